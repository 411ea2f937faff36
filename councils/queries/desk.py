"""What the desk shows of one request: the reading that stands, question by question, and what is left to do."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import User

from councils.domain import phrases
from councils.domain.as_typed import QUESTION, figure_means, figure_typed, typed
from councils.domain.cell_words import NAMES, cell_name, value_words
from councils.domain.cells import Cell, Field, cells, span_address
from councils.domain.differences import Collision
from councils.domain.edits import Letter
from councils.domain.excerpts import words_after, words_before
from councils.domain.finding_keys import key_of
from councils.domain.keyed import WORDS_IN
from councils.domain.name_masks import span_of_mask
from councils.domain.return_json import from_dict
from councils.domain.returns import Figure, Finding, Return, Span
from councils.domain.rows import COUNTED, row_name, rows
from councils.domain.vocabulary import Question
from councils.models import Decision, Document, Reading, Reply, Request
from councils.models import Question as QuestionRow
from councils.models.work import own_document
from councils.queries.desk_text import DocumentShown, documents_shown
from councils.queries.lines import Line, line_for

HEAD = (Field.REFERENCE, Field.RECEIVED_ON, Field.RESPONDED_ON, Field.PUBLISHED_ON)
"""The fields of the return as a whole that are keyed."""

FIELDS = (Field.OUTCOME, Field.EXEMPTIONS, Field.REFERRED_TO)
OF_COUNTS = (Field.BASIS, Field.UNIT, Field.AGES, Field.STATUS, Field.EXPLOITATION)
"""The fields of every question, and of those that are answered with counts."""


@dataclass(frozen=True, slots=True)
class FieldShown:
    """One field as it is keyed: its address, its name, what stands there, and the words it is chosen from, if it is."""

    cell: Cell
    label: str
    typed: str
    choices: tuple[str, ...] = ()
    reason: str = ""

    @property
    def address(self) -> str:
        """Names the field in forms."""
        return str(self.cell)


@dataclass(frozen=True, slots=True)
class RowShown:
    """One row of a table: its name, the council's words, what they mean, and where they stand."""

    cell: Cell
    name: str
    typed: str
    means: str
    maps_to: str
    certain: bool
    span: Span | None
    is_filled: bool
    reason: str = ""

    @property
    def address(self) -> str:
        """Names the row in forms."""
        return str(self.cell)

    @property
    def place(self) -> str:
        """Names the mark in the document."""
        return span_address(self.span)


@dataclass(frozen=True, slots=True)
class FindingShown:
    """A finding with how it was settled, if it was and still is the same."""

    key: str
    title: str
    message: str
    questions: tuple[Question, ...]
    settled_as: str
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class QuestionShown:
    """One question of the round with everything keyed for it."""

    key: Question
    number: int
    title: str
    text: str
    fields: tuple[FieldShown, ...]
    rows: tuple[RowShown, ...]
    findings: tuple[FindingShown, ...]
    passage: str
    has_rows: bool
    names: str

    @property
    def slug(self) -> str:
        """Names its place on the page."""
        return self.key.value.replace("_", "-")


@dataclass(frozen=True, slots=True)
class UnreadShown:
    """A passage that the parser left unread, with the words around it."""

    address: str
    place: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class MaskShown:
    """A name that is not shown in public."""

    place: str
    words: str


@dataclass(frozen=True, slots=True)
class CollisionShown:
    """A cell that two people set differently, in the words of each."""

    address: str
    name: str
    base: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class AsideShown:
    """A save that collided: whose it is, with whose reading, and the cells to settle."""

    reading: Reading
    by: str
    with_whom: str
    cells: tuple[CollisionShown, ...]


