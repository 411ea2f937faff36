"""Shares end to end: what is sure of each group, what is left open, and why there is nothing."""

from itertools import pairwise

import plotly.graph_objects as go
import pytest

from councils.charts.comparison import figure
from councils.charts.palette import NARROW, WIDE
from councils.charts.stacks import GROUNDS, Piece, Stack, stacks
from councils.domain.chosen import CouncilsChosen
from councils.domain.comparison import Comparison, Setting, compare
from councils.domain.count import Count
from councils.domain.evidence import CouncilFacts, Evidence, GivenAnswer, GivenFigure, Source
from councils.domain.measures import Detail, Measure, Per
from councils.domain.selection import Selection
from councils.domain.standing import Standing
from councils.domain.vocabulary import Outcome

KENT = Stack("Kent", (Piece("White", 60.0, "60.0 %", 3), Piece("Not known", 15.0, "15.0 to 40.0 %", None)))
HULL = Stack("Hull", more="withheld under FOIA s.40(2)")


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("wholes", [[KENT, HULL], [HULL], []])
def test_plotly_takes_the_figure(wholes: list[Stack], width: int) -> None:
    go.Figure(stacks(wholes, width=width, after=["98 others: no letter"]))


def test_the_pieces_stand_end_to_end_and_what_is_open_is_hatched_to_the_end() -> None:
    white, unknown, open_ = stacks([KENT], width=WIDE)["data"]
    assert unknown["base"][0] == pytest.approx(white["base"][0] + white["x"][0])
    assert open_["base"][0] + open_["x"][0] == pytest.approx(WIDE - 16)
    assert "pattern" in open_["marker"]
    assert "pattern" not in white["marker"]


def test_a_whole_that_is_settled_leaves_nothing_open() -> None:
    whole = Stack("Kent", (Piece("White", 60.0, "60.0 %", 3), Piece("Asian", 40.0, "40.0 %", 0)))
    assert len(stacks([whole], width=WIDE)["data"]) == 2


def test_a_council_without_any_says_why_in_its_place() -> None:
    said = [note["text"] for note in stacks([HULL], width=WIDE)["layout"]["annotations"]]
    assert said == ["<b>Hull</b>", "withheld under FOIA s.40(2)"]


def test_the_grounds_are_told_apart_in_grey_where_they_meet() -> None:
    def grey(colour: str) -> float:
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    greys = [grey(colour) for colour in GROUNDS]
    assert all(abs(one - other) > 15 for one, other in pairwise(greys))


def of(label: str, count: Count | None, group: str, detail: str = "") -> GivenFigure:
    outcome = Outcome.ANSWERED if count is not None else Outcome.WITHHELD
    return GivenFigure("…", count, outcome, category=label, group=group, detail=detail)


def comparing(*figures: GivenFigure) -> Comparison:
    answer = GivenAnswer(Outcome.ANSWERED, figures=figures)
    evidence = Evidence(CouncilFacts("kent", "Kent", "Kent"), Standing.ANSWERED, answer, Source("received", "FOI"))
    selection = Selection(Measure.VICTIM_ETHNICITY, CouncilsChosen(("kent",)), Per.TOTAL, detail=Detail.FIVE)
    return compare(selection, [evidence], Setting())


def test_five_groups_as_shares_are_one_bar_a_council() -> None:
    comparison = comparing(
        of("White British", Count.exactly(6), "White", "British"),
        of("Indian", Count(0, 4), "Asian", "Indian"),
        of("Refused", Count.exactly(2), "Not known"),
    )
    data = figure(comparison, width=WIDE)["data"]
    assert [trace["marker"]["color"] for trace in data][:2] == [GROUNDS[0], GROUNDS[3]]
    said = " ".join(note["text"] for note in figure(comparison, width=WIDE)["layout"]["annotations"])
    assert "White 50.0 to 75.0 %" in said
    assert "Not known 16.6 to 25.0 %" in said


def test_the_sure_parts_never_come_to_more_than_the_whole() -> None:
    comparison = comparing(of("Indian", Count(2, 4), "Asian", "Indian"), of("White", None, "White"))
    for trace in figure(comparison, width=WIDE)["data"]:
        assert trace["base"][0] + trace["x"][0] <= WIDE - 16 + 0.01
