"""
How long a letter takes to be read: printed by `make bench`, never asserted.

A three-page PDF as staff wait for it: the first letter of a server's worker, for which the nursery is started and loads
what it needs, and those after it, each in a child forked from that. Then inside one process, where understanding can be
set against getting the text out.
"""

import gc
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from councils.domain.expressions import compiling
from councils.domain.register import Register
from councils.parsing import parse
from councils.parsing.confinement import end_nursery, parse_confined
from councils.parsing.readers import read
from councils.reference.register import read_register

LETTERS = Path(__file__).parents[1] / "letters"
KEPT = type(lru_cache(len))
THREE_PAGES = LETTERS / "open" / "request-printed-twice.pdf"


@pytest.fixture(scope="module")
def register() -> Register:
    return read_register(LETTERS / "councils.csv")


def test_three_pages_are_the_first_to_be_read_in_a_process_of_their_own(benchmark: Any, register: Register) -> None:
    text, _ = benchmark.pedantic(parse_confined, (THREE_PAGES, register), setup=end_nursery, rounds=10)
    assert text.text.strip()


def test_three_pages_are_read_in_a_process_of_their_own_after_others(benchmark: Any, register: Register) -> None:
    parse_confined(THREE_PAGES, register)
    text, _ = benchmark(parse_confined, THREE_PAGES, register)
    assert text.text.strip()


def test_three_pages_give_their_text(benchmark: Any) -> None:
    text = benchmark(read, THREE_PAGES.read_bytes())
    assert text.text.strip()


def test_three_pages_give_their_text_and_are_understood(benchmark: Any, register: Register) -> None:
    def text_and_reading() -> object:
        return parse(read(THREE_PAGES.read_bytes()), register)

    for _ in compiling():  # as in the process from which a letter's own is forked
        pass
    text_and_reading()
    understood = benchmark.pedantic(text_and_reading, setup=_forget_letters, rounds=30)
    assert understood is not None


def _forget_letters() -> None:
    """Empty whatever keeps what was found in a letter's words: a child of its own has read no letter before."""
    for kept in gc.get_objects():
        if isinstance(kept, KEPT) and kept.__module__.startswith("councils") and kept.cache_parameters()["maxsize"]:
            kept.cache_clear()
