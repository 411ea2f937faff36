"""Which cells count: what they mean is for the wording to say."""

import pytest

from councils.parsing.readers.counted import counts


@pytest.mark.parametrize(
    "words", ["12", "<5", "≤ 4", "1,204", "12%", " 7 ", "*", "[c]", "-", "nil", "None", "Not held", "n/a"]
)
def test_a_number_or_what_stands_for_one_counts(words: str) -> None:
    assert counts(words)


@pytest.mark.parametrize("words", ["", " ", "Aged 12", "12 to 15", "White British", "none of them", "****", "2020/21"])
def test_words_and_nothing_count_nothing(words: str) -> None:
    assert not counts(words)
