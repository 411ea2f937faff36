"""One council set before its peers: two measures, each the council's own figure and the spread of those like it.

Two queries, whatever the number of councils: who there is, with all that is known of them; what was answered.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.db.models import FilteredRelation, OuterRef, Q, Subquery
from django.utils import timezone

from councils.domain.ages import AgeBand
from councils.domain.before_peers import LATEST_OFFICIAL_YEAR, BeforePeers
from councils.domain.chosen import CouncilsChosen
from councils.domain.comparability import differences
from councils.domain.comparison import Comparison, Row, Setting, compare
from councils.domain.count import Count
from councils.domain.evidence import CouncilFacts, Evidence, GivenAnswer, GivenFigure, PopulationFact, Source
from councils.domain.measures import Measure, Per, YearSpan
from councils.domain.peers import PeerGroup, groups_of, hull_of, peers_of
from councils.domain.returns import Scope
from councils.domain.selection import Selection
from councils.domain.standing import Standing
from councils.domain.vocabulary import Basis, Exploitation, Outcome, RiskStatus, Unit
from councils.models import Council, OfficialFigure, PublishedReturn, VictimCount
from councils.queries.official import official_answer, official_figure
from councils.queries.state import PublishedState
from councils.queries.withdrawn import Withdrawn, withdrawn


def before_peers(council: Council, state: PublishedState, out: Withdrawn) -> tuple[BeforePeers, ...]:
    """The council before its peers: its cases now per 10,000 children and, in England, its share of assessments."""
    if council.is_closed or not council.children_services:
        return ()
    rows = _everybody(council, state)
    councils = {row["slug"]: _facts(row) for row in rows}
    model = max((row["near__model"] or "" for row in rows), default="")
    near = [row["slug"] for row in rows if model and row["near__model"] == model]
    groups = groups_of(councils[council.slug], councils.values(), near)
    comparisons = [_cases(rows, councils, state, out)]
    if council.nation == Council.Nation.ENGLAND:
        comparisons.append(_official(rows, councils, _setting(state)))
    return tuple(_of_measure(comparison, council.slug, groups, model) for comparison in comparisons)


def peers_before(slug: str, measure: str, state: PublishedState) -> tuple[str, BeforePeers] | None:
    """A council's short name with one measure before its peers; None where it has none, or is not known."""
    council = Council.objects.filter(slug=slug).first()
    if council is None:
        return None
    found = before_peers(council, state, withdrawn())
    return next(((council.short_name, one) for one in found if one.selection.measure == measure and one.peers), None)


def _of_measure(comparison: Comparison, slug: str, groups: Iterable[PeerGroup], model: str) -> BeforePeers:
    by_council: dict[str, list[Row]] = {}
    for row in comparison.rows:
        by_council.setdefault(row.council.slug, []).append(row)
    hulls = {of: hull_of(row.value for row in rows if row.value is not None) for of, rows in by_council.items()}
    values = {of: value for of, value in hulls.items() if value is not None}
    own = by_council.get(slug, [])
    found = tuple(peers_of(group, values) for group in groups)
    shown = {slug, *(member for group in groups for member in group.members)}
    return BeforePeers(
        selection=comparison.selection,
        own=values.get(slug),
        why=own[0].why if own else "",
        peers=found,
        differing=differences(row for row in comparison.known if row.council.slug in shown),
        is_retold=any(
            row.source is not None and row.source.is_retold for row in comparison.known if row.council.slug in shown
        ),
        model=model,
        release_words=comparison.release_words,
    )


# Who there is


def _everybody(council: Council, state: PublishedState) -> list[dict[str, Any]]:
    """Every open council with its children, its latest official figures, and whether it is like this one.

    A council that two models find like this one has two rows; what counts is the newest model.
    """
    year = _setting(state).now_year
    official = {
        name: FilteredRelation(
            "official_figures",
            condition=Q(official_figures__series=series, official_figures__year=LATEST_OFFICIAL_YEAR),
        )
        for name, series in (
            ("cse", OfficialFigure.Series.CSE_FACTOR),
            ("assessed", OfficialFigure.Series.ASSESSMENTS),
        )
    }
    found = Council.objects.filter(is_closed=False).order_by("short_name", "slug")
    found = found.annotate(
        children=FilteredRelation("populations", condition=Q(populations__year=year)),
        near=FilteredRelation("neighbour_of", condition=Q(neighbour_of__council=council)),
        **official,
    )
    columns = ("slug", "name", "short_name", "kind", "nation", "region", "region_slug", "children_services")
    figures = [f"{name}__{column}" for name in official for column in ("words", "low", "high", "symbol")]
    population = [f"children__{column}" for column in ("year", "residents", "source", "basis")]
    return list(found.values(*columns, *figures, *population, "near__model"))


