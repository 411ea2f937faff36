"""The labels of lists, as they are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.parsing.readers.numbering import ordinal


@pytest.mark.parametrize(
    ("number", "style", "written"),
    [
        (1, "decimal", "1"),
        (7, "decimalZero", "07"),
        (1, "lowerLetter", "a"),
        (7, "upperLetter", "G"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (28, "lowerLetter", "bb"),
        (4, "lowerRoman", "iv"),
        (9, "upperRoman", "IX"),
        (14, "lowerRoman", "xiv"),
        (1994, "upperRoman", "MCMXCIV"),
        (3, "chicago", "3"),
    ],
)
def test_a_number_is_written_in_its_style(number: int, style: str, written: str) -> None:
    assert ordinal(number, style) == written


@pytest.mark.parametrize("style", ["lowerLetter", "upperLetter", "lowerRoman", "upperRoman"])
@pytest.mark.parametrize("number", [0, -3, 99_999])
def test_a_number_that_a_style_cannot_write_stays_in_digits(number: int, style: str) -> None:
    assert ordinal(number, style) == str(number)


@given(st.integers(1, 3998))
def test_no_two_numbers_are_written_alike(number: int) -> None:
    assert ordinal(number, "lowerRoman") != ordinal(number + 1, "lowerRoman")
