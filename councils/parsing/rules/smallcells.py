"""Follows a notice at the head of a letter: "where a number is below five it is shown as <5 and withheld under section 40(2)".

Such a notice stands outside every answer and speaks for each breakdown that has a hidden cell.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.returns import Answer, Figure
from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.answering import Answered
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.spans import Places

_BROKEN_DOWN = (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.PERPETRATOR_ETHNICITY)
_SMALL = expression(
    r"\b(?:small (?:numbers?|figures?|counts?|cells?|values?)|low numbers?|(?:numbers?|figures?|counts?|cells?|values?|totals?|anything)\b[^.;\n]{0,40}"
    r"\b(?:under|below|less than|fewer than|lower than|of (?:four|five|4|5) or (?:less|fewer|under)|between (?:one|1) and))",
    re.IGNORECASE,
)
_HIDDEN = expression(
    r"\b(?:shown|replaced|marked|given|presented|recorded|suppress\w*|withh[eo]ld\w*|hidden|redacted|rounded|not (?:disclosed|released|given|provided))\b",
    re.IGNORECASE,
)
_PARAGRAPH = expression(r"(?:(?!\n[ \t]*\n)[\s\S])+")


def is_of_small_cells(words: str) -> bool:
    """True for a sentence that refuses small numbers only, and so no request as a whole."""
    return _SMALL.search(words) is not None


def with_notice(facts: Facts, answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """The answers, the breakdowns with hidden cells partly answered where a notice says under what they are hidden."""
    passages = Places.of((part.start, part.end) for each in answers for part in each.passages)
    exemptions = tuple(dict.fromkeys(_noticed(facts, passages)))
    if not exemptions:
        return tuple(answers)
    return tuple(replace(each, answer=_limited(each.answer, exemptions)) for each in answers)


def _noticed(facts: Facts, passages: Places) -> Iterator[str]:
    for paragraph in _PARAGRAPH.finditer(facts.text):
        start, end = paragraph.span()
        apart = passages.touch(start, end) or facts.request.touch(start, end)
        if not apart and _SMALL.search(paragraph[0]) and _HIDDEN.search(paragraph[0]):
            yield from (found.value for found in within(facts.exemptions, start, end))


def _limited(answer: Answer, exemptions: tuple[str, ...]) -> Answer:
    hides = answer.outcome is Outcome.ANSWERED and any(map(_is_hidden, answer.figures))
    if not hides or answer.question not in _BROKEN_DOWN:
        return answer
    return replace(answer, outcome=Outcome.PARTLY_ANSWERED, exemptions=exemptions)


def _is_hidden(figure: Figure) -> bool:
    return figure.low is None or figure.low != figure.high
