"""The pages about councils, as whoever asks for them gets them."""

from datetime import date

import pytest
from django.test import Client

from councils.models import OfficialFigure, Population
from tests.published import Given, a_council, a_round, publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_round_to_stand_in() -> None:
    a_round()


def page(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status
    return response.content.decode()


def test_the_list_finds_a_council_by_name(client: Client) -> None:
    a_council("Eastmarsh")
    a_council("Northwold")
    html = page(client, "/councils/?q=marsh")
    assert "Eastmarsh Council" in html
    assert "Northwold Council" not in html


def test_the_list_says_so_where_no_council_fits(client: Client) -> None:
    assert "No council fits" in page(client, "/councils/?q=atlantis")


def test_a_region_that_does_not_exist_is_named_as_wrong(client: Client) -> None:
    assert "Select a valid choice" in page(client, "/councils/?region=atlantis", status=400)


def test_the_list_is_paged_by_fifty(client: Client) -> None:
    for number in range(51):
        a_council(f"Number {number}", code=f"N{number}", gss_code=f"E{number:08d}")
    assert "Page 1 of 2, 51 rows" in page(client, "/councils/")
    assert "Page 2 of 2" in page(client, "/councils/?page=2")


def test_an_unknown_council_is_answered_with_a_search_box(client: Client) -> None:
    html = page(client, "/councils/atlantis/", status=404)
    assert "atlantis" in html
    assert 'role="search"' in html


def test_a_council_without_a_letter_is_never_said_not_to_have_answered(client: Client) -> None:
    a_council("Eastmarsh")
    html = page(client, "/councils/eastmarsh/")
    assert "no letter in this collection" in html
    assert "That does not mean that it did not answer" in html
    assert "overdue" not in html


def an_abolished_county() -> None:
    county = a_council("Oldshire", kind="county", is_closed=True, closed_on=date(2023, 4, 1), gss_code=None)
    county.successors.add(a_council("Westshire"), a_council("Eastshire"))


def test_the_page_of_an_abolished_county_says_so_and_names_who_came_after_it(client: Client) -> None:
    an_abolished_county()
    html = page(client, "/councils/oldshire/")
    assert "was abolished on 1 April 2023" in html
    assert 'href="/councils/eastshire/"' in html
    assert 'href="/councils/westshire/"' in html
    assert "owes no answer" not in html


@pytest.mark.parametrize("path", ["/councils/?q=oldshire", "/councils/?closed=on"])
def test_the_list_says_of_an_abolished_county_who_came_after_it(client: Client, path: str) -> None:
    an_abolished_county()
    html = page(client, path)
    assert "abolished; its work went to Eastshire and Westshire" in html
    assert "owes no answer" not in html


@pytest.mark.parametrize("form", ["/", ".csv", ".json", ".svg"])
def test_a_comparison_says_of_an_abolished_county_who_came_after_it(client: Client, form: str) -> None:
    an_abolished_county()
    response = client.get(f"/compare{form}?councils=oldshire")
    said = response.getvalue().decode()
    assert "abolished on 1 April 2023" in said
    assert "owes no answer" not in said


def test_a_district_still_owes_no_answer_and_is_not_called_abolished(client: Client) -> None:
    a_council("Fen", kind="district", children_services=False)
    html = page(client, "/councils/fen/")
    assert "owes no answer: no children&#x27;s services" in html
    assert "abolished" not in html


def test_a_range_stands_hatched_and_a_zero_stands_as_a_zero(client: Client) -> None:
    counts = [
        {"words": "<5", "low": 0, "high": 4, "outcome": "answered", "age_low": 12, "age_high": 12},
        {"words": "nil", "low": 0, "high": 0, "outcome": "answered", "age_low": 13, "age_high": 13},
    ]
    publish(a_council("Eastmarsh"), victim_age=Given(figures=counts))
    html = page(client, "/councils/eastmarsh/cse-2025/")
    assert '<span class="range">0–4</span>' in html
    assert '<td class="n">0</td>' in html
    assert "&lt;5" in html


def test_a_retold_letter_says_so_and_is_kept_from_search_engines(client: Client) -> None:
    publish(a_council("Eastmarsh"), provenance="retold", current_cases=Given("not_held"))
    for path in ("/councils/eastmarsh/", "/councils/eastmarsh/cse-2025/"):
        response = client.get(path)
        assert response["X-Robots-Tag"] == "noindex"
        assert "our retelling" in response.content.decode()


def test_a_council_without_peers_has_no_drawing_before_them(client: Client) -> None:
    a_council("Eastmarsh")
    assert "no peers" in page(client, "/councils/eastmarsh/peers/current_cases.svg", status=404)


def test_a_drawing_before_peers_that_rests_on_a_retold_letter_is_kept_from_search_engines(client: Client) -> None:
    council, _ = a_council("Eastmarsh"), a_council("Northwold")
    Population.objects.create(council=council, year=2024, residents=10_000, source="ONS", basis="mid-year estimate")
    drawing = "/councils/eastmarsh/peers/current_cases.svg"
    assert "X-Robots-Tag" not in client.get(drawing)
    publish(
        council,
        provenance="retold",
        current_cases=Given(figures=[{"words": "7", "low": 7, "high": 7, "outcome": "answered"}]),
    )
    assert client.get(drawing)["X-Robots-Tag"] == "noindex"


def test_a_letter_as_received_may_be_found(client: Client) -> None:
    publish(a_council("Eastmarsh"), current_cases=Given("not_held"))
    response = client.get("/councils/eastmarsh/cse-2025/")
    assert "X-Robots-Tag" not in response
    assert "retelling" not in response.content.decode()


def test_a_return_to_another_round_is_not_found(client: Client) -> None:
    publish(a_council("Eastmarsh"), current_cases=Given("not_held"))
    assert "No letter from this council" in page(client, "/councils/eastmarsh/cse-1999/", status=404)


def test_markup_in_a_letter_is_shown_and_never_run(client: Client) -> None:
    fields = {"passage": "<script>alert(1)</script> 22", "passage_start": 0}
    publish(a_council("Eastmarsh"), current_cases=Given(fields=fields))
    html = page(client, "/councils/eastmarsh/cse-2025/")
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_the_official_series_keeps_a_symbol_in_words(client: Client) -> None:
    council = a_council("Eastmarsh")
    OfficialFigure.objects.create(
        series="cse-factor",
        area_code="E1",
        area="Eastmarsh",
        level="council",
        council=council,
        year=2024,
        words="c",
        symbol="c",
    )
    html = page(client, "/councils/eastmarsh/")
    assert "confidential" in html
    assert "never its check" in html


def test_every_page_tells_where_to_get_help_and_how_to_report_an_error(client: Client) -> None:
    a_council("Eastmarsh")
    for path in ("/", "/councils/", "/councils/eastmarsh/", "/methods/", "/privacy/", "/help/", "/report/"):
        html = page(client, path)
        assert 'href="/help/"' in html
        assert f"/report/?page={path}" in html


def test_the_report_page_names_a_contact_only_where_there_is_one(
    client: Client, settings: pytest.FixtureRequest
) -> None:
    settings.SITE_CONTACT = ""  # type: ignore[attr-defined]
    assert "mailto:" not in page(client, "/report/")
    settings.SITE_CONTACT = "errors@site.example"  # type: ignore[attr-defined]
    assert "mailto:errors@site.example" in page(client, "/report/?page=/councils/")


def test_the_report_page_repeats_no_foreign_address(client: Client) -> None:
    assert "evil.example" not in page(client, "/report/?page=https://evil.example/")


def test_the_first_page_counts_coverage_before_anything_else(client: Client) -> None:
    publish(a_council("Eastmarsh"), current_cases=Given("withheld"))
    a_council("Northwold")
    html = page(client, "/")
    assert "Of 2 councils and trusts" in html
    assert "1 withheld" in html
