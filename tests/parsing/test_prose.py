"""Letters in prose, without labels, as trusts and small councils write them: each sentence is bound by what it speaks of."""

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, read_letter

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


TRUST = (
    "Lakevale Health and Social Care Trust\n\nDear Requester\n\n"
    "The Trust works to the regional procedures on child sexual exploitation, which are both a mechanism and a strategy.\n\n"
    "On 31st March 2025 the register held 27 children. The Trust is aware of 4 children on the register where two or more "
    "persons are suspected.\n\n"
    "With regard to ethnic background, 24 of the children are White, 2 are Irish Traveller and 1 is Black African.\n\n"
    "We keep no record of the ethnic background of those who may be exploiting them.\n\nYours sincerely\n"
)


def test_what_a_register_holds_on_a_day_is_the_current_count() -> None:
    assert bounds(answer_to(Question.CURRENT_CASES, TRUST).figures) == [("as at 2025-03-31", 27, 27)]


def test_children_with_two_or_more_suspects_are_the_group_based_cases() -> None:
    assert bounds(answer_to(Question.GROUP_BASED_CASES, TRUST).figures) == [("", 4, 4)]


def test_those_who_exploit_children_are_the_perpetrators() -> None:
    given = read_letter(TRUST)
    assert given.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert given.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.ANSWERED


PROSE = (
    "Avonbrook Council\n\nAvonbrook Council monitors CSE through a monthly panel and has a Child Exploitation Strategy. "
    "We have 9 children open to the panel today and in 2 of the 9 we believe that a group is involved. Seven of the nine "
    "are White British and two are Pakistani; their ages range from 13 to 17. We do not record who the perpetrators are. "
    "In 2022 we had 11, in 2023 14 and in 2024 10. We have nothing for the years before 2022.\n"
)


def test_one_paragraph_answers_every_question_it_speaks_of() -> None:
    given = read_letter(PROSE)
    assert bounds(given.answer(Question.CURRENT_CASES).figures) == [("", 9, 9)]
    assert bounds(given.answer(Question.GROUP_BASED_CASES).figures) == [("", 2, 2)]
    assert [figure.low for figure in given.answer(Question.VICTIM_ETHNICITY).figures] == [7, 2]
    assert given.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert [figure.low for figure in given.answer(Question.YEARLY_CASES).figures if figure.low] == [11, 14, 10]


def test_a_range_of_ages_gives_no_counts() -> None:
    assert not answer_to(Question.VICTIM_AGE, PROSE).figures
