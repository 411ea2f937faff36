"""A reading as the rows that would be published: made, not yet stored."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model

from councils.domain import returns
from councils.domain.keyed import QUOTED
from councils.domain.name_masks import span_of_mask
from councils.domain.returns import Return, Span
from councils.domain.vocabulary import Outcome
from councils.domain.vocabulary import Question as QuestionKey
from councils.models import (
    AgeCount,
    Answer,
    EthnicityCount,
    Figure,
    Finding,
    PublishedReturn,
    Question,
    Reading,
    Request,
    VictimCount,
    YearCount,
)
from councils.models.work import Provenance
from councils.recording.categories import category_of
from councils.recording.refusals import CannotBePublished

FIGURES: dict[str, type[Figure]] = {
    QuestionKey.CURRENT_CASES: VictimCount,
    QuestionKey.GROUP_BASED_CASES: VictimCount,
    QuestionKey.VICTIM_ETHNICITY: EthnicityCount,
    QuestionKey.VICTIM_AGE: AgeCount,
    QuestionKey.PERPETRATOR_ETHNICITY: EthnicityCount,
    QuestionKey.YEARLY_CASES: YearCount,
}
"""The table that holds the figures of a question; the others take none."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A figure that was read and is not published, and why."""

    question: QuestionKey
    category: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class AnswerRows:
    """An answer and its figures."""

    answer: Answer
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class ReturnRows:
    """A whole return as rows, and the figures that have no row."""

    published: PublishedReturn
    answers: dict[str, AnswerRows]
    findings: tuple[Finding, ...]
    left_out: tuple[LeftOut, ...]


def rows_of(reading: Reading, request: Request) -> ReturnRows:
    """The rows that a reading comes to. Raises CannotBePublished where a value does not fit its place."""
    value = reading.placed()
    questions = {question.key: question for question in request.round.questions.all()}
    texts = _texts(request)
    answers: dict[str, AnswerRows] = {}
    left_out: list[LeftOut] = []
    for answer in value.answers:
        if answer.question not in questions:
            raise CannotBePublished(f"The round {request.round} does not ask about {answer.question}")
        row = _answer_row(answer, request, questions[answer.question], texts, reading)
        figures, without = _figure_rows(answer, row, texts)
        answers[answer.question] = AnswerRows(row, figures)
        left_out += without
    rows = ReturnRows(
        published=_return_row(value, reading, request, len(left_out)),
        answers=answers,
        findings=tuple(_finding_row(finding, request) for finding in value.findings),
        left_out=tuple(left_out),
    )
    _check_fields(rows)
    return rows


def _texts(request: Request) -> dict[str, str]:
    """The texts that spans count in, by SHA-256."""
    return {document.sha256: document.text for document in request.documents.all()}


def _return_row(value: Return, reading: Reading, request: Request, left_out: int) -> PublishedReturn:
    document = reading.document
    return PublishedReturn(
        request=request,
        reading=reading,
        reference=value.reference or "",
        received_on=value.received_on,
        responded_on=value.responded_on,
        published_on=value.published_on,
        provenance=document.provenance if document else Provenance.RECEIVED.value,
        original_reference=document.original_reference if document else "",
        source_url=document.source_url if document else "",
        terms=document.terms if document else "",
        left_out=left_out,
    )


def _answer_row(
    answer: returns.Answer, request: Request, question: Question, texts: dict[str, str], reading: Reading
) -> Answer:
    sha256, passage = _passage(answer.passage, texts, reading)
    ages = answer.scope.ages
    return Answer(
        request=request,
        question=question,
        outcome=answer.outcome.value,
        value=answer.value or "",
        exemptions=list(answer.exemptions),
        referred_to=answer.referred_to or "",
        basis=answer.basis or "",
        unit=answer.unit or "",
        scope_age_low=None if ages is None else ages.low,
        scope_age_high=None if ages is None else ages.high,
        scope_status=answer.scope.status or "",
        scope_exploitation=answer.scope.exploitation or "",
        passage=passage,
        passage_start=None if answer.passage is None else answer.passage.start,
        names=_names(answer.passage, reading),
        document_sha256=sha256,
    )


def _passage(span: Span | None, texts: dict[str, str], reading: Reading) -> tuple[str, str]:
    """The document that a passage stands in, and its words. Raises CannotBePublished if it stands nowhere."""
    if span is None:
        own = reading.document.sha256 if reading.document else ""
        return own if own in texts else "", ""
    sha256 = span.document or ""
    if sha256 not in texts or span.end > len(texts[sha256]):
        raise CannotBePublished(f"The passage {span.start} to {span.end} is in no document of this request")
    return sha256, span.of(texts[sha256])


