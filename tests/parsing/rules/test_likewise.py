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


def _lettered(**answers: str) -> str:
    said = {"a": "Yes.", "b": "A panel.", "c": "22 children.", "d": "4.", "e": "White British 20, Asian 2."} | answers
    listed = "\n\n".join(f"({part}) {words}" for part, words in said.items() if words)
    return f"Avonbrook Council\n\n{listed}\n\n(g) 2023: 20; 2024: 22"


@pytest.mark.parametrize(
    "words",
    [
        "We decline to say under section 40(2), and likewise with (f).",
        "Withheld under section 40(2) on 3 March 2025. The same applies to (f).",
        "Exempt under section 40(2), and similarly for (f) of your request.",
    ],
)
def test_the_victims_keep_the_refusal_that_takes_in_the_perpetrators(words: str) -> None:
    read = read_letter(_lettered(e=words))
    refused = [read.answer(question) for question in (*PEOPLE, Question.PERPETRATOR_ETHNICITY)]
    assert [(each.outcome, each.exemptions) for each in refused] == [(Outcome.WITHHELD, ("FOIA s.40(2)",))] * 3


def test_what_is_not_held_is_taken_in_as_well() -> None:
    read = read_letter(_lettered(d="", e="", f="We do not record this, and likewise for (e) and (d)."))
    asked = (*PEOPLE, Question.PERPETRATOR_ETHNICITY, Question.GROUP_BASED_CASES)
    assert {read.answer(question).outcome for question in asked} == {Outcome.NOT_HELD}


def test_counts_stay_with_the_part_that_gives_them() -> None:
    read = read_letter(_lettered(e="White British 20 and similarly in (f) Asian 11."))
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NO_ANSWER
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [20]


@pytest.mark.parametrize(
    "words",
    [
        "22 children, and likewise for (d) we hold 4.",
        "22 children, and likewise for (d) none.",
        "22 children. The names are exempt under section 40(2), and the same applies to (d).",
    ],
)
def test_a_count_is_not_taken_in(words: str) -> None:
    read = read_letter(_lettered(c=words, d=""))
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [22]
    assert read.answer(Question.GROUP_BASED_CASES).outcome is Outcome.NO_ANSWER


@pytest.mark.parametrize(
    ("words", "most"),
    [("Fewer than 5. The same answer for question 5 would identify children.", 4), ("None, the same for (e).", 0)],
)
def test_neither_a_hidden_count_nor_a_nought_is_taken_in(words: str, most: int) -> None:
    read = read_letter(_lettered(d=words, e=""))
    assert [(each.low, each.high) for each in read.answer(Question.GROUP_BASED_CASES).figures] == [(0, most)]
    assert {read.answer(question).outcome for question in PEOPLE} == {Outcome.NO_ANSWER}


@pytest.mark.parametrize("law", ["of the Data Protection principles", "of section 31(1)", "in Schedule 2 of the Act"])
def test_a_letter_of_a_principle_takes_nothing_in(law: str) -> None:
    read = read_letter(_lettered(e=f"Withheld under section 40(2), and likewise under (f) {law}."))
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NO_ANSWER
    assert read.answer(Question.VICTIM_AGE).outcome is Outcome.WITHHELD


def test_a_strategy_is_of_its_own_part() -> None:
    assert read_letter(_lettered(a="Yes, and likewise for (b).", b="")).answer(Question.MECHANISMS).outcome is (
        Outcome.NO_ANSWER
    )
