"""Lines that each tell of one child count nobody; lines that count are counted."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, letter, read_letter

HEAD = "Avonbrook Council\n\n3. There are 4 children.\n4. None\n5. "
TAIL = "\n\n6. Not held\n"


@pytest.mark.parametrize(
    "answer",
    [
        "Each line is one child (age, ethnicity):\n\n15, White British\n14, Pakistani\n16, Mixed\n13, Black African",
        "One child per line.\nWhite British, 15\nPakistani, 14\nMixed, 16\nBlack African, 13",
        "Victims:\n\n15, White British\n14, White British\n16, White British\n15, Pakistani",
        "Child 1: 15, White British\nChild 2: 14, White British\nChild 3: 16, Mixed\nChild 4: 16, Mixed",
        "They are (15, White British), (15, White British), (16, Mixed) and (13, Chinese).",
        "Age and ethnicity, child by child: 15, White British; 15, female, White British; 16, Mixed; 13, Chinese",
        "15, White British\n14, Pakistani\n16, Mixed\n13, Black African\n\nEach row above is one child.",
    ],
)
def test_ages_of_single_children_are_no_counts(answer: str) -> None:
    made = read_letter(HEAD + answer + TAIL)
    for question in (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE):
        assert (made.answer(question).outcome, made.answer(question).figures) == (Outcome.ANSWERED, ())
    assert len(made.unread) >= 4
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 4, 4)]
    assert made.answer(Question.CURRENT_CASES).figures[0].certain


@pytest.mark.parametrize(
    "answer",
    ["15, White British\n14, Pakistani\n12, Mixed", "White British, 15\nPakistani, 14\nMixed, 12"],
)
def test_what_could_be_children_or_counts_is_for_a_person(answer: str) -> None:
    figures = read_letter(HEAD + answer + TAIL).answer(Question.VICTIM_ETHNICITY).figures
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    ("whole", "answer"),
    [
        (41, "15, White British\n14, Pakistani\n12, Mixed"),
        (33, "White British: 15\nPakistani: 10\nMixed: 8"),
        (31, "15 White British\n10 Pakistani\n6 Mixed"),
        (23, "White British, 12; Pakistani, 6; Mixed, 5"),
    ],
)
def test_counts_by_group_are_counts(whole: int, answer: str) -> None:
    made = read_letter((HEAD + answer + TAIL).replace("4 children", f"{whole} children"))
    figures = made.answer(Question.VICTIM_ETHNICITY).figures
    assert sum(figure.low for figure in figures if figure.low is not None) == whole
    assert all(figure.certain for figure in figures)


def test_counts_of_several_years_are_no_children() -> None:
    answer = "2022\nWhite British: 12\nPakistani: 8\n2023\nWhite British: 14\nPakistani: 9"
    figures = read_letter(HEAD + answer + TAIL).answer(Question.VICTIM_ETHNICITY).figures
    assert [figure.low for figure in figures] == [12, 8, 14, 9]


@pytest.mark.parametrize(
    "answer",
    [
        "Breakdown (ethnicity and age):\nWhite British - 15\nAsian - 14\nBlack - 16",
        "Breakdown (ethnicity, age):\nWhite British - 15\nAsian - 14\nBlack - 16",
        "White British - 15\nAsian - 14\nBlack - 16\n\nEach case was reviewed line by line to produce these numbers.",
        "Every case has been looked at individually.\nWhite British - 15\nAsian - 14\nBlack - 16",
        "Ages are withheld case by case.\nWhite British, 15\nAsian, 14\nBlack, 16",
    ],
)
@pytest.mark.parametrize("whole", ["45", "We hold 45 children."])
def test_counts_that_come_to_the_cases_are_counts(answer: str, whole: str) -> None:
    made = read_letter(letter(c=whole, e=answer))
    figures = made.answer(Question.VICTIM_ETHNICITY).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(15, True), (14, True), (16, True)]
    assert not made.unread


@pytest.mark.parametrize(
    ("whole", "answer"),
    [
        ("29", "5, White British, female\n14, White British, male\n10, Pakistani, male"),
        ("45", "North team (15, White British), south team (14, Asian), west team (16, Black British)"),
    ],
)
def test_counts_by_sex_or_team_are_counts_for_a_person_to_look_at(whole: str, answer: str) -> None:
    figures = read_letter(letter(c=whole, e=answer)).answer(Question.VICTIM_ETHNICITY).figures
    assert sum(figure.low for figure in figures if figure.low is not None) == int(whole)
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "answer",
    [
        "Each line is one child.\n15, White British\n14, Pakistani\n16, Mixed",
        "15, White British\n14, White British\n16, Mixed\n\nSection 45 of the Act applies.",
        "Girl (15, White British), boy (14, White British) and girl (16, Mixed)",
        "Each child is shown on its own row: 15, White British; 14, Pakistani; 16, Mixed",
        "(age, ethnicity): 15, White British; 14, Pakistani; 16, Mixed",
    ],
)
def test_single_children_stay_children(answer: str) -> None:
    made = read_letter(letter(c="3 children", e=answer))
    assert not made.answer(Question.VICTIM_ETHNICITY).figures
    assert made.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.ANSWERED
