"""The same letter sent as text, as a web page, as PDF or as DOCX makes the same return, offsets and tokens' case aside."""

import importlib.util
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from councils.domain.register import Register
from councils.domain.return_json import as_dict
from councils.parsing import parse
from councils.parsing.measuring import register_beside
from councils.parsing.readers import read
from councils.reference.register import read_register

LETTERS = Path(__file__).resolve().parents[1] / "letters"
SOURCES = sorted((LETTERS / "open" / "sources").glob("*.letter"))
FORMATS = ("txt", "html", "pdf", "docx")
PLACES = {"start", "end", "span", "passage", "message", "unread"}


@cache
def press() -> ModuleType:
    spec = importlib.util.spec_from_file_location("letters_press_of_formats", LETTERS / "press.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@cache
def invented() -> Register:
    found = register_beside(LETTERS / "open")
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
    return press().read_letter(source).formats[0] in FORMATS


@pytest.mark.parametrize("source", [source for source in SOURCES if is_letter(source)], ids=lambda source: source.stem)
def test_the_four_formats_of_a_letter_say_the_same(source: Path) -> None:
    pressed = press().read_letter(source)
    forms = {
        name: said(as_dict(parse(read(getattr(press(), f"press_{name}")(pressed)), invented()))) for name in FORMATS
    }
    for name in FORMATS[1:]:
        assert forms[name] == forms["txt"], name


def test_most_letters_are_pressed_in_all_four_formats() -> None:
    assert sum(map(is_letter, SOURCES)) > 70
