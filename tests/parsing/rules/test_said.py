"""What a row of a table of records, or the heading of a column, says of its count."""

import pytest

from councils.domain.ages import AgeBand
from councils.domain.ethnicity import map_label
from councils.domain.vocabulary import Question
from councils.parsing.rules.columns import HeadedTable, headed_tables
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.said import Said, in_lists, questions_by_words, said_by_head, said_by_row, says_of_whom
from tests.parsing.reading_letters import placed

RECORDS = """Part | Measure | Group | Period | Value
3 | CSE cases open | All | 30 April 2025 | 14
5 | CSE cases open | White British | 30 April 2025 | 9
5 | CSE cases open | Aged 13 | 30 April 2025 | 5
6 | Perpetrators | Not known | 30 April 2025 | 5
7 | CSE cases open | Girls | 2023 | 16
"""
ACROSS = "Period | CSE cases | Group based | White\n2025 | 14 | 3 | 9\n2024 | 13 | 2 | 8\n"


def table_in(text: str) -> HeadedTable:
    [table] = headed_tables(Letter.of(placed(text)))
    return table


def rows_say(text: str) -> list[Said]:
    table = table_in(text)
    return [said_by_row(table, row.boxes) for row in table.rows]


def worded(words: str, *, is_now: bool = False) -> Said:
    return Said("", words, words, is_now=is_now)


def test_a_row_says_by_its_key_which_part_it_answers() -> None:
    assert [said.key for said in rows_say(RECORDS)] == ["3", "5", "5", "6", "7"]


def test_a_row_says_when_it_was_counted() -> None:
    assert [str(said.period) for said in rows_say(RECORDS)] == [*["as at 2025-04-30"] * 4, "2023"]


def test_a_row_says_of_whom_it_counts() -> None:
    every, group, age, unknown, girls = rows_say(RECORDS)
    assert every.is_of_all
    assert group.ethnicity is not None
    assert (group.ethnicity.label, group.category) == ("White British", Question.VICTIM_ETHNICITY)
    assert age.age is not None
    assert ((age.age.low, age.age.high), age.category) == ((13, 13), Question.VICTIM_AGE)
    assert unknown.age is None
    assert girls.is_of_one_sex


def test_a_row_of_all_names_no_category() -> None:
    every, *others = rows_say(RECORDS)
    assert (every.category, every.age, every.ethnicity) == (None, None, None)
    assert not any(said.is_of_all for said in others)


def test_words_behind_a_dash_say_of_whom_a_row_counts() -> None:
    rows = rows_say(
        "Measure | Year | Value\nVictims by ethnicity - White | 2024 | 4\nVictims by age - 12 to 13 | 2024 | 5\n"
        "Number of victims | 2024 | 9\n"
    )
    assert [said.category for said in rows] == [Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, None]


def test_the_name_of_what_is_counted_may_say_when() -> None:
    rows = rows_say(
        "Measure | Group | Value\nCases in 2017 | CSE | 4\nCases in 2018 | CSE | 5\nCases in 2019 | CSE | 6\n"
    )
    assert [str(said.period) for said in rows] == ["2017", "2018", "2019"]


def test_the_day_beside_a_group_is_no_period_of_its_row() -> None:
    rows = rows_say(
        "Measure | Group | Value\nCSE | White (31 March 2025) | 4\nCSE | Asian (31 March 2025) | 5\nCSE | Mixed | 6\n"
    )
    assert [said.ethnicity.label for said in rows if said.ethnicity] == ["White", "Asian", "Mixed"]
    assert {said.period for said in rows} == {None}


def test_each_heading_of_a_row_of_periods_says_what_it_counts() -> None:
    table = table_in(ACROSS)
    told = [said_by_head(table, table.rows[1].boxes, column) for column in (1, 2, 3)]
    assert [said.words for said in told] == ["CSE cases", "Group based", "White"]
    assert {str(said.period) for said in told} == {"2024"}
    assert [said.category for said in told] == [None, None, Question.VICTIM_ETHNICITY]


