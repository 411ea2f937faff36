"""
The heaviest page, every council and eight official years: how much is sent in all, how many queries, how long when
nothing is kept and when it is. Printed by `make bench`, never asserted; the first drawing of a process is left out.

Time is the processor's, so that what else the machine does meanwhile counts for nothing.
"""

import re
import time
from collections.abc import Callable
from typing import Any
from urllib.request import Request, urlopen

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from councils.recording.reference import load_reference

ASKED = "measure=official_series&councils=all"
PAGE, DRAWING = f"/compare/?{ASKED}", f"/compare.svg?{ASKED}"


pytestmark = pytest.mark.benchmark(timer=time.process_time)


@pytest.fixture
def visit(db: None) -> Callable[[str], bytes]:
    load_reference(folder=settings.BASE_DIR / "fixtures")
    client = Client()
    client.get(DRAWING)
    return lambda address: client.get(address, headers={"accept-encoding": "gzip"}).content


@pytest.mark.parametrize("address", [PAGE, DRAWING])
def test_the_heaviest_page_is_made(benchmark: Any, visit: Callable[[str], bytes], address: str) -> None:
    made = benchmark.pedantic(visit, (address,), setup=caches["pages"].clear, rounds=8)
    with CaptureQueriesContext(connection) as queries:
        caches["pages"].clear()
        visit(address)
    print(f"\n{address}: {len(queries)} queries, {len(made):,} bytes compressed")  # noqa: T201 (what a benchmark is for)


@pytest.mark.parametrize("address", [PAGE, DRAWING])
def test_the_heaviest_page_is_kept(benchmark: Any, visit: Callable[[str], bytes], address: str) -> None:
    assert benchmark(visit, address)


def test_the_heaviest_page_is_sent_with_all_that_it_needs(benchmark: Any, site: str) -> None:
    def sent() -> dict[str, int]:
        body = fetched(site + PAGE)
        needed = re.findall(r'(?:<link rel="stylesheet" href|<script src)="([^"]+)"', _plain(site + PAGE))
        return {"page": len(body), "drawing": len(fetched(site + DRAWING))} | {
            name: len(fetched(site + name)) for name in needed
        }

    sizes = benchmark.pedantic(sent, rounds=1)
    print(f"\n{sum(sizes.values()):,} bytes in all: {sizes}")  # noqa: T201 (what a benchmark is for)


def fetched(address: str) -> bytes:
    with urlopen(Request(address, headers={"Accept-Encoding": "gzip"}), timeout=60) as answer:
        return bytes(answer.read())


def _plain(address: str) -> str:
    with urlopen(address, timeout=60) as answer:
        return str(answer.read().decode())
