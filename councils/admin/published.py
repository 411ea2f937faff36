"""What is published, as it stands in its tables: to be looked up, never changed."""

from typing import Any, ClassVar

from django.contrib import admin
from django.utils.safestring import SafeString

from councils.admin.looking import LookOnly, link_to, list_link
from councils.models import (
    AgeCount,
    Answer,
    Correction,
    EthnicityCount,
    Finding,
    PublishedReturn,
    Release,
    VictimCount,
    Withdrawal,
    YearCount,
)

OF_THE_REQUEST = ("request__council", "request__round")
OF_THE_RELEASES = ("from_release", "until_release")


@admin.register(Release)
class ReleaseAdmin(LookOnly):
    """Releases, the newest first."""

    list_display = ("number", "made_at", "summary", "its_answers", "its_corrections")
    search_fields = ("=number", "summary")
    date_hierarchy = "made_at"

    @admin.display(description="opened")
    def its_answers(self, release: Release) -> SafeString:
        """Where the answers that it opened are listed."""
        return list_link("answer", "answers", from_release__number=release.number)

    @admin.display(description="corrections")
    def its_corrections(self, release: Release) -> SafeString:
        """Where its corrections are listed."""
        return list_link("correction", "corrections", release__number=release.number)


class OfARequest(LookOnly):
    """Published rows, each linked to the request that it answers."""

    list_select_related: ClassVar[tuple[str, ...]] = OF_THE_REQUEST
    search_fields: ClassVar[tuple[str, ...]] = (
        "request__council__name",
        "=request__council__code",
        "request__reference",
    )

    @admin.display(description="request", ordering="request__council__short_name")
    def its_request(self, row: Any) -> SafeString | str:
        """The request, linked."""
        return link_to(row.request)


class StillOpen(admin.SimpleListFilter):
    """Rows of the newest release, or those that a later release has closed."""

    title = "standing"
    parameter_name = "standing"

    def lookups(self, request: Any, model_admin: Any) -> list[tuple[str, str]]:
        return [("now", "In the newest release"), ("closed", "Closed by a later release")]

    def queryset(self, request: Any, queryset: Any) -> Any:
        if self.value() is None:
            return queryset
        return queryset.filter(until_release__isnull=self.value() == "now")


@admin.register(PublishedReturn)
class PublishedReturnAdmin(OfARequest):
    """Returns as a whole."""

    list_display = (
        "its_request",
        "provenance",
        "reference",
        "from_release",
        "until_release",
        "left_out",
        "its_reading",
    )
    list_filter = (StillOpen, "provenance", "request__round")
    list_select_related = (*OF_THE_REQUEST, *OF_THE_RELEASES, "reading__request__council", "reading__request__round")
    list_display_links = ("provenance",)

    @admin.display(description="reading")
    def its_reading(self, row: PublishedReturn) -> SafeString | str:
        """The reading that it was published from, linked."""
        return link_to(row.reading)


@admin.register(Answer)
class AnswerAdmin(OfARequest):
    """Answers: one outcome a question."""

    list_display = ("question", "its_request", "outcome", "value", "basis", "unit", "from_release", "until_release")
    list_filter = (StillOpen, "outcome", "question__key", "basis", "unit")
    list_select_related = (*OF_THE_REQUEST, *OF_THE_RELEASES, "question")
    search_fields = (*OfARequest.search_fields, "passage", "referred_to")


class FigureAdmin(LookOnly):
    """Published figures: the words, the bounds, and the answer that they belong to."""

    category_fields: tuple[str, ...] = ()
    list_filter = ("outcome", ("answer__until_release", admin.EmptyFieldListFilter))
    list_select_related = ("answer__request__council", "answer__request__round", "answer__question")
    search_fields = ("words", "answer__request__council__name", "period")

    def get_list_display(self, request: Any) -> tuple[str, ...]:
        return ("words", "low", "high", "outcome", *self.category_fields, "period", "ordinal", "its_answer")

    @admin.display(description="answer")
    def its_answer(self, figure: Any) -> SafeString | str:
        """The answer, linked."""
        return link_to(figure.answer)


@admin.register(VictimCount)
class VictimCountAdmin(FigureAdmin):
    """Counts of current and of group-based cases."""


@admin.register(AgeCount)
class AgeCountAdmin(FigureAdmin):
    """Counts by age."""

    category_fields = ("age_low", "age_high")


@admin.register(EthnicityCount)
class EthnicityCountAdmin(FigureAdmin):
    """Counts by ethnic group."""

    category_fields = ("label", "group", "detail")


@admin.register(YearCount)
class YearCountAdmin(FigureAdmin):
    """Counts by year."""

    category_fields = ("year",)


@admin.register(Finding)
class FindingAdmin(OfARequest):
    """Contradictions and oddities, as published."""

    list_display = ("message", "its_request", "code", "state", "from_release", "until_release")
    list_filter = (StillOpen, "code", "state")
    list_select_related = (*OF_THE_REQUEST, *OF_THE_RELEASES)


@admin.register(Correction)
class CorrectionAdmin(OfARequest):
    """Corrections, with their reasons and their two people."""

    list_display = (
        *("change", "its_request", "question", "category", "before", "after"),
        *("why", "by", "checked_by", "release"),
    )
    list_filter = ("change", "question__key", "one_person")
    list_select_related = (*OF_THE_REQUEST, "question", "by", "checked_by", "release")
    search_fields = (*OfARequest.search_fields, "why", "category")


@admin.register(Withdrawal)
class WithdrawalAdmin(OfARequest):
    """What was taken out of public, and who settled it."""

    list_display = ("made_at", "its_request", "question", "category", "why", "by", "confirmed_by", "lifted_by")
    list_select_related = (*OF_THE_REQUEST, "question", "by", "confirmed_by", "lifted_by")
    search_fields = (*OfARequest.search_fields, "why")
