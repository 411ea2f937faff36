"""Web pages: the main text, as a browser shows it."""

import pytest

from councils.parsing.readers import read
from councils.parsing.text import Kind, PlacedText


def page(body: str) -> PlacedText:
    return read(f"<!doctype html><html><head><title>FOI 5</title></head><body>{body}</body></html>".encode())


def test_white_space_is_folded_as_a_browser_folds_it() -> None:
    assert page("<p>There \n\t were <b>22</b>\n cases</p>").text == "There were 22 cases"


def test_blocks_stand_on_lines_of_their_own() -> None:
    assert page("<h1>Reply</h1><p>Yes<p>22<div>No</div>").text == "Reply\n\nYes\n\n22\n\nNo"


def test_words_of_inline_elements_are_not_torn_apart() -> None:
    assert page("<p>1<span>2</span><b>3</b> cases</p>").text == "123 cases"


def test_a_line_break_is_a_line_end_within_its_paragraph() -> None:
    placed = page("<p>2014<br>17<br/>2015</p>")
    assert placed.text == "2014\n17\n2015"
    assert len(placed.segments) == 1


def test_headings_are_known_as_such() -> None:
    assert [segment.kind for segment in page("<h2>Reply</h2><p>22</p>").segments] == [Kind.HEADING, Kind.PARAGRAPH]


@pytest.mark.parametrize(
    ("attributes", "labels"),
    [
        ("", ["1.", "2."]),
        ('type="a"', ["a.", "b."]),
        ('type="I"', ["I.", "II."]),
        ('start="6"', ["6.", "7."]),
        ('start="no"', ["1.", "2."]),
    ],
)
def test_the_labels_of_a_numbered_list_are_text(attributes: str, labels: list[str]) -> None:
    text = page(f"<ol {attributes}><li>Yes<li>22</ol>").text
    assert text == f"{labels[0]} Yes\n{labels[1]} 22"


def test_a_number_set_on_an_item_counts_on() -> None:
    assert page('<ol><li value="5">Yes<li>22</ol>').text == "5. Yes\n6. 22"


def test_a_list_without_marks_has_no_labels() -> None:
    assert page('<ol style="list-style: none"><li>Yes<li>22</ol>').text == "Yes\n22"


def test_bullets_are_bullets() -> None:
    assert page("<ul><li>Yes<li><p>22</p></ul>").text == "• Yes\n• 22"


def test_an_item_within_an_item_counts_for_itself() -> None:
    assert page("<ol><li>One<ol type=a><li>Two</ol><li>Three</ol>").text == "1. One\na. Two\n2. Three"


def test_a_definition_list_gives_terms_and_definitions() -> None:
    placed = page("<dl><dt>Case reference</dt><dd>FOI2025/00735</dd><dt>Received</dt><dd>14 April 2025</dd></dl>")
    assert placed.text == "Case reference\nFOI2025/00735\nReceived\n14 April 2025"
    assert [segment.kind for segment in placed.segments] == [Kind.TERM, Kind.DEFINITION] * 2


def test_a_table_row_is_a_line() -> None:
    placed = page("<table><tr><th>Age<th>Cases</tr><tr><td>12</td><td>&lt;5</td></tr></table>")
    assert placed.text == "Age\tCases\n12\t<5"
    [table] = placed.tables
    assert [[cell.text for cell in row] for row in table.rows] == [["Age", "Cases"], ["12", "<5"]]


def test_an_empty_cell_keeps_its_place() -> None:
    assert page("<table><tr><td>2010<td><td>5</table>").text == "2010\t\t5"


def test_a_cell_over_two_columns_covers_the_second() -> None:
    [table] = page(
        "<table><tr><th rowspan=2>Age<th colspan=2>Cases<tr><td>Girls<td>Boys<tr><td>12<td>3<td>4</table>"
    ).tables
    assert table.covering(0, 2).text == "Cases"
    assert table.covering(1, 0).text == "Age"
    assert [cell.covered for cell in table.rows[0]] == [False, False, True]


def test_a_cell_with_a_list_of_figures_is_written_line_by_line() -> None:
    placed = page("<table><tr><td>5. Ethnicity?<td>White British 22<br>Other 1</table>")
    assert placed.text == "5. Ethnicity?\nWhite British 22\nOther 1"
    assert placed.tables[0].rows[0][1].text == "White British 22\nOther 1"


def test_a_cell_with_a_broken_word_or_two_stays_on_its_row() -> None:
    assert page("<table><tr><td>White<br>British<td>22</table>").text == "White British\t22"


def test_a_table_in_a_table_is_a_table_of_its_own() -> None:
    placed = page("<table><tr><td>Q7<td><table><tr><td>2010<td>5</table></table>")
    assert placed.text == "Q7\n2010\t5"
    assert [cell.text for cell in placed.tables[1].rows[0]] == ["2010", "5"]


def test_a_raised_number_is_a_note_and_no_part_of_the_figure() -> None:
    assert page("<p>22<sup>1</sup> cases on the 4<sup>th</sup></p>").text == "22[1] cases on the 4th"


