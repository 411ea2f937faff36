"""A round of requests: what was asked of many councils, and of each."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from councils.domain.vocabulary import Question as QuestionKey
from councils.models.register import Council


class Round(models.Model):
    """One request text sent to many councils, with its questions."""

    key = models.SlugField(max_length=40, unique=True, help_text="As cse-2025.")
    title = models.CharField(max_length=80, help_text="As CSE 2025.")
    request_text = models.TextField(help_text="The text as it was sent.")
    sent_on = models.DateField(null=True, blank=True, help_text="When the first of them was sent, if it is known.")
    first_year = models.PositiveSmallIntegerField(help_text="The first of the years asked for.")
    last_year = models.PositiveSmallIntegerField(help_text="The last of the years asked for.")
    position = models.PositiveSmallIntegerField(unique=True, help_text="The newest round has the highest.")

    class Meta:
        ordering = ["-position"]
        constraints = [
            models.CheckConstraint(condition=Q(first_year__lte=F("last_year")), name="round_years_in_order"),
        ]

    def __str__(self) -> str:
        return self.title


class Question(models.Model):
    """One of the eight questions that a round's request comes to."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="questions")
    key = models.CharField(
        max_length=24, choices=[(key.value, key.value) for key in QuestionKey], help_text="Which question it is."
    )
    position = models.PositiveSmallIntegerField(help_text="Its place among the questions, from 1.")
    part = models.CharField(max_length=4, help_text="The part of the request that asks it, as e.")
    title = models.CharField(max_length=80, help_text="Short, for tables: Victims by age.")
    text = models.TextField(help_text="The words of the request.")

    class Meta:
        ordering = ["round", "position"]
        constraints = [
            models.UniqueConstraint(fields=["round", "key"], name="a_question_once_a_round"),
            models.UniqueConstraint(fields=["round", "position"], name="one_question_a_position"),
        ]

    def __str__(self) -> str:
        return self.title


class Request(models.Model):
    """A round put to one council: its reference, its dates and how it stands. Whether it is overdue is computed."""

    class State(models.TextChoices):
        SENT = "sent", "Sent"
        ACKNOWLEDGED = "acknowledged", "Acknowledged"
        ANSWERED = "answered", "Answered"
        REFUSED = "refused", "Refused"

    council = models.ForeignKey(Council, models.PROTECT, related_name="requests", help_text="Whom it was put to.")
    round = models.ForeignKey(Round, models.PROTECT, related_name="requests", help_text="What was asked.")
    reference = models.CharField(max_length=80, blank=True, help_text="The council's own, as written.")
    state = models.CharField(
        max_length=12, choices=State, default=State.SENT, help_text="Overdue is worked out from the days, never chosen."
    )
    sent_on = models.DateField(null=True, blank=True, help_text="The day it was sent to the council.")
    received_on = models.DateField(null=True, blank=True, help_text="The day from which the law counts.")
    responded_on = models.DateField(null=True, blank=True, help_text="The day of the council's answer.")
    published_on = models.DateField(null=True, blank=True, help_text="The day the council put its answer in public.")
    source_url = models.URLField(max_length=500, blank=True, help_text="Where the answer can be read, if in public.")

    class Meta:
        ordering = ["round", "council"]
        constraints = [
            models.UniqueConstraint(fields=["council", "round"], name="a_round_once_a_council"),
            models.CheckConstraint(
                condition=Q(sent_on__isnull=True) | Q(received_on__isnull=True) | Q(sent_on__lte=F("received_on")),
                name="request_sent_before_received",
            ),
            models.CheckConstraint(
                condition=Q(received_on__isnull=True)
                | Q(responded_on__isnull=True)
                | Q(received_on__lte=F("responded_on")),
                name="request_received_before_responded",
            ),
            models.CheckConstraint(
                condition=Q(received_on__isnull=True)
                | Q(published_on__isnull=True)
                | Q(received_on__lte=F("published_on")),
                name="request_received_before_published",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.council}, {self.round}"


class RequestChange(models.Model):
    """One thing that was changed of how a request stands: before, after, by whom, when. Never updated."""

    class Field(models.TextChoices):
        STATE = "state", "State"
        SENT_ON = "sent_on", "Sent on"
        RECEIVED_ON = "received_on", "Received on"
        RESPONDED_ON = "responded_on", "Answered on"
        PUBLISHED_ON = "published_on", "Published on"
        REFERENCE = "reference", "Reference"

    request = models.ForeignKey(Request, models.PROTECT, related_name="changes")
    field = models.CharField(max_length=12, choices=Field)
    before = models.CharField(max_length=80, blank=True, help_text="A day as 2025-05-08; blank: nothing was known.")
    after = models.CharField(max_length=80, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Empty where a letter said so that was read from the command line.",
    )
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        default_permissions = ()
        constraints = [models.CheckConstraint(condition=~Q(before=F("after")), name="a_change_changes_something")]

    def __str__(self) -> str:
        return f"{self.request}, {self.get_field_display().lower()}: {self.after or 'nothing'}"
