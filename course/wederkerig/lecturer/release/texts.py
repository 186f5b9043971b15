"""Every Dutch text that building an assignment shows (lecturers are addressed with u)."""

HAND_IN = "Inleveren"
ANSWERS_UNREADABLE = "{file} is niet te lezen ({reason})."
NO_ANSWERS = "{file} bevat geen antwoorden."
NOT_BUILT = "De uitgave van {name} in assignments hoort niet bij de bank. Maak haar opnieuw met: wederkerig build"
ASKS_OTHER = (
    "{name} vraagt in de bank iets anders dan wat is uitgegeven ({changes}). Zet dat terug, of geef de gewijzigde "
    "opdracht een eigen naam; wat u dan kunt doen, leest u met: wederkerig build"
)
DAMAGED = (
    "De uitgave {file} is niet te lezen; daarin staat welke inleveringen tellen. Zet het bestand terug zoals het was. "
    "Kan dat niet, geef dan: wederkerig build --replace {name}. Wat al is ingeleverd, telt dan niet meer."
)
BUILT = "{name}: {items} items, {points} punten, uitgave {release}."
BUILT_UNGRADED = "{name}: {items} casussen zonder punten, uitgave {release}."
REWORDED = (
    "{name} vraagt hetzelfde als eerst en leest anders ({changes}): wat al is ingeleverd, blijft tellen. "
    "Vraagt een nieuwe tekst wél iets anders? Zet die dan terug en geef de gewijzigde opdracht een eigen naam."
)
NO_SOURCE = (
    "assignments/{name} is uitgegeven, maar solutions/{name}.toml is er niet meer: wat daarvoor nog wordt ingeleverd, "
    "kan niet worden opgehaald of nagekeken. Zet dat bestand terug zolang dat nodig is."
)
# What a release asks that the one before it did not ask.
REPLACED: dict[str, str] = {
    "gone": "verdwenen: {items}",
    "new": "nieuw: {items}",
    "other": "andere keuzes of punten: {items}",
    "moved": "binnen een vraag verplaatst: {items}",
    "order": "de volgorde is anders",
    "points": "de punten of de keuzes zijn anders",
}
FRAME = "titel, inleiding of slot"
STOPPED = (
    "{name} vraagt nu iets anders dan uitgave {release} die al is uitgegeven ({changes}). {handed_in} "
    "Er is niets veranderd. Zet solutions terug zoals het was en geef de gewijzigde opdracht een eigen naam, "
    "bijvoorbeeld solutions/{name}b.toml (en vervangende items een eigen id). "
    "Heeft nog niemand deze uitgave gekregen, geef dan: wederkerig build --replace {name}"
)
MOVED = (
    "{name}: in {items} staat een zin, keuze of versie nu op de plaats van een andere. Een antwoord wijst een plaats "
    "aan, dus wat al is ingeleverd, zou iets anders zeggen. Er is niets veranderd. Zet ze terug in de volgorde van "
    "uitgave {release}, of geef het item een nieuw id."
)
HANDED_IN = "Wat al is ingeleverd, kan dan niet meer worden nagekeken (aantal studenten per klas: {classes})."
HANDED_IN_CLASS = "{klas} {students}"
NOT_HANDED_IN = "In {folder} is niets ingeleverd dat dan niet meer telt; studenten kunnen er wel aan bezig zijn."
MADE_WITH_OTHER = (
    "het werk is gemaakt met een eerdere uitgave van {name}, die iets anders vroeg. "
    "Laat de student de opdracht opnieuw maken. Of zet haar terug zoals zij was en geef: "
    "wederkerig build --replace {name}"
)
