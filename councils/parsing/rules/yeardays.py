"""Tells years whose counts are of one day of each: "Children open on 31 March of the year" over 2019, 2020 and 2021.

Each count is then of that day of its year, for a person to look at. Where the words name a day that may be about
something else the years stay, in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.periods import Period, PeriodKind
from councils.domain.vocabulary import Basis, Question
from councils.parsing.rules.answering import Answered
from councils.parsing.rules.countdays import days_without_a_year, with_days_of_counts
from councils.parsing.rules.facts import Facts

_END = expression(
    r"\b(?:at|on|as (?:at|of)|by)\s+(?:the\s+)?(?:(?:end|close|last (?:working )?day|beginning|start|first day)\s+of\s+"
    r"(?:the|each|every|that)\s+(?:\w+\s+)?(?:year|month|december|march)|(?:each\s+)?year[ -]end|(?:end|close) of (?:the )?year)\b",
    re.IGNORECASE,
)
_OF_ANOTHER_MATTER = expression(
    r"\b(?:and|closed|published|adopted|dated|sent|reviewed|due|received|asked)\s+$", re.IGNORECASE
)
_LINES_ABOVE, _REACH, _NEAR = 2, 400, 40
_YEARS = (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR)


def with_days_told(facts: Facts, answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """The answers, those years of a day of each, and uncertain, over or among which the council names a day without a year."""
    return tuple(_told(facts, each) if each.answer.question is Question.YEARLY_CASES else each for each in answers)


def _told(facts: Facts, answered: Answered) -> Answered:
    of_years = [one for one in answered.answer.figures if _is_of_a_year(one.period)]
    first = min((one.span.start for one in of_years if one.span is not None), default=None)
    if first is None:
        return answered
    stretches = list(_around(facts, answered, first))
    answer = answered.answer
    if answer.basis in (None, Basis.OPEN_ON_DATE):
        figures = with_days_of_counts(facts, stretches, answer.figures)
        basis = answer.basis if figures == answer.figures else Basis.OPEN_ON_DATE
        answer = replace(answer, figures=figures, basis=basis)
    if _names_a_day(facts, stretches) or _names_an_end(facts, stretches):
        figures = tuple(replace(one, certain=False) if _is_of_a_year(one.period) else one for one in answer.figures)
        answer = replace(answer, figures=figures)
    return replace(answered, answer=answer)


def _is_of_a_year(period: Period | None) -> bool:
    return period is not None and period.kind in _YEARS


def _names_a_day(facts: Facts, stretches: Sequence[tuple[int, int]]) -> bool:
    """True where a day is named, and not that of a paper."""
    days = days_without_a_year(facts, stretches)
    return any(_OF_ANOTHER_MATTER.search(facts.text, max(0, day.start() - _NEAR), day.start()) is None for day in days)


def _names_an_end(facts: Facts, stretches: Sequence[tuple[int, int]]) -> bool:
    """True where the council, and not the request, speaks of the end or the beginning of each year."""
    found = (each for start, end in stretches for each in _END.finditer(facts.text, start, end))
    return any(not facts.request.touch(each.start(), each.end()) for each in found)


def _around(facts: Facts, answered: Answered, first: int) -> Iterator[tuple[int, int]]:
    """Where the answer's passages are, and the lines right above the figures that may be a title over their table."""
    yield from ((passage.start, passage.end) for passage in answered.passages)
    begins, lines = first, 0
    while lines < _LINES_ABOVE and begins > max(0, first - _REACH):
        end = facts.text.rfind("\n", 0, begins)
        begins = facts.text.rfind("\n", 0, max(end, 0)) + 1
        lines += bool(facts.text[begins:end].strip()) and "\t" not in facts.text[begins:end]
    yield begins, first
