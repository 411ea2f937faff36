"""What is wrong with a file of reference data, and where."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: in which file, on which line (from 1; None: the file as a whole), in which column, and why."""

    file: str
    line: int | None
    column: str
    reason: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{place}, {self.column}: {self.reason}" if self.column else f"{place}: {self.reason}"


class FaultyFile(ValueError):
    """A file that is refused as a whole, with every fault that was found in it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


class CellFault(ValueError):
    """Why a cell, or a row if `column` is empty, cannot be taken; whoever reads the row knows where it stands."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column
        self.reason = reason
