"""The day or the year of a breakdown's counts is what their row, or the heading over them, says."""

import pytest

from councils.domain.returns import Answer
from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import ASKED, answer_to, letter, read_letter

GROUPS, AGES = Question.VICTIM_ETHNICITY, Question.VICTIM_AGE
DAY = "as at 2025-05-31"


def _told(answer: Answer) -> list[tuple[int | None, str | None, bool]]:
    return [(f.low, None if f.period is None else str(f.period), f.certain) for f in answer.figures]


def _of_groups(table: str) -> list[tuple[int | None, str | None, bool]]:
    return _told(answer_to(GROUPS, letter(e=table)))


def _of_ages(table: str) -> list[tuple[int | None, str | None, bool]]:
    return _told(answer_to(AGES, letter(e=table)))


@pytest.mark.parametrize("head", ["As at", "Period", "Date", "Snapshot date", "Position", "When"])
def test_a_column_of_days_says_of_when_the_groups_are(head: str) -> None:
    table = f"Ethnicity\t{head}\tChildren\nWhite British\t31 May 2025\t25\nAsian\t31 May 2025\t9"
    assert [told[:2] for told in _of_groups(table)] == [(25, DAY), (9, DAY)]


def test_a_column_of_days_says_of_when_the_ages_are() -> None:
    assert _of_ages("Age\tAs at\tChildren\n13\t31/05/2025\t30\n14\t31/05/2025\t4") == [
        (30, DAY, True),
        (4, DAY, True),
    ]


@pytest.mark.parametrize("head", ["Children at 31 May 2025", "31 May 2025", "Number (31 May 2025)", "At 31 May 2025"])
def test_the_heading_over_the_counts_says_of_when_they_are(head: str) -> None:
    assert _of_groups(f"Ethnicity\t{head}\nWhite British\t25\nAsian\t9") == [(25, DAY, True), (9, DAY, True)]
    assert _of_ages(f"Age\t{head}\n13\t30\n14\t4") == [(30, DAY, True), (4, DAY, True)]


@pytest.mark.parametrize("head", ["2024/25", "Number in 2024/25"])
def test_a_year_over_the_counts_is_theirs(head: str) -> None:
    assert {told[1] for told in _of_groups(f"Ethnicity\t{head}\nWhite British\t25\nAsian\t9")} == {"2024/25"}


def test_the_day_on_which_ages_were_reckoned_is_that_of_their_counts() -> None:
    assert _of_ages("Age at 31 May 2025\tChildren\n13\t30\n14\t4") == [(30, DAY, True), (4, DAY, True)]


@pytest.mark.parametrize(
    "head",
    [
        "Children",
        "Children (extracted 31 May 2025)",
        "Number reported 31 May 2025",
        "Children since 1 May 2025",
        "Children opened before 31 May 2025",
    ],
)
def test_a_day_on_which_something_else_was_done_is_not_that_of_the_counts(head: str) -> None:
    assert {told[1] for told in _of_groups(f"Ethnicity\t{head}\nWhite British\t25\nAsian\t9")} == {None}


def test_the_year_of_a_list_of_groups_is_not_that_of_the_counts() -> None:
    table = "Ethnicity (2021 census categories)\tChildren\nWhite British\t25\nAsian\t9"
    assert {told[1] for told in _of_groups(table)} == {None}


def test_a_day_below_date_alone_may_be_that_of_the_reply() -> None:
    same = "Ethnicity\tDate\tChildren\nWhite British\t31 May 2025\t25\nAsian\t31 May 2025\t9"
    assert not any(certain for *_, certain in _of_groups(same))


def test_a_time_that_cannot_be_read_leaves_the_counts_to_a_person() -> None:
    table = "Ethnicity\tPeriod\tChildren\nWhite British\tsummer term\t25\nAsian\tsummer term\t9"
    assert not any(certain for *_, certain in _of_groups(table))


def test_a_column_of_ages_in_years_is_none_of_periods() -> None:
    assert _of_ages("Age (years)\tChildren\n13\t30\n14\t4") == [(30, None, True), (4, None, True)]


LONG = "question,category,period,value\n{rows}"
ROWS = (
    "3 Current CSE cases,,as at 31 May 2025,34",
    "5 Ethnicity of victims,White British,as at 31 May 2025,25",
    "5 Ethnicity of victims,Asian,as at 31 May 2025,9",
    "5 Age of victims,12,as at 31 May 2025,30",
    "5 Age of victims,13,as at 31 May 2025,4",
)


