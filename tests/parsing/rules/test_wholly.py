"""Refusals of a whole request: each question gets the one reason, and no digit of the reasoning is a figure."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from tests.parsing.reading_letters import ASKED, bounds, letter, read_letter

REQUEST = "You asked:\n\n" + "\n".join(f"{part}) {words}" for part, words in ASKED.items())
COUNTED = tuple(question for question in Question if question not in (Question.STRATEGY, Question.MECHANISMS))

NOTICE_OF_COST = """Avonbrook Council
2 June 2025

REFUSAL NOTICE: section 12, Freedom of Information Act 2000

I refer to your request received on 6 May 2025, which asked about child sexual exploitation (CSE) under seven heads.

The council holds information within the scope of your request. However, to find it would cost more than the limit set by
the Fees Regulations. For a local authority the limit is £450, which at £25 an hour is 18 hours' work.

Between 2010 and 2024 the council completed 21,360 assessments. A manager timed the work on a sample of 20 files:

- finding and opening the file: 3 minutes
- reading the assessment and the chronology: 9 minutes
- recording age, ethnicity and the number of alleged perpetrators: 4 minutes

At 16 minutes a file the whole would take 5,696 hours. For the 312 children with an open plan alone it would take 83 hours.

Because one part of the request goes over the limit, the Act does not oblige us to answer any part of it.

Advice and assistance (section 16)

You might narrow your request to parts (a) and (b), which we could answer within the limit.
"""
COST_IN_A_PARAGRAPH = """Dear Ms Fell

Thank you for your request about child sexual exploitation.

I can confirm that we hold some of what you want. We estimate, however, that complying with your request would exceed the
appropriate limit. There are 347 case files since 2010; each would take 15 minutes to read for ethnicity, age and whether a
gang was involved, that is 86 hours. Section 12(1) of the Freedom of Information Act therefore applies to the request.
"""
COST_IN_A_LIST = """1. Determining whether we hold the information: 2 hours
2. Locating it: 30 hours
3. Retrieving it: 41 hours
4. Extracting it: 112 hours

Your request is therefore refused under section 12 of the FOIA, as 185 hours is more than 18.
"""
COST_OF_LOOKING = """Dear Sir

To find out whether we hold what you ask for, 4,100 referrals between 2010 and 2024 would have to be opened. At 6 minutes each
this is 410 hours. Under section 12(2) of the Freedom of Information Act 2000 we are not obliged to comply with your request.
"""
COST_OF_ONE_ITEM = """The council has the information but is not required to supply it, as the cost would be above £450.

It is item (g) that causes the difficulty. Panel papers before 2019 are in 46 boxes off site, of which we opened 9. We put the
search at 61 hours for 2010 to 2018 alone; 2019 to 2024 would add 4.

When one item of a request is over the limit the council may refuse all of them, and we take that course under section 12.
"""
VEXATIOUS = """Dear Mr Roe

This is the 14th request we have had from you in 3 months, and the 5th about child sexual exploitation cases. Answering the
last 6 of them took 120 hours of officers' time. I have decided that your request is vexatious, and under section 14(1) of the
Freedom of Information Act the council need not comply with it.
"""
REPEATED = """We answered a substantially similar request from you on 3 February 2025, when we gave the numbers for 2023 and 2024.

Section 14(2) of FOIA says that we need not comply with a repeated request until a reasonable time has passed. We are
therefore refusing your request.
"""
PUBLISHED = """Thank you for your enquiry about CSE.

