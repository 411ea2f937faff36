"""The desk's page of one request: the document on the left, the reading on the right, saved as it is typed."""

from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.http.response import HttpResponseBase
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from councils.desk.asked import (
    Asked,
    Malformed,
    asked_by_form,
    asked_by_script,
    free_cell,
    reading_named,
    sent_by_script,
    writable,
)
from councils.desk.door import page, person, shows_what_may_be_seen, staff
from councils.desk.parts import parts_of, parts_that_differ
from councils.desk.settling import settled
from councils.domain.as_typed import figure_means, typed
from councils.domain.cells import Cell, cells
from councils.domain.edits import Put, edited
from councils.domain.keyed import Refused as Unreadable
from councils.domain.returns import Figure
from councils.domain.rows import row_cell, row_name
from councils.domain.vocabulary import Question
from councils.models import Reading, Request
from councils.models.work import Readings
from councils.queries.desk import Desk, desk, documents_of, letter_of
from councils.queries.lines import Line
from councils.recording.desk_saves import Keyed, Saved, save
from councils.recording.presence import others_here, say_here
from councils.recording.refusals import Refused

PERMISSIONS = ("councils.add_reading",)
LONGEST_KEY = 36
"""Characters of the name that a save gives itself."""


def _request(request: HttpRequest, pk: int) -> Request:
    """The request, whose desk shows what was read of it, or to a blind reader their own reading alone."""
    of = get_object_or_404(Request.objects.select_related("council", "round"), pk=pk)
    shows_what_may_be_seen(request, [of.pk])
    return of