@pytest.mark.parametrize(
    "mark",
    [
        "<sup>1</sup>",
        '<sup><a href="#note">1</a></sup>',
        '<a href="#note"><sup>1</sup></a>',
        '<a href="#fn1">1</a>',
        "<small>1</small>",
        "<sub>1</sub>",
        '<span style="vertical-align: super; font-size: 70%">1</span>',
        '<span class="footnote-ref">1</span>',
        '<span class="superscript">1</span>',
        '<i role="doc-noteref">1</i>',
    ],
)
def test_a_number_set_off_behind_another_is_a_note(mark: str) -> None:
    assert page(f"<p>22{mark} cases</p>").text == "22[1] cases"


@pytest.mark.parametrize("mark", ["a", "§", "**"])
def test_a_raised_letter_or_sign_is_a_note_too(mark: str) -> None:
    assert page(f"<p>22<sup>{mark}</sup> cases</p>").text == f"22[{mark}] cases"


@pytest.mark.parametrize(
    "words",
    ["2<b>2</b> cases", '<span class="figure">22</span> cases', "<small>22</small> cases", '<a href="#t">22</a> cases'],
)
def test_a_number_that_is_only_bold_or_alone_is_no_note(words: str) -> None:
    assert page(f"<p>{words}</p>").text == "22 cases"


def test_preformatted_lines_keep_their_ends() -> None:
    assert page("<pre>2010  5\n2011  6</pre>").text == "2010  5\n2011  6"


@pytest.mark.parametrize(
    "chrome",
    [
        "<nav>5 things</nav>",
        '<div class="cookie-banner">We use 5 cookies</div>',
        '<div id="breadcrumbs">Home &gt; FOI 5</div>',
        '<form role="search">Search 5 <input value=6></form>',
        "<form>Search <input></form>",
        '<a class="skip-link" href="#main">Skip 5</a>',
        "<p>Last updated 12 May 2025</p>",
        "<p>Last updated:</p><p>12 May 2025</p>",
        "<dl><dt>Page last reviewed</dt><dd>Monday 12 May 2025</dd></dl>",
        "<script>5</script><style>p{top:5}</style><noscript>5</noscript><template>5</template>",
        "<!-- 5 -->",
        "<button>5</button><select><option>5</select>",
    ],
)
@pytest.mark.parametrize(
    "whole", ["{chrome}<main><p>22 cases</p></main>", "<main>{chrome}<p>22 cases</p></main>", "{chrome}<p>22 cases</p>"]
)
def test_the_sites_chrome_is_left_out(chrome: str, whole: str) -> None:
    placed = page(whole.format(chrome=chrome))
    assert placed.text == "22 cases"
    assert placed.remarks == ()


def test_the_sites_header_and_footer_are_left_out() -> None:
    assert page("<header>Testham 24/7</header><p>22 cases</p><footer>01632 960 960</footer>").text == "22 cases"


@pytest.mark.parametrize(
    "kept",
    [
        "<article><header><p>Received 14 April 2025</p></header><p>22</p></article>",
        '<form method="post">' + "<p>Received 14 April 2025. A page all in one form.</p>" * 20 + "</form>",
        "<p>Published 12 May 2025</p>",
        '<div class="feedback-and-foi"><p>Received 14 April 2025</p></div>',
        "<p>The list was last updated by the panel on 14 April 2025, when 22 children were on it.</p>",
    ],
)
def test_what_belongs_to_the_letter_is_kept(kept: str) -> None:
    assert "2025" in page(kept).text


def test_a_main_element_with_next_to_nothing_is_not_believed() -> None:
    assert "22 cases" in page("<main>Reply</main>" + "<p>There were 22 cases in this year.</p>" * 5).text


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>9 children</p>",
        '<p style="display: none">9 children</p>',
        '<p>22 <span style="visibility:hidden">9</span></p>',
        "<p>22 <del>9</del></p>",
        "<p>22 <s>9</s></p>",
    ],
)
def test_what_is_hidden_or_struck_out_is_left_out_and_told(hidden: str) -> None:
    placed = page(f"<p>22 cases</p>{hidden}")
    assert "9" not in placed.text
    assert [remark.code for remark in placed.remarks] == ["hidden-content"]


def test_a_hidden_row_takes_no_place_in_its_table() -> None:
    rows = '<tr><td>12<td>5</tr><tr style="display:none"><td>13<td>9</tr><tr><td>14<td hidden>9<td>6</tr>'
    assert page(f"<table>{rows}</table>").text == "12\t5\n14\t6"


def test_control_characters_in_a_page_do_not_end_its_reading() -> None:
    assert page("<p>22&#1; <del>9</del>&#2; cases</p>").text.split() == ["22", "cases"]


def test_a_page_with_nothing_hidden_has_no_remarks() -> None:
    assert page("<p>22 cases</p><p hidden></p>").remarks == ()


@pytest.mark.parametrize("charset", ["windows-1252", "utf-8", "iso-8859-1"])
def test_a_page_says_its_own_encoding(charset: str) -> None:
    markup = f'<html><head><meta charset="{charset}"></head><body><p>£5 café</p></body></html>'
    assert read(markup.encode(charset)).text == "£5 café"


@pytest.mark.parametrize(
    "damaged", ["<p>22", "<table><td>22", "<html><p>22</div></b>", "<tr><td>22</td></tr><p>", "<p><li>22</p>"]
)
def test_damaged_markup_is_read_as_far_as_it_goes(damaged: str) -> None:
    assert "22" in page(damaged).text
