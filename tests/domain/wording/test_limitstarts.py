"""At what the "fewer than 5" of a document begins."""

import pytest

from councils.domain.vocabulary import Question
from councils.domain.wording import find_key, read_wording
from councils.domain.wording.limitstarts import find_beginnings
from councils.domain.wording.meaning import Beginning
from tests.parsing.reading_letters import answer_to, letter

LIMITS = ("fewer than 5", "<5", "under five", "4 or fewer")


def _read(sentence: str) -> set[tuple[int | None, int | None, bool]]:
    """What each way to say the limit allows below the sentence."""
    key = find_key(f"Some words before.\n{sentence}\nSome words after.")
    read = [read_wording(limit, key=key) for limit in LIMITS]
    return {(each.low, each.high, each.certain) for each in read if each is not None}


@pytest.mark.parametrize(
    "sentence",
    [
        "Small numbers (1 to 4) have been shown as fewer than 5.",
        "Small numbers (one to four) are shown as 'fewer than five'.",
        '"Fewer than 5" means between 1 and 4.',
        "Fewer than 5 here means one, two, three or four.",
        "Where we say fewer than five we mean one to four.",
        "Figures below five but not nought are given as fewer than 5.",
        "Figures under 5 but above zero are recorded as <5.",
        "<5 is used for any number from 1 to 4.",
        '"<5" (1 to 4)',
        "<5 = 1-4",
        "<5 denotes any value between 1 and 4 inclusive.",
        "Numbers from a single child up to four are expressed as fewer than 5.",
        "The term 'fewer than five' covers one to four children.",
        'Counts of 1, 2, 3 or 4 have been replaced by "fewer than 5" to protect identities.',
        "Counts of 1-4 are suppressed and appear as <5.",
        "Fewer than 5 does not include nought.",
        '"Fewer than 5" never means none.',
        "Fewer than five excludes zero.",
        "Numbers less than 5 (excluding zero) have been reported as <5 under section 40(2).",
        'Any non-zero number under five is given as "fewer than 5".',
        'Where the number is at least one but fewer than five we have put "fewer than 5".',
        "In the tables fewer than 5 stands for a number greater than zero and less than 5.",
        "Note: fewer than 5 = 1, 2, 3, 4.",
        "Please read fewer than 5 as 1 to 4.",
        "Values between 1 and 4 are not shown exactly and are given as less than 5.",
        "Actual numbers between one and four are written as under five.",
        "A figure of one, two, three or four is shown as <5.",
        "Key: <5 – 1 to 4 children",
        "Less than 5, i.e. 1 to 4, is shown to protect individuals.",
        "Small numbers have been shown as fewer than 5. This covers 1 to 4.",
        "Small numbers, that is from one to four, have been rounded to 'fewer than 5'.",
        "Zeros are shown as 0; fewer than 5 means 1 to 4.",
        "Fewer than 5 (that is, between one and four)",
        "We use 'less than 5' for positive numbers under 5.",
        "Numbers of four or fewer, other than nought, are put as fewer than 5.",
        "Key\t<5\t1 to 4",
        "<5\tBetween 1 and 4",
    ],
)
def test_a_limit_begins_at_one_where_the_document_says_so_in_whatever_words(sentence: str) -> None:
    assert _read(sentence) == {(1, 4, True)}


@pytest.mark.parametrize(
    "sentence",
    [
        "<5 means 0 to 4.",
        "Fewer than 5 includes nought.",
        "Figures of fewer than five may include zero.",
        "We do not distinguish 0 from other small numbers: all are shown as fewer than 5.",
        "Fewer than 5 covers zero to four.",
        "Numbers from 0 to 4 are shown as <5.",
        "Small numbers, including nil, are shown as less than 5.",
        "Please note that fewer than 5 can be nought.",
    ],
)
def test_a_limit_begins_at_nought_where_the_document_says_that_it_takes_nought_in(sentence: str) -> None:
    assert _read(sentence) == {(0, 4, True)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Small numbers have been shown as fewer than 5, nought being told apart in our working papers.",
        "Numbers from 1 to 5 are shown as fewer than 5.",
        "For zero please see our policy on fewer than 5 figures.",
        "Small numbers (1 to 4) are shown as fewer than 5 though zero may also be shown so.",
        "Fewer than 5 is put for 1 to 4 in the first table and 0 to 4 in the second.",
        "Figures under five are shown as <5, a true nought included or not as the system has it.",
    ],
)
def test_a_limit_of_which_more_is_said_than_is_understood_is_for_a_person(sentence: str) -> None:
    assert _read(sentence) == {(0, 4, False)}


