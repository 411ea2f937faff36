"""Sentences that speak of other places, other people or other numbers."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.context import counts_other_things, is_context
from tests.parsing.reading_letters import answer_to, letter


def test_what_is_told_by_way_of_context_is_context() -> None:
    assert is_context("By way of context only, our return listed 1,377 completed assessments.")
    assert not is_context("In this context 12 children are monitored.")


@pytest.mark.parametrize("words", ["Nationally 1 in 20 cases", "The 2021 Census shows 44,870", "212,400 residents"])
def test_numbers_of_other_places_are_context(words: str) -> None:
    assert is_context(words)


def test_the_councils_own_count_is_no_context() -> None:
    assert not is_context("There were 22 children.")


@pytest.mark.parametrize(
    "words",
    [
        "In England and Wales there were 3,010.",
        "Across Wales 40 were known.",
        "A newspaper report said 60.",
        "Our statistical neighbours had 40.",
        "Other councils have 12.",
        "Requests received under the Act: 1,200.",
        "Our return to the Department listed 300.",
        "12,000 residents are aged 10 to 17.",
        "The regional panel has 30.",
        "The threshold for a referral is 3.",
    ],
)
def test_a_sentence_on_other_places_or_people_is_context(words: str) -> None:
    assert is_context(words)


@pytest.mark.parametrize(
    "words",
    [
        "We received 12 requests for support.",
        "There were 14 in 2019.",
        "White British 12, Asian 4.",
        "12 of the 40 are monitored.",
        "Internationally known offenders: 2",
        "",
    ],
)
def test_a_sentence_on_the_councils_own_cases_is_none(words: str) -> None:
    assert not is_context(words)


def test_a_number_of_the_country_is_no_figure_of_the_council() -> None:
    words = "22 children. Nationally there were 3,010 children."
    assert [figure.low for figure in answer_to(Question.CURRENT_CASES, letter(c=words)).figures] == [22]


@pytest.mark.parametrize(
    "words",
    [
        "In 2024-25 we received 1,312 requests and answered 91% of them on time.",
        "The team handled 240 freedom of information requests last year.",
    ],
)
def test_counts_of_requests_for_information_are_context(words: str) -> None:
    assert is_context(words)


@pytest.mark.parametrize("words", ["We received 14 referrals.", "In 2024 we answered for 14 children in request 12."])
def test_counts_of_children_are_no_counts_of_requests(words: str) -> None:
    assert not is_context(words)


def test_a_number_in_the_region_of_is_of_no_region() -> None:
    assert not is_context("In the region of 40 cases at any given time.")
    assert is_context("In the region of Westshire there are 40 cases.")


def test_all_of_a_sentence_that_opens_as_context_is_context() -> None:
    words = "For context, Westshire Police recorded 212 crimes, of which 31 involved more than one suspect."
    assert is_context("of which 31 involved more than one suspect.", words)
    assert not is_context("of which 3 involved more than one suspect.", "We have 12 cases, of which 3 involved two.")


def test_a_count_of_the_police_by_way_of_context_is_no_answer() -> None:
    told = "For context, Westshire Police recorded 212 crimes, of which 31 involved more than one suspect."
    answer = answer_to(Question.GROUP_BASED_CASES, letter(c="22", d=f"The council does not flag this. {told}"))
    assert (answer.outcome, answer.figures) == (Outcome.NOT_HELD, ())


@pytest.mark.parametrize(
    "words",
    [
        "In a place of 31,000 people, of whom 6,480 are under 18, any cell below 10 could point to a child.",
        "In a community of some 400 people a single figure such as 1 would name a family.",
        "A district with only 52,000 people, 9,100 of them under 18, is small.",
        "Of the 1,900 pupils on roll 1,700 are White British and 40 are Asian.",
        "The island's 2,100 inhabitants, 300 of them aged under 18, know each other.",
    ],
)
def test_the_people_of_a_place_and_the_pupils_of_its_schools_are_context(words: str) -> None:
    assert is_context(words)


@pytest.mark.parametrize(
    "words",
    [
        "The council has 22 children open to it for CSE.",
        "In our area there are 22 children with CSE on their plans.",
        "The district has a group of 5 children who are known to the panel.",
        "Of the 22 children, 14 attend secondary schools.",
    ],
)
def test_the_children_that_a_council_works_with_are_none(words: str) -> None:
    assert not is_context(words)


@pytest.mark.parametrize(
    "words",
    ["two legacy teams", "three panels", "one database", "four social workers", "two systems", "two partner councils"],
)
def test_a_number_of_teams_or_systems_counts_no_children(words: str) -> None:
    assert counts_other_things(words, words.index(" "))


@pytest.mark.parametrize(
    "words",
    [
        "two",
        "three children",
        "four cases in the area",
        "five open to the service",
        "two cases",
        "six young people",
        "two plans",
        "two service children",
    ],
)
def test_a_number_of_children_or_of_nothing_said_is_of_no_other_things(words: str) -> None:
    assert not counts_other_things(words, words.find(" ") if " " in words else len(words))


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("The figures come from two legacy teams in 2021. 2022: 14. 2023: 16", ["2022", "2023"]),
        ("2020: one panel; 2021: 12; 2022: 14", ["2021", "2022"]),
        ("There were three teams in 2020, two teams in 2021 and one team in 2022.", []),
        ("There were three cases in 2020, two in 2021 and one in 2022.", ["2020", "2021", "2022"]),
    ],
)
def test_a_year_gets_no_count_of_teams(words: str, years: list[str]) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g=words))
    assert [str(figure.period) for figure in answer.figures] == years


@pytest.mark.parametrize(
    "words",
    [
        "The former county council reported 133 cases for its whole area in 2018.",
        "In 2018 the old Thornshire County Council had recorded 133 cases.",
        "The predecessor authority published 133 for 2018.",
        "The abolished district council's minutes showed 133 in 2018.",
    ],
)
def test_what_a_former_council_reported_is_no_count_of_this_one(words: str) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g=f"2020: 25\n2021: 38\n2022: 44\n\n{words}"))
    assert [figure.low for figure in answer.figures] == [25, 38, 44]


@pytest.mark.parametrize(
    "words",
    [
        "In 2018 the council reported 33 cases.",
        "In 2018 there were 33 cases, on the former council's system.",
        "33 in 2018, when the former tracker was in use.",
    ],
)
def test_what_this_council_counted_on_an_old_system_is_its_own(words: str) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g=f"2020: 25\n2021: 38\n2022: 44\n\n{words}"))
    assert 33 in [figure.low for figure in answer.figures]


@pytest.mark.parametrize(
    "words",
    [
        "Avonbrook is made up of 19 wards, some with fewer than 700 people under 18.",
        "There are 42 villages, many of them with only 300 people.",
        "We have 12 parishes, several having under 400 persons.",
        "Thornshire Police had put a CSE flag on 318 crimes in 2024, compared with 297 in 2023.",
        "The force recorded 41 arrests in 2024 and 36 in 2023.",
        "In 2024 there were 318 flagged crimes (source: the police).",
        "CSE offences recorded by Thornshire Police: 318 in 2024, 297 in 2023.",
        "We point out some figures published by others: 40 in 2024.",
    ],
)
def test_numbers_of_the_police_and_of_people_in_wards_are_context(words: str) -> None:
    assert is_context(words)


@pytest.mark.parametrize(
    "words",
    [
        "There were 14 children in 9 wards, some with two siblings.",
        "12 cases, of which 3 were referred by the police.",
        "The police and the council monitor 22 children together.",
        "12 children were victims of offences recorded by the police.",
        "Since the strategy came into force 14 children at risk of sexual offences have been monitored.",
        "There are 14 wards; the panel monitors 20 people.",
    ],
)
def test_children_whom_the_police_or_a_ward_know_are_the_councils_own(words: str) -> None:
    assert not is_context(words)


def test_crimes_that_the_police_count_are_no_cases_of_a_year() -> None:
    words = "Not held. Thornshire Police had put a CSE flag on 318 crimes in 2024, compared with 297 in 2023 and 255 in 2022."
    answer = answer_to(Question.YEARLY_CASES, letter(f="Not held.", g=words))
    assert (answer.outcome, answer.figures) == (Outcome.NOT_HELD, ())
