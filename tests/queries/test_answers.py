"""What was answered is counted as it was answered, and every reason for not knowing by its own name."""

from datetime import date
from typing import Any

import pytest

from councils.domain.vocabulary import Outcome
from councils.models import PublishedReturn
from councils.queries.answers import AnswersFilter, AnswersRow, answers_page
from tests.published import Given, a_council, a_round, publish

pytestmark = pytest.mark.django_db


def only_row() -> AnswersRow:
    (row,) = answers_page(AnswersFilter()).rows
    return row


def dated(**days: Any) -> AnswersRow:
    returned = publish(a_council("Eastmarsh"), current_cases=Given("answered"))
    PublishedReturn.objects.filter(pk=returned.pk).update(**{"responded_on": None, **days})
    return only_row()


def test_nothing_is_listed_before_anything_is_published() -> None:
    a_council("Eastmarsh")
    a_round()
    assert answers_page(AnswersFilter()).rows == ()


def test_a_letter_is_a_row_of_eight_cells() -> None:
    publish(a_council("Eastmarsh"), current_cases=Given("withheld", fields={"exemptions": ["FOIA s.12"]}))
    row = only_row()
    assert len(row.cells) == 8
    assert row.cells[2].outcome is Outcome.WITHHELD
    assert row.cells[2].exemptions == ("FOIA s.12",)


def test_reasons_are_counted_by_section_and_by_outcome_where_none_is_named() -> None:
    publish(a_council("Eastmarsh"), current_cases=Given("withheld", fields={"exemptions": ["FOIA s.12"]}))
    publish(a_council("Northwold"), current_cases=Given("not_held"), victim_age=Given("answered"))
    reasons = {reason.words: reason.answers for reason in answers_page(AnswersFilter()).reasons}
    assert reasons == {"FOIA s.12": 1, "not held": 1}


def test_an_answered_question_is_no_reason_for_not_knowing() -> None:
    publish(a_council("Eastmarsh"), current_cases=Given("answered"))
    assert answers_page(AnswersFilter()).reasons == ()


def test_region_kind_and_outcome_narrow_the_rows() -> None:
    publish(a_council("Eastmarsh", region="North East", region_slug="north-east"), current_cases=Given("answered"))
    publish(a_council("Northwold", kind="county"), current_cases=Given("not_held"))

    def names(**asked: str) -> list[str]:
        return [row.slug for row in answers_page(AnswersFilter(**asked)).rows]

    assert names(region="north-east") == ["eastmarsh"]
    assert names(kind="county") == ["northwold"]
    assert names(outcome="not_held") == ["northwold"]
    assert names(region="north-east", outcome="not_held") == []


def test_an_answer_within_twenty_working_days_is_in_time() -> None:
    row = dated(received_on=date(2025, 4, 14), responded_on=date(2025, 5, 15))
    assert row.working_day == 20
    assert row.is_late is False


def test_an_answer_on_the_twenty_first_is_late() -> None:
    assert dated(received_on=date(2025, 4, 14), responded_on=date(2025, 5, 16)).is_late is True


def test_a_publication_in_time_shows_that_the_answer_was() -> None:
    row = dated(received_on=date(2025, 4, 14), published_on=date(2025, 5, 12))
    assert row.working_day == 17
    assert row.is_late is False


def test_a_late_publication_does_not_make_the_answer_late() -> None:
    assert dated(received_on=date(2025, 4, 14), published_on=date(2025, 7, 1)).is_late is None


def test_without_the_day_of_receipt_nothing_is_said_of_the_law() -> None:
    row = dated(responded_on=date(2025, 5, 8))
    assert row.working_day is None
    assert row.is_late is None
