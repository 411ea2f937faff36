"""Whole numbers in digits and in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.numbers import find_numbers, read_number

ONES = [
    *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
TENS = ["", "", *["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]]


def spelt(number: int) -> str:
    """The number in words, by a way of its own."""
    if number >= 1000:
        rest = number % 1000
        joined = "" if rest == 0 else (" and " if rest < 100 else " ") + spelt(rest)
        return f"{spelt(number // 1000)} thousand{joined}"
    if number >= 100:
        return f"{ONES[number // 100]} hundred" + (f" and {spelt(number % 100)}" if number % 100 else "")
    if number >= 20:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


@given(st.integers(1, 999_999))
def test_a_number_spelt_out_is_the_number(number: int) -> None:
    assert read_number(spelt(number)) == number
    assert read_number(spelt(number).replace("-", " ").upper()) == number


@given(st.integers(0, 999_999))
def test_a_number_in_digits_is_the_number(number: int) -> None:
    assert read_number(str(number)) == read_number(f"{number:,}") == number


@pytest.mark.parametrize(
    ("words", "number"), [("zero", 0), ("nought", 0), ("a hundred", 100), ("fourty", 40), ("twenty hundred", 2000)]
)
def test_other_words_for_numbers_are_read(words: str, number: int) -> None:
    assert read_number(words) == number


@pytest.mark.parametrize(
    "words",
    [
        "",
        "a",
        "and",
        "hundred",
        "007",
        "00",
        "1,20",
        "1.5",
        "-3",
        "1000000",
        "twenty-",
        "first",
        "five-a-side",
        "one-off",
        "٣",
    ],
)
def test_what_is_no_whole_number_is_not_read(words: str) -> None:
    assert read_number(words) is None


@given(st.text(max_size=60))
def test_every_number_found_is_read_from_its_own_words(text: str) -> None:
    assert all(read_number(found.words(text)) == found.value for found in find_numbers(text))


@pytest.mark.parametrize("text", ["no number", "3.5", "12%", "£5", "1/2", "someone", "often", "weight", "one-off"])
def test_no_number_is_found_in_part_of_something_else(text: str) -> None:
    assert find_numbers(text) == ()


def test_numbers_are_found_in_the_order_of_the_text() -> None:
    text = "Of twenty-one children, 1,204 and 7."
    assert [(found.words(text), found.value) for found in find_numbers(text)] == [
        ("twenty-one", 21),
        ("1,204", 1204),
        ("7", 7),
    ]


@pytest.mark.parametrize(("words", "number"), [("nıne", 9), ("SİX", 6), ("ſeven", 7), ("sıxty-fıve", 65)])
def test_a_letter_that_python_takes_for_an_ascii_one_is_read_as_that(words: str, number: int) -> None:
    assert read_number(words) == number
    assert [found.value for found in find_numbers(f"There are {words} cases.")] == [number]
