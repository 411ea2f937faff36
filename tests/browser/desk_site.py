"""A member of staff's browser at the desk, over a live server that tests may write to."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, expect

from councils.domain.cells import Cell, cells
from councils.domain.return_json import from_dict
from councils.models import Reading, Request
from councils.queries.lines import newest_reading

type Desk = Callable[..., Page]


@pytest.fixture
def at_desk(browser: Browser, watch: Any, live_server: Any, transactional_db: None) -> Iterator[Desk]:
    """Open the desk of a request as somebody: `at_desk(request, "ada", width=1280, scripts=True)`."""
    contexts: list[BrowserContext] = []

    def open_desk(
        of: Request, name: str = "ada", *, width: int = 1280, scripts: bool = True, path: str = "edit/"
    ) -> Page:
        context = signed_in(browser, live_server.url, name, width=width, scripts=scripts)
        contexts.append(context)
        watch.follow(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.goto(f"{live_server.url}/staff/desk/requests/{of.pk}/{path}")
        if scripts and path == "edit/":
            page.wait_for_selector("html[data-desk=ready]", state="attached")
        return page

    yield open_desk
    for context in contexts:
        context.close()


def staff(name: str) -> User:
    person, new = User.objects.get_or_create(username=name, defaults={"is_staff": True})
    if new:
        person.user_permissions.set(Permission.objects.filter(codename__in=["add_reading", "add_document"]))
    return person


def signed_in(browser: Browser, address: str, name: str, *, width: int = 1280, scripts: bool = True) -> BrowserContext:
    client = Client()
    client.force_login(staff(name))
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts, locale="en-GB")
    cookie = client.cookies["sessionid"]
    context.add_cookies([{"name": "sessionid", "value": cookie.value, "url": f"{address}/staff/"}])
    return context


def said(of: Request) -> dict[Cell, Any]:
    """What the newest reading of a request says."""
    newest = newest_reading(of)
    assert newest is not None
    return cells(from_dict(newest.body))


def saved(page: Page) -> None:
    """Wait until the page says that everything is saved."""
    expect(page.locator("#state.saved")).to_contain_text("Saved", timeout=10_000)


def newest(of: Request) -> Reading:
    reading = newest_reading(of)
    assert reading is not None
    return reading
