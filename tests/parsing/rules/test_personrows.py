"""What a row says of one child is no count of children; a table that counts is read as before, however alike it looks."""

from itertools import cycle, islice

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.personrows import find_person_rows
from tests.parsing.reading_letters import read_letter

AGES = "14 13 15 14 16 12 14 15 17 13"
YEARS = "2012 2019 2014 2023 2012 2020 2019 2011 2024 2016"
GROUPS = "White British,Asian Pakistani,White British,Mixed,Not recorded"
FEW = "2 1 1 3 2 1 4 1 1 2"
DATES = "02/05/2019 11/06/2012 03/01/2023 24/09/2016 30/03/2020"


def table(heads: str, *columns: str, rows: int = 10, below: str = "") -> str:
    cells = [islice(cycle(words.split("," if "," in words else " ")), rows) for words in columns]
    lines = ["\t".join(line) for line in zip(*cells, strict=True)]
    return "\n".join([heads.replace(" | ", "\t"), *lines]) + "\n" + (below.replace(" | ", "\t") + "\n" if below else "")


def numbered(form: str = "{}", first: int = 1) -> str:
    return ",".join(form.format(number) for number in range(first, first + 10))


EXPORTS = {
    "references": table("Case ref | Year | Ethnicity | Age | Status", numbered("C{}"), YEARS, GROUPS, AGES, "Open Open"),
    "numbers of records": table("ID | Year | Ethnicity | Age", numbered(first=1001), YEARS, GROUPS, AGES),
    "numbers of rows": table("No. | Age | Ethnicity | Gender", numbered(), AGES, GROUPS, "M F F"),
    "no numbers": table("Year opened | Ethnicity | Age | Gang", YEARS, GROUPS, AGES, "Y N"),
    "sorted": table("Year | Ethnicity | Age", numbered(first=2012), GROUPS, AGES),
    "dates": table("Date opened | Child age | Ethnicity", DATES, AGES, GROUPS),
    "dates of birth": table("DOB | Ethnic group | Ward", DATES, GROUPS, "Northside Quay"),
    "ages alone": table("Child | Age", numbered("Child {}"), AGES),
    "ages and groups": table("Age | Ethnicity", AGES, GROUPS),
    "ages in years": table("Child | Age | Ethnicity", numbered("YP{}"), "14 yrs,13 yrs", GROUPS),
    "initials": table("Initials | Age | Missing episodes", "AK BL CM DN EO FP GQ HR IS JT", AGES, FEW),
    "episodes": table("Child ref | Missing episodes | Age on referral", numbered("YP{}"), FEW, AGES),
    "perpetrators": table("Case | Age | Ethnicity | Perpetrators", numbered(), AGES, GROUPS, FEW),
    "grown perpetrators": table("Perpetrator | Age | Ethnicity | Victims", numbered("P{}"), "34 51 29", GROUPS, FEW),
    "operations": table("Operation | Year | Victims | Ethnicity of perpetrators", numbered("Op {}"), YEARS, FEW, GROUPS),
    "cases of each year": table("Year | Case | Ethnicity | Age", YEARS, "1 2 3 1 2", GROUPS, AGES),
    "scores": table("Case ID | Age | Ethnicity | Risk score", numbered("CSE/{}"), AGES, GROUPS, "18 7 9"),
    "every row one": table("Case ref | Ethnicity | Age | Count", numbered("C{}"), GROUPS, AGES, "1 1"),
    "repeated rows": table("Age | Ethnicity | Perpetrators", "14 15", "White British,Mixed", "1 2 3", rows=20),
    "an age not known": table("Case ref | Ethnicity | Age", numbered("C{}"), GROUPS, "14,15,Not known,13,16"),
    "age on a day": table("Case ref | Age at 31/03/2025 | Sex", numbered("C{}"), AGES, "F M"),
    "ages with a sum": table("Case no | Ethnicity | Age", numbered(), GROUPS, AGES, below="Total |  | 143"),
    "a title": "Extract of 2 May 2025\t\t\n" + table("Person ID | Ethnicity | Age", numbered(first=900100), GROUPS, AGES),
}  # fmt: skip
ASKED = ("", "Q5 Breakdown of ethnicity and age of victims\n\n", "7. Cases by year\n\n")


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("name", EXPORTS)
def test_no_figure_is_read_of_rows_of_which_each_is_one_person(name: str, asked: str) -> None:
    found = read_letter(f"Avonbrook Council\n\n{asked}{EXPORTS[name]}")
    assert [figure for answer in found.answers for figure in answer.figures] == []