def _facts(row: dict[str, Any]) -> CouncilFacts:
    return CouncilFacts(
        slug=row["slug"],
        name=row["name"],
        short_name=row["short_name"],
        kind=row["kind"],
        nation=row["nation"],
        region=row["region"],
        region_slug=row["region_slug"],
        owes_answer=row["children_services"],
    )


# What each of them gave


def _setting(state: PublishedState) -> Setting:
    return Setting(
        release=state.release,
        released_on=timezone.localdate(state.released_at) if state.released_at is not None else None,
        now_year=state.last_year if state.last_year is not None else Setting().now_year,
    )


def _cases(
    rows: list[dict[str, Any]], councils: dict[str, CouncilFacts], state: PublishedState, out: Withdrawn
) -> Comparison:
    """Cases monitored now, per 10,000 residents aged 0 to 17."""
    selection = Selection(Measure.CURRENT_CASES, CouncilsChosen(), Per.CHILDREN)
    answers = _current_cases(state, out)
    evidence = [
        Evidence(council, Standing.NO_LETTER)
        if slug not in answers
        else Evidence(council, Standing.ANSWERED, *answers[slug])
        for slug, council in councils.items()
    ]
    columns = ("children__year", "children__residents", "children__source", "children__basis")
    populations = {
        (row["slug"], row["children__year"]): PopulationFact(*(row[column] for column in columns))
        for row in rows
        if row["children__year"] is not None
    }
    return compare(selection, evidence, replace(_setting(state), populations=populations))


def _current_cases(state: PublishedState, out: Withdrawn) -> dict[str, tuple[GivenAnswer, Source]]:
    """Each council's answer with its figures, as far as they are public, by slug."""
    found = VictimCount.objects.filter(
        answer__until_release=None,
        answer__question__key=Measure.CURRENT_CASES.value,
        answer__request__round=state.round_id,
    )
    current = PublishedReturn.objects.current().filter(request=OuterRef("answer__request"))
    figures = (
        found.select_related("answer__request__council")
        .defer("answer__passage", "answer__names")
        .annotate(provenance=Subquery(current.values("provenance")[:1]))
        .order_by("answer", "position")
    )
    given: dict[str, list[VictimCount]] = {}
    for figure in figures:
        if out.of_figure(figure.answer.request_id, Measure.CURRENT_CASES.value, figure) is None:
            given.setdefault(figure.answer.request.council.slug, []).append(figure)
    return {slug: (_answer(own), _source(own[0])) for slug, own in given.items()}


def _source(figure: VictimCount) -> Source:
    return Source(provenance=figure.provenance or "", title="")  # type: ignore[attr-defined]


def _answer(figures: list[VictimCount]) -> GivenAnswer:
    answer = figures[0].answer
    ages = (answer.scope_age_low, answer.scope_age_high)
    return GivenAnswer(
        outcome=Outcome(answer.outcome),
        basis=Basis(answer.basis) if answer.basis else None,
        unit=Unit(answer.unit) if answer.unit else None,
        scope=Scope(
            ages=None if ages == (None, None) else AgeBand(*ages),
            status=RiskStatus(answer.scope_status) if answer.scope_status else None,
            exploitation=Exploitation(answer.scope_exploitation) if answer.scope_exploitation else None,
        ),
        figures=tuple(
            GivenFigure(figure.words, figure.count, Outcome(figure.outcome), figure.period) for figure in figures
        ),
    )


def _official(rows: list[dict[str, Any]], councils: dict[str, CouncilFacts], setting: Setting) -> Comparison:
    """The share of assessments that named child sexual exploitation, in the latest year of the series."""
    year = LATEST_OFFICIAL_YEAR
    selection = Selection(Measure.OFFICIAL_SHARE, CouncilsChosen(), years=YearSpan(year, year))
    evidence, wholes = {}, {}
    for row in rows:
        slug = row["slug"]
        if row["assessed__low"] is not None:
            wholes[slug, year] = Count(row["assessed__low"], row["assessed__high"])
        figures = None
        if row["cse__words"] is not None:
            count = None if row["cse__low"] is None else Count(row["cse__low"], row["cse__high"])
            figures = [official_figure(year, row["cse__words"], count, row["cse__symbol"])]
        evidence[slug] = official_answer(councils[slug], figures)
    return compare(selection, list(evidence.values()), replace(setting, wholes=wholes))
