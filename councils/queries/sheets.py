"""Spreadsheets that go out: the councils of a round with what is understood of each, and how each request stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from councils.domain.cells import Cell, cells
from councils.domain.deadlines import due_date
from councils.domain.edits import Letter
from councils.domain.return_json import from_dict
from councils.domain.returns import Return
from councils.domain.sheets import BASE, COUNCIL, NAME, SOURCE, columns, header, words_in
from councils.domain.standing import WORDS, Standing
from councils.models import Council, Document, Reading, Request, Round
from councils.queries.councils import law_of
from councils.queries.desk import documents_of, letter_of, own_first
from councils.queries.lines import read_blind_by


@dataclass(frozen=True, slots=True)
class _Line:
    """One council with its reading that stands, if there is one."""

    council: Council
    reading: Reading | None
    value: Return
    letter: Letter


def readings_sheet(councils: Iterable[Council], of: Round, by: User) -> list[list[str]]:
    """The rows of a sheet to be filled in; who reads a return blind gets a sheet without that council."""
    lines = list(_lines(list(councils), of, by))
    asked = range(of.first_year, of.last_year + 1)
    wanted = _apart(columns((line.value for line in lines), asked))
    rows = [[COUNCIL, NAME, BASE, SOURCE, *(header(cell) for cell in wanted)]]
    for line in lines:
        said = cells(line.value)
        own = [words_in(said, cell, line.letter.key) for cell in wanted]
        base, source = ("", "") if line.reading is None else (str(line.reading.pk), line.reading.source_described)
        rows.append([line.council.code, line.council.name, base, source, *own])
    return rows


def _apart(wanted: Iterable[Cell]) -> list[Cell]:
    """One cell for each name of a column: two labels that only spaces tell apart share one."""
    named: dict[str, Cell] = {}
    for cell in wanted:
        named.setdefault(" ".join(header(cell).split()), cell)
    return list(named.values())


def _lines(councils: list[Council], of: Round, by: User) -> Iterator[_Line]:
    hidden = _read_blind(of, by)
    newest = Reading.objects.filter(request=OuterRef("pk")).main_line().newest_first().values("pk")[:1]
    requests = Request.objects.filter(round=of, council__in=councils).annotate(newest=Subquery(newest))
    found = {request.council_id: request for request in requests}
    readings = Reading.objects.in_bulk([request.newest for request in found.values() if request.newest])
    documents: dict[int | None, list[Document]] = {}
    for document in Document.objects.filter(request__in=list(found.values())).order_by("pk"):
        documents.setdefault(document.request_id, []).append(document)
    for council in councils:
        if council.pk in hidden:
            continue
        request = found.get(council.pk)
        reading = readings.get(request.newest) if request is not None else None
        received = documents.get(request.pk, []) if request is not None else []
        letter = letter_of(own_first(received, _own(received, reading)))
        yield _Line(council, reading, Return() if reading is None else from_dict(reading.body), letter)


def _own(received: list[Document], reading: Reading | None) -> Document | None:
    """The reading's own document among those of its request: the newest, where it has none."""
    named = [document for document in received if reading is not None and document.pk == reading.document_id]
    return next(iter(named or received[-1:]), None)


def letter_of_request(request: Request, reading: Reading | None) -> Letter:
    """The texts of a request's documents, as this reading of it counts in them."""
    return letter_of(documents_of(request, reading))


# How requests stand


@dataclass(frozen=True, slots=True)
class RequestStands:
    """How one request stands: what is on record, the last day that the law allows, and whether that has passed."""

    council: Council
    request: Request | None
    due_on: date | None
    overdue: bool

    @property
    def words(self) -> str:
        """How it stands, in words."""
        if self.request is None:
            return WORDS[Standing.NO_LETTER]
        if self.overdue:
            return WORDS[Standing.OVERDUE]
        return self.request.get_state_display().lower()


def requests_stand(
    councils: Iterable[Council], of: Round, *, by: User | None = None, today: date | None = None
) -> list[RequestStands]:
    """
    How each council's request of the round stands, by one query; overdue is worked out here and stored nowhere.

    Councils whose return is read blind `by` whoever asks are left out: reference and dates come from the first reading.
    """
    hidden = set() if by is None else _read_blind(of, by)
    wanted, day = [council for council in councils if council.pk not in hidden], today or timezone.localdate()
    found = {one.council_id: one for one in Request.objects.filter(round=of, council__in=wanted)}
    return [_stands(council, found.get(council.pk), day) for council in wanted]


def _read_blind(of: Round, by: User) -> set[int]:
    """The councils whose return of the round somebody is at work on as a second reader."""
    return set(read_blind_by(by).filter(round=of).values_list("council", flat=True))


def _stands(council: Council, request: Request | None, today: date) -> RequestStands:
    received_on = None if request is None else request.received_on
    due_on = due_date(received_on, law_of(council)).due_on if received_on else None
    waiting = request is not None and request.state in (Request.State.SENT, Request.State.ACKNOWLEDGED)
    unanswered = waiting and request is not None and request.responded_on is None
    return RequestStands(council, request, due_on, overdue=unanswered and due_on is not None and due_on < today)


def councils_chosen(chosen: str) -> QuerySet[Council]:
    """Councils as a selection names them: `all`, `region:<slug>`, `kind:<slug>`, or slugs between commas."""
    open_ones = Council.objects.filter(is_closed=False)
    owing = open_ones.filter(children_services=True)
    group, _, slug = chosen.partition(":")
    match group:
        case "all":
            return owing
        case "region":
            return owing.filter(region_slug=slug)
        case "kind":
            return owing.filter(kind=slug)
        case _:
            return open_ones.filter(slug__in=[name.strip() for name in chosen.split(",")])
