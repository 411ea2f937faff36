"""Letters that only ask what is meant."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, read_letter

LISTS = "List 1 has 1,150 children in need on it; List 3 is of 96 children who have been missing. None is a list of CSE cases."


@pytest.mark.parametrize(
    "words",
    [
        f"We cannot yet answer it, because we do not know what you mean by cases. {LISTS} Please tell us:\n\n1. which list, or what else, you have in mind;\n2. whether you mean a day, or the year 2024/25;\n3. whether those of 18 should be counted.\n\nThe 20 working days will begin when we hear from you.",
        "Before we can begin we need you to clarify what is meant by 'monitored'. Once we receive your reply the clock will start.",
        "We are not able to process your request without further detail. Please clarify:\n1. the period\n2. the age range\nYour request is on hold until we hear from you.",
    ],
)
def test_a_letter_that_only_asks_what_is_meant_answers_nothing(words: str) -> None:
    made = read_letter(
        f"Dear Requester\n\nYour request on child sexual exploitation reached us on 17 April 2025.\n\n{words}\n"
    )
    assert {answer.outcome for answer in made.answers} == {Outcome.NO_ANSWER}


@pytest.mark.parametrize(
    "words",
    [
        "1. Yes\n2. A weekly panel.\n3. 22\n4. 4\n5. Not recorded\n6. Not held\n7. Please clarify which year you mean; we cannot answer this until we hear from you.",
        "The Council does not hold the information. If you do not hear from us please let us know.",
    ],
)
def test_a_letter_that_answers_keeps_its_answers(words: str) -> None:
    made = read_letter(f"Dear Requester\n\n{words}\n")
    assert {answer.outcome for answer in made.answers} != {Outcome.NO_ANSWER}


def test_a_count_beside_a_question_to_the_reader_is_read() -> None:
    words = (
        "1. Yes\n2. A weekly panel.\n3. 22\n4. 4\n5. Not recorded\n6. Not held\n7. Please clarify which year you mean."
    )
    assert bounds(read_letter(words).answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
