"""What stands in a message in the place of a command: patterns of the texts of all rooms, the first that fits first.

WORDS is what a command has after its verb.
"""

JUDGE = "met de knoppen onder ‘Dit wacht op uw oordeel’ (tabblad Ontvangen)"
UNDO = "met de knop ‘Neem terug’ onder ‘Wat u besloot’ (tabblad Ontvangen)"
NUMBER = "met het nummer in het vak ‘Nummer’ (tabblad Ontvangen)"

CLICKS = (
    (r"([Tt]erug(?:nemen kan)?) met: wederkerig judge\bWORDS", rf"\1 {UNDO}"),
    (r"met: wederkerig judge\bWORDS", JUDGE),
    (r"met --student(?: STUDENT)?", NUMBER),
    (r"met: wederkerig collect\bWORDS", "op het tabblad Ontvangen"),
    (r"met: wederkerig grade\bWORDS", "op het tabblad Nakijken"),
    (r"geef dan: (wederkerig build --replace [\w-]+)", r"vraag dan wie de cursus beheert om: \1"),
    (r"geef: (wederkerig build --replace [\w-]+)", r"vraag wie de cursus beheert om: \1"),
    (r"met: wederkerig build$", "met de knop ‘Maak de opdrachten opnieuw’"),
    (r"[Mm]et: wederkerig class erase\bWORDS", "met de knop om te wissen, hieronder"),
    (r"'wederkerig grades'", "de knop ‘Maak cijfers’ op het tabblad Resultaten"),
    (r"u gebruikt haar met --class ([^\n]+)\.", r"u kiest haar bovenaan bij Klas: \1."),
    (r" \(--class\)", ""),
    (r"Geef in de map solutions het commando '([^']+)'", r"Vraag wie de cursus beheert om in de map solutions: \1"),
    (r"Geef --class '([^']+)'", r"Kies bovenaan klas ‘\1’"),
    (r"zet u in [^ ]+ van de klas, onder \[bewaren\]: tot = [\d-]+", "kiest u hieronder."),
    (r"\bgeef (daarna )?(?:hetzelfde|dit|het) commando(?: opnieuw| nog eens)?", r"druk \1nog eens op de knop"),
    (r"\bGeef (daarna )?(?:hetzelfde|dit|het) commando(?: opnieuw| nog eens)?", r"Druk \1nog eens op de knop"),
)
