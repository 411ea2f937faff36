"""Second readings: who reads what blind, how far two readers agree, and what is left to settle between them."""

from dataclasses import dataclass

from councils.domain.agreement import Agreement, Compared, agreement
from councils.domain.cell_words import cell_name, value_words
from councils.domain.vocabulary import Question
from councils.models import Reading, Request, SecondReading
from councils.queries.passages import PassagePiece, places_of, texts_of, words_shown


@dataclass(frozen=True, slots=True)
class SecondReadingShown:
    """A second reading and, once it is settled, how far the two readers agreed before that."""

    second_reading: SecondReading
    agreement: Agreement | None

    @property
    def words(self) -> str:
        """How far they agreed, as `41 of 44 cells (93%)`; empty before it is settled."""
        return agreement_words(self.agreement) if self.agreement else ""


def second_readings_of(request: Request) -> list[SecondReadingShown]:
    """The second readings of a request, the newest first; those called off are left out."""
    found = request.second_readings.filter(called_off_at=None).select_related(
        "first", "second", "reader", "asked_by", "settled_by"
    )
    return [
        SecondReadingShown(row, compare(row.first, row.second) if row.first and row.second else None) for row in found
    ]


def open_second_reading(request: Request) -> SecondReading | None:
    """The one that is waited for or worked on."""
    found = request.second_readings.filter(settled_at=None, called_off_at=None)
    return found.select_related("second", "reader", "asked_by", "request__council", "request__round").first()


def compare(first: Reading, second: Reading) -> Agreement:
    """Two readings, cell by cell."""
    return agreement(first.placed(), second.placed())


def agreement_words(found: Agreement) -> str:
    """`41 of 44 cells (93%)`; two readings in which nothing was filled have nothing to agree on."""
    if not found.of:
        return "neither filled a cell"
    return f"{found.agreeing} of {found.of} cells ({100 * found.agreeing // found.of}%)"


@dataclass(frozen=True, slots=True)
class CellToSettle:
    """A cell in which two readers differ: its address, its name, and what each of them has; empty for nothing."""

    address: str
    name: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class QuestionToSettle:
    """The cells of one question in which two readers differ, and the words in which each of them found its own."""

    key: str
    title: str
    cells: tuple[CellToSettle, ...]
    first: tuple[PassagePiece, ...]
    second: tuple[PassagePiece, ...]


@dataclass(frozen=True, slots=True)
class ToSettle:
    """Two readings of one request, where they differ, and how far they agree."""

    second_reading: SecondReading
    first: Reading
    questions: tuple[QuestionToSettle, ...]
    agreement: str


def to_settle(second_reading: SecondReading, first: Reading) -> ToSettle:
    """What is left to settle between two readers. Raises ValueError where the second has not handed in."""
    if second_reading.second is None:
        raise ValueError("there is no second reading yet")
    one, other = first.placed(), second_reading.second.placed()
    found = agreement(one, other)
    request = second_reading.request
    titles = {question.key: question.title for question in request.round.questions.all()}
    texts = texts_of(request, (first, second_reading.second))
    by_question: dict[Question | None, list[Compared]] = {}
    for differing in found.differing:
        by_question.setdefault(differing.cell.question, []).append(differing)
    return ToSettle(
        second_reading,
        first,
        tuple(
            QuestionToSettle(
                key=key or "return",
                title=titles.get(key or "", "The return as a whole"),
                cells=tuple(_cell(differing) for differing in cells),
                first=words_shown(one, key, places_of(differing.first for differing in cells), texts),
                second=words_shown(other, key, places_of(differing.second for differing in cells), texts),
            )
            for key, cells in by_question.items()
        ),
        agreement_words(found),
    )


def _cell(differing: Compared) -> CellToSettle:
    return CellToSettle(
        address=str(differing.cell),
        name=cell_name(differing.cell),
        first=value_words(differing.first),
        second=value_words(differing.second),
    )
