"""The sheets of other harms are left out beside one for CSE."""

from collections.abc import Sequence

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.othersheets import other_sheets
from tests.parsing.reading_letters import bounds
from tests.parsing.test_workbooks import Sheets, placed_workbook, read_workbook

YEARS: list[Sequence[object]] = [["Year", "Children"], [2021, 12], [2022, 25], [2023, 31]]
THEIRS: list[Sequence[object]] = [["Year", "Children"], [2021, 40], [2022, 52], [2023, 61]]
OURS = [("2021", 12, 12), ("2022", 25, 25), ("2023", 31, 31)]


@pytest.mark.parametrize("name", ["CCE", "Criminal exploitation", "Missing", "County lines", "Child protection", "HSB"])
def test_the_sheet_for_cse_answers_and_the_other_does_not(name: str) -> None:
    either_way: list[Sheets] = [{"CSE": YEARS, name: THEIRS}, {name: THEIRS, "CSE": YEARS}]
    for sheets in either_way:
        figures = read_workbook(sheets).answer(Question.YEARLY_CASES).figures
        assert bounds(figures) == OURS
        assert all(figure.certain for figure in figures)


def test_a_title_over_the_table_names_its_sheet_too() -> None:
    sheets: Sheets = {
        "Sheet1": [["Child criminal exploitation"], *THEIRS],
        "Sheet2": [["Child sexual exploitation"], *YEARS],
    }
    assert bounds(read_workbook(sheets).answer(Question.YEARLY_CASES).figures) == OURS


@pytest.mark.parametrize(
    "sheets",
    [
        {"CCE": THEIRS},
        {"Data": YEARS, "CCE": THEIRS},
        {"CSE and CCE": YEARS, "CCE": THEIRS},
        {"CSE": YEARS, "CSE missing episodes": THEIRS},
        {"CSE": YEARS, "Ages": THEIRS, "Notes": [["Missing values are shown as *"]]},
        {"CSE": YEARS, "Notes": [["Children missing from care are counted as well.", "a"]]},
    ],
)
def test_no_sheet_is_left_out_where_it_may_be_what_was_asked_for(sheets: Sheets) -> None:
    assert list(other_sheets(placed_workbook(sheets))) == []