@pytest.mark.parametrize("name", ["references", "no numbers", "perpetrators", "operations"])
def test_the_numbers_below_the_question_are_left_for_a_person(name: str) -> None:
    assert read_letter(f"Avonbrook Council\n\n{ASKED[1]}{EXPORTS[name]}").unread


def test_a_total_that_counts_the_rows_is_left_as_it_is() -> None:
    rows = table("Case no | Ethnicity | Age", numbered(), GROUPS, AGES, below="Total |  | 10")
    *_, (_, end) = find_person_rows(rows).stretches
    assert rows[end:].strip("\n") == "Total\t\t10"


COUNTS = {
    "a row for each year and group": table("Year | Ethnicity | Count", "2022 2022 2023 2023", "White British,Asian", FEW),
    "and age": table("Year | Age | Ethnicity | Number", "2023 2024", "13 13 14 14 15", "White British,Asian,Mixed", AGES),
    "ages across": table("Ethnicity | Age 13 | Age 14 | Age 15", GROUPS, FEW, AGES, FEW, rows=5),
    "bare ages across": table("Ethnicity | 13 | 14 | 15", GROUPS, FEW, AGES, FEW, rows=5),
    "ages below one heading": "Ethnicity\tAge\tAge\n\t13\t14\n" + "White British\t4\t3\nAsian\t2\t1\nMixed\t1\t1\n",
    "ages below an empty heading": "Ethnicity\tAge\t\n\t13\t14\n" + "White British\t4\t3\nAsian\t2\t1\nMixed\t1\t1\n",
    "ages": table("Age | Number", "12 13 14 15", FEW, rows=4),
    "ages by year": table("Age | 2022 | 2023", "12 13 14 15", FEW, AGES, rows=4),
    "ages by sex": table("Age | Female | Male", "12 13 14 15", FEW, FEW, rows=4),
    "ages of children": table("Age | Ethnicity | Children", "12 13 14 15", GROUPS, "1 2", rows=4),
    "hidden counts": table("Ethnicity | Age | Number", GROUPS, "13 14", "<5 <5", rows=5),
    "numbered groups": table("Ref | Ethnicity | Number", numbered(), GROUPS, FEW, rows=5),
    "numbered cases": table("ID | Ethnicity | Cases", numbered(), GROUPS, FEW, rows=5),
    "victims and perpetrators": table("Ethnicity | Victim | Perpetrator", GROUPS, numbered(), numbered(), rows=5),
    "perpetrators": table("Year | Ethnicity | Perpetrators", "2022 2022 2023 2023", "White British,Asian", FEW, rows=4),
    "numbers of cases": table("Year | Case number", numbered(first=2014), AGES),
    "a form": table("Question | Ethnicity | Age | Answer", "5 5 5", GROUPS, "13 14", AGES, rows=5),
    "two lists": "Ethnicity\tNo.\tAge\tNo.\nWhite British\t5\t13\t2\nAsian\t3\t14\t4\nMixed\t1\t15\t3\n",
    "kinds of victims": "Victim\tAge\tNumber\nChild\t13\t4\nChild\t14\t8\nChild\t15\t6\n",
}  # fmt: skip


@pytest.mark.parametrize("name", COUNTS)
def test_a_table_that_counts_is_none_of_persons(name: str) -> None:
    assert find_person_rows(COUNTS[name]).stretches == ()


def test_a_table_with_a_row_for_each_year_and_group_is_read() -> None:
    found = read_letter(f"Avonbrook Council\n\n{ASKED[1]}{COUNTS['a row for each year and group']}")
    assert found.answer(Question.VICTIM_ETHNICITY).figures


def test_a_letter_without_tables_has_no_rows_of_people() -> None:
    assert find_person_rows("Case ref, age and ethnicity are not recorded.\n3. 22 children\n").stretches == ()
