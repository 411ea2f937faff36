"""Tables on a page that no rules enclose: rows told by the distance of lines, columns by what stands under what."""

import html
import io
from dataclasses import replace

import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from councils.parsing.readers import read
from councils.parsing.readers.pdf_columns import open_tables
from councils.parsing.readers.pdf_lines import Line

SIZE = 10.0
GROUPS = [
    ["Ethnicity of the child", "Children"],
    ["White: English, Welsh, Scottish, Northern Irish or British", "31"],
    ["Mixed: White and Black Caribbean", "9"],
    ["Arab", "<5"],
    ["Any other ethnic group", "*"],
]


def piece(text: str, left: float, y: float) -> Line:
    return Line(text, left, left + 5 * len(text), y, SIZE)


def line(y: float, **columns: str) -> Line:
    """A line at a height, of words at given places: `at_0="White", at_150="31"`."""
    pieces = tuple(piece(words, float(place.removeprefix("at_")), y) for place, words in columns.items())
    text = "\t".join(one.text for one in pieces)
    return Line(text, pieces[0].left, pieces[-1].right, y, SIZE, pieces if len(pieces) > 1 else ())


def tables_in(*lines: Line) -> list[list[list[str]]]:
    found = []
    for table in open_tables(lines):
        rows: list[list[str]] = [[] for _ in range(1 + max(box.row for box, _ in table.cells))]
        for box, inside in table.cells:
            rows[box.row].append(" ".join(one.text for one in inside))
        found.append(rows)
    return found


HEAD = line(700, at_0="Group of the child", at_150="Children")


@pytest.mark.parametrize(
    "row",
    [
        (line(682, at_0="White: any other", at_150="31"), line(670, at_0="background")),
        (line(682, at_0="White: any other"), line(676, at_150="31"), line(670, at_0="background")),
        (line(682, at_0="White: any other"), line(670, at_0="background", at_150="31")),
    ],
    ids=["beside the first line", "in the middle", "beside the last line"],
)
def test_a_label_of_two_lines_is_one_wherever_its_number_stands(row: tuple[Line, ...]) -> None:
    wanted = [["Group of the child", "Children"], ["White: any other background", "31"], ["Arab", "<5"]]
    assert tables_in(HEAD, *row, line(652, at_0="Arab", at_150="<5")) == [wanted]


def test_rows_of_a_line_each_are_a_table_where_they_count() -> None:
    lines = [line(700 - 18 * n, at_0=str(2020 + n), at_150=str(11 + n)) for n in range(4)]
    assert tables_in(*lines) == [[["2020", "11"], ["2021", "12"], ["2022", "13"], ["2023", "14"]]]


def test_a_head_of_two_lines_is_one_where_the_others_stand_beside_its_last() -> None:
    head = (line(712, at_150="Children known in"), line(700, at_0="Year", at_150="the year"))
    rows = (line(682, at_0="2022/23", at_150="44"), line(664, at_0="2023/24", at_150="69"))
    assert tables_in(*head, *rows) == [
        [["Year", "Children known in the year"], ["2022/23", "44"], ["2023/24", "69"]],
    ]


def test_the_first_label_of_two_lines_begins_its_column_where_no_head_stands_over_it() -> None:
    head = line(700, at_100="2022", at_150="2023")
    first = (line(682, at_0="Referrals to"), line(670, at_0="the team", at_100="211", at_150="240"))
    second = (line(652, at_0="Children"), line(640, at_0="monitored", at_100="67", at_150="72"))
    assert tables_in(head, *first, *second)[0][0] == ["", "2022", "2023"]


@pytest.mark.parametrize(
    "above",
    [
        line(712, at_0="Those known to us:"),
        line(712, at_0="We have looked at our records of this year and the last"),
        Line("Table 1", 0, 35, 714, SIZE + 2),
    ],
    ids=["announces it", "runs across columns", "of another size"],
)
def test_words_right_above_a_head_are_none_of_it(above: Line) -> None:
    rows = (line(682, at_0="2022/23", at_150="44"), line(664, at_0="2023/24", at_150="69"))
    assert tables_in(above, HEAD, *rows) == []


