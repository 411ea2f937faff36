"""Pages in columns as a newspaper's, and what looks like them."""

import io
from collections.abc import Sequence
from time import perf_counter

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from councils.parsing.readers import read

LEFT = (
    "Thank you for your request, which reached",
    "the council on 9 April. We reply below to",
    "each of its parts in the order in which",
    "they were put to us by you.",
    "",
    "a) mechanisms and strategy",
    "Yes. The council has both of them.",
    "",
    "b) nature of the mechanisms",
    "A panel meets in each month and goes",
    "through the list of children who are",
    "known to be at risk. It has a chair, and",
)
RIGHT = (
    "members from the health service, police",
    "and schools, who bring what they know.",
    "",
    "c) current number of cases",
    "There were 22 children on 31 March 2025.",
    "",
    "d) gang or group based",
    "None of these cases.",
)


def page(*columns: tuple[float, Sequence[str]], above: Sequence[str] = (), below: str = "", pitch: float = 14) -> bytes:
    """A page with lines of type set in columns; an empty line is a space between paragraphs."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 11)
    for number, line in enumerate(above):
        canvas.drawString(60, 780 - 14 * number, line)
    for x, lines in columns:
        y = 700.0
        for line in lines:
            canvas.drawString(x, y, line)
            y -= pitch if line else pitch / 2
    canvas.drawString(60, 40, below)
    canvas.save()
    return file.getvalue()


def test_the_second_column_is_read_below_the_first() -> None:
    text = read(page((60, LEFT), (310, RIGHT))).text
    order = ["Thank you", "a) mech", "b) nature", "c) current", "There were 22", "d) gang", "None of these"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "\t" not in text


def test_a_sentence_goes_on_from_the_foot_of_a_column_to_the_head_of_the_next() -> None:
    assert "It has a chair, and members from the health service" in read(page((60, LEFT), (310, RIGHT))).text


def test_what_stands_over_both_columns_is_read_before_them_and_what_stands_at_the_foot_of_the_page_last() -> None:
    above = (
        "Exampleton Council",
        "Response to a request under the Freedom of Information Act 2000, received 9 April 2025",
    )
    text = read(page((60, LEFT), (310, RIGHT), above=above, below="Page 1")).text
    assert text.startswith("Exampleton Council")
    assert text.endswith("Page 1")


def test_questions_that_go_on_in_the_next_column_are_enough() -> None:
    left = [line if not line.startswith("known") else "known. It has a chair." for line in LEFT]
    text = read(page((60, left), (310, (*RIGHT[3:], "", "e) ethnicity and age")))).text
    assert text.index("It has a chair.") < text.index("c) current")


QUESTIONS = (
    "1. That your council operates these and",
    "has a strategy that covers CSE",
    "2. The nature of these mechanisms and of",
    "the strategy that is in place",
    "3. The current number of cases of CSE",
    "being monitored by your council",
    "4. The number thought to be gang/group",
    "based, with two or more perpetrators",
)
ANSWERS = (
    "Yes. Both of these are in place and have",
    "been so since the year 2018.",
    "A panel that meets in each month, to",
    "which the schools and police belong.",
    "There were 22 children at the end of the",
    "year that is asked about.",
    "Not held. The police may know of this and",
    "can be asked.",
)


@pytest.mark.parametrize("pitch", [12.5, 14, 17])
def test_questions_beside_their_answers_are_no_columns_of_a_newspaper(pitch: float) -> None:
    text = read(page((60, QUESTIONS), (310, ANSWERS), pitch=pitch)).text
    assert text.index("Yes. Both") < text.index("2. The nature")


def test_rows_of_a_table_over_half_a_page_each_are_none_either() -> None:
    labels = [
        word for group in ("White British", "Pakistani", "Black African", "Not known", "Mixed") for word in (group, "")
    ]
    counts = [word for count in ("12", "4", "2", "1", "3") for word in (count, "")]
    text = read(page((60, labels), (310, counts))).text
    assert "White British\t12" in text


def test_a_page_of_nothing_but_short_lines_is_read_in_no_time() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 2)
    for row in range(300):
        for column in range(40):
            canvas.drawString(20 + 14 * column, 800 - 2.5 * row, "1 2")
    canvas.save()
    begun = perf_counter()
    read(file.getvalue())
    assert perf_counter() - begun < 15
