"""The work: documents as they came, and what was decided."""

from typing import override

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from councils.admin.looking import LookOnly, link_to, list_link, note_shown
from councils.models import Decision, Document
from councils.queries.lines import decisions_seen_by


@admin.register(Document)
class DocumentAdmin(LookOnly):
    """Documents are kept as they came; which council one is from is said at intake."""

    list_display = ("file_name", "its_request", "provenance", "size", "added_at", "added_by", "its_readings")
    list_filter = ("provenance", ("request", admin.EmptyFieldListFilter), "request__round")
    list_select_related = ("request__council", "request__round", "added_by")
    search_fields = ("file_name", "=sha256", "original_reference", "request__council__name")
    date_hierarchy = "added_at"

    @admin.display(description="request", ordering="request__council__short_name")
    def its_request(self, document: Document) -> SafeString | str:
        """The request, linked; none where the council is not settled."""
        return link_to(document.request)

    @admin.display(description="readings")
    def its_readings(self, document: Document) -> SafeString:
        """Where its readings are listed."""
        return list_link("reading", "readings", document__id=document.pk)


@admin.register(Decision)
class DecisionAdmin(LookOnly):
    """What was decided on readings, by whom and why."""

    list_display = ("made_at", "kind", "by", "its_reading", "finding", "settled_as")
    list_filter = ("kind",)
    list_select_related = ("by", "reading__request__council", "reading__request__round", "reading__document")
    search_fields = ("why", "by__username", "reading__request__council__name")
    date_hierarchy = "made_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        """All of them, but for whoever reads a request blind: they see none on its first reading."""
        found: QuerySet[Decision] = super().get_queryset(request)
        return decisions_seen_by(found, request.user) if isinstance(request.user, User) else found.none()

    @override
    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Decision | None:
        """The decision for a page of its own, which says why: that tells what was read."""
        decision: Decision | None = super().get_object(request, object_id, from_field)
        note_shown(request, None if decision is None else decision.reading)
        return decision

    @admin.display(description="reading")
    def its_reading(self, decision: Decision) -> SafeString | str:
        """The reading, linked."""
        return link_to(decision.reading)
