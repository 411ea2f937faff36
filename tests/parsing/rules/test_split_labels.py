"""Questions that a council has split: 1a and 1b, Q5(i) and Q5(ii), 2i and 2ii."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.labels import read_labels
from tests.parsing.reading_letters import bounds, read_letter

SPLIT = {
    "letters": ("1a) ", "1b) ", "2) ", "3) ", "4) ", "5a) ", "5b) ", "6) ", "7) "),
    "romans in brackets": ("Q1(i) ", "Q1(ii) ", "Q2 ", "Q3 ", "Q4 ", "Q5(i) ", "Q5(ii) ", "Q6 ", "Q7 "),
    "bare romans": ("1i ", "1ii ", "2 ", "3 ", "4 ", "5i ", "5ii ", "6 ", "7 "),
}
ANSWERS = (
    "Yes",
    "Yes",
    "Weekly triage",
    "17",
    "2",
    "White British 12, Black African 5",
    "13 - 2, 14 - 6, 15 - 9",
    "Not held",
    "2023: 19, 2024: 17",
)


@pytest.mark.parametrize("labels", SPLIT.values(), ids=SPLIT)
def test_each_half_of_a_split_question_is_read(labels: tuple[str, ...]) -> None:
    lines = (label + words for label, words in zip(labels, ANSWERS, strict=True))
    given = read_letter("Avonbrook Council\n\n" + "\n".join(lines) + "\n")
    assert given.answer(Question.STRATEGY).value is StrategyValue.YES
    assert bounds(given.answer(Question.CURRENT_CASES).figures) == [("", 17, 17)]
    assert bounds(given.answer(Question.GROUP_BASED_CASES).figures) == [("", 2, 2)]
    assert [figure.low for figure in given.answer(Question.VICTIM_ETHNICITY).figures] == [12, 5]
    assert [figure.low for figure in given.answer(Question.VICTIM_AGE).figures] == [2, 6, 9]
    assert given.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert [figure.low for figure in given.answer(Question.YEARLY_CASES).figures] == [19, 17]


@pytest.mark.parametrize(
    ("words", "number", "minor"), [("5i White", 5, "a"), ("Q5(ii) 13", 5, "b"), ("2(iii). A panel", 2, "c")]
)
def test_a_roman_number_tells_the_part(words: str, number: int, minor: str) -> None:
    assert (number, minor) in {(label.number, label.minor) for label in read_labels(words)}


@pytest.mark.parametrize("words", ["3 in all", "1 is known", "2 incidents", "5 Irish"])
def test_a_count_before_a_word_is_no_split_label(words: str) -> None:
    assert read_labels(words) == ()
