"""Work done by keys alone, and the presses counted."""

from playwright.sync_api import Page, expect

ATTEMPTS = 4
PAUSE = 1_500  # milliseconds, after which letters are the first of another word


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
            self._choose(words)
        else:
            self.page.keyboard.type(words)
        self.press(then)

    def _choose(self, words: str) -> None:
        """Type the words of a choice. A browser begins anew after a second's pause, which a busy machine can make."""
        select = self.page.locator("select:focus")
        for _ in range(ATTEMPTS):
            self.page.keyboard.type(words)
            if select.evaluate("select => select.selectedOptions[0].label") == words:
                return
            self.page.wait_for_timeout(PAUSE)
        raise AssertionError(f"typing does not choose {words}")

    def tab_to(self, name: str, most: int = 60) -> None:
        """Walk from link to link until the one of this name has the focus."""
        while self.page.evaluate("document.activeElement.innerText") != name:
            self.press("Tab")
            assert self.presses <= most, f"no way to {name}"


def check_and_publish(page: Page) -> Keys:
    """From the queue to the check and on to the release, by keys alone."""
    keys = Keys(page)
    while page.evaluate("document.activeElement.innerText") != "to be checked":
        keys.press("j")
        assert keys.presses <= page.locator("#queue tbody tr").count(), "nothing waits to be checked"
    keys.press("Enter")
    page.wait_for_url("**/check/")
    while page.locator("#left").inner_text():
        keys.press("Enter")
    expect(page.locator("#approve")).to_be_focused()
    keys.press("Enter")
    page.wait_for_url("**/publish/")
    keys.press("p", "Enter")
    page.wait_for_url("**/staff/desk/")
    return keys
