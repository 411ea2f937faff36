"""Doubts answers that cannot all be true: a part above its whole ("30 of the 22"), a breakdown far from the count that it breaks down.

Two answers that differ a little are a finding, and both are what the council wrote. Where one is a multiple of the
other, or the cells come to a hundred, the rules have more likely read another table than the one that was asked for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from councils.domain.count import Count
from councils.domain.returns import Answer, Figure
from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.agesorcounts import with_ages_doubted
from councils.parsing.rules.answering import Answered
from councils.parsing.rules.mixedyears import with_mixed_years_doubted

_MOST_TIMES, _LEAST_TIMES = 1.5, 3
_A_FEW = 3
_LEAST_CELLS = 3
_HUNDRED = range(99, 102)
_BREAKDOWNS = (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE)


def reconciled(answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """The answers, those uncertain of which one makes the other improbable."""
    given = {each.answer.question: each.answer for each in answers}
    doubted = set(_irreconcilable(given))
    return tuple(
        replace(each, answer=_uncertain(each.answer))
        if each.answer.question in doubted
        else replace(each, answer=_in_itself(each.answer))
        for each in answers
    )


def _in_itself(answer: Answer) -> Answer:
    """The answer with the doubts that its own figures raise against each other."""
    if answer.question is Question.VICTIM_AGE:
        return replace(answer, figures=with_ages_doubted(answer.figures))
    if answer.question in (Question.VICTIM_ETHNICITY, Question.PERPETRATOR_ETHNICITY) and _are_numbered(answer.figures):
        return _uncertain(answer)
    if answer.question is Question.YEARLY_CASES:
        return replace(answer, figures=with_mixed_years_doubted(answer.figures))
    return answer


def _are_numbered(figures: Sequence[Figure]) -> bool:
    """True for "1 White British", "2 Asian", "3 Black": what runs on from one is rather a rank than a count."""
    counts = [figure.low for figure in figures if figure.low is not None and figure.low == figure.high]
    return len(counts) >= _LEAST_CELLS and counts == list(range(1, len(counts) + 1))


def _irreconcilable(given: dict[Question, Answer]) -> Iterable[Question]:
    whole = _one(given[Question.CURRENT_CASES])
    group = _one(given[Question.GROUP_BASED_CASES])
    if whole is not None and group is not None and whole.surely_below(group):
        yield from (Question.CURRENT_CASES, Question.GROUP_BASED_CASES)
    sums = {question: total for question in _BREAKDOWNS if (total := _sum(given[question])) is not None}
    for question, total in sums.items():
        if whole is not None and _is_far(total, whole, complete=_is_complete(given[question])):
            yield from (question, Question.CURRENT_CASES)
        if whole is None and _is_hundred(given[question]):
            yield question
    if len(sums) == len(_BREAKDOWNS) and whole is None and all(_is_complete(given[each]) for each in _BREAKDOWNS):
        ethnic, aged = (sums[question] for question in _BREAKDOWNS)
        if _is_far(ethnic, aged, complete=True):
            yield from _BREAKDOWNS


def _one(answer: Answer) -> Count | None:
    """The count of a question that asks for one, where it is certain."""
    settled = [figure.count for figure in answer.figures if figure.certain and figure.count is not None]
    return settled[0] if len(settled) == 1 == len(answer.figures) else None


def _sum(answer: Answer) -> Count | None:
    """What the cells of a breakdown come to, a cell that holds others left out; None for too few or of several times."""
    cells = [figure for figure in answer.figures if figure.count is not None]
    if len(cells) < _LEAST_CELLS or len({figure.period for figure in cells}) > 1:
        return None
    return Count.total(
        figure.count for figure in cells if figure.count is not None and not _holds_another(figure, cells)
    )


def _holds_another(figure: Figure, cells: Sequence[Figure]) -> bool:
    """True for "White" beside "White British", and for "13 to 17" beside 15."""
    if figure.ethnicity is not None and figure.ethnicity.detail is None:
        group = figure.ethnicity.group
        return any(each.ethnicity and each.ethnicity.detail and each.ethnicity.group is group for each in cells)
    if figure.age is None or figure.age.is_unknown:
        return False
    inside = [each.age for each in cells if each.age is not None and not each.age.is_unknown and each.age != figure.age]
    return any(figure.age.youngest <= band.youngest and band.oldest <= figure.age.oldest for band in inside)


def _is_complete(answer: Answer) -> bool:
    return answer.outcome is Outcome.ANSWERED and all(figure.count is not None for figure in answer.figures)


def _is_far(total: Count, whole: Count, *, complete: bool) -> bool:
    """True where the cells come to far more than the whole; to far less only where no cell is missing."""
    if whole.high is not None and total.low > _MOST_TIMES * whole.high + _A_FEW:
        return True
    return complete and total.high is not None and whole.low > _LEAST_TIMES * total.high + _A_FEW


def _is_hundred(answer: Answer) -> bool:
    """True for exact cells that come to a hundred, as shares do, where no count says how many there are in all."""
    total = _sum(answer)
    return total is not None and total.is_exact and total.low in _HUNDRED


def _uncertain(answer: Answer) -> Answer:
    return replace(answer, figures=tuple(replace(figure, certain=False) for figure in answer.figures))
