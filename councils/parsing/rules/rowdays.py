"""Finds of when the counts of a breakdown are, where their row or their heading says it: "White British | 31 May 2025 | 25".

A column for the period, the heading over the counts ("Children at 31 May 2025") and that over the ages ("Age at 31 May
2025") say it. What stands in such a column and cannot be read as a period leaves its count to a person.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councils.domain.ages import read_age
from councils.domain.dates import find_dates
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.numbers import IN_WORDS
from councils.domain.period_words import find_periods
from councils.domain.periods import Period, PeriodKind
from councils.domain.returns import Figure
from councils.parsing.rules.columns import is_now, period_of
from councils.parsing.rules.countheads import head_over, rows_below, table_above
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.listdays import with_days_of_lists
from councils.parsing.rules.rows import Box, Row

_MOST_WORDS = 9
_OF_WHEN = expression(
    r"\W*(?:(?:reporting|snapshot|reference|count|census|effective|data|financial|fiscal|calendar|the|of|for)[\s_]+)*(?:period|position|year|date|as[\s_]?(?:at|of|on)|when|quarter|month|day|time|snapshot|f\.?y\.?)(?:[\s_]+(?:of|the|counted|covered|end(?:ed|ing)?|snapshot|count))*\W*",
    re.IGNORECASE,
)
""" "Period", "As at", "Snapshot date": a column that says when."""
_OF_A_DATE = expression(r"\W*(?:the\s+)?dates?\W*", re.IGNORECASE)
""" "Date" and no more, over the same day in all rows: that of the snapshot, or that of the reply."""
_HANDLED = expression(
    r"\b(?:updated|extract\w*|run|printed|report(?:ed)?|published|publication|due|received|receipt|asked|sent|checked|verified|reviewed|approved|issued|replied|repl(?:y|ies)|responses?|request(?:ed)?|released?|entered|submitted|completed|logged|refreshed|downloaded"
    r"|since|from|before|after|until|up to|categor\w+|codes?|census|population)\b",
    re.IGNORECASE,
)
""" "Date last updated", "Since April 2024": a day of something else, or no whole spell."""
_OF_A_PAPER = expression(
    r"\s+(?:plans?|strateg\w+|polic\w+|reviews?|surveys?|audits?|reports?|cohorts?|budgets?)\b", re.IGNORECASE
)
""" "Number in the 2024 plan": the year of a paper."""
_OF_A_STRETCH = expression(r"\b(?:opened|closed|referred|new|end(?:ing|ed)?)\b", re.IGNORECASE)
""" "Year ending": what is counted is of a stretch, and of none of its days."""
_AT = expression(r"\b(?:at|on|of)\s+(?:the\s+)?\Z", re.IGNORECASE)


def with_days_of_rows(facts: Facts, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of a breakdown, those that say no period of their own with that of their row, of the heading over them, or of their list."""
    of_rows = tuple(
        _dated(facts, figure)
        if figure.period is None and figure.span is not None and (figure.age or figure.ethnicity)
        else figure
        for figure in figures
    )
    return with_days_of_lists(facts, of_rows)


def _dated(facts: Facts, figure: Figure) -> Figure:
    rows, column = table_above(facts, figure.span.start if figure.span is not None else 0)
    if not rows:
        return figure
    head = head_over(rows, column) or _period_alone(rows[-1], column)
    head = None if head is None or _is_of_another_answer(facts, rows[0], head, column) else head
    told = {period for box in _beside(rows[0], head, column) if (period := period_of(box.text)) is not None}
    if len(told) == 1:
        period = told.pop()
        undated = head is None or _is_any_date((*rows, *rows_below(facts, rows[0])), head)
        is_day = period.kind is PeriodKind.SNAPSHOT
        if is_day and head is not None and not _says_when(rows[0], head, column):
            return replace(figure, certain=False)
        return replace(figure, period=period, certain=figure.certain and not (is_day and undated))
    if told or (head is not None and _is_unread(rows[0], head, column)):
        return replace(figure, certain=False)
    if head is not None and _is_undated((*rows, *rows_below(facts, rows[0])), rows[0], head):
        return replace(figure, certain=False)
    is_own_age = head is not None and figure.age is not None and read_age(head.boxes[column].text) == figure.age
    period = None if head is None or is_own_age else _said_by(head, column)  # "16-17" over "Age group" is no year
    return figure if period is None else replace(figure, period=period)


