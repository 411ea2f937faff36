"""A workbook that has one sheet for each question: its name, or its first row, says which."""

from collections.abc import Sequence

import pytest

from councils.domain.vocabulary import Outcome, Question
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
