"""The server is killed in the middle of typing, again and again: what the page had called saved is all there."""

import json
import os
import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.own_server import Server
from tests.conftest import free_port

KILLS = int(os.environ.get("DESK_KILLS", "3"))
"""How often the server is killed; `DESK_KILLS=50` for the long run."""


def newest(server: Server) -> dict[str, str]:
    """The yearly figures that the newest reading in the database has, by year."""
    database = sqlite3.connect(server.folder / "foicse.sqlite3")
    try:
        row = database.execute("SELECT body FROM councils_reading ORDER BY id DESC LIMIT 1").fetchone()
    finally:
        database.close()
    figures = json.loads(row[0])["answers"][7]["figures"] if row else []
    return {figure["period"]: figure["words"] for figure in figures}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path, free_port())
    yield server
    server.kill()


def test_what_the_page_called_saved_outlives_every_kill(server: Server, browser: Browser) -> None:
    pk, cookie = server.set_up()
    server.start()
    context = browser.new_context(locale="en-GB")
    context.add_cookies([cookie])
    page = context.new_page()
    page.goto(f"{server.address}/staff/desk/requests/{pk}/edit/")
    page.wait_for_selector("html[data-desk=ready]", state="attached")
    chance, called_saved = random.Random(50), 0
    typed: dict[str, str] = {}
    for kill in range(KILLS):
        confirmed, since = dict(typed), list[tuple[str, str]]()
        for step in range(chance.randint(4, 9)):
            year, words = str(chance.randint(2010, 2024)), str(1000 * (kill + 1) + step)
            _type(page, year, words)
            typed[year] = words
            since.append((year, words))
            if step == 0:  # every kill comes after something that was called saved
                expect(page.locator("#state.saved")).to_contain_text("Saved", timeout=20_000)
            elif chance.random() < 0.7:
                page.wait_for_timeout(chance.randint(0, 400))
            if page.locator("#state.saved").count() and not _waits(page):
                confirmed, since, called_saved = dict(typed), [], called_saved + 1
        server.kill()
        kept = newest(server)
        over = {year: [words for other, words in since if other == year] for year in confirmed}
        missing = {year for year, words in confirmed.items() if not _stands(kept.get(year, ""), words, over[year])}
        assert not missing, f"kill {kill + 1}: {missing} of {confirmed} are not in {kept}"
        expect(page.locator("#state.failed, #state.waiting, #state.saved")).to_have_count(1)
        server.start()
        expect(page.locator("#state.saved")).to_contain_text("Saved", timeout=40_000)
        assert newest(server) == typed
    assert called_saved >= KILLS
    assert not _collided(server)
    context.close()


def _type(page: Any, year: str, words: str) -> None:
    page.focus(f'[name="cell:figure/yearly_cases///{year}/1/"]')
    page.keyboard.press("Control+a")
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def _stands(kept: str, confirmed: str, typed_over: list[str]) -> bool:
    """Whether what was confirmed is there, or something typed over it since, be it half typed."""
    return kept == confirmed or (kept != "" and any(words.startswith(kept) for words in typed_over))


def _waits(page: Any) -> bool:
    """Whether the page itself says that something is not saved yet."""
    return not str(page.inner_text("#state")).startswith("Saved at")


def _collided(server: Server) -> bool:
    database = sqlite3.connect(server.folder / "foicse.sqlite3")
    try:
        return bool(database.execute("SELECT count(*) FROM councils_reading WHERE stands_aside").fetchone()[0])
    finally:
        database.close()
