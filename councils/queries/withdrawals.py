"""What can be withdrawn, and what has been: for staff."""

from collections.abc import Iterable
from dataclasses import dataclass

from councils.models import Answer, Question, Request, Withdrawal
from councils.queries.withdrawn import Withdrawn, withdrawn


@dataclass(frozen=True, slots=True)
class FigureToWithdraw:
    """A published figure as staff choose it: `value` names it in a form."""

    value: str
    category: str
    words: str
    is_withdrawn: bool


@dataclass(frozen=True, slots=True)
class QuestionToWithdraw:
    """A published question with its figures, of the newest release and of those before it."""

    value: str
    title: str
    is_withdrawn: bool
    figures: tuple[FigureToWithdraw, ...]

    @property
    def is_any_withdrawn(self) -> bool:
        """Whether it, or any of its figures, is out of public."""
        return self.is_withdrawn or any(figure.is_withdrawn for figure in self.figures)


def to_withdraw(request: Request) -> list[QuestionToWithdraw]:
    """Everything of a request that is or was public, whatever release it was in."""
    answers = Answer.objects.filter(request=request).select_related("question").order_by("question__position", "-pk")
    found = answers.prefetch_related("victimcounts", "agecounts", "ethnicitycounts", "yearcounts")
    by_question: dict[Question, list[Answer]] = {}
    for answer in found:
        by_question.setdefault(answer.question, []).append(answer)
    out = withdrawn(hidden_too=False)
    return [
        QuestionToWithdraw(
            value=f"{question.pk}/",
            title=question.title,
            is_withdrawn=out.of_question(request.pk, question.key) is not None,
            figures=tuple(_figures(request, question, of_question, out)),
        )
        for question, of_question in by_question.items()
    ]


def _figures(
    request: Request, question: Question, answers: Iterable[Answer], out: Withdrawn
) -> Iterable[FigureToWithdraw]:
    """Each category once, with its newest words."""
    seen: set[str] = set()
    for answer in answers:
        figures = (*answer.victimcounts.all(), *answer.agecounts.all(), *answer.ethnicitycounts.all())
        for figure in (*figures, *answer.yearcounts.all()):
            if figure.category in seen:
                continue
            seen.add(figure.category)
            gone = out.of_figure(request.pk, question.key, figure) is not None
            yield FigureToWithdraw(f"{question.pk}/{figure.category}", figure.category, figure.words, gone)


def open_withdrawals() -> list[Withdrawal]:
    """What is out of public now, what nobody has confirmed yet first, oldest first."""
    found = Withdrawal.objects.filter(lifted_at=None)
    rows = found.select_related("request__council", "request__round", "question", "by", "confirmed_by")
    return sorted(rows, key=lambda row: (row.confirmed_at is not None, row.made_at))
