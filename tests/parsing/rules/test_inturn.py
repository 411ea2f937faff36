"""Exemptions that a sentence names in turn are each for its own question."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.inturn import in_turn
from tests.parsing.reading_letters import bounds, read_letter

RESPECTIVE = """We do not hold the information at (f). The information at (e) and (g) is exempt under section 40(2) and section 12 respectively.

(a) Yes.
(b) A weekly panel.
(c) 15
(d) None of the 15 are thought to be gang/group based.
"""


def test_exemptions_named_in_turn_are_each_for_its_own_part() -> None:
    read = read_letter(RESPECTIVE)
    assert (read.answer(Question.VICTIM_ETHNICITY).exemptions, read.answer(Question.YEARLY_CASES).exemptions) == (
        ("FOIA s.40(2)",),
        ("FOIA s.12",),
    )
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 15, 15)]


def test_exemptions_that_are_not_named_in_turn_are_for_every_part() -> None:
    read = read_letter(RESPECTIVE.replace(" respectively", ""))
    assert read.answer(Question.YEARLY_CASES).exemptions == ("FOIA s.40(2)", "FOIA s.12")


EXEMPTIONS = ("FOIA s.40(2)", "FOIA s.12")
VICTIMS, PERPETRATORS = Question.VICTIM_ETHNICITY, Question.PERPETRATOR_ETHNICITY
YEARLY = Question.YEARLY_CASES


def own(words: str, question: Question, *asked: Question, exemptions: tuple[str, ...] = EXEMPTIONS) -> tuple[str, ...]:
    """The exemptions for a question out of one passage that answers the questions `asked`."""
    return in_turn(words, question, [Passage(0, len(words), asked, Bound.NAMED)], exemptions)


def test_the_first_exemption_is_for_the_part_named_first() -> None:
    words = "Parts e and g are exempt under section 40(2) and section 12 respectively."
    assert own(words, VICTIMS, VICTIMS, YEARLY) == ("FOIA s.40(2)",)
    assert own(words, YEARLY, VICTIMS, YEARLY) == ("FOIA s.12",)


def test_ethnicity_and_age_are_one_part() -> None:
    words = "Parts e and g are exempt under section 40(2) and section 12 respectively."
    asked = (VICTIMS, Question.VICTIM_AGE, YEARLY)
    assert own(words, Question.VICTIM_AGE, *asked) == ("FOIA s.40(2)",)
    assert own(words, YEARLY, *asked) == ("FOIA s.12",)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Exempt under section 40(2) and section 12.", (VICTIMS, YEARLY)),
        ("Exempt under section 40(2) and section 12 respectively.", (VICTIMS, PERPETRATORS, YEARLY)),
        ("Exempt under section 40(2) and section 12 respectively.", (VICTIMS,)),
    ],
)
def test_exemptions_that_do_not_fit_their_parts_are_for_each_of_them(words: str, asked: tuple[Question, ...]) -> None:
    assert own(words, VICTIMS, *asked) == EXEMPTIONS


def test_one_exemption_is_for_every_part_whatever_is_said() -> None:
    assert own("12 and 3 respectively, under section 12.", YEARLY, YEARLY, exemptions=("FOIA s.12",)) == ("FOIA s.12",)
