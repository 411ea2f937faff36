"""Answers under the council's own numbers come to the questions that it says, or shows, they are of."""

import re

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from tests.parsing.reading_letters import bounds, placed, read_letter

HEAD = "Avonbrook Council\n\n"


def told(text: str) -> list[tuple[int | None, ...]]:
    """The least of each figure of current cases, group-based cases, victims' ethnicity and yearly cases."""
    made = read_letter(HEAD + text)
    asked = (
        Question.CURRENT_CASES,
        Question.GROUP_BASED_CASES,
        Question.VICTIM_ETHNICITY,
        Question.YEARLY_CASES,
    )
    return [tuple(f.low for f in made.answer(question).figures if f.count is not None) for question in asked]


FULL = [(22,), (4,), (12, 10), (20, 21)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Questions 1 and 2 of your request are answered at 1 below, questions 3 and 4 at 2, question 5 at 3, question 6 at 4 and question 7 at 5.\n\n"
            "1. Yes. A panel meets monthly.\n2. There are 22 children now. 4 of them are thought to be group based.\n3. 12 White British, 10 Pakistani.\n4. Not held.\n5. 2023: 20, 2024: 21."
        ),
        (
            "Your request has been renumbered: your 1 and 2 are our 1, your 3 is our 2, your 4 is our 3, your 5 is our 4, your 6 is our 5 and your 7 is our 6.\n\n"
            "1. Yes. A panel meets monthly.\n2. 22\n3. 4\n4. 12 White British, 10 Pakistani.\n5. Not held.\n6. 2023: 20, 2024: 21."
        ),
        (
            "Questions 3 and 4 of your request are answered at 5 and 6 below.\n\n1. Background\nYour request came on 3 May.\n2. The law\nThe Act gives a right of access.\n3. Strategy\nYes.\n4. Mechanisms\nA panel.\n"
            "5. There are 22 children now.\n6. 4 of them are thought to be group based.\n7. Ethnicity of victims: 12 White British, 10 Pakistani.\n8. Ethnicity of perpetrators: not held.\n9. Cases each year: 2023: 20, 2024: 21."
        ),
    ],
)
def test_a_sentence_says_where_each_part_is_answered(text: str) -> None:
    assert told(text) == FULL


ASKED = (
    "You asked:\n\n{0} Do you operate mechanisms to monitor CSE, have you a strategy, and what are the mechanisms?\n{1} How many cases are being monitored now?\n"
    "{2} How many of these are gang or group based?\n{3} What is the ethnicity of victims, and their ages?\n{4} What is the ethnicity of perpetrators?\n{5} How many cases were monitored in each year from 2010 to 2024?\n\nOur reply:\n\n"
)
REPLIES = "{0} Yes to both; a panel meets monthly.\n{1} 22\n{2} 4\n{3} 12 White British, 10 Pakistani\n{4} Not held.\n{5} 2023: 20, 2024: 21."


@pytest.mark.parametrize(
    "labels",
    [
        ("1.", "2.", "3.", "4.", "5.", "6."),
        ("a)", "b)", "c)", "d)", "e)", "f)"),
        ("1.", "2a.", "2b.", "3a.", "3b.", "4."),
    ],
)
def test_the_questions_are_printed_under_the_numbers_of_the_answers(labels: tuple[str, ...]) -> None:
    assert told((ASKED + REPLIES).format(*labels)) == FULL


def test_one_answer_names_two_of_the_new_numbers() -> None:
    replies = REPLIES.replace(
        "{4} Not held.\n{5} 2023: 20, 2024: 21.", "For questions 5 and 6, we hold nothing. The police may."
    )
    made = read_letter(HEAD + (ASKED + replies).format("1.", "2.", "3.", "4.", "5.", "6."))
    for question in (Question.PERPETRATOR_ETHNICITY, Question.YEARLY_CASES):
        assert (made.answer(question).outcome, made.answer(question).referred_to) == (Outcome.NOT_HELD, "police")
    assert made.answer(Question.VICTIM_AGE).outcome is not Outcome.NOT_HELD


