"""One count of a table whose rows and headings say in full what it is for: "5 | CSE cases | White British | 30 April 2025 | 9"."""

from dataclasses import dataclass

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
