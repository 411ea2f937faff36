"""The queue: what waits for whom, oldest first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.contrib.auth.models import User
from django.db.models import OuterRef, Subquery

from councils.models import Assignment, Decision, Reading, Reply, Request, SecondReading, Withdrawal

STEPS = (Decision.Kind.PROPOSED, Decision.Kind.APPROVED, Decision.Kind.SENT_BACK, Decision.Kind.PUBLISHED)
"""The decisions that move a reading on."""


class Waiting(StrEnum):
    """What a request waits for."""

    TO_READ = "to-read"
    BEING_READ = "being-read"
    SENT_BACK = "sent-back"
    SECOND_READER = "second-reader"
    TO_SETTLE = "to-settle"
    TO_CHECK = "to-check"
    TO_PUBLISH = "to-publish"
    COLLISION = "collision"
    PROPOSAL = "proposal"
    WITHDRAWAL = "withdrawal"
    PUBLISHED = "published"


WORDS = {
    Waiting.TO_READ: "to be read by a person",
    Waiting.BEING_READ: "being read",
    Waiting.SENT_BACK: "sent back",
    Waiting.SECOND_READER: "to be read a second time",
    Waiting.TO_SETTLE: "two readings to settle",
    Waiting.TO_CHECK: "to be checked",
    Waiting.TO_PUBLISH: "to be published",
    Waiting.COLLISION: "cells that two people changed, to settle",
    Waiting.PROPOSAL: "a correction the council proposes",
    Waiting.WITHDRAWAL: "withdrawal to confirm or lift",
    Waiting.PUBLISHED: "published",
}


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What somebody asked of the queue; empty where nothing was asked, and then what is published is left out."""

    state: str = ""
    q: str = ""
    round: str = ""
    person: int | None = None


