"""Sentences that speak of other places, other people or other numbers."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.context import is_context
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
