"""Many at once: a spreadsheet that went out comes back, and becomes one reading for each council whose row changed.

Trying it out is the real thing rolled back, so what the preview shows is what saving does. One fault saves nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.contrib.auth.models import User
from django.db import transaction

from councils.domain.as_typed import figure_means
from councils.domain.cells import Cell, cells
from councils.domain.edits import Edit, Letter, Put
from councils.domain.keyed import Refused as Unreadable
from councils.domain.return_json import from_dict
from councils.domain.returns import Figure, Return
from councils.domain.sheets import BASE, COUNCIL, NAME, SOURCE, cell_of, header, words_in
from councils.models import Council, Reading, Request, Round
from councils.models.row_numbers import row_number
from councils.parsing.readers.characters import folded, seen
from councils.recording.desk_saves import Keyed, Saved, save
from councils.recording.presence import blind_at_work
from councils.recording.refusals import Refused
from councils.recording.requests import request_for

NAMES = 1
"""The row that names the columns."""

type Table = Sequence[Sequence[str]]
type LetterOf = Callable[[Request, Reading | None], Letter]
"""The documents of a request, as a reading of it counts in them."""


@dataclass(frozen=True, slots=True)
class SheetFault:
    """What is wrong or doubtful in a sheet, and where: the row as a spreadsheet numbers it, the column by its name."""

    row: int
    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that a row changes: its column, the words before and after, and what the new ones mean."""

    column: str
    before: str
    after: str
    means: str


@dataclass(frozen=True, slots=True)
class CouncilRow:
    """What becomes of one row. `collides`: somebody has changed the same cells since the sheet went out."""

    row: int
    request: Request
    changes: tuple[Change, ...]
    reading: Reading | None
    collides: bool


@dataclass(frozen=True, slots=True)
class SheetTaken:
    """What a sheet says: a reading for each row that changes something, or every fault there is."""

    councils: tuple[CouncilRow, ...] = ()
    unchanged: int = 0
    faults: tuple[SheetFault, ...] = ()
    saved: bool = False


class _Wrong(Exception):
    """A row that cannot be understood: the column, and why."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column


BLIND = "You are reading this return without seeing the first reading: leave its row out."


def read_blind(by: User) -> set[int]:
    """The requests that somebody is at work on as a second reader: no sheet of theirs shows or changes them."""
    return set(blind_at_work(by).values_list("request", flat=True))


def plain(words: str) -> str:
    """Words as they come back from a spreadsheet: what cannot be seen makes no difference."""
    return folded(seen(words))


@dataclass(frozen=True, slots=True)
class NamedRow:
    """One row on its way: its number, its words by column, whose it is."""

    number: int
    words: Mapping[str, str]
    council: Council


def take_sheet(
    *,
    by: User,
    round: Round,  # noqa: A002 - the field's own word
    table: Table,
    letter_of: LetterOf,
    dry_run: bool,
) -> SheetTaken:
    """Read a table, its first row the names of the columns; nothing is kept if `dry_run`, or if anything is wrong."""
    with transaction.atomic():
        taken = _take(by, round, table, letter_of)
        if taken.faults or dry_run:
            transaction.set_rollback(True)
            return taken
    return replace(taken, saved=True)


def _take(by: User, of: Round, table: Table, letter_of: LetterOf) -> SheetTaken:
    rows, faults = named_rows(table)
    requests = _locked(of, rows)
    hidden = read_blind(by)
    taken: list[CouncilRow] = []
    for row in rows:
        request = requests[row.council.pk]
        if request.pk in hidden:
            faults.append(SheetFault(row.number, COUNCIL, BLIND))
            continue
        taken_row, wrong = _take_row(by, request, row, letter_of)
        faults += wrong
        if taken_row is not None:
            taken.append(taken_row)
    # A column with a wrong name is wrong once, however many rows have words in it.
    in_order = sorted(dict.fromkeys(faults), key=lambda fault: fault.row)
    return SheetTaken(tuple(taken), len(rows) - len(taken), tuple(in_order))


# Columns and rows


def named_rows(table: Table) -> tuple[list[NamedRow], list[SheetFault]]:
    """The rows of a table that say a council's, and what is wrong with the others, or with the columns' names."""
    names, faults = _names(table)
    return ([], faults) if faults else _rows(names, table)


def _names(table: Table) -> tuple[list[str], list[SheetFault]]:
    """The columns' names, and what is wrong with them."""
    names = [plain(name) for name in table[0]] if table else []
    if COUNCIL not in names:
        reason = f"The first row names the columns, and one of them is “{COUNCIL}”: this sheet has none."
        return names, [SheetFault(NAMES, COUNCIL, reason)]
    faults = []
    for place, name in enumerate(names):
        if not name and any(plain(row[place]) for row in table[1:] if place < len(row)):
            faults.append(SheetFault(NAMES, f"number {place + 1}", "This column has words and no name."))
        elif name and name in names[:place]:
            faults.append(SheetFault(NAMES, name, "There are two columns of this name."))
    return names, faults


