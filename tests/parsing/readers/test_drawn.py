"""Tables that plain text draws: bars, lines of dashes, dotted leaders; and lines that only look like them."""

import pytest

from councils.parsing.readers import read
from councils.parsing.readers.drawn import drawn_tables, without_rules

GROUPS = [["Ethnicity", "Children"], ["White British", "17"], ["Pakistani", "<5"]]

BARS_AND_DASHES = """\
| Ethnicity     | Children |
|---------------|---------:|
| White British | 17       |
| Pakistani     | <5       |
"""
BARE_BARS = """\
Ethnicity | Children
White British | 17
Pakistani | <5
"""
SHORT_DASHES = """\
|Ethnicity|Children|
|:-|-:|
|White British|17|
|Pakistani|<5|
"""
FRAMED = """\
+---------------+----------+
| Ethnicity     | Children |
+---------------+----------+
| White British | 17       |
| Pakistani     | <5       |
+---------------+----------+
"""
EVERY_ROW_FRAMED = """\
+---------------+----------+
| Ethnicity     | Children |
+===============+==========+
| White         | 17       |
| British       |          |
+---------------+----------+
| Pakistani     | <5       |
+---------------+----------+
|               |          |
+---------------+----------+
"""
BOXED = """\
┌───────────────┬──────────┐
│ Ethnicity     │ Children │
├───────────────┼──────────┤
│ White British │ 17       │
│ Pakistani     │ <5       │
└───────────────┴──────────┘
"""
DASHES = """\
Ethnicity        Children
-------------    --------
White British          17
Pakistani              <5
"""
INDENTED_DASHES = """\
  Ethnicity       Children
  --------------- ----------
  White British   17
  Pakistani       <5
"""
BETWEEN_DASHES = """\
============= ========
Ethnicity     Children
============= ========
White British 17
Pakistani     <5
============= ========
"""
ROWS_OF_SEVERAL_LINES = """\
-------------------------
Ethnicity        Children
-------------    --------
White                  17
British

Pakistani              <5
-------------------------
"""
LEADERS = """\
Ethnicity ............ Children
White British......... 17
Pakistani . . . . . .  <5
"""


def table_of(text: str) -> list[list[str]]:
    [table] = drawn_tables(text.splitlines())
    return [list(row) for row in table.rows]


