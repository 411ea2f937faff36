"""What the admin's pages have in common: rows that may be looked at alone, and links from one to another."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from councils.models import Reading
from councils.recording.presence import ReadsItBlind, note_onlooker

EMPTY = "–"


class LookOnly(admin.ModelAdmin):
    """Rows that nobody adds, changes or deletes here: `recording` writes them, and some the database itself guards."""

    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class KeptForEver(admin.ModelAdmin):
    """Rows that may be added and changed, but stand for good: others refer to them."""

    actions = None

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def note_shown(request: HttpRequest, reading: Reading | None) -> None:
    """
    Note that somebody is shown what was read of a request; their own blind reading tells nothing of the first.

    Raises PermissionDenied where they have just begun to read it blind.
    """
    if reading is None or reading.request_id is None or not isinstance(request.user, User):
        return
    if reading.second_reading is None or reading.second_reading.reader_id != request.user.pk:
        try:
            note_onlooker(requests=[reading.request_id], person=request.user)
        except ReadsItBlind as refusal:
            raise PermissionDenied from refusal


def link_to(row: models.Model | None) -> SafeString | str:
    """A link to the row's own page."""
    if row is None:
        return EMPTY
    name = type(row).__name__.lower()
    return format_html('<a href="{}">{}</a>', reverse(f"admin:councils_{name}_change", args=[row.pk]), row)


def list_link(model: str, words: str, **chosen: str | int) -> SafeString:
    """A link to the list of another table, with only the rows that are chosen by their fields."""
    query = urlencode({f"{field}__exact": value for field, value in chosen.items()})
    return format_html('<a href="{}?{}">{}</a>', reverse(f"admin:councils_{model}_changelist"), query, words)