def test_lettered_parts_are_answered_in_numbered_paragraphs() -> None:
    made = read_letter(
        f"{HEAD}Part (c) of your request is answered at paragraph 4, part (d) at paragraph 5.\n\n1. This letter answers your request.\n2. Parts (a) and (b): the Council has a strategy and a panel.\n"
        "3. The Council counts children.\n4. There are 22.\n5. There are 4.\n6. Part (e) is exempt under section 40(2) of the Act.\n7. Part (f) is not held.\n"
    )
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    assert bounds(made.answer(Question.GROUP_BASED_CASES).figures) == [("", 4, 4)]
    assert made.answer(Question.VICTIM_ETHNICITY).exemptions == ("FOIA s.40(2)",)
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "text",
    [
        "Your question 4 is answered at 3 below.\n\n1. Yes.\n2. A panel.\n3. There are 22 children, of whom 4 are thought to be group based.\n4. See 3.\n5. 12 White British, 10 Pakistani.\n6. Not held.\n7. 2023: 20, 2024: 21.",
        "1. Yes.\n2. A panel.\n3. 22\n4. 4\n5. 12 White British, 10 Pakistani.\n6. Your question 6 is answered at 1 above.\n7. 2023: 20, 2024: 21.",
        "Questions 1 to 7 of your request are answered at 1 to 7 below.\n\n1. Yes.\n2. A panel.\n3. 22\n4. 4\n5. 12 White British, 10 Pakistani.\n6. Not held.\n7. 2023: 20, 2024: 21.",
    ],
)
def test_a_pointer_from_one_answer_to_another_renumbers_nothing(text: str) -> None:
    assert told(text) == FULL


def test_questions_in_the_order_of_the_request_keep_their_numbers() -> None:
    asked = "1. Is there a strategy?\n2. What are the mechanisms?\n3. Current cases?\n4. Group based cases?\n5. Ethnicity and ages of victims?\n6. Ethnicity of perpetrators?\n7. Cases each year?\n\n"
    replies = (
        "1. Yes.\n2. A panel.\n3. 22\n4. 4\n5. 12 White British, 10 Pakistani\n6. Not held.\n7. 2023: 20, 2024: 21."
    )
    assert told(asked + replies) == FULL


@pytest.mark.parametrize(
    "announced",
    [
        "Questions 3 and 4 of your request are answered at 3 below; 5 at 4, 6 at 5 and 7 at 6.",
        "Questions 3 and 4 of your request are answered in 3 below, 5 in 4, 6 in 5, and 7 in 6.",
        "Your questions 3 and 4 are dealt with together at 3 below, and 5 at 4, 6 at 5, 7 at 6.",
        "Your questions 3 and 4 are dealt with together at 3 below; 5, 6 and 7 at 4, 5 and 6.",
    ],
)
def test_the_pairs_after_the_first_go_without_a_noun(announced: str) -> None:
    made = read_letter(
        f"{HEAD}{announced}\n\n1. Yes. A strategy is in place.\n2. A panel meets monthly.\n3. 22 children, of whom 4 are in groups\n"
        "4. White British 20, Asian 2\n5. Not held\n6. 2020: 14; 2021: 15\n"
    )
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES
    assert made.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    assert bounds(made.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 20, 20), ("Asian", 2, 2)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(made.answer(Question.YEARLY_CASES).figures) == [("2020", 14, 14), ("2021", 15, 15)]


@pytest.mark.parametrize(
    ("announced", "entries", "counts"),
    [
        (
            "Your questions 3 to 5 are dealt with together in 3 below.",
            "1. Yes.\n2. A panel.\n3. 22 children; White British 20, Asian 2\n4. Not held\n5. 2020: 14; 2021: 15\n",
            "22 20 2 14 15",
        ),
        (
            "Questions 3 and 4 of your request are answered at 3 below.",
            "1. Yes.\n2. A panel.\n3. 22 children, of whom 4 are in groups\n4. White British 18\n5. Not held\n6. 2020: 14; 2021: 15\n",
            "22 4 18 14 15",
        ),
        (
            "Questions 3 and 4 of your request are answered at 3 below.",
            "1. Yes.\n2. A panel.\n3. 22 children, of whom 4 are in groups\n4. Totals\nWhite British 18\n5. Not held\n6. Others\n14 and 15\n",
            "22 4 18 14 15",
        ),
    ],
)
def test_no_entry_is_dropped_that_the_announcement_leaves_out(announced: str, entries: str, counts: str) -> None:
    text = placed(f"{HEAD}{announced}\n\n{entries}").text
    made = read_letter(text)
    spans = [figure.span for answer in made.answers for figure in answer.figures if figure.span] + list(made.unread)
    for count in counts.split():
        at = [found.start() for found in re.finditer(rf"\b{count}\b(?!\.)", text)]
        assert any(span.start <= place < span.end for span in spans for place in at), count
    for question in (Question.YEARLY_CASES, Question.VICTIM_ETHNICITY, Question.GROUP_BASED_CASES):
        assert not any(f.low in (14, 15) and f.certain and f.period is None for f in made.answer(question).figures)


def test_numbers_of_which_the_letter_says_that_some_have_moved_give_nothing_certain() -> None:
    made = read_letter(
        f"{HEAD}Questions 3 and 4 of your request are answered at 3 below.\n\n1. Yes.\n2. A panel.\n"
        "3. 22 children, of whom 4 are in groups\n4. 18\n5. Not held\n6. 14 in 2020\n"
    )
    assert not any(figure.certain for answer in made.answers for figure in answer.figures)
