"""What is sent as the number of a row: digits, and no more of them than a database takes."""

import pytest

from councils.models.row_numbers import LONGEST, row_number


@pytest.mark.parametrize(("given", "number"), [("1", 1), ("007", 7), ("9" * LONGEST, 10**LONGEST - 1)])
def test_digits_are_a_number(given: str, number: int) -> None:
    assert row_number(given) == number


@pytest.mark.parametrize("given", ["", " ", "-1", "1.0", "1e3", "x", "1\0", "²", "9" * (LONGEST + 1), "9" * 5_000])
def test_anything_else_is_none(given: str) -> None:
    assert row_number(given) is None
