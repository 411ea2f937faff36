"""Labels in all the forms that councils and conversions give them."""

import pytest

from councils.parsing.rules.labels import Family, label_before, read_labels


@pytest.mark.parametrize(
    ("words", "family", "number"),
    [
        ("a) Yes", Family.LETTER, 1),
        ("(c) 22", Family.LETTER, 3),
        ("© 22", Family.LETTER, 3),
        ("€ 22", Family.LETTER, 5),
        ("7. None", Family.DIGIT, 7),
        ("9)We hold", Family.DIGIT, 9),
        ("- 6. None", Family.DIGIT, 6),
        ("7a) None", Family.DIGIT, 7),
        ("1.c) None", Family.LETTER, 3),
        ("Q5: None", Family.NAMED, 5),
        ("Question 4 None", Family.NAMED, 4),
        ("Response d: None", Family.NAMED, 4),
        ("iv) None", Family.ROMAN, 4),
    ],
)
def test_a_label_is_read(words: str, family: Family, number: int) -> None:
    assert (family, number) in {(label.family, label.number) for label in read_labels(words)}


@pytest.mark.parametrize(
    "words", ["22 children", "2014 17", "A panel meets", "Yes", "3.5 hours", "Between 10 and 21", "e.g. a panel"]
)
def test_a_sentence_or_a_count_begins_with_no_label(words: str) -> None:
    assert read_labels(words) == ()


def test_the_label_before_a_question_is_found_with_its_bullet() -> None:
    text = "Some words.\n- 6. The question"
    start, labels = label_before(text, text.index("The question"), 0)
    assert text[start:].startswith("- 6.")
    assert labels[0].number == 6


def test_the_end_of_a_sentence_is_no_label() -> None:
    text = "It was signed off in May 2025. The question"
    assert label_before(text, text.index("The question"), 0) == (text.index("The question"), ())
