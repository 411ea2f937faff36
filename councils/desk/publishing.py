"""Publish: what stands in the way, what should be looked at, what changes in public; then all at once."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_POST

from councils.desk.door import page, person, refusing, shows_what_was_read, staff
from councils.models import Reading, Request
from councils.models.row_numbers import row_number
from councils.queries.checking import CheckShown, check_shown
from councils.queries.publishing import Obstacles, obstacles
from councils.recording.checking import publish_approved
from councils.recording.publication import Preview, Publication, preview
from councils.recording.refusals import Refused


@require_GET
@staff("councils.publish_reading")
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """What publishing would do, and what is in its way."""
    shown = _shown(request, pk)
    found, foreseen = _foreseen(shown)
    return page(
        request,
        "desk/publish.html",
        title=f"Publish {shown.request}",
        shown=shown,
        obstacles=found,
        preview=foreseen,
        may_publish=not found.errors,
    )


def _shown(request: HttpRequest, pk: int) -> CheckShown:
    asked = get_object_or_404(Request.objects.select_related("council", "round"), pk=pk)
    shows_what_was_read(request, asked)
    shown = check_shown(asked)
    if shown is None:
        raise Http404("Nothing has been read for this request yet.")
    return shown


def _foreseen(shown: CheckShown) -> tuple[Obstacles, Preview | None]:
    """The obstacles, those among them that only making the rows can show, and what would be done."""
    found = obstacles(shown)
    try:
        return found, preview(reading=shown.reading, request=shown.request)
    except Refused as refusal:
        return replace(found, errors=(*found.errors, f"{str(refusal).removesuffix('.')}.")), None


@require_POST
@staff("councils.publish_reading")
def do_publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish what was shown."""
    shown = _shown(request, pk)
    given = request.POST.get("reading", "")
    reading = get_object_or_404(Reading, pk=row_number(given), request=shown.request)
    why = request.POST.get("why", "")
    done = refusing(request, lambda: publish_approved(reading=reading, by=person(request), why=why), _done)
    return redirect("desk:queue") if done else redirect("desk:publish", pk)


def _done(publication: Publication) -> str:
    if publication.release is None:
        return "Public already said all of it: there is no new release."
    number = publication.corrections
    corrected = f", {number} correction{'' if number == 1 else 's'}" if number else ""
    return f"Published: release {publication.release.number}{corrected}."
