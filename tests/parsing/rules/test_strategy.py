"""Whether a strategy that includes CSE exists."""

import pytest

from councils.domain.vocabulary import StrategyValue
from councils.parsing.rules.strategy import read_strategy


@pytest.mark.parametrize(
    "words",
    [
        "Yes.",
        "Yes - both.",
        "We can confirm both.",
        "The council works to its Child Exploitation Strategy 2023-2026.",
        "Partners have collectively agreed an Exploitation Strategy.",
        "The 2022-2025 strategy can be found at our website.",
        "We do not have a standalone CSE strategy. CSE is covered by the Exploitation Strategy.",
        "Our strategy was refreshed last autumn.",
    ],
)
def test_a_strategy_that_exists_is_a_yes(words: str) -> None:
    assert read_strategy(words) is StrategyValue.YES


@pytest.mark.parametrize(
    "words", ["No.", "There is no strategy covering CSE at present.", "The council does not have a strategy."]
)
def test_no_strategy_is_a_no(words: str) -> None:
    assert read_strategy(words) is StrategyValue.NO


@pytest.mark.parametrize(
    "words",
    [
        "The CSE strategy expired in 2023.",
        "A strategy is being developed.",
        "Children are seen weekly.",
        "The strategy is in draft.",
    ],
)
def test_what_has_expired_or_is_still_written_settles_neither(words: str) -> None:
    assert read_strategy(words) is None


@pytest.mark.parametrize("words", ["Part a - Yes, we do.", "Strategy and mechanisms\t\tYes", "Q1: Yes"])
def test_a_yes_after_the_name_of_its_part_is_a_yes(words: str) -> None:
    assert read_strategy(words) is StrategyValue.YES


@pytest.mark.parametrize("words", ["Part a - No.", "Strategy and mechanisms\t\tNo"])
def test_a_no_after_the_name_of_its_part_is_a_no(words: str) -> None:
    assert read_strategy(words) is StrategyValue.NO


@pytest.mark.parametrize("words", ["Reviewed by whom\tYes Group", "Part b - Yes Centre"])
def test_a_yes_in_the_name_of_something_else_settles_nothing(words: str) -> None:
    assert read_strategy(words) is not StrategyValue.NO
