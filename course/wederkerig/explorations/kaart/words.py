"""What is to be seen on the map, in sentences and as a table."""

from collections.abc import Iterable, Mapping

from . import texts
from .model import Claim, about, relations
from .pairs import PAIRS, VOICES, Pair

Claims = Mapping[str, Claim]


def option(pair: Pair) -> str:
    """A pair as it stands in the menu, under its theme: its voices, as the map names them."""
    one, other = (texts.ON_MAP[speaker].replace("<br>", " ") for speaker in pair.speakers)
    form = texts.OPTION if one != other else texts.OPTION_ITSELF
    return form.format(one=one, other=other)


def text(claims: Claims, chosen: Pair | None) -> str:
    """Both claims with who says them and where, and how they relate; on the whole map how often each relation is."""
    if chosen is None:
        return texts.START.format(all=len(PAIRS), speakers=len(VOICES), **_counted(PAIRS))
    said = [
        texts.SAYS.format(
            speaker=texts.SPEAKERS[speaker],
            text=claims[id].text,
            source=claims[id].attributed_to,
            section=claims[id].section,
            id=id,
        )
        for speaker, id in ((chosen.one_speaker, chosen.one), (chosen.other_speaker, chosen.other))
    ]
    verdict = texts.VERDICT.format(verdict=texts.VERDICTS[chosen.relation], why=texts.WHY[chosen.id])
    return "\n".join([*said, verdict, texts.COUNT.format(**_counted(about(chosen.theme)))])


def rows(chosen: Pair | None) -> tuple[tuple[str, ...], ...]:
    """The pairs on the theme of the chosen one, or all."""
    return tuple(
        (
            texts.THEMES[pair.theme],
            texts.CELL.format(speaker=texts.SPEAKERS[pair.one_speaker], id=pair.one),
            texts.CELL.format(speaker=texts.SPEAKERS[pair.other_speaker], id=pair.other),
            texts.RELATIONS[pair.relation],
        )
        for pair in (about(chosen.theme) if chosen else PAIRS)
    )


def _counted(pairs: Iterable[Pair]) -> Mapping[str, int]:
    found = relations(pairs)
    return {relation: found[relation] for relation in texts.RELATIONS}
