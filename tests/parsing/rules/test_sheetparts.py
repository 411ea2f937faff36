"""Sheets that answer several parts of the request, by their names or by a table of contents."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.sheetparts import parts_said
from tests.parsing.reading_letters import bounds
from tests.parsing.test_workbooks import read_workbook

Q = Question
PEOPLE = (Q.VICTIM_ETHNICITY, Q.VICTIM_AGE)


@pytest.mark.parametrize(
    ("words", "questions"),
    [
        ("Parts c and d", (Q.CURRENT_CASES, Q.GROUP_BASED_CASES)),
        ("Questions 1 and 2", (Q.STRATEGY, Q.MECHANISMS)),
        ("Questions 3, 4 and 5", (Q.CURRENT_CASES, Q.GROUP_BASED_CASES, *PEOPLE)),
        ("Q3 to Q5", (Q.CURRENT_CASES, Q.GROUP_BASED_CASES, *PEOPLE)),
        ("Part e", PEOPLE),
        ("Part e (ethnicity)", (Q.VICTIM_ETHNICITY,)),
        ("Question 5 - age of victims", (Q.VICTIM_AGE,)),
        ("Part g", (Q.YEARLY_CASES,)),
        ("Q3-4", (Q.CURRENT_CASES, Q.GROUP_BASED_CASES)),
    ],
)
def test_words_name_the_parts_that_are_answered(words: str, questions: tuple[Question, ...]) -> None:
    assert parts_said(words) == questions


@pytest.mark.parametrize(
    "words", ["Age", "Summary", "Partners", "Q12", "2023", "Part time staff", "Quarter 3", "Items held"]
)
def test_other_words_name_no_parts(words: str) -> None:
    assert parts_said(words) == ()


def test_each_sheet_answers_the_parts_in_its_name() -> None:
    made = read_workbook(
        {
            "Cover": [["Avonbrook Council"], ["Each tab answers the part shown in its name."]],
            "Parts c and d": [
                ["Measure", "Children"],
                ["Open to the Exploitation Team for CSE on 28 February 2025", 31],
                ["Of which recorded as involving two or more perpetrators", 4],
            ],
            "Part e (age)": [["Age", "Children"], ["13", 11], ["14", 20], ["All", 31]],
            "Part f": [["The council does not record the ethnicity of people suspected of causing harm."]],
        }
    )
    assert bounds(made.answer(Q.CURRENT_CASES).figures) == [("as at 2025-02-28", 31, 31)]
    assert [figure.low for figure in made.answer(Q.GROUP_BASED_CASES).figures] == [4]
    assert bounds(made.answer(Q.VICTIM_AGE).figures) == [("13-13", 11, 11), ("14-14", 20, 20)]
    assert made.answer(Q.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_a_table_of_contents_says_what_each_sheet_answers() -> None:
    made = read_workbook(
        {
            "Contents": [
                ["Tab", "Covers"],
                ["1", "Questions 1 and 2"],
                ["2", "Questions 3, 4 and 5"],
                ["3", "Question 7"],
            ],
            "1": [["We operate the mechanisms asked about and have a strategy for CSE."]],
            "2": [
                ["Snapshot on 1 May 2025"],
                ["Indicator", "Number of children"],
                ["CSE is a current concern", 13],
                ["- more than one suspected adult", "<5"],
                ["Male", "<5"],
                ["Female", 10],
                ["Aged 10 to 14", 6],
                ["Aged 15 to 17", 7],
                ["White British", 8],
                ["Black African", 5],
            ],
            "3": [["Year", "Children"], ["2023", 23], ["2024", 24]],
        }
    )
    assert [figure.low for figure in made.answer(Q.CURRENT_CASES).figures] == [13]
    assert [(figure.low, figure.high) for figure in made.answer(Q.GROUP_BASED_CASES).figures] == [(0, 4)]
    assert bounds(made.answer(Q.VICTIM_AGE).figures) == [("10-14", 6, 6), ("15-17", 7, 7)]
    assert [figure.low for figure in made.answer(Q.VICTIM_ETHNICITY).figures] == [8, 5]
    assert bounds(made.answer(Q.YEARLY_CASES).figures) == [("2023", 23, 23), ("2024", 24, 24)]


def test_two_sheets_are_too_few_to_say_that_each_answers_a_part() -> None:
    made = read_workbook({"Parts c and d": [["Staff in the team", 12]], "Notes": [["Nothing else is held."]]})
    assert made.answer(Q.GROUP_BASED_CASES).figures == ()


@pytest.mark.parametrize("name", ["Q3 Q4", "Q3_Q4", "Q3Q4", "Q3+Q4", "Q3 & Q4"])
def test_the_name_of_a_sheet_may_set_two_labels_side_by_side(name: str) -> None:
    made = read_workbook(
        {
            name: [
                ["Question", "Number of children"],
                ["3. Current number of cases of CSE being monitored", 89],
                ["4. Number thought to be gang/group based", 12],
            ],
            "Q5": [["Ethnicity", "Number of children"], ["White British", 80], ["Pakistani", 9]],
            "Q7": [["Year", "Children"], ["2023", 23], ["2024", 24]],
        }
    )
    assert parts_said(name) == (Q.CURRENT_CASES, Q.GROUP_BASED_CASES)
    assert [figure.low for figure in made.answer(Q.CURRENT_CASES).figures] == [89]
    assert [figure.low for figure in made.answer(Q.GROUP_BASED_CASES).figures] == [12]


@pytest.mark.parametrize(
    ("name", "questions"),
    [
        ("Q7 2024 Q3", (Q.YEARLY_CASES,)),
        ("Quarter 3 Q4", ()),
        ("FAQ3Q4", ()),
        ("Q3Q4x", ()),
        ("Q5 ages", (Q.VICTIM_AGE,)),
    ],
)
def test_a_label_that_no_label_follows_stands_by_itself(name: str, questions: tuple[Q, ...]) -> None:
    assert parts_said(name) == questions
