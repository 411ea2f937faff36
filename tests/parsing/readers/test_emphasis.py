"""Marks of emphasis in plain text, and the stars that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.parsing.readers import read
from councils.parsing.readers.emphasis import without_emphasis


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**3.** The current number", "3. The current number"),
        ("**Q3** 29 children", "Q3 29 children"),
        ("*3. The current number of cases*", "3. The current number of cases"),
        ("*3. The current number\nof cases of CSE*\n\n29", "3. The current number\nof cases of CSE\n\n29"),
        ("_3. The current number_\n29", "3. The current number\n29"),
        ("__Response:__ 29", "Response: 29"),
        ("***Total***: 29", "Total: 29"),
        ("We hold **no** such *list*.", "We hold no such list."),
        ("## Question 3", "Question 3"),
        ("# Response to your request", "Response to your request"),
        ("a\r\n\r\n**3.** b\r\n", "a\r\n\r\n3. b\r\n"),
    ],
)
def test_marks_around_words_and_before_headings_go(marked: str, plain: str) -> None:
    assert without_emphasis(marked) == plain


@pytest.mark.parametrize(
    "text",
    [
        "*",
        "**",
        "***",
        "White British 12, Asian *, Black *",
        "White * Asian * Black 5",
        "* denotes fewer than 5 and ** a number withheld so that * cannot be worked out",
        "* item one\n* item two",
        "12* of 40*",
        "2 * 3 * 4",
        "*5*",
        "foi_team@testham_council.example",
        "Signed ____________ Date ____________",
        "*Figures below five are not given.\n\n7* of them",
        "# denotes fewer than 5",
        "# = suppressed",
        "# fewer than five children",
        "#5",
        "#\tRisk factor\tChildren",
        "####",
    ],
)
def test_a_star_that_marks_no_words_stays(text: str) -> None:
    assert without_emphasis(text) == text


@given(st.text(alphabet="ab1*_# .\n", max_size=60))
def test_nothing_but_marks_is_taken_away(text: str) -> None:
    taken = str.maketrans("", "", "*_# ")
    assert without_emphasis(text).translate(taken) == text.translate(taken)


def test_bold_words_in_a_table_of_dashes_move_no_column() -> None:
    letter = (
        "Group            Children\n---------------  --------\nWhite                  12\n**Total**              12\n"
    )
    [table] = read(letter.encode()).tables
    assert [cell.text for cell in table.rows[-1]] == ["Total", "12"]
