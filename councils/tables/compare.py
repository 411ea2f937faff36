"""A comparison as a table: like years of one council without a count stand in one row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import django_tables2 as tables

from councils.domain import phrases
from councils.domain.comparison import Comparison, Row
from councils.domain.count import Count
from councils.domain.selection import Measure, Per
from councils.domain.sentences import period_words, unit_of, value_words


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table."""

    council: str
    slug: str
    period: str
    category: str
    count: Count | None
    value: str
    words: str
    why: str
    counted: str
    rank: str
    source: str
    source_url: str


def lines(comparison: Comparison) -> list[Line]:
    """The rows as lines; neighbouring years of one council that are unknown for one reason become one."""
    per = comparison.selection.per
    together = groupby(comparison.rows, key=lambda row: (row.council.slug, row.why if row.value is None else id(row)))
    return [_line(list(rows), per) for _, rows in _split_counted(together)]


def _split_counted(together: Iterable[tuple[object, Iterable[Row]]]) -> Iterator[tuple[object, list[Row]]]:
    """Rows with a count each stand alone, even where they have no rate for one reason."""
    for key, rows in together:
        run = list(rows)
        if any(row.count is not None or row.category for row in run):
            yield from ((key, [row]) for row in run)
        else:
            yield key, run


def _line(rows: list[Row], per: Per) -> Line:
    first, last = rows[0], rows[-1]
    periods = period_words(first) if first.period else ""
    if first is not last:
        periods = f"{periods} to {last.year if first.measure.is_official else period_words(last)}"
    return Line(
        council=first.council.short_name,
        slug=first.council.slug,
        period=periods,
        category=first.category,
        count=first.count,
        value=value_words(first, per),
        words=first.words,
        why=first.why,
        counted=_counted(first),
        rank=first.rank.words() if first.rank and first.rank.of > 1 else "",
        source=first.source.title if first.source else "",
        source_url=first.source.url if first.source else "",
    )


def _counted(row: Row) -> str:
    said = [
        phrases.UNIT[row.unit] if row.unit else "",
        phrases.BASIS[row.basis] if row.basis else "",
        phrases.scope(row.scope),
    ]
    return "; ".join(part for part in said if part) or ("not said" if row.count is not None else "")


_NUMBER = {"td": {"class": "n"}, "th": {"class": "n"}}
_COUNT = (
    '{% load saying %}{% if record.count is None %}<span aria-label="no count">–</span>'
    "{% else %}{{ record.count|bounds }}{% endif %}"
)


class ComparisonTable(tables.Table):
    """One line a council and period or category: what is known, in whose words, or why nothing is."""

    council = tables.TemplateColumn('<a href="{% url "council" record.slug %}">{{ record.council }}</a>')
    category = tables.Column(verbose_name="Group or age")
    period = tables.Column(verbose_name="Period")
    count = tables.TemplateColumn(_COUNT, attrs=_NUMBER, verbose_name="Count")
    value = tables.Column(attrs=_NUMBER, empty_values=(None,))
    words = tables.Column(verbose_name="In the council's words", empty_values=(None,))
    why = tables.Column(verbose_name="Why not known", attrs={"td": {"class": "why"}}, empty_values=(None,))
    counted = tables.Column(verbose_name="Counted", empty_values=(None,))
    source = tables.TemplateColumn(
        '{% if record.source_url %}<a href="{{ record.source_url }}">{{ record.source }}</a>'
        "{% else %}{{ record.source }}{% endif %}"
    )

    class Meta:
        template_name = "tables/plain.html"
        orderable = False
        default = ""
        empty_text = "No council is chosen."


_VALUE_HEADING = {"rate": "Per 10,000 children", "share": "Share"}


def comparison_table(comparison: Comparison) -> ComparisonTable:
    """The table of a comparison, without the columns that it has no use for."""
    measure, per = comparison.selection.measure, comparison.selection.per
    unit = unit_of(measure, per)
    left_out = [] if measure.has_categories else ["category"]
    left_out += ["value"] if unit == "count" else []
    left_out += ["source"] if measure.is_official else []
    table = ComparisonTable(lines(comparison), exclude=left_out)
    if unit != "count":
        table.columns["value"].column.verbose_name = _VALUE_HEADING[unit]
    if measure.is_official:
        table.columns["words"].column.verbose_name = "As published"
    table.caption = comparison.heading
    return table


def is_long(measure: Measure) -> bool:
    """True where a council has many rows."""
    return measure.has_years or measure.has_categories