def test_the_end_of_a_paragraph_right_above_rows_as_near_is_none_of_them() -> None:
    lines = (line(712, at_150="children"), *(line(700 - 12 * n, at_0=str(2020 + n), at_150="11") for n in range(4)))
    assert tables_in(*lines) == []


def test_labels_without_a_number_are_rows_above_those_that_have_one() -> None:
    rows = [line(682 - 18 * n, at_0=f"1 April {2010 + n}") for n in range(3)]
    counted = [line(628 - 18 * n, at_0=f"1 April {2013 + n}", at_150=str(31 + n)) for n in range(4)]
    head = line(700, at_0="Date", at_150="Cases")
    [table] = tables_in(head, *rows, *counted)
    assert table[1:5] == [["1 April 2010", ""], ["1 April 2011", ""], ["1 April 2012", ""], ["1 April 2013", "31"]]


@pytest.mark.parametrize(
    "lone",
    [
        [line(682, at_20="Set in from the rows")],
        [line(676, at_0="White")],
        [line(682 - 18 * n, at_0="Not held") for n in range(3)],
    ],
    ids=["elsewhere", "further off", "more of them than counted"],
)
def test_lines_that_are_no_rows_of_labels_alone_end_the_table(lone: list[Line]) -> None:
    after = lone[-1].y - 18
    counted = (line(after, at_0="White", at_150="31"), line(after - 18, at_0="Asian", at_150="9"))
    assert all(["Arab", "4"] not in table or ["Asian", "9"] not in table for table in tables_in(HEAD, *lone, *counted))
    assert all([lone[0].text, ""] not in table for table in tables_in(HEAD, *lone, *counted))


def test_a_year_on_the_last_line_of_a_head_is_no_count() -> None:
    head = (line(700, at_0="Group", at_150="Children at 31 March"), line(688, at_150="2025"))
    [table] = tables_in(*head, line(670, at_0="Arab", at_150="4"), line(652, at_0="Irish", at_150="9"))
    assert table[0] == ["Group", "Children at 31 March 2025"]


@pytest.mark.parametrize("cell", [("2024", "2025"), ("Children known", "25")], ids=["years alone", "no year"])
def test_counts_on_two_lines_of_one_cell_are_not_put_together(cell: tuple[str, str]) -> None:
    head = (line(700, at_0="Group", at_150=cell[0]), line(688, at_150=cell[1]))
    assert tables_in(*head, line(670, at_0="Arab", at_150="4"), line(652, at_0="Irish", at_150="9")) == []


def with_break(row: Line, place: int) -> Line:
    """The line with no gap between the columns of its last piece but a space."""
    last = (row.pieces or (row,))[-1]
    broken = replace(last, breaks=((place, last.left + 5 * place, last.left + 5 * (place + 1)),))
    return replace(row, pieces=(*row.pieces[:-1], broken)) if row.pieces else broken


@pytest.mark.parametrize(
    ("words", "left", "table"),
    [
        ("White British or Welsh people 16", 0, True),
        ("White British or Welsh people are", 0, False),
        ("White British or Welsh 16", 38, False),
    ],
    ids=["a count below the others", "no count", "a count elsewhere"],
)
def test_a_count_right_behind_its_label_stands_in_its_column(words: str, left: int, table: bool) -> None:
    row = with_break(line(682, **{f"at_{left}": words}), words.rindex(" "))
    rows = [[HEAD.pieces[0].text, "Children"], words.rsplit(" ", 1), ["Arab", "4"]]
    assert (rows in tables_in(HEAD, row, line(664, at_0="Arab", at_150="4"))) is table


