"""Tells years whose counts are of one day of each: "Children open on 31 March of the year" over 2019, 2020 and 2021.

Each count is then of that day of its year, for a person to look at. Where the words name a day that may be about
something else the years stay, in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councils.domain.dates import MONTH
from councils.domain.expressions import expression
from councils.domain.periods import Period, PeriodKind
from councils.domain.vocabulary import Basis, Question
from councils.parsing.rules.answering import Answered
from councils.parsing.rules.countdays import with_days_of_counts
from councils.parsing.rules.facts import Facts

_DAY = expression(
    r"(?P<before>(?:\w+\s+){0,2})(?:\b(?:on|at|as (?:at|of))|[(,:–-])\s*(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+"
    rf"(?:of\s+)?{MONTH}(?!\w)(?!,?(?:[^\S\n]+|\n(?=\d{{4}}[^\t\n]))(?:19|20)\d\d)",
    re.IGNORECASE,
)
_END = expression(
    r"\b(?:at|on|as (?:at|of)|by)\s+(?:the\s+)?(?:(?:end|close|last (?:working )?day|beginning|start|first day)\s+of\s+"
    r"(?:the|each|every|that)\s+(?:\w+\s+)?(?:year|month|december|march)|(?:each\s+)?year[ -]end|(?:end|close) of (?:the )?year)\b",
    re.IGNORECASE,
)
_OF_A_STRETCH = expression(
    r"\b(?:end\w*|begin\w*|start\w*|runs?|running|from|to|until|since|between|and|closed|published|adopted|dated|sent|reviewed|due|received|asked)\s+$",
    re.IGNORECASE,
)
_LINES_ABOVE, _REACH = 2, 400
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
    days = [found for found in _found(_DAY, facts, stretches) if _OF_A_STRETCH.search(found["before"]) is None]
    if days or any(_found(_END, facts, stretches)):
        figures = tuple(replace(one, certain=False) if _is_of_a_year(one.period) else one for one in answer.figures)
        answer = replace(answer, figures=figures)
    return replace(answered, answer=answer)


def _is_of_a_year(period: Period | None) -> bool:
    return period is not None and period.kind in _YEARS


def _found(pattern: re.Pattern[str], facts: Facts, stretches: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """What the council says itself: the request asks for the first of March of each year."""
    for start, end in stretches:
        for found in pattern.finditer(facts.text, start, end):
            if not facts.request.touch(found.start(), found.end()):
                yield found


def _around(facts: Facts, answered: Answered, first: int) -> Iterator[tuple[int, int]]:
    """Where the answer's passages are, and the lines right above the figures that may be a title over their table."""
    yield from ((passage.start, passage.end) for passage in answered.passages)
    begins, lines = first, 0
    while lines < _LINES_ABOVE and begins > max(0, first - _REACH):
        end = facts.text.rfind("\n", 0, begins)
        begins = facts.text.rfind("\n", 0, max(end, 0)) + 1
        lines += bool(facts.text[begins:end].strip()) and "\t" not in facts.text[begins:end]
    yield begins, first
