"""Labels that stand together before their counts are told apart, one for each count, or left alone."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter

GROUPS = Question.VICTIM_ETHNICITY


@pytest.mark.parametrize(
    "words",
    [
        "White British, Asian: 20, 3 respectively",
        "White British and Asian: 20 and 3 respectively.",
        "The ethnic groups are White British and Asian: 20, 3 (respectively)",
        "Ethnicity: White British, Asian: 20 and 3",
    ],
)
def test_as_many_labels_as_counts_are_paired_in_turn(words: str) -> None:
    assert bounds(answer_to(GROUPS, letter(e=words)).figures) == [("White British", 20, 20), ("Asian", 3, 3)]


def test_three_labels_have_three_counts() -> None:
    figures = answer_to(GROUPS, letter(e="White British, Asian and Black: 20, 3 and <5 respectively")).figures
    assert bounds(figures) == [("White British", 20, 20), ("Asian", 3, 3), ("Black", 0, 4)]


@pytest.mark.parametrize(
    "words",
    ["White British, Asian and Black: 20, 3 respectively", "White British, northern and Asian: 20, 3, 4 respectively"],
)
def test_lists_of_unequal_length_or_of_other_words_pair_nothing(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(GROUPS, letter(e=words)).figures)
