"""Word documents: what Word would show."""

import io
import zipfile

import docx
import pytest
from docx.document import Document

from councils.parsing.readers import read
from councils.parsing.text import Kind, PlacedText

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def saved(document: Document) -> PlacedText:
    buffer = io.BytesIO()
    document.save(buffer)
    return read(buffer.getvalue())


def packed(body: str, **parts: str) -> PlacedText:
    """Read a document written by hand, with parts such as `numbering` beside its text."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{body}</w:body></w:document>")
        relations = "".join(
            f'<Relationship Id="r{name}" Type="{RELATION}/{name.rstrip("12")}" Target="{name}.xml"/>' for name in parts
        )
        package.writestr("word/_rels/document.xml.rels", f"<Relationships>{relations}</Relationships>")
        for name, part in parts.items():
            package.writestr(f"word/{name}.xml", f"<w:{name.rstrip('12')} {SPACE}>{part}</w:{name.rstrip('12')}>")
    return read(buffer.getvalue())


def p(words: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{words}</w:t></w:r></w:p>"


def item(words: str, numbering: int = 1, depth: int = 0) -> str:
    return p(words, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{numbering}"/></w:numPr>')


def level(depth: int, style: str, pattern: str, more: str = "") -> str:
    label = f'<w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{pattern}"/>{more}'
    return f'<w:lvl w:ilvl="{depth}">{label}</w:lvl>'


def numbering(*levels: str, more: str = "") -> str:
    shared = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    return f'{shared}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}'


def test_paragraphs_and_tables_keep_their_order() -> None:
    document = docx.Document()
    document.add_heading("Reply", 1)
    document.add_paragraph("By age:")
    table = document.add_table(2, 2)
    for cell, words in zip((c for row in table.rows for c in row.cells), ["Age", "Cases", "12", "<5"], strict=True):
        cell.text = words
    document.add_paragraph("Yours")
    placed = saved(document)
    assert placed.text == "Reply\n\nBy age:\n\nAge\tCases\n12\t<5\n\nYours"
    assert [placed.text[s.start : s.end] for s in placed.segments if s.kind is Kind.HEADING] == ["Reply"]


def test_merged_cells_are_one_cell() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Cases"
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Age"
    table.cell(1, 1).text, table.cell(1, 2).text = "Girls", "Boys"
    [read_table] = saved(document).tables
    assert read_table.covering(0, 2).text == "Cases"
    assert read_table.covering(1, 0).text == "Age"
    assert read_table.rows[1][2].text == "Boys"


@pytest.mark.parametrize(
    ("style", "pattern", "labels"),
    [
        ("lowerLetter", "%1)", ["a)", "b)"]),
        ("decimal", "%1.", ["1.", "2."]),
        ("upperRoman", "(%1)", ["(I)", "(II)"]),
        ("decimal", "Question %1:", ["Question 1:", "Question 2:"]),
    ],
)
def test_the_labels_of_a_list_are_text(style: str, pattern: str, labels: list[str]) -> None:
    placed = packed(item("Yes") + p("and") + item("22"), numbering=numbering(level(0, style, pattern)))
    assert placed.text == f"{labels[0]} Yes\n\nand\n\n{labels[1]} 22"


def test_bullets_are_bullets() -> None:
    placed = packed(item("Yes") + item("22"), numbering=numbering(level(0, "bullet", "\uf0b7")))
    assert placed.text == "• Yes\n• 22"


def test_a_deeper_level_counts_under_its_own_parent() -> None:
    levels = numbering(level(0, "decimal", "%1."), level(1, "lowerLetter", "%1%2)"))
    body = item("A") + item("B", depth=1) + item("C", depth=1) + item("D") + item("E", depth=1)
    assert packed(body, numbering=levels).text == "1. A\n1a) B\n1b) C\n2. D\n2a) E"


def test_a_list_that_starts_anew_starts_anew() -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="6"/></w:lvlOverride></w:num>'
    )
    placed = packed(
        item("A") + item("B") + item("C", 2) + item("D", 2), numbering=numbering(level(0, "decimal", "%1."), more=again)
    )
    assert placed.text == "1. A\n2. B\n6. C\n7. D"


def test_an_empty_item_is_not_counted() -> None:
    assert (
        packed(item("A") + item(" ") + item("B"), numbering=numbering(level(0, "decimal", "%1."))).text == "1. A\n2. B"
    )


def test_a_list_that_is_not_defined_has_no_labels() -> None:
    assert packed(item("A", 7)).text == "A"


def test_a_label_may_come_from_the_style() -> None:
    styles = '<w:style w:styleId="Q"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    styles += '<w:style w:styleId="Q2"><w:basedOn w:val="Q"/></w:style>'
    body = p("Yes", '<w:pStyle w:val="Q"/>') + p("22", '<w:pStyle w:val="Q2"/>')
    placed = packed(body, numbering=numbering(level(0, "lowerLetter", "%1)")), styles=styles)
    assert placed.text == "a) Yes\nb) 22"


def test_styles_based_on_each_other_come_to_an_end() -> None:
    styles = (
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    assert packed(p("22", '<w:pStyle w:val="A"/>'), styles=styles).text == "22"


@pytest.mark.parametrize("hidden", ["<w:vanish/>", "<w:strike/>", '<w:dstrike w:val="true"/>'])
def test_hidden_and_struck_out_words_are_left_out_and_told(hidden: str) -> None:
    placed = packed(f"<w:p><w:r><w:t>22 cases</w:t></w:r><w:r><w:rPr>{hidden}</w:rPr><w:t> of 97</w:t></w:r></w:p>")
    assert placed.text == "22 cases"
    [remark] = placed.remarks
    assert (remark.code, remark.start, remark.end) == ("hidden-content", 0, 8)


def test_words_hidden_by_their_style_are_left_out() -> None:
    styles = '<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    placed = packed(p("22") + p("97", run='<w:rStyle w:val="H"/>'), styles=styles)
    assert placed.text == "22"
    assert len(placed.remarks) == 1


@pytest.mark.parametrize("shown", ['<w:vanish w:val="0"/>', '<w:strike w:val="false"/>', "<w:b/>"])
def test_words_that_are_not_hidden_are_kept(shown: str) -> None:
    placed = packed(p("22", run=shown))
    assert (placed.text, placed.remarks) == ("22", ())


def test_of_tracked_changes_insertions_are_kept_and_deletions_dropped() -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>21</w:delText></w:r></w:del><w:ins><w:r><w:t>22</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>97</w:t></w:r></w:moveFrom><w:r><w:t> cases</w:t></w:r></w:p>"
    )
    assert packed(body).text == "22 cases"


def test_breaks_tabs_and_hyphens_are_kept() -> None:
    body = "<w:p><w:r><w:t>Age</w:t><w:tab/><w:t>12</w:t><w:br/>"
    body += "<w:t>multi</w:t><w:noBreakHyphen/><w:t>agency</w:t></w:r></w:p>"
    assert packed(body).text == "Age\t12\nmulti-agency"


def test_a_raised_number_is_a_note_and_no_part_of_the_figure() -> None:
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{}</w:t></w:r>'
    body = (
        f"<w:p><w:r><w:t>22</w:t></w:r>{raised.format('1')}<w:r><w:t> on the 4</w:t></w:r>{raised.format('th')}</w:p>"
    )
    assert packed(body).text == "22[1] on the 4th"


@pytest.mark.parametrize(
    "raising",
    ['<w:position w:val="6"/><w:sz w:val="14"/>', '<w:rStyle w:val="Mark"/>', '<w:vertAlign w:val="superscript"/>'],
)
@pytest.mark.parametrize("mark", ["1", "1,2", "101"])
def test_a_number_raised_in_any_way_is_a_note(raising: str, mark: str) -> None:
    body = f"<w:p><w:r><w:t>22</w:t></w:r><w:r><w:rPr>{raising}</w:rPr><w:t>{mark}</w:t></w:r></w:p>"
    style = '<w:style w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    assert packed(body, styles=style).text == f"22[{mark}]"


@pytest.mark.parametrize("lowering", ['<w:position w:val="-6"/>', '<w:vertAlign w:val="baseline"/>', "<w:b/>"])
def test_a_number_that_is_not_raised_stays_part_of_the_figure(lowering: str) -> None:
    body = f"<w:p><w:r><w:t>22</w:t></w:r><w:r><w:rPr>{lowering}</w:rPr><w:t>1</w:t></w:r></w:p>"
    assert packed(body).text == "221"


def test_footnotes_stand_at_the_end_under_their_number() -> None:
    notes = (
        f'<w:footnote w:id="0">{p("separator")}</w:footnote><w:footnote w:id="7">{p("To the nearest 5.")}</w:footnote>'
    )
    body = '<w:p><w:r><w:t>22</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>' + p("End")
    assert packed(body, footnotes=notes).text == "22[1]\n\nEnd\n\n[1] To the nearest 5."


def test_letterheads_stand_at_the_top_and_feet_at_the_end() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Testham Council"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_paragraph("22 cases")
    placed = saved(document)
    assert placed.text == "Testham Council\n\n22 cases\n\nPage 1"
    assert [segment.kind for segment in placed.segments] == [Kind.HEADER, Kind.PARAGRAPH, Kind.FOOTER]


def test_a_text_box_follows_the_paragraph_it_hangs_on() -> None:
    drawing = f"<w:drawing><w:txbxContent>{p('In a box: 22')}</w:txbxContent></w:drawing>"
    twice = f"<w:AlternateContent><w:Choice>{drawing}</w:Choice><w:Fallback>{drawing}</w:Fallback></w:AlternateContent>"
    assert (
        packed(f"<w:p><w:r><w:t>Before</w:t>{twice}</w:r></w:p>{p('After')}").text == "Before\n\nIn a box: 22\n\nAfter"
    )


def test_links_fields_and_content_controls_are_transparent() -> None:
    body = (
        "<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>22</w:t></w:r></w:hyperlink>"
        "<w:r><w:instrText> PAGE 97 </w:instrText></w:r>"
        '<w:fldSimple w:instr="x"><w:r><w:t> cases</w:t></w:r></w:fldSimple>'
        "</w:p></w:sdtContent></w:sdt>"
    )
    assert packed(body).text == "22 cases"


def test_a_deleted_row_is_dropped_and_a_hidden_one_told() -> None:
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    rows = (
        row.format("", p("12"), p("5"))
        + row.format("<w:del/>", p("13"), p("6"))
        + row.format("<w:hidden/>", p("14"), p("7"))
    )
    placed = packed(f"<w:tbl>{rows}</w:tbl>")
    assert placed.text.strip() == "12\t5"
    assert [remark.code for remark in placed.remarks] == ["hidden-content"]


def test_comments_in_the_margin_are_told() -> None:
    placed = packed(p("22"), comments=f'<w:comment w:id="1">{p("really 97?")}</w:comment>')
    assert placed.text == "22"
    assert [remark.code for remark in placed.remarks] == ["hidden-content"]
