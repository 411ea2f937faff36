"""What came of each question, told by every way in which officers refuse, pass on, or answer in part."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, letter, read_letter


def test_low_numbers_that_are_withheld_are_no_count() -> None:
    read = read_letter(
        "Part A - Yes\nPart B - Monthly audit\nPart C - Information withheld. Section 40(2) - low numbers (less than 5)\n"
        "Part D - As C\nPart E - As C\nPart F - Not held\n"
    )
    for question in (
        Question.CURRENT_CASES,
        Question.GROUP_BASED_CASES,
        Question.VICTIM_ETHNICITY,
        Question.VICTIM_AGE,
    ):
        answer = read.answer(question)
        assert (answer.outcome, answer.exemptions, answer.figures) == (Outcome.WITHHELD, ("FOIA s.40(2)",), ())


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Exempt, section 21. The strategy and a guide may be read by anyone on our website.", Outcome.WITHHELD),
        ("Exempt, section 21. In short, a monthly panel reviews each child.", Outcome.ANSWERED),
        ("A monthly panel, described on our website.", Outcome.ANSWERED),
    ],
)
def test_where_it_may_be_read_is_no_answer_beside_the_section_on_that(words: str, outcome: Outcome) -> None:
    assert answer_to(Question.MECHANISMS, letter(a="Yes", b=words)).outcome is outcome