The information you have requested is already available to you on our website, in the safeguarding partnership's annual
reports for 2019 to 2024 (see pages 14 and 31). It is therefore exempt under section 21 of the Freedom of Information Act 2000.
"""
TO_BE_PUBLISHED = """We hold the information requested. It will appear on 30 September 2025 in the needs assessment, which covers
2010 to 2024 and all 7 of your questions. Section 22 of the Freedom of Information Act (information intended for future
publication) applies to it, and we are withholding it until then. We find that the public interest lies with this.
"""
NEITHER = """The council can neither confirm nor deny whether it holds the information you have requested, by virtue of sections
30(3) and 31(3) of the Freedom of Information Act 2000. In a borough of 9 wards, with 3 investigations in 2019 and 1 in 2021
reported in the press, to say more could alert suspects. This is not to be taken as saying that any information is held.
"""
PERSONAL = """We have considered your request with care. The numbers are so small, fewer than 10 in every year from 2010 to 2024,
that any answer could tell who the children are. All of the information is withheld under section 40(2) of the
Freedom of Information Act 2000.
"""
SCOTS_COST = """Freedom of Information (Scotland) Act 2002

We estimate that the cost of complying with your request would be £2,480, made up of 165 hours at £15 an hour. As this is more
than £600, section 12(1) of the Act means that the Council is not obliged to comply, and this letter is a refusal notice under
section 16.
"""
SCOTS_PERSONAL = """This is a notice under section 16 of the Freedom of Information (Scotland) Act 2002.

The Council holds the information you asked for but considers all of it exempt under section 38(1)(b): in an islands area of
22,000 people, 4 of whom in 10 live in 1 town, small numbers identify children.
"""
PAGE = """Child sexual exploitation statistics

Reference	FOI 4471
Received	14 April 2025
Decision	Refused

Request
Cases of CSE monitored by the council, with age and ethnicity, 2010 to 2024.

