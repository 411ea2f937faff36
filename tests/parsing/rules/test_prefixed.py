"""What is taken off a label, and what is not."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.prefixed import unprefixed, without_names
from councils.parsing.rules.rows import Box, Row
from tests.parsing.reading_letters import answer_to, bounds, read_letter


@pytest.mark.parametrize(
    ("label", "bare"),
    [
        ("Victims: White", "White"),
        ("Victim ethnicity - White British", "White British"),
        ("Ethnicity: Mixed", "Mixed"),
        ("Victims: aged 13 to 15", "aged 13 to 15"),
        ("Age: 13", "13"),
        ("Ethnicity of victims – Pakistani", "Pakistani"),
        ("Children: 16 to 17", "16 to 17"),
    ],
)
def test_words_that_say_of_whom_are_taken_off(label: str, bare: str) -> None:
    assert unprefixed(label) == bare


@pytest.mark.parametrize(
    "label",
    ["White: British", "White - Irish", "Victims", "Asian or Asian British - Indian", "Any other ethnic group", ""],
)
def test_the_heading_of_an_ethnic_group_is_no_such_word(label: str) -> None:
    assert unprefixed(label) == label


@pytest.mark.parametrize(
    "words", ["Q5: Ethnicity: Asian", "5. Ethnicity: Asian", "Question 5 Ethnicity - Asian", "Q5a Victims: Asian"]
)
def test_the_label_of_a_question_goes_with_the_words_behind_it(words: str) -> None:
    assert unprefixed(words) == "Asian"


@pytest.mark.parametrize("words", ["Q5", "5. Asian", "Q5 Asian", "15 to 17"])
def test_a_label_of_a_question_alone_stays(words: str) -> None:
    assert unprefixed(words) == words


@pytest.mark.parametrize(
    ("label", "rest"),
    [
        ("Victims, less than 1 year", "less than 1 year"),
        ("Victims, aged 1-4", "aged 1-4"),
        ("Children, under 5", "under 5"),
        ("Victims, 13", "13"),
        ("Children, other", "Children, other"),
        ("Cases, all", "Cases, all"),
        ("White, British", "White, British"),
    ],
)
def test_a_comma_parts_those_who_are_counted_from_their_age_alone(label: str, rest: str) -> None:
    assert unprefixed(label) == rest


@pytest.mark.parametrize(
    ("label", "bare"),
    [
        ("Ethnicity White British", "White British"),
        ("Ethnic group Pakistani", "Pakistani"),
        ("Victim ethnicity White British", "White British"),
        ("Ethnicity of victims Black", "Black"),
        ("Ethnicity_White British", "White British"),
        ("Ethnicity/White British", "White British"),
        ("Ethnicity (White British)", "White British"),
        ("Ethnicity Not stated", "Not stated"),
        ("Ethnicity Any other Mixed background", "Any other Mixed background"),
        ("Race White", "White"),
        ("Victims White British", "White British"),
        ("Victim age 12", "12"),
    ],
)
def test_the_name_of_a_column_is_taken_off_without_a_sign_between(label: str, bare: str) -> None:
    assert unprefixed(label) == bare


@pytest.mark.parametrize(
    "label",
    [
        *(
            "Ethnicity not stated",
            "Ethnicity Unknown",
            "Victims Unknown",
            "Ethnic minority group",
            "Other ethnic group",
        ),
        *("Mixed ethnicity", "Mixed race", "Race not known", "White British ethnicity", "Ethnic background", "- White"),
        *("Children 12", "Age 12", "Cases other"),
    ],
)
def test_a_label_that_goes_on_from_such_a_name_stays_whole(label: str) -> None:
    assert unprefixed(label) == label


def _labels(*labels: str) -> list[str]:
    rows = [Row((Box(0, len(label), label), Box(len(label) + 1, len(label) + 2, "3"))) for label in labels]
    return [row.boxes[0].text for row in without_names(rows)]


def test_a_name_that_stands_before_a_group_is_taken_off_every_label_of_its_list() -> None:
    assert _labels("Ethnicity White", "Ethnicity Unknown", "Ethnicity Not Stated") == ["White", "Unknown", "Not Stated"]
    assert _labels("Victims White", "Victims Unknown", "Perpetrators Unknown") == [
        *("White", "Unknown", "Perpetrators Unknown")
    ]


def test_a_name_that_stands_before_no_group_is_taken_off_no_label() -> None:
    assert _labels("White", "Ethnicity Unknown") == ["White", "Ethnicity Unknown"]
    assert _labels("Ethnicity Unknown", "Ethnicity not recorded") == ["Ethnicity Unknown", "Ethnicity not recorded"]


def test_rows_of_a_sheet_that_name_their_column_give_the_group_alone() -> None:
    sheet = (
        "Hillbeck Council,\nFOI reference,HB/25/1\n1 Strategy and mechanisms,Yes\n2 Nature of mechanisms,Panels\n"
        "3 Current cases,25\n4 Gang or group,3\n5 Age 12,*\n5 Age 14,6\n5 Ethnicity White British,18\n"
        "5 Ethnicity Not stated,*\n6 Ethnicity of perpetrators,Not recorded\n7 Cases 2024,25\n"
    )
    said = answer_to(Question.VICTIM_ETHNICITY, sheet)
    assert [(each.words, each.ethnicity and each.ethnicity.label) for each in said.figures] == [
        ("18", "White British"),
        ("*", "Not stated"),
    ]


_EXPORT = (
    "Avonbrook Council\n\nQuestion\tCategory\tYear\tNumber\n1 Mechanisms and strategy\t\t\tYes\n2 Nature of the mechanisms\t\t\tPanel\n"
    "3 Current number of cases\t\t\t20\n4 Gang or group based\t\t\t0\n5 Ethnicity of victims\tWhite British\t\t20\n{rows}\n"
    "7 Cases each year\t\t2022\t13\n7 Cases each year\t\t2023\t14\n"
)


@pytest.mark.parametrize(
    "name", ["5 Age of victims", "5 Victims by age", "5b Age", "5 Age group", "5 Ages of the children"]
)
def test_the_name_of_ages_in_every_row_is_no_part_of_an_age(name: str) -> None:
    read = read_letter(_EXPORT.format(rows=f"{name}\t14\t\t8\n{name}\t15\t\t12\n{name}\t16\t\t"))
    expected = [("14-14", 8, 8), ("15-15", 12, 12), ("16-16", None, None)]
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == expected


@pytest.mark.parametrize("name", ["5 Sibling", "5 Wards", "5 Team"])
def test_another_name_in_every_row_makes_no_ages(name: str) -> None:
    read = read_letter(_EXPORT.format(rows=f"{name}\t14\t\t8\n{name}\t15\t\t12"))
    assert read.answer(Question.VICTIM_AGE).figures == ()
