"""The item model: what a bank file may hold, and how a file that is none is refused."""

import pytest
from bank_items import CLAIMS, ONE, OPEN, OTHER, REST, refusal, write
from wederkerig.errors import PlaceError
from wederkerig.items.kinds.classify import Classify, ClassifyKey, ClassifyQuestion
from wederkerig.items.kinds.reflect import Guidance, Reflect, ReflectQuestion
from wederkerig.items.load import read_items
from wederkerig.items.model import Criterion
from wederkerig.items.sentences import Marks, sentences
from wederkerig.items.sources import Sources, read_claims

ONE_SAID = f"Uit zichzelf.\nOp gelijke voet.\n{REST}\nOm de band."
OTHER_SAID = f"Op gelijke voet.\nVoor vijf euro.\n{REST}\nTot ziens."


def test_a_good_file_is_read_in_full(tmp_path):
    """Every field of a good file arrives in its item, in the order of the file."""
    expected = {
        "de-ene": Classify(
            question=ClassifyQuestion("de-ene", sentences(ONE_SAID), "Tussen A en B: wat overheerst?"),
            key=ClassifyKey(
                label="wederkerigheid",
                proof=Marks({"s1": "vrijwillig", "s6": "relatie"}, {"s2": "gelijke-voet"}),
                explanations={
                    "wederkerigheid": "Dit past.",
                    "voor-wat-hoort-wat": "Er is geen prijs.",
                    "liefdadigheid": "Het gaat twee kanten op.",
                },
                doubt="Hier kun je twijfelen.",
            ),
            claims=("C001", "C002"),
            goal="ruil",
            difficulty=2,
            partner="de-andere",
        ),
        "de-andere": Classify(
            question=ClassifyQuestion("de-andere", sentences(OTHER_SAID), "Tussen A en C: wat overheerst?"),
            key=ClassifyKey(
                label="voor-wat-hoort-wat",
                proof=Marks({"s2": "prijs"}),
                explanations={
                    "wederkerigheid": "Er is een prijs.",
                    "voor-wat-hoort-wat": "Dit past ook.",
                    "liefdadigheid": "Er staat iets tegenover.",
                },
                doubt="",
            ),
            claims=("C001",),
            goal="ruil",
            difficulty=1,
            partner="de-ene",
        ),
        "open-een": Reflect(
            question=ReflectQuestion(
                "open-een",
                "Wat neem je mee?",
                (Criterion("Voorbeeld", ("geen", "vaag", "raak")), Criterion("Taal", ("onduidelijk", "duidelijk"))),
            ),
            key=Guidance("Een goed antwoord noemt een voorbeeld."),
            claims=("C002",),
            goal="vormen",
        ),
    }

    actual = read_items([write(tmp_path, ONE + OTHER + OPEN)], Sources(claims=frozenset(CLAIMS)))

    assert expected == actual
    assert list(expected) == list(actual)


def test_partners_may_stand_in_different_files(tmp_path):
    """A pair is checked over all files together."""
    files = [write(tmp_path, ONE, "bank-1.toml"), write(tmp_path, OTHER, "bank-2.toml")]

    assert list(read_items(files, Sources(claims=frozenset(CLAIMS)))) == ["de-ene", "de-andere"]


def test_points_of_an_open_question_follow_from_its_rubric(tmp_path):
    """A rubric gives one point per level above the lowest, over all its rows."""
    item = read_items([write(tmp_path, OPEN)], Sources(claims=frozenset(CLAIMS)))["open-een"]

    assert [row.points for row in item.question.rubric] == [2, 1]
    assert item.question.points == 3


def test_without_claims_they_are_not_looked_up(tmp_path):
    """A lesson reads its items without the table of claims."""
    text = OPEN.replace('claims = ["C002"]', 'claims = ["C999"]')

    assert read_items([write(tmp_path, text)])["open-een"].claims == ("C999",)


@pytest.mark.parametrize(("words", "lines"), [(60, 6), (160, 6), (60, 12), (160, 12)])
def test_a_case_may_have_the_shortest_and_the_longest_length(words, lines, tmp_path):
    """Both ends of the range of words, and of that of sentences, are allowed."""
    rest = ["woord"] * (lines - 4) + [" ".join(["woord"] * (words - 8 - (lines - 4)))]
    files = [write(tmp_path, ONE.replace(REST, "\n".join(rest)) + OTHER)]

    question = read_items(files, Sources(claims=frozenset(CLAIMS)))["de-ene"].question
    assert (len(question.case.split()), len(question.sentences)) == (words, lines)


def test_an_id_may_not_occur_in_two_files(tmp_path):
    """An id that stands in two files is refused, with the names of both."""
    error = refusal([write(tmp_path, OPEN, "bank-1.toml"), write(tmp_path, OPEN, "bank-2.toml")])

    assert str(error) == "bank-2.toml, item open-een: dit id staat ook in bank-1.toml. Geef een ander id."


def test_a_long_list_of_claims_is_not_written_out(tmp_path):
    """With many claims the refusal says where to look and does not list them all."""
    text = OPEN.replace('claims = ["C002"]', 'claims = ["C999"]')
    claims = {f"C{n:03}" for n in range(21)}

    error = refusal([write(tmp_path, text)], claims)

    assert error.mend == "Kies uit: C000, C001, C002, … (21 in totaal)."


@pytest.mark.parametrize(
    "content",
    [b"[[classify]\nid = 3", b"gewone tekst", b"\xff\xfe\x00", ONE.encode("utf-16"), b"a = 1\na = 2"],
    ids=["half a header", "prose", "binary", "utf-16", "a name twice"],
)
def test_a_file_that_is_not_toml_is_refused(content, tmp_path):
    """A file that cannot be read as TOML is refused by name, with a way on."""
    path = tmp_path / "bank.toml"
    path.write_bytes(content)

    error = refusal([path])

    assert (error.file, error.item, error.mend) == ("bank.toml", "-", "Verbeter die regel.")
    assert error.problem.startswith("het bestand is niet te lezen (")


def test_a_file_that_is_not_there_is_named(tmp_path):
    """A bank file that is gone is named in one sentence."""
    with pytest.raises(PlaceError) as caught:
        read_items([tmp_path / "weg.toml"])

    assert str(caught.value) == "Het bestand weg.toml is er niet. Zet het terug."


def test_claims_are_the_ids_of_the_table(tmp_path):
    """The ids of the claims table are read, also where a claim has commas and line ends."""
    path = write(tmp_path, '"id","claim"\n"C001","Een, twee"\n"C002","Over\ntwee regels"\n', "claims.csv")

    assert frozenset({"C001", "C002"}) == read_claims(path)
