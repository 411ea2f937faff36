"""The right of reply, for staff: give a council its link, take it back, read what came."""

from secrets import token_urlsafe

from django.contrib.auth.models import User
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from councils.desk.door import (
    not_reading_blind,
    page,
    person,
    refusing,
    shows_of,
    shows_what_was_read,
    staff,
)
from councils.models import Reply, ReplyLink, Request
from councils.models.replies import VALID_FOR
from councils.queries.replies import links_of, replies
from councils.recording.files import place_of
from councils.recording.intake import read_kept
from councils.recording.proposals import keep_file
from councils.recording.refusals import Refused
from councils.recording.replies import LONGEST_SENT_TO, offer_reply, revoke_reply, see_reply

READERS = ("councils.add_reading", "councils.check_reading", "councils.offer_reply")


@require_GET
@staff(*READERS)
def replies_page(request: HttpRequest) -> HttpResponse:
    """What councils replied, what nobody has read yet first."""
    rows = list(replies(person(request)))
    shows_of(request, [row.link.request_id for row in rows])
    return page(request, "desk/replies.html", title="Replies of councils", replies=rows)


@require_GET
@staff("councils.offer_reply")
def links_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The links of one request."""
    return _links(request, _request(request, pk))


@require_POST
@staff("councils.offer_reply")
def offer(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a link, and show it this once."""
    asked = _request(request, pk)
    whom, form = (request.POST.get(name, "") for name in ("sent_to", "form"))
    try:
        _, token = offer_reply(request=asked, by=person(request), sent_to=whom, form=form)
    except Refused as refusal:
        return _links(request, asked, status=409, refused=str(refusal))
    shows_what_was_read(request, asked)  # whoever has the link can see the return
    return _links(request, asked, made=request.build_absolute_uri(reverse("reply", args=[token])))


@require_POST
@staff("councils.offer_reply")
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a link back."""
    link = get_object_or_404(ReplyLink, pk=pk)
    refusing(request, lambda: revoke_reply(link=link, by=person(request)), "The link opens nothing any more.")
    return redirect("desk:reply_links", pk=link.request_id)


@require_POST
@staff(*READERS)
def seen(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a reply has been read."""
    reply = _reply(request, pk)
    refusing(request, lambda: see_reply(reply=reply, by=person(request)), "Noted that you have read it.")
    return redirect("desk:replies")


@require_POST
@staff("councils.add_document")
def take_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The file of a reply becomes a letter of its request, and is read like any other."""
    reply = _reply(request, pk)
    refusing(request, lambda: _file_taken(reply, person(request)), lambda said: said)
    return redirect("desk:replies")


def _file_taken(reply: Reply, by: User) -> str:
    document = keep_file(reply=reply, by=by)
    reason = read_kept(document)
    how = f"could not be read ({reason})" if reason else "read"
    return f"A letter of {document.request} now, and {how}: {document.file_name}."


@require_GET
@staff(*READERS)
def reply_file(request: HttpRequest, pk: int) -> FileResponse:
    """The file that came with a reply: a download, never opened on this site's behalf."""
    reply = _reply(request, pk)
    if not reply.file_sha256:
        raise Http404("No file came with this reply.")
    try:
        file = place_of(reply.file_sha256).open("rb")
    except FileNotFoundError as fault:
        raise Http404("The file is not in its place: it has to be brought back from a backup.") from fault
    response = FileResponse(file, as_attachment=True, filename=reply.file_name, content_type="application/octet-stream")
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _links(
    request: HttpRequest, asked: Request, *, status: int = 200, made: str = "", refused: str = ""
) -> HttpResponse:
    return page(
        request,
        "desk/reply_links.html",
        title=f"Right of reply: {asked}",
        status=status,
        asked=asked,
        links=links_of(asked),
        made=made,
        form_name=token_urlsafe(16),
        refused=refused,
        days=VALID_FOR.days,
        longest=LONGEST_SENT_TO,
    )


def _reply(request: HttpRequest, pk: int) -> Reply:
    """The reply, for whoever may see what was read of its request: a blind second reader may not."""
    reply = get_object_or_404(Reply.objects.select_related("link__request__council", "link__request__round"), pk=pk)
    shows_what_was_read(request, reply.link.request)
    return reply


def _request(request: HttpRequest, pk: int) -> Request:
    """The request, for whoever may see what was read of it: a link would show it to a blind second reader."""
    asked = get_object_or_404(Request.objects.select_related("council", "round"), pk=pk)
    not_reading_blind(request, asked)
    return asked
