"""Comma-separated values among lines of prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.parsing.readers import read
from councils.parsing.readers.among_lines import with_tables
from councils.parsing.readers.layout import Block, Grid, Verbatim

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


PIECES = [
    "|",
    "-----",
    "--- ---",
    " ",
    "    ",
    "\t",
    "12",
    "White",
    "background",
    "<5",
    "....",
    " . . . .",
    "\n",
    "\r\n",
]
MORE_PIECES = ["\n\n", "*", "…", "a,b", ",7", "+---+---+", "~~~~~~", "      ", "\f"]


@given(st.lists(st.sampled_from([*PIECES, *MORE_PIECES]), max_size=40).map("".join))
def test_no_table_loses_a_word_or_says_one_twice(text: str) -> None:
    items = with_tables(text)
    cells = [
        item for grid in items if isinstance(grid, Grid) for row in grid.rows for cell in row for item in cell.items
    ]
    read_words = [item.text for item in [*items, *cells] if isinstance(item, Block | Verbatim)]
    for word in ("12", "White", "background", "5", "7", "a", "b"):
        assert sum(words.count(word) for words in read_words) == text.count(word)
