"""What comparisons read: the register, the standing of requests, the published tables; few queries, no drafts."""

from datetime import UTC, date, datetime

import pytest
from django.contrib.auth import get_user_model
from pytest_django import DjangoAssertNumQueries

from councils.domain.ages import AgeBand
from councils.domain.comparison import Comparison
from councils.domain.count import Count
from councils.domain.selection import Selection
from councils.domain.selection_fault import SelectionFault
from councils.models import (
    Answer,
    Council,
    Document,
    Neighbour,
    OfficialFigure,
    Population,
    PublishedReturn,
    Question,
    Reading,
    Release,
    Request,
    Withdrawal,
)
from councils.queries.comparisons import compared
from councils.queries.state import published_state
from tests.published import Given, a_council, a_release, a_round, exact, in_year, publish, ranged, unknown

pytestmark = pytest.mark.django_db

TODAY = date(2026, 1, 5)


def comparison(**parameters: str) -> Comparison:
    selection = Selection.read(parameters.items())
    return compared(selection, published_state(today=TODAY, release=selection.release)).comparison


def reasons(found: Comparison) -> dict[str, str]:
    return {row.council.slug: row.reason for row in found.rows}


@pytest.fixture
def aldermere() -> Council:
    a_round()
    return a_council("Aldermere")


def test_before_anything_is_published_every_council_has_no_letter_here(aldermere: Council) -> None:
    found = comparison()
    assert reasons(found) == {"aldermere": "no letter in this collection"}
    assert found.release is None


def test_a_published_count_is_compared_with_its_words_and_its_source(aldermere: Council) -> None:
    publish(aldermere, current_cases=Given(figures=[ranged("<5", 0, 4)], fields={"unit": "children"}))
    (row,) = comparison().rows
    assert (row.words, row.count, row.unit) == ("<5", Count(0, 4), "children")
    assert row.source is not None
    assert (row.source.provenance, row.source.title, row.source.dated) == (
        "received",
        "FOI answer FOI 1",
        date(2025, 5, 8),
    )


def test_a_retold_letter_says_so_and_names_the_original(aldermere: Council) -> None:
    publish(aldermere, provenance="retold", current_cases=Given(figures=[exact(7)]))
    found = comparison()
    assert found.is_retold
    assert found.rows[0].source is not None
    assert found.rows[0].source.title == "FOI answer FOI 1, retold by us"


def test_a_draft_is_never_compared(aldermere: Council) -> None:
    request = Request.objects.create(council=aldermere, round=a_round())
    document = Document.objects.create(request=request, sha256="0" * 64, file_name="a", size=1, provenance="received")
    Reading.objects.create(request=request, document=document, body={"answers": []}, reader="parser")
    assert reasons(comparison()) == {"aldermere": "no letter in this collection"}


def test_years_come_with_their_cells_without_bounds(aldermere: Council) -> None:
    figures = [in_year(unknown("not_held", "did not record"), 2013), in_year(exact(17), 2014)]
    publish(aldermere, yearly_cases=Given("partly_answered", figures=figures))
    rows = {row.year: row for row in comparison(measure="yearly_cases", years="2012..2014").rows}
    assert [rows[2013].outcome, rows[2013].reason, rows[2013].words] == ["not_held", "not held", "did not record"]
    assert rows[2014].count == Count.exactly(17)
    assert rows[2012].reason == "no count for this year"


def test_ethnic_groups_keep_the_councils_own_labels(aldermere: Council) -> None:
    figures = [exact(1, label="Gypsy/Roma", group="white"), exact(2, label="All other groups combined")]
    publish(aldermere, victim_ethnicity=Given(figures=figures))
    rows = comparison(measure="victim_ethnicity").rows
    assert [(row.category, row.group) for row in rows] == [
        ("Gypsy/Roma", "White"),
        ("All other groups combined", "not mapped"),
    ]


