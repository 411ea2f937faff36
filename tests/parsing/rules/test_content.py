"""Prose without labels finds its questions by what it says."""

import pytest

from councils.domain.vocabulary import Basis, Outcome, Question, StrategyValue, Unit
from councils.parsing.rules.content import bind_by_content
from tests.parsing.reading_letters import ASKED, answer_to, bounds, facts_of, read_letter

PROSE = """Dear Ms Smith

Thank you for your request received on 16 April 2025.

The Council can confirm that it has a multi-agency strategy which covers CSE. Cases are monitored by weekly meetings.

There are currently 17 children who are being supported because they are at risk of sexual exploitation. Of these, \
fewer than five are believed to be linked to a group or gang.

12 of the children are White British, 3 are of mixed heritage and the ethnicity of 2 is unknown. They are aged between \
12 and 17.

We are not able to provide the ethnicity of perpetrators as this is not information we hold; you may wish to contact \
Saltcoast Police.

The number of children monitored in each year since 2020 was as follows: 22 in 2020, 31 in 2021 and 28 in 2022.

Kind regards"""


def test_each_sentence_answers_its_question() -> None:
    read = read_letter(PROSE)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 17, 17)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 0, 4)]
    assert [low for _, low, _ in bounds(read.answer(Question.VICTIM_ETHNICITY).figures)] == [12, 3, 2]
    assert read.answer(Question.VICTIM_AGE).outcome is Outcome.ANSWERED_DIFFERENTLY
    assert read.answer(Question.PERPETRATOR_ETHNICITY).referred_to == "Saltcoast Police"
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2020", 22, 22), ("2021", 31, 31), ("2022", 28, 28)]


def test_prose_about_other_things_answers_nothing() -> None:
    read = read_letter(
        "Dear Sir\n\nThank you for your request. We aim to answer within 20 working days.\n\nKind regards"
    )
    assert {answer.outcome for answer in read.answers} == {Outcome.NO_ANSWER}


def test_a_table_apart_below_another_is_a_table_of_its_own() -> None:
    made = read_letter(
        "Who they are\n\nEthnic background\tChildren\nWhite: British\t36\nAsian: Pakistani\t2\nNot stated\t3\n\n"
        "Age last birthday\tChildren\nunder 12\t1\n12\t3\n13\t5\n14\t11\n"
    )
    assert bounds(made.answer(Question.VICTIM_AGE).figures) == [
        ("None-11", 1, 1),
        ("12-12", 3, 3),
        ("13-13", 5, 5),
        ("14-14", 11, 11),
    ]
    assert len(made.answer(Question.VICTIM_ETHNICITY).figures) == 3


def test_the_sentence_over_a_table_says_what_it_counts() -> None:
    made = read_letter(
        "The picture over time\n\nChildren open to the service at any time in the year ending 31 December.\n\n"
        "2022\t2023\t2024\n88\t93\t70\n"
    )
    answer = made.answer(Question.YEARLY_CASES)
    assert (answer.basis, answer.unit) == (Basis.DURING_PERIOD, Unit.CHILDREN)


def test_a_sentence_with_a_count_of_its_own_leads_in_no_table() -> None:
    made = read_letter("There were 12 referrals in each quarter.\n\nYear\tCases\n2022\t88\n2023\t93\n2024\t70\n")
    assert made.answer(Question.YEARLY_CASES).unit is Unit.CASES


def test_lines_of_quarters_below_prose_are_of_years() -> None:
    lines = "Q3 2022/23 - 14\nQ4 2022/23 - 18\nQ1 2023/24 - 17"
    read = read_letter(
        f"Dear Sir\n\nThere are 21 young people with CSE open now.\n\nLastly, numbers over time.\n\n{lines}\n"
    )
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [
        ("2022/23 Q3", 14, 14),
        ("2022/23 Q4", 18, 18),
        ("2023/24 Q1", 17, 17),
    ]


def test_lines_with_the_end_of_a_year_below_prose_are_of_years() -> None:
    lines = "Year ending 31 March 2022: 14\nYear ending 31 March 2023: 18"
    read = read_letter(f"Dear Sir\n\nThere are 21 young people with CSE open now.\n\nBefore that:\n\n{lines}\n")
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2021/22", 14, 14), ("2022/23", 18, 18)]


@pytest.mark.parametrize(
    "office", ["Legal and Governance", "Multi-Agency Safeguarding Hub", "Strategy and Partnerships"]
)
def test_an_office_in_the_address_of_a_letter_is_no_answer(office: str) -> None:
    made = read_letter(
        f"Avonbrook Council\n\n{office}, The Guildhall, Avonbrook AV1 1GH\nTel 01632 960 150\n\nDear requester\n\n"
        "To answer you would exceed the appropriate limit. We are therefore refusing the whole of your request under "
        "section 12(1) of the Act.\n"
    )
    assert {answer.outcome for answer in made.answers} == {Outcome.WITHHELD}


