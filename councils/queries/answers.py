"""Question by council: what was answered, every reason for not knowing, and how long the answers took."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from councils.domain import phrases
from councils.domain.deadlines import WORKING_DAYS, working_day_number
from councils.domain.vocabulary import Outcome
from councils.domain.vocabulary import Question as QuestionKey
from councils.models import Answer, Council, PublishedReturn, Question, Round
from councils.queries.councils import law_of, newest_round
from councils.queries.withdrawn import public_answers, public_returns


@dataclass(frozen=True, slots=True)
class AnswersFilter:
    """Which councils: a region or nation, a kind; and which outcome at least one of their answers has."""

    region: str = ""
    kind: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one council did with one question; None where that was withdrawn from public."""

    key: str
    outcome: Outcome | None
    exemptions: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The outcome in plain words."""
        return "withdrawn from public" if self.outcome is None else phrases.OUTCOME[self.outcome]


@dataclass(frozen=True, slots=True)
class AnswersRow:
    """One council's letter: a cell for each question, and the working day that it came on, where that is known."""

    name: str
    slug: str
    is_retold: bool
    cells: tuple[Cell, ...]
    working_day: int | None
    by_publication: bool

    @property
    def is_late(self) -> bool | None:
        """Whether the law's twenty working days were passed; None where the letter does not let us know.

        A day of publication only bounds the answer from above: a late publication says nothing of the answer.
        """
        if self.working_day is None:
            return None
        if self.working_day <= WORKING_DAYS:
            return False
        return None if self.by_publication else True


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason for not knowing, what it means and how many answers rest on it."""

    words: str
    meaning: str
    answers: int


@dataclass(frozen=True, slots=True)
class AnswersPage:
    """The matrix with what can be said of it as a whole."""

    round: Round | None
    questions: tuple[Question, ...]
    rows: tuple[AnswersRow, ...]
    reasons: tuple[Reason, ...]
    in_time: int
    late: int
    untold: int


def answers_page(chosen: AnswersFilter) -> AnswersPage:
    """Every published letter of the newest round that fits, by the council's name."""
    newest = newest_round()
    rows = tuple(row for row in _rows(newest, chosen) if _fits(row, chosen)) if newest else ()
    lateness = Counter(row.is_late for row in rows)
    return AnswersPage(
        round=newest,
        questions=tuple(newest.questions.all()) if newest else (),
        rows=rows,
        reasons=_reasons(rows),
        in_time=lateness[False],
        late=lateness[True],
        untold=lateness[None],
    )


def _fits(row: AnswersRow, chosen: AnswersFilter) -> bool:
    return not chosen.outcome or any(cell.outcome == chosen.outcome for cell in row.cells)


def _rows(of: Round, chosen: AnswersFilter) -> Iterable[AnswersRow]:
    returns = PublishedReturn.objects.current().filter(request__round=of).select_related("request__council")
    if chosen.region:
        returns = returns.filter(request__council__region_slug=chosen.region)
    if chosen.kind:
        returns = returns.filter(request__council__kind=chosen.kind)
    answers: dict[tuple[int, str], Answer] = {
        (answer.request_id, answer.question.key): answer
        for answer in public_answers(Answer.objects.current().filter(request__round=of)).select_related("question")
    }
    for returned in public_returns(returns).order_by("request__council__short_name", "request__council__code"):
        yield _row(returned, answers)


def _row(returned: PublishedReturn, answers: dict[tuple[int, str], Answer]) -> AnswersRow:
    council = returned.request.council
    return AnswersRow(
        name=council.name,
        slug=council.slug,
        is_retold=returned.provenance == "retold",
        cells=tuple(_cell(key, answers.get((returned.request_id, key))) for key in QuestionKey),
        working_day=_working_day(returned, council),
        by_publication=returned.responded_on is None and returned.published_on is not None,
    )


def _working_day(returned: PublishedReturn, council: Council) -> int | None:
    answered_on = returned.responded_on or returned.published_on
    if returned.received_on is None or answered_on is None:
        return None
    return working_day_number(returned.received_on, answered_on, law_of(council))


def _cell(key: str, answer: Answer | None) -> Cell:
    if answer is None:
        return Cell(key, None)
    return Cell(key, Outcome(answer.outcome), tuple(answer.exemptions))


def _reasons(rows: Iterable[AnswersRow]) -> tuple[Reason, ...]:
    """By section where one is relied on, by outcome otherwise; the commonest first."""
    counted: Counter[str] = Counter()
    for cell in (cell for row in rows for cell in row.cells):
        if cell.exemptions:
            counted.update(cell.exemptions)
        elif cell.outcome in (Outcome.WITHHELD, Outcome.NOT_HELD, Outcome.NO_ANSWER, Outcome.ANSWERED_DIFFERENTLY):
            counted[phrases.OUTCOME[cell.outcome]] += 1
    return tuple(
        Reason(words, phrases.exemption_meaning(words), answers)
        for words, answers in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    )
