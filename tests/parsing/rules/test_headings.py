"""The headings and marks that stand around answers and say nothing themselves."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import read_letter


@pytest.mark.parametrize(
    "words",
    [
        "Q5. Perpetrators\nResponse: Not held.\n\nQ6. Perpetrators\nResponse: As above.",
        "Q6. Perpetrators\n\nOur answer: Not held.",
    ],
)
def test_the_title_of_a_question_is_no_part_of_the_reply_below_it(words: str) -> None:
    assert (
        read_letter(f"Q3. Current\nResponse: 14 children\n\n{words}\n").answer(Question.PERPETRATOR_ETHNICITY).outcome
        is Outcome.NOT_HELD
    )
