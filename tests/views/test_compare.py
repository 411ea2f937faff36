"""The comparison as a visitor gets it: one computation as a page, a table in a file, and an image."""

import csv
import io
import json
import re
from typing import cast

import pytest
from django.core.cache import caches
from django.http import HttpResponse
from django.test import Client
from lxml import etree, html
from pytest_django import DjangoAssertNumQueries

from councils.models import Council, Population, ResidentGroup
from tests.published import Given, a_council, a_round, exact, in_year, publish, ranged, unknown

pytestmark = pytest.mark.django_db

FORMS = ["/compare/", "/compare.csv", "/compare.json", "/compare.svg"]


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    caches["pages"].clear()


@pytest.fixture
def aldermere() -> Council:
    a_round()
    council = a_council("Aldermere")
    publish(
        council,
        current_cases=Given(figures=[ranged("<5", 0, 4)], fields={"unit": "children"}),
        yearly_cases=Given(
            "partly_answered",
            figures=[
                in_year(unknown("not_held", "did not record it"), 2013),
                in_year(exact(17), 2014),
                in_year(exact(0), 2015),
            ],
        ),
    )
    return council


@pytest.fixture
def fenbridge() -> Council:
    council = a_council("Fenbridge")
    publish(
        council,
        provenance="retold",
        current_cases=Given(figures=[exact(23)]),
        yearly_cases=Given("not_held", fields={"referred_to": "Wendle Police"}),
    )
    return council


def get(client: Client, path: str, **parameters: str) -> HttpResponse:
    return cast(HttpResponse, client.get(path, parameters))


def page(client: Client, **parameters: str) -> html.HtmlElement:
    response = get(client, "/compare/", **parameters)
    assert response.status_code == 200
    return html.fromstring(response.content)


