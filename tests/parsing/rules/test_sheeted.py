"""A workbook that has one sheet for each question: its name, or its first row, says which."""

from collections.abc import Sequence

import pytest

from councils.domain.vocabulary import Basis, Outcome, Question
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.restated import find_restated
from councils.parsing.rules.sheeted import find_sheeted
from tests.parsing.reading_letters import ASKED, bounds
from tests.parsing.test_workbooks import Sheets, placed_workbook, read_workbook

CURRENT, GROUPS, YEARLY = Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES
PERPETRATORS = Question.PERPETRATOR_ETHNICITY
YEARS: Sequence[Sequence[object]] = [["Year", "Cases"], ["2022", 14], ["2023", 19]]
ANSWERED = [
    ((CURRENT,), "22 children"),
    ((GROUPS,), "3"),
    ((YEARLY,), "Year\tCases\n2022\t14\n2023\t19"),
]


def sheeted(sheets: Sheets) -> list[tuple[tuple[Question, ...], str]]:
    letter = Letter.of(placed_workbook(sheets))
    found = find_sheeted(letter, find_restated(letter))
    return [(each.questions, letter.text[each.start : each.end].strip()) for each in found]


@pytest.mark.parametrize("name", ["Q{}", "Question {}", "Part {}", "FOI Q{}", "Item {}"])
def test_the_name_of_a_sheet_says_which_question_it_answers(name: str) -> None:
    sheets: Sheets = {name.format(3): [["22 children"]], name.format(4): [["3"]], name.format(7): YEARS}
    assert sheeted(sheets) == ANSWERED


def test_the_first_row_of_a_sheet_says_which_question_it_answers() -> None:
    sheets: Sheets = {
        "Sheet1": [["Question 3"], ["22 children"]],
        "Sheet2": [["Part d"], ["3"]],
        "Sheet3": [["Q7", ASKED["g"]], *YEARS],
    }
    assert sheeted(sheets) == ANSWERED


def test_a_question_printed_in_the_first_row_says_it_too() -> None:
    sheets: Sheets = {
        "Now": [[ASKED["c"]], ["Answer", "22 children"]],
        "Groups": [[ASKED["d"]], ["Answer", "3"]],
        "Years": [[ASKED["g"]], *YEARS],
    }
    assert sheeted(sheets) == ANSWERED


def test_the_word_answer_before_an_answer_is_no_part_of_it() -> None:
    sheets: Sheets = {"Q3": [["Answer", "22 children"]], "Q4": [["Our response", "3"]], "Q7": YEARS}
    assert sheeted(sheets) == ANSWERED


def test_a_row_of_the_cover_may_answer_a_part_that_has_no_sheet() -> None:
    cover: Sheets = {"Cover": [["Avonbrook Council"], ["Part f", "We hold no data on it"]]}
    sheets: Sheets = {"Q3": [["22 children"]], "Q4": [["3"]], "Q7": YEARS}
    assert sheeted(cover | sheets) == [((PERPETRATORS,), "We hold no data on it"), *ANSWERED]


def test_a_row_of_the_cover_answers_no_part_that_has_a_sheet() -> None:
    cover: Sheets = {"Cover": [["Part c", "Cases that are open now"]]}
    sheets: Sheets = {"Q3": [["22 children"]], "Q4": [["3"]], "Q7": YEARS}
    assert sheeted(cover | sheets) == ANSWERED


@pytest.mark.parametrize(
    "sheets",
    [
        {"Q3": [["22 children"]], "Q4": [["3"]]},
        {"Now": [["22 children"]], "Groups": [["3"]], "Years": YEARS},
        {"2022": [["14"]], "2023": [["19"]], "2024": [["22"]]},
        {"Quarter 1": [["14"]], "Quarter 2": [["19"]], "Quarter 3": [["22"]]},
        {"All": [["Q3", "22"], ["Q4", "3"], ["Q7", "14"]], "Notes": [["A"]], "More": [["B"]]},
        {"Q3": [], "Q4": [], "Q7": []},
    ],
    ids=["two", "no numbers", "years", "quarters", "one for all", "empty"],
)
def test_other_workbooks_have_no_sheet_for_each_question(sheets: Sheets) -> None:
    assert sheeted(sheets) == []


def test_a_letter_has_no_sheets() -> None:
    letter = Letter.of(placed_workbook({"Reply": [["Q3: 22. Q4: 3. Q7: not held."]]}))
    assert find_sheeted(letter, ()) == ()


def test_each_sheet_is_read_for_its_own_question() -> None:
    made = read_workbook({"Q3": [["22 children"]], "Q4": [["3"]], "Q6": [["Not held"]], "Q7": YEARS})
    assert bounds(made.answer(CURRENT).figures) == [("", 22, 22)]
    assert bounds(made.answer(GROUPS).figures) == [("", 3, 3)]
    assert made.answer(PERPETRATORS).outcome is Outcome.NOT_HELD
    assert bounds(made.answer(YEARLY).figures) == [("2022", 14, 14), ("2023", 19, 19)]


LISTED: Sheets = {
    "Contents": [
        ["Tab", "Holds", "Rows"],
        ["Words", "questions 1, 2 and 6", 3],
        ["Now", "questions 3 and 4", 2],
        ["Trend", "question 7", 2],
    ],
    "Words": [["No.", "Reply"], [1, "Yes, we have a strategy."], [2, "A monthly panel."], [6, "Not recorded."]],
    "Now": [["Measure", "Position at 31/03/2025"], ["Q3 Children on a CSE plan", 31], ["Q4 of these, by groups", 4]],
    "Trend": [["Question 7, children open on the last day of each year"], [], *YEARS],
}


def test_a_list_of_the_sheets_answers_nothing_and_rows_that_name_their_question_answer_it() -> None:
    made = read_workbook(LISTED)
    assert bounds(made.answer(CURRENT).figures) == [("as at 2025-03-31", 31, 31)]
    assert [figure.low for figure in made.answer(GROUPS).figures] == [4]
    assert bounds(made.answer(YEARLY).figures) == [("2022", 14, 14), ("2023", 19, 19)]
    assert made.answer(PERPETRATORS).outcome is Outcome.NOT_HELD
    assert made.answer(Question.STRATEGY).outcome is Outcome.ANSWERED
    assert all(figure.certain for figure in made.answer(CURRENT).figures)


def test_the_words_behind_a_sheets_number_say_what_its_table_counts() -> None:
    assert read_workbook(LISTED).answer(YEARLY).basis is Basis.OPEN_ON_DATE


def test_rows_numbered_otherwise_are_not_keyed_by_their_sheet() -> None:
    levels: Sheets = LISTED | {"Now": [["Level", "Children"], [1, 31], [2, 4], [3, 9], [4, 2]]}
    assert not any(figure.certain for figure in read_workbook(levels).answer(CURRENT).figures)


def test_a_sheet_whose_name_gives_it_two_parts_answers_each_in_the_row_that_names_it() -> None:
    made = read_workbook(
        {
            "Q3_Q4": [
                ["Question", "Measure", "As at 31/03/2025"],
                ["3", "The current number of cases of CSE being monitored by your council", 17],
                ["4", "The number of CSE cases monitored that are thought to be gang/group based", None],
            ],
            "Q5": [["Ethnicity", "Children"], ["White British", 8], ["Bangladeshi", 9]],
            "Q7": [["Year", "Cases"], ["2023", 15], ["2024", 19]],
        }
    )
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("as at 2025-03-31", 17, 17)]
    assert made.answer(Question.GROUP_BASED_CASES).figures == ()
