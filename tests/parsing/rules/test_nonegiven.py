"""A word for nothing is no nought where the words beside it say that no count was kept."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

LATER = "2011: 12\n2012: 14\n2013: 19"


def _year_2010(words: str) -> list[tuple[int | None, int | None, str, bool]]:
    answer = answer_to(Question.YEARLY_CASES, letter(g=words))
    return [
        (figure.low, figure.high, figure.outcome.value, figure.certain)
        for figure in answer.figures
        if str(figure.period) == "2010"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "The system began in 2011, so there is none for 2010.",
        "There is none for 2010 because the system began in 2011.",
        "None is held for 2010.",
        "None was available for 2010.",
        "2010: none held",
        "2010: none kept",
        "2010: None available",
        "2010: zero data",
        "2010: none, as we did not record it",
        "2010: none (system began in 2011)",
        "2010: none - no system",
        "2010: Nil - before our records began",
        "2010: None, database started 2011",
        "Records begin in 2011, so none exist for 2010.",
        "We began counting in 2011; for 2010 there is none.",
    ],
)
def test_a_none_with_the_reason_for_it_is_not_held(said: str) -> None:
    read = _year_2010(f"{said}\n{LATER}")
    assert [(low, high, outcome) for low, high, outcome, _ in read] == [(None, None, "not_held")]


@pytest.mark.parametrize("row", ["2010 | none | database began 2011", "2010 | None held | ", "2010 | none available |"])
def test_a_none_in_a_row_with_the_reason_for_it_is_not_held(row: str) -> None:
    read = _year_2010(f"Year | Cases | Note\n{row}\n2011 | 12 |\n2012 | 14 |")
    assert [(low, outcome) for low, _, outcome, _ in read] == [(None, "not_held")]


@pytest.mark.parametrize(
    "said",
    [
        "2010: none",
        "In 2010 there were none.",
        "2010: there is none",
        "2010: nil",
        "2010: 0",
        "For 2010, none.",
    ],
)
def test_a_plain_nought_of_a_year_is_a_certain_nought(said: str) -> None:
    assert _year_2010(f"{said}\n{LATER}") == [(0, 0, "answered", True)]


def test_the_reason_of_another_year_turns_no_nought() -> None:
    assert _year_2010(f"2009: not recorded, as the system began later\n2010: none\n{LATER}") == [
        (0, 0, "answered", True)
    ]


@pytest.mark.parametrize("said", ["2010: 0 (system not in use)", "2010: 0 - we did not record it"])
def test_a_nought_in_digits_beside_a_reason_is_doubtful(said: str) -> None:
    assert all(not certain for *_, certain in _year_2010(f"{said}\n{LATER}"))


@pytest.mark.parametrize(
    "said",
    [
        "None, as we do not record it.",
        "None held.",
        "None is kept.",
        "There is none, because the system cannot count them.",
        "Nil - not recorded.",
        "None exists.",
    ],
)
@pytest.mark.parametrize(("part", "question"), [("c", Question.CURRENT_CASES), ("d", Question.GROUP_BASED_CASES)])
def test_one_count_that_is_none_for_want_of_a_record_is_not_held(part: str, question: Question, said: str) -> None:
    answer = answer_to(question, letter(**{part: said}))
    assert (answer.outcome, answer.figures) == (Outcome.NOT_HELD, ())


@pytest.mark.parametrize("said", ["None.", "None of the cases.", "Nil", "We have none."])
def test_one_count_that_is_none_stays_a_nought(said: str) -> None:
    answer = answer_to(Question.GROUP_BASED_CASES, letter(d=said))
    assert [(figure.low, figure.high) for figure in answer.figures] == [(0, 0)]


def test_a_label_not_recorded_turns_no_nought_beside_it() -> None:
    answer = answer_to(Question.VICTIM_ETHNICITY, letter(e="White | 12\nAsian | 0\nNot recorded | 0"))
    assert [(figure.low, figure.certain) for figure in answer.figures] == [(12, True), (0, True), (0, True)]


def test_groups_side_by_side_turn_no_nought_of_each_other() -> None:
    answer = answer_to(Question.VICTIM_ETHNICITY, letter(e="White 12, Asian none, not recorded none"))
    assert [figure.low for figure in answer.figures] == [12, 0, 0]


def test_a_group_of_which_none_is_held_has_no_count() -> None:
    answer = answer_to(Question.VICTIM_ETHNICITY, letter(e="White | 12\nAsian | none held\nBlack | none"))
    assert [(figure.low, figure.outcome.value) for figure in answer.figures] == [
        (12, "answered"),
        (None, "not_held"),
        (0, "answered"),
    ]


def test_a_none_keeps_its_meaning_beside_the_next_answer_on_its_line() -> None:
    read = read_letter(
        "Hi\n\na) yes, b) a panel, c) 14, d) nil, e) White 14, f) not recorded by us, g) 2023 = 31, 2024 = 28\n"
    )
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 0, 0)]


@pytest.mark.parametrize(
    "said", ["We hold none for 2010.", "The council keeps none for 2010.", "We began in 2011 and hold none for 2010."]
)
def test_none_that_is_held_or_kept_is_no_nought(said: str) -> None:
    told = _year_2010(f"{said}\n{LATER}")
    assert [(low, high, outcome) for low, high, outcome, _ in told] == [(None, None, "not_held")]
