"""Answers keyed by labels on lines of their own, with tables of numbers among them."""

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.keyedlines import stand_among_answers
from councils.parsing.rules.letter import Letter
from tests.parsing.reading_letters import bounds, placed, read_letter

KEYED = """Q1

Yes.

Q2

A panel meets each month.

Q3

20 children at 31 March 2025.

Q4

Not recorded.

Q5

Age\tNumber\tEthnic background\tNumber
12\t1\tWhite British\t16
13\t3\tIndian\t2
14\t16\tNot recorded\t2
Total\t20\tTotal\t20

Q6

Not held. The police would be the body to ask.

Q7

2023\t20
2024\t31
"""


def test_ages_that_begin_rows_key_no_answer_of_a_list_of_labels() -> None:
    made = read_letter(KEYED)
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("as at 2025-03-31", 20, 20)]
    assert bounds(made.answer(Question.VICTIM_AGE).figures) == [("12-12", 1, 1), ("13-13", 3, 3), ("14-14", 16, 16)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(made.answer(Question.YEARLY_CASES).figures) == [("2023", 20, 20), ("2024", 31, 31)]


def test_the_label_of_a_count_beside_a_list_of_ages_is_no_reason_for_a_missing_age() -> None:
    made = read_letter(KEYED)
    assert made.answer(Question.VICTIM_AGE).outcome is Outcome.ANSWERED
    assert made.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.ANSWERED


def test_rows_between_the_first_and_the_last_label_stand_among_the_answers() -> None:
    letter = Letter.of(placed(KEYED))
    assert stand_among_answers(letter, [KEYED.index("12\t1")], len(KEYED))


def test_rows_after_the_last_label_do_not() -> None:
    letter = Letter.of(placed(KEYED))
    assert not stand_among_answers(letter, [KEYED.index("2023\t")], len(KEYED))


def test_no_rows_stand_among_nothing() -> None:
    letter = Letter.of(placed(KEYED))
    assert not stand_among_answers(letter, [], len(KEYED))


def test_a_table_keyed_row_by_row_stands_among_no_answers() -> None:
    rows = "Q\tAnswer\n1\tYes\n2\tA panel\n3\t25\n4\t3\n5\tNot held\n6\tNot held\n7\tNot held\n"
    letter = Letter.of(placed(rows))
    assert not stand_among_answers(letter, [rows.index("3\t25")], len(rows))
