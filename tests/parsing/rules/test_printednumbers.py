"""The numbers that a council prints before the questions are those by which it names them."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import ASKED, read_letter

OWN = [
    ("1.a)", "a", "Please see 1.b)."),
    ("1.b)", "b", "A monthly forum, and a strategy of 2022."),
    ("2.", "c", "28 children"),
    ("3.", "d", "9"),
]


def _letter(answer: str, numbers: tuple[str, str] = ("4.", "5.")) -> str:
    first = [f"{label} {ASKED[part]}\n\n{words}" for label, part, words in OWN]
    rest = [
        f"{numbers[0]} {ASKED['e']}",
        f"{numbers[1]} {ASKED['f']}",
        answer,
        f"6. {ASKED['g']}\n\n2023: 20; 2024: 28",
    ]
    return "\n\n".join([*first, *rest])


def test_an_answer_by_name_is_for_the_questions_that_are_printed_under_those_numbers() -> None:
    read = read_letter(_letter("For questions 4 and 5 the council does not hold the information."))
    assert read.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.NOT_HELD
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [9]


def test_letters_name_the_parts_of_the_request_whatever_is_printed() -> None:
    read = read_letter(_letter("For parts (e) and (f) the council does not hold the information."))
    assert read.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.NOT_HELD
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_under_the_request_s_own_numbers_a_name_is_what_it_was() -> None:
    parts = "abcdefg"
    printed = [f"{number}. {ASKED[part]}" for number, part in enumerate(parts, start=1)]
    words = [*printed[:5], printed[5], "For questions 5 and 6 we do not hold the information.", printed[6], "2024: 9"]
    read = read_letter("\n\n".join(words))
    assert read.answer(Question.VICTIM_AGE).outcome is Outcome.NOT_HELD
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize("whose", ["of your original request", "in your e-mail of 2 June", "(as you numbered them)"])
def test_the_numbers_of_what_was_sent_are_the_request_s_own(whose: str) -> None:
    read = read_letter(_letter(f"See the answer below.\n\nFor questions 4 and 5 {whose} nothing more is held."))
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is not Outcome.NOT_HELD
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [20, 28]


@pytest.mark.parametrize("whose", ["", "of your request ", "we reply to your e-mail that "])
def test_other_words_after_the_numbers_leave_them_as_printed(whose: str) -> None:
    read = read_letter(_letter(f"For questions 4 and 5 {whose}the council does not hold the information."))
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [9]
