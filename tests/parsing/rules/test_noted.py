"""Notes about the document as a whole."""

import pytest

from councils.domain.vocabulary import NoteCode, Outcome, Question
from tests.parsing.reading_letters import ASKED, bounds, letter, read_letter

REQUEST = "\n".join(f"{part}) {words}" for part, words in ASKED.items())


def _codes(text: str) -> set[NoteCode]:
    return {note.code for note in read_letter(text).notes}


def test_a_bare_request_is_noted_and_answers_nothing() -> None:
    read = read_letter("Dear Council,\n\n" + REQUEST + "\n\nYours faithfully\nA. Requester")
    assert {note.code for note in read.notes} == {NoteCode.REQUEST_ONLY}
    assert {answer.outcome for answer in read.answers} == {Outcome.NO_ANSWER}


def test_an_answer_in_an_attachment_that_is_not_here_is_noted() -> None:
    assert NoteCode.ATTACHMENT_ONLY in _codes("Please find attached our response to your request.")


def test_an_ordinary_letter_has_no_notes() -> None:
    assert _codes(letter(a="Yes", c="22")) == set()


@pytest.mark.parametrize(
    "words",
    [
        "Please find Avonbrook Council's response attached to this e-mail as a PDF (3 pages, 412 KB).",
        "Our answers are in the letter enclosed.",
        "The response is attached.",
        "I attach our reply.",
        "The information that you asked for is in the attached spreadsheet.",
        "See attachment.",
    ],
)
def test_every_way_of_pointing_to_an_attachment_is_noted(words: str) -> None:
    assert NoteCode.ATTACHMENT_ONLY in _codes("Good morning,\n\n" + words)


@pytest.mark.parametrize("words", ["We attach great weight to this.", "The worker is attached to a school."])
def test_other_attachments_are_not_noted(words: str) -> None:
    assert NoteCode.ATTACHMENT_ONLY not in _codes("Good morning,\n\n" + words)


@pytest.mark.parametrize(
    "words",
    [
        "I am pleased to enclose the council's full response, which is in two parts:\n\n• Response to questions.docx (3 pages)\n• CSE figures 2010 to 2024.xlsx (4 sheets)\n\nBoth are under the Open Government Licence version 3.0.",
        "We attach our response.\n\nEnc. 2",
        "Please see the attached letter, which answers your 7 questions.\n\nCSE cases 2010-2024.pdf",
        "Our answers are in the enclosed spreadsheet.",
        "Your response is attached.",
    ],
)
def test_a_letter_that_encloses_everything_answers_nothing_itself(words: str) -> None:
    read = read_letter(
        f"Dear Requester,\n\nYour request about child sexual exploitation was received on 28 April 2025.\n\n{words}\n\nYours sincerely"
    )
    assert {answer.outcome for answer in read.answers} == {Outcome.NO_ANSWER}
    assert NoteCode.ATTACHMENT_ONLY in {note.code for note in read.notes}


def test_a_letter_that_answers_beside_an_enclosure_is_not_said_to_be_one() -> None:
    read = read_letter("There are currently 14 children monitored for CSE.\n\nI enclose a leaflet.\n\nYours sincerely")
    assert NoteCode.ATTACHMENT_ONLY not in {note.code for note in read.notes}
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 14, 14)]
