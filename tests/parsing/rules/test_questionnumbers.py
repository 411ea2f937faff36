"""The number of the next question, "6 Not held", is no count of an ethnic group."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter


def _groups(words: str) -> list[tuple[str, int | None, bool]]:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    return [(each.ethnicity.label if each.ethnicity else "", each.low, each.certain) for each in figures]


TWO = [("White British", 20, True), ("Asian", 2, True)]


@pytest.mark.parametrize(
    "below",
    [
        "6 Not held",
        "6 Not recorded",
        "6 Not recorded\n7 Not held",
        "6 Not held\n7 2019 12 2020 14",
        "6  Data not held.",
    ],
)
@pytest.mark.parametrize("counted", ["White British 20, Asian 2", "White British: 20\nAsian: 2"])
def test_a_questions_number_below_counts_behind_their_labels_is_no_count(counted: str, below: str) -> None:
    assert _groups(f"{counted}\n{below}") == TWO


def test_numbers_of_answers_that_begin_a_letters_lines_are_no_counts() -> None:
    words = (
        "1 Yes\n2 MACE\n3 22 children, of whom\n4 are boys\n5 White British 20, Asian 2\n6 Not held\n7 2019 12 2020 14"
    )
    answer = answer_to(Question.VICTIM_ETHNICITY, f"Eastmarsh Council\n\n{words}\n")
    assert not any(each.ethnicity and each.ethnicity.label == "Not held" for each in answer.figures)


@pytest.mark.parametrize(
    "counted", ["20 White British\n5 Asian\n6 Not recorded", "20 White British\n5 Asian\n7 Not held"]
)
def test_a_number_that_may_be_a_questions_is_not_certainly_a_count(counted: str) -> None:
    assert [certain for *_, certain in _groups(counted)] == [True, True, False]


@pytest.mark.parametrize(
    "counted",
    [
        "20 White British\n2 Asian\n6 Not recorded",
        "White British 20\nAsian 2\nNot recorded 6",
        "White British\n20\nAsian\n2\nNot recorded\n6",
        "White British 20, Asian 2 and 6 not recorded.",
        "White British\t20\nAsian\t2\nNot recorded\t6",
    ],
)
def test_children_whose_group_is_not_recorded_are_counted(counted: str) -> None:
    assert [(low, certain) for _, low, certain in _groups(counted)] == [(20, True), (2, True), (6, True)]


@pytest.mark.parametrize("counted", ["3 Not recorded\nMixed - 4", "Mixed - 4\n3 Not stated"])
def test_a_count_of_those_untold_is_kept_above_the_others_and_where_they_were_asked(counted: str) -> None:
    assert sorted(low for _, low, _ in _groups(counted) if low is not None) == [3, 4]
