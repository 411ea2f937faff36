"""Where answers end: reviews, complaints, re-use and thanks; and the head that stands before them."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.closings import closing_lines, is_closing, is_opening
from councils.parsing.rules.letter import Letter
from tests.parsing.reading_letters import answer_to, letter, placed, read_letter


@pytest.mark.parametrize(
    "words",
    [
        "Yours faithfully",
        "If you are unhappy with this reply",
        "Internal review",
        "Last updated: 3 May 2025",
        "You have the right to complain",
        "You may ask for a review",
    ],
)
def test_closings_end_an_answer(words: str) -> None:
    assert is_closing(words)


@pytest.mark.parametrize(
    "words",
    [
        "2014",
        "Yes, we do.",
        "The information is not held.",
        "Internal review outcome: 22 children",
        "You have asked for the position at 1 March",
        "You have requested seven things",
    ],
)
def test_answers_are_no_closings(words: str) -> None:
    assert not is_closing(words)


def test_a_salutation_opens_a_letter() -> None:
    assert is_opening("Dear Sir")
    assert not is_opening("There are 22 children.")


def closings(text: str) -> list[str]:
    read = Letter.of(placed(text))
    return [read.text[line.start : line.end] for line in closing_lines(read)]


@pytest.mark.parametrize(
    "words",
    [
        "Kind regards",
        "Should you wish to discuss this, please write.",
        "Your rights",
        "Complaints procedure",
        "Re-use of this information",
        "Copyright",
        "Please do not hesitate to write.",
        "I hope that this helps.",
        "The Information Commissioner's Office",
        "Is this page useful?",
        "This email is confidential",
    ],
)
def test_a_paragraph_on_rights_re_use_or_thanks_closes_a_letter(words: str) -> None:
    assert closings(f"c) 22 children\n\n{words}") == [words]


@pytest.mark.parametrize(
    "words",
    [
        "d) 3",
        "If you add them up there are 22.",
        "The panel hears appeals each week.",
        "White and Black Caribbean 3",
        "You asked for the number of cases.",
        "We publish nothing on this.",
    ],
)
def test_a_line_that_goes_on_answering_closes_none(words: str) -> None:
    assert closings(f"c) 22 children\n\n{words}") == []


def test_internal_review_over_a_letter_is_its_title_and_below_its_answers_a_closing() -> None:
    assert closings("Internal review\n\nDear Ms Roe\n\nc) 22 children") == []
    long = "The council monitors 22 children by a weekly panel of nine agencies, each of which keeps its own list."
    assert closings(f"Dear Ms Roe\n\n{long}\n\nInternal review") == ["Internal review"]


@pytest.mark.parametrize("words", ["Our ref: 12", "Thank you for your request", "To: Ms Roe", "Tel: 01632 960 777"])
def test_references_thanks_and_contacts_open_a_letter(words: str) -> None:
    assert is_opening(words)


@pytest.mark.parametrize("words", ["We hold this.", "Yes", "White British 12", "Today there are 22", "Fotheringay 3"])
def test_answers_open_no_letter(words: str) -> None:
    assert not is_opening(words)


def test_a_number_after_the_closing_is_no_figure() -> None:
    text = letter(c="22 children") + "\n\nIf you are unhappy with this reply, write to us within 40 working days."
    assert [figure.low for figure in answer_to(Question.CURRENT_CASES, text).figures] == [22]


@pytest.mark.parametrize(
    "words", ["You can search our other responses or make a new request.", "View previous responses", "Make a request"]
)
def test_what_a_page_offers_below_an_answer_ends_it(words: str) -> None:
    assert is_closing(words)


@pytest.mark.parametrize("words", ["See the other responses below", "Searches of our records found 22", "Read more"])
def test_what_an_answer_says_of_searches_ends_nothing(words: str) -> None:
    assert not is_closing(words)


APPENDED = """Avonbrook Council

Our response to each question is given at Appendix A.

If you are unhappy with this response you can ask for an internal review.

Yours sincerely
A Officer

Appendix A
Question 1: Yes
Question 2: MACE
Question 3: 31
Question 4: 3
Question 5: White British 22, Mixed 9
Question 6: Not held
Question 7: 33 (2022), 40 (2023), 36 (2024)
"""


@pytest.mark.parametrize("heading", ["Appendix A", "ANNEX 1 - RESPONSES", "Response to your questions", "Schedule"])
def test_answers_may_stand_in_an_appendix_below_the_signature(heading: str) -> None:
    read = read_letter(APPENDED.replace("\nAppendix A\n", f"\n{heading}\n"))
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [31]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [33, 40, 36]


def test_an_appendix_of_rights_below_the_answers_is_none() -> None:
    read = read_letter(
        "Avonbrook Council\n1. Yes\n2. Panel\n3. 31 cases\n4. 3\n5. Not held\n6. Not held\n7. 2023: 40\nYours faithfully\n\n"
        "Appendix A: your rights\n1. You may ask for a review\n2. in 40 days\n3. from 12 people\n4. to our 14 offices\n5. or write\n"
    )
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [31]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [3]


@pytest.mark.parametrize(
    "words",
    [
        "This is Avonbrook Borough Council's response to your follow-up request.",
        "This is Avonbrook Council's response to the request you sent us.",
    ],
)
def test_a_line_that_opens_a_reply_is_no_closing(words: str) -> None:
    assert not is_closing(words)
    read = read_letter(f"Avonbrook Council\n\n{words}\n\nc) 34 cases\n\nd) Zero\n\ng) 2021/22: 41\n2022/23: 38\n")
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [34]


def test_the_foot_of_a_page_of_requests_is_a_closing() -> None:
    assert is_closing("This is Avonbrook Council's response to a freedom of information request")


@pytest.mark.parametrize(
    "title", ["Disclosure log: child sexual exploitation cases", "FOI disclosure log", "Publication scheme"]
)
def test_the_title_of_a_page_closes_nothing(title: str) -> None:
    text = f"{title}\n\nAvonbrook Council\n\n1. Yes\n2. A panel\n3. 22\n4. 3\n5. White 22\n6. Not held\n7. 2023: 20\n"
    assert [figure.low for figure in read_letter(text).answer(Question.CURRENT_CASES).figures] == [22]


def test_a_disclosure_log_below_the_answers_closes_them() -> None:
    text = "Avonbrook Council\n\n1. Yes\n2. A panel\n3. 22\n4. 3\n5. White 22\n6. Not held\n7. 2023: 20\n\nDisclosure log\n2022: 9 requests\n"
    assert [figure.low for figure in read_letter(text).answer(Question.YEARLY_CASES).figures] == [20]
