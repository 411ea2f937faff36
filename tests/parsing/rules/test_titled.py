"""What stands over a table says what it counts: a title, a heading row, the name of its sheet."""

import io
from collections.abc import Mapping, Sequence

import openpyxl
import pytest

from councils.domain.returns import Return
from councils.domain.vocabulary import Outcome, Question
from councils.parsing import parse
from councils.parsing.readers import read
from tests.parsing.reading_letters import REGISTER, bounds, read_letter

Rows = Sequence[Sequence[object]]

BY_GROUP: Rows = [("Ethnicity", "Number"), ("White British", 12), ("Asian", 6)]
BY_AGE: Rows = [("Age", "Number"), (13, 7), (14, 11)]
BY_YEAR: Rows = [("Year", "Number"), (2022, 30), (2023, 31), (2024, 35)]


def read_sheets(sheets: Mapping[str, Rows]) -> Return:
    """The return that a workbook of these sheets makes."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    saved = io.BytesIO()
    workbook.save(saved)
    return parse(read(saved.getvalue()), REGISTER)


def figures_of(read_: Return, question: Question) -> list[tuple[str, int | None, int | None]]:
    return bounds(read_.answer(question).figures)


@pytest.mark.parametrize("name", ["Perpetrators", "Suspects", "Offender ethnicity", "Q6", "Question 6", "6", "f"])
def test_a_sheet_named_for_perpetrators_counts_no_victims(name: str) -> None:
    read_ = read_sheets({name: BY_GROUP})
    assert figures_of(read_, Question.PERPETRATOR_ETHNICITY) == [("White British", 12, 12), ("Asian", 6, 6)]
    assert figures_of(read_, Question.VICTIM_ETHNICITY) == []


@pytest.mark.parametrize("name", ["Victims", "Ethnicity", "Q5", "Question 5 - ethnicity", "e", "Victim ethnicity"])
def test_a_sheet_named_for_victims_counts_no_perpetrators(name: str) -> None:
    read_ = read_sheets({name: BY_GROUP})
    assert figures_of(read_, Question.VICTIM_ETHNICITY) == [("White British", 12, 12), ("Asian", 6, 6)]
    assert figures_of(read_, Question.PERPETRATOR_ETHNICITY) == []


def test_sheets_named_by_the_number_of_their_question_answer_it() -> None:
    read_ = read_sheets(
        {
            "Q3": [("Answer",), (34,)],
            "Q4": [("Answer",), ("None",)],
            "Q5 ethnicity": BY_GROUP,
            "Q5 age": BY_AGE,
            "Q6": [("Ethnicity", "Number"), ("White British", 4), ("Unknown", 9)],
            "Q7": BY_YEAR,
        }
    )
    assert figures_of(read_, Question.CURRENT_CASES) == [("", 34, 34)]
    assert figures_of(read_, Question.GROUP_BASED_CASES) == [("", 0, 0)]
    assert figures_of(read_, Question.VICTIM_ETHNICITY) == [("White British", 12, 12), ("Asian", 6, 6)]
    assert figures_of(read_, Question.VICTIM_AGE) == [("13-13", 7, 7), ("14-14", 11, 11)]
    assert figures_of(read_, Question.PERPETRATOR_ETHNICITY) == [("White British", 4, 4), ("Unknown", 9, 9)]
    assert figures_of(read_, Question.YEARLY_CASES) == [("2022", 30, 30), ("2023", 31, 31), ("2024", 35, 35)]


def test_a_table_of_years_on_a_sheet_of_another_number_stays_a_table_of_years() -> None:
    read_ = read_sheets({"Q3": BY_YEAR})
    assert figures_of(read_, Question.CURRENT_CASES) == []
    assert len(figures_of(read_, Question.YEARLY_CASES)) == 3


def test_titles_on_one_sheet_part_its_tables() -> None:
    rows = [
        ("Breakdown of ethnicity of perpetrators",),
        *[("Ethnicity", "Number"), ("White British", 9), ("Asian", 5)],
        (),
        ("Breakdown of ethnicity of victims",),
        *[("Ethnicity", "Number"), ("White British", 19), ("Black Caribbean", 5)],
        (),
        ("Age of victims",),
        *BY_AGE,
    ]
    read_ = read_sheets({"Sheet1": rows})
    assert figures_of(read_, Question.PERPETRATOR_ETHNICITY) == [("White British", 9, 9), ("Asian", 5, 5)]
    assert figures_of(read_, Question.VICTIM_ETHNICITY) == [("White British", 19, 19), ("Black Caribbean", 5, 5)]
    assert figures_of(read_, Question.VICTIM_AGE) == [("13-13", 7, 7), ("14-14", 11, 11)]


def test_bare_titles_in_a_letter_part_its_tables() -> None:
    read_ = read_letter(
        "Avonbrook Council\n\nPerpetrators\n\nWhite British\t4\nAsian\t3\n\nVictims\n\nWhite British\t8\nAsian\t5"
    )
    assert figures_of(read_, Question.PERPETRATOR_ETHNICITY) == [("White British", 4, 4), ("Asian", 3, 3)]
    assert figures_of(read_, Question.VICTIM_ETHNICITY) == [("White British", 8, 8), ("Asian", 5, 5)]


def test_a_refusal_over_a_table_names_nothing_below_it() -> None:
    read_ = read_letter(
        "Avonbrook Council\n\nWe do not record the ethnicity of perpetrators.\n\n"
        "Ethnicity\tNumber\nWhite British\t4\nAsian\t3"
    )
    assert figures_of(read_, Question.VICTIM_ETHNICITY) == [("White British", 4, 4), ("Asian", 3, 3)]
    assert read_.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_two_lists_of_the_same_groups_that_nothing_tells_apart_are_not_certain() -> None:
    read_ = read_sheets({"Sheet1": BY_GROUP, "Sheet2": [("Ethnicity", "Number"), ("White British", 3), ("Mixed", 2)]})
    found = [figure for answer in read_.answers for figure in answer.figures]
    assert len(found) == 4
    assert not any(figure.certain for figure in found)


def test_victims_beside_perpetrators_in_one_table_keep_to_their_column() -> None:
    read_ = read_sheets(
        {"Sheet1": [("Ethnicity", "Victims", "Perpetrators"), ("White British", 9, 4), ("Asian", 5, 6)]}
    )
    figures = [figure for answer in read_.answers for figure in answer.figures if figure.certain]
    assert bounds(tuple(figures)) == [("White British", 9, 9), ("Asian", 5, 5)]


def test_rows_that_say_what_they_answer_are_bound_one_by_one() -> None:
    read_ = read_letter(
        "Avonbrook Council\n\nStrategy in place\tYes\nHow CSE is monitored\tA panel meets weekly\n"
        "Current CSE cases\t22\nOf which gang or group based\t3\nPerpetrator ethnicity\tNot recorded"
    )
    assert read_.answer(Question.STRATEGY).value == "yes"
    assert figures_of(read_, Question.CURRENT_CASES) == [("", 22, 22)]
    assert figures_of(read_, Question.GROUP_BASED_CASES) == [("", 3, 3)]
    assert read_.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_rows_about_other_children_and_meetings_answer_nothing() -> None:
    read_ = read_letter(
        "Avonbrook Council\n\nChildren in care currently\t450\nCurrent referrals\t33\nPanel meetings\t12\n"
        "Missing children now\t9"
    )
    assert not any(answer.figures for answer in read_.answers)


def test_a_note_beside_one_year_refuses_no_other_question() -> None:
    read_ = read_sheets(
        {
            "Years": [
                ("Year", "Cases", "Notes"),
                (2013, "", "No data: the system changed"),
                (2014, 22, ""),
                (2015, 31, ""),
            ]
        }
    )
    assert read_.answer(Question.CURRENT_CASES).outcome is Outcome.NO_ANSWER
    assert ("2014", 22, 22) in figures_of(read_, Question.YEARLY_CASES)


def test_a_day_at_the_end_of_one_row_takes_no_year_from_the_next() -> None:
    read_ = read_sheets({"Years": [("Year", "Cases", "Notes"), (2014, 22, "At 31 March"), (2015, 31, "At 31 March")]})
    assert read_.responded_on is None


def test_ages_may_run_across_a_table() -> None:
    rows = [("Age", "12", "13", "14", "15", "Total"), ("Number", 1, 4, "<5", 8, 17)]
    read_ = read_sheets({"Victim age": rows})
    assert figures_of(read_, Question.VICTIM_AGE) == [
        ("12-12", 1, 1),
        ("13-13", 4, 4),
        ("14-14", 0, 4),
        ("15-15", 8, 8),
    ]
    assert read_.answer(Question.STRATEGY).outcome is Outcome.NO_ANSWER


def test_numbers_that_do_not_rise_are_no_ages_across() -> None:
    read_ = read_sheets({"Victim age": [("Age", 13, 6, 9), ("White", 14, 5, 2)]})
    assert not any(figure.certain for figure in read_.answer(Question.VICTIM_AGE).figures)


def test_a_title_that_ends_in_a_day_stands_over_its_table() -> None:
    rows = [("Age of victims at 31 March 2025",), ("Under 13", 2), ("13 to 15", 9), ("16 and 17", 14), ("Total", 25)]
    assert len(figures_of(read_sheets({"Sheet1": rows}), Question.VICTIM_AGE)) == 3


def test_money_is_never_a_certain_count_of_cases() -> None:
    read_ = read_sheets({"Spend": [("Year", "Spend on CSE"), (2022, 30000), (2023, 31000)]})
    assert not any(figure.certain for answer in read_.answers for figure in answer.figures)


@pytest.mark.parametrize("head", ["Note", "Notes", "Footnote", "Note no."])
def test_numbers_in_a_column_of_notes_count_nothing(head: str) -> None:
    read_ = read_sheets({"Victim age": [("Age", "Number", head), (13, 6, 1), (14, 10, 2), (15, 14, 2)]})
    assert figures_of(read_, Question.VICTIM_AGE) == [("13-13", 6, 6), ("14-14", 10, 10), ("15-15", 14, 14)]


def test_a_column_beside_the_notes_still_counts() -> None:
    read_ = read_sheets({"Victim age": [("Age", "Note", "Number"), (13, 1, 6), (14, "", 10), (15, 2, 14)]})
    assert figures_of(read_, Question.VICTIM_AGE) == [("13-13", 6, 6), ("14-14", 10, 10), ("15-15", 14, 14)]


SUMMARY: Rows = [
    ("Question", "Answer"),
    ("1. Does the council operate these mechanisms and have a strategy?", "Yes"),
    ("2. Nature of the mechanisms", "A weekly panel"),
    ("3. Current number of CSE cases", 35),
    ("4. Gang / group based", 2),
    ("5. Ethnicity and age of victims", "See sheet Victims"),
    ("6. Ethnicity of perpetrators", "Not held"),
    ("7. Cases each year 2010 to 2024", "See sheet Years"),
]


def test_an_answer_that_points_to_a_sheet_is_what_that_sheet_holds() -> None:
    years: Rows = [("7. Number of cases each year",), (), *BY_YEAR]
    read_ = read_sheets({"Response": SUMMARY, "Victims": BY_GROUP, "Years": years})
    assert figures_of(read_, Question.YEARLY_CASES) == [("2022", 30, 30), ("2023", 31, 31), ("2024", 35, 35)]
    assert figures_of(read_, Question.VICTIM_ETHNICITY) == [("White British", 12, 12), ("Asian", 6, 6)]
    assert figures_of(read_, Question.CURRENT_CASES) == [("", 35, 35)]


def test_an_answer_that_points_to_a_sheet_that_is_not_there_has_no_figures() -> None:
    read_ = read_sheets({"Response": SUMMARY, "Victims": BY_GROUP})
    assert figures_of(read_, Question.YEARLY_CASES) == []
    assert figures_of(read_, Question.PERPETRATOR_ETHNICITY) == []
