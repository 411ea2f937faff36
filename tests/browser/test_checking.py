"""Checking, publishing and withdrawing in a real browser, by keyboard alone."""

import csv
import io
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import URLPattern, reverse
from playwright.sync_api import Browser, Page, expect

from councils.desk.urls import urlpatterns
from councils.domain.count import Count
from councils.domain.edits import Letter, Put
from councils.domain.return_json import as_dict
from councils.domain.returns import Finding, Span
from councils.domain.rows import row_cell
from councils.domain.sheets import header
from councils.domain.vocabulary import FindingCode, Outcome, Question
from councils.models import PublishedReturn, Reading, Release, Reply, ReplyLink, Withdrawal
from councils.parsing import parse
from councils.parsing.readers import read
from councils.recording.checking import approve_newest, propose_newest, publish_approved
from councils.recording.intake import register_of_councils
from councils.recording.readings import record_parsed, record_reading
from councils.recording.replies import Said, SentFile, offer_reply, record_reply
from councils.recording.requests import request_for
from councils.recording.second_readings import (
    ask_for_second_reading,
    begin_second_reading,
    hand_in_second_reading,
)
from tests.browser.desk_site import signed_in
from tests.browser.keys import check_and_publish
from tests.published import a_council
from tests.returns import (
    FIXTURES,
    a_document,
    a_reading,
    a_return,
    current_cases,
    figure,
    in_year,
    number,
    the_round,
    yearly_cases,
)
from tests.staff import CHECKER, RESEARCHER, somebody
from tests.staff import signed_in as staff_signed_in

LETTER = "Eastmarsh Borough Council\nc) 22 children are supported at present.\ng) 2023: 7, 2024: about 9\n"


def span(words: str) -> Span:
    return Span(LETTER.index(words), LETTER.index(words) + len(words))


@pytest.fixture
def rosa(transactional_db: None) -> User:
    """Keys."""
    return somebody("rosa", *RESEARCHER)


@pytest.fixture
def chen(transactional_db: None) -> User:
    """Checks."""
    return somebody("chen", *CHECKER)


@pytest.fixture
def proposed(rosa: User) -> Reading:
    """A letter with something to look at in three places, keyed by Rosa and proposed."""
    parsed = a_reading(
        a_return(
            current_cases(number("22", span=span("22")), passage=span("22 children are supported at present.")),
            yearly_cases(
                in_year(2023, "7", span=span("7")),
                figure("about 9", certain=False, outcome=Outcome.ANSWERED, span=span("about 9")),
                passage=span("2023: 7, 2024: about 9"),
            ),
        ),
        text=LETTER,
    )
    value = a_return(
        current_cases(
            figure("22", Count(22, 25), span=span("22")), passage=span("22 children are supported at present.")
        ),
        yearly_cases(in_year(2023, "7", span=span("7")), in_year(2024, "9"), passage=span("2023: 7, 2024: about 9")),
        findings=[Finding(FindingCode.ADULTS_INCLUDED, "The ages go to 21.", (Question.VICTIM_AGE,))],
    )
    made = record_reading(by=rosa, value=value, document=parsed.document, request=parsed.request, parent=parsed)
    propose_newest(reading=made, by=rosa)
    return made


@pytest.fixture
def open_page(browser: Browser, watch: Any, live_server: Any, chen: User) -> Iterator[Callable[..., Page]]:
    """Open a page of the desk as Chen, or as `name`."""
    contexts = []

    def opened(path: str, name: str = "chen", *, width: int = 1280, scripts: bool = True) -> Page:
        context = signed_in(browser, live_server.url, name, width=width, scripts=scripts)
        contexts.append(context)
        watch.follow(context)
        page = context.new_page()
        page.goto(f"{live_server.url}/staff/desk/{path}")
        return page

    yield opened
    for context in contexts:
        context.close()


def path(reading: Reading, rest: str) -> str:
    return f"requests/{reading.request_id}/{rest}"


def test_a_letter_is_checked_and_published_without_touching_the_mouse(open_page: Any, proposed: Reading) -> None:
    page = open_page("")
    keys = check_and_publish(page)
    expect(page.locator(".messagelist")).to_contain_text("Published: release 1.")
    assert keys.presses <= 10
    assert PublishedReturn.objects.current().get().reading == proposed


@pytest.fixture
def coventry(rosa: User) -> Reading:
    """Coventry's letter as retold, as the parser reads it, proposed by Rosa."""
    coventry = a_council("Coventry", code="COV", name="Coventry City Council", gss_code="E08000026")
    placed = read((FIXTURES / "letters" / "coventry.txt").read_bytes())
    document = a_document(placed.text, request=request_for(council=coventry, round=the_round()))
    value = parse(placed, register_of_councils())
    reading, _ = record_parsed(document=document, text=placed.text, value=value, parser_version="1")
    propose_newest(reading=reading, by=rosa)
    return reading


