"""Cues, label, explanations, claims, length and partner of a case: how a bad one is refused."""

import pytest
from bank_items import WORDS, check_refused
from wederkerig.items.vocabulary import CUES, LABELS

CHOOSE_CUES = f"Kies uit: {', '.join(CUES)}."
CHOOSE_LABELS = f"Kies uit: {', '.join(LABELS)}."
EXPLAIN = "Schrijf bij elke keuze waarom zij past of niet."
BAD_STEM = "de vraag bij 'stem' is niet goed ({} woorden)."
ASK_ONE = "Schrijf één vraag van hoogstens 25 woorden: tussen wie, op welk moment en volgens wie."
NO_DOUBT = "er staat niet één van 'doubt' en 'undisputed'."
DOUBT_OR_REASON = "Schrijf bij 'doubt' waarover een collega kan twijfelen, of bij 'undisputed' waarom niemand dat doet."
POINT_BACK = "Laat beide naar elkaar wijzen."

# name of the case: (what stands in the good file, what comes in its place, item named, problem, what to do)
BAD = {
    "no stem": (
        "stem = '''\nTussen A en B:\nwat overheerst?\n'''\n",
        "",
        "de-ene",
        "het veld 'stem' ontbreekt.",
        "Voeg 'stem' toe.",
    ),
    "stem too long": ("Tussen A en B:", "Tussen" + " A" * 23 + ":", "de-ene", BAD_STEM.format(26), ASK_ONE),
    "stem of two questions": ("Tussen A en B:", "Tussen wie?", "de-ene", BAD_STEM.format(4), ASK_ONE),
    "stem that asks nothing": (
        "Tussen A en C: wat overheerst?",
        "Tussen A en C: wat overheerst.",
        "de-andere",
        BAD_STEM.format(6),
        ASK_ONE,
    ),
    "no doubt and no reason": ('undisputed = "Niemand twijfelt."\n', "", "de-andere", NO_DOUBT, DOUBT_OR_REASON),
    "doubt and a reason for none": (
        'undisputed = "Niemand twijfelt."\n',
        'undisputed = "Niemand twijfelt."\ndoubt = "Of toch."\n',
        "de-andere",
        NO_DOUBT,
        DOUBT_OR_REASON,
    ),
    "unknown cue": (
        'cues = ["vrijwillig", "relatie"]',
        'cues = ["vrijwillig", "zon"]',
        "de-ene",
        "'zon' in 'cues' is onbekend.",
        CHOOSE_CUES,
    ),
    "unknown neutral cue": (
        'neutral = ["gelijke-voet"]',
        'neutral = ["maan"]',
        "de-ene",
        "'maan' in 'neutral' is onbekend.",
        CHOOSE_CUES,
    ),
    "cue of another label": (
        'cues = ["vrijwillig", "relatie"]',
        'cues = ["vrijwillig", "prijs"]',
        "de-ene",
        "aanwijzing 'prijs' hoort niet bij wederkerigheid.",
        "Zet haar onder 'neutral' of haal haar weg.",
    ),
    "cue that decides and is neutral": (
        'neutral = ["gelijke-voet"]',
        'neutral = ["relatie"]',
        "de-ene",
        "een aanwijzing is én beslissend én neutraal.",
        "Kies één van beide.",
    ),
    "cue twice": (
        'cues = ["vrijwillig", "relatie"]',
        'cues = ["vrijwillig", "vrijwillig"]',
        "de-ene",
        "in 'cues' staat iets dubbel.",
        "Haal de dubbele waarde weg.",
    ),
    "no cue": (
        'cues = ["vrijwillig", "relatie"]',
        "cues = []",
        "de-ene",
        "er is geen aanwijzing die beslist.",
        "Noem er ten minste één bij 'cues'.",
    ),
    "cue that is a list": (
        'cues = ["vrijwillig", "relatie"]',
        'cues = [["vrijwillig"]]',
        "de-ene",
        "'['vrijwillig']' in 'cues' is onbekend.",
        CHOOSE_CUES,
    ),
    "no explanation of the right option": (
        'wederkerigheid = "Dit past."\n',
        "",
        "de-ene",
        "de uitleg bij 'wederkerigheid' ontbreekt.",
        EXPLAIN,
    ),
    "no explanation of a wrong option": (
        'voor-wat-hoort-wat = "Er is geen prijs."\n',
        "",
        "de-ene",
        "de uitleg bij 'voor-wat-hoort-wat' ontbreekt.",
        EXPLAIN,
    ),
    "blank explanation of the other wrong option": (
        "liefdadigheid = '''\nHet gaat twee kanten op.\n'''",
        "liefdadigheid = ' '",
        "de-ene",
        "de uitleg bij 'liefdadigheid' ontbreekt.",
        EXPLAIN,
    ),
    "explanation of an option that does not exist": (
        'wederkerigheid = "Dit past."\n',
        'wederkerigheid = "Dit past."\nvriendschap = "Dit ook."\n',
        "de-ene",
        "uitleg bij onbekende keuze 'vriendschap'.",
        CHOOSE_LABELS,
    ),
    "explanations that are a text": (
        '[classify.explanations]\nwederkerigheid = "Er is een prijs."\nvoor-wat-hoort-wat = "Dit past ook."\n'
        'liefdadigheid = "Er staat iets tegenover."\n',
        'explanations = "Dit past."\n',
        "de-andere",
        "het veld 'explanations' heeft de verkeerde vorm.",
        "Maak er een dict van.",
    ),
    "unknown claim": (
        'claims = ["C001", "C002"]',
        'claims = ["C001", "C999"]',
        "de-ene",
        "'C999' in 'claims' is onbekend.",
        "Kies uit: C001, C002.",
    ),
    "no claim": (
        'claims = ["C001", "C002"]',
        "claims = []",
        "de-ene",
        "er staat geen stelling bij.",
        "Noem bij 'claims' waarop het item steunt.",
    ),
    "key that names no option": (
        'label = "wederkerigheid"',
        'label = "vriendschap"',
        "de-ene",
        "'vriendschap' is geen geldige waarde voor 'label'.",
        CHOOSE_LABELS,
    ),
    "case one word too short": (
        f"'''\n{WORDS}\n'''",
        f"'''{WORDS.removesuffix('woord')}'''",
        "de-ene",
        "de casus telt 59 woorden.",
        "Schrijf er 60 tot 160.",
    ),
    "case one word too long": (
        f"'''\n{WORDS}\n'''",
        f"'''{WORDS} {WORDS} {' '.join(['woord'] * 41)}'''",
        "de-ene",
        "de casus telt 161 woorden.",
        "Schrijf er 60 tot 160.",
    ),
    "partner that does not exist": (
        'partner = "de-andere"',
        'partner = "niemand"',
        "de-ene",
        "'niemand' noemt dit item niet als partner.",
        POINT_BACK,
    ),
    "partner that points to nobody": (
        'partner = "de-ene"\n',
        "",
        "de-ene",
        "'de-andere' noemt dit item niet als partner.",
        POINT_BACK,
    ),
    "partner that is an open question": (
        'partner = "de-andere"',
        'partner = "open-een"',
        "de-ene",
        "'open-een' noemt dit item niet als partner.",
        POINT_BACK,
    ),
    "partner of the same label": (
        'label = "voor-wat-hoort-wat"\ncues = ["prijs"]',
        'label = "wederkerigheid"\ncues = ["niets-terug"]',
        "de-ene",
        "beide helften van het paar hebben hetzelfde label.",
        "Laat één feit het label kantelen.",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_item_is_refused(name, tmp_path):
    """The refusal of a bad item names file, item, problem and what to do."""
    check_refused(tmp_path, BAD[name])
