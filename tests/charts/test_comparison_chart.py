"""Which chart a comparison gets, and everything that is said around it."""

from datetime import date

import plotly.graph_objects as go
import pytest

from councils.charts.comparison import NARROW, WIDE, figure, frame, image
from councils.domain.chosen import CouncilsChosen, Group, GroupKind
from councils.domain.comparison import Comparison, Setting, compare
from councils.domain.count import Count
from councils.domain.evidence import CouncilFacts, Evidence, GivenAnswer, GivenFigure, PopulationFact, Source
from councils.domain.measures import Measure, Per, all_years
from councils.domain.selection import Selection
from councils.domain.standing import Standing
from councils.domain.vocabulary import Outcome, Unit


def council(number: int) -> CouncilFacts:
    return CouncilFacts(f"c-{number}", f"Council {number}", f"C{number}")


def answered(number: int, *figures: GivenFigure, provenance: str = "received", **fields: object) -> Evidence:
    answer = GivenAnswer(Outcome.ANSWERED, figures=figures, **fields)  # type: ignore[arg-type]
    return Evidence(council(number), Standing.ANSWERED, answer, Source(provenance, "FOI answer"))


def silent(number: int) -> Evidence:
    return Evidence(council(number), Standing.NO_LETTER)


def exact(number: int, **fields: object) -> GivenFigure:
    return GivenFigure(str(number), Count.exactly(number), Outcome.ANSWERED, **fields)  # type: ignore[arg-type]


def year(of: int, number: int, period: str = "") -> GivenFigure:
    return exact(number, period=period or str(of), year=of)


def comparing(
    *evidence: Evidence, measure: Measure = Measure.CURRENT_CASES, per: Per = Per.COUNT, group: Group | None = None
) -> Comparison:
    named = () if group else tuple(one.council.slug for one in evidence)
    selection = Selection(measure, CouncilsChosen(named, group), per, all_years(measure))
    populations = {(one.council.slug, 2024): PopulationFact(2024, 20_000, "ONS mid-2024") for one in evidence}
    setting = Setting(release=3, released_on=date(2026, 11, 21), populations=populations)
    return compare(selection, evidence, setting)


def said(comparison: Comparison) -> str:
    return " ".join(note["text"] for note in figure(comparison, width=WIDE)["layout"]["annotations"])


def names(comparison: Comparison) -> list[str]:
    return [trace.get("name", "") for trace in figure(comparison, width=WIDE)["data"]]


ALL = Group(GroupKind.ALL)
EVERY = [
    comparing(answered(1, exact(22)), silent(2)),
    comparing(answered(1, exact(22)), silent(2), per=Per.CHILDREN),
    comparing(*(silent(number) for number in range(60)), group=ALL),
    comparing(answered(1, year(2014, 3), year(2015, 4)), silent(2), measure=Measure.YEARLY_CASES),
    comparing(
        answered(1, exact(3, category="Asian"), exact(4, category="White")),
        silent(2),
        measure=Measure.VICTIM_ETHNICITY,
        per=Per.TOTAL,
    ),
    comparing(
        *(answered(number, year(2024, number), year(2025, number)) for number in range(60)),
        measure=Measure.OFFICIAL_SERIES,
        group=ALL,
    ),
    comparing(measure=Measure.YEARLY_CASES),
]


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("comparison", EVERY)
def test_every_figure_is_one_that_plotly_accepts(comparison: Comparison, width: int) -> None:
    go.Figure(figure(comparison, width=width))


@pytest.mark.parametrize("comparison", EVERY)
def test_every_image_carries_its_release_and_its_address(comparison: Comparison) -> None:
    drawn = image(comparison, width=NARROW, address="https://example.org/c")
    assert "Release 3" in drawn
    assert "https://example.org/c" in drawn
    assert "prevalence" in drawn


def test_the_image_says_when_its_release_was_made() -> None:
    assert "Release 3, 21 November 2026. https://" in frame(EVERY[0], address="https://example.org/c").source


def test_a_retold_letter_is_said_in_the_image() -> None:
    assert "retold by us" in frame(comparing(answered(1, exact(22), provenance="retold"))).source
    assert "retold" not in frame(comparing(answered(1, exact(22)))).source


