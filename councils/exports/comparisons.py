"""A comparison as CSV and as JSON: the same record of every row, each saying where it comes from.

A cell that is not known is blank in CSV and null in JSON, never 0.
"""

import csv
import json
from collections.abc import Iterable, Iterator

from councils.domain import phrases
from councils.domain.comparability import LEVEL_WORDS, differences, level
from councils.domain.comparison import Comparison, Row
from councils.domain.intervals import Interval, byar
from councils.domain.measures import Per
from councils.domain.sentences import lead, unit_of

COLUMNS = (
    *("council", "gss_code", "measure", "period", "category", "group", "words", "low", "high", "outcome", "reason"),
    *("basis", "unit", "scope", "per", "value_low", "value_high", "no_value", "population", "population_year"),
    *("population_source", "poisson_low", "poisson_high", "rank_best", "rank_worst", "ranked"),
    *("residents_all_ages_share", "residents_all_ages_census", "residents_all_ages_source"),
    *("provenance", "source", "source_url", "terms", "release", "comparability", "differs"),
)
"""Every column of the CSV, and every key of a row of the JSON, in order.

`low` and `high` are what the council's `words` allow, `value_low` and `value_high` what is compared (`per`: the count,
a rate per 10,000 residents aged 0 to 17, or a share in per cent), `poisson_low` and `poisson_high` Byar's 95 % limits
of the count, `rank_best` and `rank_worst` the places it can hold of the `ranked`, 1 being the largest.
`residents_all_ages_share` is the share, in per cent, of residents of ALL ages in the row's ethnic group at a census,
where the row counts a whole group: no count of children by group is held. How far all the
rows together are comparable, and what differs among them, stands in each: a line that is copied takes it along.

Of the official series England's rows, and a region's, come last (in the JSON they stand apart, as `beside`): their
figures are rounded to ten, hence ranges, and hold their councils' within them.
"""

ATTRIBUTION = (
    "Contains public sector information licensed under the Open Government Licence v3.0 (Office for National "
    "Statistics, National Records of Scotland, NISRA, Department for Education, MHCLG)."
)
type Cell = str | int | float | None


def warning(comparison: Comparison) -> tuple[str, str]:
    """How far the rows are comparable, and what differs among them, in words."""
    found = differences(comparison.rows)
    return LEVEL_WORDS[level(found)], ". ".join(f"{one.aspect} – {one.words}" for one in found)


def record(row: Row, comparison: Comparison, minding: tuple[str, str]) -> dict[str, Cell]:
    """One row as columns. `value_low` and `value_high` are the count, the rate per 10,000 or the share in per cent.

    `minding` is the comparison's `warning`.
    """
    limits = byar(row.count) if row.count is not None else (None, None)
    value_low, value_high = _value(row, comparison.selection.per)
    population, rank, source = row.population, row.rank, row.source
    cells: tuple[Cell, ...] = (
        *(row.council.name, row.council.gss_code, row.measure.value, row.period, row.category, row.group, row.words),
        *((row.count.low, row.count.high) if row.count is not None else (None, None)),
        *(row.outcome, row.reason, row.basis or "", row.unit or "", phrases.scope(row.scope)),
        *(comparison.selection.per.value, value_low, value_high, row.no_value),
        *((population.residents, population.year, population.source) if population else (None, None, "")),
        *(None if limit is None else round(limit, 1) for limit in limits),
        *((rank.best, rank.worst, rank.of) if rank else (None, None, None)),
        *_residents(row, comparison),
        *((source.provenance, source.title, source.url, source.terms) if source else ("", "", "", "")),
        comparison.release,
        *minding,
    )
    return dict(zip(COLUMNS, cells, strict=True))


def _residents(row: Row, comparison: Comparison) -> tuple[Cell, Cell, Cell]:
    """The share of all residents in the row's group, the year and the source of the census."""
    composition = comparison.compositions.get(row.council.slug)
    if row.of_residents is None or composition is None:
        return None, None, ""
    return round(float(row.of_residents) * 100, 1), composition.census_year, composition.source


def _value(row: Row, per: Per) -> tuple[float | None, float | None]:
    if row.value is None:
        return None, None
    unit = unit_of(row.measure, per)
    value = Interval(row.value.low * 100, row.value.high and row.value.high * 100) if unit == "share" else row.value
    low, high = value.rounded(0 if unit == "count" else 1)
    return (int(low), None if high is None else int(high)) if unit == "count" else (low, high)


class _Line:
    """Where the csv module writes: hands each line straight on, so that a file of any length needs no more memory."""

    def write(self, line: str) -> str:
        return line


def csv_lines(comparison: Comparison) -> Iterator[str]:
    """The CSV, line by line, with a header. Text that a spreadsheet would run as a formula is quoted with `'`."""
    writer = csv.writer(_Line())
    yield writer.writerow(COLUMNS)
    minding = warning(comparison)
    for row in (*comparison.rows, *comparison.beside):
        yield writer.writerow([guarded(cell) for cell in record(row, comparison, minding).values()])


_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def guarded(cell: Cell) -> Cell:
    """The cell, with an apostrophe before text that a spreadsheet would take for a formula; a lone dash is none.

    After OWASP's advice on CSV injection. The JSON holds every word unaltered.
    """
    if isinstance(cell, str) and len(cell) > 1 and cell.startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell


def as_json(comparison: Comparison, *, address: str) -> str:
    """The comparison as one JSON document: selection, what differs, sums, and every row."""
    found = differences(comparison.rows)
    document = {
        "title": comparison.heading,
        "says": lead(comparison),
        "address": address,
        "query": comparison.selection.to_query(),
        "release": comparison.release,
        "released_on": comparison.released_on.isoformat() if comparison.released_on is not None else None,
        "attribution": ATTRIBUTION,
        "comparability": LEVEL_WORDS[level(found)],
        "differences": [{"aspect": one.aspect, "level": LEVEL_WORDS[one.level], "words": one.words} for one in found],
        "totals": [
            {
                "period": total.period,
                "low": total.count.low,
                "high": total.count.high,
                "known": total.known,
                "asked": total.asked,
                "words": total.words(),
            }
            for total in comparison.totals
        ],
        "rows": list(_records(comparison, comparison.rows)),
        "beside": list(_records(comparison, comparison.beside)),
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _records(comparison: Comparison, rows: Iterable[Row]) -> Iterable[dict[str, Cell]]:
    minding = warning(comparison)
    return (record(row, comparison, minding) for row in rows)
