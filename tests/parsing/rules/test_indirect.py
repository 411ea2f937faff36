"""A number in what a council cannot tell counts nobody."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.indirect import is_left_open
from tests.parsing.reading_letters import answer_to, letter

GROUPS = Question.GROUP_BASED_CASES


@pytest.mark.parametrize(
    "words",
    [
        "The information is not held. It is not marked on the system whether one person or more is thought to be involved.",
        "We hold no marker of this. The system does not show if a child was harmed by one person or by several.",
        "This is not recorded, and we could not say whether 2 or more people were involved.",
        "It is not known how many of the 22 cases involve two people.",
        "Not recorded. No field says whether one adult or a group is behind a case.",
    ],
)
def test_what_nobody_can_tell_counts_no_case(words: str) -> None:
    answer = answer_to(GROUPS, letter(c="22 children", d=words))
    assert (answer.outcome, answer.figures) == (Outcome.NOT_HELD, ())


@pytest.mark.parametrize(
    "words",
    [
        "We do not know whether more are, but 4 are thought to be group based.",
        "4 children. We cannot say whether the groups are linked.",
        "We cannot say whether any other case is one; 4 children are thought to be.",
    ],
)
def test_what_is_counted_beside_it_is_read(words: str) -> None:
    assert [figure.low for figure in answer_to(GROUPS, letter(c="22 children", d=words)).figures] == [4]


@pytest.mark.parametrize(
    ("before", "after", "left_open"),
    [
        ("It is not recorded whether ", " person was involved", True),
        ("The record does not distinguish between ", " and several", True),
        ("", " person or more", True),
        ("There are ", " cases", False),
        ("We looked whether this is right: ", " cases", False),
        ("If you need more, ring us; ", " cases", False),
    ],
)
def test_which_words_leave_a_number_open(before: str, after: str, *, left_open: bool) -> None:
    assert is_left_open(before, after) is left_open


@pytest.mark.parametrize(
    "words",
    [
        "We have checked how many are open and there are 12 children.",
        "We do not know how many. In March there were 12 children.",
    ],
)
def test_what_was_looked_up_is_counted(words: str) -> None:
    assert [figure.low for figure in answer_to(Question.CURRENT_CASES, letter(c=words)).figures] == [12]


@pytest.mark.parametrize(
    ("question", "words", "count"),
    [
        ("c", "Whether or not confirmed we monitor 31 children.", 31),
        ("d", "Whether thought to be gang or group based 6", 6),
        ("d", "The system does not differentiate between gangs and groups and records 6 cases as either.", 6),
    ],
)
def test_what_is_counted_in_any_case_is_a_count(question: str, words: str, count: int) -> None:
    asked = Question.CURRENT_CASES if question == "c" else GROUPS
    assert [figure.low for figure in answer_to(asked, letter(**{question: words})).figures] == [count]


def test_whether_so_many_were_is_still_left_open() -> None:
    assert not answer_to(GROUPS, letter(d="Whether or not 2 people were involved is not recorded.")).figures


def test_those_of_one_offender_beside_those_of_several_are_no_group_based_cases() -> None:
    words = "3 individual and 4 multiple perpetrator cases."
    assert not any(figure.certain for figure in answer_to(GROUPS, letter(d=words)).figures if figure.low == 3)
    assert [figure.low for figure in answer_to(GROUPS, letter(d="3 group based cases")).figures] == [3]
