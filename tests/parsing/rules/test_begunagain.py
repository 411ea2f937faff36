"""Labels that begin again below the numbers of the questions."""

import pytest

from councils.domain.returns import Answer, Return
from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, read_letter

CURRENT, GROUPS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES
LETTER = """Avonbrook Council

{both} 1 and 2

{one} We have the mechanisms and a strategy.
{two} A weekly risk meeting of partners.

{both} 3 and 4

{one} 30 children are on the register at this time.
{two} 4 of the thirty are connected with a group.

{each} 5

{one} Ethnicity

21 White British
3 Any other White background

{two} Age

5 aged 13
8 aged 14

{each} 6

No record is kept.

{each} 7

2023 - 41 (plus 4 whose date of entry is not known)
2024 - 36

Sent on behalf of the Data Protection Officer
"""


@pytest.mark.parametrize(
    ("both", "each", "one", "two"),
    [
        ("Your questions", "Your question", "a)", "b)"),
        ("Questions", "Question", "(a)", "(b)"),
        ("Answers to questions", "Answer to question", "i)", "ii)"),
        ("Parts", "Part", "1.", "2."),
        ("Your questions", "Your question", "", ""),
    ],
)
def test_each_answer_is_that_of_its_own_question(both: str, each: str, one: str, two: str) -> None:
    read = read_letter(LETTER.format(both=both, each=each, one=one, two=two))
    assert read.answer(Question.STRATEGY).value == "yes"
    assert bounds(read.answer(CURRENT).figures) == [("", 30, 30)]
    assert bounds(read.answer(GROUPS).figures) == [("", 4, 4)]
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("13-13", 5, 5), ("14-14", 8, 8)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 41, 41), ("2024", 36, 36)]


def test_labels_that_are_more_than_the_questions_part_nothing() -> None:
    text = LETTER.format(both="Questions", each="Question", one="a)", two="b)")
    text = text.replace("b) 4 of the thirty", "b) Seven closed last month.\nc) 4 of the thirty")
    read = read_letter(text)
    assert bounds(read.answer(CURRENT).figures) == [("", 30, 30)]
    assert bounds(read.answer(GROUPS).figures) == [("", 4, 4)]
    assert _sure(read.answer(GROUPS)) == []


def _joint(answers: str, *, numbers: str) -> Return:
    """What is read of a letter that answers two questions together, and the others apart."""
    together = f"Questions {numbers}\n{answers}"
    first = "Questions 1 and 2\n\nYes, a panel."
    if numbers == "3 and 4":
        return read_letter(f"Avonbrook Council\n\n{first}\n\n{together}\n\nQuestion 5\n\nNot held.")
    counts = "Questions 3 and 4\n\nNot held."
    return read_letter(f"Avonbrook Council\n\n{first}\n\n{counts}\n\n{together}\n\nQuestion 7\n\n2021: 33")


def _sure(answer: Answer) -> list[tuple[str, int | None, int | None]]:
    return bounds(tuple(figure for figure in answer.figures if figure.certain))


VICTIMS = Question.VICTIM_ETHNICITY


@pytest.mark.parametrize(
    "answers",
    [
        "a) 20 White British\nb) 3 Asian",
        "a) 20 White British\n5 Asian\nb) 3 Asian\n4 White British",
    ],
)
def test_a_list_of_ethnic_groups_is_perhaps_one_answer_and_nothing_of_it_is_certain(answers: str) -> None:
    read = _joint(answers, numbers="5 and 6")
    assert read.answer(VICTIMS).figures
    assert _sure(read.answer(VICTIMS)) == _sure(read.answer(Question.PERPETRATOR_ETHNICITY)) == []


def test_an_answer_that_names_another_part_stays_with_that_part() -> None:
    read = _joint("a) Ethnicity: White British 20, Asian 7\nb) Age: 13: 4, 14: 23", numbers="5 and 6")
    assert bounds(read.answer(VICTIMS).figures) == [("White British", 20, 20), ("Asian", 7, 7)]
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("13-13", 4, 4), ("14-14", 23, 23)]
    assert [_sure(read.answer(question)) for question in (VICTIMS, Question.VICTIM_AGE)] == [[], []]


@pytest.mark.parametrize(
    ("one", "two"), [("27 open", "40 referred"), ("27 on 1 March 2024", "40 on 1 March 2025"), ("27", "4")]
)
def test_two_counts_that_name_no_question_are_for_a_person_to_look_at(one: str, two: str) -> None:
    read = _joint(f"1) {one}\n2) {two}", numbers="3 and 4")
    assert _sure(read.answer(CURRENT)) == _sure(read.answer(GROUPS)) == []


def test_labels_that_repeat_the_numbers_part_whatever_stands_beside_them() -> None:
    read = _joint("3) 27\n4) 4", numbers="3 and 4")
    assert (_sure(read.answer(CURRENT)), _sure(read.answer(GROUPS))) == ([("", 27, 27)], [("", 4, 4)])


def test_an_answer_that_names_its_own_question_is_parted_for_certain() -> None:
    counts = _joint("a) 27 children\nb) 4 of them are linked to a group", numbers="3 and 4")
    assert (_sure(counts.answer(CURRENT)), _sure(counts.answer(GROUPS))) == ([("", 27, 27)], [("", 4, 4)])
    groups = _joint("a) Victims: 20 White British\nb) Perpetrators: 3 Asian", numbers="5 and 6")
    assert _sure(groups.answer(VICTIMS)) == [("White British", 20, 20)]
    assert _sure(groups.answer(Question.PERPETRATOR_ETHNICITY)) == [("Asian", 3, 3)]
    gap = _joint("a) 20 White British\nb) This is not recorded.", numbers="5 and 6")
    assert _sure(gap.answer(VICTIMS)) == [("White British", 20, 20)]
    assert gap.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