Response
Your request has been refused because it would take more than 18 hours to answer: 1,940 files at 12 minutes each, or 388
hours. Section 12 of the Freedom of Information Act 2000.
"""

WITHHELD = {
    "a notice of refusal": (NOTICE_OF_COST, ["FOIA s.12"]),
    "one paragraph on cost": (COST_IN_A_PARAGRAPH, ["FOIA s.12(1)"]),
    "a list of the work": (COST_IN_A_LIST, ["FOIA s.12"]),
    "the cost of looking": (COST_OF_LOOKING, ["FOIA s.12(2)"]),
    "the cost of one item": (COST_OF_ONE_ITEM, ["FOIA s.12"]),
    "vexatious": (VEXATIOUS, ["FOIA s.14(1)"]),
    "repeated": (REPEATED, ["FOIA s.14(2)"]),
    "published": (PUBLISHED, ["FOIA s.21"]),
    "to be published": (TO_BE_PUBLISHED, ["FOIA s.22"]),
    "neither confirmed nor denied": (NEITHER, ["FOIA s.30(3)", "FOIA s.31(3)"]),
    "personal": (PERSONAL, ["FOIA s.40(2)"]),
    "Scottish cost": (SCOTS_COST, ["FOISA s.12(1)"]),
    "Scottish personal": (SCOTS_PERSONAL, ["FOISA s.38(1)(b)"]),
    "a page": (PAGE, ["FOIA s.12"]),
}


@pytest.mark.parametrize(("text", "exemptions"), WITHHELD.values(), ids=WITHHELD.keys())
def test_a_refusal_of_everything_withholds_every_answer_under_its_section(text: str, exemptions: list[str]) -> None:
    read = read_letter(text)
    assert {answer.question: answer.outcome for answer in read.answers} == dict.fromkeys(Question, Outcome.WITHHELD)
    assert {answer.question: list(answer.exemptions) for answer in read.answers} == dict.fromkeys(Question, exemptions)


@pytest.mark.parametrize("text", [text for text, _ in WITHHELD.values()], ids=WITHHELD.keys())
def test_no_digit_of_a_whole_refusal_is_a_figure(text: str) -> None:
    assert [figure for answer in read_letter(text).answers for figure in answer.figures] == []


@pytest.mark.parametrize("text", [text for text, _ in WITHHELD.values()], ids=WITHHELD.keys())
def test_a_whole_refusal_stands_below_the_printed_request_too(text: str) -> None:
    request = "\n".join(f"{part}) {words}" for part, words in ASKED.items())
    read = read_letter(f"You asked:\n\n{request}\n\nOur response\n\n{text}")
    assert {answer.question: answer.outcome for answer in read.answers} == dict.fromkeys(Question, Outcome.WITHHELD)
    assert [figure for answer in read.answers for figure in answer.figures] == []


NOT_HELD = {
    "district": (
        "Wickersey Heath District Council does not hold the information you have asked for. In a two-tier area children's\n"
        "social care is the job of the county council. We look after 31 parks and the bins of 44,700 homes.\n\n"
        "Please send your request to Thornshire County Council.",
        "Thornshire County Council",
    ),
    "short": (
        "Hi, we're a district council so none of this sits with us - please try Thornshire County Council.",
        "Thornshire County Council",
    ),
    "responsibility": (
        "Children's services are not a function of this authority. They are the responsibility of Thornshire County Council, to\n"
        "whom you should redirect your request.",
        "Thornshire County Council",
    ),
    "tier above": (
        "Brackwater is a district council. In a two-tier area services for children are provided by the county, and this council\n"
        "has no caseload. We therefore do not hold the information requested in any of your 7 questions.\n\n"
        "The authority which should hold it is Thornshire County Council. Its dashboard speaks of 50 children, 33 of them White.",
        "Thornshire County Council",
    ),
    "by its questions": (
        "In Northern Ireland the 5 trusts do this. Accordingly the Council does not hold information that would answer any of\n"
        "questions 1 to 7.\n\nThe panel was told in January 2024 that one trust had 18 young people on its CSE list and the other 26.\n\n"
        "Council adopted a Safeguarding Policy in 2021, in which 312 staff have been trained.",
        None,
    ),
    "no information": (
        "I can confirm that we hold no information relevant to your request. 3 of our 6 neighbours are in the same position, as\n"
        "social services passed to Thornshire County Council in 1974.",
        None,
    ),
}


@pytest.mark.parametrize(("text", "holder"), NOT_HELD.values(), ids=NOT_HELD.keys())
def test_a_council_without_childrens_services_holds_nothing(text: str, holder: str | None) -> None:
    read = read_letter(
        f"Dear Mr Roe\n\nThank you for your request about child sexual exploitation.\n\n{text}\n\nYours sincerely"
    )
    assert {answer.question: answer.outcome for answer in read.answers} == dict.fromkeys(Question, Outcome.NOT_HELD)
    if holder:
        assert {answer.referred_to for answer in read.answers} == {holder}


def test_a_refusal_of_what_is_left_leaves_the_answers_before_it() -> None:
    read = read_letter(
        "The council operates mechanisms to monitor CSE and has a strategy. A multi-agency panel meets each week.\n\n"
        "There are currently 31 children monitored for CSE, and 2 of those cases are thought to be group based.\n\n"
        "To answer the remaining parts of your request would mean reading 900 files, 225 hours at 15 minutes each. They are\n"
        "refused under section 12 of the Freedom of Information Act 2000.\n"
    )
    assert (read.answer(Question.STRATEGY).outcome, read.answer(Question.STRATEGY).value) == (Outcome.ANSWERED, "yes")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 31, 31)]
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.WITHHELD
    assert read.answer(Question.VICTIM_AGE).exemptions == ("FOIA s.12",)


def test_a_refusal_of_one_part_is_no_refusal_of_the_others() -> None:
    read = read_letter(
        "We have a strategy that covers CSE.\n\nAt present 14 children are monitored for CSE. None of the cases is group based.\n\n"
        "The ages of the victims are refused under section 40(2) of the Freedom of Information Act 2000.\n"
    )
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 14, 14)]
    assert read.answer(Question.STRATEGY).value == "yes"
    assert read.answer(Question.VICTIM_AGE).outcome is Outcome.WITHHELD


def test_neither_confirming_nor_denying_some_parts_refuses_no_others() -> None:
    read = read_letter(
        "With regard to the number of cases, the ethnicity of victims and the numbers for each year, the council neither confirms\n"
        "nor denies that it holds the information, by virtue of section 31(3).\n\n"
        "With regard to your first two questions, we confirm that a strategy exists which includes CSE."
    )
    assert read.answer(Question.STRATEGY).outcome is Outcome.ANSWERED
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.WITHHELD


def test_an_offer_to_answer_less_is_no_answer() -> None:
    read = read_letter(
        NOTICE_OF_COST + "\nWe could tell you that 40 children were monitored in 2024 if you asked for that alone.\n"
    )
    assert [figure for answer in read.answers for figure in answer.figures if figure.certain] == []


def test_an_exemption_that_only_might_apply_is_not_relied_on() -> None:
    read = read_letter(
        "Your request is refused under section 12 of the Freedom of Information Act 2000, as it would take 90 hours.\n\n"
        "If you narrow it, please note that section 40(2) may also apply to small numbers.\n"
    )
    assert {answer.exemptions for answer in read.answers} == {("FOIA s.12",)}


OUTSIDE_THE_ACT = """Our case system has no field for CSE. 1,204 children have had an assessment in which exploitation was ticked and someone
would need to read each one (about 25 minutes, so 501 hours). The council is therefore relying on section 12 of the FOIA. This
covers all seven parts, since they are about the same thing.

