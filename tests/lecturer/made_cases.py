"""A case as a lecturer types it in the form, whole and right, for tests that spoil or save it."""

from wederkerig.items.vocabulary import CHARITY, RECIPROCITY, TIT_FOR_TAT
from wederkerig.lecturer.case_maker.draft import DECIDES, DOUBT, SUPPORTS, Draft, Line

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
WHOLE = Draft(
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
