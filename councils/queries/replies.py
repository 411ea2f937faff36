"""A council's own return as it was read, for the council; and what councils replied, for staff."""

from collections.abc import Iterator
from dataclasses import dataclass
from hmac import compare_digest

from django.contrib.auth.models import User
from django.core import signing
from django.db.models import Case, Q, QuerySet, When

from councils.domain.cells import Cell
from councils.domain.edits import Edit, Letter, Put
from councils.domain.masking import masks
from councils.domain.name_masks import span_of_mask
from councils.domain.returns import Return, Span
from councils.models import Reading, Reply, ReplyLink, Request
from councils.models.replies import VALID_FOR, hash_of, signer
from councils.queries.desk import Desk, FieldShown, QuestionShown, desk
from councils.queries.lines import Line, newest_reading, read_blind_by


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the letter; `counted` where a figure was read in it."""

    text: str
    counted: bool = False


@dataclass(frozen=True, slots=True)
class QuestionRead:
    """One question with what was read of it: the passage, and each field and count with what it is taken to mean."""

    shown: QuestionShown
    passage: tuple[Piece, ...]
    outcome: str
    fields: tuple[FieldShown, ...]


@dataclass(frozen=True, slots=True)
class ReturnRead:
    """A return as read, for the council that wrote it."""

    link: ReplyLink
    reading: Reading
    request: Request
    questions: tuple[QuestionRead, ...]
    head: tuple[FieldShown, ...]
    letter: Letter
    replies: tuple[Reply, ...]

    def edits(self, written: dict[str, str]) -> tuple[Edit, ...]:
        """What the council would have otherwise: of the cells that it was shown, those whose words it changed."""
        return tuple(
            Put(cell, written[address].strip())
            for address, (cell, words) in self._cells().items()
            if address in written and written[address].strip() != words.strip()
        )

    def _cells(self) -> dict[str, tuple[Cell, str]]:
        fields = [*self.head, *(field for question in self.questions for field in question.fields)]
        found = {field.address: (field.cell, field.typed) for field in fields}
        rows = (row for question in self.questions for row in question.shown.rows)
        return found | {row.address: (row.cell, row.typed) for row in rows}


def link_of(token: str) -> ReplyLink | None:
    """The open link that a token is of; None for one that was made up, has run out or was taken back."""
    try:
        secret = signer.unsign(token, max_age=VALID_FOR)
    except signing.BadSignature:
        return None
    known = hash_of(secret)
    link = ReplyLink.objects.select_related("request__council", "request__round", "made_by").filter(token_sha256=known)
    found = link.first()
    if found is None or not compare_digest(found.token_sha256, known):
        return None
    return found if found.is_open else None


def return_read(link: ReplyLink, shown_before: int | None = None) -> ReturnRead | None:
    """
    What the link shows: the reading that stands now, on the main line; None where there is none any more.

    `shown_before` asks for an earlier one of that line, by its number.
    """
    if shown_before is None:
        reading = newest_reading(link.request)
    else:
        reading = Reading.objects.filter(request=link.request, pk=shown_before).main_line().first()
    if reading is None:
        return None
    shown = desk(link.request, link.made_by, line=Line(reading))
    return ReturnRead(
        link=link,
        reading=reading,
        request=link.request,
        questions=tuple(_questions(shown)),
        head=shown.head,
        letter=shown.letter,
        replies=tuple(link.replies.all()),
    )


def _questions(shown: Desk) -> Iterator[QuestionRead]:
    hidden = [span_of_mask(mask) for mask in (shown.reading.masks_placed() if shown.reading else ())]
    for question in shown.questions:
        answer = shown.value.answer(question.key)
        outcome = next(field.typed for field in question.fields if field.cell.field.value == "outcome")
        yield QuestionRead(
            shown=question,
            passage=tuple(_passage(shown.value, answer.passage, shown.letter, hidden)),
            outcome=outcome,
            fields=question.fields,
        )


def _passage(value: Return, passage: Span | None, letter: Letter, hidden: list[Span]) -> Iterator[Piece]:
    """The passage cut at its figures; addresses, telephone numbers and masked names are not in it."""
    if passage is None:
        return
    text = letter.texts.get(passage.document, "")
    figures = [figure.span for answer in value.answers for figure in answer.figures if figure.span is not None]
    cuts: list[tuple[int, int, str | None]] = [(span.start, span.end, None) for span in figures if passage.covers(span)]
    cuts += [(span.start, span.end, "[name]") for span in hidden if passage.covers(span)]
    cuts += [(passage.start + mask.start, passage.start + mask.end, mask.shown) for mask in masks(passage.of(text))]
    position = passage.start
    for start, end, shown in sorted(cuts, key=lambda cut: cut[:2]):
        if start < position:
            continue  # inside what was cut before it
        yield Piece(text[position:start])
        yield Piece(text[start:end], counted=True) if shown is None else Piece(shown)
        position = end
    yield Piece(text[position : passage.end])


# For staff


def replies(person: User) -> QuerySet[Reply]:
    """
    What councils replied: what waits for somebody first, each oldest first.

    A council answers what was read of its letter: whoever reads that letter blind sees nothing of it.
    """
    waits = Case(When(Q(seen_at=None) | Q(kind=Reply.Kind.CORRECTED, settled_as=""), then=0), default=1)
    related = ("link__request__council", "link__request__round", "seen_by", "settled_by", "reading", "document")
    seen = Reply.objects.exclude(link__request__in=read_blind_by(person))
    return seen.select_related(*related).order_by(waits, "pk")


def links_of(request: Request) -> QuerySet[ReplyLink]:
    """The links made for a request, the newest first."""
    return ReplyLink.objects.filter(request=request).select_related("made_by", "revoked_by").prefetch_related("replies")
