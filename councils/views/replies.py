"""The page that a council's own link opens: its return as read, to confirm or to correct, without an account."""

from allauth.core import ratelimit
from allauth.decorators import rate_limit
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from councils.forms.replies import ReplyForm
from councils.models import ReplyLink
from councils.parsing.readers.limits import LARGEST_DOCUMENT
from councils.queries.lines import may_see_first
from councils.queries.replies import ReturnRead, link_of, return_read
from councils.recording.presence import ReadsItBlind, note_onlooker
from councils.recording.refusals import Refused
from councils.recording.replies import CellsRefused, record_reply

ENVELOPE = 1024 * 1024
"""Bytes of a form beside its file."""


@rate_limit(action="reply", limit_get=True)
@never_cache
@csrf_exempt  # a visitor has no cookie to abuse: whoever knows the address may reply, and nobody else can
@require_http_methods(["GET", "HEAD", "POST"])
def reply(request: HttpRequest, token: str) -> HttpResponseBase:
    """A council's return as read, and what it replies."""
    link = _seen_by_staff(request, link_of(token))
    read = return_read(link) if link is not None else None
    if read is None:
        return _unseen(render(request, "reply/closed.html", status=404))
    if request.method != "POST":
        return _unseen(_page(request, read, ReplyForm(read=read)))
    if _too_large(request):
        return _unseen(render(request, "reply/too_large.html", {"most": LARGEST_DOCUMENT // 1024 // 1024}, status=413))
    if not ratelimit.consume(request, action="reply_sent", key=f"reply-{read.link.pk}"):
        return _unseen(ratelimit.respond_429(request))
    return _unseen(_take(request, read))


def _too_large(request: HttpRequest) -> bool:
    """Whether a form says of itself that it is larger than a letter with a page of words: then none of it is read."""
    said = request.headers.get("Content-Length", "")
    return not said.isdecimal() or int(said) > LARGEST_DOCUMENT + ENVELOPE


def _seen_by_staff(request: HttpRequest, link: ReplyLink | None) -> ReplyLink | None:
    """The link, noted where one of our own staff opens it; none for whoever reads that return blind."""
    if link is None or not isinstance(request.user, User):
        return link
    if not may_see_first(link.request, request.user):
        return None
    try:
        note_onlooker(requests=[link.request_id], person=request.user)
    except ReadsItBlind:
        return None
    return link


def _take(request: HttpRequest, read: ReturnRead) -> HttpResponseBase:
    form = ReplyForm(request.POST, request.FILES, read=read)
    if form.is_valid():
        try:
            record_reply(link=read.link, shown=form.shown, said=form.said(), letter=read.letter)
        except CellsRefused as refusal:
            form.mark(refusal.not_taken)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(f"{request.path}#sent")
    return _page(request, read, form, status=400)


def _page(request: HttpRequest, read: ReturnRead, form: ReplyForm, *, status: int = 200) -> HttpResponse:
    return render(request, "reply/return.html", {"read": read, "form": form}, status=status)


def _unseen(response: HttpResponseBase) -> HttpResponseBase:
    """Not to be found by a search, and its address told to nobody."""
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response["Referrer-Policy"] = "no-referrer"
    return response
