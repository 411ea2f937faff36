"""The drawing of a council before its peers names nobody else and draws a range as a range."""

from fractions import Fraction

from councils.charts.palette import NARROW, WIDE
from councils.charts.peers import image, sentence
from councils.charts.spreads import Box, Own, spreads
from councils.domain.before_peers import BeforePeers
from councils.domain.chosen import CouncilsChosen
from councils.domain.intervals import Interval
from councils.domain.measures import Measure, Per
from councils.domain.peers import Peers, spread_of
from councils.domain.selection import Selection


def exactly(number: int) -> Interval:
    return Interval(Fraction(number), Fraction(number))


REGION = Peers("The Fens", "region:the-fens", 9, 5, spread_of([exactly(number) for number in (1, 2, 3, 4, 5)]))
FEW = Peers("county councils", "kind:county", 9, 2, None)


def before(*peers: Peers, own: Interval | None = None) -> BeforePeers:
    selection = Selection(Measure.CURRENT_CASES, CouncilsChosen(), Per.CHILDREN)
    why = "" if own is not None else "not held"
    return BeforePeers(selection, own, why, peers, (), is_retold=False, release_words="Release 1", model="DfE 2025")


def test_the_same_peers_give_the_same_bytes() -> None:
    shown = before(REGION, FEW, own=exactly(7))
    drawn = image(shown, name="Eastmarsh", width=WIDE)
    assert drawn == image(shown, name="Eastmarsh", width=WIDE)
    assert "Eastmarsh" in drawn
    assert "DfE 2025" in drawn
    assert ' style="' not in drawn


def test_too_few_are_said_at_their_place() -> None:
    assert "2 of 9 give a figure: too few for a spread" in image(before(REGION, FEW), name="Eastmarsh", width=WIDE)


def test_the_sentence_says_whose_figure_and_how_many_gave_one() -> None:
    assert sentence(before(REGION, own=exactly(7)), "Eastmarsh").endswith("give a figure. The Fens: 5 of 9.")
    assert sentence(before(FEW), "Eastmarsh").startswith("Eastmarsh: not held. Too few")


def test_a_telephone_gets_a_drawing_of_its_width() -> None:
    assert f'width="{NARROW}"' in image(before(REGION), name="Eastmarsh", width=NARROW)


def test_exact_quartiles_are_solid_and_open_ones_hatched() -> None:
    exact = spreads([Box("a", "", (2, 2), (3, 3), (4, 4))], None, width=WIDE, axis="x")["data"]
    assert (exact[0]["base"], exact[0]["x"], exact[1]["x"]) == ([2], [2], [])
    open_ended = spreads([Box("a", "", (1, 2), (2, 5), (4, 6))], None, width=WIDE, axis="x")["data"]
    assert (open_ended[0]["base"], open_ended[0]["x"]) == ([2], [2])
    assert (open_ended[1]["base"], open_ended[1]["x"]) == ([1, 4], [1, 2])


def test_where_nothing_is_sure_the_whole_is_hatched() -> None:
    data = spreads([Box("a", "", (0, 4), (0, 4), (0, 4))], None, width=WIDE, axis="x")["data"]
    assert data[0]["x"] == []
    assert (data[1]["base"], data[1]["x"]) == ([0], [4])


def test_the_councils_own_range_is_drawn_with_both_its_ends() -> None:
    drawn = spreads([Box("a", "none")], Own("Eastmarsh", 0, 4, "0–4"), width=WIDE, axis="x")["layout"]["shapes"]
    assert [shape["x0"] for shape in drawn if shape["type"] == "line"] == [0, 4]
    assert [(shape["x0"], shape["x1"]) for shape in drawn if shape["type"] == "rect"] == [(0, 4)]


def test_without_a_figure_of_its_own_no_line_stands() -> None:
    assert spreads([Box("a", "none")], None, width=WIDE, axis="x")["layout"]["shapes"] == []
