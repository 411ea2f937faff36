"""The same letter sent as text, as a web page, as PDF or as DOCX makes the same return.

Places differ from format to format, and so does the white space inside a token: its words are exactly those of the text,
and text that a mail program folded has a line end where the others have a space.
"""

import os
from collections.abc import Iterator, Mapping
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
"""Whose letters are pressed: those of two hands, or with `HANDS`, as `make accuracy` has it, those of all."""
FORMATS = ("txt", "html", "pdf", "docx")
PLACES = {"start", "end", "span", "passage", "message", "unread"}
TOKENS = {"words", "label"}


def is_letter(source: Path) -> bool:
    """True for what can be pressed as a letter; a thread, a workbook and its hidden sheet are not one."""
    return press.read_letter(source).formats[0] in FORMATS


SOURCES = [path for hand in HANDS for path in sorted((LETTERS / hand / "sources").glob("*.letter")) if is_letter(path)]


@cache
def invented(folder: Path) -> Register:
    found = register_beside(folder)
    assert found is not None
    return read_register(found)


def said(form: Any) -> Any:
    """A return without the places of its words, and with one space between the words of a token."""
    if isinstance(form, Mapping):
        kept = {name: said(value) for name, value in form.items() if name not in PLACES}
        return {name: " ".join(kept[name].split()) if name in TOKENS else kept[name] for name in kept}
    if isinstance(form, list):
        return [said(each) for each in form]
    return form


def differences(one: Any, other: Any, at: str = "") -> Iterator[str]:
    """Where two forms differ, and what each has there."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        for name in one:
            yield from differences(one[name], other[name], f"{at}.{name}".lstrip("."))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for number, (here, there) in enumerate(zip(one, other, strict=True)):
            name = here.get("question", number) if isinstance(here, dict) else number
            yield from differences(here, there, f"{at}[{name}]")
    elif one != other:
        yield f"{at} is {one!r} and {other!r}"


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: f"{source.parents[1].name}-{source.stem}")
def test_the_four_formats_of_a_letter_say_the_same(source: Path) -> None:
    pressed = press.read_letter(source)
    forms = {
        name: said(as_dict(parse(read(getattr(press, f"press_{name}")(pressed)), invented(source.parents[1]))))
        for name in FORMATS
    }
    if pressed.setting("chrome") and forms["txt"]["council"] is None:
        forms["html"]["council"] = None  # the site around the letter may say whose it is where the letter does not
    for name in FORMATS[1:]:
        difference = next(differences(forms["txt"], forms[name]), None)
        assert difference is None, f"{source.stem} in txt and {name}: {difference}"


@pytest.mark.parametrize("hand", HANDS)
def test_some_letters_of_every_hand_are_pressed_in_all_four_formats(hand: str) -> None:
    assert any(source.parents[1].name == hand for source in SOURCES)


ONE = {"answers": [{"question": "strategy", "value": "yes"}]}


@pytest.mark.parametrize(
    ("other", "difference"),
    [
        ({"answers": [{"question": "strategy", "value": "no"}]}, "answers[strategy].value is 'yes' and 'no'"),
        ({"answers": []}, "answers is [{'question': 'strategy', 'value': 'yes'}] and []"),
        ({}, "is {'answers': [{'question': 'strategy', 'value': 'yes'}]} and {}"),
    ],
)
def test_a_difference_is_told_with_its_place(other: dict[str, Any], difference: str) -> None:
    assert [found.strip() for found in differences(ONE, other)] == [difference]


def test_the_same_form_has_no_difference() -> None:
    assert list(differences(ONE, {"answers": [{"value": "yes", "question": "strategy"}]})) == []


def test_only_the_spaces_of_a_token_are_evened() -> None:
    assert said({"words": "fewer than\nfive", "name": "A  B", "span": None}) == {
        "words": "fewer than five",
        "name": "A  B",
    }