@dataclass(frozen=True, slots=True)
class ProposalShown:
    """A correction that the council proposes, and the cells that the reading has otherwise now."""

    reply: Reply
    reading: Reading
    cells: tuple[CollisionShown, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """
    Everything that the desk's page of one request shows; `findings` are those that touch no one question.

    The reading's own document stands first. Every place has the name of its document, so that what the page sends
    means the same whatever has been read since.
    """

    request: Request
    line: Line
    value: Return
    letter: Letter
    documents: tuple[DocumentShown, ...]
    head: tuple[FieldShown, ...]
    questions: tuple[QuestionShown, ...]
    unread: tuple[UnreadShown, ...]
    masks: tuple[MaskShown, ...]
    asides: tuple[AsideShown, ...]
    proposals: tuple[ProposalShown, ...]
    findings: tuple[FindingShown, ...]

    @property
    def reading(self) -> Reading | None:
        """The reading that stands, None while nothing has been read."""
        return self.line.newest

    @property
    def uncertain(self) -> int:
        """How many figures a person has still to look at."""
        return sum(not row.certain for question in self.questions for row in question.rows)


def desk(request: Request, person: User, *, line: Line | None = None) -> Desk:
    """The request as this person works on it: a blind reader sees their own reading alone."""
    line = line or line_for(request, person)
    value = Return() if line.newest is None else line.newest.placed()
    documents = documents_of(request, line.newest)
    letter = letter_of(documents)
    findings = tuple(_findings(line.newest, value))
    masks = tuple(span_of_mask(mask) for mask in (line.newest.masks_placed() if line.newest else ()))
    return Desk(
        request=request,
        line=line,
        value=value,
        letter=letter,
        documents=documents_shown(documents, value, masks),
        head=tuple(_field(value, Cell(field)) for field in HEAD),
        questions=tuple(_questions(request, value, letter, findings)),
        unread=tuple(_unread(value, letter)),
        masks=tuple(MaskShown(span_address(mask), _words(letter, mask)) for mask in masks),
        asides=tuple(_asides(line, letter)),
        proposals=tuple(_proposals(line, letter)),
        findings=tuple(finding for finding in findings if not finding.questions),
    )


def documents_of(request: Request, reading: Reading | None) -> list[Document]:
    """The request's documents: the reading's own first, the others after it as they were received."""
    received = list(request.documents.order_by("pk"))
    return own_first(received, own_document(reading, request))


def own_first(received: list[Document], own: Document | None) -> list[Document]:
    """The documents with this one before the others."""
    return received if own is None else [own, *(document for document in received if document.pk != own.pk)]


def letter_of(documents: list[Document]) -> Letter:
    """The texts that spans count in, by SHA-256; the first, where a span names none."""
    texts: dict[str | None, str] = {None: documents[0].text} if documents else {}
    return Letter.of(texts | {document.sha256: document.text for document in documents})


def _words(letter: Letter, span: Span) -> str:
    return span.of(letter.texts.get(span.document, ""))


def _field(value: Return, cell: Cell) -> FieldShown:
    return FieldShown(
        cell, NAMES[cell.field], typed(cells(value).get(cell)), tuple(WORDS_IN.get(cell.field, {}).values())
    )


def _questions(
    request: Request, value: Return, letter: Letter, findings: tuple[FindingShown, ...]
) -> Iterator[QuestionShown]:
    asked = {row.key: row for row in QuestionRow.objects.filter(round=request.round)}
    years = range(request.round.first_year, request.round.last_year + 1)
    for number, question in enumerate(Question, 1):
        row = asked.get(question.value)
        fields: tuple[Field, ...] = (Field.VALUE, *FIELDS) if question is Question.STRATEGY else FIELDS
        fields += OF_COUNTS if question in COUNTED else ()
        passage = value.answer(question).passage
        yield QuestionShown(
            key=question,
            number=number,
            title=row.title if row else QUESTION[question],
            text=row.text if row else "",
            fields=tuple(_field(value, Cell(field, question)) for field in fields),
            rows=tuple(_rows(value, question, years, letter)) if question in COUNTED else (),
            findings=tuple(found for found in findings if question in found.questions),
            passage=span_address(passage),
            has_rows=question in COUNTED,
            names=_ROW_NAMES.get(question, "Period"),
        )


_ROW_NAMES = {
    Question.VICTIM_AGE: "Age",
    Question.VICTIM_ETHNICITY: "Ethnic group",
    Question.PERPETRATOR_ETHNICITY: "Ethnic group",
    Question.YEARLY_CASES: "Year",
}


def _rows(value: Return, question: Question, years: range, letter: Letter) -> Iterator[RowShown]:
    for cell, figure in rows(value, question, years):
        if figure is None:
            yield RowShown(cell, row_name(cell), "", "", "", certain=True, span=None, is_filled=False)
        else:
            yield _filled(cell, figure, letter)


def _filled(cell: Cell, figure: Figure, letter: Letter) -> RowShown:
    return RowShown(
        cell=cell,
        name=row_name(cell),
        typed=figure_typed(figure, key=letter.key),
        means=figure_means(figure),
        maps_to=_maps_to(figure),
        certain=figure.certain,
        span=figure.span,
        is_filled=True,
    )


def _maps_to(figure: Figure) -> str:
    """The group that an ethnic label was taken for, where it is not that group's own name."""
    ethnicity = figure.ethnicity
    if ethnicity is None:
        return ""
    if ethnicity.group is None:
        return "no one group"
    group = phrases.GROUP[ethnicity.group]
    return group if ethnicity.detail is None else f"{group}: {phrases.DETAIL[ethnicity.detail]}"


# What is left to do

AROUND = 40
"""Characters shown before and after a passage that was left unread, at most."""


def _unread(value: Return, letter: Letter) -> Iterator[UnreadShown]:
    for cell, span in cells(value).items():
        if cell.field is Field.UNREAD and isinstance(span, Span):
            text = letter.texts.get(span.document, "")
            before, after = words_before(text, span, AROUND), words_after(text, span, AROUND)
            yield UnreadShown(str(cell), span_address(span), before, span.of(text), after)


def _findings(reading: Reading | None, value: Return) -> Iterator[FindingShown]:
    settled = settlements(reading, value) if reading is not None and value.findings else {}
    for finding in value.findings:
        decision = settled.get(finding)
        yield FindingShown(
            key=key_of(finding),
            title=phrases.FINDING[finding.code],
            message=finding.message,
            questions=finding.questions,
            settled_as=decision.get_settled_as_display() if decision else "",
            why=decision.why if decision else "",
            by=str(decision.by) if decision else "",
        )


def settlements(reading: Reading, value: Return) -> dict[Finding, Decision]:
    """How each finding of a reading was settled, on it or on an earlier one that found the very same."""
    decisions = Decision.objects.filter(
        reading__request=reading.request_id,
        reading__second_reading=reading.second_reading_id,
        reading_id__lte=reading.pk,
        kind=Decision.Kind.FINDING_SETTLED,
    )
    found: dict[Finding, Decision] = {}
    for decision in decisions.select_related("reading", "by").order_by("pk"):
        then = from_dict(decision.reading.body).findings
        for finding in value.findings:
            if decision.finding in (finding.code.value, key_of(finding)) and finding in then:
                found[finding] = decision
    return found


def _asides(line: Line, letter: Letter) -> Iterator[AsideShown]:
    if line.newest is None:
        return
    for aside, collisions in Reading.objects.colliding_with(line.newest).items():
        yield AsideShown(
            reading=aside,
            by=str(aside.read_by or aside.get_reader_display()),
            with_whom=str(line.newest.read_by or line.newest.get_reader_display()),
            cells=tuple(_collision(one, letter) for one in collisions),
        )


def _proposals(line: Line, letter: Letter) -> Iterator[ProposalShown]:
    """What the council proposes, for those who see what it was shown: nobody who reads blind."""
    if line.newest is None or line.is_blind:
        return
    waiting = Reply.objects.proposals().filter(link__request=line.newest.request_id)
    for reply in waiting.select_related("reading__parent"):
        if reply.reading is not None:
            cells_open = reply.reading.proposes_to(line.newest)
            yield ProposalShown(reply, reply.reading, tuple(_collision(one, letter) for one in cells_open))


def _collision(one: Collision, letter: Letter) -> CollisionShown:
    base, mine, theirs = (value_words(value, letter.texts) or "nothing" for value in (one.base, one.mine, one.theirs))
    of = "" if one.cell.question is None else f"{QUESTION[one.cell.question]}: "
    return CollisionShown(str(one.cell), of + cell_name(one.cell), base, mine, theirs)