_OF_A_COUNT = expression(
    rf"\W*(?:(?!(?:19|20)\d\d\b)\d{{1,4}}|{IN_WORDS}|nil|none)\s+(?:(?:\w+\s+){{0,3}}?(?:child(?:ren)?|young people|people|cases?|victims?|open)|(?:as\s+)?(?:at|of|on))\b",
    re.IGNORECASE,
)
""" "31 children as at 31 May 2025": a day's count, and not the heading of others."""


def _is_of_another_answer(facts: Facts, row: Row, head: Row, column: int) -> bool:
    """True for a row that prints a question, where another one is printed between it and `row`; and for one with a count of its own."""
    asked = facts.request.touch(head.start, head.end) and facts.request.touch(head.end, row.start)
    return asked or _OF_A_COUNT.match(head.boxes[column].text) is not None


def _says_when(row: Row, head: Row, column: int) -> bool:
    """True where a day of the row stands below a heading that says when, or below none; "Next review" does not."""
    own = {box.start for box in _beside(row, head, column) if period_of(box.text) is not None}
    return not any(map(_OF_A_STRETCH.search, (box.text for box in head.boxes))) and any(
        box.start in own and (not over.text or _OF_WHEN.fullmatch(over.text) is not None)
        for box, over in zip(row.boxes, head.boxes, strict=True)
    )


def _period_alone(top: Row, column: int) -> Row | None:
    """The top row of a table that has nothing in it but a period over the counts: "_ | 31 March 2025"."""
    return top if len(top.filled) == 1 and period_of(top.boxes[column].text) is not None else None


def _beside(row: Row, head: Row | None, column: int) -> Iterator[Box]:
    """The cells of a row besides its count and its label, but for those below "Date of reply" or "Year ending"."""
    for number, box in enumerate(row.boxes):
        over = head.boxes[number].text if head is not None else ""
        if number != column and box.text and not _is_label(box.text) and not _HANDLED.search(over):
            yield box


def _is_any_date(rows: Sequence[Row], head: Row) -> bool:
    """True for a column headed "Date" and no more that has the same day in all rows."""
    dated = [number for number, box in enumerate(head.boxes) if _OF_A_DATE.fullmatch(box.text)]
    return any(len({row.boxes[at].text for row in rows if row is not head}) == 1 for at in dated)


def _is_unread(row: Row, head: Row, column: int) -> bool:
    """True where a column for the period says something of the row that is no period: "end of the school year"."""
    own = {box.start for box in _beside(row, head, column)}
    return any(
        box.start in own and _OF_WHEN.fullmatch(over.text) is not None and not is_now(box.text)
        for box, over in zip(row.boxes, head.boxes, strict=True)
    )


def _is_undated(rows: Sequence[Row], row: Row, head: Row) -> bool:
    """True where a column for the period says nothing of the row, and something of another group."""
    empty = [at for at, over in enumerate(head.boxes) if _OF_WHEN.fullmatch(over.text) and not row.boxes[at].text]
    return any(
        other.boxes[at].text and any(is_ethnic_label(box.text) for box in other.boxes)
        for at in empty
        for other in rows
        if other not in (row, head) and len(other.boxes) == len(row.boxes)
    )


def _is_label(words: str) -> bool:
    return read_age(words) is not None or is_ethnic_label(words, in_table=True)


def _said_by(head: Row, column: int) -> Period | None:
    """The period that the heading over the counts names, or else the day that the heading over the labels does."""
    own = _period_in(head.boxes[column].text)
    if own is not None:
        return own
    days = {day for box in head.boxes[:column] if (day := _day_in(box.text)) is not None}
    return days.pop() if len(days) == 1 else None


def _period_in(words: str) -> Period | None:
    """The one period of a short heading: "Children at 31 May 2025", "2024/25", "Number (Q4 2024/25)"."""
    periods = find_periods(words)
    if len(words.split()) > _MOST_WORDS or _HANDLED.search(words):
        return None
    if any(_OF_A_PAPER.match(words, found.end) for found in periods):
        return None
    named = {found.value for found in periods} or {Period.as_at(day.value) for day in find_dates(words)}
    period = period_of(words) or (named.pop() if len(named) == 1 else None)
    is_end = period is not None and period.kind is PeriodKind.SNAPSHOT and _OF_A_STRETCH.search(words) is not None
    return None if is_end else period


def _day_in(words: str) -> Period | None:
    """The day of "Age at 31 May 2025"."""
    days = list(find_dates(words))
    if (
        len(days) != 1
        or not _AT.search(words[: days[0].start])
        or _HANDLED.search(words)
        or _OF_A_STRETCH.search(words)
    ):
        return None
    return Period.as_at(days[0].value)
