"""One council's page shows what was published, its peers without names, and is told in thirteen queries."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from councils.domain.count import Count
from councils.domain.peers import Side
from councils.domain.standing import Standing
from councils.domain.vocabulary import EthnicGroup
from councils.models import (
    Council,
    Neighbour,
    OfficialFigure,
    Population,
    PublishedReturn,
    Question,
    ResidentGroup,
    Withdrawal,
)
from councils.queries.peers import peers_before
from councils.queries.profiles import Profile, profile
from councils.queries.state import published_state
from tests.people import checker
from tests.published import Given, a_council, a_round, exact, in_year, publish, ranged

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_round_to_stand_in() -> None:
    a_round()


def shown(slug: str) -> Profile:
    found = profile(slug, published_state(today=date(2026, 1, 5)))
    assert found is not None
    return found


def with_children(name: str, cases: dict[str, Any] | None, **fields: Any) -> Council:
    """A council of 10,000 children, so that a rate is the count itself."""
    council = a_council(name, **fields)
    Population.objects.create(council=council, year=2024, residents=10_000, source="ONS", basis="b")
    if cases is not None:
        publish(council, current_cases=Given(figures=[cases]))
    return council


def official(council: Council, year: int, cse: int, assessments: int) -> None:
    for series, number in (("cse-factor", cse), ("assessments-with-factors", assessments)):
        OfficialFigure.objects.create(
            series=series,
            area_code=council.gss_code or "",
            area=council.short_name,
            level="council",
            council=council,
            year=year,
            words=str(number),
            low=number,
            high=number,
        )


def test_an_unknown_council_has_no_page() -> None:
    assert profile("atlantis", published_state()) is None


def test_a_council_stands_before_the_spread_of_those_that_answered() -> None:
    with_children("Own", exact(30))
    for number in range(5):
        with_children(f"Peer {number}", exact(number + 1), code=f"P{number}")
    with_children("Silent", None)
    [cases] = shown("own").peers[:1]
    region = cases.peers[0]
    assert (region.where, region.asked, region.given) == ("region:west-midlands", 6, 5)
    assert cases.own_words == "30.0"
    [(_, median, half, side)] = cases.rows()
    assert (median, half, side) == ("3.0", "2.0 to 4.0", Side.ABOVE)


def test_a_range_among_the_peers_leaves_the_median_a_range() -> None:
    with_children("Own", exact(30))
    for number in range(5):
        with_children(f"Peer {number}", ranged("<5", 0, 4), code=f"P{number}")
    assert shown("own").peers[0].rows()[0][1] == "0.0 to 4.0"


def test_a_withdrawn_figure_is_in_no_spread() -> None:
    with_children("Own", exact(30))
    for number in range(4):
        with_children(f"Peer {number}", exact(5), code=f"P{number}")
    request = PublishedReturn.objects.get(request__council__slug="peer-0").request
    question = Question.objects.get(key="current_cases")
    Withdrawal.objects.create(request=request, question=question, why="Wrong.", by=checker())
    assert shown("own").peers[0].peers[0].given == 3
    assert shown("own").peers[0].peers[0].spread is None


def test_statistical_neighbours_are_those_of_the_newest_model() -> None:
    own = with_children("Own", exact(3))
    old, new = with_children("Old", exact(1)), with_children("New", exact(2))
    Neighbour.objects.create(council=own, neighbour=old, model="DfE 2021", rank=1, closeness="Close")
    Neighbour.objects.create(council=own, neighbour=new, model="DfE 2025", rank=1, closeness="Close")
    cases = shown("own").peers[0]
    assert cases.model == "DfE 2025"
    assert (cases.peers[0].where, cases.peers[0].asked) == ("neighbours:own", 1)


def test_the_official_share_stands_beside_as_a_measure_of_its_own() -> None:
    for number in range(5):
        official(a_council(f"Peer {number}", code=f"P{number}"), 2025, number, 100)
    _, share = shown("peer-4").peers
    assert share.own_words == "4.0 %"
    assert share.peers[0].given == 4


def test_a_district_has_no_peers_and_names_who_holds_its_duty() -> None:
    holder = a_council("Holder", kind="county")
    a_council("Part", kind="district", children_services=False, duty_holder=holder)
    assert shown("part").peers == ()
    assert shown("part").council.duty_holder == holder
    assert shown("part").standing is Standing.NOT_ASKED


def test_the_peers_of_a_council_that_has_none_are_not_drawn() -> None:
    a_council("Part", kind="district", children_services=False)
    assert peers_before("part", "current_cases", published_state()) is None
    assert peers_before("atlantis", "current_cases", published_state()) is None


def test_the_years_before_a_reorganisation_are_named_after_the_council_of_then() -> None:
    before, after = a_council("Old County", is_closed=True), a_council("New Council")
    before.successors.add(after)
    official(before, 2022, 9, 90)
    official(after, 2024, 10, 100)
    years = shown("new-council").official
    assert [(year.year, year.of and year.of.short_name) for year in years] == [(2024, None), (2022, "Old County")]
    assert [year.year for year in shown("old-county").official] == [2022]


def test_labels_stand_by_group_beside_residents_of_all_ages() -> None:
    council = a_council("Eastmarsh")
    for group, residents in (("asian", 20), ("black", 10), ("mixed", 5), ("white", 60), ("other", 5)):
        ResidentGroup.objects.create(council=council, group=group, residents=residents, census_year=2021, source="s")
    figures = [
        exact(12, label="White British", group="white"),
        ranged("<5", 0, 4, label="Not stated", group="unknown"),
    ]
    publish(council, victim_ethnicity=Given(figures=figures))
    [told] = shown("eastmarsh").ethnicities
    by_group = {group.group: group for group in told.groups}
    assert by_group[EthnicGroup.WHITE].count == Count(12, 12)
    assert by_group[EthnicGroup.UNKNOWN].count == Count(0, 4)
    assert by_group[EthnicGroup.ASIAN].count is None
    assert float(by_group[EthnicGroup.ASIAN].of_residents or 0) == 0.2


def test_groups_are_not_added_up_where_a_label_is_out_of_public() -> None:
    figures = [exact(12, label="White British", group="white"), exact(3, label="Asian", group="asian")]
    returned = publish(a_council("Eastmarsh"), victim_ethnicity=Given(figures=figures))
    question = Question.objects.get(key="victim_ethnicity")
    given = {"request": returned.request, "question": question, "category": "Asian"}
    Withdrawal.objects.create(**given, why="Too few.", by=checker())
    [told] = shown("eastmarsh").ethnicities
    assert told.groups == ()


def test_a_refused_breakdown_is_not_drawn_but_explained() -> None:
    given = Given("withheld", fields={"exemptions": ["FOIA s.40(2)"]})
    publish(a_council("Eastmarsh"), victim_age=given, victim_ethnicity=given)
    page = shown("eastmarsh")
    assert page.ages is None
    assert page.ethnicities == ()
    [refusal] = page.refusals
    assert refusal.section == "FOIA s.40(2)"
    assert "personal" in refusal.meaning
    assert len(refusal.answers) == 2
    assert "ranges" in page.suggestions[0].words


def test_an_unknown_receipt_gives_a_range_of_deadlines_where_other_days_bound_it() -> None:
    publish(a_council("Eastmarsh"), current_cases=Given("not_held"))
    page = shown("eastmarsh")
    assert page.days == ()
    assert page.due is not None
    assert page.due.earliest is not None
    assert page.due.earliest.due_on == date(2025, 5, 1)


def test_a_known_receipt_gives_every_day_to_the_deadline() -> None:
    returned = publish(a_council("Eastmarsh"), current_cases=Given("not_held"))
    PublishedReturn.objects.filter(pk=returned.pk).update(received_on=date(2025, 4, 14))
    page = shown("eastmarsh")
    assert page.due is None
    assert page.days[-1].day == date(2025, 5, 15)


def queries_of(slug: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        page = shown(slug)
        _ = (page.refusals, page.suggestions, page.ethnicities, page.days, page.years_said, page.ages_said)
    return len(queries)


def test_a_page_takes_thirteen_queries_however_much_there_is() -> None:
    own = with_children("Own", exact(30))
    publish_more: dict[str, Any] = {
        "yearly_cases": Given(figures=[in_year(exact(3), 2014), in_year(exact(4), 2015)]),
        "victim_age": Given(figures=[exact(3, age_low=12, age_high=12)]),
        "victim_ethnicity": Given(figures=[exact(3, label="Asian", group="asian")]),
    }
    other = a_council("Full")
    publish(other, **publish_more)
    official(other, 2025, 1, 10)
    Neighbour.objects.create(council=other, neighbour=own, model="m", rank=1, closeness="Close")
    assert queries_of("full") <= 13
    for number in range(3):
        with_children(f"Peer {number}", exact(5), code=f"P{number}")
    assert queries_of("full") <= 13
