"""Rounds, their questions, and the requests that they come to."""

from typing import Any, override

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from councils.admin.looking import KeptForEver, link_to, list_link
from councils.models import Question, Request, Round
from councils.queries.lines import requests_seen_by
from councils.recording.requests import save_request


class QuestionsOfRound(admin.TabularInline):
    """The eight questions of a round."""

    model = Question
    extra = 0
    can_delete = False


@admin.register(Round)
class RoundAdmin(KeptForEver):
    """Rounds of requests."""

    list_display = ("title", "key", "position", "sent_on", "first_year", "last_year", "its_requests")
    search_fields = ("title", "key")
    inlines = (QuestionsOfRound,)

    @admin.display(description="requests")
    def its_requests(self, row: Round) -> SafeString:
        """Where its requests are listed."""
        return list_link("request", "requests", round__id=row.pk)


@admin.register(Request)
class RequestAdmin(KeptForEver):
    """Requests: one round put to one council."""

    list_display = (
        *("__str__", "reference", "state", "received_on", "responded_on"),
        *("its_council", "its_documents", "its_readings", "its_answers"),
    )
    list_filter = ("state", "round", "council__nation")
    list_select_related = ("council", "round")
    search_fields = ("council__name", "council__short_name", "=council__code", "reference")
    raw_id_fields = ("council",)

    @override
    def get_queryset(self, request: HttpRequest) -> QuerySet[Request]:
        """All of them, but for whoever reads a request blind: its reference and dates come from the first reading."""
        found: QuerySet[Request] = super().get_queryset(request)
        return requests_seen_by(found, request.user) if isinstance(request.user, User) else found.none()

    @override
    def save_model(self, request: HttpRequest, obj: Request, form: Any, change: bool) -> None:
        """Kept with who changed what of how it stands."""
        save_request(request=obj, by=request.user if isinstance(request.user, User) else None)

    @admin.display(description="council", ordering="council__short_name")
    def its_council(self, request: Request) -> SafeString | str:
        """The council, linked."""
        return link_to(request.council)

    @admin.display(description="documents")
    def its_documents(self, request: Request) -> SafeString:
        """Where its documents are listed."""
        return list_link("document", "documents", request__id=request.pk)

    @admin.display(description="readings")
    def its_readings(self, request: Request) -> SafeString:
        """Where its readings are listed."""
        return list_link("reading", "readings", request__id=request.pk)

    @admin.display(description="published")
    def its_answers(self, request: Request) -> SafeString:
        """Where its published answers are listed."""
        return list_link("answer", "answers", request__id=request.pk)
