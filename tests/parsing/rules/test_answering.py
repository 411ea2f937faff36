"""What came of each question, told by every way in which officers refuse, pass on, or answer in part."""

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import read_letter


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
