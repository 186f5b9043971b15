"""Two questions with answers, and the file in which a store keeps them."""

import json

from fakes import SAVED
from wederkerig.items.kinds.classify import ClassifyAnswer, ClassifyQuestion
from wederkerig.items.kinds.reflect import ReflectAnswer, ReflectQuestion

CASE = ClassifyQuestion("een-casus", "Wat er gebeurde.", "Wat overheerst?")
OPEN = ReflectQuestion("een-vraag", "Wat vind je?", ())
CHOICE = ClassifyAnswer("wederkerigheid", frozenset({"vrijwillig", "relatie"}), "hoog")
TEXT = ReflectAnswer("Eén gedachte. 🙂")
OTHER = ClassifyAnswer("liefdadigheid", frozenset({"prijs"}), "laag")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def stored(store):
    """The stored answers as they stand in the file."""
    return json.loads(store.path.read_text(encoding="utf-8"))["answers"]


def old_file(store, **answers):
    """A file of the time when answers had no revisions."""
    content = {"format": 1, "answers": {item: {**answer, "saved": SAVED} for item, answer in answers.items()}}
    store.path.write_text(json.dumps(content), encoding="utf-8")
