"""The real course: every claim has a place, there is enough to practise with, and no lesson is too long."""

import json
import re
from collections import Counter

import pytest
from root import ROOT
from wederkerig.errors import PlaceError
from wederkerig.items.kinds import KINDS
from wederkerig.items.kinds.classify import Classify
from wederkerig.items.load import read_items
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.checking import check as check_module
from wederkerig.lecturer.checking import texts
from wederkerig.lecturer.checking.check import as_text, check
from wederkerig.lecturer.checking.coverage import Claim, look_up, places, read_inventory, shares
from wederkerig.lecturer.checking.spans import told
from wederkerig.lecturer.project import find_project
from wederkerig.notebook_files import read_notebook

PROJECT = find_project(ROOT)
LESSONS = PROJECT.lessons()
MAX_TEXTS, MAX_MINUTES = 32, 45
MINUTES = re.compile(r"\bongeveer (\d+) minuten\b")


@pytest.fixture(scope="module")
def bank():
    return read_bank(PROJECT)


@pytest.fixture(scope="module")
def found(bank):
    return places(PROJECT, bank.practice.values())


@pytest.fixture(scope="module")
def result():
    return check(PROJECT)


def test_the_inventory_has_all_claims():
    """The inventory holds the claims C001 to C320, in order."""
    assert [f"C{n:03}" for n in range(1, 321)] == [claim.id for claim in read_inventory(PROJECT)]


def test_every_claim_has_a_place(found):
    """Each claim is told in a lesson, and nothing else is called a claim, in a lesson or on a card."""
    claims = [claim.id for claim in read_inventory(PROJECT)]

    assert sorted({one.claim for one in told(PROJECT)}) == claims
    assert sorted(set(found) - set(claims)) == []


def test_cards_and_cells_are_places(bank, found):
    """A claim is found on every practice card and in every lesson cell that rests on it."""
    cards = {(claim, texts.ON_CARD.format(item=item.id)) for item in bank.practice.values() for claim in item.claims}
    cells = {
        (claim, texts.IN_LESSON.format(lesson=path.stem, cell=cell.id, span=span))
        for path in LESSONS
        for cell in read_notebook(path).cells
        for claim, span in cell.metadata.get("claims", {}).items()
    }

    assert cards | cells == {(claim, place) for claim, where in found.items() for place in where}
    assert min(len(cards), len(cells)) > 0


@pytest.mark.parametrize("field", ["section", "kind"])
def test_every_section_and_kind_is_covered(field, found, result):
    """Per section of the thesis and per kind of claim as many are covered as there are; check says the same."""
    claims = read_inventory(PROJECT)
    total = Counter(getattr(claim, field) for claim in claims)

    expected = {name: (n, n) for name, n in total.items()}
    assert expected == shares(claims, found, field)
    assert expected == result["claims"][f"{field}s"]


def test_every_tension_has_a_place(found):
    """Where sources contradict each other, the course says so."""
    tensions = [claim.id for claim in read_inventory(PROJECT) if claim.kind == "tension"]

    assert len(tensions) == 30
    assert [claim for claim in tensions if not found.get(claim)] == []


def test_shares_count_what_is_covered():
    """Per name: how many claims are covered, of how many."""
    rows = [("C1", "a"), ("C2", "a"), ("C3", "b")]
    claims = [Claim(id, section, "theory", "Tekst.", "auteurs") for id, section in rows]

    assert shares(claims, {"C2": ["ergens"]}, "section") == {"a": (1, 2), "b": (0, 1)}


def test_a_claim_can_be_looked_up(bank, found):
    """Looking up a claim, in capitals or not, says section, kind, source, and every place with the words there."""
    claim = next(claim for claim in read_inventory(PROJECT) if claim.id == "C039")
    assert len(found["C039"]) > 1

    told_of = look_up(PROJECT, bank.practice.values(), "c039")

    where = "\n".join(f"- {place}" for place in found["C039"])
    kind = texts.CLAIM_KINDS[claim.kind]
    assert (
        f"C039: {claim.text}\nScriptie: {claim.section} ({kind})\nVan wie: {claim.source}\nIn de cursus:\n{where}"
    ) == told_of
    spans = [one.span for one in told(PROJECT) if one.claim == "C039"]
    assert [span for span in spans if f": “{span}”\n" not in told_of] == []


