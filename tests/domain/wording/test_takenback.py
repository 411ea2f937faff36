"""A key that the next words take back in part settles no number."""

import pytest

from councils.domain.wording import find_suppression_key, read_wording
from councils.domain.wording.takenback import hides_second_numbers, is_excepted, takes_back

KEY = "* denotes a number fewer than 5"
TAKEN_BACK = [
    "This does not apply to totals.",
    "Totals excepted.",
    "Except where shown otherwise.",
    "It is not so for the yearly figures.",
    "The rule doesn't apply to question 7.",
    "This has not been applied to the last table.",
    "For 2010 it means not recorded.",
    "In the second table it stands for no data.",
    "It may also hide larger numbers.",
    "Larger figures have been hidden too where they would give a small one away.",
    "In some cases other numbers are hidden as well.",
    "However, the limit differs for ages.",
    "Some totals are marked in the same way, unless they are above 100.",
    "Exceptions are listed below.",
]
KEPT = [
    "This is to protect the identity of the children.",
    "It does not mean that there are none.",
    "Totals are shown in full.",
    "Totals are not suppressed.",
    "This includes zeros.",
    "This applies to all tables.",
    "The sign is used throughout.",
    "They are exempt under section 40(2).",
    "We hold the numbers.",
    "In each case the number is held.",
    "The council does not hold figures for 2010.",
    "Except zeros.",
]


@pytest.mark.parametrize("said", TAKEN_BACK)
def test_a_sentence_by_which_a_key_is_not_so_everywhere_takes_it_back(said: str) -> None:
    assert takes_back(said)


@pytest.mark.parametrize("said", KEPT)
def test_a_sentence_on_the_reason_or_on_nought_takes_no_key_back(said: str) -> None:
    assert not takes_back(said)


@pytest.mark.parametrize("said", TAKEN_BACK)
@pytest.mark.parametrize("between", [". ", ".\n", ".\n\n"])
def test_the_limit_of_a_key_that_is_taken_back_stands_unsettled(said: str, between: str) -> None:
    key = find_suppression_key(f"{KEY}{between}{said}")
    meaning = key.meaning("*") if key else None
    assert meaning is not None
    assert (meaning.low, meaning.high, meaning.certain) == (0, 4, False)


@pytest.mark.parametrize("said", KEPT)
def test_the_limit_of_a_key_that_is_not_taken_back_is_settled(said: str) -> None:
    key = find_suppression_key(f"{KEY}. {said}")
    meaning = key.meaning("*") if key else None
    assert meaning is not None
    assert (meaning.high, meaning.certain) == (4, True)


@pytest.mark.parametrize("said", TAKEN_BACK)
def test_a_limit_is_not_narrowed_for_certain_by_what_is_taken_back(said: str) -> None:
    key = find_suppression_key(f"Numbers of 1 to 4 are shown as <5. {said}")
    assert key is not None
    assert {each.certain for each in key.beginnings} == {False}


@pytest.mark.parametrize("said", ["* means fewer than 5 unless otherwise stated", "* is 1 to 4, except where shown"])
def test_a_key_with_an_exception_of_its_own_is_unsettled(said: str) -> None:
    assert is_excepted(said)
    key = find_suppression_key(said)
    meaning = key.meaning("*") if key else None
    assert meaning is not None
    assert not meaning.certain


@pytest.mark.parametrize("said", ["* means fewer than 5, except zeros", "* means fewer than 5, excluding nil"])
def test_an_exception_of_nought_says_where_the_limit_begins(said: str) -> None:
    assert not is_excepted(said)


def test_a_key_that_is_said_twice_and_taken_back_once_is_unsettled() -> None:
    key = find_suppression_key(f"{KEY}. This does not apply to totals.\n\n{KEY}.")
    meaning = key.meaning("*") if key else None
    assert meaning is not None
    assert (meaning.low, meaning.high, meaning.certain) == (0, 4, False)


