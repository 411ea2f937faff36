"""Reads the figures of one answer out of the records of a table ("7 | CSE cases | 2023 | 16"), each with what its own row says that it is for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from councils.domain.found import Found
from councils.domain.periods import Period, PeriodKind
from councils.domain.vocabulary import Question
from councils.domain.wording import Wording, WordingKind
from councils.parsing.rules.cells import value_of
from councils.parsing.rules.columns import is_name
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.record import Record
from councils.parsing.rules.remarks import reason_in
from councils.parsing.rules.rows import Row, rows_within

_YEAR = 366
_FIRST_ASKED, _LAST_ASKED = 2010, 2024
_MARCH, _APRIL = 3, 4
_ETHNIC = (Question.VICTIM_ETHNICITY, Question.PERPETRATOR_ETHNICITY)


def read_records(facts: Facts, start: int, end: int, question: Question, *, among: bool = False) -> Drafted | None:
    """The figures for `question` of the records from `start` to `end`.

    None where something else stands there too, and `among` other words where that has a count, or where a record has
    one and does not say all that it is for.
    """
    records = [each for each in facts.records if start <= each.cell.start and each.cell.end <= end]
    rows = {record.row for record in records}
    others = [
        row
        for row in rows_within(facts.letter, start, end)
        if not any(row.start <= record.cell.start < row.end for record in records)
    ]
    if not rows or (others and not among) or any(_counts(facts, row) for row in others):
        return None
    if not any(record.questions for record in records):
        return None
    asked = [record for record in records if question in record.questions]
    valued = [(record, value) for record in asked if (value := _value(facts, record)) is not None]
    if len(valued) < sum(any(map(str.isdigit, record.cell.text)) and not record.is_remark for record in asked):
        return None
    drafts = _drafts(question, valued)
    if drafts is None:
        return None
    if any(len(row.filled) > 1 and any(map(str.isdigit, facts.text[row.start : row.end])) for row in others):
        drafts = [replace(draft, sure=False) for draft in drafts]
    labels = tuple(place for record in records for place in (*record.labels, *record.keys))
    return Drafted(tuple(drafts), keys=labels)


def _counts(facts: Facts, row: Row) -> bool:
    """True for a row or a line that holds a count, or any cell of a table but a heading."""
    if len(row.filled) == 1 and any(not each.could_be_year for each in within(facts.counts, row.start, row.end)):
        return True
    return len(row.filled) > 1 and not all(is_name(box.text) for box in row.filled)


def _value(facts: Facts, record: Record) -> Found[Wording] | None:
    return reason_in(facts, record.cell) if record.is_remark else value_of(facts, record.cell)


def _drafts(question: Question, valued: Sequence[tuple[Record, Found[Wording]]]) -> list[Draft] | None:
    if question in (Question.CURRENT_CASES, Question.GROUP_BASED_CASES):
        return _of_one_count(valued)
    if question is Question.YEARLY_CASES:
        return _of_years(valued)
    return _of_people(question, valued)


def _of_one_count(valued: Sequence[tuple[Record, Found[Wording]]]) -> list[Draft] | None:
    """The count of today; where years are counted too and none of them is today, each of them, and none is sure."""
    counted = [(record, value) for record, value in valued if value.value.kind is not WordingKind.NOT_HELD]
    now = [each for each in counted if each[0].is_now] or counted
    if any(record.age or record.ethnicity for record, _ in now):
        return None
    return [Draft(value, record.sure and len(now) == 1, period=record.period) for record, value in now]


def _of_years(valued: Sequence[tuple[Record, Found[Wording]]]) -> list[Draft] | None:
    counted = [(record, value) for record, value in valued if value.value.count is not None]
    if any(record.period is None and not record.is_now for record, _ in counted):
        return None
    if any(record.age or record.ethnicity for record, _ in counted):
        return None
    return [
        Draft(value, record.sure, period=year)
        for record, value in valued
        if record.period is not None
        for year in _years_of(record.period, counted=value.value.count is not None)
    ]


def _years_of(period: Period, *, counted: bool) -> tuple[Period, ...]:
    """The period; each of its years where it has several and no count, none where one count is for all of them."""
    if period.kind is not PeriodKind.RANGE or period.end is None or (period.end - period.start).days < _YEAR:
        return (period,)
    if counted:
        return ()
    is_financial = (period.start.month, period.end.month) == (_APRIL, _MARCH)
    first, last = period.start.year, period.end.year - is_financial
    made = Period.financial_year if is_financial else Period.calendar_year
    return tuple(made(year) for year in range(max(first, _FIRST_ASKED), min(last, _LAST_ASKED) + 1))


def _of_people(question: Question, valued: Sequence[tuple[Record, Found[Wording]]]) -> list[Draft] | None:
    """The counts by category; of several periods, that of today, else all of them with their periods, and not sure."""
    placed = list(_placed(question, valued))
    counted = [record for record, value in valued if value.value.count is not None]
    if len(counted) > sum(value.value.count is not None for _, value in placed) + 1:
        return None
    now = [each for each in placed if each[0].is_now] or placed
    several = len({record.period for record, _ in now}) > 1
    return [
        Draft(
            value,
            record.sure and not several,
            period=record.period,
            age=record.age if question is Question.VICTIM_AGE else None,
            ethnicity=record.ethnicity if question in _ETHNIC else None,
        )
        for record, value in now
    ]


def _placed(
    question: Question, valued: Sequence[tuple[Record, Found[Wording]]]
) -> Iterator[tuple[Record, Found[Wording]]]:
    for record, value in valued:
        category = record.age if question is Question.VICTIM_AGE else record.ethnicity
        if category is not None:
            yield record, value
