"""The work: documents as received, what was understood from them, and what was decided. Never shown in public."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, When

from councils.domain.cells import cells
from councils.domain.differences import Collision, Merge, differences, merge
from councils.domain.name_masks import Mask
from councils.domain.placing import is_placed, masks_named_in, named_in
from councils.domain.return_json import from_dict
from councils.domain.returns import Return
from councils.models.rounds import Request

HEXADECIMAL_SHA256 = r"^[0-9a-f]{64}$"


class Provenance(models.TextChoices):
    """What a document is. A received or published one supersedes one that we retold."""

    RECEIVED = "received", "Received from the council"
    PUBLISHED_BY_COUNCIL = "published-by-council", "Published by the council"
    RETOLD = "retold", "Retold by us"
    INVENTED = "invented", "Invented"


class Document(models.Model):
    """A file, kept as received outside any served folder under its SHA-256, with the text read from it."""

    request = models.ForeignKey(Request, models.PROTECT, null=True, blank=True, related_name="documents")
    sha256 = models.CharField("SHA-256", max_length=64)
    file_name = models.CharField(max_length=255, help_text="As it came.")
    size = models.PositiveIntegerField(help_text="Bytes.")
    text = models.TextField(blank=True, help_text="As the reader gave it: every span counts its characters.")
    provenance = models.CharField(max_length=24, choices=Provenance)
    original_reference = models.CharField(
        max_length=80, blank=True, help_text="Of a retold document: the case reference of the council's own."
    )
    source_url = models.URLField(max_length=500, blank=True)
    terms = models.CharField("terms of re-use", max_length=200, blank=True)
    parser_version = models.CharField(max_length=40, blank=True, help_text="Of the parser that read it last.")
    page_starts = models.JSONField(default=list, blank=True, help_text="Where in the text each of its pages begins.")
    replaces = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")
    added_at = models.DateTimeField(auto_now_add=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    set_aside_at = models.DateTimeField(null=True, blank=True, help_text="When somebody said that it is no answer.")
    set_aside_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-added_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(set_aside_at__isnull=True, set_aside_by__isnull=True)
                | Q(set_aside_at__isnull=False, set_aside_by__isnull=False, request__isnull=True),
                name="set_aside_by_somebody_and_from_no_request",
            ),
            models.UniqueConstraint(fields=["request", "sha256"], name="a_document_once_a_request"),
            models.UniqueConstraint(
                fields=["sha256"], condition=Q(request__isnull=True), name="an_unsettled_document_once"
            ),
            models.CheckConstraint(condition=Q(sha256__regex=HEXADECIMAL_SHA256), name="sha256_is_hexadecimal"),
            models.CheckConstraint(condition=~Q(replaces=F("pk")), name="no_document_replaces_itself"),
        ]
        indexes = [models.Index(fields=["sha256"], name="document_by_sha256")]

    def __str__(self) -> str:
        return self.file_name


class Readings(models.QuerySet["Reading"]):
    """Readings, of which not all count."""

    def main_line(self) -> Self:
        """
        Those that say what is understood of a request.

        A blind second reader's are left out, those of a document that has gone to another request, those that collided
        with another's, and what a council proposes: whatever asks for "the reading of a request" asks here, so that
        what is meant to be hidden is hidden everywhere.
        """
        own_document = Q(document__isnull=True) | Q(document__request=F("request"))
        return self.filter(own_document, second_reading__isnull=True, stands_aside=False)

    def newest_first(self) -> Self:
        """
        Those of documents that no other has taken the place of, the one that stands before those it follows.

        A later letter, or a later parser, does not put itself before what a person has understood.
        """
        replaced = Document.objects.filter(replaces=OuterRef("document"), request=OuterRef("request"))
        by_the_parser = Case(When(reader="parser", then=1), default=0)
        return self.filter(~Exists(replaced)).order_by(by_the_parser, "-pk")

    def newest(self) -> "Reading | None":
        """What is understood now."""
        return self.newest_first().first()

    def collided(self) -> Self:
        """Saves that stand aside and that nobody has settled; what a council proposes is settled as its reply is."""
        return self.filter(stands_aside=True, settled_by__isnull=True).exclude(reader="council")

    def with_places(self) -> Self:
        """With what they were made on, and the documents that both are of, without their texts."""
        related = self.select_related("document", "parent__document")
        return related.defer("document__text", "parent__document__text")

    def colliding_with(self, head: "Reading") -> "dict[Reading, tuple[Collision, ...]]":
        """Those that stand aside of the line of `head` with cells that it has otherwise, which nobody has settled."""
        waiting = self.collided().filter(request=head.request_id, second_reading=head.second_reading_id)
        asides = waiting.with_places().select_related("read_by").order_by("pk")
        found = {aside: aside.collisions_with(head) for aside in asides}
        return {aside: collisions for aside, collisions in found.items() if collisions}


class Reading(models.Model):
    """What one reader understood: the contract's JSON. Never updated, only followed by another (`parent`)."""

    class Reader(models.TextChoices):
        PARSER = "parser", "The parser"
        PERSON = "person", "A person"
        COUNCIL = "council", "The council itself"

    request = models.ForeignKey(Request, models.PROTECT, null=True, blank=True, related_name="readings")
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="readings")
    body = models.JSONField(help_text="A return, as the contract has it.")
    reader = models.CharField(max_length=8, choices=Reader)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="readings"
    )
    parser_version = models.CharField(max_length=40, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    source_described = models.TextField(blank=True, help_text="Keyed in without a document: where from.")
    second_reading = models.ForeignKey(
        "councils.SecondReading",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="readings",
        help_text="Made by the second of two readers, who saw nothing of the first.",
    )
    masks = models.JSONField(
        default=list, blank=True, help_text="Names not shown in public: spans, as in the body, counting the text."
    )
    stands_aside = models.BooleanField(
        default=False,
        help_text="Collided with an earlier reading, or proposed by the council: kept until a person settles it.",
    )
    settles = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="settled_by", help_text="The one that stood aside."
    )
    save_key = models.CharField(
        max_length=36, blank=True, help_text="Names a save, so that sent twice it is made once."
    )
    made_at = models.DateTimeField(auto_now_add=True)

    objects = Readings.as_manager()

    class Meta:
        ordering = ["-pk"]
        permissions = [
            ("check_reading", "Can check readings, approve them or send them back"),
            ("publish_reading", "Can publish approved readings"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(request__isnull=False) | Q(document__isnull=False),
                name="a_reading_is_of_a_request_or_a_document",
            ),
            models.CheckConstraint(
                condition=Q(reader="parser", read_by__isnull=True)
                | Q(reader="person", read_by__isnull=False)
                | Q(reader="council"),
                name="a_person_reads_by_name",
            ),
            models.UniqueConstraint(
                fields=["request", "save_key"], condition=~Q(save_key=""), name="a_save_is_made_once"
            ),
        ]

    def __str__(self) -> str:
        return f"Reading {self.pk} of {self.request or self.document}"

    @property
    def own_sha256(self) -> str | None:
        """The document that a span of this reading is in where it names none."""
        return sha256_of(own_document(self, self.request))

    def placed(self) -> Return:
        """What it says, every place with the name of its document: so it can be set beside any other reading."""
        value = from_dict(self.body)
        return value if is_placed(value) else named_in(value, self.own_sha256)

    def masks_placed(self) -> list[Mask]:
        """The names that are masked in it, every place with the name of its document."""
        return masks_named_in(self.masks, self.own_sha256) if self.masks else []

    def collisions_with(self, head: "Reading") -> tuple[Collision, ...]:
        """
        The cells that this reading, made on its parent, has otherwise than `head`, which changed them as well.

        Every place in them has the name of its document.
        """
        return self._beside(head).collisions

    def proposes_to(self, head: "Reading") -> tuple[Collision, ...]:
        """
        Every cell that this reading changed in its parent and `head` has otherwise, whoever changed it there.

        Every place in them has the name of its document.
        """
        beside, theirs = self._beside(head), head.placed()
        base = {} if self.parent is None else cells(self.parent.placed())
        free = differences(theirs, beside.merged)
        alone = (Collision(one.cell, base.get(one.cell), mine=one.after, theirs=one.before) for one in free)
        return (*alone, *beside.collisions)

    def _beside(self, head: "Reading") -> Merge:
        base = Return() if self.parent is None else self.parent.placed()
        return merge(base, mine=self.placed(), theirs=head.placed())