def _names(passage: Span | None, reading: Reading) -> list[list[int]]:
    """Where the names that staff marked stand in the passage."""
    if passage is None:
        return []
    marked = (span_of_mask(mask) for mask in reading.masks_placed())
    return [
        [max(span.start - passage.start, 0), min(span.end, passage.end) - passage.start]
        for span in marked
        if span.overlaps(passage)
    ]


def _figure_rows(
    answer: returns.Answer, row: Answer, texts: dict[str, str]
) -> tuple[tuple[Figure, ...], list[LeftOut]]:
    """The figures that may be published, and those that may not; both are counted in the order of the letter."""
    times: Counter[str] = Counter()
    rows, left_out = [], []
    for position, figure in enumerate(answer.figures, 1):
        category = category_of(answer.question, figure)
        times[category] += 1
        why = _why_not(answer.question, figure)
        if why:
            left_out.append(LeftOut(answer.question, category, figure.words, why))
        else:
            placed = replace(figure, span=_place(figure.span, texts))
            rows.append(_figure_row(answer.question, placed, row, position, times[category]))
    return tuple(rows), left_out


def _place(span: Span | None, texts: dict[str, str]) -> Span | None:
    """Where a figure's words stand in the letters of the request; None where that is in none of them, or nowhere."""
    if span is None or span.start == span.end or span.end > len(texts.get(span.document or "", "")):
        return None
    return span


def _why_not(question: QuestionKey, figure: returns.Figure) -> str:
    if not figure.certain:
        return "not certain: a person has to look"
    if figure.outcome is Outcome.ANSWERED and figure.low is None:
        return "its words give no count yet"
    if question is QuestionKey.YEARLY_CASES and figure.period is None:
        return "its year is not known"
    if question is QuestionKey.VICTIM_AGE and figure.age is None:
        return "its age is not known"
    if FIGURES[question] is EthnicityCount and figure.ethnicity is None:
        return "its group is not known"
    return ""


def _figure_row(question: QuestionKey, figure: returns.Figure, row: Answer, position: int, ordinal: int) -> Figure:
    span = figure.span
    special: dict[str, Any] = {}
    match FIGURES[question].__name__:
        case "AgeCount":
            special = {"age_low": figure.age and figure.age.low, "age_high": figure.age and figure.age.high}
        case "EthnicityCount" if figure.ethnicity is not None:
            group, detail = figure.ethnicity.group or "", figure.ethnicity.detail or ""
            special = {"label": figure.ethnicity.label, "group": group, "detail": detail}
        case "YearCount":
            special = {"year": figure.period and figure.period.start.year}
    return FIGURES[question](
        answer=row,
        position=position,
        ordinal=ordinal,
        low=figure.low,
        high=figure.high,
        words=figure.words,
        outcome=figure.outcome.value,
        span_start=None if span is None else span.start,
        span_end=None if span is None else span.end,
        document_sha256=(None if span is None else span.document) or "",
        period="" if figure.period is None else str(figure.period),
        **special,
    )


def _finding_row(finding: returns.Finding, request: Request) -> Finding:
    questions = [question.value for question in finding.questions]
    return Finding(request=request, code=finding.code.value, message=finding.message, questions=questions)


def _check_fields(rows: ReturnRows) -> None:
    """Both databases refuse the same: SQLite would keep a text that is too long for its place."""
    figures: Iterable[Model] = (figure for answer in rows.answers.values() for figure in answer.figures)
    answers = (answer.answer for answer in rows.answers.values())
    for row in (rows.published, *answers, *figures, *rows.findings):
        try:
            row.clean_fields(
                exclude={"id", "from_release", "until_release", "answer", "request", "question", "reading"}
            )
        except ValidationError as fault:
            said = "; ".join(f"{field}: {' '.join(why)}" for field, why in fault.message_dict.items())
            raise CannotBePublished(f"{_named(row)}: {said}") from fault


def _named(row: Model) -> str:
    """What a row is of, as staff know it."""
    match row:
        case Figure():
            return f"{row.answer.question.title}, {row.category[:QUOTED]}"
        case Answer():
            return row.question.title
        case Finding():
            return "What was found in it"
    return "The return"
