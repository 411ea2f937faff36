"""Questions that a letter reports with their labels in mid-sentence."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.reported import find_reported
from councils.parsing.text import PlacedText
from tests.parsing.reading_letters import bounds, placed, read_letter

LETTER = """Eastmarsh Borough Council

You asked (1) whether we have a strategy, and (2) what our mechanisms are.

Yes. Children are discussed at a weekly panel.

You asked (3) for the current number of cases.

There are 13 children under assessment for sexual exploitation.

You asked (4) for the number thought to be gang or group based (2 or more perpetrators).

This is not recorded by the council.

You asked (5) for ethnicity and age of the victims.

12 are White British. 1 is Unknown.

You asked (6) for the ethnicity of perpetrators.

We do not hold this.

You asked (7) for the number of cases in each year.

2023/24: 27
2024/25: 25
"""


def reported(text: str) -> list[tuple[str, tuple[Question, ...]]]:
    return [(text[one.start : one.end], one.questions) for one in find_reported(Letter.of(PlacedText(text)))]


def test_each_sentence_asks_what_its_labels_say() -> None:
    assert reported(LETTER)[0] == (
        "You asked (1) whether we have a strategy, and (2) what our mechanisms are.",
        (Question.STRATEGY, Question.MECHANISMS),
    )
    assert len(reported(LETTER)) == 6


@pytest.mark.parametrize(
    "beginning",
    [
        "You asked ({})",
        "You also requested ({})",
        "At point ({}) you asked",
        "The applicant sought ({})",
        "Under ({}), you asked",
        "You then wished to know (question {})",
    ],
)
@pytest.mark.parametrize("labels", ["346", "cdf"])
def test_a_question_is_reported_in_many_ways(beginning: str, labels: str) -> None:
    text = "\n\n".join(f"{beginning.format(label)} for that.\n\nOur answer." for label in labels)
    assert [questions for _, questions in reported(text)] == [
        (Question.CURRENT_CASES,),
        (Question.GROUP_BASED_CASES,),
        (Question.PERPETRATOR_ETHNICITY,),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "You asked (3) for the number of cases.\n\n12.\n\nYou asked (4) for groups.\n\nNone.",
        "You asked (4) for a.\n\nYou asked (3) for b.\n\nYou asked (6) for c.",
        "You asked for the number.\n\nYou asked for groups.\n\nYou asked for ages.",
        "You asked us on (3 May) for a.\n\nYou asked (12) for b.\n\nYou asked (h) for c.",
        "When you asked (3) we said so.\n\nIf you asked (4) we did.\n\nHad you asked (5) we would.",
    ],
)
def test_sentences_out_of_order_unlabelled_or_too_few_report_nothing(text: str) -> None:
    assert reported(text) == []


def test_each_answer_stands_under_its_own_question() -> None:
    read = read_letter(LETTER)
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [13]
    assert read.answer(Question.GROUP_BASED_CASES).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 12, 12), ("Unknown", 1, 1)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert [figure.period and str(figure.period) for figure in read.answer(Question.YEARLY_CASES).figures] == [
        "2023/24",
        "2024/25",
    ]


def test_the_number_of_perpetrators_that_make_a_group_is_no_figure() -> None:
    assert read_letter(LETTER).answer(Question.GROUP_BASED_CASES).figures == ()


TOLD = (
    "Avonbrook Council\n\nYou asked whether the council has mechanisms and a strategy. It does, and the strategy covers CSE.\n\n"
    "You asked for their nature. A panel meets every fortnight.\n\n"
    "You asked for the current number of cases, for those that are group based and for the number in each year. "
    "These are exempt under section 22, as they will be published.\n\n"
    "{fourth}\n\nYou asked for the ethnicity of perpetrators. The council holds no such information.\n"
)


def test_questions_reported_without_labels_share_the_answer_below_them() -> None:
    read = read_letter(TOLD.format(fourth="You asked for the ethnicity and age of the victims. We hold neither."))
    for question in (Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES):
        assert (read.answer(question).outcome, read.answer(question).exemptions) == (Outcome.WITHHELD, ("FOIA s.22",))
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert read.answer(Question.STRATEGY).outcome is Outcome.ANSWERED


def test_no_question_is_reported_where_one_such_sentence_asks_for_something_else() -> None:
    text = TOLD.format(fourth="You asked for the names of our officers. We do not give them.")
    assert find_reported(Letter.of(placed(text))) == ()
