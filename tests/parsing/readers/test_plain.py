"""Plain text, whatever wrote it."""

import pytest

from councils.parsing.readers import read
from councils.parsing.readers.kinds import DocumentKind, kind_of
from councils.parsing.readers.plain import decoded
from councils.parsing.text import Kind

LETTER = "Dear Sir\n\nThere were “22” cases – £5.\n\n  a) Yes\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-16-le", "utf-16-be"])
def test_a_letter_reads_the_same_in_every_encoding(encoding: str) -> None:
    assert read(LETTER.encode(encoding)).text == LETTER


def test_utf_16_with_its_mark_reads_the_same_either_way_round() -> None:
    little, big = b"\xff\xfe" + LETTER.encode("utf-16-le"), b"\xfe\xff" + LETTER.encode("utf-16-be")
    assert read(little).text == read(big).text == LETTER


def test_line_ends_are_one_character() -> None:
    assert read(LETTER.replace("\n", "\r\n").encode()).text == LETTER


def test_plain_text_is_kept_as_it_stands() -> None:
    text = "\n\n  Age   12\n\t<5\n   \nEnd"
    assert read(text.encode()).text == text


def test_every_line_with_words_is_a_segment() -> None:
    placed = read(LETTER.encode())
    assert [placed.text[s.start : s.end] for s in placed.segments] == [
        "Dear Sir",
        "There were “22” cases – £5.",
        "  a) Yes",
    ]
    assert {segment.kind for segment in placed.segments} == {Kind.LINE}


def test_a_declared_encoding_is_tried_first() -> None:
    assert decoded("café".encode("iso-8859-15"), "iso-8859-15") == "café"


def test_an_encoding_that_does_not_exist_is_passed_over() -> None:
    assert decoded("café".encode(), "x-unheard-of") == "café"


@pytest.mark.parametrize(
    "prose",
    [
        "Year 2010, there were 5, and in 2011, 6.\nIn 2012, none.\n",
        "To: whom it may concern\n\nThere were 22 cases.\n",
        "We use <b>bold</b> words, as in HTML.\n",
        "There were 1,234 contacts\nThere were 2,345 referrals\n",
        "Age\t12\nThere were 22 cases\nThat is all\nGoodbye\n",
        "Note: this letter has a first line that looks like a heading.\n",
    ],
)
def test_prose_is_not_taken_for_anything_else(prose: str) -> None:
    assert kind_of(prose.encode()) is DocumentKind.PLAIN
    assert read(prose.encode()).text == prose
