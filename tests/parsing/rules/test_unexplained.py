"""Signs that are spoken of and not understood."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter

AGES = "Age\tChildren\n13\t*\n14\t6\n15\t9"


def _hidden(note: str, *, table: str = AGES) -> tuple[int | None, int | None, bool]:
    answer = answer_to(Question.VICTIM_AGE, letter(c="24", e=f"{table}\n\n{note}"))
    hidden = next(figure for figure in answer.figures if not figure.words.isdecimal())
    return hidden.low, hidden.high, hidden.certain


def test_a_sign_that_nothing_explains_hides_a_number_for_certain() -> None:
    assert _hidden("We hope that this helps.") == (None, None, True)


@pytest.mark.parametrize(
    "note",
    [
        "For what an asterisk means please see our publication policy.",
        "* Withheld for the reason in the covering letter, being below our limit of 6.",
        "We were asked to asterisk anything that might identify a child.",
        "Small numbers are hidden (our limit is five).",
        "Low figures are masked: the threshold is six.",
        "Values below our threshold of 5 are not disclosed.",
        "Tiny cells are blanked out, the bar being five.",
    ],
)
def test_a_sign_that_is_explained_in_other_words_is_for_a_person(note: str) -> None:
    assert _hidden(note) == (None, None, False)


def test_a_notice_on_small_numbers_bounds_a_sign_for_a_person_to_look_at() -> None:
    assert _hidden("Numbers below six have been suppressed.") == (0, 5, False)


def test_a_sign_that_hides_other_numbers_too_has_no_bounds() -> None:
    assert _hidden("* Fewer than 5, or a number hidden so that the others cannot be worked out.") == (None, None, False)


WORDS = "Age\tChildren\n13\tNon-reportable\n14\t6\n15\t9"


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("We hope that this helps.", (None, None, True)),
        ('"Non-reportable" is put wherever a number is between 1 and 4.', (1, 4, True)),
        ("Numbers below six have been suppressed.", (0, 5, False)),
        ('For what "Non-reportable" means please see our publication policy.', (None, None, False)),
        ("Low figures are withheld, and any other figure near the limit too.", (None, None, False)),
    ],
)
def test_a_word_that_hides_a_number_is_read_by_what_the_letter_says_of_it(
    note: str, expected: tuple[int | None, int | None, bool]
) -> None:
    assert _hidden(note, table=WORDS) == expected


@pytest.mark.parametrize("sign", ["N/A", "n/a", "NA", "N.A.", "Not applicable"])
def test_a_cell_that_says_not_applicable_gives_no_count_and_is_for_a_person(sign: str) -> None:
    table = AGES.replace("*", sign)
    assert _hidden("We hope that this helps.", table=table) == (None, None, False)


def test_what_a_cell_says_in_words_needs_nobody_to_look() -> None:
    assert _hidden("We hope that this helps.", table=AGES.replace("*", "Not recorded")) == (None, None, True)


@pytest.mark.parametrize(
    "note",
    [
        "Our own mark here is [c] something small that could point to somebody",
        "How we write it: [c] very few children indeed",
        "[c] a figure that the panel would rather not print",
    ],
)
def test_a_letter_in_brackets_that_words_speak_of_is_for_a_person(note: str) -> None:
    assert _hidden(note, table="Age\tChildren\n13\t[c]\n14\t6\n15\t9") == (None, None, False)


def test_a_letter_in_brackets_that_the_key_bounds_has_its_bounds() -> None:
    note = "Shorthand: [c] a number from 1 to 3, kept back so that nobody can be recognised"
    assert _hidden(note, table="Age\tChildren\n13\t[c]\n14\t6\n15\t9") == (1, 3, True)
