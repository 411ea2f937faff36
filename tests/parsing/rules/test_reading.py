"""What holds for a whole letter: which passage answers what, what one says of another, and what is left unread."""

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, read_letter


def test_a_refusal_that_a_review_lifts_holds_for_nothing_that_is_answered_now() -> None:
    read = read_letter(
        "Internal Review Outcome\n\nIn that response we refused questions 3 to 7 under section 40(2) of the Freedom of Information Act.\n\n"
        "I have decided that it was applied too widely. The answers are:\n\n"
        "Question 3: 23 children\nQuestion 4: 3\nQuestion 6: Not held. Please ask Westshire Police.\nQuestion 7: 2023: 27; 2024: 23.\n"
    )
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 23, 23)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.ANSWERED
    assert read.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.WITHHELD
