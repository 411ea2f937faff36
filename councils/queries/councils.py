"""Every council: found by region, kind or name, each with how it stands in a round."""

from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.utils import timezone

from councils.domain.deadlines import Law, due_date
from councils.domain.standing import Standing, standing
from councils.domain.vocabulary import Outcome
from councils.models import Answer, Council, CouncilAlias, Population, PublishedReturn, Request, Round

_OWING_NOTHING = (Standing.NOT_ASKED, Standing.ABOLISHED)


@dataclass(frozen=True, slots=True)
class CouncilFilter:
    """What a visitor asked of the list: part of a name, a region, a kind; empty where nothing was asked."""

    q: str = ""
    region: str = ""
    kind: str = ""
    closed: bool = False


def newest_round() -> Round | None:
    """The round that pages speak of where none is named."""
    return Round.objects.order_by("-position").first()


@dataclass(frozen=True, slots=True)
class CouncilRow:
    """One council of the list, with how it stands in the newest round."""

    name: str
    slug: str
    kind: str
    region: str
    is_closed: bool
    standing: Standing
    successors: tuple[str, ...] = ()


def council_rows(chosen: CouncilFilter, *, today: date | None = None) -> list[CouncilRow]:
    """The councils that fit, by name; closed ones where they are asked for, or where a name fits no other."""
    found = _with_standing(Council.objects.all(), newest_round()).prefetch_related("successors")
    if not chosen.closed:
        found = found.filter(is_closed=False)
    if chosen.region:
        found = found.filter(region_slug=chosen.region)
    if chosen.kind:
        found = found.filter(kind=chosen.kind)
    if chosen.q:
        found = found.filter(_named(chosen.q))
    rows = [
        CouncilRow(
            name=str(council),
            slug=council.slug,
            kind=council.get_kind_display(),
            region=council.region,
            is_closed=council.is_closed,
            standing=council_standing(council, today=today),
            successors=tuple(after.short_name for after in council.successors.all()),
        )
        for council in found
    ]
    if chosen.q and not rows and not chosen.closed:
        return council_rows(replace(chosen, closed=True), today=today)
    return rows


def _named(q: str) -> Q:
    """Any part of the council's name, or of another name it is known by; a code as a whole."""
    by_alias = CouncilAlias.objects.filter(council=OuterRef("pk"), value__icontains=q)
    by_former_code = Q(value__iexact=q, kind=CouncilAlias.Kind.FORMER_GSS_CODE)
    codes = Q(code__iexact=q) | Q(gss_code__iexact=q) | Exists(_of_council(by_former_code))
    names = Q(name__icontains=q) | Q(short_name__icontains=q) | Exists(by_alias.filter(kind=CouncilAlias.Kind.NAME))
    return codes | names


def _of_council(condition: Q) -> QuerySet[CouncilAlias]:
    return CouncilAlias.objects.filter(condition, council=OuterRef("pk"))


def _with_standing(found: QuerySet[Council], of: Round | int | None) -> QuerySet[Council]:
    current = {"request__council": OuterRef("pk"), "request__round": of, "until_release__isnull": True}
    answered = Answer.objects.filter(**current).exclude(outcome=Outcome.NO_ANSWER)
    return found.annotate(
        is_published=Exists(PublishedReturn.objects.filter(**current)), has_answer=Exists(answered)
    ).prefetch_related(Prefetch("requests", Request.objects.filter(round=of), to_attr="requests_of_round"))


def law_of(council: Council) -> Law:
    """The Act that binds it: Scotland has its own."""
    return Law.FOISA if council.nation == Council.Nation.SCOTLAND else Law.FOIA


def council_standing(council: Council, *, today: date | None = None) -> Standing:
    """How a council fetched by `_with_standing` stands in its round."""
    request = next(iter(council.requests_of_round), None)  # type: ignore[attr-defined]
    received_on = request and request.received_on
    return standing(
        owes=council.children_services and not council.is_closed,
        sent=request is not None and (request.sent_on or request.received_on) is not None,
        due_on=due_date(received_on, law_of(council)).due_on if received_on else None,
        published=council.is_published,  # type: ignore[attr-defined]
        has_answer=council.has_answer,  # type: ignore[attr-defined]
        today=today or timezone.localdate(),
        abolished=council.is_closed,
    )


def council_by_slug(slug: str, *, of: Round | int | None) -> Council | None:
    """One council with its duty holder, fetched so that `council_standing` can be asked of it; `of`: a round or its id.

    Its newest population comes with it: `children_year`, `children`, `children_source`.
    """
    newest = Population.objects.filter(council=OuterRef("pk")).order_by("-year")
    found = Council.objects.filter(slug=slug).select_related("duty_holder")
    return (
        _with_standing(found, of)
        .annotate(
            children_year=Subquery(newest.values("year")[:1]),
            children=Subquery(newest.values("residents")[:1]),
            children_source=Subquery(newest.values("source")[:1]),
        )
        .first()
    )


def standing_by_council(of: Round | None, *, today: date | None = None) -> dict[str, Standing]:
    """How each council that owes an answer stands, by its slug."""
    owing = _with_standing(Council.objects.filter(children_services=True, is_closed=False), of)
    return {council.slug: council_standing(council, today=today) for council in owing}


def standings(of: Round | None) -> dict[Standing, int]:
    """How many councils that owe an answer stand where: the coverage that comes before any total."""
    found = list(standing_by_council(of).values())
    return {where: found.count(where) for where in Standing if where not in _OWING_NOTHING}


def regions() -> list[tuple[str, str]]:
    """The regions and nations that councils lie in: slug and name, by name."""
    named = Council.objects.exclude(region_slug="").order_by("region").values_list("region_slug", "region")
    return list(named.distinct())
