"""Numbers that only count, rank or sort the rows of a table key no answers; those that number the questions do."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, read_letter

CURRENT, GROUPED = Question.CURRENT_CASES, Question.GROUP_BASED_CASES


def _table(head: str, *rows: str) -> str:
    return "\n".join(("Avonbrook Council", "", head, *rows))


@pytest.mark.parametrize(
    "text",
    [
        _table("Level\tNumber", "1\t14", "2\t17", "3\t19", "4\t6"),
        _table("Tier\tChildren", "1\t14", "2\t17", "3\t19"),
        _table("Perpetrators\tCases", "1\t14", "2\t7", "3\t2", "4\t1"),
        _table("Risk score\tChildren", "3\t14", "4\t7", "5\t2"),
        _table(
            "Child\tAge\tEthnicity\tGroup based", "1\t14\tWhite British\tN", "2\t15\tIndian\tN", "3\t14\tPakistani\tY"
        ),
        _table("\tArea\tChildren", "1\tNorth\t14", "2\tSouth\t17", "3\tEast\t19"),
        _table("#\tRisk factor\tChildren", "1\tMissing\t14", "2\tOnline\t17", "3\tPeer\t19", "4\tGang\t3"),
        _table("Month | Children", "1 | 14", "2 | 17", "3 | 19", "4 | 6"),
        _table("Ethnicity (18+1)\tNumber", "1. White British\t18", "2. White Irish\t0", "3. Pakistani\t3"),
    ],
)
def test_rows_numbered_for_their_own_sake_answer_no_question_by_number(text: str) -> None:
    assert answer_to(CURRENT, text).figures == answer_to(GROUPED, text).figures == ()


@pytest.mark.parametrize(
    "text",
    [
        _table("Question\tResponse", "1\tYes", "2\tMonthly panel", "3\t19", "4\t6"),
        _table(
            "No\tInformation requested\tData",
            "1\tStrategy\tYes",
            "2\tMechanisms\tPanel",
            "3\tCases\t19",
            "4\tGroups\t6",
        ),
        _table(
            "Avonbrook replies", "1\tYes", "2\tMonthly panel", "3\t19", "4\t6", "5\tWithheld", "6\tHeld by the police"
        ),
        _table("Part | Answer", "1 | Yes", "2 | Panel", "3 | 19", "4 | 6"),
    ],
)
def test_rows_that_carry_the_numbers_of_the_questions_answer_them(text: str) -> None:
    assert bounds(answer_to(CURRENT, text).figures) == [("", 19, 19)]
    assert bounds(answer_to(GROUPED, text).figures) == [("", 6, 6)]


def test_a_column_of_ranks_leaves_the_groups_to_be_read() -> None:
    made = read_letter(
        _table("Question 5 - victims", "Rank\tEthnicity\tNumber", "1\tWhite British\t20", "2\tAsian\t5", "3\tBlack\t2")
    )
    groups = made.answer(Question.VICTIM_ETHNICITY)
    assert bounds(groups.figures) == [("White British", 20, 20), ("Asian", 5, 5), ("Black", 2, 2)]
    assert made.answer(CURRENT).outcome is Outcome.NO_ANSWER
    assert made.answer(Question.VICTIM_AGE).figures == ()
