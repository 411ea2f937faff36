"""What is known of an expression before it is looked for, and how a text is folded for it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.hints import DIGIT, NO_HINT, Begins, Hint, first_folded, folded

NEEDY = Hint(needs=("withheld", "%"))


@pytest.mark.parametrize("text", ["It is withheld.", "WITHHELD", "wıthheld", "12%", "x" * 300 + " Withheld"])
def test_a_match_can_be_where_a_needed_word_stands(text: str) -> None:
    assert NEEDY.can_match(text)


@pytest.mark.parametrize("text", ["", "held", "with held", "12 per cent", "x" * 300])
def test_no_match_can_be_where_no_needed_word_stands(text: str) -> None:
    assert not NEEDY.can_match(text)


@pytest.mark.parametrize("text", ["", "anything", "12"])
def test_what_needs_nothing_that_is_known_can_match_anywhere(text: str) -> None:
    assert NO_HINT.can_match(text)
    assert Hint(Begins.HEAD, ("any",)).can_match(text)


@given(st.characters(), st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
def test_whatever_matches_a_letter_in_any_case_is_folded_to_that_letter(character: str, letter: str) -> None:
    if re.fullmatch(letter, character, re.IGNORECASE):
        assert folded(character) == first_folded(character) == letter


@pytest.mark.parametrize("odd", "İıſK")
def test_the_four_letters_that_match_ascii_ones_are_folded_to_them(odd: str) -> None:
    letter = folded(odd)
    assert letter.isascii()
    assert re.fullmatch(letter, odd, re.IGNORECASE)


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_text_is_folded_as_its_parts_are(one: str, other: str) -> None:
    assert folded(one).replace("\N{COMBINING DOT ABOVE}", "") + folded(other).replace(
        "\N{COMBINING DOT ABOVE}", ""
    ) == folded(one + other).replace("\N{COMBINING DOT ABOVE}", "")


@given(st.characters())
def test_a_digit_is_told_from_every_other_character(character: str) -> None:
    assert (first_folded(character) == DIGIT) is character.isdecimal()
