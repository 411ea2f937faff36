"""Tables with a column for replies, and others for exemptions and the office's own use."""

import pytest

from councils.domain.vocabulary import NoteCode, Outcome, Question
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.replycolumns import aside_cells
from tests.parsing.reading_letters import ASKED, bounds, placed, read_letter


def grid(head: str, *rows: tuple[str, ...]) -> str:
    return "\n".join([head, *("\t".join(row) for row in rows)])


def asides(table: str) -> list[str]:
    letter = Letter.of(placed(table))
    return [letter.text[start:end] for start, end in aside_cells(letter).stretches]


GRID = grid(
    "Line\tText of request\tReply from Children's Services\tExemption relied on",
    ("1", ASKED["a"], "Yes, both.", "none"),
    ("2", ASKED["b"], "A panel sits each fortnight and tracks every child on its list.", "none"),
    ("3", ASKED["c"], "At 31 May 2025 there were 26 children on the list for sexual exploitation.", "none"),
    ("4", ASKED["d"], "Fewer than five", "Section 40(2) FOIA"),
    ("5", ASKED["e"], "White 19, Asian 4, Mixed 3.", "none"),
    ("6", ASKED["f"], "Not held by the council.", "none"),
    ("7", ASKED["g"], "Only the last three years can be produced: 2022 - 31; 2023 - 24; 2024 - 28.", "none"),
)


def test_none_under_exemptions_is_no_count() -> None:
    answer = read_letter(GRID).answer(Question.CURRENT_CASES)
    assert bounds(answer.figures) == [("as at 2025-05-31", 26, 26)]


def test_an_exemption_in_its_own_column_is_relied_on() -> None:
    answer = read_letter(GRID).answer(Question.GROUP_BASED_CASES)
    assert answer.exemptions == ("FOIA s.40(2)",)
    assert bounds(answer.figures) == [("", 0, 4)]


def test_prose_in_a_reply_is_read_as_prose() -> None:
    answer = read_letter(GRID).answer(Question.YEARLY_CASES)
    assert bounds(answer.figures) == [("2022", 31, 31), ("2023", 24, 24), ("2024", 28, 28)]


@pytest.mark.parametrize(
    "head",
    [
        "Reply",
        "Our response",
        "Service response",
        "Council's answer",
        "Response from the service",
        "We can confirm that",
    ],
)
def test_whatever_the_column_of_replies_is_called_hours_are_no_answer(head: str) -> None:
    table = grid(f"No\tQuestion\t{head}\tHours spent", ("3", "Current cases", "26", "2"))
    assert asides(table) == (["2"] if "that" not in head else [])


@pytest.mark.parametrize("head", ["Comment", "Number of children", "Notes", "2024", "Time period"])
def test_other_columns_beside_the_replies_are_left_alone(head: str) -> None:
    assert asides(grid(f"No\tQuestion\tReply\t{head}", ("3", "Current cases", "26", "12"))) == []


def test_a_table_without_a_column_of_replies_has_no_asides() -> None:
    assert asides(grid("Year\tCases\tHours spent", ("2023", "26", "2"))) == []


def test_a_form_that_was_not_filled_in_is_a_request() -> None:
    blank = [(str(number), words, "", "2", "") for number, words in enumerate(ASKED.values(), start=1)]
    form = grid("Item\tInformation requested\tService response\tHours spent\tApproved", *blank)
    made = read_letter(f"{form}\n\nPlease return to Information Governance, Room 214, extension 5520.")
    assert {answer.outcome for answer in made.answers} == {Outcome.NO_ANSWER}
    assert [note.code for note in made.notes] == [NoteCode.REQUEST_ONLY]


def test_the_numbers_of_the_questions_are_no_answers_before_them() -> None:
    blank = "\n".join(f"{number}\t{words}\t" for number, words in enumerate(ASKED.values(), start=1))
    assert not any(answer.figures for answer in read_letter(blank).answers)
