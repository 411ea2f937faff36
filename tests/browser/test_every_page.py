"""
Every public page as a visitor meets it: on a desk and on a telephone, with scripts and without, in colours that the
visitor's system forces, and on paper. A page is opened once and its screen changed under it, which is quick.
"""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.pages import EVERY_VIEW, NAMES, NOT_PAGES, PAGES, REFUSED, VISITED

PICTURE = Path(__file__).resolve().parents[2] / "docs" / "compare.png"
SCREENS = [(1280, 900), (360, 740), (320, 256)]  # the last is a desk's at 400 per cent, and the smallest telephone's
PAPER = 700  # CSS pixels: A4 between its margins, more or less
NOT_FOR_PAPER = "nav, form, .actions, .pages, .tools, .gate, .skip, details, .unseen, h2:has(+ form)"
CUT_OFF = "[...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth + 1).length"
LOST = f"""[...document.querySelectorAll('main *')].filter(e =>
    !e.closest({NOT_FOR_PAPER!r}) && e.textContent.trim() && e.getClientRects().length === 0).map(e => e.outerHTML)"""
NOT_SEEN = """[...document.images].filter(image => image.getBoundingClientRect().width < 200).map(image => image.src)"""
WITHOUT_EDGE = """[...document.querySelectorAll('input:not([type=hidden], [type=checkbox]), select, button, .range')]
    .filter(e => e.getClientRects().length && getComputedStyle(e).borderTopWidth === '0px').map(e => e.outerHTML)"""
WITHOUT_NAME = """[...document.querySelectorAll('.scroll')].filter(e => e.tabIndex !== 0 || !e.ariaLabel).length"""


def test_every_public_address_is_visited_or_is_no_page() -> None:
    assert sorted({*PAGES, *NOT_PAGES}) == sorted(NAMES)
    assert not set(PAGES) & NOT_PAGES


def sideways(page: Any) -> int:
    """How many CSS pixels the page is wider than its screen."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def fits_every_screen(page: Any) -> None:
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        assert sideways(page) <= 0, f"wider than {width} pixels"
    assert page.evaluate(WITHOUT_NAME) == 0


def violates_nothing(page: Any, *widths: int) -> None:
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found = Axe().run(page)
        assert found.violations_count == 0, f"at {width} pixels: {found.generate_report()}"


@pytest.mark.parametrize("path", [*VISITED, *REFUSED])
def test_a_page_is_whole_and_fits_every_screen(visit: Any, path: str, scripts: bool) -> None:
    page = visit(path, scripts=scripts, status=REFUSED.get(path, 200))
    assert page.locator("h1").count() == 1
    assert page.locator("h1").inner_text().strip()
    fits_every_screen(page)
    if "body class" not in page.content():  # a frame on another site has no header and no footer
        assert page.get_by_role("link", name="Report an error").count() == 1
    assert page.context.cookies() == []
    if scripts:
        violates_nothing(page, 1280, 360)


@pytest.mark.parametrize("path", EVERY_VIEW)
def test_every_measure_is_drawn_in_every_way_on_every_screen(visit: Any, path: str) -> None:
    page = visit(path)
    drawing = page.locator("#drawing img")
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        assert sideways(page) <= 0, f"wider than {width} pixels"
        assert drawing.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    violates_nothing(page, 360)


@pytest.mark.parametrize("path", [*VISITED, *REFUSED])
def test_on_paper_and_in_forced_colours_nothing_is_cut_off_or_lost(visit: Any, path: str) -> None:
    page = visit(path, status=REFUSED.get(path, 200), width=PAPER)
    page.emulate_media(media="print")
    assert sideways(page) <= 0
    assert page.evaluate(LOST) == []
    assert page.evaluate(CUT_OFF) == 0
    page.emulate_media(media="screen", forced_colors="active", color_scheme="dark")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert page.evaluate(NOT_SEEN) == []
    assert page.evaluate(WITHOUT_EDGE) == []


def test_on_a_phone_what_a_council_answered_is_read_without_scrolling_and_stays_a_table(visit: Any) -> None:
    page = visit("/councils/coventry/", width=360)
    answers = page.locator('[aria-label="What it answered"]')
    assert answers.evaluate("box => box.scrollWidth - box.clientWidth") <= 0
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node.get("role", {}).get("value") for node in tree if not node["ignored"]]
    assert roles.count("rowheader") >= 8
    assert {"table", "row", "columnheader", "cell"} <= set(roles)


def test_a_council_is_found_by_its_name_without_scripts(visit: Any, width: int) -> None:
    page = visit("/councils/", width=width, scripts=False)
    page.get_by_label("Name").fill("county of herefordshire")
    page.keyboard.press("Enter")
    page.locator("main table").get_by_role("link", name="Herefordshire").first.click()
    assert page.url.endswith("/councils/herefordshire/")


def test_the_picture_of_the_readme_is_the_page_as_it_is(visit: Any, tmp_path: Path) -> None:
    page = visit("/compare/?measure=yearly_cases&councils=coventry,herefordshire")
    drawing = page.locator("main figure img, main picture img").first
    assert drawing.is_visible()
    assert drawing.evaluate("image => image.complete && image.naturalWidth") > 300
    box = drawing.bounding_box()
    whole = {"x": 0, "y": 0, "width": 1280, "height": box["y"] + box["height"] + 24}  # the drawing to its last line
    taken = page.screenshot(path=tmp_path / "compare.png", animations="disabled", full_page=True, clip=whole)
    assert taken.startswith(b"\x89PNG")
    if not PICTURE.exists():  # to take it anew, remove it and run this test
        PICTURE.parent.mkdir(exist_ok=True)
        PICTURE.write_bytes(taken)
    assert PICTURE.read_bytes().startswith(b"\x89PNG")
