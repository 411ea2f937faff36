"""Parts that a letter numbers in words: "Part three.", "Questions six and seven", "Your first question:"."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.joint import find_joint, read_numbers
from councils.parsing.rules.labels import read_labels
from tests.parsing.reading_letters import answer_to, bounds, read_letter

BY_PART = (
    "Avonbrook Council\n\nDear Ms Smith\n\n"
    "Parts one and two. The council has an Exploitation Strategy and a monthly panel reviews each case.\n\n"
    "Part three. On the last list, dated 30 April 2025, there were 83 children.\n\n"
    "Part four. It is marked “yes” for 15 of the 83.\n\n"
    "Part five. White British 66, Pakistani 2, not stated 15. The ages are 11 to 13, 19 children; 14 and 15, 41 children; "
    "16 and 17, 23 children.\n\n"
    "Part six. Held by Wendle Constabulary, not by us.\n\n"
    "Part seven. I am refusing this part under section 12 of the Freedom of Information Act 2000. There are some 1,240 "
    "sets of minutes, which at 5 minutes each would take 103 hours.\n\nYours sincerely\n"
)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Part three. On the list", 3),
        ("Question one\n", 1),
        ("Question seven: Not held", 7),
        ("Point five – White British 12", 5),
        ("Response to question four: 2", 4),
        ("Your first question:", 1),
        ("Third question. 22", 3),
    ],
)
def test_a_number_in_words_is_a_label(words: str, number: int) -> None:
    assert [label.number for label in read_labels(words)] == [number]


@pytest.mark.parametrize(
    "words", ["Part one of the strategy says", "A two-year strategy", "First we screen", "One child", "Point taken."]
)
def test_number_words_in_a_sentence_are_no_label(words: str) -> None:
    assert not [label for label in read_labels(words) if label.number]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [("one and two", (1, 2)), ("three, four and five", (3, 4, 5)), ("one to seven", (1, 2, 3, 4, 5, 6, 7))],
)
def test_numbers_in_words_are_a_list(words: str, numbers: tuple[int, ...]) -> None:
    assert read_numbers(words) == numbers


def test_an_answer_to_several_parts_names_them_in_words() -> None:
    assert [joint.numbers for joint in find_joint("Questions six and seven. We hold nothing.")] == [(6, 7)]
    assert [joint.numbers for joint in find_joint("On points 1 and 2, we have a strategy.")] == [(1, 2)]


def test_each_part_is_answered_by_the_words_after_its_number() -> None:
    given = read_letter(BY_PART)
    assert bounds(given.answer(Question.CURRENT_CASES).figures) == [("as at 2025-04-30", 83, 83)]
    assert bounds(given.answer(Question.GROUP_BASED_CASES).figures) == [("", 15, 15)]
    assert [figure.low for figure in given.answer(Question.VICTIM_ETHNICITY).figures] == [66, 2, 15]
    assert bounds(given.answer(Question.VICTIM_AGE).figures) == [
        ("11-13", 19, 19),
        ("14-15", 41, 41),
        ("16-17", 23, 23),
    ]
    assert given.answer(Question.PERPETRATOR_ETHNICITY).referred_to == "Wendle Constabulary"
    assert given.answer(Question.YEARLY_CASES).exemptions == ("FOIA s.12",)


def test_what_one_part_refuses_is_not_refused_for_the_others() -> None:
    assert answer_to(Question.CURRENT_CASES, BY_PART).outcome is Outcome.ANSWERED
    assert not answer_to(Question.YEARLY_CASES, BY_PART).figures
