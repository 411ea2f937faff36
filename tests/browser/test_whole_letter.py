"""The letter of Coventry from the moment it is dropped until it is proposed, by keys alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect

from councils.models import Decision, Request
from tests.browser.desk_site import signed_in
from tests.browser.keys import Keys
from tests.published import a_council
from tests.returns import the_round
from tests.staff import RESEARCHER, somebody

LETTER = Path(settings.BASE_DIR) / "fixtures" / "letters" / "coventry.txt"
MOST = 60
"""Key presses, beyond what is typed."""

DROP = """text => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], "coventry.txt"));
  document.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def intake(browser: Browser, watch: Any, live_server: Any, transactional_db: None) -> Iterator[Page]:
    the_round()
    a_council("Coventry", code="COV", name="Coventry City Council", gss_code="E08000026")
    somebody("rosa", *RESEARCHER)
    context = signed_in(browser, live_server.url, "rosa")
    watch.follow(context)
    page = context.new_page()
    page.goto(f"{live_server.url}/staff/desk/intake/")
    yield page
    context.close()


def work_off(keys: Keys) -> None:
    """Settle what the desk says is left: uncertain figures, findings, passages that were left unread."""
    page = keys.page
    for _ in range(page.locator("tr.uncertain").count()):
        left = page.locator("tr.uncertain").count()
        keys.press("Alt+u", "Alt+c")
        expect(page.locator("tr.uncertain")).to_have_count(left - 1)
    while left := page.locator("[data-note]").count():
        keys.press("Alt+s")
        page.keyboard.type("It says so itself")
        keys.press("Enter", "Enter")
        expect(page.locator("[data-note]").nth(left - 1)).to_have_count(0)
        page.wait_for_selector("[data-desk=ready]")  # the page is a new one
    while left := page.locator(".unread-list li").count():
        keys.press("Alt+n", "x")
        expect(page.locator(".unread-list li")).to_have_count(left - 1)


def test_the_letter_of_coventry_goes_from_drop_to_proposed_in_at_most_sixty_presses(intake: Page) -> None:
    keys = Keys(intake)
    intake.evaluate(DROP, LETTER.read_text())
    expect(intake.locator("#intake-status")).to_have_text("1 taken in.", timeout=60_000)
    keys.tab_to("Go on with it")
    keys.press("Enter")
    intake.wait_for_url("**/requests/*/")
    keys.tab_to("Key it at the desk")
    keys.press("Enter")
    intake.wait_for_selector("[data-desk=ready]")
    work_off(keys)
    keys.press("Alt+p")
    intake.wait_for_url("**/requests/*/")
    intake.wait_for_selector("text=Propose it: it is ready to be checked")
    keys.press("Enter")
    intake.wait_for_selector(".messagelist .success")
    assert Decision.objects.filter(kind="proposed", reading__request=Request.objects.get()).exists()
    assert keys.presses <= MOST, keys.presses
