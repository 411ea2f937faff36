"""Staff who sign in, and a site with something in every table."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings

from councils.domain.ages import AgeBand
from councils.domain.ethnicity import Ethnicity
from councils.domain.returns import Answer, Finding
from councils.domain.vocabulary import EthnicGroup, FindingCode, Outcome, Question
from councils.models import (
    Council,
    CouncilAlias,
    Neighbour,
    OfficialFigure,
    Population,
    ResidentGroup,
    Round,
    Withdrawal,
)
from councils.recording.publication import publish
from councils.recording.readings import record_parsed
from councils.recording.requests import request_for
from tests.published import a_council
from tests.returns import a_document, a_return, current_cases, in_year, number, the_round, yearly_cases

WHITE = Ethnicity("White British", EthnicGroup.WHITE, None)


@pytest.fixture(autouse=True)
def documents(tmp_path: Path) -> Iterator[Path]:
    """Where documents are kept in this test."""
    with override_settings(DOCUMENTS_ROOT=tmp_path):
        yield tmp_path


@pytest.fixture
def ada(db: None) -> User:
    return User.objects.create_superuser("ada")


@pytest.fixture
def ben(db: None) -> User:
    return User.objects.create_superuser("ben")


@pytest.fixture
def as_ada(ada: User) -> Client:
    client = Client()
    client.force_login(ada)
    return client


@pytest.fixture
def as_ben(ben: User) -> Client:
    client = Client()
    client.force_login(ben)
    return client


@pytest.fixture
def fill(ada: User, ben: User) -> Callable[[int], None]:
    """Put one more row, at least, in every table of the admin; `number_` tells the rows apart."""

    def fill_once(number_: int) -> None:
        council = a_council(f"Place {number_}", code=f"P{number_}", gss_code=f"X0600000{number_}")
        reference_of(council, number_)
        of = the_round()
        if number_ > 1:
            Round.objects.create(
                key=f"r{number_}", title="R", request_text="?", first_year=1, last_year=2, position=number_
            )
        request = request_for(council=council, round=of)
        document = a_document(f"Letter {number_}", request=request)
        for counted in ("22", "23"):
            value = a_return(
                current_cases(number(counted)),
                yearly_cases(in_year(2014, "5")),
                Answer(Question.VICTIM_AGE, Outcome.ANSWERED, figures=(number("6", age=AgeBand(12, 12)),)),
                Answer(Question.VICTIM_ETHNICITY, Outcome.ANSWERED, figures=(number("7", ethnicity=WHITE),)),
                findings=[Finding(FindingCode.SUM_DIFFERS, "It does not add up.", (Question.VICTIM_AGE,))],
            )
            reading, _ = record_parsed(document=document, text=document.text, value=value, parser_version=counted)
            publish(reading=reading, by=ada, checked_by=ben, why="The council wrote again.")
        Withdrawal.objects.create(request=request, question=of.questions.first(), why="Too much was said.", by=ada)

    return fill_once


def reference_of(council: Council, number_: int) -> None:
    """A row of each table of reference figures."""
    CouncilAlias.objects.create(council=council, kind="name", value=f"Old place {number_}")
    Population.objects.create(council=council, year=2024, residents=1000, source="s", basis="b")
    ResidentGroup.objects.create(council=council, group="asian", residents=100, census_year=2021, source="s")
    other = a_council(f"Other {number_}", code=f"O{number_}", gss_code=None, closed_on=date(2023, 4, 1), is_closed=True)
    Neighbour.objects.create(council=council, neighbour=other, model="m", rank=1, closeness="Close")
    OfficialFigure.objects.create(
        series="cse-factor",
        area_code=council.gss_code or "",
        area=council.short_name,
        level="council",
        council=council,
        year=2025,
        words="5",
        low=5,
        high=5,
    )
