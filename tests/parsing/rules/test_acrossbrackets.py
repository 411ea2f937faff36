"""Counts and groups of which one stands in a bracket and the other outside it."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter

GROUP = Question.VICTIM_ETHNICITY


@pytest.mark.parametrize(
    "groups",
    [
        "White British (12 Irish) 44",
        "White British (12 are Irish) 44",
        "White British (12 Irish) 44; Asian 12",
        "White British (12 Irish) 44\nAsian 12",
    ],
)
def test_a_group_with_a_count_in_brackets_between_a_label_and_its_count_makes_neither_certain(groups: str) -> None:
    figures = answer_to(GROUP, letter(c="56", e=groups)).figures
    crossed = [figure for figure in figures if figure.ethnicity and figure.ethnicity.label != "Asian"]
    assert not any(figure.certain for figure in crossed)


@pytest.mark.parametrize(
    "groups",
    [
        "White British (44)\nAsian (12)",
        "White British (44 children)\nAsian (12 children)",
        "White (British) 44\nAsian (Indian) 12",
    ],
)
def test_a_bracket_that_holds_a_count_or_a_label_alone_doubts_nothing(groups: str) -> None:
    figures = answer_to(GROUP, letter(c="56", e=groups)).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(44, True), (12, True)]
