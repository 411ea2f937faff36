"""Reads tables of records: what each count is for is said by the cells of its row and the headings over it.

"3 | CSE cases open | All | 30 April 2025 | 14": the part of the request, what was counted, of whom, when, how many.
A table may also have a column for each period, or a column for each thing that is counted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from councils.domain.expressions import expression
from councils.domain.periods import PeriodKind
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.chains import NUMBERINGS, agreement
from councils.parsing.rules.columns import HeadedTable, Role, has_one_date, headed_tables, is_count, is_now, names_ends
from councils.parsing.rules.headed import are_together, the_one_asked_for
from councils.parsing.rules.keyedrows import KeyedRow
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.record import Record, of_today
from councils.parsing.rules.refusals import is_reason, names_holder
from councils.parsing.rules.remarks import when_remarked
from councils.parsing.rules.rows import Box, Row
from councils.parsing.rules.said import (
    PEOPLE,
    PROSE,
    SINGLE,
    Said,
    are_keyed,
    in_lists,
    is_of_groups,
    is_total_of_year,
    questions_by_words,
    said_by_head,
    said_by_row,
    says_now,
    says_of_whom,
)
from councils.parsing.rules.spans import Places
from councils.parsing.rules.subjects import signs_of
from councils.parsing.rules.titled import is_of_perpetrators
from councils.parsing.rules.wider import names_cse

_LEAST_QUESTIONS = 2
_LEAST_ROWS, _LEAST_ACROSS = 3, 2
_LEAST_WIDE = 2
_LEAST_NAMED = 3
_SEVERAL = 2
_MONTHS = 80
_THIS_YEAR = 2025
_NOT_APPLICABLE = expression(r"\W*(?:n\W?/?\W?a|not applicable|none applicable)\W*", re.IGNORECASE)
_NUMBERED_BY = tuple[tuple[Question, ...], ...]
_INHERITED = (Role.KEY, Role.MEASURE, Role.CATEGORY, Role.PERIOD, Role.SAME)


_VICTIMS, _PERPETRATORS = (Question.VICTIM_ETHNICITY,), (Question.PERPETRATOR_ETHNICITY,)


def find_records(letter: Letter, others: Places) -> tuple[Record, ...]:
    """The records of every table of them that a letter holds, in order; `others`: what is other councils'."""
    return tuple(record for table in headed_tables(letter) for record in _records(_narrowed(_own(table, others))))


def _own(table: HeadedTable, others: Places) -> HeadedTable:
    """The table with no role for the columns of counts all of which are other councils'."""
    counted = (*table.columns(Role.COUNT), *table.columns(Role.ACROSS))
    theirs = [
        at
        for at in counted
        if all(others.touch(row.boxes[at].start, row.boxes[at].end) for row in table.rows if row.boxes[at].text)
    ]
    roles = (Role.OTHER if at in theirs else role for at, role in enumerate(table.roles))
    return replace(table, roles=tuple(roles)) if theirs else table


def _narrowed(table: HeadedTable) -> HeadedTable:
    """The table with one column of counts, where the headings of several tell which was asked for."""
    counts = table.columns(Role.COUNT)
    names = [] if len(counts) < _SEVERAL or _is_wide(table) else [table.head.boxes[at].text for at in counts]
    asked = the_one_asked_for(names) if names else None
    if asked is None:
        return table
    roles = (Role.OTHER if at in counts and at != counts[asked] else role for at, role in enumerate(table.roles))
    return replace(table, roles=tuple(roles))


def _records(table: HeadedTable) -> tuple[Record, ...]:
    """The records of a table; none where all its rows are for one question, since other rules read such tables."""
    if _is_long(table):
        made = tuple(_by_rows(table))
    elif _is_wide(table):
        made = tuple(_by_heads(table))
    else:
        return ()
    if not any(_tells(record.cell.text) for record in made):
        return ()
    made = of_today(made)
    told = {question for record in made for question in record.questions}
    apart = told and any(not record.questions for record in made)
    least = (
        _LEAST_QUESTIONS if len(_telling(table)) > 1 or _is_wide(table) or table.columns(Role.ACROSS) else _LEAST_NAMED
    )
    crossed = told and (_is_crossed_with_today(table) or _is_list_by_year(table))
    return made if len(told) >= least or (apart and least == _LEAST_QUESTIONS) or crossed else ()


def _tells(words: str) -> bool:
    """True for a cell that says anything; a form all of whose cells are "-" or "N/A" says nothing of its rows."""
    return any(map(str.isalnum, words)) and _NOT_APPLICABLE.fullmatch(words) is None