def test_victims_groups_are_not_taken_for_perpetrators(aldermere: Council) -> None:
    publish(
        aldermere,
        victim_ethnicity=Given(figures=[exact(1, label="White British", group="white")]),
        perpetrator_ethnicity=Given("not_held", fields={"referred_to": "police"}),
    )
    assert reasons(comparison(measure="perpetrator_ethnicity")) == {"aldermere": "not held; refers to the police"}


def test_ages_are_said_as_bands(aldermere: Council) -> None:
    publish(
        aldermere, victim_age=Given(figures=[exact(1, age_low=None, age_high=11), exact(2, age_low=12, age_high=12)])
    )
    rows = comparison(measure="victim_age").rows
    assert [row.category for row in rows] == ["under 12", "12"]
    assert [row.ages for row in rows] == [AgeBand(None, 11), AgeBand(12, 12)]


def test_a_question_that_the_return_leaves_out_is_replied_without_an_answer(aldermere: Council) -> None:
    publish(aldermere, current_cases=Given(figures=[exact(7)]))
    assert reasons(comparison(measure="victim_age")) == {"aldermere": "replied without an answer to this"}


# Standing


def test_a_request_within_its_time_is_awaiting_and_after_it_overdue(aldermere: Council) -> None:
    request = Request.objects.create(council=aldermere, round=a_round(), received_on=date(2025, 12, 29))
    assert reasons(comparison()) == {"aldermere": "awaiting a reply"}
    request.received_on = date(2025, 4, 14)
    request.save()
    assert reasons(comparison()) == {"aldermere": "reply overdue since 15 May 2025"}


def test_a_request_whose_date_is_not_known_is_never_overdue(aldermere: Council) -> None:
    Request.objects.create(council=aldermere, round=a_round(), sent_on=date(2025, 4, 1))
    assert reasons(comparison()) == {"aldermere": "awaiting a reply"}


# Which councils


def test_all_means_those_that_owe_an_answer(aldermere: Council) -> None:
    thornshire = a_council("Thornshire")
    a_council("Wexmoor", kind="district", children_services=False, duty_holder=thornshire)
    a_council("Ostlake", is_closed=True)
    assert [council.slug for council in comparison().councils] == ["aldermere", "thornshire"]


def test_a_district_can_be_named_and_says_who_holds_the_duty(aldermere: Council) -> None:
    a_council("Wexmoor", kind="district", children_services=False, duty_holder=aldermere)
    assert reasons(comparison(councils="wexmoor")) == {
        "wexmoor": "owes no answer: no children's services; the duty is with Aldermere"
    }


def test_a_region_and_a_kind_hold_their_councils(aldermere: Council) -> None:
    a_council("Fenbridge", region="North East", region_slug="north-east", kind="county")
    assert [council.slug for council in comparison(councils="region:north-east").councils] == ["fenbridge"]
    assert [council.slug for council in comparison(councils="kind:unitary").councils] == ["aldermere"]


def test_neighbours_are_those_of_the_newest_model_and_the_council_itself(aldermere: Council) -> None:
    for rank, (name, model) in enumerate(
        [("Fenbridge", "DfE 2021"), ("Wexmoor", "DfE 2025"), ("Ostlake", "DfE 2025")], 1
    ):
        Neighbour.objects.create(
            council=aldermere, neighbour=a_council(name), model=model, rank=rank, closeness="Close"
        )
    found = comparison(councils="neighbours:aldermere")
    assert [council.slug for council in found.councils] == ["aldermere", "ostlake", "wexmoor"]
    assert found.heading == "Cases monitored now, Aldermere and its two statistical neighbours"


@pytest.mark.parametrize(
    ("councils", "said"),
    [
        ("aldermare", "did you mean Aldermere"),
        ("nowhere", "no council is known here"),
        ("region:atlantis", "there are: west-midlands"),
        ("neighbours:aldermere", "no model gives Aldermere neighbours"),
        ("neighbours:nowhere", "no council is known here"),
    ],
)
def test_a_name_that_the_register_does_not_know_is_a_fault(aldermere: Council, councils: str, said: str) -> None:
    with pytest.raises(SelectionFault, match=said) as raised:
        comparison(councils=councils)
    assert raised.value.part == "councils"


