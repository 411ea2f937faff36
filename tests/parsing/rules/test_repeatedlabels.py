"""Labels that every line of an answer begins with."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.repeatedlabels import repeated_labels
from tests.parsing.reading_letters import bounds, read_letter

KEYED = """1. Yes

2. A weekly panel.

3. 61

4. 12

{e}

6. Not recorded

7. 2022: 40
7. 2023: 52
7. 2024: 61
"""


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("5. 33 White British\n5. 14 Pakistani\n\n5. Age 11   2", ["5.", "5."]),
        ("e) White 12\nE) Asian 4", ["E)"]),
        ("Q7: 2022 40\nQ7: 2023 52", ["Q7:"]),
        ("5. White 12\n6. Not held\n5. Asian 4", []),
        ("5. White 12\nAsian 4\n5. Mixed 2", []),
        ("5.5 per cent\n5.5 per cent", []),
    ],
)
def test_a_label_is_repeated_that_opens_a_line_like_the_one_above(text: str, labels: list[str]) -> None:
    assert [text[start:end] for start, end in repeated_labels(text)] == labels


@pytest.mark.parametrize("gap", ["   ", ": ", " - "])
def test_an_answer_with_its_number_on_every_line_is_one_answer(gap: str) -> None:
    e = f"5. 33 White British\n5. 14 Pakistani\n\n5. Age 11{gap}2\n5. Age 12{gap}4\n5. Age 13{gap}9"
    read = read_letter(KEYED.format(e=e))
    assert bounds(read.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 33, 33), ("Pakistani", 14, 14)]
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("11-11", 2, 2), ("12-12", 4, 4), ("13-13", 9, 9)]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2022", 40, 40), ("2023", 52, 52), ("2024", 61, 61)]


def test_a_label_that_stands_once_keys_its_answer_as_before() -> None:
    read = read_letter(KEYED.format(e="5. White British 33, Pakistani 14"))
    assert bounds(read.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 33, 33), ("Pakistani", 14, 14)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 12, 12)]


def test_the_label_of_a_definition_does_not_stand_again_over_an_answer() -> None:
    made = read_letter(
        '(a) "child" means a person under 18;\n(b) "case" means an open episode;\n(c) "group" means perpetrators acting together.\n\n(c) 22 children\n(d) 4\n(e) White British 12, Pakistani 10\n'
    )
    assert [figure.low for figure in made.answer(Question.CURRENT_CASES).figures] == [22]
