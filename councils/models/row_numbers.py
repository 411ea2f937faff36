"""The number of a row, as a page or a sheet sends it back."""

LONGEST = 18
"""Digits: what any database takes as the number of a row."""


def row_number(given: str) -> int | None:
    """The number that was sent; None, which is no row's, for whatever else was."""
    return int(given) if given.isdecimal() and len(given) <= LONGEST else None
