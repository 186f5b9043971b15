"""What gives the key of a case away, and which other case it is like: advice on which a human decides."""

from dataclasses import replace

from changed_cases import EMPTY, lines
from made_cases import LINES, WHOLE
from made_items import V, W, case
from wederkerig.items.load import parse_item
from wederkerig.lecturer.bank import read_bank
from wederkerig.lecturer.case_maker import texts
from wederkerig.lecturer.case_maker.draft import DECIDES, Line, Story
from wederkerig.lecturer.case_maker.forms.make_case import CaseDraft
from wederkerig.lecturer.case_maker.giveaways import Known, giveaways


def advice(draft, known=EMPTY):
    [story] = draft.stories
    return list(giveaways(story, known))


def test_places_that_give_a_key_away():
    """A deciding sentence that is first, last or longest is said; the good case has none."""
    assert advice(WHOLE) == []
    first = lines(l1=Line(LINES[0].text, DECIDES, "relatie"))
    assert advice(replace(WHOLE, lines=first)) == [texts.AT_EDGE.format(place="eerste", side="vóór")]
    last = lines(l8=Line(LINES[7].text, DECIDES, "relatie"))
    assert advice(replace(WHOLE, lines=last)) == [texts.AT_EDGE.format(place="laatste", side="achter")]
    longer = lines(l4=Line(f"{LINES[3].text} {'Zo ging dat toen daar. ' * 3}", DECIDES, "relatie"))
    assert advice(replace(WHOLE, lines=longer)) == [texts.LONGEST]


def test_keywords_that_give_a_label_away():
    """Many words that anybody would take for one label are named."""
    contract = Line("Het contract noemt uren, een rooster, een lijst en een verplicht uur.")
    words = "contract, uren, rooster, lijst, verplicht, uur"
    told = texts.KEYWORDS.format(label="voor-wat-hoort-wat", words=words)
    assert advice(replace(WHOLE, label=V, lines=(*LINES, contract))) == [told]
    assert told not in advice(replace(WHOLE, lines=(*LINES, contract)))


def test_what_the_bank_teaches_gives_a_label_away():
    """Where models of the bank find the key, that is said with the words that speak most for it; else nothing."""
    names = [f"{letter * 5}ding" for letter in "abcdefghijklmnop"]
    bank = [case(f"c{n}", label, text=f"{'tomaten' if label == W else 'griesmeel'} {name}", decides=(3, 6))
            for n, (name, label) in enumerate(zip(names, (W, V) * 8, strict=True))]  # fmt: skip
    tomatoes = Line("Er zijn tomaten, tomaten, tomaten en nog eens tomaten.")
    same = replace(WHOLE, lines=(tomatoes, *LINES[1:7], tomatoes))
    told = advice(same, Known(bank))
    assert [one for one in told if "manieren van gokken" in one and "‘tomaten’" in one] == told[:1]
    assert [one for one in advice(replace(same, label=V), Known(bank)) if "manieren van gokken" in one] == []


def test_a_case_that_is_there_already():
    """A case that tells what another tells is said, and so is the name of somebody else."""
    same = parse_item(CaseDraft.kind, WHOLE.table() | {"id": "tuin"}, "bank.toml")
    told = advice(WHOLE, Known((same,)))
    assert texts.ALIKE.format(other="tuin") in told
    assert texts.NAME_USED.format(name="Rinus", items="tuin") in told


def test_the_bank_itself_gets_little_advice(project):
    """Of cases that were written with care fewer than one in five is said to be found by guessing."""
    bank = read_bank(project)
    items = [item for item in bank.graded.values() if item.question.kind == CaseDraft.kind]
    hits = 0
    for item in items[::4]:
        known = Known([other for other in bank.graded.values() if other.id not in (item.id, item.partner)])
        decides = item.key.proof.decides
        said = tuple(Line(one.text, DECIDES if one.id in decides else "", "x") for one in item.question.sentences)
        hits += any("manieren van gokken" in one for one in giveaways(Story(said, item.key.label), known))
    assert len(items[::4]) > 9
    assert hits < len(items[::4]) / 5
