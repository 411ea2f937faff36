"""Sentences that speak of other places, other people or other numbers."""

from councils.parsing.rules.context import is_context


def test_what_is_told_by_way_of_context_is_context() -> None:
    assert is_context("By way of context only, our return listed 1,377 completed assessments.")
    assert not is_context("In this context 12 children are monitored.")
