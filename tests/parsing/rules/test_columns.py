"""What the columns of a table hold, told by their headings and their cells."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.columns import Role, headed_tables, is_all, is_key, is_now, is_of_one_sex, is_period
from councils.parsing.rules.letter import Letter
from tests.parsing.reading_letters import bounds, placed, read_letter


def roles(text: str) -> list[list[Role]]:
    return [list(table.roles) for table in headed_tables(Letter.of(placed(text)))]


def test_a_table_of_records_has_a_column_for_each_thing_that_is_said() -> None:
    table = """Council,Part,Measure,Group,Period,Value,Comments
Avonbrook Council,3,CSE cases open,All,30 April 2025,14,
Avonbrook Council,5,CSE cases open,White British,30 April 2025,9,
Avonbrook Council,5,CSE cases open,Indian,30 April 2025,5,
Avonbrook Council,7,CSE cases open,All,2023,16,a new system
"""
    assert roles(table) == [
        [Role.SAME, Role.KEY, Role.SAME, Role.CATEGORY, Role.PERIOD, Role.COUNT, Role.REMARK],
    ]


def test_periods_across_the_top_are_told_from_counts() -> None:
    table = "Measure | Current | 2022/23 | 2023/24\nCSE cases | 4 | 5 | 6\nGroup based | 1 | 2 | 3\n"
    assert roles(table) == [[Role.MEASURE, Role.ACROSS, Role.ACROSS, Role.ACROSS]]


def test_bare_numbers_are_ages_only_below_a_heading_that_says_so() -> None:
    table = "Measure | Age | Cases\nBoys with CSE | 13 | 4\nGirls with CSE | 14 | 5\nGirls with CSE | 15 | 6\n"
    assert roles(table) == [[Role.MEASURE, Role.CATEGORY, Role.COUNT]]


def test_ethnic_groups_are_labels_even_below_a_heading_that_could_be_of_counts() -> None:
    table = "Subject | Value | Children\nVictims | White | 4\nVictims | Asian | 5\nVictims | Unknown | 6\n"
    assert roles(table)[0][1] is Role.CATEGORY


def test_group_based_heads_counts_and_no_grouping() -> None:
    table = "Period | CSE cases | Group based | White\n2025 | 14 | 3 | 9\n2024 | 13 | 2 | 8\n"
    assert roles(table)[0][2] is Role.COUNT


def test_a_column_of_snapshot_dates_says_when_and_counts_of_plans_are_no_ages() -> None:
    table = """Snapshot date | Children subject to CSE plan | Children subject to CCE plan
31/03/2023 | 14 | 33
31/03/2024 | 11 | 16
"""
    assert roles(table) == [[Role.PERIOD, Role.COUNT, Role.COUNT]]


def test_shares_and_ranks_are_no_counts() -> None:
    table = "Measure | Group | Number | %\nCSE | White | 9 | 60\nCSE | Asian | 3 | 20\nCSE | Black | 3 | 20\n"
    assert roles(table)[0][3] is Role.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "Ethnicity | Number\nWhite | 4\nAsian | 5\nMixed | 3\n",
        "4 | 5 | 6\n7 | 8 | 9\n1 | 2 | 3\n",
        "We hold this for 22 children.\nOf these, 4 are group based.\n",
        "Ethnicity | Number | Notes\n",
    ],
)
def test_two_columns_bare_numbers_and_prose_are_no_headed_table(text: str) -> None:
    assert roles(text) == []


@pytest.mark.parametrize("words", ["5", "5a", "Q5", "(e)", "Question 7", "g.", "part 3", "5(a)", "e)"])
def test_the_label_of_a_question_is_a_key(words: str) -> None:
    assert is_key(words)


@pytest.mark.parametrize("words", ["", "14", "9 to 5", "White", "question", "h2o", "0932/25", "10"])
def test_other_words_and_numbers_are_no_key(words: str) -> None:
    assert not is_key(words)


@pytest.mark.parametrize("words", ["2014", "2014/15", "31 March 2025", "Current", "01/03/2022", "Latest"])
def test_a_cell_may_say_when(words: str) -> None:
    assert is_period(words)


@pytest.mark.parametrize("words", ["14", "White", "CSE cases", "", "12-14 years"])
def test_other_cells_say_no_time(words: str) -> None:
    assert not is_period(words)


@pytest.mark.parametrize("words", ["All", "Total", "all children", "-", "N/A"])
def test_what_takes_in_everyone_is_no_category(words: str) -> None:
    assert is_all(words)
    assert not is_all(f"{words} under 14")


def test_girls_and_boys_are_parts() -> None:
    assert all(map(is_of_one_sex, ["Female", "Males", "girls", "F"]))
    assert not any(map(is_of_one_sex, ["All", "White", "Female perpetrators known"]))


def test_what_is_counted_now_is_said_in_a_word_or_two() -> None:
    assert is_now("Current position")
    assert not is_now("Current cases of CSE and their strategy")


def test_a_line_that_names_the_sender_is_no_heading_of_columns() -> None:
    table = """AVONBROOK COUNCIL\tFOI 1146\tReply\t25/04/2025
