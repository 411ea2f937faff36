"""The pages about the site itself say what is true, and link to what they speak of."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.utils import timezone

from councils.models import Correction, PublishedReturn, Question, Release, Withdrawal
from tests.people import checker, researcher
from tests.published import Given, a_council, a_release, a_round, exact, publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_round_to_stand_in() -> None:
    a_round()


def page(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status
    return response.content.decode()


BEFORE = 'data-label="Before">22</td>'


def corrected(name: str = "Eastmarsh", **given: object) -> Correction:
    """A council whose count of 22 was corrected to 23."""
    returned = publish(a_council(name), current_cases=Given(figures=[exact(23)]))
    fields = {
        "release": a_release(),
        "request": returned.request,
        "question": Question.objects.get(key="current_cases"),
        "category": "count",
        "change": "changed",
        "before": "22",
        "after": "23",
        "why": "A digit was misread; ask ada@team.example.",
        "by": researcher(),
        "checked_by": checker(),
        **given,
    }
    return Correction.objects.create(**fields)


def withdraw(returned: PublishedReturn, **of: object) -> Withdrawal:
    question = Question.objects.get(key="current_cases")
    return Withdrawal.objects.create(request=returned.request, question=question, why="Too much.", by=checker(), **of)


def test_every_term_of_the_glossary_has_an_address_of_its_own(client: Client) -> None:
    html = page(client, "/glossary/")
    terms = re.findall(r"<dt([^>]*)>", html)
    anchors = re.findall(r'<dt id="([a-z0-9-]+)"', html)
    assert len(anchors) == len(terms) > 30
    assert len(set(anchors)) == len(anchors)


@pytest.mark.parametrize(
    "word",
    [
        *("council", "round", "request", "document", "reading", "answer", "figure", "count", "finding", "correction"),
        *("withdrawal", "provenance", "release", "selection", "comparison"),
    ],
)
def test_the_words_that_the_design_fixes_are_explained(client: Client, word: str) -> None:
    assert f'<dt id="{word}">' in page(client, "/glossary/")


def test_the_accessibility_page_says_what_was_not_tested_and_where_to_report(client: Client) -> None:
    html = page(client, "/accessibility/")
    assert "screen reader" in html
    assert 'href="/report/?page=/accessibility/"' in html


def test_every_page_leads_to_the_words_about_the_site(client: Client) -> None:
    html = page(client, "/help/")
    for path in ("/glossary/", "/accessibility/", "/corrections/"):
        assert f'href="{path}"' in html


def test_without_a_correction_the_page_says_so(client: Client) -> None:
    assert "Nothing has been corrected yet" in page(client, "/corrections/")


def test_a_correction_says_before_after_and_why_but_nobodys_name(client: Client) -> None:
    corrected()
    html = page(client, "/corrections/")
    assert BEFORE in html
    assert 'data-label="Now">23</td>' in html
    assert "A digit was misread" in html
    assert "made by one person, checked by another" in html
    assert "ada@team.example" not in html
    assert researcher().username not in re.sub(r"<[^>]*>", " ", html).split()


def test_a_correction_by_one_person_says_so(client: Client) -> None:
    corrected(one_person=True, checked_by=researcher())
    assert "made and checked by one person" in page(client, "/corrections/")


def test_what_is_withdrawn_leaves_a_notice_and_takes_its_correction_along(client: Client) -> None:
    withdraw(PublishedReturn.objects.get(request=corrected().request))
    html = page(client, "/corrections/")
    assert "Out of public now" in html
    assert "while it is looked into" in html
    assert "What it said is out of public." in html
    assert BEFORE not in html
    assert "misread" not in html


def test_a_lifted_withdrawal_leaves_no_notice(client: Client) -> None:
    gone = withdraw(PublishedReturn.objects.get(request=corrected().request))
    Withdrawal.objects.filter(pk=gone.pk).update(lifted_by=researcher(), lifted_at=timezone.now())
    html = page(client, "/corrections/")
    assert "Out of public now" not in html
    assert BEFORE in html


def test_the_newest_corrections_come_first_fifty_a_page(client: Client) -> None:
    first = corrected()
    for number in range(50):
        given = {"release": a_release(), "request": first.request, "question": first.question, "category": f"{number}"}
        who = {"by": researcher(), "checked_by": checker(), "why": "Misread."}
        Correction.objects.create(**given, **who, change="added", after="1")
    html = page(client, "/corrections/")
    assert "Page 1 of 2, 51 corrections" in html
    newest = Release.objects.order_by("-number")[0].number
    assert html.index(f">Release {newest}<") < html.index(f">Release {newest - 1}<")
    assert BEFORE in page(client, "/corrections/?page=2")


def test_the_return_itself_tells_what_was_corrected_in_it_and_what_stood_before(client: Client) -> None:
    release = corrected().release_id
    corrected("Northwold")
    html = page(client, "/councils/eastmarsh/cse-2025/")
    said = " ".join(re.sub(r"<[^>]*>", " ", html[html.index("Corrected here") :]).split())
    assert said.startswith(f"Corrected here 22 before, 23 since release {release} of ")
    assert "A digit was misread; ask [e-mail address]. Changed; made by one person, checked by another." in said
    assert html.count("Corrected here") == html.count("misread") == 1


def test_the_page_of_a_council_leads_to_what_was_corrected(client: Client) -> None:
    first = corrected()
    given = {"request": first.request, "question": first.question, "by": first.by, "checked_by": first.checked_by}
    newest = Correction.objects.create(release=a_release(), change="added", after="1", why="Misread.", **given)
    html = page(client, "/councils/eastmarsh/")
    said = html[html.index("Corrected here") :]
    assert f"last in release {newest.release_id}, " in said
    assert said.count("/councils/eastmarsh/cse-2025/#current_cases") == 1


def test_a_return_in_which_nothing_was_corrected_says_nothing_of_it(client: Client) -> None:
    publish(a_council("Eastmarsh"), current_cases=Given(figures=[exact(23)]))
    assert "Corrected here" not in page(client, "/councils/eastmarsh/cse-2025/")
    assert "Corrected here" not in page(client, "/councils/eastmarsh/")


def test_what_is_withdrawn_takes_its_correction_from_the_return_too(client: Client) -> None:
    returned = PublishedReturn.objects.get(request=corrected().request)
    withdraw(returned, category="count")
    html = page(client, "/councils/eastmarsh/cse-2025/")
    assert "What it said is out of public." in html
    assert "misread" not in html
    assert "22 before" not in html


def test_the_corrections_of_one_release_stand_by_themselves(client: Client) -> None:
    release = corrected().release_id
    corrected("Northwold")
    html = page(client, f"/corrections/?release={release}")
    assert "Eastmarsh" in html
    assert "Northwold" not in html
    assert "in this release" in page(client, "/corrections/?release=1")
    page(client, "/corrections/?release=x", status=404)


def queries_of(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        page(client, path)
    return len(queries)


@pytest.mark.parametrize("path", ["/corrections/", "/corrections/feed/"])
def test_more_corrections_take_no_more_queries(client: Client, path: str) -> None:
    corrected()
    one = queries_of(client, path)
    for name in ("Northwold", "Fenditch"):
        withdraw(PublishedReturn.objects.get(request=corrected(name).request), confirmed_by=researcher())
    assert queries_of(client, path) == one


def test_a_correction_of_yesterday_keeps_its_day(client: Client) -> None:
    made = corrected()
    yesterday = timezone.now() - timedelta(days=1)
    Correction.objects.filter(pk=made.pk).update(made_at=yesterday)
    assert f"{timezone.localdate(yesterday):%b %Y}" in page(client, "/corrections/")


def test_the_methods_say_that_small_cells_are_hidden_where_they_are_alone(client: Client) -> None:
    hidden = "counts of 1 to 4 in breakdowns of victims are hidden"
    assert hidden not in page(client, "/methods/")
    with override_settings(SMALL_CELLS="mask"):
        assert hidden in page(client, "/methods/")
