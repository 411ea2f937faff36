"""The year in which a council's figures begin, which leaves the years before it without data."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.beginnings import begins_in, begins_something
from tests.parsing.reading_letters import read_letter


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("The panel was set up in September 2021.", 2021),
        ("Our register began in 2019.", 2019),
        ("The panel was not told of 2019.", None),
        ("A strategy was launched in 2021.", None),
    ],
)
def test_counts_begin_with_the_panel_or_the_register_that_keeps_them(words: str, begins: int | None) -> None:
    read = begins_in(words)
    assert (read and read[0]) == begins


def test_a_sentence_that_begins_nothing_is_told_from_one_that_does() -> None:
    assert begins_something("The panel did not exist until January 2022.")
    assert not begins_something("The panel meets each month, most recently in May 2025.")
    assert not begins_something("The panel was set up by the partnership.")


def test_the_means_below_counts_by_year_do_not_end_them() -> None:
    text = (
        "Dear Mr Bell\n\nThe number of children monitored for CSE each year was 61 in 2024, 55 in 2023 and 47 in 2022."
        " The panel did not exist until January 2022.\n"
    )
    read = read_letter(text).answer(Question.YEARLY_CASES)
    assert [figure.outcome for figure in read.figures].count(Outcome.NOT_HELD) == 12
