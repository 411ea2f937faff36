"""Nothing keeps anybody out of the pages that sign staff in, nor of those of the admin that are our own."""

from collections.abc import Iterator
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.core.cache import cache
from django.urls import URLPattern, reverse
from playwright.sync_api import Browser, Page

from councils.desk.sign_in_urls import urlpatterns
from councils.models import Reading
from councils.recording.checking import propose_newest
from tests.browser.desk_site import signed_in
from tests.people import PASSWORD, administrator, researcher
from tests.returns import a_reading, a_return, current_cases, number

KEY = "JBSWY3DPEHPK3PXP"
ANYBODY = {"account_login", "account_inactive"}
AFTER_A_PASSWORD = {"mfa_authenticate"}
"""Shown between the password and the code: `test_people` looks at it."""


@pytest.fixture
def ada(transactional_db: None) -> User:
    cache.clear()
    return administrator("ada")


@pytest.fixture
def reading(ada: User) -> Reading:
    made = a_reading(a_return(current_cases(number("22"))))
    propose_newest(reading=made, by=researcher())
    return made


@pytest.fixture
def page(browser: Browser, watch: Any, live_server: Any, ada: User, width: int) -> Iterator[Page]:
    """Ada's, who has given her password a moment ago."""
    context = signed_in(browser, live_server.url, "ada", width=width)
    watch.follow(context)
    opened = context.new_page()
    opened.goto(live_server.url + reverse("account_reauthenticate"))
    if opened.locator("#id_password").count():
        opened.fill("#id_password", PASSWORD)
        opened.press("#id_password", "Enter")
        opened.wait_for_load_state()
    yield opened
    context.close()


def fault(page: Page, address: str) -> str:
    status = page.goto(address)
    assert status is not None
    assert status.status == 200, f"{address} answered {status.status}"
    found = Axe().run(page)
    report = f"{page.url}\n{found.generate_report()}" if found.violations_count else ""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return report + (f"{address} is {wide} pixels too wide\n" if wide > 0 else "")


def names() -> list[str]:
    return [
        str(one.name) for one in urlpatterns if isinstance(one, URLPattern) and not str(one.pattern).endswith("file")
    ]


def test_no_page_of_signing_in_has_a_fault_that_axe_finds(
    page: Page, browser: Browser, live_server: Any, ada: User, width: int
) -> None:
    faults = [fault(page, live_server.url + reverse("mfa_activate_totp"))]
    TOTP.activate(ada, KEY)
    RecoveryCodes.activate(ada)
    own = [name for name in names() if name not in ANYBODY | AFTER_A_PASSWORD]
    assert len(own) == len(names()) - 3
    faults += [fault(page, live_server.url + reverse(name)) for name in own]
    outside = browser.new_context(viewport={"width": width, "height": 900}, locale="en-GB")
    faults += [fault(outside.new_page(), live_server.url + reverse(name)) for name in sorted(ANYBODY)]
    outside.close()
    assert "".join(faults) == ""


def test_neither_has_a_page_of_the_admin_that_is_our_own(page: Page, live_server: Any, reading: Reading) -> None:
    own = [reverse(f"admin:councils_reading_{act}", args=[reading.pk]) for act in ("propose", "correct", "publish")]
    pages = [*own, reverse("admin:councils_reading_change", args=[reading.pk]), reverse("admin:index")]
    assert "".join(fault(page, live_server.url + address) for address in pages) == ""


@pytest.mark.parametrize(
    ("address", "status"),
    [("/staff/desk/withdrawals/", 403), ("/staff/desk/requests/404/", 404), ("/staff/desk/?council=%00", 400)],
)
def test_neither_has_a_page_that_refuses(
    browser: Browser, watch: Any, live_server: Any, transactional_db: None, width: int, address: str, status: int
) -> None:
    context = signed_in(browser, live_server.url, "rosa", width=width)
    watch.follow(context)
    watch.expected[live_server.url + address] = status
    page = context.new_page()
    answer = page.goto(live_server.url + address)
    assert answer is not None
    assert answer.status == status
    assert Axe().run(page).violations_count == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_what_waits_can_be_taken_without_scrolling_sideways(
    page: Page, live_server: Any, reading: Reading, width: int
) -> None:
    page.goto(live_server.url + reverse("desk:queue"))
    button = page.get_by_role("button", name="Take Eastmarsh").bounding_box()
    assert button is not None
    assert button["x"] + button["width"] <= width
    assert (
        page.evaluate("document.getElementById('queue').scrollWidth - document.getElementById('queue').clientWidth")
        <= 0
    )


@pytest.mark.parametrize("name", ["history", "states"])
def test_nor_are_readings_and_requests_read_sideways_on_a_phone(
    page: Page, live_server: Any, reading: Reading, width: int, name: str
) -> None:
    page.goto(live_server.url + reverse(f"desk:{name}", args=[reading.request_id] if name == "history" else []))
    for table in page.locator(".scroll").all():
        assert table.evaluate("table => table.scrollWidth - table.clientWidth") <= 0
    if name == "history" and width == 360:
        assert page.locator("#readings td").first.evaluate("cell => getComputedStyle(cell).display") == "block"
