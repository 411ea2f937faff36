"""A request read twice: asked for, read blind, handed in, and the differences settled cell by cell."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from councils.desk.door import page, person, refusing, shows_what_was_read, staff
from councils.desk.queue import edit_address
from councils.models import Reading, Request, SecondReading
from councils.models.row_numbers import row_number
from councils.queries.lines import newest_reading
from councils.queries.second_readings import open_second_reading, to_settle
from councils.recording.second_readings import (
    ask_for_second_reading,
    begin_second_reading,
    call_off_second_reading,
    hand_in_second_reading,
    settle_second_reading,
)

TAKE = "take-"
"""Before the address of a cell, in the name of the choice between its two values."""


@require_POST
@staff("councils.check_reading")
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask that a request be read twice."""
    asked = _request(pk)
    return _done(request, pk, lambda: ask_for_second_reading(request=asked, by=person(request)), "Asked for.")


@require_POST
@staff("councils.check_reading")
def call_off(request: HttpRequest, pk: int) -> HttpResponse:
    """No longer ask for it."""
    asked = _request(pk)
    return _done(request, pk, lambda: call_off_second_reading(request=asked), "Called off.")


@require_POST
@staff("councils.add_reading")
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Take on the second reading, and go to the desk."""
    second = _open(pk)
    done = refusing(
        request,
        lambda: begin_second_reading(second_reading=second, by=person(request)),
        "You read it as if nobody had: hand it in when you are done.",
    )
    return redirect((edit_address(second.request) if done else "") or reverse("desk:request", args=[pk]))


@require_POST
@staff("councils.add_reading")
def hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the second reading is done."""
    second = _open(pk)
    return _done(
        request, pk, lambda: hand_in_second_reading(second_reading=second, by=person(request)), "Handed in: thank you."
    )


@require_GET
@staff("councils.check_reading")
def second(request: HttpRequest, pk: int) -> HttpResponse:
    """The two readings side by side, where they differ, and how far they agree."""
    opened, first = _to_settle(request, pk)
    shown = to_settle(opened, first)
    return page(request, "desk/second.html", title=f"Two readings of {opened.request}", shown=shown, take=TAKE)


@require_POST
@staff("councils.check_reading")
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Settle the differences as chosen."""
    opened, _ = _to_settle(request, pk)
    given = request.POST.get("first", "")
    first = get_object_or_404(Reading, pk=row_number(given), request=opened.request)
    chosen = {
        name.removeprefix(TAKE): value == "second"
        for name, value in request.POST.items()
        if name.startswith(TAKE) and value in ("first", "second")
    }
    done = refusing(
        request,
        lambda: settle_second_reading(second_reading=opened, first=first, by=person(request), take_second=chosen),
        "Settled: the outcome is a new reading, to be proposed and checked.",
    )
    return redirect("desk:request", pk) if done else redirect("desk:second", pk)


def _to_settle(request: HttpRequest, pk: int) -> tuple[SecondReading, Reading]:
    opened = _open(pk)
    shows_what_was_read(request, opened.request)
    first = newest_reading(opened.request)
    if first is None or opened.second is None:
        raise Http404("There are not two readings to settle yet.")
    return opened, first


def _request(pk: int) -> Request:
    return get_object_or_404(Request.objects.select_related("council", "round"), pk=pk)


def _open(pk: int) -> SecondReading:
    opened = open_second_reading(_request(pk))
    if opened is None:
        raise Http404("Nobody asks for a second reading of this request.")
    return opened


def _done(request: HttpRequest, pk: int, do: Callable[[], object], said: str) -> HttpResponse:
    refusing(request, do, said)
    return redirect("desk:request", pk)
