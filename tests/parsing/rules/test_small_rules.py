"""The small rules that the others stand on: places, lines, headings, closings, subjects, context, what is stated."""

import pytest

from councils.domain.vocabulary import Basis, Exploitation, Outcome, Question, Unit
from councils.parsing.rules.asked import PARTS, part_of, ways_of_asking
from councils.parsing.rules.closings import is_closing, is_opening
from councils.parsing.rules.context import is_context
from councils.parsing.rules.headings import is_heading, trimmed
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.rows import rows_within, sentences
from councils.parsing.rules.spans import Places
from councils.parsing.rules.subjects import subject_of
from tests.parsing.reading_letters import answer_to, facts_of, letter, placed


def test_places_join_where_they_touch() -> None:
    assert Places.of([(5, 8), (0, 3), (2, 6), (9, 9)]).stretches == ((0, 8),)


@pytest.mark.parametrize(
    ("start", "end", "touched"), [(0, 2, False), (2, 4, True), (4, 5, True), (6, 9, False), (3, 3, False)]
)
def test_places_are_touched_by_any_shared_character(start: int, end: int, touched: bool) -> None:
    assert Places.of([(3, 6)]).touch(start, end) is touched


def test_what_is_left_between_places() -> None:
    assert Places.of([(2, 4), (6, 7)]).gaps(0, 10) == ((0, 2), (4, 6), (7, 10))


def test_a_folded_line_is_whole_again_and_a_short_one_stays() -> None:
    text = "The council is able to give figures for the last five\nyears only.\n2014\n17"
    lines = [text[line.start : line.end] for line in Letter.of(placed(text)).lines]
    assert lines == ["The council is able to give figures for the last five\nyears only.", "2014", "17"]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("2014\t17", ["2014", "17"]),
        ("2014\t\t17", ["2014", "", "17"]),
        ("| 2014 | 17 |", ["2014", "17"]),
        ("| 2014 | |", ["2014", ""]),
        ("2014     17", ["2014", "17"]),
        ("There were 17.", ["There were 17."]),
    ],
)
def test_a_row_is_cut_into_its_cells(line: str, cells: list[str]) -> None:
    (row,) = rows_within(Letter.of(placed(line)), 0, len(line))
    assert [box.text for box in row.boxes] == cells


def test_sentences_end_at_full_stops_that_end_sentences() -> None:
    text = "See s. 40 of the Act. There were approx. 20. White British 5. Ages unknown."
    found = [box.text for box in sentences(text, 0, len(text))]
    assert found == ["See s. 40 of the Act.", "There were approx. 20.", "White British 5.", "Ages unknown."]


@pytest.mark.parametrize(
    "words", ["Response", "Our response:", "You asked", "We said", "Decision", "-", "Response to your request"]
)
def test_headings_say_nothing_themselves(words: str) -> None:
    assert is_heading(words)


@pytest.mark.parametrize("words", ["22", "*", "<5", "Yes", "None", "We can confirm both.", "White British"])
def test_answers_are_no_headings(words: str) -> None:
    assert not is_heading(words)


def test_a_passage_is_trimmed_of_headings_and_marks() -> None:
    text = "Response\n\nA: 23 children\n\nResponse"
    assert text[slice(*trimmed(text, 0, len(text)))] == "23 children"


@pytest.mark.parametrize("mark", ["{}. ", "{}: ", "{} - "])
def test_the_first_letter_of_a_list_is_a_label_and_no_mark_of_an_answer(mark: str) -> None:
    listed = f"{mark.format('A')}Yes to both.\n\n{mark.format('B')}A panel."
    assert trimmed(listed, 0, len(listed)) == (0, len(listed))
    alone = f"{mark.format('A')}Yes to both.\n\nA panel."
    assert alone[slice(*trimmed(alone, 0, len(alone)))].startswith("Yes")


@pytest.mark.parametrize(
    "words",
    [
        "Yours faithfully",
        "If you are unhappy with this reply",
        "Internal review",
        "Last updated: 3 May 2025",
        "You have the right to complain",
        "You may ask for a review",
    ],
)
def test_closings_end_an_answer(words: str) -> None:
    assert is_closing(words)


