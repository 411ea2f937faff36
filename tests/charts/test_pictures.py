"""Drawings in pixels, and the card that other sites show."""

import re
import struct

import pytest
from lxml import etree

from councils.charts.card import HEIGHT, WIDTH, card
from councils.charts.drawing import Frame
from councils.charts.palette import text_width
from councils.charts.raster import png

FRAME = Frame(
    "Cases, Kent & Hull", "Kent: <5.", ("Not comparable as they stand. Units.", "Hatched."), "Source: letters."
)


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG")
    return struct.unpack(">II", picture[16:24])


def text(svg: str) -> str:
    return " ".join(str(each) for each in etree.fromstring(svg.encode()).itertext())


def test_a_picture_has_as_many_pixels_as_its_zoom_says() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>'
    assert size(png(svg, zoom=1)) == (30, 20)
    assert size(png(svg, zoom=4)) == (120, 80)


def test_what_is_no_svg_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\w"):
        png("no drawing", zoom=1)


def test_the_card_has_the_size_that_other_sites_ask_for() -> None:
    assert size(png(card(FRAME, name="This site"), zoom=1)) == (WIDTH, HEIGHT) == (1200, 630)


def test_the_card_says_title_sentence_warning_and_source() -> None:
    said = text(card(FRAME, name="This site"))
    for part in ("This site", "Cases, Kent & Hull", "Kent: <5.", "Not comparable as they stand.", "Source: letters."):
        assert part in said


def test_what_does_not_fit_the_card_ends_in_an_ellipsis() -> None:
    assert "…" in text(card(Frame("word " * 200, "", source="s"), name="n"))
    assert "…" not in text(card(FRAME, name="n"))


def test_bold_lines_of_the_card_leave_room_for_their_wider_letters() -> None:
    warning = (
        "Mind the differences. At risk or confirmed: at risk: Aldermere; not said: Brinsea, Corwick, Dunmarsh. " * 2
    )
    drawn = card(
        Frame("A title of many words, set in bold, about one council and another", "", (warning,), "s"), name="n"
    )
    bold = re.findall(r'font-size="(\d+)" font-weight="600"[^>]*>([^<]*)<', drawn)
    assert len(bold) > 4
    assert [line for size, line in bold if text_width(line, float(size)) * 1.15 > WIDTH - 2 * 72] == []
