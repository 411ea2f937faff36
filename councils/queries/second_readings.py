"""Second readings: who reads what blind, how far two readers agree, and what is left to settle between them."""

from dataclasses import dataclass

from councils.domain.agreement import Agreement, agreement
from councils.domain.cell_words import cell_name, value_words
from councils.models import Reading, Request, SecondReading


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
    question: str
    name: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class ToSettle:
    """Two readings of one request, where they differ, and how far they agree."""

    second_reading: SecondReading
    first: Reading
    cells: tuple[CellToSettle, ...]
    agreement: str


def to_settle(second_reading: SecondReading, first: Reading) -> ToSettle:
    """What is left to settle between two readers. Raises ValueError where the second has not handed in."""
    if second_reading.second is None:
        raise ValueError("there is no second reading yet")
    found = compare(first, second_reading.second)
    titles = {question.key: question.title for question in second_reading.request.round.questions.all()}
    return ToSettle(
        second_reading,
        first,
        tuple(
            CellToSettle(
                address=str(one.cell),
                question=titles.get(one.cell.question or "", "The return as a whole"),
                name=cell_name(one.cell),
                first=value_words(one.first),
                second=value_words(one.second),
            )
            for one in found.differing
        ),
        agreement_words(found),
    )
