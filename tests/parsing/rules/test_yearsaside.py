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


OF_OTHERS = """Avonbrook Council

The Council operates the mechanisms and CSE is part of its strategy. On 31 March 2025 sixteen children were being monitored. The ethnicity of perpetrators is not held.

The list was first drawn up in 2022. {aside} In 2022 there were 20 cases; in 2023, 14; and in 2024, 17.
"""


@pytest.mark.parametrize(
    "aside",
    ["For 2019 to 2021 nothing is held.", "Nothing is held for 2019, 2020 and 2021.", "2019 to 2021: not held."],
)
def test_missing_years_that_follow_the_answer_to_another_question_are_read(aside: str) -> None:
    found = bounds(read_letter(OF_OTHERS.format(aside=aside)).answer(YEARLY).figures)
    assert {("2019", None, None), ("2020", None, None), ("2021", None, None)} <= {*found}


def test_no_year_is_missing_for_what_the_perpetrators_lack_in_it() -> None:
    found = read_letter(OF_OTHERS.format(aside="Perpetrators are not recorded for 2019 to 2021.")).answer(YEARLY)
    assert not [figure for figure in found.figures if figure.count is None and figure.certain]
