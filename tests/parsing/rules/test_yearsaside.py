"""What a letter says of missing years outside its answer for the years."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, read_letter

YEARLY = Question.YEARLY_CASES
SHEET = """Question,Answer
1. Mechanisms and strategy,Yes
2. Nature of the mechanisms,A monthly panel
3. Current number of cases,17
6. Ethnicity of perpetrators,We do not hold this information

7. Year,Number of cases
2022,20
2023,14
2024,17

{aside}
"""


def years(aside: str) -> list[tuple[str, int | None, int | None]]:
    return bounds(read_letter(SHEET.format(aside=aside)).answer(YEARLY).figures)


@pytest.mark.parametrize(
    "aside",
    [
        "Years 2019 to 2021: not held as cases were not recorded centrally.",
        "We hold no data for 2019 to 2021.",
        "The figures for 2019-2021 are not available because of a change of system.",
    ],
)
def test_years_that_are_said_to_be_missing_below_the_table_are_read(aside: str) -> None:
    assert years(aside) == [
        ("2022", 20, 20),
        ("2023", 14, 14),
        ("2024", 17, 17),
        ("2019", None, None),
        ("2020", None, None),
        ("2021", None, None),
    ]
    assert read_letter(SHEET.format(aside=aside)).answer(YEARLY).outcome is Outcome.PARTLY_ANSWERED


@pytest.mark.parametrize(
    "aside",
    [
        "The strategy for 2019 to 2021 is not published.",
        "The ethnicity of victims is not held for 2019 to 2021.",
        "The number of cases linked to a gang is not recorded before 2021.",
        "Please quote 2019/2021 if you write again.",
        "We will not publish this before 2026.",
        "There were 4 inspections between 2019 and 2021.",
    ],
)
def test_what_is_missing_of_something_else_says_nothing_of_the_years(aside: str) -> None:
    assert years(aside) == [("2022", 20, 20), ("2023", 14, 14), ("2024", 17, 17)]


def test_no_year_is_missing_where_the_years_have_no_count() -> None:
    made = read_letter(
        "1. Yes\n\n3. 17\n\n7. See the police.\n\nYours sincerely\n\nWe hold no data for 2019 to 2021.\n"
    )
    assert bounds(made.answer(YEARLY).figures) == []
