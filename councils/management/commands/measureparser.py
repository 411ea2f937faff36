"""`manage.py measureparser`: how well the parser reads letters of which it is known what they say."""

import sys
import time
from argparse import ArgumentParser
from collections import defaultdict
from pathlib import Path
from typing import IO, cast

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.table import Table

from councils.domain.register import Register
from councils.parsing.confinement import parse_confined
from councils.parsing.measuring import Expected, Miss, Score, Tally, letters_in, register_beside, score
from councils.parsing.text import UnreadableDocument
from councils.reference.faults import FaultyFile
from councils.reference.register import read_register

_COLUMNS = ("documents", "figures found", "certain right", "false certain", "outcomes", "metadata", "findings", "notes")


class Command(BaseCommand):
    """Exit status 1 where a figure marked certain was false or a letter could not be read."""

    help = "Measure the parser on every letter under the folders that has NAME.expected.json beside it."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
        parser.add_argument("--misses", action="store_true", help="list everything that differs, not only the worst")

    def handle(self, *, folders: list[Path], misses: bool, **_: object) -> None:
        self.stdout.ending = ""
        console = Console(file=cast(IO[str], self.stdout), highlight=False, soft_wrap=True, width=150)
        by_format: dict[str, Score] = defaultdict(Score)
        told: list[tuple[Path, Miss]] = []
        for folder in folders:
            register = _register(folder)
            for letter in _letters(folder):
                measured = _measure(letter, register)
                by_format[letter.letter.suffix.removeprefix(".")] += measured
                told += [(letter.letter, miss) for miss in measured.misses]
        console.print(_table(by_format))
        worst = [(path, miss) for path, miss in told if miss.kind in ("false certain", "unreadable")]
        for path, miss in told if misses else worst:
            expected = f", expected {miss.expected}" if miss.expected else ""
            console.print(f"{path}: {miss.kind}: {miss.where}: {miss.read}{expected}", markup=False)
        if worst or not by_format:
            sys.exit(1)


def _register(folder: Path) -> Register:
    """The councils of the project with those of the nearest `councils.csv` above the letters, which come first."""
    try:
        ours = read_register(settings.BASE_DIR / "fixtures" / "councils.csv")
        beside = register_beside(folder)
        theirs = read_register(beside) if beside else Register(())
    except FaultyFile as fault:
        raise CommandError(str(fault)) from fault
    codes = {council.code for council in theirs.councils}
    return Register((*theirs.councils, *(council for council in ours.councils if council.code not in codes)))


def _letters(folder: Path) -> list[Expected]:
    try:
        return list(letters_in(folder))
    except ValueError as fault:
        raise CommandError(str(fault)) from fault


def _measure(letter: Expected, register: Register) -> Score:
    begun = time.perf_counter()
    try:
        _, read = parse_confined(letter.letter, register)
    except UnreadableDocument as fault:
        return Score(documents=1, misses=(Miss("unreadable", "the document", str(fault)),))
    return score(read, letter.form, time.perf_counter() - begun)


def _table(by_format: dict[str, Score]) -> Table:
    table = Table("format", *_COLUMNS, "seconds each")
    for column in table.columns[1:]:
        column.justify = "right"
    for name in sorted(by_format):
        table.add_row(name, *_row(by_format[name]))
    table.add_section()
    table.add_row("all", *_row(sum(by_format.values(), Score())))
    return table


def _row(score: Score) -> tuple[str, ...]:
    return (
        str(score.documents),
        _share(score.figures),
        _share(score.certain),
        str(len(score.false_certain)),
        _share(score.outcomes),
        _share(score.metadata),
        _share(score.findings),
        _share(score.notes),
        f"{score.seconds / score.documents:.2f}" if score.documents else "",
    )


def _share(tally: Tally) -> str:
    return "–" if tally.share is None else f"{tally.share:.3f} of {tally.of}"