# Releases and withdrawals


def test_an_earlier_release_shows_what_stood_then(aldermere: Council) -> None:
    first = publish(aldermere, current_cases=Given(figures=[exact(7)]))
    second = a_release()
    for rows in (PublishedReturn.objects.filter(pk=first.pk), Answer.objects.all()):
        rows.update(until_release=second)
    publish(aldermere, release=second, current_cases=Given(figures=[exact(9)]))
    assert [row.count for row in comparison().rows] == [Count.exactly(9)]
    earlier = comparison(release="1")
    assert [row.count for row in earlier.rows] == [Count.exactly(7)]
    assert earlier.release == 1


def test_each_release_has_its_own_day(aldermere: Council) -> None:
    publish(aldermere, current_cases=Given(figures=[exact(7)]))
    a_release()
    Release.objects.filter(number=1).update(made_at=datetime(2026, 1, 2, 23, 30, tzinfo=UTC))
    Release.objects.filter(number=2).update(made_at=datetime(2026, 7, 3, 23, 30, tzinfo=UTC))
    assert comparison().release_words == "Release 2, 4 July 2026"
    assert comparison(release="1").release_words == "Release 1, 2 January 2026"


def test_a_release_before_the_return_has_no_letter(aldermere: Council) -> None:
    a_release()
    publish(aldermere, current_cases=Given(figures=[exact(7)]))
    found = comparison(release="1")
    assert [row.count for row in found.rows] == [None]
    assert found.rows[0].source is None


def test_a_release_that_is_not_made_yet_is_a_fault(aldermere: Council) -> None:
    publish(aldermere, current_cases=Given(figures=[exact(7)]))
    with pytest.raises(SelectionFault, match="the newest is 1"):
        comparison(release="2")


def withdraw(council: Council, *, question: str = "", category: str = "") -> Withdrawal:
    return Withdrawal.objects.create(
        request=council.requests.get(),
        question=Question.objects.get(key=question) if question else None,
        category=category,
        why="A child could be recognised.",
        by=get_user_model().objects.get(username="reader"),
    )


def test_a_withdrawn_return_shows_nothing_in_any_release(aldermere: Council) -> None:
    publish(aldermere, current_cases=Given(figures=[exact(7)]))
    withdraw(aldermere)
    for parameters in ({}, {"release": "1"}):
        (row,) = comparison(**parameters).rows
        assert (row.outcome, row.count, row.words) == ("withdrawn", None, "")


def test_a_withdrawn_year_takes_that_year_alone(aldermere: Council) -> None:
    publish(aldermere, yearly_cases=Given(figures=[in_year(exact(1), 2014), in_year(exact(2), 2015)]))
    withdraw(aldermere, question="yearly_cases", category="2014")
    rows = {row.year: row for row in comparison(measure="yearly_cases", years="2014..2015").rows}
    assert (rows[2014].count, rows[2014].reason) == (None, "withdrawn from public")
    assert rows[2015].count == Count.exactly(2)


def test_a_withdrawn_count_takes_the_count(aldermere: Council) -> None:
    publish(aldermere, current_cases=Given(figures=[exact(1)]))
    withdraw(aldermere, question="current_cases", category="count")
    assert [(row.count, row.reason) for row in comparison().rows] == [(None, "withdrawn from public")]


def test_a_withdrawal_of_one_question_leaves_the_others(aldermere: Council) -> None:
    publish(aldermere, current_cases=Given(figures=[exact(7)]), group_based_cases=Given(figures=[exact(0)]))
    withdraw(aldermere, question="group_based_cases")
    assert [row.count for row in comparison().rows] == [Count.exactly(7)]
    assert [row.count for row in comparison(measure="group_based_cases").rows] == [None]


def test_a_lifted_withdrawal_shows_the_figure_again(aldermere: Council) -> None:
    publish(aldermere, current_cases=Given(figures=[exact(7)]))
    lifter = get_user_model().objects.create(username="lifter")
    withdrawal = withdraw(aldermere)
    withdrawal.lifted_by, withdrawal.lifted_at = lifter, published_state().changed_at
    withdrawal.save()
    assert [row.count for row in comparison().rows] == [Count.exactly(7)]