@pytest.mark.parametrize(
    "words",
    [
        "2014",
        "Yes, we do.",
        "The information is not held.",
        "Internal review outcome: 22 children",
        "You have asked for the position at 1 March",
        "You have requested seven things",
    ],
)
def test_answers_are_no_closings(words: str) -> None:
    assert not is_closing(words)


def test_a_salutation_opens_a_letter() -> None:
    assert is_opening("Dear Sir")
    assert not is_opening("There are 22 children.")


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("None of these cases involve a gang", Question.GROUP_BASED_CASES),
        ("The ethnicity of victims", Question.VICTIM_ETHNICITY),
        ("We hold no data on perpetrators", Question.PERPETRATOR_ETHNICITY),
        ("Their ages are not recorded", Question.VICTIM_AGE),
        ("The number in each year", Question.YEARLY_CASES),
        ("There are currently 17 children supported", Question.CURRENT_CASES),
    ],
)
def test_a_sentence_tells_its_question(words: str, question: Question) -> None:
    assert question in subject_of(words)


def test_thanks_tell_no_question() -> None:
    assert subject_of("Thank you for your letter.") == frozenset()


@pytest.mark.parametrize("words", ["Nationally 1 in 20 cases", "The 2021 Census shows 44,870", "212,400 residents"])
def test_numbers_of_other_places_are_context(words: str) -> None:
    assert is_context(words)


def test_the_councils_own_count_is_no_context() -> None:
    assert not is_context("There were 22 children.")


def test_every_part_of_the_request_is_asked_in_some_way() -> None:
    asked = {question for way in ways_of_asking() for question in way.questions}
    assert asked == set(Question)
    assert [part_of(questions[0]) for questions in PARTS] == list(range(7))


@pytest.mark.parametrize(
    ("words", "unit", "basis", "exploitation"),
    [
        ("22 children", Unit.CHILDREN, None, None),
        ("On 31 March 2025 there were 38 children", Unit.CHILDREN, Basis.OPEN_ON_DATE, None),
        ("12 new referrals were received during the year", Unit.REFERRALS, Basis.NEW_IN_PERIOD, None),
        ("53 children for all forms of exploitation", Unit.CHILDREN, None, Exploitation.ALL),
        ("22", None, None, None),
    ],
)
def test_only_what_is_said_is_stated(
    words: str, unit: Unit | None, basis: Basis | None, exploitation: Exploitation | None
) -> None:
    answer = answer_to(Question.CURRENT_CASES, letter(c=words))
    assert (answer.unit, answer.basis, answer.scope.exploitation) == (unit, basis, exploitation)


@pytest.mark.parametrize("words", ["115 (plus 40 unknown)", "[Image 1: table, 640 pixels]\n115", "2014 and 115"])
def test_facts_hold_only_what_may_be_a_figure(words: str) -> None:
    facts = facts_of(words)
    assert [facts.text[count.start : count.end] for count in facts.counts] == ["115"]


@pytest.mark.parametrize("words", ["*", "[c]"])
def test_a_symbol_without_a_key_is_a_number_that_is_hidden(words: str) -> None:
    answer = answer_to(Question.GROUP_BASED_CASES, letter(c="24", d=words))
    assert answer.outcome is Outcome.WITHHELD
    assert [(figure.words, figure.low, figure.high) for figure in answer.figures] == [(words, None, None)]


@pytest.mark.parametrize("words", ["Withheld.", "Exempt under section 40(2).", "-", "N/A"])
def test_a_refusal_in_words_hides_no_number_of_its_own(words: str) -> None:
    assert answer_to(Question.GROUP_BASED_CASES, letter(c="24", d=words)).figures == ()


@pytest.mark.parametrize(
    ("words", "unit", "basis"),
    [
        ("We hold no numbers for 2010 to 2022.\nYear\tCases\n2023\t67\n2024\t94", Unit.CASES, None),
        ("Contacts received by the front door each year:\n2023: 67\n2024: 94", None, Basis.NEW_IN_PERIOD),
        ("Requests are received daily.\n2023: 67\n2024: 94", None, None),
    ],
)
def test_a_years_list_is_stated_by_its_heading(words: str, unit: Unit | None, basis: Basis | None) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g=words))
    assert (answer.unit, answer.basis) == (unit, basis)
