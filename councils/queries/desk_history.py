"""Every reading of a request, and every change of how it stands: who made it, when, and what it changed."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.formats import date_format

from councils.domain.as_typed import QUESTION
from councils.domain.cell_words import cell_name, value_words
from councils.domain.cells import Cell
from councils.domain.differences import differences
from councils.domain.name_masks import Mask, span_of_mask
from councils.domain.returns import Return
from councils.models import Reading, Request, RequestChange
from councils.queries.passages import Texts, texts_of

SHOWN = 200
"""Readings on a page: somebody who types all day makes a few hundred."""

NOT_SHOWN = "Name not shown in public"

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
    readings = request.readings.select_related("read_by", "parent__document", "document", "settles").order_by("-pk")
    readings = readings.exclude(second_reading__isnull=False, second_reading__settled_at__isnull=True)
    if before is not None:
        readings = readings.filter(pk__lt=before)
    shown = list(readings[:SHOWN])
    texts = texts_of(request, shown)
    return tuple(_row(reading, texts) for reading in shown)


def _row(reading: Reading, texts: Texts) -> ReadingRow:
    return ReadingRow(reading, who(reading), _how(reading), changes(reading.parent, reading, texts))


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


def changes(before: Reading | None, after: Reading, texts: Texts) -> tuple[Change, ...]:
    """
    What differs between two readings, in words; without an earlier one, everything.

    They may be of different letters: `texts` are those of both, by SHA-256.
    """
    old = Return() if before is None else before.placed()
    made = differences(old, after.placed())
    told = [Change(_name(one.cell), value_words(one.before, texts), value_words(one.after, texts)) for one in made]
    return (*told, *_masked(before, after, texts))


def _name(cell: Cell) -> str:
    return cell_name(cell) if cell.question is None else f"{QUESTION[cell.question]}: {cell_name(cell)}"


def _masked(before: Reading | None, after: Reading, texts: Texts) -> list[Change]:
    old, new = (reading.masks_placed() if reading else [] for reading in (before, after))
    marked = [Change(NOT_SHOWN, "", _name_in(mask, texts)) for mask in new if mask not in old]
    return marked + [Change(NOT_SHOWN, _name_in(mask, texts), "") for mask in old if mask not in new]


def _name_in(mask: Mask, texts: Texts) -> str:
    span = span_of_mask(mask)
    return span.of(texts.get(span.document, ""))


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