def text(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def filled_in(found: html.HtmlElement) -> list[tuple[str, str]]:
    """What the form would send as it stands, without its blanks."""
    form = cast(html.FormElement, next(form for form in found.iter("form") if form.get("action") == "/compare/"))
    assert form.get("method") == "get"
    return [(name, value) for name, value in form.form_values() if value]


def rows(client: Client, **parameters: str) -> list[dict[str, str]]:
    response = client.get("/compare.csv", parameters)
    body = b"".join(response.streaming_content).decode()  # type: ignore[attr-defined]
    return list(csv.DictReader(io.StringIO(body, newline="")))


# The page


def test_the_page_says_the_selection_and_what_is_seen(client: Client, aldermere: Council, fenbridge: Council) -> None:
    found = page(client, councils="aldermere,fenbridge")
    assert text(found.find(".//h1")) == "Cases monitored now, Aldermere and Fenbridge"
    assert text(found.find_class("lead")[0]) == "Aldermere: 0 to 4 children, in its words “<5”. Fenbridge: 23."


def test_the_image_has_a_wide_and_a_narrow_drawing_and_words_in_its_place(client: Client, aldermere: Council) -> None:
    found = page(client, councils="aldermere")
    (image,) = found.iter("img")
    (source,) = found.iter("source")
    assert image.get("src") == "/compare.svg?measure=current_cases&councils=aldermere"
    assert source.get("srcset") == "/compare.svg?measure=current_cases&councils=aldermere&width=narrow"
    assert image.get("alt") == text(found.find_class("lead")[0])
    for address in (image.get("src"), source.get("srcset")):
        assert client.get(address).status_code == 200


def test_the_page_names_what_differs(client: Client, aldermere: Council, fenbridge: Council) -> None:
    aside = page(client).find(".//aside")
    assert text(aside.find("h2")) == "Mind the differences"
    assert text(aside.find("dl/dt")) == "What is counted"
    assert text(aside.find("dl/dd")) == "children: Aldermere; not said: Fenbridge"


def test_a_sum_of_unlike_counts_says_that_they_are_unlike(
    client: Client, aldermere: Council, fenbridge: Council
) -> None:
    assert "Together, unlike as they are: 23 to 27 from 2 councils." in text(page(client))
    assert "Together" not in text(page(client, councils="aldermere"))


def test_a_sum_beside_rates_says_that_it_is_one_of_counts(
    client: Client, aldermere: Council, fenbridge: Council
) -> None:
    assert "Together, unlike as they are, as counts: 23 to 27" in text(page(client, per="children"))


def test_the_page_leads_to_the_files_of_the_same_selection(client: Client, aldermere: Council) -> None:
    links = {link.get("href") for link in page(client, councils="aldermere", per="children").iter("a")}
    query = "measure=current_cases&councils=aldermere&per=children"
    assert {
        f"/compare.csv?{query}",
        f"/compare.json?{query}",
        f"/compare.svg?{query}",
        f"/compare/?{query}&release=1",
    } <= links


def test_the_page_says_where_to_get_help_and_what_the_figures_are_not(client: Client, aldermere: Council) -> None:
    said = text(page(client))
    assert "Where to get help" in said
    assert "not prevalence" in said


def test_the_table_keeps_the_councils_words(client: Client, aldermere: Council) -> None:
    table = page(client, councils="aldermere").find(".//table")
    row = table.find(".//tbody/tr")
    assert [text(cell) for cell in row][:3] == ["Aldermere", "0–4", "<5"]
    assert row[0].tag == "th"
    assert text(table.find("caption")) == "Cases monitored now, Aldermere"


def test_a_long_table_comes_in_pages_of_fifty(client: Client) -> None:
    a_round()
    for number in range(60):
        a_council(f"Council {number:02}", code=f"C{number}", gss_code=f"E{number:08d}")
    assert len(page(client).findall(".//tbody/tr")) == 50
    second = page(client, page="2")
    assert len(second.findall(".//tbody/tr")) == 10
    assert second.xpath("//a[@rel='prev']/@href") == ["?page=1"]


def test_the_form_works_without_scripts_and_keeps_what_was_asked(client: Client, aldermere: Council) -> None:
    found = page(client, councils="aldermere,region:west-midlands", per="children")
    values = filled_in(found)
    assert ("councils", "Aldermere") in values
    assert ("councils", "region:west-midlands") in values
    assert ("per", "children") in values
    again = client.get("/compare/", {"councils": [value for name, value in values if name == "councils"]})
    assert again.status_code == 200


def test_before_anything_is_published_there_is_a_page_that_says_so(client: Client) -> None:
    a_round()
    a_council("Aldermere")
    assert "Nothing published yet" in text(page(client))
    for path in FORMS[1:]:
        assert client.get(path).status_code == 200


def test_an_empty_database_is_no_fault(client: Client) -> None:
    for path in FORMS:
        assert client.get(path, {"councils": "kind:unitary"}).status_code == 400
        assert client.get(path).status_code in (200, 400)


# The files


def test_yearly_rows_are_one_for_each_council_and_year(client: Client, aldermere: Council, fenbridge: Council) -> None:
    found = rows(client, measure="yearly_cases")
    assert len(found) == 30
    of = {(row["council"], row["period"]): row for row in found}
    assert of["Aldermere Council", "2014"]["low"] == "17"
    assert of["Aldermere Council", "2015"]["low"] == "0"
    assert of["Aldermere Council", "2013"] | {"outcome": "not_held", "low": ""} == of["Aldermere Council", "2013"]
    fenbridges = [row for row in found if row["council"] == "Fenbridge Council"]
    assert {row["outcome"] for row in fenbridges} == {"not_held"}
    assert {row["reason"] for row in fenbridges} == {"not held; refers to Wendle Police"}
    assert "0" not in {row["low"] for row in fenbridges}
    assert {row["provenance"] for row in fenbridges} == {"retold"}


def test_the_csv_is_streamed_as_a_file_named_for_what_is_in_it(client: Client, aldermere: Council) -> None:
    response = client.get("/compare.csv")
    assert response.streaming
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="current_cases-release-1.csv"'


def test_the_json_and_the_csv_are_one_computation(client: Client, aldermere: Council, fenbridge: Council) -> None:
    document = json.loads(get(client, "/compare.json", measure="yearly_cases").content)
    in_json = [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in document["rows"]]
    assert in_json == rows(client, measure="yearly_cases")
    assert document["address"].startswith("http://testserver/compare/?measure=yearly_cases&release=2")


def test_the_image_is_whole_in_itself(client: Client, aldermere: Council, fenbridge: Council) -> None:
    response = get(client, "/compare.svg", councils="aldermere,fenbridge")
    assert response["Content-Type"] == "image/svg+xml"
    root = etree.fromstring(response.content)
    said = " ".join("".join(str(part) for part in element.itertext()) for element in root.iter("{*}text"))
    for part in ("Cases monitored now", "0–4", "23", "retold by us", "Release 2", "http://testserver/compare/"):
        assert part in said


@pytest.mark.parametrize(("width", "across"), [("wide", "820"), ("narrow", "360")])
def test_the_image_comes_in_two_widths(client: Client, aldermere: Council, width: str, across: str) -> None:
    assert etree.fromstring(get(client, "/compare.svg", width=width).content).get("width") == across


def test_no_form_says_more_of_a_hidden_count_than_the_council_did(client: Client, aldermere: Council) -> None:
    for path in FORMS:
        response = client.get(path, {"councils": "aldermere"})
        body = b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
        assert not re.search(
            rb"\b(2\.0|2\.5|4\.5)\b(?! \d)", re.sub(rb'[dxy]="[^"]*"|[dxy]\d?="[^"]*"|transform="[^"]*"', b"", body)
        )


# What is wrong


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("measure", "prevalence"),
        ("councils", "nowhere"),
        ("per", "head"),
        ("years", "x"),
        ("order", "rank"),
        ("detail", "x"),
        ("release", "99"),
        ("banana", "1"),
    ],
)
def test_a_wrong_address_says_which_part_was_wrong(
    client: Client, aldermere: Council, path: str, part: str, value: str
) -> None:
    parameters = {"measure": "yearly_cases", part: value}
    response = get(client, path, **parameters)
    assert response.status_code == 400
    if path == "/compare.json":
        assert json.loads(response.content)["fault"]["part"] == part
    else:
        lead = next(html.document_fromstring(response.content).iter("p"))
        assert part in text(lead)


