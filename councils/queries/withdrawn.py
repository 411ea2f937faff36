"""
What is out of public: the one filter below every page, file and image, of the newest release and of every earlier one.

Whatever reads published rows for the public asks here what it may show of them. A withdrawal counts from the moment it
is recorded until a second person lifts it. Where an operator has small cells hidden, they are out of public too, by the
same notices (`councils.queries.disclosure`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from councils.domain.returns import Span
from councils.models import Answer, Figure, PublishedReturn, Withdrawal
from councils.queries import disclosure
from councils.queries.figure_names import other_names
from councils.queries.figures import figures_of

WORDS = "withdrawn from public"
"""What stands in the place of a figure."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What the public is told in place of what is out: in a few words, since when, why, whether a second person agreed.

    `since` None: an operator's switch hides it, and nobody withdrew it.
    """

    since: date | None
    why: str
    is_confirmed: bool
    words: str = WORDS


_HIDDEN = Notice(None, disclosure.WHY, is_confirmed=True, words=disclosure.WORDS)


type _Key = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class _PlaceOut:
    """Where the words of a figure stand that is out of public, and whether it is merely hidden."""

    place: Span
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Everything out of public: by request, question and category; empty words mean all of it.

    What is hidden stands apart from what was withdrawn, as its words may be shown without their numbers.
    """

    _notices: Mapping[_Key, Notice] = field(default_factory=dict)
    _hidden: frozenset[_Key] = frozenset()
    _looked_up: dict[int, tuple[_PlaceOut, ...]] = field(default_factory=dict)
    """What `_places` found of each request, kept for as long as one page is made."""

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
        key = request_id, question, category
        notice = self.of_question(request_id, question) or self._notices.get(key)
        return _HIDDEN if notice is None and key in self._hidden else notice

    def touches(self, request_id: int, question: str) -> bool:
        """Whether anything about the question is out: then its findings are not shown either."""
        if any((request, asked) == (request_id, question) for request, asked, _ in self._hidden):
            return True
        return self._withdraws_of(request_id, question)

    def _withdraws_of(self, request_id: int, question: str) -> bool:
        return any(request == request_id and asked in ("", question) for request, asked, _ in self._notices)

    def hides_numbers(self, request_id: int) -> bool:
        """Whether the words of the request's answers are shown without any number but those of figures shown.

        Where a cell is hidden, another sentence may repeat it, or a total of the council's own may tell it.
        """
        return any(request == request_id for request, _, _ in self._hidden)

    def hides_document(self, request_id: int) -> bool:
        """Whether the papers themselves stay out of public, as they say something that is."""
        return self.hides_numbers(request_id) or self._withdraws_anything(request_id)

    def _withdraws_anything(self, request_id: int) -> bool:
        return any(request == request_id for request, _, _ in self._notices)

    def hides_passage(self, answer: Answer, others: Iterable[Answer]) -> bool:
        """
        Whether the words of an answer would show what is withdrawn.

        They would where it is its own, or that of a joint answer, and where a withdrawn figure's words stand among
        them, whatever question and whatever release the figure is of.
        """
        touched = (other for other in (answer, *others) if self._withdraws_of(other.request_id, other.question.key))
        return any(other is answer or _overlap(answer, other) for other in touched) or self._says_withdrawn(answer)

    def _says_withdrawn(self, answer: Answer) -> bool:
        passage = answer.place
        if passage is None or not self._withdraws_anything(answer.request_id):
            return False
        return any(not out.is_hidden and out.place.overlaps(passage) for out in self._places(answer.request_id))

    def places(self, request_id: int) -> tuple[Span, ...]:
        """Where the words of what is out of public stand in the request's letters, as of any release."""
        return tuple(out.place for out in self._places(request_id))

    def _places(self, request_id: int) -> tuple[_PlaceOut, ...]:
        """Looked up once, and only where anything is out."""
        if request_id not in self._looked_up:
            is_any_out = self.hides_document(request_id)
            self._looked_up[request_id] = tuple(self._placed_out(request_id)) if is_any_out else ()
        return self._looked_up[request_id]

    def _placed_out(self, request_id: int) -> Iterator[_PlaceOut]:
        answers = {each.pk: each for each in Answer.objects.filter(request=request_id).select_related("question")}
        for pk, figures in figures_of(answers.values()).items():
            for figure in figures:
                notice = self.of_figure(request_id, answers[pk].question.key, figure)
                if notice is not None and figure.place is not None:
                    yield _PlaceOut(figure.place, notice is _HIDDEN)


def withdrawn(*, hidden_too: bool = True) -> Withdrawn:
    """What is out of public now, by one query; by some more where a withdrawn figure's question was published again.

    A figure is out under every name that it has had. Where small cells are hidden, one query more, and some at each
    release. Without `hidden_too`: what somebody withdrew, for staff.
    """
    notices: dict[_Key, Notice] = {}
    may_be_renamed: list[_Key] = []
    answers = Answer.objects.filter(request=OuterRef("request"), question=OuterRef("question"))
    again = answers.filter(until_release__isnull=False)
    rows = Withdrawal.objects.filter(lifted_at=None).annotate(was_published_before=Exists(again))
    for row in rows.select_related("question").order_by("pk"):
        key = row.request_id, row.question.key if row.question else "", row.category
        notices[key] = Notice(timezone.localdate(row.made_at), row.why, row.confirmed_at is not None)
        if row.category and row.was_published_before:
            may_be_renamed.append(key)
    for (request, question, category), names in other_names(may_be_renamed).items():
        for name in names:
            notices.setdefault((request, question, name), notices[request, question, category])
    return Withdrawn(notices, disclosure.hidden_figures() if hidden_too else frozenset())


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
    one, another = answer.place, other.place
    return one is not None and another is not None and one.overlaps(another)
