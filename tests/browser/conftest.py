"""
A visitor's browser.

`visit("/compare/", width=360, scripts=False)` opens a page of the site as `make run` serves it (the fixture `site`). A
test fails if its pages wrote an error to the console (a blocked style or script is one) or asked for anything outside
this machine. `width` and `scripts` run a test once for each screen and with scripts on and off. A missing Chromium is a
failure, never a skip.
"""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route, sync_playwright

from tools import browser as chromium

ELSEWHERE = re.compile(r"^(?:https?|wss?|ftp)://(?!(?:127\.0\.0\.1|localhost|\[::1\])(?:[:/]|$))")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is marked as a browser test, so that none can forget it."""
    folder = Path(__file__).parent
    for item in items:
        if folder in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        executable = chromium.find()
    except chromium.NoBrowser as fault:
        pytest.fail(str(fault))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=chromium.arguments())
        # Playwright keeps an event loop in this thread; Django would refuse its own database there.
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
        yield browser
        browser.close()


@dataclass
class Watch:
    """What went wrong on a page that its visitor would not see."""

    faults: list[str] = field(default_factory=list)
    expected: dict[str, int] = field(default_factory=dict)  # address to the status a test asked for on purpose

    def console(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not self._is_expected(message):
            self.faults.append(f"console: {message.text} ({message.location.get('url')})")

    def _is_expected(self, message: ConsoleMessage) -> bool:
        status = self.expected.get(str(message.location.get("url")))
        return status is not None and f"status of {status}" in message.text

    def stop(self, route: Route) -> None:
        self.faults.append(f"left this machine: {route.request.url}")
        route.abort()

    def follow(self, context: BrowserContext) -> None:
        context.on("console", self.console)
        context.on("weberror", lambda error: self.faults.append(f"script: {error.error}"))
        context.route(ELSEWHERE, self.stop)


@pytest.fixture
def watch() -> Iterator[Watch]:
    """What is watched for on every page of the test; a test that provokes a fault may read and clear `faults`."""
    watch = Watch()
    yield watch
    assert watch.faults == []


type Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, watch: Watch, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """
    Open a page: `visit(path, width=1280, scripts=True, status=200, at=None, **options)`.

    `at` is the address of another server than `site`, such as `live_server.url`; `options` go to the browser's
    context (`color_scheme="dark"`, `reduced_motion="reduce"`, `forced_colors="active"`).
    """
    contexts: list[BrowserContext] = []

    def open_page(
        path: str, *, width: int = 1280, scripts: bool = True, status: int = 200, at: str | None = None, **options: Any
    ) -> Page:
        address = (at or request.getfixturevalue("site")) + path
        context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=scripts, locale="en-GB", **options
        )
        contexts.append(context)
        watch.follow(context)
        page = context.new_page()
        if status >= 400:
            watch.expected[address] = status
        response = page.goto(address)
        assert response is not None
        assert response.status == status, f"{address} answered {response.status}"
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(params=[1280, 360], ids=["wide", "narrow"])
def width(request: pytest.FixtureRequest) -> int:
    """The width of the screen in CSS pixels: a desk's, then a telephone's."""
    return int(request.param)


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Whether the visitor's browser runs scripts."""
    return bool(request.param)
