"""Numbers that the letter says were rounded, changed or moved."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter


def _certain(note: str, table: str) -> list[tuple[str, bool]]:
    answer = answer_to(Question.VICTIM_AGE, letter(c="24", e=f"Age\tChildren\n{table}\n\n{note}"))
    return [(figure.words, figure.certain) for figure in answer.figures]


@pytest.mark.parametrize(
    ("note", "nought"),
    [
        ("Figures are rounded to the nearest 5.", False),
        ("All numbers have been rounded to base five.", False),
        ("Small numbers have been rounded to 0 or 5.", False),
        ("All our numbers are to the nearest three.", False),
        ("We round our figures to protect privacy.", True),
        ("Please note the effects of rounding.", True),
    ],
)
def test_no_exact_number_of_a_letter_that_rounds_is_certain(note: str, nought: bool) -> None:
    assert _certain(note, "13\t0\n14\t5\n15\t10") == [("0", nought), ("5", False), ("10", False)]


@pytest.mark.parametrize(
    "note",
    [
        "We have applied disclosure control to two cells in each row.",
        "Disclosure control has been applied to this table.",
        "Two cells in each table have been altered to protect identities.",
        "Some cells have been slightly changed so that no child can be identified.",
        "We adjusted some of the counts.",
        "Some figures have been perturbed under our policy.",
        "A small random adjustment has been made to some cells.",
        "Counts have been swapped between rows to prevent identification.",
        "Barnardised counts are shown.",
        "Values of 1 to 4 have been replaced by 3.",
        "Figures below 5 are shown as zero.",
        'Numbers under five have been changed to "5".',
    ],
)
def test_no_exact_number_is_certain_where_some_were_made_others(note: str) -> None:
    assert _certain(note, "13\t0\n14\t5\n15\t10") == [("0", False), ("5", False), ("10", False)]


@pytest.mark.parametrize(
    "note",
    [
        "Percentages are rounded to the nearest 1%.",
        "No figures have been rounded: there is no rounding.",
        "The service works all year round and meets at a round table.",
        "No disclosure control has been applied.",
        "We considered disclosure control but did not apply it to these figures.",
        "Our disclosure control policy is on our site.",
        "We have not altered any of the cells to protect identities.",
        "The figures have been changed since our last response.",
        "Some figures have changed because recording has moved to a new system.",
        "The child's plan was adjusted to protect her.",
        "We moved one case between teams to protect the child.",
        "Values are shown as at 31 March.",
        "Numbers under 5 are replaced with <5.",
        "Numbers between 1 and 4 are shown as 1-4.",
        "Small numbers are shown as five or fewer.",
    ],
)
def test_what_else_is_round_or_changed_leaves_numbers_certain(note: str) -> None:
    assert _certain(note, "13\t5\n14\t6\n15\t9") == [("5", True), ("6", True), ("9", True)]


def test_where_numbers_are_hidden_that_is_what_disclosure_control_has_done() -> None:
    note = "We have applied disclosure control to two cells."
    assert _certain(note, "13\t*\n14\t6\n15\t*") == [("*", True), ("6", True), ("*", True)]


def test_a_key_is_unsettled_by_disclosure_control_on_further_cells() -> None:
    note = "* = fewer than 5. Disclosure control was applied to a further cell."
    assert _certain(note, "13\t*\n14\t6\n15\t*") == [("*", False), ("6", True), ("*", False)]
