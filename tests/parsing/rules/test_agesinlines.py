"""Answers that are nothing but lines of an age and of its count."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter


def _under_ages(lines: str) -> list[tuple[str, int | None, int | None]]:
    words = f"White British\n27\nPakistani\n6\nAfrican\n3\n\nAge of victims\n\n{lines}"
    return bounds(answer_to(Question.VICTIM_AGE, letter(c="44", e=words)).figures)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("13\n5\n14\n10\n15\n13", [("13-13", 5, 5), ("14-14", 10, 10), ("15-15", 13, 13)]),
        ("12-13\n5\n14-15\n22\n16-17\n9", [("12-13", 5, 5), ("14-15", 22, 22), ("16-17", 9, 9)]),
        ("15\n16\n16\n14\n17\n8", [("15-15", 16, 16), ("16-16", 14, 14), ("17-17", 8, 8)]),
        ("13\n<5\n14\n10\n15\n13", [("13-13", 0, 4), ("14-14", 10, 10), ("15-15", 13, 13)]),
    ],
)
def test_lines_of_ages_and_counts_in_turn_are_read(
    lines: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    assert _under_ages(lines) == expected


@pytest.mark.parametrize("lines", ["12\n13\n14\n15\n16\n17", "13\n14\n15\n16\n17", "10-12\n13-15\n16-17", "12\n13\n14"])
@pytest.mark.parametrize("head", ["Age   Children", "Age", "Age | Number"])
def test_a_column_of_ages_without_counts_counts_nobody(lines: str, head: str) -> None:
    words = f"White British 27, Pakistani 6. The table of ages will follow.\n\n{head}\n{lines}"
    assert answer_to(Question.VICTIM_AGE, letter(c="33", e=words)).figures == ()


@pytest.mark.parametrize("lines", ["5\n13\n10\n14\n13\n15", "13\n5\n14", "13\n14\n15\n16", "1\n5\n2\n10\n3\n13"])
def test_lines_in_another_order_are_no_ages_with_counts(lines: str) -> None:
    assert _under_ages(lines) == []


@pytest.mark.parametrize("lines", ["7\n13 years\n9\n15 years\n4\n16 years", "7\nAged 13\n9\nAged 15\n4\nAged 16"])
@pytest.mark.parametrize(
    ("head", "is_sure"), [("Children\nAge", True), ("Number\nAge of victim", True), ("Ages", False)]
)
def test_bare_numbers_above_ages_in_words_count_for_the_age_below_them_surely_where_the_heads_say_so(
    head: str, lines: str, is_sure: bool
) -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(c="20", e=f"{head}\n{lines}")).figures
    assert bounds(figures) == [("13-13", 7, 7), ("15-15", 9, 9), ("16-16", 4, 4)]
    assert {figure.certain for figure in figures} == {is_sure}


@pytest.mark.parametrize("lines", ["13 years\n7\n15 years\n9\n16 years\n4", "Aged 13\n7\nAged 15\n9\nAged 16\n4"])
def test_bare_numbers_below_ages_in_words_count_for_the_age_above_them(lines: str) -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(c="20", e=f"Age\nChildren\n{lines}")).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(7, True), (9, True), (4, True)]
