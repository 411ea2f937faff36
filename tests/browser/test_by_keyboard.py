"""A comparison from its first field to its last drawing without a mouse: Tab, letters, Enter and Escape alone."""

from typing import Any

import pytest

from tests.published import Given, a_council, exact, publish

FOCUS = "document.activeElement"


def tab_to(page: Any, wanted: str, *, most: int = 60) -> None:
    """Press Tab until what is focused answers to a CSS selector, as somebody would who sees where the focus is."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(f"{FOCUS}.matches({wanted!r})"):
            assert page.evaluate(f"getComputedStyle({FOCUS}).outlineStyle") != "none", "the focus is not seen"
            return
    pytest.fail(f"{most} times Tab did not come to {wanted}")


def test_a_comparison_is_chosen_made_and_explored(visit: Any, width: int) -> None:
    page = visit("/compare/", width=width)
    tab_to(page, "a.skip")
    tab_to(page, "#pick-measure")
    page.keyboard.type("Cases monitored each")
    tab_to(page, "#pick-councils")
    page.keyboard.type("Coventry, Herefordshire")
    tab_to(page, "#pick-group")
    page.keyboard.type("only")
    tab_to(page, "form.comparing button")
    page.keyboard.press("Enter")
    page.wait_for_url("**measure=yearly_cases**")
    assert page.locator("h1").inner_text() == "Cases monitored each year, Coventry and Herefordshire"
    tab_to(page, "#drawing button")
    page.keyboard.press("Enter")
    page.locator(".js-plotly-plot .main-svg").first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".js-plotly-plot").count() == 0
    assert page.evaluate(f"{FOCUS}.textContent") == "Explore"


def test_what_is_folded_is_opened_and_shut(visit: Any) -> None:
    page = visit("/compare/?councils=coventry")
    tab_to(page, "details.embed summary")
    page.keyboard.press("Enter")
    assert page.locator("details.embed pre").first.is_visible()
    page.keyboard.press("Space")
    assert not page.locator("details.embed pre").first.is_visible()


def test_a_table_wider_than_a_phone_is_scrolled(visit: Any) -> None:
    page = visit("/compare/?measure=official_series&councils=coventry", width=360)
    tab_to(page, ".scroll")
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    assert page.locator(".scroll").evaluate("box => box.scrollLeft") > 0


def test_what_is_not_comparable_is_shown_on_a_word_and_keeps_its_warning(visit: Any, live_server: Any) -> None:
    for name, basis in (("Aldmoor", "open_on_date"), ("Brinsea", "during_period")):
        publish(a_council(name), current_cases=Given("answered", [exact(7)], {"basis": basis, "unit": "children"}))
    page = visit("/compare/?councils=aldmoor,brinsea", at=live_server.url)
    assert page.locator("#drawing button").count() == 0
    tab_to(page, ".gate a")
    page.keyboard.press("Enter")
    page.wait_for_url("**anyway=1**")
    assert page.locator(".gate").count() == 0
    assert "Not comparable as they stand" in page.locator("aside.differs").inner_text()
    drawn = page.request.get(f"{live_server.url}/compare.svg?councils=aldmoor,brinsea&anyway=1").text()
    assert "Not comparable as they stand" in drawn
