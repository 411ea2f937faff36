"""Readings, and the pages on which one is proposed, corrected, and checked and published."""

from typing import Any, override

from django import forms
from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from councils.admin.acting import Act, act
from councils.admin.looking import LookOnly, link_to, note_shown
from councils.domain import phrases
from councils.domain.return_json import from_dict
from councils.domain.returns import Figure
from councils.domain.vocabulary import Question
from councils.models import Reading
from councils.queries.lines import readings_seen_by
from councils.recording.categories import category_of
from councils.recording.checking import approve_and_publish, propose_newest
from councils.recording.correcting import correct_figure


class ProposeForm(forms.Form):
    """A word to whoever checks it."""

    why = forms.CharField(
        label="A word to whoever checks it", required=False, widget=forms.Textarea(attrs={"rows": 3, "cols": 80})
    )


class PublishForm(forms.Form):
    """The reason that the public is given."""

    why = forms.CharField(
        label="Public reason",
        required=False,
        help_text="Needed where something published before would change.",
        widget=forms.Textarea(attrs={"rows": 3, "cols": 80}),
    )


class CorrectForm(forms.Form):
    """One figure of a reading, and the words it should have."""

    figure = forms.ChoiceField()
    words = forms.CharField(max_length=200, help_text="As the council has it: 22, <5, 10-15, not recorded.")
    why = forms.CharField(label="Why", widget=forms.Textarea(attrs={"rows": 3, "cols": 80}))

    def __init__(self, *given: Any, reading: Reading, **named: Any) -> None:
        super().__init__(*given, **named)
        field = self.fields["figure"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(figures_of(reading))


def figures_of(reading: Reading) -> list[tuple[str, str]]:
    """Every figure of a reading as a choice: its question and position, and what it says."""
    return [
        (f"{answer.question}:{position}", f"{answer.question}, {category_of(answer.question, figure)}: {_said(figure)}")
        for answer in from_dict(reading.body).answers
        for position, figure in enumerate(answer.figures, 1)
    ]


def _said(figure: Figure) -> str:
    unsure = "" if figure.certain else ", not certain"
    return f"“{figure.words}”, {phrases.bounds(figure.count)}, {phrases.OUTCOME[figure.outcome]}{unsure}"


@admin.register(Reading)
class ReadingAdmin(LookOnly):
    """What was understood. A reading is never changed: it is followed by another."""

    list_display = ("__str__", "its_request", "its_document", "reader", "read_by", "made_at")
    list_filter = ("reader", "request__round")
    list_select_related = ("request__council", "request__round", "document", "read_by")
    search_fields = ("request__council__name", "=request__council__code", "document__file_name", "read_by__username")
    date_hierarchy = "made_at"
    readonly_fields = ("understood",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Reading]:
        """All of them, but for whoever reads a request blind: they see none of it but their own."""
        found: QuerySet[Reading] = super().get_queryset(request)
        return readings_seen_by(found, request.user) if isinstance(request.user, User) else found.none()

    @override
    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Reading | None:
        """The reading for a page of its own; whoever opens that has seen what was read of the request."""
        reading: Reading | None = super().get_object(request, object_id, from_field)
        note_shown(request, reading)
        return reading

    @admin.display(description="request", ordering="request__council__short_name")
    def its_request(self, reading: Reading) -> SafeString | str:
        """The request, linked; none where the council is not settled."""
        return link_to(reading.request)

    @admin.display(description="document")
    def its_document(self, reading: Reading) -> SafeString | str:
        """The document, linked; none where it was keyed in from nothing."""
        return link_to(reading.document)

    @admin.display(description="understood")
    def understood(self, reading: Reading) -> SafeString:
        """Each question's outcome, and every figure in words."""
        lines = [
            (answer.question, phrases.OUTCOME[answer.outcome]) for answer in from_dict(reading.body).answers
        ] + figures_of(reading)
        return format_html_join("", "<div>{}: {}</div>", ((key.partition(":")[0], words) for key, words in lines))

    def get_urls(self) -> list[URLPattern]:
        """The pages of the three acts, before the admin's own."""
        acts = (("propose", self.propose), ("correct", self.correct), ("publish", self.publish))
        return [
            path(f"<int:pk>/{name}/", self.admin_site.admin_view(view), name=f"councils_reading_{name}")
            for name, view in acts
        ] + super().get_urls()

    def propose(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Put the reading forward."""

        def do(reading: Reading, person: User, said: dict[str, str]) -> str:
            propose_newest(reading=reading, by=person, why=said["why"])
            return "Proposed: another person has to check it."

        return act(self, request, pk, Act("Propose", "councils.add_reading", ProposeForm, do))

    def correct(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Correct one figure, in a new reading that is proposed at once."""

        def do(reading: Reading, person: User, said: dict[str, str]) -> str:
            question, _, position = said["figure"].partition(":")
            made = correct_figure(
                reading=reading,
                by=person,
                question=Question(question),
                position=int(position),
                words=said["words"],
                why=said["why"],
            )
            return f"Corrected in reading {made.pk}, and proposed: another person has to check it."

        reading = self.get_object(request, str(pk))
        if reading is None:
            raise Http404(f"There is no reading {pk}")
        form = lambda *given: CorrectForm(*given, reading=reading)  # noqa: E731 - the form of this reading
        return act(self, request, pk, Act("Correct a figure", "councils.add_reading", form, do))

    def publish(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Find a proposed reading right and publish it: whoever does this is not who proposed it."""

        def do(reading: Reading, person: User, said: dict[str, str]) -> str:
            publication = approve_and_publish(reading=reading, by=person, why=said["why"])
            if publication.release is None:
                return "Nothing differs from what is published: there is no new release."
            left = f" {len(publication.left_out)} uncertain figures were left out." if publication.left_out else ""
            return f"Published in release {publication.release.number}.{left}"

        return act(self, request, pk, Act("Check and publish", "councils.publish_reading", PublishForm, do))
