"""The matrix of answers and the search, as whoever asks for them gets them."""

import pytest
from django.test import Client

from tests.published import Given, a_council, publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def letters() -> None:
    publish(
        a_council("Eastmarsh"),
        provenance="retold",
        current_cases=Given(
            "withheld", fields={"exemptions": ["FOIA s.40(2)"], "passage": "<b>22</b>", "passage_start": 0}
        ),
    )


def test_the_matrix_shows_each_outcome_with_its_section_and_says_what_is_retold(client: Client) -> None:
    html = client.get("/answers/").content.decode()
    assert "withheld" in html
    assert "FOIA s.40(2)" in html
    assert "(retold)" in html
    assert "may well have answered" in html


def test_an_outcome_that_does_not_exist_is_named_as_wrong(client: Client) -> None:
    response = client.get("/answers/?outcome=guessed")
    assert response.status_code == 400
    assert "Select a valid choice" in response.content.decode()


def test_the_matrix_says_so_where_no_letter_fits(client: Client) -> None:
    assert "No letter fits." in client.get("/answers/?outcome=not_held").content.decode()


def test_the_search_marks_what_it_found_and_runs_no_markup(client: Client) -> None:
    html = client.get("/search/?q=22").content.decode()
    assert "&lt;b&gt;<mark>22</mark>&lt;/b&gt;" in html


def test_the_search_says_so_where_nothing_is_found(client: Client) -> None:
    assert "0 answers hold" in client.get("/search/?q=atlantis").content.decode()


def test_what_was_looked_for_is_repeated_harmlessly(client: Client) -> None:
    assert "<script>" not in client.get("/search/?q=<script>alert(1)</script>").content.decode()


def test_results_are_kept_from_search_engines(client: Client) -> None:
    assert client.get("/search/?q=22")["X-Robots-Tag"] == "noindex"
