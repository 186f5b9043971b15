"""What "Bekijk uitleg" shows of choices and open questions, and what they look like without a kernel."""

import pytest
from wederkerig import texts
from wederkerig.cards.static_html import static_html
from wederkerig.items.kinds.choice import ChoiceAnswer, ChoiceKey, ChoiceQuestion, Group, Option
from wederkerig.items.kinds.classify import ClassifyAnswer
from wederkerig.items.kinds.reflect import Guidance, ReflectAnswer, ReflectQuestion

OPTIONS = (Option("a", "Eerste"), Option("b", "Tweede"), Option("c", "Derde"))
ONE = ChoiceQuestion("een", "choose", "Wat past?", (Group("g", "Kies", OPTIONS),))
SEVERAL = ChoiceQuestion("meer", "choose", "Wat past?", (Group("g", "Kies alles", OPTIONS, several=True),))
MENUS = ChoiceQuestion("lijst", "match", "Wat hoort?", tuple(Group(id, f"Rij {id}", OPTIONS, menu=True) for id in "xy"))
WHY = {"g": {"a": "Omdat a.", "b": "Niet b.", "c": "Omdat c."}}
ONE_KEY = ChoiceKey({"g": frozenset("a")}, WHY)
SEVERAL_KEY = ChoiceKey({"g": frozenset("ac")}, WHY)
MENUS_KEY = ChoiceKey({"x": frozenset("a"), "y": frozenset("b")}, {"x": {"a": "Want x."}, "y": {"b": "Want y."}})
OPEN = ReflectQuestion("open", "Wat vind je?", ())
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'</dd></div>"


def chosen(**groups):
    return ChoiceAnswer({group: frozenset(options) for group, options in groups.items()})


def shown(id, fits, why=None):
    text = {option.id: option.text for option in OPTIONS}[id]
    return {"text": text, "fits": fits, "why": WHY["g"][id] if why is None else why}


@pytest.mark.parametrize(
    ("question", "key", "answer", "expected"),
    [
        (ONE, ONE_KEY, chosen(g="a"), (1, 1)),
        (ONE, ONE_KEY, chosen(g="b"), (0, 1)),
        (ONE, ONE_KEY, chosen(), (0, 1)),
        (SEVERAL, SEVERAL_KEY, chosen(g="ac"), (3, 3)),
        (SEVERAL, SEVERAL_KEY, chosen(g="abc"), (2, 3)),
        (SEVERAL, SEVERAL_KEY, chosen(g="a"), (2, 3)),
        (SEVERAL, SEVERAL_KEY, chosen(g="b"), (0, 3)),
        (SEVERAL, SEVERAL_KEY, chosen(), (1, 3)),
        (MENUS, MENUS_KEY, chosen(x="a", y="b"), (2, 2)),
        (MENUS, MENUS_KEY, chosen(x="a", y="a"), (1, 2)),
        (MENUS, MENUS_KEY, chosen(y="b"), (1, 2)),
        (MENUS, MENUS_KEY, chosen(x="b", y="a"), (0, 2)),
    ],
)
def test_right_choices_are_counted(question, key, answer, expected):
    """A group where one option fits counts once; where several may be chosen every option judged rightly counts."""
    assert expected == key.count_right(question, answer)


@pytest.mark.parametrize(
    ("question", "key", "answer", "groups"),
    [
        (
            ONE,
            ONE_KEY,
            chosen(g="a"),
            [{"chosen": [shown("a", True)], "missed": [], "others": [shown("b", False), shown("c", False)]}],
        ),
        (
            ONE,
            ONE_KEY,
            chosen(g="c"),
            [{"chosen": [shown("c", False)], "missed": [shown("a", True)], "others": [shown("b", False)]}],
        ),
        (
            SEVERAL,
            SEVERAL_KEY,
            chosen(g="ab"),
            [{"chosen": [shown("a", True), shown("b", False)], "missed": [shown("c", True)], "others": []}],
        ),
        (
            MENUS,
            MENUS_KEY,
            chosen(x="a", y="c"),
            [
                {"chosen": [shown("a", True, "Want x.")], "missed": [], "others": []},
                {"chosen": [shown("c", False, "")], "missed": [shown("b", True, "Want y.")], "others": []},
            ],
        ),
        (
            MENUS,
            MENUS_KEY,
            chosen(x="a"),
            [
                {"chosen": [shown("a", True, "Want x.")], "missed": [], "others": []},
                {"chosen": [], "missed": [shown("b", True, "Want y.")], "others": []},
            ],
        ),
    ],
)
def test_choices_are_explained(question, key, answer, groups):
    """Per group: what was chosen, what was missed and the rest, each with why; of a list only what fits."""
    right, total = key.count_right(question, answer)
    heads = [{"legend": group.legend, "several": group.several} for group in question.groups]
    expected = {"right": right, "total": total, "groups": [a | b for a, b in zip(heads, groups, strict=True)]}

    assert expected == key.explain(question, answer)


@pytest.mark.parametrize(
    ("question", "answer", "key", "expected"),
    [
        (OPEN, ReflectAnswer("Iets."), Guidance("Denk aan vrijheid."), {"guidance": "Denk aan vrijheid."}),
        (OPEN, ReflectAnswer(" \n"), Guidance("Denk aan vrijheid."), None),
        (OPEN, None, Guidance("Denk aan vrijheid."), None),
        (ONE, chosen(), ONE_KEY, None),
        (ONE, None, ONE_KEY, None),
        (ONE, ClassifyAnswer("liefdadigheid"), ONE_KEY, None),
    ],
)
def test_an_open_question_is_guided_once_it_is_answered(question, answer, key, expected):
    """An answered open question shows its guidance; what is not answered explains nothing."""
    assert expected == key.explain(question, answer)


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (ONE, chosen(g="b"), "<p>Wat past?</p><dl><dt>Kies</dt><dd>Tweede</dd></dl>"),
        (SEVERAL, chosen(g="ca"), "<p>Wat past?</p><dl><dt>Kies alles</dt><dd>Eerste; Derde</dd></dl>"),
        (
            MENUS,
            chosen(y="a"),
            "<p>Wat hoort?</p><dl><dt>Rij x</dt><dd></dd><dt>Rij y</dt><dd>Eerste</dd></dl>",
        ),
        (ONE, chosen(), f"<p>Wat past?</p><p><i>{texts.STATIC_NONE}</i></p>"),
        (ONE, None, f"<p>Wat past?</p><p><i>{texts.STATIC_NONE}</i></p>"),
        (ONE, ReflectAnswer("tekst"), f"<p>Wat past?</p><p><i>{texts.STATIC_NONE}</i></p>"),
    ],
)
def test_a_question_without_a_kernel_shows_what_was_chosen(question, answer, expected):
    """The static form holds the question and, per group, the options chosen in the order of the card."""
    assert f'<div class="wk-static" lang="nl">{expected}</div>' == static_html(question, answer)


def test_markup_in_a_question_is_text():
    """Whatever an author wrote in question, legend or option is shown as text."""
    group = Group("g", HOSTILE, (Option("a", HOSTILE),))
    html = static_html(ChoiceQuestion("een", "choose", f"{HOSTILE}\n\n{HOSTILE}", (group,)), chosen(g="a"))

    safe = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&amp;amp;&quot;&#x27;"
    safe += "&lt;/dd&gt;&lt;/div&gt;"
    inner = f"<p>{safe}</p><p>{safe}</p><dl><dt>{safe}</dt><dd>{safe}</dd></dl>"
    assert f'<div class="wk-static" lang="nl">{inner}</div>' == html
