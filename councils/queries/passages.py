"""The council's words for a question as staff look at them: its figures marked, those to look at most of all."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from councils.domain.cells import Value
from councils.domain.excerpts import words_after, words_before
from councils.domain.returns import Answer, Figure, Return, Span
from councils.domain.vocabulary import Question
from councils.models import Reading, Request

AROUND = 80
"""Characters shown before and after words that stand in no question's passage, at most."""

type Texts = Mapping[str | None, str]
"""What places are in, by the SHA-256 of the document."""


@dataclass(frozen=True, slots=True)
class PassagePiece:
    """A stretch of a passage: plain, a figure, or a figure to look at."""

    text: str
    is_figure: bool = False
    is_to_check: bool = False


def texts_of(request: Request, readings: Iterable[Reading]) -> dict[str | None, str]:
    """The texts that places in these readings may be in, by SHA-256: a letter may since have left the request."""
    own = [reading.document for reading in readings if reading.document is not None]
    return {document.sha256: document.text for document in (*request.documents.all(), *own)}


def places_of(values: Iterable[Value | None]) -> frozenset[Span]:
    """Where the words of these values stand, of those that have a place."""
    said = (value.span if isinstance(value, Figure) else value for value in values)
    return frozenset(place for place in said if isinstance(place, Span))


def words_shown(
    value: Return,
    question: Question | None,
    to_look_at: Collection[Span],
    texts: Texts,
    *,
    joint: Iterable[Question] = (),
) -> tuple[PassagePiece, ...]:
    """
    The passage of a question, then what is to be looked at and stands outside of it, with the words around it.

    `joint` are other questions that the passage answers: their figures are marked in it too. Without a question there
    is no passage, and what is to be looked at stands alone.
    """
    answer = None if question is None else value.answer(question)
    passage = None if answer is None else answer.passage
    answers = [] if answer is None else [answer, *map(value.answer, joint)]
    within = () if passage is None else tuple(_within(answers, passage, to_look_at, texts))
    return (*within, *_outside(passage, to_look_at, texts))


def _within(
    answers: Iterable[Answer], passage: Span, to_look_at: Collection[Span], texts: Texts
) -> Iterator[PassagePiece]:
    text = texts.get(passage.document, "")
    if not text:
        return
    position = passage.start
    figures = [figure for answer in answers for figure in answer.figures]
    for span in sorted({each.span for each in figures if each.span is not None and passage.covers(each.span)}):
        if span.start < position:
            continue  # one figure's words inside another's: the mark of the first serves both
        yield PassagePiece(text[position : span.start])
        yield PassagePiece(span.of(text), is_figure=True, is_to_check=span in to_look_at)
        position = span.end
    yield PassagePiece(text[position : passage.end])


def _outside(passage: Span | None, to_look_at: Collection[Span], texts: Texts) -> Iterator[PassagePiece]:
    for span in sorted(to_look_at):
        text = texts.get(span.document, "")
        if not text or (passage is not None and passage.covers(span)):
            continue
        yield PassagePiece(words_before(text, span, AROUND))
        yield PassagePiece(span.of(text), is_figure=True, is_to_check=True)
        yield PassagePiece(words_after(text, span, AROUND) + "\n")
