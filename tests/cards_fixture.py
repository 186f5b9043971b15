"""Two questions and a key, and what stands in for the browser that shows their cards."""

import json

import pytest
from fakes import Browser
from wederkerig.items.kinds.classify import ClassifyKey, ClassifyQuestion
from wederkerig.items.kinds.reflect import ReflectQuestion
from wederkerig.items.model import Criterion

CASE = ClassifyQuestion("een-casus", "Eerste alinea.\nNog een zin.\n\nTweede alinea.", "Wat overheerst?")
OPEN = ReflectQuestion("een-vraag", "Wat vind je?", (Criterion("Taal", ("onduidelijk", "duidelijk")),))
KEY = ClassifyKey(
    "wederkerigheid",
    frozenset({"vrijwillig", "relatie"}),
    frozenset({"gelijke-voet"}),
    {
        "wederkerigheid": "SLEUTEL: dit past.",
        "voor-wat-hoort-wat": "SLEUTEL: er is geen prijs.",
        "liefdadigheid": "SLEUTEL: het gaat twee kanten op.",
    },
    "SLEUTEL: hier kun je twijfelen.",
)
RAW = {"label": "liefdadigheid", "cues": ["relatie", "gelijke-voet", "prijs"], "certainty": "hoog"}


@pytest.fixture
def browser(monkeypatch):
    return lambda card: Browser(card, monkeypatch)


def state(card):
    return json.dumps(card.get_state(), default=str, ensure_ascii=False)
