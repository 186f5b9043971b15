"""The settings of a class: what they say, and that what is not right is refused by its name."""

import tomllib
from decimal import Decimal

import pytest
from wederkerig.errors import WederkerigError
from wederkerig.lecturer.settings.class_settings import ClassSettings, Cut, ensure_settings, read_settings
from wederkerig.lecturer.settings.decisions import check_decisions

GOOD = """
[cesuur]
methode = "absoluut"
procent = 60
[cesuur.opdracht-3]
methode = "cohen-schotanus"
cijfer = 6
[gewichten]
opdracht-4 = 2.5
[herkansing]
regel = "laatste"
opdracht-1 = "opdracht-1b"
[vrijstelling]
"s001" = ["opdracht-2"]
[extra-tijd]
"s002" = "30 minuten"
[lms]
waarde = "punten"
"35244-46138" = "500123"
[[besluit]]
opdracht = "opdracht-1"
item = "x"
wat = "vervalt"
datum = 2026-11-30
door = "commissie"
waarom = "dubbel"
"""
WHOLE = (
    '[[besluit]]\nopdracht = "opdracht-1"\nitem = "x"\nwat = "vervalt"\ndatum = 2026-11-30\ndoor = "a"\nwaarom = "b"\n'
)
WRONG = [
    ("[cesuur", "niet te lezen"),
    (f"[cesuur]\nprocent = {'9' * 5000}", "niet te lezen"),
    (f"a = {'[' * 5000}{']' * 5000}", "niet te lezen"),
    ("[cesur]\nprocent = 5", "'cesur' is geen instelling"),
    ("cesuur = 55", "'cesuur' is geen instelling"),
    ('[cesuur]\nmethode = "relatief"', "'methode' staat 'relatief'"),
    ("[cesuur]\nprocent = 0", "'procent' staat '0'"),
    ("[cesuur]\nprocent = 100", "'procent' staat '100'"),
    ("[cesuur]\nprocent = nan", "'procent' staat 'nan'"),
    ('[cesuur]\nprocent = "55"', "'procent' staat '55'"),
    ("[cesuur]\nprocent = true", "'procent' staat 'True'"),
    ("[cesuur]\ncijfer = 10", "'cijfer' staat '10'"),
    ("[cesuur]\ndecimalen = 3", "'decimalen' staat '3'"),
    ("[cesuur]\nkans = 3", "'kans' is geen instelling"),
    ("[cesuur.opdracht-1]\nprocent = -1", "'procent' staat '-1'"),
    ("[gewichten]\nopdracht-1 = 0", "'gewichten' staat '0'"),
    ('[herkansing]\nregel = "som"', "'regel' staat 'som'"),
    (
        "[gewichten]\nopdracht1 = 2",
        "bij 'gewichten' staat 'opdracht1', en die opdracht is er niet. Kies uit: opdracht-1, ",
    ),
    ("[gewichten]\nnulmeting = 2", "bij 'gewichten' staat 'nulmeting', en die opdracht is er niet."),
    ("[cesuur.Opdracht-1]\nprocent = 60", "bij 'cesuur' staat 'Opdracht-1', en die opdracht is er niet."),
    ('[vrijstelling]\ns1 = ["opdracht1"]', "bij 'vrijstelling' staat 'opdracht1', en die opdracht is er niet."),
    ('[herkansing]\nopdracht1 = "opdracht-2"', "bij 'herkansing' staat 'opdracht1', en die opdracht is er niet."),
    (WHOLE.replace("opdracht-1", "opdracht1"), "bij 'besluit' staat 'opdracht1', en die opdracht is er niet."),
    (WHOLE + "punten = 3\n", "'punten' hoort daar niet"),
    ('[herkansing]\nopdracht-1 = "opdracht-1"', "kan 'opdracht-1' niet de herkansing van 'opdracht-1' zijn"),
    ('[herkansing]\nopdracht-1 = "opdracht-2"\nopdracht-2 = "opdracht-1"', "kan 'opdracht-2' niet de herkansing van"),
    ('[herkansing]\nopdracht-1 = ""', "kan '' niet de herkansing van 'opdracht-1' zijn"),
    ("[herkansing]\nopdracht-1 = 2", "'herkansing' staat '2'"),
    ('[vrijstelling]\ns1 = "opdracht-1"', "'vrijstelling' staat 'opdracht-1'"),
    ("[extra-tijd]\ns1 = 30", "'extra-tijd' staat '30'"),
    ("[lms]\ns1 = 30", "'lms' staat '30'"),
    ('[lms]\nwaarde = "letter"', "'waarde' staat 'letter'"),
    ("besluit = 3", "besluit 1 is niet af"),
    (WHOLE.replace('door = "a"\n', ""), "'door' ontbreekt"),
    (WHOLE.replace('"b"', '" "'), "'waarom' ontbreekt"),
    (WHOLE + WHOLE, "besluit 2 is niet af of kan niet: over dit item is al besloten"),
]


