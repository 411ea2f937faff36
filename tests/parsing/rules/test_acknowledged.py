"""Letters that only say that the request has come."""

import pytest

from councils.domain.vocabulary import NoteCode, Outcome, Question
from tests.parsing.reading_letters import ASKED, letter, read_letter

_REQUEST = "\n".join(f"{number}. {asked}" for number, asked in enumerate(ASKED.values(), start=1))


def _outcomes(words: str) -> set[Outcome]:
    return {answer.outcome for answer in read_letter(f"Avonbrook Council\n\nDear Requester\n\n{words}\n").answers}


@pytest.mark.parametrize(
    "words",
    [
        "You will have a reply within 20 working days, that is by 2 July 2025. The first 18 hours of work are free; above £450 we may refuse.",
        "Your request has been logged. We will respond within 20 working days. If the cost exceeds the appropriate limit of £450 we may refuse your request under section 12.",
        "It has been passed to Children's Services, who will answer by 12 June. Exemptions may apply to some or all of the information requested, in which case it will be withheld.",
        "Your request is being dealt with. Should we not hold the information we will tell you.",
        "We aim to respond by 3 July 2025. Where an exemption applies you will be told why information is withheld.",
        "A full response is due by 3 July. If the information is not held by us we will let you know.",
        "You should receive a response no later than 3 July. We would not be obliged to comply if the estimated cost is above the limit.",
    ],
)
def test_a_letter_that_only_says_when_it_will_answer_answers_nothing(words: str) -> None:
    assert _outcomes(words) == {Outcome.NO_ANSWER}
    printed = read_letter(f"Avonbrook Council\n\nDear Requester\n\n{words}\n\nYour request reads:\n\n{_REQUEST}\n")
    assert {answer.outcome for answer in printed.answers} == {Outcome.NO_ANSWER}
    assert [note.code for note in printed.notes] == [NoteCode.REQUEST_ONLY]


@pytest.mark.parametrize(
    "words",
    [
        "We refuse your request under section 12 of the Freedom of Information Act 2000. It would take 30 hours. You will have a reply to any complaint within 20 working days.",
        "Your request has been considered. All of the information requested is exempt under section 40(2).",
        "Your request has been passed to the county council, which will respond within 20 working days. This council does not hold the information requested.",
        "We told you that you would have a reply by 2 July. Section 12 allows us to refuse a request above £450. Your request exceeds the limit and we therefore refuse it under section 12.",
    ],
)
def test_a_letter_that_refuses_has_answered(words: str) -> None:
    assert Outcome.NO_ANSWER not in _outcomes(words)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        (
            "The information is withheld under section 40(2), as individuals could be identified.\n\n"
            "If you are unhappy you may ask for a review. We will respond within 20 working days.",
            Outcome.WITHHELD,
        ),
        (
            "I am refusing your request under section 12(1) because the cost of complying would exceed the appropriate limit. "
            "You may wish to narrow it; we will then respond within 20 working days.",
            Outcome.WITHHELD,
        ),
        (
            "We neither confirm nor deny that we hold this information under section 31(3), as to do so would reveal where "
            "the police look. You may narrow your request, and we will then respond within 20 working days.",
            Outcome.WITHHELD,
        ),
        (
            "Your request is refused under section 14(1): to answer it would be a burden. "
            "Any further request will be answered when it is received.",
            Outcome.WITHHELD,
        ),
        (
            "We do not hold this information if it predates 2015, nor any of later years. You will receive a full reply by 2 July.",
            Outcome.NOT_HELD,
        ),
    ],
)
def test_a_reason_of_what_would_or_could_be_makes_a_refusal_no_less_one(words: str, outcome: Outcome) -> None:
    assert _outcomes(words) == {outcome}


def test_a_letter_that_answers_one_part_and_promises_the_rest_has_answered_that_part() -> None:
    read = read_letter("The rest of your request is being dealt with.\n\n" + letter(c="22 children", d="Not held."))
    assert read.answer(Question.CURRENT_CASES).outcome is Outcome.ANSWERED
    assert read.answer(Question.GROUP_BASED_CASES).outcome is Outcome.NOT_HELD
