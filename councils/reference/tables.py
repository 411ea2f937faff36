"""TOML files, and their tables' fields, with the line that a fault is on."""

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from councils.reference.cells import read_text
from councils.reference.faults import CellFault, Fault, FaultyFile


@dataclass(frozen=True, slots=True)
class Fields:
    """One table of a TOML file; `line` is its heading's. Every reader raises CellFault."""

    line: int | None
    by_name: Mapping[str, object]

    def text(self, name: str) -> str:
        """The text of a field that must say something."""
        value = self.by_name.get(name)
        if not isinstance(value, str) or not value.strip():
            raise CellFault(name, "must be a text that says something")
        return value.strip()

    def maybe(self, name: str) -> str:
        """The field's text, or the empty text where the field is left out."""
        return self.text(name) if name in self.by_name else ""

    def one_of(self, name: str, words: Collection[str]) -> str:
        """The field's word, if it is one of `words`."""
        if (word := self.text(name)) not in words:
            raise CellFault(name, f"{word!r} is none of {', '.join(sorted(words))}")
        return word

    def number(self, name: str) -> int:
        """The whole number, from 1."""
        value = self.by_name.get(name)
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise CellFault(name, "must be a whole number from 1")
        return value


def read_toml(path: Path) -> tuple[dict[str, object], str]:
    """The file as dictionaries, and its text. Raises FaultyFile."""
    text = read_text(path)
    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as fault:
        # Python 3.13 says where only in words: "… (at line 3, column 5)".
        place = re.search(r"at line (\d+)", str(fault))
        raise FaultyFile([Fault(path.name, int(place[1]) if place else None, "", str(fault))]) from fault


def tables(path: Path, data: Mapping[str, object], text: str, heading: str) -> list[Fields]:
    """The tables under `[[heading]]`, in order. Raises FaultyFile where there are none."""
    found = data.get(heading)
    if not isinstance(found, list) or not all(isinstance(table, dict) for table in found) or not found:
        raise FaultyFile([Fault(path.name, None, heading, f"there is no [[{heading}]]")])
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == f"[[{heading}]]"]
    known = lines if len(lines) == len(found) else [None] * len(found)
    return [Fields(line, table) for line, table in zip(known, found, strict=True)]


def make_all[T](path: Path, found: list[Fields], fields: Collection[str], make: Callable[[Fields], T]) -> tuple[T, ...]:
    """What `make` makes of each table, which may have `fields` and no other. Raises FaultyFile with every fault."""
    made, faults = [], []
    for table in found:
        try:
            _check_names(table, fields)
            made.append(make(table))
        except CellFault as fault:
            faults.append(Fault(path.name, table.line, fault.column, fault.reason))
    if faults:
        raise FaultyFile(faults)
    return tuple(made)


def _check_names(table: Fields, fields: Collection[str]) -> None:
    for name in table.by_name:
        if name not in fields:
            raise CellFault(name, "is not a field of this table")
