"""A panel of lecturers: what it agrees on, what that says of each item, and what it changes."""

import json
import re
import shutil

import krippendorff
import pytest
from answers import MOMENT, key
from classes import fill
from root import ROOT
from wederkerig.answers.handin import make_hand_in
from wederkerig.errors import WederkerigError
from wederkerig.items.kinds.choice import ChoiceAnswer
from wederkerig.items.kinds.classify import ClassifyAnswer, cases
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.analysis.class_report import make_report
from wederkerig.lecturer.bank import parse_sources, read_graded, read_plan, read_sources
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.grading.grade import grade
from wederkerig.lecturer.grading.scores import fingerprint
from wederkerig.lecturer.panel import texts
from wederkerig.lecturer.panel.members import judge_folder
from wederkerig.lecturer.panel.outcome_told import about
from wederkerig.lecturer.panel.panel_file import read_panel, write_panel
from wederkerig.lecturer.panel.verdicts import Verdict, judge
from wederkerig.lecturer.project import MADE_BY_DEMO, Project

NAME = "opdracht-1"
MIX = "maandag-in-de-kapsalon"


@pytest.fixture
def own(tmp_path):
    """A course of its own, beside whose bank a panel may be written."""
    for name in ("solutions", "datasets", "assignments"):
        shutil.copytree(ROOT / name, tmp_path / "cursus" / name)
    return Project(tmp_path / "cursus")


def others(item):
    return [label for label in LABELS if label != item.key.label]


def labelled(item, labels, proof=None):
    """Answers to one case by so many members."""
    decides = frozenset(item.key.proof.decides) if proof is None else proof
    return [{item.id: ClassifyAnswer(label, decides)} for label in labels]


@pytest.mark.parametrize(
    ("right", "first", "second", "verdict"),
    [
        (12, 0, 0, Verdict.AGREED),
        (8, 2, 0, Verdict.AGREED),
        (7, 3, 0, Verdict.PANEL),
        (5, 3, 2, Verdict.PANEL),
        (5, 5, 0, Verdict.DISCUSS),
        (4, 3, 3, Verdict.DISCUSS),
        (2, 8, 0, Verdict.DISCUSS),
    ],
)
def test_the_verdict_follows_how_many_say_what_the_key_says(plan, right, first, second, verdict):
    """From four in five the key stands; a majority with the key is scored by the panel; else it is talked about."""
    item = cases(plan.items)[0]
    labels = [item.key.label] * right + [others(item)[0]] * first + [others(item)[1]] * second
    found = judge([(plan, labelled(item, labels))], len(labels)).items[item.id]
    n = len(labels)
    assert (found.verdict, found.n, found.key) == (verdict, n, right / n)
    pairs = sum(count * (count - 1) for count in (right, first, second)) / (n * (n - 1))
    assert found.agreement == pytest.approx(pairs)
    assert f"{LABELS[item.key.label]} ({right})" in found.reason


def test_alpha_is_that_of_krippendorff(plan):
    """Agreement over all items is Krippendorff's alpha, and its interval says that items were drawn."""
    items = cases(plan.items)
    numbers, votes = [], []
    for member in range(7):
        labels = [list(LABELS)[(member * place) % 5 % 3] for place in range(len(items))]
        votes.append({item.id: ClassifyAnswer(label) for item, label in zip(items, labels, strict=True)})
        numbers.append([list(LABELS).index(label) for label in labels])
    found = judge([(plan, votes)], 7)
    assert found.alpha == pytest.approx(krippendorff.alpha(numbers, level_of_measurement="nominal"))
    assert (found.interval.resampled, found.interval.units) == ("items", len(items))


def test_proof_that_members_do_not_share_is_said(plan):
    """Where members point at other sentences than the key, the reason says so, whatever the label."""
    item = cases(plan.items)[0]
    nothing = next(
        s.id for s in item.question.sentences if s.id not in {*item.key.proof.decides, *item.key.proof.supports}
    )
    labels = [item.key.label] * 10
    good = judge([(plan, labelled(item, labels))], 10).items[item.id]
    bad = judge([(plan, labelled(item, labels, frozenset([nothing])))], 10).items[item.id]
    assert (good.proof, bad.proof) == (1.0, 0.0)
    assert ("minder eens" in good.reason, "minder eens" in bad.reason) == (False, True)


