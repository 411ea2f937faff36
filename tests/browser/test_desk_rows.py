"""Rows that are typed faster than the server answers: each stands where it was typed, and none is lost."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from councils.domain.returns import Span
from councils.domain.rows import row_cell
from councils.domain.vocabulary import Question
from councils.models import Request
from councils.recording.requests import request_for
from tests.browser.desk_site import at_desk, newest, said, saved
from tests.returns import a_reading, a_return, eastmarsh, the_round

__all__ = ["at_desk"]

GROUP = Question.VICTIM_ETHNICITY
NOW = row_cell(Question.CURRENT_CASES, "")
NAMING = "**/edit/row?*"
SAVING = "**/edit/save"


@pytest.fixture
def of(transactional_db: None) -> Request:
    """A request whose answer came on paper: nothing of it is keyed yet."""
    return request_for(council=eastmarsh(), round=the_round())


class Held:
    """What a page asks of one address, held back until the test lets it go on."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.waiting, self.held = page, list[Route](), True
        page.route(address, self._take)

    def _take(self, route: Route) -> None:
        if self.held:
            self.waiting.append(route)
        else:
            route.continue_()

    def until_asked(self) -> None:
        """Wait until the page has asked."""
        for _ in range(200):
            if self.waiting:
                return
            self.page.wait_for_timeout(50)
        pytest.fail("the page has not asked")

    def let_one_go(self) -> None:
        """What was asked first is answered, and the page has taken the answer to a save; what comes next is held."""
        before = self.page.input_value("[name=base]")
        self.waiting.pop(0).continue_()
        self.page.wait_for_function("before => document.forms.desk.elements.base.value !== before", arg=before)

    def let_go(self) -> None:
        """What was asked last is answered first; what is asked from now on is answered at once."""
        self.held = False
        for route in reversed(self.waiting):
            with self.page.expect_event("requestfinished", lambda request, own=route.request: request == own):
                route.continue_()
        self.waiting.clear()


def new(place: int, part: str) -> str:
    return f'[name="new:{GROUP}:{place}:{part}"]'


def key_row(page: Page, place: int, name: str, words: str) -> None:
    """Name a new row, and begin its words."""
    page.focus(new(place, "name"))
    page.keyboard.type(name)
    page.focus(new(place, "words"))
    page.keyboard.type(words)


