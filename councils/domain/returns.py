"""A return: what one council answered to one round, in the form that the parser hands over and every reading keeps.

The JSON form, both ways, is `councils.domain.return_json`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from councils.domain.ages import AgeBand
from councils.domain.count import Count
from councils.domain.ethnicity import Ethnicity
from councils.domain.periods import Period
from councils.domain.vocabulary import (
    CELL_OUTCOMES,
    Basis,
    Exploitation,
    FindingCode,
    NoteCode,
    Outcome,
    Question,
    RiskStatus,
    StrategyValue,
    Unit,
)

LARGEST_ORDINAL = 9_999
"""No letter gives so many values of one category."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (end exclusive, in Unicode code points) of a document's text.

    `document` is its SHA-256 where a request has several. Raises ValueError where the offsets cannot be a span.
    """

    start: int
    end: int
    document: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def of(self, text: str) -> str:
        """The characters of `text` that this span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """True if `other` lies within this span of the same document."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True if the two share at least one character of the same document."""
        return self.document == other.document and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class CouncilNamed:
    """The council that answered, as the register has it; trusts have no GSS code."""

    code: str
    gss_code: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Scope:
    """Who was counted: which ages, at risk or confirmed, sexual or all exploitation; None where unsaid."""

    ages: AgeBand | None = None
    status: RiskStatus | None = None
    exploitation: Exploitation | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One count of an answer, with the council's own words for it.

    `low` and `high` are the least and most that the words allow: high alone None where there is no upper limit, both
    None where no count was given. `certain` is False where a person must look before the figure may be used.
    `ordinal` is that of its cell where it is not the one that its place among the values of its category gives it:
    what stands second does not become the first because the first is taken away. It says nothing of the letter, and
    two figures that differ in it alone are equal. Raises ValueError where bounds and outcome contradict each other.
    """

    low: int | None
    high: int | None
    words: str
    span: Span | None
    outcome: Outcome
    certain: bool
    period: Period | None = None
    age: AgeBand | None = None
    ethnicity: Ethnicity | None = None
    ordinal: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if self.ordinal is not None and not 1 <= self.ordinal <= LARGEST_ORDINAL:
            raise ValueError(f"not the ordinal of a figure's cell: {self.ordinal}")
        if self.outcome not in CELL_OUTCOMES:
            raise ValueError(f"a figure cannot be {self.outcome}")
        if self.low is None:
            if self.high is not None:
                raise ValueError("a figure with an upper bound has a lower one too")
            return
        Count(self.low, self.high)
        if self.outcome is Outcome.NOT_HELD:
            raise ValueError("a figure that is not held has no bounds")

    @property
    def count(self) -> Count | None:
        """The bounds, or None where no count was given."""
        return None if self.low is None else Count(self.low, self.high)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the council did with one question, and every figure it gave for it."""

    question: Question
    outcome: Outcome = Outcome.NO_ANSWER
    value: StrategyValue | None = None
    exemptions: tuple[str, ...] = ()
    referred_to: str | None = None
    passage: Span | None = None
    basis: Basis | None = None
    unit: Unit | None = None
    scope: Scope = field(default_factory=Scope)
    figures: tuple[Figure, ...] = ()

    def __post_init__(self) -> None:
        if self.value is not None and self.question is not Question.STRATEGY:
            raise ValueError(f"{self.question} takes no yes or no")
        if self.figures and self.question in (Question.STRATEGY, Question.MECHANISMS):
            raise ValueError(f"{self.question} takes no figures")


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction or an oddity inside a return, said in a sentence, with the questions it touches."""

    code: FindingCode
    message: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Something about the document as a whole."""

    code: NoteCode
    message: str
    span: Span | None = None


def no_answers() -> tuple[Answer, ...]:
    """The eight answers of a document that answers nothing."""
    return tuple(Answer(question) for question in Question)


@dataclass(frozen=True, slots=True)
class Return:
    """One council's response, read: exactly one answer for each of the eight questions, in their order.

    Raises ValueError where the answers are not those eight.
    """

    council: CouncilNamed | None = None
    reference: str | None = None
    received_on: date | None = None
    responded_on: date | None = None
    published_on: date | None = None
    answers: tuple[Answer, ...] = field(default_factory=no_answers)
    findings: tuple[Finding, ...] = ()
    notes: tuple[Note, ...] = ()
    unread: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if tuple(answer.question for answer in self.answers) != tuple(Question):
            raise ValueError("a return has one answer for each of the eight questions, in their order")

    def answer(self, question: Question) -> Answer:
        """The answer to one question."""
        return self.answers[tuple(Question).index(question)]
