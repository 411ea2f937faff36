"""Words that stand in the place of small numbers."""

import pytest

from councils.domain.wording import (
    WordingKind,
    find_key,
    find_suppression_key,
    speaks_of_small_numbers,
    words_spoken_of,
)


@pytest.mark.parametrize(
    ("sentence", "word", "low", "high"),
    [
        ('"Non-reportable" is put wherever a number is between 1 and 4.', "Non-reportable", 1, 4),
        ("Where a number is between 1 and 4 we have put Non-reportable.", "Non-reportable", 1, 4),
        ('Numbers from 1 to 4 are shown as "low".', "Low", 1, 4),
        ("Suppressed means a number from 1 to 5.", "Suppressed", 1, 5),
        ("Any cell of fewer than 5 has been replaced with the word Suppressed.", "suppressed", 0, 4),
        ('We write "too few" where there are fewer than five.', "Too few", 0, 4),
        ('The entry "Not disclosed" is used for counts of 1 to 9.', "Not disclosed", 1, 9),
        ("‘LOW’ = 1 to 4", "LOW", 1, 4),
        ("Redacted stands for any figure below 10", "Redacted", 0, 9),
        ('Where the table says "Withheld" the figure is less than 3.', "Withheld", 0, 2),
    ],
)
def test_a_word_has_the_bounds_that_its_sentence_gives_it(sentence: str, word: str, low: int, high: int) -> None:
    key = find_suppression_key(f"Thank you.\n{sentence}\nYours faithfully")
    meaning = None if key is None else key.meaning(word)
    assert meaning is not None
    assert (meaning.low, meaning.high, meaning.certain) == (low, high, True)


@pytest.mark.parametrize(
    "sentence",
    [
        'We say "five or less" so as not to identify any child.',
        "Information was withheld for 4 children.",
        "The reasons are withheld under section 40(2).",
        '"Suppressed" is put wherever we think it right.',
        "The council kept few records before 2014.",
        'The "Small Steps" project has 12 staff.',
    ],
)
def test_no_word_is_given_bounds_by_a_sentence_that_gives_it_none(sentence: str) -> None:
    key = find_suppression_key(sentence)
    assert key is None or all(meaning.count is None for _, meaning in key.meanings)


def test_a_word_that_hides_other_numbers_too_has_no_bounds() -> None:
    key = find_suppression_key(
        '"Redacted" is used for numbers below 5 and for any other number by which one could be worked out.'
    )
    meaning = None if key is None else key.meaning("redacted")
    assert meaning is not None
    assert (meaning.kind, meaning.certain) == (WordingKind.SUPPRESSED, False)


def test_a_notice_on_small_numbers_is_an_unsettled_key_to_a_word_that_hides() -> None:
    key = find_key("Numbers under 5 are suppressed.")
    meaning = None if key is None else key.meaning("Suppressed")
    assert meaning is not None
    assert (meaning.low, meaning.high, meaning.certain) == (0, 4, False)


@pytest.mark.parametrize(
    ("text", "spoken_of"),
    [
        ('"Non-reportable" is explained in our policy.', {"non-reportable"}),
        ("Small counts are entered as suppressed.", {"suppressed"}),
        ("Pakistani\tSuppressed\nThe meeting was hidden.", set()),
    ],
)
def test_a_word_is_spoken_of_where_a_line_calls_it_an_entry(text: str, spoken_of: set[str]) -> None:
    assert words_spoken_of(text) == spoken_of


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Small numbers have been suppressed. The threshold for suppressing figures is six.", True),
        ("Low figures are hidden if they are less than our limit.", True),
        ("The figures are withheld under section 40(2) of the Act.", False),
        ("We support the suppression of crime.", False),
    ],
)
def test_a_text_speaks_of_small_numbers_where_it_hides_numbers_and_names_a_limit(text: str, *, does: bool) -> None:
    assert speaks_of_small_numbers(text) is does
