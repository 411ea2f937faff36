"""What is published. Rows are never changed: a release closes them (`until_release`) and opens others.

Written by `councils.recording` alone, from an approved reading, in one transaction; so a draft cannot leak.
"""

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from councils.domain.count import Count
from councils.domain.phrases import age_band
from councils.domain.returns import Span
from councils.domain.vocabulary import (
    CELL_OUTCOMES,
    Basis,
    EthnicDetail,
    EthnicGroup,
    Exploitation,
    FindingCode,
    Outcome,
    RiskStatus,
    StrategyValue,
    Unit,
)
from councils.models.rounds import Question, Request
from councils.models.work import HEXADECIMAL_SHA256, Provenance, Reading


class Release(models.Model):
    """A numbered state of the published data; every publication and correction makes the next."""

    number = models.PositiveIntegerField(primary_key=True)
    made_at = models.DateTimeField(auto_now_add=True)
    summary = models.CharField(max_length=200, help_text="What came with it, as Published: Coventry.")

    class Meta:
        ordering = ["-number"]
        constraints = [models.CheckConstraint(condition=Q(number__gte=1), name="releases_count_from_one")]

    def __str__(self) -> str:
        return f"Release {self.number}"


class AcrossReleases[M: models.Model](models.QuerySet[M]):
    """Rows that a release opened and a later one may have closed."""

    def current(self) -> Self:
        """Those of the newest release."""
        return self.filter(until_release__isnull=True)

    def as_of(self, release: int) -> Self:
        """Those that stood at a release."""
        still_open = Q(until_release__isnull=True) | Q(until_release__gt=release)
        return self.filter(still_open, from_release__lte=release)


class Released(models.Model):
    """A published row: the release that opened it and the one that closed it."""

    from_release = models.ForeignKey(Release, models.PROTECT, related_name="+")
    until_release = models.ForeignKey(Release, models.PROTECT, null=True, blank=True, related_name="+")

    objects: ClassVar[models.Manager[Self]] = AcrossReleases.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(until_release__isnull=True) | Q(until_release__gt=F("from_release")),
                name="%(class)s_closes_after_it_opens",
            ),
        ]


