"""England and a region beside councils in the official series: as published, wide as rounding; counted in nothing."""

import csv
import io
import json
import re
from fractions import Fraction

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from councils.domain.comparison import Comparison
from councils.domain.count import Count
from councils.domain.selection import Selection
from councils.models import Council, OfficialFigure, Population
from councils.queries.comparisons import compared
from councils.queries.state import published_state
from tests.published import Given, a_council, a_round, exact, publish

pytestmark = pytest.mark.django_db

AREAS = {"england": ("England", "E92000001", "national"), "west-midlands": ("West Midlands", "E12000005", "regional")}


def comparison(**parameters: str) -> Comparison:
    return compared(Selection.read(parameters.items()), published_state()).comparison


def figure(area: str, year: int, number: int | None, *, of: int = 1_000, council: Council | None = None) -> None:
    """An area's or a council's two figures of a year; an area's are rounded to ten. None: confidential."""
    name, code, level = AREAS.get(area, (area, area[:9], "council"))
    half = 0 if council else 5
    for series, count in (("cse-factor", number), ("assessments-with-factors", of)):
        bounds = {"symbol": "c"} if count is None else {"low": max(0, count - half), "high": count + half}
        OfficialFigure.objects.create(
            series=series,
            area_code=code,
            area=name,
            level=level,
            council=council,
            year=year,
            **{"words": "c" if count is None else str(count), **bounds},
        )


@pytest.fixture(autouse=True)
def aldermere() -> Council:
    a_round()
    council = a_council("Aldermere", gss_code="E00000001")
    figure("Aldermere", 2025, 20, council=council)
    figure("england", 2025, 12_400, of=513_250)
    figure("west-midlands", 2025, 1_160, of=46_040)
    return council


def beside(found: Comparison, area: str) -> dict[int | None, Count | None]:
    return {row.year: row.count for row in found.beside if row.council.slug == area}


def test_england_stands_beside_a_council_as_wide_as_its_rounding() -> None:
    found = comparison(measure="official_series", councils="aldermere")
    assert beside(found, "england")[2025] == Count(12_395, 12_405)
    assert beside(found, "west-midlands")[2025] == Count(1_155, 1_165)


def test_an_area_counts_in_no_sum_no_place_and_no_number_of_councils() -> None:
    found = comparison(measure="official_series", councils="aldermere")
    assert [row.council.slug for row in found.rows if row.is_known] == ["aldermere"]
    assert [total.count for total in found.totals] == [Count.exactly(20)]
    assert len(found.councils) == 1
    assert {row.rank for row in found.beside} == {None}


def test_its_share_is_an_interval_that_both_roundings_allow() -> None:
    found = comparison(measure="official_share", councils="aldermere")
    value = next(row.value for row in found.beside if row.council.slug == "england" and row.year == 2025)
    assert value is not None
    assert (value.low * 513_255, value.high and value.high * 513_245) == (Fraction(12_395), Fraction(12_405))


def test_councils_of_two_regions_have_england_alone_beside_them() -> None:
    a_council("Fenbridge", region="London", region_slug="london", gss_code="E00000002")
    found = comparison(measure="official_series", councils="aldermere,fenbridge")
    assert {row.council.slug for row in found.beside} == {"england"}


def test_what_councils_answered_themselves_has_no_england_beside_it() -> None:
    assert comparison(measure="yearly_cases", councils="aldermere").beside == ()


def test_a_council_of_another_nation_has_no_england_beside_it() -> None:
    a_council("Glenmoor", nation="scotland", region="Scotland", region_slug="scotland", gss_code="S00000001")
    assert comparison(measure="official_series", councils="glenmoor").beside == ()


def test_where_no_figure_is_published_for_england_none_is_made_of_the_councils() -> None:
    OfficialFigure.objects.filter(level="national").delete()
    found = comparison(measure="official_series", councils="aldermere")
    assert {row.council.slug for row in found.beside} == {"west-midlands"}


def test_a_year_without_a_figure_for_england_keeps_its_reason() -> None:
    OfficialFigure.objects.filter(level="national", series="cse-factor").update(
        words="c", low=None, high=None, symbol="c"
    )
    row = next(row for row in comparison(measure="official_series", councils="aldermere").beside if row.year == 2025)
    assert row.count is None
    assert "confidential" in row.reason