def test_the_letter_of_coventry_is_checked_and_published_in_at_most_25_keys(open_page: Any, coventry: Reading) -> None:
    page = open_page("")
    keys = check_and_publish(page)
    expect(page.locator(".messagelist")).to_contain_text("Published: release 1.")
    assert keys.presses <= 25, keys.presses


@pytest.mark.parametrize("width", [1280, 360])
def test_no_passage_is_cut_off_before_whoever_checks_it(open_page: Any, coventry: Reading, width: int) -> None:
    page = open_page(path(coventry, "check/"), width=width)
    passages = page.locator(".item blockquote").all()
    heights = [passage.evaluate("words => [words.scrollHeight, words.clientHeight]") for passage in passages]
    assert max(whole for whole, _ in heights) > 400, "no passage is long enough to be cut off"
    assert all(whole <= shown + 1 for whole, shown in heights)


def test_enter_looks_at_one_part_at_a_time_and_never_approves_by_itself(open_page: Any, proposed: Reading) -> None:
    page = open_page(path(proposed, "check/"))
    items = page.locator(".item")
    expect(items.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(items.nth(1)).to_be_focused()
    expect(page.locator("#left")).to_have_text(f"{items.count() - 1} of {items.count()} not looked at yet")
    page.keyboard.press("k")
    expect(items.first).to_be_focused()
    page.keyboard.press("j")
    expect(items.nth(1)).to_be_focused()
    assert not proposed.decisions.filter(kind="approved").exists()


def test_a_key_that_is_held_down_looks_at_one_part_and_decides_nothing(open_page: Any, proposed: Reading) -> None:
    page = open_page(path(proposed, "check/"))
    items = page.locator(".item")
    expect(items.first).to_be_focused()
    for _ in range(3 * items.count()):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    expect(items.nth(1)).to_be_focused()
    expect(page.locator("#left")).to_have_text(f"{items.count() - 1} of {items.count()} not looked at yet")
    assert not proposed.decisions.filter(kind="approved").exists()


def test_what_waits_is_gone_through_by_keys(open_page: Any, proposed: Reading) -> None:
    document = a_document("3 children", request=request_for(council=a_council("Northwold"), round=the_round()))
    record_parsed(document=document, text="3 children", value=a_return(current_cases(number("3"))), parser_version="1")
    page = open_page("")
    page.keyboard.press("k")
    expect(page.get_by_role("link", name="Northwold")).to_be_focused()
    page.keyboard.press("k")
    expect(page.get_by_role("link", name="to be checked")).to_be_focused()
    page.keyboard.press("k")
    expect(page.get_by_role("link", name="to be checked")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Northwold")


def test_it_is_sent_back_by_keys_with_the_reason_typed(open_page: Any, proposed: Reading) -> None:
    page = open_page(path(proposed, "check/"))
    page.keyboard.press("s")
    page.keyboard.type("jak: the year is wrong")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("sent back")
    assert proposed.decisions.get(kind="sent-back").why == "jak: the year is wrong"


def test_without_scripts_the_boxes_are_ticked_and_the_button_pressed(open_page: Any, proposed: Reading) -> None:
    page = open_page(path(proposed, "check/"), scripts=False)
    for box in page.locator("[name=seen]").all():
        box.check()
    page.locator("#approve").click()
    page.locator("#do-publish").click()
    expect(page.locator(".messagelist")).to_contain_text("Published: release 1.")


def test_a_part_that_was_not_looked_at_holds_the_approval_up(open_page: Any, proposed: Reading) -> None:
    page = open_page(path(proposed, "check/"))
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("have not been looked at yet")
    assert not proposed.decisions.filter(kind="approved").exists()


def test_a_figure_is_out_of_public_within_one_form(
    open_page: Any, proposed: Reading, rosa: User, chen: User, live_server: Any
) -> None:
    approve_newest(reading=proposed, by=chen)
    publish_approved(reading=proposed, by=chen)
    page = open_page(path(proposed, "withdraw/"))
    page.get_by_label("2024: 9").check()
    page.get_by_label("Why, for the public").fill("Too few children.")
    page.get_by_role("button", name="Take it out of public now").press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("Out of public")
    page.goto(f"{live_server.url}/councils/eastmarsh/cse-2025/")
    expect(page.locator("#yearly_cases .withdrawn")).to_contain_text("Too few children.")
    expect(page.locator("#yearly_cases td", has_text="9")).to_have_count(0)


# Every page, wide and narrow


@pytest.fixture
def everything(proposed: Reading, rosa: User, chen: User) -> Reading:
    """A request with all that pages can show: published, withdrawn in part, read twice, collided, replied to."""
    approve_newest(reading=proposed, by=chen)
    publish_approved(reading=proposed, by=chen)
    assert proposed.request is not None
    Withdrawal.objects.create(request=proposed.request, why="A reason.", by=rosa)
    later = record_reading(
        by=rosa,
        value=a_return(current_cases(number("24"))),
        document=proposed.document,
        request=proposed.request,
        parent=proposed,
    )
    propose_newest(reading=later, by=rosa)
    second = ask_for_second_reading(request=proposed.request, by=chen)
    blind = somebody("ruth", *RESEARCHER)
    begin_second_reading(second_reading=second, by=blind)
    hand_in_second_reading(second_reading=second, by=blind)
    chen.user_permissions.add(Permission.objects.get(codename="offer_reply"))
    link, _ = offer_reply(request=proposed.request, by=chen)
    said = Said(edits=[Put(row_cell(Question.CURRENT_CASES, ""), "26")], file=SentFile("table.txt", b"26 children."))
    record_reply(link=link, shown=later, said=Said(note="One month is missing."), letter=Letter())
    record_reply(link=link, shown=later, said=said, letter=Letter())
    Reading.objects.create(
        request=later.request,
        document=later.document,
        parent=proposed,
        body=as_dict(a_return(current_cases(number("25")))),
        reader=Reading.Reader.PERSON,
        read_by=chen,
        stands_aside=True,
    )
    assert Release.objects.count() == 1
    return later


def pages_of_the_desk(seen: Reading, client: Client) -> dict[str, int]:
    """Every page that the desk's addresses answer with, by its address and status: none can be forgotten."""
    found: dict[str, int] = {}
    one, other = Reading.objects.filter(request=seen.request, second_reading=None).order_by("pk")[:2]
    queries = {"compare": f"?one={one.pk}&other={other.pk}"}
    for pattern in urlpatterns:
        assert isinstance(pattern, URLPattern)
        kind = str(pattern.pattern).partition("<")[0]
        given = {"": [], "documents/": [seen.document_id], "requests/": [seen.request_id]}.get(kind)
        given = [Withdrawal.objects.get().pk] if kind == "withdrawals/" else given
        given = [Reply.objects.exclude(file_sha256="").get().pk] if kind == "replies/" else given
        given = [ReplyLink.objects.get().pk] if kind == "replies/links/" else given
        takes = "<" in str(pattern.pattern)
        address = reverse(f"desk:{pattern.name}", args=given if takes else [])
        answer = client.get(address + queries.get(str(pattern.name), ""))
        assert answer.status_code in (200, 400, 405), (address, answer.status_code)
        answer.close()
        if answer.status_code != 405 and answer["Content-Type"].startswith("text/html"):
            found[address + queries.get(str(pattern.name), "")] = answer.status_code
    return found


def faults_of(page: Page, address: str) -> str:
    """What axe finds, and whether the page is wider than its screen; empty for a page without a fault."""
    found = Axe().run(page)
    if found.violations_count:
        return f"{address}\n{found.generate_report()}"
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return f"{address} is {wide} pixels too wide" if wide > 0 else ""


def test_no_page_of_the_desk_has_a_fault_that_axe_finds_or_is_too_wide(
    open_page: Any, everything: Reading, chen: User, width: int, live_server: Any, watch: Any
) -> None:
    pages = pages_of_the_desk(everything, staff_signed_in(chen))
    assert len(pages) >= 15
    page = open_page("", width=width)
    faults = []
    for address, status in pages.items():
        watch.expected[live_server.url + address] = status
        answer = page.goto(live_server.url + address)
        assert answer.status == status, address
        faults.append(faults_of(page, address))
    assert "".join(faults) == ""


def test_the_desk_that_refuses_words_has_no_fault_either(
    open_page: Any, everything: Reading, width: int, watch: Any
) -> None:
    page = open_page(path(everything, "edit/"), width=width)
    watch.expected[page.url] = 422
    with page.expect_navigation():
        page.evaluate("""() => {
          document.querySelector('[name^="cell:figure/current_cases"]').value = "plenty of them";
          document.getElementById("desk").submit(); // as without scripts
        }""")
    expect(page.locator(".messagelist")).to_contain_text("Saved, but not everything")
    assert faults_of(page, "the desk with refused words") == ""


@pytest.mark.parametrize("fault", ["", "plenty of them"])
def test_the_preview_of_a_sheet_has_no_fault_either(
    open_page: Any, everything: Reading, chen: User, width: int, watch: Any, live_server: Any, fault: str
) -> None:
    client, key = staff_signed_in(chen), everything.request.round.key  # type: ignore[union-attr]
    asked = {"sheet": "readings", "round": key, "councils": "all", "format": "csv"}
    sheet = client.get(reverse("desk:sheet_template"), asked).content.decode()
    head, row = list(csv.reader(sheet.lstrip("\ufeff").splitlines()))[:2]
    row[head.index(header(row_cell(Question.CURRENT_CASES, "")))] = fault or "26"
    filled = io.StringIO()
    csv.writer(filled).writerows([head, row])
    watch.expected[live_server.url + reverse("desk:sheet_look")] = 400
    page = open_page("sheets/", width=width)
    content = filled.getvalue().encode()
    page.locator("input[type=file]").set_input_files([{"name": "s.csv", "mimeType": "text/csv", "buffer": content}])
    page.get_by_role("button", name="See what it would do").click()
    page.wait_for_url("**/sheets/look")
    assert faults_of(page, f"the preview of a sheet with {fault or 'no fault'}") == ""