def test_rows_that_each_name_their_question_keep_their_period() -> None:
    made = read_letter(LONG.format(rows="\n".join(ROWS)).replace(",", "\t"))
    for question, counts in ((GROUPS, [25, 9]), (AGES, [30, 4])):
        assert _told(made.answer(question)) == [(count, DAY, True) for count in counts]


def test_a_band_of_ages_over_its_count_is_no_financial_year() -> None:
    words = "Age\t10-11\t12-13\t14-15\t16-17\nChildren\t4\t5\t16\t8"
    figures = answer_to(Question.VICTIM_AGE, letter(c="33", e=words)).figures
    assert [(figure.low, figure.period) for figure in figures] == [(4, None), (5, None), (16, None), (8, None)]


def test_a_period_alone_over_the_counts_is_theirs() -> None:
    assert _of_groups("\t31 May 2025\nWhite British\t25\nAsian\t9") == [(25, DAY, True), (9, DAY, True)]


@pytest.mark.parametrize(
    "head", ["Date last updated", "Date of extract", "Date of reply", "Response sent", "Date checked"]
)
def test_the_day_on_which_a_row_was_seen_to_is_not_that_of_its_count(head: str) -> None:
    table = f"Ethnicity\tChildren\t{head}\nWhite British\t25\t31 May 2025\nAsian\t9\t31 May 2025"
    assert {told[1] for told in _of_groups(table)} == {None}


def test_the_last_day_of_a_year_is_not_the_day_of_its_count() -> None:
    table = "Ethnicity\tChildren\tYear ending\nWhite British\t25\t31 March 2025\nAsian\t9\t31 March 2025"
    assert [told[1:] for told in _of_groups(table)] == [(None, False)] * 2


def test_a_day_without_a_heading_is_given_and_uncertain() -> None:
    assert _of_groups("White British\t25\t31 May 2025\nAsian\t9\t31 May 2025") == [(25, DAY, False), (9, DAY, False)]


def test_a_year_in_which_cases_were_opened_is_that_of_their_count() -> None:
    table = "Ethnicity\tOpened in 2024/25\nWhite British\t25\nAsian\t9"
    assert {told[1] for told in _of_groups(table)} == {"2024/25"}


@pytest.mark.parametrize("head", ["Next review", "First seen", "Date allocated", "Panel date", "Birthday"])
def test_a_day_of_something_else_is_no_period_and_leaves_its_count_to_a_person(head: str) -> None:
    table = f"Ethnicity\tNumber\t{head}\nWhite\t5\t1 June 2025\nAsian\t7\t2 June 2025"
    assert _of_groups(table) == [(5, None, False), (7, None, False)]


def test_the_year_of_a_paper_is_no_period() -> None:
    assert [told[:2] for told in _of_groups("Ethnicity\tNumber in the 2024 plan\nWhite\t5\nAsian\t7")] == [
        (5, None),
        (7, None),
    ]


def test_a_row_without_its_day_among_dated_ones_is_left_to_a_person() -> None:
    rows = "31 March 2024\tWhite\t5\n\tAsian\t7\n31 March 2025\tBlack\t2"
    assert [told[2] for told in _of_groups(f"As at\tEthnicity\tNumber\n{rows}")] == [True, False, True]


REPLIES = "\n".join(
    (
        "Question | Reply{over}",
        f"3. {ASKED['c']} | {{now}}",
        f"4. {ASKED['d']} | {{groups}}",
        f"5. {ASKED['e']} | White British: 18; Pakistani: 5",
    )
)


@pytest.mark.parametrize(
    "now", ["31 children as at 31 May 2025", "31 as at 31 May 2025", "The list as it stood on 31 May 2025: many"]
)
def test_the_day_in_the_answer_to_another_question_is_not_that_of_the_groups(now: str) -> None:
    answer = answer_to(GROUPS, REPLIES.format(over="", now=now, groups="8"))
    assert _told(answer) == [(18, None, True), (5, None, True)]


def test_a_count_with_its_day_heads_no_groups_whose_question_is_not_printed() -> None:
    table = "Q3\t31 children as at 31 May 2025\nQ4\t8\nQ5\tWhite British: 18; Pakistani: 5"
    assert {told[1] for told in _told(answer_to(GROUPS, table))} <= {None}


def test_the_day_over_the_column_of_all_answers_is_that_of_the_groups() -> None:
    table = REPLIES.format(over=" at 31 May 2025", now="31", groups="8").replace("Reply at", "At")
    assert {told[1] for told in _told(answer_to(GROUPS, table))} == {DAY}
