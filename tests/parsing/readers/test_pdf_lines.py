"""From characters by their places to lines."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.parsing.readers.pdf_lines import Glyph, lines_of

WIDE = 5.0


def typed(words: str, x: float = 72.0, y: float = 700.0, size: float = 10.0) -> Iterator[Glyph]:
    """Characters of one width after one another; spaces are printed as some programs do."""
    for place, sign in enumerate(words):
        wide = WIDE * size / 10
        yield Glyph(sign, x + place * wide, y, x + (place + 1) * wide, size)


def texts(*runs: Iterator[Glyph]) -> list[str]:
    return [line.text for line in lines_of([glyph for run in runs for glyph in run])]


def test_characters_on_one_baseline_are_one_line() -> None:
    assert texts(typed("There were 22 cases")) == ["There were 22 cases"]


def test_words_without_spaces_between_them_are_parted_by_their_gap() -> None:
    assert texts(typed("There"), typed("were", x=72 + 5 * WIDE + 3)) == ["There were"]


def test_a_hairs_breadth_parts_no_word() -> None:
    assert texts(typed("2"), typed("2", x=72 + WIDE + 0.5)) == ["22"]


@pytest.mark.parametrize("gap", [12.0, 40.0, 300.0])
def test_a_wide_gap_is_a_tab(gap: float) -> None:
    assert texts(typed("White British"), typed("22", x=72 + 13 * WIDE + gap)) == ["White British\t22"]


def test_the_even_wide_gaps_of_a_line_spread_to_both_margins_are_spaces() -> None:
    runs = [typed(word, x=72 + place * 40) for place, word in enumerate(["there", "weree", "eight", "cases", "since"])]
    assert texts(*runs) == ["there weree eight cases since"]


@pytest.mark.parametrize("label", ["a)", "1.", "(iv)", "7.2)", "•", "-"])
def test_after_a_label_any_gap_is_a_space(label: str) -> None:
    assert texts(typed(label), typed("Yes", x=120)) == [f"{label} Yes"]


@pytest.mark.parametrize("figure", ["12", "2010", "<5", "Yes"])
def test_after_a_figure_or_a_word_a_wide_gap_is_a_tab(figure: str) -> None:
    assert texts(typed(figure), typed("8", x=120)) == [f"{figure}\t8"]


def test_lines_are_given_from_the_top_down() -> None:
    assert texts(typed("lower", y=600), typed("upper", y=700)) == ["upper", "lower"]


def test_baselines_a_little_apart_are_one_line() -> None:
    assert texts(typed("12", y=700), typed("8", x=150, y=702)) == ["12\t8"]


def test_the_leading_of_close_type_parts_lines() -> None:
    assert texts(typed("12", y=700), typed("8", y=690.5)) == ["12", "8"]


def test_small_raised_digits_are_a_note() -> None:
    assert texts(typed("22"), typed("1", x=82.5, y=704, size=6)) == ["22[1]"]


@pytest.mark.parametrize(("rise", "size"), [(4.0, 10.0), (1.0, 8.0), (-1.0, 6.0)])
def test_digits_lifted_off_those_before_them_or_small_and_off_their_line_are_a_note(rise: float, size: float) -> None:
    assert texts(typed("22"), typed("1", x=82.5, y=700 + rise, size=size)) == ["22[1]"]


def test_digits_that_are_only_small_are_no_note() -> None:
    assert texts(typed("22"), typed("1", x=82.5, y=700, size=6)) == ["221"]


def test_white_space_alone_is_no_line() -> None:
    assert texts(typed("   ")) == []


def test_nothing_makes_no_line() -> None:
    assert lines_of([]) == []


glyphs = st.builds(
    Glyph,
    st.sampled_from("a1 <"),
    st.floats(0, 600),
    st.floats(0, 800),
    st.floats(0, 650),
    st.floats(1, 60),
)


@given(st.lists(glyphs, max_size=30))
def test_no_visible_character_is_made_up_and_lines_descend(given_glyphs: list[Glyph]) -> None:
    lines = lines_of(given_glyphs)
    written = "".join(line.text for line in lines)
    for sign in "a1<":
        assert written.count(sign) <= sum(glyph.sign == sign for glyph in given_glyphs)


def test_each_of_many_pieces_ends_where_its_own_ink_ends() -> None:
    runs = [typed(f"{number:04d}", x=100.0 * number) for number in range(5000)]
    [line] = lines_of([glyph for run in runs for glyph in run])
    assert [(piece.text, piece.left, piece.right) for piece in line.pieces] == [
        (f"{number:04d}", 100.0 * number, 100.0 * number + 4 * WIDE) for number in range(5000)
    ]


def test_the_places_of_spaces_are_those_of_each_piece() -> None:
    [line] = lines_of([*typed("Any other"), *typed("12 or so", x=200.0)])
    assert [piece.breaks for piece in line.pieces] == [
        ((3, 72 + 3 * WIDE, 72 + 4 * WIDE),),
        ((2, 200 + 2 * WIDE, 200 + 3 * WIDE), (5, 200 + 5 * WIDE, 200 + 6 * WIDE)),
    ]


def test_a_first_word_is_as_wide_as_its_own_ink() -> None:
    assert [line.first_word for line in lines_of([*typed("Any other"), *typed("All", y=600)])] == [3 * WIDE, 3 * WIDE]
