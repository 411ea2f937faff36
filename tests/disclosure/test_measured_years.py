"""
The attacker with a ruler before a council's own years: what bars and points stand for, read off the axis of the image.

No bar may be shorter than the council's words leave room for, no point may stand where a range was given, and what was
not said has neither.
"""

import re
from dataclasses import dataclass, replace
from typing import Any

import pytest
from django.test import Client
from lxml import etree

from councils.charts import companions as drawing
from councils.charts.comparison import lines_of
from councils.charts.lines import Line, Year
from councils.domain.comparison import Comparison
from councils.domain.evidence import CouncilFacts
from councils.models import OfficialFigure
from tests.published import Given, a_council, a_round, exact, in_year, publish, ranged

pytestmark = pytest.mark.django_db

SAID = {2019: (17, 17), 2021: (0, 4), 2022: (5, 9), 2023: (1, 4), 2024: (0, 0)}
"""The least and the most of each year that the letter gives; of the others it says nothing."""
GIVE = 0.02  # places are printed to a hundredth of a pixel, and a child is several pixels high here
PANEL = 104  # pixels from the base of the first panel to its top


@pytest.fixture(autouse=True)
def aldmoor() -> None:
    a_round()
    council = a_council("Aldmoor")
    for series, number in (("cse-factor", 20), ("assessments-with-factors", 1_000)):
        OfficialFigure.objects.create(
            series=series, area_code="E00000001", area="Aldmoor", level="council", council=council,
            year=2025, words=str(number), low=number, high=number,
        )  # fmt: skip
    figures = [
        in_year(exact(low) if low == high else ranged(f"{low} to {high}", low, high), year)
        for year, (low, high) in SAID.items()
    ]
    publish(council, yearly_cases=Given("answered", figures))


def image_of(client: Client, width: str) -> Any:
    response = client.get(f"/councils/aldmoor/years.svg?width={width}")
    assert response.status_code == 200
    return etree.fromstring(response.content)


def first(image: Any) -> tuple[Any, float, float]:
    """The first panel, and how far it lies from the left and from the top of the drawing."""
    for group in image.iter("{*}g"):
        at = re.fullmatch(r"translate\(([\d.]+),([\d.]+)\)", group.get("transform", ""))
        if at and float(at[1]) and group.getparent().tag.endswith("}g"):
            return group, float(at[1]), float(at[2])
    pytest.fail("there is no panel")


@dataclass
class Ruler:
    """Turns places in the first panel into years and children, by the words along its axes."""

    image: Any

    def __post_init__(self) -> None:
        self.panel, self.left, self.top = first(self.image)
        years, children = [], []
        for text in self.image.iter("{*}text"):
            along = re.fullmatch(r"translate\(([\d.]+),0\)", text.get("transform", ""))
            up = re.fullmatch(r"translate\(0,([\d.]+)\)", text.get("transform", ""))
            year = re.fullmatch(r"(?:20|[’'])(\d\d)", text.text or "")
            if along and year:
                years.append((float(along[1]) - self.left, 2000 + float(year[1])))
            if up and re.fullmatch(r"\d+", text.text or "") and self.top <= float(up[1]) <= self.top + PANEL:
                children.append((float(up[1]) - self.top, float(text.text)))
        self.years, self.children = (years[0], years[-1]), (children[0], children[-1])

    def year(self, x: float) -> int:
        return round(_along(self.years, x))

    def count(self, y: float) -> float:
        return _along(self.children, y)


def _along(two: tuple[tuple[float, float], tuple[float, float]], place: float) -> float:
    (p0, v0), (p1, v1) = two
    return v0 + (place - p0) * (v1 - v0) / (p1 - p0)


def measured(image: Any) -> dict[int, tuple[float, float]]:
    """The least and the most that the bar or the point of each year stands for."""
    ruler = Ruler(image)
    found = {}
    for path in ruler.panel.iter("{*}path"):
        bar = re.fullmatch(r"M([\d.]+),([\d.]+)V([\d.]+)H([\d.]+)V[\d.]+Z", path.get("d", ""))
        if bar and path.get("fill", "").startswith("url"):
            middle = (float(bar[1]) + float(bar[4])) / 2
            found[ruler.year(middle)] = ruler.count(float(bar[2])), ruler.count(float(bar[3]))
        point = re.fullmatch(r"translate\(([\d.]+),([\d.]+)\)", path.get("transform", ""))
        if point and path.get("fill", "").startswith("rgb"):
            found[ruler.year(float(point[1]))] = (ruler.count(float(point[2])),) * 2
    return found


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_every_year_is_drawn_as_wide_as_its_words_and_no_other_year_is_drawn(client: Client, width: str) -> None:
    drawn = measured(image_of(client, width))
    assert drawn.keys() == SAID.keys()
    for year, bounds in SAID.items():
        assert list(drawn[year]) == pytest.approx(bounds, abs=GIVE), year


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_no_line_joins_two_years(client: Client, width: str) -> None:
    """Between a range, a gap and a number nothing is known: a line would say that something is."""
    panel, _, _ = first(image_of(client, width))
    joined = [path.get("d") for path in panel.iter("{*}path") if re.search(r"\d[LHC]", path.get("d", ""))]
    assert [path for path in joined if not path.endswith("Z")] == []


def at_its_middle(year: Year) -> Year:
    if year.low is None or year.high is None:
        return year
    middle = (year.low + year.high) / 2
    return replace(year, low=middle, high=middle)


def test_the_ruler_catches_a_drawing_that_takes_the_middle_of_a_range(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    faithful = lines_of

    def by_the_middle(council: CouncilFacts, comparison: Comparison) -> list[Line]:
        return [replace(line, years=tuple(map(at_its_middle, line.years))) for line in faithful(council, comparison)]

    monkeypatch.setattr(drawing, "lines_of", by_the_middle)
    drawn = measured(image_of(client, "wide"))
    assert drawn[2021] == pytest.approx((2, 2), abs=GIVE)
    assert drawn[2022] == pytest.approx((7, 7), abs=GIVE)
