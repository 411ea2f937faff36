"""Coverage before totals: who stands where, hexagon by hexagon."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from councils.domain.standing import Standing
from councils.models import Answer, PublishedReturn, Withdrawal
from councils.queries.coverage import coverage, coverage_map
from tests.published import Given, a_council, a_release, a_round, publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_round_to_stand_in() -> None:
    a_round()


def test_every_hexagon_shows_how_its_council_stands() -> None:
    publish(a_council("Eastmarsh", hexagon_q=1, hexagon_r=2), current_cases=Given("not_held"))
    a_council("Northwold", hexagon_q=2, hexagon_r=2)
    assert {area.council: area.standing for area in coverage_map().areas} == {
        "eastmarsh": Standing.ANSWERED,
        "northwold": Standing.NO_LETTER,
    }


def test_a_trust_s_answer_covers_its_districts() -> None:
    trust = a_council("Fen Trust", kind="ni-trust", nation="northern-ireland")
    publish(trust, current_cases=Given("not_held"))
    a_council("Fen", kind="ni-district", children_services=False, duty_holder=trust, hexagon_q=1, hexagon_r=1)
    (area,) = coverage_map().areas
    assert (area.council, area.standing) == ("fen-trust", Standing.ANSWERED)


def test_a_district_without_a_duty_holder_is_not_on_the_map() -> None:
    a_council("Fen", kind="district", children_services=False, hexagon_q=1, hexagon_r=1)
    assert coverage_map().areas == ()


def test_outcomes_are_counted_question_by_question() -> None:
    publish(a_council("Eastmarsh"), current_cases=Given("not_held"))
    publish(a_council("Northwold"), current_cases=Given("answered"), victim_age=Given("withheld"))
    counted = {question.title: dict(question.outcomes) for question in coverage().questions}
    assert counted == {"current_cases": {"answered": 1, "not_held": 1}, "victim_age": {"withheld": 1}}


def test_the_map_is_drawn_wide_and_narrow(client: Client) -> None:
    a_council("Eastmarsh", hexagon_q=1, hexagon_r=2)
    wide, narrow = (client.get(f"/coverage.svg?width={width}") for width in ("wide", "narrow"))
    assert wide["Content-Type"] == narrow["Content-Type"] == "image/svg+xml"
    assert b'viewBox="0 0 820 ' in wide.content
    assert b'viewBox="0 0 360 ' in narrow.content


def test_the_map_says_how_many_letters_are_retold(client: Client) -> None:
    publish(a_council("Eastmarsh", hexagon_q=1, hexagon_r=2), provenance="retold", current_cases=Given("not_held"))
    publish(a_council("Northwold", hexagon_q=2, hexagon_r=2), current_cases=Given("not_held"))
    assert coverage_map().retold == 1
    for address in ("/coverage.svg", "/coverage.svg?width=narrow", "/"):
        assert "One of these letters is retold by us" in client.get(address).content.decode()


def test_a_retold_letter_that_was_withdrawn_is_not_counted_as_there() -> None:
    returned = publish(a_council("Eastmarsh"), provenance="retold", current_cases=Given("not_held"))
    checker = get_user_model().objects.create_user("checker")
    Withdrawal.objects.create(request=returned.request, question=None, category="", why="Said in error.", by=checker)
    assert coverage_map().retold == 0


def test_a_letter_that_another_replaced_is_not_counted() -> None:
    council = a_council("Eastmarsh")
    publish(council, provenance="retold", current_cases=Given("not_held"))
    second = a_release()
    PublishedReturn.objects.update(until_release=second)
    Answer.objects.update(until_release=second)
    publish(council, release=second, current_cases=Given("not_held"))
    assert coverage_map().retold == 0


def test_there_is_no_map_without_a_register(client: Client) -> None:
    assert client.get("/coverage.svg").status_code == 404


def test_the_first_page_says_the_map_in_words(client: Client) -> None:
    a_council("Eastmarsh", hexagon_q=1, hexagon_r=2)
    assert 'alt="Of one council with' in client.get("/").content.decode()
