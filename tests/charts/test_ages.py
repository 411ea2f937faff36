"""A comparison of victims' ages as strips, and the words that say how they are read."""

import plotly.graph_objects as go
import pytest

from councils.charts.comparison import NARROW, WIDE, figure, frame, image
from councils.domain import phrases
from councils.domain.ages import AgeBand
from councils.domain.chosen import CouncilsChosen
from councils.domain.comparison import Comparison, Setting, compare
from councils.domain.count import Count
from councils.domain.evidence import CouncilFacts, Evidence, GivenAnswer, GivenFigure, Source
from councils.domain.measures import Measure, Per
from councils.domain.selection import Selection
from councils.domain.standing import Standing
from councils.domain.vocabulary import Outcome


def aged(low: int | None, high: int | None, count: Count | None, period: str = "") -> GivenFigure:
    outcome = Outcome.ANSWERED if count is not None else Outcome.WITHHELD
    band = AgeBand(low, high)
    return GivenFigure("…", count, outcome, period, category=phrases.age_band(low, high), ages=band)


def answered(name: str, *figures: GivenFigure) -> Evidence:
    council = CouncilFacts(name.lower(), name, name)
    answer = GivenAnswer(Outcome.ANSWERED, figures=figures)
    return Evidence(council, Standing.ANSWERED, answer, Source("received", "FOI answer"))


def silent(name: str) -> Evidence:
    return Evidence(CouncilFacts(name.lower(), name, name), Standing.NO_LETTER)


def comparing(*evidence: Evidence, per: Per = Per.COUNT) -> Comparison:
    chosen = CouncilsChosen(tuple(one.council.slug for one in evidence))
    return compare(Selection(Measure.VICTIM_AGE, chosen, per), evidence, Setting(release=3))


def said(comparison: Comparison) -> list[str]:
    return [note["text"] for note in figure(comparison, width=WIDE)["layout"]["annotations"]]


KENT = answered("Kent", aged(12, 12, Count(0, 4)), aged(13, 17, Count.exactly(8)), aged(18, None, Count.exactly(1)))


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("per", [Per.COUNT, Per.TOTAL])
def test_ages_are_strips_that_plotly_takes(per: Per, width: int) -> None:
    comparison = comparing(KENT, silent("Hull"), per=per)
    go.Figure(figure(comparison, width=width))
    assert "<svg" in image(comparison, width=width)


def test_a_council_without_ages_says_why() -> None:
    assert said(comparing(KENT, silent("Hull")))[-2:] == ["<b>Hull</b>", "no letter in this collection"]


def test_of_many_councils_the_silent_are_counted_in_words() -> None:
    text = said(comparing(KENT, *(silent(f"C{number}") for number in range(50))))
    assert text[-1] == "50 others: no letter in this collection"
    assert not any("C1" in line for line in text)


def test_each_period_has_a_strip_of_its_own() -> None:
    years = [aged(12, 12, Count.exactly(number), period) for number, period in ((3, "2014"), (4, "2015"))]
    assert [line for line in said(comparing(answered("Kent", *years))) if "Kent" in line] == [
        "<b>Kent, 2014</b>",
        "<b>Kent, 2015</b>",
    ]


def test_shares_are_written_in_per_cent() -> None:
    halves = answered("Kent", aged(12, 12, Count.exactly(5)), aged(13, 17, Count.exactly(5)))
    assert said(comparing(halves, per=Per.TOTAL)).count("50.0 %") == 1
    assert "its area is its share" in " ".join(frame(comparing(halves, per=Per.TOTAL)).notes)


def test_the_image_says_how_its_heights_are_read() -> None:
    notes = " ".join(frame(comparing(KENT)).notes)
    assert "its area is its count" in notes
    assert "Dashed boxes" in notes
    assert "Hatched" in notes


def test_the_image_explains_nothing_that_is_not_on_it() -> None:
    assert frame(comparing(silent("Hull"))).notes == ()
    assert "Dashed" not in " ".join(frame(comparing(answered("Kent", aged(12, 12, Count.exactly(3))))).notes)


def test_no_bar_is_tighter_than_the_words() -> None:
    solid, open_, _ = figure(comparing(answered("Kent", aged(12, 12, Count(0, 4)))), width=WIDE)["data"]
    assert solid["x"] == []
    assert len(open_["x"]) == 1
