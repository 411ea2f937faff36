"""Lines that each tell of one child count nobody; lines that count are counted."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, read_letter

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
