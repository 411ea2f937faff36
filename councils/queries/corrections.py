"""What was changed in public after it was published, and what is out of public now, as anyone may read it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from councils.domain.masking import masked
from councils.models import Correction, Release, Withdrawal
from councils.models.published import THE_COUNT
from councils.queries.withdrawn import Withdrawn

ONE_PERSON = "made and checked by one person"
TWO_PEOPLE = "made by one person, checked by another"
NOT_SHOWN = "What it said is out of public."
WHY_NOT_SHOWN = "The reason is not shown, as it may repeat a number that is hidden here."


@dataclass(frozen=True, slots=True)
class CorrectionShown:
    """A correction as the public reads it: of what, what stood before and after, why, and by how many people.

    `before` and `after` are empty where nothing stood there, and where what they said is out of public: then `hidden`
    says so.
    """

    release: int
    made_on: date
    council: str
    slug: str
    round_key: str
    question: str
    question_key: str
    category: str
    change: str
    before: str
    after: str
    why: str
    who: str
    hidden: str = ""

    @property
    def words(self) -> str:
        """The correction in one line, without names."""
        if self.hidden:
            return f"{self.council}, {self.question}: {self.change.lower()}. {self.hidden}"
        what = f"{self.question}{f', {self.category}' if self.category else ''}"
        stood = {"Added": self.after, "Removed": self.before}.get(self.change, f"{self.before} → {self.after}")
        return f"{self.council}, {what}: {self.change.lower()}, {stood}. {self.why}"


@dataclass(frozen=True, slots=True)
class WithdrawalShown:
    """The notice of something that is out of public."""

    council: str
    slug: str
    what: str
    since: date
    why: str
    is_confirmed: bool


def corrections() -> QuerySet[Correction]:
    """Every correction, the newest release's first, with all that a page says of it."""
    found = Correction.objects.order_by("-release_id", "request__council__short_name", "pk")
    return found.select_related("release", "request__council", "request__round", "question")


def corrections_shown(found: Iterable[Correction], out: Withdrawn) -> list[CorrectionShown]:
    """Corrections as the public may read them: of what is out of public, only that there was one."""
    return [_shown(correction, out) for correction in found]


def releases(*, newest: int) -> list[tuple[Release, list[Correction]]]:
    """The newest releases with their corrections."""
    found = Release.objects.order_by("-number").prefetch_related(Prefetch("corrections", corrections()))[:newest]
    return [(release, list(release.corrections.all())) for release in found]


def notices() -> list[WithdrawalShown]:
    """What is out of public now, the newest first."""
    found = Withdrawal.objects.filter(lifted_at=None).select_related("request__council", "question")
    return [
        WithdrawalShown(
            council=row.request.council.name,
            slug=row.request.council.slug,
            what=", ".join(part for part in (row.question.title, row.category) if part)
            if row.question
            else "the whole return",
            since=timezone.localdate(row.made_at),
            why=masked(row.why),
            is_confirmed=row.confirmed_at is not None,
        )
        for row in found.order_by("-made_at")
    ]


def _why(row: Correction, out: Withdrawn) -> str:
    """The reason, masked; where small cells are hidden it might repeat one, and is not shown."""
    return WHY_NOT_SHOWN if out.hides_numbers(row.request_id) else masked(row.why)


def _shown(row: Correction, out: Withdrawn) -> CorrectionShown:
    is_out = out.of_category(row.request_id, row.question.key, row.category) is not None
    hidden = is_out or out.touches(row.request_id, row.question.key)
    return CorrectionShown(
        release=row.release_id,
        made_on=timezone.localdate(row.made_at),
        council=row.request.council.name,
        slug=row.request.council.slug,
        round_key=row.request.round.key,
        question=row.question.title,
        question_key=row.question.key,
        category="" if hidden or row.category == THE_COUNT else row.category,
        change=row.get_change_display(),
        before="" if hidden else row.before,
        after="" if hidden else row.after,
        why="" if hidden else _why(row, out),
        who=ONE_PERSON if row.one_person else TWO_PEOPLE,
        hidden=NOT_SHOWN if hidden else "",
    )
