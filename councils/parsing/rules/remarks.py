"""Reads why a year has no count in the column of remarks beside its empty cell: "2020 |  | System migration"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from councils.domain.found import Found
from councils.domain.periods import Period
from councils.domain.vocabulary import Outcome
from councils.domain.wording import Wording, WordingKind
from councils.parsing.rules.cells import value_of
from councils.parsing.rules.columns import is_remark, period_of
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.rows import Box, Row
from councils.parsing.rules.yearends import as_headed, heading_of_years

_LEAST_COLUMNS = 3
_NOT_HELD = Wording(WordingKind.NOT_HELD, None, Outcome.NOT_HELD, certain=False)
_WITHHELD = Wording(WordingKind.EXEMPT, None, Outcome.WITHHELD, certain=False)


def reason_in(facts: Facts, box: Box) -> Found[Wording] | None:
    """What a remark says of the count that is missing beside it: withheld where it names an exemption, else not held."""
    if not box.text or facts.request.touch(box.start, box.end):
        return None
    said = value_of(facts, box)
    if said is not None:
        return said if said.value.count is None else None
    if not is_reason(box.text) and any(map(str.isdigit, box.text)):
        return None
    exempt = within(facts.exemptions, box.start, box.end)
    return Found(box.start, box.end, _WITHHELD if exempt else _NOT_HELD)


def years_remarked(facts: Facts, rows: Sequence[Row]) -> tuple[Draft, ...]:
    """The years of a table whose cells are all empty but for a remark, below a heading that says which column that is."""
    heading = heading_of_years(rows)
    return tuple(
        Draft(value, sure=False, period=as_headed(period, heading)[0]) for period, value in _remarked(facts, rows)
    )


def _remarked(facts: Facts, rows: Sequence[Row]) -> Iterator[tuple[Period, Found[Wording]]]:
    remark, width = 0, 0
    for row in rows:
        headed = [at for at, box in enumerate(row.boxes) if at and box.text and is_remark(box.text)]
        if len(row.boxes) >= _LEAST_COLUMNS and len(headed) == 1 and not any(map(str.isdigit, row.boxes[0].text[:4])):
            remark, width = headed[0], len(row.boxes)
            continue
        period = period_of(row.boxes[0].text) if remark and len(row.boxes) == width else None
        if period is None or [at for at, box in enumerate(row.boxes) if at and box.text] != [remark]:
            continue
        value = reason_in(facts, row.boxes[remark])
        if value is not None:
            yield period, value
