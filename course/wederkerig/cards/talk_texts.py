"""Every Dutch text of a conversation: MARKUP stands in what can be read without script, SCRIPT is said by it."""

MARKUP: dict[str, str] = {
    "read": "Lees dit gesprek zo: begin bij 1, kies een antwoord en lees verder op de plaats die erachter staat.",
    "next": "Verder bij {n}.",
    "end": "Dit leidt naar afloop {n}.",
    "outcome": "Afloop {n}: {title}",
    "mine": "jouw antwoord",
    "back": "Eén stap terug",
    "again": "Voer het gesprek nog eens",
}
SCRIPT: dict[str, str] = {
    "you": "Jij",
    "ask": "Wat zeg of doe je?",
    "tried": "koos je eerder",
    "end": "Hoe het afliep",
    "did": "Wat jouw antwoorden deden",
    "here": "Kies hier anders",
    "others": "Wat andere wegen hadden gedaan",
    "ends": "Andere aflopen",
    "seen": "zag je al",
}
