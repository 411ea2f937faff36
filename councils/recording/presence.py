"""
Who is at the desk on a request, and who has been shown what was read of it.

A page that is open says so every few seconds; whoever was shown a reading once is known for good.
"""

from collections.abc import Iterable
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from councils.models import AtDesk, Onlooker, Reading, Request, SecondReading
from councils.recording.refusals import Refused

HERE_FOR = timedelta(seconds=45)
"""How long somebody counts as being there after their page last said so; it says so three times as often."""


class ReadsItBlind(Refused):
    """Whoever would be shown what was read of a request is reading it blind."""


def say_here(*, request: Request, person: User) -> None:
    """Note that somebody has the request open now."""
    AtDesk.objects.update_or_create(request=request, person=person, defaults={"seen_at": timezone.now()})


def others_here(*, request: Request, person: User) -> list[AtDesk]:
    """The other people who have it open."""
    since = timezone.now() - HERE_FOR
    return list(request.at_desk.filter(seen_at__gte=since).exclude(person=person).select_related("person"))


def note_onlooker(*, requests: Iterable[int], person: User) -> None:
    """
    Note that somebody is shown what was read of these requests, by their ids; to be called before they are shown it.

    Nothing is written where that is known already, nor of a request of which nothing has been read. Raises ReadsItBlind
    where they are at work on one of them as its second reader: of being shown it and beginning that, one comes first.
    """
    read = Request.objects.filter(Exists(Reading.objects.filter(request=OuterRef("pk"))), pk__in=list(requests))
    new = list(read.exclude(onlookers__person=person).values_list("pk", flat=True))
    if not new:
        return
    with transaction.atomic():
        # Beginning a second reading takes the same lock, so it waits for this, or this for it.
        list(Request.objects.filter(pk__in=new).order_by("pk").select_for_update(no_key=True).values_list("pk"))
        Onlooker.objects.bulk_create(
            (Onlooker(request_id=request, person=person) for request in new), ignore_conflicts=True
        )
        if blind_at_work(person).filter(request__in=new).exists():
            raise ReadsItBlind("You are reading this return without seeing the first reading")


def blind_at_work(person: User) -> QuerySet[SecondReading]:
    """The second readings that somebody is at work on, and has not handed in."""
    return SecondReading.objects.filter(reader=person, settled_at=None, called_off_at=None, handed_in_at=None)
