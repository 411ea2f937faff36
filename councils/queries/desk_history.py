"""Every reading of a request, and every change of how it stands: who made it, when, and what it changed."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.formats import date_format

from councils.domain.as_typed import QUESTION
from councils.domain.cell_words import cell_name, value_words
from councils.domain.cells import Cell
from councils.domain.differences import differences
from councils.domain.return_json import from_dict
from councils.domain.returns import Return
from councils.models import Reading, Request, RequestChange

SHOWN = 200
"""Readings on a page: somebody who types all day makes a few hundred."""

NAMED = 4
"""Changes of one reading that the list names; comparing shows all."""


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that differs between two readings, in words."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A reading in the list, with what it changed in the one it was made on."""

    reading: Reading
    who: str
    how: str
    changes: tuple[Change, ...]

    @property
    def named(self) -> tuple[Change, ...]:
        """The first of its changes."""
        return self.changes[:NAMED]

    @property
    def more(self) -> int:
        """How many changes are not among those named."""
        return max(0, len(self.changes) - NAMED)


def history(request: Request, *, before: int | None = None) -> tuple[ReadingRow, ...]:
    """The newest readings of the request, or those before one; blind ones only once they are settled."""
    readings = request.readings.select_related("read_by", "parent", "document", "settles").order_by("-pk")
    readings = readings.exclude(second_reading__isnull=False, second_reading__settled_at__isnull=True)
    if before is not None:
        readings = readings.filter(pk__lt=before)
    return tuple(_row(reading) for reading in readings[:SHOWN])


def _row(reading: Reading) -> ReadingRow:
    return ReadingRow(reading, who(reading), _how(reading), changes(reading.parent, reading))


def who(reading: Reading) -> str:
    """Who made a reading."""
    return reading.read_by.get_username() if reading.read_by else reading.get_reader_display()


def _how(reading: Reading) -> str:
    if reading.stands_aside and reading.reader == Reading.Reader.COUNCIL:
        return "proposed through its link, and stands aside"
    if reading.stands_aside:
        return "collided with another’s, and stands aside"
    if reading.settles is not None and reading.settles.reader == Reading.Reader.COUNCIL:
        return f"took in what the council proposed in reading {reading.settles.pk}"
    if reading.settles is not None:
        return f"settled what collided in reading {reading.settles.pk}"
    if reading.second_reading_id is not None:
        return "a blind second reading"
    return "" if reading.parent is not None else "the first"


def changes(before: Reading | None, after: Reading) -> tuple[Change, ...]:
    """What differs between two readings, in words; without an earlier one, everything."""
    old = Return() if before is None else from_dict(before.body)
    text = after.document.text if after.document else ""
    made = differences(old, from_dict(after.body))
    told = [Change(_name(one.cell), value_words(one.before, text), value_words(one.after, text)) for one in made]
    masked = _masked(before, after, text)
    return (*told, *masked)


def _name(cell: Cell) -> str:
    return cell_name(cell) if cell.question is None else f"{QUESTION[cell.question]}: {cell_name(cell)}"


def _masked(before: Reading | None, after: Reading, text: str) -> list[Change]:
    old, new = list(before.masks) if before else [], list(after.masks)
    marked = [Change("Name not shown in public", "", text[m["start"] : m["end"]]) for m in new if m not in old]
    return marked + [Change("Name not shown in public", text[m["start"] : m["end"]], "") for m in old if m not in new]


# How the request stood


@dataclass(frozen=True, slots=True)
class StandingChange:
    """One thing that was changed of how a request stands, in words; `who` is empty where a letter said so by itself."""

    what: str
    before: str
    after: str
    who: str
    when: datetime


def standing_changes(request: Request) -> tuple[StandingChange, ...]:
    """What was changed of a request's state, dates and reference: the newest first."""
    return tuple(
        StandingChange(
            what=row.get_field_display(),
            before=_said(row, row.before),
            after=_said(row, row.after),
            who=row.by.get_username() if row.by else "",
            when=row.made_at,
        )
        for row in request.changes.select_related("by")[:SHOWN]
    )


def _said(row: RequestChange, words: str) -> str:
    if row.field == RequestChange.Field.STATE:
        return dict(Request.State.choices).get(words, words)
    if row.field == RequestChange.Field.REFERENCE or not words:
        return words
    return date_format(date.fromisoformat(words), "j F Y")
