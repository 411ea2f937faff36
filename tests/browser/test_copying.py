"""The drawing copied as an image: what lies on the clipboard is the very picture that the site serves."""

from typing import Any

import pytest
from playwright.sync_api import expect

PATH = "/compare/?measure=yearly_cases&councils=coventry,herefordshire"
ALLOWED = ["clipboard-read", "clipboard-write"]
SAID = "#drawing .tools [role=status]"
PIXELS = """async (png) => {
  const item = (await navigator.clipboard.read())[0];
  const read = async (blob) => {
    const image = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext("2d").drawImage(image, 0, 0);
    return canvas.getContext("2d").getImageData(0, 0, image.width, image.height);
  };
  const copied = await read(await item.getType("image/png"));
  const served = await read(await (await fetch(png)).blob());
  const differing = copied.data.reduce((sum, value, at) => sum + (value !== served.data[at]), 0);
  return { types: item.types, size: [copied.width, copied.height], same: copied.width === served.width, differing };
}"""


def copy(page: Any) -> None:
    page.get_by_role("button", name="Copy as image").click()
    expect(page.locator(SAID)).not_to_be_empty()


@pytest.mark.parametrize("key", [None, "Enter", "Space"])
def test_what_is_copied_is_the_picture_that_the_site_serves(visit: Any, width: int, key: str | None) -> None:
    page = visit(PATH, width=width, permissions=ALLOWED)
    if key is None:
        copy(page)
    else:
        page.get_by_role("button", name="Copy as image").focus()
        page.keyboard.press(key)
        expect(page.locator(SAID)).not_to_be_empty()
    assert page.locator(SAID).inner_text() == "Copied, with its source and what differs."
    found = page.evaluate(PIXELS, page.locator("#drawing").get_attribute("data-png"))
    assert found["types"] == ["image/png"]
    assert found["size"][0] == 2 * 820
    assert found["same"]
    assert found["differing"] == 0


def test_what_cannot_be_copied_says_so_and_what_to_do_instead(visit: Any, watch: Any, site: str) -> None:
    page = visit(PATH, permissions=ALLOWED)
    wrong = "/compare.png?measure=nonsense"
    watch.expected[site + wrong] = 400
    page.evaluate("address => { document.getElementById('drawing').dataset.png = address; }", wrong)
    copy(page)
    assert "could not be copied" in page.locator(SAID).inner_text()
    assert page.get_by_role("link", name="Image (PNG)").is_visible()


def test_nothing_is_asked_for_before_somebody_copies(visit: Any) -> None:
    page = visit(PATH)
    asked = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert not any(".png" in address for address in asked)


def test_a_browser_without_a_clipboard_for_images_has_no_button_that_does_nothing(browser: Any, site: str) -> None:
    context = browser.new_context()
    context.add_init_script("delete window.ClipboardItem;")
    page = context.new_page()
    page.goto(site + PATH)
    assert page.get_by_role("button", name="Explore").is_visible()
    assert page.get_by_role("button", name="Copy as image").count() == 0
    context.close()
