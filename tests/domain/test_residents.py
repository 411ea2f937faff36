"""Residents' shares stand beside whole groups alone: never beside a label, never twice, never for what is not known."""

from fractions import Fraction

import pytest

from councils.domain.chosen import CouncilsChosen
from councils.domain.comparison import Comparison, Setting, compare
from councils.domain.count import Count
from councils.domain.evidence import Composition, CouncilFacts, Evidence, GivenAnswer, GivenFigure, Source
from councils.domain.measures import Detail, Measure, Per
from councils.domain.residents import with_residents
from councils.domain.selection import Selection
from councils.domain.standing import Standing
from councils.domain.vocabulary import Outcome

CENSUS = Composition({"Asian": 20, "Black": 0, "White": 60}, 2021, "the census")


def labelled(label: str, group: str, number: int, detail: str = "", period: str = "") -> GivenFigure:
    count = Count.exactly(number)
    return GivenFigure(str(number), count, Outcome.ANSWERED, period, category=label, group=group, detail=detail)


def comparing(
    *figures: GivenFigure, detail: Detail = Detail.FIVE, measure: Measure = Measure.VICTIM_ETHNICITY, slug: str = "kent"
) -> Comparison:
    answer = GivenAnswer(Outcome.ANSWERED, figures=figures)
    evidence = Evidence(CouncilFacts(slug, "Kent", "Kent"), Standing.ANSWERED, answer, Source("received", "FOI"))
    selection = Selection(measure, CouncilsChosen((slug,)), Per.COUNT, detail=detail)
    return with_residents(compare(selection, [evidence], Setting()), {"kent": CENSUS})


def shares(comparison: Comparison) -> dict[str, Fraction | None]:
    return {row.category: row.of_residents for row in comparison.rows}


WHITE = labelled("White British", "White", 6, "White British")
INDIAN = labelled("Indian", "Asian", 2, "Indian")


def test_a_share_is_of_all_residents_that_the_census_counts() -> None:
    assert CENSUS.share("Asian") == Fraction(1, 4)
    assert CENSUS.share("Black") == 0


def test_a_census_has_no_share_of_what_is_not_known_and_none_of_nobody() -> None:
    assert CENSUS.share("Not known") is None
    assert Composition({"White": 0}, 2021, "the census").share("White") is None


def test_each_group_has_the_share_of_residents_beside_it() -> None:
    assert shares(comparing(WHITE, INDIAN)) == {"White": Fraction(3, 4), "Asian": Fraction(1, 4)}


@pytest.mark.parametrize("detail", [Detail.LABELS, Detail.NINETEEN])
def test_labels_and_categories_have_none(detail: Detail) -> None:
    comparison = comparing(WHITE, INDIAN, detail=detail)
    assert set(shares(comparison).values()) == {None}
    assert comparison.compositions == {}


def test_the_part_that_is_not_known_has_none() -> None:
    assert shares(comparing(WHITE, labelled("Refused", "Not known", 1)))["Not known"] is None


def test_what_maps_to_no_group_has_none() -> None:
    assert shares(comparing(WHITE, labelled("Romany", "not mapped", 1)))["Romany"] is None


def test_a_heading_beside_its_own_part_has_none() -> None:
    assert set(shares(comparing(labelled("White", "White", 9), WHITE)).values()) == {None}


def test_each_period_has_its_own() -> None:
    years = [labelled("White British", "White", 6, "White British", period) for period in ("2014", "2015")]
    assert [row.of_residents for row in comparing(*years).rows] == [Fraction(3, 4)] * 2


def test_a_council_that_the_census_does_not_know_has_none() -> None:
    assert set(shares(comparing(WHITE, slug="elsewhere")).values()) == {None}


def test_nothing_but_ethnic_groups_is_set_beside_residents() -> None:
    assert comparing(labelled("12", "", 3), measure=Measure.VICTIM_AGE).compositions == {}


def test_the_counts_themselves_are_as_they_were() -> None:
    bare, beside = comparing(WHITE, detail=Detail.NINETEEN), comparing(WHITE)
    assert [row.count for row in bare.rows] == [row.count for row in beside.rows]
