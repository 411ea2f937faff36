"""The state of what is published, in one query: enough to tell whether an answer kept elsewhere is still true."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count as RowCount
from django.db.models import F, QuerySet, Subquery, Sum, Value
from django.utils import timezone

from councils.models import Release, Request, Round, Withdrawal
from councils.queries.disclosure import masks_small_cells


@dataclass(frozen=True, slots=True)
class PublishedState:
    """The newest release and round, and marks that move when a request or a withdrawal does, between releases.

    `release` None: nothing is published yet. `released_at`: when the release asked about was made, the newest unless
    another was named. `today`: what is overdue depends on the day. `changed_at` is not known where an operator has
    small cells hidden: nobody wrote down since when.
    """

    today: date
    release: int | None = None
    released_at: datetime | None = None
    changed_at: datetime | None = None
    round_id: int | None = None
    round_key: str = ""
    round_title: str = ""
    last_year: int | None = None
    marks: tuple[object, ...] = ()

    def mark(self) -> str:
        """The state as a short text, different whenever something public is."""
        parts = (self.release, self.round_id, *self.marks, self.today.toordinal())
        return "-".join("" if part is None else str(part) for part in parts)


def published_state(*, today: date | None = None, release: int | None = None) -> PublishedState:
    """The state now, by one query; `release`: the one that is asked about."""
    day = today or timezone.localdate()
    found = _newest_round(release).first()
    if found is None:
        return PublishedState(day)
    changes = [found["released_at"], found["withdrawn_at"], found["lifted_at"]]
    return PublishedState(
        today=day,
        release=found["release"],
        released_at=found["asked_at"],
        changed_at=None if masks_small_cells() else max((each for each in changes if each is not None), default=None),
        round_id=found["pk"],
        round_key=found["key"],
        round_title=found["title"],
        last_year=found["last_year"],
        marks=(
            found["sent"],
            found["received"],
            found["received_when"],
            found["responded"],
            found["withdrawn"],
            found["confirmed"],
            found["lifted"],
        )
        + (("masked",) if masks_small_cells() else ()),
    )


def _newest_round(release: int | None) -> QuerySet[Any, Any]:
    """The newest round with everything that the state is told from."""
    releases = Release.objects.order_by("-number")
    withdrawals = Withdrawal.objects.order_by("-made_at")
    lifted = Withdrawal.objects.exclude(lifted_at=None).order_by("-lifted_at")
    return (
        Round.objects.order_by("-position")
        .values("pk", "key", "title", "last_year")
        .annotate(
            release=Subquery(releases.values("number")[:1]),
            asked_at=Subquery((releases if release is None else releases.filter(number=release)).values("made_at")[:1]),
            released_at=Subquery(releases.values("made_at")[:1]),
            withdrawn_at=Subquery(withdrawals.values("made_at")[:1]),
            lifted_at=Subquery(lifted.values("lifted_at")[:1]),
            sent=_how_many(Request.objects.all(), "pk"),
            received=_how_many(Request.objects.all(), "received_on"),
            received_when=_days_together("received_on"),
            responded=_how_many(Request.objects.all(), "responded_on"),
            withdrawn=_how_many(Withdrawal.objects.all(), "pk"),
            confirmed=_how_many(Withdrawal.objects.all(), "confirmed_at"),
            lifted=_how_many(Withdrawal.objects.all(), "lifted_at"),
        )
    )


def _how_many(rows: QuerySet[Any], column: str) -> Subquery:
    """How many rows of a table have something in a column; null where it has no row."""
    together = rows.order_by().annotate(one=Value(1)).values("one")
    return Subquery(together.annotate(many=RowCount(column)).values("many"))


def _days_together(column: str) -> Subquery:
    """A number that moves when one of the requests' days does: what is overdue follows from the day of receipt."""
    day = F(f"{column}__year") * 10_000 + F(f"{column}__month") * 100 + F(f"{column}__day")
    together = Request.objects.order_by().annotate(one=Value(1)).values("one")
    return Subquery(together.annotate(days=Sum(day)).values("days"))
