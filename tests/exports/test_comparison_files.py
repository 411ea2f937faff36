"""Comparisons as files: every row says where it comes from, and what is not known is blank, never nought."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from councils.domain.vocabulary import Basis, Outcome, Unit
from councils.exports.comparisons import ATTRIBUTION, COLUMNS, as_json, csv_lines, guarded

RETOLD = Source(
    "retold", "Retold by us: FOI answer, reference 7", "https://aldermere.example/7", "ours", date(2025, 5, 8)
)


def comparing(
    *figures: GivenFigure,
    measure: Measure = Measure.CURRENT_CASES,
    per: Per = Per.COUNT,
    outcome: Outcome = Outcome.ANSWERED,
) -> Comparison:
    answer = GivenAnswer(outcome, figures=figures, unit=Unit.CHILDREN, basis=Basis.OPEN_ON_DATE, referred_to="police")
    aldermere = CouncilFacts("aldermere", "Aldermere Council", "Aldermere", "E00000001")
    fenbridge = CouncilFacts("fenbridge", "Fenbridge Council", "Fenbridge", "E00000002")
    evidence = [Evidence(aldermere, Standing.ANSWERED, answer, RETOLD), Evidence(fenbridge, Standing.NO_LETTER)]
    selection = Selection(measure, CouncilsChosen(("aldermere", "fenbridge")), per, all_years(measure))
    populations = {("aldermere", 2024): PopulationFact(2024, 20_000, "ONS mid-2024")}
    setting = Setting(release=3, released_on=date(2026, 11, 21), populations=populations)
    return compare(selection, evidence, setting)


def figure(words: str, count: Count | None, **fields: object) -> GivenFigure:
    return GivenFigure(words, count, **{"outcome": Outcome.ANSWERED, **fields})  # type: ignore[arg-type]


def rows(comparison: Comparison) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(csv_lines(comparison)), newline="")))


def test_a_range_is_kept_in_words_and_in_bounds() -> None:
    row = rows(comparing(figure("<5", Count(0, 4), period="2024/25 Q4")))[0]
    assert {
        name: row[name]
        for name in ("council", "gss_code", "measure", "period", "words", "low", "high", "outcome", "reason")
    } == {
        "council": "Aldermere Council",
        "gss_code": "E00000001",
        "measure": "current_cases",
        "period": "2024/25 Q4",
        "words": "<5",
        "low": "0",
        "high": "4",
        "outcome": "answered",
        "reason": "",
    }
    assert (row["basis"], row["unit"], row["release"]) == ("open_on_date", "children", "3")


def test_every_row_says_where_it_comes_from() -> None:
    row = rows(comparing(figure("7", Count.exactly(7))))[0]
    assert (row["provenance"], row["source"], row["source_url"], row["terms"]) == (
        "retold",
        "Retold by us: FOI answer, reference 7",
        "https://aldermere.example/7",
        "ours",
    )


def test_what_is_not_known_is_blank_and_never_nought() -> None:
    row = rows(comparing(figure("7", Count.exactly(7))))[1]
    assert row["outcome"] == "no_letter"
    assert {row[name] for name in ("low", "high", "value_low", "value_high", "rank_best", "poisson_low")} == {""}


def test_nought_is_0() -> None:
    row = rows(comparing(figure("nil", Count.exactly(0))))[0]
    assert (row["words"], row["low"], row["high"], row["value_low"]) == ("nil", "0", "0", "0")


def test_a_count_without_a_limit_has_no_high() -> None:
    row = rows(comparing(figure("more than 10", Count(11, None))))[0]
    assert (row["low"], row["high"], row["poisson_high"]) == ("11", "", "")


def test_years_have_a_row_each() -> None:
    found = rows(comparing(measure=Measure.YEARLY_CASES, outcome=Outcome.NOT_HELD))
    assert [row["period"] for row in found[:15]] == [str(year) for year in range(2010, 2025)]
    assert {row["outcome"] for row in found[:15]} == {"not_held"}
    assert {row["reason"] for row in found[:15]} == {"not held; refers to the police"}
    assert {(row["low"], row["high"]) for row in found} == {("", "")}


def test_a_rate_names_its_population_and_its_year() -> None:
    row = rows(comparing(figure("<5", Count(0, 4)), per=Per.CHILDREN))[0]
    assert (row["value_low"], row["value_high"], row["per"]) == ("0.0", "2.0", "children")
    assert (row["population"], row["population_year"], row["population_source"]) == ("20000", "2024", "ONS mid-2024")


def test_a_share_is_in_per_cent() -> None:
    figures = [figure("1", Count.exactly(1), category="Other"), figure("3", Count.exactly(3), category="White")]
    found = rows(comparing(*figures, measure=Measure.VICTIM_ETHNICITY, per=Per.TOTAL))
    assert [(row["category"], row["value_low"], row["value_high"]) for row in found[:2]] == [
        ("Other", "25.0", "25.0"),
        ("White", "75.0", "75.0"),
    ]


def test_the_json_holds_the_same_rows_with_null_for_what_is_not_known() -> None:
    comparison = comparing(figure("<5", Count(0, 4)))
    document = json.loads(as_json(comparison, address="https://example.org/compare/"))
    assert [list(row) for row in document["rows"]] == [list(COLUMNS)] * 2
    assert (document["rows"][0]["low"], document["rows"][0]["high"], document["rows"][0]["words"]) == (0, 4, "<5")
    assert (document["rows"][1]["low"], document["rows"][1]["value_low"]) == (None, None)
    in_csv = rows(comparison)
    for ours, theirs in zip(document["rows"], in_csv, strict=True):
        assert {name: "" if cell is None else str(cell) for name, cell in ours.items()} == theirs


def test_the_json_says_what_it_is_and_what_differs() -> None:
    document = json.loads(as_json(comparing(figure("<5", Count(0, 4))), address="https://example.org/compare/"))
    assert document["title"] == "Cases monitored now, Aldermere and Fenbridge"
    assert (document["release"], document["attribution"], document["comparability"]) == (3, ATTRIBUTION, "like")
    assert document["released_on"] == "2026-11-21"
    assert document["totals"] == [
        {"period": "", "low": 0, "high": 4, "known": 1, "asked": 2, "words": "at least 0 from 1 of 2 councils"}
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(“x”)"])
def test_text_that_a_spreadsheet_would_run_is_quoted(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["<5", "-", "*", "fewer than 5", "22", "", None, 0, -1, 4.5])
def test_everything_else_is_left_as_it_is(cell: str | float | None) -> None:
    assert guarded(cell) == cell


def test_the_json_keeps_words_that_the_csv_quotes() -> None:
    comparison = comparing(figure("=5", Count.exactly(5)))
    assert rows(comparison)[0]["words"] == "'=5"
    assert json.loads(as_json(comparison, address=""))["rows"][0]["words"] == "=5"


@given(st.text(max_size=30))
def test_any_words_come_back_out_of_the_csv(words: str) -> None:
    found = rows(comparing(figure(words, Count(0, 4))))
    assert len(found) == 2
    assert found[0]["words"] == str(guarded(words))


def test_the_residents_of_a_group_are_said_to_be_of_all_ages() -> None:
    selection = Selection(
        Measure.VICTIM_ETHNICITY, CouncilsChosen(("aldermere",)), Per.COUNT, detail=Detail.FIVE, release=3
    )
    found = comparing(
        figure("7", Count.exactly(7), category="White", group="White"),
        figure("2", Count.exactly(2), category="Refused", group="Not known"),
        measure=Measure.VICTIM_ETHNICITY,
    )
    composition = Composition({"White": 2, "Asian": 1}, 2021, "the census")
    white, unknown, _ = rows(with_residents(replace(found, selection=selection), {"aldermere": composition}))
    named = [f"residents_all_ages_{what}" for what in ("share", "census", "source")]
    assert [white[name] for name in named] == ["66.7", "2021", "the census"]
    assert [unknown[name] for name in named] == ["", "", ""]
