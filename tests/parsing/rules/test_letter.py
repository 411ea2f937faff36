"""A letter whose lines a mail program folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.vocabulary import Exploitation, Outcome, Question
from councils.parsing.rules.letter import Letter
from tests.parsing.reading_letters import answer_to, bounds, letter, placed

FOLDED = """3. The current number of cases that are being monitored by the council

At present the tracker of the partnership holds 12 children whose main risk is sexual
exploitation, and the panel that looks after them meets on the first Monday of a month.

4. The number of these that are group based

In the past year the team counted, of all children that it worked with, fewer than
five who were linked to a group or gang, and it does not wish to say more about them.
"""
LINES = st.lists(st.text("abc 1\t|>", max_size=90), max_size=12)


def test_words_are_found_across_the_end_of_a_folded_line() -> None:
    assert answer_to(Question.CURRENT_CASES, FOLDED).scope.exploitation is Exploitation.SEXUAL


def test_a_figures_words_are_as_printed_with_the_line_end_that_folds_them() -> None:
    [figure] = answer_to(Question.GROUP_BASED_CASES, FOLDED).figures
    assert (figure.low, figure.high, figure.words) == (0, 4, "fewer than\nfive")


def test_lines_that_were_not_folded_keep_their_ends() -> None:
    written = "Ages\n13 years: 4\n14 years: 5\n15 years: 6\n"
    assert Letter.of(placed(written)).text == written


@given(LINES)
def test_unfolding_moves_nothing(lines: list[str]) -> None:
    letter = Letter.of(placed("\n".join(["Dear requester", *lines])))
    assert [
        now for was, now in zip(letter.placed.text, letter.text, strict=True) if now != was and was + now != "\n "
    ] == []


def test_a_paragraph_whose_lines_end_by_hand_is_unfolded_too() -> None:
    page = "<html><body><p>" + FOLDED.replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p></body></html>"
    text = Letter.of(placed(page)).text
    assert "fewer than five who were linked" in text
    assert "sexual exploitation, and the panel" in text


def test_a_share_in_brackets_after_a_count_parts_no_count_from_its_label() -> None:
    words = "In terms of ethnicity, 61 (69%) were White British, 9 (10%) were Pakistani and 8 (9%) were Mixed."
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(c="78", e=words)).figures
    assert [(f.ethnicity.label, f.low, f.words) for f in figures if f.ethnicity] == [
        ("White British", 61, "61"),
        ("Pakistani", 9, "9"),
        ("Mixed", 8, "8"),
    ]


def test_an_entry_that_says_why_it_has_no_count_does_not_swallow_the_next() -> None:
    listed = "2024 - 35\n2022 - no count, because the register was being rebuilt and was offline; please do not read it as none\n2021 - 34"
    assert bounds(answer_to(Question.YEARLY_CASES, letter(g=listed)).figures) == [
        ("2024", 35, 35),
        ("2022", None, None),
        ("2021", 34, 34),
    ]


def test_a_line_that_was_folded_twice_is_one_sentence() -> None:
    text = (
        "Avonbrook Council\n\nQuestions 3 and 4\nThe tracker currently contains thirteen children. There are two of\n"
        "them\nwhose exploitation is thought to be group based. Owing to the size of\nthe cohort we say no more.\n"
    )
    assert bounds(answer_to(Question.GROUP_BASED_CASES, text).figures) == [("", 2, 2)]


def test_a_folded_line_is_whole_again_and_a_short_one_stays() -> None:
    text = "The council is able to give figures for the last five\nyears only.\n2014\n17"
    lines = [text[line.start : line.end] for line in Letter.of(placed(text)).lines]
    assert lines == ["The council is able to give figures for the last five\nyears only.", "2014", "17"]


def test_the_count_of_a_full_lines_last_label_stands_below_it() -> None:
    words = (
        "Ethnicity of the children whom the team worked with in the year. White: 15. Asian: 4. Others:\nnone.\n\n"
        "That is how the numbers were given to us by the service, and we have not changed them at\nall.\n"
    )
    found = bounds(answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures)
    assert found == [("White", 15, 15), ("Asian", 4, 4), ("Others", 0, 0)]


def test_a_list_below_a_full_line_that_ends_in_a_colon_keeps_its_lines() -> None:
    text = (
        "The children whom the team of the council worked with in the year that ended in March:\nWhite: 15\nAsian: 4\n"
        "The council counted them on the last day of that month and would count them otherwise\ntoday.\n"
    )
    lines = [text[line.start : line.end] for line in Letter.of(placed(text)).lines]
    assert lines[1:3] == ["White: 15", "Asian: 4"]


def test_a_bound_alone_on_its_line_is_no_quoted_line() -> None:
    assert bounds(answer_to(Question.CURRENT_CASES, letter(c=">10")).figures) == [("", 11, None)]
    assert bounds(answer_to(Question.GROUP_BASED_CASES, letter(d=">=5 cases")).figures) == [("", 5, None)]


def test_a_quoted_line_that_begins_with_a_number_answers_nothing() -> None:
    assert answer_to(Question.CURRENT_CASES, letter(c="> 10\n>3. How many of them are group based?")).figures == ()


LONG_HEADING = "Response to your request for information about child sexual exploitation"


@pytest.mark.parametrize(
    "day",
    ["9 May 2025", "Response of 9 May 2025", "Received: 9 May 2025", "Friday 9th May 2025", "09/05/2025", "9.5.25"],
)
def test_a_day_below_a_long_heading_has_its_line_to_itself(day: str) -> None:
    made = Letter.of(placed(f"{LONG_HEADING}\n{day}\n\nDear Ms Roe\n"))
    assert made.text[made.lines[1].start : made.lines[1].end] == day


@pytest.mark.parametrize(
    "words", ["the number of open cases of child sexual exploitation stood at 22 on", "the reply dated"]
)
def test_a_day_that_ends_a_folded_sentence_is_part_of_it(words: str) -> None:
    above = "In its answer the council told everybody who asked it to that in those years"
    made = Letter.of(placed(f"{above}\n{above[:60]} {words}\n9 May 2025\n\n{above}\n"))
    assert made.text.count(f"{words} 9 May 2025") == 1


FOLDED_AT_A_COUNT = (
    "Dear requester, the answers of the council to your request are set out here.\n\n"
    "c) 17 children are currently monitored by the panel of the partnership here.\n"
    "d) There are no cases that are recorded as group based by the panel at all.\n"
    "e) Ethnicity: White British 11, White and Asian 2, mixed 1, Black Caribbean\n"
    "3. Age of the children who are on the list of the panel: 13 (2), 14 (3), 15\n"
    "(6), 16 (4), 17 (2).\n"
)


def test_a_count_that_a_fold_put_at_the_beginning_of_a_line_opens_no_point() -> None:
    made = Letter.of(placed(FOLDED_AT_A_COUNT))
    assert [made.text[line.start : line.start + 2] for line in made.lines] == ["De", "c)", "d)", "e)"]
    assert "Black Caribbean 3. Age" in made.text
    assert "15 (6), 16 (4)" in made.text


def test_a_numbered_point_below_a_full_line_that_has_no_stop_is_a_line_of_its_own() -> None:
    points = (
        "1. Whether the council operates the mechanisms and has a strategy for them\n"
        "2. The nature of the mechanisms that are used to monitor all of the cases\n"
        "3. The current number of the cases that are being monitored by the council\n"
        "4. The ethnicity of the perpetrators of the cases that are monitored now\n"
    )
    made = Letter.of(placed(points))
    assert len(made.lines) == 4


LONG = "g) Here are the children who were monitored in each one of the years asked about:"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("year of opening they were: 2015, 88; 2016, 104; 2017, 139; 2018, 151; 2019, 160;", "2020, 102; 2021, 117."),
        ("by the calendar year in question: 2016: 104; 2017: 139; 2018: 151; 2019: 160;", "2020: 102; 2021: 117."),
        ("On our system, in the words of it: White British, 97; any other background, 12;", "Black Caribbean, 6."),
    ],
)
def test_a_list_that_runs_on_in_one_sentence_is_folded_behind_its_semicolons(above: str, below: str) -> None:
    assert f"{above} {below}" in Letter.of(placed(f"{LONG}\n{above}\n{below}\n")).text


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("The number of children on the list at the end of the calendar year of 2019, 160;", "2020, 102;"),
        ("these were the children who were monitored in the years asked about: 2019, 160;", "b) 102;"),
        ("they were monitored by the council in each one of the years: 2018, 151; 2019, 160;", "g) 2020, 102."),
        ("they were monitored by the council in each one of the years: 2018, 151; 2019, 160;", "No more are held."),
    ],
)
def test_a_line_that_ends_in_a_semicolon_is_else_a_line_of_its_own(above: str, below: str) -> None:
    assert f"{above}\n{below}" in Letter.of(placed(f"{LONG}\n{above}\n{below}\n")).text


@pytest.mark.parametrize("below", ["Ages:", "Answer 6: Not held", "Response to f) Not held"])
def test_a_heading_or_a_label_below_a_full_line_is_no_rest_of_it(below: str) -> None:
    full = "White British 24, Bangladeshi 9, Pakistani 6, Black Caribbean 15, Mixed 19"
    text = f"Thank you for your request, which we have now had the time to look into\n{full}\n{below}"
    read = Letter.of(placed(text))
    assert read.text[read.lines[-1].start :] == below


def test_a_number_and_a_dash_below_a_full_line_begin_another_answer() -> None:
    given = [
        "Yes",
        "A panel",
        "77",
        "None",
        "4 were aged 12, 6 were aged 13, 24 were aged 14, 13 were aged 15",
        "Not held",
    ]
    text = "".join(f"{number} - {words}\n" for number, words in enumerate(given, start=1))
    assert answer_to(Question.VICTIM_AGE, text + "7 - 2013: 15, 2014: 16\n").outcome is Outcome.ANSWERED
    assert answer_to(Question.PERPETRATOR_ETHNICITY, text + "7 - 2013: 15\n").outcome is Outcome.NOT_HELD


BARE = """1 Yes
2 MACE meetings and a screening tool
3 The current number is 53.
4 5 cases
5 White Irish (1), Black African (1), Black Caribbean (16), Bangladeshi (35)
Age breakdown:
7 aged 11, 11 aged 12, 1 aged 13, 20 aged 14, 5 aged 15, 8 aged 16, 1 aged 17
6 Perpetrator data is held by Westshire Police.
7 2022 64, 2023 61
"""


def test_a_bare_number_below_a_full_line_of_counts_begins_its_answer() -> None:
    assert bounds(answer_to(Question.CURRENT_CASES, BARE).figures) == [("", 53, 53)]
    assert answer_to(Question.PERPETRATOR_ETHNICITY, BARE).referred_to == "Westshire Police"


def test_a_bare_number_below_an_open_sentence_goes_on_with_it() -> None:
    text = BARE.replace("\n6 Perpetrator", " and we do not know the ages of\n6 Pakistani children.\n6 Perpetrator")
    read = Letter.of(placed(text))
    assert "of 6 Pakistani" in read.text


def test_parts_named_within_a_sentence_are_no_heading_below_a_full_line() -> None:
    above = "reply. This decision takes its place in respect of parts c) to g). You were content with"
    assert f"{above} parts a) and b)." in Letter.of(placed(f"{LONG}\n{above}\nparts a) and b).\n")).text
    assert f"{above}\nPart a) Yes." in Letter.of(placed(f"{LONG}\n{above}\nPart a) Yes.\n")).text


def test_ages_below_the_word_for_them_are_no_label() -> None:
    above = "5. White British 12, Any other Black background 6. These are the ages: 13 to 15: 10, age"
    assert f"{above} 16 to 17: 8." in Letter.of(placed(f"{LONG}\n{above}\n16 to 17: 8.\n")).text
