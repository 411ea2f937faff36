"""Answers that point to one part of another answer."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.pointedparts import parts_pointed_to
from tests.parsing.reading_letters import ASKED, answer_to, bounds, read_letter

FIFTH = "5a) Ethnicity\n11 White British\n8 Pakistani\n5b) Ages\nNot recorded.\n"


def _meant(words: str, text: str = FIFTH, start: int = 0) -> list[str]:
    whole = Passage(start, len(text), (Question.VICTIM_ETHNICITY,), Bound.LABEL)
    return [text[part.start : part.end] for part in parts_pointed_to(text, words, [whole])]


@pytest.mark.parametrize("words", ["As 5b.", "See 5(b)", "See question 5 b above", "as at 5B"])
def test_a_pointer_with_a_letter_means_the_part_that_is_labelled_so(words: str) -> None:
    assert _meant(words) == ["Ages\nNot recorded."]


def test_the_label_may_stand_before_the_passage() -> None:
    assert _meant("As 5a", start=FIFTH.index("11")) == ["11 White British\n8 Pakistani"]


@pytest.mark.parametrize(
    "words", ["As 5.", "See 5a and 5b", "See the answer to question 5", "As 5c", "As 6b", "See 15 boys"]
)
def test_a_pointer_to_the_whole_to_several_parts_or_to_none_that_is_labelled_leaves_all(words: str) -> None:
    assert _meant(words) == [FIFTH]


@pytest.mark.parametrize("text", ["5 boys\n5 by group\n11 White British\n", "5b11 is a form\n11 White British\n"])
def test_words_that_only_begin_like_a_label_part_nothing(text: str) -> None:
    assert _meant("As 5b", text) == [text]


GROUPS = [("White British", 11, 11), ("Pakistani", 8, 8)]


def _letter(fifth: str) -> str:
    asked = {3: ASKED["c"], 4: ASKED["d"], 6: ASKED["f"]}
    said = {3: "19", 4: "6", 6: "As 5b."}
    printed = {number: f"{number}. {asked[number]}\n{said[number]}" for number in asked}
    return "\n\n".join((printed[3], printed[4], fifth, printed[6]))


def test_what_the_other_part_counts_is_not_counted_again() -> None:
    fifth = f"5a) {ASKED['e'].replace(' and - if possible - age', '')}\n11 White British\n8 Pakistani\n\n5b) and - if possible - age\nNot recorded."
    read = read_letter(_letter(fifth))
    answer = read.answer(Question.PERPETRATOR_ETHNICITY)
    assert (answer.outcome, answer.figures) == (Outcome.NOT_HELD, ())
    assert bounds(read.answer(Question.VICTIM_ETHNICITY).figures) == GROUPS


def test_what_the_part_pointed_to_counts_is() -> None:
    fifth = (
        "5a) The age of the victims\nNot recorded.\n\n5b) A breakdown of their ethnicity\n11 White British\n8 Pakistani"
    )
    assert bounds(answer_to(Question.PERPETRATOR_ETHNICITY, _letter(fifth)).figures) == GROUPS
