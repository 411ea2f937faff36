"""Counts by year: each value with its own year, a missing one moves nothing."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

YEARS = Question.YEARLY_CASES
THREE = [("2014", 17, 17), ("2015", 37, 37), ("2016", 74, 74)]


@pytest.mark.parametrize(
    "words",
    [
        "2014\n\n17\n\n2015\n\n37\n\n2016\n\n74",
        "2014 17 2015 37 2016 74",
        "2014\t17\n2015\t37\n2016\t74",
        "| Year | Cases |\n| 2014 | 17 |\n| 2015 | 37 |\n| 2016 | 74 |",
        "Year     Cases\n2014     17\n2015     37\n2016     74",
        "2014: 17\n2015: 37\n2016: 74",
        "2014 - 17, 2015 - 37, 2016 - 74",
        "There were 17 in 2014, 37 in 2015 and 74 in 2016.",
        "In 2014 there were 17, in 2015 there were 37 and in 2016 there were 74.",
        "In 2014, 2015 and 2016 there were 17, 37 and 74 respectively.",
        "\t2014\t2015\t2016\nNumber of children\t17\t37\t74",
        "The number in each year since 2014 was as follows: 17 in 2014, 37 in 2015, 74 in 2016.",
        "Year\tBoys\tGirls\tTotal\n2014\t7\t10\t17\n2015\t17\t20\t37\n2016\t30\t44\t74",
        "Year\tCases\tPer cent\n2014\t17\t10%\n2015\t37\t20%\n2016\t74\t30%",
        "2014\n17\n2015\n37\n2016\n74\nTotal\n128",
    ],
)
def test_every_layout_gives_each_year_its_own_value(words: str) -> None:
    answer = answer_to(YEARS, letter(g=words))
    assert bounds(answer.figures) == THREE
    assert all(figure.certain for figure in answer.figures)


@pytest.mark.parametrize(
    "words",
    [
        "2014\n17\n2015\n2016\n74",
        "2014\t17\n2015\t\n2016\t74",
        "| 2014 | 17 |\n| 2015 | |\n| 2016 | 74 |",
        "\t2014\t2015\t2016\nChildren\t17\t\t74",
    ],
)
def test_a_missing_year_moves_no_other_years_value(words: str) -> None:
    given = [each for each in bounds(answer_to(YEARS, letter(g=words)).figures) if each[1] is not None]
    assert given == [("2014", 17, 17), ("2016", 74, 74)]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("1. 2021-22 2276", "2021/22"),
        ("2021/22: 2276", "2021/22"),
        ("16-17 2276", "2016/17"),
        ("31 March 2016 - 2276", "as at 2016-03-31"),
        ("1 March 2019\t2276\n1 March 2020\t2300", "as at 2019-03-01"),
        ("2024 Q1\t2276\n2024 Q2\t3", "2024 Q1"),
    ],
)
def test_periods_are_kept_as_the_council_reckons_them(words: str, period: str) -> None:
    assert bounds(answer_to(YEARS, letter(g=words)).figures)[0] == (period, 2276, 2276)


def test_two_values_for_a_year_are_both_kept_and_neither_is_certain() -> None:
    words = "2018\tOld system\t36\n2019\tOld system\t17\n2019\tNew system\t26\n2020\tNew system\t24"
    figures = answer_to(YEARS, letter(g=words)).figures
    assert bounds(figures) == [("2018", 36, 36), ("2019", 17, 17), ("2019", 26, 26), ("2020", 24, 24)]
    assert [figure.certain for figure in figures] == [True, False, False, True]


def test_a_column_of_years_before_a_column_of_values_is_never_certain() -> None:
    figures = answer_to(YEARS, letter(g="2014\n2015\n2016\n17\n37\n74")).figures
    assert not any(figure.certain for figure in figures)


def test_values_before_their_years_are_never_certain() -> None:
    figures = answer_to(YEARS, letter(g="17\n2014\n37\n2015\n74\n2016")).figures
    assert not any(figure.certain for figure in figures)


def test_columns_for_boys_and_girls_alone_are_left_unread() -> None:
    answer = answer_to(YEARS, letter(g="Year\tMale\tFemale\n2014\t7\t10\n2015\t17\t20"))
    assert answer.figures == ()


def test_two_units_in_two_columns_are_never_certain() -> None:
    figures = answer_to(YEARS, letter(g="Year\tReferrals\tChildren\n2021\t60\t52\n2022\t71\t64")).figures
    assert not any(figure.certain for figure in figures)


def test_what_is_bracketed_beside_a_value_is_no_second_value() -> None:
    words = "2022 98 (plus 12 unknown)\n2023 101 (plus 31 unknown)"
    assert bounds(answer_to(YEARS, letter(g=words)).figures) == [("2022", 98, 98), ("2023", 101, 101)]


def test_a_reason_beside_another_year_takes_nothing_from_that_years_count() -> None:
    words = "2018/19 - 55, 2019/20 - 61. We are unable to provide data before 2018/19."
    counted = [figure for figure in answer_to(YEARS, letter(g=words)).figures if figure.certain]
    assert bounds(tuple(counted)) == [("2018/19", 55, 55), ("2019/20", 61, 61)]


def test_a_year_that_is_not_recorded_is_no_nought() -> None:
    answer = answer_to(YEARS, letter(g="2014\tNot recorded\n2015\t0\n2016\t-"))
    assert bounds(answer.figures) == [("2014", None, None), ("2015", 0, 0), ("2016", None, None)]
    assert answer.outcome is Outcome.PARTLY_ANSWERED


@pytest.mark.parametrize(
    "words",
    [
        "Year 2014 2015 2016\nNumber of children 17 37 74",
        "In 2014 we had 17 cases, rising to 37 in 2015 before rising again to 74 in 2016.",
        "Cases per year\n2014 - 17\n2015 - 37\n2016 - 74",
    ],
)
def test_years_whose_table_lost_its_columns_keep_their_values(words: str) -> None:
    assert bounds(answer_to(YEARS, letter(g=words)).figures) == THREE


@pytest.mark.parametrize("words", ["Year 2014 2015 2016\nNumber 17 37", "Year 2014 2015\n12 teams met 17 or 37 times"])
def test_rows_of_unequal_length_are_never_paired(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(YEARS, letter(g=words)).figures)


def test_a_year_and_a_count_after_a_dash_are_no_financial_year() -> None:
    assert bounds(answer_to(YEARS, letter(g="2019 - 20\n2020 - 25\n2021 - 30")).figures) == [
        ("2019", 20, 20),
        ("2020", 25, 25),
        ("2021", 30, 30),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Cases in 2014\t17\nCases in 2015\t37\nCases in 2016\t74",
        "7. Cases in 2014\t17\n7. Cases in 2015\t37\n7. Cases in 2016\t74",
        "g) Number of children 2014\t17\ng) Number of children 2015\t37\ng) Number of children 2016\t74",
        "Number of CSE cases monitored in 2014\n17\nNumber of CSE cases monitored in 2015\n37\nNumber of CSE cases monitored in 2016\n74",
        "2014 = 17 (up from 2013). 2015 = 37. 2016 = 74.",
        "2014: 17 (of whom 12 female)\n2015: 37 (including 30 female)\n2016: 74",
        "2016, 74; 2015, 37; 2014, 17",
        "There were 17 in 2014, compared with 37 in 2015 and 74 in 2016.",
    ],
)
def test_what_stands_around_a_year_takes_nothing_from_its_value(words: str) -> None:
    figures = answer_to(YEARS, letter(g=words)).figures
    assert sorted(bounds(figures)) == THREE
    assert all(figure.certain for figure in figures)


@pytest.mark.parametrize(
    ("words", "periods"),
    [
        ("March 2019: 10\nMarch 2020: 12", ["2019-03-01..2019-03-31", "2020-03-01..2020-03-31"]),
        ("March 2019 10\nMarch 2020 12", ["2019-03-01..2019-03-31", "2020-03-01..2020-03-31"]),
        ("31/03/2019 10\n31/03/2020 12", ["as at 2019-03-31", "as at 2020-03-31"]),
    ],
)
def test_a_count_above_a_month_is_no_day_of_it(words: str, periods: list[str]) -> None:
    figures = answer_to(YEARS, letter(g=words)).figures
    assert bounds(figures) == [(periods[0], 10, 10), (periods[1], 12, 12)]


@pytest.mark.parametrize(
    "words",
    [
        "Our system went live in 2018, replacing one in use since 2006.",
        "The yearly number has been between 20 and 30 since 2014.",
        "The panel of 2018 began on 10 January of that year.",
        "Between 2014 and 2024 there were 312 cases in total.",
        "Before 2014 no cases were counted.",
        "No cases were counted prior to 2014 in this way.",
    ],
)
def test_a_year_that_has_no_value_gets_none(words: str) -> None:
    assert answer_to(YEARS, letter(g=words)).figures == ()


def test_what_is_expected_of_a_year_is_never_certain() -> None:
    figures = answer_to(YEARS, letter(g="We monitored 29 in 2022. We expect 40 in 2025.")).figures
    assert [figure.low for figure in figures if figure.certain] == [29]


@pytest.mark.parametrize(
    "words",
    [
        "There were 33 cases in 2023, an increase of 4 on 2022.",
        "There were 33 cases in 2023; this rose by 4 from 2022.",
        "2023: 33 (20 girls, 13 boys)",
        "2023: 33 children, of whom 20 were girls and 13 boys",
    ],
)
def test_a_change_or_the_girls_of_a_year_are_no_years_count(words: str) -> None:
    assert bounds(answer_to(YEARS, letter(g=words)).figures) == [("2023", 33, 33)]


def test_girls_and_boys_alone_are_left_unread() -> None:
    assert answer_to(YEARS, letter(g="2019: 15 girls and 5 boys\n2020: 18 girls and 4 boys")).figures == ()


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("Mar-19: 10\nMar-20: 12", "2019-03-01..2019-03-31"),
        ("Total for 2019 is 10. Total for 2020 is 12.", "2019"),
        ("2018: *\n2019: 10", "2018"),
    ],
)
def test_months_in_short_and_totals_of_years_are_periods(words: str, period: str) -> None:
    assert next(label for label, *_ in bounds(answer_to(YEARS, letter(g=words)).figures)) == period


def test_a_remark_beside_a_count_leaves_it_to_a_person() -> None:
    (year, part) = answer_to(YEARS, letter(g="Year\tChildren\n2020\t22\n2021\t12 (to 30 June)")).figures
    assert (year.low, year.certain, part.low, part.certain) == (22, True, 12, False)


def test_columns_two_spaces_apart_are_columns() -> None:
    words = "Year       2021  2022  2023  2024\nChildren    40    44    52    49"
    assert bounds(answer_to(YEARS, letter(g=words)).figures) == [
        ("2021", 40, 40),
        ("2022", 44, 44),
        ("2023", 52, 52),
        ("2024", 49, 49),
    ]


def test_two_spaces_in_a_sentence_make_no_columns() -> None:
    words = "In 2021 there were 40.  In 2022  there were 44.  In 2023 there were 52."
    assert [low for _, low, _ in bounds(answer_to(YEARS, letter(g=words)).figures)] == [40, 44, 52]


def test_a_sign_alone_after_its_year_hides_the_count_of_that_year() -> None:
    figures = answer_to(YEARS, letter(g="2017-18 *\n2018-19 11\n2019-20 19")).figures
    assert bounds(figures) == [("2017/18", None, None), ("2018/19", 11, 11), ("2019/20", 19, 19)]


def test_a_sign_after_a_year_over_its_count_is_the_mark_of_a_remark() -> None:
    figures = answer_to(YEARS, letter(g="2017-18\n9\n2018-19 *\n11\n2019-20\n19")).figures
    assert bounds(figures) == [("2017/18", 9, 9), ("2018/19", 11, 11), ("2019/20", 19, 19)]


@pytest.mark.parametrize("row", ["10-11 to 15-16   not held", "10/11 - 15/16\tnot held", "10-11 to 15-16: not held"])
def test_a_row_of_several_short_years_is_no_year_with_a_count(row: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"{row}\n16-17   21\n17-18   26\n18-19   24")).figures
    told = {label: (low, high) for label, low, high in bounds(figures)}
    assert told == {
        **{f"20{year}/{year + 1}": (None, None) for year in range(10, 16)},
        "2016/17": (21, 21),
        "2017/18": (26, 26),
        "2018/19": (24, 24),
    }


def test_a_short_year_with_its_count_is_one() -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g="15-16   12\n16-17   21\n17-18   26")).figures
    assert bounds(figures) == [("2015/16", 12, 12), ("2016/17", 21, 21), ("2017/18", 26, 26)]


@pytest.mark.parametrize(
    "words",
    [
        "Our records allow us to go back to 2018 and the numbers are: 2018, 14; 2019, 17; 2020, 9.",
        "We can go back to 2018: 2018, 14; 2019, 17; 2020, 9.",
        "Figures are held from 2018 and are: 2018, 14; 2019, 17; 2020, 9.",
        "Our data starts in 2018, and the counts are 2018, 14; 2019, 17; 2020, 9.",
    ],
)
def test_the_year_that_records_go_back_to_keeps_its_own_count(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    given = [bound for bound in bounds(figures) if bound[1] is not None]
    assert given == [("2018", 14, 14), ("2019", 17, 17), ("2020", 9, 9)]


@pytest.mark.parametrize(
    "words", ["Our records go back to 2018.", "We can go back to 2018, and 17 is the highest since."]
)
def test_how_far_records_go_back_is_no_count(words: str) -> None:
    counts = [figure.low for figure in answer_to(Question.YEARLY_CASES, letter(g=words)).figures]
    assert not {18, 2018} & set(counts)


@pytest.mark.parametrize(
    "words",
    [
        "2022: 33 (+2 on 2021), 2023: 40 (+7), 2024: 36 (-4)",
        "2022: 33 (up 2 on 2021), 2023: 40 (up 7), 2024: 36 (down 4)",
        "33 in 2022 (12 of them new), 40 in 2023 (20 new) and 36 in 2024 (9 new)",
    ],
)
def test_a_change_or_a_part_in_brackets_is_no_second_count(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert bounds(figures) == [("2022", 33, 33), ("2023", 40, 40), ("2024", 36, 36)]


def test_a_band_of_ages_below_another_is_no_year() -> None:
    read = read_letter(
        "Avonbrook Council FOI 201\n\nQuestion | Answer\nCurrent number of CSE cases | 44\nGroup based | 6\nWhite British | 44\n"
        "10-12 | 5\n13-15 | 24\n16-17 | 15\n2022 | 40\n2023 | 47\n"
    )
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2022", 40, 40), ("2023", 47, 47)]


def test_short_years_below_each_other_stay_years() -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g="14-15 | 5\n15-16 | 24\n16-17 | 15")).figures
    assert bounds(figures) == [("2014/15", 5, 5), ("2015/16", 24, 24), ("2016/17", 15, 15)]


def test_a_single_figure_before_its_year_is_no_label() -> None:
    words = "58 in 2016\n44 in 2017\n7 in 2018\n108 in 2019\n6 in 2020"
    assert [low for _, low, _ in bounds(answer_to(YEARS, letter(g=words)).figures)] == [58, 44, 7, 108, 6]


def test_a_single_figure_in_brackets_among_others_is_a_count() -> None:
    told = bounds(answer_to(YEARS, letter(g="2016 (58)\n2017 (44)\n2018 (7)\n2019 (108)")).figures)
    assert told == [("2016", 58, 58), ("2017", 44, 44), ("2018", 7, 7), ("2019", 108, 108)]


def test_a_single_figure_in_brackets_behind_a_year_with_a_count_is_a_mark() -> None:
    words = "2016\t58\n2017\t44\n2018 (1)\t33\n2019\t10\n\n(1) A new system came in."
    assert ("2018", 33, 33) in bounds(answer_to(YEARS, letter(g=words)).figures)
    assert ("2018", 1, 1) not in bounds(answer_to(YEARS, letter(g=words)).figures)


def _given(words: str) -> list[tuple[str, int | None, bool]]:
    figures = answer_to(YEARS, letter(g=words)).figures
    return [(str(each.period), each.low, each.certain) for each in figures]


@pytest.mark.parametrize(
    "rows", ["14 12 9\n3 2 1", "14 12 9\nCSE cases 3 2 1", "Cases 14 12 9\n3 2 1", "14 12 9\n3 2 1\n7 7 7"]
)
def test_two_rows_of_counts_under_years_are_not_certain_where_one_has_no_name(rows: str) -> None:
    given = _given(f"2021 2022 2023\n{rows}")
    assert [(period, low) for period, low, _ in given if low in (14, 12, 9)] == [
        ("2021", 14),
        ("2022", 12),
        ("2023", 9),
    ]
    assert not any(certain for *_, certain in given)


@pytest.mark.parametrize("rows", ["14 12 9", "Number 14 12 9", "14 12 9\nThese are children."])
def test_one_row_of_counts_under_years_is_certain(rows: str) -> None:
    assert _given(f"2021 2022 2023\n{rows}") == [("2021", 14, True), ("2022", 12, True), ("2023", 9, True)]


@pytest.mark.parametrize(
    "words",
    [
        "Before 2014 there was no report.",
        "Before 2014 no cases could be counted.",
        "There is no such report for any of the 15 years.",
    ],
)
def test_what_no_report_shows_is_no_nought_of_a_year(words: str) -> None:
    assert all(each.low is None for each in answer_to(YEARS, letter(g=words)).figures)


@pytest.mark.parametrize(
    "words",
    [
        "2010: no report; 2011: no report; 2012: 4",
        "2010: none given; 2011: none given; 2012: 4",
        "In 2010 no report was run and in 2011 there was no panel; 2012: 4",
        "2010: no cases list; 2011: nil return not received; 2012: 4",
    ],
)
def test_a_year_without_a_report_has_no_nought(words: str) -> None:
    figures = answer_to(YEARS, letter(g=words)).figures
    assert [(str(each.period), each.low) for each in figures if each.low is not None] == [("2012", 4)]


def test_years_without_cases_have_noughts() -> None:
    figures = answer_to(YEARS, letter(g="2010: no cases; 2011: none; 2012: 4")).figures
    assert bounds(figures) == [("2010", 0, 0), ("2011", 0, 0), ("2012", 4, 4)]


@pytest.mark.parametrize(
    "words",
    [
        "2015: no reports\n2016: no plans\n2017: 3",
        "2015 | no reports\n2016 | no plans\n2017 | 3",
        "2015: no report\n2016: no enquiry\n2017: 3",
        "2015: up to 0\n2016: no more than 0\n2017: 3",
    ],
)
def test_a_year_of_no_reports_is_left_to_a_person(words: str) -> None:
    figures = answer_to(YEARS, letter(g=words)).figures
    assert [(str(each.period), each.certain) for each in figures] == [("2015", False), ("2016", False), ("2017", True)]
    assert [each.low or 0 for each in figures] == [0, 0, 3]
