"""Setting up a second factor, with one key for as long as somebody is at it."""

from typing import Any

from allauth.core import context
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY


class SecondFactorForm(ActivateTOTPForm):
    """
    The code that an app shows for the key in this session.

    The library makes another key each time that the page is opened. Every page of the staff leads there until there is
    a second factor, so a tab left open elsewhere would put the key away that somebody has just scanned.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        session = context.request.session
        kept = session.get(SECRET_SESSION_KEY)
        super().__init__(*given, **named)
        if kept:
            self.secret = session[SECRET_SESSION_KEY] = kept
