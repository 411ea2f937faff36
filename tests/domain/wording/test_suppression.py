"""What a document says that its symbols stand for."""

import pytest

from councils.domain.count import Count
from councils.domain.vocabulary import Outcome
from councils.domain.wording import find_suppression_key


@pytest.mark.parametrize(
    ("sentence", "symbol", "low", "high"),
    [
        ("* denotes fewer than 5", "*", 0, 4),
        ("* = 1 to 5", "*", 1, 5),
        ("Figures below five are shown as *", "*", 0, 4),
        ("Please note: numbers less than 5 have been replaced with an asterisk (*).", "*", 0, 4),
        ("Where numbers are under 5 we have used an asterisk.", "*", 0, 4),
        ("'*' indicates a figure between 1 and 4", "*", 1, 4),
        ("Numbers below 5 have been suppressed (*).", "*", 0, 4),
        ("*Numbers fewer than 6 have been suppressed to protect confidentiality", "*", 0, 5),
        ("An asterisk (*) represents a number less than 5, excluding zero", "*", 1, 4),
        ("Any figure of five or less is represented by *", "*", 0, 5),
        ("Small numbers (<5) are replaced with *", "*", 0, 4),
        ("[c] means fewer than 10", "[c]", 0, 9),
        ("- = nil", "-", 0, 0),
        ("* This symbol stands for any number from 1 to 5.", "*", 1, 5),
        ("* - the symbol represents a value between 1 and 5", "*", 1, 5),
        ("* Any number from 1 to 5", "*", 1, 5),
        ("* number between 1 and 4", "*", 1, 4),
        ("* less than five but more than zero", "*", 1, 4),
        ("Note 1: * represents 1 to 4.", "*", 1, 4),
        ("Please note that * denotes a number lower than 5 but greater than 0", "*", 1, 4),
        ("Cells marked * contain between 1 and 5 children.", "*", 1, 5),
        ("Any value marked with * is 1, 2, 3 or 4", "*", 1, 4),
        ("Key\t*\t1 to 4", "*", 1, 4),
        ("*\tFewer than 5", "*", 0, 4),
        ("<5 means between one and four children.", "<5", 1, 4),
        ("Key: <5 = 1 to 4", "<5", 1, 4),
        ("Values of 1 to 4 appear as '<5'.", "<5", 1, 4),
    ],
)
def test_a_symbols_bounds_are_read_from_its_sentence(sentence: str, symbol: str, low: int, high: int) -> None:
    key = find_suppression_key(f"Some words before.\n{sentence}\nSome words after.")
    assert key is not None
    meaning = key.meaning(symbol)
    assert meaning is not None
    assert meaning.count == Count(low, high)


@pytest.mark.parametrize(
    ("sentence", "symbol", "outcome"),
    [
        ("[c] = suppressed", "[c]", Outcome.WITHHELD),
        ("c: confidential", "c", Outcome.WITHHELD),
        ("x = data not available", "x", Outcome.NOT_HELD),
    ],
)
def test_a_symbol_may_have_a_meaning_without_bounds(sentence: str, symbol: str, outcome: Outcome) -> None:
    key = find_suppression_key(sentence)
    assert key is not None
    meaning = key.meaning(symbol)
    assert meaning is not None
    assert (meaning.count, meaning.outcome) == (None, outcome)


@pytest.mark.parametrize(
    "text",
    [
        *("", "* item one\n* item two", "There were 5 children.", "Counts below 5 are suppressed."),
        *("The strategy is used by 5 teams", "<5 children", "14\t*\n15\t8", "* 5 children were seen"),
        "We used the system until 2014",
        *("* Number of children under 5", "* Age 1 to 5", "* 13 to 15", "<5 is 0 to 4", "<5 means fewer than 5"),
    ],
)
def test_nothing_is_made_a_key_that_explains_no_symbol(text: str) -> None:
    assert find_suppression_key(text) is None


def test_a_symbol_of_two_meanings_has_neither() -> None:
    assert find_suppression_key("* denotes fewer than 5\n* denotes fewer than 10") is None


def test_each_symbol_has_its_own_meaning() -> None:
    key = find_suppression_key("* denotes fewer than 5\n- = nil")
    assert key is not None
    assert key.meaning("*") != key.meaning("-")
    assert key.meaning("#") is None
