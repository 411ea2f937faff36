"""A comparison as a strip of dots: who is marked, what is said, and when nothing is drawn."""

from dataclasses import replace

import plotly.graph_objects as go
import pytest

from councils.charts.comparison import NARROW, WIDE, figure, frame, image
from councils.domain.chosen import CouncilsChosen, Group, GroupKind
from councils.domain.comparison import Comparison, Setting, compare
from councils.domain.count import Count
from councils.domain.evidence import CouncilFacts, Evidence, GivenAnswer, GivenFigure, PopulationFact, Source
from councils.domain.measures import Measure, Per, View
from councils.domain.selection import Selection
from councils.domain.sentences import lead
from councils.domain.standing import Standing
from councils.domain.vocabulary import Outcome, Unit


def answered(name: str, *counts: Count, unit: Unit = Unit.CHILDREN) -> Evidence:
    figures = tuple(GivenFigure("…", count, Outcome.ANSWERED) for count in counts)
    answer = GivenAnswer(Outcome.ANSWERED, unit=unit, figures=figures)
    return Evidence(CouncilFacts(name.lower(), name, name), Standing.ANSWERED, answer, Source("received", "FOI"))


def silent(name: str) -> Evidence:
    return Evidence(CouncilFacts(name.lower(), name, name), Standing.NO_LETTER)


def exactly(number: int) -> Count:
    return Count.exactly(number)


PEERS = [answered(f"C{number}", exactly(number)) for number in (0, 4, 8, 12, 16)]
ALL = Group(GroupKind.ALL)


def comparing(*evidence: Evidence, named: tuple[str, ...] = (), per: Per = Per.COUNT) -> Comparison:
    selection = Selection(Measure.CURRENT_CASES, CouncilsChosen(named, ALL), per, view=View.STRIP)
    populations = {(one.council.slug, 2024): PopulationFact(2024, 20_000, "ONS mid-2024") for one in evidence}
    return compare(selection, evidence, Setting(release=3, populations=populations))


def said(comparison: Comparison) -> str:
    return " ".join(note["text"] for note in figure(comparison, width=WIDE)["layout"]["annotations"])


KENT = answered("Kent", exactly(30))


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("per", [Per.COUNT, Per.CHILDREN])
def test_a_strip_is_drawn_that_plotly_takes(per: Per, width: int) -> None:
    comparison = comparing(KENT, silent("Hull"), *PEERS, named=("kent",), per=per)
    go.Figure(figure(comparison, width=width))
    assert "Release 3" in image(comparison, width=width)


def test_the_chosen_council_is_named_and_set_against_the_middle_half_of_its_peers() -> None:
    text = said(comparing(KENT, *PEERS, named=("kent",)))
    assert "<b>Kent 30</b>" in text
    assert "Kent against its peers: above the middle half" in text
    assert "median of 5: 8" in text


def test_the_chosen_council_is_not_among_its_own_peers() -> None:
    assert "All five peers give a figure; the middle half of them from 4 to 12, their median 8." in lead(
        comparing(KENT, *PEERS, named=("kent",))
    )


def test_no_place_in_a_ranking_is_said_anywhere() -> None:
    drawn = image(comparing(KENT, *PEERS, named=("kent",)), width=WIDE)
    assert "1st" not in drawn
    assert "highest" not in drawn


def test_peers_without_a_figure_are_counted_by_their_reasons() -> None:
    text = said(comparing(KENT, silent("Hull"), silent("York"), *PEERS, named=("kent",)))
    assert "2 others: no letter in this collection" in text
    assert "Hull" not in text


def test_a_chosen_council_without_a_figure_says_why() -> None:
    comparison = comparing(silent("Hull"), *PEERS, named=("hull",))
    assert "Hull: no letter in this collection" in said(comparison)
    assert lead(comparison).startswith("Hull: no letter in this collection. All five peers give a figure")


def test_of_too_few_peers_there_is_no_spread() -> None:
    comparison = comparing(KENT, *PEERS[:3], named=("kent",))
    assert "median" not in said(comparison)
    assert "All three peers give a figure, too few for a spread." in lead(comparison)
    assert not any("median" in note for note in frame(comparison).notes)


def test_without_a_chosen_council_all_are_dots() -> None:
    assert (
        lead(comparing(*PEERS))
        == "All five councils give a figure; the middle half of them from 4 to 12, their median 8."
    )


def test_where_no_peer_gives_a_figure_there_is_none() -> None:
    assert lead(comparing(KENT, silent("Hull"), named=("kent",))) == "Kent: 30. None of one peer gives a figure."


def test_the_spread_of_ranges_is_a_range() -> None:
    ranged = [answered(f"R{number}", Count(0, 4)) for number in range(3)]
    assert "their median 0 to 4" in lead(comparing(KENT, *ranged, PEERS[0], named=("kent",)))


def test_of_several_figures_of_one_council_the_dot_is_whatever_any_of_them_allows() -> None:
    comparison = comparing(answered("Kent", exactly(3), Count(5, 9)), *PEERS, named=("kent",))
    assert "Kent 3–9" in said(comparison)


def test_no_line_is_tighter_than_the_words() -> None:
    drawn = figure(comparing(answered("Hull", Count(0, 4)), KENT), width=WIDE)["data"]
    ranges = next(trace for trace in drawn if trace.get("name") == "ranges")
    assert (ranges["base"], ranges["x"]) == ([0.0], [4.0])


def test_what_is_not_comparable_is_not_drawn_unasked() -> None:
    comparison = comparing(KENT, answered("Hull", exactly(3), unit=Unit.REFERRALS), named=("kent",))
    assert "not comparable" in said(comparison)
    assert "<b>Kent" not in said(comparison)


def test_chosen_councils_beyond_six_are_counted() -> None:
    names = tuple(f"m{number}" for number in range(8))
    many = [answered(f"M{number}", exactly(number)) for number in range(8)]
    assert "2 more of those chosen are in the table" in said(comparing(*many, *PEERS, named=names))


def test_without_peers_it_says_that_some_can_be_chosen() -> None:
    assert "No peers are chosen beside them" in said(comparing(KENT, named=("kent",)))
    assert "No peers" not in said(comparing(KENT, *PEERS, named=("kent",)))


def test_the_image_says_that_the_height_of_a_dot_means_nothing() -> None:
    assert "how high they lie means nothing" in " ".join(frame(comparing(KENT, *PEERS)).notes)


def test_a_strip_speaks_of_no_line_of_england_that_it_does_not_draw() -> None:
    comparison = comparing(KENT, *PEERS, named=("kent",))
    assert frame(replace(comparison, beside=comparison.rows[:1])).notes == frame(comparison).notes


def test_a_strip_of_rates_speaks_of_no_limits_that_it_does_not_draw() -> None:
    assert "Byar" not in " ".join(frame(comparing(KENT, *PEERS, per=Per.CHILDREN)).notes)
