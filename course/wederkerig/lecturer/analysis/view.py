"""What the page of a report shows, as rows of Dutch texts and pictures."""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from ...dutch import decimal, listed, number, percent
from ...items.paragraphs import one_line
from ...items.vocabulary import CERTAINTIES, GOALS, LABELS
from ..panel.texts import VERDICTS as PANEL_VERDICTS
from ..panel.verdicts import PanelResult
from ..statistics.agreement import Interval
from ..statistics.alike import Alike
from . import charts, texts
from .coding import CodeFigures, Coding
from .figures import FEWEST, FieldFigures, GoalFigures, ItemFigures, TestFigures
from .parts import Part, Table
from .patterns import ClassAgreement, Confused, Misleading, Sure

MEASURABLE, FLAT, OVER = 10, 0.05, 0.65  # answers per certainty; a difference, and a share right, that say something


def spread(test: TestFigures, totals: Sequence[float]) -> Part:
    """How points are distributed."""
    values = {"mean": test.mean, "most": test.most, "middle": test.middle, "low": test.low, "high": test.high}
    told = {name: number(value) for name, value in values.items()}
    said = [texts.SPREAD.format(n=test.n, spread=number(test.spread), **told)]
    if test.waiting:
        said.append(texts.SPREAD_WAITING.format(items=listed(test.waiting)))
    if not test.most:
        return Part("spread", said[1:])
    steps = charts.bins(totals, test.most)
    rows = [(f"{number(low)} – {number(high)}", count) for low, high, count in steps]
    picture = charts.histogram(steps, texts.PAGE["spread"])
    return Part("spread", said, picture, Table(texts.SPREAD_HEAD, rows, frozenset({1})))


def goals(found: Sequence[GoalFigures]) -> Part:
    """Per learning goal how it went."""
    if not found:
        return Part("goals", [texts.PAGE["nothing"]])
    rows = [(f"{one.goal}: {GOALS[one.goal]}", one.items, number(one.most), percent(one.share)) for one in found]
    lowest = min(found, key=lambda one: one.share)
    said = texts.GOALS.format(goal=lowest.goal, share=percent(lowest.share))
    picture = charts.goals(found, texts.PAGE["goals"])
    return Part("goals", [said], picture, Table(texts.GOALS_HEAD, rows, frozenset({1, 2, 3})))


def confusion(found: Confused) -> Part:
    """Which label instead of which, as a table in which the fuller a cell the more often."""
    if not found.cases:
        return Part("confused", [texts.NO_LABELS])
    wrong = {pair: count for pair, count in found.counts.items() if pair[0] != pair[1]}
    said = texts.CONFUSED_NONE.format(cases=found.cases)
    if wrong:
        (is_, chosen), times = max(wrong.items(), key=lambda row: (row[1], str(row[0])))
        told = {"what": LABELS[str(is_)].lower(), "said": LABELS[str(chosen)].lower(), "times": times}
        said = texts.CONFUSED.format(cases=found.cases, share=percent(times / found.of(str(is_))), **told)
    rows = [[LABELS[is_], *(_confused(found, is_, chosen) for chosen in LABELS)] for is_ in LABELS]
    return Part("confused", [said], table=Table([texts.CONFUSED_HEAD, *LABELS.values()], rows, frozenset({1, 2, 3})))


def _confused(found: Confused, is_: str, chosen: str) -> Markup:
    count, total = found.counts[is_, chosen], found.of(is_)
    share = count / total if total else 0.0
    inside = Markup("{} <small>{}</small>").format(count, percent(share))
    if is_ == chosen:
        inside = Markup("<b>{}</b>").format(inside)
    return Markup('<span class="heat" style="--share: {}%">{}</span>').format(round(100 * share), inside)


def certainty(rows: Sequence[Sure]) -> Part:
    """How often those who were sure were right."""
    names = list(CERTAINTIES.values())
    shares = [row.right / row.n if row.n else 0.0 for row in rows]
    low, high = rows[0], rows[-1]
    if min(low.n, high.n) < MEASURABLE:
        said = texts.SURE_FEW
    else:
        verdict = "over" if shares[-1] < OVER else "flat" if shares[-1] - shares[0] < FLAT else "good"
        told = {"share": percent(shares[-1]), "low": percent(shares[0]), "said": texts.SURE_SAID[verdict]}
        said = texts.SURE.format(**told)
    if not any(row.n for row in rows):
        return Part("sure", [said])
    table = [(name, row.n, row.right, percent(share)) for name, row, share in zip(names, rows, shares, strict=True)]
    picture = charts.certainty(rows, names, texts.PAGE["sure"])
    return Part("sure", [said], picture, Table(texts.SURE_HEAD, table, frozenset({1, 2, 3})))


def coding(found: Coding) -> Part:
    """How far the class agrees on codes, in all and per sublabel."""
    whole = found.agreement
    told = {"alpha": decimal(whole.alpha), "interval": drawn(whole.interval)} if whole else {}
    alpha = texts.CODING_ALPHA.format(**told) if whole else ""
    said = texts.CODING.format(fragments=sum(one.fragments for one in found.codes), alpha=alpha)
    rows = [
        (one.name, one.fragments, percent(one.found) if one.fragments else "–", decimal(one.alpha), _instead(one))
        for one in found.codes
    ]
    return Part("coding", [said], table=Table(texts.CODING_HEAD, rows, frozenset({1, 2, 3})))


