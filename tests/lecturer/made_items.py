"""Items made for tests of assessing: cases of a given label, lists and open questions, without a bank file."""

from wederkerig.items.kinds.choice import Choice, ChoiceKey, ChoiceQuestion, Group, Option
from wederkerig.items.load import parse_item
from wederkerig.items.vocabulary import LABELS
from wederkerig.lecturer.bank import PassMark, Plan

CUE = dict(zip(LABELS, ("vrijwillig", "prijs", "eenrichting"), strict=True))
W, V, L = LABELS


def case(id, label=W, sentences=8, decides=(3,), text="woord", **fields):
    """A case with so many sentences, of which those at these places decide; each has eight words and its number."""
    lines = [f"{f'[{CUE[label]}] ' if n in decides else ''}{' '.join([text] * 8)} {n}." for n in range(sentences)]
    raw = {
        "id": id,
        "label": label,
        "goal": "ruil",
        "difficulty": 2,
        "claims": ["C001"],
        "stem": "Tussen hen, nu: wat overheerst?",
        "case": "\n".join(lines),
        "undisputed": "Niemand twijfelt.",
        "explanations": dict.fromkeys(LABELS, "Daarom."),
    }
    given = {name: value for name, value in fields.items() if value is not None}
    return parse_item("classify", raw | given, "bank.toml")


def told(id, label, text, **fields):
    """A case whose sentences are these, the third of which decides."""
    lines = text.strip().splitlines()
    lines[2] = f"[{CUE[label]}] {lines[2]}"
    return case(id, label, case="\n".join(lines), **fields)


def listed(id, right=0, options=4, goal="theorie", difficulty=1, text="Wat past?"):
    """A list of options of which the one at this place fits."""
    group = Group("keuze", "Kies", tuple(Option(f"o{n}", f"optie {id} {n}") for n in range(options)))
    question = ChoiceQuestion(id, "choose", f"{text} {id}", (group,))
    return Choice(question, ChoiceKey({"keuze": frozenset({f"o{right}"})}, {"keuze": {}}), ("C001",), goal, difficulty)


def rows(id, count, goal="theorie", difficulty=1):
    """So many rows, each to be coupled to one of two texts."""
    lines = [{"id": f"r{n}", "text": f"rij {id} {n}", "fits": "x", "why": "Zo."} for n in range(count)]
    raw = {"id": id, "question": f"Wat hoort bij {id}?", "options": {"x": "het een", "y": "het ander"}, "rows": lines}
    return parse_item("match", raw | {"goal": goal, "difficulty": difficulty, "claims": ["C001"]}, "bank.toml")


def written(id, levels=3, criteria=2, **fields):
    """An open question with so many criteria of so many levels."""
    rubric = [{"name": f"C{n}", "levels": [f"niveau {level}" for level in range(levels)]} for n in range(criteria)]
    raw = {"id": id, "question": f"Wat vind je van {id}?", "guidance": "Zo.", "claims": ["C001"], "goal": "rol"}
    return parse_item("reflect", raw | {"rubric": rubric, "difficulty": 2} | fields, "bank.toml")


def plan(*items, name="opdracht-7", share=0.55, **bottoms):
    """An assignment of these items."""
    return Plan(name, "Titel", "Begin.", "Slot.", items, 10, pass_mark=PassMark(share, bottoms))


def bank_of(*items):
    """These items by id."""
    return {item.id: item for item in items}


def single(right, lengths=(5, 5, 5, 5)):
    """A single choice of options of these lengths; which one is right."""
    options = tuple(Option(f"o{place}", "x" * length) for place, length in enumerate(lengths))
    question = ChoiceQuestion("vraag", "choose", "Wat past?", (Group("keuze", "Kies", options),))
    return Choice(question, ChoiceKey({"keuze": frozenset({f"o{right}"})}, {"keuze": {}}), ("C001",), "ruil")
