"""What a return holds, and what it refuses."""

import pytest

from councils.domain.returns import Answer, Figure, Return, Span, no_answers
from councils.domain.vocabulary import Outcome, Question, StrategyValue


def test_a_return_has_the_eight_answers_in_their_order() -> None:
    assert [answer.question for answer in Return().answers] == list(Question)
    assert Return().answer(Question.YEARLY_CASES) == Answer(Question.YEARLY_CASES)


@pytest.mark.parametrize(
    "answers", [(), no_answers()[:-1], no_answers()[::-1], (*no_answers(), Answer(Question.STRATEGY))]
)
def test_any_other_answers_are_refused(answers: tuple[Answer, ...]) -> None:
    with pytest.raises(ValueError, match="eight questions"):
        Return(answers=answers)


def test_only_the_strategy_takes_yes_or_no() -> None:
    assert Answer(Question.STRATEGY, value=StrategyValue.YES).value is StrategyValue.YES
    with pytest.raises(ValueError, match="no yes or no"):
        Answer(Question.CURRENT_CASES, value=StrategyValue.NO)


@pytest.mark.parametrize("question", [Question.STRATEGY, Question.MECHANISMS])
def test_prose_takes_no_figures(question: Question) -> None:
    figure = Figure(1, 1, "1", None, Outcome.ANSWERED, certain=True)
    with pytest.raises(ValueError, match="takes no figures"):
        Answer(question, figures=(figure,))


@pytest.mark.parametrize(
    ("low", "high", "outcome"),
    [
        (None, 4, Outcome.ANSWERED),
        (5, 4, Outcome.ANSWERED),
        (-1, 4, Outcome.ANSWERED),
        (0, 0, Outcome.NOT_HELD),
        (1, 1, Outcome.PARTLY_ANSWERED),
        (None, None, Outcome.NO_ANSWER),
    ],
)
def test_a_figure_whose_bounds_and_outcome_contradict_each_other_is_refused(
    low: int | None, high: int | None, outcome: Outcome
) -> None:
    with pytest.raises(ValueError, match=r"."):
        Figure(low, high, "x", None, outcome, certain=True)


def test_a_figure_without_bounds_has_no_count_and_is_not_nought() -> None:
    assert Figure(None, None, "*", None, Outcome.WITHHELD, certain=True).count is None


def test_a_span_covers_and_overlaps_within_its_own_document() -> None:
    whole, part, beside = Span(0, 10), Span(2, 5), Span(10, 12)
    assert whole.covers(part)
    assert not part.covers(whole)
    assert whole.overlaps(part)
    assert not whole.overlaps(beside)
    assert not whole.overlaps(Span(2, 5, "another"))
    assert part.of("0123456789") == "234"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_offsets_that_cannot_be_a_span_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)
