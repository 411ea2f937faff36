"""Numbers that a refusal is argued with answer nothing for certain."""

import pytest

from councils.domain.returns import Answer, Figure, Span
from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.reasoned import is_among_reasons
from tests.parsing.reading_letters import answer_to, facts_of, letter

GROUPS, AGES, YEARS = Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.YEARLY_CASES
REFUSED = "Refused under section 40(2)."


def _is_among_reasons(text: str, words: str) -> bool:
    start = text.index(words)
    figure = Figure(1, 1, words, Span(start, start + len(words)), Outcome.ANSWERED, certain=True)
    return is_among_reasons(facts_of(text), figure, Passage(0, len(text), (GROUPS,), Bound.LABEL))


def _certain(answer: Answer) -> list[str]:
    return [figure.words for figure in answer.figures if figure.certain]


@pytest.mark.parametrize(
    "heading",
    [
        "Reasons",
        "Reasons for withholding",
        "Our reasons for refusal",
        "Why we refused",
        "Why this is withheld",
        "Public interest test",
        "The balance of the public interest",
        "Legitimate interests",
        "Prejudice test",
        "Legal considerations",
        "Exemptions applied",
        "Section 40(2) - personal information",
        "Factors against disclosure",
        "Refusal notice",
    ],
)
def test_counts_below_a_heading_of_reasons_are_uncertain(heading: str) -> None:
    text = f"5. Ethnicity and age of victims: {REFUSED}\n\n{heading}\n\nWhite British children number 240, Asian children 31."
    assert _certain(answer_to(GROUPS, text)) == []


@pytest.mark.parametrize(
    "heading",
    [
        "Ethnicity",
        "Victims",
        "Figures",
        "Reasons for changes in the figures",
        "Reason for missing years",
        "Basis of the counts",
        "Explanation of figures",
        "Question 5",
    ],
)
def test_counts_below_other_headings_are_not_among_reasons(heading: str) -> None:
    assert not _is_among_reasons(f"{heading}\n\nWhite British: 24\nAsian: 31", "24")


@pytest.mark.parametrize(
    "weighed",
    [
        "We weighed the legitimate interest in openness.",
        "In favour of disclosure is the public interest.",
        "The risk of identification was considered.",
        "A motivated intruder could work with any number.",
    ],
)
def test_counts_behind_words_that_weigh_are_uncertain(weighed: str) -> None:
    words = f"{REFUSED} {weighed} White British: 240, Asian: 31."
    assert _certain(answer_to(GROUPS, letter(e=words))) == []


def test_a_count_before_what_was_weighed_is_not_among_reasons() -> None:
    words = "We monitor 22 children. We weighed the public interest and withhold their names."
    assert not _is_among_reasons(words, "22")
    assert _is_among_reasons(f"{words} There are 9 of them.", "9")


def test_an_answer_after_the_reasons_of_another_stays_certain() -> None:
    text = letter(e=f"{REFUSED}\n\nReasons\n\nA number could name a child.", g="2022: 40\n2023: 31")
    assert _certain(answer_to(YEARS, text)) == ["40", "31"]


def test_the_people_of_the_place_are_no_figures_of_a_refusal() -> None:
    words = f"{REFUSED} In a place of 31,000 people, of whom 6,480 are under 18, any cell could point to a child."
    assert answer_to(AGES, letter(e=words)).figures == ()
