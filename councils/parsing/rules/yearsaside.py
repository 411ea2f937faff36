"""Finds what a letter says of missing years outside its answer for the years: below the table, or in a covering e-mail.

"Years 2010 to 2019: not held, as cases were not recorded centrally", two lines under a table that begins with 2020.
"""

from collections.abc import Mapping, Sequence

from councils.domain.count import Count
from councils.domain.expressions import expression
from councils.domain.periods import Period
from councils.domain.returns import Figure
from councils.domain.vocabulary import Question
from councils.parsing.rules.answering import answer
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.rows import sentences
from councils.parsing.rules.subjects import signs_of

_YEARS = Question.YEARLY_CASES
_MOST_SENTENCES = 20
"""Each is read together with the whole answer; where more speak so of years, they are the rows of a table."""
_ASKED_YEAR = expression(r"\b20(?:1\d|2[0-4])\b")
_OTHERS = frozenset(Question) - {_YEARS, Question.CURRENT_CASES, Question.STRATEGY, Question.MECHANISMS}


def with_years_aside(
    facts: Facts, left: Sequence[tuple[int, int]], bound: Mapping[Question, Sequence[Passage]]
) -> dict[Question, list[Passage]]:
    """The passages of each question; `left`: what no question claims, of which the years may claim a sentence."""
    made = {question: list(passages) for question, passages in bound.items()}
    places = [*left, *_of_others(bound)] if made.get(_YEARS) else []
    said = [place for start, end in places for place in _sentences(facts, start, end)]
    if not said:
        return made
    given = answer(facts, _YEARS, made[_YEARS]).answer.figures
    counted = any(figure.count is not None for figure in given)
    for place in said[:_MOST_SENTENCES] if counted else ():
        wider = [*made[_YEARS], Passage(*place, (_YEARS,), Bound.CONTENT)]
        found = answer(facts, _YEARS, wider).answer.figures
        if len(found) > len(given) and _counts(found) == _counts(given):
            made[_YEARS], given = wider, found
    return made


def _counts(figures: Sequence[Figure]) -> list[tuple[Period | None, Count]]:
    return [(figure.period, figure.count) for figure in figures if figure.count is not None]


_MEANS = frozenset({Question.STRATEGY, Question.MECHANISMS})


def _of_others(bound: Mapping[Question, Sequence[Passage]]) -> set[tuple[int, int]]:
    """The passages that a sentence on missing years may only have followed: of the means, or bound by what they say."""
    years = [(each.start, each.end) for each in bound[_YEARS]]
    return {
        (each.start, each.end)
        for question, passages in bound.items()
        for each in passages
        if question is not _YEARS
        and (question in _MEANS or each.bound is Bound.CONTENT)
        and not any(each.start < end and start < each.end for start, end in years)
    }


def _sentences(facts: Facts, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences that say of years that nothing is there, and nothing of people or groups."""
    lines = facts.letter.lines_within(start, end)
    return [
        (box.start, box.end)
        for line in lines
        if not line.is_aside
        for box in sentences(facts.text, max(line.start, start), min(line.end, end))
        if _ASKED_YEAR.search(box.text)
        and is_reason(box.text)
        and not signs_of(box.text) & _OTHERS
        and not facts.request.touch(box.start, box.end)
    ]
