"""The form of a comparison as it lies on a screen: two rows where there is room, one column on a phone."""

from typing import Any

import pytest

PATHS = [
    "/compare/?measure=current_cases&councils=coventry",
    "/compare/?measure=official_series&councils=coventry&view=strip",
    "/compare/?measure=victim_ethnicity&councils=coventry",
    "/compare/?measure=victim_age&councils=coventry",
]
FIELDS = "[...document.querySelectorAll('form.comparing > div')]"
FEET = f"{FIELDS}.map(each => Math.round(each.getBoundingClientRect().bottom))"


@pytest.mark.parametrize("path", PATHS)
def test_on_a_wide_screen_there_are_two_rows_and_the_button_ends_the_second(visit: Any, path: str) -> None:
    page = visit(path, width=1280)
    feet = page.evaluate(FEET)
    assert len(set(feet)) == 2
    assert feet[-1] == feet[-2]
    button, form = (page.locator(one).bounding_box() for one in ("form.comparing button", "form.comparing"))
    assert form["x"] + form["width"] - button["x"] - button["width"] < 30


@pytest.mark.parametrize("path", PATHS)
def test_on_a_phone_each_field_has_a_row(visit: Any, path: str) -> None:
    feet = visit(path, width=320).evaluate(FEET)
    assert len(set(feet)) == len(feet)