def settings_of(classroom, text):
    classroom.folder.mkdir(parents=True, exist_ok=True)
    (classroom.folder / "cijfers.toml").write_text(text, encoding="utf-8")
    return read_settings(classroom)


def test_without_a_file_the_course_decides(classroom):
    """A class without settings has those of the course, and nothing is written."""
    assert read_settings(classroom) == ClassSettings(classroom.folder / "cijfers.toml")
    assert not classroom.folder.exists()


def test_the_file_that_is_written_says_what_holds(classroom):
    """The file that the command writes is read as what holds without it, is explained, and is written once."""
    assert ensure_settings(classroom)
    path = classroom.folder / "cijfers.toml"
    assert read_settings(classroom) == ClassSettings(path)
    text = path.read_text(encoding="utf-8")
    assert sum(line.startswith("#") for line in text.splitlines()) > 20
    path.write_text(text + "# van mij\n", encoding="utf-8")
    assert not ensure_settings(classroom)
    assert path.read_text(encoding="utf-8").endswith("# van mij\n")


def test_every_example_in_it_can_be_used(classroom):
    """With the marks of its examples taken away the file is still right."""
    ensure_settings(classroom)
    path = classroom.folder / "cijfers.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    example = [
        line.removeprefix("# ") if ("= " in line or "[" in line) and line.startswith("# ") else line for line in lines
    ]
    kept = [
        line for line in example if not line.startswith(('wat = "vervalt"', 'wat = "iedereen', 'wat = "ook goed"  '))
    ]
    found = settings_of(classroom, "\n".join(kept))
    assert (len(found.decisions), found.resits) == (1, {"opdracht-1": "opdracht-1b"})
    assert tomllib.loads("\n".join(kept))["cesuur"]["opdracht-1"]["procent"] == 60


def test_everything_is_read(classroom):
    """Numbers are decimal, what is said of one assignment adds to what is said of all."""
    found = settings_of(classroom, "\ufeff" + GOOD)
    assert found.cut_of("opdracht-1") == Cut("absoluut", Decimal("0.6"), Decimal("5.5"), 1)
    assert found.cut_of("opdracht-3") == Cut("cohen-schotanus", Decimal("0.6"), Decimal("6"), 1)
    assert (found.weights, found.best) == ({"opdracht-4": Decimal("2.5")}, False)
    assert found.resits == {"opdracht-1": "opdracht-1b"}
    assert (found.exempt, found.extra_time) == ({"s001": ("opdracht-2",)}, {"s002": "30 minuten"})
    assert (found.lms_value, found.lms_ids) == ("punten", {"35244-46138": "500123"})
    [decision] = found.decided("opdracht-1")
    assert (decision.day, decision.by, decision.why) == ("30-11-2026", "commissie", "dubbel")


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_what_is_not_right_is_named(classroom, text, told):
    """Every mistake is one sentence with the file, the setting and what to put there."""
    with pytest.raises(WederkerigError) as caught:
        settings_of(classroom, text)
    assert told in str(caught.value)
    assert str(classroom.folder / "cijfers.toml") in str(caught.value)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("x", "bestaat-niet"), "heeft geen item 'bestaat-niet'"),
        (("vervalt", "halveren"), "'halveren' bestaat niet"),
        (("vervalt", "ook goed"), "is geen keuze van dit item"),
    ],
)
def test_a_decision_is_about_something_that_is_there(classroom, plan, change, told):
    """A decision about an item, a choice or an effect that does not exist is refused by its number."""
    text = WHOLE.replace('"x"', f'"{plan.items[0].id}"') if change[0] != "x" else WHOLE
    with pytest.raises(WederkerigError, match="besluit 1") as caught:
        check_decisions(settings_of(classroom, text.replace(*(f'"{part}"' for part in change))), plan)
    assert told in str(caught.value)


def test_an_open_question_has_no_answer_that_is_right_too(classroom, plan):
    """What a lecturer graded cannot be right by a choice."""
    text = WHOLE.replace('"x"', f'"{next(iter(plan.by_hand))}"').replace('"vervalt"', '"ook goed"')
    with pytest.raises(WederkerigError, match="niet één antwoord alsnog goed"):
        check_decisions(settings_of(classroom, text), plan)
