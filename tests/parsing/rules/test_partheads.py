"""Headings of the council's own that name the parts of the request."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.partheads import find_part_heads
from tests.parsing.reading_letters import answer_to, bounds, placed, read_letter

LETTER = """Our answers are below, grouped by subject.

What we do (your a and b)

We run a Contextual Safeguarding Hub and have a strategy that covers CSE.

How many children now (your c and d)

Thirty-eight children are being tracked by the Hub for CSE. A group of perpetrators is suspected for six of them.

Who they are (your e)

White British: 30
Mixed: 8

Perpetrators (your f)

We do not record their ethnicity.

Earlier years (your g)

2023: 45
2024: 49
"""


def parts(text: str) -> list[tuple[Question, ...]]:
    letter = Letter.of(placed(text))
    return [topic.questions for topic in find_part_heads(letter, len(letter.text))]


def test_each_answer_stands_below_the_parts_that_its_heading_names() -> None:
    assert bounds(answer_to(Question.CURRENT_CASES, LETTER).figures) == [("", 38, 38)]
    assert bounds(answer_to(Question.GROUP_BASED_CASES, LETTER).figures) == [("", 6, 6)]
    assert bounds(answer_to(Question.VICTIM_ETHNICITY, LETTER).figures) == [("White British", 30, 30), ("Mixed", 8, 8)]
    assert answer_to(Question.PERPETRATOR_ETHNICITY, LETTER).outcome is Outcome.NOT_HELD
    assert bounds(answer_to(Question.YEARLY_CASES, LETTER).figures) == [("2023", 45, 45), ("2024", 49, 49)]


@pytest.mark.parametrize(
    "heads",
    [
        ("Our work (questions 1 and 2)", "Numbers (questions 3-4)", "Years (question 7)"),
        ("Our work [Q1, Q2]", "Numbers [Q3 & Q4]", "Years [Q7]"),
        ("Our work (answers to parts a, b)", "Numbers (parts c and d)", "Years (part g)"),
        ("Our work (a/b)", "Numbers (c/d)", "Years (your point g):"),
    ],
)
def test_parts_may_be_named_by_number_or_letter(heads: tuple[str, str, str]) -> None:
    told = parts("\n\n".join(f"{head}\n\nSomething is said here." for head in heads))
    assert told == [
        (Question.STRATEGY, Question.MECHANISMS),
        (Question.CURRENT_CASES, Question.GROUP_BASED_CASES),
        (Question.YEARLY_CASES,),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "How many (your c)\n\n14\n\nWho (your e)\n\nWhite 14",
        "Regulation 3 (a and b)\n\nText.\n\nRegulation 4 (a and b)\n\nText.\n\nRegulation 5 (a and b)\n\nText.",
        "Children (under 18)\n\n4\n\nAdults (18 or over)\n\n5\n\nAll (2024)\n\n9",
        "We hold this (see parts a and b of the Act). We hold that too. We refuse nothing.",
    ],
)
def test_too_few_headings_laws_and_ages_name_no_parts(text: str) -> None:
    assert parts(text) == []


LETTERED = """Mechanisms and strategy (a and b)

a. The Council operates mechanisms of this kind, and its strategy covers CSE.

b. The mechanisms are:
(a) a daily triage with the police; and
(b) a panel every four weeks.

Cases (c and d)

c. 29 children on 31 March 2025.

d. This is not a field on our system and is not recorded.

Victims (e)

e. White British: 29

Ages are exempt under section 40(2).

Years (g)

g. 2022/23 - 46
2023/24 - 50
"""


def test_a_single_letter_names_a_part_beside_headings_that_name_more() -> None:
    assert bounds(answer_to(Question.YEARLY_CASES, LETTERED).figures) == [("2022/23", 46, 46), ("2023/24", 50, 50)]


def test_parts_below_one_heading_are_told_apart_by_their_own_labels() -> None:
    assert bounds(answer_to(Question.CURRENT_CASES, LETTERED).figures) == [("as at 2025-03-31", 29, 29)]
    assert answer_to(Question.GROUP_BASED_CASES, LETTERED).outcome is Outcome.NOT_HELD


def test_single_letters_alone_and_sections_of_a_law_name_no_parts() -> None:
    assert parts("Current cases (c)\n\n14\n\nVictims (e)\n\nWhite 14\n\nYears (g)\n\n2024 - 16") == []
    assert (
        parts("Exempt under section 40(2)\n\nText.\n\nSee section 12(1)\n\nText.\n\nSee section 16(3)\n\nText.") == []
    )


def test_a_heading_that_names_its_part_may_stand_on_the_line_of_its_answer() -> None:
    text = (
        "Strategy and mechanisms (a, b) - These are both in place. Our strategy covers 2024 to 2027.\n\n"
        "Numbers (c) - 17 children.\n\nGroups (d) - Two of them.\n\nVictims (e) - White 12, Asian 5.\n\nPerpetrators (f) - Not held.\n"
    )
    read = read_letter(text)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 17, 17)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 2, 2)]