def test_a_number_missing_from_a_row_leaves_its_cell_empty() -> None:
    head = line(700, at_0="Age", at_100="Girls", at_200="Boys")
    rows = (line(682, at_0="13", at_200="4"), line(664, at_0="14", at_100="2"))
    assert tables_in(head, *rows) == [[["Age", "Girls", "Boys"], ["13", "", "4"], ["14", "2", ""]]]


def test_numbers_to_the_right_of_their_head_are_below_it() -> None:
    rows = (line(682, at_0="13", at_140="4"), line(664, at_0="14", at_140="2"))
    assert tables_in(line(700, at_0="Age", at_100="Cases"), *rows) == [[["Age", "Cases"], ["13", "4"], ["14", "2"]]]


def test_a_wider_distance_between_rows_parts_two_tables() -> None:
    first = (HEAD, line(682, at_0="Arab", at_150="4"))
    second = (line(654, at_0="Age", at_150="Children"), line(636, at_0="13", at_150="4"))
    assert len(tables_in(*first, *second)) == 2


@pytest.mark.parametrize(
    "lines",
    [
        [line(700 - 12 * n, at_0=str(2020 + n), at_150=str(11 + n)) for n in range(4)],
        [line(700, at_0="Civic Centre", at_300="Our ref: 12"), line(688, at_0="Mill Street", at_300="Date: 4 May")],
        [line(700, at_0="Officer", at_300="Director"), line(660, at_0="A. Smith", at_300="B. Jones")],
        [line(700, at_0="We looked at our records and found nothing."), line(688, at_0="Nothing is held.")],
        [line(700, at_0="Total", at_150="12")],
        [line(712, at_0="2016- 2017-"), HEAD, line(682, at_0="Arab", at_150="4")],
        [HEAD, line(682, at_0="Children whose ethnicity is not known to us", at_300="4")],
    ],
    ids=["rows too tight", "letterhead", "names", "prose", "one row", "a head begun above", "words across columns"],
)
def test_what_cannot_be_told_from_its_places_stays_lines(lines: list[Line]) -> None:
    assert tables_in(*lines) == []


@pytest.mark.parametrize(("years", "tables"), [(59, 1), (20_000, 0)])
def test_a_line_of_more_pieces_than_a_person_reads_is_no_row(years: int, tables: int) -> None:
    places = {f"at_{30 * number}": "12" for number in range(years + 1)}
    assert len(tables_in(line(700, **places), line(682, **places))) == tables


def test_a_table_below_a_line_of_endless_pieces_is_a_table() -> None:
    endless = line(716, **{f"at_{30 * number}": "12" for number in range(20_000)})
    assert tables_in(endless, HEAD, line(682, at_0="Arab", at_150="4"))[-1][-1] == ["Arab", "4"]


def test_the_words_around_a_table_are_none_of_its_lines() -> None:
    above, below = line(740, at_0="e) By ethnicity:"), line(630, at_0="Age is not recorded by this council at all.")
    [table] = open_tables([above, HEAD, line(682, at_0="Arab", at_150="4"), line(664, at_0="White", at_150="7"), below])
    assert (table.first, table.end) == (1, 4)


@pytest.mark.parametrize("place", ["TOP", "MIDDLE", "BOTTOM"])
@pytest.mark.parametrize("side", ["LEFT", "CENTER", "RIGHT"])
def test_a_pdf_without_rules_keeps_its_table(place: str, side: str) -> None:
    style = getSampleStyleSheet()["Normal"]
    cells = [[Paragraph(html.escape(label), style), count] for label, count in GROUPS]
    dress = TableStyle([("VALIGN", (0, 0), (-1, -1), place), ("ALIGN", (1, 0), (1, -1), side)])
    flow = [Paragraph("e) as follows", style), Spacer(1, 12), Table(cells, colWidths=[140, 60], style=dress)]
    file = io.BytesIO()
    SimpleDocTemplate(file).build(flow)
    [table] = read(file.getvalue()).tables
    assert [[cell.text for cell in row] for row in table.rows] == GROUPS