# Rates, shares, the official series


def test_rates_name_their_population(aldermere: Council) -> None:
    publish(aldermere, current_cases=Given(figures=[exact(10)]))
    Population.objects.create(council=aldermere, year=2024, residents=20_000, source="ONS mid-2024", basis="rebased")
    Population.objects.create(council=aldermere, year=2023, residents=1, source="ONS mid-2023", basis="rebased")
    (row,) = comparison(per="children").rows
    assert row.value is not None
    assert float(row.value.low) == 5.0
    assert row.population is not None
    assert (row.population.source, row.population.year) == ("ONS mid-2024", 2024)


def test_the_group_based_are_set_against_the_same_councils_current_cases(aldermere: Council) -> None:
    publish(aldermere, current_cases=Given(figures=[exact(8)]), group_based_cases=Given(figures=[exact(2)]))
    (row,) = comparison(measure="group_based_cases", per="total").rows
    assert row.value is not None
    assert float(row.value.low) == 0.25


def official(council: Council, year: int, words: str, *, series: str = "cse-factor") -> None:
    number = int(words) if words.isdigit() else None
    OfficialFigure.objects.create(
        series=series,
        area_code=council.gss_code or "",
        area=council.name,
        level="council",
        council=council,
        year=year,
        words=words,
        low=number,
        high=number,
        symbol="" if number is not None else words,
    )


def test_the_official_series_keeps_its_symbols_meaning(aldermere: Council) -> None:
    official(aldermere, 2024, "c")
    official(aldermere, 2025, "12")
    rows = comparison(measure="official_series", years="2024..2025").rows
    assert [(row.words, row.count, row.outcome) for row in rows] == [
        ("c", None, "withheld"),
        ("12", Count.exactly(12), "answered"),
    ]
    assert "confidential" in rows[0].reason


def test_the_official_share_is_of_all_that_named_a_factor(aldermere: Council) -> None:
    official(aldermere, 2025, "12")
    official(aldermere, 2025, "240", series="assessments-with-factors")
    (row,) = comparison(measure="official_share", years="2025").rows
    assert row.value is not None
    assert float(row.value.low) == 0.05


def test_the_official_series_covers_england_alone(aldermere: Council) -> None:
    a_council("Nantwern", nation="wales", kind="welsh")
    official(aldermere, 2025, "12")
    assert [council.slug for council in comparison(measure="official_series").councils] == ["aldermere"]
    assert {row.reason for row in comparison(measure="official_series", councils="nantwern").rows} == {
        "not in the department's series"
    }


# Queries


@pytest.mark.parametrize("councils", [1, 5])
@pytest.mark.parametrize(
    ("parameters", "queries"),
    [
        ({}, 6),
        ({"per": "children"}, 7),
        ({"measure": "yearly_cases", "per": "children", "councils": "neighbours:aldermere"}, 8),
        ({"measure": "victim_ethnicity", "per": "total"}, 6),
        ({"measure": "official_share"}, 4),
        ({"measure": "official_series", "per": "children"}, 6),
    ],
)
def test_the_number_of_councils_makes_no_difference_to_the_number_of_queries(
    aldermere: Council,
    django_assert_num_queries: DjangoAssertNumQueries,
    councils: int,
    parameters: dict[str, str],
    queries: int,
) -> None:
    for number in range(councils):
        council = a_council(f"Other {number}", code=f"O{number}", gss_code=f"E0000000{number}")
        Neighbour.objects.create(
            council=aldermere, neighbour=council, model="DfE 2025", rank=number + 1, closeness="Close"
        )
        publish(
            council,
            current_cases=Given(figures=[exact(7)]),
            yearly_cases=Given(figures=[in_year(exact(7), 2014)]),
            victim_ethnicity=Given(figures=[exact(7, label="White", group="white")]),
        )
    with django_assert_num_queries(queries):
        comparison(**parameters)
