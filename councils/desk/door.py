"""
The door of every page of the desk: who may come in, what each page is drawn with, how a refusal is told.

What was read of a request is shown to nobody who is to read it blind, and whoever is shown it is noted: here alone.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, Concatenate
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache

from councils.models import Request
from councils.queries.lines import may_see_first, read_blind_by
from councils.recording.presence import ReadsItBlind, note_onlooker
from councils.recording.refusals import Refused

type View[**P] = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def staff[**P](*permissions: str) -> Callable[[View[P]], View[P]]:
    """For staff who have any of the permissions (`councils.add_reading`): others are asked to sign in, or refused."""

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        @never_cache
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return _to_sign_in(request)
            if not (request.user.is_active and request.user.is_staff):
                raise PermissionDenied
            if not any(request.user.has_perm(permission) for permission in permissions):
                raise PermissionDenied
            _refuse_nul(request)
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def _to_sign_in(request: HttpRequest) -> HttpResponseBase:
    """To the page where one signs in, and from there back to the page: of a form, to the one that it stood on."""
    if request.method in ("GET", "HEAD"):
        return redirect_to_login(request.get_full_path(), login_url="admin:login")
    if request.headers.get("Sec-Fetch-Mode") == "navigate":  # a script tells its own page
        messages.warning(request, "You were signed out, and what you sent was not kept: send it again.")
    return redirect_to_login(_page_of_form(request), login_url="admin:login")


def _page_of_form(request: HttpRequest) -> str:
    """The page of the staff that a form was sent from, as the browser says; else the queue."""
    said = request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(said, {request.get_host()}, require_https=request.is_secure())
    path = urlsplit(said).path
    return path if ours and path.startswith(settings.SESSION_COOKIE_PATH) else reverse("desk:queue")


def _refuse_nul(request: HttpRequest) -> None:
    """Not every database keeps the character NUL, and no page of ours sends it. Raises BadRequest."""
    # A form with files is left unread here: its size is looked at first, and its fields are looked up, never kept.
    plain = request.content_type == "application/x-www-form-urlencoded"
    sent = [*request.GET.lists(), *(request.POST.lists() if plain else ())]
    if any("\0" in text for name, values in sent for text in (name, *values)):
        raise BadRequest("a NUL in what was sent")


def person(request: HttpRequest) -> User:
    """The member of staff who asks. Raises PermissionDenied for anybody else: no page is drawn without `staff`."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def not_reading_blind(request: HttpRequest, asked: Request) -> None:
    """Raises PermissionDenied for whoever is reading the request blind: they see nothing of the first reading."""
    if not may_see_first(asked, person(request)):
        raise PermissionDenied


def shows_what_was_read(request: HttpRequest, asked: Request) -> None:
    """Note who is about to be shown what was read of a request. Raises PermissionDenied for a blind reader."""
    not_reading_blind(request, asked)
    shows_of(request, [asked.pk])


def shows_what_may_be_seen(request: HttpRequest, asked: Iterable[int]) -> None:
    """Note it, by ids, before a page is made of these requests that leaves out what its reader reads blind."""
    blind = set(read_blind_by(person(request)).values_list("pk", flat=True))
    shows_of(request, set(asked) - blind)


def shows_of(request: HttpRequest, asked: Iterable[int]) -> None:
    """Note it of all these requests. Raises PermissionDenied where their reader has just begun to read one blind."""
    try:
        note_onlooker(requests=asked, person=person(request))
    except ReadsItBlind as refusal:
        raise PermissionDenied from refusal


def page(request: HttpRequest, template: str, *, title: str, status: int = 200, **context: Any) -> HttpResponse:
    """A page of the desk, inside the admin's own frame."""
    frame = {**admin.site.each_context(request), "is_nav_sidebar_enabled": False, "title": title}
    return render(request, template, {**frame, **context}, status=status)


def refusing[T](request: HttpRequest, do: Callable[[], T], done: str | Callable[[T], str]) -> bool:
    """Do something, and say that it is done or why it was refused; True if it is done."""
    try:
        outcome = do()
    except Refused as refusal:
        messages.error(request, str(refusal))
        return False
    messages.success(request, done if isinstance(done, str) else done(outcome))
    return True
