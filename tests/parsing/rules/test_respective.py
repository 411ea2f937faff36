"""Two counts that answer two questions in one breath."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import read_letter


def counts_of(words: str) -> list[list[tuple[int | None, bool]]]:
    given = read_letter(f"Avonbrook Council\n\nQ1 and Q2: Yes. A panel meets monthly.\n{words}\nQ6 and Q7: Not held.\n")
    questions = (Question.CURRENT_CASES, Question.GROUP_BASED_CASES)
    return [[(figure.low, figure.certain) for figure in given.answer(question).figures] for question in questions]


@pytest.mark.parametrize(
    "words",
    [
        "Q3 and Q4: 12 and 0",
        "Q3 and Q4: 12 / 0",
        "Questions 3 and 4: 12 and 0 respectively.",
        "Q3 & Q4: twelve cases and none",
        "For questions 3 and 4, the numbers are 12 and 0 respectively.",
    ],
)
def test_two_counts_answer_two_questions_in_their_order(words: str) -> None:
    assert counts_of(words) == [[(12, True)], [(0, True)]]


def test_a_part_that_exceeds_its_whole_is_looked_at() -> None:
    assert counts_of("Q3 and Q4: 3 and 14") == [[(3, False)], [(14, False)]]


@pytest.mark.parametrize("words", ["Q3 and Q4: 12", "Q3 and Q4: 12, 14 and 0", "Q3 and Q4: between 2022 and 2024"])
def test_one_count_or_three_are_not_shared_out(words: str) -> None:
    assert (0, True) not in counts_of(words)[1]
