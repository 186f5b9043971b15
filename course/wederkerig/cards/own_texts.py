"""What a student said in all lessons, gathered to be read back: every Dutch text (students are addressed with je)."""

# What is gathered; and whose each definition in the matrix is.
OWN: dict[str, dict[str, str]] = {
    "matrix": {"title": "Jouw matrix", "intro": "Dit koos je in de lessen. Is een vak open, ga dan naar die les."},
    "veldlog": {"title": "Jouw veldlog", "intro": "Wat je na elke les zag. Het staat alleen op dit apparaat."},
    "codeurs": {
        "title": "Jij naast een tweede codeur",
        "intro": "De tweede codeur is verzonnen. Zijn code komt erbij zodra jij een fragment hebt gecodeerd.",
    },
}
OWN_NOTHING = "Nog open"
NO_OWN = "Er is geen verzameling ‘{name}’. Kies een van deze: {names}."
MATRIX_CORNER = "Wie"
MATRIX_ROWS = {
    "dichterbij": "Dichterbij",
    "buunk": "Buunk en Schaufeli",
    "komter": "Komter",
    "mauss": "Mauss",
    "linders": "Linders",
}
LOG_LESSON = "Na les {n}"
CODERS = {
    "corner": "Fragment",
    "own": "Jij",
    "second": "Tweede codeur",
    "because": "{code}. {why}",
    "best": "Wij kozen {code}. {why}",
}
# How far two coders agree, with the sum on the student's own codes.
AGREEMENT = {
    "open": "Codeer eerst alle fragmenten. Nog te gaan: {n}.",
    "same": "Jullie kozen {same} van de {n} keer hetzelfde sublabel: {percent} procent. Krippendorffs alfa: {alpha}.",
    "kernlabel": "Op kernlabel kozen jullie {same} van de {n} keer hetzelfde: {percent} procent, alfa {alpha}.",
    "none": "onbepaald (jullie gebruikten samen maar één code)",
    "sum": "Zo reken je alfa uit met jullie eigen codes",
    "observed": "Oneens: {different} van de {n} fragmenten, dat is {observed}.",
    "pile": "Leg alle {size} codes van jullie samen op een stapel: {counts}.",
    "times": "{count} keer {code}",
    "expected": (
        "Trek er blind twee. De kans dat zij verschillen, is 1 − {sum} : ({size} × {rest}) = {expected}. "
        "Dat is toevallig oneens. ({sum} krijg je door elk aantal op de stapel met het aantal min één te "
        "vermenigvuldigen en alles op te tellen.)"
    ),
    "alpha": "Alfa is 1 − {observed} : {expected} = {alpha}.",
    "rough": (
        "Krippendorff vraagt 0,80 om op codes te bouwen, en 0,67 voor een voorlopige conclusie. "
        "Met {n} fragmenten is jullie getal nog grof: één ander antwoord verschuift het flink."
    ),
    "differ": "Jullie verschilden over {pairs}.",
    "pair": "{own} of {second}",
}
