"""Expressions looked for only where a long text has what they begin with, and what they find there."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.expressions import expression, hint_key, take_hints
from councils.domain.hints import Begins, Hint
from councils.domain.scanning import found_in

FILLED = " and so on," * 20
"""Makes a text long enough to be looked through by its beginnings."""
KINDS = {
    "words": (r"\b(?:one|only) (?:child|case)", Hint(Begins.HEAD, ("one", "onl"), ("case", "child"))),
    "numbers": (r"(?<![\w.])\d+(?:\.\d+)?", Hint(Begins.HEAD, ("0",))),
    "signs": (r"[<~]\s?\d|\bn/a\b", Hint(Begins.HEAD, ("<", "~", "n/a"))),
    "any word": (r"\b\w+ing\b", Hint(Begins.HEAD, ("_",), ("ing",))),
    "lines": (r"^\s*\(?[a-h]\)", Hint(Begins.LINE, (), (")",))),
    "anything": (r".\d", Hint()),
    "no hint": (r"\bcases?\b", None),
}
MADE = {}
for name, (pattern, hint) in KINDS.items():
    flags = re.IGNORECASE | re.MULTILINE
    if hint is not None:
        take_hints({hint_key(pattern, flags): hint})
    MADE[name] = expression(pattern, flags), re.compile(pattern, flags)
PIECES = (
    "one",
    "Only",
    "child",
    "CASE",
    "case",
    "12",
    "3.5",
    "<",
    "~ ",
    "n/a",
    "being",
    "(a)",
    "b)",
    "é",
    "ı",
    "²",
    "_",
)
BETWEEN = (" ", " ", "\n", "", "-", ".")


@pytest.mark.parametrize("name", KINDS)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(BETWEEN)), max_size=25), st.booleans())
def test_an_expression_finds_what_it_finds_when_looked_for_everywhere(
    name: str, pieces: list[tuple[str, str]], long: bool
) -> None:
    text = "".join(f"{piece}{between}" for piece, between in pieces) + (FILLED if long else "")
    made, plain = MADE[name]
    assert [found.span() for found in found_in(text, made)] == [found.span() for found in plain.finditer(text)]


def test_one_match_does_not_begin_within_another() -> None:
    pattern = r"\b(?:no|not) \w+(?: no \w+)?"
    take_hints({hint_key(pattern, 0): Hint(Begins.HEAD, ("no",))})
    text = "not held no data, no cases" + FILLED
    assert [found[0] for found in found_in(text, expression(pattern))] == ["not held no data", "no cases"]


def test_a_compiled_expression_is_looked_for_everywhere() -> None:
    assert [found[0] for found in found_in("12 of 34" + FILLED, re.compile(r"\d+"))] == ["12", "34"]


def test_nothing_is_found_where_nothing_begins_so() -> None:
    made, _ = MADE["signs"]
    assert list(found_in("twelve children" + FILLED, made)) == []


def test_a_word_after_a_letter_that_is_not_ascii_is_looked_at_for_who_takes_that_for_none() -> None:
    pattern = r"\bcase"
    take_hints({hint_key(pattern, re.ASCII): Hint(Begins.HEAD, ("cas",))})
    assert [found.span() for found in found_in("écase" + FILLED, expression(pattern, re.ASCII))] == [(1, 5)]
