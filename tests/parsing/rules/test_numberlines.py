"""Numbers of questions that stand alone on their lines."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.numberlines import find_number_lines
from tests.parsing.reading_letters import answer_to, bounds, placed, read_letter

MERGED = """Avonbrook Council

1 & 2
We do both. The exploitation strategy has a chapter on CSE, and a panel meets each month.

3 & 4
We are monitoring 17 open cases, 3 of which are thought to involve 2 or more perpetrators.

5 & 6
Victims: 12 White British, 5 Pakistani.
Victims' ages: 13 years (4), 14 years (6), 15 years (7).
Perpetrators: 10 White British, 4 Pakistani.

7
Cases monitored at 1 March:
2022 15
2023 18
2024 19

Yours faithfully
"""


def numbers(text: str) -> list[tuple[int, ...]]:
    letter = Letter.of(placed(text))
    return [line.numbers for line in find_number_lines(letter, len(letter.text))]


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (("1", "2", "3", "4", "5", "6", "7"), [(1,), (2,), (3,), (4,), (5,), (6,), (7,)]),
        (("1 & 2", "3 and 4", "5/6", "7"), [(1, 2), (3, 4), (5, 6), (7,)]),
        (("Q1 and Q2", "Q3", "Q4", "Q5", "Q6", "Q7"), [(1, 2), (3,), (4,), (5,), (6,), (7,)]),
        (("(a) & (b)", "(c)", "(d)", "(e)", "(f)", "(g)"), [(1, 2), (3,), (4,), (5,), (6,), (7,)]),
        (("Questions 1-2:", "Question 3:", "Question 4:", "Questions 5 and 6:", "Question 7:"), [(1, 2), (3,), (4,), (5, 6), (7,)]),
    ],
)  # fmt: skip
def test_numbers_alone_on_their_lines_key_what_follows(lines: tuple[str, ...], read: list[tuple[int, ...]]) -> None:
    assert numbers("".join(f"{line}\nAn answer of its own.\n\n" for line in lines)) == read


def test_an_age_below_an_age_is_no_number_of_a_question() -> None:
    text = "".join(f"{line}\nWords.\n\n" for line in ("1", "2", "3", "4"))
    assert numbers(f"{text}5\nAges\n12\n6\n13\n7\n\n6\nNot held\n\n7\nNot held\n")[-2:] == [(6,), (7,)]


@pytest.mark.parametrize(
    "lines",
    [
        ("1", "2"),
        ("2", "3", "4", "5", "6", "7"),
        ("7", "6", "5", "4", "3", "2", "1"),
        ("a", "b", "c", "d", "e", "f", "g"),
        ("2010", "2011", "2012", "2013", "2014"),
        ("1 of 7", "2 of 7", "3 of 7", "4 of 7", "5 of 7"),
    ],
)
def test_other_lines_key_nothing(lines: tuple[str, ...]) -> None:
    assert numbers("".join(f"{line}\nAn answer of its own.\n\n" for line in lines)) == []


def test_numbers_with_nothing_after_the_last_key_nothing() -> None:
    assert numbers("1\n\n2\n\n3\n\n4\n\n5\n\n6\n\n7\n") == []


def test_each_answer_is_read_under_the_numbers_before_it() -> None:
    years = answer_to(Question.YEARLY_CASES, MERGED)
    assert [(str(figure.period), figure.low) for figure in years.figures] == [
        ("as at 2022-03-01", 15),
        ("as at 2023-03-01", 18),
        ("as at 2024-03-01", 19),
    ]
    assert [figure.low for figure in answer_to(Question.CURRENT_CASES, MERGED).figures] == [17]
    assert [figure.low for figure in answer_to(Question.GROUP_BASED_CASES, MERGED).figures] == [3]


def test_victims_and_perpetrators_of_one_answer_are_kept_apart() -> None:
    assert [figure.low for figure in answer_to(Question.VICTIM_ETHNICITY, MERGED).figures] == [12, 5]
    assert [figure.low for figure in answer_to(Question.PERPETRATOR_ETHNICITY, MERGED).figures] == [10, 4]
    assert [figure.low for figure in answer_to(Question.VICTIM_AGE, MERGED).figures] == [4, 6, 7]


@pytest.mark.parametrize("over", ["", "As follows:\n\n"])
def test_a_count_alone_on_its_line_is_no_second_heading_of_a_question(over: str) -> None:
    text = (
        "Question 1\nYes.\nQuestion 2\nA panel.\nQuestion 3\n89\nQuestion 4\nNone\nQuestion 5\n89 White\nQuestion 6\nNot held.\n"
        f"Question 7\n{over}2022/23\n105\n2023/24\n7\n2024/25\n68\n"
    )
    told = bounds(read_letter(text).answer(Question.YEARLY_CASES).figures)
    assert told == [("2022/23", 105, 105), ("2023/24", 7, 7), ("2024/25", 68, 68)]


@pytest.mark.parametrize("first", ["1 and 2", "1 to 2", "1 & 2"])
def test_a_join_is_no_name_that_the_other_numbers_would_need(first: str) -> None:
    text = f"{first}\n\nYes, a panel.\n\n3\n\n25 children.\n\n4\n\nSee question 6.\n\n5\n\nWhite 25.\n\n6\n\nNot held.\n\n7\n\n2022: 30\n"
    assert numbers(text) == [(1, 2), (3,), (4,), (5,), (6,), (7,)]


def test_numbers_joined_by_and_name_no_question_in_words() -> None:
    text = "1 and 2\n\nYes. A panel meets.\n\n3\n\nThere were 25 children.\n\n4\n\nNone.\n\n5\n\nWhite British: 18\n\n6\n\nNot held.\n\n7\n\n2022 - 30\n2023 - 27\n"
    read = read_letter(text)
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [25]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [30, 27]


FLAT = "Avonbrook Council\n\n1\nYes\n2\nA strategy and a panel\n3\n{now}\n4\n{groups}\n5\nAge\n12\n3\n13\n7\n14\n35\n6\nNot held\n7\n2022\n40\n2023\n44\n"


@pytest.mark.parametrize(("now", "groups"), [("45", "6"), ("45", "3"), ("45", "7"), ("45", "0")])
def test_the_one_way_from_the_first_number_to_the_seventh_keys_the_answers(now: str, groups: str) -> None:
    read = read_letter(FLAT.format(now=now, groups=groups))
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 45, 45)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", int(groups), int(groups))]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [40, 44]
    assert [figure.low for figure in read.answer(Question.VICTIM_AGE).figures] == [3, 7, 35]


def test_numbers_that_run_to_the_seventh_in_two_ways_key_nothing_by_their_run() -> None:
    text = FLAT.format(now="4", groups="4").replace("\n5\nAge", "\n4\n4\n5\nAge")
    assert find_number_lines(Letter.of(placed(text)), len(text)) == ()