def hand_in_of(plan, release, number, made=key):
    answers = {id: answer.to_json() for id, answer in made(plan).items()}
    return make_hand_in(plan.name, release, {"x": number} | answers, MOMENT).to_text()


@pytest.fixture
def folder(tmp_path, plan, pristine):
    """Six members with names, in folders and beside each other."""
    place = tmp_path / "panel"
    for number in range(6):
        text = hand_in_of(plan, pristine.release, number)
        path = (
            place / f"Geheim{number}" / f"{NAME}-inlevering.json"
            if number % 2
            else place / f"Geheim{number}_{NAME}.json"
        )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return place


def test_a_folder_of_members(own, folder, plan, monkeypatch, capsys):
    """The command judges every item, writes beside the bank, keeps no name, and says how many members it takes."""
    monkeypatch.chdir(own.root)
    assert main(["panel", str(folder)]) == 0
    said = capsys.readouterr().out
    n = re.search(r"Panel van 6 leden over (\d+) items", said)[1]
    assert re.search(rf" {n} eens met de sleutel", said)
    assert int(n) >= len(cases(plan.items))
    assert "10 tot 20 leden" in said
    for name in ("panel.json", "panel.csv"):
        assert "Geheim" not in (own.solutions / name).read_text(encoding="utf-8-sig")
    result = read_panel(own.solutions)
    assert (result.members, result.made_up) == (6, False)
    assert {one.verdict for one in result.items.values()} == {Verdict.AGREED}
    assert read_panel(own.root) is None


def test_members_of_a_class_of_the_demo_are_made_up(own, folder, monkeypatch, capsys):
    """A panel that lies in a class that the demo made is named as made up, whoever gives the command."""
    monkeypatch.chdir(own.root)
    (folder.parent / MADE_BY_DEMO).touch()
    assert main(["panel", str(folder)]) == 0
    assert texts.MADE_UP in capsys.readouterr().out
    assert read_panel(own.solutions).made_up


def test_what_does_not_fit_is_left_out_and_named(own, folder, plan, pristine):
    """A damaged file, another release, an unknown assignment and a second file of a member are each named."""
    (folder / "a").mkdir()
    (folder / "a" / "kapot.json").write_text("{", encoding="utf-8")
    (folder / "b.json").write_text(make_hand_in("opdracht-77", "x", {}, MOMENT).to_text(), encoding="utf-8")
    (folder / "c.json").write_text(make_hand_in(NAME, "anders", {}, MOMENT, "anders").to_text(), encoding="utf-8")
    (folder / "Geheim1" / "nog.json").write_text(hand_in_of(plan, pristine.release, 9), encoding="utf-8")
    said = []
    assert judge_folder(own, folder, said.append).members == 6
    assert [line.split(": ")[1] for line in sorted(said)] == [
        "Geheim1/opdracht-1-inlevering.json",
        "a/kapot.json",
        "b.json",
        "c.json",
    ]
    assert "telt al een bestand" in sorted(said)[0]
    assert "'opdracht-77' is er niet" in "".join(said)


@pytest.mark.parametrize("made", [False, True])
def test_an_empty_or_missing_folder_says_what_to_put_there(own, tmp_path, made):
    """Without files there is no panel, and the sentence says how to get one."""
    if made:
        (tmp_path / "leeg").mkdir()
    with pytest.raises(WederkerigError, match=r"Zet daar per panellid|zet van elk lid"):
        judge_folder(own, tmp_path / "leeg", print)


@pytest.mark.parametrize(("members", "told"), [(4, "minder dan 5"), (7, "10 tot 20"), (12, None)])
def test_a_small_panel_is_warned_of(plan, members, told):
    """Below five there is a warning, below ten an advice, from ten neither."""
    item = cases(plan.items)[0]
    lines = about(judge([(plan, labelled(item, [item.key.label] * members))], members))
    assert any(told in line for line in lines) if told else not any("leden geeft" in line for line in lines)


def mixed(first, second):
    return ChoiceAnswer({"first": frozenset([first]), "second": frozenset([second])})


