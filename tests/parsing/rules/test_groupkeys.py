"""Counts under abbreviations of ethnic groups, read by the key that the letter gives, and not without one."""

import pytest

from councils.domain.returns import Figure
from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, read_letter

HEAD = "Avonbrook Council\n\n3. 22 children\n4. None\n"
TAIL = "\n6. Not held\n"


def told(figures: tuple[Figure, ...]) -> list[tuple[str, str | None, int | None]]:
    """Label, group and least of each figure."""
    return [
        (each.ethnicity.label, each.ethnicity.group.value if each.ethnicity.group else None, each.low)
        for each in figures
        if each.ethnicity is not None
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "WB 17, AP 3, NS 2.\nKey: WB = White British; AP = Pakistani; NS = not stated.",
        "17 WB, 3 AP, 2 NS (WB: White British, AP means Pakistani, NS: not stated)",
        "Key to ethnicity: WB White British, AP Asian Pakistani, NS not stated\n\nWB\t17\nAP\t3\nNS\t2\n",
        "We use these codes: White British (WB), Asian - Pakistani (AP) and not stated (NS).\n\nCode\tNumber\nWB\t17\nAP\t3\nNS\t2\n",
        "WB: 17\nAP: 3\nNS: 2\n\nNotes\nWB - White British\nAP - Pakistani\nNS - Not stated\n",
        "WB = 17; AP = 3; NS = 2\n\nCode\tMeaning\nWB\tWhite British\nAP\tPakistani\nNS\tNot stated\n",
    ],
)
def test_an_abbreviation_stands_for_the_group_that_the_key_gives(answer: str) -> None:
    made = read_letter(f"{HEAD}5. {answer}{TAIL}")
    assert told(made.answer(Question.VICTIM_ETHNICITY).figures) == [
        ("WB", "white", 17),
        ("AP", "asian", 3),
        ("NS", "unknown", 2),
    ]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert not made.unread


def test_the_key_below_one_answer_is_that_of_the_next_too() -> None:
    letter = f"{HEAD}5. WB 17, AP 5.\n6. WB 2, AP 1\n\nWB = White British\nAP = Pakistani\n"
    assert told(answer_to(Question.PERPETRATOR_ETHNICITY, letter).figures) == [("WB", "white", 2), ("AP", "asian", 1)]


@pytest.mark.parametrize(
    "answer",
    [
        "WB 17, WI 3, AP 2",
        "WB 17, AP 5\n\nNR = not recorded; NK = not known",
        "WB 17, AP 5\n\nWB = White British; AP = Pakistani; WB = White and Black Caribbean; AP = Asian",
        "WB 17, AP 5\n\nWB = Westbrook; AP = Ashpark",
    ],
)
def test_without_a_key_of_groups_they_are_left_to_a_person(answer: str) -> None:
    made = read_letter(f"{HEAD}5. {answer}{TAIL}")
    assert not any(each.certain for each in made.answer(Question.VICTIM_ETHNICITY).figures)
    assert made.unread


def test_labels_in_full_beside_a_key_are_read_as_ever() -> None:
    letter = f"{HEAD}5. White British (WB) 17, Pakistani (P) 5{TAIL}"
    assert [low for _, _, low in told(answer_to(Question.VICTIM_ETHNICITY, letter).figures)] == [17, 5]


def test_letters_of_answers_explain_nothing() -> None:
    letter = "Avonbrook Council\n\nC: 22\nD: None\nE: White 12, Asian 10\nF: White\nG: 2023 12, 2024 22\n"
    assert told(answer_to(Question.VICTIM_ETHNICITY, letter).figures) == [
        ("White", "white", 12),
        ("Asian", "asian", 10),
    ]
