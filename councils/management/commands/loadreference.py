"""`manage.py loadreference`: bring the reference data in step with the files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import IO, cast

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.table import Table

from councils.management.tables import tables_missing
from councils.recording.reference import TableLoaded, load_reference
from councils.reference.faults import FaultyFile


class Command(BaseCommand):
    """Load councils, children, neighbours, the official series and the rounds; run again, it changes nothing."""

    requires_system_checks = ()  # the site need not be whole for its data to be loaded
    help = "Load the reference data. Running it twice changes nothing; a faulty row refuses everything."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--folder", type=Path, default=Path(settings.BASE_DIR) / "fixtures")

    def handle(self, *, folder: Path, verbosity: int, **_: object) -> None:
        if (missing := tables_missing()) is not None:
            raise CommandError(missing)
        try:
            loaded = load_reference(folder=folder)
        except FaultyFile as fault:
            raise CommandError(f"Nothing was loaded.\n{fault}") from fault
        if verbosity:
            self.stdout.ending = ""
            Console(file=cast(IO[str], self.stdout)).print(_summary(loaded))


def _summary(loaded: tuple[TableLoaded, ...]) -> Table:
    table = Table("", "added", "changed", "left as it was", title="Reference data", title_justify="left")
    for column in table.columns[1:]:
        column.justify = "right"
    for row in loaded:
        table.add_row(row.table.capitalize(), f"{row.added:,}", f"{row.changed:,}", f"{row.left:,}")
    return table
