"""What stands before the name of a group is no part of it, and counts nobody."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.groupcodes import without_code
from councils.parsing.rules.rows import Box, Row
from tests.parsing.reading_letters import answer_to, bounds, letter


@pytest.mark.parametrize(
    "words",
    [
        "2.5.1 White British: 17\n2.5.2 Indian: 4\n2.5.3 Any other ethnic group: 5",
        "(i) White British: 17\n(ii) Indian: 4\n(iii) Any other ethnic group: 5",
        "i. White British: 17\nii. Indian: 4\niii. Any other ethnic group: 5",
        "WBRI\tWhite British\t17\nAIND\tIndian\t4\nOOEG\tAny other ethnic group\t5",
    ],
)
def test_groups_are_read_without_their_numbers(words: str) -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    assert bounds(figures) == [("White British", 17, 17), ("Indian", 4, 4), ("Any other ethnic group", 5, 5)]


@pytest.mark.parametrize("words", ["White British: 17", "17 White British", "I am sorry", "2.5% White British", "2.5"])
def test_a_row_without_a_number_of_a_list_stays_as_it_is(words: str) -> None:
    row = Row((Box(0, len(words), words),))
    assert without_code(row) == row
