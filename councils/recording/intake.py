"""Take letters in: each becomes a document and the parser's reading of it, and is published if that is asked for."""

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from enum import StrEnum

from django.contrib.auth.models import User
from django.db import DatabaseError, OperationalError, transaction

from councils.domain.register import Register, RegisterCouncil
from councils.domain.returns import Return
from councils.models import Council, CouncilAlias, Document, Reading, Request, Round
from councils.models.work import Provenance
from councils.parsing.confinement import parse_confined
from councils.parsing.pages import page_starts
from councils.parsing.readers.limits import LARGEST_DOCUMENT
from councils.parsing.text import UnreadableDocument
from councils.parsing.version import parser_version
from councils.recording.documents import Origin, describe_document, keep_document, replace_document, settle_document
from councils.recording.files import content_of, sha256_of
from councils.recording.locks import lock_letter
from councils.recording.people import account
from councils.recording.precedence import precedence
from councils.recording.publication import publish
from councils.recording.readings import parsers_reading, record_parsed
from councils.recording.refusals import Refused
from councils.recording.requests import fill_request, request_for
from councils.recording.rows import LeftOut
from councils.reference.letters import Letter
from councils.reference.register import settled_register


class Took(StrEnum):
    """What became of a file."""

    ADDED = "added"
    READ_AGAIN = "read again"
    KNOWN = "known"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Publishers:
    """Who puts what is taken in forward, who has checked it, and the public reason for what changes."""

    by: User
    checked_by: User
    why: str = ""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """
    What became of one file.

    `document` is None where it failed; `council` is empty where it is not settled; `release` is the number of the
    release that it made; `left_out` are the figures that were read and not published; `reason` says why it failed or
    was not published.
    """

    letter: Letter
    took: Took
    council: str = ""
    release: int | None = None
    left_out: tuple[LeftOut, ...] = ()
    reason: str = ""
    document: Document | None = None

    @property
    def is_unsettled(self) -> bool:
        """Kept, without a request: which council it is from is for staff to say."""
        return self.took is not Took.FAILED and not self.council and not self.is_set_aside

    @property
    def is_set_aside(self) -> bool:
        """Known, and somebody has said that it is no answer: it stays so until somebody takes it up again."""
        return self.document is not None and self.document.set_aside_at is not None


@dataclass(frozen=True, slots=True)
class _Understood:
    text: str
    value: Return
    page_starts: tuple[int, ...]


def take_in_all(
    *,
    letters: Iterable[Letter],
    round: Round,  # noqa: A002 - the field's own word
    publish_by: str = "",
    checked_by: str = "",
    why: str = "",
    dry_run: bool = False,
    after_each: Callable[[TakenIn], object] | None = None,
) -> list[TakenIn]:
    """
    Take in every letter, each in a transaction of its own; published if `publish_by` and `checked_by` name accounts.

    Accounts are made where they are missing. `dry_run` does all of it in one transaction, and rolls that back.
    """
    with transaction.atomic() if dry_run else nullcontext():
        publishers = Publishers(account(name=publish_by), account(name=checked_by), why) if publish_by else None
        register = register_of_councils()
        taken = []
        for letter in letters:
            taken.append(take_in(letter=letter, round=round, register=register, publishers=publishers))
            if after_each is not None:
                after_each(taken[-1])
        if dry_run:
            transaction.set_rollback(True)
    return taken


def register_of_councils() -> Register:
    """The register as it is stored: by which names and domains a letter may show its council."""
    named: dict[tuple[int, str], list[str]] = {}
    for council_id, kind, value in CouncilAlias.objects.values_list("council_id", "kind", "value"):
        named.setdefault((council_id, kind), []).append(value)
    return settled_register(
        (
            RegisterCouncil(
                code=council.code,
                gss_code=council.gss_code,
                name=council.name,
                short_name=council.short_name,
                aliases=tuple(named.get((council.pk, CouncilAlias.Kind.NAME), ())),
                domains=tuple(named.get((council.pk, CouncilAlias.Kind.DOMAIN), ())),
            ),
            council.is_closed,
        )
        for council in Council.objects.order_by("is_closed", "code")
    )


def take_in(
    *,
    letter: Letter,
    round: Round,  # noqa: A002 - the field's own word
    register: Register,
    by: User | None = None,
    publishers: Publishers | None = None,
) -> TakenIn:
    """Take in one letter, which `by` brings. What goes wrong is said in the answer, and leaves nothing half done."""
    if letter.refused:
        return TakenIn(letter, Took.FAILED, reason=letter.refused)
    try:
        content = _content(letter)
        known = _known(sha256_of(content), round)
        understood = None if _is_read(known) else _understand(content, register)
        with transaction.atomic():
            lock_letter(sha256_of(content))
            known = _known(sha256_of(content), round)  # the same bytes may have come in while these were read
            bringer = by if publishers is None else publishers.by
            taken, reading = _keep(letter, content, known, understood, round, bringer)
    except OSError as fault:
        return TakenIn(letter, Took.FAILED, reason=f"cannot be opened: {fault.strerror}")
    except (UnreadableDocument, DatabaseError) as fault:
        return TakenIn(letter, Took.FAILED, reason=_plainly(fault))
    if publishers is None or reading is None:
        return taken
    try:
        return _publish(taken, reading, publishers)
    except (Refused, DatabaseError) as fault:
        return replace(taken, took=Took.FAILED, reason=f"not published: {fault}")