@require_http_methods(["GET", "POST"])
@staff(*PERMISSIONS)
def edit(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The page, and what its plain form sends."""
    of, by = _request(request, pk), person(request)
    if request.method == "POST":
        return _form_sent(request, of)
    say_here(request=of, person=by)
    return _shown(request, of, desk(of, by))


def _shown(request: HttpRequest, of: Request, shown: Desk, status: int = HTTPStatus.OK) -> HttpResponse:
    others = others_here(request=of, person=person(request))
    return page(
        request,
        "desk/edit.html",
        title=f"{of.council.short_name}: {of.round.title}",
        status=status,
        of=of,
        desk=shown,
        parts=parts_of(shown, others),
        others=others,
    )


def _line(of: Request, shown: Desk) -> Readings:
    """The readings that this person's page may name: of the main line, or of their own blind one."""
    return Reading.objects.filter(request=of, second_reading=shown.line.second_reading)


def _save(by: Any, of: Request, base: Reading | None, keyed: Keyed, shown: Desk) -> Saved:
    letter = shown.letter if base == shown.reading else letter_of(documents_of(of, base))
    return save(request=of, by=by, base=base, keyed=keyed, letter=letter, second_reading=shown.line.second_reading)


# With scripts


@require_POST
@staff(*PERMISSIONS)
def save_typed(request: HttpRequest, pk: int) -> JsonResponse:
    """A save as it is typed: what became of it, and every part of the page that is different now."""
    of, by = _request(request, pk), person(request)
    try:
        data, shown = sent_by_script(request.body), desk(of, by)
        base = reading_named(_line(of, shown), data.get("base"))
        asked = asked_by_script(data, _line(of, shown), base)
        saved = _save(by, of, base, _keyed(data, asked), shown)
    except (Malformed, Refused, ValueError) as fault:
        return JsonResponse({"reason": str(fault)}, status=HTTPStatus.BAD_REQUEST)
    say_here(request=of, person=by)
    return JsonResponse(_told(request, of, saved, data))


def _keyed(data: Mapping[str, Any], asked: Asked) -> Keyed:
    source, key = data.get("source"), str(data.get("key", ""))
    if len(key) > LONGEST_KEY:
        raise Malformed("no save of this page is named so long")
    return Keyed(
        edits=asked.edits,
        masks=asked.masks,
        source_described=None if source is None else str(source).strip(),
        save_key=key,
        unconfirmed=tuple(str(key) for key in data.get("unconfirmed", [])),
    )


def _told(request: HttpRequest, of: Request, saved: Saved, data: Mapping[str, Any]) -> dict[str, Any]:
    by = person(request)
    shown, others = desk(of, by), others_here(request=of, person=by)
    return {
        "reading": shown.reading.pk if shown.reading else None,
        "at": f"{timezone.localtime():%H:%M:%S}",
        "notTaken": [{"cell": str(one.cell), "reason": one.reason} for one in saved.not_taken],
        "collided": saved.aside is not None,
        "parts": parts_that_differ(parts_of(shown, others), data.get("have") or {}),
        "token": get_token(request),
    }


@require_GET
@staff(*PERMISSIONS)
def means(request: HttpRequest, pk: int) -> JsonResponse:
    """What some words mean in a cell, without saving anything."""
    of = _request(request, pk)
    shown = desk(of, person(request))
    try:
        cell = Cell.parse(request.GET.get("cell", ""))
        after = edited(shown.value, Put(cell, request.GET.get("words", "")), shown.letter)
    except ValueError as fault:
        return JsonResponse({"reason": str(fault)})
    value = cells(after).get(cell)
    said = figure_means(value) if isinstance(value, Figure) else typed(value)
    return JsonResponse({"means": said, "certain": value.certain if isinstance(value, Figure) else True})


@require_GET
@staff(*PERMISSIONS)
def row(request: HttpRequest, pk: int) -> JsonResponse:
    """
    The cells that rows' names mean: the next free one where a category is filled.

    A category is filled where the newest reading fills it, or where the page says that its cell is `taken`: in a row
    that is not saved yet. A filled row named anew says its `own` cell, which a name of the same category leaves to it.
    With `same` what is filled is meant, and only a name that comes twice means the value after it: a table pasted
    again fills the same cells, and two values of one year in it are two.
    """
    filled = set() if "same" in request.GET else {*cells(desk(_request(request, pk), person(request)).value)}
    try:
        taken = {Cell.parse(address) for address in request.GET.getlist("taken")}
        own = Cell.parse(request.GET["own"]) if "own" in request.GET else None
    except ValueError as fault:
        return JsonResponse({"reason": str(fault)}, status=HTTPStatus.BAD_REQUEST)
    return JsonResponse({"rows": _meant(request.GET, filled | taken, own)})


def _meant(asked: QueryDict, taken: set[Cell], own: Cell | None) -> list[dict[str, str]]:
    """The cell and the tidied name that each name means, or the reason why it means none."""
    answers: list[dict[str, str]] = []
    for name in asked.getlist("name"):
        try:
            cell = free_cell(row_cell(Question(asked.get("question", "")), name), taken, own)
        except (Unreadable, ValueError) as fault:
            answers.append({"reason": str(fault)})
        else:
            taken.add(cell)
            answers.append({"cell": str(cell), "name": row_name(cell)})
    return answers


@require_POST
@staff(*PERMISSIONS)
def here(request: HttpRequest, pk: int) -> JsonResponse:
    """The page is still open: who else is there, and which reading is the newest."""
    of, by = _request(request, pk), person(request)
    say_here(request=of, person=by)
    shown = desk(of, by)
    people = [str(one.person) for one in others_here(request=of, person=by)]
    reading = shown.reading
    return JsonResponse(
        {
            "others": people,
            "reading": reading.pk if reading else None,
            "by": str(reading.read_by or reading.get_reader_display()) if reading else "",
            "token": get_token(request),
        }
    )


# Without scripts


def _form_sent(request: HttpRequest, of: Request) -> HttpResponseBase:
    by = person(request)
    now = desk(of, by)
    try:
        base = reading_named(_line(of, now), request.POST.get("base"))
    except Malformed as fault:
        messages.error(request, str(fault))
        return redirect("desk:edit", of.pk)
    then = desk(of, by, line=Line(base, now.line.second_reading))
    sent = writable({name: str(value) for name, value in request.POST.items()})
    try:
        asked = asked_by_form(sent, then)
        source = sent.get("source")
        saved = _save(by, of, base, Keyed(edits=asked.edits, masks=asked.masks, source_described=source), now)
    except Refused as fault:
        messages.error(request, str(fault))
        return redirect("desk:edit", of.pk)
    return _form_told(request, of, saved, asked, sent) or settled(request, of, sent)


def _form_told(
    request: HttpRequest, of: Request, saved: Saved, asked: Asked, sent: Mapping[str, str]
) -> HttpResponseBase | None:
    """The page again where something was refused; None where all of it was saved."""
    reasons = {str(one.cell): one.reason for one in saved.not_taken}
    for words, reason in asked.refused:
        messages.error(request, f"{words}: {reason}")
    if not reasons and not asked.refused:
        return None
    messages.warning(request, "Saved, but not everything: what could not be read stands where you wrote it.")
    shown = _with_refused(desk(of, person(request)), sent, reasons)
    return _shown(request, of, shown, HTTPStatus.UNPROCESSABLE_ENTITY)


def _with_refused(shown: Desk, sent: Mapping[str, str], reasons: Mapping[str, str]) -> Desk:
    """The page with the refused words still in their cells, and each reason beside them."""

    def again(one: Any) -> Any:
        reason = reasons.get(one.address, "")
        return replace(one, typed=sent.get(f"cell:{one.address}", ""), reason=reason) if reason else one

    questions = [
        replace(question, fields=tuple(map(again, question.fields)), rows=tuple(map(again, question.rows)))
        for question in shown.questions
    ]
    return replace(shown, head=tuple(map(again, shown.head)), questions=tuple(questions))
