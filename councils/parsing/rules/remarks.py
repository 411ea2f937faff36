"""Reads the column of remarks beside counts: why a year has none ("2020 |  | System migration"), and of which day one is ("33 | as at 30/04/2025")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from councils.domain.dates import find_dates
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.period_words import find_periods
from councils.domain.periods import Period, PeriodKind
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


_BEFORE_DAY = expression(
    r"\W*(?:(?:all|cases?|children|open|active|monitored|counted|count|position|snapshot|figures?|numbers?|data|correct|taken|extracted|is|are|was|were|the|this|end|close|of|date|day|as|at|on|from our system)\b\W*)*",
    re.IGNORECASE,
)
_AFTER_DAY = expression(
    r"\W*(?:(?:snapshot|position|figures?|count|data|cases?|children|open|the|day|date|of|this|reply|response|letter|your|request)\b\W*)*",
    re.IGNORECASE,
)
_MONTH = expression(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|quarter|weeks?|months?|yesterday|last year|Q[1-4])\b"
)


def day_remarked(words: str) -> Period | None:
    """The day that a remark says its count is of: "as at 30/04/2025", "Snapshot on 1 May 2025"; None where it says more, or less."""
    days = list(find_dates(words))
    if len(days) != 1:
        return None
    before, after = words[: days[0].start], words[days[0].end :]
    told = _BEFORE_DAY.fullmatch(before) is not None and _AFTER_DAY.fullmatch(after) is not None
    return Period.as_at(days[0].value) if told else None


def remarks_on_time(words: str) -> bool:
    """True for a remark that names a day, a month, a quarter or a year: its count may be of that time, and of no other."""
    dated = any(True for _ in find_dates(words)) or any(True for _ in find_periods(words))
    return dated or _MONTH.search(words) is not None


def when_remarked(told: Period | None, remark: str, *, sure: bool) -> tuple[Period | None, bool]:
    """When a count is of, as its row has `told` or else as the remark beside it does; not sure where that names some other time."""
    day = day_remarked(remark)
    if told is not None:
        is_other = day is not None and told.kind is PeriodKind.SNAPSHOT and told != day
        return (day, False) if is_other else (told, sure)
    return day, sure and (day is not None or not remarks_on_time(remark))


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
