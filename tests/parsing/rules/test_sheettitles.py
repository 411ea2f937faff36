"""What stands over a whole sheet is over each of its tables."""

import io

import openpyxl
import pytest

from councils.domain.vocabulary import Question
from councils.parsing import parse
from councils.parsing.readers import read
from tests.parsing.reading_letters import REGISTER


def _sure(title: str, name: str = "Data") -> list[bool]:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = name
    for row in (
        [title],
        ["Avonbrook Council"],
        ["FOI 25/118"],
        [],
        ["3. Current number of CSE cases", 24],
        ["4. Gang or group based cases", 3],
    ):
        sheet.append(row)
    document = io.BytesIO()
    workbook.save(document)
    answers = parse(read(document.getvalue()), REGISTER)
    asked = (Question.CURRENT_CASES, Question.GROUP_BASED_CASES)
    return [figure.certain for question in asked for figure in answers.answer(question).figures]


@pytest.mark.parametrize(
    "title", ["Missing episodes", "Children in care", "Contacts with the front door", "Police crimes"]
)
def test_a_title_over_a_whole_sheet_that_names_something_else_leaves_it_uncertain(title: str) -> None:
    assert _sure(title) == [False, False]
    assert _sure("Reply", name=title) == [False, False]


@pytest.mark.parametrize(
    "title", ["Child sexual exploitation", "Freedom of information response", "Children's Services"]
)
def test_a_title_that_names_nothing_else_leaves_the_sheet_certain(title: str) -> None:
    assert _sure(title) == [True, True]
