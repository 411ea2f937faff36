"""Checking, publishing and withdrawing in a real browser, by keyboard alone."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import Permission, User
from playwright.sync_api import Browser, Page, expect

from councils.domain.count import Count
from councils.domain.edits import Letter
from councils.domain.return_json import as_dict
from councils.domain.returns import Finding, Span
from councils.domain.vocabulary import FindingCode, Outcome, Question
from councils.models import PublishedReturn, Reading, Release, Withdrawal
from councils.parsing import parse
from councils.parsing.readers import read
from councils.recording.checking import approve_newest, propose_newest, publish_approved
from councils.recording.intake import register_of_councils
from councils.recording.readings import record_parsed, record_reading
from councils.recording.replies import Said, offer_reply, record_reply
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
    page = open_page(path(proposed, "check/"))
    keys = check_and_publish(page)
    expect(page.locator(".messagelist")).to_contain_text("Published: release 1.")
    assert keys.presses <= 8
    assert PublishedReturn.objects.current().get().reading == proposed


def test_the_letter_of_coventry_is_checked_and_published_in_at_most_25_keys(open_page: Any, rosa: User) -> None:
    coventry = a_council("Coventry", code="COV", name="Coventry City Council", gss_code="E08000026")
    placed = read((FIXTURES / "letters" / "coventry.txt").read_bytes())
    document = a_document(placed.text, request=request_for(council=coventry, round=the_round()))
    value = parse(placed, register_of_councils())
    reading, _ = record_parsed(document=document, text=placed.text, value=value, parser_version="1")
    propose_newest(reading=reading, by=rosa)
    page = open_page(path(reading, "check/"))
    keys = check_and_publish(page)
    expect(page.locator(".messagelist")).to_contain_text("Published: release 1.")
    assert keys.presses <= 25


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
    record_reply(link=link, shown=later, said=Said(note="One month is missing."), letter=Letter())
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


PAGES = ("", "intake/", "withdrawals/", "replies/", "sheets/", "states/")
OF_A_REQUEST = ("", "edit/", "history/", "check/", "publish/", "second/", "withdraw/", "replies/")


def test_no_page_of_the_desk_violates_what_axe_knows(open_page: Any, everything: Reading, width: int) -> None:
    page = open_page("", width=width)
    base = page.url
    for address in (*PAGES, *(path(everything, rest) for rest in OF_A_REQUEST)):
        answer = page.goto(base + address)
        assert answer.status == 200, address
        found = Axe().run(page)
        assert found.violations_count == 0, f"{address}\n{found.generate_report()}"


def test_no_page_of_the_desk_is_wider_than_a_telephone(open_page: Any, everything: Reading) -> None:
    page = open_page("", width=360)
    base = page.url
    for address in (*PAGES, *(path(everything, rest) for rest in OF_A_REQUEST)):
        page.goto(base + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, address
