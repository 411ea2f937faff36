"""The table beside every chart."""

from dataclasses import replace

import pytest

from councils.domain.chosen import CouncilsChosen
from councils.domain.comparison import Comparison, Setting, compare
from councils.domain.count import Count
from councils.domain.evidence import (
    Composition,
    CouncilFacts,
    Evidence,
    GivenAnswer,
    GivenFigure,
    PopulationFact,
    Source,
)
from councils.domain.measures import Detail, Measure, Per, all_years
from councils.domain.residents import with_residents
from councils.domain.selection import Selection
from councils.domain.standing import Standing
from councils.domain.vocabulary import Outcome, Unit
from councils.tables.compare import comparison_table, lines, signs

LETTER = Source("received", "FOI answer, reference 7", "https://aldermere.example/7")


def comparing(
    *figures: GivenFigure, measure: Measure = Measure.CURRENT_CASES, per: Per = Per.COUNT, others: int = 0
) -> Comparison:
    answer = GivenAnswer(Outcome.ANSWERED, figures=figures, unit=Unit.CHILDREN)
    facts = [CouncilFacts(f"a-{number}", f"A {number} Council", f"A {number}") for number in range(others + 1)]
    evidence = [Evidence(one, Standing.NO_LETTER) for one in facts[1:]]
    evidence.append(Evidence(facts[0], Standing.ANSWERED, answer, LETTER))
    selection = Selection(measure, CouncilsChosen(tuple(one.slug for one in facts)), per, all_years(measure))
    populations = {("a-0", 2024): PopulationFact(2024, 20_000, "ONS")}
    return compare(selection, evidence, Setting(release=3, populations=populations))


def figure(words: str, count: Count | None, **fields: object) -> GivenFigure:
    outcome = Outcome.ANSWERED if count is not None else Outcome.NOT_HELD
    return GivenFigure(words, count, **{"outcome": outcome, **fields})  # type: ignore[arg-type]


def year(number: int, count: Count | None, words: str = "…") -> GivenFigure:
    return figure(words, count, period=str(number), year=number)


def headings(comparison: Comparison) -> list[str]:
    return [str(column.header) for column in comparison_table(comparison).columns]


def test_neighbouring_years_without_a_count_stand_in_one_line() -> None:
    held = [year(number, None, "not recorded") for number in range(2010, 2014)]
    found = lines(
        comparing(
            *held, *(year(number, Count.exactly(7)) for number in range(2014, 2025)), measure=Measure.YEARLY_CASES
        )
    )
    assert (found[0].period, found[0].why, found[0].count) == ("2010 to 2013", "not held", None)
    assert [line.period for line in found[1:]] == [str(number) for number in range(2014, 2025)]


def test_equal_counts_of_neighbouring_years_stay_apart() -> None:
    found = lines(
        comparing(year(2023, Count.exactly(7), "7"), year(2024, Count.exactly(7), "7"), measure=Measure.YEARLY_CASES)
    )
    assert [line.period for line in found] == ["2010 to 2022", "2023", "2024"]


def test_years_not_known_for_different_reasons_stay_apart() -> None:
    found = lines(
        comparing(year(2010, None, "not recorded"), year(2011, Count.exactly(7)), measure=Measure.YEARLY_CASES)
    )
    assert [(line.period, line.why) for line in found] == [
        ("2010", "not held"),
        ("2011", ""),
        ("2012 to 2024", "no count for this year"),
    ]


def test_hidden_groups_keep_a_line_each() -> None:
    figures = [
        figure("*", None, category="Asian", outcome=Outcome.WITHHELD),
        figure("*", None, category="Black", outcome=Outcome.WITHHELD),
    ]
    assert [line.category for line in lines(comparing(*figures, measure=Measure.VICTIM_ETHNICITY))] == [
        "Asian",
        "Black",
    ]


def test_a_line_says_what_was_counted_or_that_it_is_not_said() -> None:
    assert lines(comparing(figure("7", Count.exactly(7))))[0].counted == "children"


def test_a_range_is_hatched_in_the_table_too() -> None:
    row = next(iter(comparison_table(comparing(figure("<5", Count(0, 4)))).rows))
    assert row.get_cell("count") == '<span class="range">0–4</span>'
    assert row.get_cell("words") == "&lt;5"


def test_no_count_is_a_dash_and_never_nought() -> None:
    table = comparison_table(comparing(figure("0", Count.exactly(0)), others=1))
    assert [row.get_cell("count") for row in table.rows] == ["0", "–"]


def test_why_nothing_is_known_stands_where_the_words_would() -> None:
    held = year(2010, None, "not recorded")
    table = comparison_table(comparing(held, year(2011, Count.exactly(7), "7"), measure=Measure.YEARLY_CASES))
    cells = [row.get_cell("words") for row in table.rows]
    assert cells == [
        'not recorded · <span class="why">not held</span>',
        "7",
        '<span class="why">no count for this year</span>',
    ]


def test_a_council_leads_to_its_page() -> None:
    row = next(iter(comparison_table(comparing(figure("7", Count.exactly(7)))).rows))
    assert row.get_cell("council") == '<a href="/councils/a-0/">A 0</a>'


@pytest.mark.parametrize(
    ("comparison", "expected"),
    [
        (comparing(figure("7", Count.exactly(7))), ["Council", "Count", "In the council's words", "Counted", "Source"]),
        (
            comparing(figure("7", Count.exactly(7)), per=Per.CHILDREN, others=1),
            ["Council", "Count", "Per 10,000 children", "In the council's words", "Counted", "Source"],
        ),
    ],
)
def test_columns_that_would_be_empty_are_left_out(comparison: Comparison, expected: list[str]) -> None:
    assert headings(comparison) == expected


def test_the_official_series_has_a_column_for_each_year() -> None:
    comparison = comparing(year(2024, Count.exactly(12), "12"), measure=Measure.OFFICIAL_SERIES, others=1)
    assert headings(comparison) == ["Council", *(str(number) for number in range(2018, 2026))]
    row = next(iter(comparison_table(comparison).rows))
    assert (row.get_cell("y2024"), row.get_cell("y2023")) == ("12", "–")


def test_the_signs_of_the_official_series_are_explained() -> None:
    hidden = figure("c", None, period="2023/24", year=2024, outcome=Outcome.WITHHELD, reason="confidential")
    found = dict(signs(comparing(hidden, measure=Measure.OFFICIAL_SERIES)))
    assert found == {"c": "confidential", "–": "no figure under this council's name"}


def test_there_are_no_signs_to_explain_in_what_councils_said() -> None:
    assert signs(comparing(figure("7", Count.exactly(7)))) == ()


def test_the_caption_says_the_selection() -> None:
    assert comparison_table(comparing(figure("7", Count.exactly(7)))).caption == "Cases monitored now, A 0"


def test_residents_of_all_ages_stand_in_a_column_of_their_own_where_there_are_any() -> None:
    white = figure("7", Count.exactly(7), category="White", group="White")
    found = comparing(white, measure=Measure.VICTIM_ETHNICITY)
    five = replace(found, selection=replace(found.selection, detail=Detail.FIVE))
    beside = with_residents(five, {"a-0": Composition({"White": 2, "Asian": 1}, 2021, "the census")})
    assert lines(beside)[0].residents == "66.7 % (2021)"
    assert "Residents of all ages (census)" in headings(beside)
    assert "Residents of all ages (census)" not in headings(found)
