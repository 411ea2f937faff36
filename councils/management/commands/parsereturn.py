"""`manage.py parsereturn`: what the parser makes of one council's letter, on standard output and nothing else."""

import stat
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import NoReturn

from django.conf import settings
from django.core.management.base import BaseCommand

from councils.domain.return_json import dumps
from councils.parsing.confinement import parse_confined, read_confined
from councils.parsing.text import UnreadableDocument
from councils.reference.faults import FaultyFile
from councils.reference.register import read_register

UNREADABLE = 2
"""The exit status for a file that could not be read at all."""


class Command(BaseCommand):
    """Reads one document in a process of its own; touches no database."""

    help = "Print the return that the parser reads from FILE, as JSON."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="the return, as JSON (this is the default)")
        form.add_argument("--text", action="store_true", help="the text read from the file, instead of the return")
        parser.add_argument("--councils", type=Path, metavar="FILE", help="another register of councils (CSV)")

    def handle(self, *, file: Path, text: bool, councils: Path | None, **_: object) -> None:
        self.stdout.ending = ""
        try:
            _check_is_a_file(file)
            if text:
                self.stdout.write(read_confined(file).text)
            else:
                register = read_register(_register_file(councils))
                self.stdout.write(dumps(parse_confined(file, register)[1]) + "\n")
        except (UnreadableDocument, FaultyFile, OSError) as fault:
            self._refuse(file, fault)

    def _refuse(self, file: Path, fault: Exception) -> NoReturn:
        reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        self.stderr.write(f"{file}: {' '.join(reason.split())}")
        sys.exit(UNREADABLE)


def _check_is_a_file(path: Path) -> None:
    """Raises UnreadableDocument for a pipe or a device, which could be waited for without end; OSError for no file."""
    mode = path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):  # that a folder cannot be read is said when it is opened
        raise UnreadableDocument(f"{path.name} is not a regular file: save what it holds as one")


def _register_file(given: Path | None) -> Path:
    if given is None:
        return settings.BASE_DIR / "fixtures" / "councils.csv"
    _check_is_a_file(given)
    return given
