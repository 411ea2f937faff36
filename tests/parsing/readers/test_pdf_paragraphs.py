"""From lines to paragraphs, across the edges of pages."""

from dataclasses import replace

import pytest

from councils.parsing.readers.layout import lay_out
from councils.parsing.readers.pdf_lines import Line
from councils.parsing.readers.pdf_paragraphs import Page, PageTable, paragraphs_of
from councils.parsing.readers.pdf_tables import CellBox, Ruled

FULL = "The panel of the partnership met in each month of the year and considered all"


def line(text: str, y: float, left: float = 72.0, size: float = 10.0) -> Line:
    return Line(text, left, left + 5 * len(text), y, size)


def page(*lines: Line, number: int = 1) -> Page:
    return Page(number, 842.0, lines)


def texts(*pages: Page) -> list[str]:
    return [text for text in lay_out(paragraphs_of(pages)).text.split("\n") if text]


def test_a_line_without_room_for_the_next_word_goes_on() -> None:
    assert texts(page(line(FULL, 700), line("children at risk.", 688))) == [f"{FULL} children at risk."]


def test_short_lines_stay_apart() -> None:
    lines = [line(FULL, 724), line("children.", 712), line("2014", 700), line("17", 688), line("2015", 676)]
    assert texts(page(*lines)) == [f"{FULL} children.", "2014", "17", "2015"]


def test_only_space_between_lines_makes_a_blank_line() -> None:
    lines = [line(FULL, 724), line("children.", 712), line("2014: 17", 700), line("2015: 19", 688), line("Sent", 666)]
    text = lay_out(paragraphs_of([page(*lines)])).text
    assert text == f"{FULL} children.\n2014: 17\n2015: 19\n\nSent"


def test_lines_of_two_sizes_or_pages_have_a_blank_line_between_them() -> None:
    first = page(line("Answer", 700, size=14), line("17", 688), line("Table 1", 80))
    text = lay_out(paragraphs_of([first, page(line("Table 2", 760), number=2)])).text
    assert text == "Answer\n\n17\n\nTable 1\n\nTable 2"


def test_the_width_of_the_next_word_is_measured_where_its_place_is_known() -> None:
    above, room = line(FULL[:-4] + "it.", 700), line("All of them are open.", 688)
    measured = replace(room, breaks=((3, room.left + 45, room.left + 48),))
    widest = line(f"{FULL} {'x' * 4}", 724)
    assert texts(page(widest, above, room))[1:] == [above.text, room.text]
    assert texts(page(widest, above, measured))[1:] == [f"{above.text} {room.text}"]


def test_a_paragraph_set_to_the_right_goes_on() -> None:
    right = 72.0 + 5 * len(FULL)
    assert texts(page(line(FULL, 700), line("children", 688, left=right - 40))) == [f"{FULL} children"]
    assert texts(page(line(FULL, 700), line("children", 688, left=right - 140))) == [FULL, "children"]


def test_a_labelled_line_begins_anew() -> None:
    assert texts(page(line(FULL, 700), line("d) the number of groups", 688))) == [FULL, "d) the number of groups"]


@pytest.mark.parametrize("words", ["4)8 (plus 3 of whom we know little)", "d)None of them", "(4)Fewer than five"])
def test_a_label_without_a_space_begins_anew(words: str) -> None:
    assert texts(page(line("3)60 cases", 712), line(FULL, 700), line(words, 688))) == ["3)60 cases", FULL, words]


@pytest.mark.parametrize("words", ["17)and both have closed", "2)1 was closed"])
def test_the_end_of_a_bracket_does_not(words: str) -> None:
    above = f"{FULL[:-10]} (girls 12, "
    assert texts(page(line(FULL, 712), line(above, 700), line(words, 688)))[-1].endswith(f"{above} {words}")


def test_a_question_below_an_answered_one_begins_anew() -> None:
    answered = f"How many? {FULL[:-14]} is none."
    assert texts(page(line(FULL, 724), line(answered, 700), line("Cases each year?", 688)))[1:] == [
        answered,
        "Cases each year?",
    ]


def test_a_list_below_a_full_line_with_a_colon_begins_anew() -> None:
    lines = [line(f"{FULL}:", 700), line("2014 - 12", 688), line("2015 - 30", 676)]
    assert texts(page(*lines)) == [f"{FULL}:", "2014 - 12", "2015 - 30"]


def test_the_count_of_the_last_label_of_a_line_begins_no_list() -> None:
    words = "White: fifteen; all other groups: four. Under 13: none; 13 to 15: twelve; 16 and 17:"
    assert texts(page(line(words, 700), line("seven.", 688), line("2014 - 12", 676)))[0] == f"{words} seven."


def test_a_lone_dash_below_a_full_line_goes_on_and_one_of_several_opens_an_entry() -> None:
    assert texts(page(line(FULL, 700), line("- see the police", 688))) == [f"{FULL} - see the police"]
    lines = [line(FULL, 700), line("- see the police", 688), line("- see the schools", 676)]
    assert texts(page(*lines)) == [FULL, "- see the police", "- see the schools"]


