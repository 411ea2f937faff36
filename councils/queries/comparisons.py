"""Everything that a comparison is computed from, in at most eight queries whatever the number of councils."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import FilteredRelation, Q
from django.utils import timezone

from councils.domain import phrases
from councils.domain.ages import AgeBand
from councils.domain.comparison import Comparison, Setting, compare
from councils.domain.count import Count
from councils.domain.deadlines import Law, due_date
from councils.domain.evidence import CouncilFacts, Evidence, GivenAnswer, GivenFigure, PopulationFact, Source
from councils.domain.measures import Measure, Per, View
from councils.domain.residents import with_residents
from councils.domain.returns import Scope
from councils.domain.selection import Selection
from councils.domain.selection_fault import SelectionFault
from councils.domain.standing import standing
from councils.domain.under_groups import NOT_MAPPED
from councils.domain.vocabulary import Basis, EthnicDetail, EthnicGroup, Exploitation, Outcome, RiskStatus, Unit
from councils.models import (
    AgeCount,
    Answer,
    EthnicityCount,
    Figure,
    Population,
    Request,
    VictimCount,
    YearCount,
)
from councils.queries.areas import areas
from councils.queries.compositions import compositions
from councils.queries.official import official_evidence
from councils.queries.official_areas import rows_beside
from councils.queries.selections import Register, councils_of, read_register
from councils.queries.state import PublishedState
from councils.queries.withdrawn import Notice, Withdrawn, withdrawn

_FIGURES: dict[Measure, type[Figure]] = {
    Measure.CURRENT_CASES: VictimCount,
    Measure.GROUP_BASED_CASES: VictimCount,
    Measure.YEARLY_CASES: YearCount,
    Measure.VICTIM_ETHNICITY: EthnicityCount,
    Measure.VICTIM_AGE: AgeCount,
    Measure.PERPETRATOR_ETHNICITY: EthnicityCount,
}


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, and the register that its page offers to choose from."""

    comparison: Comparison
    register: Register


def compared(selection: Selection, state: PublishedState) -> Compared:
    """The comparison that a selection asks for. Raises SelectionFault for what the register or releases do not know."""
    _check_release(selection, state)
    register = read_register()
    councils = councils_of(selection, register)
    shown = selection.release if selection.release is not None else state.release
    setting = Setting(
        release=shown,
        released_on=timezone.localdate(state.released_at) if state.released_at is not None else None,
        populations=_populations(councils) if selection.per is Per.CHILDREN else {},
        now_year=state.last_year if state.last_year is not None else Setting().now_year,
        names=register.names(),
        areas=areas() if selection.view is View.MAP else (),
    )
    if selection.measure.is_official:
        evidence, wholes = official_evidence(selection.measure, councils)
        found = compare(selection, evidence, replace(setting, wholes=wholes))
        return Compared(
            replace(found, beside=rows_beside(selection, councils, register.councils.values(), setting)), register
        )
    evidence = _evidence(selection, councils, state, release=shown)
    return Compared(with_residents(compare(selection, evidence, setting), compositions(selection, councils)), register)


def _check_release(selection: Selection, state: PublishedState) -> None:
    if selection.release is not None and (state.release is None or selection.release > state.release):
        newest = f"the newest is {state.release}" if state.release is not None else "there is none yet"
        raise SelectionFault("release", str(selection.release), f"there is no such release; {newest}")


def _populations(councils: Iterable[CouncilFacts]) -> dict[tuple[str, int], PopulationFact]:
    found = Population.objects.filter(council__slug__in=[council.slug for council in councils])
    columns = ("council__slug", "year", "residents", "source", "basis")
    return {(slug, year): PopulationFact(year, *rest) for slug, year, *rest in found.values_list(*columns)}


# What councils answered


def _evidence(
    selection: Selection, councils: Iterable[CouncilFacts], state: PublishedState, *, release: int | None
) -> list[Evidence]:
    requests = _requests(state, release=release)
    out = withdrawn()
    answers = _answers(selection, state, release=release)
    figures = _figures(selection, list(answers.values()))
    evidence = []
    for council in councils:
        request = requests.get(council.slug)
        row = answers.get((council.slug, selection.measure.value))
        gone = request and out.of_question(request["pk"], selection.measure.value)
        one = Evidence(
            council=council,
            standing=_standing(council, request, answered=row is not None, state=state),
            answer=_answer(row, figures.get(row["pk"], ()), out) if row and gone is None else None,
            source=_source(request) if request and request["published__pk"] and gone is None else None,
            whole=_whole(answers.get((council.slug, Measure.CURRENT_CASES.value)), figures, out),
            due_on=_due_on(council, request),
            withdrawn=gone is not None,
        )
        evidence.append(one)
    return evidence


type Row = dict[str, Any]


def _at(prefix: str, release: int | None) -> Q:
    """The condition that a published row stood at a release; nothing stood before the first."""
    opened = Q(**{f"{prefix}from_release__lte": release if release is not None else 0})
    still = Q(**{f"{prefix}until_release__isnull": True}) | Q(**{f"{prefix}until_release__gt": release or 0})
    return opened & still


