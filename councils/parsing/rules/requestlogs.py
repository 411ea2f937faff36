"""Leaves, of a log of many requests, the row of this one: "25/201 | Child sexual exploitation | Not held".

What a council replied to others is no answer, and the subject as the log words it is the request.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councils.domain.expressions import expression
from councils.parsing.rules.plainrows import PlainRow, tables_in

_LEAST_ROWS, _LINES_BEFORE_HEAD = 3, 3
_MOST = 0.6
_CASE = expression(
    r"\W*(?:(?:foi|eir|case|request|our|log|enquiry|council|unique)\W+)*(?:case|ref(?:erence)?|no|number|id|foi|request|log|enquiry)\W*(?:no|number|id|ref(?:erence)?)?\W*",
    re.IGNORECASE,
)
_SUBJECT = expression(
    r"\W*(?:(?:the|foi|request|enquiry|brief|short|case)\W+)*(?:subject|topic|title|request|summary|description|details?|about|information (?:requested|sought)|what was asked|question)(?:\W+(?:of|matter|summary|request(?:ed)?|details?|in brief))*\W*",
    re.IGNORECASE,
)
_REPLY = expression(
    r"\W*(?:(?:our|the|council)\W+)*(?:repl(?:y|ies)|responses?|answers?|outcomes?|decisions?|disclosures?|results?|(?:information|data) (?:disclosed|released|given|supplied|provided))\b.{0,24}"
    r"|\W*(?:(?:what|as) )?(?:(?:we|(?:the )?council) )?(?:answered|replied|said|told|disclosed|released|supplied|gave|provided)\b.{0,24}",
    re.IGNORECASE,
)
_DECIDED = expression(
    r"\W*(?:(?:in|all|some|information|request|granted|answered|disclosed|released|provided|given|supplied|successful|closed|completed?|full(?:y)?|part(?:ly|ial|ially)?|disclosure|release)\W*)+",
    re.IGNORECASE,
)
""" "Part disclosed": a decision that says nothing more than that a reply was given."""
_MANAGED = expression(
    r"\W*(?:(?:case |responsible |lead )?officer|(?:link|url|web).*|(?:working )?days?(?: taken)?|(?:response|reply|answer|decision|outcome) (?:date|due|sent|issued)|(?:date|closed|completed|issued|sent|replied|answered|published|due|deadline)(?: (?:on|in|out|of|request|requested|closed|completed|of|sent|issued|due|published|answered|received|replied|reply|response|date))*)\W*",
    re.IGNORECASE,
)
""" "Date out", "Officer": a column that holds nothing of the reply."""
_REFERENCE = expression(r"(?!q?\d\W?\d?[a-h]?\Z)(?=.*\d)[A-Za-z]{0,8}[\W_]?\d[\w/.\- ]{2,18}")
_OURS = expression(r"\b(?:child(?:ren)?(?:['’]?s)? (?:sexual(?:ly)?|criminal(?:ly)?)? ?exploit\w*|sexual(?:ly)? exploit\w*|CSE|grooming gangs?)\b", re.IGNORECASE)  # fmt: skip


def without_other_requests(text: str) -> str:
    """The text, as long as before, with spaces for a log's rows on other requests, and the reply to this one on a line."""
    for start, end, sign in sorted(other_requests(text), reverse=True):
        text = text[:start] + " " * (end - start - len(sign)) + sign + text[end:]
    return text


def replies(text: str) -> tuple[tuple[int, int], ...]:
    """Where a log of requests replies to this one."""
    signed = [end for _, end, sign in other_requests(text) if sign]
    return tuple((end, len(text) if (stop := text.find("\n", end)) < 0 else stop) for end in signed)


@dataclass(frozen=True, slots=True)
class Entry:
    """The row of this request in a log: its reference, and its other short cells as (heading, words)."""

    reference: str
    cells: tuple[tuple[str, str], ...]


_LONGEST_CELL = 40


def log_entry(text: str) -> Entry | None:
    """What a log of many requests enters of this one; None outside of a log, and where several of its rows are of this subject."""
    found = [entry for head, rows, columns in _logs(text) for entry in _entries(head, rows, columns)]
    return found[0] if len(found) == 1 else None


def _entries(head: PlainRow, rows: Sequence[PlainRow], columns: _Columns) -> Iterator[Entry]:
    for row in rows:
        if _OURS.search(row.cells[columns.subject]):
            cells = zip(head.cells, row.cells, strict=True)
            short = tuple((name, words) for name, words in cells if words and len(words) <= _LONGEST_CELL)
            yield Entry(row.cells[columns.case], short)


def other_requests(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a log of requests tells of others, and of the subject of this one, with the sign that ends it instead."""
    for head, rows, columns in _logs(text):
        yield from _of_others(head, rows, columns)


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of references, of subjects, and of replies and decisions: at least one."""

    case: int
    subject: int
    replies: tuple[int, ...]


def _logs(text: str) -> Iterator[tuple[PlainRow, list[PlainRow], _Columns]]:
    for run in tables_in(text, least=_LEAST_ROWS + 1):
        for at, head in enumerate(run[:_LINES_BEFORE_HEAD]):
            if columns := _columns(head):
                if _is_log(run[at + 1 :], columns):
                    yield head, run[at + 1 :], columns
                break


def _columns(head: PlainRow) -> _Columns | None:
    """None where the row does not name references, subjects and replies, in order."""
    case = next((at for at, words in enumerate(head.cells) if words and _CASE.fullmatch(words)), None)
    after = range(0 if case is None else case + 1, len(head.cells))
    subject = next((at for at in after if head.cells[at] and _SUBJECT.fullmatch(head.cells[at])), None)
    if case is None or subject is None:
        return None
    told = [at for at in after if at > subject and _REPLY.fullmatch(head.cells[at])]
    replied = tuple(at for at in told if not _MANAGED.fullmatch(head.cells[at]))
    return _Columns(case, subject, replied) if replied else None


def _is_log(rows: Sequence[PlainRow], columns: _Columns) -> bool:
    cases = [row.cells[columns.case] for row in rows if row.cells[columns.case]]
    referenced = sum(_REFERENCE.fullmatch(words) is not None for words in cases)
    return len(cases) >= _LEAST_ROWS and len(set(cases)) == len(cases) and referenced > _MOST * len(cases)


def _of_others(head: PlainRow, rows: Sequence[PlainRow], columns: _Columns) -> Iterator[tuple[int, int, str]]:
    for row in (head, *rows):
        if row is head or not _OURS.search(row.cells[columns.subject]):
            yield row.places[0][0], row.places[-1][1], ""
            continue
        yield row.places[columns.subject][0], row.places[_reply_in(row, columns)][0], "\n"
        after = range(columns.replies[-1] + 1, len(head.cells))
        managed = [at for at in after if row.cells[at] and _MANAGED.fullmatch(head.cells[at])]
        yield from ((row.places[at][0], row.places[at][1], "") for at in managed)


def _reply_in(row: PlainRow, columns: _Columns) -> int:
    """The first column that replies; where it says only that a reply was given, the next."""
    filled = [at for at in columns.replies if row.cells[at]] or [columns.replies[0]]
    return next((at for at in filled if not _DECIDED.fullmatch(row.cells[at])), filled[0])
