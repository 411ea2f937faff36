"""The words around a place: whole ones, and an ellipsis where the text goes on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.excerpts import CUT, words_after, words_before
from councils.domain.returns import Span

TEXT = "There were twenty meetings in 41 places\nand nobody counted them."
AT = Span(TEXT.index("41"), TEXT.index("41") + 2)


@pytest.mark.parametrize(
    ("room", "before", "after"),
    [
        (100, "There were twenty meetings in ", " places\nand nobody counted them."),
        (5, "… in ", " …"),
        (12, "… meetings in ", " places\nand …"),
        (13, "… meetings in ", " places\nand …"),
        (11, "… in ", " places\nand …"),
        (7, "… in ", " places …"),
        (2, "… ", " …"),
    ],
)
def test_words_are_not_cut_and_an_ellipsis_says_that_more_stand_there(room: int, before: str, after: str) -> None:
    assert words_before(TEXT, AT, room) == before
    assert words_after(TEXT, AT, room) == after


def test_what_stands_at_either_end_of_a_text_has_no_ellipsis() -> None:
    assert words_before("41 places", Span(0, 2), 10) == ""
    assert words_after("in 41", Span(3, 5), 10) == ""
    assert words_before("in 41", Span(3, 5), 3) == "in "


def test_a_word_longer_than_the_room_is_cut_inside() -> None:
    assert words_before("x" * 60 + "41", Span(60, 62), 10) == CUT + "x" * 10
    assert words_after("41" + "x" * 60, Span(0, 2), 10) == "x" * 10 + CUT


@given(st.text(alphabet="ab \n", max_size=40), st.integers(0, 40), st.integers(0, 5), st.integers(1, 12))
def test_every_word_shown_is_a_word_of_the_text(text: str, start: int, length: int, room: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(start + length, len(text)))
    before, after = words_before(text, span, room), words_after(text, span, room)
    stand_before, stand_after = text[: span.start].split(), text[span.end :].split()
    if before.startswith(f"{CUT} "):
        words = before.split()[1:]
        assert stand_before[len(stand_before) - len(words) :] == words
    if after.endswith(f" {CUT}"):
        words = after.split()[:-1]
        assert stand_after[: len(words)] == words