def test_what_differs_is_said_in_the_image() -> None:
    comparison = comparing(answered(1, exact(22), unit=Unit.CHILDREN), answered(2, exact(3), unit=Unit.REFERRALS))
    assert frame(comparison).notes[0] == "Not comparable as they stand. What is counted – children: C1; referrals: C2."


def test_a_rate_names_its_population_in_the_image() -> None:
    notes = frame(comparing(answered(1, exact(22)), per=Per.CHILDREN)).notes
    assert notes == ("Population aged 0 to 17 of mid-2024: ONS mid-2024. Thin lines: 95 % limits by Byar's method.",)


def test_hatching_is_explained_where_there_is_any() -> None:
    hidden = GivenFigure("<5", Count(0, 4), Outcome.ANSWERED)
    assert "Hatched: what the words allow." in frame(comparing(answered(1, hidden))).notes
    assert "Hatched: what the words allow." not in frame(comparing(answered(1, exact(4)))).notes


def test_few_councils_have_a_line_each_with_the_reason() -> None:
    assert "no letter in this collection" in said(comparing(answered(1, exact(22)), silent(2)))


def test_of_many_councils_the_silent_are_counted_in_words() -> None:
    text = said(comparing(answered(0, exact(22)), *(silent(number) for number in range(1, 60)), group=ALL))
    assert "59 others: no letter in this collection" in text
    assert "C0" in text
    assert "C1" not in text.split("59 others")[0].replace("C0", "")


def test_calendar_and_financial_years_are_never_joined_in_one_line() -> None:
    comparison = comparing(
        answered(1, year(2014, 3), year(2015, 4), year(2016, 5, "2016/17"), year(2017, 6, "2017/18")),
        measure=Measure.YEARLY_CASES,
    )
    assert names(comparison) == ["C1", "C1, financial years"]


def test_quarters_of_one_year_are_lines_of_their_own() -> None:
    quarters = [year(2014, number, f"2014 Q{number}") for number in (1, 2)]
    comparison = comparing(answered(1, *quarters, year(2015, 5)), measure=Measure.YEARLY_CASES)
    assert names(comparison) == ["C1", "C1, calendar quarter 1", "C1, calendar quarter 2"]


def test_a_period_that_is_none_of_ours_is_drawn_by_itself() -> None:
    comparison = comparing(answered(1, year(2014, 3), year(2015, 5, "spring 2015")), measure=Measure.YEARLY_CASES)
    assert names(comparison) == ["C1", "C1, spring 2015"]


def test_two_values_for_one_year_are_two_lines() -> None:
    comparison = comparing(answered(1, year(2014, 3), year(2014, 5)), measure=Measure.YEARLY_CASES)
    assert names(comparison) == ["C1", "C1, second count"]


def test_many_councils_stand_grey_behind_their_median() -> None:
    comparison = comparing(
        *(answered(number, year(2025, number)) for number in range(60)), measure=Measure.OFFICIAL_SERIES, group=ALL
    )
    assert names(comparison) == ["the others", "median of 60"]


def test_up_to_a_screenful_of_councils_have_a_small_drawing_each() -> None:
    comparison = comparing(
        *(answered(number, year(2024, number), year(2025, number)) for number in range(12)),
        measure=Measure.OFFICIAL_SERIES,
        group=ALL,
    )
    assert all(f"<b>C{number}</b>" in said(comparison) for number in range(12))
    assert "all on one scale" in said(comparison)


def test_a_chosen_council_stands_before_its_neighbours() -> None:
    evidence = [answered(number, year(2025, number)) for number in range(11)]
    comparison = comparing(*evidence, measure=Measure.OFFICIAL_SERIES, group=Group(GroupKind.NEIGHBOURS, "c-3"))
    assert names(comparison) == ["the others", "C3"]


def test_the_image_holds_no_bound_tighter_than_the_words() -> None:
    hidden = GivenFigure("<5", Count(0, 4), Outcome.ANSWERED)
    bars = figure(comparing(answered(1, hidden)), width=WIDE)["data"]
    assert (bars[1]["base"], bars[1]["x"]) == ([0.0], [4.0])
