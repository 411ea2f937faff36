"""The same letter sent as text, as a web page, as PDF or as DOCX makes the same return, offsets and tokens' case aside."""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from councils.domain.register import Register
from councils.domain.return_json import as_dict
from councils.parsing import parse
from councils.parsing.measuring import register_beside
from councils.parsing.readers import read
from councils.reference.register import read_register
from tests.letters import press

LETTERS = Path(press.__file__).parent
HANDS = os.environ.get("HANDS", "open second").split()
"""Whose letters are pressed: those of two hands, or with `HANDS`, as in `make accuracy`, of others."""
SOURCES = sorted(path for hand in HANDS for path in (LETTERS / hand / "sources").glob("*.letter"))
FORMATS = ("txt", "html", "pdf", "docx")
PLACES = {"start", "end", "span", "passage", "message", "unread"}


@cache
def invented(folder: Path) -> Register:
    found = register_beside(folder)
    assert found is not None
    return read_register(found)


def said(form: Any) -> Any:
    """A return without the places of its words, which differ from format to format."""
    if isinstance(form, Mapping):
        return {name: said(value) for name, value in form.items() if name not in PLACES}
    if isinstance(form, list):
        return [said(each) for each in form]
    return form


def is_letter(source: Path) -> bool:
    """True for what can be pressed as a letter; a thread, a workbook and its hidden sheet are not one."""
    return press.read_letter(source).formats[0] in FORMATS


@pytest.mark.parametrize("source", [source for source in SOURCES if is_letter(source)], ids=lambda source: source.stem)
def test_the_four_formats_of_a_letter_say_the_same(source: Path) -> None:
    pressed = press.read_letter(source)
    forms = {
        name: said(as_dict(parse(read(getattr(press, f"press_{name}")(pressed)), invented(source.parents[1]))))
        for name in FORMATS
    }
    if pressed.setting("chrome") and forms["txt"]["council"] is None:
        forms["html"]["council"] = None  # the site around the letter may say whose it is where the letter does not
    for name in FORMATS[1:]:
        assert forms[name] == forms["txt"], name


def test_most_letters_are_pressed_in_all_four_formats() -> None:
    assert sum(map(is_letter, SOURCES)) > 70
