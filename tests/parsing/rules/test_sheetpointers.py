"""Answers that name a sheet of the workbook."""

import pytest

from councils.domain.vocabulary import Basis, Outcome, Question
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


SCHEDULES = (
    Sheet("First Schedule", 500, 600),
    Sheet("Second Schedule", 610, 700),
    Sheet("Annex Two", 710, 800),
    Sheet("Schedule III", 810, 900),
)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("You are referred to the First and Second Schedules.", ["First Schedule", "Second Schedule"]),
        ("The number is given in the second schedule to this letter.", ["Second Schedule"]),
        ("These are set out in Schedule III.", ["Schedule III"]),
        ("See Annexes One and Two.", ["Annex Two"]),
        (
            "As to part (e), you are referred to the First Schedule. One number there has been withheld under section "
            "40(2) of the Act, because in our judgment it would tend to identify a living individual and so be unfair.",
            ["First Schedule"],
        ),
    ],
)
def test_a_schedule_is_pointed_to_by_its_place_among_them(words: str, names: list[str]) -> None:
    assert [sheet.name for sheet in sheets_pointed_to(words, 20, SCHEDULES)] == names


@pytest.mark.parametrize(
    "words",
    [
        "You are referred to the Third Schedule.",
        "Schedule 1 to the Children Act 1989 applies.",
        "A first meeting is held on a schedule of its own.",
        "The panel works to a timetable that nobody has written down and that changes with the seasons, and the second "
        "schedule of it, which the board has not approved, would tell nobody anything about the children concerned.",
    ],
)
def test_other_words_of_schedules_point_to_none(words: str) -> None:
    assert sheets_pointed_to(words, 20, SCHEDULES) == ()


SOLICITORS = """Dear requester

As to part (a), yes.

As to part (c), the Council had 21 open cases on 30 April 2025.

As to part (e), you are referred to the First and Second Schedules. In the Second Schedule one number has been withheld under section 40(2).

As to part (g), you are referred to the Third Schedule.

Yours faithfully

First Schedule: ethnic origin

Ethnic origin\tNumber
White British\t14
Asian\t7

Second Schedule: age at 30 April 2025

Age\tNumber
14\t9
15\t10
16\tfewer than 5

Third Schedule: cases opened in each year

Year\tCases opened
2022\t31
2023\t33
2024\t29
"""


def test_what_stands_in_schedules_answers_what_points_to_them() -> None:
    read = read_letter(SOLICITORS)
    ethnicity, age, years = (
        read.answer(question) for question in (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.YEARLY_CASES)
    )
    assert bounds(ethnicity.figures) == [("White British", 14, 14), ("Asian", 7, 7)]
    assert (ethnicity.outcome, ethnicity.exemptions) == (Outcome.ANSWERED, ())
    assert [figure.high for figure in age.figures] == [9, 10, 4]
    assert (age.outcome, age.exemptions) == (Outcome.PARTLY_ANSWERED, ("FOIA s.40(2)",))
    assert bounds(years.figures) == [("2022", 31, 31), ("2023", 33, 33), ("2024", 29, 29)]
    assert years.basis is Basis.NEW_IN_PERIOD