def key_elsewhere(page: Page, words: str) -> None:
    """Type in a cell of another question, and leave it: its save is asked for after whatever the rows ask."""
    page.focus(f'[name="cell:{NOW}"]')
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def paste(page: Page, words: str) -> None:
    """Paste into the cell that somebody is in."""
    page.evaluate(
        """words => {
            const data = new DataTransfer();
            data.setData("text/plain", words);
            document.activeElement.dispatchEvent(
                new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        words,
    )


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.name || document.activeElement.id"))


def shown(page: Page) -> list[tuple[str, str]]:
    """The filled rows as they stand on the page."""
    rows = page.locator(f"[data-question={GROUP}] tr[data-filled]")
    return [
        tuple(row.locator("input[type=text]").evaluate_all("inputs => inputs.map(one => one.value)"))
        for row in rows.all()
    ]


def recorded(of: Request) -> list[tuple[str, str]]:
    """The rows as the newest reading has them."""
    return [(cell.label, one.words) for cell, one in said(of).items() if cell.is_figure and cell.question is GROUP]


def test_rows_stand_in_the_order_in_which_they_were_typed_whichever_answer_comes_first(
    at_desk: Any, of: Request
) -> None:
    page = at_desk(of)
    naming, saving = Held(page, NAMING), Held(page, SAVING)
    key_row(page, 0, "Bangladeshi", "1")
    key_row(page, 1, "Indian", "2")
    key_elsewhere(page, "3")
    saving.until_asked()
    naming.let_go()
    saving.let_go()
    saved(page)
    assert shown(page) == recorded(of) == [("Bangladeshi", "1"), ("Indian", "2")]


@pytest.mark.parametrize(
    "answer",
    [
        Route.abort,
        lambda route: route.fulfill(status=400, json={"reason": "no cell"}),
        lambda route: route.fulfill(status=200, json={"rows": []}),
        lambda route: route.fulfill(status=200, body="<p>Sign in</p>", content_type="text/html"),
    ],
    ids=["none", "refused", "empty", "a page"],
)
def test_a_row_whose_name_is_not_answered_keeps_its_words_and_holds_up_no_other(
    at_desk: Any, watch: Any, of: Request, answer: Callable[[Route], None]
) -> None:
    page = at_desk(of)
    naming = Held(page, NAMING)
    key_row(page, 0, "Bangladeshi", "1")
    key_row(page, 1, "Indian", "2")
    key_elsewhere(page, "3")
    naming.until_asked()
    naming.held = False
    answer(naming.waiting.pop(0))
    naming.let_go()
    expect(page.locator("#state.failed")).to_contain_text("one cell is not saved: The server does not answer")
    expect(page.locator(f"[data-question={GROUP}] tr[data-filled] output")).to_have_text(["2"])
    assert recorded(of) == [("Indian", "2")]
    assert [page.input_value(new(0, part)) for part in ("name", "words")] == ["Bangladeshi", "1"]
    page.focus(new(0, "words"))
    page.keyboard.type("0")
    page.keyboard.press("Enter")
    saved(page)
    assert recorded(of) == [("Indian", "2"), ("Bangladeshi", "10")]
    watch.faults[:] = [fault for fault in watch.faults if "ERR_FAILED" not in fault and "400" not in fault]


def test_two_rows_of_one_name_are_two_however_quickly_they_are_typed(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    saving = Held(page, SAVING)
    key_row(page, 0, "Other", "1")
    key_row(page, 1, "Other", "2")
    page.keyboard.press("Enter")
    saving.until_asked()
    expect(page.locator(f"[data-question={GROUP}] tr[data-filled]")).to_have_count(2)
    saving.let_go()
    saved(page)
    assert shown(page) == recorded(of) == [("Other", "1"), ("Other", "2")]


def test_a_row_goes_on_being_typed_while_the_save_before_its_name_is_answered(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    saving = Held(page, SAVING)
    key_row(page, 0, "Bangladeshi", "1")
    page.focus(new(1, "name"))
    saving.until_asked()
    key_row(page, 1, "Indian", "2")
    expect(page.locator(f"[data-question={GROUP}] tr[data-filled]")).to_have_count(2)
    saving.let_one_go()
    assert shown(page) == [("Bangladeshi", "1"), ("Indian", "2")]
    page.keyboard.type("5")
    saving.let_go()
    saved(page)
    assert shown(page) == recorded(of) == [("Bangladeshi", "1"), ("Indian", "25")]


def test_a_row_that_is_named_anew_stays_in_its_place_while_an_earlier_save_is_answered(
    at_desk: Any, of: Request
) -> None:
    page = at_desk(of)
    key_row(page, 0, "Bangladeshi", "1")
    page.keyboard.press("Enter")
    saved(page)
    saving = Held(page, SAVING)
    key_row(page, 0, "Indian", "2")
    page.focus(f'[name="name:{row_cell(GROUP, "Bangladeshi")}"]')
    saving.until_asked()
    page.keyboard.press("Control+a")
    page.keyboard.type("Pakistani")
    page.keyboard.press("ArrowRight")
    expect(page.locator(f'[name="cell:{row_cell(GROUP, "Pakistani")}"]')).to_be_focused()
    saving.let_one_go()
    assert shown(page) == [("Pakistani", "1"), ("Indian", "2")]
    page.keyboard.type("5")
    saving.let_go()
    saved(page)
    assert shown(page) == recorded(of)
    assert dict(recorded(of)) == {"Pakistani": "5", "Indian": "2"}


def test_a_row_whose_name_was_touched_and_is_the_same_stays_one_row(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    key_row(page, 0, "Bangladeshi", "1")
    page.keyboard.press("Enter")
    saved(page)
    naming = Held(page, NAMING)
    page.focus(f'[name="name:{row_cell(GROUP, "Bangladeshi")}"]')
    for key in ("End", "x", "Backspace", "ArrowRight"):
        page.keyboard.press(key)
    naming.until_asked()
    naming.let_go()
    saved(page)
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    saved(page)
    assert shown(page) == recorded(of) == [("Bangladeshi", "5")]


def test_a_row_on_offer_stays_under_whoever_is_in_it_while_an_earlier_save_is_answered(
    at_desk: Any, of: Request
) -> None:
    """Each row that is filled takes the place of the first that was offered: here of the one that has been gone to."""
    page = at_desk(of)
    saving = Held(page, SAVING)
    first, last = (f"cell:{row_cell(Question.VICTIM_AGE, age)}" for age in ("10", "17"))
    page.focus(f'[name="{last}"]')
    page.keyboard.type("5")
    page.keyboard.press("Alt+6")
    assert focused(page) == first
    saving.until_asked()
    saving.let_one_go()
    assert focused(page) == first
    names = page.locator("[data-question=victim_age] [data-name]").evaluate_all("all => all.map(one => one.value)")
    assert names[:3] == ["17", "10", "11"]
    page.keyboard.type("3")
    saving.let_go()
    saved(page)
    words = {cell.age: one.words for cell, one in said(of).items() if cell.is_figure}
    assert words == {"10..10": "3", "17..17": "5"}


def test_a_new_row_whose_words_mean_no_count_stands_until_they_are_mended(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    key_row(page, 0, "Bangladeshi", "loads")
    page.keyboard.press("Enter")
    expect(page.locator("#state.failed")).to_contain_text("one cell is not saved")
    key_row(page, 1, "Indian", "2")
    page.keyboard.press("Enter")
    expect(page.locator(f"[data-question={GROUP}] tr[data-filled]:not([data-named])")).to_have_count(1)
    assert recorded(of) == [("Indian", "2")]
    refused = page.locator(f'[name="cell:{row_cell(GROUP, "Bangladeshi")}"]')
    expect(refused).to_have_value("loads")
    expect(page.locator("tr", has=refused).locator(".reason")).to_contain_text("is no wording of a count")
    refused.fill("11")
    page.keyboard.press("Enter")
    saved(page)
    assert shown(page) == recorded(of)
    assert dict(recorded(of)) == {"Indian": "2", "Bangladeshi": "11"}


def test_words_selected_for_a_row_come_after_the_row_that_was_typed_before_it(
    at_desk: Any, transactional_db: None
) -> None:
    of = a_reading(a_return(council=eastmarsh()), text="2 are Indian, one is Bangladeshi.").request
    assert of is not None
    page = at_desk(of)
    naming, saving = Held(page, NAMING), Held(page, SAVING)
    key_row(page, 0, "Bangladeshi", "one")
    key_row(page, 1, "Indian", "")
    page.keyboard.press("Alt+t")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Enter")
    key_elsewhere(page, "3")
    after = focused(page)
    saving.until_asked()
    naming.let_go()
    saving.let_go()
    saved(page)
    assert shown(page) == recorded(of) == [("Bangladeshi", "one"), ("Indian", "2")]
    assert said(of)[row_cell(GROUP, "Indian")].span == Span(0, 1)
    assert focused(page) == after, "whoever has gone on is not led back"


def test_a_row_whose_words_go_on_while_its_name_is_asked_for_is_one_row(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    naming = Held(page, NAMING)
    key_row(page, 0, "Bangladeshi", "1")
    naming.until_asked()
    page.keyboard.type("2")
    key_elsewhere(page, "3")
    expect(page.locator(f'[name="cell:{NOW}"]')).to_have_attribute("value", "3")
    naming.waiting.pop(0).continue_()
    expect(page.locator(f"[data-question={GROUP}] tr[data-filled]:not([data-named])")).to_have_count(1)
    naming.let_go()
    saved(page)
    assert shown(page) == recorded(of) == [("Bangladeshi", "12")]


def test_a_pasted_table_comes_after_the_row_that_was_typed_before_it(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    naming, saving = Held(page, NAMING), Held(page, SAVING)
    key_row(page, 0, "Bangladeshi", "1")
    page.focus(new(1, "name"))
    paste(page, "Indian\t2\nPakistani\t3\n")
    key_elsewhere(page, "4")
    saving.until_asked()
    naming.let_go()
    saving.let_go()
    saved(page)
    assert shown(page) == recorded(of) == [("Bangladeshi", "1"), ("Indian", "2"), ("Pakistani", "3")]


def test_a_table_that_is_pasted_while_the_server_is_away_is_not_said_to_have_no_names(
    at_desk: Any, watch: Any, of: Request
) -> None:
    page = at_desk(of)
    page.route(NAMING, lambda route: route.abort())
    page.focus(new(0, "name"))
    paste(page, "Indian\t2\nPakistani\t3\n")
    expect(page.locator("#state")).to_contain_text("Nothing was pasted, because the server does not answer")
    watch.faults[:] = [fault for fault in watch.faults if "ERR_FAILED" not in fault]
    assert shown(page) == []


def test_what_is_still_being_named_is_saved_before_the_reading_is_proposed(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    key_elsewhere(page, "3")
    saved(page)
    naming = Held(page, NAMING)
    key_row(page, 0, "Bangladeshi", "1")
    page.focus(f'[name="cell:{NOW}"]')
    naming.until_asked()
    page.keyboard.press("Alt+p")
    naming.let_go()
    page.wait_for_selector("text=Propose it: it is ready to be checked")
    page.keyboard.press("Enter")
    page.wait_for_selector(".messagelist .success")
    assert newest(of).decisions.filter(kind="proposed").exists()
    assert recorded(of) == [("Bangladeshi", "1")]


def type_over(page: Page, name: str, words: str) -> None:
    page.focus(f'[name="{name}"]')
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    page.keyboard.type(words)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("waits", [False, True], ids=["saved between", "while it is saved"])
def test_the_second_of_two_values_is_corrected_after_the_first_was_taken_away(
    at_desk: Any, of: Request, waits: bool
) -> None:
    page = at_desk(of)
    first = row_cell(GROUP, "Other")
    second = replace(first, ordinal=2)
    for place, words in enumerate(("4", "6")):
        key_row(page, place, "Other", words)
    key_elsewhere(page, "3")
    saved(page)
    saving = Held(page, SAVING)
    saving.held = waits
    type_over(page, f"cell:{first}", "")
    if waits:
        saving.until_asked()
    else:
        saved(page)
    type_over(page, f"cell:{second}", "7")
    saving.let_go()
    saved(page)
    assert shown(page) == recorded(of) == [("Other", "7")]


def test_a_value_that_was_taken_away_comes_back_beside_the_other(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    for place, words in enumerate(("4", "6")):
        key_row(page, place, "Other", words)
    key_elsewhere(page, "3")
    saved(page)
    type_over(page, f"cell:{row_cell(GROUP, 'Other')}", "")
    saved(page)
    assert recorded(of) == [("Other", "6")]
    page.keyboard.press("Control+z")
    saved(page)
    assert shown(page) == recorded(of) == [("Other", "4"), ("Other", "6")]


def test_what_is_taken_back_is_the_row_that_is_still_being_named(at_desk: Any, of: Request) -> None:
    page = at_desk(of)
    key_elsewhere(page, "3")
    saved(page)
    naming = Held(page, NAMING)
    key_row(page, 0, "Bangladeshi", "1")
    page.focus("#undo")
    naming.until_asked()
    page.keyboard.press("Control+z")
    naming.let_go()
    expect(page.locator(f"[data-question={GROUP}] tr[data-filled]")).to_have_count(0)
    saved(page)
    assert recorded(of) == []
    assert said(of)[NOW].words == "3"
