"""A sentence that lists what the next one refuses is about all that it lists."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, read_letter

HEAD = "Avonbrook Council\n\nWe operate these mechanisms and have a strategy. A panel meets monthly.\n\n"
TAIL = "\n\nWe do not record the ethnicity of perpetrators.\n"
LISTED = (Question.CURRENT_CASES, Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.YEARLY_CASES)


@pytest.mark.parametrize(
    "said",
    [
        "The number of cases currently monitored, the ethnicity and age of victims and the number of cases in each year are all in our annual reports. As you can obtain them there, they are exempt under section 21 of the Act.",
        "The numbers of cases open now and in each year, and the ages and ethnicity of the children, appear on our website. This information is therefore exempt under section 21 of the Act.",
        "How many cases there are now, how many there were each year, and the ages and ethnicity of victims can be found in the partnership's reports. We withhold it under section 21 of the Act.",
    ],
)
def test_everything_listed_is_refused_with_the_reason_in_the_next_sentence(said: str) -> None:
    made = read_letter(HEAD + said + TAIL)
    for question in LISTED:
        answer = made.answer(question)
        assert (answer.outcome, answer.exemptions) == (Outcome.WITHHELD, ("FOIA s.21",))
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert made.answer(Question.STRATEGY).outcome is Outcome.ANSWERED


def test_a_sentence_that_counts_is_not_refused_by_the_next() -> None:
    made = read_letter(
        f"{HEAD}There are 22 cases open now, of which 3 are group based. Names are withheld under section 40(2) of the Act.{TAIL}"
    )
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    assert bounds(made.answer(Question.GROUP_BASED_CASES).figures) == [("", 3, 3)]


def test_a_reason_that_names_its_own_subject_refuses_that_alone() -> None:
    made = read_letter(
        f"{HEAD}The number of cases now and the number in each year are 22 and are below. The ages of these children are exempt under section 40(2) of the Act.\n\n2023: 20\n2024: 21{TAIL}"
    )
    assert made.answer(Question.YEARLY_CASES).outcome is Outcome.ANSWERED
    assert made.answer(Question.VICTIM_AGE).exemptions == ("FOIA s.40(2)",)
