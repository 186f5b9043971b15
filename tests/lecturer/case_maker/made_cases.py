"""What a lecturer types in the form, of each kind and whole and right, for tests that spoil or save it."""

from wederkerig.items.vocabulary import CHARITY, RECIPROCITY, TIT_FOR_TAT
from wederkerig.lecturer.case_maker.draft import DECIDES, SUPPORTS, Line
from wederkerig.lecturer.case_maker.forms.make_case import DOUBT, CaseDraft
from wederkerig.lecturer.case_maker.forms.make_pair import Half, PairDraft
from wederkerig.lecturer.case_maker.forms.make_tip import Change, TipDraft

LINES = (
    Line("In de binnentuin achter de kapsalon staan twaalf bakken met tomaten en bonen."),
    Line("Yildou kreeg er vorig voorjaar een, toen zij net in de straat kwam wonen."),
    Line("Haar buurman Rinus leerde haar hoe je de planten opbindt.", SUPPORTS, "beide-geven"),
    Line("In de zomer bracht zij uit zichzelf een schaal gevulde paprika naar zijn deur.", DECIDES, "vrijwillig"),
    Line("Hij at ervan met zijn kleinzoon op de stoep, met de radio zacht aan."),
    Line("Dit jaar heeft Rinus een zere knie, en kijkt zij elke avond of zijn bak water heeft.", SUPPORTS, "relatie"),
    Line(
        "Niemand heeft haar dat gevraagd, en als zij een avond overslaat, hoort zij er niets over.",
        DECIDES,
        "niets-terug",
    ),
    Line("Aan het hek hangt sinds kort een emmer met gereedschap voor iedereen die een schepje of touw nodig heeft."),
)
WHOLE = CaseDraft(
    title="Bakken achter de kapsalon",
    stem="Tussen Yildou en Rinus, van vorig jaar tot nu, volgens Dichterbij: wat overheerst?",
    lines=LINES,
    label=RECIPROCITY,
    explanations={
        RECIPROCITY: "Beide geven iets.\nNiemand vraagt of telt.",
        TIT_FOR_TAT: "Er gaat van alles heen en weer, maar niets is afgesproken.",
        CHARITY: "Rinus begon met geven, maar hij krijgt ook.",
    },
    opinion=DOUBT,
    why="Een collega kan zeggen dat Yildou zich verplicht voelt.\nDaarvan staat niets in de tekst.",
    goal="vormen",
    difficulty=2,
    claims=("C153",),
)
PLAIN = tuple(Line(line.text) for line in LINES)
TIP = TipDraft(
    title="Paprika op de stoep",
    stem="Tussen Yildou en Rinus, van vorig jaar tot nu, volgens Dichterbij: wat laat het kantelen, en waarheen?",
    lines=PLAIN,
    label=RECIPROCITY,
    changes=(
        Change("In plaats van ‘een schaal gevulde paprika’: ‘twee schalen en een taart’.", "Meer is nog geen prijs."),
        Change(
            "In plaats van ‘en als zij een avond overslaat, hoort zij er niets over’: ‘zo spraken ze het af’.",
            "Nu staat vast wat ertegenover staat.\nDat is een ruil.",
            fits=True,
        ),
        Change("In plaats van ‘met de radio zacht aan’: ‘met de radio hard aan, tot het donker werd’.", "Het geluid."),
    ),
    to=TIT_FOR_TAT,
    goal="omslag",
    difficulty=2,
    claims=("C153",),
)
_PAID = {
    3: Line("In de zomer bracht zij zoals beloofd twee schalen paprika naar zijn deur.", DECIDES, "prijs"),
    6: Line("Slaat zij een avond over, dan krijgt zij volgend jaar geen bak.", DECIDES, "voorwaarde"),
}
PAIR = PairDraft(
    title="Paprika naar zijn deur",
    stem=WHOLE.stem,
    halves=(
        Half(LINES, RECIPROCITY, WHOLE.explanations),
        Half(
            tuple(_PAID.get(place, line) for place, line in enumerate(PLAIN)),
            TIT_FOR_TAT,
            {RECIPROCITY: "", TIT_FOR_TAT: "Er staat vast wat ertegenover staat.", CHARITY: ""},
        ),
    ),
    goal="ruil",
    difficulty=2,
    claims=("C153", "C050"),
)
ALL = (WHOLE, TIP, PAIR)
