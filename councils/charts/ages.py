"""Victims by age, of each council a strip: what a comparison of ages is drawn as."""

from collections.abc import Iterable

from councils.charts.age_strips import Band, Strip, age_strips
from councils.charts.palette import Figure
from councils.charts.plotted import MOST_LINES_WITH_WORDS, counted, label, plotted, spanned
from councils.domain.comparison import Comparison, Row
from councils.domain.measures import Per
from councils.domain.sentences import unit_of


def ages_of(comparison: Comparison, *, width: int) -> Figure:
    """The figure; of many councils, those that gave no ages are counted in words."""
    strips: list[Strip] = []
    silent: list[Row] = []
    many = len(comparison.councils) > MOST_LINES_WITH_WORDS
    for council in comparison.councils:
        rows = comparison.of(council.slug)
        if any(row.ages is not None for row in rows):
            strips += _strips(rows, comparison)
        elif many:
            silent.append(rows[0])
        else:
            strips.append(Strip(council.short_name, said=rows[0].why))
    return age_strips(strips, width=width, after=counted(silent))


def notes_of_ages(comparison: Comparison) -> Iterable[str]:
    """How the drawing is read, as far as there is anything on it."""
    bands = [band for row in comparison.rows if (band := _band(row, comparison)) is not None]
    what = "share" if comparison.selection.per is Per.TOTAL else "count"
    if any(not band.is_box for band in bands):
        yield (
            f"A bar is as wide as its ages, and its area is its {what}: it stands as high as the {what} comes to for "
            "each year of age. Dotted: the 18th birthday."
        )
    if any(band.is_box for band in bands):
        yield "Dashed boxes: no oldest age, no age or no figure is given; their height says nothing."


def _strips(rows: Iterable[Row], comparison: Comparison) -> Iterable[Strip]:
    """A strip for each period that a council counted in."""
    by_period: dict[str, list[Band]] = {}
    for row in rows:
        band = _band(row, comparison)
        if band is not None:
            by_period.setdefault(label(row, comparison), []).append(band)
    return (Strip(name, tuple(bands)) for name, bands in by_period.items())


def _band(row: Row, comparison: Comparison) -> Band | None:
    if row.ages is None:
        return None
    named = f"aged {row.category}" if row.category[:1].isdigit() else row.category
    if row.value is None:
        return Band(row.ages.low, row.ages.high, named, None, None, row.why)
    unit = unit_of(row.measure, comparison.selection.per)
    return Band(row.ages.low, row.ages.high, named, *plotted(row.value, unit), spanned(row.value, unit))
