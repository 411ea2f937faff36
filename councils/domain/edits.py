"""What a person does to a reading: every way in which one reading becomes the next.

Each edit names its cell and what is to stand there, so doing it twice is doing it once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from councils.domain.cells import Cell, Field, Value, cells, of_cells
from councils.domain.differences import with_cell
from councils.domain.keyed import Refused, field_value, figure_keyed
from councils.domain.returns import Figure, Return, Span
from councils.domain.rows import row_cell
from councils.domain.vocabulary import Outcome, Question
from councils.domain.wording import SuppressionKey, WordingKind, find_counts, find_suppression_key, read_wording


@dataclass(frozen=True, slots=True)
class Letter:
    """The texts that spans count in, by SHA-256; under None that of the reading's own document."""

    texts: Mapping[str | None, str] = field(default_factory=dict)
    key: SuppressionKey | None = None

    @classmethod
    def of(cls, texts: Mapping[str | None, str]) -> Letter:
        """A letter with what it says that its symbols mean: the first of its texts that says so."""
        keys = (find_suppression_key(text) for text in texts.values())
        return cls(texts, next((key for key in keys if key is not None), None))

    def key_at(self, span: Span | None) -> SuppressionKey | None:
        """What symbols mean where these words stand: as that text says; else, and for words typed, as the letter."""
        text = "" if span is None or span.document is None else self.texts.get(span.document, "")
        return find_suppression_key(text) or self.key

    def says(self, span: Span) -> str:
        """The characters of the span. Raises Refused where they are not in the letter."""
        text = self.texts.get(span.document)
        if text is None or span.end > len(text) or span.start == span.end:
            raise Refused("That place is not in the document any more: select the words again.")
        return span.of(text)


@dataclass(frozen=True, slots=True)
class Put:
    """Words into a cell, typed, or with the place in the document that they were selected in."""

    cell: Cell
    words: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """A figure to another category of its question: the row was named wrongly."""

    cell: Cell
    to: str


@dataclass(frozen=True, slots=True)
class Settle:
    """A person has looked at an uncertain figure, and it is as it says."""

    cell: Cell


@dataclass(frozen=True, slots=True)
class Restore:
    """A cell as another reading has it, or gone where that one has none."""

    cell: Cell
    value: Value | None


@dataclass(frozen=True, slots=True)
class Read:
    """A passage that was left unread holds nothing that was asked for."""

    cell: Cell


type Edit = Put | Move | Settle | Restore | Read


def edited(reading: Return, edit: Edit, letter: Letter) -> Return:
    """The reading after one edit. Raises Refused, which says what is wrong and what to do; nothing is changed then."""
    match edit:
        case Put(cell) if cell.is_figure:
            return _put_figure(reading, edit, letter)
        case Put(cell):
            return _with(reading, cell, _field_put(edit, letter))
        case Move(cell, to):
            return _moved(reading, cell, to)
        case Settle(cell):
            return _with(reading, cell, _settled(_figure_in(reading, cell)))
        case Restore(cell, value):
            return _with(reading, cell, value)
        case Read(cell):
            return _with(reading, cell, None)


def _with(reading: Return, cell: Cell, value: Value | None) -> Return:
    try:
        changed = of_cells(with_cell(cells(reading), cell, value), reading.findings)
    except (TypeError, ValueError) as fault:
        raise Refused(f"That cannot stand there: {fault}.") from fault
    if not cell.is_figure or cell.question is None:
        return changed
    return _following(reading, changed, cell.question)


def _figure_in(reading: Return, cell: Cell) -> Figure:
    figure = cells(reading).get(cell)
    if not isinstance(figure, Figure):
        raise Refused("There is no figure in this row yet: write the council's words first.")
    return figure


def _settled(figure: Figure) -> Figure:
    if figure.outcome is Outcome.ANSWERED and figure.low is None:
        raise Refused(f"“{figure.words}” gives no bounds: write what it allows, as in “{figure.words} = 15 to 25”.")
    return replace(figure, certain=True)


# Figures


def _put_figure(reading: Return, put: Put, letter: Letter) -> Return:
    said = cells(reading)
    before = said.get(put.cell)
    words, span = _selected(put.span, letter) if put.span else (put.words.strip(), None)
    if not words:
        return _with(reading, put.cell, None)
    shown = _zeros_shown(reading, put.cell)
    was = before if isinstance(before, Figure) else None
    figure = figure_keyed(put.cell, words, span=span, key=letter.key_at(span), zeros_shown=shown, was=was)
    if span is None and was is not None and was.words == figure.words:
        figure = replace(figure, span=was.span)
    changed = _with(reading, put.cell, figure)
    return changed if span is None else _used(changed, span)


