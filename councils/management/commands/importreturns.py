"""`manage.py importreturns`: take letters in, and publish them if that is asked for."""

from argparse import ArgumentParser
from pathlib import Path
from typing import IO, cast

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from councils.management.tables import tables_missing
from councils.models import Round
from councils.recording.intake import TakenIn, Took, take_in_all
from councils.reference.letters import find_letters


class Command(BaseCommand):
    """Every document under the paths becomes a stored document and a reading; one bad file never stops the others."""

    help = "Take in every document under the paths, each read by the parser; --publish publishes what is settled."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--round", dest="round_key", metavar="KEY", help="the newest if left out")
        parser.add_argument("--publish", action="store_true", help="needs --by and --checked-by")
        parser.add_argument("--by", default="", metavar="NAME", help="the account that puts the returns forward")
        parser.add_argument("--checked-by", default="", metavar="OTHER", help="another account, that has checked them")
        parser.add_argument("--why", default="", help="the public reason, where published figures change")
        parser.add_argument("--dry-run", action="store_true", help="do all of it, then roll it back")

    def handle(
        self, *, paths: list[Path], round_key: str | None, publish: bool, dry_run: bool, verbosity: int, **who: str
    ) -> None:
        publish_by, checked_by = _people(publish, who["by"], who["checked_by"])
        letters = find_letters(map(Path, paths))
        self.stdout.ending = ""
        console = Console(file=cast(IO[str], self.stdout), quiet=not verbosity, highlight=False)
        with Progress(console=console, transient=True) as bar:
            task = bar.add_task("Reading", total=len(letters))
            taken = take_in_all(
                letters=letters,
                round=_round(round_key),
                publish_by=publish_by,
                checked_by=checked_by,
                why=who["why"],
                dry_run=dry_run,
                after_each=lambda _: bar.advance(task),
            )
        _report(console, taken, dry_run=dry_run)
        if failed := sum(one.took is Took.FAILED for one in taken):
            raise CommandError(f"{failed} of {len(taken)} files failed.")


def _people(publish: bool, by: str, checked_by: str) -> tuple[str, str]:  # noqa: FBT001 - as the shell gave it
    if not publish:
        return "", ""
    if not by or not checked_by:
        raise CommandError("--publish needs two people: --by NAME --checked-by OTHER")
    if by == checked_by and not settings.ONE_PERSON_TEAM:
        raise CommandError("--by and --checked-by are the same person: another has to check")
    return by, checked_by


def _round(key: str | None) -> Round:
    if (missing := tables_missing()) is not None:
        raise CommandError(missing)
    rounds = {each.key: each for each in Round.objects.order_by("-position")}
    if not rounds:
        raise CommandError("No round and no council is known here yet: run `manage.py loadreference` first.")
    if key is not None and key not in rounds:
        raise CommandError(f"There is no round {key}. Known: {', '.join(rounds)}")
    return next(iter(rounds.values())) if key is None else rounds[key]


def _report(console: Console, taken: list[TakenIn], *, dry_run: bool) -> None:
    """The summary, then a line for each file that failed, is not settled, or lost something on the way."""
    console.print(_summary(taken, dry_run=dry_run))
    for one in taken:
        name = one.letter.path.name
        if one.took is Took.FAILED:
            console.print(f"Failed: {one.letter.path}: {one.reason}", markup=False, soft_wrap=True)
        elif one.is_unsettled:
            console.print(
                f"Council not settled: {one.letter.path}, kept without a request", markup=False, soft_wrap=True
            )
        elif one.is_set_aside:
            console.print(f"Set aside as no answer: {one.letter.path}", markup=False, soft_wrap=True)
        elif one.reason:
            console.print(f"Not published: {name} ({one.council}): {one.reason}", markup=False, soft_wrap=True)
        for left in one.left_out:
            console.print(
                f"Left out: {one.council}, {left.question}, {left.category}: “{left.words}”, {left.why}",
                markup=False,
                soft_wrap=True,
            )


def _summary(taken: list[TakenIn], *, dry_run: bool) -> Table:
    table = Table("", "files", title="Letters, tried and rolled back" if dry_run else "Letters", title_justify="left")
    table.columns[1].justify = "right"
    for took in Took:
        table.add_row(took.capitalize(), f"{sum(one.took is took for one in taken):,}")
    table.add_row("Council not settled", f"{sum(one.is_unsettled for one in taken):,}")
    if set_aside := sum(one.is_set_aside for one in taken):
        table.add_row("Set aside as no answer", f"{set_aside:,}")
    table.add_row("Published in a new release", f"{sum(one.release is not None for one in taken):,}")
    table.add_row("Figures left out", f"{sum(len(one.left_out) for one in taken):,}")
    return table
