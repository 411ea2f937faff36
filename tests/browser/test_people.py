"""Signing in with a second factor, a council's reply, and a sheet that comes back, in a real browser."""

from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.core.cache import cache
from django.urls import reverse
from playwright.sync_api import Page, expect

from councils.models import Reading, Reply
from councils.recording.replies import offer_reply
from tests.people import PASSWORD, checker, researcher
from tests.returns import a_reading, a_return, current_cases, eastmarsh, number, the_span

KEY = "JBSWY3DPEHPK3PXP"


@pytest.fixture
def required(transactional_db: None, settings: Any, tmp_path: Path) -> Any:
    """A team that requires a second factor, with documents of its own."""
    cache.clear()
    settings.REQUIRE_SECOND_FACTOR = True
    settings.DOCUMENTS_ROOT = tmp_path
    return settings


@pytest.fixture
def reading(required: Any) -> Reading:
    passage = the_span("c) 22 children are supported at present.")
    answer = current_cases(number("22", span=the_span("22")), passage=passage)
    return a_reading(a_return(answer, council=eastmarsh()))


def code_now(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def no_barrier(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def sign_in(page: Page, person: User) -> None:
    """By keyboard alone."""
    expect(page.locator("#id_login")).to_be_focused()
    page.keyboard.type(person.username)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")


def test_a_checker_sets_up_a_second_factor_by_keyboard_before_anything_else(
    required: Any, visit: Any, live_server: Any, width: int
) -> None:
    person = checker()
    page = visit("/staff/desk/", at=live_server.url, width=width)
    no_barrier(page)
    sign_in(page, person)
    expect(page.get_by_role("heading", level=1)).to_have_text("Set up a second factor")
    assert page.locator("img.qr").evaluate("image => image.complete && image.naturalWidth > 0")
    no_barrier(page)
    page.fill("#id_code", code_now(page.locator("#authenticator_secret").inner_text()))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    assert page.locator(".codes li").count() == 10
    no_barrier(page)
    page.goto(live_server.url + "/staff/desk/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Queue")
    cookies = page.context.cookies()
    assert {cookie["path"] for cookie in cookies} == {"/staff/"}


def test_the_second_factor_is_asked_for_from_then_on(
    required: Any, visit: Any, live_server: Any, scripts: bool
) -> None:
    person = checker()
    TOTP.activate(person, KEY)
    page = visit("/staff/", at=live_server.url, scripts=scripts)
    sign_in(page, person)
    expect(page.get_by_role("heading", level=1)).to_have_text("Second factor")
    if scripts:
        no_barrier(page)
    expect(page.locator("#id_code")).to_be_focused()
    page.keyboard.type("000000")
    page.keyboard.press("Enter")
    expect(page.locator(".errorlist")).to_contain_text("Incorrect code")
    page.fill("#id_code", code_now(KEY))
    page.keyboard.press("Enter")
    page.wait_for_url("**/staff/")
    page.goto(live_server.url + reverse("mfa_index"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Your second factor")


def test_a_council_corrects_its_return_by_keyboard(
    reading: Reading, visit: Any, live_server: Any, watch: Any, width: int, scripts: bool
) -> None:
    assert reading.request is not None
    _, token = offer_reply(request=reading.request, by=checker())
    page = visit(reverse("reply", args=[token]), at=live_server.url, width=width, scripts=scripts)
    expect(page.locator("#current-cases mark")).to_have_text("22")
    if scripts:
        no_barrier(page)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    watch.expected[page.url] = 400
    page.fill("#current-cases-1", "twenty-something, roughly speaking")
    page.keyboard.press("Enter")
    expect(page.locator("#current-cases .fault")).to_contain_text("is no wording of a count")
    if scripts:
        no_barrier(page)
    page.fill("#current-cases-1", "fewer than five")
    page.fill("#id_note", "We counted families.")
    page.get_by_role("button", name="Send your reply").press("Enter")
    expect(page.locator("#sent")).to_contain_text("you proposed a correction")
    assert Reply.objects.get().note == "We counted families."
    assert page.context.cookies() == []


def test_a_closed_link_says_what_to_do(required: Any, visit: Any, live_server: Any) -> None:
    page = visit("/reply/made.up.token/", at=live_server.url, status=404)
    expect(page.get_by_role("heading", level=1)).to_have_text("This link is closed")
    no_barrier(page)


def test_a_sheet_is_taken_filled_in_looked_at_and_kept(
    reading: Reading, visit: Any, live_server: Any, tmp_path: Path
) -> None:
    page = visit("/staff/desk/sheets/", at=live_server.url)
    sign_in(page, researcher())
    expect(page.get_by_role("heading", level=1)).to_have_text("Many at once")
    no_barrier(page)
    page.locator("#id_format").select_option("csv")
    with page.expect_download() as started:
        page.get_by_role("button", name="Take the sheet").press("Enter")
    sheet = tmp_path / "sheet.csv"
    sheet.write_bytes(Path(started.value.path()).read_bytes().replace(b",22,", b",<5,"))
    page.locator("#id_file").set_input_files(sheet)
    page.get_by_role("button", name="See what it would do").press("Enter")
    expect(page.get_by_role("row", name="Cases now: count")).to_contain_text("0–4")
    no_barrier(page)
    page.get_by_role("button", name="Keep all of it").press("Enter")
    expect(page.locator(".desk")).to_contain_text("Kept: 1 council changed")
    assert Reading.objects.count() == 2
    page.goto(live_server.url + reverse("desk:states"))
    no_barrier(page)
    page.goto(live_server.url + reverse("desk:replies"))
    no_barrier(page)


def test_a_checker_makes_a_link_and_takes_it_back(
    reading: Reading, visit: Any, live_server: Any, required: Any
) -> None:
    required.REQUIRE_SECOND_FACTOR = False
    assert reading.request is not None
    page = visit(reverse("desk:reply_links", args=[reading.request.pk]), at=live_server.url)
    sign_in(page, checker())
    page.get_by_role("button", name="Make a link").press("Enter")
    shown = page.get_by_role("textbox", name="The new link")
    link = shown.input_value()
    assert shown.evaluate("input => input.clientWidth") > 500
    no_barrier(page)
    assert "/reply/" in link
    page.get_by_role("button", name="Take it back").press("Enter")
    expect(page.locator(".desk")).to_contain_text("taken back by checker")
    assert page.context.request.get(link).status == 404