def _requests(state: PublishedState, *, release: int | None) -> dict[str, Row]:
    """Every request of the round, with the return that was published of it at the release."""
    published = FilteredRelation("published_returns", condition=_at("published_returns__", release))
    found = Request.objects.filter(round=state.round_id).annotate(published=published)
    columns = (
        "pk",
        "provenance",
        "reference",
        "original_reference",
        "source_url",
        "terms",
        "responded_on",
        "published_on",
    )
    named = [f"published__{column}" for column in columns]
    rows = found.values("pk", "council__slug", "sent_on", "received_on", *named)
    return {row["council__slug"]: row for row in rows}


def _answers(selection: Selection, state: PublishedState, *, release: int | None) -> dict[tuple[str, str], Row]:
    """The answers to the measure's question, and to the one that a share is of."""
    questions = {selection.measure.value}
    if selection.measure is Measure.GROUP_BASED_CASES and selection.per is Per.TOTAL:
        questions.add(Measure.CURRENT_CASES.value)
    found = Answer.objects.filter(_at("", release), request__round=state.round_id, question__key__in=questions)
    rows = found.values(
        *(
            "pk",
            "request_id",
            "request__council__slug",
            "question__key",
            "outcome",
            "exemptions",
            "referred_to",
            "basis",
            "unit",
        ),
        *("scope_age_low", "scope_age_high", "scope_status", "scope_exploitation"),
    )
    return {(row["request__council__slug"], row["question__key"]): row for row in rows}


def _figures(selection: Selection, answers: list[Row]) -> dict[int, list[Figure]]:
    """The figures of those answers, in the order of the letters."""
    found: dict[int, list[Figure]] = {}
    model = _FIGURES[selection.measure]
    ids = [row["pk"] for row in answers]
    for figure in model.objects.filter(answer__in=ids).order_by("answer", "position"):
        found.setdefault(figure.answer_id, []).append(figure)
    return found


def _answer(row: Row, figures: Iterable[Figure], out: Withdrawn) -> GivenAnswer:
    ages = (row["scope_age_low"], row["scope_age_high"])
    scope = Scope(
        ages=None if ages == (None, None) else AgeBand(*ages),
        status=RiskStatus(row["scope_status"]) if row["scope_status"] else None,
        exploitation=Exploitation(row["scope_exploitation"]) if row["scope_exploitation"] else None,
    )
    return GivenAnswer(
        outcome=Outcome(row["outcome"]),
        exemptions=tuple(row["exemptions"]),
        referred_to=row["referred_to"],
        basis=Basis(row["basis"]) if row["basis"] else None,
        unit=Unit(row["unit"]) if row["unit"] else None,
        scope=scope,
        figures=tuple(
            _given(figure, out.of_figure(row["request_id"], row["question__key"], figure)) for figure in figures
        ),
    )


def _given(figure: Figure, gone: Notice | None) -> GivenFigure:
    """A figure of the letter; of one that is out of public its place alone, so that no sum passes for a whole."""
    if gone is None:
        given = GivenFigure(figure.words, figure.count, Outcome(figure.outcome), figure.period)
    else:
        given = GivenFigure("", None, Outcome.WITHHELD, figure.period, reason=gone.words)
    match figure:
        case YearCount():
            return replace(given, year=figure.year)
        case AgeCount():
            band = AgeBand(figure.age_low, figure.age_high)
            return replace(given, category=phrases.age_band(band.low, band.high), ages=band)
        case EthnicityCount():
            group = phrases.GROUP[EthnicGroup(figure.group)] if figure.group else NOT_MAPPED
            detail = phrases.DETAIL[EthnicDetail(figure.detail)] if figure.detail else ""
            return replace(given, category=figure.label, group=group, detail=detail)
        case _:
            return given


def _whole(row: Row | None, figures: Mapping[int, list[Figure]], out: Withdrawn) -> Count | None:
    """The one count of all current cases, where there is one and no other, and it is public."""
    given = figures.get(row["pk"], []) if row else []
    if row is None or len(given) != 1 or out.of_figure(row["request_id"], row["question__key"], given[0]):
        return None
    return given[0].count


def _standing(council: CouncilFacts, request: Row | None, *, answered: bool, state: PublishedState) -> Any:
    return standing(
        owes=council.owes_answer,
        sent=request is not None and (request["sent_on"] or request["received_on"]) is not None,
        due_on=_due_on(council, request),
        published=request is not None and request["published__pk"] is not None,
        has_answer=answered,
        today=state.today,
        abolished=council.is_closed,
    )


def _due_on(council: CouncilFacts, request: Row | None) -> Any:
    if request is None or request["received_on"] is None:
        return None
    law = Law.FOISA if council.nation == "scotland" else Law.FOIA
    return due_date(request["received_on"], law).due_on


def _source(row: Row) -> Source:
    reference = row["published__original_reference"] or row["published__reference"]
    title = f"FOI answer {reference}".strip()
    if row["published__provenance"] == "retold":
        title = f"{title}, retold by us"
    return Source(
        provenance=row["published__provenance"],
        title=title,
        url=row["published__source_url"],
        terms=row["published__terms"],
        dated=row["published__responded_on"] or row["published__published_on"],
    )
