"""Signing in: accounts are made by administrators, and whoever can change what is public has a second factor."""

import time
from collections.abc import Callable
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.account.views import login as allauth_login
from allauth.account.views import password_change
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import activate_totp
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.csp import CSP
from django.views.decorators.csp import csp_override

from councils.recording.people import needs_second_factor

WITHOUT_ONE = frozenset(
    {
        *("account_login", "account_logout", "account_inactive", "account_reauthenticate"),
        *("mfa_authenticate", "mfa_reauthenticate", "mfa_activate_totp"),
        "admin:jsi18n",
    }
)
"""The pages that lead to a second factor, or away: the only ones that are open before there is one."""


class StaffAccounts(DefaultAccountAdapter):
    """Nobody can make an account for themselves."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - the question is put so
        """Never: administrators make the accounts."""
        return False

    def is_reauthentication_required(self, *, app: str, **given: Any) -> bool:
        """Whether to ask once more who it is: not of whoever has just signed in with their password."""
        return not _has_just_given_password(context.request) and super().is_reauthentication_required(app=app, **given)


def _has_just_given_password(request: HttpRequest) -> bool:
    """Whether this session was begun with the password, no longer ago than its being asked for again would count."""
    given = [one["at"] for one in get_authentication_records(request, request.user) if one["method"] == "password"]
    return bool(given) and time.time() - given[-1] < app_settings.REAUTHENTICATION_TIMEOUT


class StaffFactors(DefaultMFAAdapter):
    """A second factor that is required is not put away."""

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whether its owner may do without it."""
        return not needs_second_factor(authenticator.user)


class SecondFactorFirst:
    """Leads whoever needs a second factor and has none to the page that makes one, whatever staff page they ask for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pages outside /staff/ are answered without asking who it is."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> HttpResponseBase | None:
        """The way to the second factor, where one is missing."""
        at = request.resolver_match
        if not request.path.startswith(settings.SESSION_COOKIE_PATH) or at is None or at.view_name in WITHOUT_ONE:
            return None
        return redirect("mfa_activate_totp") if lacks_second_factor(request.user) else None


def lacks_second_factor(person: User | AnonymousUser) -> bool:
    """Whether somebody needs a second factor and has none yet."""
    if not isinstance(person, User) or not needs_second_factor(person):
        return False
    return not is_mfa_enabled(person, [Authenticator.Type.TOTP])


def login(request: HttpRequest) -> HttpResponseBase:
    """Sign in. Whoever is signed in and is no staff is refused here: sending them on would only bring them back."""
    if request.user.is_authenticated and not (request.user.is_active and request.user.is_staff):
        raise PermissionDenied
    return allauth_login(request)


def change_password(request: HttpRequest) -> HttpResponseBase:
    """
    Change the password. An account that has none is told so.

    The library would send it to a page where it sets one, and there is no such page: administrators give passwords.
    """
    if request.user.is_authenticated and not request.user.has_usable_password():
        messages.warning(request, "Your account has no password to change: an administrator gives it one.")
        return redirect("admin:index")
    return password_change(request)


activate = csp_override({**settings.SECURE_CSP, "img-src": [CSP.SELF, "data:"]})(activate_totp)
"""The page that makes a second factor: its QR code is an image inside the page, on this page alone."""