def with_children(council: Council, year: int, residents: int) -> None:
    Population.objects.create(council=council, year=year, residents=residents, source="ONS", basis="mid-year")


def test_a_rate_of_england_is_set_against_all_its_councils_children(aldermere: Council) -> None:
    with_children(aldermere, 2024, 20_000)
    with_children(a_council("Fenbridge", region="London", region_slug="london"), 2024, 30_000)
    found = comparison(measure="official_series", councils="aldermere", per="children")
    england, region = (
        next(row for row in found.beside if (row.council.slug, row.year) == (slug, 2025)) for slug in AREAS
    )
    assert england.population is not None
    assert (england.population.residents, england.population.year) == (50_000, 2024)
    assert "added up" in england.population.source
    assert region.population is not None
    assert region.population.residents == 20_000


def test_where_one_council_s_children_are_not_known_england_has_no_rate(aldermere: Council) -> None:
    with_children(aldermere, 2024, 20_000)
    a_council("Fenbridge", region="London", region_slug="london")
    found = comparison(measure="official_series", councils="aldermere", per="children")
    row = next(row for row in found.beside if (row.council.slug, row.year) == ("england", 2025))
    assert row.value is None
    assert row.why == "no rate: no population is known for mid-2024"


def test_a_district_or_a_closed_county_is_not_missed_among_england_s_children(aldermere: Council) -> None:
    with_children(aldermere, 2024, 20_000)
    a_council("Fen", children_services=False, kind="district")
    a_council("Oldshire", is_closed=True, kind="county", gss_code=None)
    found = comparison(measure="official_series", councils="aldermere", per="children")
    assert next(row for row in found.beside if (row.council.slug, row.year) == ("england", 2025)).value is not None


@pytest.mark.parametrize("councils", ["all", "aldermere", "region:west-midlands"])
def test_all_of_it_takes_at_most_eight_queries(councils: str) -> None:
    for number in range(8):
        figure(f"C{number}", 2025, number, council=a_council(f"C {number}", code=f"C{number}", gss_code=f"E1{number}"))
    with CaptureQueriesContext(connection) as counted:
        comparison(measure="official_series", councils=councils, per="children")
    assert len(counted) <= 8


# In every form that a comparison has


ASKED = "measure=official_share&councils=aldermere"


def test_the_page_names_england_in_its_sentence_and_its_table_without_a_page_of_its_own(client: Client) -> None:
    html = client.get(f"/compare/?{ASKED}").content.decode()
    assert "England, year to March 2025: 2.4 to 2.5 %." in html
    assert re.search(r"<th[^>]*>\s*England\s*</th>", html)
    assert "/councils/england/" not in html


def test_the_files_have_england_s_rows_after_the_councils_and_apart_in_the_json(client: Client) -> None:
    lines = csv.DictReader(io.StringIO(client.get(f"/compare.csv?{ASKED}").getvalue().decode()))
    last = list(lines)[-1]
    assert (last["council"], last["gss_code"], last["period"]) == ("West Midlands", "E12000005", "2024/25")
    document = json.loads(client.get(f"/compare.json?{ASKED}").content)
    assert {row["council"] for row in document["rows"]} == {"Aldermere Council"}
    assert {row["council"] for row in document["beside"]} == {"England", "West Midlands"}
    assert {row["rank_best"] for row in document["beside"]} == {None}


@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize("per", ["count", "children"])
def test_the_image_says_that_england_is_rounded(client: Client, aldermere: Council, per: str, width: str) -> None:
    with_children(aldermere, 2024, 20_000)
    image = client.get(
        f"/compare.svg?measure=official_series&councils=aldermere&per={per}&width={width}"
    ).content.decode()
    assert "England" in image
    assert "rounded to the nearest ten" in " ".join(image.split())


def test_a_published_answer_leaves_the_official_series_as_it_is(aldermere: Council) -> None:
    before = comparison(measure="official_series", councils="aldermere").beside
    publish(aldermere, current_cases=Given(figures=[exact(7)]))
    assert comparison(measure="official_series", councils="aldermere").beside == before
