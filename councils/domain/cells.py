"""A return taken apart into cells, each with an address, and put together again.

A cell is the smallest thing that two readings can differ in: one field of a question, one figure, one passage left
unread. What a return does not say has no cell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from urllib.parse import quote, unquote

from councils.domain.ages import AgeBand
from councils.domain.expressions import expression
from councils.domain.periods import Period
from councils.domain.returns import Answer, CouncilNamed, Figure, Finding, Note, Return, Scope, Span
from councils.domain.vocabulary import Basis, Exploitation, Outcome, Question, RiskStatus, StrategyValue, Unit


class Field(StrEnum):
    """What a cell holds: of the return as a whole, of one of its questions, or one figure."""

    COUNCIL = "council"
    REFERENCE = "reference"
    RECEIVED_ON = "received_on"
    RESPONDED_ON = "responded_on"
    PUBLISHED_ON = "published_on"
    NOTE = "note"
    UNREAD = "unread"
    OUTCOME = "outcome"
    VALUE = "value"
    EXEMPTIONS = "exemptions"
    REFERRED_TO = "referred_to"
    PASSAGE = "passage"
    BASIS = "basis"
    UNIT = "unit"
    AGES = "ages"
    STATUS = "status"
    EXPLOITATION = "exploitation"
    FIGURE = "figure"


type Value = (
    str
    | date
    | tuple[str, ...]
    | CouncilNamed
    | Note
    | Span
    | Outcome
    | StrategyValue
    | Basis
    | Unit
    | AgeBand
    | RiskStatus
    | Exploitation
    | Figure
)

_ORDINAL = expression("[1-9][0-9]{0,3}")


@dataclass(frozen=True, slots=True)
class Cell:
    """The address of a cell. `str` writes it and `Cell.parse` reads it back.

    A figure's cell has its age, label and period in canonical form, empty where none is stated, and an ordinal from 1
    that tells apart two values of one category. `place` tells apart notes and passages left unread.
    """

    field: Field
    question: Question | None = None
    age: str = ""
    label: str = ""
    period: str = ""
    ordinal: int = 1
    place: str = ""

    def __str__(self) -> str:
        parts = [
            self.field.value,
            self.question or "",
            self.age,
            self.label,
            self.period,
            str(self.ordinal),
            self.place,
        ]
        return "/".join(quote(part, safe=" ") for part in parts)

    @classmethod
    def parse(cls, address: str) -> Cell:
        """The cell that an address names. Raises ValueError for anything else."""
        parts = [unquote(part) for part in address.split("/")]
        if len(parts) != len(cls.__dataclass_fields__) or not _ORDINAL.fullmatch(parts[5]) or "\0" in "".join(parts):
            raise ValueError(f"not the address of a cell: {address!r}")
        field, question, age, label, period, ordinal, place = parts
        return cls(Field(field), Question(question) if question else None, age, label, period, int(ordinal), place)

    @property
    def is_figure(self) -> bool:
        """True for the cell of one count."""
        return self.field is Field.FIGURE


def figure_cell(question: Question, figure: Figure, ordinal: int = 1) -> Cell:
    """The cell that a figure belongs in."""
    return Cell(
        Field.FIGURE,
        question,
        age="" if figure.age is None else age_address(figure.age),
        label="" if figure.ethnicity is None else figure.ethnicity.label,
        period="" if figure.period is None else str(figure.period),
        ordinal=ordinal,
    )


def age_address(band: AgeBand) -> str:
    """`12..12`, `..11`, `18..`, or `..` where the age is stated as unknown."""
    return f"{'' if band.low is None else band.low}..{'' if band.high is None else band.high}"


def age_of(address: str) -> AgeBand:
    """The band that `age_address` wrote. Raises ValueError for anything else."""
    low, dots, high = address.partition("..")
    if not dots:
        raise ValueError(f"not an age: {address!r}")
    return AgeBand(int(low) if low else None, int(high) if high else None)


def period_of(address: str) -> Period | None:
    """The period of a figure's cell. Raises ValueError where it is none."""
    return Period.parse(address) if address else None


def span_address(span: Span | None) -> str:
    """`12-15`, with `@` and the document's SHA-256 where the span names one; empty for no span."""
    if span is None:
        return ""
    return f"{span.start}-{span.end}" + (f"@{span.document}" if span.document else "")


def span_of(address: str) -> Span:
    """The span that `span_address` wrote. Raises ValueError for anything else."""
    offsets, _, document = address.partition("@")
    start, dash, end = offsets.partition("-")
    if not (dash and start.isdecimal() and end.isdecimal()):
        raise ValueError(f"not a span: {address!r}")
    return Span(int(start), int(end), document or None)


# Taking apart


def cells(of: Return) -> dict[Cell, Value]:
    """Everything that the return says, by cell, in its own order. Findings follow from it and are no cells."""
    found: dict[Cell, Value] = {}
    counted: Counter[Cell] = Counter()
    for cell, value in _said(of):
        counted[cell] += 1
        own = value.ordinal if isinstance(value, Figure) else None
        found[_next_free(replace(cell, ordinal=own or counted[cell]), found)] = value
    return found


