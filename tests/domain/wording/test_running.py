"""Counts found in running text, and digits that are none."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.vocabulary import Outcome
from councils.domain.wording import find_counts, find_gaps, find_shut_out, find_suppression_key


def counts(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(found.words(text), found.wording.low, found.wording.high) for found in find_counts(text)]


def words(text: str) -> list[str]:
    return [found.words(text) for found in find_counts(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There were 22 children in care.", [("22", 22, 22)]),
        ("A: 0", [("0", 0, 0)]),
        ("22 White British\n1 Other ethnicity", [("22", 22, 22), ("1", 1, 1)]),
        ("White British (22), Asian (<5)", [("22", 22, 22), ("<5", 0, 4)]),
        ("There were fewer than\n5 cases.", [("fewer than\n5", 0, 4)]),
        ("between 1 and 4 children", [("between 1 and 4", 1, 4)]),
        ("We had 10 or more cases, and five or less before.", [("10 or more", 10, None), ("five or less", 0, 5)]),
        ("The number was twenty-three, plus 40 unknown", [("twenty-three", 23, 23), ("40", 40, 40)]),
        ("115 contacts, 94 children, 28 at risk", [("115", 115, 115), ("94", 94, 94), ("28", 28, 28)]),
        ("There are no cases of this kind. None.", [("no cases", 0, 0), ("None", 0, 0)]),
        ("12\t*\n", [("12", 12, 12), ("*", None, None)]),
        ("5 were aged 12 and 3 were aged 13", [("5", 5, 5), ("3", 3, 3)]),
        ("Under 5s: 12", [("12", 12, 12)]),
        ("1. 2021-22 2276\n2. 2022-23 1,310", [("2276", 2276, 2276), ("1,310", 1310, 1310)]),
        ("9)Seven", [("Seven", 7, 7)]),
        ("The figure is 3.", [("3", 3, 3)]),
        ("No one is being monitored at present.", [("No one", 0, 0)]),
        ("Nobody is currently supported.", [("Nobody", 0, 0)]),
        ("Not one.", [("Not one", 0, 0)]),
        ("Not a single child was open.", [("Not a single", 0, 0)]),
        ("There is a single open case.", [("a single", 1, 1)]),
        ("The number is in single figures.", [("in single figures", 0, 9)]),
        ("In answer to question 3, 22.", [("22", 22, 22)]),
        ("There were 22 in 2014/15 and fewer than 5 before", [("22", 22, 22), ("fewer than 5", 0, 4)]),
        ("Quarter 4 2024/25: 22", [("22", 22, 22)]),
        ("approximately 20 cases", [("approximately 20", None, None)]),
        ("a very small number of cases", [("a very small number", None, None)]),
    ],
)
def test_counts_are_found_in_sentences_and_tables(text: str, found: list[tuple[str, int | None, int | None]]) -> None:
    assert counts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        *(
            "12.5%",
            "5 per cent of them",
            "a rate of 3.75",
            "£450",
            "450 pounds",
            "at 10:30am",
            "at 9 am",
            "24/7 support",
        ),
        *("on 8 May 2025", "22-09-2014", "14/04/2025", "in 2014/15", "FY 2019/20", "Q4 2024/25", "Quarter 4"),
        *("between 2010 and 2024", "the 2022-2025 strategy", "the 3rd", "1st March"),
        *("FOI2025/00735", "101000280970", "437/25", "0052/2025-26", "WBCIR:21457", "Request ID: FOI705633873"),
        *("024 7697 5408", "0800 555 111", "+44 20 7946 0000", "Tel: 01234 567890", "call 101"),
        *(
            "CV6 9SL",
            "B4 6NQ",
            "PO Box 7097",
            "info5@example.gov.uk",
            "www.example.gov.uk/4",
            "https://example.org/a/4",
        ),
        *("s.40(2)", "Section 12(1)", "sections 30(1) and 40(2)", "section 3(2) and 3(3) of the Act", "Act 2000"),
        *("regulation 12(5)(f)", "the Data Protection Act 2018", "subsection (14)(c)"),
        *(
            "MACE 2 meetings",
            "page 6",
            "Question 6",
            "For Questions 6 and 7, we",
            "Table 3",
            "Tier 2",
            "Level 3",
            "Year 7",
        ),
        *("1. Text", "- 6. Text", "(2) personal data", "9)", "7a) text"),
        *("within 20 working days", "for two years", "18 months", "40 days"),
        *("aged 12", "15 year olds", "under 18", "over 18s", "up to the age of 25 years old", "children under 5"),
        *("213 files at 10 minutes each would take 35.5 hours", "1,204 records would be searched"),
        *(
            "involving 2 or more perpetrators",
            "two or more perpetrators",
            "one of the partners",
            "no one was",
            "one-to-one",
        ),
        *("None of the information is held", "None of the above is held", "* item", "a number of teams"),
    ],
)
def test_what_is_no_figure_is_not_found(text: str) -> None:
    assert words(text) == []


def test_a_bare_year_is_marked_as_what_it_may_be() -> None:
    year, count = find_counts("2014\n\n17\n")
    assert year.could_be_year
    assert not year.wording.certain
    assert not count.could_be_year
    assert count.wording.certain


@pytest.mark.parametrize(
    "text",
    [
        "5* children",
        "13 - 15",
        "we saw 16-17",
        "three panels oversee this",
        "we have no cases where a gang is involved",
        "2014",
    ],
)
def test_a_count_in_doubtful_surroundings_is_not_certain(text: str) -> None:
    (found,) = find_counts(text)
    assert not found.wording.certain


@pytest.mark.parametrize("text", ["three children", "one case", "No cases.", "There were no children", "Three"])
def test_a_number_in_words_beside_what_is_counted_is_certain(text: str) -> None:
    (found,) = find_counts(text)
    assert found.wording.certain


def test_the_key_and_the_printed_noughts_are_used_in_running_text() -> None:
    text = "12\t*\n13\t<5"
    key = find_suppression_key("* means fewer than 3")
    found = [each.wording.count for each in find_counts(text, key=key, zeros_shown=True)]
    assert [(count.low, count.high) for count in found if count is not None][1::2] == [(0, 2), (1, 4)]


@given(st.text(alphabet="0123456789 .,-–/:()*<>%£\n\tabcQstp", max_size=80))
def test_what_is_found_stands_apart_within_the_text_and_outside_what_is_shut_out(text: str) -> None:
    found = find_counts(text)
    shut = find_shut_out(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert not any(each.start < out.end and out.start < each.end for each in found for out in shut)


@given(st.integers(0, 1989), st.sampled_from(["There were {} children.", "Total\n{}\n", "White British\t{}", "A: {}"]))
def test_a_number_is_found_wherever_it_stands_alone(number: int, sentence: str) -> None:
    text = sentence.format(number)
    assert counts(text) == [(str(number), number, number)]


@given(
    st.integers(0, 999),
    st.sampled_from(["{}%", "£{}", "page {}", "s.{}", "{}th", "{} minutes", "0{}1", "A{}", "{}/25"]),
)
def test_a_number_of_something_else_is_found_nowhere(number: int, words_around: str) -> None:
    assert counts(f"see {words_around.format(number)} there") == []


@pytest.mark.parametrize(
    ("text", "phrase", "outcome"),
    [
        ("Prior to that, they did not record it.", "did not record it", Outcome.NOT_HELD),
        ("This data is not held by us", "is not held", Outcome.NOT_HELD),
        ("2014 N/A", "N/A", Outcome.NOT_HELD),
        ("2014: redacted", "redacted", Outcome.WITHHELD),
        ("we neither confirm nor deny", "neither confirm nor deny", Outcome.WITHHELD),
    ],
)
def test_reasons_for_having_no_count_are_found(text: str, phrase: str, outcome: Outcome) -> None:
    (found,) = find_gaps(text)
    assert found.words(text) == phrase
    assert found.value.outcome is outcome


@pytest.mark.parametrize("text", ["We hold 22 cases.", "The records were kept.", "none", "0", "Canada"])
def test_no_reason_is_found_where_none_is_given(text: str) -> None:
    assert find_gaps(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "on 10 January of that year",
        "by the 3rd of March each year",
        "replacing one in use before",
        "an old one and a new one",
        "the previous one",
    ],
)
def test_a_day_without_its_year_and_a_one_that_stands_for_a_thing_are_no_counts(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize("text", ["only one", "one child", "there was one", "1 may be known"])
def test_a_one_that_counts_is_found(text: str) -> None:
    assert [low for _, low, _ in counts(text)] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "Sixty per cent are girls aged 14 to 16.",
        "forty-five percent were boys",
        "Two thirds are girls.",
        "1 in 3 residents said so.",
        "One in ten was male.",
        "About one-third of them",
    ],
)
def test_shares_in_words_are_no_counts(text: str) -> None:
    assert find_counts(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [("1 in 2014", "1"), ("1 in total", "1"), ("forty per cent of 12 children", "12"), ("one in the year", "one")],
)
def test_counts_beside_words_of_shares_stay_counts(text: str, words: str) -> None:
    assert words in [text[count.start : count.end] for count in find_counts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The rate is 6 per 10,000 of the population",
        "12 per 1,000 children",
        "5 per thousand",
        "12/100,000",
        "There are two figures for that year",
        "For none of the 15 dates",
        "The three tables overlap",
    ],
)
def test_rates_and_numbers_of_figures_count_nothing(text: str) -> None:
    assert counts(text) in ([], [("none", 0, 0)])


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("12 children in 10 homes", ["12", "10"]),
        ("12 children in 10 wards", ["12"]),
        ("10,000 children", ["10,000"]),
        ("Figures: 12", ["12"]),
    ],
)
def test_numbers_beside_such_words_are_counts(text: str, read: list[str]) -> None:
    assert words(text) == read


def test_a_count_may_stand_right_behind_the_colon_of_its_year() -> None:
    assert words("Cases\n2023:9\n2024:12") == ["9", "12"]
    assert words("at 20:45") == []


@pytest.mark.parametrize(
    "text",
    [
        "None of the above are thought to be group based.",
        "None of the above cases are known to involve a gang.",
        "None of these involve more than one perpetrator.",
    ],
)
def test_none_of_the_cases_above_is_nought(text: str) -> None:
    assert words(text) == ["None"]


def test_the_mark_of_a_note_is_no_count_where_the_note_stands_below() -> None:
    assert words("2022: 33 [1]\n2023: 40 [2]\n\n[1] As at the end of March.\n[2] Of whom some were new.\n") == [
        "2022",
        "33",
        "2023",
        "40",
    ]


def test_a_number_in_square_brackets_without_a_note_stays_a_count() -> None:
    assert "4" in words("Group based cases [4]\n")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[20] White British\n[7] Asian", ["20", "7"]),
        ("[12] White British\n[5] Asian\n[3] Black", ["12", "5", "3"]),
        ("White British [20]\nAsian [7]\n\n[7] denotes an estimate", ["20", "7", "7"]),
        ("White British [12]\nAsian [5]\n\n[5] Counted in March\n[12] As above", ["12", "5", "5", "12"]),
        ("[1] White British", ["1"]),
    ],
)
def test_counts_in_brackets_are_no_marks_of_notes(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("White British[1]: 20\nAsian: 7\n\n[1] Counted in March", ["20", "7"]),
        ("White British [1]: 20\nAsian [2]: 7\n\n[1] Counted in March\n[2] As above", ["20", "7"]),
        ("[1] Counted in March\n\nWhite British 20 [1]", ["20"]),
        ("22 [1]\n\n[1] Counted in March\n\n33 [1]\n\n[1] Counted in May", ["22", "33"]),
    ],
)
def test_marks_that_point_to_notes_numbered_from_one_are_no_counts(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize("text", ["In that year none existed.", "None exist."])
def test_that_none_existed_is_no_nought_and_for_a_person_to_say(text: str) -> None:
    assert find_counts(text) == ()
    assert [gap.value.certain for gap in find_gaps(text)] == [False]


@pytest.mark.parametrize("sign", ["~", "#", "^", "†", "§"])
def test_a_sign_behind_a_label_counts_where_the_text_says_what_it_stands_for(sign: str) -> None:
    key = find_suppression_key(f"{sign} = 1 to 4")
    assert [found.words(f"White 11, Asian {sign}") for found in find_counts(f"White 11, Asian {sign}", key=key)] == [
        "11",
        sign,
    ]
    assert [found.words(f"White 11, Asian {sign}") for found in find_counts(f"White 11, Asian {sign}")] == ["11"]


def test_a_sign_before_a_number_or_within_words_counts_nothing() -> None:
    key = find_suppression_key("~ = 1 to 4")
    text = "White ~ 11 and A~B"
    assert [found.words(text) for found in find_counts(text, key=key)] in (["11"], ["~ 11"])
