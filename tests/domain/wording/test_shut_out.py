"""Digits that name a part of a document and count nothing."""

import pytest

from councils.domain.wording import find_counts, find_shut_out


def _counts(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_counts(text)]


@pytest.mark.parametrize(
    "words",
    [
        "See Figure 1.",
        "Please see figure 2 below.",
        "Please see Chart 3",
        "Please refer to Overview 2.",
        "I refer you to Enclosure 4.",
        "The numbers are shown in Graph 4, attached.",
        "The answer is in Sheet 2.",
        "This is set out in Exhibit 5 and in Exhibit 6.",
        "as in Slide 7.",
        "[image001.png: Figure 1 CSE caseload]",
        "Figure 1: CSE caseload",
        "Figure 2 - Victims by age and ethnicity",
    ],
)
def test_the_number_of_a_picture_a_sheet_or_a_document_is_no_count(words: str) -> None:
    assert _counts(words) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("The figure is 12.", "12"),
        ("Figure: 12", "12"),
        ("Current Figure 22.", "22"),
        ("Figure 1 open cases by month", "1"),
        ("In this borough we see about 12.", "about 12"),
        ("We were shown in total 12.", "12"),
        ("The number is shown in the table: 7", "7"),
        ("Referred to the panel: 14", "14"),
    ],
)
def test_a_number_that_is_counted_after_such_words_is_one(words: str, count: str) -> None:
    assert _counts(words) == [count]


@pytest.mark.parametrize(
    ("words", "count"),
    [("twenty-one of the children are White", "twenty-one"), ("Thirty-one of the cases are open", "Thirty-one")],
)
def test_a_number_in_words_that_ends_in_one_is_no_idiom(words: str, count: str) -> None:
    assert _counts(words) == [count]


@pytest.mark.parametrize("words", ["one of the reasons is time", "this is one of the ways we work"])
def test_one_of_several_things_is_no_count(words: str) -> None:
    assert _counts(words) == []


@pytest.mark.parametrize("words", ["Two systems were in use.", "We run 3 databases.", "two case systems"])
def test_systems_and_databases_are_no_cases(words: str) -> None:
    assert _counts(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "To say even whether 1 case or 100 were being monitored would tell an offender how much is known.",
        "To say whether there were 2 or 200 would harm the inquiry.",
        "It cannot be told whether only 3 children or 30 are known.",
    ],
)
def test_numbers_that_are_only_supposed_are_no_counts(words: str) -> None:
    assert _counts(words) == []


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("We looked whether each was open: 12 were.", ["12"]),
        ("3 or 4 children, we do not know whether both.", ["3 or 4"]),
        ("Whether or not it is CSE, 12 children are monitored.", ["12"]),
    ],
)
def test_numbers_beside_a_supposition_are_counts(words: str, counts: list[str]) -> None:
    assert _counts(words) == counts


@pytest.mark.parametrize(
    "words",
    [
        "Not recorded, for the reason given at 3.",
        "We hold no figures for those years, see 2: the meeting was set up later.",
        "As at 3, nothing is held.",
        "As explained in 2(b).",
        "Please see 4.",
        "Refused for the reason set out in 1.",
        "The same as in 5; nothing is kept.",
    ],
)
def test_the_number_of_an_answer_that_is_pointed_to_is_no_count(words: str) -> None:
    assert _counts(words) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("We see 3 children each week.", "3"),
        ("Support was given to 5, all of them girls.", "5"),
        ("as at 31 March 2025, 3 were open", "3"),
        ("The number stated is 4.", "4"),
    ],
)
def test_a_number_behind_words_like_those_that_point_is_a_count(words: str, count: str) -> None:
    assert _counts(words) == [count]


@pytest.mark.parametrize(
    "words",
    [
        "Our system has one flag for exploitation.",
        "There are two categories.",
        "We use one single code for every kind.",
    ],
)
def test_the_flags_and_codes_of_a_system_are_no_cases(words: str) -> None:
    assert _counts(words) == []


