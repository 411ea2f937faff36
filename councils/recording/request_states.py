"""How requests stand, from a spreadsheet: sent, acknowledged, refused, answered. Overdue is never typed."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from councils.domain.dates import read_date
from councils.models import Council, Request, Round
from councils.recording.requests import LONGEST_REFERENCE, save_request
from councils.recording.sheets import (
    BLIND,
    Change,
    CouncilRow,
    SheetFault,
    SheetTaken,
    Table,
    named_rows,
    plain,
    read_blind,
)

COUNCIL, NAME, STATE, SENT, RECEIVED, ANSWERED, REFERENCE, DUE, STANDS, MADE_ON = (
    *("council", "council name", "state", "sent on", "received on", "answered on", "reference"),
    *("due on (worked out)", "stands (worked out)", "made on (leave as it is)"),
)
COLUMNS = (COUNCIL, NAME, STATE, SENT, RECEIVED, ANSWERED, REFERENCE, DUE, STANDS, MADE_ON)
_DATES = {SENT: "sent_on", RECEIVED: "received_on", ANSWERED: "responded_on"}
_STATES = {**{state.label.casefold(): state.value for state in Request.State}, "": Request.State.SENT.value}
_OVERDUE = ("overdue", "late", "reply overdue")


def words_of(request: Request | None) -> dict[str, str]:
    """What can be typed of a request, by column; a council that has none is a blank row."""
    if request is None:
        return dict.fromkeys((STATE, SENT, RECEIVED, ANSWERED, REFERENCE), "")
    dates = {column: getattr(request, field) for column, field in _DATES.items()}
    written = {column: day.isoformat() if day else "" for column, day in dates.items()}
    return {STATE: request.get_state_display().lower(), **written, REFERENCE: request.reference}


def stamp_of(request: Request | None) -> str:
    """Marks what a request said when a sheet went out, so that a sheet that has grown old is known."""
    said = "none" if request is None else "|".join(words_of(request).values())
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def take_states(
    *,
    by: User,
    round: Round,  # noqa: A002 - the field's own word
    table: Table,
    dry_run: bool,
) -> SheetTaken:
    """Read a table of states, which `by` brings; nothing is kept if `dry_run`, or if anything is wrong."""
    with transaction.atomic():
        rows, faults = named_rows(table)
        known = _known(round, [row.council for row in rows])
        taken, hidden = [], read_blind(by)
        for row in rows:
            request = known.get(row.council.pk)
            if request is not None and request.pk in hidden:
                faults.append(SheetFault(row.number, COUNCIL, BLIND))
                continue
            read = _Reading(by, row.number, row.words, [])
            changed = _take(round, request, row.council, read)
            faults += read.faults
            taken += [changed] if changed else []
        if faults or dry_run:
            transaction.set_rollback(True)
        return SheetTaken(tuple(taken), len(rows) - len(taken), tuple(faults), saved=not faults and not dry_run)


def _known(of: Round, councils: Iterable[Council]) -> dict[int, Request]:
    found = Request.objects.filter(round=of, council__in=list(councils)).order_by("pk").select_for_update(of=("self",))
    return {request.council_id: request for request in found.select_related("council", "round")}


@dataclass(slots=True)
class _Reading:
    """One row being understood: who brings it, what it would change, and what is wrong."""

    by: User
    number: int
    words: Mapping[str, str]
    faults: list[SheetFault]

    def fault(self, column: str, reason: str) -> None:
        self.faults.append(SheetFault(self.number, column, reason))

    def state(self) -> str | None:
        said = self.words[STATE].casefold()
        if said in _OVERDUE:
            self.fault(STATE, "Overdue is worked out from the dates and never typed: leave “sent” or “acknowledged”.")
        elif said not in _STATES:
            self.fault(STATE, f"“{said}” is none of: {', '.join(state.label.lower() for state in Request.State)}.")
        return _STATES.get(said)

    def day(self, column: str) -> date | None:
        said = self.words[column]
        try:
            return date.fromisoformat(said) if said else None
        except ValueError:
            day = read_date(said)
        if day is None:
            self.fault(column, f"“{said}” is no date: write it as 8 May 2025 or 2025-05-08.")
        return day

    def reference(self) -> str:
        said = self.words[REFERENCE]
        if len(said) > LONGEST_REFERENCE:
            self.fault(REFERENCE, f"That is {len(said)} characters; {LONGEST_REFERENCE} are kept.")
        return said


def _take(of: Round, request: Request | None, council: Council, read: _Reading) -> CouncilRow | None:
    """What a row changes, kept if it is right; None where it changes nothing or is not."""
    before = {column: plain(said) for column, said in words_of(request).items()}
    changed = [column for column, said in before.items() if column in read.words and read.words[column] != said]
    if not changed:
        return None
    if read.words.get(MADE_ON) and read.words[MADE_ON] != stamp_of(request):
        read.fault(MADE_ON, "This request was changed since the sheet was made: take a new sheet for this row.")
    request = request or Request(council=council, round=of)
    _change(request, changed, read)
    if not read.faults:
        _save(request, read)
    if read.faults:
        return None
    changes = tuple(Change(column, before[column], read.words[column], "") for column in changed)
    return CouncilRow(read.number, request, changes, None, collides=False)


def _change(request: Request, changed: Sequence[str], read: _Reading) -> None:
    for column in changed:
        if column == STATE:
            request.state = read.state() or request.state
        elif column == REFERENCE:
            request.reference = read.reference()
        else:
            setattr(request, _DATES[column], read.day(column))


def _save(request: Request, read: _Reading) -> None:
    days = [(SENT, request.sent_on), (RECEIVED, request.received_on), (ANSWERED, request.responded_on)]
    known = [(column, day) for column, day in days if day is not None]
    for (earlier, first), (later, second) in pairwise(known):
        if second < first:
            read.fault(later, f"It is before the day of “{earlier}”, {first:%-d %B %Y}.")
    if read.faults:
        return
    try:
        with transaction.atomic():
            save_request(request=request, by=read.by)
    except IntegrityError:
        read.fault(RECEIVED, "These dates do not follow each other, with the day of publication among them.")
