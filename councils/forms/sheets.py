"""Which councils a spreadsheet goes out for, and what comes back."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from councils.domain.sheets import FORMATS, unguarded
from councils.models import Council, Round
from councils.parsing.confinement import read_confined
from councils.parsing.readers.limits import LARGEST_DOCUMENT
from councils.parsing.text import Kind, PlacedText, UnreadableDocument
from councils.queries.intake import rounds
from councils.queries.sheets import councils_chosen
from councils.recording.sheets import SheetFault

SHEETS = [("readings", "What councils answered, to key in"), ("states", "How requests stand")]
_MOST_ROWS = 1_000
_MOST_COLUMNS = 600


class _OfARound(forms.Form):
    """The sheet's kind and its round."""

    sheet = forms.ChoiceField(choices=SHEETS)
    round = forms.ChoiceField(choices=lambda: [(one.key, one.title) for one in rounds()])

    def clean_round(self) -> Round:
        """The round itself."""
        return Round.objects.get(key=self.cleaned_data["round"])


class GoesOut(_OfARound):
    """A sheet to be filled in."""

    councils = forms.CharField(
        initial="all",
        max_length=4_000,
        help_text="all, region:west-midlands, kind:unitary, or the councils’ names in addresses, between commas.",
    )
    format = forms.ChoiceField(choices=[(name, name.upper()) for name in FORMATS])

    def clean_councils(self) -> list[Council]:
        """The councils; none is a fault."""
        said = self.cleaned_data["councils"]
        found = list(councils_chosen(said))
        named = [name.strip() for name in said.split(",")] if ":" not in said and said != "all" else []
        unknown = [name for name in named if name not in {council.slug for council in found}]
        if unknown or not found:
            raise forms.ValidationError(f"No council is known as {', '.join(unknown) or said}.")
        return found


class ComesBack(_OfARound):
    """A sheet that was filled in: a file to look at, or the table that was looked at and is to be kept."""

    file = forms.FileField(required=False, label="The sheet, filled in")
    table = forms.CharField(required=False, widget=forms.HiddenInput, max_length=2_000_000)

    def clean(self) -> dict[str, Any]:
        """The table, from the one or the other; with a file, `merged` says which of its cells are merged."""
        found = super().clean() or {}
        file, table = found.get("file"), found.get("table")
        try:
            if file:
                placed = read_confined(_content(file))
                found["table"] = table_in(placed)
                found["merged"] = [*merged_cells(placed, found["table"])]
            else:
                found["table"] = _checked(table)
        except UnreadableDocument as fault:
            raise forms.ValidationError(f"The sheet cannot be read: {fault}.") from fault
        return found


def _content(file: UploadedFile) -> bytes:
    if file.size is None or file.size > LARGEST_DOCUMENT:
        raise UnreadableDocument(f"it is larger than {LARGEST_DOCUMENT // 1024 // 1024} MB")
    return file.read()


def _checked(table: str | None) -> list[list[str]]:
    if not table:
        raise UnreadableDocument("none was chosen")
    try:
        rows = json.loads(table)
        json.dumps(rows, ensure_ascii=False).encode()  # half a character is nothing that can be kept
    except (ValueError, RecursionError) as fault:
        raise UnreadableDocument("it was changed on the way") from fault
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise UnreadableDocument("it was changed on the way")
    return [[str(words) for words in row] for row in rows]


def table_in(placed: PlacedText) -> list[list[str]]:
    """The one table of a text. Raises UnreadableDocument where there is none, or more beside it."""
    if placed.remarks:
        raise UnreadableDocument("; ".join(remark.message for remark in placed.remarks))
    alone = [part for part in placed.segments if part.kind not in (Kind.CELL, Kind.SHEET_NAME)]
    if not placed.tables:
        raise UnreadableDocument("it holds no table")
    if len(placed.tables) > 1 or alone:
        raise UnreadableDocument("an empty row parts it, or it has more sheets than one: leave one table without gaps")
    rows = placed.tables[0].rows
    if len(rows) > _MOST_ROWS or len(rows[0]) > _MOST_COLUMNS:
        raise UnreadableDocument(f"it has more than {_MOST_ROWS} rows or {_MOST_COLUMNS} columns")
    return [[unguarded(cell.text) for cell in row] for row in rows]


def merged_cells(placed: PlacedText, table: Sequence[Sequence[str]]) -> Iterator[SheetFault]:
    """What is to be looked at in a sheet because its cells are merged: whoever merged them may mean all of them."""
    names = dict(enumerate(table[0]))
    for cells in placed.merged:
        down = f" down to row {cells.last_row + 1}" if cells.last_row > cells.first_row else ""
        last = names.get(cells.last_column) or f"column {cells.last_column + 1}"
        across = f" across to “{last}”" if cells.last_column > cells.first_column else ""
        reason = f"merged{down}{' and' if down and across else ''}{across}: only the first holds words"
        column = names.get(cells.first_column) or f"number {cells.first_column + 1}"
        yield SheetFault(cells.first_row + 1, column, reason)


def as_text(table: Sequence[Sequence[str]]) -> str:
    """A table as the preview carries it."""
    return json.dumps(table, ensure_ascii=False)
