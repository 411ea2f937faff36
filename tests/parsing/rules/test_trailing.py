"""Sentences that end with the letter of what they answer."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.trailing import named_in_brackets
from tests.parsing.reading_letters import bounds, read_letter

HEAD = "Thornshire County Council\n\nDear Requester,\n\n"
KEYED = HEAD + (
    "The county council has a strategy and operates the mechanisms you describe (a). They consist of a toolkit and a "
    "weekly county triage (b).\n\nAnother council told the network that it had 31 children open to its panel.\n\n"
    "We withhold our own (c, d, e and g) under section 22 of the Freedom of Information Act 2000. They will be published "
    "in September 2025.\n\nThe ethnicity of perpetrators (f) is not recorded.\n\nYours sincerely\n"
)


def test_a_letter_at_the_end_of_a_sentence_keys_it() -> None:
    given = read_letter(KEYED)
    assert [given.answer(question).outcome for question in Question] == [
        Outcome.ANSWERED,
        Outcome.ANSWERED,
        *[Outcome.WITHHELD] * 4,
        Outcome.NOT_HELD,
        Outcome.WITHHELD,
    ]
    assert given.answer(Question.YEARLY_CASES).exemptions == ("FOIA s.22",)


def test_what_stands_between_keyed_sentences_answers_nothing() -> None:
    assert not any(answer.figures for answer in read_letter(KEYED).answers)


def test_a_part_named_in_brackets_before_its_answer_is_no_trailing_key() -> None:
    text = HEAD + (
        "Part (a). Yes.\n\nPart (b). A panel.\n\nPart (c). 19 children.\n\nPart (d). 2.\n\nPart (f). Not held.\n\n"
        "Part (g). The numbers are as follows.\n\nYear\tChildren\n2021\t15\n2022\t22\n"
    )
    assert [figure.low for figure in read_letter(text).answer(Question.YEARLY_CASES).figures] == [15, 22]


def test_letters_of_a_law_key_nothing() -> None:
    text = HEAD + "The exemption in section 31(1) (a) and (b) applies, and so does (c). We hold 12 cases.\n"
    assert read_letter(text).answer(Question.MECHANISMS).outcome is Outcome.NO_ANSWER


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("We have a strategy (parts 1 and 2): it is shared.", {Question.STRATEGY, Question.MECHANISMS}),
        ("Nothing is recorded of them [question 6].", {Question.PERPETRATOR_ETHNICITY}),
        ("These are open (your parts c to d).", {Question.CURRENT_CASES, Question.GROUP_BASED_CASES}),
        ("22 children (3 of them boys).", set()),
        ("The figures are in part (see note 2).", set()),
        ("Section 40 (part 2 of the Act) applies.", set()),
        ("Children aged 13 (Q3 2024/25).", set()),
    ],
)
def test_questions_named_in_brackets_are_those_that_a_sentence_answers(words: str, named: set[Question]) -> None:
    assert named_in_brackets(words) == named


def test_a_sentence_that_names_its_parts_in_brackets_is_of_no_other() -> None:
    words = "We do have mechanisms and a strategy (parts 1 and 2): a panel and an annual audit of 20 cases."
    given = read_letter(f"{HEAD}{words}\n\nThere were 14 cases in 2022 and 17 in 2023 (part 7).")
    assert given.answer(Question.STRATEGY).outcome is Outcome.ANSWERED
    assert given.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert bounds(given.answer(Question.YEARLY_CASES).figures) == [("2022", 14, 14), ("2023", 17, 17)]


def test_sentences_may_end_with_the_number_of_their_question() -> None:
    read = read_letter(
        "Avonbrook Council\n31 children are currently being monitored for CSE (question 3).\n3 are thought to be group based "
        "(question 4).\n22 are White British, 5 Mixed and 4 Asian; 6 are 13, 14 are 14 and 11 are 15 (question 5).\n"
        "Ethnicity of perpetrators is not held (question 6).\n33 in 2022, 40 in 2023 and 36 in 2024 (question 7).\n"
    )
    found = {question: [low for _, low, _ in bounds(read.answer(question).figures)] for question in Question}
    assert found[Question.CURRENT_CASES] == [31]
    assert found[Question.GROUP_BASED_CASES] == [3]
    assert found[Question.VICTIM_ETHNICITY] == [22, 5, 4]
    assert found[Question.VICTIM_AGE] == [6, 14, 11]
    assert found[Question.YEARLY_CASES] == [33, 40, 36]


def test_letters_that_run_through_one_sentence_begin_their_answers() -> None:
    read = read_letter(
        "Avonbrook Council\nWe can confirm (a) yes, (b) the MACE panel, (c) 31, (d) 3, (e) 22 White British, 5 Mixed and 4 "
        "Asian, (f) not held, and (g) 33 in 2022, 40 in 2023 and 36 in 2024.\n"
    )
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [31]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [33, 40, 36]


def test_a_key_at_the_beginning_of_its_line_is_a_label() -> None:
    said = [
        "Yes.",
        "A panel.",
        "The number of cases being monitored now is 29.",
        "6 of them.",
        "White 20, Asian 9.",
        "Not held.",
    ]
    lines = [f"Re ({part}): {words}" for part, words in zip("abcdef", said, strict=True)]
    read = read_letter("\n\n".join([*lines, "Re (g): The years are below.\n\n2022: 27\n2023: 29"]))
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2022", 27, 27), ("2023", 29, 29)]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [6]