def _selected(span: Span, letter: Letter) -> tuple[str, Span]:
    """The words of a selection and their place, narrowed to the count where a sentence was selected with it."""
    words = letter.says(span)
    start = span.start + len(words) - len(words.lstrip())
    words = words.strip()
    if not words:
        raise Refused("Only spaces were selected: select the council's words for the count.")
    key = letter.key_at(span)
    if read_wording(words, key=key) is None:
        counts = find_counts(words, key=key)
        if len(counts) == 1:
            start, words = start + counts[0].start, words[counts[0].start : counts[0].end]
    return words, Span(start, start + len(words), span.document)


def _used(reading: Return, span: Span) -> Return:
    """What stood among the unread and is now a figure's, no longer left unread."""
    return replace(reading, unread=tuple(left for left in reading.unread if not left.overlaps(span)))


def _moved(reading: Return, cell: Cell, to: str) -> Return:
    said = cells(reading)
    if cell.question is None:
        raise Refused("Only a figure's row has a name to change.")
    figure, new = said.get(cell), row_cell(cell.question, to)
    if figure is None and new in said:
        return reading
    if not isinstance(figure, Figure):
        raise Refused("There is no figure in this row yet: write the council's words first.")
    if replace(new, ordinal=cell.ordinal) == cell:
        return reading
    while new in said:
        new = replace(new, ordinal=new.ordinal + 1)
    blank = figure_keyed(new, "0")
    renamed = replace(figure, age=blank.age, ethnicity=blank.ethnicity, period=blank.period)
    items = ((new, renamed) if other == cell else (other, value) for other, value in said.items())
    return of_cells(dict(items), reading.findings)


# What follows from a figure


def _zeros_shown(reading: Return, but: Cell) -> bool:
    """True where another figure of the question is a nought that is printed as one."""
    return any(
        _is_nought(value) for cell, value in cells(reading).items() if cell.question == but.question and cell != but
    )


def _is_nought(value: Value) -> bool:
    if not isinstance(value, Figure):
        return False
    wording = read_wording(value.words)
    return (value.low, value.high) == (0, 0) and wording is not None and wording.kind is WordingKind.NIL


def _following(before: Return, after: Return, question: Question) -> Return:
    """The question's outcome and its thresholds, where they followed from its figures before, follow from them now."""
    answers = []
    for old, new in zip(before.answers, after.answers, strict=True):
        answer = new
        if new.question is question and old.figures != new.figures:
            figures = tuple(_threshold_again(figure, old.figures, new.figures) for figure in new.figures)
            outcome = new.outcome
            if old.outcome is outcome_of(old.figures):
                outcome = outcome_of(figures)
            answer = replace(new, figures=figures, outcome=outcome)
        answers.append(answer)
    return replace(after, answers=tuple(answers))


def _threshold_again(figure: Figure, before: tuple[Figure, ...], after: tuple[Figure, ...]) -> Figure:
    """“Fewer than 5” begins at 1 where noughts are printed beside it; where a person gave the bounds, they stand."""
    was, now = any(map(_is_nought, before)), any(map(_is_nought, after))
    if was == now or figure not in before:
        return figure
    old, new = (read_wording(figure.words, zeros_shown=shown) for shown in (was, now))
    if old is None or new is None or old.kind is not WordingKind.THRESHOLD:
        return figure
    if (figure.low, figure.high) != (old.low, old.high):
        return figure
    return replace(figure, low=new.low, high=new.high)


def outcome_of(figures: tuple[Figure, ...]) -> Outcome:
    """What a council has done with a question, as far as its figures alone show it."""
    outcomes = {figure.outcome for figure in figures}
    if not outcomes:
        return Outcome.NO_ANSWER
    if Outcome.ANSWERED in outcomes:
        return Outcome.ANSWERED if len(outcomes) == 1 else Outcome.PARTLY_ANSWERED
    return Outcome.WITHHELD if Outcome.WITHHELD in outcomes else Outcome.NOT_HELD


# Fields


def _field_put(put: Put, letter: Letter) -> Value | None:
    if put.cell.field is Field.PASSAGE:
        if put.span is not None:
            letter.says(put.span)
        return put.span
    return field_value(put.cell, letter.says(put.span).strip() if put.span else put.words.strip())
