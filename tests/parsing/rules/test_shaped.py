"""A table is shaped before it is read: what stands side by side apart, what was not asked for left out."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

ETHNICITY, AGE, YEARS = Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.YEARLY_CASES
GROUPS = [("White British", 18, 18), ("Asian", 4, 4), ("Mixed", 2, 2)]
AGES = [("13-13", 5, 5), ("14-14", 8, 8), ("15-15", 11, 11)]


def table(*rows: str) -> str:
    """The rows, their cells parted by " | ", as tabbed text."""
    return "\n".join(row.replace(" | ", "\t") for row in rows)


BESIDE = (
    table(
        *("Ethnicity | Number | Age | Number", "White British | 18 | 13 | 5", "Asian | 4 | 14 | 8"),
        "Mixed | 2 | 15 | 11",
    ),
    table(
        "Ethnicity of victims | Number | Age of victims | Number",
        *("White British | 18 | 13 | 5", "Asian | 4 | 14 | 8", "Mixed | 2 | 15 | 11"),
    ),
    table(
        *("Ethnicity | No. |  | Age | No.", "White British | 18 |  | 13 | 5", "Asian | 4 |  | 14 | 8"),
        *("Mixed | 2 |  | 15 | 11", "Total | 24 |  | Total | 24"),
    ),
)


@pytest.mark.parametrize("words", BESIDE)
@pytest.mark.parametrize("in_letter", [True, False])
def test_tables_side_by_side_are_read_apart(words: str, in_letter: bool) -> None:
    text = letter(e=words) if in_letter else f"Our answers about victims of CSE:\n\n{words}"
    read = read_letter(text)
    assert bounds(read.answer(ETHNICITY).figures) == GROUPS
    assert bounds(read.answer(AGE).figures) == AGES


def test_years_that_go_on_beside_the_first_years_are_one_table() -> None:
    words = table("Year | Cases | Year | Cases", "2010 | 12 | 2012 | 20", "2011 | 14 | 2013 | 22")
    figures = answer_to(YEARS, letter(g=words)).figures
    assert sorted(bounds(figures)) == [("2010", 12, 12), ("2011", 14, 14), ("2012", 20, 20), ("2013", 22, 22)]
    assert all(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "words",
    [
        table("Year | Referrals | Assessments | CSE cases", "2019 | 60 | 44 | 20", "2020 | 70 | 46 | 22"),
        table("Year | CSE | CCE | Total", "2019 | 20 | 40 | 60", "2020 | 22 | 48 | 70"),
        table("Year | 2019 | 2020", "Referrals | 60 | 70", "CSE cases monitored | 20 | 22"),
        table("Year | 2019 | 2020", "Male | 6 | 7", "Female | 14 | 15", "Total | 20 | 22"),
        table(
            "Year | Children monitored for CSE |  | ",
            " | Boys | Girls | Total",
            "2019 | 3 | 17 | 20",
            "2020 | 4 | 18 | 22",
        ),
        table("Year | Cases | Change | Rank", "2019 | 20 | +3 | 3", "2020 | 22 | +2 | 2"),
    ],
)
def test_the_column_or_row_that_was_asked_for_is_read(words: str) -> None:
    figures = answer_to(YEARS, letter(g=words)).figures
    assert bounds(figures) == [("2019", 20, 20), ("2020", 22, 22)]
    assert all(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "words",
    [
        table("Year | Cases open at 31 March | New cases in year", "2019 | 20 | 44", "2020 | 22 | 46"),
        table("Year | 2019 | 2020", "North | 20 | 22", "South | 44 | 46"),
        table("Year | Children | Cases", "2019 | 20 | 44", "2020 | 22 | 46"),
    ],
)
def test_two_columns_that_may_both_be_meant_are_never_certain(words: str) -> None:
    figures = answer_to(YEARS, letter(g=words)).figures
    assert not any(figure.certain for figure in figures)


def test_victims_beside_perpetrators_are_told_apart_by_their_headings() -> None:
    words = table("Ethnicity | Victims | Perpetrators", "White British | 18 | 7", "Asian | 4 | 3", "Mixed | 2 | 0")
    assert bounds(answer_to(ETHNICITY, letter(e=words)).figures) == GROUPS
    theirs = answer_to(Question.PERPETRATOR_ETHNICITY, letter(f=words)).figures
    assert bounds(theirs) == [("White British", 7, 7), ("Asian", 3, 3), ("Mixed", 0, 0)]


def test_a_table_of_ages_by_group_is_read_at_its_sums() -> None:
    words = table(
        *("Victim age | White British | Asian | Mixed | Total", "13 | 3 | 1 | 1 | 5", "14 | 6 | 2 | 0 | 8"),
        *("15 | 9 | 1 | 1 | 11", "Total | 18 | 4 | 2 | 24"),
    )
    for text in (letter(e=words), f"Victims of CSE\n{words}"):
        assert bounds(answer_to(ETHNICITY, text).figures) == GROUPS
        assert bounds(answer_to(AGE, text).figures) == AGES


def test_a_table_of_ages_by_group_without_sums_counts_no_group() -> None:
    words = table("Victim age | White British | Asian", "13 | 3 | 1", "14 | 6 | 2", "15 | 9 | 1")
    assert answer_to(ETHNICITY, letter(e=words)).figures == ()


LONG = table(
    *("No | Question | Category | Number", "3 | Current cases of CSE monitored |  | 24"),
    *("5 | Victim age | 13 | 5", "5 | Victim age | 14 | 8", "5 | Victim age | 15 | 11"),
    *(
        "5 | Victim ethnicity | White British | 18",
        "5 | Victim ethnicity | Asian | 4",
        "5 | Victim ethnicity | Mixed | 2",
    ),
    *("7 | Number of cases | 2022 | 20", "7 | Number of cases | 2023 | 22", "7 | Number of cases | 2024 | 21"),
)


@pytest.mark.parametrize(
    "words", [LONG, LONG.replace("\n5\t", "\n5 ").replace("\n7\t", "\n7 ").replace("\n3\t", "\n3 ")]
)
def test_a_list_that_names_its_question_in_each_row_answers_each(words: str) -> None:
    read = read_letter(words)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 24, 24)]
    assert bounds(read.answer(ETHNICITY).figures) == GROUPS
    assert bounds(read.answer(AGE).figures) == AGES
    assert bounds(read.answer(YEARS).figures) == [("2022", 20, 20), ("2023", 22, 22), ("2024", 21, 21)]


@pytest.mark.parametrize(
    "words",
    [
        table("Age | 16 | 17", "Meetings | 5 | 8"),
        table("Ages of victims: 12 | 13 | 14", "2 | 5 | 8"),
        table("Age | Boys | Girls", "13 | 1 | 4", "14 | 2 | 6", "15 | 1 | 10"),
    ],
)
def test_no_age_is_made_of_two_counts(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(AGE, letter(e=words)).figures)


def test_a_column_of_changes_and_one_of_panels_hold_no_cases() -> None:
    table = (
        "Year ending\tChildren\tChange on\tPanels\n31 March\tmonitored\tyear before\theld\n"
        "2015-16\t28\tn/a\t10\n2016-17\t34\t+6\t12\n2017-18\t30\t-4\t12\n"
    )
    read = answer_to(Question.YEARLY_CASES, letter(g=table)).figures
    assert [(str(figure.period), figure.low, figure.certain) for figure in read] == [
        ("2015/16", 28, True),
        ("2016/17", 34, True),
        ("2017/18", 30, True),
    ]


def test_an_age_that_a_program_took_for_a_date_is_no_month() -> None:
    words = "Age of victims\tNumber\nOct-12\t8\n13-14\t9\n15-17\t7"
    assert answer_to(YEARS, letter(g="Not held", e=words)).figures == ()
    read = read_letter(f"Avonbrook Council\n\n{words}")
    assert read.answer(YEARS).figures == ()
    assert not any(figure.certain for figure in read.answer(AGE).figures if figure.age is None)


def test_the_end_of_the_first_of_two_tables_side_by_side_is_no_row_of_the_other() -> None:
    table = "Ethnicity\tNumber\tAge\tNumber\nWhite\t20\t12 to 15\t22\nAsian\t9\t16 to 17\t12\nMixed\t4\t\t\nNot known\t1\t\t\n"
    text = letter(c="34", e=table)
    assert bounds(answer_to(Question.VICTIM_AGE, text).figures) == [("12-15", 22, 22), ("16-17", 12, 12)]
    assert bounds(answer_to(Question.VICTIM_ETHNICITY, text).figures)[-1] == ("Not known", 1, 1)


def test_the_total_beside_the_ages_of_each_year_counts_the_year() -> None:
    text = "CSE cases\n\n" + table("Year | 13 | 14 | 15 | Total", "2022 | 8 | 1 | 2 | 11", "2023 | 9 | <5 | 3 | 14")
    assert bounds(answer_to(YEARS, text).figures) == [("2022", 11, 11), ("2023", 14, 14)]
    assert len(answer_to(AGE, text).figures) == 6


ACROSS_AGES = ("12 | 13 | 14 | All", "Children | 3 | 7 | 13 | 23")
ACROSS_GROUPS = ("Asian | Black | Not known | All", "Children | 6 | 13 | 4 | 23")


@pytest.mark.parametrize(
    ("ages", "groups"),
    [
        ("Age", "Ethnic group"),
        ("Victims: age", "Victims: ethnic group"),
        ("Age of victims", "Ethnicity of victims"),
        ("Victims by age", "Victims by ethnicity"),
        ("Age (years)", "Heritage"),
    ],
)
def test_two_lists_across_below_each_other_each_count_their_own(ages: str, groups: str) -> None:
    lists = [
        table(f"{ages} | {ACROSS_AGES[0]}", ACROSS_AGES[1]),
        table(f"{groups} | {ACROSS_GROUPS[0]}", ACROSS_GROUPS[1]),
    ]
    for text in (lists, lists[::-1]):
        made = letter(c="23", e="\n\n".join(text))
        assert bounds(answer_to(AGE, made).figures) == [("12-12", 3, 3), ("13-13", 7, 7), ("14-14", 13, 13)]
        assert bounds(answer_to(ETHNICITY, made).figures) == [("Asian", 6, 6), ("Black", 13, 13), ("Not known", 4, 4)]


@pytest.mark.parametrize("total", ["All", "Total", "All children"])
def test_the_sum_beside_groups_across_is_not_the_one_column_asked_for(total: str) -> None:
    groups = table(f"Ethnic group | White British | Pakistani | {total}", "Children | 6 | 4 | 10")
    assert bounds(answer_to(ETHNICITY, letter(c="10", e=groups)).figures) == [
        ("White British", 6, 6),
        ("Pakistani", 4, 4),
    ]


def test_columns_of_other_things_are_still_left_out() -> None:
    groups = table("Ethnic group | Referrals | CSE cases | Total", "White | 30 | 6 | 36", "Asian | 9 | 4 | 13")
    assert ("White", 30, 30) not in bounds(answer_to(ETHNICITY, letter(c="10", e=groups)).figures)


def test_a_list_of_groups_across_gives_no_ages() -> None:
    groups = table(f"Ethnic group | {ACROSS_GROUPS[0]}", ACROSS_GROUPS[1])
    assert answer_to(AGE, letter(c="23", e=groups)).figures == ()


def test_a_row_that_is_left_with_no_cell_is_left_out() -> None:
    text = letter(e="Question number\tAge\tNumber of CSE cases\n1263\t13\t53\n1156\t14\t39\n\t15\t")
    assert not any(figure.low == 15 for figure in answer_to(ETHNICITY, text).figures)