def test_a_wrong_address_leads_to_the_same_without_its_wrong_part(client: Client, aldermere: Council) -> None:
    found = html.fromstring(get(client, "/compare/", measure="yearly_cases", councils="nowhere").content)
    assert "/compare/?measure=yearly_cases" in {link.get("href") for link in found.iter("a")}


def test_of_several_councils_only_the_unknown_one_is_left_out(client: Client, aldermere: Council) -> None:
    found = html.document_fromstring(get(client, "/compare/", per="children", councils="nowhere, Aldermere").content)
    links = {link.get("href") for link in found.iter("a")}
    assert "/compare/?per=children&councils=Aldermere" in links
    assert {("councils", "Aldermere"), ("per", "children")} <= set(filled_in(found))


def test_a_wrong_value_is_shown_as_text_and_never_as_markup(client: Client, aldermere: Council) -> None:
    response = get(client, "/compare/", councils="<script>alert(1)</script>")
    assert response.status_code == 400
    assert b"<script>alert" not in response.content


@pytest.mark.parametrize(
    ("path", "part", "value"),
    [
        ("/compare/", "page", "x"),
        ("/compare/", "page", "0"),
        ("/compare.svg", "width", "huge"),
        ("/compare/", "width", "wide"),
    ],
)
def test_what_only_one_form_reads_is_checked_too(
    client: Client, aldermere: Council, path: str, part: str, value: str
) -> None:
    assert get(client, path, **{part: value}).status_code == 400


def test_what_search_engines_add_changes_nothing(client: Client, aldermere: Council) -> None:
    plain, tracked = get(client, "/compare/"), get(client, "/compare/", utm_source="x", fbclid="y")
    assert tracked.status_code == 200
    assert plain["ETag"] == tracked["ETag"]


# What is kept, by whom


