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


def _mail(words: str) -> str:
    fields = ("From: foi@avonbrook.gov.example", "To: a@example.org", "Subject: FOI 4417")
    return "\n".join((*fields, "Content-Type: text/plain; charset=utf-8", "", words))


@pytest.mark.parametrize(
    "words",
    [
        "Dear A\n\nPlease find our response attached.\n\nRegards\nFOI Team",
        "Hello\n\nPlease see the attached document, which answers your questions.",
        "Dear A\n\nThe Council's reply to your Freedom of Information request accompanies this e-mail.",
        "Dear A\n\nThe response letter can be found in the attachment to this message. If you cannot open it, tell us.",
        "Dear A\n\nPFA our response.",
        "Dear A\n\nResponse attached.\n\nOn 14 April you wrote:\n> " + REQUEST.replace("\n", "\n> "),
    ],
)
def test_a_message_that_only_carries_its_answer_is_noted(words: str) -> None:
    assert _codes(_mail(words)) == {NoteCode.ATTACHMENT_ONLY}


@pytest.mark.parametrize(
    "words",
    [
        "Dear A\n\nThank you for your request. We will respond by 12 June.",
        "Please find attached our response, which I also paste here.\n\n" + letter(a="Yes", c="18"),
        "Thank you for your e-mail, the attachment of which we could not open. Please send it again.",
    ],
)
def test_a_message_that_carries_no_answer_or_says_it_is_not_noted(words: str) -> None:
    assert _codes(_mail(words)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Avonbrook Council\nFOI 4417\nReceived 14 April 2025\n\n" + REQUEST,
        f"Avonbrook Council\n\nCSE cases 2010 to 2024\n\nStatus\nAwaiting response\n\nRequest\n\n{REQUEST}\n\nResponse",
        f"FOI log\n\nRequest\n\n{REQUEST}\n\nResponse\n\nStatus: awaiting response\n\nDate responded\n\n",
        f"Dear A\n\nThank you for your request. We aim to respond within 20 working days. You asked:\n\n{REQUEST}",
        f"We received your request of 14 April:\n\n{REQUEST}\n\nYou will hear from us by 14 May 2025.\n",
    ],
)
def test_a_page_or_an_acknowledgement_without_an_answer_is_noted(text: str) -> None:
    read = read_letter(text)
    assert [note.code for note in read.notes] == [NoteCode.REQUEST_ONLY]
    assert {answer.outcome for answer in read.answers} == {Outcome.NO_ANSWER}


@pytest.mark.parametrize(
    "words",
    [
        "We do not hold any of this information.",
        "Your request is refused under section 12 of the Act.",
        "The information is exempt under section 21, because it is on our website.",
    ],
)
def test_a_refusal_below_the_request_is_an_answer(words: str) -> None:
    assert _codes(f"Avonbrook Council\n\nRequest\n{REQUEST}\n\nResponse\n{words}") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Avonbrook Council and Thornshire County Council\n\nJoint response\n\n" + letter(c="18"),
        "This is the joint response of Avonbrook Council and North Avonbrook Council.\n\n" + letter(c="18"),
        "Avonbrook Council\n\n3.\nCouncil\tCases\nAvonbrook\t18\nThornshire\t25\n",
        "Avonbrook Council\n\n| Measure | Avonbrook | Thornshire |\n| 3. Current cases | 18 | 25 |\n",
    ],
)
def test_councils_that_answer_together_or_stand_side_by_side_are_noted(text: str) -> None:
    assert _codes(text) == {NoteCode.SEVERAL_COUNCILS}


@pytest.mark.parametrize(
    "text",
    [
        "Avonbrook Council\n\n" + letter(a="Yes", c="18", f="Please contact Thornshire County Council."),
        "Avonbrook Council\n\nWe have passed your request to Thornshire County Council, which provides children's services.",
        "Avonbrook Council\n\n" + letter(b="We work with Thornshire County Council.", c="18"),
        "North Avonbrook Council\n\n" + letter(c="18"),
    ],
)
def test_a_council_that_is_only_mentioned_is_not_noted(text: str) -> None:
    assert _codes(text) == set()


@pytest.mark.parametrize(
    "words",
    [
        "All of the numbers that you asked for are provided in the attached spreadsheet.",
        "The figures are in the enclosed workbook.",
    ],
)
def test_a_letter_that_counts_nothing_and_attaches_its_numbers_is_noted(words: str) -> None:
    means = "Avonbrook Council operates mechanisms to monitor CSE and has a strategy."
    assert NoteCode.ATTACHMENT_ONLY in _codes(f"Avonbrook Council\n\n{means}\n\n{words}\n")


def test_a_letter_that_counts_and_attaches_its_strategy_is_not_noted() -> None:
    assert _codes("Avonbrook Council\n\n" + letter(a="Yes. The strategy is attached.", c="18", d="2")) == set()
