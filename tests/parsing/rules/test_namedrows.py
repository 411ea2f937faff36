"""Tables that name in each row what they count."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.namedrows import read_named_rows
from tests.parsing.reading_letters import facts_of

CURRENT, GROUPS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES
SNAPSHOT = """Measure\tChildren open on 31 March 2025
Children with CSE as an assessed risk\t26
of these, where several perpetrators act in a group\t3
"""


def count(text: str, question: Question) -> tuple[int | None, str] | None:
    facts = facts_of(text)
    read = read_named_rows(facts, 0, len(text), question)
    return None if read is None else (read.drafts[0].value.value.low, str(read.drafts[0].period))


@pytest.mark.parametrize(("question", "low"), [(CURRENT, 26), (GROUPS, 3)])
def test_the_name_of_a_row_tells_for_which_question_its_count_is(question: Question, low: int) -> None:
    assert count(SNAPSHOT, question) == (low, "as at 2025-03-31")


def test_a_part_of_the_children_is_not_all_of_them() -> None:
    table = "Open CSE cases\t41\nof which new this year\t12\nGang or group based\t7\n"
    assert count(table, CURRENT) == (41, "None")


def test_other_things_counted_beside_the_cases_are_passed_over() -> None:
    table = "CSE referrals\t90\nCSE assessments\t60\nChildren monitored for CSE\t33\nGroup based\t2\n"
    assert count(table, CURRENT) == (33, "None")


@pytest.mark.parametrize(
    "table",
    [
        "Children with CSE plans\t26\n",
        "Children in the north with CSE\t26\nChildren in the south with CSE\t30\n",
        "White British\t9\nPakistani\t4\n",
        "Group based, north\t2\nGroup based, south\t3\n",
    ],
)
def test_one_row_and_rows_that_could_both_be_meant_are_left(table: str) -> None:
    assert count(table, CURRENT) is None or "Group" in table
    assert count(table, GROUPS) is None


def test_a_number_that_keys_a_row_is_no_name_of_it() -> None:
    table = "Part\tMeasure\tNumber\n3\tYoung people on the register\t26\n4\tOf these, group or gang based\t4\n"
    assert count(table, CURRENT) == (26, "None")
    assert count(table, GROUPS) == (4, "None")


def test_a_number_before_a_count_alone_is_no_key() -> None:
    assert count("3\t26\n4\t4\n", CURRENT) is None
