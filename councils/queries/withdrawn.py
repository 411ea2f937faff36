"""
What is out of public: the one filter below every page, file and image, of the newest release and of every earlier one.

Whatever reads published rows for the public asks here what it may show of them. A withdrawal counts from the moment it
is recorded until a second person lifts it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from councils.models import Answer, Figure, PublishedReturn, Withdrawal

WORDS = "withdrawn from public"
"""What stands in the place of a figure."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What the public is told in place of what was withdrawn: since when, why, whether a second person agreed."""

    since: date
    why: str
    is_confirmed: bool


type _Key = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Everything withdrawn: by request, question and category; empty words mean all of it."""

    _notices: Mapping[_Key, Notice] = field(default_factory=dict)

    def whole(self, request_id: int) -> Notice | None:
        """The notice in place of a whole return."""
        return self._notices.get((request_id, "", ""))

    def of_question(self, request_id: int, question: str) -> Notice | None:
        """The notice in place of everything about a question: outcome, words and figures."""
        return self.whole(request_id) or self._notices.get((request_id, question, ""))

    def of_figure(self, request_id: int, question: str, figure: Figure) -> Notice | None:
        """The notice in place of a figure, at any release."""
        return self.of_category(request_id, question, figure.category)

    def of_category(self, request_id: int, question: str, category: str) -> Notice | None:
        """The notice in place of what is said of a category (`Figure.category`): a figure, or a correction of it."""
        return self.of_question(request_id, question) or self._notices.get((request_id, question, category))

    def touches(self, request_id: int, question: str) -> bool:
        """Whether anything about the question is withdrawn: then its passage and its findings are not shown either."""
        return any(request == request_id and asked in ("", question) for request, asked, _ in self._notices)

    def hides_passage(self, answer: Answer, others: Iterable[Answer]) -> bool:
        """Whether the words of an answer would show what is withdrawn: its own figures, or those of a joint answer."""
        touched = (other for other in (answer, *others) if self.touches(other.request_id, other.question.key))
        return any(other is answer or _overlap(answer, other) for other in touched)


def withdrawn() -> Withdrawn:
    """What is withdrawn now, by one query."""
    rows = Withdrawal.objects.filter(lifted_at=None).select_related("question").order_by("pk")
    return Withdrawn(
        {
            (row.request_id, row.question.key if row.question else "", row.category): Notice(
                timezone.localdate(row.made_at), row.why, row.confirmed_at is not None
            )
            for row in rows
        }
    )


def public_answers(answers: QuerySet[Answer]) -> QuerySet[Answer]:
    """The answers without those that are withdrawn as a whole: for what only counts outcomes."""
    asked = Q(question=None) | Q(question=OuterRef("question"))
    return answers.exclude(Exists(_wholly_withdrawn().filter(asked, request=OuterRef("request"))))


def public_returns(returns: QuerySet[PublishedReturn]) -> QuerySet[PublishedReturn]:
    """The returns without those that are withdrawn as a whole."""
    return returns.exclude(Exists(_wholly_withdrawn().filter(question=None, request=OuterRef("request"))))


def _wholly_withdrawn() -> QuerySet[Withdrawal]:
    return Withdrawal.objects.filter(lifted_at=None, category="")


def _overlap(answer: Answer, other: Answer) -> bool:
    if answer.document_sha256 != other.document_sha256 or answer.passage_start is None or other.passage_start is None:
        return False
    starts_before = answer.passage_start < other.passage_start + len(other.passage)
    return starts_before and other.passage_start < answer.passage_start + len(answer.passage)
