"""One count of a table whose rows and headings say in full what it is for: "5 | CSE cases | White British | 30 April 2025 | 9"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from councils.domain.ages import AgeBand
from councils.domain.ethnicity import Ethnicity
from councils.domain.periods import Period
from councils.domain.vocabulary import Question
from councils.parsing.rules.rows import Box


@dataclass(frozen=True, slots=True)
class Record:
    """One count of a table, in `cell`, with everything that its row and the headings over it say that it is for.

    `start` to `end` are the words of its row that answer; `labels` those cells of the row that count nothing. `sure`:
    its question is told by a label of the request, or by words that leave no other. `is_remark`: the cell says why there is no count.
    """

    start: int
    end: int
    row: int
    cell: Box
    questions: tuple[Question, ...]
    labels: tuple[tuple[int, int], ...]
    keys: tuple[tuple[int, int], ...]
    period: Period | None = None
    age: AgeBand | None = None
    ethnicity: Ethnicity | None = None
    is_now: bool = False
    sure: bool = False
    is_remark: bool = False


def of_today(records: Sequence[Record]) -> tuple[Record, ...]:
    """The records, those of other years left without a question that is about today where one of today answers it."""
    now = {question for record in records if record.is_now for question in record.questions} - {Question.YEARLY_CASES}
    return tuple(
        record
        if record.is_now
        else replace(record, questions=tuple(question for question in record.questions if question not in now))
        for record in records
    )
