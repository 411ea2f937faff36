"""A comparison as a table: like years of one council without a count stand in one row; an official year in a column."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import django_tables2 as tables

from councils.domain import phrases
from councils.domain.comparison import Comparison, Row
from councils.domain.count import Count
from councils.domain.intervals import Interval
from councils.domain.sentences import interval_words, period_words, unit_of, value_words


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table."""

    council: str
    slug: str
    period: str
    category: str
    count: Count | None
    value: str
    residents: str
    words: str
    why: str
    counted: str
    source: str
    source_url: str


def lines(comparison: Comparison) -> list[Line]:
    """The rows as lines; neighbouring years of one council that are unknown for one reason become one."""
    return [_line(run, comparison) for run in _runs(comparison.rows)]


def _runs(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Rows that can be said in one line: no count, no category, one council, one reason, one wording."""
    for _, together in groupby(rows, key=lambda row: (row.council.slug, row.reason, row.words, row.category)):
        run = list(together)
        if run[0].count is None and not run[0].category:
            yield run
        else:
            yield from ([row] for row in run)


def _line(rows: list[Row], comparison: Comparison) -> Line:
    first = rows[0]
    return Line(
        council=first.council.short_name,
        slug=first.council.slug,
        period=_periods(first, rows[-1]),
        category=first.category,
        count=first.count,
        value=value_words(first, comparison.selection.per),
        residents=_residents(first, comparison),
        words=first.words,
        why=first.why,
        counted=_counted(first),
        source=first.source.title if first.source else "",
        source_url=first.source.url if first.source else "",
    )


def _residents(row: Row, comparison: Comparison) -> str:
    """`18.5 % (2021)`: the share of all residents in the row's group, and the year of the census."""
    composition = comparison.compositions.get(row.council.slug)
    if row.of_residents is None or composition is None:
        return ""
    return f"{interval_words(Interval(row.of_residents, row.of_residents), unit='share')} ({composition.census_year})"


def _periods(first: Row, last: Row) -> str:
    if not first.period:
        return ""
    return period_words(first) if first is last else f"{period_words(first)} to {period_words(last)}"


def _counted(row: Row) -> str:
    said = [
        phrases.UNIT[row.unit] if row.unit else "",
        phrases.BASIS[row.basis] if row.basis else "",
        phrases.scope(row.scope),
    ]
    return "; ".join(part for part in said if part) or ("not said" if row.count is not None else "")


_NUMBER = {"td": {"class": "n"}, "th": {"class": "n"}}
_A_YEAR = {"td": {"class": "n year"}, "th": {"class": "n"}}
_NAME = '<a href="{% url "council" record.slug %}">{{ record.council }}</a>'
_COUNT = "{% load saying %}{{ record.count|bounds }}"
_WORDS = (
    "{{ record.words }}{% if record.why %}{% if record.words %} · {% endif %}"
    '<span class="why">{{ record.why }}</span>{% endif %}'
)
_SOURCE = (
    '{% if record.source_url %}<a href="{{ record.source_url }}">{{ record.source }}</a>'
    "{% else %}{{ record.source }}{% endif %}"
)


class ComparisonTable(tables.Table):
    """One line a council and period or category: what is known, in whose words, or why nothing is."""

    council = tables.TemplateColumn(_NAME)
    category = tables.Column(verbose_name="Group or age")
    period = tables.Column(verbose_name="Period", attrs={"td": {"class": "when"}})
    count = tables.TemplateColumn(_COUNT, attrs=_NUMBER, verbose_name="Count")
    value = tables.Column(attrs=_NUMBER)
    residents = tables.Column(attrs=_NUMBER, verbose_name="Residents of all ages (census)")
    words = tables.TemplateColumn(_WORDS, verbose_name="In the council's words")
    counted = tables.Column(verbose_name="Counted")
    source = tables.TemplateColumn(_SOURCE)

    class Meta:
        template_name = "tables/plain.html"
        orderable = False
        default = ""
        empty_text = "No council is chosen."


_VALUE_HEADING = {"rate": "Per 10,000 children", "share": "Share"}
_OPTIONAL = ("category", "period", "residents", "counted", "source")


def comparison_table(comparison: Comparison) -> tables.Table:
    """The table of a comparison: of the official series a column each year, of all else a line each figure."""
    if comparison.selection.measure.is_official:
        return _years_table(comparison)
    made = lines(comparison)
    unit = unit_of(comparison.selection.measure, comparison.selection.per)
    left_out = [name for name in _OPTIONAL if not any(getattr(line, name) for line in made)]
    table = ComparisonTable(made, exclude=left_out + (["value"] if unit == "count" else []))
    if unit != "count":
        table.columns["value"].column.verbose_name = _VALUE_HEADING[unit]
    table.caption = comparison.heading
    return table


_NAME_OR_AREA = f"{{% if record.is_area %}}{{{{ record.council }}}}{{% else %}}{_NAME}{{% endif %}}"


class YearsTable(tables.Table):
    """One line a council, its years in columns of their own; before them England, and the region they all lie in."""

    council = tables.TemplateColumn(_NAME_OR_AREA)

    class Meta:
        template_name = "tables/plain.html"
        orderable = False
        default = ""
        attrs = {"class": "years"}
        empty_text = "No council is chosen."


def _years_table(comparison: Comparison) -> YearsTable:
    per, span = comparison.selection.per, comparison.selection.years or ()
    by_council: dict[str, dict[str, Any]] = {}
    areas = {row.council.slug for row in comparison.beside}
    for row in (*comparison.beside, *comparison.rows):
        slug, name = row.council.slug, row.council.short_name
        line = by_council.setdefault(slug, {"council": name, "slug": slug, "is_area": slug in areas})
        line[f"y{row.year}"] = value_words(row, per) or sign(row)
    columns = [(f"y{year}", tables.Column(attrs=_A_YEAR, verbose_name=str(year))) for year in span]
    table = YearsTable(list(by_council.values()), extra_columns=columns)
    table.caption = f"{comparison.heading}; years to March"
    return table


def sign(row: Row) -> str:
    """What stands in a narrow cell for what is not known: the department's symbol, else a dash."""
    return row.words if row.count is None and row.words else "–"


def signs(comparison: Comparison) -> tuple[tuple[str, str], ...]:
    """The signs that stand in the cells of a table of years, each with what it means."""
    if not comparison.selection.measure.is_official:
        return ()
    return tuple(sorted({(sign(row), row.why) for row in (*comparison.beside, *comparison.rows) if row.value is None}))
