"""A line for each cell is a table where nothing is missing from it; else its lines stay lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.parsing.readers.among_lines import with_tables
from councils.parsing.readers.layout import lay_out
from councils.parsing.readers.stacked import stacked_tables


def rows_in(words: str) -> list[list[tuple[str, ...]]]:
    return [list(table.rows) for table in stacked_tables(words.split("\n"))]


@pytest.mark.parametrize(
    ("words", "width"),
    [
        ("Age\nNumber\n10\n1\n11\n2\n12\n<5\nTotal\n9", 2),
        ("Age band\nChildren\nUnder 13\n4\n13 to 15\n6 (30%)\n16 and 17\n10\nNot known\n2", 2),
        ("Ages\nChildren\n17\n4\n16\n6\n15\n1", 2),
        ("Ethnicity\nNumber\nPer cent\nWhite British\n15\n58%\nIndian\nLess than 5\n4%", 3),
        ("Ethnic group\n2022\n2023\nWhite\n3\n4\nAsian\n5\n6", 3),
        ("Background\nChildren\nWhite British\n31 to 35\nAll others\n6 to 10", 2),
        ("Age\nBoys\nGirls\nAll\n13\n1\n2\n3\n14\n2\n2\n4", 4),
        ("Financial year\nNumber in the year\n2014/15\n73\n2015/16\nNot recorded\n2016/17\n80", 2),
        ("Calendar year\nChildren\n2010 to 2014\nInformation not held (section 17)\n2015\n5\n2016\n7", 2),
        ("Date\nChildren\n31 March 2017\n18\n31 March 2018\n25", 2),
    ],
)
def test_a_line_for_each_cell_is_a_table(words: str, width: int) -> None:
    cells = words.split("\n")
    assert rows_in(words) == [[tuple(cells[at : at + width]) for at in range(0, len(cells), width)]]


@pytest.mark.parametrize(
    "words",
    [
        "Year\nCases\n2018\n12\n2019\n2020\n2021\n14",
        "Year\nCases\n2018\n12\n2019\n2020\n14",
        "Year\nCases\n2018\n12\n2020\n14\n2024\n20",
        "Age\nNumber\n10\n11\n12\n3",
        "Age\nNumber\n10\n11\n3\n12\n4\n13",
        "Ethnicity\nNumber\nWhite\n12\nAsian\nBlack\n3\nMixed",
        "Ethnicity\nNumber\nWhite\n12\nAsian\nNot known\nOther\n5",
        "White\nBritish\n12\nAsian\n3\nBlack",
        "Boys\nGirls\n12\n14\n13\n15",
        "White\n12\nAsian\n3\nBlack\n4",
        "2010\nNot available\n2011\nNot available\n2012\n12",
        "2016\n2017\n2018\n12\n10",
        "2016\n2017\n2018\n12\n10\n9",
        "2021-22\n2022-23\n2023-24\n19\nwithheld\n31",
        "2016\n2018\n2020\n12\n10\n9",
        "2015\n2016\n2017\n2018\n2019\n2020",
        "Age\nNumber\n13\n4",
        "Age\nNumber\n13\n4\n14\n5\nThese are the children who were open on the day of your request to us.",
        "Officer\nTelephone\nA. Smith\n01632 960114\nB. Jones\n01632 960115",
        "Age\nNumber\n13\t4\n14\t5\n15\t6\n16\t7",
    ],
)
def test_lines_that_may_lack_a_cell_stay_lines(words: str) -> None:
    assert rows_in(words) == []


def test_titles_over_the_heads_and_lines_around_are_no_cells() -> None:
    lines = ["e) As follows.", "", "Table 1", "Victims", "Ethnicity", "Number", "White", "12", "Asian", "3", "", "(f)"]
    [table] = stacked_tables(lines)
    assert (table.first, table.end, table.rows[0]) == (4, 10, ("Ethnicity", "Number"))


def test_the_text_has_its_rows_on_lines_and_keeps_what_stands_around() -> None:
    words = "e) As follows.\n\nAge\nNumber\n13\n4\n14\n5\n\nf) Not held."
    text = lay_out(with_tables(words)).text
    assert text == "e) As follows.\n\nAge\tNumber\n13\t4\n14\t5\n\nf) Not held."


CELLS = st.sampled_from(["Age", "Year", "Ethnicity", "Number", "2019", "2020", "2021", "13", "14", "White", "<5", ""])


@given(st.lists(CELLS, max_size=30))
def test_a_table_is_of_the_lines_it_replaces_in_their_order(lines: list[str]) -> None:
    for table in stacked_tables(lines):
        assert [cell for row in table.rows for cell in row] == lines[table.first : table.end]
        assert len({len(row) for row in table.rows}) == 1
