"""Whether two readings of one letter say the same, and the letters that are pressed to see it."""

import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from councils.domain.register import Register
from councils.parsing.measuring import register_beside
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
