"""Many at once: a spreadsheet goes out for a set of councils, comes back, is looked at, and kept if all is right."""

from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from councils.desk.door import page, person, shows_of, shows_what_may_be_seen, staff
from councils.exports.sheets import WRITERS
from councils.forms.sheets import ComesBack, GoesOut, as_text
from councils.queries.intake import rounds
from councils.queries.sheets import RequestStands, councils_chosen, letter_of_request, readings_sheet, requests_stand
from councils.recording.request_states import COLUMNS, stamp_of, take_states, words_of
from councils.recording.sheets import SheetTaken, take_sheet

NEEDED = {"readings": "councils.add_reading", "states": "councils.change_request"}


@require_GET
@staff(*NEEDED.values())
def sheets_page(request: HttpRequest) -> HttpResponse:
    """Where sheets go out and come back."""
    return page(request, "desk/sheets.html", title="Many at once", out=GoesOut(), back=ComesBack())


@require_GET
@staff(*NEEDED.values())
def states_page(request: HttpRequest) -> HttpResponse:
    """How every council's request of the newest round stands."""
    newest = rounds()[:1]
    stands = requests_stand(councils_chosen("all"), newest[0], by=person(request)) if newest else []
    overdue = sum(one.overdue for one in stands)
    return page(request, "desk/states.html", title="How requests stand", stands=stands, overdue=overdue)


@require_GET
@staff(*NEEDED.values())
def template(request: HttpRequest) -> HttpResponse:
    """A sheet to be filled in."""
    form = GoesOut(request.GET)
    if not form.is_valid():
        return page(request, "desk/sheets.html", title="Many at once", status=400, out=form, back=ComesBack())
    _allowed(request, form.cleaned_data["sheet"])
    of, councils = form.cleaned_data["round"], form.cleaned_data["councils"]
    if form.cleaned_data["sheet"] == "readings":
        shows_what_may_be_seen(request, of.requests.filter(council__in=councils).values_list("pk", flat=True))
        rows = readings_sheet(councils, of, person(request))
    else:
        rows = [list(COLUMNS), *([*_line(one)] for one in requests_stand(councils, of, by=person(request)))]
    kind, write = WRITERS[form.cleaned_data["format"]]
    name = f"{of.key}-{form.cleaned_data['sheet']}-{timezone.localdate():%Y-%m-%d}.{form.cleaned_data['format']}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(write(rows, of.title), content_type=kind, headers=headers)


@require_POST
@staff(*NEEDED.values())
def look(request: HttpRequest) -> HttpResponse:
    """What a sheet would do, cell by cell; nothing is kept."""
    return _take(request, dry_run=True)


@require_POST
@staff(*NEEDED.values())
def keep(request: HttpRequest) -> HttpResponse:
    """Keep what a sheet says, if all of it is right."""
    return _take(request, dry_run=False)


def _take(request: HttpRequest, *, dry_run: bool) -> HttpResponse:
    form = ComesBack(request.POST, request.FILES)
    if not form.is_valid():
        return page(request, "desk/sheets.html", title="Many at once", status=400, out=GoesOut(), back=form)
    _allowed(request, form.cleaned_data["sheet"])
    try:
        taken = _taken(request, form, dry_run=dry_run)
    except OperationalError:
        form.add_error(None, "Somebody else was saving for too long: nothing was kept. Try again.")
        return page(request, "desk/sheets.html", title="Many at once", status=503, out=GoesOut(), back=form)
    return page(
        request,
        "desk/sheet_taken.html",
        title="Kept" if taken.saved else "What the sheet would do",
        status=400 if taken.faults else 200,
        taken=taken,
        form=form,
        table=as_text(form.cleaned_data["table"]),
    )


def _taken(request: HttpRequest, form: ComesBack, *, dry_run: bool) -> SheetTaken:
    of, table = form.cleaned_data["round"], form.cleaned_data["table"]
    if form.cleaned_data["sheet"] == "states":
        return take_states(by=person(request), round=of, table=table, dry_run=dry_run)
    taken = take_sheet(by=person(request), round=of, table=table, letter_of=letter_of_request, dry_run=dry_run)
    shows_of(request, [row.request.pk for row in taken.councils])
    return taken


def _line(one: RequestStands) -> list[str]:
    words = words_of(one.request)
    due = one.due_on.isoformat() if one.due_on else ""
    return [one.council.code, one.council.name, *words.values(), due, one.words, stamp_of(one.request)]


def _allowed(request: HttpRequest, sheet: str) -> None:
    """Each sheet has its own right. Raises PermissionDenied."""
    if not request.user.has_perm(NEEDED[sheet]):
        raise PermissionDenied
