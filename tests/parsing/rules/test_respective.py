"""Two counts that answer two questions in one breath."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter, read_letter


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


@pytest.mark.parametrize(
    "words",
    [
        "22 children; 5 group related",
        "22, 5 group based",
        "22 and 5 are thought to be gang related",
        "22 cases, 5 of which are linked to a group",
        "22 open cases and 5 are thought to be gang related",
    ],
)
def test_the_second_of_two_may_say_that_it_is_of_groups(words: str) -> None:
    text = f"Avonbrook Council\n\n1 & 2) Yes, and a panel meets.\n3 & 4) {words}\n5 & 6) Not held\n7) Not held\n"
    given = read_letter(text)
    assert [figure.low for figure in given.answer(Question.CURRENT_CASES).figures] == [22]
    assert [figure.low for figure in given.answer(Question.GROUP_BASED_CASES).figures] == [5]


def test_the_first_of_two_is_never_taken_for_that_of_groups() -> None:
    figures = answer_to(Question.GROUP_BASED_CASES, letter(d="22, 5 group based")).figures
    assert [figure.low for figure in figures if figure.certain] in ([], [5])
