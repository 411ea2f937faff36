"""
Many letters at once on a server of its own: all are read, none is lost, and its memory is steady.

What the server holds is read from `/proc` while the letters travel: Linux alone has that. Its own processes are counted
(granian, its worker, and the nursery that the worker starts for its first letter), and apart from them the children,
one a letter, in which letters are opened.
"""

import os
import sqlite3
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, expect

from councils.parsing.confinement import DEFAULT_LIMITS
from tests.browser.own_server import Server
from tests.conftest import free_port

MANY = int(os.environ.get("LETTERS_AT_ONCE", "12"))
"""Letters dropped at once; `LETTERS_AT_ONCE=150` for the long run."""

ALLOWANCE = 16 * 1024
"""
Kilobytes by which the most that the server held during the last third of the letters may be above the most that it held
during the first. A server that kept every letter, or what was read of it, would go past it: each has 256 kB.
"""

AT_ONCE = 3
EVERY = 0.1  # seconds between two looks

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="what a process holds is in Linux's /proc"
)

LETTER = (Path(settings.BASE_DIR) / "fixtures" / "letters" / "coventry.txt").read_text()
PADDING = "\nThis page is left blank on purpose, as councils do.\n" * 5_000

DROP = """([many, letter, padding]) => {
  const transfer = new DataTransfer();
  for (let number = 0; number < many; number += 1)
    transfer.items.add(new File([`Our case: ${number}\\n${letter}${padding}`], `letter${number}.txt`));
  document.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
}"""


@dataclass
class Held:
    """What the processes held at one moment, in kilobytes: the server's own, each child's, and letters taken in."""

    server: int
    children: list[int]
    letters: int


@dataclass
class Sampler:
    """Looks at a server's processes until it is told to stop; `own` are those that it had before any letter came."""

    server: Server
    own: list[int]
    nurseries: set[int] = field(default_factory=set)
    samples: list[Held] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        while not self.stop.wait(EVERY):
            self.samples.append(self.look())

    def look(self) -> Held:
        assert self.server.process is not None
        later = [pid for pid in descendants(self.server.process.pid) if pid not in self.own and is_for_letters(pid)]
        children = [pid for pid in later if parent(pid) not in self.own]
        self.nurseries.update(set(later) - set(children))
        held = [kilobytes(pid, "VmRSS") for pid in children]
        own = sum(kilobytes(pid, "VmRSS") for pid in (*self.own, *self.nurseries))
        return Held(own, [one for one in held if one], letters_in(self.server))

    def most(self, after: int, until: int) -> int:
        """The most that the server's own processes held while it took in the letters after one and up to another."""
        return max((one.server for one in self.samples if after < one.letters <= until), default=0)


def status_of(pid: int) -> dict[str, str]:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return {}
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def kilobytes(pid: int, what: str) -> int:
    return int(status_of(pid).get(what, "0 kB").split()[0])


def descendants(root: int) -> list[int]:
    """The process and all that came from it."""
    parents = {int(place.name): status_of(int(place.name)).get("PPid") for place in Path("/proc").glob("[0-9]*")}
    found, left = [root], [root]
    while left:
        parent = left.pop()
        children = [pid for pid, of in parents.items() if of == str(parent)]
        found += children
        left += children
    return found


def parent(pid: int) -> int:
    return int(status_of(pid).get("PPid", "0"))


def is_for_letters(pid: int) -> bool:
    """Whether the process is a nursery or a child of one; one that is only just born still is its parent."""
    try:
        return b"councils.parsing.nursery" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return False


def is_gone(pid: int) -> bool:
    return status_of(pid).get("State", "Z").startswith("Z")


def is_soon_gone(pid: int) -> bool:
    until = time.monotonic() + 30
    while not is_gone(pid) and time.monotonic() < until:
        time.sleep(0.05)
    return is_gone(pid)


def letters_in(server: Server) -> int:
    database = sqlite3.connect(server.folder / "foicse.sqlite3", timeout=30)
    try:
        return int(database.execute("SELECT count(*) FROM councils_document").fetchone()[0])
    finally:
        database.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path, free_port())
    yield server
    server.kill()


def test_letters_dropped_at_once_are_all_read_and_memory_is_steady(
    server: Server, browser: Browser, capsys: pytest.CaptureFixture[str]
) -> None:
    _, cookie = server.set_up()
    server.start()
    context = browser.new_context(locale="en-GB")
    context.add_cookies([cookie])
    page = context.new_page()
    page.goto(f"{server.address}/staff/desk/intake/")
    assert server.process is not None
    sampler, began = Sampler(server, descendants(server.process.pid)), time.monotonic()
    looking = threading.Thread(target=sampler.run)
    looking.start()
    try:
        page.evaluate(DROP, [MANY, LETTER, PADDING])
        expect(page.locator("#intake-status")).to_have_text(f"{MANY} taken in.", timeout=MANY * 10_000)
    finally:
        sampler.stop.set()
        looking.join()
    assert letters_in(server) == MANY
    assert page.locator("#travelling > li").count() == 0
    thirds = [MANY * part // 3 for part in range(4)]
    most = [sampler.most(after, until) for after, until in pairwise(thirds)]
    children = [kilobyte for one in sampler.samples for kilobyte in one.children]
    with capsys.disabled():
        sys.stdout.write(_said(thirds, most, children, sampler, time.monotonic() - began))
    assert all(most), "every third of the letters was looked at"
    assert most[-1] - most[0] <= ALLOWANCE, most
    assert {pid for pid in sampler.own if status_of(pid)} == set(sampler.own), "no process was put in another's place"
    assert len(sampler.nurseries) == 1
    assert max(len(one.children) for one in sampler.samples) <= AT_ONCE
    assert max(children) * 1024 <= DEFAULT_LIMITS.memory_bytes
    context.close()
    server.kill()
    assert all(is_soon_gone(pid) for pid in sampler.nurseries), "what the server started ends with it"


def _said(thirds: list[int], most: list[int], children: list[int], sampler: Sampler, seconds: float) -> str:
    peak = max(kilobytes(pid, "VmHWM") for pid in sampler.own)
    told = ", ".join(f"{most_ // 1024} MB until {until}" for until, most_ in zip(thirds[1:], most, strict=True))
    at_once = max(len(one.children) for one in sampler.samples)
    return (
        f"\n{MANY} letters at once in {seconds:.0f} s. The server held at most {told} letters; "
        f"its largest process ever {peak // 1024} MB. Children: at most {at_once} at a time, "
        f"the largest {max(children) // 1024} MB. {len(sampler.samples)} looks.\n"
    )