def test_the_last_line_of_a_sentence_with_a_colon_begins_no_list() -> None:
    lines = [line(f"{FULL}:", 724), line("nothing is held.", 712), line("Sent", 690), line(f"{FULL}:", 678)]
    last = [line(FULL, 666), line("children.", 654)]
    assert texts(page(*lines, *last)) == [f"{FULL}: nothing is held.", "Sent", f"{FULL}: {FULL} children."]


def test_a_line_further_down_begins_anew() -> None:
    lines = [line(FULL, 724), line("children.", 712), line(FULL, 690), line("of them.", 678)]
    assert texts(page(*lines)) == [f"{FULL} children.", f"{FULL} of them."]


def test_a_line_of_another_size_begins_anew() -> None:
    assert texts(page(line(FULL, 700), line("all of it in small type", 688, size=8))) == [
        FULL,
        "all of it in small type",
    ]


def test_columns_are_not_run_together() -> None:
    assert texts(page(line(f"{FULL}\t12", 700), line("and\t5", 688))) == [f"{FULL}\t12", "and\t5"]


def test_a_sentence_goes_on_over_the_page() -> None:
    assert texts(page(line(FULL, 80)), page(line("children at risk.", 760), number=2)) == [f"{FULL} children at risk."]


def test_a_new_sentence_on_a_new_page_begins_anew() -> None:
    first = f"{FULL[:-4]}it."
    assert texts(page(line(first, 80)), page(line("Children", 760), number=2)) == [first, "Children"]


def test_what_stands_in_the_margin_of_every_page_is_set_apart() -> None:
    pages = [page(line(FULL, 700), line(f"Page {number}", 30), number=number) for number in (1, 2)]
    assert texts(*pages) == [FULL, FULL, "Page 1", "Page 2"]


def test_what_stands_in_the_margin_once_is_not() -> None:
    assert texts(page(line("Testham", 820), line("22", 700)), page(line("0", 700), number=2)) == ["Testham", "22", "0"]


def test_a_count_without_room_goes_on() -> None:
    above = "e) Ethnicity: White British 11, White and Asian 2, other mixed 1, Black Caribbean"
    lines = [line(above, 700), line("3. Age: 13 (2), 14 (3).", 688), line("f) Not held.", 670)]
    assert texts(page(*lines)) == [f"{above} 3. Age: 13 (2), 14 (3).", "f) Not held."]


def test_a_numbered_point_below_a_full_line_begins_anew() -> None:
    above = "2. The nature of the mechanisms that your council uses to monitor all its cases"
    lines = [line("1. Yes", 712), line(above, 700), line("3. The number of the cases", 688)]
    assert texts(page(*lines)) == ["1. Yes", above, "3. The number of the cases"]


def test_a_list_that_begins_late_is_known_by_what_follows() -> None:
    above = "Our replies to you are numbered as you have put the parts of your request to us"
    lines = [line(above, 700), line("3. There are 17.", 688), line("4. None.", 676)]
    assert texts(page(*lines)) == [above, "3. There are 17.", "4. None."]


def test_a_bare_number_goes_on_with_the_count_and_not_with_the_point_before() -> None:
    above = "5 The children who are monitored are White British or are Asian and there are"
    assert texts(page(line(above, 700), line("6 Not recorded by us", 688))) == [above, "6 Not recorded by us"]
    assert texts(page(line(above, 700), line("17 of them", 688))) == [f"{above} 17 of them"]


def open_table(top: float, *rows: tuple[str, str], right: float = 300.0) -> PageTable:
    """Rows of a label from the left and a count that ends at the right."""
    lines = [(line(a, top - 18 * at), line(b, top - 18 * at, right - 5 * len(b))) for at, (a, b) in enumerate(rows)]
    lefts = [min(row[column].left for row in lines) for column in (0, 1)]
    rights = [max(row[column].right for row in lines) for column in (0, 1)]
    cells = [
        (CellBox(row, column, 1, 1, lefts[column], 0, rights[column], 0), [cell])
        for row, pair in enumerate(lines)
        for column, cell in enumerate(pair)
    ]
    return PageTable(Ruled([box for box, _ in cells], lefts, top, 0), cells)


@pytest.mark.parametrize(("right", "tables"), [(300.0, 1), (400.0, 2)])
def test_a_table_without_rules_goes_on_over_the_page_where_its_columns_end_at_one_place(
    right: float, tables: int
) -> None:
    first = Page(1, 842.0, [open_table(100, ("2016", "Not recorded"), ("2017", "10"))])
    second = Page(2, 842.0, [open_table(760, ("2018", "13"), ("2019", "17"), right=right)])
    assert len(lay_out(paragraphs_of([first, second])).tables) == tables
