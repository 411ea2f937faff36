"""Years that are not whole, or that no calendar settles."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.partyears import without_remark
from tests.parsing.reading_letters import answer_to, letter


def read(words: str) -> list[tuple[str, bool]]:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    return [(str(figure.period), figure.certain) for figure in figures]


@pytest.mark.parametrize(
    "remark",
    ["(to 30 June)", "to date", "(part year)", "- provisional", "(first six months)", "YTD", "(up to September)"],
)
def test_a_year_that_is_not_whole_is_for_a_person_to_look_at(remark: str) -> None:
    assert read(f"Year\tChildren\n2022\t12\n2023\t15\n2024 {remark}\t21") == [
        ("2022", True),
        ("2023", True),
        ("2024", False),
    ]


def test_a_bracket_after_the_count_limits_its_year_alone() -> None:
    assert read("2022 - 12 (to 30 June), 2023 - 15") == [("2022", False), ("2023", True)]


def test_a_remark_that_says_the_last_day_of_the_year_limits_nothing() -> None:
    assert read("Year\tChildren\n2022/23\t12\n2023/24 (to 31 March 2024)\t15") == [("2022/23", True), ("2023/24", True)]


@pytest.mark.parametrize("label", ["FY2023", "FY 23", "financial year 2023"])
def test_a_financial_year_named_by_one_number_is_for_a_person_to_look_at(label: str) -> None:
    assert read(f"Period\tChildren\n2021/22\t12\n{label}\t15") == [("2021/22", True), ("2022/23", False)]


def test_an_academic_year_in_a_sentence_is_for_a_person_to_look_at() -> None:
    assert read("In the academic year 2022/23 we had 12 cases.") == [("2022-09-01..2023-08-31", False)]


@pytest.mark.parametrize("label", ["2024", "2023/24", "Not recorded", "(2024)", "2024 (calendar)"])
def test_a_label_without_such_a_remark_is_left(label: str) -> None:
    assert without_remark(label) == label


@pytest.mark.parametrize("span", ["2018-2019", "2018 to 2019", "2018–2019"])
def test_a_span_among_calendar_years_may_be_two_of_them(span: str) -> None:
    words = f"Year\tCases\n2016\t9\n2017\t4\n{span}\t11\n2020\t7"
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(9, True), (4, True), (11, False), (7, True)]


def test_a_span_among_financial_years_is_one() -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g="2017-2018\t4\n2018-2019\t11\n2019-2020\t7")).figures
    assert all(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "words",
    [
        "2021: 12 (new), 30 (open)\n2022: 14 (new), 32 (open)",
        "2021 - 12 referrals, of which 8 were accepted\n2022 - 14 referrals, of which 9 were accepted",
        "Cases monitored, cumulative since 2019:\n2021: 30\n2022: 41",
    ],
)
def test_a_year_with_two_numbers_or_with_those_before_it_is_for_a_person_to_look_at(words: str) -> None:
    assert [certain for _, certain in read(words)] == [False, False]


@pytest.mark.parametrize(
    "words",
    [
        "2021: 12 (0.5%)\n2022: 30 (1.1%)",
        "2021: 12 (10 girls)\n2022: 30 (25 girls)",
        "2021: 12, 2022: 30",
        "2021: 12; 2022: 30",
    ],
)
def test_shares_girls_and_the_next_year_are_no_second_number(words: str) -> None:
    assert read(words) == [("2021", True), ("2022", True)]


def test_one_financial_year_among_calendar_years_is_for_a_person_to_look_at() -> None:
    table = "Year\tCases\n2021\t12\n2022\t30\n2021-2022\t42"
    assert read(table) == [("2021", True), ("2022", True), ("2021/22", False)]


def test_a_change_of_kind_with_several_years_on_either_side_is_certain() -> None:
    table = "Year\tCases\n2019/20\t12\n2020/21\t30\n2022\t42\n2023\t40"
    assert all(certain for _, certain in read(table))


@pytest.mark.parametrize(
    "words",
    ["2022: 20; 2023: 18; 2024: 24\tFinancial years", "2022 20\n2023 18\n2024 24\n\nThese are financial years."],
)
def test_single_years_that_a_remark_calls_financial_are_never_certain(words: str) -> None:
    assert read(words) == [("2022", False), ("2023", False), ("2024", False)]


def test_single_years_that_are_said_to_be_calendar_years_stay_so() -> None:
    words = "2022 20\n2023 18\n2024 24\n\nThese are calendar years, not financial years."
    assert [certain for _, certain in read(words)] == [True, True, True]


def test_a_change_or_a_rank_in_a_column_of_its_own_is_no_second_count() -> None:
    table = "Year\tCases\tChange\tRank\n2022\t20\t+3\t3\n2023\t22\t+2\t2\n"
    assert all(figure.certain for figure in answer_to(Question.YEARLY_CASES, letter(c="22", g=table)).figures)


@pytest.mark.parametrize(
    "words", ["Year to date for 2025: 14", "YTD 2025: 14", "First half of 2025: 14", "So far in 2025: 14"]
)
def test_a_year_named_behind_what_is_not_whole_is_doubtful(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"2023: 30\n2024: 33\n{words}")).figures
    assert not any(figure.certain for figure in figures if figure.low == 14)


def test_a_year_below_other_words_is_whole() -> None:
    words = "Children monitored in each year:\n2023: 30\n2024: 33"
    assert [figure.certain for figure in answer_to(Question.YEARLY_CASES, letter(g=words)).figures] == [True, True]
