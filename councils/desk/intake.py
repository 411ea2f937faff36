"""Intake: files come in, each is read at once, and says for itself what became of it."""

import tempfile
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from pathlib import Path

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from councils.desk.door import page, person, refusing, staff
from councils.models import Council, Document, Round
from councils.models.row_numbers import row_number
from councils.parsing.readers.limits import LARGEST_DOCUMENT
from councils.queries.intake import (
    WAITING_SHOWN,
    DocumentRow,
    council_named,
    document_row,
    documents_at_intake,
    documents_set_aside,
    how_many_wait,
    open_councils,
    rounds,
)
from councils.recording.files import place_of
from councils.recording.intake import TakenIn, Took, register_of_councils, take_in
from councils.recording.refusals import Unchangeable
from councils.recording.requests import request_for
from councils.recording.settling import say_replaces, set_aside, settle_council, take_up_again
from councils.reference.letters import Letter

MOST_FILES = 20
"""Files of one plain form; with scripts each file is a request of its own."""

ENVELOPE = 64 * 1024
"""Bytes of a form beside its files."""

_LONGEST_NAME = 200


def small_enough(view: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Refuses a form that is too large by what it says of itself, before any of it is read."""

    @wraps(view)
    def measured(request: HttpRequest) -> HttpResponseBase:
        said = request.headers.get("Content-Length", "")
        files = 1 if wants_json(request) else MOST_FILES
        if not said.isdecimal() or int(said) > files * LARGEST_DOCUMENT + ENVELOPE:
            reason = f"It is larger than {LARGEST_DOCUMENT // 1024 // 1024} MB: no letter is."
            return _refused(request, reason, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return view(request)

    return measured


def wants_json(request: HttpRequest) -> bool:
    """Whether our own script asks, with one file at a time."""
    return request.headers.get("Accept", "").startswith("application/json")


@csrf_exempt  # so that nothing of a form is read before it is known who sends it, and how much; then it is checked
@staff("councils.add_document")
@require_http_methods(["GET", "POST"])
def intake(request: HttpRequest) -> HttpResponseBase:
    """The page that files are dropped on, and what it is sent."""
    return small_enough(csrf_protect(_take_in))(request) if request.method == "POST" else csrf_protect(_show)(request)


def _show(request: HttpRequest, taken: list[TakenIn] | None = None, status: int = 200) -> HttpResponse:
    return page(
        request,
        "desk/intake.html",
        title="Intake",
        status=status,
        rows=documents_at_intake(person(request)),
        failed=[one for one in taken or () if one.took is Took.FAILED],
        known=[one for one in taken or () if one.took is Took.KNOWN],
        taken=taken,
        aside=documents_set_aside(),
        waiting=how_many_wait(),
        waiting_shown=WAITING_SHOWN,
        rounds=rounds(),
        councils=open_councils(),
        largest=LARGEST_DOCUMENT,
        largest_in_mb=LARGEST_DOCUMENT // 1024 // 1024,
        most_files=MOST_FILES,
    )


def _take_in(request: HttpRequest) -> HttpResponseBase:
    files = request.FILES.getlist("files")
    if not files:
        return _refused(request, "No file came with it: choose one or more.", HTTPStatus.BAD_REQUEST)
    of = Round.objects.filter(key=request.POST.get("round", "")).first() or next(iter(rounds()), None)
    if of is None:
        return _refused(request, "There is no round yet that a letter could answer.", HTTPStatus.BAD_REQUEST)
    register = register_of_councils()
    with tempfile.TemporaryDirectory() as folder:
        taken = [
            take_in(letter=_letter(file, Path(folder, str(place))), round=of, register=register, by=person(request))
            for place, file in enumerate(files[:MOST_FILES])
        ]
    late = f"not read: one form takes {MOST_FILES} files, send it again in another"
    taken += [
        TakenIn(Letter(Path(file.name or "letter"), refused=late), Took.FAILED, reason=late)
        for file in files[MOST_FILES:]
    ]
    if wants_json(request):
        return _told(request, taken[0])
    return _show(request, taken)


def _letter(file: UploadedFile, folder: Path) -> Letter:
    """The file on the disk under its own name, shortened where no disk would take it."""
    folder.mkdir()
    name = file.name or "letter"
    stem, dot, ending = name.rpartition(".")
    short = name if len(name.encode()) <= _LONGEST_NAME else f"{stem[: _LONGEST_NAME // 4 - 10]}{dot}{ending[:8]}"
    path = folder / short
    with path.open("wb") as copy:
        for chunk in file.chunks():
            copy.write(chunk)
    return Letter(path)


def _told(request: HttpRequest, taken: TakenIn) -> JsonResponse:
    """What became of one file, with the line of the list that says so."""
    if taken.document is None:
        return JsonResponse({"took": taken.took, "reason": taken.reason}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    line = _line(request, document_row(taken.document, person(request)))
    return JsonResponse({"took": taken.took, "document": taken.document.pk, "line": line})


def _line(request: HttpRequest, row: DocumentRow) -> str:
    return render_to_string("desk/parts/document.html", {"row": row, "rounds": rounds()}, request=request)


def _refused(request: HttpRequest, reason: str, status: HTTPStatus) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"took": Took.FAILED, "reason": reason}, status=status)
    return page(request, "desk/refused.html", title="Not taken in", status=status, reason=reason)


@require_POST
@staff("councils.add_document")
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Staff say which council a document is from."""
    document = get_object_or_404(Document, pk=pk)
    refusing(request, lambda: _settled(request, document), lambda at: f"{at.file_name}: {at.request}.")
    return redirect("desk:intake")


def _settled(request: HttpRequest, document: Document) -> Document:
    council, of = _named(request)
    return settle_council(document=document, council=council, round=of, by=person(request))


def _named(request: HttpRequest) -> tuple[Council, Round]:
    """The council and the round that a form names. Raises Unchangeable where they are not one of each."""
    words = request.POST.get("council", "")
    council, of = council_named(words), Round.objects.filter(key=request.POST.get("round", "")).first()
    if council is None or of is None:
        raise Unchangeable(f"No one council is known as “{words}”: choose it from the list")
    return council, of


@require_POST
@staff("councils.add_document")
def put_aside(request: HttpRequest, pk: int) -> HttpResponse:
    """Staff say that a document is no answer: it leaves the list, and is kept."""
    document = get_object_or_404(Document, pk=pk)
    done = f"Set aside: {document.file_name}. It is kept, and can be taken up again."
    refusing(request, lambda: set_aside(document=document, by=person(request)), done)
    return redirect("desk:intake")


@require_POST
@staff("councils.add_document")
def take_up(request: HttpRequest, pk: int) -> HttpResponse:
    """What was set aside waits for its council after all."""
    document = get_object_or_404(Document, pk=pk)
    refusing(
        request,
        lambda: take_up_again(document=document, by=person(request)),
        f"Waits for its council again: {document.file_name}.",
    )
    return redirect("desk:intake")


@require_POST
@staff("councils.add_reading")
def paper(request: HttpRequest) -> HttpResponse:
    """A letter that is there on paper alone: from the council that it is from to the desk, where it is keyed."""
    try:
        council, of = _named(request)
    except Unchangeable as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:intake")
    return redirect("desk:edit", request_for(council=council, round=of).pk)


@require_POST
@staff("councils.add_document")
def replaces(request: HttpRequest, pk: int) -> HttpResponse:
    """Staff say which earlier letter a document takes the place of, or that it stands beside them."""
    document = get_object_or_404(Document, pk=pk)
    earlier = request.POST.get("replaced", "")
    replaced = get_object_or_404(Document, pk=row_number(earlier)) if earlier else None
    done = f"{document.file_name} replaces {replaced.file_name}." if replaced else "Both letters stand."
    refusing(request, lambda: say_replaces(document=document, replaced=replaced), done)
    return redirect("desk:intake")


@require_GET
@staff("councils.add_document", "councils.add_reading", "councils.check_reading")
def original(_request: HttpRequest, pk: int) -> FileResponse:
    """
    The file as it was received: a download, never opened by the browser on this site's behalf.

    It comes from outside: no browser may take it for a page of ours, or run anything in it.
    """
    document = get_object_or_404(Document, pk=pk)
    try:
        file = place_of(document.sha256).open("rb")
    except FileNotFoundError as fault:
        raise Http404("The file is not in its place: it has to be brought back from a backup.") from fault
    response = FileResponse(
        file, as_attachment=True, filename=document.file_name, content_type="application/octet-stream"
    )
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return response
