"""Answers whose letters begin again below numbers of the council's own."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import bounds, read_letter

CURRENT, GROUPS, YEARS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES
LETTER = """Avonbrook Council

{one}

{a} There are mechanisms and a strategy.
{b} They are set out in chapter 4 of the manual.

{two}

{a} The council is working with 41 children.
{b} 6 of the 41 have more than one perpetrator.

{three}

{a} Ethnicity of victims: 36 White British, 5 Roma.
{b} Age of victims: 30 are under 16, 11 are 16 or 17.
{c} Ethnicity of perpetrators: not recorded.

{four}

2022 - 39
2023 - 44
2024 - 41
"""
LETTERS = {"a": "a)", "b": "b)", "c": "c)"}
HEADS = {
    "one": "1 About the arrangements",
    "two": "2 About cases",
    "three": "3 About people",
    "four": "4 About the past",
}


@pytest.mark.parametrize("letters", [LETTERS, {"a": "(a)", "b": "(b)", "c": "(c)"}, {"a": "a.", "b": "b.", "c": "c."}])
@pytest.mark.parametrize(
    "heads",
    [
        HEADS,
        {"one": "1. Arrangements", "two": "2. The present", "three": "3. People", "four": "4. The past"},
        {"one": "1 ARRANGEMENTS", "two": "2 NUMBERS", "three": "3 CHILDREN", "four": "4 EARLIER YEARS"},
        {"one": "1 - Arrangements", "two": "2 - Numbers", "three": "3 - Children", "four": "4 - History"},
    ],
)
def test_as_many_answers_as_parts_stand_in_the_order_of_the_request(
    letters: dict[str, str], heads: dict[str, str]
) -> None:
    read = read_letter(LETTER.format(**letters, **heads))
    assert read.answer(Question.STRATEGY).value == "yes"
    assert [figure.low for figure in read.answer(CURRENT).figures] == [41]
    assert [figure.low for figure in read.answer(GROUPS).figures] == [6]
    assert len(read.answer(Question.VICTIM_ETHNICITY).figures) == 2
    assert len(read.answer(Question.VICTIM_AGE).figures) == 2
    assert [figure.low for figure in read.answer(YEARS).figures] == [39, 44, 41]


def test_a_number_that_has_no_letters_below_it_is_an_answer_itself() -> None:
    text = LETTER.format(**LETTERS, **HEADS).replace("c) Ethnicity of perpetrators: not recorded.\n", "")
    text = text.replace("4 About the past", "4 Perpetrators\n\nTheir ethnicity is not recorded.\n\n5 About the past")
    read = read_letter(text)
    assert [figure.low for figure in read.answer(YEARS).figures] == [39, 44, 41]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome == "not_held"


@pytest.mark.parametrize("left", ["a) Ethnicity of victims: 36 White British, 5 Roma.\n", "b) 6 of the 41 have more"])
def test_the_number_of_a_head_counts_nobody_though_the_answers_are_fewer_than_the_parts(left: str) -> None:
    text = "\n".join(
        line for line in LETTER.format(**LETTERS, **HEADS).split("\n") if not line.startswith(left.strip())
    )
    numbers = {figure.words for answer in read_letter(text).answers for figure in answer.figures if figure.certain}
    assert not numbers & {"1", "2", "3", "4"}


def test_letters_that_begin_once_are_those_of_the_request() -> None:
    read = read_letter("Avonbrook Council\n\na) Yes\nb) A panel\nc) 22\nd) 3\ne) White 22\nf) Not held\ng) Not held\n")
    assert bounds(read.answer(CURRENT).figures) == [("", 22, 22)]


def test_answers_that_speak_for_other_parts_are_not_bound_by_their_order() -> None:
    turned = LETTER.replace("Ethnicity of victims: 36 White British, 5 Roma", "Every year from 2020: 36").format(
        **LETTERS, **HEADS
    )
    assert not any(figure.certain for figure in read_letter(turned).answer(Question.VICTIM_ETHNICITY).figures)


def test_bare_counts_speak_by_their_shape_for_the_way_in_which_the_parts_are_counted() -> None:
    read = read_letter(
        "Avonbrook Council\n\n1 How it works\na) Yes\nb) A panel\n2 Who\na) 31\nb) 4\n"
        "c) White 20, Asian 11; ages 13: 5, 14: 12, 15: 14\nd) Perpetrators: not held\n3 When\n2023: 40\n2024: 31\n"
    )
    assert bounds(read.answer(CURRENT).figures) == [("", 31, 31)]
    assert bounds(read.answer(GROUPS).figures) == [("", 4, 4)]
    assert [figure.low for figure in read.answer(YEARS).figures] == [40, 31]
