"""Workbooks as performance teams lay them out, read whole."""

import io
from collections.abc import Sequence
from email.message import EmailMessage

import pytest
import xlsxwriter

from councils.domain.returns import Return
from councils.domain.vocabulary import Basis, Outcome, Question, StrategyValue
from councils.parsing import parse
from councils.parsing.readers import read
from councils.parsing.text import PlacedText
from tests.parsing.reading_letters import REGISTER, bounds

type Sheets = dict[str, Sequence[Sequence[object]]]

TEN_YEARS = list(range(2015, 2025))


def placed_workbook(sheets: Sheets) -> PlacedText:
    """The placed text of a workbook of these sheets."""
    return read(workbook_of(sheets))


def workbook_of(sheets: Sheets) -> bytes:
    """A workbook of these sheets, as a file."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return written.getvalue()


def read_below(covering: str, sheets: Sheets) -> Return:
    """The return that an e-mail makes which says `covering` and has a workbook of these sheets attached."""
    message = EmailMessage()
    message["From"] = "foi@avonbrook.gov.example"
    message.set_content(covering)
    kind = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    message.add_attachment(workbook_of(sheets), maintype="application", subtype=kind, filename="figures.xlsx")
    return parse(read(message.as_bytes()), REGISTER)


def read_workbook(sheets: Sheets) -> Return:
    """The return that a workbook of these sheets makes."""
    return parse(placed_workbook(sheets), REGISTER)


def figures(made: Return, question: Question) -> list[tuple[str, int | None, int | None]]:
    return bounds(made.answer(question).figures)


LONG_FORM: Sheets = {
    "FOI 25-118": [
        ["Avonbrook Council"],
        ["FOI ref", "25-118"],
        ["Date of response", "12/05/2025"],
        [],
        ["Question", "Category", "Count"],
        ["Q1 Strategy in place", "", "Yes"],
        ["Q2 Mechanisms", "", "Monthly MACE panel"],
        ["Q3 Current CSE cases", "As at 31/03/2025", 27],
        ["Q4 Gang/group based", "", "<5"],
        ["Q5a Victims - ethnicity", "White British", 17],
        ["Q5a Victims - ethnicity", "Any other White background", 4],
        ["Q5a Victims - ethnicity", "Not recorded", 6],
        ["Q5b Victims - age", "12", 2],
        ["Q5b Victims - age", "13", 5],
        ["Q5b Victims - age", "14", 20],
        ["Q6 Perpetrators - ethnicity", "", "Not held"],
        ["Q7 Cases by year", "2010-2014", "Not held"],
        *[["Q7 Cases by year", str(year), year - 1990] for year in TEN_YEARS],
    ]
}


def test_a_long_table_with_question_category_and_count() -> None:
    made = read_workbook(LONG_FORM)
    assert made.reference == "25-118"
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES
    assert figures(made, Question.CURRENT_CASES) == [("as at 2025-03-31", 27, 27)]
    assert figures(made, Question.GROUP_BASED_CASES) == [("", 0, 4)]
    assert [label for label, _, _ in figures(made, Question.VICTIM_ETHNICITY)][-1] == "Not recorded"
    assert figures(made, Question.VICTIM_AGE) == [("12-12", 2, 2), ("13-13", 5, 5), ("14-14", 20, 20)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert len(figures(made, Question.YEARLY_CASES)) == 15


def test_a_sheet_for_each_question() -> None:
    made = read_workbook(
        {
            "Cover": [["Avonbrook Council"], ["Freedom of Information request 25/0119"], ["Date", "12 May 2025"]],
            "Q1": [["Question 1", "Does the council operate these mechanisms and have a strategy?"], ["Answer", "Yes"]],
            "Q2": [["Question 2", "Nature of mechanisms"], ["Answer", "Weekly screening meeting and monthly panel"]],
            "Q3": [["Question 3", "Current number of cases"], ["Answer", 31]],
            "Q4": [["Question 4", "Group based cases"], ["Answer", 0]],
            "Q5": [
                ["Question 5", "Ethnicity and age of victims"],
                [],
                ["Ethnicity", "Number"],
                ["White", 20],
                ["Mixed", 11],
                [],
                ["Age", "Number"],
                [12, 3],
                [13, 6],
                [14, 22],
            ],
            "Q6": [["Question 6", "Ethnicity of perpetrators"], ["Answer", "Not held - held by Thornshire Police"]],
            "Q7": [
                ["Question 7", "Cases each year"],
                [],
                ["Year", "Cases"],
                *[[year, year - 1990] for year in TEN_YEARS],
            ],
        }
    )
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES
    assert figures(made, Question.CURRENT_CASES) == [("", 31, 31)]
    assert figures(made, Question.GROUP_BASED_CASES) == [("", 0, 0)]
    assert figures(made, Question.VICTIM_ETHNICITY) == [("White", 20, 20), ("Mixed", 11, 11)]
    assert figures(made, Question.VICTIM_AGE) == [("12-12", 3, 3), ("13-13", 6, 6), ("14-14", 22, 22)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).referred_to == "Thornshire Police"
    assert figures(made, Question.YEARLY_CASES) == [(str(year), year - 1990, year - 1990) for year in TEN_YEARS]


def test_tables_that_the_answers_point_to_by_number() -> None:
    made = read_workbook(
        {
            "Reply": [
                ["Part", "Answer"],
                ["(a)", "Yes"],
                ["(b)", "Panel"],
                ["(c)", "42 children at 1 April 2025"],
                ["(d)", "6"],
                ["(e) ethnicity", "See Table 1"],
                ["(e) age", "See Table 2"],
                ["(f)", "Not held"],
                ["(g)", "See Table 3"],
                [],
                ["Table 1"],
                ["Ethnic group", "Children"],
                ["White", 30],
                ["Black", 12],
                [],
                ["Table 2"],
                ["Age", "Children"],
                ["11", 2],
                ["12", 10],
                ["13", 30],
                [],
                ["Table 3"],
                ["Year", "Children"],
                ["2024", 50],
                ["2023", 48],
            ]
        }
    )
    assert made.answer(Question.CURRENT_CASES).basis is Basis.OPEN_ON_DATE
    assert figures(made, Question.VICTIM_ETHNICITY) == [("White", 30, 30), ("Black", 12, 12)]
    assert figures(made, Question.VICTIM_AGE) == [("11-11", 2, 2), ("12-12", 10, 10), ("13-13", 30, 30)]
    assert figures(made, Question.YEARLY_CASES) == [("2024", 50, 50), ("2023", 48, 48)]


def test_a_key_on_the_sheet_of_notes() -> None:
    made = read_workbook(
        {
            "Table": [["Children with an open CSE episode"], ["Year", "Number"], ["2015/16", 12], ["2016/17", "[c]"]],
            "Notes": [
                ["Note", "Text"],
                [1, "[c] = suppressed, fewer than 6 children"],
                [2, "Figures before 2015/16 are not held"],
            ],
        }
    )
    assert figures(made, Question.YEARLY_CASES) == [("2015/16", 12, 12), ("2016/17", 0, 5)]
    assert made.answer(Question.STRATEGY).outcome is Outcome.NO_ANSWER


def test_ethnicity_by_age_is_read_by_its_totals_alone() -> None:
    made = read_workbook(
        {
            "Victims": [
                ["Victims of CSE open at 31 March 2025"],
                ["Ethnicity", "Under 13", "13", "14", "15", "Total"],
                ["White British", 1, 2, 3, 4, 10],
                ["Asian Pakistani", 0, 1, 1, 0, 2],
                ["Total", 1, 3, 4, 4, 12],
            ]
        }
    )
    assert figures(made, Question.VICTIM_ETHNICITY) == [("White British", 10, 10), ("Asian Pakistani", 2, 2)]
    assert figures(made, Question.VICTIM_AGE) == [("None-12", 1, 1), ("13-13", 3, 3), ("14-14", 4, 4), ("15-15", 4, 4)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [["Year", "Female", "Male", "Total"], [2021, 14, 3, 17], [2022, 15, 5, 20]],
            [("2021", 17, 17), ("2022", 20, 20)],
        ),
        ([["Year", "Children"], ["2021", "21.0"], ["2022", "18.0"]], [("2021", 21, 21), ("2022", 18, 18)]),
        (
            [["Snapshot date", "Open CSE cases"], ["31/03/2021", 20], ["31/03/2022", 24]],
            [("as at 2021-03-31", 20, 20), ("as at 2022-03-31", 24, 24)],
        ),
        (
            [
                ["Year", "Cases", "Notes"],
                [2018, 44, "1"],
                [2019, 48, "1, 2"],
                [],
                ["1 Part of a year"],
                ["2 New system"],
            ],
            [("2018", 44, 44), ("2019", 48, 48)],
        ),
        ([["Year", "Q1", "Q2"], ["2022/23", 14, 15]], [("2022/23 Q1", 14, 14), ("2022/23 Q2", 15, 15)]),
    ],
)
def test_years_beside_other_columns(
    rows: list[list[str | int]], expected: list[tuple[str, int | None, int | None]]
) -> None:
    made = read_workbook({"Q7": [["Number of CSE cases each year"], [], *rows]})
    assert figures(made, Question.YEARLY_CASES) == expected
    assert all(figure.certain for figure in made.answer(Question.YEARLY_CASES).figures)


def test_how_many_are_exploited_in_both_ways_leaves_how_many_sexually_to_a_person() -> None:
    rows: list[list[str | int]] = [["Year", "CSE", "CCE", "Both"], [2021, 20, 44, 5], [2022, 24, 50, 7]]
    made = read_workbook({"Q7": [["Number of CSE cases each year"], [], *rows]})
    assert not any(figure.certain for figure in made.answer(Question.YEARLY_CASES).figures)


@pytest.mark.parametrize(
    "rows",
    [
        [["Locality", "Meetings held"], ["North", 5], ["South", 9]],
        [["Budget line", "Pounds"], ["Staff", 5000], ["Training", 900]],
        [["Rank", "Ward"], [1, "Northgate"], [2, "Southgate"], [3, "Eastgate"]],
    ],
)
def test_sheets_about_other_things_hold_no_figures(rows: list[list[str | int]]) -> None:
    made = read_workbook({"Working": rows})
    assert not any(answer.figures for answer in made.answers)


def test_a_mark_beside_a_year_is_no_count() -> None:
    made = read_workbook({"Q7": [["Year", "Cases"], [2022, 20], [2023, 25], ["2024*", 28], [], ["* provisional"]]})
    assert figures(made, Question.YEARLY_CASES) == [("2022", 20, 20), ("2023", 25, 25), ("2024", 28, 28)]


def test_a_column_of_targets_leaves_the_counts_to_a_person() -> None:
    rows: list[list[str | int]] = [["Question", "Answer", "Target"], ["1", "Yes", ""], ["2", "Panel", ""]]
    made = read_workbook(
        {"Q": [*rows, ["3 Current cases", 20, 15], ["4 Gang based", 2, 0], ["7 2023", 19, 18], ["7 2024", 22, 18]]}
    )
    assert figures(made, Question.CURRENT_CASES) == [("", 20, 20)]
    assert not any(figure.certain for answer in made.answers for figure in answer.figures)


def test_a_part_that_only_the_cover_answers_is_read_there() -> None:
    made = read_workbook(
        {
            "Read me": [
                ["Avonbrook Council"],
                ["Parts c and d", "Open cases"],
                ["Part f", "The Council does not hold any data on the ethnicity of perpetrators."],
            ],
            "Parts a and b": [["a) Is there a strategy?"], ["Yes."], ["b) What is its nature?"], ["A weekly panel"]],
            "Parts c and d": [["c) CSE cases being monitored", 26], ["d) of which group based", 4]],
            "Part e": [["Ethnicity", "Number"], ["White British", 20], ["Black African", 6]],
            "Part g": [["Year", "Cases"], *[[year, year - 1990] for year in TEN_YEARS]],
        }
    )
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert figures(made, Question.CURRENT_CASES) == [("", 26, 26)]
    assert figures(made, Question.YEARLY_CASES) == [(str(year), year - 1990, year - 1990) for year in TEN_YEARS]


THREE_SHEETS: Sheets = {
    "Question 3": [["Current cases", 41]],
    "Question 5": [["Ethnicity", "Children"], ["White British", 30], ["African", 11]],
    "Question 7": [["Financial year", "Children"], ["2022/23", 118], ["2023/24", 109], ["2024/25", 104]],
}
COVERING = """Question 1 - Yes, our strategy covers CSE.

