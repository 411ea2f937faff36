"""Numbers and names as a sentence has them."""

import pytest

from councils.domain.listing import in_words, listed, of_them


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "no councils"), (1, "one council"), (2, "two councils"), (10, "ten councils"), (1_530, "1,530 councils")],
)
def test_one_thing_is_one_and_all_else_are_several(number: int, said: str) -> None:
    assert of_them(number, "council") == said


def test_a_plural_that_no_s_makes_is_given() -> None:
    assert of_them(2, "child", "children") == "two children"
    assert of_them(1, "child", "children") == "one child"


def test_numbers_above_ten_are_figures() -> None:
    assert in_words(11) == "11"


def test_names_are_joined_as_a_sentence_has_them() -> None:
    assert listed([]) == ""
    assert listed(["Coventry"]) == "Coventry"
    assert listed(["Coventry", "Kent"]) == "Coventry and Kent"
    assert listed(["A", "B", "C", "D", "E"]) == "A, B, C and two others"


def test_a_name_with_an_and_of_its_own_is_set_off_by_a_comma() -> None:
    assert listed(["Kent", "Brighton and Hove"]) == "Kent, and Brighton and Hove"
    assert listed(["Bath and North East Somerset"]) == "Bath and North East Somerset"
    assert listed([]) == ""
