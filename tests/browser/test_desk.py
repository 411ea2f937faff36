"""The desk in a real browser, by keyboard alone."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from councils.domain.cells import Cell, Field
from councils.domain.returns import Answer, Finding, Span
from councils.domain.rows import row_cell
from councils.domain.vocabulary import FindingCode, Outcome, Question
from councils.models import PublishedReturn, Reading, Request, VictimCount
from councils.recording.requests import request_for
from tests.browser.desk_site import at_desk, newest, said, saved, signed_in, staff
from tests.browser.keys import Keys, check_and_publish
from tests.returns import a_reading, a_return, current_cases, eastmarsh, figure, number, the_round
from tests.staff import CHECKER, somebody

__all__ = ["at_desk"]

LETTER = """Eastmarsh Borough Council
Dear Mx Applicant \N{LARGE RED CIRCLE}
a) Yes, a strategy exists.
c) 22 children are supported at present.
d) Fewer than five of them by groups.
g) 2014: 17, 2015: 37
Jane Example, Information Officer
"""
NOW = row_cell(Question.CURRENT_CASES, "")
GROUPS = row_cell(Question.GROUP_BASED_CASES, "")


def span(words: str) -> Span:
    return Span(LETTER.index(words), LETTER.index(words) + len(words))


def year(of: int) -> Cell:
    return row_cell(Question.YEARLY_CASES, str(of))


@pytest.fixture
def parsed(transactional_db: None) -> Reading:
    findings = [Finding(FindingCode.ADULTS_INCLUDED, "The ages go to 21.", (Question.VICTIM_AGE,))]
    value = a_return(
        current_cases(number("22", span=span("22"))),
        Answer(
            Question.VICTIM_AGE,
            outcome=Outcome.ANSWERED,
            figures=(figure("about 3", certain=False, outcome=Outcome.ANSWERED),),
        ),
        findings=findings,
        unread=(span("17"), span("37")),
        council=eastmarsh(),
    )
    return a_reading(value, text=LETTER)


@pytest.fixture
def of(parsed: Reading) -> Request:
    assert parsed.request is not None
    return parsed.request


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.name || document.activeElement.id"))


def test_a_cell_is_corrected_by_typing_and_its_meaning_is_told_at_once(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+3")
    assert focused(page) == f"cell:{NOW}"
    page.keyboard.type("<5")
    expect(page.locator("#part-question-current-cases output").first).to_have_text("0–4")
    page.keyboard.press("Enter")
    saved(page)
    kept = said(of)[NOW]
    assert (kept.words, kept.low, kept.high, kept.span) == ("<5", 0, 4, None)


def test_what_is_typed_is_saved_within_two_seconds_without_any_key(at_desk: Any, of: Request, parsed: Reading) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+3")
    page.keyboard.type("31")
    page.wait_for_selector("#state.saved", timeout=2_500)
    assert said(of)[NOW].low == 31
    assert newest(of).parent == parsed
    assert focused(page) == f"cell:{NOW}"


@pytest.mark.parametrize("wide", [1280, 360])
def test_whether_it_is_saved_stays_in_sight_wherever_somebody_types(at_desk: Any, of: Request, wide: int) -> None:
    page = at_desk(of, width=wide)
    page.keyboard.press("Alt+8")
    page.keyboard.type("12")
    page.keyboard.press("Enter")
    saved(page)
    expect(page.locator("#state")).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") > 0


def test_words_that_mean_no_count_stay_in_the_cell_and_are_not_called_saved(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+3")
    page.keyboard.type("loads")
    page.keyboard.press("Enter")
    page.wait_for_selector("#state.failed")
    assert "not saved" in page.inner_text("#state")
    assert page.input_value(f'[name="cell:{NOW}"]') == "loads"
    assert "no wording of a count" in page.inner_text("#part-question-current-cases .reason >> nth=-3")
    assert said(of)[NOW].words == "22"
    page.on("dialog", lambda dialog: dialog.accept())


def test_selected_words_fill_a_cell_with_their_true_place(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+4")
    page.keyboard.press("Alt+t")
    expect(page.locator("#text")).to_be_focused()
    for _ in range(4):  # from the first line to the fifth: past a character that a browser counts as two
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Home")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    for _ in range(len("Fewer than five")):
        page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Enter")
    saved(page)
    kept = said(of)[GROUPS]
    assert (kept.words, kept.low, kept.high) == ("Fewer than five", 0, 4)
    assert kept.span == span("Fewer than five")
    assert focused(page) == f"cell:{GROUPS}"


def test_the_text_cannot_be_changed_by_typing_in_it(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+3")
    page.keyboard.press("Alt+t")
    before = page.inner_text("#text")
    for key in ("k", "Backspace", "Delete", "Control+v", "Control+x"):
        page.keyboard.press(key)
    assert page.inner_text("#text") == before


def paste(page: Page, plain: str, html: str = "") -> None:
    page.evaluate(
        """([plain, html]) => {
            const data = new DataTransfer();
            data.setData("text/plain", plain);
            if (html) data.setData("text/html", html);
            document.activeElement.dispatchEvent(
                new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        [plain, html],
    )


def test_a_pasted_column_fills_the_rows_below_and_a_gap_moves_nothing(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+8")
    assert focused(page) == f"cell:{year(2010)}"
    paste(page, "not recorded\r\n\r\n<5\r\nnil\r\n")
    saved(page)
    words = {
        cell.period: value.words
        for cell, value in said(of).items()
        if cell.question is Question.YEARLY_CASES and cell.is_figure
    }
    assert words == {"2010": "not recorded", "2012": "<5", "2013": "nil"}


def test_a_pasted_table_fills_each_named_row_and_its_heading_is_left_out(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+8")
    rows = "".join(
        f"<tr><td>{a}</td><td>{b}</td></tr>"
        for a, b in [("Year", "Cases"), ("2016", "34"), ("2014", "17"), ("Total", "51")]
    )
    paste(page, "ignored", f"<table>{rows}</table>")
    expect(page.locator("#state")).to_contain_text("2 of 4 rows were left out")
    assert (said(of)[year(2014)].low, said(of)[year(2016)].low) == (17, 34)


def test_a_pasted_table_keeps_two_values_of_one_year_and_says_what_it_left_out(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+8")
    paste(page, "2014\t17\tchecked\n2014\t19\t\nsome day\t3\t")
    expect(page.locator("#state")).to_contain_text("1 of 3 rows were left out")
    expect(page.locator("#state")).to_contain_text("Only the first column after the names was taken")
    kept = {cell.ordinal: value.low for cell, value in said(of).items() if cell.is_figure and cell.period == "2014"}
    assert kept == {1: 17, 2: 19}


def test_a_pasted_column_longer_than_the_rows_says_how_many_values_were_left_out(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+8")
    paste(page, "\n".join(str(value) for value in range(20)))
    expect(page.locator("#state.saved")).to_contain_text("5 of 20 values have no row and were left out")
    assert said(of)[year(2024)].low == 14


def test_words_without_end_are_told_within_the_page(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+8")
    page.locator(f'[name="cell:{year(2010)}"]').fill("x" * 3_000)
    expect(page.locator("#state.failed")).to_contain_text("is no wording of a count")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert len(page.locator("#state").inner_text()) < 500


def test_on_paper_the_whole_letter_stands_and_no_button(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.set_viewport_size({"width": 794, "height": 300})
    page.emulate_media(media="print")
    text = page.locator("#text")
    assert text.evaluate("text => text.scrollHeight <= text.clientHeight + 1")
    assert page.locator(".editor button:visible").count() == 0


def test_in_forced_colours_a_button_has_an_edge(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.emulate_media(forced_colors="active")
    edges = page.locator(".editor button:visible").evaluate_all(
        "buttons => buttons.map(button => getComputedStyle(button).borderTopWidth)"
    )
    assert set(edges) == {"1px"}


def test_a_new_row_takes_its_name_and_its_words(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.focus('[name="new:victim_age:0:name"]')
    page.keyboard.type("under 10")
    page.keyboard.press("ArrowRight")
    page.keyboard.type("<5")
    page.keyboard.press("Enter")
    saved(page)
    assert said(of)[row_cell(Question.VICTIM_AGE, "under 10")].high == 4


def test_a_choice_goes_on_being_typed_while_the_answer_to_a_save_comes(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    outcome = Cell(Field.OUTCOME, Question.VICTIM_AGE)
    page.focus(f'[name="cell:{outcome}"]')
    before = page.input_value("[name=base]")
    page.keyboard.type("partly")
    page.wait_for_function("before => document.querySelector('[name=base]').value !== before", arg=before)
    page.keyboard.type("answered")
    chosen = page.locator(f'[name="cell:{outcome}"]').evaluate("select => select.selectedOptions[0].label")
    assert chosen == "partly answered", "another choice begins with an a"
    saved(page)
    assert said(of)[outcome] is Outcome.PARTLY_ANSWERED


def test_a_row_that_is_still_being_named_outlives_the_answer_to_an_earlier_save(at_desk: Any, of: Request) -> None:
    """The earlier save draws its question anew; what is typed before and after that is one number, and is saved."""
    page = at_desk(of)
    waiting: dict[str, list[Any]] = {"save": [], "row": []}

    def hold(route: Any) -> None:
        waiting["save" if route.request.url.endswith("/save") else "row"].append(route)

    page.route("**/edit/save", hold)
    key_row(page, 0, "11", "3")
    until(page, waiting["save"])
    page.route("**/edit/row?*", hold)
    key_row(page, 1, "12", "1")
    until(page, waiting["row"])
    before = page.input_value("[name=base]")
    waiting["save"].pop().continue_()
    page.unroute("**/edit/save")
    page.wait_for_function("before => document.querySelector('[name=base]').value !== before", arg=before)
    assert [page.input_value(f'[name="new:victim_age:1:{part}"]') for part in ("name", "words")] == ["12", "1"]
    assert page.locator("#state.saved").count() == 0, "what is being named is not saved"
    page.keyboard.type("2")
    waiting["row"].pop().continue_()
    page.unroute("**/edit/row?*")
    saved(page)
    assert [said(of)[row_cell(Question.VICTIM_AGE, age)].words for age in ("11", "12")] == ["3", "12"]


def key_row(page: Page, place: int, name: str, words: str) -> None:
    """Name a new row of ages and begin its words; the desk takes them when nothing has been typed for a while."""
    page.focus(f'[name="new:victim_age:{place}:name"]')
    page.keyboard.type(name)
    page.focus(f'[name="new:victim_age:{place}:words"]')
    page.keyboard.type(words)


def until(page: Page, waiting: list[Any]) -> None:
    """Wait until the page has asked for something."""
    for _ in range(200):
        if waiting:
            return
        page.wait_for_timeout(50)
    pytest.fail("the page has not asked")


def test_a_row_whose_name_cannot_be_read_keeps_its_words_until_it_is_named_anew(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.focus('[name="new:victim_age:0:name"]')
    page.keyboard.type("youngish")
    page.keyboard.press("ArrowRight")
    page.keyboard.type("<5")
    page.keyboard.press("Enter")
    expect(page.locator("#state")).to_contain_text("“youngish” is no age")
    page.fill(f'[name="cell:{Cell(Field.EXEMPTIONS, Question.VICTIM_AGE)}"]', "FOIA s.12")
    page.keyboard.press("Enter")
    expect(page.locator(f'[name="cell:{Cell(Field.EXEMPTIONS, Question.VICTIM_AGE)}"]')).to_have_attribute(
        "value", "FOIA s.12"
    )
    assert page.input_value('[name="new:victim_age:0:words"]') == "<5"
    page.focus('[name="new:victim_age:0:name"]')
    page.keyboard.press("Control+a")
    page.keyboard.type("under 10")
    page.keyboard.press("Enter")
    saved(page)
    assert said(of)[row_cell(Question.VICTIM_AGE, "under 10")].high == 4


def test_undo_gives_back_the_figure_exactly_as_the_parser_read_it(at_desk: Any, of: Request) -> None:
    before = said(of)[NOW]
    page = at_desk(of)
    page.keyboard.press("Alt+3")
    page.keyboard.type("3")
    page.keyboard.press("Enter")
    saved(page)
    assert said(of)[NOW] != before
    page.keyboard.press("Control+z")
    expect(page.locator(f'[name="cell:{NOW}"]')).to_have_value("22")
    saved(page)
    assert said(of)[NOW] == before


def test_the_next_uncertain_figure_is_one_key_away_and_one_key_settles_it(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+u")
    page.keyboard.type("about 3 = 1 to 5")
    page.keyboard.press("Enter")
    saved(page)
    kept = next(value for cell, value in said(of).items() if cell.question is Question.VICTIM_AGE and cell.is_figure)
    assert (kept.words, kept.low, kept.high, kept.certain) == ("about 3", 1, 5, True)


def test_the_unread_passages_are_worked_off_from_the_text(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+8")
    page.keyboard.press("Enter")  # 2011
    page.keyboard.press("Alt+n")
    page.keyboard.press("x")
    saved(page)
    assert [value for cell, value in said(of).items() if cell.field is Field.UNREAD] == [span("37")]


def test_a_name_is_masked_with_one_key(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+3")
    page.keyboard.press("Alt+t")
    page.keyboard.press("Control+End")
    page.keyboard.press("Home")
    for _ in "Jane Example":
        page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("m")
    saved(page)
    assert newest(of).masks == [{"start": span("Jane Example").start, "end": span("Jane Example").end}]
    assert page.inner_text("mark.masked") == "Jane Example"


def test_two_people_in_one_cell_see_both_side_by_side_and_nothing_is_lost(at_desk: Any, of: Request) -> None:
    hers, his = at_desk(of, "ada"), at_desk(of, "ben")
    assert "ada is here too" in his.inner_text("#part-people")
    for page, words in ((hers, "23"), (his, "24")):
        page.keyboard.press("Alt+3")
        page.keyboard.type(words)
        page.keyboard.press("Enter")
        saved(page)
    shown = his.inner_text("#part-asides")
    assert "23" in shown
    assert "24" in shown
    assert said(of)[NOW].words == "23"
    assert "two people changed the same cell, choose" in his.inner_text("#state")
    assert "two people" not in hers.inner_text("#state")
    his.keyboard.press("Alt+s")
    while not his.evaluate("document.activeElement.matches('#part-asides input')"):
        his.keyboard.press("Alt+s")
    his.keyboard.press("ArrowRight")
    assert his.is_checked("input[value=mine]")
    his.focus("[name=collision]")
    his.keyboard.press("Enter")
    his.wait_for_selector(".messagelist .success")
    assert said(of)[NOW].words == "24"


def test_two_people_in_different_cells_both_find_all_of_it(at_desk: Any, of: Request) -> None:
    hers, his = at_desk(of, "ada"), at_desk(of, "ben")
    for page, key, words in ((hers, "Alt+3", "23"), (his, "Alt+4", "nil")):
        page.keyboard.press(key)
        page.keyboard.type(words)
        page.keyboard.press("Enter")
        saved(page)
    assert (said(of)[NOW].words, said(of)[GROUPS].words) == ("23", "nil")
    assert his.input_value(f'[name="cell:{NOW}"]') == "23"
    assert his.inner_text("#part-asides") == ""


def test_a_finding_is_settled_beside_its_field(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.focus("[data-note]")
    page.keyboard.type("The service goes to 25")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.value").startswith("victim-age-adults-included-")
    page.keyboard.press("Enter")
    page.wait_for_selector(".messagelist .success")
    assert "The service goes to 25" in page.inner_text("[id^=finding-victim-age-adults-included]")


def test_a_save_without_an_answer_is_said_to_have_failed_and_is_made_when_there_is_one(
    at_desk: Any, watch: Any, of: Request
) -> None:
    page = at_desk(of)
    page.route("**/edit/save", lambda route: route.abort())
    page.keyboard.press("Alt+3")
    page.keyboard.type("44")
    page.keyboard.press("Enter")
    page.wait_for_selector("#state.failed")
    assert "Not saved: there is no answer" in page.inner_text("#state")
    assert said(of)[NOW].words == "22"
    page.unroute("**/edit/save")
    saved(page)
    assert said(of)[NOW].words == "44"
    watch.faults[:] = [fault for fault in watch.faults if "ERR_FAILED" not in fault]


def test_a_save_whose_answer_was_lost_on_the_way_is_not_a_collision(at_desk: Any, watch: Any, of: Request) -> None:
    page = at_desk(of)

    lost: list[str] = []

    def lose(route: Any) -> None:
        if lost:
            return route.continue_()
        lost.append(route.request.url)
        route.fetch()
        return route.abort()

    page.route("**/edit/save", lose)
    page.keyboard.press("Alt+3")
    page.keyboard.type("44")
    page.keyboard.press("Enter")
    page.wait_for_selector("#state.failed")
    page.keyboard.press("Alt+3")
    page.keyboard.type("45")
    page.keyboard.press("Enter")
    saved(page)
    assert said(of)[NOW].words == "45"
    assert not of.readings.filter(stands_aside=True).exists()
    watch.faults[:] = [fault for fault in watch.faults if "ERR_FAILED" not in fault]


def test_whoever_is_signed_out_is_told_and_loses_nothing(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    page.keyboard.press("Alt+3")
    page.keyboard.type("44")
    page.keyboard.press("Enter")
    page.wait_for_selector("#state.failed")
    assert "you are signed out: sign in again in another tab" in page.inner_text("#state")
    page.context.add_cookies(cookies)
    saved(page)
    assert said(of)[NOW].words == "44"


def test_whoever_has_lost_all_of_their_cookies_is_told_the_same(at_desk: Any, watch: Any, of: Request) -> None:
    page = at_desk(of)
    cookies = page.context.cookies()
    page.context.clear_cookies()
    page.keyboard.press("Alt+3")
    page.keyboard.type("44")
    page.keyboard.press("Enter")
    page.wait_for_selector("#state.failed")
    assert "you are signed out: sign in again in another tab" in page.inner_text("#state")
    page.context.add_cookies([cookie for cookie in cookies if cookie["name"] == "sessionid"])
    saved(page)
    assert said(of)[NOW].words == "44"
    watch.faults[:] = [fault for fault in watch.faults if "status of 403" not in fault]


def test_nothing_is_saved_under_the_name_of_whoever_signed_in_after(
    at_desk: Any, watch: Any, browser: Any, live_server: Any, of: Request
) -> None:
    page = at_desk(of)
    cookies = page.context.cookies()
    other = signed_in(browser, live_server.url, "ben")
    page.context.clear_cookies()
    page.context.add_cookies(other.cookies())
    other.close()
    page.keyboard.press("Alt+3")
    page.keyboard.type("44")
    page.keyboard.press("Enter")
    expect(page.locator("#state.failed")).to_contain_text("somebody else is signed in")
    assert not of.readings.filter(read_by=staff("ben")).exists()
    page.context.clear_cookies()
    page.context.add_cookies(cookies)
    saved(page)
    assert newest(of).read_by == staff("ada")
    watch.faults[:] = [fault for fault in watch.faults if "status of 403" not in fault]


def test_the_sheet_of_keys_opens_and_closes_by_key(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    page.keyboard.press("?")
    assert page.is_visible("#keys")
    page.keyboard.press("Escape")
    assert not page.is_visible("#keys")
    page.keyboard.press("Alt+3")
    page.keyboard.press("Alt+/")
    assert page.is_visible("#keys")


def test_enter_in_any_cell_publishes_and_proposes_nothing(at_desk: Any, of: Request, parsed: Reading) -> None:
    page = at_desk(of)
    page.keyboard.press("Alt+0")
    for _ in range(60):
        page.keyboard.press("Enter")
    assert page.url.endswith("/edit/")
    assert not parsed.decisions.exists()
    assert newest(of) == parsed


def test_a_letter_on_paper_is_keyed_from_an_empty_form(at_desk: Any, transactional_db: None) -> None:
    of = request_for(council=eastmarsh(), round=the_round())
    page = at_desk(of)
    page.focus("#source")
    page.keyboard.type("A letter of 8 May 2025, on paper")
    page.keyboard.press("Alt+3")
    page.keyboard.type("nil")
    page.keyboard.press("Enter")
    saved(page)
    assert newest(of).source_described == "A letter of 8 May 2025, on paper"
    assert said(of)[NOW].low == 0


ETHNICITY = [("Bangladeshi", "1"), ("Indian", "1"), ("Pakistani", "3"), ("White and Asian", "2"), ("Any other", "1")]
ETHNICITY += [("Not stated", "2"), ("White British", "12")]
AGES = [("12", "<5"), ("13", "<5"), ("14", "8"), ("15", "<5"), ("16", "6"), ("17", "<5")]


def key_a_letter(keys: Keys) -> None:
    """Every answer of a letter as long as Coventry's, from its reference to the key that leads on to proposing it."""
    keys.press("Alt+0")
    keys.fill("FOI705633873")
    keys.press("Enter")
    keys.fill("8 May 2025", then="Alt+1")
    keys.fill("yes")
    keys.fill("answered", then="Alt+2")
    keys.fill("answered", then="Alt+3")
    keys.fill("22", then="ArrowLeft")
    keys.fill("2024/25 Q4", then="Alt+4")
    keys.press("Alt+o")
    keys.fill("answered differently", then="Alt+5")
    keys.press("ArrowLeft")
    for name, words in ETHNICITY:
        keys.fill(name)
        keys.fill(words)
    keys.press("Alt+6", "Enter", "Enter")
    for _, words in AGES:
        keys.fill(words)
    keys.press("Alt+6", "Alt+o")
    keys.fill("partly answered")
    keys.fill("FOIA s.40(2)", then="Alt+7")
    for then in ("Alt+8", "Alt+p"):
        keys.press("Alt+o")
        keys.fill("not held")
        keys.press("Enter")
        keys.fill("West Midlands Police", then=then)


def test_a_whole_letter_is_keyed_from_an_empty_form_proposed_in_sixty_presses_and_public_in_25_more(
    at_desk: Any, transactional_db: None
) -> None:
    of = request_for(council=eastmarsh(), round=the_round())
    page = at_desk(of)
    keys = Keys(page)
    key_a_letter(keys)
    page.wait_for_selector("text=Propose it: it is ready to be checked")
    keys.press("Enter")
    page.wait_for_selector(".messagelist .success")
    assert keys.presses <= 60
    assert newest(of).decisions.filter(kind="proposed").exists()
    value = said(of)
    ethnic = [one.words for cell, one in value.items() if cell.is_figure and cell.question is Question.VICTIM_ETHNICITY]
    assert ethnic == [words for _, words in ETHNICITY]
    ages = [
        (cell.age, one.words) for cell, one in value.items() if cell.is_figure and cell.question is Question.VICTIM_AGE
    ]
    assert ages == [(f"{age}..{age}", words) for age, words in AGES]
    assert value[Cell(Field.OUTCOME, Question.VICTIM_AGE)] is Outcome.PARTLY_ANSWERED
    assert value[Cell(Field.OUTCOME, Question.GROUP_BASED_CASES)] is Outcome.ANSWERED_DIFFERENTLY
    assert value[Cell(Field.REFERRED_TO, Question.YEARLY_CASES)] == "West Midlands Police"
    assert value[row_cell(Question.CURRENT_CASES, "2024/25 Q4")].low == 22
    somebody("chen", *CHECKER)
    checked = check_and_publish(at_desk(of, "chen", path="../../"))
    assert checked.presses <= 25
    assert PublishedReturn.objects.current().get().request == of
    assert [
        (count.period, count.low) for count in VictimCount.objects.filter(answer__question__key="current_cases")
    ] == [("2024/25 Q4", 22)]


@pytest.mark.parametrize("path", ["edit/", "history/"])
def test_the_pages_have_no_fault_that_axe_finds(at_desk: Any, of: Request, width: int, path: str) -> None:
    page = at_desk(of, width=width, path=path)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_without_scripts_the_form_posts(at_desk: Any, of: Request, width: int) -> None:
    page = at_desk(of, scripts=False, width=width)
    page.fill(f'[name="cell:{NOW}"]', "<5")
    page.keyboard.press("Enter")
    page.wait_for_selector(".messagelist .success")
    assert said(of)[NOW].high == 4
