"""The table that hands each expression its hint."""

import json

from hypothesis import given
from hypothesis import strategies as st

import councils.parsing.rules  # noqa: F401 - its loading hands the hints over
from councils.domain.hints import Begins, Hint
from councils.domain.wording.shut_out import find_shut_out
from councils.parsing.hints import TABLE, as_json, from_json

WORDS = st.lists(st.text(min_size=1, max_size=5), max_size=4).map(tuple)
HINTS = st.builds(Hint, st.sampled_from(Begins), WORDS, WORDS)


@given(st.dictionaries(st.text(max_size=8), HINTS))
def test_a_table_written_and_read_says_the_same(hints: dict[str, Hint]) -> None:
    assert from_json(as_json(hints)) == hints


def test_the_table_has_a_line_for_each_hint() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(json.loads(TABLE.read_text(encoding="utf-8"))) + 2


def test_what_is_shut_out_of_a_long_text_is_found_with_the_hints_too() -> None:
    text = "We hold 12 open cases. " * 12 + "See section 12 of the Act 2000, £450 and page 3, or 4.5%."
    words = [found.words(text).strip() for found in find_shut_out(text)]
    assert words == ["section 12", "Act 2000", "£450", "page 3", "4.5%"]
