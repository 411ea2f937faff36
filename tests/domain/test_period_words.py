"""Periods as councils write them, and what is no period."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.period_words import find_periods, read_period
from councils.domain.periods import Period


@pytest.mark.parametrize(
    ("words", "canonical"),
    [
        *(("2014", "2014"), ("calendar year 2014", "2014")),
        *(("2014-15", "2014/15"), ("2014/15", "2014/15"), ("2014/2015", "2014/15"), ("2014 - 15", "2014/15")),
        *(("2013 – 2014", "2013/14"), ("2017/8", "2017/18"), ("1999-00", "1999/00"), ("FY 2019/20", "2019/20")),
        *(("FY19/20", "2019/20"), ("financial year 2019 to 2020", "2019/20"), ("2019/20 financial year", "2019/20")),
        *(("year ending 31 March 2019", "2018/19"), ("12 months to 31 March 2021", "2020/21")),
        *(("year ended 31 December 2019", "2019"), ("year ending June 2019", "2018-07-01..2019-06-30")),
        *(("Q4 2024/25", "2024/25 Q4"), ("Quarter 4 2024/25", "2024/25 Q4"), ("2024/25 Q4", "2024/25 Q4")),
        *(("2024-25 (Q4)", "2024/25 Q4"), ("Q1 2014", "2014 Q1"), ("first quarter of 2014", "2014 Q1")),
        *(("April 2019 to March 2020", "2019-04-01..2020-03-31"), ("Jan-Dec 2020", "2020-01-01..2020-12-31")),
        *(("1 April 2019 - 31 March 2020", "2019-04-01..2020-03-31"), ("March 2020", "2020-03-01..2020-03-31")),
        ("1st January 2020 to 15th December 2020", "2020-01-01..2020-12-15"),
        ("01/04/2019-31/03/2020", "2019-04-01..2020-03-31"),
        ("1 April to 30 June 2020", "2020-04-01..2020-06-30"),
        *(("2010-2024", "2010-01-01..2024-12-31"), ("between 2010 and 2024", "2010-01-01..2024-12-31")),
        *(("as at 31 March 2025", "as at 2025-03-31"), ("as of 1st March 2014", "as at 2014-03-01")),
        *(("at 31 March 2025", "as at 2025-03-31"), ("since 23 March 2020", "2020-03-23..")),
        ("from 23 March 2020 onwards", "2020-03-23.."),
        *(("Y/E 31 March 2023", "2022/23"), ("YE Mar 2023", "2022/23"), ("y/e 31/12/22", "2022")),
        *(
            ("year to end of March 2023", "2022/23"),
            ("Year to Mar-23", "2022/23"),
            ("year ended 31/03/2023", "2022/23"),
        ),
        *(
            ("FYE 2023", "2022/23"),
            ("financial year ending 2023", "2022/23"),
            ("12-month period to March 2023", "2022/23"),
        ),
        *(("years ending March 2011 to March 2016", "2010-04-01..2016-03-31"),),
        *(("years ending 31 December 2011 to 2016", "2011-01-01..2016-12-31"),),
        *(("year beginning 1 April 2022", "2022/23"), ("year from 1 July 2022", "2022-07-01..2023-06-30")),
        *(("Jan - Dec 23", "2023-01-01..2023-12-31"), ("Apr 22-Mar 23", "2022-04-01..2023-03-31")),
        *(("Apr-22 to Mar-23", "2022-04-01..2023-03-31"), ("April 2022/March 2023", "2022-04-01..2023-03-31")),
        *(("academic year 2022/23", "2022-09-01..2023-08-31"), ("Q3 22/23", "2022/23 Q3")),
    ],
)
def test_periods_are_read_alone_and_found_in_text(words: str, canonical: str) -> None:
    assert str(read_period(words)) == canonical
    text = f"The count for {words} was"
    assert canonical in [str(found.value) for found in find_periods(text)]


@pytest.mark.parametrize(
    ("words", "canonical"),
    [
        *(("2 0 2 3", "2023"), ("2 0 2 2 / 2 3", "2022/23"), ("2 0 2 2 - 2 0 2 3", "2022/23"), ("’22/’23", "2022/23")),
        *(
            ("2023 (calendar)", "2023"),
            ("calendar 2023", "2023"),
            ("2023 calendar year", "2023"),
            ("2023 (Jan-Dec)", "2023"),
        ),
        *(
            ("2022-23 (FY)", "2022/23"),
            ("2022/23 (April to March)", "2022/23"),
            ("FY2023", "2022/23"),
            ("FY 23", "2022/23"),
        ),
    ],
)
def test_a_label_alone_says_a_year_in_more_ways(words: str, canonical: str) -> None:
    assert str(read_period(words)) == canonical


@pytest.mark.parametrize(
    "words",
    ["2022/23 (calendar)", "calendar 2022/23", "2023 (April to March)", "2 0 2 3 4", "2 3", "May 12 to June 15"],
)
def test_a_label_that_contradicts_itself_says_no_year(words: str) -> None:
    assert read_period(words) is None


@pytest.mark.parametrize(
    "words",
    [
        *("", "16-18", "10-15", "2014-16", "2024/26", "2099", "1850", "437/25", "0052/2025-26", "FOI2025/00735"),
        *("024 7697 5408", "10:30", "£2014", "2014%", "12014", "20145", "Quarter 4", "Q5 2014", "31 March 2025"),
        *("31 February 2020 to 1 March 2020", "s.40(2)", "CV6 9SL", "31 March 2020 to 1 April 2019", "2024 to 2010"),
    ],
)
def test_what_is_no_period_is_not_read(words: str) -> None:
    assert read_period(words) is None


@pytest.mark.parametrize(
    "text",
    [
        *("16-18 were", "10-15 cases", "437/25", "0052/2025-26", "FOI2025/00735", "024 7697 5408", "£2014", "at 10:30"),
        *("received 8 May 2025 today", "2014%", "reference 12014", "https://example.org/2014/15/x", "ages 16-17 only"),
    ],
)
def test_no_period_is_found_in_what_is_none(text: str) -> None:
    assert find_periods(text) == ()


def test_a_short_pair_is_a_financial_year_only_where_it_stands_alone() -> None:
    assert str(read_period("16-17")) == "2016/17"
    assert [str(found.value) for found in find_periods("16-17\n12\n17-18\t40\n")] == ["2016/17", "2017/18"]
    assert find_periods("children aged 16-17 were seen") == ()


def test_a_range_that_is_a_year_long_stays_a_range() -> None:
    assert str(read_period("1 April 2019 to 31 March 2020")) == "2019-04-01..2020-03-31"


def test_the_longest_wording_is_found() -> None:
    text = "From 1 April 2014 to 31 March 2015, and in 2016."
    assert [found.words(text) for found in find_periods(text)] == ["From 1 April 2014 to 31 March 2015", "2016"]


def test_a_list_of_years_is_found_year_by_year() -> None:
    assert [str(found.value) for found in find_periods("2014\n17\n2015\n37\n2016: 74")] == ["2014", "2015", "2016"]


def test_a_dash_before_counts_makes_no_financial_year_of_one_that_happens_to_follow() -> None:
    assert [str(found.value) for found in find_periods("2014 - 15\n2015 - 37\n2016 - 5")] == ["2014", "2015", "2016"]
    assert [str(found.value) for found in find_periods("2014 - 15\n2015 - 16")] == ["2014/15", "2015/16"]
    assert [str(found.value) for found in find_periods("2014 - 5")] == ["2014"]


@given(st.integers(1990, 2038), st.sampled_from(["{0}/{2:02d}", "{0}-{2:02d}", "{0}/{1}", "{0}-{1}", "{0} – {1}"]))
def test_a_consecutive_pair_is_a_financial_year(first: int, form: str) -> None:
    words = form.format(first, first + 1, (first + 1) % 100)
    assert str(read_period(words)) == f"{first}/{(first + 1) % 100:02d}"


@given(st.integers(1990, 2039), st.integers(1990, 2039))
def test_two_years_that_do_not_follow_one_another_are_no_financial_year(first: int, last: int) -> None:
    period = read_period(f"{first}-{last}")
    if last == first + 1:
        assert str(period) == f"{first}/{last % 100:02d}"
    elif last > first:
        assert str(period) == f"{first}-01-01..{last}-12-31"
    else:
        assert period is None


@given(st.text(alphabet="0123456789 -/–toQJanMrch\n", max_size=60))
def test_periods_found_stand_apart_within_the_text(text: str) -> None:
    found = find_periods(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(0 <= each.start < each.end <= len(text) for each in found)


def test_a_quarter_on_the_next_line_belongs_to_no_year_above_it() -> None:
    assert [str(found.value) for found in find_periods("13 cases at 1 May 2025\nQ4\tNot held")] == ["as at 2025-05-01"]


def test_a_quarter_beside_its_year_belongs_to_it() -> None:
    assert [str(found.value) for found in find_periods("2024 Q4 and 2024/25 Q1")] == ["2024 Q4", "2024/25 Q1"]


@pytest.mark.parametrize(
    "words",
    [
        "on the day the report was run, 2 May 2025",
        "on the day the\nreport was run, 2 May 2025",
        "on the date of the report (2 May 2025",
        "on the day of your request - 2 May 2025",
        "as at the date of your request, 2 May 2025",
        "as of the day we received your request (2/5/2025)",
        "as at the time of writing, 2 May 2025",
        "as at today's date, 2 May 2025",
        "at the close of 2 May 2025",
        "at close of business on 2 May 2025",
        "at the end of 2 May 2025",
    ],
)
def test_a_day_that_is_told_before_its_date_is_that_day(words: str) -> None:
    text = f"There were 38 {words}."
    assert [found.value for found in find_periods(text)] == [Period.as_at(date(2025, 5, 2))]


@pytest.mark.parametrize(
    "words",
    [
        "on the day before your request, 2 May 2025",
        "on the date received, 2 May 2025",
        "on the day. 2 May 2025",
        "as at the date of birth, 2 May 2025",
        "as at the day after your request, 2 May 2025",
        "the date of your request, 2 May 2025",
    ],
)
def test_a_day_beside_another_date_is_not_that_date(words: str) -> None:
    assert Period.as_at(date(2025, 5, 2)) not in [found.value for found in find_periods(f"There were 38 {words}.")]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("From the first of April 2024 until the fourteenth of March 2025 there were 5", "2024-04-01..2025-03-14"),
        ("As at the thirty-first of March 2024 there were 5", "as at 2024-03-31"),
        ("Since the first of June 2023 there were 5", "2023-06-01.."),
    ],
)
def test_days_in_words_make_periods_as_others_do(words: str, period: str) -> None:
    assert [str(found.value) for found in find_periods(words)] == [period]
