"""
The attacker with a ruler: what the lines and grounds of a council's peers stand for, read off the axis of the image
itself, and what is in the pixels of the card. A slow second implementation tries every reading of every range.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from django.test import Client
from lxml import etree

from councils.charts import card as cards
from councils.charts import peers as drawing
from councils.charts.drawing import Frame
from councils.domain.intervals import Interval
from councils.models import Population
from tests.published import Given, a_council, exact, publish, ranged

pytestmark = pytest.mark.django_db

RESIDENTS = 20_000
SAID = {
    "Aldmoor": (0, 4),
    "Brinsea": (0, 4),
    "Corwick": (7, 7),
    "Dunmarsh": (5, 9),
    "Eastholme": (12, 12),
    "Farleigh": (3, 3),
}
OWN_COLOUR, SURE_COLOUR, INK = "rgb(18, 67, 109)", "rgb(169, 167, 159)", "rgb(27, 28, 32)"
GIVE = 0.02  # a pixel is about a hundredth of a rate here, and places are printed to its hundredth


@pytest.fixture(autouse=True)
def region() -> None:
    for name, (low, high) in SAID.items():
        council = a_council(name)
        Population.objects.create(council=council, year=2024, residents=RESIDENTS, source="Invented", basis="x")
        figure = exact(low) if low == high else ranged(f"{low} to {high}", low, high)
        publish(council, current_cases=Given("answered", [figure]))


def image_of(client: Client, slug: str) -> Any:
    response = client.get(f"/councils/{slug}/peers/current_cases.svg")
    assert response.status_code == 200
    return etree.fromstring(response.content)


class Ruler:
    """Turns places along the image into rates, by the words under its axis."""

    def __init__(self, image: Any) -> None:
        ticks = []
        for text in image.iter("{*}text"):
            at = re.match(r"translate\(([\d.]+),0\)", text.get("transform", ""))
            if at and re.fullmatch(r"[\d.]+", text.text or ""):
                ticks.append((float(at[1]), float(text.text)))
        (x0, v0), (x1, v1) = ticks[0], ticks[-1]
        self.origin, self.per_pixel = x0 - v0 * (x1 - x0) / (v1 - v0), (v1 - v0) / (x1 - x0)

    def rate(self, x: float) -> float:
        return (x - self.origin) * self.per_pixel


def own_line(image: Any) -> tuple[float, float]:
    """From where to where the council's own line reaches: upright lines of its colour, in pixels of the whole image."""
    places = [
        float(found[1])
        for path in image.iter("{*}path")
        if path.get("stroke") == OWN_COLOUR and (found := re.fullmatch(r"M([\d.]+),[\d.]+L\1,[\d.]+", path.get("d")))
    ]
    ruler = Ruler(image)
    return ruler.rate(min(places)), ruler.rate(max(places))


def spread(image: Any) -> dict[str, tuple[float, float]]:
    """The quartiles and the median of the first group, each as wide as it is drawn: grounds, hatching and strokes."""
    ruler = Ruler(image)
    bars: dict[str, list[tuple[float, float]]] = {"sure": [], "open": []}
    strokes: list[float] = []
    top = None
    for path in image.iter("{*}path"):
        bar = re.fullmatch(r"M([\d.]+),([\d.]+)V[\d.]+H([\d.]+)V[\d.]+Z", path.get("d", ""))
        if bar and (path.get("fill") == SURE_COLOUR or path.get("fill", "").startswith("url")):
            top = top or bar[2]
            if bar[2] == top:
                kind = "sure" if path.get("fill") == SURE_COLOUR else "open"
                ends = (ruler.rate(float(bar[1]) + ruler.origin), ruler.rate(float(bar[3]) + ruler.origin))
                bars[kind].append(ends)
        stroke = re.fullmatch(r"M([\d.]+),([\d.]+)L\1,[\d.]+", path.get("d", ""))
        if stroke and path.get("stroke") == INK and path.get("stroke-width") == "2.4px":
            strokes.append(ruler.rate(float(stroke[1]) + ruler.origin))
    every = [*bars["sure"], *bars["open"]]
    sure = bars["sure"][0] if bars["sure"] else (max(high for _, high in every), min(low for low, _ in every))
    least, most = min(low for low, _ in every), max(high for _, high in every)
    two = strokes[:2]
    return {"lower": (least, sure[0]), "median": (min(two), max(two)), "upper": (sure[1], most)}


