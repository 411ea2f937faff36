"""
Who is at the desk on a request, and who has been shown what was read of it.

A page that is open says so every few seconds; whoever was shown a reading once is known for good.
"""

from collections.abc import Iterable
from datetime import timedelta

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef
from django.utils import timezone

from councils.models import AtDesk, Onlooker, Reading, Request

HERE_FOR = timedelta(seconds=45)
"""How long somebody counts as being there after their page last said so; it says so three times as often."""


def say_here(*, request: Request, person: User) -> None:
    """Note that somebody has the request open now."""
    AtDesk.objects.update_or_create(request=request, person=person, defaults={"seen_at": timezone.now()})


def others_here(*, request: Request, person: User) -> list[AtDesk]:
    """The other people who have it open."""
    since = timezone.now() - HERE_FOR
    return list(request.at_desk.filter(seen_at__gte=since).exclude(person=person).select_related("person"))


def note_onlooker(*, requests: Iterable[int], person: User) -> None:
    """
    Note that somebody is shown what was read of these requests, by their ids.

    Nothing is written where that is known already, nor of a request of which nothing has been read.
    """
    read = Request.objects.filter(Exists(Reading.objects.filter(request=OuterRef("pk"))), pk__in=list(requests))
    new = read.exclude(onlookers__person=person).values_list("pk", flat=True)
    Onlooker.objects.bulk_create(
        (Onlooker(request_id=request, person=person) for request in new), ignore_conflicts=True
    )
