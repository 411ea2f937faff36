"""What has been taken in: each document with what the parser made of it, and what is still to be said about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Q

from councils.domain.proposing import why_proposed
from councils.domain.register import RegisterCouncil
from councils.domain.return_json import from_dict
from councils.models import Council, CouncilAlias, Document, Reading, Round
from councils.queries.lines import read_blind_by

SHOWN = 50
WAITING_SHOWN = 200
"""Lines that wait for their council, the oldest first: as many as a page can bear. How many more wait is said."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """
    One document at intake.

    `why` is what speaks for its council; `figures`, `uncertain` and `unread` say how much the parser read; `others` are
    the request's other documents, which it may take the place of; `can_move` is False once people have worked on it.
    `is_read_blind`: whoever looks reads its request as a second reader, and is shown nothing of what was read.
    """

    document: Document
    council: Council | None
    why: tuple[str, ...]
    reference: str
    figures: int
    uncertain: int
    unread: int
    others: tuple[Document, ...]
    can_move: bool
    is_read_blind: bool

    @property
    def is_unsettled(self) -> bool:
        """Whether staff have to say which council it is from."""
        return self.council is None


def documents_at_intake(person: User) -> list[DocumentRow]:
    """The documents that wait for their council, whoever brought them, and this person's newest; none set aside."""
    here = Document.objects.filter(set_aside_at=None)
    newest = here.filter(added_by=person).order_by("-pk").values_list("pk", flat=True)[:SHOWN]
    unsettled = here.filter(request=None).order_by("pk").values_list("pk", flat=True)[:WAITING_SHOWN]
    return document_rows({*newest, *unsettled}, person)


def how_many_wait() -> int:
    """How many documents wait for somebody to say which council they are from, listed or not."""
    return Document.objects.filter(request=None, set_aside_at=None).count()


def documents_set_aside() -> list[Document]:
    """Every document that somebody said is no answer, the last ones set aside first, without its text."""
    found = Document.objects.exclude(set_aside_at=None).select_related("set_aside_by").defer("text", "page_starts")
    return list(found.order_by("-set_aside_at", "-pk"))


def document_row(document: Document, person: User) -> DocumentRow:
    """One document as intake shows it to this person."""
    return document_rows([document.pk], person)[0]


def document_rows(ids: Iterable[int], person: User) -> list[DocumentRow]:
    """The documents as intake shows them: without a council first, then the newest; six queries for any number."""
    found = Document.objects.filter(pk__in=list(ids)).select_related(
        "request__council", "request__round", "replaces", "set_aside_by"
    )
    documents = list(found.prefetch_related("request__documents"))
    parsed, worked_on = _readings(documents)
    register = _register({document.request.council for document in documents if document.request})
    blind = set(read_blind_by(person).values_list("pk", flat=True))
    rows = [
        _row(
            document,
            parsed.get(document.pk),
            register,
            can_move=document.pk not in worked_on,
            is_read_blind=document.request_id in blind,
        )
        for document in documents
    ]
    return sorted(rows, key=lambda row: (not row.is_unsettled, -row.document.pk))


def rounds() -> list[Round]:
    """The rounds that a letter may answer, the newest first."""
    return list(Round.objects.order_by("-position"))


def open_councils() -> list[Council]:
    """The councils that a letter may be from, by name; closed ones too, for letters of their day."""
    return list(Council.objects.order_by("short_name"))


def council_named(words: str) -> Council | None:
    """The one council that is meant by a code or a name as the list has it; None where that is none or several."""
    wanted = words.strip()
    exact = Q(code__iexact=wanted) | Q(gss_code__iexact=wanted) | Q(name__iexact=wanted) | Q(short_name__iexact=wanted)
    found = list(Council.objects.filter(exact).order_by("is_closed")[:3])
    live = [council for council in found if not council.is_closed]
    return live[0] if len(live) == 1 else found[0] if len(found) == 1 else None


def _readings(documents: Iterable[Document]) -> tuple[dict[int, Reading], set[int]]:
    """The parser's newest reading of each document, and the documents that people have worked on."""
    parsed: dict[int, Reading] = {}
    worked_on: set[int] = set()
    for reading in Reading.objects.filter(document__in=list(documents)).order_by("pk"):
        if reading.document_id is None:
            continue
        if reading.reader == Reading.Reader.PARSER:
            parsed[reading.document_id] = reading
        else:
            worked_on.add(reading.document_id)
    return parsed, worked_on


def _register(councils: Iterable[Council]) -> dict[int, RegisterCouncil]:
    """By what names and domains each of the councils may show itself."""
    wanted = list(councils)
    said: dict[tuple[int, str], list[str]] = {}
    for alias in CouncilAlias.objects.filter(council__in=wanted):
        said.setdefault((alias.council_id, alias.kind), []).append(alias.value)
    return {
        council.pk: RegisterCouncil(
            code=council.code,
            gss_code=council.gss_code,
            name=council.name,
            short_name=council.short_name,
            aliases=tuple(said.get((council.pk, CouncilAlias.Kind.NAME), ())),
            domains=tuple(said.get((council.pk, CouncilAlias.Kind.DOMAIN), ())),
        )
        for council in wanted
    }


def _row(
    document: Document,
    parsed: Reading | None,
    register: dict[int, RegisterCouncil],
    *,
    can_move: bool,
    is_read_blind: bool,
) -> DocumentRow:
    request = document.request
    value = from_dict(parsed.body) if parsed and not is_read_blind else None
    figures = [figure for answer in value.answers for figure in answer.figures] if value else []
    others = () if request is None else tuple(other for other in request.documents.all() if other != document)
    return DocumentRow(
        document=document,
        council=request.council if request else None,
        why=why_proposed(document.text, register[request.council_id]) if request else (),
        reference=(value.reference if value else None) or "",
        figures=len(figures),
        uncertain=sum(not figure.certain for figure in figures),
        unread=len(value.unread) if value else 0,
        others=others,
        can_move=can_move and not is_read_blind,
        is_read_blind=is_read_blind,
    )
