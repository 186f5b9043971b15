"""Marks, label, explanations, claims, length and partner of a case: how a bad one is refused."""

import pytest
from bank_items import OTHER, REST, check_refused
from wederkerig.items.vocabulary import CUES, LABELS

CHOOSE_CUES = {
    label: f"Kies uit: {', '.join(id for id, cue in CUES.items() if cue.label == label)}." for label in LABELS
}
BAD_MARK, MEND_MARK = "in de regel '{}' klopt het merk niet.", "Schrijf [aanwijzing] of (aanwijzing) en daarna de zin."
CHOOSE_LABELS = f"Kies uit: {', '.join(LABELS)}."
EXPLAIN = "Schrijf bij elke keuze waarom zij past of niet."
BAD_STEM = "de vraag bij 'stem' is niet goed ({} woorden)."
ASK_ONE = "Schrijf één vraag van hoogstens 25 woorden: tussen wie, op welk moment en volgens wie."
NO_DOUBT = "er staat niet één van 'doubt' en 'undisputed'."
DOUBT_OR_REASON = "Schrijf bij 'doubt' waarover een collega kan twijfelen, of bij 'undisputed' waarom niemand dat doet."
POINT_BACK = "Laat beide naar elkaar wijzen."
OF_OTHER_LABEL = OTHER[OTHER.index("label = ") : OTHER.index(" Voor vijf euro")]

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
        "[vrijwillig] Uit",
        "[zon] Uit",
        "de-ene",
        "'zon' is geen aanwijzing voor wederkerigheid.",
        CHOOSE_CUES["wederkerigheid"],
    ),
    "unknown cue of a sentence that supports": (
        "(gelijke-voet) Op",
        "(Zacht gezegd) Op",
        "de-ene",
        "'Zacht gezegd' is geen aanwijzing voor wederkerigheid.",
        CHOOSE_CUES["wederkerigheid"],
    ),
    "cue of another label": (
        "[prijs] Voor",
        "[relatie] Voor",
        "de-andere",
        "'relatie' is geen aanwijzing voor voor-wat-hoort-wat.",
        CHOOSE_CUES["voor-wat-hoort-wat"],
    ),
    "cue of another label that supports": (
        "(gelijke-voet) Op",
        "(medelijden) Op",
        "de-ene",
        "'medelijden' is geen aanwijzing voor wederkerigheid.",
        CHOOSE_CUES["wederkerigheid"],
    ),
    "mark without a cue": (
        "[prijs] Voor",
        "[] Voor",
        "de-andere",
        "'' is geen aanwijzing voor voor-wat-hoort-wat.",
        CHOOSE_CUES["voor-wat-hoort-wat"],
    ),
    "mark that is not closed": (
        "[prijs] Voor",
        "[prijs Voor",
        "de-andere",
        BAD_MARK.format("[prijs Voor vijf euro."),
        MEND_MARK,
    ),
    "two marks before a sentence": (
        "[prijs] Voor",
        "[prijs] (controle) Voor",
        "de-andere",
        BAD_MARK.format("[prijs] (controle) Voor vijf euro."),
        MEND_MARK,
    ),
    "mark without a sentence": (
        "[prijs] Voor vijf euro.",
        "[prijs]",
        "de-andere",
        BAD_MARK.format("[prijs]"),
        MEND_MARK,
    ),
    "no sentence that decides": (
        "[prijs] Voor",
        "Voor",
        "de-andere",
        "0 zinnen geven de doorslag.",
        "Zet [aanwijzing] voor één tot 3 zinnen.",
    ),
    "four sentences that decide": (
        f"(gelijke-voet) Op gelijke voet.\n{REST}",
        f"[gelijke-voet] Op gelijke voet.\n[relatie] {REST}",
        "de-ene",
        "4 zinnen geven de doorslag.",
        "Zet [aanwijzing] voor één tot 3 zinnen.",
    ),
    "five sentences": (
        "[vrijwillig] Uit zichzelf.\n(gelijke-voet) Op",
        "[vrijwillig] Uit zichzelf, en op",
        "de-ene",
        "de casus telt 5 zinnen.",
        "Schrijf er 6 tot 12, elk op een eigen regel.",
    ),
    "thirteen sentences": (
        "[vrijwillig] Uit",
        "Woord.\n" * 7 + "[vrijwillig] Uit",
        "de-ene",
        "de casus telt 13 zinnen.",
        "Schrijf er 6 tot 12, elk op een eigen regel.",
    ),
    "deciding sentence that the other half has too": (
        "Tot ziens.",
        "Uit zichzelf.",
        "de-ene",
        "de zin 'Uit zichzelf.' geeft de doorslag en staat ook in 'de-andere'.",
        "Kies een zin die in de andere helft anders is.",
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
        "[vrijwillig] Uit zichzelf.",
        "[vrijwillig] Zelf.",
        "de-ene",
        "de casus telt 59 woorden.",
        "Schrijf er 60 tot 160.",
    ),
    "case one word too long": (
        "[vrijwillig] Uit zichzelf.",
        f"[vrijwillig] Uit{' zichzelf' * 102}.",
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
        OF_OTHER_LABEL,
        OF_OTHER_LABEL.replace("voor-wat-hoort-wat", "wederkerigheid").replace("prijs", "vrijwillig"),
        "de-ene",
        "beide helften van het paar hebben hetzelfde label.",
        "Laat één feit het label kantelen.",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_item_is_refused(name, tmp_path):
    """The refusal of a bad item names file, item, problem and what to do."""
    check_refused(tmp_path, BAD[name])
