"""The official series: a rounded figure is as wide as its rounding, a symbol is never a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain import phrases
from councils.domain.count import Count
from councils.domain.official import OfficialLevel, OfficialSymbol, read_official


@given(st.integers(0, 10**7))
def test_a_councils_figure_is_what_it_says(number: int) -> None:
    assert read_official(str(number), OfficialLevel.COUNCIL) == Count.exactly(number)


@given(st.integers(0, 10**6), st.sampled_from([OfficialLevel.NATIONAL, OfficialLevel.REGIONAL]))
def test_a_rounded_figure_holds_every_number_that_rounds_to_it(tens: int, level: OfficialLevel) -> None:
    says = read_official(str(tens * 10), level)
    assert isinstance(says, Count)
    assert says == Count(max(0, tens * 10 - 5), tens * 10 + 5)


def test_nothing_is_below_nought() -> None:
    assert read_official("0", OfficialLevel.REGIONAL) == Count(0, 5)


@pytest.mark.parametrize("symbol", list(OfficialSymbol))
@pytest.mark.parametrize("level", list(OfficialLevel))
def test_a_symbol_has_a_meaning_and_no_bounds(symbol: OfficialSymbol, level: OfficialLevel) -> None:
    assert read_official(symbol.value, level) is symbol
    assert phrases.OFFICIAL_SYMBOL[symbol]


@pytest.mark.parametrize("words", ["", "-", "C", "12.5", "1,200", "٣", "<5", " 5"])
def test_what_is_neither_a_number_nor_a_symbol_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="neither a number"):
        read_official(words, OfficialLevel.COUNCIL)


def test_a_figure_that_should_be_rounded_and_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="not rounded"):
        read_official("12401", OfficialLevel.NATIONAL)
