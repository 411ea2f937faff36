"""Counts under abbreviations of ethnic groups, read by the key that the letter gives, and not without one."""

import pytest

from councils.domain.returns import Figure
from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

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


@pytest.mark.parametrize(
    "below",
    [
        "team A 12, team W 18.\nWhite 20\nAsian 10",
        "teams A 12 and W 18.\nWhite 20\nAsian 10",
        "12 A team, 18 W team.\nWhite 20\nAsian 10",
        "White 20\nAsian 10\n\nTeam\tCases\nA\t12\nW\t18\n",
    ],
)
def test_letters_of_teams_are_no_groups(below: str) -> None:
    made = read_letter(letter(c="30", e=f"White (W) and Asian (A) children: {below}"))
    assert bounds(made.answer(Question.VICTIM_ETHNICITY).figures) == [("White", 20, 20), ("Asian", 10, 10)]
    assert len(made.unread) == 2


@pytest.mark.parametrize(
    "answer",
    [
        "Zone A: 12\nZone W: 18\n\nWhite (W) and Asian (A)",
        "Ward\tCases\nA\t12\nW\t18\n\nKey: A = Asian, W = White",
    ],
)
def test_letters_of_teams_alone_are_left_to_a_person(answer: str) -> None:
    made = read_letter(letter(c="30", e=answer))
    assert not made.answer(Question.VICTIM_ETHNICITY).figures
    assert len(made.unread) == 2


def test_an_ethnic_group_by_its_letter_is_no_team() -> None:
    text = letter(c="30", e="Ethnic group W 18, ethnic group A 12.\n\nW = White; A = Asian")
    figures = answer_to(Question.VICTIM_ETHNICITY, text).figures
    assert (bounds(figures), all(each.certain for each in figures)) == ([("W", 18, 18), ("A", 12, 12)], True)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (
            "Asian (A): 3\nBlack (B): 4\nMixed: 17\nUnknown: 6",
            [("Asian (A)", 3), ("Black (B)", 4), ("Mixed", 17), ("Unknown", 6)],
        ),
        (
            "WB\t17\nAP\t3\nMixed\t4\nUnknown\t6\n\nKey: WB = White British; AP = Asian Pakistani",
            [("WB", 17), ("AP", 3), ("Mixed", 4), ("Unknown", 6)],
        ),
    ],
)
def test_groups_in_words_are_read_beside_those_of_the_key(answer: str, expected: list[tuple[str, int]]) -> None:
    made = read_letter(letter(c="30", e=answer))
    figures = made.answer(Question.VICTIM_ETHNICITY).figures
    assert [(label, low) for label, low, _ in bounds(figures)] == expected
    assert all(figure.certain for figure in figures)
    assert not made.unread


def test_a_group_told_in_words_is_not_told_again_by_its_key() -> None:
    answer = "White British 17, Asian Pakistani 3, Black 4, WB 2, AP 4\n\nKey: WB = White British; AP = Asian Pakistani"
    made = read_letter(letter(c="24", e=answer))
    assert [low for _, low, _ in bounds(made.answer(Question.VICTIM_ETHNICITY).figures)] == [17, 3, 4]
    assert len(made.unread) == 2


@pytest.mark.parametrize("answer", ["WB 17, Mixed 10 and AP 3.", "17 WB, 10 Mixed, 3 AP."])
def test_groups_in_words_among_those_of_the_key_keep_their_own_counts(answer: str) -> None:
    text = letter(c="30", e=f"{answer}\nWB = White British; AP = Pakistani; NS = not stated")
    figures = answer_to(Question.VICTIM_ETHNICITY, text).figures
    assert [(label, low) for label, low, _ in bounds(figures)] == [("WB", 17), ("Mixed", 10), ("AP", 3)]
