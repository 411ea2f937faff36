"""A law: no number of an answer is lost. Each is a figure, or stands among what was left unread."""

import re

from hypothesis import given
from hypothesis import strategies as st

from councils.domain.ages import AgeBand
from councils.domain.returns import Return
from tests.parsing.reading_letters import letter, placed, read_letter

FIRST, STEP, LAST = 31, 7, 990
"""The numbers that the letters below are made of: too large for ages and labels, too small for years."""

SAID = [
    "{} children are open to us.",
    "We monitor {}.",
    "{}",
    "The panel met and {} were known to it.",
    "Of these, {} live elsewhere.",
    "White British {}",
    "White British: {}, Asian: {}",
    "2021: {}",
    "2021 {}\n2022 {}",
    "Team A holds {} and team B {}.",
    "| Year | Cases |\n|---|---|\n| 2021 | {} |\n| 2022 | {} | {} |",
    "Ethnicity,Victims,Known\nWhite,{},{}\nAsian,{}\nBlack,{},{}",
    "Aged 14: {}, aged 15: {}",
    "Not recorded {}",
    "{} (plus {} whose age is unknown)",
    "We had {} in all, up {} on the year before.",
    "more than {}",
    "All but {} of them.",
    "3 {}",
    "Q4 {}",
    "Ethnicity\tGirls\tBoys\nAsian\t{}\t{}",
    "{} - {}",
    "a) {}\nb) {}",
    "Figures: {}, {} and {} respectively.",
    "Not held, but {} were thought to exist.",
    "On the list: {}; off it: {}",
]


def _numbered(parts: dict[str, list[str]]) -> dict[str, str]:
    """The parts of a letter, each gap of them filled with a number of its own."""
    numbers = iter(range(FIRST, LAST, STEP))
    return {
        part: re.sub(r"\{\}", lambda _: str(next(numbers)), "\n".join(said)) for part, said in sorted(parts.items())
    }


def _said_of(band: AgeBand) -> set[int]:
    """The numbers by which a band may be told: "more than 38" is from 39."""
    ends = [end for end in (band.low, band.high) if end is not None]
    return {number for end in ends for number in (end - 1, end, end + 1)}


def _lost(text: str, made: Return) -> list[str]:
    """The numbers of a letter that are no figure, not left unread, and no age that a count was read for."""
    figures = [figure for answer in made.answers for figure in answer.figures]
    told = [span for span in (*(figure.span for figure in figures), *made.unread) if span is not None]
    ages = {bound for figure in figures if figure.age is not None for bound in _said_of(figure.age)}
    return [
        found[0]
        for found in re.finditer(r"(?<!\d)\d{2,3}(?!\d)", text)
        if int(found[0]) >= FIRST and (int(found[0]) - FIRST) % STEP == 0 and int(found[0]) not in ages
        if not any(span.start < found.end() and found.start() < span.end for span in told)
    ]


@given(st.dictionaries(st.sampled_from("cdefg"), st.lists(st.sampled_from(SAID), min_size=1, max_size=3), min_size=1))
def test_every_number_of_an_answer_is_a_figure_or_left_unread(parts: dict[str, list[str]]) -> None:
    text = letter(**_numbered(parts))
    assert _lost(placed(text).text, read_letter(text)) == []
