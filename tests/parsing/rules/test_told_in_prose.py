"""Replies of a paragraph or two, without labels: each sentence is bound by what it speaks of."""

import pytest

from councils.domain.vocabulary import Basis, Outcome, Question
from councils.parsing.rules.subjects import signs_of, subject_of
from tests.parsing.reading_letters import answer_to, read_letter

CURRENT, GROUPS, AGES = Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.VICTIM_AGE
ETHNICITY, PERPETRATORS = Question.VICTIM_ETHNICITY, Question.PERPETRATOR_ETHNICITY

MAIL = """Hi,

Avonbrook does have a CSE strategy and monitoring is through our panel. There are currently nineteen children being
monitored, two of whom are linked with a group. Of the nineteen, twelve are Indian, six White British and one Chinese; four
are aged 14, six are 15 and nine are 16. Perpetrator details are kept by Thornshire Police, not by us. I have year-end
numbers only from 2021 on: 23 in 2021, 27 in 2022, 22 in 2023 and 20 in 2024. Before that nothing was recorded.

Kind regards

Y. Tarrant
Avonbrook Council
"""


def test_a_reply_in_one_paragraph_answers_every_question() -> None:
    read = read_letter(MAIL)
    assert [figure.low for figure in read.answer(CURRENT).figures] == [19]
    assert [figure.low for figure in read.answer(GROUPS).figures] == [2]
    groups = [(f.ethnicity.label, f.low) for f in read.answer(ETHNICITY).figures if f.ethnicity]
    assert groups == [("Indian", 12), ("White British", 6), ("Chinese", 1)]
    assert [(f.age.low, f.low) for f in read.answer(AGES).figures if f.age] == [(14, 4), (15, 6), (16, 9)]
    assert (read.answer(PERPETRATORS).outcome, read.answer(PERPETRATORS).referred_to) == (
        Outcome.NOT_HELD,
        "Thornshire Police",
    )
    assert [f.low for f in read.answer(Question.YEARLY_CASES).figures if f.low is not None] == [23, 27, 22, 20]


def test_a_sentence_on_ethnicity_alone_is_none_on_ages() -> None:
    read = read_letter(MAIL.replace("; four\nare aged 14, six are 15 and nine are 16", ""))
    assert read.answer(AGES).figures == ()
    assert len(read.answer(ETHNICITY).figures) == 3


@pytest.mark.parametrize(
    "words",
    [
        "On the day your request arrived that list had eleven children on it.",
        "On the date of your request we had eleven open cases.",
        "There were eleven children on our list on the day we received your enquiry.",
    ],
)
def test_a_count_on_the_day_of_the_request_is_the_current_one(words: str) -> None:
    answer = answer_to(CURRENT, f"Dear Mrs Vance\n\nThe council has a CSE strategy.\n\n{words}\n")
    assert [figure.low for figure in answer.figures] == [11]
    assert answer.basis is Basis.OPEN_ON_DATE


@pytest.mark.parametrize(
    "words",
    [
        "Your request of 1 May asks how many children are being monitored in 7 parts.",
        "Thank you for your enquiry about 7 cases currently monitored.",
    ],
)
def test_the_request_told_again_gives_no_count(words: str) -> None:
    assert answer_to(CURRENT, f"Dear Mrs Vance\n\nThe council has a CSE strategy.\n\n{words}\n").figures == ()


def test_a_day_in_brackets_after_open_cases_is_the_day_they_were_open_on() -> None:
    text = "- Strategy: in place.\n- Current cases: 11 open cases (1 July 2025).\n- Perpetrators: not recorded.\n- Trend: no data."
    answer = read_letter(text).answer(CURRENT)
    assert ([figure.low for figure in answer.figures], answer.basis) == ([11], Basis.OPEN_ON_DATE)


@pytest.mark.parametrize(
    "words",
    [
        "two of whom are linked with a group",
        "three are associated with a gang",
        "one is connected to an organised network",
    ],
)
def test_links_with_a_group_speak_of_group_based_cases(words: str) -> None:
    assert subject_of(words) == {GROUPS}


@pytest.mark.parametrize("words", ["Children are involved in group work each week.", "We work with groups of schools."])
def test_work_in_groups_speaks_of_no_group_based_cases(words: str) -> None:
    assert GROUPS not in signs_of(words)


@pytest.mark.parametrize("words", ["not broken down by year of age", "broken down by year group"])
def test_a_year_of_age_is_no_calendar_year(words: str) -> None:
    assert Question.YEARLY_CASES not in signs_of(words)


@pytest.mark.parametrize(
    "words",
    [
        "Most of the monitoring is done by people in the same building, with a formal review each half term.",
        "A fortnightly conversation between the police, the school nurse and a social worker.",
    ],
)
def test_how_monitoring_is_done_is_a_mechanism(words: str) -> None:
    assert Question.MECHANISMS in subject_of(words)
