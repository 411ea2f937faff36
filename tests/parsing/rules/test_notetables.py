"""Tables of notes and of keys to symbols."""

import pytest

from councils.parsing.rules.notetables import note_tables


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
