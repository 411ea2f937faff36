"""Exemptions that a sentence names in turn are each for its own question."""

from councils.domain.vocabulary import Outcome, Question
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
