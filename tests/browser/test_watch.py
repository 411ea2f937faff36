"""The browser's watch itself: what it must notice, and what it must let pass."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

PAGES = {
    "/quiet": "<p>Nothing wrong</p>",
    "/outside": '<p>Asks elsewhere</p><img src="http://192.0.2.1/pixel.png">',
    "/styled": '<p style="color: red">Painted</p>',
    "/thrown": "<script>throw new Error('a fault of the page')</script>",
}


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = PAGES.get(self.path)
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if self.path == "/styled":
            self.send_header("Content-Security-Policy", "default-src 'self'")
        self.end_headers()
        self.wfile.write(f"<!doctype html><title>A page</title>{body or 'Not here'}".encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is the library's)
        """Say nothing: what is asked for is the tests' business."""


@pytest.fixture
def small_site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_quiet_page_raises_nothing(visit: Any, watch: Any, small_site: str, width: int, scripts: bool) -> None:
    page = visit("/quiet", at=small_site, width=width, scripts=scripts)
    assert page.inner_text("p") == "Nothing wrong"
    assert page.viewport_size["width"] == width
    assert watch.faults == []


def test_a_page_that_asks_another_machine_is_noticed(visit: Any, watch: Any, small_site: str) -> None:
    page = visit("/outside", at=small_site, status=200)
    assert page.inner_text("p") == "Asks elsewhere"
    assert "left this machine: http://192.0.2.1/pixel.png" in watch.faults
    watch.faults.clear()


def test_a_style_that_the_policy_blocks_is_noticed_without_scripts_too(
    visit: Any, watch: Any, small_site: str, scripts: bool
) -> None:
    visit("/styled", at=small_site, scripts=scripts)
    assert any("Content Security Policy" in fault for fault in watch.faults)
    watch.faults.clear()


def test_a_script_that_throws_is_noticed(visit: Any, watch: Any, small_site: str) -> None:
    visit("/thrown", at=small_site)
    assert any("a fault of the page" in fault for fault in watch.faults)
    watch.faults.clear()


def test_a_missing_page_asked_for_on_purpose_is_no_fault(visit: Any, watch: Any, small_site: str) -> None:
    visit("/nowhere", at=small_site, status=404)
    assert watch.faults == []
