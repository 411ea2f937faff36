"""Sentences that speak of other places, other people or other numbers."""

import pytest

from councils.parsing.rules.context import is_context


def test_what_is_told_by_way_of_context_is_context() -> None:
    assert is_context("By way of context only, our return listed 1,377 completed assessments.")
    assert not is_context("In this context 12 children are monitored.")


@pytest.mark.parametrize("words", ["Nationally 1 in 20 cases", "The 2021 Census shows 44,870", "212,400 residents"])
def test_numbers_of_other_places_are_context(words: str) -> None:
    assert is_context(words)


def test_the_councils_own_count_is_no_context() -> None:
    assert not is_context("There were 22 children.")
