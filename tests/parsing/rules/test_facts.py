"""What the words of a letter say of counts, years and ages, and the digits that are never a figure."""

import pytest

from tests.parsing.reading_letters import facts_of


@pytest.mark.parametrize("words", ["115 (plus 40 unknown)", "[Image 1: table, 640 pixels]\n115", "2014 and 115"])
def test_facts_hold_only_what_may_be_a_figure(words: str) -> None:
    facts = facts_of(words)
    assert [facts.text[count.start : count.end] for count in facts.counts] == ["115"]