def _is_long(table: HeadedTable) -> bool:
    """True for a table whose rows name what they count beside one column of counts, or beside one for each period."""
    counts, across = table.columns(Role.COUNT), table.columns(Role.ACROSS)
    telling = _telling(table)
    least = _LEAST_ACROSS if across else _LEAST_ROWS
    named = {Role.KEY, Role.MEASURE} & {*telling} or _names_in_all_rows(table) or _is_crossed_with_today(table)
    named = named or _is_list_by_year(table)
    if len(table.rows) < least or not named:
        return False
    if across:
        return len(counts) < _SEVERAL and bool({Role.MEASURE, Role.CATEGORY} & {*telling})
    merged = any(not row.boxes[0].text for row in table.rows)
    is_more_than_keyed = {Role.CATEGORY, Role.PERIOD, Role.OTHER} & {*table.roles} or table.roles[0] is not Role.KEY
    return len(counts) == 1 and (merged or bool(is_more_than_keyed) or _says_of_whom(table))


def _says_of_whom(table: HeadedTable) -> bool:
    named = table.columns(Role.MEASURE)
    return any(says_of_whom(row.boxes[at].text) for row in table.rows for at in named)


def _is_crossed_with_today(table: HeadedTable) -> bool:
    """True for a breakdown that has a column of today among those of years: "Ethnicity | 2023 | 2024 | Current"."""
    heads = [table.head.boxes[at].text for at in table.columns(Role.ACROSS)]
    return bool(table.columns(Role.CATEGORY)) and sum(map(is_now, heads)) == 1


def _is_list_by_year(table: HeadedTable) -> bool:
    """True for a row for each group, or age, of each year: "2022 | White British | 12"."""
    return all(len(table.columns(role)) == 1 for role in (Role.CATEGORY, Role.PERIOD, Role.COUNT))


def _telling(table: HeadedTable) -> list[Role]:
    return [role for role in (Role.KEY, Role.MEASURE, Role.CATEGORY, Role.PERIOD) if table.columns(role)]


def _names_in_all_rows(table: HeadedTable) -> bool:
    """True where a column names the cases of CSE, the same in every row."""
    return any(names_cse(table.rows[0].boxes[at].text) for at in table.columns(Role.SAME))


def _is_wide(table: HeadedTable) -> bool:
    """True for a table that names what it counts in the headings of its columns, and in its rows only when."""
    named = table.columns(Role.MEASURE) or table.columns(Role.KEY) or table.columns(Role.CATEGORY)
    counts, across = table.columns(Role.COUNT), table.columns(Role.ACROSS)
    if named or not counts or (across and len(table.rows) > 1):
        return False
    return len(counts) + len(across) >= _LEAST_WIDE


def _by_rows(table: HeadedTable) -> Iterator[Record]:
    rows = list(_filled_down(table))
    said = _with_today_beside_groups(in_lists([said_by_row(table, boxes) for boxes in rows]))
    numbering = _numbering(said)
    about_cse = _is_about_cse(table, rows) and not are_together([each.named for each in said])
    others = _others(said) if numbering is None else frozenset()
    head = " ; ".join(box.text for box in table.head.filled)
    by_year = _is_list_by_year(table)
    theirs = numbering is None and is_of_perpetrators((head, table.over), "")
    undated = has_one_date(table)
    for row, each in zip(table.rows, said, strict=True):
        for column in _counted(table, row):
            head = table.head.boxes[column].text
            told = each.under(head) if table.roles[column] is Role.ACROSS else each
            is_part = told.is_of_one_sex or told.words in others
            questions = () if is_part else _questions(told, numbering, is_counted=is_count(row.boxes[column].text))
            if by_year and not questions and is_total_of_year(told, said):
                questions = (Question.YEARLY_CASES,)
            questions = _PERPETRATORS if theirs and questions == _VICTIMS else questions
            sure = bool(told.key and numbering) or (about_cse and not _is_of_other_time(told, questions))
            sure = sure and not (undated and told.period is not None and Question.YEARLY_CASES not in questions)
            yield _record(table, row, column, told, questions, sure=sure)


def _with_today_beside_groups(said: list[Said]) -> list[Said]:
    """The rows, the one of them of today that counts all of what one row counts by groups: of a day, "All | 15"."""
    by_measure = [(each.words.split(" ; ")[0], each) for each in said]
    grouped = [measure for measure, each in by_measure if is_of_groups(each.words)]
    whole = [
        each
        for measure, each in by_measure
        if measure in grouped and not is_of_groups(each.words) and each.category is None and each.is_of_all
    ]
    if len(grouped) != 1 or len(whole) != 1 or any(each.is_now for each in said):
        return said
    return [replace(each, is_now=True) if each is whole[0] else each for each in said]