def _instead(one: CodeFigures) -> str:
    return texts.CODING_INSTEAD.format(code=one.instead[0], n=one.instead[1]) if one.instead else ""


def misleading(found: Sequence[Misleading]) -> Part:
    """Which sentences were taken for proof."""
    if not found:
        return Part("misleading", [texts.NO_SENTENCES])
    rows = [
        (
            row.asked.name,
            row.sentence.text,
            f"{row.sentence.count} ({percent(row.sentence.share)})",
            percent(row.with_wrong_label),
        )
        for row in found
    ]
    return Part("misleading", [texts.MISLEADING], table=Table(texts.MISLEADING_HEAD, rows, frozenset({2, 3})))


def agreement(found: ClassAgreement | None) -> str:
    """What the class agrees on among itself; empty where that cannot be said."""
    if found is None:
        return ""
    return texts.AGREEMENT.format(alpha=decimal(found.alpha), interval=drawn(found.interval))


def drawn(interval: Interval | None) -> str:
    """Between what an agreement lies and how that was found, to stand behind it; nothing where there is no interval."""
    if interval is None:
        return ""
    told = {"draws": interval.draws, "resampled": interval.resampled, "units": interval.units}
    return texts.AGREEMENT_INTERVAL.format(low=decimal(interval.low), high=decimal(interval.high), **told)


def test(figures: TestFigures) -> Part:
    """The test as a whole, with what each figure says."""
    found = figures.reliability
    values: dict[str, tuple[str, dict[str, Any]]] = {
        "n": (str(figures.n), {}),
        "items": (str(figures.items), {}),
        "mean": (number(figures.mean), {"most": number(figures.most)}),
        "spread": (number(figures.spread), {}),
    }
    said = [] if found else [texts.NO_ALPHA]
    if found:
        name, low, high = texts.KR20 if found.dichotomous else texts.ALPHA, found.interval.low, found.interval.high
        values["alpha"] = decimal(found.alpha), {"name": name, "verdict": texts.VERDICTS[found.verdict.name]}
        values["interval"] = f"{decimal(low)} tot {decimal(high)}", {"n": figures.n}
        values["sem"] = number(found.error), {"band": f"± {number(1.96 * found.error)}"}
    rows = []
    for name, (value, told) in values.items():
        title, meaning = (text.format(**told) for text in texts.TEST[name])
        rows.append((title, value, meaning))
    return Part("test", said, table=Table(texts.TEST_HEAD, rows, frozenset({1})))


def items(figures: Sequence[ItemFigures], panel: PanelResult | None, linked: bool) -> Part:
    """Every item with its figures and flags; `linked`: the page has more of each item, to go to."""
    n = figures[0].n
    said = [texts.ITEMS] if n >= FEWEST else [texts.ITEMS, texts.FEW.format(fewest=FEWEST, n=n)]
    rows = [
        (
            _linked(one) if linked else one.asked.name,
            one.n,
            one.answered,
            *(decimal(value) for value in (one.p, one.corrected, one.rit, one.rir)),
            _judged(one, panel),
            flags(one),
        )
        for one in figures
    ]
    mapped = any(one.rir is not None for one in figures)
    picture = charts.item_map(figures, texts.ITEMS_CHART) if mapped else None
    return Part("items", said, picture, Table(texts.ITEMS_HEAD, rows, frozenset(range(1, 7))))


def _judged(one: ItemFigures, panel: PanelResult | None) -> str:
    found = panel.items.get(one.asked.id) if panel else None
    return PANEL_VERDICTS[found.verdict] if found else "–"


def _linked(one: ItemFigures) -> str:
    link = Markup('<a href="#item-{}">{}</a>').format(one.asked.id, one.asked.name)
    return link if one.fields else one.asked.name


def flags(one: ItemFigures) -> str:
    """What is to be looked at, in words."""
    if not one.most:
        return texts.DROPPED
    return texts.WAITING if one.waiting else "; ".join(texts.FLAGS[flag.name] for flag in one.flags)


def options(one: ItemFigures) -> list[tuple[str, Table]]:
    """Per field of an item what was chosen."""
    return [(one_line(field.legend), _options(field)) for field in one.fields]


def _options(field: FieldFigures) -> Table:
    rows = [
        (one_line(option.text), f"✓ {texts.PAGE['yes']}" if option.fits else "", option.count, decimal(option.share))
        for option in field.options
    ]
    return Table(texts.OPTIONS_HEAD, rows, frozenset({2, 3}))


def likeness(found: Sequence[Alike], n: int, names: dict[str, str]) -> Part:
    """Pairs with more identical answers than chance explains."""
    if n < FEWEST:
        return Part("alike", [texts.ALIKE_FEW.format(fewest=FEWEST, n=n)])
    if not found:
        return Part("alike", [texts.ALIKE_NONE])
    rows = [
        (
            *(f"{names[one]} ({one})" if one in names else one for one in (pair.first, pair.second)),
            pair.both,
            pair.same,
            f"{pair.chance:.1g}".replace(".", ","),
        )
        for pair in found
    ]
    return Part("alike", [texts.ALIKE], table=Table(texts.ALIKE_HEAD, rows, frozenset({2, 3, 4})))
