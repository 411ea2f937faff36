"""What a document says that its symbols stand for."""

import pytest

from councils.domain.count import Count
from councils.domain.vocabulary import Outcome
from councils.domain.wording import find_key, find_suppression_key


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
        ("§ means a number from 1 to 6, which we withhold.", "§", 1, 6),
        ("§ fewer than 5", "§", 0, 4),
        ("Numbers below 5 are shown as §.", "§", 0, 4),
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
        ("Small numbers: <5 stands for any number from 1 to 4.", "<5", 1, 4),
        ("Where you see <5 it means between one and four.", "<5", 1, 4),
        ("In both tables <6 should be read as 1 to 5.", "<6", 1, 5),
        ("Key: <5 = 1 to 4", "<5", 1, 4),
        ("Values of 1 to 4 appear as '<5'.", "<5", 1, 4),
        ("* 1-4", "*", 1, 4),
        ("* 1 - 4 children", "*", 1, 4),
        ("Key: * (fewer than 5)", "*", 0, 4),
        ("Key: * fewer than 5, - nil, .. not available", "*", 0, 4),
        ("Where you see * the number is less than 5 but not zero", "*", 1, 4),
        ("Any number between 1 and 9 has been changed to *", "*", 1, 9),
        ("Wherever an asterisk stands the number is between one and four.", "*", 1, 4),
        ("An asterisk has been put in place of any number under five.", "*", 0, 4),
        ("Cells with an asterisk hold a number between one and four.", "*", 1, 4),
        ("Where you see an asterisk, the true figure lies between 1 and 5.", "*", 1, 5),
        ("We have put a * wherever the number was 4 or below.", "*", 0, 4),
        ("Figures of less than five have had to be starred (*).", "*", 0, 4),
        ("A * in the table means the figure is 5 or fewer.", "*", 0, 5),
        ("* refers to numbers smaller than 5", "*", 0, 4),
        ("The * symbol is used for a number between 1 and 4.", "*", 1, 4),
        ("If a number is lower than 5 it appears as an asterisk.", "*", 0, 4),
        ("For reasons of privacy, we mark with an asterisk all numbers from one to four.", "*", 1, 4),
        ("Small numbers (under 5) have been asterisked out.", "*", 0, 4),
        ("An asterisk takes the place of any number under 5 but more than zero.", "*", 1, 4),
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
        *("§40(2) covers fewer than 5 of them", "§ 12 means 18 hours or more"),
        *("* Number of children under 5", "* Age 1 to 5", "* 13 to 15", "<5 is 0 to 4", "<5 means fewer than 5"),
    ],
)
def test_nothing_is_made_a_key_that_explains_no_symbol(text: str) -> None:
    assert find_suppression_key(text) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "* denotes fewer than 5 or secondary suppression",
        "* Number under 5, or a number hidden so that another cannot be worked out from the total",
        "An asterisk stands for fewer than five, or for the next smallest number.",
        "* = suppressed, as below our limit of six",
    ],
)
def test_a_symbol_that_hides_more_than_small_numbers_has_no_settled_bounds(sentence: str) -> None:
    key = find_suppression_key(sentence)
    assert key is not None
    meaning = key.meaning("*")
    assert meaning is not None
    assert (meaning.count, meaning.certain) == (None, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "An asterisk marks children aged between 1 and 4.",
        "An asterisk does not mean fewer than 5.",
        "An asterisk marks a year with less than 12 months of data.",
        "An asterisk marks councils with fewer than 200 cases.",
        "A star shows 5 to 10 and another shows 1 to 5",
    ],
)
def test_a_sentence_on_a_symbol_that_is_about_something_else_is_no_key(sentence: str) -> None:
    key = find_suppression_key(sentence)
    assert key is None or (meaning := key.meaning("*")) is None or not meaning.certain


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Numbers below 5 have been suppressed because they could identify people.", 0, 4),
        ("To protect privacy we have hidden figures between one and four.", 1, 4),
        ("Small numbers (fewer than five) are not shown.", 0, 4),
        ("Small numbers are those from 1 to 4.", 1, 4),
    ],
)
def test_a_notice_on_small_numbers_is_an_unsettled_key_to_what_hides_any_number(text: str, low: int, high: int) -> None:
    key = find_key(text)
    assert key is not None
    for sign in ("*", "#", "[c]"):
        meaning = key.meaning(sign)
        assert meaning is not None
        assert (meaning.count, meaning.certain) == (Count(low, high), False)


def test_a_key_is_stronger_than_a_notice() -> None:
    key = find_key("Numbers below 10 are suppressed.\n* denotes fewer than 5\n# = suppressed")
    assert key is not None
    assert [(meaning.count, meaning.certain) for sign in "*#" if (meaning := key.meaning(sign))] == [
        (Count(0, 4), True),
        (Count(0, 9), False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Any number under 5 is withheld. Numbers under 10 are suppressed.",
        "Numbers of children under 5 are withheld.",
        "Our numbers are withheld under section 40(2).",
        "There are fewer than five cases.",
    ],
)
def test_a_text_without_one_limit_of_what_it_hides_has_no_notice(text: str) -> None:
    assert find_key(text) is None


def test_a_symbol_of_two_meanings_has_neither() -> None:
    assert find_suppression_key("* denotes fewer than 5\n* denotes fewer than 10") is None


def test_each_symbol_has_its_own_meaning() -> None:
    key = find_suppression_key("* denotes fewer than 5\n- = nil")
    assert key is not None
    assert key.meaning("*") != key.meaning("-")
    assert key.meaning("#") is None


@pytest.mark.parametrize(
    "words",
    ["All counts <5 are suppressed.", "<5 means 0 to 4.", "<10 is used for 1 to 4.", "Children <5 are not included."],
)
def test_a_limit_is_made_no_tighter_than_its_key(words: str) -> None:
    key = find_suppression_key(words)
    assert key is None or not any(symbol.startswith("<") for symbol, _ in key.meanings)


def test_a_sign_behind_what_is_said_of_another_does_not_share_it() -> None:
    key = find_suppression_key("Marks: [c] from 1 to 3, so withheld [x] none")
    meaning = key.meaning("[x]") if key is not None else None
    assert meaning is None or meaning.high != 3


def test_a_sign_that_larger_numbers_are_held_with_has_no_limit() -> None:
    key = find_suppression_key("* a number from 1 to 4, held with any larger that would let it be worked out")
    meaning = key.meaning("*") if key is not None else None
    assert meaning is None or meaning.count is None
    plain = find_suppression_key("* a number from 1 to 4, kept back so that nobody can be recognised")
    known = plain.meaning("*") if plain is not None else None
    assert known is not None
    assert (known.low, known.high) == (1, 4)
