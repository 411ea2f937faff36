"""Sentences that only say what comes next, and the answers that follow them."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.announced import announced
from tests.parsing.reading_letters import answer_to


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("You asked how many cases are being monitored now.", Question.CURRENT_CASES),
        ("We turn to your question about every year from 2010 to 2024.", Question.YEARLY_CASES),
        ("Lastly you asked for the number of cases in each year from 2010 to 2024.", Question.YEARLY_CASES),
        ("Your last question is about the ethnicity of perpetrators.", Question.PERPETRATOR_ETHNICITY),
        ("Turning to the gang or group based cases:", Question.GROUP_BASED_CASES),
        ("You also wanted to know the ages of victims.", Question.VICTIM_AGE),
    ],
)
def test_a_sentence_that_turns_to_one_part_tells_what_follows(words: str, question: Question) -> None:
    assert question in announced(words)


@pytest.mark.parametrize(
    "words",
    [
        "Thank you for your request about child sexual exploitation.",
        "There are 22 cases open now.",
        "You asked seven questions.",
        "You asked for the number of cases each year and for the ethnicity of perpetrators.",
        "We record each year how many children are at risk.",
    ],
)
def test_other_sentences_announce_nothing(words: str) -> None:
    assert announced(words) == frozenset()


PROSE = (
    "Avonbrook Council\n\nDear Ms Smith\n\nYou asked how many cases are being monitored now. The answer is that "
    "twenty-three children are receiving a service because of it. Our panel is not managing any groups now.\n\n"
    "The ethnicity of perpetrators is not something that we hold.\n\nWe turn to your question about every year from "
    "2010 to 2024. The council holds this but is refusing it under section 12 of the Act. A search gave 1,340 files."
)


def test_the_sentence_after_an_announcement_answers_what_was_announced() -> None:
    assert [figure.low for figure in answer_to(Question.CURRENT_CASES, PROSE).figures] == [23]
    yearly = answer_to(Question.YEARLY_CASES, PROSE)
    assert (yearly.outcome, yearly.exemptions, yearly.figures) == (Outcome.WITHHELD, ("FOIA s.12",), ())


def test_prose_that_begins_with_a_questions_words_answers_that_question_alone() -> None:
    perpetrators = answer_to(Question.PERPETRATOR_ETHNICITY, PROSE)
    assert (perpetrators.outcome, perpetrators.exemptions) == (Outcome.NOT_HELD, ())


def test_a_panel_that_manages_no_groups_is_not_refused_for_the_years() -> None:
    assert answer_to(Question.GROUP_BASED_CASES, PROSE).outcome is Outcome.ANSWERED_DIFFERENTLY
