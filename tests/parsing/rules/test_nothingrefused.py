"""A sentence that says that nothing is refused is no refusal, whatever words of refusing stand in it."""

import pytest

from councils.domain.vocabulary import NoteCode, Outcome, Question
from councils.parsing.rules.nothingrefused import denies_refusal
from tests.parsing.reading_letters import bounds, read_letter

DENIALS = [
    "The Council is satisfied that nothing has been withheld.",
    "No information has been withheld.",
    "We have not withheld any information.",
    "None of the information you requested is exempt.",
    "No part of your request has been refused.",
    "No exemptions have been applied to your request.",
    "We have not applied any exemption to the information requested.",
    "No information has been withheld under section 40(2).",
    "The Council has withheld nothing.",
    "The request is not refused.",
]
OF_REFUSING = [
    "All information is withheld.",
    "We have withheld the information requested.",
    "No information has been withheld except for the ages.",
    "Nothing has been withheld but we do not hold ages.",
    "No figures can be given, as they are exempt.",
    "No figures are given and all of them are withheld.",
    "The information is not exempt information by virtue of section 42, and is withheld under section 40.",
    "We cannot provide any of it; nothing is held.",
    "It would not be exempt if the numbers were larger.",
    "",
]


@pytest.mark.parametrize("words", DENIALS)
def test_words_that_say_that_nothing_is_refused_are_told(words: str) -> None:
    assert denies_refusal(words)


@pytest.mark.parametrize("words", OF_REFUSING)
def test_words_that_refuse_or_take_it_back_are_no_such_words(words: str) -> None:
    assert not denies_refusal(words)


@pytest.mark.parametrize("said", DENIALS)
def test_a_letter_that_says_that_nothing_is_refused_refuses_nothing(said: str) -> None:
    read = read_letter(f"Avonbrook Council\n\nThank you for your request about child sexual exploitation.\n\n{said}\n")
    assert {answer.outcome for answer in read.answers} == {Outcome.NO_ANSWER}


@pytest.mark.parametrize("said", DENIALS)
def test_an_answer_that_says_that_nothing_is_refused_stays_answered(said: str) -> None:
    read = read_letter(
        f"Avonbrook Council\n\n3. 24 children.\n4. 2\n5. White British 24. {said}\n6. Not held.\n7. 2022: 36, 2023: 33. {said}\n\n{said}\n"
    )
    assert read.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.ANSWERED
    assert read.answer(Question.VICTIM_ETHNICITY).exemptions == ()
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.ANSWERED
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2022", 36, 36), ("2023", 33, 33)]


@pytest.mark.parametrize("said", DENIALS[:4])
def test_a_letter_whose_answers_are_in_a_file_that_is_not_here_holds_them_back_from_nobody(said: str) -> None:
    read = read_letter(
        f"Avonbrook Council\n\nOur answers to all of your questions are given in the attached spreadsheet.\n\n{said}\n"
    )
    assert {answer.outcome for answer in read.answers} == {Outcome.NO_ANSWER}
    assert [note.code for note in read.notes] == [NoteCode.ATTACHMENT_ONLY]


TAKEN_BACK = (
    "I overturn the decision to refuse this part.",
    "The earlier refusal has been overturned.",
    "We withdraw our reliance on section 40(2) for this question.",
    "Our use of section 40(2) is withdrawn.",
    "I set aside the refusal.",
    "Section 40(2) no longer applies.",
    "On review I do not uphold the use of section 40(2).",
    "The exemption was not upheld.",
)


@pytest.mark.parametrize("said", TAKEN_BACK)
def test_a_refusal_that_is_taken_back_refuses_nothing(said: str) -> None:
    read = read_letter(f"Avonbrook Council\n\n3. 24 children.\n4. 2\n5. {said} White British 24.\n6. Not held.\n")
    answer = read.answer(Question.VICTIM_ETHNICITY)
    assert (answer.outcome, answer.exemptions) == (Outcome.ANSWERED, ())


@pytest.mark.parametrize(
    "said",
    [
        "I uphold the decision to refuse this part.",
        "I overturn the refusal in part.",
        "The refusal is upheld under section 40(2).",
        "I overturn the refusal of the numbers but ages remain withheld.",
    ],
)
def test_a_refusal_that_stands_or_stands_in_part_is_still_one(said: str) -> None:
    assert not denies_refusal(said)


@pytest.mark.parametrize(
    "words",
    [
        "The duty in section 1(1)(a) does not apply, by virtue of section 31(3) of the Act.",
        "The duty in s.1(1)(b) does not apply because of section 40(2).",
    ],
)
def test_a_duty_that_does_not_apply_is_a_refusal(words: str) -> None:
    assert not denies_refusal(words)