@dataclass(frozen=True, slots=True)
class QueueRow:
    """
    One thing that waits: the request, what for, since when, and for whom.

    `last` is who had the last hand in it, and so is not the one it waits for where it is to be checked; `taken_by` has
    taken it.
    """

    request: Request
    state: Waiting
    since: datetime
    last: User | None
    taken_by: User | None
    reading: int | None = None
    withdrawal: Withdrawal | None = None

    @property
    def words(self) -> str:
        """What it waits for."""
        return WORDS[self.state]

    @property
    def last_words(self) -> str:
        """Who had the last hand in it."""
        if self.last is not None:
            return self.last.get_username()
        return "the council" if self.state is Waiting.PROPOSAL else "the parser"

    @property
    def is_to_propose(self) -> bool:
        """Whether its reading can be put forward to be checked."""
        return self.state in (Waiting.TO_READ, Waiting.BEING_READ, Waiting.SENT_BACK)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the rows of some requests are made of, each fetched by one query."""

    readings: dict[int, Reading]
    steps: dict[int, Decision]
    second: dict[int, SecondReading]
    taken: dict[int, User]


def queue(asked: QueueFilter) -> list[QueueRow]:
    """What waits, oldest first; the same number of queries however long it is."""
    newest = Reading.objects.filter(request=OuterRef("pk")).main_line().newest_first().values("pk")[:1]
    found = Request.objects.annotate(newest=Subquery(newest)).select_related("council", "round")
    if asked.round:
        found = found.filter(round__key=asked.round)
    if asked.q:
        found = found.filter(council__name__icontains=asked.q)
    requests = {request.pk: request for request in found}
    facts = _facts(requests.values())
    rows = [row for request in requests.values() for row in _rows(request, facts)]
    rows += _beside(requests, facts)
    return sorted((row for row in rows if _fits(row, asked)), key=lambda row: (row.since, row.request.pk))


def rows_of_request(request: Request) -> list[QueueRow]:
    """What one request waits for, published or not."""
    newest = Reading.objects.filter(request=request).main_line().newest()
    request.newest = newest and newest.pk  # type: ignore[attr-defined]
    facts = _facts([request])
    return [*_rows(request, facts), *_beside({request.pk: request}, facts)]


def people() -> list[User]:
    """Who can have had a hand in something: the staff, by name."""
    return list(User.objects.filter(is_staff=True, is_active=True).order_by("username"))


def _facts(requests: Iterable[Request]) -> _Facts:
    newest = [request.newest for request in requests if request.newest]  # type: ignore[attr-defined]
    readings = Reading.objects.filter(pk__in=newest).defer("body").select_related("read_by")
    decisions = Decision.objects.filter(reading__in=newest, kind__in=STEPS).select_related("by").order_by("pk")
    second = SecondReading.objects.filter(settled_at=None, called_off_at=None).select_related("reader", "asked_by")
    taken = Assignment.objects.filter(given_back_at=None).select_related("person")
    return _Facts(
        readings={reading.pk: reading for reading in readings},
        steps={decision.reading_id: decision for decision in decisions},
        second={row.request_id: row for row in second},
        taken={row.request_id: row.person for row in taken},
    )


def _rows(request: Request, facts: _Facts) -> Iterator[QueueRow]:
    taken_by = facts.taken.get(request.pk)
    second = facts.second.get(request.pk)
    if second is not None and second.handed_in_at is None:
        since, reader = second.taken_at or second.asked_at, second.reader or taken_by
        yield QueueRow(request, Waiting.SECOND_READER, since, second.asked_by, reader)
    elif second is not None and second.handed_in_at is not None:
        yield QueueRow(request, Waiting.TO_SETTLE, second.handed_in_at, second.reader, taken_by)
    reading = facts.readings.get(request.newest)  # type: ignore[attr-defined]
    if reading is not None:
        state, since, last = _state(reading, facts.steps.get(reading.pk))
        yield QueueRow(request, state, since, last, taken_by, reading.pk)


def _state(reading: Reading, step: Decision | None) -> tuple[Waiting, datetime, User | None]:
    """What a reading waits for, since when, and who had the last hand in it."""
    if step is None:
        by_a_person = reading.reader == Reading.Reader.PERSON  # the parser proposes, and so does the council itself
        return Waiting.BEING_READ if by_a_person else Waiting.TO_READ, reading.made_at, reading.read_by
    after = {
        Decision.Kind.PROPOSED: Waiting.TO_CHECK,
        Decision.Kind.APPROVED: Waiting.TO_PUBLISH,
        Decision.Kind.SENT_BACK: Waiting.SENT_BACK,
        Decision.Kind.PUBLISHED: Waiting.PUBLISHED,
    }
    return after[Decision.Kind(step.kind)], step.made_at, step.by


def _beside(requests: Mapping[int, Request], facts: _Facts) -> list[QueueRow]:
    """What waits beside the reading that stands, whatever that one waits for."""
    return [*_collided(requests, facts), *_proposed(requests, facts), *_withdrawals(requests, facts)]


def _collided(requests: Mapping[int, Request], facts: _Facts) -> Iterator[QueueRow]:
    """Saves that stand aside with cells nobody has chosen yet; a blind reader's are theirs alone to see."""
    waiting = Reading.objects.collided().filter(request__in=list(requests), second_reading__isnull=True)
    asides = [(requests[aside.request_id or 0], aside) for aside in waiting.with_places().select_related("read_by")]
    newest = [request.newest for request, _ in asides]  # type: ignore[attr-defined]
    heads = Reading.objects.with_places().in_bulk(newest)
    for request, aside in asides:
        head = heads.get(request.newest)  # type: ignore[attr-defined]
        if head is not None and aside.collisions_with(head):
            yield QueueRow(request, Waiting.COLLISION, aside.made_at, aside.read_by, facts.taken.get(request.pk))


def _proposed(requests: Mapping[int, Request], facts: _Facts) -> Iterator[QueueRow]:
    waiting = Reply.objects.proposals().filter(link__request__in=list(requests)).select_related("link")
    for reply in waiting:
        request = requests[reply.link.request_id]
        yield QueueRow(request, Waiting.PROPOSAL, reply.made_at, None, facts.taken.get(request.pk))


def _withdrawals(requests: Mapping[int, Request], facts: _Facts) -> list[QueueRow]:
    waiting = Withdrawal.objects.filter(lifted_at=None, confirmed_at=None, request__in=list(requests))
    return [
        QueueRow(
            requests[row.request_id],
            Waiting.WITHDRAWAL,
            row.made_at,
            row.by,
            facts.taken.get(row.request_id),
            withdrawal=row,
        )
        for row in waiting.select_related("by", "question")
    ]


def _fits(row: QueueRow, asked: QueueFilter) -> bool:
    if asked.state and row.state != asked.state:
        return False
    if not asked.state and row.state is Waiting.PUBLISHED:
        return False
    hands = {one.pk for one in (row.last, row.taken_by) if one is not None}
    return asked.person is None or asked.person in hands
