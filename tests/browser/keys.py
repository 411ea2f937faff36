"""Work done by keys alone, and the presses counted."""

from playwright.sync_api import Page, expect


class Keys:
    """Presses keys, and counts every press that is not typed content."""

    def __init__(self, page: Page) -> None:
        self.page, self.presses = page, 0

    def press(self, *keys: str) -> None:
        """Press one key after another."""
        for key in keys:
            self.page.keyboard.press(key)
            self.presses += 1

    def fill(self, words: str, then: str = "Enter") -> None:
        """Type the words, and press a key."""
        if self.page.locator("select:focus").count():
            # A browser chooses by letters typed quickly one after another; a busy machine is not quick enough.
            self.page.locator("select:focus").select_option(words)
        else:
            self.page.keyboard.type(words)
        self.press(then)

    def tab_to(self, name: str, most: int = 60) -> None:
        """Walk from link to link until the one of this name has the focus."""
        while self.page.evaluate("document.activeElement.innerText") != name:
            self.press("Tab")
            assert self.presses <= most, f"no way to {name}"


def check_and_publish(page: Page) -> Keys:
    """From the check to the release, by keys alone."""
    keys = Keys(page)
    while page.locator("#left").inner_text():
        keys.press("Enter")
    expect(page.locator("#approve")).to_be_focused()
    keys.press("Enter")
    page.wait_for_url("**/publish/")
    keys.press("p", "Enter")
    page.wait_for_url("**/staff/desk/")
    return keys
