"""
How long the site takes to answer, and how much it sends: printed by `make bench`, never asserted.

The whole way is measured, from the connection to the last byte, at the server that `make run` starts.
"""

from typing import Any
from urllib.request import Request, urlopen

import pytest

PAGES = {
    "home": "/",
    "councils": "/councils/",
    "one council": "/councils/coventry/",
    "one return": "/councils/herefordshire/cse-2025/",
    "two compared": "/compare/?measure=yearly_cases&councils=coventry,herefordshire",
    "all compared": "/compare/?measure=official_series&councils=all",
    "all as CSV": "/compare.csv?measure=official_series&councils=all",
    "all as JSON": "/compare.json?measure=official_series&councils=all",
}


def fetched(address: str) -> bytes:
    with urlopen(Request(address, headers={"Accept-Encoding": "gzip"}), timeout=60) as answer:
        return bytes(answer.read())


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_answered(benchmark: Any, site: str, name: str) -> None:
    body = benchmark(fetched, site + PAGES[name])
    benchmark.extra_info["compressed bytes"] = len(body)
    print(f"\n{name}: {len(body):,} bytes sent")  # noqa: T201 (what a benchmark is for)
    assert len(body) > 200
