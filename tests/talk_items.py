"""One good conversation, as it stands in a bank file: from the door one comes inside or not, and then to an end."""

GOOD = """
[[talk]]
id = "praat"
who = "Zij"
text = '''
Je belt aan.

Het regent.
'''
claims = ["C001"]
goal = "rol"

[[talk.turns]]
id = "deur"
title = "De deur"
says = "‘Ja?’"
replies = [
    { id = "groet", text = "‘Dag.’", to = "binnen", does = "Je groet." },
    { id = "wacht", text = "Je wacht.", to = "stoep", does = "Je zwijgt." },
]

[[talk.turns]]
id = "binnen"
title = "Binnen"
says = '''
Zij schenkt thee.

‘Suiker?’
'''
replies = [
    { id = "graag", text = "‘Graag.’", to = "stoep", does = "Je neemt aan." },
    { id = "nee", text = "‘Nee.’", to = "stoep", does = "Je slaat af." },
]

[[talk.turns]]
id = "stoep"
title = "Op de stoep"
says = "‘Nou?’"
replies = [
    { id = "vraag", text = "‘Mag ik iets vragen?’", to = "slot", does = "Je vraagt." },
    { id = "zeg", text = "‘Ik kom terug.’", to = "slot", does = "Je belooft." },
]

[[talk.turns]]
id = "slot"
title = "Tot slot"
says = "‘Goed.’"
replies = [
    { id = "blijf", text = "Je blijft.", to = "open", does = "Je blijft staan." },
    { id = "ga", text = "Je gaat.", to = "dicht", does = "Je loopt weg." },
]

[[talk.outcomes]]
id = "open"
title = "De deur blijft open"
tells = "Zij wilde praten."

[[talk.outcomes]]
id = "dicht"
title = "De deur gaat dicht"
tells = "Zij wilde rust."
"""
