"""A refusal that only names another answer has that answer's exemptions."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, letter

CITED = "Case numbers are exempt under section 40(2)."


@pytest.mark.parametrize(
    "words",
    [
        "Refused as for Q3.",
        "Refused as for Q3. We can say that numbers fell by 35% between 2019 and 2024.",
        "Withheld for the reasons given at question 3; it would be a small number.",
        "The same exemption applies as in (c), and we withhold this.",
        "As for part (c), this is withheld.",
        "This is withheld on the same grounds as in our answer to point 3.",
    ],
)
def test_the_exemptions_of_the_answer_named_are_relied_on(words: str) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(c=CITED, d="7", g=words))
    assert (answer.outcome, answer.exemptions) == (Outcome.WITHHELD, ("FOIA s.40(2)",))


@pytest.mark.parametrize(
    ("words", "exemptions"),
    [
        ("Withheld under section 31, unlike question 3.", ("FOIA s.31",)),
        ("Refused. For the children of Q3 see above.", ()),
        ("Refused as for Q4.", ()),
    ],
)
def test_other_refusals_keep_their_own(words: str, exemptions: tuple[str, ...]) -> None:
    assert answer_to(Question.YEARLY_CASES, letter(c=CITED, d="7", g=words)).exemptions == exemptions
