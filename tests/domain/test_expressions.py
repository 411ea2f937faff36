"""Expressions that are compiled when they are first used, and then are what they stand for."""

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.expressions import expression, hint_key, hint_of, made_so_far, take_hints
from councils.domain.hints import NO_HINT, Begins, Hint

PATTERN, FLAGS = r"(?P<low>\d+) to (?P<high>\d+)|nil", re.IGNORECASE
TEXTS = st.text("0123 tonilNIL\n", max_size=40)


@given(TEXTS)
def test_an_expression_finds_what_the_compiled_one_finds(text: str) -> None:
    made, compiled = expression(PATTERN, FLAGS), re.compile(PATTERN, FLAGS)
    assert [found.span() for found in made.finditer(text)] == [found.span() for found in compiled.finditer(text)]
    assert made.findall(text) == compiled.findall(text)
    assert made.split(text) == compiled.split(text)
    assert made.sub("*", text) == compiled.sub("*", text)
    for one, other in ((made.match(text), compiled.match(text)), (made.fullmatch(text), compiled.fullmatch(text))):
        assert (one and one.groupdict()) == (other and other.groupdict())


def test_an_expression_stands_for_one_place_to_another() -> None:
    found = expression(r"\d+").search("12 of 34", 2)
    assert found is not None
    assert found[0] == "34"


def test_an_expression_knows_its_pattern_and_is_not_compiled_for_that() -> None:
    made = expression("(", FLAGS)
    assert (made.pattern, made.flags) == ("(", FLAGS)
    with pytest.raises(re.error):
        made.search("(")


def test_an_expression_has_nothing_that_it_should_not() -> None:
    assert not hasattr(expression("a"), "scanner")


def test_every_expression_of_the_domain_and_the_rules_can_be_compiled() -> None:
    every = (
        "import importlib, pkgutil\n"
        "from councils.domain.expressions import compiling\n"
        "import councils.domain, councils.parsing.rules\n"
        "for package in (councils.domain, councils.parsing.rules):\n"
        "    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        importlib.import_module(module.name)\n"
        "print(sum(1 for _ in compiling()))"
    )
    said = subprocess.run([sys.executable, "-c", every], capture_output=True, text=True, check=True)
    assert int(said.stdout) > 100


@given(TEXTS)
def test_an_expression_with_a_hint_finds_what_the_compiled_one_finds(text: str) -> None:
    pattern = r"nil (?:to|or) \d"
    take_hints({hint_key(pattern, FLAGS): Hint(Begins.HEAD, ("nil",), ("nil",))})
    made, compiled = expression(pattern, FLAGS), re.compile(pattern, FLAGS)
    for _ in range(2):  # guarded, and then compiled
        for one, other in ((made.search, compiled.search), (made.match, compiled.match)):
            found, expected = one(text), other(text)
            assert (found and found.span()) == (expected and expected.span())
        made.findall(text)


def test_an_expression_is_not_compiled_where_what_it_needs_is_not_there() -> None:
    take_hints({hint_key("nil(", 0): Hint(needs=("nil",))})
    made = expression("nil(")
    search = made.search
    assert made.search("12") is made.match("12") is made.fullmatch("12") is search("12") is None
    with pytest.raises(re.error):
        made.search("12 or Nil")
    with pytest.raises(re.error):
        search("nil")


def test_an_expression_is_compiled_at_last_where_it_is_asked_for_again_and_again() -> None:
    take_hints({hint_key("never(", 0): Hint(needs=("never",))})
    made = expression("never(")

    def ask_a_thousand_times() -> None:
        for _ in range(1000):
            made.search("12")

    with pytest.raises(re.error):
        ask_a_thousand_times()


def test_what_is_asked_of_the_whole_text_of_an_expression_is_asked_from_one_place_to_another() -> None:
    take_hints({hint_key("ten", 0): Hint(needs=("ten",))})
    made = expression("ten")
    assert made.search("ten and eleven", 3) is None
    assert made.search("ten and ten", 3) is not None
    assert expression("ten").search("ten and ten", pos=3) is not None


def test_a_hint_is_of_one_pattern_with_its_flags() -> None:
    hint = Hint(needs=("held",))
    take_hints({hint_key("held", re.IGNORECASE): hint})
    assert hint_of(expression("held", re.IGNORECASE)) == hint
    assert hint_of(expression("held")) == hint_of(expression("Held", re.IGNORECASE)) == NO_HINT
    assert hint_of(re.compile("held", re.IGNORECASE)) == NO_HINT


def test_a_pattern_of_any_characters_has_a_key() -> None:
    assert hint_key("\ud800", 0) != hint_key("\ud801", 0)


def test_every_expression_made_is_known() -> None:
    made = expression("known by this")
    assert made_so_far()[-1] is made
