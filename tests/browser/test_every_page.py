"""Every public page as a visitor meets it: on a desk and on a telephone, with scripts and without."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = [
    "/",
    "/councils/",
    "/councils/coventry/",
    "/councils/coventry/cse-2025/",
    "/councils/herefordshire/",
    "/councils/herefordshire/cse-2025/",
    "/councils/barnsley/",
    "/councils/north-yorkshire/",
    "/councils/adur/",
    "/councils/?councils=coventry",
    "/compare/",
    "/compare/?measure=current_cases&councils=coventry,herefordshire",
    "/compare/?measure=yearly_cases&councils=coventry,herefordshire",
    "/compare/?measure=official_series&councils=coventry,herefordshire",
    "/compare/?measure=victim_age&councils=coventry,herefordshire",
    "/compare/?measure=victim_ethnicity&councils=coventry,herefordshire&detail=five&per=total&anyway=1",
    "/compare/?measure=official_series&councils=coventry,all&view=strip",
    "/methods/",
    "/privacy/",
    "/glossary/",
    "/accessibility/",
    "/corrections/",
    "/help/",
]
REFUSED = {"/no/such/page": 404, "/councils/atlantis/": 404, "/compare/?measure=nonsense": 400}
PICTURE = Path(__file__).resolve().parents[2] / "docs" / "compare.png"


def sideways(page: Any) -> int:
    """How many CSS pixels the page is wider than its screen."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_fits_its_screen(visit: Any, path: str, width: int, scripts: bool) -> None:
    page = visit(path, width=width, scripts=scripts)
    assert page.locator("h1").count() == 1
    assert page.locator("h1").inner_text().strip()
    assert sideways(page) <= 0
    assert page.get_by_role("link", name="Report an error").count() == 1
    assert page.context.cookies() == []


@pytest.mark.parametrize("path", REFUSED)
def test_what_cannot_be_shown_says_so_on_a_page_of_ours(visit: Any, path: str, width: int, scripts: bool) -> None:
    page = visit(path, status=REFUSED[path], width=width, scripts=scripts)
    assert page.locator("h1").count() == 1
    assert sideways(page) <= 0


@pytest.mark.parametrize("path", [*PAGES, *REFUSED])
def test_a_page_has_nothing_that_keeps_anyone_out(visit: Any, path: str, width: int) -> None:
    page = visit(path, width=width, status=REFUSED.get(path, 200))
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


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
