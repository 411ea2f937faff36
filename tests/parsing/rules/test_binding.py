"""Passages find their questions by label, by printed question or by name."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from tests.parsing.reading_letters import ASKED, answer_to, bounds, letter, read_letter

CURRENT, GROUPS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES


def _counts(text: str) -> list[tuple[int | None, int | None]]:
    read = read_letter(text)
    return [(figure.low, figure.high) for question in (CURRENT, GROUPS) for figure in read.answer(question).figures]


@pytest.mark.parametrize(
    "labels",
    [
        ("a)", "b)", "c)", "d)"),
        ("(a)", "(b)", "(c)", "(d)"),
        ("(a)", "(b)", "©", "(d)"),
        ("1.", "2.", "3.", "4."),
        ("Q1", "Q2", "Q3", "Q4"),
        ("Question 1:", "Question 2:", "Question 3:", "Question 4:"),
        ("Response a:", "Response b:", "Response c:", "Response d:"),
        ("1.a)", "1.b)", "1.c)", "1.d)"),
        ("- 1.", "- 2.", "- 3.", "- 4."),
        ("i)", "ii)", "iii)", "iv)"),
    ],
)
def test_any_labels_key_a_block_of_answers(labels: tuple[str, ...]) -> None:
    answers = ("Yes, there is a strategy.", "A panel meets monthly.", "23 children", "6")
    block = "\n".join(f"{label} {words}" for label, words in zip(labels, answers, strict=True))
    assert _counts(f"Our answers are below.\n\n{block}") == [(23, 23), (6, 6)]


def test_the_request_is_no_answer_when_it_is_printed_first() -> None:
    request = "\n".join(f"{part}) {words}" for part, words in ASKED.items())
    text = f"{request}\n\nResponse\n\na) Yes\nb) A panel.\nc) 23 children\nd) 6\ne) Not held\nf) Not held\ng) Not held"
    assert _counts(text) == [(23, 23), (6, 6)]


def test_the_request_is_no_answer_when_it_is_printed_twice() -> None:
    request = "\n".join(f"{part}) {words}" for part, words in ASKED.items())
    assert _counts(f"{request}\n\nResponse\n\n{letter(a='Yes', c='23', d='6')}") == [(23, 23), (6, 6)]


def test_a_value_glued_to_the_end_of_the_question_is_its_answer() -> None:
    assert _counts(f"c) {ASKED['c']} 23\nd) {ASKED['d']} 6") == [(23, 23), (6, 6)]


def test_a_question_that_is_answered_in_its_own_sentence_is_an_answer() -> None:
    text = "The current number of cases of CSE being monitored by the council is 27."
    assert bounds(answer_to(CURRENT, text).figures) == [("", 27, 27)]


def test_one_answer_for_questions_that_it_names_is_the_passage_of_each() -> None:
    words = (
        letter(c="23", d="6") + f"\n\nf) {ASKED['f']}\ng) {ASKED['g']}\n\nFor questions 6 and 7 we do not hold this."
    )
    read = read_letter(words)
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert read.answer(Question.PERPETRATOR_ETHNICITY).passage == read.answer(Question.YEARLY_CASES).passage


def test_lists_inside_legal_text_are_no_answers() -> None:
    words = letter(
        e="Withheld under section 40(2). Data must be processed:\n(a) lawfully;\n(b) for a purpose;\n(c) adequate for 1 use;\n(d) 2 ways",
        f="Not held",
    )
    assert read_letter(words).answer(CURRENT).outcome is Outcome.NO_ANSWER


def test_a_label_with_nothing_after_it_is_no_answer() -> None:
    assert answer_to(CURRENT, letter(a="Yes", b="A panel.", c="", d="6")).outcome is Outcome.NO_ANSWER


def test_answers_in_the_column_before_the_questions_are_theirs() -> None:
    rows = [("Our response", "Your question"), ("Yes", ASKED["a"]), ("23", ASKED["c"]), ("6", ASKED["d"])]
    assert _counts("\n".join(f"| {first} | {second} |" for first, second in rows)) == [(23, 23), (6, 6)]


def test_answers_in_the_column_after_the_questions_are_theirs() -> None:
    rows = [("Question", "Response"), (ASKED["a"], "Yes"), (ASKED["c"], "23"), (ASKED["d"], "6")]
    assert _counts("\n".join(f"| {first} | {second} |" for first, second in rows)) == [(23, 23), (6, 6)]


def test_letters_that_restart_under_every_number_are_told_by_their_headings() -> None:
    text = (
        "1. Strategy\na) Is there a strategy? Yes.\n\n2. Current cases\na) Number of cases being monitored now: 52\n"
        "b) Number thought to be gang or group based: 14\n\n3. Perpetrators\na) Ethnicity: the Council does not record this."
    )
    assert _counts(text) == [(52, 52), (14, 14)]


def test_a_list_of_answers_goes_on_below_one_that_prints_its_question() -> None:
    text = (
        "(a) Yes. The council operates these mechanisms and has a strategy.\n(b) A toolkit.\n(c) 34 children\n(d) 6\n"
        "(e) See below.\n(f) Not recorded.\n(g) Not held."
    )
    assert _counts(text) == [(34, 34), (6, 6)]


def test_a_question_quoted_among_what_was_asked_claims_no_answer() -> None:
    text = f'You asked for "{ASKED["c"]}" and 5 further points.\n\nWe hold nothing.'
    assert _counts(text) == []


@pytest.mark.parametrize(
    "labels", [("a)", "b)", "c)", "d)", "e)", "f)", "g)"), ("1.", "2.", "3.", "4.", "5.", "6.", "7.")]
)
def test_a_request_printed_on_one_line_is_no_answer(labels: tuple[str, ...]) -> None:
    request = " ".join(f"{label} {words}" for label, words in zip(labels, ASKED.values(), strict=True))
    answers = ("Confirmed.", "A panel.", "23", "6", "Not held", "Not held", "Not held")
    block = "\n\n".join(f"{label} {words}" for label, words in zip(labels, answers, strict=True))
    text = f"Request\n\nCan you please confirm: {request}\n\nResponse\n\n{block}"
    assert _counts(text) == [(23, 23), (6, 6)]
    assert read_letter(text).answer(Question.YEARLY_CASES).outcome is Outcome.NOT_HELD


def test_a_count_after_a_question_on_its_line_is_no_label() -> None:
    text = "\n".join(f"{label}) {ASKED[label]} {words}" for label, words in (("c", "7 children"), ("d", "3")))
    assert _counts(text) == [(7, 7), (3, 3)]


@pytest.mark.parametrize("answer", ["c. 46", "c) 46", "(c) 46", "c: 46", "Q3. 46", "3. 46", "c. 46 children"])
def test_the_label_of_a_question_that_its_answer_repeats_is_no_word_of_it(answer: str) -> None:
    [figure] = answer_to(Question.CURRENT_CASES, letter(b="b. A panel.", c=answer, d="d. 7")).figures
    assert (figure.words, figure.low, figure.certain) == ("46", 46, True)


@pytest.mark.parametrize("answer", ["c. 46", "c.46", "circa 46"])
def test_about_so_many_is_no_label(answer: str) -> None:
    figures = answer_to(Question.GROUP_BASED_CASES, letter(d=answer)).figures
    assert all(figure.low is None and not figure.certain for figure in figures)


@pytest.mark.parametrize("label", ["c)", "(c)", "3.", "3)"])
def test_what_may_be_about_so_many_or_a_label_is_never_certain(label: str) -> None:
    text = f"{label} {ASKED['c']}\n\nc. 46\n"
    figures = answer_to(Question.CURRENT_CASES, text).figures
    assert not any(figure.certain for figure in figures)


def test_a_sentence_that_announces_its_questions_leaves_them_to_the_labels_below_it() -> None:
    text = "Questions 1 and 2 are easier to deal with here.\n\n1. Yes, we do both.\n\n2. Each district has a hub, and a panel meets monthly.\n\nThe rest is attached.\n"
    assert answer_to(Question.STRATEGY, text).value is not None
    assert answer_to(Question.MECHANISMS, text).outcome is Outcome.ANSWERED


def test_a_refusal_of_questions_by_name_keeps_them_above_a_list() -> None:
    text = "Questions 6 and 7 are refused under section 12. The reasons:\n\n6. It would take 30 hours.\n\n7. It would take 40 hours.\n"
    assert answer_to(Question.YEARLY_CASES, text).outcome is Outcome.WITHHELD


ROWS = "Q3 Current cases\t24\nQ4 Gang/group based\t2\n\nQ5 Ethnicity of victims\tChildren\nWhite British\t19\nAsian\t5\n\nQ7 Year\tCases\n2022\t36\n2023\t30\n"


@pytest.mark.parametrize(
    "lines",
    [
        "Q1 Mechanisms operated and strategy in place: Yes\nQ2 Nature of mechanisms: exploitation panel and interviews\n",
        "Q1 Mechanisms and strategy: yes, both\nQ2 The mechanisms: a weekly panel\n",
    ],
)
def test_labelled_lines_among_labelled_rows_are_answers_as_well(lines: str) -> None:
    text = f"Elmsbury Council\n\n{lines}\n{ROWS}"
    assert answer_to(Question.STRATEGY, text).value is not None
    assert answer_to(Question.MECHANISMS, text).outcome is Outcome.ANSWERED
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("", 24, 24)]
    assert bounds(answer_to(Question.YEARLY_CASES, text).figures) == [("2022", 36, 36), ("2023", 30, 30)]


def test_a_line_above_the_rows_answers_no_question_that_a_row_answers() -> None:
    text = f"Elmsbury Council\n\nQ1 Strategy in place: Yes\nQ2 Mechanisms: a panel\nQ3 Cases last year: 99\n\n{ROWS}"
    assert ("", 99, 99) not in bounds(answer_to(Question.CURRENT_CASES, text).figures)


def test_labels_in_the_words_that_name_the_questions_are_no_list_below_them() -> None:
    text = "For a) and b): The Council has a strategy and operates these mechanisms; a panel meets weekly.\n\nFor c) and d): 48 children, of whom 13 are in group based cases.\n\nFor e): White 48.\n\nFor f): Not held.\n\nFor g): 2022: 30, 2023: 31.\n"
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("", 48, 48)]
    assert answer_to(Question.STRATEGY, text).value is not None


def test_the_letters_of_a_name_are_no_answers_that_it_leads_in() -> None:
    read = read_letter(
        "Avonbrook Council\n\nFor parts a) and b): yes, and the strategy covers CSE. A panel meets weekly.\n\n"
        "For parts c) and d): on 1 May 2025 there were 48 children. Of these, 13 are linked to groups.\n\n"
        "For part f): the ethnicity of perpetrators is not held.\n"
    )
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [48]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [13]


def test_a_lone_number_after_a_printed_question_keys_the_next_answer() -> None:
    read = read_letter(
        "Avonbrook Council\n\n1. Your council currently operates these mechanisms and has a strategy to cover CSE - Yes.\n\n"
        "2. Nature of the mechanisms - There are 3 weekly area meetings.\n\n"
        "3 to 7. The council neither confirms nor denies that it holds this information under section 31(3).\n"
    )
    mechanisms = read.answer(Question.MECHANISMS)
    assert mechanisms.outcome is Outcome.ANSWERED
    assert mechanisms.passage is not None


def test_a_number_within_the_answer_to_a_printed_question_keys_no_other() -> None:
    read = read_letter(
        "Avonbrook Council\n\n1. Your council currently operates these mechanisms and has a strategy to cover CSE - Yes. It aims to\n"
        "1. prevent harm\n2. protect children through meetings\n\n"
        "3 to 7. The council neither confirms nor denies that it holds this information under section 31(3).\n"
    )
    strategy = read.answer(Question.STRATEGY)
    assert strategy.value is StrategyValue.YES


def test_parts_named_in_a_row_below_keyed_rows_are_answered_there() -> None:
    read = read_letter(
        "Avonbrook Council\n\nPart | Item | Number\nC | Children monitored for CSE | 23\nD | Group based | 4\nE | White British | 17\n"
        "F | Ethnicity of perpetrators | Not held\nG | 2020 | 12\nG | 2021 | 16\n\n"
        "Parts A and B: yes; an all-Wales protocol and the strategy apply, and CSE is part of both.\n"
    )
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [23]
