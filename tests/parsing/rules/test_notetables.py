"""Tables of notes and of keys to symbols."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.notetables import note_tables
from tests.parsing.reading_letters import bounds, read_letter


@pytest.mark.parametrize("heading", ["Note\tText", "Notes", "Symbol\tMeaning", "Key", "Footnote number\tWhat it says"])
def test_rows_below_such_a_heading_are_notes_up_to_an_empty_line(heading: str) -> None:
    text = f"Year\tCases\n2020\t5\n\n{heading}\n1\t[c] = fewer than 6\n2\tFrom the case system\n\n1\tYes\n"
    notes = note_tables(text)
    assert notes.touch(text.index("2\tFrom"), text.index("2\tFrom") + 1)
    assert not notes.touch(text.index("1\tYes"), text.index("1\tYes") + 1)
    assert not notes.touch(0, 5)


@pytest.mark.parametrize("text", ["Note that the figures are low.\n\n1. Yes", "Key stage\tPupils\n1\t5", "Dear Sir"])
def test_other_words_head_no_notes(text: str) -> None:
    assert note_tables(text).stretches == ()


@pytest.mark.parametrize(
    "text",
    [
        "Year\tCases\n2020\t5",
        "Notes\n1 Yes\n2 No",
        "Keyworker\tCases\nA\t5",
        "Our notes say\t5",
        "",
    ],
)
def test_tables_of_other_things_and_lists_without_columns_are_no_notes(text: str) -> None:
    assert note_tables(text).stretches == ()


def test_the_rows_of_a_table_of_notes_answer_nothing() -> None:
    table = "Note\tText\n3\tFrom 14 systems\n4\tRounded to 5\n"
    read = read_letter(f"3. 22 children\n4. 3\n\n{table}")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 3, 3)]