def readings(without: str) -> dict[str, tuple[float, float]]:
    """What the quartiles and the median of the others come to, over every number that their words allow."""
    others = [range(low, high + 1) for name, (low, high) in SAID.items() if name != without]
    found: dict[str, list[Fraction]] = {"lower": [], "median": [], "upper": []}
    for counts in product(*others):
        for name, share in (("lower", 1), ("median", 2), ("upper", 3)):
            found[name].append(slow_quantile(sorted(counts), Fraction(share, 4)))
    rates = {name: [float(value) * 10_000 / RESIDENTS for value in values] for name, values in found.items()}
    return {name: (min(values), max(values)) for name, values in rates.items()}


def slow_quantile(ascending: Sequence[int], share: Fraction) -> Fraction:
    place = share * (len(ascending) - 1)
    below = int(place)
    if place == below:
        return Fraction(ascending[below])
    return ascending[below] + (ascending[below + 1] - ascending[below]) * (place - below)


def narrower(drawn: tuple[float, float], allowed: tuple[float, float]) -> bool:
    return drawn[0] > allowed[0] + GIVE or drawn[1] < allowed[1] - GIVE


@pytest.mark.parametrize("name", SAID)
def test_a_councils_own_line_is_as_wide_as_its_words(client: Client, name: str) -> None:
    said = [count * 10_000 / RESIDENTS for count in SAID[name]]
    assert list(own_line(image_of(client, name.lower()))) == pytest.approx(said, abs=GIVE)


@pytest.mark.parametrize("name", SAID)
def test_a_spread_is_drawn_as_wide_as_every_reading_of_the_ranges(client: Client, name: str) -> None:
    drawn, allowed = spread(image_of(client, name.lower())), readings(name)
    assert [part for part in drawn if narrower(drawn[part], allowed[part])] == []


def test_the_ruler_catches_a_drawing_that_takes_the_middle_of_a_range(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def middle(value: Interval, times: int) -> tuple[float, float]:
        assert value.high is not None
        at = float(value.low + value.high) / 2 * times
        return at, at

    monkeypatch.setattr(drawing, "_ends", middle)
    image = image_of(client, "aldmoor")
    assert narrower(own_line(image), (0, 2))
    drawn, allowed = spread(image), readings("Aldmoor")
    assert [part for part in drawn if narrower(drawn[part], allowed[part])] != []


# The card: its pixels are those of an image made of words alone


def words_and_grounds(frame: Frame) -> tuple[set[str], str]:
    root = etree.fromstring(cards.card(frame, name="What councils say"))
    kinds = {element.tag.rpartition("}")[2] for element in root.iter(etree.Element)}
    return kinds, " ".join(text.text or "" for text in root.iter("{*}text"))


def test_a_card_is_made_of_words_alone_and_of_none_but_those_of_the_image() -> None:
    frame = Frame(
        "Cases monitored now, Aldmoor", "Aldmoor: 0 to 4, in its words “<5”.", ("Hatched: a range.",), "Source."
    )
    kinds, said = words_and_grounds(frame)
    assert kinds == {"svg", "rect", "text"}
    known = f"What councils say {frame.title} {frame.sentence} {frame.notes[0]} {frame.source}".split()
    assert [word for word in said.split() if word not in known] == []


def test_the_pixels_of_a_card_hang_on_nothing_but_what_the_image_says(client: Client) -> None:
    cards_there = {client.get(f"/compare.card.png?councils={slug}").content for slug in ("aldmoor", "aldmoor,brinsea")}
    assert len(cards_there) == 2
    again = client.get("/compare.card.png?councils=aldmoor").content
    assert again in cards_there
    assert again.startswith(b"\x89PNG")
