"""Every Dutch text that building an assignment shows (lecturers are addressed with u)."""

NOT_BUILT = "De uitgave van {name} in assignments hoort niet bij de bank. Geef eerst het commando: wederkerig build"
BUILT = "{name}: {items} items, {points} punten, uitgave {release}."
