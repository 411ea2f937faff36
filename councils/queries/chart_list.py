"""Every drawing that the site has of councils with data, and what each is drawn from, as published now.

What a new release, a new day or another address would change in every drawing at once is left out of them: the
release's number and date, and the day (standings are those of the day of the release).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Q
from django.utils import timezone

from councils.domain.before_peers import BeforePeers
from councils.domain.chosen import ALL, CouncilsChosen, Group, GroupKind
from councils.domain.companions import Companions
from councils.domain.comparison import Comparison
from councils.domain.measures import Measure, Per, View, all_years, latest_year, views_of, ways_of_counting
from councils.domain.selection import Selection
from councils.models import Answer, Correction, Council, PublishedReturn, Withdrawal
from councils.queries.companions import companions
from councils.queries.comparisons import compared
from councils.queries.coverage import CoverageMap, coverage_map
from councils.queries.peers import before_peers
from councils.queries.state import PublishedState, published_state
from councils.queries.withdrawn import withdrawn

_ANSWERED = tuple(measure for measure in Measure if not measure.is_official)
_BESIDE_OTHERS = (Measure.CURRENT_CASES, Measure.YEARLY_CASES)
"""What a council is most often set beside its region and its neighbours in."""


@dataclass(frozen=True, slots=True)
class ChartOf:
    """One drawing: its address, the councils it says something of, and the value that it is drawn from."""

    name: str
    shows: tuple[str, ...]
    of: Comparison | Companions | tuple[str, BeforePeers] | CoverageMap


def state_to_draw() -> PublishedState:
    """The state of what is published, on the day of its newest release."""
    state = published_state()
    return replace(state, today=_day(state.released_at) or state.today)


def _day(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment is not None else None


def charts(state: PublishedState) -> Iterator[ChartOf]:
    """Each drawing once: of each council with a published return its own, then those of all councils together.

    None where no council is known yet: there is nobody to draw.
    """
    if not Council.objects.exists():
        return
    with_data = PublishedReturn.objects.current().values("request__council")
    for council in Council.objects.filter(pk__in=with_data).order_by("slug"):
        yield from _of_council(council, state)
    yield from _of_everybody(state)


def _of_council(council: Council, state: PublishedState) -> Iterator[ChartOf]:
    path, own = f"/councils/{council.slug}", CouncilsChosen((council.slug,))
    for before in before_peers(council, state, withdrawn()):
        if before.peers:
            name = f"{path}/peers/{before.selection.measure.value}.svg"
            yield ChartOf(name, (council.slug,), (council.short_name, replace(before, release_words="")))
    beside = companions(council.slug, state)
    if beside is not None:
        undated = replace(beside, series=_undated(beside.series), share=_undated(beside.share))
        undated = replace(undated, own=None if beside.own is None else _undated(beside.own))
        yield ChartOf(f"{path}/years.svg", (council.slug,), undated)
    for measure in _ANSWERED:
        yield _of_selection(Selection(measure, own, years=all_years(measure)), state)
    for group in _groups(council):
        for measure in _BESIDE_OTHERS:
            yield _of_selection(Selection(measure, replace(own, group=group), years=all_years(measure)), state)


def _groups(council: Council) -> Iterator[Group]:
    if council.region_slug:
        yield Group(GroupKind.REGION, council.region_slug)
    if council.neighbours.exists():
        yield Group(GroupKind.NEIGHBOURS, council.slug)


def _of_everybody(state: PublishedState) -> Iterator[ChartOf]:
    """All councils together: who answered, and every measure in every drawing and way of counting that it has."""
    shown = coverage_map(today=state.today)
    if shown.areas:
        yield ChartOf(
            "/coverage.svg", tuple(sorted({area.council for area in shown.areas})), replace(shown, release=None)
        )
    for measure in Measure:
        for view in views_of(measure):
            for per in ways_of_counting(measure):
                if view is not View.FUNNEL or per is Per.CHILDREN:
                    years = all_years(measure) if view is View.CHART else latest_year(measure)
                    yield _of_selection(Selection(measure, ALL, per, years, view=view, anyway=True), state)


def _of_selection(selection: Selection, state: PublishedState) -> ChartOf:
    comparison = compared(selection, state).comparison
    shows = tuple(sorted({row.council.slug for row in comparison.rows if row.source is not None}))
    return ChartOf(f"/compare.svg?{selection.to_query()}", shows, _undated(comparison))


def _undated(comparison: Comparison) -> Comparison:
    return replace(comparison, release=None, released_on=None)


def touched_since(*, release: int | None, moment: datetime) -> frozenset[str]:
    """The councils of which something was published or corrected after a release, or withdrawn after a moment."""
    after = release if release is not None else 0
    opened = Q(from_release__gt=after) | Q(until_release__gt=after)
    of_return = PublishedReturn.objects.filter(opened).values_list("request__council__slug", flat=True)
    of_answer = Answer.objects.filter(opened).values_list("request__council__slug", flat=True)
    of_correction = Correction.objects.filter(release__gt=after).values_list("request__council__slug", flat=True)
    moved = Q(made_at__gt=moment) | Q(lifted_at__gt=moment)
    of_withdrawal = Withdrawal.objects.filter(moved).values_list("request__council__slug", flat=True)
    found: Iterable[Iterable[str]] = (of_return, of_answer, of_correction, of_withdrawal)
    return frozenset(slug for slugs in found for slug in slugs)
