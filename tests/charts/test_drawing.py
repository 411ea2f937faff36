"""Drawings that stand by themselves: the same bytes for the same figure, nothing a strict policy would block."""

import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from councils.charts.drawing import Frame, bare, draw
from councils.charts.palette import NARROW, WIDE, layout, plain, text_width, words, wrapped

SVG = "{http://www.w3.org/2000/svg}"
FRAME = Frame("What is seen", "A sentence that says it.", ("Mind the differences.",), "Source: letters. Release 3.")


def figure(width: int = WIDE, **trace: Any) -> dict[str, Any]:
    bar = {"type": "bar", "x": [1, 2], "y": [3, 4], "marker": {"pattern": {"shape": "/"}}, **trace}
    return {"data": [bar], "layout": layout(width=width, height=200, margin={"l": 40, "r": 10, "t": 10, "b": 30})}


def parsed(svg: str) -> etree._Element:
    return etree.fromstring(svg.encode())


def texts(svg: str) -> list[str]:
    return ["".join(str(part) for part in text.itertext()) for text in parsed(svg).iter(f"{SVG}text")]


def test_one_figure_always_gives_the_same_bytes() -> None:
    assert draw(figure(), FRAME) == draw(figure(), FRAME)


def test_many_threads_draw_the_same() -> None:
    with ThreadPoolExecutor(4) as threads:
        assert len(set(threads.map(lambda _: draw(figure(), FRAME), range(8)))) == 1


def test_nothing_is_left_that_a_strict_policy_blocks_or_a_script_would_read() -> None:
    drawn = draw(figure(), FRAME)
    assert not re.search(r"\b(style|class|data-[a-z]+|on[a-z]+)=", drawn)
    assert "<style" not in drawn
    assert "<script" not in drawn


def test_nothing_outside_the_image_is_referred_to() -> None:
    assert set(re.findall(r"https?://[^\"' <]+", draw(figure(), FRAME))) == {"http://www.w3.org/2000/svg"}


def test_every_reference_leads_to_an_element_of_the_image() -> None:
    drawn = draw(figure(), FRAME, name="left")
    root = parsed(drawn)
    named = {element.get("id") for element in root.iter(etree.Element)}
    referred = set(re.findall(r"url\(#([^)]+)\)", drawn))
    assert referred
    assert referred <= named
    assert all(name is None or name.startswith("left-") for name in named)


def test_two_drawings_in_one_page_share_no_names() -> None:
    names = [set(re.findall(r'id="([^"]+)"', draw(figure(), FRAME, name=name))) for name in ("left", "right")]
    assert names[0].isdisjoint(names[1])


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_image_scales_and_keeps_its_measure(width: int) -> None:
    root = parsed(draw(figure(width), FRAME))
    left, top, across, down = (float(part) for part in root.get("viewBox", "").split())
    assert (left, top, across) == (0, 0, width)
    assert down > 200


def test_the_image_is_named_and_described_for_those_who_do_not_see_it() -> None:
    root = parsed(draw(figure(), FRAME))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "chart-title chart-desc"
    assert root.findtext(f"{SVG}title") == "What is seen"
    assert root.findtext(f"{SVG}desc") == "A sentence that says it. Mind the differences."


def test_everything_that_must_be_said_stands_inside_the_image() -> None:
    said = texts(draw(figure(), FRAME))
    assert {"What is seen", "A sentence that says it.", "Mind the differences.", "Source: letters. Release 3."} <= set(
        said
    )


def test_signs_of_markup_are_drawn_as_they_are() -> None:
    drawn = draw(figure(), Frame("<5 & more", "“<5”"))
    assert "<5 & more" in texts(drawn)
    made = figure()
    made["layout"]["annotations"] = [words(plain("<5 & <b>more"), x=1, y=2)]
    assert "<5 & <b>more" in texts(bare(made))


def test_a_style_that_no_attribute_presents_is_not_lost_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    odd = '<svg xmlns="http://www.w3.org/2000/svg"><rect style="mix-blend-mode: multiply" width="1"/></svg>'
    monkeypatch.setattr("plotly_print.to_svg", lambda _: odd)
    with pytest.raises(ValueError, match="mix-blend-mode"):
        bare(figure())


def test_the_figures_are_ones_that_plotly_accepts() -> None:
    go.Figure(figure())


@given(st.text(alphabet="abc WM.<&", max_size=200), st.sampled_from([120.0, 336.0, 788.0]))
@settings(max_examples=60)
def test_wrapping_loses_no_letter_and_keeps_within_the_room(text: str, room: float) -> None:
    lines = wrapped(text, room, 12)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(text_width(line, 12) <= room or " " not in line for line in lines)


def test_an_address_that_is_too_long_is_cut_into_lines() -> None:
    lines = wrapped("Release 3. https://example.org/" + "x" * 200, 300, 11)
    assert len(lines) > 2
    assert max(len(line) for line in lines) < 60


def test_of_no_text_there_are_no_lines() -> None:
    assert wrapped("", 300, 12) == []
