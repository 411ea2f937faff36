"""Who is at the desk on a request: a page that is open says so every few seconds."""

from datetime import timedelta

from django.contrib.auth.models import User
from django.utils import timezone

from councils.models import AtDesk, Request

HERE_FOR = timedelta(seconds=45)
"""How long somebody counts as being there after their page last said so; it says so three times as often."""


def say_here(*, request: Request, person: User) -> None:
    """Note that somebody has the request open now."""
    AtDesk.objects.update_or_create(request=request, person=person, defaults={"seen_at": timezone.now()})


def others_here(*, request: Request, person: User) -> list[AtDesk]:
    """The other people who have it open."""
    since = timezone.now() - HERE_FOR
    return list(request.at_desk.filter(seen_at__gte=since).exclude(person=person).select_related("person"))
