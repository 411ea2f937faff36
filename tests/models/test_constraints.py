"""What the database itself refuses, on either of the two that are used."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from councils.domain.returns import Span
from councils.models import (
    AgeCount,
    Answer,
    Correction,
    Council,
    CouncilAlias,
    Decision,
    Document,
    EthnicityCount,
    Finding,
    Neighbour,
    OfficialFigure,
    Population,
    PublishedReturn,
    Question,
    Reading,
    Release,
    Request,
    ResidentGroup,
    Round,
    VictimCount,
    Withdrawal,
    YearCount,
)
from tests.published import a_council, a_release, another_letter
from tests.returns import the_round

pytestmark = pytest.mark.django_db


def refused(make: Callable[[], object], name: str | None = None) -> None:
    """The database refuses it; SQLite and PostgreSQL both name a check, SQLite no unique index by its name."""
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make()


@pytest.fixture
def council() -> Council:
    return a_council("Eastmarsh", code="EMS", gss_code="X06000901", hexagon_q=1, hexagon_r=-2)


@pytest.fixture
def other() -> Council:
    return a_council("Fallowdale", code="FLD", gss_code="X08000901")


@pytest.fixture
def request_(council: Council) -> Request:
    return Request.objects.create(council=council, round=the_round())


@pytest.fixture
def document(request_: Request) -> Document:
    return Document.objects.create(
        request=request_, sha256="a" * 64, file_name="a.txt", size=1, text="x", provenance="received"
    )


@pytest.fixture
def reading(request_: Request, document: Document) -> Reading:
    return Reading.objects.create(request=request_, document=document, body={}, reader="parser")


@pytest.fixture
def people() -> tuple[User, User]:
    return User.objects.create(username="ada"), User.objects.create(username="ben")


def the_question(key: str) -> Question:
    return Question.objects.get(key=key)


@pytest.fixture
def answer(request_: Request) -> Answer:
    return Answer.objects.create(
        request=request_, question=the_question("yearly_cases"), outcome="answered", from_release=a_release()
    )


# The register


@pytest.mark.parametrize("field", ["code", "slug", "gss_code"])
def test_a_council_has_its_codes_and_address_to_itself(council: Council, field: str) -> None:
    refused(lambda: a_council("Other", **{"code": "OTH", field: getattr(council, field)}))


def test_two_trusts_may_both_be_without_a_gss_code() -> None:
    a_council("First trust", code="T1", gss_code=None)
    a_council("Second trust", code="T2", gss_code=None)


def test_two_councils_do_not_share_a_hexagon(council: Council) -> None:
    refused(lambda: a_council("Other", code="OTH", hexagon_q=1, hexagon_r=-2))


def test_a_hexagon_has_both_coordinates() -> None:
    refused(lambda: a_council("Other", hexagon_q=1), "a_hexagon_has_both_coordinates")


def test_a_council_with_a_closing_day_is_closed() -> None:
    refused(lambda: a_council("Other", closed_on=date(2023, 4, 1)), "a_closing_day_means_closed")


def test_a_council_closes_after_it_starts() -> None:
    days = {"started_on": date(2023, 4, 1), "closed_on": date(2023, 4, 1), "is_closed": True}
    refused(lambda: a_council("Other", **days), "council_starts_before_it_closes")


def test_a_former_code_leads_to_one_council(council: Council, other: Council) -> None:
    CouncilAlias.objects.create(council=council, kind="former-gss-code", value="X08000016")
    refused(lambda: CouncilAlias.objects.create(council=other, kind="former-gss-code", value="X08000016"))


def test_two_councils_may_share_a_domain(council: Council, other: Council) -> None:
    CouncilAlias.objects.create(council=council, kind="domain", value="x.gov.example")
    CouncilAlias.objects.create(council=other, kind="domain", value="x.gov.example")


def test_a_council_has_an_alias_once(council: Council) -> None:
    CouncilAlias.objects.create(council=council, kind="name", value="The Marsh")
    refused(lambda: CouncilAlias.objects.create(council=council, kind="name", value="The Marsh"))


def test_a_council_has_one_population_a_year(council: Council) -> None:
    Population.objects.create(council=council, year=2024, residents=1000, source="s", basis="b")
    refused(lambda: Population.objects.create(council=council, year=2024, residents=1001, source="s", basis="b"))


def test_a_population_is_not_below_nought(council: Council) -> None:
    refused(lambda: Population.objects.create(council=council, year=2024, residents=-1, source="s", basis="b"))


def test_a_council_has_an_ethnic_group_of_its_residents_once(council: Council) -> None:
    given = {"group": "asian", "census_year": 2021, "source": "s"}
    ResidentGroup.objects.create(council=council, residents=1, **given)
    refused(lambda: ResidentGroup.objects.create(council=council, residents=2, **given))


def test_no_census_has_an_unknown_group(council: Council) -> None:
    given = {"residents": 1, "census_year": 2021, "source": "s"}
    refused(lambda: ResidentGroup.objects.create(council=council, group="unknown", **given))


def test_no_council_is_its_own_neighbour(council: Council) -> None:
    given = {"model": "m", "rank": 1, "closeness": "Close"}
    refused(
        lambda: Neighbour.objects.create(council=council, neighbour=council, **given), "no_council_neighbours_itself"
    )


def test_a_rank_is_one_neighbours(council: Council, other: Council) -> None:
    given = {"council": council, "model": "m", "closeness": "Close"}
    Neighbour.objects.create(neighbour=other, rank=1, **given)
    third = a_council("Third", code="THI")
    refused(lambda: Neighbour.objects.create(neighbour=third, rank=1, **given))
    refused(lambda: Neighbour.objects.create(neighbour=other, rank=2, **given))


# The official series


def official(**fields: Any) -> OfficialFigure:
    given = {"series": "cse-factor", "area_code": "E92", "area": "England", "level": "national", "year": 2025}
    return OfficialFigure.objects.create(**{**given, "words": "10", "low": 5, "high": 15, **fields})


def test_an_area_has_one_official_figure_a_year() -> None:
    official()
    refused(official)


@pytest.mark.parametrize(
    "fields",
    [
        {"symbol": "c"},
        {"low": None, "high": None},
        {"low": 15, "high": 5},
        {"high": None},
    ],
    ids=["a symbol with bounds", "neither", "the wrong way round", "without an upper bound"],
)
def test_an_official_figure_is_a_count_or_a_symbol(fields: dict[str, Any]) -> None:
    refused(lambda: official(**fields), "an_official_figure_is_a_count_or_a_symbol")


def test_a_symbol_of_the_official_series_is_a_known_one() -> None:
    refused(lambda: official(symbol="q", low=None, high=None), "an_official_figures_symbol_is_known")


def test_a_councils_official_figure_names_the_council() -> None:
    refused(lambda: official(level="council"), "a_councils_official_figure_names_it")


# Rounds and requests


def test_a_round_has_its_key_and_its_position_to_itself() -> None:
    the_round()
    given = {"title": "R", "request_text": "?", "first_year": 2010, "last_year": 2024}
    refused(lambda: Round.objects.create(key="cse-2025", position=2, **given))
    refused(lambda: Round.objects.create(key="other", position=1, **given))


def test_a_rounds_years_are_in_order() -> None:
    given = {"key": "r", "title": "R", "request_text": "?", "position": 9}
    refused(lambda: Round.objects.create(first_year=2024, last_year=2010, **given), "round_years_in_order")


def test_a_round_asks_a_question_once_and_in_one_place() -> None:
    given = {"round": the_round(), "part": "h", "title": "T", "text": "t"}
    refused(lambda: Question.objects.create(key="strategy", position=9, **given))
    refused(lambda: Question.objects.create(key="ninth", position=1, **given))


def test_a_round_is_put_to_a_council_once(request_: Request) -> None:
    refused(lambda: Request.objects.create(council=request_.council, round=request_.round))


@pytest.mark.parametrize(
    ("dates", "name"),
    [
        ({"sent_on": date(2025, 4, 15), "received_on": date(2025, 4, 14)}, "request_sent_before_received"),
        ({"received_on": date(2025, 4, 14), "responded_on": date(2025, 4, 13)}, "request_received_before_responded"),
        ({"received_on": date(2025, 4, 14), "published_on": date(2025, 4, 13)}, "request_received_before_published"),
    ],
)
def test_a_requests_dates_are_in_order(council: Council, dates: dict[str, date], name: str) -> None:
    refused(lambda: Request.objects.create(council=council, round=the_round(), **dates), name)


# The work


def a_document(**fields: Any) -> Document:
    given = {"sha256": "a" * 64, "file_name": "a.txt", "size": 1, "text": "x", "provenance": "received"}
    return Document.objects.create(**{**given, **fields})


def test_a_request_has_a_document_once(document: Document) -> None:
    refused(lambda: a_document(request=document.request))


def test_a_document_without_a_request_is_there_once() -> None:
    a_document()
    refused(a_document)


def test_the_same_document_may_belong_to_two_requests(document: Document, other: Council) -> None:
    a_document(request=Request.objects.create(council=other, round=the_round()))


@pytest.mark.parametrize("sha256", ["", "A" * 64, "a" * 63, "g" * 64])
def test_a_sha256_is_64_hexadecimal_digits(sha256: str) -> None:
    refused(lambda: a_document(sha256=sha256), "sha256_is_hexadecimal")


def test_no_document_replaces_itself(document: Document) -> None:
    refused(lambda: Document.objects.update(replaces=document), "no_document_replaces_itself")


def test_a_reading_is_of_something() -> None:
    refused(lambda: Reading.objects.create(body={}, reader="parser"), "a_reading_is_of_a_request_or_a_document")


def test_a_person_reads_by_name_and_the_parser_by_none(document: Document, people: tuple[User, User]) -> None:
    refused(lambda: Reading.objects.create(document=document, body={}, reader="person"), "a_person_reads_by_name")
    refused(
        lambda: Reading.objects.create(document=document, body={}, reader="parser", read_by=people[0]),
        "a_person_reads_by_name",
    )


def test_what_is_sent_back_is_sent_back_with_a_reason(reading: Reading, people: tuple[User, User]) -> None:
    refused(lambda: Decision.objects.create(reading=reading, kind="sent-back", by=people[0]), "sent_back_with_a_reason")


@pytest.mark.parametrize(
    "fields",
    [{"kind": "finding-settled"}, {"kind": "approved", "finding": "sum-differs", "settled_as": "explained"}],
)
def test_a_settled_finding_says_how_and_nothing_else_does(
    reading: Reading, people: tuple[User, User], fields: dict[str, str]
) -> None:
    refused(lambda: Decision.objects.create(reading=reading, by=people[0], **fields), "a_settled_finding_says_how")


# What is published


def test_releases_count_from_one() -> None:
    refused(lambda: Release.objects.create(number=0, summary="x"), "releases_count_from_one")


def test_a_request_has_one_current_return_and_any_number_of_closed_ones(reading: Reading) -> None:
    first, second = a_release(), a_release()
    given = {"request": reading.request, "reading": reading, "provenance": "received"}
    PublishedReturn.objects.create(from_release=first, until_release=second, **given)
    PublishedReturn.objects.create(from_release=second, **given)
    refused(lambda: PublishedReturn.objects.create(from_release=second, **given))


def test_a_published_row_closes_after_it_opens(reading: Reading) -> None:
    release = a_release()
    given = {"request": reading.request, "reading": reading, "provenance": "received"}
    refused(
        lambda: PublishedReturn.objects.create(from_release=release, until_release=release, **given),
        "publishedreturn_closes_after_it_opens",
    )


def test_a_question_has_one_current_answer(answer: Answer) -> None:
    given = {"request": answer.request, "question": answer.question, "outcome": "answered"}
    refused(lambda: Answer.objects.create(from_release=answer.from_release, **given))


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"outcome": "guessed"}, "an_answers_outcome_is_known"),
        ({"document_sha256": "abc"}, "a letter of its own request"),
        ({"document_sha256": "b" * 64}, "a letter of its own request"),
        ({"passage": "22 children", "passage_start": 0}, "an_answers_passage_is_in_a_document"),
        ({"scope_age_low": 18, "scope_age_high": 10}, "an_answers_ages_in_order"),
    ],
)
def test_an_answer_says_what_can_be_said(answer: Answer, fields: dict[str, Any], name: str) -> None:
    refused(lambda: Answer.objects.update(**fields), name)


def year(answer: Answer, **fields: Any) -> YearCount:
    given = {"position": 1, "low": 0, "high": 4, "words": "<5", "outcome": "answered", "period": "2014", "year": 2014}
    return YearCount.objects.create(answer=answer, **{**given, **fields})


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"low": 5, "high": 4}, "yearcount_bounds_in_order"),
        ({"low": None, "outcome": "withheld"}, "yearcount_bounds_in_order"),
        ({"low": -1}, None),
        ({"outcome": "no_answer"}, "yearcount_outcome_is_known"),
        ({"outcome": "not_held"}, "yearcount_not_held_has_no_bounds"),
        ({"low": None, "high": None}, "yearcount_answered_has_bounds"),
        ({"span_start": 4, "span_end": 4, "document_sha256": "a" * 64}, "yearcount_span_in_order"),
        ({"span_start": 4, "document_sha256": "a" * 64}, "yearcount_span_in_order"),
        ({"span_start": 4, "span_end": 6}, "yearcount_place_is_in_a_document"),
        ({"span_start": 4, "span_end": 6, "document_sha256": "b" * 64}, "a letter of its own request"),
        ({"period": ""}, "yearcount_has_a_period"),
    ],
)
def test_a_figure_holds_together(answer: Answer, document: Document, fields: dict[str, Any], name: str | None) -> None:
    refused(lambda: year(answer, **fields), name)


IN_THE_LETTER: dict[str, Any] = {"span_start": 4, "span_end": 6, "document_sha256": "a" * 64}


def another_requests_letter() -> str:
    request = Request.objects.create(council=a_council("Northwold"), round=the_round())
    return another_letter(request, "c" * 64).sha256


def test_a_figure_stands_in_a_letter_of_its_own_request(answer: Answer, document: Document) -> None:
    assert year(answer, **IN_THE_LETTER).place == Span(4, 6, document.sha256)


def test_a_figure_without_a_place_names_no_letter(answer: Answer, document: Document) -> None:
    refused(lambda: year(answer, document_sha256=document.sha256), "yearcount_place_is_in_a_document")


@pytest.mark.parametrize("table", [VictimCount, AgeCount, EthnicityCount, YearCount])
def test_no_figure_stands_in_the_letter_of_another_request(
    answer: Answer, document: Document, table: type[VictimCount]
) -> None:
    given: dict[str, Any] = {
        "answer": answer,
        "position": 1,
        "low": 1,
        "high": 1,
        "outcome": "answered",
        "period": "2014",
    }
    elsewhere = {**IN_THE_LETTER, "document_sha256": another_requests_letter()}
    refused(lambda: table.objects.create(**given, **elsewhere), "a letter of its own request")
    stored = table.objects.create(**given, **IN_THE_LETTER)
    refused(lambda: table.objects.update(document_sha256=elsewhere["document_sha256"]), "a letter of its own request")
    table.objects.filter(pk=stored.pk).update(span_start=None, span_end=None, document_sha256="")


def test_no_answer_stands_in_the_letter_of_another_request(answer: Answer, document: Document) -> None:
    elsewhere = another_requests_letter()
    refused(lambda: Answer.objects.update(document_sha256=elsewhere), "a letter of its own request")
    Answer.objects.update(document_sha256=document.sha256)


def test_a_letter_in_which_something_published_stands_stays_with_its_request(
    answer: Answer, document: Document
) -> None:
    other = Request.objects.create(council=a_council("Northwold"), round=the_round())
    stored = year(answer, **IN_THE_LETTER)
    for fields in ({"request": other}, {"request": None}, {"sha256": "d" * 64}):
        refused(lambda fields=fields: Document.objects.update(**fields), "it stays with its request")  # type: ignore[misc]
    Document.objects.update(text="As another reader read it.", request=document.request)
    YearCount.objects.filter(pk=stored.pk).delete()
    Document.objects.update(request=other)


@pytest.mark.parametrize(
    "fields",
    [
        {"low": 0, "high": 0, "words": "0"},
        {"low": 11, "high": None, "words": "more than 10"},
        {"low": None, "high": None, "words": "*", "outcome": "withheld"},
        {"low": 1, "high": 4, "words": "*", "outcome": "withheld"},
        {"low": None, "high": None, "words": "", "outcome": "not_held"},
    ],
    ids=["nought", "no upper limit", "hidden", "hidden by a key", "an empty cell"],
)
def test_every_kind_of_figure_has_its_place(answer: Answer, fields: dict[str, Any]) -> None:
    stored = year(answer, **fields)
    stored.refresh_from_db()
    assert (stored.low, stored.high) == (fields["low"], fields["high"])


def test_a_year_may_have_two_values_if_they_are_told_apart(answer: Answer) -> None:
    year(answer)
    year(answer, position=2, ordinal=2)
    refused(lambda: year(answer, position=3, ordinal=2))
    refused(lambda: year(answer, position=1, ordinal=3))


def test_a_count_now_stands_once_for_its_period(answer: Answer) -> None:
    given: dict[str, Any] = {"answer": answer, "low": 1, "high": 1, "words": "1", "outcome": "answered", "period": ""}
    VictimCount.objects.create(position=1, **given)
    refused(lambda: VictimCount.objects.create(position=2, **given))


def test_an_age_stands_once_even_where_it_is_not_known(answer: Answer) -> None:
    given: dict[str, Any] = {"answer": answer, "low": 1, "high": 1, "words": "1", "outcome": "answered"}
    AgeCount.objects.create(position=1, **given)
    refused(lambda: AgeCount.objects.create(position=2, **given))
    AgeCount.objects.create(position=2, age_low=12, **given)
    refused(lambda: AgeCount.objects.create(position=3, age_low=12, **given))
    refused(lambda: AgeCount.objects.create(position=3, age_low=12, age_high=11, **given), "agecount_ages_in_order")


def test_a_label_stands_once_and_a_detail_has_its_group(answer: Answer) -> None:
    given: dict[str, Any] = {
        "answer": answer,
        "low": 1,
        "high": 1,
        "words": "1",
        "outcome": "answered",
        "label": "Irish",
    }
    EthnicityCount.objects.create(position=1, **given)
    refused(lambda: EthnicityCount.objects.create(position=2, **given))
    refused(
        lambda: EthnicityCount.objects.create(position=2, **{**given, "label": "Roma"}, detail="roma"),
        "ethnicitycount_detail_has_a_group",
    )


def correction(answer: Answer, by: User, checked_by: User, **fields: Any) -> Correction:
    given = {"change": "changed", "before": "22", "after": "23", "why": "a slip"}
    return Correction.objects.create(
        release=answer.from_release,
        request=answer.request,
        question=answer.question,
        by=by,
        checked_by=checked_by,
        **{**given, **fields},
    )


def test_a_correction_has_two_people_or_says_that_one_did_it(answer: Answer, people: tuple[User, User]) -> None:
    ada, ben = people
    correction(answer, ada, ben)
    correction(answer, ada, ada, one_person=True)
    refused(lambda: correction(answer, ada, ada), "two_people_or_a_mark_that_one_did_it")
    refused(lambda: correction(answer, ada, ben, one_person=True), "two_people_or_a_mark_that_one_did_it")


def test_a_correction_has_a_reason(answer: Answer, people: tuple[User, User]) -> None:
    refused(lambda: correction(answer, *people, why=""), "a_correction_has_a_reason")


@pytest.mark.parametrize(
    "fields",
    [
        {"change": "added"},
        {"change": "removed"},
        {"change": "changed", "before": ""},
        {"change": "added", "before": "", "after": ""},
    ],
)
def test_a_correction_says_what_stood_there_and_what_stands_there(
    answer: Answer, people: tuple[User, User], fields: dict[str, str]
) -> None:
    ada, ben = people
    refused(lambda: correction(answer, ada, ben, **fields), "a_correction_says_before_and_after")


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"why": ""}, "a_withdrawal_has_a_reason"),
        ({"category": "2014"}, "a_category_has_a_question"),
        ({"confirmed_by": 0}, "a_second_person_settles_a_withdrawal"),
        ({"lifted_by": 0}, "a_second_person_settles_a_withdrawal"),
        ({"confirmed_by": 1, "lifted_by": 1}, "a_withdrawal_is_confirmed_or_lifted"),
    ],
)
def test_a_withdrawal_is_settled_by_a_second_person_and_one_way(
    answer: Answer, people: tuple[User, User], fields: dict[str, Any], name: str
) -> None:
    given = {field: people[value] if isinstance(value, int) else value for field, value in fields.items()}
    refused(
        lambda: Withdrawal.objects.create(
            **{"request": answer.request, "why": "named a child", "by": people[0], "made_at": timezone.now(), **given}
        ),
        name,
    )


# Reading across releases


def test_what_stood_at_a_release_can_still_be_asked_for(answer: Answer) -> None:
    first, second = answer.from_release, a_release()
    Answer.objects.update(until_release=second)
    newer = Answer.objects.create(
        request=answer.request, question=answer.question, outcome="withheld", from_release=second
    )
    assert list(Answer.objects.as_of(first.number)) == [answer]
    assert list(Answer.objects.as_of(second.number)) == [newer]
    assert list(Answer.objects.current()) == [newer]


def test_a_finding_is_a_published_row_too(request_: Request) -> None:
    release = a_release()
    refused(
        lambda: Finding.objects.create(
            request=request_, code="sum-differs", message="m", questions=[], from_release=release, until_release=release
        ),
        "finding_closes_after_it_opens",
    )
