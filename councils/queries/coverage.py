"""Who answered what: the coverage that stands before any total."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count as RowCount

from councils.domain.standing import Standing
from councils.domain.vocabulary import Outcome
from councils.models import Answer, PublishedReturn, Release, Round
from councils.models.work import Provenance
from councils.queries.areas import areas
from councils.queries.councils import newest_round, standing_by_council, standings
from councils.queries.withdrawn import public_answers, public_returns


@dataclass(frozen=True, slots=True)
class QuestionCovered:
    """How many published letters did what with one question."""

    title: str
    outcomes: tuple[tuple[Outcome, int], ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The newest round at the newest release: how many councils owe an answer, how each stands, what was answered."""

    round_title: str
    owing: int
    standings: tuple[tuple[Standing, int], ...]
    questions: tuple[QuestionCovered, ...]
    returns: tuple[PublishedReturn, ...]
    release: Release | None


def coverage() -> Coverage:
    """Who answered what in the newest round."""
    newest = newest_round()
    found = standings(newest)
    current = PublishedReturn.objects.current().filter(request__round=newest)
    return Coverage(
        round_title=newest.title if newest else "",
        owing=sum(found.values()),
        standings=tuple(found.items()),
        questions=_questions(newest.pk) if newest else (),
        returns=tuple(
            public_returns(current).select_related("request__council", "request__round").order_by("-from_release")[:6]
        ),
        release=Release.objects.order_by("-number").first(),
    )


def _questions(round_pk: int) -> tuple[QuestionCovered, ...]:
    counted = (
        public_answers(Answer.objects.current())
        .filter(request__round=round_pk)
        .values_list("question__title", "outcome")
        .annotate(letters=RowCount("pk"))
        .order_by("question__position", "outcome")
    )
    by_title: dict[str, list[tuple[Outcome, int]]] = {}
    for title, outcome, letters in counted:
        by_title.setdefault(title, []).append((Outcome(outcome), letters))
    return tuple(QuestionCovered(title, tuple(outcomes)) for title, outcomes in by_title.items())


@dataclass(frozen=True, slots=True)
class MapArea:
    """One hexagon of the map (odd-r), whose answer covers it, and how that council stands in the newest round."""

    q: int
    r: int
    council: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class CoverageMap:
    """Every upper-tier area of the United Kingdom, at the newest release; `retold` of its letters are our retelling."""

    round_title: str
    areas: tuple[MapArea, ...]
    release: Release | None
    retold: int = 0


def coverage_map(*, today: date | None = None) -> CoverageMap:
    """Who answered, area by area; a trust's standing covers each of its districts. `today`: another day than this."""
    newest = newest_round()
    standing = standing_by_council(newest, today=today)
    return CoverageMap(
        round_title=newest.title if newest else "",
        areas=tuple(
            MapArea(area.q, area.r, area.council, standing[area.council])
            for area in areas()
            if area.council in standing
        ),
        release=Release.objects.order_by("-number").first(),
        retold=_retold(newest),
    )


def _retold(newest: Round | None) -> int:
    """How many of the letters that stand for a council are not its own paper, but our retelling of it."""
    current = PublishedReturn.objects.current().filter(request__round=newest, provenance=Provenance.RETOLD)
    return public_returns(current).count()
