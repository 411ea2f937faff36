"""The day that stands in the heading of an answer."""

import pytest

from councils.domain.vocabulary import Basis, Question
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter


@pytest.mark.parametrize(
    "heading",
    [
        "3. Current cases (children, 31 May 2025)",
        "3. Current number of CSE cases at 31/05/2025",
        "3. Number of CSE cases currently being monitored, as at 31 May 2025",
    ],
)
def test_a_day_in_the_heading_is_the_day_of_the_count(heading: str) -> None:
    table = f"1. Mechanisms and strategy\tYes\n2. Nature of mechanisms\tA monthly panel\n{heading}\t31\n4. Gang or group based\t5\n"
    answer = answer_to(Question.CURRENT_CASES, f"Question\tAnswer\n{table}")
    assert bounds(answer.figures) == [("as at 2025-05-31", 31, 31)]
    assert answer.basis is Basis.OPEN_ON_DATE


def test_the_day_of_a_request_is_no_day_of_a_count() -> None:
    table = "1. Strategy\tYes\n2. Mechanisms\tA monthly panel\n3. Current cases (request received 2 May 2025)\t31\n4. Gang based\t5\n"
    assert [figure.period for figure in answer_to(Question.CURRENT_CASES, f"Question\tAnswer\n{table}").figures] == [
        None
    ]


@pytest.mark.parametrize("words", ["31 (31 May 2025)", "31 children (as at 31/05/2025)", "31 (on 31 May 2025)"])
def test_a_day_in_brackets_after_a_count_is_its_day(words: str) -> None:
    assert bounds(answer_to(Question.CURRENT_CASES, letter(c=words)).figures) == [("as at 2025-05-31", 31, 31)]


@pytest.mark.parametrize("words", ["31 (received 2 May 2025)", "31 (see the note)", "31\n\n(2 May 2025)"])
def test_other_brackets_after_a_count_name_no_day_of_it(words: str) -> None:
    assert [figure.period for figure in answer_to(Question.CURRENT_CASES, letter(c=words)).figures] == [None]


def _under(heading: str, *, first: str = "Avonbrook Council, children") -> str:
    rows = "Point 3: being monitored for CSE\t43\nPoint 4: of these, thought to be gang or group based\t0"
    words = "Point 1. Yes, we have both.\n\nPoint 2. A panel of 4 agencies.\n\nPoint 6. Not held.\n\nPoint 7. Not held."
    return f"Dear Requester\n\n{words}\n\n{first}\t{heading}\n{rows}\n"


@pytest.mark.parametrize(
    "heading",
    [
        "On 31 March 2025",
        "31 March 2025",
        "31/03/2025",
        "As at 31/03/2025",
        "Number as at 31 March 2025",
        "Children on 31st March 2025",
        "At 31.03.2025",
        "Position at 31 March 2025",
        "Snapshot 31 March 2025",
        "Open on 31 Mar 2025",
    ],
)
def test_a_day_over_the_column_is_the_day_of_the_count(heading: str) -> None:
    answer = answer_to(Question.CURRENT_CASES, _under(heading))
    assert bounds(answer.figures) == [("as at 2025-03-31", 43, 43)]
    assert answer.basis is Basis.OPEN_ON_DATE


@pytest.mark.parametrize("heading", ["Extracted 2 April 2025", "Year to 31 March 2025", "Opened 1/4/2024 to 31/3/2025"])
def test_under_a_day_that_is_of_something_else_a_count_is_uncertain(heading: str) -> None:
    (figure,) = answer_to(Question.CURRENT_CASES, _under(heading)).figures
    assert (figure.low, figure.certain) == (43, False)


@pytest.mark.parametrize("first", ["Received", "Date of reply", "Date received", "Request received"])
def test_the_dates_of_a_letter_head_no_column(first: str) -> None:
    (figure,) = answer_to(Question.CURRENT_CASES, _under("7 April 2025", first=first)).figures
    assert (figure.period, figure.low) == (None, 43)


def test_the_day_of_another_answer_in_the_column_heads_nothing() -> None:
    table = (
        "How many cases are open?\t18 children on 30 May 2025\nHow many are group based?\t2\nIs there a strategy?\tYes"
    )
    (figure,) = answer_to(Question.GROUP_BASED_CASES, f"Avonbrook Council\n\nYou asked\tWe said\n{table}\n").figures
    assert (figure.low, figure.period) == (2, None)


def test_a_day_in_brackets_behind_a_count_of_children_is_its_own_and_no_other_counts() -> None:
    text = (
        "Avonbrook Council\n\nResponse to question 3: 33 children (15 April 2025)\nResponse to question 4: 6 children\n"
        "Response to question 6: Not held\n"
    )
    read = read_letter(text)
    [current] = read.answer(Question.CURRENT_CASES).figures
    [groups] = read.answer(Question.GROUP_BASED_CASES).figures
    assert (str(current.period), groups.period) == ("as at 2025-04-15", None)


@pytest.mark.parametrize("words", ["33 children (received 15 April 2025)", "33 children (15 April 2025 to date)"])
def test_a_bracket_that_says_more_than_a_day_dates_no_count(words: str) -> None:
    [figure] = answer_to(Question.CURRENT_CASES, letter(c=words)).figures
    assert str(figure.period) != "as at 2025-04-15"


DAY = "as at 2025-07-31"


@pytest.mark.parametrize(
    "words",
    [
        "24 children are being monitored (31 July 2025).",
        "24 children are open to the team (31/07/2025)",
        "24 children are being monitored today (Thursday 31 July 2025)",
        "24 cases are open [31 July 2025]",
        "24 cases are open - 31 July 2025",
        "24 children are being monitored, 31 July 2025.",
        "24 children (position at 31 July 2025)",
        "24 on the list (correct on 31 July 2025)",
        "31 July 2025: 24 children are being monitored",
        "31/07/2025 - 24 children",
        "(31 July 2025) There were 24",
    ],
)
def test_a_day_at_either_end_of_what_is_said_of_a_count_is_its_day(words: str) -> None:
    answer = answer_to(Question.CURRENT_CASES, letter(c=words))
    assert bounds(answer.figures) == [(DAY, 24, 24)]
    assert answer.basis is Basis.OPEN_ON_DATE


@pytest.mark.parametrize(
    "words",
    [
        "24 children are being monitored under our policy (31 July 2025).",
        "24 children were reported to the board (31 July 2025)",
        "24 children have been monitored since (31 July 2025)",
        "24 children are being monitored, which is fewer than last time, 31 July 2025.",
        "24 children are being monitored; the panel next sits on 31 July 2025",
    ],
)
def test_a_count_beside_a_day_of_another_matter_is_not_certain(words: str) -> None:
    for figure in answer_to(Question.CURRENT_CASES, letter(c=words)).figures:
        assert (figure.low, figure.certain) == (24, False)


@pytest.mark.parametrize(
    "words",
    [
        "We answered this on 31 July 2025. 24 children are being monitored.",
        "24 children are being monitored (see our letter of 31 July 2025).",
        "Your request was received on 31 July 2025: 24 children",
    ],
)
def test_the_day_of_a_letter_leaves_a_count_without_one(words: str) -> None:
    [figure] = answer_to(Question.CURRENT_CASES, letter(c=words)).figures
    assert (figure.low, figure.period) == (24, None)