@pytest.mark.parametrize("words", ["Numbers: currently 22, of which 3 are considered to relate to organised groups."])
def test_what_is_counted_before_its_part_is_the_current_number(words: str) -> None:
    text = f"Strategy and mechanisms: Avonbrook follows the CSE strategy, with a monthly panel.\n\n{words}\n\nTrend: 15 (2021), 17 (2022).\n"
    read = read_letter(text)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 3, 3)]


@pytest.mark.parametrize(
    "words",
    ["Q3 2022/23 - 14\nQ4 2022/23 - 18\nQ1 2023/24 - 17", "Q3 2022/23: 14\nQ4 2022/23: 18\nQ1 2023/24: 17 children"],
)
def test_a_list_of_quarters_in_prose_without_labels_is_one_list(words: str) -> None:
    text = f"Dear Mr Bell\n\nLastly, numbers over time. We offer the number of young people on the list in the quarter:\n\n{words}\n"
    assert [figure.low for figure in read_letter(text).answer(Question.YEARLY_CASES).figures] == [14, 18, 17]


@pytest.mark.parametrize(
    "words",
    [
        "Your request of 1 May asks how many children are being monitored in 7 parts.",
        "Thank you for your enquiry about 7 cases currently monitored.",
    ],
)
def test_the_request_told_again_gives_no_count(words: str) -> None:
    assert (
        answer_to(Question.CURRENT_CASES, f"Dear Mrs Vance\n\nThe council has a CSE strategy.\n\n{words}\n").figures
        == ()
    )


def test_one_sentence_may_confirm_all_cases_and_those_of_groups() -> None:
    text = "Avonbrook Council\n\nWe have a CSE strategy.\n\n{}\n"
    words = (
        "We can confirm that 9 children are currently monitored and that fewer than five of the cases are gang related."
    )
    read = read_letter(text.format(words))
    assert [f.low for f in read.answer(Question.CURRENT_CASES).figures] == [9]
    assert [f.words for f in read.answer(Question.GROUP_BASED_CASES).figures] == ["fewer than five"]
    alone = read_letter(text.format("We can confirm that fewer than five of the cases are gang related."))
    assert alone.answer(Question.CURRENT_CASES).figures == ()


def test_a_sentence_that_lists_ages_without_naming_them_is_on_ages() -> None:
    text = "Avonbrook Council\n\nWe have a CSE strategy.\n\n14 are White and 7 Asian. {}\n"
    ages = read_letter(text.format("Two are 12, four are 13, and fifteen are between 14 and 17.")).answer(
        Question.VICTIM_AGE
    )
    assert [(f.age.low, f.low) for f in ages.figures if f.age] == [(12, 2), (13, 4), (14, 15)]
    assert read_letter(text.format("Two are new and four are closed.")).answer(Question.VICTIM_AGE).figures == ()


IN_FOUR_LINES = """Hi Peter

Ref FX-2025-216. Yes, Avonbrook has both the mechanisms and a strategy; there is a weekly panel and a tracker. Current cases: 8 children. Gang or group based: 1.
We don't hold victims' ages or ethnicity in a form that can be reported, nor anything about perpetrators, and the tracker has no history so nothing by year.

Jess Marwood
Children's Services, Avonbrook Council
"""


AFTER_THANKS = """Thank you for your e-mail. We have a CSE strategy and a multi-agency panel monitors cases. There are currently 12 children open with CSE as the main risk, of whom 2 are linked to a group.

Regards
Sam
"""


def test_an_answer_goes_on_behind_the_reference_on_its_line() -> None:
    read = read_letter(IN_FOUR_LINES)
    assert (read.reference, read.answer(Question.STRATEGY).value) == ("FX-2025-216", StrategyValue.YES)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 8, 8)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 1, 1)]
    assert {
        read.answer(question).outcome
        for question in (
            Question.VICTIM_ETHNICITY,
            Question.VICTIM_AGE,
            Question.PERPETRATOR_ETHNICITY,
            Question.YEARLY_CASES,
        )
    } == {Outcome.NOT_HELD}


def test_an_answer_goes_on_behind_the_thanks_on_its_line() -> None:
    read = read_letter(AFTER_THANKS)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 12, 12)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 2, 2)]


@pytest.mark.parametrize(
    "words",
    [
        "Thank you for your request of 14 April 2025 for the number of CSE cases between 2010 and 2024.",
        "Ref FX-2025-216. We received your request on 14 April 2025 and will reply by 13 May 2025.",
        "Dear Mr Roe, your request about 7 questions has been passed to Children's Services.",
    ],
)
def test_an_acknowledgement_answers_nothing(words: str) -> None:
    read = read_letter(words + "\n\nRegards\nSam")
    assert {answer.outcome for answer in read.answers} == {Outcome.NO_ANSWER}