def own_document(reading: Reading | None, request: Request | None) -> Document | None:
    """
    The document in which a span is a place where it names none: the reading's own.

    Where nothing has been read yet, or what was read was of no document, it is the newest one of the request.
    """
    if reading is not None and reading.document is not None:
        return reading.document
    return None if request is None else request.documents.order_by("pk").last()


def sha256_of(document: Document | None) -> str | None:
    """What spans call a document; None where there is none."""
    return None if document is None else document.sha256


class Decision(models.Model):
    """What was done with a reading, by whom and why. Never updated."""

    class Kind(models.TextChoices):
        PROPOSED = "proposed", "Proposed"
        APPROVED = "approved", "Approved"
        SENT_BACK = "sent-back", "Sent back"
        PUBLISHED = "published", "Published"
        FINDING_SETTLED = "finding-settled", "Finding settled"

    reading = models.ForeignKey(Reading, models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=16, choices=Kind)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    why = models.TextField(blank=True)
    finding = models.CharField(
        max_length=40,
        blank=True,
        help_text="Names the finding that was settled: its code, and digits of all that it says.",
    )
    settled_as = models.CharField(
        max_length=12,
        blank=True,
        choices=[("explained", "Explained"), ("corrected", "Corrected"), ("taken-up", "Taken up with the council")],
    )
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(kind="sent-back") | ~Q(why=""), name="sent_back_with_a_reason"),
            models.CheckConstraint(
                condition=Q(kind="finding-settled") & ~Q(finding="") & ~Q(settled_as="")
                | ~Q(kind="finding-settled") & Q(finding="", settled_as=""),
                name="a_settled_finding_says_how",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} by {self.by}"
