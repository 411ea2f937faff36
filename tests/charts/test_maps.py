"""One value a council on the map: steps, what spans them, and what is not known."""

from fractions import Fraction
from itertools import pairwise

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.charts.comparison import figure, image
from councils.charts.maps import OUTSIDE, SILENT, SPANNING, steps_of
from councils.charts.palette import NARROW, WIDE
from councils.domain.chosen import CouncilsChosen
from councils.domain.comparison import Comparison, Setting, compare
from councils.domain.count import Count
from councils.domain.evidence import Area, CouncilFacts, Evidence, GivenAnswer, GivenFigure, Source
from councils.domain.intervals import Interval
from councils.domain.measures import View
from councils.domain.selection import Selection
from councils.domain.standing import Standing
from councils.domain.vocabulary import Outcome


def mapped(*counts: Count | None, areas: tuple[Area, ...] = ()) -> Comparison:
    evidence = []
    for number, count in enumerate(counts):
        facts = CouncilFacts(f"c-{number}", f"Council {number}", f"C{number}")
        figures = () if count is None else (GivenFigure("…", count, Outcome.ANSWERED),)
        answer = GivenAnswer(Outcome.ANSWERED if figures else Outcome.NOT_HELD, figures=figures)
        evidence.append(Evidence(facts, Standing.ANSWERED, answer, Source("received", "FOI answer")))
    slugs = tuple(one.council.slug for one in evidence)
    placed = areas or tuple(Area(number, 0, slug) for number, slug in enumerate(slugs))
    return compare(Selection(councils=CouncilsChosen(slugs), view=View.MAP), evidence, Setting(areas=placed))


def key(comparison: Comparison) -> list[str]:
    return [note["text"] for note in figure(comparison, width=WIDE)["layout"]["annotations"]]


MANY = mapped(*(Count.exactly(number) for number in (0, 3, 9, 14, 30, 55, 80)), Count(0, 4), None)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_plotly_takes_the_map(width: int) -> None:
    go.Figure(figure(MANY, width=width))
    assert "Hatched: what the words allow." in image(MANY, width=width)


def test_nought_is_a_step_of_its_own_and_a_range_over_two_steps_is_hatched() -> None:
    said = key(MANY)
    assert said[0] == "1 with 0"
    assert f"1 {SPANNING.name}" in said
    assert f"1 {SILENT.name}" in said


def test_a_range_within_one_step_is_drawn_as_that_step() -> None:
    assert not any(SPANNING.name in line for line in key(mapped(Count(11, 13), Count.exactly(10), Count.exactly(90))))


def test_a_trust_s_answer_covers_its_districts_and_counts_once() -> None:
    areas = (Area(0, 0, "c-0"), Area(1, 0, "c-0"), Area(2, 0, "elsewhere"))
    said = key(mapped(Count.exactly(7), areas=areas))
    assert said == ["1 with 7 or more", f"1 {OUTSIDE.name}"]


def test_a_hexagon_says_whose_it_is_and_what_was_answered() -> None:
    said = {text for trace in figure(MANY, width=WIDE)["data"] for text in trace.get("hovertext", [])}
    assert {"C0: 0", "C7: 0 to 4", "C8: no figure"} <= said


counts = st.tuples(st.integers(0, 300), st.integers(0, 300)).map(lambda both: (min(both), max(both)))


@given(st.lists(counts, max_size=30))
def test_the_steps_follow_each_other_without_a_gap_and_hold_every_value_s_least(given: list[tuple[int, int]]) -> None:
    values = [Interval(Fraction(low), Fraction(high)) for low, high in given]
    steps = steps_of(values)
    assert len(steps) <= 5
    open_steps = [step for step in steps if step[0] != step[1]]
    assert all(before[1] == after[0] for before, after in pairwise(open_steps))
    for value in values:
        assert any(
            start <= value.low and (end is None or value.low < end or start == end == value.low) for start, end in steps
        )
