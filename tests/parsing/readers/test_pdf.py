"""PDF: lines, paragraphs, tables and pages."""

import io
from collections.abc import Callable, Sequence

import pytest
from PIL import Image
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from councils.parsing.readers import read
from councils.parsing.text import Kind, PlacedText

PLAIN = ParagraphStyle("plain", fontName="Helvetica", fontSize=10, leading=12, spaceAfter=8)
JUSTIFIED = ParagraphStyle("justified", parent=PLAIN, alignment=4)
PROSE = (
    "The partnership supported twenty-two children in the year, and the panel of the three agencies met each month "
    "to consider those who were at risk. A multi-agency audit was made of one case in ten, and its findings were "
    "shared with the schools of the county, which will consider them in the autumn."
)
AGES = [["Age", "Children"], ["12", "<5"], ["13", "8"], ["Not stated", "6"]]


def drawn(draw: Callable[[Canvas], None]) -> PlacedText:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    draw(canvas)
    canvas.save()
    return read(buffer.getvalue())


def built(*flow: Flowable, margins: Callable[[Canvas, object], None] | None = None) -> PlacedText:
    buffer = io.BytesIO()
    template = SimpleDocTemplate(buffer)
    if margins is None:
        template.build(list(flow))
    else:
        template.build(list(flow), onFirstPage=margins, onLaterPages=margins)
    return read(buffer.getvalue())


def table(rows: Sequence[Sequence[str]], *more: tuple[object, ...], ruled: bool = True) -> Table:
    rules = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if ruled else []
    return Table([list(row) for row in rows], style=[*rules, *more], repeatRows=1)


def cells(placed: PlacedText, number: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row] for row in placed.tables[number].rows]


@pytest.mark.parametrize("style", [PLAIN, JUSTIFIED])
def test_the_lines_of_a_paragraph_are_joined(style: ParagraphStyle) -> None:
    assert built(Paragraph(PROSE, style), Paragraph(PROSE, style)).text == f"{PROSE}\n\n{PROSE}"


def test_paragraphs_of_one_short_line_stay_apart() -> None:
    flow = [Paragraph(words, PLAIN) for words in ("3. The current number?", "22", "4. Groups?", "0")]
    assert built(*flow).text == "3. The current number?\n\n22\n\n4. Groups?\n\n0"


def test_a_question_without_a_stop_begins_a_paragraph() -> None:
    words = ("Q1 Yes", "Q2 Risk briefing and the Vulnerable Child Panel", "Q3 21", "Q4 0")
    tight = ParagraphStyle("tight", parent=PLAIN, spaceAfter=1)
    assert built(*(Paragraph(each, tight) for each in words)).text == "\n".join(words)


def test_a_question_that_a_sentence_leads_on_to_begins_none() -> None:
    words = "The number of children who are supported now by the panel is given further above; for it please see"
    flow = [Paragraph(PROSE, PLAIN), Paragraph(f"{words}<br/>Q3 above, which has the total.", PLAIN)]
    assert built(*flow).text == f"{PROSE}\n\n{words} Q3 above, which has the total."


def test_a_list_that_is_broken_by_hand_keeps_its_lines() -> None:
    assert built(Paragraph("2014: 17<br/>2015: 37<br/>2016: 74", PLAIN)).text.split() == [
        "2014:",
        "17",
        "2015:",
        "37",
        "2016:",
        "74",
    ]
    assert len(built(Paragraph("2014: 17<br/>2015: 37<br/>2016: 74", PLAIN)).segments) == 3


def test_a_word_with_a_hyphen_at_the_lines_end_is_one_word() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(72, 700, "We hold this for all those who came before the panel of the multi-")
        canvas.drawString(72, 688, "agency team, and for nobody else who may have been known to it or its")
        canvas.drawString(72, 676, "members.")

    assert "multi-agency team" in drawn(draw).text


def test_a_ruled_table_has_its_cells() -> None:
    placed = built(Paragraph("By age:", PLAIN), table(AGES), Paragraph("That is all.", PLAIN))
    assert placed.text == "By age:\n\nAge\tChildren\n12\t<5\n13\t8\nNot stated\t6\n\nThat is all."
    assert cells(placed) == AGES


def test_a_cell_over_two_columns_covers_the_second() -> None:
    rows = [["Age", "Children", ""], ["", "Girls", "Boys"], ["12", "3", "4"]]
    placed = built(table(rows, ("SPAN", (1, 0), (2, 0)), ("SPAN", (0, 0), (0, 1))))
    assert placed.tables[0].covering(0, 2).text == "Children"
    assert placed.tables[0].covering(1, 0).text == "Age"


def test_an_empty_cell_keeps_its_place() -> None:
    assert cells(built(table([["2010", "", "5"], ["2011", "6", ""]]))) == [["2010", "", "5"], ["2011", "6", ""]]


def test_words_folded_in_a_cell_are_joined() -> None:
    placed = built(
        Table(
            [[Paragraph("Any other mixed or multiple ethnic background of 2 kinds", PLAIN), "5"]] * 2,
            [120, 60],
            style=[("GRID", (0, 0), (-1, -1), 1, colors.black)],
        )
    )
    assert cells(placed)[0] == ["Any other mixed or multiple ethnic background of 2 kinds", "5"]


def test_a_table_over_two_pages_is_one_table_with_one_heading() -> None:
    rows = [["Year", "Cases"], *([str(year), str(year % 7)] for year in range(1900, 1960))]
    placed = built(table(rows))
    assert cells(placed) == rows


def test_columns_without_rules_are_a_table() -> None:
    placed = built(table(AGES, ruled=False))
    assert placed.text == "Age\tChildren\n12\t<5\n13\t8\nNot stated\t6"
    assert len(placed.tables) == 1