Question 2 - A weekly panel.

Questions 3, 5 and 7 - please see the attached spreadsheet.

Question 6 - {sixth}

{below}
"""


def test_a_covering_letter_answers_what_the_sheets_leave() -> None:
    made = read_below(COVERING.format(sixth="we do not hold this information.", below=""), THREE_SHEETS)
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert figures(made, Question.CURRENT_CASES) == [("", 41, 41)]
    assert figures(made, Question.VICTIM_ETHNICITY) == [("White British", 30, 30), ("African", 11, 11)]
    assert figures(made, Question.YEARLY_CASES) == [("2022/23", 118, 118), ("2023/24", 109, 109), ("2024/25", 104, 104)]


def test_nothing_of_a_covering_letter_that_only_points_to_its_sheets_is_a_figure() -> None:
    made = read_below("Dear Requester\n\nThe 3 answers are in the attached workbook of 3 sheets.\n", THREE_SHEETS)
    assert figures(made, Question.CURRENT_CASES) == [("", 41, 41)]
    assert figures(made, Question.GROUP_BASED_CASES) == []
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NO_ANSWER


OWN_SHEET: Sheets = {
    "Answers": [["Avonbrook Council"], ["Ref", "FOI/22"], ["3 Current CSE cases", 22], ["4 Group based cases", 2]]
}
BY_YEAR: Sequence[Sequence[object]] = [
    ["Number of CSE cases being monitored each year"],
    ["Year", "Cases"],
    ["2022", 25],
    ["2023", 30],
]


@pytest.mark.parametrize(
    "sheet",
    [
        {"Millbrook": BY_YEAR},
        {"Yearly": [["Millbrook"], *BY_YEAR]},
        {"Yearly": [["Thornshire"], *BY_YEAR]},
        {"Yearly": [["Borough of Millbrook"], *BY_YEAR]},
    ],
)
def test_a_sheet_titled_with_another_place_is_not_certainly_the_councils(sheet: Sheets) -> None:
    made = read_workbook(OWN_SHEET | sheet)
    assert not any(figure.certain for figure in made.answer(Question.YEARLY_CASES).figures)
    assert all(figure.certain for figure in made.answer(Question.CURRENT_CASES).figures)


@pytest.mark.parametrize("title", ["Avonbrook", "Cases by year", "Yearly", "Monitored each year"])
def test_a_sheet_titled_with_the_councils_own_name_or_its_subject_is_certain(title: str) -> None:
    made = read_workbook(OWN_SHEET | {"Yearly": [[title], *BY_YEAR]})
    assert [figure.certain for figure in made.answer(Question.YEARLY_CASES).figures] == [True, True]