def _counted(table: HeadedTable, row: Row) -> tuple[int, ...]:
    """The columns of a row that hold its counts: those of its periods, or else its reply; "see right" is none."""
    replies = tuple(at for at in table.columns(Role.COUNT) if row.boxes[at].text)
    across = tuple(at for at in table.columns(Role.ACROSS) if row.boxes[at].text)
    reason = None if replies or across else _reason_alone(table, row)
    if reason is not None:
        return (reason,)
    return (*(at for at in replies if not across or is_count(row.boxes[at].text)), *across)


def _by_heads(table: HeadedTable) -> Iterator[Record]:
    heads = [box.text for box in table.head.boxes]
    about_cse = _is_about_cse(table, [table.head.boxes]) and not are_together(heads)
    columns = sorted((*table.columns(Role.COUNT), *table.columns(Role.ACROSS)))
    for row in table.rows:
        if (reason := _reason_alone(table, row)) is not None:
            told = said_by_head(table, row.boxes, columns[0])
            yield _record(table, row, reason, told, questions_by_words(told, is_counted=True), sure=about_cse)
        if not any(is_count(row.boxes[column].text) for column in columns if row.boxes[column].text):
            continue
        said = in_lists([said_by_head(table, row.boxes, column) for column in columns])
        others = _others(said)
        numbering = _numbering(said) if len(table.rows) == 1 and are_keyed(said) else None
        for column, told in zip(columns, said, strict=True):
            if row.boxes[column].text:
                is_counted = is_count(row.boxes[column].text)
                questions = () if told.words in others else _questions(told, numbering, is_counted=is_counted)
                if not questions and (table.roles[column] is Role.ACROSS or is_total_of_year(told, said)):
                    questions = (Question.YEARLY_CASES,)
                sure = about_cse and not _is_of_other_time(told, questions)
                yield _record(table, row, column, told, questions, sure=sure)


def _is_of_other_time(told: Said, questions: tuple[Question, ...]) -> bool:
    """True for a count of one month, of an earlier year where the question is about today, or of no time that is told."""
    period = told.period
    if period is None or told.is_now:
        return Question.CURRENT_CASES in questions and not told.is_now and not says_now(told.words)
    if period.kind is PeriodKind.RANGE and period.end is not None and (period.end - period.start).days < _MONTHS:
        return True
    return period.start.year < _THIS_YEAR and Question.YEARLY_CASES not in questions


def _reason_alone(table: HeadedTable, row: Row) -> int | None:
    """The column of remarks where it says why a row has no count at all."""
    if any(row.boxes[column].text for column in table.columns(Role.COUNT)):
        return None
    return next(
        (at for at in table.columns(Role.REMARK) if is_count(row.boxes[at].text) or is_reason(row.boxes[at].text)), None
    )


def _filled_down(table: HeadedTable) -> Iterator[tuple[Box, ...]]:
    """The cells of each row; those that a merged cell above leaves empty, before the first of its own, filled from it."""
    above: tuple[Box, ...] = table.rows[0].boxes
    for row in table.rows:
        first = next((number for number, box in enumerate(row.boxes) if box.text), 0)
        boxes = tuple(
            over if number < first and table.roles[number] in _INHERITED else box
            for number, (box, over) in enumerate(zip(row.boxes, above, strict=True))
        )
        yield boxes
        above = boxes


def _is_about_cse(table: HeadedTable, rows: Sequence[Sequence[Box]]) -> bool:
    """True where a heading, a cell that names what is counted, or the line over the table speaks of exploitation."""
    named = (*table.columns(Role.MEASURE), *table.columns(Role.SAME))
    cells = (boxes[at].text for boxes in rows for at in named if at < len(boxes))
    return names_cse(" ; ".join([table.over, *(box.text for box in table.head.boxes), *cells]))


def _others(said: Sequence[Said]) -> frozenset[str]:
    """The names of rows that count something else by year, where one name is of what was asked for."""
    plain = [each for each in said if each.category is None and not signs_of(each.words) & PEOPLE]
    named: dict[str, set[str]] = {}
    for each in (each for each in plain if each.period is not None and not is_of_groups(each.words)):
        named.setdefault(_A_YEAR.sub("", each.words).strip(), set()).add(each.words)
    names = list(named)
    asked = the_one_asked_for(names) if len(names) > 1 else None
    return frozenset() if asked is None else frozenset().union(*named.values()) - named[names[asked]]


_A_YEAR = expression(
    r"\b(?:(?:in|for|during|from|between|before|up to)\s+)?(?:(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\b(?:\s+(?:to|and)\s+(?=(?:19|20)\d\d))?)+",
    re.IGNORECASE,
)