def _plainly(fault: UnreadableDocument | DatabaseError) -> str:
    """Why it failed, for whoever sent it: a database that others kept busy is not the letter's fault."""
    return "the database was too busy to keep it: send it again" if isinstance(fault, OperationalError) else str(fault)


def _content(letter: Letter) -> bytes:
    if letter.path.stat().st_size > LARGEST_DOCUMENT:
        raise UnreadableDocument(f"it is larger than {LARGEST_DOCUMENT // 1024 // 1024} MB")
    return letter.path.read_bytes()


def read_kept(document: Document) -> str:
    """Read a document that was kept without being opened: empty, or the plain reason why it cannot be read."""
    try:
        understood = _understand(content_of(document.sha256), register_of_councils())
    except UnreadableDocument as fault:
        return str(fault)
    with transaction.atomic():
        lock_letter(document.sha256)
        record_parsed(
            document=document,
            text=understood.text,
            value=understood.value,
            parser_version=parser_version(),
            page_starts=understood.page_starts,
        )
    return ""


def _known(sha256: str, round: Round) -> Document | None:  # noqa: A002 - the field's own word
    same = Document.objects.filter(sha256=sha256).select_related("request__council", "request__round")
    return same.filter(request__round=round).first() or same.filter(request__isnull=True).first()


def _is_read(known: Document | None) -> bool:
    """Whether this parser has read it already, and for a council: what was not settled is worth another look."""
    return known is not None and known.request_id is not None and known.parser_version == parser_version()


def _understand(content: bytes, register: Register) -> _Understood:
    placed, value = parse_confined(content, register)
    return _Understood(placed.text, value, page_starts(placed))


def _keep(
    letter: Letter,
    content: bytes,
    known: Document | None,
    understood: _Understood | None,
    round: Round,  # noqa: A002 - the field's own word
    by: User | None,
) -> tuple[TakenIn, Reading | None]:
    """The document and the parser's reading of it, as they are once this file is taken in."""
    document = known
    if understood is not None:
        document = _document(letter, content, known, _request(understood.value, round), understood.text, by)
    if document is None:
        raise UnreadableDocument("it was not read")
    origin = _origin(letter)
    if origin is not None:
        describe_document(document=document, origin=origin)
    reading, new = parsers_reading(document), False
    if understood is not None:
        text, value, version = understood.text, understood.value, parser_version()
        reading, new = record_parsed(
            document=document, text=text, value=value, parser_version=version, page_starts=understood.page_starts
        )
        if document.request is not None:
            fill_request(request=document.request, value=value, by=by)
    took = Took.ADDED if known is None else Took.READ_AGAIN if new else Took.KNOWN
    council = "" if document.request is None else document.request.council.short_name
    return TakenIn(letter, took, council, document=document), reading


def _document(
    letter: Letter, content: bytes, known: Document | None, request: Request | None, text: str, by: User | None
) -> Document:
    """The document kept, or the known one; what a person said of its council, or that it has none, is left as it is."""
    if known is None:
        origin = _origin(letter) or Origin()
        name = letter.path.name
        return keep_document(by=by, content=content, file_name=name, text=text, origin=origin, request=request)
    if known.request_id is None and known.set_aside_at is None and request is not None:
        return settle_document(document=known, request=request)
    return known


def _origin(letter: Letter) -> Origin | None:
    row = letter.row
    return None if row is None else Origin(Provenance(row.provenance), row.original_reference, row.source, row.terms)


def _request(value: Return, round: Round) -> Request | None:  # noqa: A002 - the field's own word
    council = value.council and Council.objects.filter(code=value.council.code).first()
    return request_for(council=council, round=round) if council else None


def _publish(taken: TakenIn, reading: Reading, publishers: Publishers) -> TakenIn:
    verdict = precedence(reading)
    if verdict.stands_back:
        return replace(taken, reason=verdict.stands_back)
    why = publishers.why or verdict.why
    with transaction.atomic():
        publication = publish(reading=reading, by=publishers.by, checked_by=publishers.checked_by, why=why)
        if verdict.replaces is not None and reading.document is not None:
            replace_document(document=reading.document, replaces=verdict.replaces)
    number = publication.release.number if publication.release else None
    return replace(taken, release=number, left_out=publication.left_out)
