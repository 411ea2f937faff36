"""Characters as a person sees them."""

import pytest

from councils.parsing.readers.characters import folded, is_turned, seen, with_plain_spaces


@pytest.mark.parametrize("ends", ["a\r\nb", "a\rb", "a\u2028b", "a\u2029b", "a\x0cb", "a\x0bb"])
def test_every_end_of_a_line_is_the_same(ends: str) -> None:
    assert seen(ends) == "a\nb"


@pytest.mark.parametrize("space", ["\xa0", "\u2009", "\u202f", "\u3000"])
def test_every_space_is_a_space(space: str) -> None:
    assert seen(f"22{space}cases") == "22 cases"


@pytest.mark.parametrize("unseen", ["\xad", "\u200b", "\u200d", "\ufeff", "\0", "\x1b", "\u200f"])
def test_what_leaves_no_mark_is_not_there(unseen: str) -> None:
    assert seen(f"2{unseen}2") == "22"


@pytest.mark.parametrize("kept", ["22\tcases\n", "£1,234", "café – “quoted”", "שלום", "½ ≤ 5", "😀"])
def test_what_can_be_seen_is_kept(kept: str) -> None:
    assert seen(kept) == kept


def test_half_of_a_pair_of_surrogates_becomes_a_replacement_character() -> None:
    assert seen("a\ud800b") == "a\ufffdb"


@pytest.mark.parametrize("turned", ["\u202e54\u202c", "\u206654\u2069", "\u202a"])
def test_an_override_of_direction_is_noticed(turned: str) -> None:
    assert is_turned(turned)
    assert seen(turned) in ("54", "")


@pytest.mark.parametrize("plain", ["54", "שלום", "a\u200eb"])
def test_words_that_run_from_right_to_left_of_themselves_are_not_turned(plain: str) -> None:
    assert not is_turned(plain)


def test_runs_of_white_space_are_one_space() -> None:
    assert folded("  There \n were\t 22 ") == "There were 22"


def test_each_kind_of_space_keeps_its_place() -> None:
    assert with_plain_spaces("White\xa0\u2009 12\t\u200b\u202e") == "White   12\t\u200b\u202e"


@pytest.mark.parametrize(
    ("written", "shown"), [("\uf0b7 22", "• 22"), ("\uf0a7\t22", "•\t22"), ("\uf0fc", "✓"), ("\uf0e0", "\uf0e0")]
)
def test_the_bullets_of_symbol_fonts_are_bullets(written: str, shown: str) -> None:
    assert seen(written) == shown
