"""Answers that name a sheet of the workbook."""

import pytest

from councils.parsing.rules.sheetpointers import Sheet, sheets_of, sheets_pointed_to
from tests.parsing.reading_letters import facts_of

SHEETS = (Sheet("Answers", 7, 100), Sheet("Victims", 110, 200), Sheet("By year", 210, 300), Sheet("Q6", 310, 400))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("See the sheet Victims", ["Victims"]),
        ("See sheets Victims and By Year", ["Victims", "By year"]),
        ("Please see 'By year' tab", ["By year"]),
        ("Refer to Q6", ["Q6"]),
        ("See tab 3", ["By year"]),
        ("Worksheet 2", ["Victims"]),
    ],
)
def test_a_short_answer_sends_to_the_sheet_it_names(words: str, names: list[str]) -> None:
    assert [sheet.name for sheet in sheets_pointed_to(words, 20, SHEETS)] == names


@pytest.mark.parametrize(
    "words",
    ["Victims 22", "See below", "See tab 9", "22 children", "See the sheet Answers", "x" * 400 + " see Victims"],
)
def test_no_sheet_is_pointed_to_by_other_words(words: str) -> None:
    assert sheets_pointed_to(words, 20, SHEETS) == ()


def test_a_letter_has_no_sheets() -> None:
    assert sheets_of(facts_of("Dear requester\n\nSee sheet 2").letter) == ()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Next sheet", "B"),
        ("See the following tab", "B"),
        ("Third sheet", "C"),
        ("Shown on the last worksheet", "C"),
        ("See the 2nd tab", "B"),
        ("On the final tab", "C"),
    ],
)
def test_a_sheet_is_pointed_to_by_its_order(words: str, name: str) -> None:
    sheets = (Sheet("A", 0, 10), Sheet("B", 10, 20), Sheet("C", 20, 30))
    assert [sheet.name for sheet in sheets_pointed_to(words, 5, sheets)] == [name]


@pytest.mark.parametrize(
    "words", ["First sheet", "Ninth sheet", "Next steps", "The third party holds it", "White sheet"]
)
def test_an_order_of_no_other_sheet_points_nowhere(words: str) -> None:
    sheets = (Sheet("A", 0, 10), Sheet("B", 10, 20), Sheet("C", 20, 30))
    assert sheets_pointed_to(words, 5, sheets) == ()