def panel_on_mix(own, votes):
    """The weights that a panel gives a mixed case, written beside the bank."""
    item = read_graded(own)[MIX]
    plan = read_plan(own, NAME, read_graded(own))
    plan = type(plan)(**{**{name: getattr(plan, name) for name in plan.__dataclass_fields__}, "items": (item,)})
    result = judge([(plan, [{MIX: vote} for vote in votes])], len(votes))
    write_panel(own.solutions, result)
    return result


REC, DEAL, CHARITY = "wederkerigheid", "voor-wat-hoort-wat", "liefdadigheid"


def test_a_mixed_case_is_scored_by_the_spread_of_the_panel(own):
    """What members chose weighs from then on, of 1 for what most chose; without a panel what was written does."""
    before = read_graded(own)[MIX]
    votes = [mixed(REC, DEAL)] * 6 + [mixed(DEAL, REC)] * 3 + [mixed(CHARITY, REC)]
    assert set(panel_on_mix(own, votes).weights) == {MIX}
    after = read_graded(own)[MIX]
    assert after.weights["first"] == {REC: 1.0, DEAL: 0.5, CHARITY: 0.17}
    assert after.weights["second"] == {DEAL: 1.0, REC: 0.67}
    assert [before.score(vote).points for vote in votes[::3]] != [after.score(vote).points for vote in votes[::3]]
    assert after.score(mixed(REC, DEAL)).points == 2.0
    (own.solutions / "panel.json").unlink()
    assert read_graded(own)[MIX] == before


@pytest.mark.parametrize(
    "votes",
    [
        [mixed(REC, DEAL)] * 4,
        [mixed(REC, DEAL)] * 5 + [mixed(DEAL, REC)] * 5,
        [mixed(REC, DEAL)] * 4 + [mixed(DEAL, REC)] * 3 + [mixed(CHARITY, REC)] * 2,
    ],
)
def test_a_panel_that_gives_no_key_leaves_the_written_one(own, votes):
    """Of too few members, a tie, or one label in both places, no weights come."""
    before = read_graded(own)[MIX]
    assert panel_on_mix(own, votes).weights == {}
    assert read_graded(own)[MIX] == before


def test_what_a_class_is_graded_by_is_kept_with_the_weights_of_the_panel(own):
    """The plan that is kept with marks is the one with the panel's weights, and its key counts as another one."""
    name = next(name for name in ("opdracht-2", NAME) if MIX in read_sources_ids(own, name))
    before = read_plan(own, name, read_graded(own))
    panel_on_mix(own, [mixed(REC, DEAL)] * 6 + [mixed(DEAL, REC)] * 3)
    after = read_plan(own, name, read_graded(own))
    assert fingerprint(after) != fingerprint(before)
    assert parse_sources(own, name, json.loads(json.dumps(read_sources(own, name))), "kept") == after


def read_sources_ids(own, name):
    return read_sources(own, name)["items"] and [raw["id"] for _, raw in read_sources(own, name)["items"]]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"weights": []}', '{"weights": {"x": 1}}'])
def test_a_damaged_file_of_a_panel_is_named(own, content):
    """Whatever became of the file, the sentence names it and says what to do."""
    (own.solutions / "panel.json").write_text(content, encoding="utf-8")
    with pytest.raises(WederkerigError, match=r"panel\.json.*(verwijder|Zet)"):
        read_graded(own)
    with pytest.raises(WederkerigError, match=r"panel\.json"):
        read_panel(own.solutions)


def test_every_report_says_where_the_key_comes_from(project, plan, pristine, tmp_path):
    """Without a panel the report says that there was none; with a made-up one that it is made up, and its verdicts."""
    classroom = project.classroom("panel", tmp_path)
    fill(classroom, plan, pristine, range(3))
    grade(classroom, pristine)
    assert "er is geen panel van docenten" in make_report(classroom, plan).page.read_text(encoding="utf-8")
    item = cases(plan.items)[0]
    votes = labelled(item, [others(item)[0]] * 11)
    write_panel(classroom.folder, judge([(plan, votes)], 11, made_up=True))
    page = make_report(classroom, plan).page.read_text(encoding="utf-8")
    assert "Een panel van 11 docenten" in page
    assert "Dit panel is verzonnen" in page
    assert page.count("<td>bespreken, niet meerekenen</td>") == 1
