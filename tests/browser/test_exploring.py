"""The drawing handed over to plotly's script: on a click and not before, and back on Escape."""

from typing import Any

import pytest

PATHS = [
    "/compare/?measure=yearly_cases&councils=coventry,herefordshire",
    "/compare/?measure=official_series&councils=region:west-midlands",
    "/compare/?measure=current_cases&councils=coventry,herefordshire",
    "/compare/?measure=victim_age&councils=coventry,herefordshire",
    "/compare/?measure=victim_ethnicity&councils=coventry&detail=five&per=total",
    "/compare/?measure=official_series&councils=coventry,all&view=strip",
]
TAKEN_OVER = ".js-plotly-plot .main-svg"


def explore(page: Any) -> None:
    page.get_by_role("button", name="Explore").click()
    page.locator(TAKEN_OVER).first.wait_for()


@pytest.mark.parametrize("path", PATHS)
def test_the_drawing_is_explored_on_a_click_and_comes_back_on_escape(visit: Any, path: str, width: int) -> None:
    page = visit(path, width=width)
    asked: list[str] = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert not any("plotly" in address for address in asked)
    explore(page)
    assert page.url.endswith("#explore")
    assert not page.locator("#drawing picture").is_visible()
    assert page.locator("#drawing .explored .title").inner_text() == page.locator("h1").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    page.keyboard.press("Escape")
    assert page.locator(TAKEN_OVER).count() == 0
    assert page.locator("#drawing picture").is_visible()
    assert "#" not in page.url
    assert page.evaluate("document.activeElement.textContent") == "Explore"


def test_the_explored_drawing_offers_three_buttons_and_nowhere_to_send_it(visit: Any) -> None:
    page = visit(PATHS[0])
    explore(page)
    buttons = page.locator(".modebar-btn")
    assert [buttons.nth(each).get_attribute("data-title") for each in range(buttons.count())] == [
        "Zoom in",
        "Zoom out",
        "Reset axes",
    ]
    whole = page.content().lower()
    for word in ("chart studio", "cloud", "plotly.com", "plot.ly", "produced with"):
        assert word not in whole
    assert page.locator("#drawing a").count() == 0


def test_the_explored_drawing_is_come_to_by_key_alone(visit: Any) -> None:
    page = visit(PATHS[0])
    page.get_by_role("button", name="Explore").focus()
    page.keyboard.press("Enter")
    page.locator(TAKEN_OVER).first.wait_for()
    assert page.evaluate("document.activeElement.className") == "explored"
    page.keyboard.press("Escape")
    page.keyboard.press("Space")
    page.locator(TAKEN_OVER).first.wait_for()


def test_an_address_that_says_so_opens_explored_and_the_way_back_closes_it(visit: Any) -> None:
    page = visit(PATHS[0])
    explore(page)
    page.reload()
    page.locator(TAKEN_OVER).first.wait_for()
    page.go_back()
    page.locator("#drawing picture").wait_for()
    assert page.locator(TAKEN_OVER).count() == 0


def test_touching_a_year_says_its_value_in_words(visit: Any) -> None:
    page = visit(PATHS[0])
    explore(page)
    box = page.locator(".js-plotly-plot .points path").last.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.locator(".hoverlayer text").first.wait_for()
    assert "Herefordshire, 2024: 45" in page.locator(".hoverlayer").text_content()


def test_without_scripts_there_is_no_button_that_does_nothing(visit: Any) -> None:
    page = visit(PATHS[0], scripts=False)
    assert page.get_by_role("button", name="Explore").count() == 0
    assert page.locator("#drawing picture img").is_visible()


def test_a_frame_on_another_page_shows_the_drawing_and_runs_nothing(visit: Any, site: str, width: int) -> None:
    page = visit("/embed/compare/?councils=coventry,herefordshire", width=width)
    assert page.locator("img").evaluate("image => image.complete && image.naturalWidth") > 300
    assert page.locator("script").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
