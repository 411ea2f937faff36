"""The history of a request: every reading, any two compared, and an earlier one brought back as a new one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_POST

from councils.desk.door import page, person, refusing, shows_what_was_read, staff
from councils.models import Reading, Request
from councils.models.row_numbers import row_number
from councils.queries.desk import documents_of, letter_of
from councils.queries.desk_history import SHOWN, changes, history, standing_changes, who
from councils.queries.lines import newest_reading
from councils.queries.passages import texts_of
from councils.recording.desk_saves import bring_back
from councils.recording.refusals import Unchangeable

SEEN_BY = ("councils.add_reading", "councils.check_reading")


def _open(request: HttpRequest, pk: int) -> Request:
    """The request, for whoever may see what was read of it: a blind second reader may not."""
    of = get_object_or_404(Request.objects.select_related("council", "round"), pk=pk)
    shows_what_was_read(request, of)
    return of


@require_GET
@staff(*SEEN_BY)
def readings(request: HttpRequest, pk: int) -> HttpResponse:
    """The list, with a form that compares any two."""
    of = _open(request, pk)
    before = request.GET.get("before", "")
    rows = history(of, before=row_number(before))
    return page(
        request,
        "desk/history.html",
        title=f"History: {of.council.short_name}",
        of=of,
        rows=rows,
        newest=newest_reading(of),
        stood=standing_changes(of),
        earlier=rows[-1].reading.pk if len(rows) == SHOWN else None,
    )


@require_GET
@staff(*SEEN_BY)
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """Two readings, cell by cell."""
    of = _open(request, pk)
    one, other = (_named(of, request.GET.get(name, "")) for name in ("one", "other"))
    return page(
        request,
        "desk/compare.html",
        title=f"Readings {one.pk} and {other.pk}: {of.council.short_name}",
        of=of,
        one=one,
        other=other,
        who=(who(one), who(other)),
        changes=changes(one, other, texts_of(of, (one, other))),
    )


def _named(of: Request, pk: str) -> Reading:
    shown = of.readings.exclude(second_reading__isnull=False, second_reading__settled_at__isnull=True)
    return get_object_or_404(shown.select_related("read_by", "document"), pk=row_number(pk))


@require_POST
@staff("councils.add_reading")
def bring(request: HttpRequest, pk: int) -> HttpResponse:
    """An earlier reading becomes the newest, as a new one."""
    of = _open(request, pk)
    reading = _named(of, request.POST.get("reading", ""))
    done = f"Reading {reading.pk} was brought back as a new one."
    refusing(request, lambda: _brought(request, of, reading), done)
    return redirect("desk:history", of.pk)


def _brought(request: HttpRequest, of: Request, reading: Reading) -> Reading:
    newest = newest_reading(of)
    if str(newest.pk if newest else "") != request.POST.get("newest", ""):
        raise Unchangeable("Another reading has been made since this page was opened: look at it first")
    letter = letter_of(documents_of(of, reading))
    return bring_back(reading=reading, head=newest, by=person(request), letter=letter)
