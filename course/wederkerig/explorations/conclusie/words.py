"""What is left of the conclusion, in sentences and as a table."""

from collections.abc import Collection

from ...dutch import listed
from . import texts
from .model import VOICES, Standing, counted


def text(found: Standing) -> str:
    """The conclusion that the material bears, counted by fragments and by people, and who is not heard."""
    conclusion = "all" if found.unanimous else "most" if found.most else "divided"
    every = found.agreeing + found.dissenting
    lines = [
        texts.CONCLUSION[conclusion],
        texts.FRAGMENTS_COUNTED.format(agreeing=found.agreeing, all=every, share=round(100 * found.agreeing / every)),
        texts.PEOPLE_COUNTED.format(only=found.only_agree, heard=found.heard, rest=_rest(found)),
    ]
    silent = len(VOICES) - found.heard
    return "\n".join([*lines, *([texts.SILENT.format(n=silent)] if silent else [])])


def _rest(found: Standing) -> str:
    """Those who say otherwise, or one thing and the other."""
    parts = [texts.BOTH.format(n=found.both)] if found.both else []
    if found.only_dissent:
        verb = "denkt" if found.only_dissent == 1 else "denken"
        parts.append(texts.OTHERWISE.format(n=found.only_dissent, verb=verb))
    return f"; {listed(parts)}" if parts else ""


def rows(back: Collection[str]) -> tuple[tuple[str, ...], ...]:
    """Each voice with its fragments: those that fit, those that deviate and count, those that were left out."""
    return tuple(
        (texts.VOICES[voice.id], str(agrees), str(dissents), str(len(voice.dissents) - dissents))
        for voice, agrees, dissents in counted(back)
    )