def built(cells: list[list[str]], *dress: tuple[object, ...]) -> list[list[str]]:
    file = io.BytesIO()
    SimpleDocTemplate(file).build([Table(cells, style=TableStyle(list(dress)))])
    [table] = read(file.getvalue()).tables
    return [[cell.text for cell in row] for row in table.rows]


BOX = ("BOX", (0, 0), (-1, -1), 1, "black")
BETWEEN_COLUMNS = ("LINEBEFORE", (1, 0), (-1, -1), 1, "black")
BELOW_THE_HEAD = ("LINEBELOW", (0, 0), (-1, 0), 1, "black")
AGES = [["Age", "Girls", "Boys"], ["13", "4", "<5"], ["14", "7", "*"], ["15", "9", "0"]]


@pytest.mark.parametrize(
    "dress", [(BOX, BETWEEN_COLUMNS), (BOX, BETWEEN_COLUMNS, BELOW_THE_HEAD), (BOX, BELOW_THE_HEAD)]
)
def test_rows_without_rules_between_them_are_rows(dress: tuple[tuple[object, ...], ...]) -> None:
    assert built(AGES, *dress) == AGES


def test_lines_of_words_between_two_rules_are_one_cell() -> None:
    cells = [["Asked", "Answered"], ["Are there mechanisms\nand a strategy?", "Yes, both\nsince 2019"]]
    grid = ("GRID", (0, 0), (-1, -1), 1, "black")
    assert built(cells, grid)[1] == ["Are there mechanisms and a strategy?", "Yes, both since 2019"]


def test_a_label_of_two_lines_between_two_rules_has_one_number() -> None:
    cells = [["Group", "Children"], ["White: any other\nbackground", "31"]]
    assert built(cells, ("GRID", (0, 0), (-1, -1), 1, "black"))[1] == ["White: any other background", "31"]


def test_two_rows_of_heads_over_the_one_row_that_a_page_leaves_are_a_table() -> None:
    heads = (line(700, at_0="Year ending", at_150="Children"), line(682, at_0="31 March", at_150="monitored"))
    [table] = tables_in(*heads, line(664, at_0="2015-16", at_150="28"))
    assert table == [["Year ending", "Children"], ["31 March", "monitored"], ["2015-16", "28"]]


def test_two_rows_of_words_in_columns_over_no_count_are_no_table() -> None:
    words = [line(700 - 18 * n, at_0="The council", at_150="holds nothing") for n in range(3)]
    assert tables_in(*words) == []


def test_numbers_to_the_right_of_a_heading_of_several_lines_stand_below_it() -> None:
    heads = (line(700, at_150="Number who"), line(688, at_150="were seen"), line(676, at_0="Year", at_150="a year"))
    rows = (line(657, at_0="2014/15", at_190="73"), line(638, at_0="2015/16", at_190="81"))
    assert tables_in(*heads, *rows) == [[["Year", "Number who were seen a year"], ["2014/15", "73"], ["2015/16", "81"]]]


def test_words_to_the_left_and_numbers_to_the_right_of_one_column_are_both_its_own() -> None:
    rows = (line(682, at_0="2014/15", at_190="73"), line(664, at_0="2013/14", at_150="n/a"))
    [table] = tables_in(line(700, at_0="Year", at_150="Seen"), *rows)
    assert table == [["Year", "Seen"], ["2014/15", "73"], ["2013/14", "n/a"]]


def test_a_column_without_a_heading_beside_one_that_is_filled_stays_its_own() -> None:
    rows = (line(682, at_0="2014/15", at_150="12", at_190="73"), line(664, at_0="2013/14", at_190="81"))
    [table] = tables_in(line(700, at_0="Year", at_150="Seen"), *rows)
    assert table[1:] == [["2014/15", "12", "73"], ["2013/14", "", "81"]]
