"""Half a label names another group, and a mark leads to a note that may change what was counted."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing import parse
from councils.parsing.readers import read
from tests.parsing.reading_letters import REGISTER, answer_to, letter

GROUPS, YEARS = Question.VICTIM_ETHNICITY, Question.YEARLY_CASES


def _sure(question: Question, part: str, words: str) -> dict[str, bool]:
    figures = answer_to(question, letter(**{part: words})).figures
    return {str(one.period or (one.ethnicity and one.ethnicity.label)): one.certain for one in figures}


@pytest.mark.parametrize(
    ("label", "rest"),
    [("Any other", "Asian background"), ("White and", "Black Caribbean")],
)
def test_a_label_that_goes_on_below_its_count_is_not_certain(label: str, rest: str) -> None:
    words = f"Ethnic group               Number\nWhite British                  12\n{label:27}     3\n{rest}\nIndian                          2"
    sure = _sure(GROUPS, "e", words)
    assert sure["White British"]
    assert not any(certain for name, certain in sure.items() if name.startswith(label))


def test_a_label_whose_second_line_has_an_empty_cell_is_not_certain() -> None:
    sure = _sure(GROUPS, "e", "Ethnicity\tNumber\nWhite British\t12\nAny other\t3\nAsian background\t\nIndian\t2")
    assert not sure["Any other"]
    assert sure["White British"]
    assert sure["Indian"]


def test_a_label_that_is_whole_stays_certain_above_one_with_a_count() -> None:
    words = "Ethnicity\tNumber\nWhite British\t12\nAny other\t3\nIndian\t2"
    assert _sure(GROUPS, "e", words) == {"White British": True, "Any other": True, "Indian": True}


@pytest.mark.parametrize("marked", ["2020*\t14", "2020\t14*", "2020 †\t14"])
def test_a_mark_whose_note_changes_the_count_takes_its_certainty(marked: str) -> None:
    sign = "†" if "†" in marked else "*"
    sure = _sure(YEARS, "g", f"Year\tCases\n2019\t12\n{marked}\n2021\t17\n\n{sign} nine months only")
    assert sure["2019"]
    assert sure["2021"]
    assert not sure.get("2020", False)


@pytest.mark.parametrize("mark", ["(1)", "[1]", "¹", "(note 1)", "(see note 1)"])
@pytest.mark.parametrize("note", ["(1) nine months only", "1. Nine months only", "Note 1: nine months only"])
def test_a_number_as_a_mark_leads_to_its_note(mark: str, note: str) -> None:
    sure = _sure(YEARS, "g", f"Year\tCases\n2019\t12\n2020 {mark}\t14\n2021\t17\n\n{note}")
    assert sure["2019"]
    assert sure["2021"]
    assert not sure.get("2020", False)


@pytest.mark.parametrize("note", ["(2) nine months only", "(1) a new system was used", "Nine months only in 2018."])
def test_a_number_as_a_mark_takes_no_certainty_without_its_note(note: str) -> None:
    sure = _sure(YEARS, "g", f"Year\tCases\n2019\t12\n2020 (1)\t14\n2021\t17\n\n{note}")
    assert sure["2019"]
    assert sure["2020"]


def test_a_count_in_brackets_is_no_mark() -> None:
    sure = _sure(GROUPS, "e", "White British (12)\nAsian (3)\nBlack (1)\n\n(1) referrals only")
    assert sure["Asian"]


def test_a_mark_whose_note_tells_of_the_system_leaves_the_count_certain() -> None:
    sure = _sure(YEARS, "g", "Year\tCases\n2019\t12\n2020†\t14\n2021\t17\n\n† the system was new in this year")
    assert sure["2019"]
    assert sure["2020"]


def test_the_heading_of_a_column_may_go_on_in_its_second_line() -> None:
    broken = "Year\tChildren\n\tin need\n2021\t40\n2022\t41"
    assert True not in _sure(YEARS, "g", broken).values()
    assert set(_sure(YEARS, "g", "Year\tChildren\n\tmonitored\n2021\t40\n2022\t41").values()) == {True}


@pytest.mark.parametrize("year", ["2025 (plan)", "2024 (Apr-Dec)", "2024 (forecast)"])
def test_a_year_that_is_planned_or_not_whole_is_not_certain(year: str) -> None:
    sure = _sure(YEARS, "g", f"Year\tCases\n2022\t31\n2023\t33\n{year}\t25")
    assert sure["2022"]
    assert not sure.get(year[:4], False)


def test_counts_that_run_on_from_one_are_perhaps_ranks() -> None:
    assert True not in _sure(GROUPS, "e", "1 White British\n2 Asian\n3 Black\n4 Mixed").values()
    assert False not in _sure(GROUPS, "e", "9 White British\n2 Asian\n3 Black\n4 Mixed").values()


def test_a_count_that_ends_in_the_number_of_a_note_below_is_not_certain() -> None:
    words = "Year\tCases\n2021\t141\n2022\t172\n2023\t19\n1. New system from April 2021.\n2. Includes transfers."
    assert _sure(YEARS, "g", words) == {"2021": False, "2022": False, "2023": True}


@pytest.mark.parametrize(
    "below", ["1 in ten of them moved here.", "The team counts on day 1.", "2. Includes transfers."]
)
def test_a_line_that_is_no_first_note_takes_no_certainty(below: str) -> None:
    words = f"Year\tCases\n2021\t141\n2022\t172\n2023\t19\n{below}"
    assert _sure(YEARS, "g", words).get("2021") is True


def _certain_years(table: str) -> dict[str, bool]:
    return _sure(YEARS, "g", table)


def test_the_counts_of_a_row_that_lacks_a_cell_are_not_certain() -> None:
    bars = "| | 2020 | 2021 | 2022 |\n|---|---|---|---|\n| CSE cases | 12 | 13 |\n"
    assert True not in _certain_years(bars).values()
    assert True not in _certain_years("Year | 2020 | 2021 | 2022\nCSE cases | 12 | 13").values()


def test_a_group_in_a_row_that_lacks_a_cell_is_not_certain_and_the_others_are() -> None:
    bars = "| Ethnicity | Victims | Perpetrators |\n|---|---|---|\n| White | 12 | 20 |\n| Asian | 25 |\n| Black | 13 | 30 |"
    assert _sure(GROUPS, "e", bars) == {"White": True, "Asian": False, "Black": True}


@pytest.mark.parametrize(
    "values",
    [
        "Ethnicity,Victims,Perpetrators\nWhite British,20,3\nAsian,12\nBlack,3,1",
        "Ethnicity,Known before,Victims\nWhite British,9,20\nAsian,12\nBlack,3,1",
    ],
)
def test_values_of_a_line_with_one_too_few_are_not_certain(values: str) -> None:
    assert not _sure(GROUPS, "e", values).get("Asian", False)


def test_a_number_that_its_own_comma_cuts_in_two_is_not_certain() -> None:
    sure = _certain_years("Year,CSE cases,Note\n2021,20,\n2022,1,025,\n2023,30,\n")
    assert (sure["2021"], sure["2022"], sure["2023"]) == (True, False, True)


def test_rows_with_an_empty_cell_of_their_own_stay_certain() -> None:
    bars = "| Year | CSE cases | Note |\n|---|---|---|\n| 2020 | 12 | |\n| 2021 | 14 | |"
    assert _certain_years(bars) == {"2020": True, "2021": True}


def test_even_rows_stay_certain() -> None:
    assert _certain_years("| Year | CSE cases |\n|---|---|\n| 2020 | 12 |\n| 2021 | 14 |") == {
        "2020": True,
        "2021": True,
    }


def _sure_on_page(rows: str) -> list[bool]:
    asked = "<p>7. The number of cases being monitored each year between 2010 and 2024:</p>"
    head = "<tr><th>Year</th><th>Cases</th></tr>"
    page = f"<html><body><p>Avonbrook Council</p>{asked}<table>{head}{rows}</table></body></html>"
    figures = parse(read(page.encode()), REGISTER).answer(YEARS).figures
    return [figure.certain for figure in figures if figure.count is not None]


def test_a_count_in_a_cell_of_two_rows_is_of_both_and_not_certain() -> None:
    assert _sure_on_page("<tr><td>2019</td><td rowspan=2>12</td></tr><tr><td>2020</td></tr>") == [False]


def test_counts_in_cells_of_one_row_are_certain() -> None:
    assert _sure_on_page("<tr><td>2019</td><td>12</td></tr><tr><td>2020</td><td>9</td></tr>") == [True, True]
