"""England, and a region, in the Department for Education's series: what stands beside the councils of a comparison."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.db.models import Count as RowCount
from django.db.models import Sum

from councils.domain.comparison import Row, Setting, compare
from councils.domain.count import Count
from councils.domain.evidence import CouncilFacts, Evidence, GivenFigure, PopulationFact
from councils.domain.measures import Per
from councils.domain.selection import Selection
from councils.models import Council, OfficialFigure, Population
from councils.queries.official import official_answer, official_figure

ENGLAND = CouncilFacts(
    "england", "England", "England", gss_code="E92000001", kind="country", nation="england", owes_answer=False
)


def areas_of(councils: Iterable[CouncilFacts]) -> tuple[CouncilFacts, ...]:
    """England for any of its councils, and their region where they all lie in one; none for other nations' councils."""
    english = [council for council in councils if council.nation == "england"]
    regions = {council.region_slug: council.region for council in english}
    if not english:
        return ()
    if len(regions) > 1 or "" in regions:
        return (ENGLAND,)
    ((slug, name),) = regions.items()
    return ENGLAND, replace(ENGLAND, slug=slug, name=name, short_name=name, gss_code="", kind="region")


def rows_beside(
    selection: Selection, councils: Iterable[CouncilFacts], everyone: Iterable[CouncilFacts], setting: Setting
) -> tuple[Row, ...]:
    """The areas' rows, year by year, computed as a council's are; without places, since they are no councils.

    `everyone`: the whole register, whose English councils with children's services an area's children are those of.
    """
    areas = areas_of(councils)
    if not areas:
        return ()
    evidence, wholes = _evidence(areas)
    populations = _populations(areas, everyone) if selection.per is Per.CHILDREN else {}
    found = compare(selection, evidence, replace(setting, wholes=wholes, populations=populations, areas=()))
    return tuple(replace(row, rank=None) for area in areas for row in found.of(area.slug))


def _evidence(areas: Iterable[CouncilFacts]) -> tuple[list[Evidence], dict[tuple[str, int], Count]]:
    by_name = {area.name.lower(): area for area in areas}
    levels = (OfficialFigure.Level.NATIONAL, OfficialFigure.Level.REGIONAL)
    found = OfficialFigure.objects.filter(level__in=levels).order_by("year")
    figures: dict[str, list[GivenFigure]] = {}
    codes: dict[str, str] = {}
    wholes: dict[tuple[str, int], Count] = {}
    columns = ("area", "area_code", "series", "year", "words", "low", "high", "symbol")
    for name, code, series, year, words, low, high, symbol in found.values_list(*columns):
        area = by_name.get(name.lower())
        count = None if low is None else Count(low, high)
        if area is None:
            continue  # another region
        codes[area.slug] = code
        if series == OfficialFigure.Series.CSE_FACTOR:
            figures.setdefault(area.slug, []).append(official_figure(year, words, count, symbol))
        elif count is not None:
            wholes[area.slug, year] = count
    named = [replace(area, gss_code=codes.get(area.slug, area.gss_code)) for area in areas]
    return [official_answer(area, figures.get(area.slug)) for area in named if area.slug in figures], wholes


def _populations(
    areas: Iterable[CouncilFacts], everyone: Iterable[CouncilFacts]
) -> Mapping[tuple[str, int], PopulationFact]:
    """Children of each area and mid-year: its councils' estimates added up, where there is one of every council."""
    owing = Counter(one.region_slug for one in everyone if one.owes_answer and one.nation == "england")
    of_owing = Population.objects.filter(
        council__nation=Council.Nation.ENGLAND, council__children_services=True, council__is_closed=False
    )
    sums = of_owing.order_by().values_list("council__region_slug", "year")
    added = list(sums.annotate(councils=RowCount("pk"), children=Sum("residents")))
    found = {}
    for area in areas:
        wanted = sum(owing.values()) if area == ENGLAND else owing[area.slug]
        inside = [row for row in added if area == ENGLAND or row[0] == area.slug]
        for year in {year for _, year, _, _ in inside}:
            of_year = [(councils, children) for _, of, councils, children in inside if of == year]
            if sum(councils for councils, _ in of_year) == wanted:
                source = f"mid-year estimates of its {wanted:,} councils, added up"
                children = sum(children for _, children in of_year)
                found[area.slug, year] = PopulationFact(year, children, source)
    return found
