"""Answers that stand above the questions that they answer."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import ASKED, bounds, read_letter

ANSWERS = {
    "a": "We operate them and have a strategy.",
    "b": "A panel meets monthly.",
    "c": "37",
    "d": "5",
    "e": "White British 21, Pakistani 16.",
    "f": "Not recorded. Please ask the police.",
    "g": "2022: 33. 2023: 35. 2024: 37.",
}
CURRENT, GROUP = Question.CURRENT_CASES, Question.GROUP_BASED_CASES
HEAD, FOOT = "Avonbrook Council\n\nDear Sir\n\n", "\n\nYours sincerely\n\nA Smith"


def _letter(form: str, said: str = "", **other: str) -> str:
    """A letter whose answers and questions stand as `form` has them."""
    parts = [form.format(k=k, q=ASKED[k], a=words) for k, words in (ANSWERS | other).items()]
    return HEAD + said + "\n\n".join(parts) + FOOT


@pytest.mark.parametrize("form", ["{a}\n({k}) {q}", "{a}\n[{q}]", "{a}\n{k}) {q}", "{a}\n({q})"])
@pytest.mark.parametrize(
    "said",
    [
        "Our answers come first; under each, in brackets, stands the question that it answers.\n\n",
        "Each answer is followed by the question that it answers.\n\n",
        "Your questions are printed below our answers.\n\n",
        "Below each answer you will find your question.\n\n",
    ],
)
def test_answers_that_are_said_to_come_first_are_those_of_the_questions_below(form: str, said: str) -> None:
    made = read_letter(_letter(form, said))
    assert [(f.low, f.certain) for f in made.answer(CURRENT).figures] == [(37, True)]
    assert bounds(made.answer(GROUP).figures) == [("", 5, 5)]
    assert bounds(made.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 21, 21), ("Pakistani", 16, 16)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(made.answer(Question.YEARLY_CASES).figures) == [("2022", 33, 33), ("2023", 35, 35), ("2024", 37, 37)]


def test_a_question_with_nothing_above_it_has_no_answer() -> None:
    made = read_letter(_letter("{a}\n{k}) {q}", "Your questions are printed below our answers.\n\n", d=""))
    assert bounds(made.answer(CURRENT).figures) == [("", 37, 37)]
    assert made.answer(GROUP).outcome is Outcome.NO_ANSWER


@pytest.mark.parametrize("form", ["{a}\n({k}) {q}", "{a}\nQ{k}. {q}", "{a}\n{q}"])
@pytest.mark.parametrize("first", [ANSWERS["a"], "Yes, both."])
def test_answers_of_which_nothing_says_that_they_come_first_are_left_to_a_person(form: str, first: str) -> None:
    made = read_letter(_letter(form, a=first))
    assert [(f.low, f.certain) for f in made.answer(CURRENT).figures] == [(37, False)]
    assert not any(f.certain for answer in made.answers for f in answer.figures)


def test_a_letter_that_may_be_either_has_nothing_certain() -> None:
    made = read_letter(_letter("{a}\n({k}) {q}", e="Refused.", g="Refused."))
    assert not any(f.certain for answer in made.answers for f in answer.figures)


@pytest.mark.parametrize(
    "said", ["", "Please find our answers below your questions.\n\n", "Thank you. Yes, we can help.\n\n"]
)
@pytest.mark.parametrize("last", [ANSWERS["g"], ""])
def test_answers_below_their_questions_stay_theirs(said: str, last: str) -> None:
    made = read_letter(_letter("{k}) {q}\n{a}", said, g=last))
    assert [(f.low, f.certain) for f in made.answer(CURRENT).figures] == [(37, True)]
    assert bounds(made.answer(GROUP).figures) == [("", 5, 5)]
