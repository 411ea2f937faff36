"""A key that the next words take back in part settles no number."""

import pytest

from councils.domain.wording import find_suppression_key
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
    assert all(not each.certain for each in (key.beginnings if key else ()))


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


def test_secondary_suppression_anywhere_leaves_every_limit_unsettled() -> None:
    key = find_suppression_key(f"{KEY}.\n\nSecondary suppression has been applied.")
    meaning = key.meaning("*") if key else None
    assert meaning is not None
    assert not meaning.certain


@pytest.mark.parametrize("said", ["No secondary suppression was needed.", "Secondary schools were asked too."])
def test_what_hides_no_second_number_is_no_secondary_suppression(said: str) -> None:
    assert not hides_second_numbers(said)


def test_a_sign_with_another_meaning_in_one_table_has_neither() -> None:
    key = find_suppression_key(f"{KEY}. In the second table the asterisk stands for no data.")
    assert key is None or key.meaning("*") is None