def _rows(names: Sequence[str], table: Table) -> tuple[list[NamedRow], list[SheetFault]]:
    by_code = {council.code.casefold(): council for council in Council.objects.all()}
    rows: list[NamedRow] = []
    faults: list[SheetFault] = []
    for number, line in enumerate(table[1:], 2):
        words = {name: plain(text) for name, text in zip(names, line, strict=False) if name}
        if not any(words.values()):
            continue
        council = by_code.get(words[COUNCIL].casefold())
        if council is None:
            faults.append(SheetFault(number, COUNCIL, f"No council has the code “{words[COUNCIL]}”."))
        elif any(row.council == council for row in rows):
            faults.append(SheetFault(number, COUNCIL, f"{council.short_name} has two rows."))
        else:
            rows.append(NamedRow(number, words, council))
    return rows, faults


def _locked(of: Round, rows: Iterable[NamedRow]) -> dict[int, Request]:
    """The request of each row, made where there is none; locked in one order, so that of two sheets one waits."""
    made = [request_for(council=row.council, round=of).pk for row in rows]
    locked = Request.objects.filter(pk__in=made).order_by("pk").select_for_update(of=("self",))
    return {one.council_id: one for one in locked.select_related("council", "round")}


# One council's row


def _take_row(
    by: User, request: Request, row: NamedRow, letter_of: LetterOf
) -> tuple[CouncilRow | None, list[SheetFault]]:
    try:
        base = _base(request, row)
    except _Wrong as wrong:
        return None, [SheetFault(row.number, wrong.column, str(wrong))]
    before, letter = Return() if base is None else from_dict(base.body), letter_of(request, base)
    edits, faults = _edits(before, row, letter)
    described = row.words.get(SOURCE) or None
    if faults or not edits:
        return None, faults
    if base is None and not described and not request.documents.exists():
        reason = "Say where these words come from: there is no letter of this council here."
        return None, [SheetFault(row.number, SOURCE, reason)]
    keyed = Keyed(edits=[edit for _, edit in edits], source_described=described)
    try:
        saved = save(request=request, by=by, base=base, keyed=keyed, letter=letter)
    except Refused as refusal:
        return None, [SheetFault(row.number, BASE, str(refusal))]
    return _taken(row, request, before, edits, saved, letter)


def _base(request: Request, row: NamedRow) -> Reading | None:
    """The reading that the row was made on; None where nothing had been read."""
    said = row.words.get(BASE, "")
    if not said:
        return None
    pk = row_number(said)
    found = None if pk is None else Reading.objects.filter(request=request, pk=pk).main_line().first()
    if found is None:
        raise _Wrong(BASE, f"“{said}” is no reading of {request.council.short_name}: leave this column as it was.")
    return found


def _edits(before: Return, row: NamedRow, letter: Letter) -> tuple[list[tuple[str, Edit]], list[SheetFault]]:
    """What the row changes, counts before fields: an outcome that is written stands, however the counts change."""
    said = cells(before)
    known = {plain(header(cell)): cell for cell in said}
    edits: list[tuple[str, Edit]] = []
    faults: list[SheetFault] = []
    column_of: dict[Cell, str] = {}
    for column, words in row.words.items():
        if column in (COUNCIL, NAME, BASE, SOURCE):
            continue
        try:
            cell = known.get(column) or cell_of(column)
        except Unreadable as fault:
            if words:
                faults.append(SheetFault(NAMES, column, str(fault)))
            continue
        first = column_of.setdefault(cell, column)
        if first != column:
            faults.append(SheetFault(NAMES, column, f"This is the cell of the column “{first}” once more."))
        elif words != plain(words_in(said, cell, letter.key)):
            edits.append((column, Put(cell, words)))
    return sorted(edits, key=lambda edit: not edit[1].cell.is_figure), faults


def _taken(
    row: NamedRow,
    request: Request,
    before: Return,
    edits: Sequence[tuple[str, Edit]],
    saved: Saved,
    letter: Letter,
) -> tuple[CouncilRow | None, list[SheetFault]]:
    columns = {edit.cell: column for column, edit in edits}
    faults = [SheetFault(row.number, columns.pop(one.cell), one.reason) for one in saved.not_taken]
    if not columns:
        return None, faults
    mine = saved.aside or saved.reading
    after = before if mine is None else from_dict(mine.body)
    changes = tuple(_changes(before, after, columns, letter))
    return CouncilRow(row.number, request, changes, saved.reading, saved.aside is not None), faults


def _changes(before: Return, after: Return, columns: Mapping[Cell, str], letter: Letter) -> Iterator[Change]:
    old, new = cells(before), cells(after)
    for cell, column in columns.items():
        value = new.get(cell)
        means = figure_means(value) if isinstance(value, Figure) else ""
        yield Change(column, words_in(old, cell, letter.key), words_in(new, cell, letter.key), means)