If you asked for 2024 alone it would still be 190 files, or 79 hours.

Outside the Act, I can tell you that the council has a child exploitation strategy.
"""


def test_what_is_told_outside_the_act_stands_beside_the_refusal_of_all() -> None:
    read = read_letter(OUTSIDE_THE_ACT)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    refused = [read.answer(question) for question in Question if question is not Question.STRATEGY]
    assert {(answer.outcome, answer.exemptions) for answer in refused} == {(Outcome.WITHHELD, ("FOIA s.12",))}


ANSWERED_BEFORE = "Avonbrook Council\n\nThe council has a CSE strategy. 22 children are currently monitored for CSE."


@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
@pytest.mark.parametrize(
    "rest",
    [
        "The rest of your request is refused under section 12.",
        "The remainder of the request is refused under section 12, as it would exceed the appropriate limit.",
        "The remaining parts of your request are exempt under section 12.",
        "The balance of your request is refused under section 12.",
        "All other parts of the request are withheld under section 12.",
        "Everything else is refused, section 12.",
    ],
)
def test_a_refusal_of_the_rest_leaves_the_count_that_stands_right_before_it(rest: str, between: str) -> None:
    read = read_letter(ANSWERED_BEFORE + between + rest)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    assert read.answer(Question.CURRENT_CASES).outcome is Outcome.ANSWERED
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.WITHHELD
    assert read.answer(Question.YEARLY_CASES).exemptions == ("FOIA s.12",)


def test_a_refusal_of_the_whole_takes_the_count_that_is_told_in_its_reasoning() -> None:
    read = read_letter(ANSWERED_BEFORE + " Your request is therefore refused under section 12.")
    assert read.answer(Question.CURRENT_CASES).outcome is Outcome.WITHHELD
    assert read.answer(Question.CURRENT_CASES).figures == ()


@pytest.mark.parametrize(
    "words",
    [
        "Avonbrook Council is one of 5 districts and has no children's social care function. We hold none of the information in a) to g). All of it is a matter for Thornshire County Council.",
        "We hold none of the information at (a) to (g). Thornshire County Council holds it.",
        "None of the information in 1 to 7 is held here. Please ask Thornshire County Council.",
        "This council has no social care responsibilities. Please contact Thornshire County Council.",
    ],
)
def test_a_district_that_holds_none_of_it_sends_every_question_on(words: str) -> None:
    asked = "\n".join(f"{part}) {question}" for part, question in ASKED.items())
    read = read_letter(f"Avonbrook Council\n\nRequest\n\n{asked}\n\nDecision\n\n{words}")
    assert {answer.outcome for answer in read.answers} == {Outcome.NOT_HELD}
    assert {answer.referred_to for answer in read.answers} == {"Thornshire County Council"}


@pytest.mark.parametrize(
    "told",
    ["any of the 7 points in your email", "any of the questions in your request", "all of the points in the letter"],
)
def test_the_county_s_numbers_below_a_refusal_of_every_point_answer_none(told: str) -> None:
    text = (
        f"Dear Requester\n\nAvonbrook Council is unable to confirm {told}: no information is held. "
        "Thornshire County Council holds the information.\n\nBy way of advice, the county's report for 2023/24 speaks of "
        "83 children monitored across Thornshire, 12 of whom lived here.\n"
    )
    answer = read_letter(text).answer(Question.YEARLY_CASES)
    assert (answer.outcome, answer.figures) == (Outcome.NOT_HELD, ())


def test_nought_of_several_years_is_no_refusal_of_everything() -> None:
    text = (
        "Dear Requester\n\nAvonbrook Council has a strategy.\n\nThere are no cases of CSE being monitored at present, and so nil that "
        "are gang or group based.\n\nWe have looked at the years 2010 to 2024. No cases were recorded in any of them.\n"
    )
    made = read_letter(text)
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 0, 0)]
    assert bounds(made.answer(Question.GROUP_BASED_CASES).figures) == [("", 0, 0)]
    assert Outcome.NOT_HELD not in {made.answer(each).outcome for each in (Question.STRATEGY, Question.CURRENT_CASES)}


@pytest.mark.parametrize(
    "words",
    [
        "For 2010 to 2018 the Council does not hold the information.",
        "Before 2019 we do not hold this information.",
        "But for the years 2010 to 2018 the authority does not have the data.",
    ],
)
def test_years_without_the_information_are_no_refusal_of_everything(words: str) -> None:
    text = (
        "Dear Requester\n\nEleven children were being monitored for CSE in March. We keep no note of the ethnicity of "
        f"perpetrators.\n\nThere were six children in 2019, nine in 2020 and seven in 2021. {words}\n"
    )
    figures = read_letter(text).answer(Question.YEARLY_CASES).figures
    assert bounds(figures)[:3] == [("2019", 6, 6), ("2020", 9, 9), ("2021", 7, 7)]


def test_the_information_that_a_council_does_not_hold_is_all_of_it() -> None:
    text = "Dear Requester\n\nYou asked seven questions on CSE.\n\nThe Council does not hold the information.\n"
    assert read_letter(text).answer(Question.YEARLY_CASES).outcome is Outcome.NOT_HELD


_ALL_REFUSED = "Avonbrook Council\n\nDear Requester\n\n{said}\n\nYours faithfully\n"


@pytest.mark.parametrize(
    "said",
    [
        "In this part of the country children's social care is provided by Thornshire County Council. Avonbrook is one of "
        "6 districts and has no social work staff. We therefore do not hold any of the information that you asked for.",
        "Children's services are the responsibility of Thornshire County Council and not of this council. We do not hold "
        "any of the information requested.",
        "Thornshire County Council runs children's social care. We hold none of the information you ask for.",
    ],
)
def test_whose_work_it_is_is_told_above_the_refusal(said: str) -> None:
    answers = read_letter(_ALL_REFUSED.format(said=said)).answers
    assert {each.outcome for each in answers} == {Outcome.NOT_HELD}
    assert {each.referred_to for each in answers} == {"Thornshire County Council"}


@pytest.mark.parametrize(
    "above",
    [
        "Avonbrook borders Thornshire County Council's area.",
        "We shared your request with Thornshire County Council.",
        "Thornshire County Council publishes its own register of assets.",
    ],
)
def test_a_council_named_above_a_refusal_for_another_reason_is_not_the_one_to_ask(above: str) -> None:
    said = f"{above} We do not hold any of the information you requested."
    assert {each.referred_to for each in read_letter(_ALL_REFUSED.format(said=said)).answers} == {None}


OF_ALL_THE_CHILDREN = [
    "I am afraid the ages have not been broken down for me, beyond that all of them are secondary school pupils.",
    "We do not record the ethnicity of any of these.",
    "Their ages are not held, though each of them is at school.",
    "Ages are not recorded for every one of them.",
    "The ethnicity of offenders is not something we hold for any of them.",
]


@pytest.mark.parametrize("said", OF_ALL_THE_CHILDREN)
def test_a_reason_for_the_ages_or_groups_of_all_the_children_refuses_nothing_else(said: str) -> None:
    read = read_letter(
        "Dear Requester\n\nThe council has a strategy for CSE. At the moment 16 children are being monitored for CSE. The number "
        f"monitored was 33 in 2021, 38 in 2022 and 35 in 2023. We have no figures for 2019 and 2020.\n\n{said}\n"
    )
    given = [bound for bound in bounds(read.answer(Question.YEARLY_CASES).figures) if bound[1] is not None]
    assert given == [("2021", 33, 33), ("2022", 38, 38), ("2023", 35, 35)]
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 16, 16)]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("We do not hold any of it.", Outcome.NOT_HELD),
        ("None of these is held by this council.", Outcome.NOT_HELD),
        ("All of it is exempt under section 40(2).", Outcome.WITHHELD),
        ("We hold no number of cases each year, no ages and no ethnicity: none of it is recorded.", Outcome.NOT_HELD),
    ],
)
def test_a_reason_for_all_of_what_was_asked_refuses_all(said: str, outcome: Outcome) -> None:
    read = read_letter(f"Dear Requester\n\nThank you for your request about child sexual exploitation.\n\n{said}\n")
    assert {read.answer(question).outcome for question in COUNTED} == {outcome}


def test_the_other_information_that_is_not_held_leaves_what_is_given() -> None:
    read = read_letter(
        "Avonbrook Council\n\nThe number of children with a CSE flag each year is: 2022 33; 2023 35; 2024 37. We do not hold "
        "the other information that you asked for.\n"
    )
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [33, 35, 37]
    assert read.answer(Question.VICTIM_AGE).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "said",
    [
        "As to all of the figures for which you ask, the council neither confirms nor denies that it holds the information, relying on section 31(3) of the Freedom of Information Act 2000.",
        "With regard to the figures requested, we can neither confirm nor deny that we hold them. We rely on section 31(3).",
        "The council will not confirm or deny whether it holds the statistics you want (section 31(3)).",
        "In respect of every number that you ask for the council neither confirms nor denies, by section 31(3), that it has it.",
        "Under section 31(3) the duty to confirm or deny does not arise in relation to the numbers that you ask for.",
        "As for the numbers, we neither confirm nor deny that we hold any, relying on section 31(3).",
        "We neither confirm nor deny that we hold any of the sets of figures, relying on section 31(3).",
    ],
)
def test_figures_that_are_neither_confirmed_nor_denied_are_all_withheld(said: str) -> None:
    read = read_letter(
        "Avonbrook Council\n\nDear Requester\n\nI can confirm that Avonbrook operates such mechanisms and has a strategy, "
        f"which covers CSE.\n\nThe mechanisms are a panel, which has 11 members and has 5 objectives.\n\n{said} Avonbrook is small, with 61,400 "
        "residents. In an earlier matter 2 suspects left the area within 48 hours.\n"
    )
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert {read.answer(question).outcome for question in COUNTED} == {Outcome.WITHHELD}
    assert {read.answer(question).exemptions for question in COUNTED} == {("FOIA s.31(3)",)}


@pytest.mark.parametrize(
    "said",
    [
        "As for the numbers of perpetrators by ethnicity, we neither confirm nor deny that we hold them (section 31(3)).",
        "On question 6 we neither confirm nor deny that we hold the figures, under section 31(3).",
    ],
)
def test_figures_of_one_part_that_are_neither_confirmed_nor_denied_leave_the_rest(said: str) -> None:
    read = read_letter(
        f"Avonbrook Council\n\nDear Requester\n\nWe are monitoring 22 children for CSE at present.\n\n{said}\n"
    )
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.NO_ANSWER


@pytest.mark.parametrize(
    "decision",
    [
        "Because one part takes us over the limit, section 12(1) lets us refuse the whole request, and we do so.",
        "As one part alone would exceed the limit, section 12(1) entitles the council to refuse your request.",
    ],
)
def test_the_reason_stands_in_the_sentence_that_lets_the_council_refuse(decision: str) -> None:
    words = f"To answer part 7 we would have to read 2,418 files. {decision} This letter is a refusal notice."
    for question in Question:
        answer = read_letter(f"{REQUEST}\n\nOur decision\n\n{words}\n").answer(question)
        assert (answer.outcome, answer.exemptions, answer.figures) == (Outcome.WITHHELD, ("FOIA s.12(1)",), ())


def test_what_the_law_lets_councils_refuse_refuses_no_answer() -> None:
    told = (
        letter(c="12 cases.", d="None.")
        + "\n\nThe law lets councils refuse a request that costs too much; yours did not."
    )
    assert [
        bounds(read_letter(told).answer(each).figures) for each in (Question.CURRENT_CASES, Question.GROUP_BASED_CASES)
    ] == [
        [("", 12, 12)],
        [("", 0, 0)],
    ]


@pytest.mark.parametrize(
    "words",
    [
        "There are 7 districts in the county and none of them has children's services, so none of what you ask for is held here.",
        "We are a district, and none of what you have requested is held by this council.",
    ],
)
def test_what_a_district_has_none_of_is_not_held_and_no_nought(words: str) -> None:
    for question in Question:
        answer = read_letter(f"{REQUEST}\n\nResponse\n\n{words} Please ask Wendleshire County Council.\n").answer(
            question
        )
        assert (answer.outcome, answer.figures) == (Outcome.NOT_HELD, ())


@pytest.mark.parametrize(
    "words",
    [
        "None of what you asked for is held for years before 2015. 22 children are open. 2015: 3; 2016: 4.",
        "None of what you want on perpetrators comes to us; it sits with the police. There are 22 open cases. In 2015: 3, 2016: 4.",
        "Section 12 allows us to refuse your request, but we have chosen to answer. There are 22 open cases. 2015: 3; 2016: 4.",
    ],
)
def test_a_reason_for_a_part_or_one_that_was_not_used_loses_no_number(words: str) -> None:
    text = f"Dear Sir,\n\nThank you for your request.\n\n{words}"
    read = read_letter(text)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    told = {figure.words for answer in read.answers for figure in answer.figures}
    assert {"3", "4"} <= told | {text[span.start : span.end] for span in read.unread}


def test_none_of_what_was_asked_for_in_all_parts_is_held() -> None:
    words = (
        "Thank you for your questions a) to g). Children's services are not run by any of the 5 districts. None of the "
        "information that you ask for in a) to g) is held here. Thornshire County Council holds it.\n\n"
        "In 2024 this council trained 112 taxi drivers and passed on 3 concerns."
    )
    read = read_letter(f"Avonbrook Council\n\nHello\n\n{words}\n")
    assert {answer.outcome for answer in read.answers} == {Outcome.NOT_HELD}
    assert {answer.referred_to for answer in read.answers} == {"Thornshire County Council"}
    assert not any(answer.figures for answer in read.answers)
