"""The one list of labels that keys the answers, chosen among everything that looks like a label."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.chains import Entry, agreement, as_asked, beside_named, find_chain
from councils.parsing.rules.labels import Label, labels_at_lines
from councils.parsing.rules.letter import Letter
from tests.parsing.reading_letters import placed, read_letter

A, B, C, D, E, F, G = PARTS
EIGHT = (
    "1. Yes\n2. A panel\n3. 22\n4. 3\n5. White British 12, Asian 3\n6. 13: 4, 14: 9 years of age\n"
    "7. Perpetrators are not recorded\n8. 2019: 3, 2020: 4, 2021: 5"
)


def labels_in(text: str) -> tuple[Label, ...]:
    return labels_at_lines(Letter.of(placed(text)), 0, len(text))


def chain_in(text: str) -> tuple[Entry, ...]:
    return find_chain(text, labels_in(text), len(text), agreement)


def keyed(text: str) -> list[tuple[tuple[Question, ...], str]]:
    return [(entry.questions, text[entry.label.end : entry.end].strip()) for entry in chain_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "a) Yes\nb) A panel\nc) 22\nd) 3",
        "1. Yes\n2. A panel\n3. 22\n4. 3",
        "Q1: Yes\nQ2: A panel\nQ3: 22\nQ4: 3",
        "i. Yes\nii. A panel\niii. 22\niv. 3",
        "Dear Sir\n\n(a) Yes\n\n(b) A panel\n\n(c) 22\n\n(d) 3",
    ],
)
def test_labels_of_one_kind_in_turn_key_the_answers(text: str) -> None:
    assert keyed(text) == [(A, "Yes"), (B, "A panel"), (C, "22"), (D, "3")]


def test_a_part_that_is_left_out_moves_no_other() -> None:
    assert keyed("a) Yes\nc) 22\nd) 3") == [(A, "Yes"), (C, "22"), (D, "3")]


def test_eight_labels_tell_ethnicity_from_age() -> None:
    asked = [questions for questions, _ in keyed(EIGHT)]
    assert asked == [A, B, C, D, (Question.VICTIM_ETHNICITY,), (Question.VICTIM_AGE,), F, G]


def test_the_first_two_parts_may_be_numbered_as_one() -> None:
    said = keyed(
        "1. Yes, by a weekly panel\n2. 22 cases are currently open\n3. 3 are gang related\n4. White British 12, Asian 3"
    )
    assert [questions for questions, _ in said] == [(*A, *B), C, D, E]


def test_a_preamble_may_have_the_first_number() -> None:
    said = keyed("1) We hold this.\n2) Our strategy\n3) A tracker\n4) 22 cases open now\n5) None in gangs")
    assert [questions for questions, _ in said] == [(), A, B, C, D]


def test_the_rows_of_one_part_in_a_table_all_belong_to_it() -> None:
    said = keyed("Q5\tWhite British\t12\nQ5\tAsian\t3\nQ6\tNot held")
    assert said == [(E, "White British\t12"), (E, "Asian\t3"), (F, "Not held")]


@pytest.mark.parametrize(
    "text", ["There were 22 children.", "a) 22", "d) 3\nc) 22\nb) A panel", "3. 22\n3. 14", "2014\t17\n2015\t37"]
)
def test_one_label_labels_that_fall_and_years_key_nothing(text: str) -> None:
    assert keyed(text) == []


def test_another_list_further_down_is_no_part_of_the_answers() -> None:
    text = "a) Yes\nb) A panel\nc) 22\nd) 3\nYou may:\n1. write to us\n2. write to the Commissioner"
    assert [questions for questions, _ in keyed(text)] == [A, B, C, D]


def test_the_lines_of_a_law_speak_against_their_labels() -> None:
    assert agreement(A, "the prevention or detection of crime,") < 0
    assert keyed("(a) the prevention or detection of crime,\n(b) the administration of justice,") == []


@pytest.mark.parametrize(
    ("questions", "words"),
    [
        (E, "White British 12, Asian 3"),
        (E, "Victims by ethnicity and age"),
        (F, "Ethnicity of perpetrators: not recorded"),
        (G, "2019: 3, 2020: 4, 2021: 5"),
        (C, "22 cases are currently open"),
        (A, "We have a CSE strategy"),
    ],
)
def test_words_that_speak_of_a_question_agree_with_it(questions: tuple[Question, ...], words: str) -> None:
    assert agreement(questions, words) > 0


@pytest.mark.parametrize(
    ("questions", "words"),
    [
        (C, "2019: 3, 2020: 4, 2021: 5"),
        (D, "Ages 13: 4, 14: 9"),
        (E, "Perpetrators are not recorded"),
        (G, "White British 12, Asian 3"),
        ((), "We have a CSE strategy"),
    ],
)
def test_words_that_speak_of_another_question_speak_against_it(questions: tuple[Question, ...], words: str) -> None:
    assert agreement(questions, words) < 0


@pytest.mark.parametrize("words", ["22", "Yes", "Not held", "3 of them"])
def test_words_that_tell_no_question_speak_for_none_and_against_none(words: str) -> None:
    assert {agreement(questions, words) for questions in PARTS} == {0.0}


def test_a_list_is_numbered_as_asked_where_its_sixth_question_is_answered_by_name() -> None:
    chain = chain_in(EIGHT)
    named = frozenset((*C, *D, *E, *G))
    assert as_asked(chain_in(EIGHT.partition("\n8.")[0]), named)[5].questions == F
    assert as_asked(chain, named) == chain


def test_a_list_keeps_its_own_numbers_where_nothing_is_answered_by_name() -> None:
    chain = chain_in(EIGHT.partition("\n8.")[0])
    assert as_asked(chain, frozenset()) == chain
    assert chain[5].questions == (Question.VICTIM_AGE,)


def test_labels_that_answers_by_name_leave_are_their_own_parts() -> None:
    text = "5 and 6) Exempt.\n7) 2022: 30"
    [seventh] = [label for label in labels_in(text) if label.number == 7]
    assert beside_named([seventh], frozenset((*E, *F)), len(text)) == (Entry(seventh, len(text), G),)


def test_no_label_is_left_where_its_part_is_answered_by_name_or_none_is() -> None:
    labels = [label for label in labels_in("7) 2022: 30") if label.number == 7]
    assert beside_named(labels, frozenset(G), 11) == ()
    assert beside_named(labels, frozenset(), 11) == ()


def test_a_list_inside_an_answer_keys_no_other_answer() -> None:
    read = read_letter("a) Yes\nb) We have:\n1. a panel of 9\n2. a tracker of 40\nc) 22\nd) 3\nf) Not held\n")
    assert [figure.low for answer in read.answers for figure in answer.figures] == [22, 3]


NINE = (
    "3)Yes, we run these mechanisms and there is a strategy.\n4)Screening, then a panel every month.\n"
    "5)At present 188 children have a CSE flag.\n6)Not recorded.\n7a)White 131, Black 20, Asian 14\n"
    "7b)Aged between 11 and 17.\n8)Perpetrators: not recorded.\n9)Cases each year: 2019: 3, 2020: 4, 2021: 5"
)


def test_labels_from_three_to_nine_key_the_seven_parts_after_two_statements() -> None:
    asked = {entry.label.number: entry.questions for entry in chain_in(NINE)}
    assert asked == {3: A, 4: B, 5: C, 6: D, 7: E, 8: F, 9: G}


def test_labels_from_three_to_seven_whose_words_fit_their_own_parts_are_not_moved() -> None:
    text = "3. 22 children are open today.\n4. None are gang related.\n5. White 12, Asian 3\n6. Perpetrators: not held.\n7. 2019: 3, 2020: 4, 2021: 5"
    assert [questions for questions, _ in keyed(text)] == [C, D, E, F, G]


@pytest.mark.parametrize(
    ("labels", "last"),
    [
        ("a) b) c) d) e) f)", "7)"),
        ("(a) (b) (c) (d) (e) (f)", "7a)"),
        ("a. b. c. d. e. f.", "7."),
        ("1) 2) 3) 4) 5) 6)", "g)"),
        ("1. 2. 3. 4. 5. 6.", "(g)"),
    ],
)
def test_the_last_part_may_have_a_label_of_the_other_family(labels: str, last: str) -> None:
    answers = ["Yes.", "A panel.", "22 children.", "None.", "Withheld.", "Not held."]
    text = "\n".join(f"{label} {words}" for label, words in zip(labels.split(), answers, strict=True))
    assert keyed(f"{text}\n{last} 2019: 3, 2020: 4, 2021: 5")[-1][0] == G


def test_a_letter_after_all_seven_numbers_is_no_part_again() -> None:
    text = (
        "1. Yes.\n2. A panel.\n3. 22.\n4. None.\n5. White 12.\n6. Not held.\n7. 2019: 3, 2020: 4\n(g) the Act says so."
    )
    assert [questions for questions, _ in keyed(text)].count(G) == 1


def test_a_list_that_begins_at_its_third_entry_keeps_the_numbers_of_the_request() -> None:
    made = read_letter("3. 22 children\n4. None\n5. 17 White British, 5 Pakistani\n6. 2 White British, 1 Pakistani\n")
    assert [figure.low for figure in made.answer(Question.CURRENT_CASES).figures] == [22]
    assert [figure.low for figure in made.answer(Question.PERPETRATOR_ETHNICITY).figures] == [2, 1]


@pytest.mark.parametrize("reason", ["Not held.", "We do not record this.", "Withheld under section 40(2)."])
def test_the_next_label_after_a_printed_question_answers_where_it_gives_a_reason(reason: str) -> None:
    made = read_letter(
        f"3. 22 children\n4. None\n5. Ethnicity of victims: 17 White British, 5 Pakistani.\n6. {reason}\n"
    )
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome in (Outcome.NOT_HELD, Outcome.WITHHELD)
    assert made.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.ANSWERED


def test_the_next_label_after_a_printed_question_is_none_before_the_words_of_a_law() -> None:
    made = read_letter(
        "5. Ethnicity of victims: refused under section 40(2).\n6. lawfulness, fairness and transparency\n"
    )
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NO_ANSWER


ANSWERS = [
    "Yes, there is a strategy.",
    "A panel meets each month.",
    "22 children",
    "4",
    "White British 12, Pakistani 10",
    "Not held",
    "2022: 18; 2023: 20; 2024: 21",
]
AGENDA = "The panel's agenda:\n1. apologies\n2. new referrals\n3. open cases\n4. groups and gangs\n5. victims\n6. perpetrators\n7. yearly review"
LEVELS = "Risk is graded:\n1 – low: few signs\n2 – medium: more signs\n3 – high: many signs"


@pytest.mark.parametrize("labels", ["1. 2. 3. 4. 5. 6. 7.", "a) b) c) d) e) f) g)"])
@pytest.mark.parametrize("inner", [AGENDA, LEVELS])
def test_a_list_inside_an_answer_keys_nothing(labels: str, inner: str) -> None:
    lines = [f"{label} {words}" for label, words in zip(labels.split(), ANSWERS, strict=True)]
    lines[1] += f" {inner}"
    made = read_letter("\n".join(lines))
    assert [figure.low for figure in made.answer(Question.CURRENT_CASES).figures] == [22]
    assert [figure.low for figure in made.answer(Question.GROUP_BASED_CASES).figures] == [4]
    assert [figure.low for figure in made.answer(Question.YEARLY_CASES).figures] == [18, 20, 21]
