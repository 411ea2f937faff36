"""The check: another person sees what the parser was unsure of, what was changed and every finding, and decides."""

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_POST

from councils.desk.door import page, person, refusing, shows_what_was_read, staff
from councils.models import Decision, Reading, Request
from councils.models.row_numbers import row_number
from councils.queries.checking import CheckShown, check_shown
from councils.queries.publishing import collisions, waiting_replies
from councils.recording.checking import approve_newest, propose_newest, send_back_newest
from councils.recording.people import one_person_may_do_both
from councils.recording.refusals import Unchangeable


@require_GET
@staff("councils.check_reading")
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """What a checker has to look at, each with its passage; nothing else."""
    shown = _shown(request, pk)
    return page(
        request,
        "desk/check.html",
        title=f"Check {shown.request}",
        shown=shown,
        why_not=_why_not(shown, person(request)),
        errors=collisions(shown.reading),
        warnings=waiting_replies(shown.request),
    )


def _shown(request: HttpRequest, pk: int) -> CheckShown:
    """The page's content; a blind second reader is kept out."""
    asked = get_object_or_404(Request.objects.select_related("council", "round"), pk=pk)
    shows_what_was_read(request, asked)
    shown = check_shown(asked)
    if shown is None:
        raise Http404("Nothing has been read for this request yet.")
    return shown


def _why_not(shown: CheckShown, checker: User) -> str:
    """Why this person cannot decide on it; empty if they can."""
    if shown.step is None or not shown.waits:
        return "It does not wait to be checked."
    makers = {shown.reading.read_by_id, shown.step.by_id}
    if checker.pk in makers and not one_person_may_do_both():
        return "You made or proposed it: another person has to check it."
    return ""


@require_POST
@staff("councils.check_reading")
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve the reading that was shown, once everything in it has been looked at."""
    shown = _shown(request, pk)
    if not refusing(request, lambda: _approve(request, shown), f"{shown.request} is approved."):
        return redirect("desk:check", pk)
    may_publish = person(request).has_perm("councils.publish_reading")
    return redirect("desk:publish", pk) if may_publish else redirect("desk:queue")


def _approve(request: HttpRequest, shown: CheckShown) -> Decision:
    left = shown.keys - set(request.POST.getlist("seen"))
    if left:
        raise Unchangeable(f"{len(left)} of {len(shown.keys)} parts have not been looked at yet")
    return approve_newest(reading=_posted(request, shown), by=person(request))


@require_POST
@staff("councils.check_reading")
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the reading back to whoever made it, with a reason."""
    shown = _shown(request, pk)
    why = request.POST.get("why", "")
    done = refusing(
        request,
        lambda: send_back_newest(reading=_posted(request, shown), by=person(request), why=why),
        f"{shown.request} is sent back.",
    )
    return redirect("desk:queue") if done else redirect("desk:check", pk)


@require_POST
@staff("councils.add_reading")
def propose(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the newest reading forward to be checked."""
    shown = _shown(request, pk)
    reading = _posted(request, shown)
    refusing(
        request, lambda: propose_newest(reading=reading, by=person(request)), f"{shown.request} waits to be checked."
    )
    return redirect("desk:request", pk)


def _posted(request: HttpRequest, shown: CheckShown) -> Reading:
    """The reading that the form was made for, which may no longer be the newest."""
    given = request.POST.get("reading", "")
    if given == str(shown.reading.pk):
        return shown.reading
    return get_object_or_404(Reading, pk=row_number(given), request=shown.request)
