"""Answers that name a sheet of the workbook."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.sheetpointers import Sheet, sheets_of, sheets_pointed_to
from tests.parsing.reading_letters import bounds, facts_of, read_letter

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


TABLES = tuple(
    Sheet(name, at, at + 10)
    for at, name in ((10, "Table A"), (20, "Table B"), (30, "Table C"), (40, "Appendix 1"), (50, "Appendix 2"))
)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("see tables A and B", ["Table A", "Table B"]),
        ("Please see Tables A, B and C.", ["Table A", "Table B", "Table C"]),
        ("shown in table A & table C", ["Table A", "Table C"]),
        ("Given in appendices 1 and 2", ["Appendix 1", "Appendix 2"]),
        ("see table B", ["Table B"]),
    ],
)
def test_several_tables_are_pointed_to_at_once(words: str, names: list[str]) -> None:
    assert [sheet.name for sheet in sheets_pointed_to(words, 5, TABLES)] == names


@pytest.mark.parametrize("words", ["see the tables", "see tables D and E", "tables and benches"])
def test_tables_that_are_not_there_are_not_pointed_to(words: str) -> None:
    assert sheets_pointed_to(words, 5, TABLES) == ()


def test_the_ages_are_read_from_the_first_of_two_tables() -> None:
    text = (
        "1 - Yes\n2 - A panel.\n3 - 26\n4 - 10\n5 - see tables A and B\n6 - not recorded\n7 - not held\n\n"
        "Table A\n\nAge\tChildren\n13\t5\n14\t9\n15\t12\n\nTable B\n\nEthnic group\tChildren\nWhite British\t20\nPakistani\t6\n"
    )
    made = read_letter(text)
    assert bounds(made.answer(Question.VICTIM_AGE).figures) == [("13-13", 5, 5), ("14-14", 9, 9), ("15-15", 12, 12)]
    groups = bounds(made.answer(Question.VICTIM_ETHNICITY).figures)
    assert groups == [("White British", 20, 20), ("Pakistani", 6, 6)]
