"""Comma-separated values among lines of prose."""

import pytest

from councils.parsing.readers import read
from councils.parsing.readers.among_lines import with_tables
from councils.parsing.readers.layout import Verbatim

LETTER = """Rathmoor Council

Question 5: victims by ethnicity and age

Ethnic group,Cases
Asian or Asian British,5
"Mixed, any other",<5

We do not produce a report by age.
"""


def test_lines_of_values_among_prose_are_a_table() -> None:
    placed = read(LETTER.encode())
    assert [[cell.text for cell in row] for row in placed.tables[0].rows] == [
        ["Ethnic group", "Cases"],
        ["Asian or Asian British", "5"],
        ["Mixed, any other", "<5"],
    ]
    assert placed.text.startswith("Rathmoor Council\n\nQuestion 5")
    assert placed.text.endswith("We do not produce a report by age.")


@pytest.mark.parametrize(
    "prose",
    [
        "Dear Sir,\nThank you,",
        "There were 1,234 cases\nand 2,345 more",
        "1,234\n2,345",
        "2021: 1,204\n2022: 1,377",
        "White British, 12\nPakistani, 3",
        "We met schools,health and police\nand homes,hostels and others",
        "Ethnic group,Cases",
    ],
)
def test_prose_with_commas_stays_as_it_is(prose: str) -> None:
    words = f"Dear requester\n\n{prose}\n\nYours sincerely\n"
    assert with_tables(words) == [Verbatim(words)]