def test_the_heading_of_a_column_may_say_when() -> None:
    said = worded("CSE cases").under("2023/24")
    assert str(said.period) == "2023/24"
    assert worded("CSE cases").under("Current").is_now
    assert worded("CSE cases").under("Value") == worded("CSE cases")


@pytest.mark.parametrize("words", ["CSE cases - White", "CSE victims - 13", "Monitored children: aged 12"])
def test_a_cell_may_name_whom_it_counts_behind_a_dash_or_a_colon(words: str) -> None:
    assert says_of_whom(words)


@pytest.mark.parametrize("words", ["White", "CSE cases", "CSE cases - open", "CSE - boys", "Total - all", ""])
def test_a_cell_that_names_nobody_behind_a_dash_says_of_none(words: str) -> None:
    assert not says_of_whom(words)


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("CSE cases open", Question.CURRENT_CASES),
        ("Current number of children monitored", Question.CURRENT_CASES),
        ("Number of cases per year", Question.YEARLY_CASES),
        ("Annual figures ; CSE cases", Question.YEARLY_CASES),
        ("Group based", Question.GROUP_BASED_CASES),
        ("Cases with two or more perpetrators", Question.GROUP_BASED_CASES),
        ("Perpetrators", Question.PERPETRATOR_ETHNICITY),
        ("Victims by ethnicity", Question.VICTIM_ETHNICITY),
        ("Victims by age", Question.VICTIM_AGE),
    ],
)
def test_words_without_a_label_tell_their_question(words: str, question: Question) -> None:
    assert questions_by_words(Said("", words, words, is_of_all=True), is_counted=True) == (question,)


@pytest.mark.parametrize(
    "words", ["Children in need", "CSE cases nationally", "Rainfall", "Strategy", "Panel meetings held", ""]
)
def test_words_about_others_tell_no_question_of_a_count(words: str) -> None:
    assert questions_by_words(worded(words), is_counted=True) == ()


def test_a_row_of_a_group_and_an_age_at_once_is_for_neither_question() -> None:
    crossed = Said("", "CSE victims", "CSE victims", age=AgeBand(13, 13), ethnicity=map_label("White"))
    assert crossed.category is None
    assert questions_by_words(crossed, is_counted=True) == ()


def test_a_strategy_is_told_in_words_and_never_in_a_count() -> None:
    assert questions_by_words(worded("Strategy"), is_counted=False) == (Question.STRATEGY,)
    assert questions_by_words(worded("Strategy"), is_counted=True) == ()


def test_what_is_counted_now_is_the_current_number_whatever_its_name() -> None:
    assert questions_by_words(worded("Cases per year", is_now=True), is_counted=True) == (Question.CURRENT_CASES,)


def test_unknown_below_ethnic_groups_is_a_group_too() -> None:
    rows = rows_say("Measure | Group | Value\nCSE | White | 9\nCSE | Unknown | 3\nCSE | Other | 2\n")
    listed = [said.ethnicity.label for said in in_lists(rows) if said.ethnicity is not None]
    assert listed == ["White", "Unknown", "Other"]


def test_unknown_below_anything_else_is_no_group() -> None:
    rows = [worded("CSE cases"), worded("Unknown")]
    assert in_lists(rows) == rows


@pytest.mark.parametrize("words", ["Victims by age - 12 to 13", "CSE cases - White British", "Victims: 13"])
def test_a_cell_may_say_of_whom_behind_a_sign(words: str) -> None:
    assert says_of_whom(words)


@pytest.mark.parametrize("words", ["White British", "CSE cases - open", "Victims", "12 to 13"])
def test_a_label_alone_and_other_words_behind_a_sign_say_it_of_nobody(words: str) -> None:
    assert not says_of_whom(words)