@pytest.mark.parametrize(("words", "count"), [("There were 12 flags for CSE.", "12"), ("one child is flagged", "one")])
def test_children_who_are_flagged_are_counted(words: str, count: str) -> None:
    assert _counts(words) == [count]


def test_a_short_year_behind_the_number_of_its_question_is_not_shut_out_with_it() -> None:
    text = "Question 7 – 22/23 – 30, 23/24 – 33"
    assert not any("30" in text[each.start : each.end] for each in find_shut_out(text))
    text = "Questions 5 – 6, 7 are refused"
    assert any("7" in text[each.start : each.end] for each in find_shut_out(text))


@pytest.mark.parametrize(
    "words",
    [
        "The number in answer 3 is of children.",
        "The number in answer 3 and those in answer 7 are of children.",
        "Answer 3 was counted on 2 July 2025.",
        "Answers 3 and 7 are of children.",
        "Please see our answer 3.",
        "3 was counted on 2 July 2025.",
        "4 covers the same children.",
        "As in the response to 5.",
    ],
)
def test_the_number_of_an_answer_that_a_sentence_speaks_of_counts_nobody(words: str) -> None:
    assert _counts(words) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Answer: 3", "3"),
        ("In answer, 3 children were open.", "3"),
        ("We can answer 3 of the seven: 3 were open.", "3"),
        ("3 were counted on 2 July.", "3"),
        ("Answer 36", "36"),
        ("In reply 3 cases were found.", "3"),
    ],
)
def test_a_count_behind_the_word_answer_is_one(words: str, count: str) -> None:
    assert count in _counts(words)


@pytest.mark.parametrize(
    "words",
    [
        "supports young people until they are 25.",
        "We go on until a care leaver reaches the age of 25, if asked.",
        "Cases move to adult services when they turn 18",
        "before they are eighteen, or after",
        "once the young person becomes 18 and leaves care",
        "Run on 24 November 2025 by user 4471; 3 rows",
        "Extracted by job 20918",
        "query no. 1184 was run",
    ],
)
def test_how_old_someone_gets_and_who_ran_a_report_count_nobody(words: str) -> None:
    assert _counts(words) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("until there are 25 of them", "25"),
        ("when they are 25 cases or more", "25"),
        ("The service users were 412.", "412"),
        ("before children reached us 14 had been missing", "14"),
        ("We ran a query: 118 children", "118"),
        ("after the children were 12 of 20 seen", "12"),
    ],
)
def test_counts_beside_such_words_are_counts(words: str, count: str) -> None:
    assert count in _counts(words)


@pytest.mark.parametrize(
    "words",
    [
        "Please open Annex-B.xlsx, tab 3, cell D14.",
        "See tabs 4 and 5 of the workbook",
        "It is on sheet 2.",
        "Worksheets 2 to 4",
        "Slide 7 has it",
        "The dashboard keeps 1 quarter and writes over the last.",
        "We looked back over two full quarters.",
        "After looking in 4 of our 5 localities",
        "It is done in three wards",
    ],
)
def test_sheets_of_a_workbook_stretches_and_places_are_no_counts(words: str) -> None:
    assert _counts(words) == []


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("On the sheet 12 children are listed", ["12"]),
        ("On tab 2 there are 9 children", ["9"]),
        ("14 quarter 3", ["14"]),
        ("4 of our 5 children", ["4", "5"]),
        ("Tally sheet\t22", ["22"]),
        ("9 children in 4 wards", ["9"]),
    ],
)
def test_counts_beside_sheets_quarters_and_places_are_counts(words: str, counts: list[str]) -> None:
    assert _counts(words) == counts


@pytest.mark.parametrize("words", ["It cost 17p a sheet", "10 p per page", "20p 30p", "5 pence", "1,000 pounds"])
def test_money_counts_nobody(words: str) -> None:
    assert _counts(words) == []


@pytest.mark.parametrize("words", ["WB 17, P 3", "(WB 17, P 3)", "WB 17 p 3", "WB 17 P - 3"])
def test_a_count_before_the_key_p_is_no_pence(words: str) -> None:
    assert _counts(words) == ["17", "3"]
