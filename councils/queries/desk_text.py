"""A document's text as the desk shows it: cut where a figure, a passage left unread or a masked name begins or ends."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from councils.domain.cells import Field, cells, span_address
from councils.domain.masking import masks as proposed_masks
from councils.domain.returns import Figure, Return, Span
from councils.models import Document


@dataclass(frozen=True, slots=True)
class PieceShown:
    """Characters that belong to the same figures; `at` is where they begin, in code points of the document's text."""

    at: int
    text: str
    figures: tuple[str, ...] = ()
    place: str = ""
    uncertain: bool = False
    unread: bool = False
    masked: bool = False
    proposed: bool = False

    @property
    def kinds(self) -> str:
        """What the piece is, as the names of its styles."""
        named = {
            "figure": bool(self.figures),
            "uncertain": self.uncertain,
            "unread": self.unread,
            "masked": self.masked,
            "proposed": self.proposed,
        }
        return " ".join(name for name, holds in named.items() if holds)


@dataclass(frozen=True, slots=True)
class PageShown:
    """One page of a document; a document whose pages are not known is one."""

    number: int
    pieces: tuple[PieceShown, ...]


@dataclass(frozen=True, slots=True)
class DocumentShown:
    """A document with its text by page. `name` is what spans call it: its SHA-256."""

    document: Document
    name: str
    pages: tuple[PageShown, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    kind: str
    cell: str = ""


def documents_shown(documents: Iterable[Document], value: Return, masks: Iterable[Span]) -> tuple[DocumentShown, ...]:
    """Every document of a request, the reading's own first, with what was read in it marked."""
    marks = [*_marks(value), *(_Mark(span, "masked") for span in masks)]
    shown = []
    for position, document in enumerate(documents):
        named = {document.sha256, None} if position == 0 else {document.sha256}
        own = [mark for mark in marks if mark.span.document in named]
        own += [_Mark(Span(mask.start, mask.end), "proposed") for mask in proposed_masks(document.text)]
        shown.append(DocumentShown(document, document.sha256, tuple(_pages(document, own))))
    return tuple(shown)


def _marks(value: Return) -> Iterator[_Mark]:
    for cell, said in cells(value).items():
        if isinstance(said, Figure) and said.span is not None:
            yield _Mark(said.span, "figure" if said.certain else "uncertain", str(cell))
        elif cell.field is Field.UNREAD and isinstance(said, Span):
            yield _Mark(said, "unread", str(cell))


def _pages(document: Document, marks: list[_Mark]) -> Iterator[PageShown]:
    length = len(document.text)
    starts = [start for start in document.page_starts if 0 < start < length]
    edges = [0, *starts, length]
    for number, (start, end) in enumerate(pairwise(edges), 1):
        yield PageShown(number, tuple(_pieces(document.text, start, end, marks)))


def _pieces(text: str, start: int, end: int, marks: list[_Mark]) -> Iterator[PieceShown]:
    cuts = {start, end}
    for mark in marks:
        cuts |= {place for place in (mark.span.start, mark.span.end) if start < place < end}
    order = sorted(cuts)
    for begins, ends in pairwise(order):
        over = [mark for mark in marks if mark.span.start < ends and begins < mark.span.end]
        yield _piece(text[begins:ends], begins, over)


def _piece(text: str, at: int, over: list[_Mark]) -> PieceShown:
    kinds = {mark.kind for mark in over}
    figures = [mark for mark in over if mark.kind in ("figure", "uncertain")]
    starts = [mark.span for mark in over if mark.span.start == at and mark.cell]
    return PieceShown(
        at=at,
        text=text,
        figures=tuple(mark.cell for mark in figures),
        place=span_address(starts[0]) if starts else "",
        uncertain="uncertain" in kinds,
        unread="unread" in kinds,
        masked="masked" in kinds,
        proposed="proposed" in kinds and "masked" not in kinds,
    )
