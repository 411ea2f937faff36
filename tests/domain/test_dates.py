"""Dates as British letters write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.dates import find_dates, full_year, read_date

MAY_8 = date(2025, 5, 8)


@pytest.mark.parametrize(
    "words",
    [
        *("08 May 2025", "8 May 2025", "8th May 2025", "8th of May, 2025", "Thursday 8th May 2025", "Thu, 8 May 2025"),
        *("May 8, 2025", "May 8th 2025", "08/05/2025", "8/5/25", "08-05-2025", "08.05.2025", "2025-05-08", "8-May-25"),
        *("Thursday the 8th of May 2025", "8\nMay 2025", " 8 May 2025. ", "8 MAY 2025"),
        *("8 Mai 2025", "8fed Mai 2025"),
    ],
)
def test_every_usual_form_of_a_date_is_read(words: str) -> None:
    assert read_date(words) == MAY_8


@pytest.mark.parametrize(
    "words",
    [
        *(
            "",
            "May 2025",
            "8 May",
            "2025",
            "31/02/2020",
            "31 June 2020",
            "0052/2025-26",
            "437/25",
            "10.30",
            "1/2",
            "8.5",
        ),
        *(
            "024 7697 5408",
            "FOI2025/00735",
            "13/13/2025",
            "8 Mayor 2025",
            "£8/5/25",
            "1.2.3.4",
            "08-05/2025",
            "2014-15",
        ),
    ],
)
def test_what_is_no_full_date_of_any_calendar_is_not_read(words: str) -> None:
    assert read_date(words) is None


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_a_date_is_read_as_written_in_any_form(day: date) -> None:
    forms = ("%d/%m/%Y", "%d-%m-%y", "%A %d %B %Y", "%d %b %Y", "%Y-%m-%d")
    assert {read_date(day.strftime(form)) for form in forms} == {day}


def test_dates_are_found_in_running_text_and_nowhere_else() -> None:
    text = (
        "Part Disclosed - 17 February 2023. Case FOI2025/00735, received\n14 April 2025 (tel. 024 7697 5408), 437/25."
    )
    assert [found.value for found in find_dates(text)] == [date(2023, 2, 17), date(2025, 4, 14)]
    assert [found.words(text) for found in find_dates(text)] == ["17 February 2023", "14 April 2025"]


@pytest.mark.parametrize("text", ["", "the 1st March of that year", "version 1.2.2020.4", "A1/2/2020", "12 of 2020"])
def test_no_date_is_found_where_none_is_whole(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(("digits", "year"), [("00", 2000), ("49", 2049), ("50", 1950), ("99", 1999), ("2014", 2014)])
def test_two_figures_are_a_year_of_this_century_up_to_49(digits: str, year: int) -> None:
    assert full_year(digits) == year


@pytest.mark.parametrize(
    "text", ["March 2019: 10\nMarch 2020: 12", "March 2019 10\nMarch 2020 12", "10\nMarch 2020\t12"]
)
def test_a_count_at_the_end_of_a_line_is_no_day_of_the_month_below(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize("text", ["3\tApril 2025\t14", "June\t12\t2024", "2024\tMay"])
def test_what_stands_in_two_cells_of_a_table_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_a_date_in_a_cell_of_its_own_is_found() -> None:
    assert [found.value for found in find_dates("3\t4 April 2025\t14")] == [date(2025, 4, 4)]


@pytest.mark.parametrize(
    "words", ["4. 3.\n5. 12 White", "3. 5. 12 White", "3. 29.\n4. 12 children", "6. 5.\n7. 2023: 33"]
)
def test_labels_and_counts_with_points_make_no_date(words: str) -> None:
    assert find_dates(words) == ()


@pytest.mark.parametrize("words", ["14.04.2025", "14.4.25", "14 / 04 / 2025", "14/ 04/ 25", "14-04-25"])
def test_a_date_in_figures_may_have_spaces_about_strokes_and_none_about_points(words: str) -> None:
    assert [found.value for found in find_dates(words)] == [date(2025, 4, 14)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the first of April 2024", date(2024, 4, 1)),
        ("Monday the thirty-first of March 2025", date(2025, 3, 31)),
        ("twenty-second day of May, 2025", date(2025, 5, 22)),
    ],
)
def test_a_day_may_stand_in_words(words: str, day: date) -> None:
    assert read_date(words) == day


@pytest.mark.parametrize("words", ["the thirty-first of June 2025", "the second of 2025", "the first April of 2025"])
def test_words_that_are_no_day_are_not_read(words: str) -> None:
    assert read_date(words) is None