@pytest.mark.parametrize(
    "sentence",
    [
        "There were fewer than 5 children aged 1 to 4.",
        "Numbers below five are withheld under section 40(2).",
        "Fewer than 5 children were seen by one worker.",
        "Questions 1 to 4 are answered in the table; fewer than 5 cases were open.",
        "We recorded fewer than five cases in one year.",
        "The number of cases is fewer than 5.",
        "Of these, fewer than 5 were group based and one was not.",
        "We hold no data on fewer than 5 of them.",
        "There were 1 to 4 children in each of the three groups.",
        "Small numbers could lead to the identification of one or more individuals.",
        "If one figure is fewer than 5 we do not give it.",
        "Under 13: none",
        "The 1 to 4 professionals at each meeting saw fewer than 5 children.",
    ],
)
def test_a_sentence_that_says_nothing_of_its_limit_leaves_it_alone(sentence: str) -> None:
    assert find_beginnings(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not show numbers of 1 to 4 as fewer than 5.",
        "We no longer show numbers of 1 to 4 as fewer than 5.",
        "Numbers of 1 to 4 are not shown as fewer than 5.",
        "Numbers of 1 to 4 used to be shown as fewer than 5.",
        "Other councils show numbers of 1 to 4 as fewer than 5.",
        "The police show counts of 1 to 4 as fewer than 5.",
        "For staff numbers, counts of 1 to 4 are shown as fewer than 5.",
        "In missing episodes data, counts of 1 to 4 are shown as fewer than 5.",
        "It cannot be assumed that fewer than five means at least one child.",
        "Fewer than 5 does not mean more than zero.",
        "Counts of fewer than 5 may or may not exclude zero.",
        "In our earlier reply numbers of 1 to 4 were shown as fewer than 5; here they include 0.",
        "Numbers of 1 to 4 are shown as fewer than 5; the tables below do not keep to this.",
        "You asked that numbers of 1 to 4 be shown as fewer than 5.",
        "Please show numbers of 1 to 4 as fewer than 5 if you can.",
        "Until 2020 numbers of 1 to 4 were shown as fewer than 5.",
    ],
)
def test_what_is_denied_or_open_or_of_others_narrows_nothing_for_certain(sentence: str) -> None:
    read = answer_to(Question.CURRENT_CASES, letter(c="fewer than 5", d="Not held.") + f"\n\n{sentence}")
    assert [(each.low, each.high) for each in read.figures] == [(0, 4)]
    assert all(low == 0 for low, _, _ in _read(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Numbers of 1 to 4 are shown as fewer than 5 so that no child can be identified.",
        "Numbers of 1 to 4, which could identify a child, are shown as fewer than 5.",
        "Because it might identify a child, counts from 1 to 4 are given as fewer than 5.",
        "In this letter, counts from 1 to 4 are given as fewer than 5; zeros are shown as 0.",
        "For data protection reasons, counts from 1 to 4 are given as fewer than 5.",
        "Fewer than 5 means that there was at least one child.",
    ],
)
def test_why_numbers_are_hidden_is_nothing_against_the_key(sentence: str) -> None:
    assert _read(sentence) == {(1, 4, True)}


def test_what_the_requester_asked_for_is_no_key_of_the_council() -> None:
    asked = "You asked:\n> Numbers of 1 to 4 are shown as fewer than 5.\n\n"
    spoken = find_key(asked, own="")
    assert spoken is None
    kept = find_key(f"{asked}* denotes fewer than 5", own=" " * len(asked))
    assert kept is not None
    assert kept.meaning("*") is not None
    assert kept.beginnings == ()


@pytest.mark.parametrize(
    ("key", "low"), [("<5 means 0 to 4.", 0), ("<5 means 1 to 4.", 1), ("The tables are by age.", 1)]
)
def test_a_nought_that_is_stated_wins_over_noughts_that_are_printed(key: str, low: int) -> None:
    read = read_wording("<5", key=find_key(key), zeros_shown=True)
    assert read is not None
    assert (read.low, read.high, read.certain) == (low, 4, True)


def test_where_noughts_are_printed_as_such_a_limit_is_perhaps_above_them() -> None:
    assert find_beginnings("Zeros are shown as zeros.") == (Beginning(None, 1, certain=False),)


def test_a_key_that_is_wrapped_is_read_across_its_lines() -> None:
    text = "Please note that in this letter small numbers (1 to 4) have been\nshown as fewer than 5."
    assert find_beginnings(text) == (Beginning(4, 1, certain=True),)


def test_one_limits_key_says_nothing_of_another_limit() -> None:
    key = find_key("Small numbers (1 to 4) are shown as fewer than 5.")
    read = read_wording("fewer than 10", key=key)
    assert read is not None
    assert (read.low, read.high, read.certain) == (0, 9, True)


def test_a_sign_for_small_numbers_begins_where_its_sentence_says() -> None:
    read = read_wording("*", key=find_key("Figures of 4 and under, save nought, are starred."))
    assert read is not None
    assert (read.low, read.high, read.certain) == (1, 4, True)


def test_a_key_at_the_end_of_a_letter_is_for_every_answer() -> None:
    ages = "Age\tChildren\n13\tFewer than 5\n14\t6\n15\t9"
    words = letter(c="24", d="fewer than 5", e=ages) + "\n\nSmall numbers (1 to 4) have been shown as fewer than 5."
    groups, ages_read = (answer_to(part, words) for part in (Question.GROUP_BASED_CASES, Question.VICTIM_AGE))
    assert [(each.low, each.high, each.certain) for each in groups.figures] == [(1, 4, True)]
    assert [(each.low, each.high) for each in ages_read.figures] == [(1, 4), (6, 6), (9, 9)]


@pytest.mark.parametrize(
    "below",
    [
        "This does not apply to the <5 of table 2.",
        "In the table of years the key does not apply.",
        "However, the suppression is not used in part 7.",
        "In part 7 it means that nothing was recorded.",
        "However, where fewer than 5 is shown for a year before 2014 this is not so.",
    ],
)
@pytest.mark.parametrize("between", ["", " Larger numbers are printed in full.", "\n\nWe hope that this helps."])
def test_a_limit_that_is_taken_back_however_far_below_is_unsettled(between: str, below: str) -> None:
    text = f"Small numbers (1 to 4) have been shown as fewer than 5.{between} {below}"
    assert not any(each.certain for each in find_beginnings(text))


@pytest.mark.parametrize(
    "below",
    [
        "However, this is not all that we do.",
        "Totals are shown in full.",
        "The threshold is the same for all tables.",
        "This does not apply to any child in care.",
    ],
)
def test_what_else_is_said_below_takes_no_limit_back(below: str) -> None:
    text = f"Small numbers (1 to 4) have been shown as fewer than 5. We hope that this helps. {below}"
    assert find_beginnings(text) == (Beginning(4, 1, certain=True),)
