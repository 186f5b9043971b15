"""The command for a panel: a folder of what members handed in, and what does not fit in it."""

import re

import pytest
from answers import MOMENT, key
from votes import NAME
from wederkerig.answers.handin import make_hand_in
from wederkerig.errors import WederkerigError
from wederkerig.items.kinds.classify import cases
from wederkerig.lecturer.cli import main
from wederkerig.lecturer.panel import texts
from wederkerig.lecturer.panel.members import judge_folder
from wederkerig.lecturer.panel.panel_file import read_panel
from wederkerig.lecturer.panel.verdicts import Verdict
from wederkerig.lecturer.project import MADE_BY_DEMO


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


@pytest.mark.parametrize("around", [".", ".."])
def test_the_course_is_no_panel(own, monkeypatch, capsys, around):
    """Work of students that lies in the course is never taken for what members of a panel say."""
    monkeypatch.chdir(own.root)
    assert main(["panel", around]) == 1
    assert capsys.readouterr() == ("", f"Fout: {texts.OWN_FOLDER.format(folder=around)}\n")
    assert read_panel(own.solutions) is None
