"""A council's own years and the official series stand under each other and are never one line."""

import pytest
from django.test import Client
from lxml import etree

from councils.charts.companions import figure, sentence
from councils.charts.palette import NARROW, WIDE
from councils.domain.companions import Companions
from councils.models import Council, OfficialFigure, Withdrawal
from councils.queries.companions import companions
from councils.queries.profiles import profile
from councils.queries.state import published_state
from tests.people import checker
from tests.published import Given, a_council, a_round, exact, in_year, publish, ranged

pytestmark = pytest.mark.django_db

DRAWING = "/councils/aldermere/years.svg"


def official(year: int, number: int, *, of: int, council: Council | None = None) -> None:
    """A council's two figures of a year; without a council, England's, rounded to ten."""
    half = 0 if council else 5
    for series, count in (("cse-factor", number), ("assessments-with-factors", of)):
        OfficialFigure.objects.create(
            series=series,
            area_code="E00000001" if council else "E92000001",
            area="Aldermere" if council else "England",
            level="council" if council else "national",
            council=council,
            year=year,
            words=str(count),
            low=count - half,
            high=count + half,
        )


@pytest.fixture(autouse=True)
def aldermere() -> Council:
    a_round()
    council = a_council("Aldermere")
    for year in (2024, 2025):
        official(year, 20, of=1_000, council=council)
        official(year, 12_400, of=513_250)
    return council


def with_years(council: Council, *, provenance: str = "received") -> None:
    years = [in_year(exact(17), 2023), in_year(ranged("<5", 0, 4), 2024)]
    publish(council, yearly_cases=Given(figures=years), provenance=provenance)


def shown() -> Companions:
    found = companions("aldermere", published_state())
    assert found is not None
    return found


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_its_own_years_and_the_series_have_each_a_scale_and_all_one_axis_of_years(
    aldermere: Council, width: int
) -> None:
    with_years(aldermere)
    made = figure(shown(), width=width)
    own = {trace["yaxis"] for trace in made["data"] if trace["name"].startswith("Aldermere")}
    assert own == {"y", "y2", "y3"}
    assert {trace["yaxis"] for trace in made["data"] if trace["name"] == "England"} == {"y3"}
    axes = [axis["range"] for name, axis in made["layout"].items() if name.startswith("xaxis")]
    assert len(axes) == 3
    assert all(axis == axes[0] for axis in axes)


def test_the_sentence_says_all_three_and_england(aldermere: Council) -> None:
    with_years(aldermere)
    said = sentence(shown())
    assert "Its own count: Aldermere gives a count for 2 of 15 years, from 0 to 17." in said
    assert "Their share: Aldermere has a published figure for 2 of 8 years" in said
    assert "England, year to March 2025: 2.4 to 2.5 %." in said


def test_without_years_of_its_own_the_series_stands_alone_and_says_so() -> None:
    assert shown().own is None
    assert sentence(shown()).startswith("No count of its own for a year is published here.")
    assert len(figure(shown(), width=WIDE)["data"]) == 3


def test_years_that_were_withdrawn_are_not_drawn(aldermere: Council) -> None:
    with_years(aldermere)
    Withdrawal.objects.create(request=aldermere.requests.get(), why="Said in error.", by=checker())
    assert shown().own is None


def test_a_council_that_the_series_does_not_hold_has_no_such_drawing(client: Client) -> None:
    a_council("Glenmoor", nation="scotland", gss_code="S00000001", region="Scotland", region_slug="scotland")
    assert companions("glenmoor", published_state()) is None
    assert companions("atlantis", published_state()) is None
    assert client.get("/councils/glenmoor/years.svg").status_code == 404
    assert "years.svg" not in client.get("/councils/glenmoor/").content.decode()


@pytest.mark.parametrize("width", [820, 360])
def test_the_drawing_is_whole_in_itself(client: Client, aldermere: Council, width: int) -> None:
    with_years(aldermere)
    response = client.get(DRAWING, {"width": "narrow"} if width == NARROW else {})
    root = etree.fromstring(response.content)
    assert root.get("viewBox", "").startswith(f"0 0 {width} ")
    assert not root.xpath("//@style")
    words = " ".join(" ".join(map(str, root.itertext())).split())
    for part in ("Two different measures", "never its check", "rounded to the nearest ten", "Release 1", "http://"):
        assert part in words


def test_a_drawing_that_rests_on_a_retold_letter_says_so_and_is_kept_from_search_engines(
    client: Client, aldermere: Council
) -> None:
    assert "X-Robots-Tag" not in client.get(DRAWING)
    with_years(aldermere, provenance="retold")
    response = client.get(DRAWING)
    assert response["X-Robots-Tag"] == "noindex"
    assert "retold by us" in " ".join(response.content.decode().split())


def test_the_page_shows_england_s_share_as_a_range_beside_the_council_s(client: Client, aldermere: Council) -> None:
    with_years(aldermere)
    html = client.get("/councils/aldermere/").content.decode()
    assert DRAWING in html
    assert '<td class="n">2.0 %</td><td class="n"><span class="range">2.4 to 2.5 %</span></td>' in html
    assert "In 2025 a share of 2.0 %; in England 2.4 to 2.5 %." in html


def test_england_alone_makes_no_series_of_a_council() -> None:
    a_council("Glenmoor", nation="scotland", gss_code="S00000001", region="Scotland", region_slug="scotland")
    found = profile("glenmoor", published_state())
    assert found is not None
    assert found.official == ()
    assert not found.has_official


def test_a_symbol_makes_no_share(aldermere: Council) -> None:
    OfficialFigure.objects.filter(council=aldermere, series="cse-factor").update(
        words="c", symbol="c", low=None, high=None
    )
    found = profile("aldermere", published_state())
    assert found is not None
    assert {year.share for year in found.official} == {None}
    assert not found.has_official
