"""What is to be seen on the map, in sentences and in numbers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

from ... import dutch
from . import texts
from .model import ALL, NONE, Counts, Node, Row, Wide, by_theme, counts

Key = TypeVar("Key")


def text(rows: Sequence[Row], wide: Wide, theme: str, follow: str) -> str:
    """Who meets, where most goes, and who is silent; on all themes together a caution in place of the last."""
    found = counts(rows)
    total = found.theories.total()
    most = _most(wide, total) if follow == ALL else _follow(wide, follow, total)
    if theme == ALL:
        return _meet_all(rows) + most + texts.CAUTION
    return _meet(rows, theme) + most + _silent(found)


def _name(node: Node) -> str:
    return texts.NAMES[node[0]][node[1]]


def number(size: Fraction) -> str:
    """A number of claims as Dutch readers write it, with at most one decimal."""
    if 0 < size < Fraction(1, 20):
        return texts.TINY
    return dutch.number(float(size), 1)


def _meet(rows: Sequence[Row], theme: str) -> str:
    """Who meets on one theme, with how many claims."""
    found = counts(rows)
    columns = (found.theories, found.practices, found.labels)
    form = texts.MEET if all(columns) else texts.MEET_NOT if found.theories and found.labels else texts.MEET_PARTLY
    who = [
        ", ".join(f"{names[id]} {n}" for id, n in column.most_common()) or texts.NOBODY
        for names, column in zip(texts.NAMES, columns, strict=True)
    ]
    return form.format(theme=texts.THEMES[theme]) + texts.WHO.format(theories=who[0], practices=who[1], labels=who[2])


def _meet_all(rows: Sequence[Row]) -> str:
    """On how many themes all three meet, and on which practice is missing."""
    found = {theme: counts(group) for theme, group in by_theme(rows).items()}
    met = [theme for theme, one in found.items() if one.theories and one.practices and one.labels]
    gaps = [theme for theme in texts.THEMES if theme in found and not found[theme].practices]
    said = texts.MEET_ALL.format(n=len(met), all=len(found))
    if gaps:
        missed = sum(found[theme].theories.total() for theme in gaps)
        themes = dutch.listed([f"‘{texts.THEMES[theme]}’" for theme in gaps])
        said += texts.GAPS.format(themes=themes, n=missed, total=counts(rows).theories.total())
    return said


def _most(wide: Wide, total: int) -> str:
    """The widest stream out of a theory, or the widest ones."""
    out = {link: size for link, size in wide.items() if link[0][0] == 0}
    links, size = _widest(out)
    pairs = dutch.listed([texts.PAIR.format(start=_quoted(start), end=_quoted(end)) for start, end, _ in links])
    return (texts.MOST_EQUAL if len(links) > 1 else texts.MOST).format(pairs=pairs, n=number(size), total=total)


def _follow(wide: Wide, follow: str, total: int) -> str:
    """Where most of the followed theory goes."""
    reached: tuple[defaultdict[Node, Fraction], ...] = (defaultdict(Fraction), defaultdict(Fraction))
    for (start, end, bright), size in wide.items():
        if bright:
            reached[start[0]][end] += size
    if not reached[0]:
        return texts.FOLLOW_NOT.format(theory=texts.THEORIES[follow])
    (practices, first), (labels, second) = (_widest(ends) for ends in reached)
    return texts.FOLLOW.format(
        theory=texts.THEORIES[follow],
        n=sum(reached[0].values()),
        total=total,
        practices=dutch.listed([_quoted(node) for node in practices]),
        first=texts.EACH.format(n=number(first)) if len(practices) > 1 else number(first),
        labels=dutch.listed([_quoted(node) for node in labels]),
        second=texts.EACH.format(n=number(second)) if len(labels) > 1 else number(second),
    )


def _widest(wide: Mapping[Key, Fraction]) -> tuple[list[Key], Fraction]:
    size = max(wide.values())
    return [key for key in wide if wide[key] == size], size


def _quoted(node: Node) -> str:
    return f"‘{_name(node)}’" if node[1] == NONE else _name(node)


def _silent(found: Counts) -> str:
    """Which practice sources and kernlabels say nothing; a column that is empty as a whole was said before."""
    columns = ((texts.PRACTICES, found.practices), (texts.LABELS, found.labels))
    names = [
        name for names, column in columns for id, name in names.items() if column and id != NONE and id not in column
    ]
    return texts.SILENT.format(names=dutch.listed(names)) if names else texts.SILENT_NOT


def rows(wide: Wide, follow: str) -> tuple[tuple[str, ...], ...]:
    """The streams with their widths, of the followed theory only where it has any, and their sum."""
    marked = any(bright for _, _, bright in wide)
    shown = {link: size for link, size in wide.items() if link[2] or not marked}
    theory = texts.THEORIES.get(follow, "")
    lines = [
        (form.format(theory=theory, start=_name(start), end=_name(end)), number(n))
        for (start, end, _), n in shown.items()
        for form in [texts.ROW_ON if marked and start[0] else texts.ROW]
    ]
    total = sum((size for (start, _, _), size in shown.items() if start[0] == 0), Fraction(0))
    return (*lines, (texts.ROW_FOLLOWED.format(theory=theory) if marked else texts.ROW_TOTAL, number(total)))