_SAYS_WHEN = expression(
    r"\W*(?:(?:all |cases |children )?(?:open|active|monitored|counted|position|snapshot|as)\b[^\d\n]{0,20}\b(?:on|at|of)\s+(?:the\s+)?\d{1,2}\s+\w+\s+\d{4}|at any (?:time|point)\b[^\d\n]{0,40}|(?:new )?(?:during|in) the (?:\w+ )?year)\W*$",
    re.IGNORECASE,
)
""" "Open on 1 May 2025", "At any time in the year": a remark that says what the count beside it is of."""


def _record(
    table: HeadedTable, row: Row, column: int, told: Said, questions: tuple[Question, ...], *, sure: bool
) -> Record:
    keys = _boxes(table, row, Role.KEY, Role.SAME)
    named = _boxes(table, row, Role.MEASURE, Role.CATEGORY, Role.PERIOD)
    words = [box for box in row.filled if box not in keys]
    remarks = _boxes(table, row, Role.REMARK)
    if questions and set(questions) <= PROSE:
        words = [row.boxes[column], *remarks]
    words += [box for box in remarks if box not in words and (names_holder(box.text) or _SAYS_WHEN.match(box.text))]
    period = told.period
    sure = sure and not (period is not None and period.kind is PeriodKind.SNAPSHOT and names_ends(table))
    if set(questions) & SINGLE:
        period, sure = when_remarked(period, " ".join(box.text for box in remarks), sure=sure)
    return Record(
        words[0].start,
        max(box.end for box in words),
        row.start,
        row.boxes[column],
        questions,
        tuple((box.start, box.end) for box in named),
        tuple((box.start, box.end) for box in keys),
        period,
        told.age,
        told.ethnicity,
        is_now=told.is_now,
        sure=sure,
        is_remark=table.roles[column] is Role.REMARK,
    )


def _boxes(table: HeadedTable, row: Row, *roles: Role) -> list[Box]:
    return [row.boxes[number] for role in roles for number in table.columns(role) if row.boxes[number].text]


# The questions of rows that the labels of the request key


def _questions(told: Said, numbering: _NUMBERED_BY | None, *, is_counted: bool) -> tuple[Question, ...]:
    if not (told.key and numbering):
        return questions_by_words(told, is_counted=is_counted)
    questions = numbering[_number(told.key) - 1]
    if set(questions) != PEOPLE:
        return questions
    says = signs_of(told.words) & PEOPLE
    if told.category is not None:
        return (told.category,)
    return tuple(question for question in questions if question in says) or questions


def _numbering(said: Sequence[Said]) -> _NUMBERED_BY | None:
    """The way of numbering the request that what the rows say speaks for most; None where they have no labels."""
    by_number: dict[int, list[str]] = {}
    for each in said:
        if each.key:
            by_number.setdefault(_number(each.key), []).append(each.words)

    def score(numbering: _NUMBERED_BY) -> float:
        if max(by_number) > len(numbering):
            return -99.0
        agreed = sum(agreement(numbering[number - 1], " ; ".join(words)) for number, words in by_number.items())
        return agreed - (0.0 if numbering is PARTS else 0.6)

    best = max(NUMBERINGS, key=score) if by_number else None
    return best if best is not None and score(best) >= 0 else None


def _number(key: str) -> int:
    """The number of a label: 5 of "Q5a", "(e)", "part 5"."""
    sign = re.sub(r"^\W*(?:q(?:uestion)?\.?|part)\s*", "", key.lower()).strip("() .:")[:1]
    return int(sign) if sign.isdigit() else "abcdefgh".index(sign) + 1


# Records as answers


def with_records(rows: Sequence[KeyedRow], records: Sequence[Record]) -> tuple[KeyedRow, ...]:
    """The keyed rows of a letter with the rows of records that are not among them, in order."""
    by_row = (tuple(group) for _, group in groupby(records, key=lambda record: record.row))
    made = (_keyed(row) for row in by_row if any(record.questions for record in row))
    others = [each for each in made if not any(row.label[0] < each.end and each.label[0] < row.end for row in rows)]
    prose = {record.row: record for record in records if record.questions and set(record.questions) <= PROSE}
    told = (
        replace(row, start=prose[row.label[0]].start, end=prose[row.label[0]].end)
        if row.label[0] in prose and set(row.questions) == set(prose[row.label[0]].questions)
        else row
        for row in rows
    )
    return tuple(sorted([*told, *others], key=lambda row: row.label))


def _keyed(records: Sequence[Record]) -> KeyedRow:
    told = {question for record in records for question in record.questions}
    start = min(record.start for record in records)
    return KeyedRow(start, records[0].end, (records[0].row, start), tuple(q for q in Question if q in told))