class PublishedReturn(Released):
    """The return as a whole, as published: who said it, when, and what the paper is."""

    request = models.ForeignKey(Request, models.PROTECT, related_name="published_returns")
    reading = models.ForeignKey(Reading, models.PROTECT, related_name="+", help_text="What it was published from.")
    reference = models.CharField(max_length=80, blank=True)
    received_on = models.DateField(null=True, blank=True)
    responded_on = models.DateField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    provenance = models.CharField(max_length=24, choices=Provenance)
    original_reference = models.CharField(max_length=80, blank=True)
    source_url = models.URLField(max_length=500, blank=True)
    terms = models.CharField(max_length=200, blank=True)
    left_out = models.PositiveSmallIntegerField(default=0, help_text="Figures read but too uncertain to publish.")

    class Meta(Released.Meta):
        constraints = [
            *Released.Meta.constraints,
            models.UniqueConstraint(
                fields=["request"], condition=Q(until_release__isnull=True), name="one_current_return_a_request"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request}, from release {self.from_release_id}"


class Answer(Released):
    """The published outcome of one question, with the council's own words for it.

    `passage` is the text of the answer; `passage_start` is where it begins in the document, so that the span of every
    figure in that document, which counts from its beginning, can be marked in it.
    """

    request = models.ForeignKey(Request, models.PROTECT, related_name="answers")
    question = models.ForeignKey(Question, models.PROTECT, related_name="answers")
    outcome = models.CharField(max_length=24, choices=[(word.value, word.value) for word in Outcome])
    value = models.CharField(max_length=3, blank=True, choices=[(word.value, word.value) for word in StrategyValue])
    exemptions = models.JSONField(default=list, blank=True, help_text="As FOIA s.40(2).")
    referred_to = models.CharField(max_length=120, blank=True)
    basis = models.CharField(max_length=16, blank=True, choices=[(word.value, word.value) for word in Basis])
    unit = models.CharField(max_length=16, blank=True, choices=[(word.value, word.value) for word in Unit])
    scope_age_low = models.PositiveSmallIntegerField(null=True, blank=True)
    scope_age_high = models.PositiveSmallIntegerField(null=True, blank=True)
    scope_status = models.CharField(
        max_length=12, blank=True, choices=[(word.value, word.value) for word in RiskStatus]
    )
    scope_exploitation = models.CharField(
        max_length=8, blank=True, choices=[(word.value, word.value) for word in Exploitation]
    )
    passage = models.TextField(blank=True)
    passage_start = models.PositiveIntegerField(null=True, blank=True)
    names = models.JSONField(
        default=list, blank=True, help_text="Of people, not shown: their places in the passage, as [[3, 9]]."
    )
    document_sha256 = models.CharField(max_length=64, blank=True)

    class Meta(Released.Meta):
        ordering = ["request", "question__position", "from_release"]
        constraints = [
            *Released.Meta.constraints,
            models.UniqueConstraint(
                fields=["request", "question"],
                condition=Q(until_release__isnull=True),
                name="one_current_answer_a_question",
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=[word.value for word in Outcome]), name="an_answers_outcome_is_known"
            ),
            models.CheckConstraint(
                condition=Q(document_sha256="") | Q(document_sha256__regex=HEXADECIMAL_SHA256),
                name="an_answers_document_is_a_sha256",
            ),
            models.CheckConstraint(
                condition=Q(passage="") | ~Q(document_sha256="") & Q(passage_start__isnull=False),
                name="an_answers_passage_is_in_a_document",
            ),
            models.CheckConstraint(
                condition=Q(scope_age_low__isnull=True)
                | Q(scope_age_high__isnull=True)
                | Q(scope_age_low__lte=F("scope_age_high")),
                name="an_answers_ages_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request}, {self.question}: {self.outcome}"

    @property
    def place(self) -> Span | None:
        """Where its passage stands, with the name of the document; None where it has no passage."""
        if not self.passage or self.passage_start is None:
            return None
        return Span(self.passage_start, self.passage_start + len(self.passage), self.document_sha256)


THE_COUNT = "count"
"""The category of a figure that has no age, group or period."""


def _figure_constraints() -> list[models.BaseConstraint]:
    """What holds of every published figure."""
    return [
        models.CheckConstraint(
            # A check whose outcome is null passes: that a bound is there has to be asked in so many words.
            condition=Q(low__isnull=True, high__isnull=True)
            | Q(low__isnull=False, low__gte=0) & (Q(high__isnull=True) | Q(high__gte=F("low"))),
            name="%(class)s_bounds_in_order",
        ),
        models.CheckConstraint(
            condition=Q(outcome__in=sorted(word.value for word in CELL_OUTCOMES)), name="%(class)s_outcome_is_known"
        ),
        models.CheckConstraint(
            condition=~Q(outcome=Outcome.NOT_HELD.value) | Q(low__isnull=True),
            name="%(class)s_not_held_has_no_bounds",
        ),
        models.CheckConstraint(
            condition=~Q(outcome=Outcome.ANSWERED.value) | Q(low__isnull=False),
            name="%(class)s_answered_has_bounds",
        ),
        models.CheckConstraint(
            condition=Q(span_start__isnull=True, span_end__isnull=True)
            | Q(span_start__isnull=False, span_end__isnull=False, span_start__lt=F("span_end")),
            name="%(class)s_span_in_order",
        ),
        models.CheckConstraint(
            condition=Q(span_start__isnull=True, document_sha256="")
            | Q(span_start__isnull=False, document_sha256__regex=HEXADECIMAL_SHA256),
            name="%(class)s_place_is_in_a_document",
        ),
        models.UniqueConstraint(fields=["answer", "position"], name="%(class)s_one_a_position"),
    ]


class Figure(models.Model):
    """A published count: what the council's words allow, the words themselves, and where they stand.

    The place is in a letter of the answer's request (the database holds that), which need not be the one that the
    answer's passage is of. A figure opens and closes with its answer. `ordinal` tells apart two values of one category,
    `position` is the order of the letter.
    """

    answer = models.ForeignKey(Answer, models.PROTECT, related_name="%(class)ss")
    position = models.PositiveSmallIntegerField(help_text="In the order of the letter, from 1.")
    ordinal = models.PositiveSmallIntegerField(default=1, help_text="The first, second … value of its category.")
    low = models.PositiveIntegerField(null=True, blank=True)
    high = models.PositiveIntegerField(null=True, blank=True)
    words = models.TextField(blank=True, help_text="The council's own; empty for an empty cell.")
    outcome = models.CharField(max_length=12, choices=[(word.value, word.value) for word in sorted(CELL_OUTCOMES)])
    span_start = models.PositiveIntegerField(null=True, blank=True)
    span_end = models.PositiveIntegerField(null=True, blank=True)
    document_sha256 = models.CharField(
        max_length=64, blank=True, help_text="Of the letter that the words stand in; empty where they have no place."
    )
    period = models.CharField(max_length=32, blank=True, help_text="As 2014, 2014/15 or as at 2025-03-31.")

    objects: ClassVar[models.Manager[Self]] = models.Manager()

    class Meta:
        abstract = True
        ordering = ["answer", "position"]
        constraints = _figure_constraints()

    def __str__(self) -> str:
        return self.words

    @property
    def count(self) -> Count | None:
        """The bounds, or None where no count was given."""
        return None if self.low is None else Count(self.low, self.high)

    @property
    def place(self) -> Span | None:
        """Where its words stand, with the name of the document; None where they have no place."""
        if self.span_start is None or self.span_end is None:
            return None
        return Span(self.span_start, self.span_end, self.document_sha256)

    @property
    def category(self) -> str:
        """What it counts, in words: corrections and withdrawals name figures by it, so it is unique in its answer."""
        said = ", ".join(part for part in (self._counted, self.period) if part) or THE_COUNT
        return said if self.ordinal == 1 else f"{said} (value {self.ordinal})"

    @property
    def _counted(self) -> str:
        """The age or the group that it counts; empty for figures that have neither."""
        return ""


class VictimCount(Figure):
    """A count of current or of group-based cases."""

    class Meta(Figure.Meta):
        constraints = [
            *_figure_constraints(),
            models.UniqueConstraint(fields=["answer", "period", "ordinal"], name="victimcount_once_a_period"),
        ]


class AgeCount(Figure):
    """A count of an age or an age band, in completed years; both ends null: stated as unknown."""

    age_low = models.PositiveSmallIntegerField(null=True, blank=True)
    age_high = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(Figure.Meta):
        verbose_name_plural = "age breakdowns"
        constraints = [
            *_figure_constraints(),
            models.CheckConstraint(
                condition=Q(age_low__isnull=True) | Q(age_high__isnull=True) | Q(age_low__lte=F("age_high")),
                name="agecount_ages_in_order",
            ),
            # An index cannot compare nulls: -1 stands for an open end here, inside the index alone.
            models.UniqueConstraint(
                "answer",
                Coalesce("age_low", -1),
                Coalesce("age_high", -1),
                "period",
                "ordinal",
                name="agecount_once_a_band",
            ),
        ]

    @property
    def _counted(self) -> str:
        return age_band(self.age_low, self.age_high)


class EthnicityCount(Figure):
    """A count of an ethnic group, of victims or of perpetrators as its question says; the label is the council's."""

    label = models.CharField(max_length=160)
    group = models.CharField(max_length=8, blank=True, choices=[(word.value, word.value) for word in EthnicGroup])
    detail = models.CharField(max_length=32, blank=True, choices=[(word.value, word.value) for word in EthnicDetail])

    class Meta(Figure.Meta):
        verbose_name_plural = "ethnicity breakdowns"
        constraints = [
            *_figure_constraints(),
            models.CheckConstraint(condition=Q(detail="") | ~Q(group=""), name="ethnicitycount_detail_has_a_group"),
            models.UniqueConstraint(
                fields=["answer", "label", "period", "ordinal"], name="ethnicitycount_once_a_label"
            ),
        ]

    @property
    def _counted(self) -> str:
        return self.label


class YearCount(Figure):
    """A count of a year or a period; two values for one year are both kept."""

    year = models.PositiveSmallIntegerField(null=True, blank=True, help_text="The year that the period begins in.")

    class Meta(Figure.Meta):
        verbose_name_plural = "yearly series"
        constraints = [
            *_figure_constraints(),
            models.CheckConstraint(condition=~Q(period=""), name="yearcount_has_a_period"),
            models.UniqueConstraint(fields=["answer", "period", "ordinal"], name="yearcount_once_a_period"),
        ]


class Finding(Released):
    """A contradiction or an oddity found inside a published return, and how it was settled, if it was."""

    class State(models.TextChoices):
        OPEN = "open", "Open"
        EXPLAINED = "explained", "Explained"
        CORRECTED = "corrected", "Corrected"
        TAKEN_UP = "taken-up", "Taken up with the council"

    request = models.ForeignKey(Request, models.PROTECT, related_name="findings")
    code = models.CharField(max_length=32, choices=[(word.value, word.value) for word in FindingCode])
    message = models.CharField(max_length=400)
    questions = models.JSONField(help_text="The keys of the questions that it touches.")
    state = models.CharField(max_length=12, choices=State, default=State.OPEN)
    note = models.TextField(blank=True)

    class Meta(Released.Meta):
        ordering = ["request", "code", "pk"]

    def __str__(self) -> str:
        return self.message