@pytest.mark.parametrize("path", FORMS)
def test_an_answer_that_is_still_true_costs_one_query_and_no_body(
    client: Client, aldermere: Council, django_assert_num_queries: DjangoAssertNumQueries, path: str
) -> None:
    first = get(client, path)
    assert first["Cache-Control"] == "public, no-cache"
    with django_assert_num_queries(1):
        again = client.get(path, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_an_answer_asked_again_is_not_computed_again(
    client: Client, aldermere: Council, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = get(client, "/compare/")
    with django_assert_num_queries(1):
        second = get(client, "/compare/")
    assert first.content == second.content


@pytest.mark.parametrize("path", FORMS)
def test_a_publication_shows_at_once(client: Client, aldermere: Council, path: str) -> None:
    before = get(client, path)
    publish(a_council("Wexmoor"), current_cases=Given(figures=[exact(1)]))
    after = client.get(path, headers={"if-none-match": before["ETag"]})
    assert after.status_code == 200
    assert after["ETag"] != before["ETag"]


def test_a_new_request_shows_at_once(client: Client, aldermere: Council) -> None:
    before = get(client, "/compare/")
    wexmoor = a_council("Wexmoor")
    wexmoor.requests.create(round=a_round(), sent_on="2025-04-01")
    assert "awaiting a reply" in text(page(client))
    assert get(client, "/compare/")["ETag"] != before["ETag"]


def test_another_host_gets_its_own_address_in_the_image(client: Client, aldermere: Council) -> None:
    one = client.get("/compare.svg", headers={"host": "localhost"})
    other = client.get("/compare.svg", headers={"host": "127.0.0.1"})
    assert b"http://localhost/compare/" in one.content
    assert b"http://127.0.0.1/compare/" in other.content


@pytest.mark.parametrize("path", FORMS)
def test_no_cookie_is_set_and_answers_vary_by_encoding_alone(client: Client, aldermere: Council, path: str) -> None:
    response = client.get(path, headers={"accept-encoding": "gzip"})
    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()


@pytest.mark.parametrize("path", FORMS)
def test_what_rests_on_a_retold_letter_is_kept_from_search_engines(
    client: Client, aldermere: Council, fenbridge: Council, path: str
) -> None:
    assert get(client, path, councils="fenbridge")["X-Robots-Tag"] == "noindex"
    assert "X-Robots-Tag" not in get(client, path, councils="aldermere")


def test_a_retold_letter_is_said_on_the_page(client: Client, fenbridge: Council) -> None:
    found = page(client, councils="fenbridge")
    assert found.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert text(found.find_class("retold")[0]).startswith("Retold.")


def test_nothing_on_the_page_is_blocked_by_the_policy(client: Client, aldermere: Council) -> None:
    found = page(client, councils="aldermere")
    assert not found.xpath("//*[@style] | //style | //script[not(@src)] | //*[@onclick]")


@pytest.mark.parametrize(("residents", "said"), [(20_000, "0.0 to 2.0"), (900, "fewer than 1,000 children live here")])
def test_a_rate_of_a_range_is_a_range_and_of_few_children_none(
    client: Client, aldermere: Council, residents: int, said: str
) -> None:
    Population.objects.create(council=aldermere, year=2024, residents=residents, source="ONS", basis="rebased")
    assert said in text(page(client, councils="aldermere", per="children"))


# Taken away, and shown elsewhere


def png_width(response: HttpResponse) -> int:
    assert response["Content-Type"] == "image/png"
    assert response.content.startswith(b"\x89PNG")
    return int.from_bytes(response.content[16:20])


def test_the_picture_comes_in_two_sizes(client: Client, aldermere: Council) -> None:
    on_page, in_print = (get(client, "/compare.png", councils="aldermere", size=size) for size in ("page", "print"))
    assert (png_width(on_page), png_width(in_print)) == (1640, 3280)


def test_a_picture_of_another_size_is_refused_by_name(client: Client, aldermere: Council) -> None:
    response = get(client, "/compare.png", size="poster")
    assert response.status_code == 400
    assert "page, print" in response.content.decode()


def test_the_card_for_other_sites_is_named_on_the_page(client: Client, aldermere: Council) -> None:
    found = page(client, councils="aldermere")
    (card,) = [meta.get("content") for meta in found.iter("meta") if meta.get("property") == "og:image"]
    assert png_width(cast(HttpResponse, client.get(card))) == 1200


def test_the_figure_to_be_explored_carries_the_words_of_the_image(client: Client, aldermere: Council) -> None:
    figure = json.loads(get(client, "/compare.figure.json", councils="aldermere").content)
    assert figure["frame"]["title"] == "Cases monitored now, Aldermere"
    assert "Hatched: what the words allow." in figure["frame"]["notes"]
    assert "not prevalence" in figure["frame"]["source"]
    assert figure["config"]["showSendToCloud"] is False


def test_a_frame_may_stand_on_any_site_and_run_nothing(client: Client, aldermere: Council) -> None:
    response = get(client, "/embed/compare/", councils="aldermere")
    assert "frame-ancestors *" in response["Content-Security-Policy"]
    assert "script-src 'none'" in response["Content-Security-Policy"]
    assert "X-Frame-Options" not in response


@pytest.mark.parametrize("path", ["/compare/", "/compare.svg", "/councils/aldermere/"])
def test_all_else_stands_in_no_frame(client: Client, aldermere: Council, path: str) -> None:
    response = get(client, path)
    assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"


def test_a_frame_says_whether_it_follows_or_is_fixed(client: Client, aldermere: Council) -> None:
    following = get(client, "/embed/compare/", councils="aldermere").content.decode()
    fixed = get(client, "/embed/compare/", councils="aldermere", release="1").content.decode()
    assert "Follows the newest release" in following
    assert "Fixed to release 1" in fixed
    assert "Newer figures exist" not in following + fixed


def test_a_fixed_frame_says_when_newer_figures_exist(client: Client, aldermere: Council) -> None:
    get(client, "/embed/compare/", councils="aldermere", release="1")
    publish(a_council("Fenbridge"), current_cases=Given(figures=[exact(23)]))
    said = get(client, "/embed/compare/", councils="aldermere", release="1").content.decode()
    assert "Newer figures exist" in said
    assert "the newest is release 2" in said


def test_the_page_offers_both_frames(client: Client, aldermere: Council) -> None:
    said = " ".join(code.text_content() for code in page(client, councils="aldermere").iter("code"))
    query = "/embed/compare/?measure=current_cases&councils=aldermere"
    assert f'{query}"' in said
    assert f'{query}&release=1"' in said


def test_only_the_page_that_is_explored_may_hold_the_one_empty_style(client: Client, aldermere: Council) -> None:
    assert "sha256-47DEQpj8" in get(client, "/compare/")["Content-Security-Policy"]
    for path in ("/", "/councils/", "/embed/compare/", "/compare.svg"):
        assert "sha256" not in get(client, path)["Content-Security-Policy"]
    assert "unsafe" not in get(client, "/compare/")["Content-Security-Policy"]


# What is not comparable


@pytest.fixture
def unlike(aldermere: Council) -> Council:
    council = a_council("Wendle")
    publish(council, current_cases=Given(figures=[exact(23)], fields={"unit": "referrals"}))
    return council


def test_what_is_not_comparable_is_drawn_only_on_a_deliberate_click(client: Client, unlike: Council) -> None:
    found = page(client, councils="aldermere,wendle")
    (link,) = [link for link in found.iter("a") if "side by side" in text(link)]
    assert link.get("href") == "/compare/?measure=current_cases&councils=aldermere,wendle&anyway=1"
    before = get(client, "/compare.svg", councils="aldermere,wendle").content.decode()
    after = get(client, "/compare.svg", councils="aldermere,wendle", anyway="1").content.decode()
    assert "not comparable" in before
    assert ">Wendle<" not in before
    assert ">Wendle<" in after
    assert "Not comparable as they stand" in before
    assert "Not comparable as they stand" in after


def test_the_deliberate_click_stays_in_every_address_of_the_page(client: Client, unlike: Council) -> None:
    found = page(client, councils="aldermere,wendle", anyway="1")
    assert not [link for link in found.iter("a") if "side by side" in text(link)]
    links = [link.get("href") or "" for link in found.iter("a")]
    ours = [address for address in links if "measure=" in address and "aldermere" in address]
    assert ours
    assert [address for address in ours if "anyway=1" not in address] == []
    assert ("anyway", "1") in filled_in(found)


def test_the_warning_stays_in_the_frame_and_in_every_line_of_the_file(client: Client, unlike: Council) -> None:
    for anyway in ({}, {"anyway": "1"}):
        framed = get(client, "/embed/compare/", councils="aldermere,wendle", **anyway).content.decode()
        assert "Not comparable as they stand." in framed
        for row in rows(client, councils="aldermere,wendle", **anyway):
            assert row["comparability"] == "not comparable"
            assert row["differs"] == "What is counted – children: Aldermere; referrals: Wendle"


def test_one_council_s_own_answer_needs_no_click(client: Client, unlike: Council) -> None:
    assert not [link for link in page(client, councils="wendle").iter("a") if "side by side" in text(link)]


# Drawn in other ways


def test_the_form_offers_a_map_and_rates_by_population_where_there_is_one_value(
    client: Client, aldermere: Council
) -> None:
    def offered(measure: str) -> list[str]:
        chosen = page(client, measure=measure).xpath("//select[@name='view']/option/@value")
        return [str(value) for value in cast(list[str], chosen)]

    assert offered("current_cases") == ["chart", "map", "funnel", "strip"]
    assert offered("official_share") == ["chart", "map", "strip"]
    assert offered("victim_age") == []


def test_a_map_colours_the_hexagons_of_the_council_that_answers(client: Client, aldermere: Council) -> None:
    Council.objects.filter(pk=aldermere.pk).update(hexagon_q=3, hexagon_r=4)
    a_council("Wendle District", children_services=False, duty_holder=aldermere, hexagon_q=20, hexagon_r=30)
    drawn = get(client, "/compare.svg", view="map").content.decode()
    assert "1 known only as a range over several steps" in drawn
    assert "Each hexagon is one area" in drawn


def test_rates_by_population_say_what_the_dashed_lines_are(client: Client, aldermere: Council) -> None:
    Population.objects.create(council=aldermere, year=2024, residents=20_000, source="ONS")
    drawn = get(client, "/compare.svg", view="funnel", councils="aldermere").content.decode()
    assert "by chance alone" in drawn
    assert "residents aged 0 to 17" in drawn


@pytest.mark.parametrize("path", ["/compare.svg", "/compare.figure.json", "/compare.json", "/embed/compare/"])
def test_a_council_among_its_peers_is_one_drawing_everywhere(
    client: Client, aldermere: Council, fenbridge: Council, path: str
) -> None:
    told = get(client, path, view="strip", councils="aldermere,all").content.decode()
    assert "Aldermere: 0 to 4. The one peer gives a figure" in told


def test_a_strip_of_an_official_year_asks_for_no_more_than_the_chart(
    client: Client, aldermere: Council, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(8):
        get(client, "/compare/", view="strip", measure="official_series", councils="aldermere,all")


def test_the_page_leads_from_ethnic_groups_to_the_same_beside_all_residents(client: Client, aldermere: Council) -> None:
    def links(**parameters: str) -> list[str]:
        found = page(client, measure="victim_ethnicity", **parameters).xpath(
            "//main//p/a[contains(., 'all residents')]/@href"
        )
        return [str(each) for each in cast(list[str], found)]

    assert links() == ["/compare/?measure=victim_ethnicity&per=total&detail=five"]
    assert links(detail="five", per="total") == []


def test_residents_of_all_ages_stand_in_the_table_and_in_the_image(client: Client) -> None:
    a_round()
    council = a_council("Aldermere")
    publish(council, victim_ethnicity=Given(figures=[exact(6, label="White British", group="white")]))
    for group, residents in (("white", 30), ("asian", 10)):
        ResidentGroup.objects.create(
            council=council, group=group, residents=residents, census_year=2021, source="the census"
        )
    asked = {"measure": "victim_ethnicity", "detail": "five", "per": "total"}
    assert "75.0 % (2021)" in text(page(client, **asked))
    assert "Residents of all ages, census of 2021" in get(client, "/compare.svg", **asked).content.decode()
    assert "75.0 %" not in text(page(client, measure="victim_ethnicity"))


def test_ethnic_groups_beside_residents_take_no_more_queries_than_anything_else(
    client: Client, aldermere: Council, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(8):
        get(client, "/compare/", measure="victim_ethnicity", detail="five", per="total")


def test_the_form_names_the_place_of_each_field_and_of_its_button(client: Client, aldermere: Council) -> None:
    form = page(client, measure="official_series").xpath("//form[contains(@class, 'comparing')]")[0]
    places = [each.get("class").split()[0] for each in form.xpath("./div")]
    assert places == [
        f"pick-{name}" for name in ("measure", "councils", "add", "group", "per", "years", "view", "order", "go")
    ]
