"""Requests: one round put to one council, with what its documents say of it."""

from datetime import date

from django.contrib.auth.models import User
from django.db import transaction

from councils.domain.returns import Return
from councils.domain.vocabulary import NoteCode
from councils.models import Council, Request, RequestChange, Round

LONGEST_REFERENCE = 80


@transaction.atomic
def request_for(*, council: Council, round: Round) -> Request:  # noqa: A002 - the field's own word
    """The council's request of the round, made where there is none."""
    request, _ = Request.objects.get_or_create(council=council, round=round)
    return request


@transaction.atomic
def save_request(*, request: Request, by: User | None) -> bool:
    """
    Keep how a request stands, and beside it what was changed, by whom and when; True if that changed anything.

    `by` is None where nobody was there: a letter was read from the command line.
    """
    fields = RequestChange.Field.values
    before = Request.objects.filter(pk=request.pk).values(*fields).first() or dict.fromkeys(fields)
    request.save()
    said = ((field, _words(before[field]), _words(getattr(request, field))) for field in fields)
    made = [
        RequestChange(request=request, field=field, before=was, after=now, by=by)
        for field, was, now in said
        if was != now
    ]
    RequestChange.objects.bulk_create(made)
    return bool(made)


def _words(value: str | date | None) -> str:
    return value.isoformat() if isinstance(value, date) else str(value or "")


@transaction.atomic
def fill_request(*, request: Request, value: Return, by: User | None = None) -> bool:
    """
    Fill what the request leaves blank with what the return states, which `by` brought; True if that changed anything.

    A date that would stand before the one it must follow is left out: the return keeps it as the letter has it.
    """
    before = _stated(request)
    if not request.reference and value.reference and len(value.reference) <= LONGEST_REFERENCE:
        request.reference = value.reference
    request.received_on = request.received_on or _not_after(value.received_on, request)
    request.responded_on = request.responded_on or _not_before(value.responded_on, request.received_on)
    request.published_on = request.published_on or _not_before(value.published_on, request.received_on)
    answers = all(note.code is not NoteCode.REQUEST_ONLY for note in value.notes)
    if answers and request.state in (Request.State.SENT, Request.State.ACKNOWLEDGED):
        request.state = Request.State.ANSWERED
    return _stated(request) != before and save_request(request=request, by=by)


def _stated(request: Request) -> tuple[object, ...]:
    return request.reference, request.state, request.received_on, request.responded_on, request.published_on


def _not_before(day: date | None, received_on: date | None) -> date | None:
    return None if day is None or (received_on is not None and day < received_on) else day


def _not_after(received_on: date | None, request: Request) -> date | None:
    if received_on is None or (request.sent_on is not None and received_on < request.sent_on):
        return None
    later = [day for day in (request.responded_on, request.published_on) if day is not None]
    return received_on if all(received_on <= day for day in later) else None
