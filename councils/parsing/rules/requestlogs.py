"""Leaves, of a log of many requests, the row of this one: "25/201 | Child sexual exploitation | Not held".

What a council replied to others is no answer, and the subject as the log words it is the request.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
    r"\W*(?:(?:our|the|council)\W+)*(?:repl(?:y|ies)|responses?|answers?|outcomes?|decisions?|disclosures?|results?|information (?:disclosed|released|given))\b.{0,24}",
    re.IGNORECASE,
)
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


def other_requests(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a log of requests tells of others, and of the subject of this one, with the sign that ends it instead."""
    for run in tables_in(text, least=_LEAST_ROWS + 1):
        for at, head in enumerate(run[:_LINES_BEFORE_HEAD]):
            if columns := _columns(head):
                yield from _of_others(head, run[at + 1 :], *columns)
                break


def _columns(head: PlainRow) -> tuple[int, int, int] | None:
    """The columns of references, of subjects and of replies; None where the row does not name all three, in order."""
    case = next((at for at, words in enumerate(head.cells) if words and _CASE.fullmatch(words)), None)
    after = range(0 if case is None else case + 1, len(head.cells))
    subject = next((at for at in after if head.cells[at] and _SUBJECT.fullmatch(head.cells[at])), None)
    reply = next(
        (at for at in after if subject is not None and at > subject and _REPLY.fullmatch(head.cells[at])), None
    )
    return None if case is None or subject is None or reply is None else (case, subject, reply)


def _of_others(
    head: PlainRow, rows: Sequence[PlainRow], case: int, subject: int, reply: int
) -> Iterator[tuple[int, int, str]]:
    cases = [row.cells[case] for row in rows if row.cells[case]]
    referenced = sum(_REFERENCE.fullmatch(words) is not None for words in cases)
    if len(cases) < _LEAST_ROWS or len(set(cases)) < len(cases) or referenced <= _MOST * len(cases):
        return
    for row in (head, *rows):
        if row is not head and _OURS.search(row.cells[subject]):
            yield row.places[subject][0], row.places[reply][0], "\n"
        else:
            yield row.places[0][0], row.places[-1][1], ""
