"""Returns, letters and rounds for tests: of invented councils, kept and read as real ones are."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from councils.domain.count import Count
from councils.domain.periods import Period
from councils.domain.returns import Answer, CouncilNamed, Figure, Finding, Note, Return, Span
from councils.domain.vocabulary import Outcome, Question
from councils.models import Council, Document, Reading, Request, Round
from councils.models import Question as QuestionRow
from councils.models.work import Provenance
from councils.recording.documents import Origin, keep_document
from councils.recording.readings import record_parsed
from councils.recording.requests import request_for
from councils.reference.rounds import read_round

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


def the_round() -> Round:
    """The 2025 round with its eight questions, from its own file."""
    row = read_round(FIXTURES / "rounds" / "cse-2025.toml")
    made, new = Round.objects.get_or_create(
        key=row.key,
        defaults={
            "title": row.title,
            "request_text": row.request_text,
            "first_year": row.first_year,
            "last_year": row.last_year,
            "position": row.position,
        },
    )
    if new:
        for position, question in enumerate(row.questions, 1):
            QuestionRow.objects.create(
                round=made,
                key=question.key.value,
                position=position,
                part=question.part,
                title=question.title,
                text=question.text,
            )
    return made


def eastmarsh(**fields: Any) -> Council:
    """The council that most of these tests are about; there is no such place."""
    given = {
        "slug": "eastmarsh",
        "name": "Eastmarsh Borough Council",
        "short_name": "Eastmarsh",
        "gss_code": "X06000901",
        "kind": Council.Kind.UNITARY,
        "nation": Council.Nation.ENGLAND,
        "region": "West Midlands",
        "region_slug": "west-midlands",
        "children_services": True,
    }
    return Council.objects.get_or_create(code="EMS", defaults={**given, **fields})[0]


def figure(words: str, count: Count | None = None, *, certain: bool = True, **fields: Any) -> Figure:
    """A figure in the council's words; without a count it is not held, unless `outcome` says otherwise."""
    outcome = fields.pop("outcome", Outcome.NOT_HELD if count is None else Outcome.ANSWERED)
    low, high = (None, None) if count is None else (count.low, count.high)
    given: dict[str, Any] = {"span": None, **fields}
    return Figure(low=low, high=high, words=words, outcome=outcome, certain=certain, **given)


def number(words: str, **fields: Any) -> Figure:
    """A figure that is a plain number."""
    return figure(words, Count.exactly(int(words)), **fields)


def in_year(year: int, words: str, **fields: Any) -> Figure:
    """A plain number for a calendar year."""
    return number(words, period=Period.calendar_year(year), **fields)


def a_return(
    *answers: Answer,
    council: Council | None = None,
    findings: Sequence[Finding] = (),
    notes: Sequence[Note] = (),
    **fields: Any,
) -> Return:
    """A return that answers what is given, and nothing else."""
    given = {answer.question: answer for answer in answers}
    named = None if council is None else CouncilNamed(council.code, council.gss_code, council.name)
    return Return(
        council=named,
        answers=tuple(given.get(question, Answer(question)) for question in Question),
        findings=tuple(findings),
        notes=tuple(notes),
        **fields,
    )


def current_cases(*figures: Figure, **fields: Any) -> Answer:
    """What is said of the cases monitored now."""
    return Answer(Question.CURRENT_CASES, **{"outcome": Outcome.ANSWERED, "figures": figures, **fields})


def yearly_cases(*figures: Figure, **fields: Any) -> Answer:
    """What is said of each year."""
    return Answer(Question.YEARLY_CASES, **{"outcome": Outcome.ANSWERED, "figures": figures, **fields})


LETTER = "Eastmarsh Borough Council\nc) 22 children are supported at present.\n"


def the_span(words: str, text: str = LETTER) -> Span:
    """Where the words stand in the letter."""
    return Span(text.index(words), text.index(words) + len(words))


def a_document(text: str = LETTER, *, request: Request | None = None, **origin: Any) -> Document:
    """A document kept as it came."""
    origin.setdefault("provenance", Provenance.RECEIVED)
    content = text.encode()
    return keep_document(
        by=None, content=content, file_name="letter.txt", text=text, origin=Origin(**origin), request=request
    )


def a_reading(value: Return, *, text: str = LETTER, version: str = "1", **origin: Any) -> Reading:
    """The parser's reading of a letter from Eastmarsh."""
    request = request_for(council=eastmarsh(), round=the_round())
    document = a_document(text, request=request, **origin)
    return record_parsed(document=document, text=text, value=value, parser_version=version)[0]


RESPONDED = date(2025, 5, 8)