@pytest.mark.parametrize("title", ["CSE cases 2010 to 2024", "Child sexual exploitation: number of cases by year"])
def test_the_title_of_a_page_over_the_request_answers_nothing(title: str) -> None:
    asked = "\n".join(f"{part}) {words}" for part, words in ASKED.items())
    made = read_letter(f"Avonbrook Council\n\n{title}\n\nStatus\nOpen\n\nRequest\n\n{asked}\n\nResponse\n")
    assert {each.outcome for each in made.answers} == {Outcome.NO_ANSWER}


def test_a_sentence_over_the_request_can_answer() -> None:
    asked = "\n".join(f"{part}) {words}" for part, words in ASKED.items())
    made = read_letter(
        f"Avonbrook Council\n\nThere were 14 cases of CSE in 2023 and 16 in 2024.\n\nYou asked:\n{asked}"
    )
    assert bounds(made.answer(Question.YEARLY_CASES).figures) == [("2023", 14, 14), ("2024", 16, 16)]


def test_stretches_are_read_in_the_order_of_the_letter_however_they_are_named() -> None:
    facts = facts_of("Ages of the victims: 12 years, 3 children.\n\nAges of the victims: 14 years, 6 children.\n")
    first, second = (0, 42), (44, len(facts.text) - 1)
    wanted = frozenset({Question.VICTIM_AGE})
    assert bind_by_content(facts, [second, first], wanted) == bind_by_content(facts, [first, second], wanted)
    assert all(passage.start < passage.end for passage in bind_by_content(facts, [second, first], wanted))


QUARTERS = "Financial year\tQ1\tQ2\tQ3\tQ4\n2021/22\t14\t9\t17\t12\n2022/23\t11\t13\t20\t16"


@pytest.mark.parametrize(
    ("lead", "basis", "unit"),
    [
        ("New CSE referrals accepted in the quarter.", Basis.NEW_IN_PERIOD, Unit.REFERRALS),
        (
            "New CSE referrals accepted in the quarter. The return began in April 2021; nothing was kept before then.",
            Basis.NEW_IN_PERIOD,
            Unit.REFERRALS,
        ),
        ("CSE cases open on the last day of each quarter. We hold nothing older.", Basis.OPEN_ON_DATE, Unit.CASES),
        ("We hold nothing on the referrals of each quarter before that.", None, None),
        ("The panel has 4 officers. New referrals are seen by them in the quarter.", None, None),
    ],
)
def test_a_reason_behind_the_sentence_over_a_table_leaves_it_leading(
    lead: str, basis: Basis | None, unit: Unit | None
) -> None:
    made = read_letter(f"Avonbrook Council\n\nFlow\n\n{lead}\n\n{QUARTERS}\n").answer(Question.YEARLY_CASES)
    assert (made.basis, made.unit) == (basis, unit)
    assert [figure.low for figure in made.figures if figure.low is not None] == [14, 9, 17, 12, 11, 13, 20, 16]


def test_lines_of_measures_without_labels_each_answer_their_own_question() -> None:
    read = read_letter(
        "Avonbrook Council - FOI 118\n\nCurrent cases: 27\nGroup based: 4\nVictims aged 12-14: 15\nVictims aged 15-16: 12\n"
        "Cases in 2021: 31\nCases in 2022: 29\n"
    )
    found = {question: [low for _, low, _ in bounds(read.answer(question).figures)] for question in Question}
    assert found[Question.CURRENT_CASES] == [27]
    assert found[Question.GROUP_BASED_CASES] == [4]
    assert found[Question.VICTIM_AGE] == [15, 12]
    assert found[Question.YEARLY_CASES] == [31, 29]


def test_a_band_of_ages_in_a_list_of_them_is_no_year() -> None:
    read = read_letter(
        "Avonbrook Council\n\nCurrent cases | 27\nGroup based | 4\nWhite British | 23\nAsian | 4\n13-15 years | 17\n16-17 years | 10\n"
        "2022 | 31\n2023 | 29\n"
    )
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("13-15", 17, 17), ("16-17", 10, 10)]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2022", 31, 31), ("2023", 29, 29)]


def test_all_open_cases_of_a_service_are_not_those_asked_for() -> None:
    read = read_letter("Avonbrook Council\n\nOpen cases: 412\nSocial workers: 40\nBudget: 12\n")
    assert not read.answer(Question.CURRENT_CASES).figures


def test_cases_that_a_panel_discusses_are_no_count_and_say_how_they_are_monitored() -> None:
    read = read_letter(
        "Avonbrook Council\n\nYes, our strategy covers CSE.\n\nCases being monitored are discussed at a weekly panel.\n\n"
        "There are 17 children open to us today. None is group based.\n"
    )
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [17]