def test_a_box_around_a_letter_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(50, 600, 400, 150)
        canvas.drawString(72, 700, "There were 22 cases.")
        canvas.line(50, 650, 450, 650)

    placed = drawn(draw)
    assert placed.text == "There were 22 cases."
    assert placed.tables == ()


def test_an_underlined_word_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "There were 22 cases.")
        canvas.line(72, 698, 120, 698)
        canvas.line(60, 500, 60, 750)

    assert drawn(draw).text == "There were 22 cases."


def test_a_label_and_its_words_are_parted_by_a_space() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "a)")
        canvas.drawString(108, 700, "Yes, since 2014.")
        canvas.drawString(72, 660, "1.")
        canvas.drawString(108, 660, "22")

    assert drawn(draw).text == "a) Yes, since 2014.\n\n1. 22"


def test_a_figure_that_looks_like_a_label_keeps_its_column() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "12")
        canvas.drawString(150, 700, "8")

    assert drawn(draw).text == "12\t8"


def test_lines_are_read_from_the_top_whatever_order_they_were_drawn_in() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(300, 700, "17")
        canvas.drawString(72, 600, "2015")
        canvas.drawString(300, 600, "37")
        canvas.drawString(72, 700, "2014")

    assert drawn(draw).text == "2014\t17\n\n2015\t37"


def test_words_printed_twice_to_look_bold_are_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "22 cases")
        canvas.drawString(72.3, 700, "22 cases")

    assert drawn(draw).text == "22 cases"


def test_a_raised_number_is_a_note_and_no_part_of_the_figure() -> None:
    placed = built(
        Paragraph("There were 22<super size=6>1</super> cases on the 4<super size=6>th</super> of May", PLAIN)
    )
    assert placed.text == "There were 22[1] cases on the 4th of May"


@pytest.mark.parametrize(("lift", "size"), [(1.5, 6), (1.5, 9), (4, 9), (4, 7), (3, 11), (-1.5, 6)])
def test_a_smaller_or_lifted_digit_behind_another_is_never_joined_to_it(lift: float, size: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 700, "We had 14")
        behind = 72 + canvas.stringWidth("We had 14", "Helvetica", 11)
        canvas.setFont("Helvetica", size)
        canvas.drawString(behind, 700 + lift, "12")

    assert drawn(draw).text == "We had 14[12]"


def test_digits_of_one_size_on_one_line_stay_one_number() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 700, "We had 14")
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(72 + canvas.stringWidth("We had 14", "Helvetica", 11), 700.3, "12")

    assert drawn(draw).text == "We had 1412"


def test_running_headers_and_footers_are_kept_once_and_known_as_such() -> None:
    def margins(canvas: Canvas, _: object) -> None:
        canvas.drawString(72, 810, "Testham Council")
        canvas.drawString(72, 30, f"Page {canvas.getPageNumber()} of 2")

    placed = built(Paragraph("22 cases", PLAIN), PageBreak(), Paragraph("0 groups", PLAIN), margins=margins)
    assert placed.text == "Testham Council\n\n22 cases\n\n0 groups\n\nPage 1 of 2\n\nPage 2 of 2"
    assert [s.kind for s in placed.segments] == [Kind.HEADER, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.FOOTER, Kind.FOOTER]


def test_a_letterhead_that_is_not_repeated_is_a_paragraph() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 810, "Testham Council")
        canvas.showPage()
        canvas.drawString(72, 700, "22")

    assert {segment.kind for segment in drawn(draw).segments} == {Kind.PARAGRAPH}


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_seen(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        width, height = 595.0, 842.0
        canvas.setPageSize((width, height))
        canvas.setPageRotation(turn)
        canvas.translate(*{90: (width, 0.0), 180: (width, height), 270: (0.0, height)}[turn])
        canvas.rotate(turn)
        canvas.grid([50, 150, 250], [280, 300, 320])
        for words, x, y in (
            ("By age:", 60, 400),
            ("Age", 60, 305),
            ("Cases", 160, 305),
            ("12", 60, 285),
            ("8", 160, 285),
        ):
            canvas.drawString(x, y, words)

    placed = drawn(draw)
    assert placed.text == "By age:\n\nAge\tCases\n12\t8"
    assert len(placed.tables) == 1


def test_type_that_is_set_large_and_scaled_down_is_read_line_by_line() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.scale(0.24, 0.24)
        canvas.setFont("Helvetica", 50)
        canvas.drawString(300, 3000, "2014 17")
        canvas.drawString(300, 2942, "2015 37")

    assert drawn(draw).text.split("\n") == ["2014 17", "2015 37"]


def test_a_page_that_is_a_picture_among_pages_of_text_is_told() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Please see the table.")
        canvas.showPage()
        canvas.drawInlineImage(Image.new("L", (60, 80), 200), 0, 0, 595, 842)

    placed = drawn(draw)
    assert placed.text == "Please see the table."
    assert [remark.code for remark in placed.remarks] == ["hidden-content"]


def test_every_segment_knows_its_page() -> None:
    placed = built(Paragraph("22 cases", PLAIN), PageBreak(), Spacer(1, 20), Paragraph("0 groups", PLAIN))
    assert [placed.page_at(placed.text.index(words)) for words in ("22", "0 groups")] == [1, 2]


def test_a_sentence_over_two_pages_is_one_paragraph() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(72, 80, "We hold this for all those who came before the panel of the partnership and")
        canvas.showPage()
        canvas.setFont("Helvetica", 10)
        canvas.drawString(72, 760, "for nobody else who may have been known to it or to any of its members or")
        canvas.drawString(72, 748, "agencies.")

    assert len(drawn(draw).segments) == 1
