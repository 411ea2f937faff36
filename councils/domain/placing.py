"""Which document a place is in: a span that names none is a place in the reading's own document.

Two readings of different letters count in different texts. Before one is merged with the other, compared with it or
drawn beside it, each span is given the name of its document; a reading that is kept loses that of its own again.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from councils.domain.cells import Cell, Field, Value, span_address, span_of
from councils.domain.edits import Edit, Put, Restore
from councils.domain.name_masks import Mask, mask_of, span_of_mask
from councils.domain.returns import Answer, Figure, Note, Return, Span

type _Renamed = Callable[[str | None], str | None]


def named_in(value: Return, sha256: str | None) -> Return:
    """The return with each span that names no document named as a place in this one; None: there is no document."""
    return _renamed(value, _giving(sha256))


def unnamed_in(value: Return, sha256: str | None) -> Return:
    """The return with the name of this document, which is to be its own, taken from each span."""
    return _renamed(value, _taking(sha256))


def is_placed(value: Return) -> bool:
    """True where every place in the return has the name of its document, or there is no place in it."""
    spans = [span for answer in value.answers for span in (answer.passage, *_spans(answer.figures))]
    return all(span is None or span.document is not None for span in (*spans, *_spans(value.notes), *value.unread))


def masks_named_in(masks: Iterable[Mask], sha256: str | None) -> list[Mask]:
    """The masks, each of them named as `named_in` names spans."""
    return [_mask(mask, _giving(sha256)) for mask in masks]


def masks_unnamed_in(masks: Iterable[Mask], sha256: str | None) -> list[Mask]:
    """The masks, without the name of this document."""
    return [_mask(mask, _taking(sha256)) for mask in masks]


def cell_named_in(cell: Cell, sha256: str | None) -> Cell:
    """The cell of a note or of a passage left unread under its name in the return that `named_in` makes."""
    return _cell(cell, _giving(sha256))


def value_named_in[V: Value | None](value: V, sha256: str | None) -> V:
    """What stands in a cell, with its place named."""
    return _value(value, _giving(sha256))


def edit_named_in(edit: Edit, sha256: str | None) -> Edit:
    """An edit of a return that `named_in` has made, from one that was meant for the return before."""
    cell = cell_named_in(edit.cell, sha256)
    match edit:
        case Put(span=span):
            return replace(edit, cell=cell, span=_span(span, _giving(sha256)))
        case Restore(value=value):
            return replace(edit, cell=cell, value=value_named_in(value, sha256))
    return replace(edit, cell=cell)


def _giving(sha256: str | None) -> _Renamed:
    return lambda name: name or sha256


def _taking(sha256: str | None) -> _Renamed:
    return lambda name: None if name == sha256 else name


# Every place that a return has


def _spans(values: Iterable[Figure | Note]) -> list[Span | None]:
    return [value.span for value in values]


def _renamed(value: Return, renamed: _Renamed) -> Return:
    return replace(
        value,
        answers=tuple(_answer(answer, renamed) for answer in value.answers),
        notes=tuple(_value(note, renamed) for note in value.notes),
        unread=tuple(_value(span, renamed) for span in value.unread),
    )


def _answer(answer: Answer, renamed: _Renamed) -> Answer:
    figures = tuple(_value(figure, renamed) for figure in answer.figures)
    return replace(answer, passage=_span(answer.passage, renamed), figures=figures)


def _value[V: Value | None](value: V, renamed: _Renamed) -> V:
    match value:
        case Span():
            return replace(value, document=renamed(value.document))
        case Figure(span=Span()) | Note(span=Span()):
            return replace(value, span=_span(value.span, renamed))
    return value


def _span(span: Span | None, renamed: _Renamed) -> Span | None:
    return None if span is None else replace(span, document=renamed(span.document))


def _cell(cell: Cell, renamed: _Renamed) -> Cell:
    if cell.field not in (Field.NOTE, Field.UNREAD) or not cell.place:
        return cell
    return replace(cell, place=span_address(_span(span_of(cell.place), renamed)))


def _mask(mask: Mask, renamed: _Renamed) -> Mask:
    span = span_of_mask(mask)
    return mask_of(replace(span, document=renamed(span.document)))
