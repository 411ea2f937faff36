"""Keep documents: the file, the text read from it, and what it is."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction

from councils.models import Document, Request
from councils.models.work import Provenance
from councils.recording.files import keep

FROM_THE_COUNCIL = frozenset({Provenance.RECEIVED, Provenance.PUBLISHED_BY_COUNCIL})
"""What stands above a document that somebody else wrote."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What a document is, said by whoever brings it and never by the document itself."""

    provenance: Provenance = Provenance.RECEIVED
    original_reference: str = ""
    source_url: str = ""
    terms: str = ""


@transaction.atomic
def keep_document(
    *,
    by: User | None,
    content: bytes,
    file_name: str,
    text: str,
    origin: Origin,
    request: Request | None = None,
    stands_beside: bool = False,
) -> Document:
    """
    The document with these bytes: kept now, or known already.

    One whose council was not settled is given its request as soon as one is named. A document from the council is
    noted as replacing what was retold for the same request, unless it `stands_beside` what is there.
    """
    sha256 = keep(content)
    known = _known(sha256, request)
    if known is not None:
        return known
    return Document.objects.create(
        request=request,
        sha256=sha256,
        file_name=file_name,
        size=len(content),
        text=text,
        provenance=origin.provenance,
        original_reference=origin.original_reference,
        source_url=origin.source_url,
        terms=origin.terms,
        replaces=None if stands_beside or origin.provenance not in FROM_THE_COUNCIL else _retold(request),
        added_by=by,
    )


@transaction.atomic
def settle_document(*, document: Document, request: Request) -> Document:
    """Give a document the request it belongs to; one that has it already under another row is that row."""
    twin = Document.objects.filter(request=request, sha256=document.sha256).first()
    if twin is not None:
        return twin
    document.request = request
    document.set_aside_at = document.set_aside_by = None
    if document.provenance in FROM_THE_COUNCIL and document.replaces_id is None:
        document.replaces = _retold(request)
    document.save(update_fields=["request", "replaces", "set_aside_at", "set_aside_by"])
    return document


@transaction.atomic
def describe_document(*, document: Document, origin: Origin) -> bool:
    """Say anew what a document is; True if that changed anything."""
    said = {
        "provenance": origin.provenance,
        "original_reference": origin.original_reference,
        "source_url": origin.source_url,
        "terms": origin.terms,
    }
    changed = [field for field, value in said.items() if getattr(document, field) != value]
    for field in changed:
        setattr(document, field, said[field])
    if changed:
        document.save(update_fields=changed)
    return bool(changed)


@transaction.atomic
def replace_document(*, document: Document, replaces: Document) -> None:
    """Say that a document takes the place of another."""
    document.replaces = replaces
    document.save(update_fields=["replaces"])


def _known(sha256: str, request: Request | None) -> Document | None:
    same = Document.objects.filter(sha256=sha256)
    if request is None:
        return same.order_by("pk").first()
    unsettled = same.filter(request__isnull=True).first()
    return settle_document(document=unsettled, request=request) if unsettled else same.filter(request=request).first()


def _retold(request: Request | None) -> Document | None:
    if request is None:
        return None
    return request.documents.exclude(provenance__in=FROM_THE_COUNCIL).order_by("pk").last()
