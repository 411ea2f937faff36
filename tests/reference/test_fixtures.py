"""The project's own reference files: what stands in them holds together, and a spoilt row refuses its file."""

from collections import Counter
from pathlib import Path

import pytest

from councils.domain.count import Count
from councils.domain.official import OfficialLevel, OfficialSymbol
from councils.reference.everything import Reference, read_reference
from councils.reference.faults import FaultyFile
from tests.returns import FIXTURES


@pytest.fixture(scope="module")
def reference() -> Reference:
    return read_reference(FIXTURES)


def spoil(path: Path, line: int, old: str, new: str) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert old in lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def faults(folder: Path) -> list[str]:
    with pytest.raises(FaultyFile) as refused:
        read_reference(folder)
    return [str(fault) for fault in refused.value.faults]


def test_every_council_is_there_once_open_or_closed(reference: Reference) -> None:
    assert len(reference.councils) == 460
    assert Counter(row.closed for row in reference.councils) == {False: 387, True: 73}


def test_those_who_owe_an_answer_are_153_in_england_22_in_wales_32_in_scotland_and_5_trusts(
    reference: Reference,
) -> None:
    owing = Counter(row.nation for row in reference.councils if row.children_services and not row.closed)
    assert owing == {"england": 153, "wales": 22, "scotland": 32, "northern-ireland": 5}


def test_every_district_names_who_holds_the_duty(reference: Reference) -> None:
    without = [
        row for row in reference.councils if not row.children_services and not row.closed and not row.duty_holder
    ]
    assert without == []


@pytest.mark.parametrize(
    ("short_name", "slugs"),
    [
        ("North Yorkshire", ("north-yorkshire", "north-yorkshire-county-council")),
        ("Somerset", ("somerset", "somerset-county-council")),
    ],
)
def test_of_two_namesakes_the_open_one_has_the_short_address(
    reference: Reference, short_name: str, slugs: tuple[str, str]
) -> None:
    found = {row.closed: row.slug for row in reference.councils if row.short_name == short_name}
    assert found == {False: slugs[0], True: slugs[1]}


def test_englands_children_of_2024_add_up_to_the_published_total(reference: Reference) -> None:
    england = {
        row.code for row in reference.councils if row.nation == "england" and row.children_services and not row.closed
    }
    total = sum(row.residents for row in reference.populations if row.year == 2024 and row.code in england)
    assert total == 12_183_016


def test_no_population_is_given_for_2010(reference: Reference) -> None:
    assert min(row.year for row in reference.populations) == 2011


def test_the_official_series_runs_from_2018_to_2025(reference: Reference) -> None:
    assert {row.year for row in reference.official} == set(range(2018, 2026))


def test_englands_figure_is_as_wide_as_its_rounding(reference: Reference) -> None:
    [row] = [row for row in reference.official if row.level is OfficialLevel.NATIONAL and row.year == 2025]
    assert row.cells["cse-factor"].says == Count(12_395, 12_405)


def test_a_councils_figure_is_exact(reference: Reference) -> None:
    [row] = [row for row in reference.official if row.gss_code == "E06000065" and row.year == 2025]
    assert row.cells["cse-factor"].says == Count.exactly(181)


def test_a_symbol_stays_a_symbol(reference: Reference) -> None:
    [row] = [row for row in reference.official if row.gss_code == "E06000019" and row.year == 2024]
    assert row.cells["cse-factor"].says is OfficialSymbol.LOW_RELIABILITY


def test_the_round_asks_eight_questions_under_seven_parts(reference: Reference) -> None:
    [row] = reference.rounds
    assert [question.part for question in row.questions] == list("abcdeefg")


def test_every_question_is_in_the_words_of_the_request(reference: Reference) -> None:
    [row] = reference.rounds
    assert [question.key for question in row.questions if question.text not in row.request_text] == []


def test_a_faulty_row_refuses_its_file_with_file_line_column_and_reason(fixtures: Path) -> None:
    spoil(fixtures / "population.csv", 7, ",2022,", ",MMXXII,")
    assert faults(fixtures) == ["population.csv, line 7, year: 'MMXXII' is not a whole number"]


def test_faults_of_several_files_are_told_together(fixtures: Path) -> None:
    spoil(fixtures / "population.csv", 2, "ABC,", "QQQ,")
    spoil(fixtures / "neighbours.csv", 3, "BAS,", "BAS,a model of our own,x")
    assert [fault.split(",")[0] for fault in faults(fixtures)] == ["population.csv", "neighbours.csv"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("ABD,", "ABC,", "code: ABC is taken by ABC"),
        (",aberdeenshire,", ",Aberdeen shire,", "slug: 'Aberdeen shire' cannot stand in an address"),
        (",scottish,", ",kingdom,", "kind: 'kingdom' is none of"),
        ("S12000034", "N09000002", "gss_code: N09000002 is taken by ABC"),
        (",no,,https", ",no,ABC,https", "successors: belong to a closed council alone"),
        (",yes,,2005-06-18,", ",yes,ABC,2005-06-18,", "duty_holder: is someone else"),
        (",2005-06-18,,no", ",2005-06-18,2004-01-01,yes", "closed_on: is not after the day it started"),
        (",2005-06-18,,no", ",2005-06-18,2006-01-01,no", "closed: is no, but the row has a day of closing"),
        (",8,23", ",8,", "hexagon_r: a hexagon has both"),
    ],
)
def test_a_council_that_contradicts_itself_or_another_is_refused(fixtures: Path, old: str, new: str, said: str) -> None:
    spoil(fixtures / "councils.csv", 3, old, new)
    assert faults(fixtures)[0].startswith(f"councils.csv, line 3, {said}")


def test_a_duty_holder_that_does_not_exist_is_refused(fixtures: Path) -> None:
    spoil(fixtures / "councils.csv", 2, "SHSCT", "NOBODY")
    assert faults(fixtures) == ["councils.csv, line 2, duty_holder: NOBODY is no council of this file"]


def test_two_populations_of_one_year_are_both_named(fixtures: Path) -> None:
    spoil(fixtures / "population.csv", 3, ",2014,", ",2011,")
    assert [fault.split(":")[0] for fault in faults(fixtures)] == [
        "population.csv, line 2, year",
        "population.csv, line 3, year",
    ]


def test_an_area_that_is_no_council_now_or_before_is_refused(fixtures: Path) -> None:
    lines = (fixtures / "official_series.csv").read_text().splitlines()
    line = next(number for number, text in enumerate(lines, 1) if text.startswith("E08000016"))
    spoil(fixtures / "official_series.csv", line, "E08000016", "E08000999")
    assert faults(fixtures) == [
        f"official_series.csv, line {line}, gss_code: E08000999 is no code of a council, now or before"
    ]


@pytest.mark.parametrize("cell", ["12401", "-5", "12,400", "q"])
def test_a_cell_of_the_official_series_that_says_nothing_known_is_refused(fixtures: Path, cell: str) -> None:
    spoil(fixtures / "official_series.csv", 2, ",20000,", f',"{cell}",')
    assert faults(fixtures)[0].startswith("official_series.csv, line 2, cse_factor: ")