Question\tYear\tNumber\tComment
Current CSE cases\t2025\t14\tOpen on 1 March
Cases per year\t2023\t21\t
Cases per year\t2024\t22\t
"""
    assert roles(table) == [[Role.MEASURE, Role.PERIOD, Role.COUNT, Role.REMARK]]


@pytest.mark.parametrize(
    "head", ["Reply", "Our reply", "Response", "Answer given", "Value", "Results", "Council's answer"]
)
def test_a_column_of_replies_holds_counts_however_few_they_are(head: str) -> None:
    table = f"Ref\tYou asked\t{head}\t2023\t2024\na\tStrategy\tYes to both\t\t\nb\tMechanisms\tA panel\t\t\nc\tCases\t24\t\t\ng\tCases each year\tSee right\t3\t4\n"
    assert roles(table) == [[Role.KEY, Role.MEASURE, Role.COUNT, Role.ACROSS, Role.ACROSS]]


def test_a_column_of_categories_may_hold_groups_ages_and_years() -> None:
    table = """Part,Measure,Category,Value
c,current CSE cases,all,38
d,gang or group based CSE cases,all,6
e,victim ethnicity,White British,31
e,victim ethnicity,Roma,7
e,victim age,13,20
e,victim age,14,18
f,perpetrator ethnicity,-,not held
g,cases in year,2022,19
g,cases in year,2023,33
g,cases in year,2024,51
g,cases in year,2021,60
"""
    assert roles(table) == [[Role.KEY, Role.MEASURE, Role.CATEGORY, Role.COUNT]]


def test_numbers_below_a_heading_that_names_no_age_are_no_ages_whatever_stands_among_them() -> None:
    table = "Question\tMeasure\tAvonbrook\n1\tStrategy\tYes\n3\tCSE cases\t13\n4\tGroup based\t14\n5\tWhite\t15\n"
    assert roles(table)[0][2] is Role.COUNT


@pytest.mark.parametrize("head", ["Denominator", "Population", "Base", "Out of", "Lower CI", "England"])
def test_what_a_share_is_of_is_no_count(head: str) -> None:
    table = f"Measure\tGroup\tNumber\t{head}\nCSE\tWhite\t9\t60\nCSE\tAsian\t3\t20\nCSE\tBlack\t3\t20\n"
    assert roles(table)[0][3] is Role.OTHER


def test_the_day_of_an_extract_says_no_period() -> None:
    table = "Extracted\tMeasure\tPeriod\tValue\n02/05/2025\tCSE\t2022\t9\n02/05/2025\tCSE\t2023\t8\n02/05/2025\tCSE\t2024\t7\n"
    assert roles(table)[0][0] is Role.OTHER


def test_a_heading_that_names_one_group_or_one_age_is_over_counts() -> None:
    table = "Council\tCSE cases\tEthnicity: White\tEthnicity: Asian\tAge: 12 to 15\nAvonbrook\t33\t20\t13\t12\n"
    assert roles(table) == [[Role.SAME, Role.COUNT, Role.COUNT, Role.COUNT, Role.COUNT]]


def test_group_over_a_column_keyed_by_the_fourth_question_is_counted_and_sorts_nothing() -> None:
    [keyed] = headed_tables(Letter.of(placed("Council\tQ3 current\tQ4 group\t2021\nAvonbrook\t22\t3\t14")))
    [sorted_by] = headed_tables(Letter.of(placed("Council\tGroup\tNumber\nAvonbrook\tWhite\t14")))
    assert keyed.roles[2] is Role.COUNT
    assert sorted_by.roles[1] is Role.CATEGORY


@pytest.mark.parametrize("gap", ["\t", "\t\t"])
def test_tables_side_by_side_are_no_table_of_records(gap: str) -> None:
    side = f"Year\tCases{gap}Ethnicity\tNumber\n2021\t14{gap}White\t9\n2022\t17{gap}Asian\t5\n2023\t21{gap}Black\t3"
    assert roles(side) == []
    letter = read_letter(f"CSE cases\n\n{side}")
    assert bounds(letter.answer(Question.YEARLY_CASES).figures) == [
        ("2021", 14, 14),
        ("2022", 17, 17),
        ("2023", 21, 21),
    ]
    assert bounds(letter.answer(Question.VICTIM_ETHNICITY).figures) == [
        ("White", 9, 9),
        ("Asian", 5, 5),
        ("Black", 3, 3),
    ]


def test_labels_of_two_kinds_before_one_count_are_a_table_of_records() -> None:
    assert len(roles("Age\tEthnicity\tNumber\n13\tWhite\t9\n14\tAsian\t5\n15\tBlack\t3")) == 1
    assert len(roles("Ethnicity\tYear\tNumber\nWhite\t2021\t9\nAsian\t2021\t5\nBlack\t2022\t3")) == 1
