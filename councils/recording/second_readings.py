"""A request read twice: the second reader sees nothing of the first, and the two are settled cell by cell."""

from collections.abc import Mapping
from dataclasses import replace

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from councils.domain.agreement import Compared, agreement
from councils.domain.cells import numbered_anew
from councils.domain.differences import Difference, apply
from councils.domain.findings import find_all
from councils.domain.name_masks import Mask, mask_once
from councils.domain.placing import masks_unnamed_in, unnamed_in
from councils.domain.return_json import as_dict
from councils.domain.returns import Return
from councils.models import Decision, Document, Onlooker, Reading, Request, SecondReading
from councils.models.work import own_document, sha256_of
from councils.recording.checking import check_is_newest
from councils.recording.readings import record_reading
from councils.recording.refusals import OnePersonTwice, Refused, Unchangeable


class NotSettled(Refused):
    """A cell in which two readings differ was left without a choice."""


@transaction.atomic
def ask_for_second_reading(*, request: Request, by: User) -> SecondReading:
    """Ask that a request be read twice; the one that is open already, where there is one."""
    opened = _open(request)
    if opened is not None:
        return opened
    try:
        with transaction.atomic():
            return SecondReading.objects.create(request=request, asked_by=by)
    except IntegrityError:  # another asked at the same moment
        return SecondReading.objects.get(request=request, settled_at=None, called_off_at=None)


@transaction.atomic
def call_off_second_reading(*, request: Request) -> bool:
    """No longer ask for it; what was read stays on record. True if it was being asked for."""
    opened = SecondReading.objects.filter(request=request, settled_at=None, called_off_at=None)
    return bool(opened.update(called_off_at=timezone.now()))


@transaction.atomic
def begin_second_reading(*, second_reading: SecondReading, by: User) -> Reading:
    """
    Take it on, with a reading in which nothing is filled yet.

    Raises OnePersonTwice for whoever made, decided on or saw the first; Unchangeable where another has taken it.
    """
    row = _locked(second_reading)
    if not row.is_open or row.handed_in_at is not None:
        raise Unchangeable("This second reading has been handed in or called off")
    if row.reader_id not in (None, by.pk):
        raise Unchangeable(f"{row.reader} is reading it: a request has one second reader")
    if row.reader_id is None and knows_the_first(request=row.request, person=by):
        raise OnePersonTwice(
            "Whoever has read, checked or published this request, or was shown what was read of it,"
            " cannot read it blind"
        )
    if row.reader_id is None:
        row.reader, row.taken_at = by, timezone.now()
        row.save(update_fields=["reader", "taken_at"])
    return row.readings.order_by("pk").last() or _first_page(row, by)


def knows_the_first(*, request: Request, person: User) -> bool:
    """Whether somebody has made or decided on a reading of the request, or was shown one on any page of the staff."""
    readings = Reading.objects.filter(request=request, second_reading__isnull=True)
    decided = Decision.objects.filter(reading__in=readings, by=person)
    shown = Onlooker.objects.filter(request=request, person=person)
    return readings.filter(read_by=person).exists() or decided.exists() or shown.exists()


@transaction.atomic
def hand_in_second_reading(*, second_reading: SecondReading, by: User) -> SecondReading:
    """Say that it is done. Raises Unchangeable for anybody but its reader, and where nothing was read."""
    row = _locked(second_reading)
    if not row.is_open or row.reader_id != by.pk or row.handed_in_at is not None:
        raise Unchangeable("Only its reader can hand in a second reading, and once")
    row.second = row.readings.order_by("pk").last()
    if row.second is None:
        raise Unchangeable("Nothing has been read yet")
    row.handed_in_at = timezone.now()
    row.save(update_fields=["second", "handed_in_at"])
    return row


@transaction.atomic
def settle_second_reading(
    *, second_reading: SecondReading, first: Reading, by: User, take_second: Mapping[str, bool]
) -> Reading:
    """
    Settle every cell in which the two differ; `take_second` says for each cell's address which of the two it is.

    The outcome is a reading that follows the first, made by `by`. Raises NotSettled if a cell is without a choice;
    Unchangeable if the second reading is not handed in, or settled already.
    """
    row = _locked(second_reading)
    if not row.is_open or row.second is None:
        raise Unchangeable("There is nothing to settle: the second reading is not handed in, or settled already")
    check_is_newest(first)
    ours, own = numbered_anew(first.placed()), own_document(first, row.request)
    differing = agreement(ours, row.second.placed()).differing
    missing = [one for one in differing if str(one.cell) not in take_second]
    if missing:
        raise NotSettled(f"{len(missing)} of {len(differing)} differences are not settled yet")
    settled = record_reading(
        by=by,
        value=_kept(apply(ours, _changes(differing, take_second)), row.request, own),
        document=own,
        request=row.request,
        parent=first,
        source_described=first.source_described,
        masks=_masks_of_both(first, row.second, own),
    )
    row.first, row.settled, row.settled_by, row.settled_at = first, settled, by, timezone.now()
    row.save(update_fields=["first", "settled", "settled_by", "settled_at"])
    return settled


def _changes(differing: tuple[Compared, ...], take_second: Mapping[str, bool]) -> list[Difference]:
    return [Difference(one.cell, one.first, one.second) for one in differing if take_second[str(one.cell)]]


def _kept(value: Return, request: Request, own: Document | None) -> Return:
    """The return as it is kept, its own document unnamed, with the findings that follow from it."""
    texts: dict[str | None, str] = {document.sha256: document.text for document in request.documents.all()}
    kept = unnamed_in(value, sha256_of(own))
    return replace(kept, findings=find_all(kept, own.text if own else "", texts))


def _masks_of_both(first: Reading, second: Reading, own: Document | None) -> list[Mask]:
    """What either reader masked: a name that one of them would not show is not shown."""
    both = mask_once([*first.masks_placed(), *second.masks_placed()])
    return masks_unnamed_in(both, sha256_of(own))


def _first_page(row: SecondReading, by: User) -> Reading:
    """A reading of the same documents with nothing in it."""
    return Reading.objects.create(
        request=row.request,
        document=own_document(None, row.request),
        body=as_dict(Return()),
        reader=Reading.Reader.PERSON,
        read_by=by,
        second_reading=row,
    )


def _open(request: Request) -> SecondReading | None:
    return SecondReading.objects.filter(request=request, settled_at=None, called_off_at=None).first()


def _locked(second_reading: SecondReading) -> SecondReading:
    """The row, with its request: nobody is noted as having seen that one until this transaction has ended."""
    Request.objects.select_for_update(no_key=True).get(pk=second_reading.request_id)
    return SecondReading.objects.select_for_update().get(pk=second_reading.pk)
