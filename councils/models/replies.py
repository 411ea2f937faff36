"""The right of reply: links that let a council see its own return as it was read, and what it said to that."""

import hashlib
from datetime import timedelta
from typing import Self

from django.conf import settings
from django.core import signing
from django.db import models
from django.db.models import Q
from django.utils import timezone

from councils.models.rounds import Request
from councils.models.work import HEXADECIMAL_SHA256, Document, Reading

VALID_FOR = timedelta(days=30)

signer = signing.TimestampSigner(salt="councils.reply", sep=".")
"""Signs what a link carries: one that was made up, or is too old, is refused before any table is asked."""


def hash_of(secret: str) -> str:
    """What is kept of a link's secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


class ReplyLink(models.Model):
    """A link for one council to its own return. The link itself is nowhere kept: only a hash that knows it again."""

    request = models.ForeignKey(Request, models.PROTECT, related_name="reply_links")
    token_sha256 = models.CharField(max_length=64, unique=True)
    sent_to = models.CharField(max_length=200, blank=True, help_text="To whom at the council, for staff to remember.")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    valid_until = models.DateTimeField()
    revoked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        default_permissions = ()
        permissions = [("offer_reply", "Can give a council a link to its own return, and take it back")]
        constraints = [
            models.CheckConstraint(
                condition=Q(token_sha256__regex=HEXADECIMAL_SHA256), name="a_reply_links_hash_is_hexadecimal"
            ),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True, revoked_by__isnull=True)
                | Q(revoked_at__isnull=False, revoked_by__isnull=False),
                name="a_link_is_revoked_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"Link for {self.request}"

    @property
    def is_open(self) -> bool:
        """Whether it still opens the return: it has not been taken back, and its time is not up."""
        return self.revoked_at is None and self.valid_until > timezone.now()


class Replies(models.QuerySet["Reply"]):
    """What councils said."""

    def proposals(self) -> Self:
        """Corrections that nobody has taken in or declined, the first first."""
        return self.filter(kind="corrected", settled_as="").order_by("pk")


class Reply(models.Model):
    """
    What a council said to its return as read.

    Its corrections are a reading that stands aside until a person has taken it in, whole or in part, or declined it.
    `document` is what the file that came with it became.
    """

    class Kind(models.TextChoices):
        CONFIRMED = "confirmed", "Confirmed"
        CORRECTED = "corrected", "Corrected"
        NOTED = "noted", "Noted"

    class SettledAs(models.TextChoices):
        TAKEN_IN = "taken-in", "Taken in"
        DECLINED = "declined", "Declined"

    link = models.ForeignKey(ReplyLink, models.PROTECT, related_name="replies")
    kind = models.CharField(max_length=12, choices=Kind)
    shown = models.ForeignKey(Reading, models.PROTECT, related_name="+", help_text="What the council was shown.")
    reading = models.ForeignKey(Reading, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.TextField(blank=True)
    file_sha256 = models.CharField(max_length=64, blank=True)
    file_name = models.CharField(max_length=255, blank=True)
    file_size = models.PositiveIntegerField(null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    seen_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    seen_at = models.DateTimeField(null=True, blank=True)
    settled_as = models.CharField(max_length=12, blank=True, choices=SettledAs)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_note = models.TextField(
        blank=True, help_text="Why it was declined, or not taken in whole; the council sees it."
    )
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+", help_text="What its file became."
    )

    objects = Replies.as_manager()

    class Meta:
        ordering = ["-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="corrected", reading__isnull=False)
                | Q(kind__in=["confirmed", "noted"], reading__isnull=True),
                name="a_correction_of_the_councils_is_a_reading",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["confirmed", "corrected"]) | ~Q(note="") | ~Q(file_sha256=""),
                name="a_noted_reply_says_something",
            ),
            models.CheckConstraint(
                condition=Q(file_sha256="", file_name="", file_size__isnull=True)
                | Q(file_sha256__regex=HEXADECIMAL_SHA256, file_size__isnull=False) & ~Q(file_name=""),
                name="a_replys_file_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(settled_as="", settled_by__isnull=True, settled_at__isnull=True)
                | Q(
                    settled_as__in=["taken-in", "declined"],
                    kind="corrected",
                    settled_by__isnull=False,
                    settled_at__isnull=False,
                ),
                name="what_is_settled_was_proposed_and_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(settled_as="declined") | ~Q(settled_note=""), name="a_proposal_is_declined_with_a_note"
            ),
            models.CheckConstraint(
                condition=Q(document__isnull=True) | ~Q(file_sha256=""), name="a_replys_document_was_its_file"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.link.request}"