@pytest.mark.parametrize(
    "drawn",
    [
        BARS_AND_DASHES,
        BARE_BARS,
        SHORT_DASHES,
        FRAMED,
        BOXED,
        DASHES,
        INDENTED_DASHES,
        BETWEEN_DASHES,
        ROWS_OF_SEVERAL_LINES,
        LEADERS,
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_drawn_table_is_its_cells_alone(drawn: str, ends: str) -> None:
    letter = f"Answer 5\n\n{drawn}\nYours faithfully\n".replace("\n", ends)
    placed = read(letter.encode())
    assert [[cell.text for cell in row] for row in placed.tables[0].rows] == GROUPS
    assert placed.text == "Answer 5\n\nEthnicity\tChildren\nWhite British\t17\nPakistani\t<5\n\nYours faithfully"


def test_a_table_may_stand_alone_in_its_text() -> None:
    assert table_of(BARS_AND_DASHES) == GROUPS


def test_where_every_row_is_framed_the_lines_of_a_frame_are_one_row() -> None:
    assert table_of(EVERY_ROW_FRAMED) == [*GROUPS, ["", ""]]


def test_a_row_with_a_dash_for_its_value_is_a_row() -> None:
    table = table_of("| Year | Cases |\n|---|---|\n| 2023 | --- |\n| 2024 | - |\n")
    assert table == [["Year", "Cases"], ["2023", "---"], ["2024", "-"]]


def test_a_head_that_begins_with_an_empty_cell_keeps_it() -> None:
    table = table_of(" | Q1 | Q2\n2023/24 | 9 | 11\n2024/25 | 7 | 10\n")
    assert table == [["", "Q1", "Q2"], ["2023/24", "9", "11"], ["2024/25", "7", "10"]]


def test_an_empty_cell_of_a_table_of_dashes_stays_empty() -> None:
    table = table_of("Year     Boys   Girls\n------   -----  -----\n2023            4\n2024     2\n")
    assert table == [["Year", "Boys", "Girls"], ["2023", "", "4"], ["2024", "2", ""]]


def test_rows_behind_a_second_line_of_dashes_belong_to_the_table() -> None:
    assert table_of(DASHES + "-------------    --------\nTotal              19-22\n")[-1] == ["Total", "19-22"]


def test_what_follows_a_table_of_dashes_is_no_row_of_it() -> None:
    [table] = drawn_tables([*DASHES.splitlines(), "Age of children is not recorded on that system."])
    assert table.end == len(DASHES.splitlines())


def test_a_head_too_wide_for_its_column_is_cut_at_its_gap() -> None:
    table = table_of("Ethnic group of child   Count\n------------  -----\nWhite         17\n")
    assert table == [["Ethnic group of child", "Count"], ["White", "17"]]


def test_two_tables_are_two() -> None:
    lines = [*BARS_AND_DASHES.splitlines(), "", *DASHES.splitlines()]
    assert [(table.first, table.end) for table in drawn_tables(lines)] == [(0, 4), (5, 9)]


@pytest.mark.parametrize(
    "lines",
    [
        "Telephone 01632 960733 | Fax 01632 960734",
        "| a note in a frame of its own |\n| and its second line |",
        "+---------+\n|         |\n+---------+",
        "Answer 5\n--------\nNot held.",
        "-----Original Message-----\nFrom: A Requester\nSent: 1 May 2025",
        "We have 5 ... no, 6 cases.\nAge was ... not asked.",
        "White British .......... 17",
        "--- ---\n\nNot held.",
        "Contents\n\nCases of CSE ........ 2\nEthnicity .......... 3\nYears .............. 4",
        "____________    ____________\nSigned          Date",
    ],
)
def test_what_only_looks_drawn_is_no_table(lines: str) -> None:
    assert list(drawn_tables(lines.splitlines())) == []


def test_a_rule_between_two_rows_of_columns_leaves_nothing() -> None:
    assert without_rules(["Ethnicity   Children", "-" * 20, "White   17"]) == ["Ethnicity   Children", "White   17"]


@pytest.mark.parametrize("rule", ["-----", "  =======  ", "~~~~~~~~", "──────────"])
def test_any_other_rule_is_an_empty_line(rule: str) -> None:
    assert without_rules(["Our answers", rule, "3. Not held."]) == ["Our answers", "", "3. Not held."]


@pytest.mark.parametrize(
    "line", ["---", "***", "*****", "_" * 20, "-----Original Message-----", "- - - - -", "=-=-=-="]
)
def test_what_may_be_a_value_or_a_divider_of_messages_stays(line: str) -> None:
    assert without_rules(["3.", line, "4."]) == ["3.", line, "4."]


def test_a_reply_by_e_mail_keeps_its_tables() -> None:
    message = (
        f"From: foi@testham.gov.example\nSubject: FOI 12\nContent-Type: text/plain\n\nAnswer 5\n\n{FRAMED}\nRegards\n"
    )
    placed = read(message.encode())
    assert [[cell.text for cell in row] for row in placed.tables[0].rows] == GROUPS
    assert "+--" not in placed.text


def test_a_cell_left_empty_between_two_tabs_stays_empty() -> None:
    table = table_of("Year  Boys  Girls\n----  ----  -----\n2023\t\t4\n2024\t3\t1\n")
    assert table == [["Year", "Boys", "Girls"], ["2023", "", "4"], ["2024", "3", "1"]]


def test_a_row_with_too_few_tabs_for_its_columns_is_no_row() -> None:
    [table] = drawn_tables("Year  Boys  Girls\n----  ----  -----\n2024\t3\t1\n2023\t4\n".splitlines())
    assert (table.rows[-1], table.end) == (("2024", "3", "1"), 3)


def test_a_number_that_slid_under_its_label_is_a_cell_of_its_own() -> None:
    table = table_of("Group       Cases\n----------  -----\nAb   17\nWhite         5\n")
    assert table == [["Group", "Cases"], ["Ab", "17"], ["White", "5"]]


def test_numbers_that_slid_and_are_too_few_end_the_table() -> None:
    lines = "Group       Girls  Boys\n----------  -----  ----\nWhite           5     2\nAb   17\n".splitlines()
    assert [table.end for table in drawn_tables(lines)] == [3]


@pytest.mark.parametrize("row", ["| 2024 | 6 | 7 |", "2024 | 6 | 7 |", "| 2024 | 6 | 7", "2024 | 6 | 7"])
def test_a_bar_left_out_of_the_frame_moves_no_cell(row: str) -> None:
    table = table_of(f"| Year | Girls | Boys |\n|---|---|---|\n| 2023 | 4 | 5 |\n{row}\n")
    assert table == [["Year", "Girls", "Boys"], ["2023", "4", "5"], ["2024", "6", "7"]]


def test_a_head_that_begins_with_an_empty_cell_is_no_frame() -> None:
    assert table_of(" | Q1 | Q2\n2023/24 | 9\n") == [["", "Q1", "Q2"], ["2023/24", "9"]]


def test_words_two_spaces_apart_in_a_full_row_are_one_cell() -> None:
    table = table_of("Group          Cases\n-------------  -----\nNot  stated        2\n")
    assert table == [["Group", "Cases"], ["Not  stated", "2"]]


def test_rules_between_parts_of_a_table_join_none_of_its_counts() -> None:
    rule = "+------+----+\n"
    head, earlier, later, total = "|Year|No|\n", "|2020|4|\n|2021|<5|\n", "|2022|6|\n|2023|*|\n", "|Total|18|\n"
    table = table_of(rule + rule.join([head, earlier, later, total]) + rule)
    assert table == [["Year", "No"], ["2020", "4"], ["2021", "<5"], ["2022", "6"], ["2023", "*"], ["Total", "18"]]


def test_empty_lines_between_parts_of_a_table_join_none_of_its_counts() -> None:
    rule = "-------------\n"
    rows = "2020        4\n2021        5\n\n2022        6\n2023        8\n"
    table = table_of(f"{rule}Year       No\n-----     ---\n{rows}{rule}")
    assert table == [["Year", "No"], ["2020", "4"], ["2021", "5"], ["2022", "6"], ["2023", "8"]]


WRAPPED = """\
Group            Children
---------------  --------
Any other Asian         3
background
Indian                  2
"""


def test_a_label_that_goes_on_in_the_line_below_is_one() -> None:
    assert table_of(WRAPPED) == [["Group", "Children"], ["Any other Asian background", "3"], ["Indian", "2"]]


def test_a_label_whose_number_stands_beside_its_last_line_is_one() -> None:
    frame = "+-----------------+----------+\n"
    rows = "| Any other Asian |          |\n| background      |        3 |\n| Indian          |        2 |\n"
    table = table_of(f"{frame}| Group           | Children |\n{frame}{rows}{frame}")
    assert table == [["Group", "Children"], ["Any other Asian background", "3"], ["Indian", "2"]]


@pytest.mark.parametrize("label", ["Chinese", "African"])
def test_a_label_of_its_own_whose_count_is_empty_is_not_joined(label: str) -> None:
    assert table_of(WRAPPED.replace("background", label))[2] == [label, ""]


def test_a_small_label_below_one_that_had_room_for_it_is_not_joined() -> None:
    assert table_of(WRAPPED.replace("Any other Asian", "Roma           "))[1:3] == [["Roma", "3"], ["background", ""]]


def test_a_label_with_a_count_of_its_own_is_not_joined() -> None:
    table = table_of(
        WRAPPED.replace("background       ", "background").replace("background", "background             1")
    )
    assert table[1:3] == [["Any other Asian", "3"], ["background", "1"]]


def test_a_long_table_of_contents_is_no_table_anywhere() -> None:
    lines = ["Contents", "", *(f"Part {number} ........ {number + 3}" for number in range(20))]
    assert list(drawn_tables(lines)) == []


def test_leaders_to_as_many_values_each_are_a_table() -> None:
    table = table_of("Age ....... Girls  Boys\n13 ........   4     5\n14 ........   1     2\n")
    assert table == [["Age", "Girls", "Boys"], ["13", "4", "5"], ["14", "1", "2"]]


def test_leaders_to_a_value_too_few_are_no_table() -> None:
    lines = "Age ....... Girls  Boys\n13 ........   4     5\n14 ........         2\n15 ........   3     1\n"
    assert list(drawn_tables(lines.splitlines())) == []


@pytest.mark.parametrize(
    "lines",
    [["--- ---"] * 50_000, ["-----", "--- ---"] * 25_000, ["-" * 500_000 + "x"], ["a" + " " * 500_000 + "b"]],
    ids=["rules of columns", "rules of both kinds", "a line of dashes", "a line of spaces"],
)
def test_strokes_without_end_are_no_table(lines: list[str]) -> None:
    assert list(drawn_tables(lines)) == []
