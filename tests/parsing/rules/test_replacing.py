"""A letter that replaces an earlier answer: a correction, a revised response, the outcome of a review."""

import pytest

from councils.domain.vocabulary import NoteCode
from tests.parsing.reading_letters import read_letter


@pytest.mark.parametrize(
    ("words", "notes"),
    [
        ("Avonbrook Council - Internal review decision - reference 7\n\n(c) 14", [NoteCode.REPLACES_EARLIER]),
        ("Having looked again at your request, we find this.\n\n(c) 14", [NoteCode.REPLACES_EARLIER]),
        ("You may ask for an internal review decision.\n\n(c) 14", []),
    ],
)
def test_a_letter_that_looks_again_replaces_an_earlier_one(words: str, notes: list[NoteCode]) -> None:
    assert [note.code for note in read_letter(words).notes] == notes
