"""A sentence whose members answer one question each is parted between them."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import bounds, read_letter


@pytest.mark.parametrize(
    "words",
    [
        "Currently 27 open, 4 group based, 21 White British, 4 Asian, 2 Mixed, 15 aged 12-14, 12 aged 15-16.",
        "We have 27 open CSE cases, of which 4 are group based, 21 are White British, 4 Asian, 2 Mixed, 15 aged 12-14 and 12 aged 15-16.",
        "27 open as at 6 June 2025, 4 gang related, 21 White British, 4 Asian, 2 Mixed, 15 aged 12-14, 12 aged 15-16.",
    ],
)
def test_each_member_answers_its_own_question(words: str) -> None:
    read = read_letter(f"Avonbrook Council. {words}\n")
    found = {question: [low for _, low, _ in bounds(read.answer(question).figures)] for question in Question}
    assert found[Question.CURRENT_CASES] == [27]
    assert found[Question.GROUP_BASED_CASES] == [4]
    assert found[Question.VICTIM_ETHNICITY] == [21, 4, 2]
    assert found[Question.VICTIM_AGE] == [15, 12]


def test_members_that_only_together_count_by_age_are_ages() -> None:
    read = read_letter(
        "Avonbrook Council. We have 31 open CSE cases, 3 group based, 20 White British, 11 Asian, 9 are 13, 10 are 14 and 12 are 15.\n"
    )
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("13-13", 9, 9), ("14-14", 10, 10), ("15-15", 12, 12)]


@pytest.mark.parametrize(
    "words",
    [
        "The panel has 12 members, meets on 4 days, and has 3 sub-groups.",
        "There are 5 social workers, 2 managers and 3 group workers open to all.",
    ],
)
def test_a_list_of_other_things_counts_no_child(words: str) -> None:
    read = read_letter(f"Avonbrook Council. {words}\n")
    assert not any(figure.certain for answer in read.answers for figure in answer.figures)
