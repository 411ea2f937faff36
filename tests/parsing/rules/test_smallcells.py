"""A notice at the head of a letter speaks for every breakdown with a hidden cell."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.smallcells import is_of_small_cells
from tests.parsing.reading_letters import answer_to, letter

NOTICE = (
    "Avonbrook Council\n\nPlease note that where a number is below five it is shown as <5. Small numbers could allow a "
    "child to be recognised, and are withheld under section 40(2) of the Freedom of Information Act 2000.\n\n"
)


def test_a_breakdown_with_a_hidden_cell_is_partly_answered() -> None:
    given = answer_to(Question.VICTIM_ETHNICITY, NOTICE + letter(c="19", d="<5", e="White British: 12\nAsian: <5"))
    assert (given.outcome, given.exemptions) == (Outcome.PARTLY_ANSWERED, ("FOIA s.40(2)",))


def test_a_breakdown_without_a_hidden_cell_is_answered() -> None:
    given = answer_to(Question.VICTIM_ETHNICITY, NOTICE + letter(c="19", d="<5", e="White British: 12\nAsian: 7"))
    assert (given.outcome, given.exemptions) == (Outcome.ANSWERED, ())


def test_a_count_below_five_is_answered_all_the_same() -> None:
    assert answer_to(Question.GROUP_BASED_CASES, NOTICE + letter(c="19", d="<5", f="Not held")).exemptions == ()


def test_a_notice_that_cites_nothing_changes_nothing() -> None:
    text = "Avonbrook Council\n\nNumbers below five are shown as <5.\n\n" + letter(
        c="19", e="White British: 12\nAsian: <5"
    )
    assert answer_to(Question.VICTIM_ETHNICITY, text).exemptions == ()


@pytest.mark.parametrize(
    "words",
    [
        "Small numbers are withheld.",
        "Figures under 5 are not given.",
        "Numbers of four or fewer are hidden.",
        "Any cells between 1 and 4 are suppressed.",
    ],
)
def test_a_sentence_on_small_numbers_refuses_no_whole_request(words: str) -> None:
    assert is_of_small_cells(words)


@pytest.mark.parametrize(
    "words", ["Your request is refused under section 12.", "There are 4 children.", "The number of cases is 22.", ""]
)
def test_other_sentences_are_on_no_small_numbers(words: str) -> None:
    assert not is_of_small_cells(words)
