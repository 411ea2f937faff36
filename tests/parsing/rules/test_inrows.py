"""Questions that a letter prints in the rows of a table, and the side of them on which the answers stand."""

import pytest

from councils.domain.vocabulary import Question, StrategyValue
from councils.parsing.rules.inrows import answers_in_row, answers_stand_first, row_holding
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.restated import find_restated
from tests.parsing.reading_letters import ASKED, bounds, placed, read_letter

GIVEN = {"a": "Yes", "b": "A weekly panel", "c": "22", "d": "3"}
BEHIND = "\n".join(f"{part}\t{ASKED[part]}\t{words}" for part, words in GIVEN.items())
BEFORE = "\n".join(f"{words}\t{ASKED[part]}" for part, words in GIVEN.items())


def stand_first(text: str) -> bool:
    read = Letter.of(placed(text))
    return answers_stand_first(read, find_restated(read))


def rows_holding(text: str) -> list[str | None]:
    read = Letter.of(placed(text))
    rows = [row_holding(read, found) for found in find_restated(read)]
    return [None if row is None else read.text[slice(*row)].replace("\t", " | ") for row in rows]


def test_a_question_printed_in_a_table_stands_in_its_row() -> None:
    row = f"| {ASKED['c']} | 22 |"
    assert rows_holding(f"Our answers:\n{row}\nYours sincerely") == [row]
    assert [row.rpartition(" | ")[2] for row in rows_holding(BEHIND) if row] == list(GIVEN.values())


def test_a_question_on_a_line_of_its_own_stands_in_no_row() -> None:
    assert rows_holding(f"c) {ASKED['c']}\n\n22 | 14") == [None]


def test_answers_before_their_questions_stand_first() -> None:
    assert stand_first(BEFORE)


@pytest.mark.parametrize(
    "text",
    [
        BEHIND,
        "\n".join(f"{number}\t{ASKED[part]}" for number, part in enumerate("abcd", start=1)),
        "\n".join(f"{part}\t{ASKED[part]}" for part in "abcd"),
        "\n\n".join(f"{part}) {ASKED[part]}\n{words}" for part, words in GIVEN.items()),
    ],
)
def test_labels_before_their_questions_are_no_answers(text: str) -> None:
    assert not stand_first(text)


@pytest.mark.parametrize("text", [BEHIND, BEFORE], ids=["behind", "before"])
def test_each_answer_is_that_of_the_question_in_its_row(text: str) -> None:
    read = read_letter(f"Avonbrook Council\n\n{text}\n")
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 3, 3)]


@pytest.mark.parametrize("words", ["\t22", "\tNot held", "| 14 |", "\tas at 31 March 2025\t22"])
def test_the_rest_of_a_row_may_answer_it(words: str) -> None:
    assert answers_in_row(words)


@pytest.mark.parametrize(
    "words", ["", "\t", " | |", "\tNumber", "\tNumber of children", "\tTotal\t%", " (as at 31 March 2025)\tCount"]
)
def test_headings_of_columns_answer_nothing(words: str) -> None:
    assert not answers_in_row(words)
