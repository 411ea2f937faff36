"""Who lives in a council's area: read once for all of them, and only for ethnic groups."""

import pytest
from pytest_django import DjangoAssertNumQueries

from councils.domain.evidence import Composition
from councils.domain.measures import Detail, Measure
from councils.domain.selection import Selection
from councils.models import Council, ResidentGroup
from councils.queries.compositions import compositions
from councils.queries.selections import read_register
from tests.published import a_council

pytestmark = pytest.mark.django_db

FIVE = Selection(Measure.VICTIM_ETHNICITY, detail=Detail.FIVE)


def lives_in(council: Council, **groups: int) -> None:
    for group, residents in groups.items():
        ResidentGroup.objects.create(
            council=council, group=group, residents=residents, census_year=2021, source="the census"
        )


def read(selection: Selection = FIVE) -> dict[str, Composition]:
    return compositions(selection, read_register().councils.values())


def test_each_council_has_its_groups_by_their_names() -> None:
    lives_in(a_council("Aldermere"), white=60, asian=40)
    a_council("Fenbridge")
    assert read() == {"aldermere": Composition({"White": 60, "Asian": 40}, 2021, "the census")}


@pytest.mark.parametrize(
    "selection",
    [Selection(Measure.VICTIM_AGE), Selection(Measure.VICTIM_ETHNICITY), Selection(Measure.OFFICIAL_SERIES)],
)
def test_nothing_is_asked_where_it_would_stand_beside_nothing(
    selection: Selection, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    lives_in(a_council("Aldermere"), white=60)
    councils = read_register().councils.values()
    with django_assert_num_queries(0):
        assert compositions(selection, councils) == {}


def test_any_number_of_councils_takes_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for name in ("Aldermere", "Fenbridge", "Thornshire"):
        lives_in(a_council(name), white=60, black=1)
    councils = read_register().councils.values()
    with django_assert_num_queries(1):
        assert len(compositions(FIVE, councils)) == 3
