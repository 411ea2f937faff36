"""Notes about the document as a whole: replaced answers, hidden content, attachments alone ("Our reply is attached"), a bare request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from councils.domain.expressions import expression
from councils.domain.returns import Answer, Note, Span
from councils.domain.scanning import found_in
from councils.domain.vocabulary import NoteCode, Outcome
from councils.parsing.rules.council import Answerer
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.replacing import find_replacing
from councils.parsing.rules.restated import Restated
from councils.parsing.rules.said import PROSE
from councils.parsing.rules.spans import Places

_ATTACHED = expression(
    r"\b(?:(?:am|are) pleased to (?:attach|enclose)\b|enc(?:l|s|losures?|losed)?[.:]? ?\d?$|enclosing\b|enclosed (?:with|in|are|is|please|documents?|letters?|response)|attach(?:ed|ments?):|(?:see|find|is|are|in|our|as|the)\s+(?:\w+\s+){0,2}?(?:attach(?:ed|ments?)(?! to (?:an?|our|each|every|schools?|teams?)\b)|enclosed)|attached\s+(?:\w+\s+)?(?:letter|response|document|spreadsheet|file|pdf|table)|accompanying\s+(?:letter|document|spreadsheet|workbook|pdf|file|report)|accompan(?:y|ies) this (?:e-?mail|message)|PFA\b"
    r"|(?:response|reply|answers?|letter|decision|information|data|figures)\b[^.\n]{0,60}\b(?:is |are )?(?:attached|enclosed)|attach(?:ed|ment) (?:to|with) this|(?:i|we) (?:attach|enclose)(?! (?:\w+ )?(?:weight|importance|value))|as an? (?:\w+ )?(?:attachment|pdf|enclosure)|attached (?:is|are|please find|herewith)|in (?:the|an?) (?:\w+ )?attachment)\b",
    re.IGNORECASE | re.MULTILINE,
)


def notes(
    facts: Facts, answerer: Answerer, restated: Sequence[Restated], answers: Sequence[Answer]
) -> tuple[Note, ...]:
    """What is to be noted about the document, the reader's own remarks among it."""
    return tuple(_notes(facts, answerer, restated, answers))


def _outside(facts: Facts) -> re.Match[str] | None:
    """Where the letter, not the request that it prints, speaks of something attached."""
    found = (match for match in found_in(facts.text, _ATTACHED) if not facts.request.touch(*match.span()))
    return next((match for match in found if not _NOT_OPENED.search(_sentence_of(facts.text, match))), None)


_NOT_OPENED = expression(
    r"\b(?:complete|fill(?: in)?|sign|return) (?:the |an? |our )?(?:attached|enclosed)\b|\b(?:(?:could|can) ?not|unable to|couldn['’]t|can['’]t|did not) (?:\w+ )?(?:open|read|view|access|receive)\b",
    re.IGNORECASE,
)
""" "The attachment of which we could not open": what was sent to the council."""


def _sentence_of(text: str, match: re.Match[str]) -> str:
    ends = [end for mark in (". ", "\n") if (end := text.find(mark, match.end())) >= 0]
    begins = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
    return text[begins : min(ends, default=len(text))]


_MANY = 3
""" How many answers that only point to a file make the document one whose answers are in it."""


def _notes(facts: Facts, answerer: Answerer, restated: Sequence[Restated], answers: Sequence[Answer]) -> Iterator[Note]:
    if replacing := find_replacing(facts.text, Places.of((each.start, each.end) for each in restated)):
        yield Note(NoteCode.REPLACES_EARLIER, "This letter replaces an earlier answer.", Span(*replacing))
    for remark in facts.letter.placed.remarks:
        span = None if remark.start is None or remark.end is None else Span(remark.start, remark.end)
        yield Note(NoteCode(remark.code), remark.message, span)
    unanswered = all(answer.outcome is Outcome.NO_ANSWER for answer in answers)
    pointing = sum(answer.outcome is Outcome.NO_ANSWER and answer.passage is not None for answer in answers)
    remarked = {remark.code for remark in facts.letter.placed.remarks}
    uncounted = all(answer.outcome is Outcome.NO_ANSWER for answer in answers if answer.question not in PROSE)
    elsewhere = unanswered or uncounted or pointing >= _MANY
    if elsewhere and (found := _outside(facts)) and NoteCode.ATTACHMENT_ONLY not in remarked:
        yield Note(
            NoteCode.ATTACHMENT_ONLY,
            "The answer is said to be in an attachment that is not here.",
            Span(found.start(), found.end()),
        )
    elif unanswered and any(each.questions for each in restated):
        yield Note(NoteCode.REQUEST_ONLY, "The document holds the request and no answer to it.")
    if answerer.several:
        names = " and ".join(council.name for council in answerer.several)
        yield Note(NoteCode.SEVERAL_COUNCILS, f"Named alike: {names}.")
