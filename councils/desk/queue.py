"""The queue, and the page of one request: what waits for whom, take, give back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_GET, require_POST

from councils.desk.door import page, person, refusing, staff
from councils.forms.desk import QueueForm
from councils.models import Request
from councils.queries.lines import may_see_first
from councils.queries.queue import QueueFilter, queue, rows_of_request
from councils.queries.second_readings import open_second_reading, second_readings_of
from councils.recording.assignments import give_back, take
from councils.recording.second_readings import knows_the_first

ANY = ("councils.add_reading", "councils.check_reading", "councils.add_document", "councils.withdraw_figure")


@require_GET
@staff(*ANY)
def queue_page(request: HttpRequest) -> HttpResponse:
    """What waits for whom, oldest first."""
    form = QueueForm(request.GET or None)
    asked = form.chosen() if form.is_bound else QueueFilter()
    status = 400 if form.is_bound and form.errors else 200
    return page(request, "desk/queue.html", title="Queue", status=status, form=form, rows=queue(asked))


@require_GET
@staff(*ANY)
def request_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One request: its letters, what it waits for, and what can be done with it."""
    asked = _request(pk)
    who = person(request)
    rows = rows_of_request(asked)
    second = open_second_reading(asked)
    may_read = second is not None and second.reader is None and who.has_perm("councils.add_reading")
    return page(
        request,
        "desk/request.html",
        title=str(asked),
        asked=asked,
        rows=rows,
        states={row.state.value for row in rows},
        documents=asked.documents.select_related("replaces"),
        taken_by=next((row.taken_by for row in rows if row.taken_by), None),
        second_readings=second_readings_of(asked),
        could_read_blind=may_read and not knows_the_first(request=asked, person=who),
        may_see_first=may_see_first(asked, who),
        edit=edit_address(asked),
    )


@require_POST
@staff(*ANY)
def take_request(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a request."""
    asked = _request(pk)
    refusing(request, lambda: take(request=asked, by=person(request)), f"You have taken {asked}.")
    return redirect(_back(request, asked))


@require_POST
@staff(*ANY)
def give_back_request(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a request back."""
    asked = _request(pk)
    refusing(request, lambda: give_back(request=asked), f"{asked} is free to be taken.")
    return redirect(_back(request, asked))


def edit_address(asked: Request) -> str:
    """Where a request is keyed; empty where no such page is mounted."""
    try:
        return reverse("desk:edit", args=[asked.pk])
    except NoReverseMatch:
        return ""


def _request(pk: int) -> Request:
    return get_object_or_404(Request.objects.select_related("council", "round"), pk=pk)


def _back(request: HttpRequest, asked: Request) -> str:
    return reverse("desk:queue") if request.POST.get("from") == "queue" else reverse("desk:request", args=[asked.pk])
