"""Expressions that are compiled when they are first used, and then are what they stand for."""

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.expressions import expression

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
