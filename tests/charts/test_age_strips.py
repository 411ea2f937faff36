"""Bands of ages: as wide as their ages, their area their count, in lanes where they overlap, open ends dashed."""

from itertools import pairwise

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.charts.age_strips import OLDEST, Band, Strip, age_strips, lanes
from councils.charts.palette import NARROW, WIDE, Figure


def exactly(youngest: int | None, oldest: int | None, count: float) -> Band:
    return Band(youngest, oldest, f"aged {youngest}–{oldest}", count, count, f"{count:g}")


UNDER_12 = Band(None, 11, "under 12", 0.0, 0.0, "0")
HIDDEN = Band(12, 12, "aged 12", 0.0, 4.0, "0–4")
AT_LEAST = Band(13, 13, "aged 13", 3.0, None, "3 or more")
ADULTS = Band(18, None, "aged 18 and over", 7.0, 7.0, "7")
WITHHELD = Band(14, 14, "aged 14", None, None, "withheld under FOIA s.40(2)")
NOT_KNOWN = Band(None, None, "age not known", 0.0, 4.0, "0–4")
EVERY = (UNDER_12, HIDDEN, AT_LEAST, exactly(10, 17, 40), ADULTS, WITHHELD, NOT_KNOWN)


def drawn(*bands: Band, width: int = WIDE) -> Figure:
    return age_strips([Strip("Kent", bands)], width=width)


def said(figure: Figure) -> list[str]:
    return [note["text"] for note in figure["layout"]["annotations"]]


def dashed(figure: Figure) -> list[dict[str, object]]:
    return [shape for shape in figure["layout"]["shapes"] if shape["type"] == "rect"]


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize(
    "strips", [[], [Strip("Hull", said="no letter")], [Strip("Kent", EVERY), Strip("Hull", said="no letter")]]
)
def test_plotly_takes_the_figure(strips: list[Strip], width: int) -> None:
    go.Figure(age_strips(strips, width=width, after=["98 others: no letter in this collection"]))


def test_a_band_is_as_wide_as_its_ages() -> None:
    solid, _, _ = drawn(exactly(12, 12, 3), exactly(13, 17, 3))["data"]
    one, five = solid["width"]
    assert (five + 1) / (one + 1) == pytest.approx(5)


def test_the_area_of_a_bar_stands_for_its_count() -> None:
    solid, _, _ = drawn(exactly(10, 13, 8), exactly(14, 14, 4))["data"]
    wide, narrow = (abs(high) * (width + 1) for high, width in zip(solid["y"], solid["width"], strict=True))
    assert wide / narrow == pytest.approx(2)


def test_all_councils_stand_on_one_scale() -> None:
    strips = [Strip("Kent", (exactly(12, 12, 10),)), Strip("Hull", (exactly(12, 12, 5),))]
    solid, _, _ = age_strips(strips, width=WIDE)["data"]
    assert solid["y"][0] == pytest.approx(2 * solid["y"][1])


def test_a_range_is_solid_up_to_its_least_and_hatched_from_there_to_its_most() -> None:
    solid, open_, _ = drawn(Band(12, 12, "aged 12", 3.0, 9.0, "3–9"))["data"]
    assert open_["base"][0] == pytest.approx(solid["base"][0] + solid["y"][0])
    assert open_["y"][0] == pytest.approx(2 * solid["y"][0])
    assert "pattern" in open_["marker"]
    assert "pattern" not in solid["marker"]


def test_a_hidden_count_begins_at_nought_and_has_nothing_solid() -> None:
    solid, open_, _ = drawn(HIDDEN)["data"]
    assert solid["x"] == []
    assert len(open_["x"]) == 1


def test_nought_is_a_mark_and_the_figure_0() -> None:
    figure = drawn(UNDER_12)
    assert len(figure["data"][2]["x"]) == 1
    assert "0" in said(figure)
    assert figure["data"][0]["x"] == figure["data"][1]["x"] == []


def test_a_count_without_a_limit_is_hatched_past_its_least_and_says_so() -> None:
    figure = drawn(AT_LEAST)
    assert abs(figure["data"][1]["y"][0]) > 0
    assert any("3 or more" in text for text in said(figure))


def test_a_band_that_is_open_below_begins_at_birth() -> None:
    solid, _, _ = drawn(Band(None, 11, "under 12", 6.0, 6.0, "6"), exactly(0, 11, 6))["data"]
    assert solid["x"][0] == solid["x"][1]
    assert solid["width"][0] == solid["width"][1]


def test_a_band_without_an_oldest_age_is_a_dashed_box_that_reaches_the_end() -> None:
    figure = drawn(ADULTS)
    (box,) = dashed(figure)
    assert box["line"]["dash"] == "dash"  # type: ignore[index]
    assert box["x1"] == pytest.approx(WIDE - 16.5)
    assert "aged 18 and over: 7" in said(figure)
    assert figure["data"][0]["x"] == []


def test_the_height_of_a_dashed_box_says_nothing_of_its_count() -> None:
    def height(count: float) -> object:
        return next((box["y0"], box["y1"]) for box in dashed(drawn(Band(18, None, "18", count, count, "n"))))

    assert height(1) == height(900)


def test_a_band_past_the_drawing_is_dashed_too() -> None:
    assert len(dashed(drawn(Band(18, OLDEST + 1, "aged 18–26", 7.0, 7.0, "7")))) == 1
    assert dashed(drawn(Band(18, OLDEST, "aged 18–25", 7.0, 7.0, "7"))) == []


def test_ages_not_known_stand_beside_the_ages_under_their_name() -> None:
    figure = drawn(NOT_KNOWN, HIDDEN)
    (box,) = dashed(figure)
    ends = [note for note in figure["layout"]["annotations"] if note["text"] == str(OLDEST)]
    assert box["x0"] > ends[0]["x"]
    assert "not known" in said(figure)
    assert "not known" not in said(drawn(HIDDEN))


def test_a_cell_without_a_figure_says_why() -> None:
    assert any("aged 14: withheld under FOIA s.40(2)" in text for text in said(drawn(WITHHELD)))


def test_a_council_without_ages_says_why_in_its_place() -> None:
    assert said(age_strips([Strip("Hull", said="no letter")], width=WIDE)) == ["<b>Hull</b>", "no letter"]


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_every_count_is_on_its_bar_or_in_the_words_below(width: int) -> None:
    text = " ".join(said(drawn(*EVERY, width=width)))
    assert all(band.said in text for band in EVERY)


def test_bands_that_overlap_lie_in_lanes_of_their_own() -> None:
    whole, young, old = exactly(10, 17, 40), exactly(10, 13, 9), exactly(14, 17, 31)
    assert lanes([whole, young, old]) == [[whole], [young, old]]
    assert lanes([young, old]) == [[young, old]]


ENDS = st.none() | st.integers(0, 120)
BANDS = st.lists(
    st.tuples(ENDS, ENDS, st.integers(0, 50)).filter(lambda it: it[0] is None or it[1] is None or it[0] <= it[1])
)


@given(BANDS)
def test_no_band_is_lost_and_none_lies_over_another_in_its_lane(
    parts: list[tuple[int | None, int | None, int]],
) -> None:
    bands = [exactly(*part) for part in parts]
    made = lanes(bands)
    assert sorted(map(id, (band for lane in made for band in lane))) == sorted(map(id, bands))
    for lane in made:
        spans = sorted(band.span for band in lane)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
