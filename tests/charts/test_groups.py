"""Groups of victims above the thinner bar of all residents, and what is said of it."""

import plotly.graph_objects as go
import pytest

from councils.charts.comparison import NARROW, WIDE, figure, frame
from councils.charts.stacks import GROUNDS
from councils.domain.chosen import CouncilsChosen
from councils.domain.comparison import Comparison, Setting, compare
from councils.domain.count import Count
from councils.domain.evidence import Composition, CouncilFacts, Evidence, GivenAnswer, GivenFigure, Source
from councils.domain.measures import Detail, Measure, Per
from councils.domain.residents import with_residents
from councils.domain.selection import Selection
from councils.domain.standing import Standing
from councils.domain.vocabulary import Outcome

KENT = Composition({"Asian": 20, "Black": 10, "Mixed": 5, "White": 60, "Other": 5}, 2021, "ONS, Census 2021")


def of(label: str, count: Count | None, group: str) -> GivenFigure:
    outcome = Outcome.ANSWERED if count is not None else Outcome.WITHHELD
    return GivenFigure("…", count, outcome, category=label, group=group)


def comparing(per: Per = Per.TOTAL, **census: Composition) -> Comparison:
    figures = (
        of("White", Count.exactly(6), "White"),
        of("Asian", Count(0, 4), "Asian"),
        of("Refused", Count.exactly(2), "Not known"),
    )
    answered = GivenAnswer(Outcome.ANSWERED, figures=figures)
    evidence = [
        Evidence(CouncilFacts("kent", "Kent", "Kent"), Standing.ANSWERED, answered, Source("received", "FOI")),
        Evidence(CouncilFacts("hull", "Hull", "Hull"), Standing.NO_LETTER),
    ]
    selection = Selection(Measure.VICTIM_ETHNICITY, CouncilsChosen(("kent", "hull")), per, detail=Detail.FIVE)
    return with_residents(compare(selection, evidence, Setting(release=3)), census)


def said(comparison: Comparison) -> list[str]:
    return [note["text"] for note in figure(comparison, width=WIDE)["layout"]["annotations"]]


def bars(comparison: Comparison, *, high: int) -> list[str]:
    return [trace["marker"]["color"] for trace in figure(comparison, width=WIDE)["data"] if trace["width"] == high]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_plotly_takes_the_figure(width: int) -> None:
    go.Figure(figure(comparing(kent=KENT), width=width))


def test_the_residents_lie_below_in_the_same_grounds_and_the_same_order() -> None:
    comparison = comparing(kent=KENT)
    assert bars(comparison, high=12) == list(GROUNDS)
    assert bars(comparison, high=30)[:2] == [GROUNDS[0], GROUNDS[3]]


def test_the_thinner_bar_is_said_to_be_of_all_ages_with_its_census() -> None:
    line = next(line for line in said(comparing(kent=KENT)) if line.startswith("Residents"))
    assert line.startswith("Residents of all ages, census of 2021: Asian 20.0 %; Black 10.0 %")
    notes = " ".join(frame(comparing(kent=KENT)).notes)
    assert "not children" in notes
    assert "ONS, Census 2021" in notes


def test_the_part_that_is_not_known_is_the_councils_alone() -> None:
    told = said(comparing(kent=KENT))
    assert any("Not known" in line for line in told)
    assert not any("Not known" in line for line in told if line.startswith("Residents"))


def test_a_council_without_a_census_says_so() -> None:
    comparison = comparing(elsewhere=KENT)
    assert "No census figures are held here for this area." in said(comparison)
    assert bars(comparison, high=12) == []
    assert not any("Thinner bars" in note for note in frame(comparison).notes)


def test_a_council_without_an_answer_has_its_reason_and_no_residents() -> None:
    assert said(comparing(kent=KENT, hull=KENT))[-2:] == ["<b>Hull</b>", "no letter in this collection"]


def test_counts_are_not_drawn_against_residents() -> None:
    assert not any(trace.get("width") == 12 for trace in figure(comparing(Per.COUNT, kent=KENT), width=WIDE)["data"])
    assert not any("Thinner" in note for note in frame(comparing(Per.COUNT, kent=KENT)).notes)
