"""Answers whose labels run on in one line are told apart."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.runon import run_on_labels
from tests.parsing.reading_letters import ASKED, answer_to, bounds, letter, read_letter

WORDS = ("Yes", "A monthly panel", "17", "2", "White British 12, Pakistani 5; ages 13-15: 9, 16-17: 8", "Not held")
YEARS = "2022: 21, 2023: 19, 2024: 17"


def _numbers(text: str) -> list[int]:
    return [label.number for label in run_on_labels(text, 0, len(text))]


@pytest.mark.parametrize(
    "form", ["{letter}) ", "({letter}) ", "{letter}. ", "{number}. ", "{number}) ", "Q{number} ", "Q{number}: "]
)
@pytest.mark.parametrize("join", [" ", ". ", "; "])
def test_answers_on_one_line_each_have_their_question(form: str, join: str) -> None:
    answers = (*WORDS, YEARS)
    text = join.join(
        form.format(letter=letter, number=number) + words
        for number, (letter, words) in enumerate(zip("abcdefg", answers, strict=True), start=1)
    )
    read = read_letter(f"Dear Ms Reed\n\n{text}\n\nYours sincerely")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 17, 17)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 2, 2)]
    assert [low for _, low, _ in bounds(read.answer(Question.VICTIM_ETHNICITY).figures)] == [12, 5]
    assert [low for _, low, _ in bounds(read.answer(Question.VICTIM_AGE).figures)] == [9, 8]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert [low for _, low, _ in bounds(read.answer(Question.YEARLY_CASES).figures)] == [21, 19, 17]


def test_an_answer_that_looks_like_the_next_label_is_an_answer() -> None:
    text = "1. Yes. 2. A panel. 3. 4. 4. 2. 5. Not held. 6. Not held. 7. Not held."
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("", 4, 4)]
    assert bounds(answer_to(Question.GROUP_BASED_CASES, text).figures) == [("", 2, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "a) Yes b) A panel c) 17",
        "Under section 1(1)(a) and (b) you may ask. See (c) and (d).",
        "It met at 1. 2. 3. 4. 5. 6. 7.",
        "Order of council: 3. 4. 5. 6. 7. 8. 9.",
        "Versions 1.1, 2.1, 3.1, 4.1, 5.1, 6.1 and 7.1 are kept.",
    ],
)
def test_labels_that_do_not_run_from_the_first_to_the_sixth_key_nothing(text: str) -> None:
    assert _numbers(text) == []


def test_the_request_on_one_line_keys_no_answer() -> None:
    request = " ".join(f"{label}) {words}" for label, words in ASKED.items())
    read = read_letter(f"You asked: {request}\n\nWe hold nothing of the kind.")
    assert not any(answer.figures for answer in read.answers)


def test_the_last_labels_in_a_line_key_the_answers_behind_them() -> None:
    read = read_letter(
        "Hi\n\nQuick reply. Yes to a. For b see our website (Child Exploitation Strategy 2023-26). c) 14, d) nil, e) White British 11, "
        "Roma 3, f) not recorded by us, ask Thames Police. g) 2023 = 31, 2024 = 28\n\nThanks\nBev\n"
    )
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 14, 14)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 0, 0)]
    assert bounds(read.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 11, 11), ("Roma", 3, 3)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).referred_to == "Thames Police"
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 31, 31), ("2024", 28, 28)]


def test_letters_of_a_law_in_a_line_key_no_answers() -> None:
    read = read_letter(
        "We rely on section 31 as disclosure would prejudice (d) the assessment of tax, (e) immigration, (f) prisons and (g) functions.\n"
    )
    assert [figure for answer in read.answers for figure in answer.figures] == []
    assert read.answer(Question.CURRENT_CASES).outcome is not Outcome.ANSWERED


def test_an_answer_that_points_to_another_is_not_run_into_the_next_label() -> None:
    text = (
        "Avonbrook Council\n\n3. Current number of cases\n12 at the end of 2024\n\n4. Gang or group based cases\nNot known. "
        "The record has no field for this.\n\n5a. Ethnicity of victims\n12 White British\n\n6. Ethnicity of perpetrators\n"
        "As 4 above\n\n7. Cases each year\n2023: 12\n2024: 14"
    )
    assert answer_to(Question.PERPETRATOR_ETHNICITY, text).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "words",
    [
        "1 We do. 2 As 1.\n3 Twelve. 4 None. 5 and 6 Not recorded.\n7 One child in 2019.",
        "1 Yes. 2 A panel. 3 12. 4 None. 5 Not held. 6 Not held. 7 Not held.",
        "1 Yes. 2 A panel.\n3 12. 4 None.\n5-6 Not recorded.\n7 Not held.",
    ],
)
def test_numbers_without_a_sign_run_on_from_sentence_to_sentence(words: str) -> None:
    found = run_on_labels(words, 0, len(words))
    assert [label.number for label in found][:5] == [1, 2, 3, 4, 5]
    assert words[found[2].end :].startswith(("Twelve", "12"))


@pytest.mark.parametrize(
    "words",
    [
        "There were 12. 1 Was closed. 2 Were moved. 3 Were new. 4 Stayed.",
        "1 child. 2 children. 3 boys. 4 girls. 5 cases. 6 files.",
        "2 As 1. 3 None. 4 None. 5 Not held. 6 Not held. 7 Not held.",
        "1 Yes, on 2 March. We met 3 Times and 4 Times, 5 And 6 And 7.",
    ],
)
def test_other_numbers_at_sentences_beginnings_are_no_labels(words: str) -> None:
    assert run_on_labels(words, 0, len(words)) == ()


def test_numbers_with_dashes_run_on_in_one_line() -> None:
    text = "Avonbrook Council\n\nAnswers: 1 - Yes. 2 - MACE panel. 3 - 31. 4 - 2. 5 - not held. 6 - not held. 7 - 2024 = 31."
    read = read_letter(text)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 31, 31)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 2, 2)]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2024", 31, 31)]


def test_ages_and_their_counts_in_one_line_are_no_labels() -> None:
    text = letter(e="Ages: 1 - 2, 2 - 3, 3 - 4, 4 - 2, 5 - 3, 6 - 7, 7 - 1")
    assert len(read_letter(text).answer(Question.VICTIM_AGE).figures) == 7
    assert read_letter(text).answer(Question.CURRENT_CASES).figures == ()


@pytest.mark.parametrize("last", ["Indian 6.", "Asian 6.", "Asian: 6.", "not stated 6."])
def test_a_count_that_ends_its_sentence_is_no_label_where_the_label_follows(last: str) -> None:
    text = f"Avonbrook Council\n\n1. Yes. 2. A panel. 3. 17. 4. Zero. 5. White British 11, {last} Ages not held. 6. Not held. 7. Not held."
    read = read_letter(text)
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [11, 6]
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.NOT_HELD


def test_a_label_after_words_without_a_stop_still_runs_on() -> None:
    text = "Avonbrook Council\n\n1. Yes 2. A panel 3. 17 4. Zero 5. White British 17 6. Not held 7. Not held"
    assert [label.number for label in run_on_labels(text, 0, len(text))] == [1, 2, 3, 4, 5, 6, 7]


PART_BY_LINES = (
    "1) Yes, both. 2) A monthly panel; the strategy runs to 2027. 3) Nine children. 4) Nil.\n5) White British 6, Asian 3. 6) Not recorded.\n7) 2023: 11, 2024: 14.",
    "1. Yes to both. 2. A monthly panel.\n3. Nine children. 4. Nil. 5. White British 6, Asian 3.\n6. Not recorded. 7. 2023: 11, 2024: 14.",
    "1 & 2) Yes, by a monthly panel. 3) Nine children. 4) Nil.\n5) White British 6, Asian 3. 6) Not recorded.\n7) 2023: 11, 2024: 14",
    "(1) Yes. (2) A monthly panel.\n(3) nine (4) nil (5) White British 6, Asian 3.\n(6) Not recorded. (7) 2023: 11, 2024: 14.",
)


@pytest.mark.parametrize("answers", PART_BY_LINES)
def test_labels_at_lines_and_within_them_are_one_list(answers: str) -> None:
    read = read_letter(f"Hi, our answers in your order.\n{answers}\n\nDee Marlow")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 9, 9)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 0, 0)]
    assert bounds(read.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 6, 6), ("Asian", 3, 3)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 11, 11), ("2024", 14, 14)]


def test_one_answer_to_two_parts_stands_among_labels_within_lines() -> None:
    read = read_letter("Hi\n1) Yes. 2) A panel. 3) 9 4) 0\n5) & 6) Not recorded.\n7) 2023: 11, 2024: 14\n")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 9, 9)]
    assert read.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.NOT_HELD
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_a_list_within_an_answer_leaves_the_labels_of_the_lines_as_they_are() -> None:
    read = read_letter(
        "Hi\n1) Yes.\n2) A panel, for: 1) risk; 2) plans; 3) missing children; 4) homes; 5) schools; 6) trains.\n3) 9\n4) 0\n"
        "5) White British 6, Asian 3.\n6) Not recorded.\n7) 2023: 11, 2024: 14\n"
    )
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 9, 9)]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 11, 11), ("2024", 14, 14)]
