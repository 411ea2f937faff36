"""What staff say of a document once it is in: which council it is from, and which earlier one it takes the place of."""

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from councils.domain.return_json import from_dict
from councils.domain.returns import Return
from councils.models import Answer, Council, Document, PublishedReturn, Reading, Request, Round
from councils.recording.documents import settle_document
from councils.recording.locks import lock_letter
from councils.recording.readings import parsers_reading, record_parsed
from councils.recording.refusals import Unchangeable
from councils.recording.requests import LONGEST_REFERENCE, fill_request, request_for, save_request
from councils.recording.rows import FIGURES


@transaction.atomic
def settle_council(
    *,
    document: Document,
    council: Council,
    round: Round,  # noqa: A002 - the field's word
    by: User | None = None,
) -> Document:
    """
    Say, as `by`, which council a document is from; what the parser read of it goes along.

    Where the same bytes lie under that council already, that document is returned. Raises Unchangeable once people
    have worked on it, or it is published.
    """
    row = Document.objects.select_for_update().get(pk=document.pk)
    request = request_for(council=council, round=round)
    left = row.request
    if left == request:
        return row
    if left is not None:
        _check_can_leave(row, left)
    settled = settle_document(document=row, request=request)
    parsed = parsers_reading(settled)
    if settled.pk != row.pk or parsed is None:
        return settled
    value = from_dict(parsed.body)
    record_parsed(document=settled, text=settled.text, value=value, parser_version=settled.parser_version)
    fill_request(request=request, value=value, by=by)
    if left is not None:
        _take_back(left, value, by)
    return settled


@transaction.atomic
def say_replaces(*, document: Document, replaced: Document | None) -> Document:
    """Say that a document takes the place of an earlier one of its request, or of none. Raises Unchangeable."""
    row = Document.objects.select_for_update().get(pk=document.pk)
    if replaced is not None and (row.request_id is None or replaced.request_id != row.request_id):
        raise Unchangeable("A letter can take the place only of another one to the same request")
    before = dict(Document.objects.filter(request=row.request).values_list("pk", "replaces"))
    step = None if replaced is None else replaced.pk
    while step is not None:
        if step == row.pk:
            raise Unchangeable("Two letters cannot take the place of each other")
        step = before.get(step)
    row.replaces = replaced
    row.save(update_fields=["replaces"])
    return row


@transaction.atomic
def set_aside(*, document: Document, by: User) -> Document:
    """Say, as `by`, that a document is no answer to a request: it waits for nobody any more. Raises Unchangeable."""
    lock_letter(document.sha256)
    row = Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
    if row.request_id is not None:
        raise Unchangeable("It is a council's letter by now: it can no longer be set aside")
    if row.set_aside_at is None:
        row.set_aside_at, row.set_aside_by = timezone.now(), by
        row.save(update_fields=["set_aside_at", "set_aside_by"])
        _log(row, by, "Set aside: no answer of a council")
    return row


@transaction.atomic
def take_up_again(*, document: Document, by: User) -> Document:
    """Say, as `by`, that a document that was set aside waits for its council after all."""
    lock_letter(document.sha256)
    row = Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
    if row.set_aside_at is not None:
        row.set_aside_at = row.set_aside_by = None
        row.save(update_fields=["set_aside_at", "set_aside_by"])
        _log(row, by, "Taken up again: it waits for its council")
    return row


def _log(document: Document, by: User, words: str) -> None:
    """Keep who said it, and when, in the history that the admin site shows of a document."""
    LogEntry.objects.log_actions(by.pk, [document], CHANGE, words)


def _check_can_leave(document: Document, request: Request) -> None:
    if Reading.objects.filter(document=document).exclude(reader=Reading.Reader.PARSER).exists():
        raise Unchangeable("People have worked on this letter: its council can no longer be changed here")
    if _is_published(document, request):
        raise Unchangeable("This letter is published: its council can no longer be changed")


def _is_published(document: Document, request: Request) -> bool:
    """Whether a return was published from it, or anything that is or was public of the request stands in it."""
    if PublishedReturn.objects.filter(request=request, reading__document=document).exists():
        return True
    answers = Answer.objects.filter(request=request)
    if answers.filter(document_sha256=document.sha256).exists():
        return True
    here = {"answer__in": answers, "document_sha256": document.sha256}
    return any(table.objects.filter(**here).exists() for table in {*FIGURES.values()})


def _take_back(request: Request, value: Return, by: User | None) -> None:
    """Take back from a request what only a letter that was not its own had said of it."""
    if request.documents.exists():
        return
    if value.reference and request.reference == value.reference[:LONGEST_REFERENCE]:
        request.reference = ""
    for field in ("received_on", "responded_on", "published_on"):
        if getattr(request, field) == getattr(value, field):
            setattr(request, field, None)
    if request.state == Request.State.ANSWERED:
        request.state = Request.State.SENT
    save_request(request=request, by=by)
