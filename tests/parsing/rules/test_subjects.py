"""What a sentence or a heading is about, told by its words."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.subjects import means_named, names_perpetrators, signs_of, subject_of
from tests.parsing.reading_letters import answer_to, bounds, read_letter


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("With regard to your first two questions, we confirm it.", {Question.STRATEGY, Question.MECHANISMS}),
        ("So the answer to your first point is yes.", {Question.STRATEGY}),
        ("That deals with your second point.", {Question.MECHANISMS}),
        ("Your fifth point is refused.", set()),
        ("The first case was closed.", set()),
    ],
)
def test_the_first_two_parts_are_named_by_their_place(words: str, named: set[Question]) -> None:
    assert means_named(words) == named


def test_a_sentence_that_turns_to_the_first_two_parts_may_answer_them() -> None:
    read = read_letter(
        "Dear Mr Bell\n\nWith regard to your first two questions, we confirm that a strategy exists which includes CSE, and that"
        " the partnership's group monitors it.\n\nThere are 17 children open to us at present for CSE.\n"
    )
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 17, 17)]


@pytest.mark.parametrize(
    "words",
    [
        "two of whom are linked with a group",
        "three are associated with a gang",
        "one is connected to an organised network",
    ],
)
def test_links_with_a_group_speak_of_group_based_cases(words: str) -> None:
    assert subject_of(words) == {Question.GROUP_BASED_CASES}


@pytest.mark.parametrize("words", ["Children are involved in group work each week.", "We work with groups of schools."])
def test_work_in_groups_speaks_of_no_group_based_cases(words: str) -> None:
    assert Question.GROUP_BASED_CASES not in signs_of(words)


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


@pytest.mark.parametrize(
    "words", ["At 30 April 2025 there were 19 children on its CSE register.", "There were 19 young people on our list at 30 April 2025."]
)  # fmt: skip
def test_how_many_there_were_on_a_list_is_the_current_count(words: str) -> None:
    text = f"Lakevale Health and Social Care Trust\n\n{words} None of them is thought to be exploited by a group.\n"
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("as at 2025-04-30", 19, 19)]


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("None of these cases involve a gang", Question.GROUP_BASED_CASES),
        ("The ethnicity of victims", Question.VICTIM_ETHNICITY),
        ("We hold no data on perpetrators", Question.PERPETRATOR_ETHNICITY),
        ("Their ages are not recorded", Question.VICTIM_AGE),
        ("The number in each year", Question.YEARLY_CASES),
        ("There are currently 17 children supported", Question.CURRENT_CASES),
    ],
)
def test_a_sentence_tells_its_question(words: str, question: Question) -> None:
    assert question in subject_of(words)


def test_thanks_tell_no_question() -> None:
    assert subject_of("Thank you for your letter.") == frozenset()


@pytest.mark.parametrize(
    ("words", "questions"),
    [
        ("The number of cases in each year between 2010 and 2024", {Question.YEARLY_CASES}),
        ("Cases monitored by more than one offender", {Question.GROUP_BASED_CASES}),
        ("Ethnicity and age of the victims", {Question.VICTIM_ETHNICITY, Question.VICTIM_AGE}),
        ("Ethnicity of the perpetrators", {Question.PERPETRATOR_ETHNICITY}),
        ("Ethnicity of victims and of perpetrators", {Question.PERPETRATOR_ETHNICITY, Question.VICTIM_ETHNICITY}),
        ("Information on those who exploit children is not held", {Question.PERPETRATOR_ETHNICITY}),
        ("A monthly multi-agency panel", {Question.MECHANISMS}),
        ("We have an exploitation policy", {Question.STRATEGY}),
    ],
)
def test_the_stronger_word_of_a_sentence_silences_the_weaker(words: str, questions: set[Question]) -> None:
    assert subject_of(words) == questions


@pytest.mark.parametrize(
    "words", ["22", "Yes", "We do not hold this.", "Yours sincerely", "The perpetrators fled", "The year's end", ""]
)
def test_words_that_name_no_subject_are_about_none(words: str) -> None:
    assert subject_of(words) == frozenset()


@pytest.mark.parametrize(
    "words", ["perpetrators", "those who exploit children", "suspects", "persons of concern", "men who abuse children"]
)
def test_those_who_exploit_are_named_in_many_ways(words: str) -> None:
    assert names_perpetrators(words)


@pytest.mark.parametrize(
    "words",
    ["young people who were exploited", "children at risk", "those who are exploited", "people of the town", "victims"],
)
def test_those_who_are_exploited_are_no_perpetrators(words: str) -> None:
    assert not names_perpetrators(words)


@pytest.mark.parametrize(
    "words",
    [
        "There was a strategy for CSE from 2019 to 2022.",
        "There has been a CSE strategy since 2018.",
        "Our strategy ran from 2019 to 2022.",
        "We had a stand-alone strategy from 2017 to 2021.",
    ],
)
def test_the_years_of_a_strategy_are_no_years_of_cases(words: str) -> None:
    assert subject_of(words) == {Question.STRATEGY}


@pytest.mark.parametrize(
    "words",
    [
        "There were 12 cases from 2019 to 2022 under the strategy.",
        "Our strategy counts children from 2019 to 2022.",
        "No records are held from before 2014, when the strategy began.",
    ],
)
def test_cases_that_a_sentence_names_beside_a_strategy_are_of_their_years(words: str) -> None:
    assert Question.STRATEGY not in subject_of(words)


@pytest.mark.parametrize(
    "words",
    [
        "In none of them is more than one suspected offender thought to be concerned.",
        "More than one known perpetrator is involved in two.",
        "Two have more than one alleged abuser.",
    ],
)
def test_more_than_one_suspected_offender_is_a_group(words: str) -> None:
    assert subject_of(words) == {Question.GROUP_BASED_CASES}


@pytest.mark.parametrize(
    "words",
    [
        "The MACE panel had oversight of 11 children for CSE on 28 February 2025.",
        "The panel oversees twelve young people in all.",
        "The team was tracking 14 children for CSE when your request arrived.",
        "We know of 9 cases.",
    ],
)
def test_the_children_that_a_panel_has_in_its_sight_are_the_current_cases(words: str) -> None:
    assert subject_of(words) == {Question.CURRENT_CASES}


@pytest.mark.parametrize(
    "words",
    [
        "The panel has oversight of all cases.",
        "A board oversees the work of the panel.",
        "The tracker is a spreadsheet.",
    ],
)
def test_a_panel_that_oversees_no_number_is_a_mechanism(words: str) -> None:
    assert subject_of(words) == {Question.MECHANISMS}


def test_past_years_are_those_asked_for() -> None:
    assert subject_of("As for past years, we hold 9 for 2021.") == {Question.YEARLY_CASES}


@pytest.mark.parametrize(
    "words",
    [
        "The weekly safeguarding hub is how we keep track of it.",
        "Children are tracked by the vulnerability hub.",
        "There is a fortnightly multi-agency forum.",
    ],
)
def test_a_hub_that_keeps_track_is_a_mechanism(words: str) -> None:
    assert Question.MECHANISMS in signs_of(words)


@pytest.mark.parametrize("words", ["We keep no track of ethnicity.", "The hub closed in 2021."])
def test_a_hub_that_does_nothing_is_none(words: str) -> None:
    assert Question.MECHANISMS not in signs_of(words)


@pytest.mark.parametrize(
    "words",
    [
        "We do not record the ethnicity of those who may have harmed them.",
        "The ethnicity of those suspected is not held by us.",
        "The ethnicity of those thought responsible is not held.",
        "We hold no ethnicity of people suspected of it.",
        "The ethnicity of those believed to be behind it is with the police.",
        "The ethnicity of people who have abused children is not held.",
        "No record is kept of the ethnicity of adults who exploited them.",
    ],
)
def test_those_who_have_harmed_are_perpetrators(words: str) -> None:
    assert subject_of(words) == {Question.PERPETRATOR_ETHNICITY}


@pytest.mark.parametrize(
    "words",
    [
        "The ethnicity of those who were sexually exploited is not held.",
        "The ethnicity of people harmed is not recorded.",
        "We hold no ethnicity of those who have been abused.",
        "The ethnicity of those suspected to be victims is not held.",
        "The ethnicity of those responsible for recording it is not held.",
    ],
)
def test_those_who_were_harmed_are_no_perpetrators(words: str) -> None:
    assert subject_of(words) == {Question.VICTIM_ETHNICITY}


def test_the_years_of_a_strategy_that_is_signed_are_no_years_of_cases() -> None:
    words = "The council runs mechanisms and has signed a joint strategy with Thornshire, which runs from 2023 to 2026."
    assert subject_of(words) == {Question.STRATEGY}


def test_the_years_of_cases_in_a_strategy_are_those_of_cases() -> None:
    assert subject_of("The strategy group counted cases from 2015 to 2020.") == {Question.YEARLY_CASES}


@pytest.mark.parametrize(
    "words",
    [
        "On 30 April 2025 twenty-seven cases were open.",
        "That day 12 children were active.",
        "27 cases are currently open",
    ],
)
def test_cases_that_were_open_are_current_ones(words: str) -> None:
    assert subject_of(words) == {Question.CURRENT_CASES}


def test_the_victim_of_a_group_is_of_groups() -> None:
    assert Question.GROUP_BASED_CASES in subject_of("none of whom is thought to be the victim of a group")
