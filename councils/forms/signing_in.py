"""Signing in by keyboard: the first field of each page has the focus, as it has in Django's own admin."""

from typing import Any

from allauth.account.forms import LoginForm
from allauth.mfa.base.forms import AuthenticateForm


class NameAndPasswordForm(LoginForm):
    """Name and password."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["login"].widget.attrs["autofocus"] = True


class CodeForm(AuthenticateForm):
    """The code that the app shows, or one of the recovery codes: both are numbers, which a telephone has keys for."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["code"].widget.attrs |= {"autofocus": True, "inputmode": "numeric"}
