"""The example letters, from the files to the tables: what every new site begins with."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import override_settings

from councils.models import AgeCount, Answer, EthnicityCount, Finding, PublishedReturn, Release, VictimCount, YearCount
from tests.returns import FIXTURES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def published(tmp_path: Path, db: None) -> Iterator[None]:
    with override_settings(DOCUMENTS_ROOT=tmp_path / "documents"):
        call_command("loadreference", verbosity=0, stdout=StringIO())
        bring_in()
        yield


def bring_in() -> None:
    letters = str(FIXTURES / "letters")
    call_command("importreturns", letters, publish=True, by="ada", checked_by="ben", verbosity=0, stdout=StringIO())


def answer(council: str, question: str) -> Answer:
    return Answer.objects.current().get(request__council__code=council, question__key=question)


def test_both_councils_are_published_as_retold_with_their_own_references() -> None:
    found = {row.request.council.gss_code: row for row in PublishedReturn.objects.current()}
    assert {code: (row.provenance, row.original_reference) for code, row in found.items()} == {
        "E08000026": ("retold", "FOI705633873"),
        "E06000019": ("retold", "FOI2025/00735"),
    }
    assert [row.left_out for row in found.values()] == [0, 0]


@pytest.mark.parametrize(("council", "count", "period"), [("COV", 22, "2024/25 Q4"), ("HEF", 23, "")])
def test_the_current_cases_are_the_letters(council: str, count: int, period: str) -> None:
    row = VictimCount.objects.get(answer=answer(council, "current_cases"))
    assert (row.low, row.high, row.period) == (count, count, period)


def test_herefordshire_has_eleven_counts_and_four_years_not_held_and_never_a_nought() -> None:
    rows = YearCount.objects.filter(answer=answer("HEF", "yearly_cases")).order_by("year")
    assert [row.period for row in rows] == [str(year) for year in range(2010, 2025)]
    assert [row.outcome for row in rows] == ["not_held"] * 4 + ["answered"] * 11
    assert [row.low for row in rows][4:] == [17, 37, 74, 32, 34, 76, 12, 29, 30, 32, 45]


def test_coventry_holds_no_years_and_says_who_does() -> None:
    row = answer("COV", "yearly_cases")
    assert (row.outcome, row.referred_to, row.yearcounts.count()) == ("not_held", "West Midlands Police", 0)


def test_a_hidden_age_is_as_wide_as_its_words() -> None:
    rows = AgeCount.objects.filter(answer=answer("COV", "victim_age")).order_by("age_low")
    assert [(row.age_low, row.low, row.high) for row in rows] == [
        (12, 0, 4),
        (13, 0, 4),
        (14, 8, 8),
        (15, 0, 4),
        (16, 6, 6),
        (17, 0, 4),
    ]


def test_coventrys_seven_groups_come_to_its_count() -> None:
    rows = EthnicityCount.objects.filter(answer=answer("COV", "victim_ethnicity")).order_by("low")
    assert list(rows.values_list("low", flat=True)) == [1, 1, 1, 2, 2, 3, 12]


def test_what_contradicts_itself_is_published_as_open() -> None:
    found = {(row.request.council.code, row.code): row.state for row in Finding.objects.current()}
    assert set(found) >= {("COV", "uneven-suppression"), ("HEF", "adults-included")}
    assert set(found.values()) == {"open"}


def test_every_figure_stands_in_the_passage_that_is_published_with_it() -> None:
    stray = [
        (figure.answer, figure.words)
        for table in (VictimCount, AgeCount, EthnicityCount, YearCount)
        for figure in table.objects.select_related("answer")
        if figure.span_start is None
        or figure.answer.passage_start is None
        or not figure.answer.passage[figure.span_start - figure.answer.passage_start :].startswith(figure.words)
    ]
    assert stray == []


def test_the_next_start_makes_no_release() -> None:
    before = Release.objects.count()
    bring_in()
    assert Release.objects.count() == before == 2
