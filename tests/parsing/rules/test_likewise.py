"""An answer that takes in another part by name is for that part too."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import read_letter

PEOPLE = (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE)


def _letter(d: str, rest: str = "") -> str:
    return f"Avonbrook Council\n\n(a) Yes.\n\n(b) A panel.\n\n(c) 22 children.\n\n(d) {d}\n\n{rest}(f) Not held.\n\n(g) 2023: 20; 2024: 22"


@pytest.mark.parametrize(
    "words",
    [
        "We decline to say, and likewise with (e). Section 40(2) of the Act applies to both.",
        "Withheld under section 40(2). The same goes for part (e).",
        "Withheld under section 40(2), and the same applies to (e).",
    ],
)
def test_a_part_that_is_taken_in_is_refused_too(words: str) -> None:
    read = read_letter(_letter(words))
    assert read.answer(Question.GROUP_BASED_CASES).outcome is Outcome.WITHHELD
    assert {read.answer(question).outcome for question in PEOPLE} == {Outcome.WITHHELD}
    assert read.answer(Question.VICTIM_AGE).exemptions == ("FOIA s.40(2)",)


def test_a_part_with_an_answer_of_its_own_keeps_it() -> None:
    read = read_letter(
        _letter("Withheld under section 40(2), and likewise with (e).", "(e) White British 12, Asian 10.\n\n")
    )
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [12, 10]


def test_a_letter_of_the_law_takes_nothing_in() -> None:
    read = read_letter(_letter("Withheld under section 40(2); see also section 31(1)(e)."))
    assert read.answer(Question.VICTIM_AGE).outcome is Outcome.NO_ANSWER


def test_a_part_that_is_taken_in_again_and_again_is_one() -> None:
    read = read_letter(_letter("Withheld under section 40(2)" + ", and likewise with (e)" * 50 + "."))
    assert {read.answer(question).outcome for question in PEOPLE} == {Outcome.WITHHELD}
