"""The headings and marks that stand around answers and say nothing themselves."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.headings import after_title, is_heading, pointing, trimmed
from tests.parsing.reading_letters import ASKED, bounds, letter, read_letter


@pytest.mark.parametrize(
    "words",
    [
        "Q5. Perpetrators\nResponse: Not held.\n\nQ6. Perpetrators\nResponse: As above.",
        "Q6. Perpetrators\n\nOur answer: Not held.",
    ],
)
def test_the_title_of_a_question_is_no_part_of_the_reply_below_it(words: str) -> None:
    assert (
        read_letter(f"Q3. Current\nResponse: 14 children\n\n{words}\n").answer(Question.PERPETRATOR_ETHNICITY).outcome
        is Outcome.NOT_HELD
    )


@pytest.mark.parametrize(
    "words", ["See table below.", " Please see the tables overleaf. ", "Refer to page 2 of the attached."]
)
def test_an_answer_that_only_points_on_is_no_heading(words: str) -> None:
    assert pointing(words, 0, len(words)) is not None


@pytest.mark.parametrize("words", ["See table below. 14 in all.", "14", "Seen by the panel in the table below us"])
def test_an_answer_that_says_more_does_not_only_point_on(words: str) -> None:
    assert pointing(words, 0, len(words)) is None


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("Perpetrators\nResponse: As above.", "Response: As above."),
        ("Current cases\n\nOur answer - 14", "Our answer - 14"),
        ("14 children\nResponse: yes", "14 children\nResponse: yes"),
        ("Perpetrators\nAs above.", "Perpetrators\nAs above."),
    ],
)
def test_a_title_is_one_only_over_a_reply_that_is_called_so(words: str, rest: str) -> None:
    assert words[after_title(words, 0, len(words)) :] == rest


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("Information supplied. It does.", "It does."),
        ("Disclosed in full: 27", "27"),
        ("Information supplied by schools is 4.", "Information supplied by schools is 4."),
        ("Provided.", "Provided."),
    ],
)
def test_a_decision_before_an_answer_is_no_part_of_it(words: str, rest: str) -> None:
    start, end = trimmed(words, 0, len(words))
    assert words[start:end] == rest


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
    ("words", "left"), [("A1 Yes to both", "Yes to both"), ("A3 28", "28"), ("A4 <5", "<5"), ("R2 A panel", "A panel")]
)
def test_the_number_of_an_answer_without_a_sign_is_no_part_of_it(words: str, left: str) -> None:
    start, end = trimmed(words, 0, len(words))
    assert words[start:end] == left


@pytest.mark.parametrize("words", ["A9 road", "A1 road closures", "a 3 year plan", "A12"])
def test_what_is_no_number_of_an_answer_stays(words: str) -> None:
    start, end = trimmed(words, 0, len(words))
    assert words[start:end] == words


def _under(head: str, answers: list[str]) -> str:
    """A letter whose answers stand below such heads, each below its question."""
    parts = [
        f"Question {number}\n{asked}\n{head.format(number)}\n{said}"
        for number, (asked, said) in enumerate(zip(ASKED.values(), answers, strict=False), start=1)
    ]
    return "Avonbrook Council\n\n" + "\n\n".join(parts)


@pytest.mark.parametrize("head", ["Answer {}", "Response {}", "Our answer {}", "The council's reply {}", "ANSWER {}"])
def test_the_number_of_a_head_over_every_answer_counts_nobody(head: str) -> None:
    read = read_letter(_under(head, ["Yes.", "A panel.", "Seven children.", "No case is thought to be of that kind."]))
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 7, 7)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 0, 0)]


def test_a_number_after_answer_counts_where_no_other_answer_has_such_a_head() -> None:
    read = read_letter(letter(c="Answer 8\nAs at the end of May.", d="Answer 4\nAll of them boys."))
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 8, 8)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 4, 4)]


def test_numbers_after_answer_that_do_not_rise_are_no_heads() -> None:
    words = "Answer 6\nBoys.\nAnswer 4\nGirls.\nAnswer 5\nAll."
    assert trimmed(words, 0, 15) == (0, 14)


@pytest.mark.parametrize(
    "head",
    ["Cwestiwn {0} / Question {0}", "Question {0} - Cwestiwn {0}", "Cwestiwn {0}", "CWESTIWN {0} | QUESTION {0}"],
)
def test_the_number_of_the_next_question_in_two_languages_counts_nobody(head: str) -> None:
    answers = ("Yes.", "A panel.", "48 children.", "12.5% of the children.", "Not held.")
    asked = zip(ASKED.values(), answers, strict=False)
    parts = [f"{head.format(number)}\n{words}\n{said}" for number, (words, said) in enumerate(asked, start=1)]
    read = read_letter("Avonbrook Council\n\n" + "\n\n".join(parts))
    assert read.answer(Question.GROUP_BASED_CASES).figures == ()
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 48, 48)]


@pytest.mark.parametrize("words", ["5 o 48", "Cwestiwn 5 / 48", "Question 3 and question 4: 12", "5 plant"])
def test_a_count_in_welsh_or_beside_a_question_is_no_heading(words: str) -> None:
    assert not is_heading(words)


@pytest.mark.parametrize("words", ["Reply: *", "Answer: #", "Our response: **", "  Response – *"])
def test_a_sign_after_a_heading_is_the_answer(words: str) -> None:
    assert not is_heading(words)


@pytest.mark.parametrize("words", ["Reply:", "**Reply:**", "* Response *", "Response -", "Answer"])
def test_marks_around_a_heading_are_none(words: str) -> None:
    assert is_heading(words)


def test_a_hidden_count_after_reply_is_read() -> None:
    answer = read_letter(letter(c="Reply: 15", d="Reply: *", e="Reply: White 9, Black *")).answer(
        Question.GROUP_BASED_CASES
    )
    assert [(figure.words, figure.low, figure.high) for figure in answer.figures] == [("*", None, None)]
