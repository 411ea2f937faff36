"""Shares in a letter are no counts of its children, whichever question they answer."""

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import bounds, read_letter

SHARES = """1. Yes, we have a strategy.

2. A weekly panel.

3. 40 children.

4. About 10% of these.

5. White 75%, Asian 15% and Mixed 10%. Sixty per cent are girls aged 14 to 16, and two thirds of the rest are boys.

6. Not held.

7. Compared with 2019 the number rose by 12% in 2022 and by a further 7% in 2024.
"""


def test_shares_are_no_counts() -> None:
    read = read_letter(SHARES)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 40, 40)]
    assert [
        figure
        for question in (
            Question.GROUP_BASED_CASES,
            Question.VICTIM_ETHNICITY,
            Question.VICTIM_AGE,
            Question.YEARLY_CASES,
        )
        for figure in read.answer(question).figures
    ] == []


def test_counts_beside_their_shares_are_counts() -> None:
    read = read_letter(
        "3. 40 children\n\n4. 4 (10%)\n\n5. White 30 (75%), Asian 6 (15%), Mixed 4 (10%)\n\n6. Not held\n\n7. 2023: 36 (up 12%), 2024: 40\n"
    )
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 4, 4)]
    assert bounds(read.answer(Question.VICTIM_ETHNICITY).figures) == [
        ("White", 30, 30),
        ("Asian", 6, 6),
        ("Mixed", 4, 4),
    ]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 36, 36), ("2024", 40, 40)]