def _next_free(cell: Cell, taken: Mapping[Cell, Value]) -> Cell:
    """The cell itself, but where a return gives one ordinal twice: no value is lost for that."""
    while cell in taken:
        cell = replace(cell, ordinal=cell.ordinal + 1)
    return cell


def same_in_each_cell(one: Return, other: Return) -> bool:
    """Whether two returns say the same, each value in the same cell: a page that has one shows the other."""
    return one == other and cells(one) == cells(other)


def numbered_anew(of: Return) -> Return:
    """The return with the values of each category counted from the first, whatever was taken away before them."""
    answers = (
        replace(answer, figures=tuple(replace(figure, ordinal=None) for figure in answer.figures))
        for answer in of.answers
    )
    return replace(of, answers=tuple(answers))


def _said(of: Return) -> Iterator[tuple[Cell, Value]]:
    whole = {
        Field.COUNCIL: of.council,
        Field.REFERENCE: of.reference,
        Field.RECEIVED_ON: of.received_on,
        Field.RESPONDED_ON: of.responded_on,
        Field.PUBLISHED_ON: of.published_on,
    }
    yield from ((Cell(field), value) for field, value in whole.items() if value is not None)
    for answer in of.answers:
        yield from _said_by_answer(answer)
    yield from ((Cell(Field.NOTE, label=note.code, place=span_address(note.span)), note) for note in of.notes)
    yield from ((Cell(Field.UNREAD, place=span_address(span)), span) for span in of.unread)


def _said_by_answer(answer: Answer) -> Iterator[tuple[Cell, Value]]:
    fields: dict[Field, Value | None] = {
        Field.OUTCOME: None if answer.outcome is Outcome.NO_ANSWER else answer.outcome,
        Field.VALUE: answer.value,
        Field.EXEMPTIONS: answer.exemptions or None,
        Field.REFERRED_TO: answer.referred_to,
        Field.PASSAGE: answer.passage,
        Field.BASIS: answer.basis,
        Field.UNIT: answer.unit,
        Field.AGES: answer.scope.ages,
        Field.STATUS: answer.scope.status,
        Field.EXPLOITATION: answer.scope.exploitation,
    }
    yield from ((Cell(field, answer.question), value) for field, value in fields.items() if value is not None)
    yield from ((figure_cell(answer.question, figure), figure) for figure in answer.figures)


# Putting together


def of_cells(said: Mapping[Cell, Value], findings: tuple[Finding, ...] = ()) -> Return:
    """The return that says exactly these cells, figures in the order given, each in the cell that is given for it."""
    return Return(
        council=_one(said, Field.COUNCIL, CouncilNamed),
        reference=_one(said, Field.REFERENCE, str),
        received_on=_one(said, Field.RECEIVED_ON, date),
        responded_on=_one(said, Field.RESPONDED_ON, date),
        published_on=_one(said, Field.PUBLISHED_ON, date),
        answers=tuple(_answer(said, question) for question in Question),
        findings=findings,
        notes=tuple(value for value in said.values() if isinstance(value, Note)),
        unread=tuple(value for cell, value in said.items() if cell.field is Field.UNREAD and isinstance(value, Span)),
    )


def _one[T](said: Mapping[Cell, Value], field: Field, kind: type[T], question: Question | None = None) -> T | None:
    value = said.get(Cell(field, question))
    if value is not None and not isinstance(value, kind):
        raise TypeError(f"{field} cannot be {value!r}")
    return value


def _answer(said: Mapping[Cell, Value], question: Question) -> Answer:
    return Answer(
        question=question,
        outcome=_one(said, Field.OUTCOME, Outcome, question) or Outcome.NO_ANSWER,
        value=_one(said, Field.VALUE, StrategyValue, question),
        exemptions=_one(said, Field.EXEMPTIONS, tuple, question) or (),
        referred_to=_one(said, Field.REFERRED_TO, str, question),
        passage=_one(said, Field.PASSAGE, Span, question),
        basis=_one(said, Field.BASIS, Basis, question),
        unit=_one(said, Field.UNIT, Unit, question),
        scope=Scope(
            _one(said, Field.AGES, AgeBand, question),
            _one(said, Field.STATUS, RiskStatus, question),
            _one(said, Field.EXPLOITATION, Exploitation, question),
        ),
        figures=tuple(_numbered(said, question)),
    )


def _numbered(said: Mapping[Cell, Value], question: Question) -> Iterator[Figure]:
    counted: Counter[Cell] = Counter()
    for cell, value in said.items():
        if cell.question is question and isinstance(value, Figure):
            category = replace(cell, ordinal=1)
            counted[category] += 1
            yield replace(value, ordinal=None if cell.ordinal == counted[category] else cell.ordinal)
