"""Intake in a real browser: dropped files travel three at a time, each with a bar, and say what became of them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Browser, Dialog, Page, Route, expect

from councils.models import Document
from tests.browser.desk_site import signed_in
from tests.returns import eastmarsh, the_round
from tests.staff import RESEARCHER, somebody

ADDRESS = "/staff/desk/intake/"
MANY = 12
"""Letters dropped at once; `make drop` drops 150 on a server in a process of its own."""

DROP = """files => {
  const transfer = new DataTransfer();
  for (const [name, content] of files) transfer.items.add(new File([content], name));
  document.getElementById("intake").dispatchEvent(
    new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
}"""
DROP_LARGE = """size => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([new Uint8Array(size)], "huge.pdf"));
  document.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
}"""


LOCKED = """text => {
  const good = { isFile: true, name: "one.txt", file: (resolve) => resolve(new File([text], "one.txt")) };
  const locked = { isFile: true, name: "locked.txt", file: (_, refuse) => refuse(new Error("it is locked")) };
  DataTransferItem.prototype.webkitGetAsEntry = () => {
    const left = [locked, good];
    return { isFile: false, createReader: () => ({ readEntries: (resolve) => resolve(left.splice(0)) }) };
  };
}"""


def letter(number: int) -> str:
    return f"Eastmarsh Borough Council\nOur reference: EMS/{number}\n\nc) 22 children, as in letter {number}.\n"


@pytest.fixture(autouse=True)
def patience() -> Iterator[None]:
    """Letters are read by programs of their own: a busy machine may take its time."""
    expect.set_options(timeout=30_000)
    yield
    expect.set_options(timeout=5_000)


@pytest.fixture
def open_intake(browser: Browser, watch: Any, live_server: Any, transactional_db: None) -> Iterator[Any]:
    """Open the page as a researcher; `scripts=False` without scripts."""
    contexts = []
    the_round()
    eastmarsh()
    somebody("rosa", *RESEARCHER)

    def opened(*, width: int = 1280, scripts: bool = True) -> Page:
        context = signed_in(browser, live_server.url, "rosa", width=width, scripts=scripts)
        contexts.append(context)
        watch.follow(context)
        page = context.new_page()
        page.goto(live_server.url + ADDRESS)
        return page

    yield opened
    for context in contexts:
        context.close()


def drop(page: Page, *files: tuple[str, str]) -> None:
    page.evaluate(DROP, [list(file) for file in files])


def status_of(page: Page) -> Any:
    return page.locator("#intake-status")


def test_letters_dropped_at_once_are_all_read_and_none_is_lost(open_intake: Any) -> None:
    page = open_intake()
    drop(page, *((f"letter{number}.txt", letter(number)) for number in range(MANY)))
    expect(status_of(page)).to_have_text(f"{MANY} taken in.", timeout=MANY * 5_000)
    assert Document.objects.count() == MANY
    assert page.locator("#documents > li.document").count() == MANY
    assert page.locator("#travelling > li").count() == 0


def test_three_travel_together_and_the_others_wait_each_with_a_bar(open_intake: Any) -> None:
    page = open_intake()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(f"**{ADDRESS}", hold)
    drop(page, *((f"letter{number}.txt", letter(number)) for number in range(5)))
    page.wait_for_function("document.querySelectorAll('#travelling progress').length === 5")
    page.wait_for_timeout(300)
    assert len(held) == 3
    expect(status_of(page)).to_have_text("0 taken in, 5 on the way.")
    for place in range(5):
        while len(held) <= place:
            page.wait_for_timeout(20)
        held[place].continue_()
    expect(status_of(page)).to_have_text("5 taken in.", timeout=20_000)


def test_each_letter_says_its_council_and_why_its_reference_and_how_much_was_read(open_intake: Any) -> None:
    page = open_intake()
    drop(page, ("letter.txt", letter(7)))
    line = page.locator("#documents > li.document")
    expect(line).to_contain_text("Eastmarsh Borough Council")
    expect(line).to_contain_text("Proposed because “Eastmarsh Borough Council” stands in it once")
    expect(line).to_contain_text("reference EMS/7")
    expect(line).to_contain_text("Read: ")


def test_what_was_sent_is_there_when_the_tab_is_opened_again(open_intake: Any) -> None:
    page = open_intake()
    drop(page, ("letter.txt", letter(1)))
    expect(status_of(page)).to_have_text("1 taken in.")
    page.close()
    expect(open_intake().locator("#documents > li.document")).to_contain_text("letter.txt")


def test_the_same_file_again_is_said_and_linked(open_intake: Any) -> None:
    page = open_intake()
    drop(page, ("letter.txt", letter(1)), ("copy.txt", letter(1)))
    expect(status_of(page)).to_have_text("1 taken in, 1 here already.")
    link = page.locator("#travelling a")
    expect(link).to_have_attribute("href", f"#document-{Document.objects.get().pk}")


def test_a_bad_file_is_told_apart_and_harms_no_other(open_intake: Any, watch: Any, live_server: Any) -> None:
    watch.expected[live_server.url + ADDRESS] = 422
    page = open_intake()
    drop(page, ("noise.bin", "\0\1\2" * 500), ("letter.txt", letter(1)))
    expect(status_of(page)).to_have_text("1 taken in, 1 not taken in.")
    expect(page.locator("#travelling .failed")).to_contain_text("Not taken in:")
    expect(page.locator("#travelling .failed")).to_contain_text("noise.bin")


def test_a_file_that_is_too_large_never_leaves_the_browser(open_intake: Any) -> None:
    page = open_intake()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    page.evaluate(DROP_LARGE, 25 * 1024 * 1024 + 1)
    expect(page.locator("#travelling .failed")).to_contain_text("it is larger than 25 MB")
    assert "POST" not in sent
    assert page.locator("#travelling button").count() == 0, "trying again would not help"


def test_a_letter_lost_on_its_way_can_be_sent_again(open_intake: Any, watch: Any) -> None:
    page = open_intake()
    lost = [True]

    def lose_the_first(route: Route) -> None:
        if lost[0] and route.request.method == "POST":
            lost[0] = False
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route(f"**{ADDRESS}", lose_the_first)
    drop(page, ("letter.txt", letter(1)))
    expect(page.locator("#travelling .failed")).to_contain_text("the connection was lost on the way")
    watch.faults.clear()
    page.locator("#travelling button").press("Enter")
    expect(status_of(page)).to_have_text("1 taken in.")


def test_files_and_a_whole_folder_can_be_picked(open_intake: Any, tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    for number, place in enumerate(("one.txt", "inside/two.txt", ".hidden")):
        (tmp_path / place).write_text(letter(number))
    page = open_intake()
    page.locator("#folder").set_input_files(tmp_path)
    expect(status_of(page)).to_have_text(re.compile(r"^2 taken in|not taken"), timeout=20_000)
    assert page.locator("#travelling").inner_text() == ""
    page.locator("#files").set_input_files([{"name": "three.txt", "mimeType": "text/plain", "buffer": b"Three."}])
    expect(status_of(page)).to_have_text("3 taken in.")
    expect(page.locator("#documents > li.unsettled")).to_contain_text("Which council is it from?")


def drop_from_outside(page: Page, place: Path) -> None:
    """A file or a folder dragged from the desktop and dropped on the page, as the browser itself sees it."""
    devtools = page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(place)], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        devtools.send("Input.dispatchDragEvent", {"type": kind, "x": 400, "y": 400, "data": data})


def test_a_dropped_folder_is_taken_in_with_the_folders_inside_it(open_intake: Any, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    (folder / "inside" / "deeper").mkdir(parents=True)
    for number, place in enumerate(("one.txt", "inside/two.txt", "inside/deeper/three.txt", "inside/.hidden")):
        (folder / place).write_text(letter(number))
    page = open_intake()
    drop_from_outside(page, folder)
    expect(status_of(page)).to_have_text("3 taken in.")
    assert {document.file_name for document in Document.objects.all()} == {"one.txt", "two.txt", "three.txt"}


def test_a_file_that_the_browser_cannot_open_is_told_and_the_rest_of_its_folder_comes_in(open_intake: Any) -> None:
    page = open_intake()
    page.evaluate(LOCKED, letter(1))
    drop(page, ("a folder", ""))
    expect(status_of(page)).to_have_text("1 taken in, 1 not taken in.")
    expect(page.locator("#travelling .failed")).to_contain_text("locked.txt")
    expect(page.locator("#travelling .failed")).to_contain_text("the browser cannot open it: it is locked.")


def test_whoever_was_signed_out_is_told_and_tries_again_once_signed_in(
    open_intake: Any, browser: Browser, live_server: Any
) -> None:
    page = open_intake()
    Session.objects.all().delete()
    drop(page, ("letter.txt", letter(1)))
    expect(page.locator("#travelling .failed")).to_contain_text("you are signed out: sign in again in another tab.")
    assert not Document.objects.exists()
    again = signed_in(browser, live_server.url, "rosa")
    page.context.add_cookies([cookie for cookie in again.cookies() if cookie["name"] == "sessionid"])
    again.close()
    page.locator("#travelling button").press("Enter")
    expect(status_of(page)).to_have_text("1 taken in.")


def test_a_dropped_folder_of_more_files_than_a_browser_lists_at_once_loses_none(
    open_intake: Any, tmp_path: Path, watch: Any, live_server: Any
) -> None:
    watch.expected[live_server.url + ADDRESS] = 422
    folder = tmp_path / "letters"
    folder.mkdir()
    for number in range(130):
        (folder / f"letter{number}.txt").write_text("")
    page = open_intake()
    page.route(f"**{ADDRESS}", lambda route: route.fulfill(json={"took": "failed", "reason": "not today"}, status=422))
    drop_from_outside(page, folder)
    expect(status_of(page)).to_have_text("0 taken in, 130 not taken in.")


def test_without_scripts_the_form_takes_several_files(open_intake: Any) -> None:
    page = open_intake(scripts=False)
    page.locator("#files").set_input_files(
        [{"name": f"{n}.txt", "mimeType": "text/plain", "buffer": letter(n).encode()} for n in range(2)]
    )
    page.get_by_role("button", name="Take them in").press("Enter")
    expect(page.locator("#documents > li.document")).to_have_count(2)
    assert not page.locator("#folder").is_visible()


def test_a_letter_without_a_council_is_given_one_by_keys(open_intake: Any) -> None:
    page = open_intake()
    drop(page, ("nobody.txt", "22 children."))
    box = page.get_by_label("Council", exact=True)
    box.focus()
    page.keyboard.type("Eastmarsh Borough Council")
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("Eastmarsh Borough Council, CSE 2025")
    assert Document.objects.get().request is not None


def test_leaving_while_a_letter_is_on_its_way_asks_first(open_intake: Any) -> None:
    page = open_intake()
    asked: list[str] = []
    held: list[Route] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.route(
        f"**{ADDRESS}", lambda route: held.append(route) if route.request.method == "POST" else route.continue_()
    )
    page.locator("#files").press("Shift")  # a page that nobody has touched is left without a question
    drop(page, ("letter.txt", letter(1)))
    page.wait_for_timeout(100)
    page.close(run_before_unload=True)
    page.wait_for_timeout(200)
    assert asked == ["beforeunload"]
    held[0].continue_()
    expect(status_of(page)).to_have_text("1 taken in.")


def test_a_letter_on_paper_is_begun_by_keys(open_intake: Any, width: int) -> None:
    page = open_intake(width=width)
    page.get_by_label("From which council").focus()
    page.keyboard.type("Eastmarsh Borough Council")
    page.keyboard.press("Enter")
    expect(page.locator("html[data-desk=ready]")).to_be_attached()
    expect(page.locator("#source")).to_be_visible()
    page.locator("#source").fill("A letter of 8 May 2025, on paper")
    expect(page.locator("#state.saved")).to_be_visible()