HIDE_MORE = [
    "Secondary suppression has been applied.",
    "Complementary suppression applies.",
    "To avoid back-calculation additional cells are blanked.",
    "Further figures were suppressed to prevent small numbers being derived.",
    "We have also masked the next highest value.",
    "One other value has also been replaced to prevent deduction.",
    "A second cell is hidden in each row to protect it.",
    "Some larger numbers have been hidden as well.",
    "Totals have been suppressed.",
    "Figures of 5 or more are also masked where one cell would be left.",
    "Where only one cell would be hidden, the next smallest is hidden too.",
    "In addition, certain others are redacted.",
    "To stop anyone working back to a number, at least one more cell in each row is hidden.",
    "Please be aware that two values have been hidden in any row with one small value.",
    "Some of the suppressed figures are not small.",
    "A further round of suppression was carried out.",
    "Not all suppressed figures are below five.",
    "Suppressed cells include some values that are above the threshold.",
    "Other categories were suppressed to protect these.",
    "Additional figures, among them totals, have had to be\nsuppressed so that none can be worked out.",
]
HIDE_NO_MORE = [
    "No secondary suppression was needed.",
    "Secondary schools were asked too.",
    "Secondary suppression has not been applied.",
    "No further figures have been suppressed.",
    "Larger numbers are not suppressed.",
    "Other figures are shown in full and small numbers are suppressed.",
    "Small numbers have been suppressed because, combined with other figures, they could identify a child.",
    "Some figures have been suppressed to protect the children.",
    "Small numbers have also been suppressed in the table of ages.",
    "Names have been redacted as well as addresses.",
    "All other small numbers are suppressed.",
    "Other ethnic group\t*",
    "The asterisks protect the children when combined with other figures in the public domain.",
    "Suppression has been applied to small numbers throughout this response.",
    "Totals include suppressed figures.",
    "We do not suppress totals.",
    "The other figures come from the case system.",
]


@pytest.mark.parametrize("said", HIDE_MORE)
def test_larger_numbers_hidden_anywhere_leave_the_limit_of_a_sign_unsettled(said: str) -> None:
    for text in (f"{KEY}.\n\n{said}", f"{said}\n\nWe hold the data.\n\n{KEY}."):
        key = find_suppression_key(text)
        meaning = key.meaning("*") if key else None
        assert meaning is not None
        assert (meaning.low, meaning.high, meaning.certain) == (0, 4, False)


@pytest.mark.parametrize("said", HIDE_NO_MORE)
def test_the_limit_of_a_sign_stays_settled_where_no_larger_number_is_hidden(said: str) -> None:
    key = find_suppression_key(f"{KEY}.\n\n{said}")
    meaning = key.meaning("*") if key else None
    assert meaning is not None
    assert (meaning.low, meaning.high, meaning.certain) == (0, 4, True)


@pytest.mark.parametrize(
    "said",
    [
        "Numbers under 5 are replaced by *, as are some others.",
        "* denotes fewer than five, and one other value has also been replaced to prevent deduction.",
        "* denotes fewer than five; a second cell is starred in each row to protect it.",
        "* denotes fewer than five.\n\nOne asterisk hides a larger number so that the total cannot be used.",
        "* denotes fewer than five. The data come from the case system. In the age table it means ten or fewer.",
        "* denotes fewer than five.\n\nWe asked the teams.\n\nThe asterisk does not apply to totals.",
    ],
)
def test_a_key_that_says_itself_or_far_below_that_it_is_not_so_everywhere_is_unsettled(said: str) -> None:
    key = find_suppression_key(said)
    meaning = key.meaning("*") if key else None
    assert meaning is not None
    assert (meaning.low, meaning.high, meaning.certain) == (0, 4, False)


def test_a_sentence_on_another_sign_leaves_a_key_settled() -> None:
    key = find_suppression_key("* denotes fewer than 5.\n\n# marks secondary suppression of larger numbers.")
    meaning = key.meaning("*") if key else None
    assert meaning is not None
    assert meaning.certain


@pytest.mark.parametrize("said", [*HIDE_MORE, "Some larger figures are shown as <5 to prevent disclosure."])
@pytest.mark.parametrize("limit", ["<5", "fewer than 5", "less than 5 children"])
def test_larger_numbers_hidden_anywhere_leave_a_printed_limit_unsettled(said: str, limit: str) -> None:
    wording = read_wording(limit, key=find_suppression_key(said))
    assert wording is not None
    assert (wording.low, wording.high, wording.certain) == (0, 4, False)


@pytest.mark.parametrize(
    "said", [*HIDE_NO_MORE, "One asterisk hides a larger number.", "Figures under 5 are shown as <5."]
)
def test_a_printed_limit_stays_settled_where_none_is_said_to_be_a_larger_number(said: str) -> None:
    wording = read_wording("<5", key=find_suppression_key(said))
    assert wording is not None
    assert (wording.low, wording.high, wording.certain) == (0, 4, True)


def test_the_first_number_of_a_limit_stays_where_larger_numbers_are_hidden_too() -> None:
    key = find_suppression_key("Numbers of 1 to 4 are shown as <5. Some larger figures are shown as <5 as well.")
    wording = read_wording("<5", key=key)
    assert wording is not None
    assert (wording.low, wording.high, wording.certain) == (1, 4, False)


@pytest.mark.parametrize("said", HIDE_NO_MORE)
def test_what_hides_no_second_number_is_no_secondary_suppression(said: str) -> None:
    assert not hides_second_numbers(said)


def test_a_sign_with_another_meaning_in_one_table_is_unsettled() -> None:
    key = find_suppression_key(f"{KEY}. In the second table the asterisk stands for no data.")
    assert key is None
