"""Who has taken which request. It tells others who is at it; it keeps nobody out."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from councils.models import Assignment, Request
from councils.recording.refusals import Unchangeable


@transaction.atomic
def take(*, request: Request, by: User) -> Assignment:
    """Take a request. Taking one's own again changes nothing; raises Unchangeable where another has it."""
    Request.objects.select_for_update(no_key=True).get(pk=request.pk)  # of two who take it at once the second is told
    there = Assignment.objects.filter(request=request, given_back_at=None).first()
    if there is None:
        return Assignment.objects.create(request=request, person=by)
    if there.person_id != by.pk:
        raise Unchangeable(f"{there.person} has taken this request: they can give it back")
    return there


@transaction.atomic
def give_back(*, request: Request) -> bool:
    """Let others have a request, whoever had taken it; True if somebody had."""
    return bool(Assignment.objects.filter(request=request, given_back_at=None).update(given_back_at=timezone.now()))
