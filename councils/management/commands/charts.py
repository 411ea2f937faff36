"""`manage.py charts`: which drawings differ from those of the last release, and whether anything explains it."""

import sys
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from councils.domain.chart_records import ChartDifference, ChartRecord
from councils.management.charts import differing, drawn_now, record, record_file, recorded
from councils.management.tables import tables_missing


class Command(BaseCommand):
    """Exit status 1 where a drawing differs that no publication, correction or withdrawal since explains."""

    help = "Compare every drawing, by the hash of its SVG, with what was recorded for the last release."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--record", action="store_true", help="record the drawings as they are now, once compared")

    def handle(self, *, record: bool, verbosity: int, **_: object) -> None:
        if (missing := tables_missing()) is not None:
            raise CommandError(missing)
        try:
            before = recorded()
        except ValueError as fault:
            raise CommandError(f"{record_file()}: {fault}. Move it away, and record anew.") from fault
        now = drawn_now(told=lambda name: self.stderr.write(name) if verbosity > 1 else None)
        found = differing(before, now) if before is not None else ()
        self.stdout.write(_told(before, now, found))
        if record:
            _keep(now)
            self.stdout.write(f"Recorded for {_release(now)}: {len(now.hashes):,} drawings.")
        elif before is None:
            self.stdout.write("Nothing was recorded yet: `make charts RECORD=1` records these.")
        if any(not one.is_explained for one in found) and not record:
            sys.exit(1)


_keep = record


def _release(of: ChartRecord) -> str:
    return "the time before the first release" if of.release is None else f"release {of.release}"


def _told(before: ChartRecord | None, now: ChartRecord, found: tuple[ChartDifference, ...]) -> str:
    """What differs, line by line: first what nothing explains."""
    if before is None:
        return f"{len(now.hashes):,} drawings of {_release(now)}."
    head = f"{len(now.hashes):,} drawings of {_release(now)}, against {len(before.hashes):,} of {_release(before)}"
    if not found:
        return f"{head}: none differs."
    lines = [f"{head}: {len(found):,} differ."]
    for said, explained in (
        ("Nothing published, corrected or withdrawn since explains these:", False),
        ("Explained by what was published, corrected or withdrawn since:", True),
    ):
        some = [_line(one, before) for one in found if one.is_explained is explained]
        lines += ["", said, *some] if some else []
    return "\n".join(lines)


def _line(one: ChartDifference, before: ChartRecord) -> str:
    when = "not recorded before" if one.how == "added" else f"last recorded for {_release(before)}"
    because = f": {', '.join(one.because)}" if one.because else ""
    return f"  {one.how:<8}{one.name}  ({when}){because}"
