"""Councils are found by what visitors know of them, and each stands where it stands."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from councils.domain.standing import Standing
from councils.models import Council, CouncilAlias, Request
from councils.queries.councils import CouncilFilter, council_rows, newest_round, regions, standings
from tests.published import Given, a_council, a_round, publish

pytestmark = pytest.mark.django_db

TODAY = date(2025, 6, 2)


@pytest.fixture(autouse=True)
def a_round_to_stand_in() -> None:
    a_round()


def names(**asked: object) -> list[str]:
    return [row.name for row in council_rows(CouncilFilter(**asked), today=TODAY)]  # type: ignore[arg-type]


def stands(council: Council) -> Standing:
    return next(
        row.standing for row in council_rows(CouncilFilter(closed=True), today=TODAY) if row.slug == council.slug
    )


def test_a_council_is_found_by_part_of_its_name_in_any_case() -> None:
    a_council("Eastmarsh")
    a_council("Northwold")
    assert names(q="EASTM") == ["Eastmarsh Council"]


def test_a_council_is_found_by_another_name_it_is_known_by() -> None:
    known = a_council("Eastmarsh")
    CouncilAlias.objects.create(council=known, kind=CouncilAlias.Kind.NAME, value="Royal Borough of the Marsh")
    assert names(q="royal borough") == ["Eastmarsh Council"]


def test_a_council_is_found_by_the_code_it_had_before() -> None:
    known = a_council("Eastmarsh")
    CouncilAlias.objects.create(council=known, kind=CouncilAlias.Kind.FORMER_GSS_CODE, value="E08000999")
    assert names(q="e08000999") == ["Eastmarsh Council"]


def test_an_email_domain_is_not_a_name() -> None:
    known = a_council("Eastmarsh")
    CouncilAlias.objects.create(council=known, kind=CouncilAlias.Kind.DOMAIN, value="wold.gov.example")
    assert names(q="wold") == []


def test_a_council_with_two_fitting_names_is_listed_once() -> None:
    known = a_council("Eastmarsh")
    for value in ("Marsh East", "The Marsh"):
        CouncilAlias.objects.create(council=known, kind=CouncilAlias.Kind.NAME, value=value)
    assert names(q="marsh") == ["Eastmarsh Council"]


def test_region_and_kind_narrow_the_list() -> None:
    a_council("Eastmarsh", region="North East", region_slug="north-east")
    a_council("Northwold", kind=Council.Kind.COUNTY)
    assert names(region="north-east") == ["Eastmarsh Council"]
    assert names(kind="county") == ["Northwold Council"]
    assert names(region="north-east", kind="county") == []


def test_a_closed_council_is_listed_only_where_it_is_asked_for() -> None:
    a_council("Eastmarsh", is_closed=True)
    assert names() == []
    assert names(closed=True) == ["Eastmarsh Council (closed)"]


def test_a_closed_council_is_found_by_a_name_that_fits_no_other() -> None:
    a_council("Eastmarsh")
    closed = a_council("Eastmarsh County", code="EMC", gss_code="E10000099", is_closed=True)
    CouncilAlias.objects.create(council=closed, kind=CouncilAlias.Kind.NAME, value="Old Eastmarsh")
    assert names(q="eastmarsh") == ["Eastmarsh Council"]
    assert names(q="eastmarsh county") == ["Eastmarsh County Council (closed)"]
    assert names(q="old eastmarsh") == ["Eastmarsh County Council (closed)"]
    assert names(q="atlantis") == []


def test_a_council_without_a_letter_here_is_not_said_to_be_silent() -> None:
    assert stands(a_council("Eastmarsh")) is Standing.NO_LETTER


def test_a_request_on_record_is_awaited_until_its_deadline_and_overdue_after() -> None:
    fresh, old = a_council("Eastmarsh"), a_council("Northwold")
    Request.objects.create(council=fresh, round=a_round(), received_on=date(2025, 5, 20))
    Request.objects.create(council=old, round=a_round(), received_on=date(2025, 4, 14))
    assert stands(fresh) is Standing.AWAITING
    assert stands(old) is Standing.OVERDUE


def test_a_published_letter_has_answered_and_an_empty_one_has_only_replied() -> None:
    full, empty = a_council("Eastmarsh"), a_council("Northwold")
    publish(full, current_cases=Given("not_held"))
    publish(empty, current_cases=Given("no_answer"))
    assert stands(full) is Standing.ANSWERED
    assert stands(empty) is Standing.NO_ANSWER


def test_an_answer_to_an_older_round_does_not_count_for_the_newest() -> None:
    council = a_council("Eastmarsh")
    publish(council, current_cases=Given("not_held"))
    newer = a_round()
    newer.pk, newer.key, newer.position = None, "cse-2027", 2
    newer.save(force_insert=True)
    assert stands(council) is Standing.NO_LETTER


def test_coverage_counts_only_those_that_owe_an_answer() -> None:
    publish(a_council("Eastmarsh"), current_cases=Given("not_held"))
    a_council("Northwold")
    a_council("Fenditch", children_services=False)
    a_council("Oldbridge", is_closed=True)
    found = standings(newest_round())
    assert found[Standing.ANSWERED] == 1
    assert found[Standing.NO_LETTER] == 1
    assert sum(found.values()) == 2


def test_each_region_is_named_once() -> None:
    a_council("Eastmarsh")
    a_council("Northwold")
    assert regions() == [("west-midlands", "West Midlands")]


def test_a_longer_list_asks_the_database_no_more_often() -> None:
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            council_rows(CouncilFilter(), today=TODAY)
        return len(queries)

    a_council("Eastmarsh")
    one = asked()
    a_council("Northwold")
    publish(a_council("Fenditch"), current_cases=Given("not_held"))
    assert asked() == one