def test_a_claim_without_a_place_is_told_so(bank, monkeypatch):
    """Looking up a claim that stands nowhere says that."""
    monkeypatch.setattr("wederkerig.lecturer.checking.coverage.places", lambda *_: {})

    assert look_up(PROJECT, bank.practice.values(), "C001").endswith(f"In de cursus:\n- {texts.NOWHERE}")


@pytest.mark.parametrize("id", ["C321", "C000", "", "iets"])
def test_an_unknown_claim_is_refused(id, bank):
    """A claim that does not exist is refused, with the numbers that there are."""
    with pytest.raises(PlaceError) as caught:
        look_up(PROJECT, bank.practice.values(), id)

    assert str(caught.value) == f"Er is geen stelling {id}. Kies er een van C001 tot en met C320."


def test_the_course_has_no_problems(result):
    """Check finds nothing wrong, and every card stands in a lesson once."""
    assert result["problems"] == []
    assert (result["claims"]["total"], result["claims"]["covered"], result["claims"]["missing"]) == (320, 320, [])
    assert texts.NO_PROBLEMS in as_text(result)


def test_what_is_missing_is_named(monkeypatch):
    """A claim that no lesson tells is a problem, for a person and for a program, also when a card rests on it."""
    everything = check_module.told

    def fewer(project):
        return [one for one in everything(project) if one.claim not in ("C007", "C320")]

    monkeypatch.setattr(check_module, "told", fewer)
    result = check(PROJECT)

    problem, mend = texts.NOT_TOLD
    expected = [{"file": "claims.csv", "item": id, "problem": problem, "mend": mend} for id in ("C007", "C320")]
    assert (result["claims"]["covered"], result["claims"]["missing"]) == (318, ["C007", "C320"])
    assert result["problems"] == expected
    assert all(texts.PROBLEM.format(**one) in as_text(result) for one in expected)


def test_there_is_enough_to_practise_with(result):
    """There are at least 130 practice items, and at least one of every kind."""
    kinds = result["items"]["practice"]

    assert sum(kinds.values()) >= 130
    assert [kind for kind in KINDS if not kinds.get(kind)] == []


def test_there_are_enough_fragments(bank, result):
    """There are at least 90 fragments, and at least five with each sublabel of the codebook."""
    counts = result["fragments"]

    assert sum(counts.values()) >= 90
    assert {code: counts.get(code, 0) for code in bank.sources.codebook if counts.get(code, 0) < 5} == {}
    assert sorted(set(counts) - set(bank.sources.codebook)) == []


def measurement(name):
    items = read_items([PROJECT.datasets / "practice" / f"{name}.toml"]).values()
    return sorted((item.key.label, item.difficulty) for item in items if isinstance(item, Classify))


def test_the_two_measurements_are_parallel():
    """Before and after have nine cases each, with the same labels and difficulties: each combination once."""
    before, after = measurement("00-nulmeting"), measurement("11-eindmeting")

    assert (9, before) == (len(set(before)), after)


def test_there_are_twelve_lessons():
    """The lessons are numbered from 00 without a gap."""
    assert [f"{n:02}" for n in range(len(LESSONS))] == [path.stem[:2] for path in LESSONS]
    assert len(LESSONS) == 12


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_no_lesson_is_too_long(path):
    """No lesson has more than 32 cells with text."""
    texts_here = [cell for cell in read_notebook(path).cells if cell.cell_type == "markdown"]

    assert len(texts_here) <= MAX_TEXTS


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_says_how_long_it_takes(path):
    """The first cell of a lesson says how many minutes it takes: at most 45."""
    first = read_notebook(path).cells[0]
    minutes = [int(n) for n in MINUTES.findall(first.source)]

    assert first.cell_type == "markdown"
    assert len(minutes) == 1
    assert max(minutes) <= MAX_MINUTES


def test_the_result_can_be_sent(result):
    """What check says survives as JSON."""
    assert result["claims"]["missing"] == json.loads(check_module.as_json(result))["claims"]["missing"]
