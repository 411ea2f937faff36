"""Rows of a CSV file with a header, and what their cells may say."""

import csv
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from councils.reference.faults import CellFault, Fault, FaultyFile

_YES_OR_NO = {"yes": True, "no": False}
_LARGEST = 2**31 - 1  # of a whole number in a database
_YEARS = (1900, 2100)
_LONGEST_COORDINATE = 4  # characters
_SHOWN = 20  # digits of a number too large to be one


@dataclass(frozen=True, slots=True)
class Cells:
    """One row's cells under their columns, without the space around them. Every reader raises CellFault."""

    line: int
    by_column: Mapping[str, str]

    def text(self, column: str) -> str:
        """What the cell says; it must say something."""
        if not self.by_column[column]:
            raise CellFault(column, "is empty")
        return self.by_column[column]

    def maybe(self, column: str) -> str:
        """What the cell says, or the empty text."""
        return self.by_column[column]

    def several(self, column: str) -> tuple[str, ...]:
        """The values between `|`, none of them empty or there twice."""
        if not self.by_column[column]:
            return ()
        values = tuple(value.strip() for value in self.by_column[column].split("|"))
        if "" in values:
            raise CellFault(column, "has nothing between two |")
        if len(set(values)) < len(values):
            raise CellFault(column, "says the same twice")
        return values

    def one_of(self, column: str, words: Collection[str]) -> str:
        """The cell's word, if it is one of `words`."""
        if self.by_column[column] not in words:
            raise CellFault(column, f"{self.by_column[column]!r} is none of {', '.join(sorted(words))}")
        return self.by_column[column]

    def yes_or_no(self, column: str) -> bool:
        """True for yes, False for no."""
        return _YES_OR_NO[self.one_of(column, _YES_OR_NO)]

    def number(self, column: str, *, least: int = 0, most: int = _LARGEST) -> int:
        """The whole number that the cell holds, in digits alone."""
        words = self.text(column)
        if not (words.isascii() and words.isdecimal()):
            raise CellFault(column, f"{words!r} is not a whole number")
        digits = words.lstrip("0") or "0"
        if len(digits) > len(str(most)) or int(digits) > most:
            raise CellFault(column, f"{_shortened(digits)} is above {most}")
        if int(digits) < least:
            raise CellFault(column, f"{words} is below {least}")
        return int(digits)

    def year(self, column: str) -> int:
        """The year that the cell holds, of this time."""
        least, most = _YEARS
        return self.number(column, least=least, most=most)

    def maybe_coordinate(self, column: str) -> int | None:
        """The whole number, which may be below nought, or None if the cell is empty."""
        words = self.by_column[column]
        if words and not (words.isascii() and words.removeprefix("-").isdecimal()):
            raise CellFault(column, f"{words!r} is not a whole number")
        if len(words) > _LONGEST_COORDINATE:
            raise CellFault(column, f"{_shortened(words)} lies outside every map")
        return int(words) if words else None

    def maybe_day(self, column: str) -> date | None:
        """The day, written as 2025-04-14, or None if the cell is empty."""
        if not self.by_column[column]:
            return None
        try:
            return date.fromisoformat(self.by_column[column])
        except ValueError as fault:
            raise CellFault(column, f"{self.by_column[column]!r} is not a day as 2025-04-14") from fault


def _shortened(digits: str) -> str:
    return digits if len(digits) <= _SHOWN else f"{digits[:_SHOWN]}…"


def read_rows[T](
    path: Path, columns: Collection[str], make: Callable[[Cells], T], *, others_allowed: bool = False
) -> tuple[T, ...]:
    """
    What `make` makes of each row of the CSV file at `path`, whose header has `columns` in any order.

    Columns besides them are refused unless `others_allowed`. Raises FaultyFile with the first fault of each faulty row.
    """
    made, faults = [], []
    for cells in _rows(path, columns, others_allowed=others_allowed):
        if isinstance(cells, Fault):
            faults.append(cells)
            continue
        try:
            made.append(make(cells))
        except CellFault as fault:
            faults.append(Fault(path.name, cells.line, fault.column, fault.reason))
    if faults:
        raise FaultyFile(faults)
    return tuple(made)


def known(cells: Cells, column: str, codes: Collection[str]) -> str:
    """The cell's council, if it is one of `codes`."""
    if (code := cells.text(column)) not in codes:
        raise CellFault(column, f"{code} is no council of the register")
    return code


def refuse(path: Path, faults: Iterable[tuple[int | None, str, str]]) -> None:
    """Raise FaultyFile if there is any fault, each a line, a column and a reason."""
    found = [Fault(path.name, *fault) for fault in faults]
    if found:
        raise FaultyFile(sorted(found, key=lambda fault: fault.line or 0))


def read_text(path: Path) -> str:
    """The file's text; raises FaultyFile where there is none."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as fault:
        raise FaultyFile([Fault(path.name, None, "", f"cannot be opened: {fault.strerror}")]) from fault
    except UnicodeDecodeError as fault:
        line = fault.object[: fault.start].count(b"\n") + 1
        raise FaultyFile([Fault(path.name, line, "", "is not UTF-8 text")]) from fault


def _rows(path: Path, columns: Collection[str], *, others_allowed: bool) -> Iterator[Cells | Fault]:
    reader = csv.reader(read_text(path).splitlines(keepends=True), strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        _check_header(path, header, columns, others_allowed=others_allowed)
        read = reader.line_num
        for values in reader:
            first, read = read + 1, reader.line_num
            if len(values) == len(header):
                yield Cells(first, dict(zip(header, map(str.strip, values), strict=True)))
            elif values:
                yield Fault(path.name, first, "", f"has {len(values)} cells where the header has {len(header)}")
    except csv.Error as fault:
        yield Fault(path.name, reader.line_num, "", str(fault))


def _check_header(path: Path, header: list[str], columns: Collection[str], *, others_allowed: bool) -> None:
    faults = [Fault(path.name, 1, column, "this column is missing") for column in columns if column not in header]
    if not others_allowed:
        faults += [Fault(path.name, 1, name, "is not a column of this file") for name in header if name not in columns]
    faults += [
        Fault(path.name, 1, name, "stands there twice")
        for name in sorted(set(header))
        if name and header.count(name) > 1
    ]
    if faults:
        raise FaultyFile(faults)
