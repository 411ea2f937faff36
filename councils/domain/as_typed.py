"""What a person would type for what stands in a cell, and what their words are said to mean."""

from datetime import date

from councils.domain import phrases
from councils.domain.ages import AgeBand
from councils.domain.cells import Value
from councils.domain.keyed import GIVEN, WORDS_IN
from councils.domain.returns import CouncilNamed, Figure, Note, Span
from councils.domain.vocabulary import Outcome, Question
from councils.domain.wording import SuppressionKey, read_wording

QUESTION = {
    Question.STRATEGY: "Strategy",
    Question.MECHANISMS: "Mechanisms",
    Question.CURRENT_CASES: "Cases now",
    Question.GROUP_BASED_CASES: "Group-based cases",
    Question.VICTIM_ETHNICITY: "Victims by ethnicity",
    Question.VICTIM_AGE: "Victims by age",
    Question.PERPETRATOR_ETHNICITY: "Perpetrators by ethnicity",
    Question.YEARLY_CASES: "Cases by year",
}
"""The questions, for a page that has no room for the round's own words."""

_WITHOUT_BOUNDS = {Outcome.WITHHELD: "withheld", Outcome.NOT_HELD: "not held", Outcome.ANSWERED: "a small number"}


def figure_means(figure: Figure) -> str:
    """What a figure's words allow: `0–4`, `withheld`, `not held`, or that they give no bounds yet."""
    if figure.count is not None:
        return phrases.bounds(figure.count)
    if figure.outcome is Outcome.ANSWERED:
        return "no bounds yet"
    return phrases.OUTCOME[figure.outcome]


def typed(value: Value | None) -> str:
    """What a person would type for the value of a field; empty for nothing, and for what is selected, not typed."""
    match value:
        case None | Span() | Figure() | CouncilNamed() | Note():
            return ""
        case AgeBand():
            return phrases.age_band(value.low, value.high)
        case tuple():
            return ", ".join(value)
        case date():
            return value.isoformat()
        case _:
            return next((words[value] for words in WORDS_IN.values() if value in words), str(value))


def figure_typed(figure: Figure, *, key: SuppressionKey | None = None) -> str:
    """What a person would type for a figure: its words and, where they do not say so themselves, what they allow."""
    meant = (figure.low, figure.high, figure.outcome)
    for shown in (False, True):
        read = read_wording(figure.words, key=key, zeros_shown=shown)
        if read is not None and (read.low, read.high, read.outcome) == meant:
            return figure.words
    if not figure.words:
        return ""
    allowed = _WITHOUT_BOUNDS[figure.outcome] if figure.count is None else str(figure.count)
    return f"{figure.words}{GIVEN}{allowed}"
