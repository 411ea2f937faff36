"""A pointer to a file that the document does not hold answers nothing."""

import pytest

from councils.domain.vocabulary import NoteCode, Outcome, Question
from tests.parsing.reading_letters import answer_to, letter, read_letter

ELSEWHERE = "Please see the attached spreadsheet."


@pytest.mark.parametrize(
    "words",
    [
        ELSEWHERE,
        "See attached.",
        "Attached",
        "Please refer to the accompanying workbook.",
        "This information is in the enclosed document.",
        "The figures are in the attached file. Small numbers are shown there as an x.",
        "As per the attachment.",
    ],
)
@pytest.mark.parametrize("part", ["c", "g"])
def test_a_pointer_to_a_missing_file_is_no_answer(words: str, part: str) -> None:
    question = {"c": Question.CURRENT_CASES, "g": Question.YEARLY_CASES}[part]
    answer = answer_to(question, letter(a="Yes", b="A panel.", **{part: words}))
    assert answer.outcome is Outcome.NO_ANSWER
    assert answer.passage is not None


@pytest.mark.parametrize(
    ("question", "part", "words", "outcome"),
    [
        (Question.CURRENT_CASES, "c", "22. Please see the attached spreadsheet.", Outcome.ANSWERED),
        (Question.CURRENT_CASES, "c", "Not held. See the attached letter.", Outcome.NOT_HELD),
        (Question.CURRENT_CASES, "c", "We count families. See the attached note.", Outcome.ANSWERED_DIFFERENTLY),
        (Question.MECHANISMS, "b", "Our strategy is attached.", Outcome.ANSWERED),
        (Question.MECHANISMS, "b", "A panel meets monthly. The terms are attached.", Outcome.ANSWERED),
        (Question.MECHANISMS, "b", "A social worker is attached to every school.", Outcome.ANSWERED),
        (Question.MECHANISMS, "b", "Cases are tracked on a spreadsheet by two co-ordinators.", Outcome.ANSWERED),
        (Question.STRATEGY, "a", "Yes, see attached.", Outcome.ANSWERED),
    ],
)
def test_words_beside_the_pointer_answer(question: Question, part: str, words: str, outcome: Outcome) -> None:
    assert answer_to(question, letter(**{part: words, "d": "7"})).outcome is outcome


def test_a_letter_whose_answers_are_in_a_file_is_noted() -> None:
    text = letter(a="Yes", c=ELSEWHERE, d=ELSEWHERE, g=ELSEWHERE)
    assert [note.code for note in read_letter(text).notes] == [NoteCode.ATTACHMENT_ONLY]


def test_one_answer_in_a_file_makes_no_letter_of_files() -> None:
    assert read_letter(letter(a="Yes", b="A panel.", c="22", d=ELSEWHERE)).notes == ()


@pytest.mark.parametrize(
    "words",
    [
        "Our full response to your seven questions is in the attached document.",
        "The answers to questions 1 to 7 are in the attached spreadsheet (4 tabs). Numbers under 6 are shown as an x.",
        "The information you asked for is enclosed.",
    ],
)
def test_a_reply_that_is_wholly_in_a_file_answers_nothing(words: str) -> None:
    read = read_letter(f"CSE monitoring and strategy\n\n{words}\n\nKind regards\nA Clerk")
    assert {answer.outcome for answer in read.answers} == {Outcome.NO_ANSWER}
    assert [note.code for note in read.notes] == [NoteCode.ATTACHMENT_ONLY]


@pytest.mark.parametrize(
    "words",
    [
        "Your questions (a) to (g) are all answered in the enclosed spreadsheet (3 worksheets, 41 KB). There are no figures in this letter.",
        "The reply to all your questions is in the attached workbook. This e-mail holds no data itself.",
        "All seven parts of your request are answered in the accompanying PDF. The password will follow. No information is given here.",
        "Questions 1 to 7: see enclosed table. The letter itself has no numbers.",
    ],
)
def test_a_letter_that_says_it_holds_no_figures_itself_answers_nothing(words: str) -> None:
    read = read_letter(f"Avonbrook Council\n\n{words}\n")
    assert {answer.outcome for answer in read.answers} == {Outcome.NO_ANSWER}
    assert [note.code for note in read.notes] == [NoteCode.ATTACHMENT_ONLY]


def test_figures_that_are_not_held_are_not_only_missing_from_the_letter() -> None:
    read = read_letter(
        "Avonbrook Council\n\nWe do not hold the information that you ask for. Our strategy is attached.\n"
    )
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "below",
    [
        "Please look at the key on row 4 before you use the figures.\n\nInformation Governance\nAvonbrook Council",
        "Read the notes on the first sheet.\n\nKind regards\n\nFOI Team",
    ],
)
def test_how_to_read_the_file_and_who_signs_are_no_answer(below: str) -> None:
    read = read_letter(
        "Dear Requester\n\nYou asked 7 questions about child sexual exploitation for the years from 2010 to 2024. "
        f"Our answers, all 7 of them, are in the attached spreadsheet of 3 sheets (CSE_return.xlsx).\n{below}\n"
    )
    assert {answer.outcome for answer in read.answers} == {Outcome.NO_ANSWER}
    assert [note.code for note in read.notes] == [NoteCode.ATTACHMENT_ONLY]


@pytest.mark.parametrize("below", ["Yes.", "We Count Families.", "Numbers rose each year.", "Read the strategy."])
def test_what_says_more_than_how_to_read_the_file_is_an_answer(below: str) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(d="7", g=f"See the attached spreadsheet.\n{below}"))
    assert answer.outcome is not Outcome.NO_ANSWER
