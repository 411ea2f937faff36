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
        "Each answer stands above its question.\n\n",
        "We give each answer in bold above the question it answers.\n\n",
        "Our answers stand above your questions.\n\n",
        "Each question follows its answer.\n\n",
        "Above each question you will find our answer.\n\n",
        "The answer to each question is given above it.\n\n",
        "Our replies come first, with the question below each.\n\n",
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


ORDINARY = {
    "a": "Yes",
    "b": "A panel",
    "c": "31",
    "d": "4 cases",
    "e": "White British 20, Asian 11",
    "f": "Not held.",
    "g": "",
}
OPENINGS = [
    "",
    "Please find below our answers to your questions.",
    "I set out below the responses to your questions.",
    "Please see below for our response to each question.",
    "After our reply of 1 May you asked us to look again at your questions.",
    "Our response, first drafted in May, takes your questions in turn.",
    "Our response is set out above the right to review; questions about it go to the team.",
    "We gave a response to you before about similar questions.",
    "Before we answer each question, please note that we are a district.",
    "We answer below each question.",
    "Below your questions are our answers.",
    "After each question follows our answer.",
    "Your questions are given below with our answers.",
    "Our answers are not given above your questions.",
    "Each answer is followed by the next question.",
    "Each answer was checked before your questions were closed.",
    "Your questions follow, each with our answer under it.",
]


@pytest.mark.parametrize("said", OPENINGS)
@pytest.mark.parametrize("form", ["{k}) {q}\n{a}", "{k}) {q}\n\n{a}", "{q}\n{a}"])
def test_no_ordinary_opening_turns_a_letter_whose_last_question_is_left_open(said: str, form: str) -> None:
    made = read_letter(_letter(form, f"{said}\n\n", **ORDINARY))
    assert [(f.low, f.certain) for f in made.answer(CURRENT).figures] == [(31, True)]
    assert bounds(made.answer(GROUP).figures) == [("", 4, 4)]
    assert bounds(made.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 20, 20), ("Asian", 11, 11)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert made.answer(Question.YEARLY_CASES).outcome is Outcome.NO_ANSWER


@pytest.mark.parametrize("said", [*OPENINGS, "No exemption has been applied.", "Yes, we hold some of this."])
@pytest.mark.parametrize(
    "other",
    [
        {"d": "4, all White.", "e": "Refused."},
        {"d": "4 (3 White and 1 Asian).", "e": "Refused."},
        {"e": "Refused."},
        {"d": "4", "e": "Withheld."},
        {"f": "Not held. We began to record it in 2024."},
        {"f": "Not held for 2021, 2022 or 2023."},
    ],
)
def test_groups_or_years_in_the_answer_before_do_not_turn_a_letter(said: str, other: dict[str, str]) -> None:
    made = read_letter(_letter("{k}) {q}\n{a}", f"{said}\n\n", **(ORDINARY | other)))
    assert [f.low for f in made.answer(CURRENT).figures] == [31]
    assert 4 in [f.low for f in made.answer(GROUP).figures]


def test_a_letter_that_says_so_and_is_laid_out_otherwise_is_left_to_a_person() -> None:
    made = read_letter(_letter("{k}) {q}\n{a}", "Each answer stands above its question.\n\n", **ORDINARY))
    assert not any(f.certain for answer in made.answers for f in answer.figures)


def test_a_letter_that_says_so_and_whose_answers_do_not_show_it_is_left_to_a_person() -> None:
    said = "Each answer stands above its question.\n\n"
    made = read_letter(_letter("{a}\n({k}) {q}", said, e="Refused.", g="Refused."))
    assert [(f.low, f.certain) for f in made.answer(CURRENT).figures] == [(37, False)]
