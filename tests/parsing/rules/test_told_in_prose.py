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


LETTER = """Avonbrook Council

3 June 2025

Dear Ms Adeyemi

Avonbrook runs an exploitation panel every fortnight, and CSE forms part of our Adolescents Strategy.

At 30 May 2025 the panel had 27 children on its CSE list. Four of these children are believed to have been exploited by more
than one offender.

In terms of ethnicity, 19 are White British, 4 are Pakistani, 2 are of Mixed heritage and the ethnicity of the remaining 2 is
not recorded. The youngest is 12 and the oldest 17: three are 12 or 13, eleven are 14 or 15 and thirteen are 16 or 17.

We do not collect details of suspects; that is a matter for Thornshire Police.

You also asked for figures going back to 2010. The number of children on the list each March was 14 (2018), 18 (2019), 22
(2020) and 17 (2021).

Yours sincerely

J Poole
"""


def test_a_letter_in_paragraphs_answers_each_question_in_its_own() -> None:
    read = read_letter(LETTER)
    assert [(str(f.period), f.low) for f in read.answer(CURRENT).figures] == [("as at 2025-05-30", 27)]
    assert [f.low for f in read.answer(GROUPS).figures] == [4]
    assert [(f.age.low, f.age.high, f.low) for f in read.answer(AGES).figures if f.age] == [
        (12, 13, 3),
        (14, 15, 11),
        (16, 17, 13),
    ]
    assert [f.low for f in read.answer(Question.YEARLY_CASES).figures] == [14, 18, 22, 17]


def test_a_label_of_those_not_recorded_makes_no_answer_partial() -> None:
    answer = read_letter(LETTER).answer(ETHNICITY)
    assert [f.low for f in answer.figures] == [19, 4, 2, 2]
    assert answer.outcome is Outcome.ANSWERED


def test_what_is_not_recorded_beside_such_a_label_makes_the_answer_partial() -> None:
    words = "Ethnicity: White British 19, not known 2. Any further breakdown of ethnicity is not recorded."
    assert read_letter(LETTER.replace("In terms of ethnicity, 19", f"{words} 19")).answer(ETHNICITY).outcome is (
        Outcome.PARTLY_ANSWERED
    )


def test_a_caption_with_its_reason_alone_on_a_line_is_an_answer() -> None:
    text = LETTER.replace("We do not collect details of suspects; that is a matter for Thornshire Police.", "{}")
    assert read_letter(text.format("Perpetrators: not recorded.")).answer(PERPETRATORS).outcome is Outcome.NOT_HELD
    assert read_letter(text.format("")).answer(PERPETRATORS).outcome is Outcome.NO_ANSWER


TURNING = """Thank you for your request.

Avonbrook Council does have a strategy.

You asked how many cases are being monitored. The answer is twelve. You asked about ethnicity: nine White British, two Roma
and one Black Caribbean. You asked about age: one is 13, four are 15 and seven are 16. You asked about perpetrators. We hold
the ethnicity of eight: seven are White and one is Asian.
"""


def test_what_turns_to_a_question_may_answer_it_in_one_breath() -> None:
    read = read_letter(TURNING)
    assert [f.low for f in read.answer(CURRENT).figures] == [12]
    assert [f.low for f in read.answer(ETHNICITY).figures] == [9, 2, 1]
    assert [f.low for f in read.answer(AGES).figures] == [1, 4, 7]


def test_what_follows_a_turn_to_perpetrators_is_of_them_until_victims_are_named() -> None:
    assert [f.low for f in read_letter(TURNING).answer(PERPETRATORS).figures] == [7, 1]
    of_victims = TURNING.replace("We hold\nthe ethnicity of eight", "The ethnicity of eight victims is held")
    assert read_letter(of_victims).answer(PERPETRATORS).figures == ()


def test_one_sentence_may_confirm_all_cases_and_those_of_groups() -> None:
    text = "Avonbrook Council\n\nWe have a CSE strategy.\n\n{}\n"
    words = (
        "We can confirm that 9 children are currently monitored and that fewer than five of the cases are gang related."
    )
    read = read_letter(text.format(words))
    assert [f.low for f in read.answer(CURRENT).figures] == [9]
    assert [f.words for f in read.answer(GROUPS).figures] == ["fewer than five"]
    alone = read_letter(text.format("We can confirm that fewer than five of the cases are gang related."))
    assert alone.answer(CURRENT).figures == ()


def test_a_sentence_that_lists_ages_without_naming_them_is_on_ages() -> None:
    text = "Avonbrook Council\n\nWe have a CSE strategy.\n\n14 are White and 7 Asian. {}\n"
    ages = read_letter(text.format("Two are 12, four are 13, and fifteen are between 14 and 17.")).answer(AGES)
    assert [(f.age.low, f.low) for f in ages.figures if f.age] == [(12, 2), (13, 4), (14, 15)]
    assert read_letter(text.format("Two are new and four are closed.")).answer(AGES).figures == ()
