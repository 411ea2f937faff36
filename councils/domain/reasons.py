"""Why a figure is not known, in words: every silence has its own."""

from __future__ import annotations

from councils.domain import phrases
from councils.domain import standing as standings
from councils.domain.evidence import CouncilFacts, Evidence, GivenAnswer, GivenFigure
from councils.domain.listing import listed
from councils.domain.measures import Measure
from councils.domain.standing import Standing
from councils.domain.vocabulary import Outcome

WITHDRAWN = "withdrawn"
NOT_IN_SERIES = "not_in_series"
NOT_PUBLISHED = "not_published"

OUTCOME_WORDS = {
    **{outcome.value: words for outcome, words in phrases.OUTCOME.items()},
    **{where.value: words for where, words in standings.WORDS.items()},
    Outcome.ANSWERED_DIFFERENTLY.value: "answered in other terms",
    Outcome.NO_ANSWER.value: "replied without an answer to this",
    WITHDRAWN: "withdrawn from public",
    NOT_IN_SERIES: "not in the department's series",
    NOT_PUBLISHED: "not published by the department",
}
"""Every outcome that a row without a figure can have, in a few words."""


def why_unknown(evidence: Evidence, *, measure: Measure) -> tuple[str, str]:
    """The outcome and the reason in words where a council has no figure at all for a measure."""
    council = evidence.council
    if measure.is_official and evidence.answer is None:
        return NOT_IN_SERIES, "not in the department's series"
    if evidence.withdrawn:
        return WITHDRAWN, "withdrawn from public"
    if evidence.answer is not None:
        return evidence.answer.outcome.value, why_no_figure(evidence.answer)
    if evidence.standing in (Standing.ANSWERED, Standing.NO_ANSWER):
        return Outcome.NO_ANSWER.value, "replied without an answer to this"
    words = standings.WORDS[evidence.standing]
    if evidence.standing is Standing.OVERDUE and evidence.due_on is not None:
        words = f"{words} since {evidence.due_on:%-d %B %Y}"
    if evidence.standing is Standing.NOT_ASKED and council.duty_holder:
        words = f"{words}; the duty is with {council.duty_holder}"
    if evidence.standing is Standing.ABOLISHED:
        words = abolished(council)
    return evidence.standing.value, words


def abolished(council: CouncilFacts) -> str:
    """`abolished on 1 April 2023; its work went to Cumberland and Westmorland and Furness`."""
    when = f" on {council.closed_on:%-d %B %Y}" if council.closed_on is not None else ""
    after = f"; its work went to {listed(council.successors)}" if council.successors else ""
    return f"{standings.WORDS[Standing.ABOLISHED]}{when}{after}"


def why_no_figure(answer: GivenAnswer, *, year: bool = False) -> str:
    """Why an answer holds no figure that could be published; `year`: for one year of several."""
    match answer.outcome:
        case Outcome.NOT_HELD:
            return not_held(answer)
        case Outcome.WITHHELD:
            return withheld(answer)
        case Outcome.ANSWERED_DIFFERENTLY:
            return "answered in other terms than were asked"
        case Outcome.NO_ANSWER:
            return "replied without an answer to this"
        case _:
            return "no count for this year" if year else "answered without a count that could be used"


def not_held(answer: GivenAnswer) -> str:
    """`not held`, and who the council says holds it."""
    if not answer.referred_to:
        return "not held"
    body = "the police" if answer.referred_to == "police" else answer.referred_to
    return f"not held; refers to {body}"


def withheld(answer: GivenAnswer) -> str:
    """`withheld`, and under which sections."""
    return f"withheld under {' and '.join(answer.exemptions)}" if answer.exemptions else "withheld"


def why_cell_unknown(figure: GivenFigure, answer: GivenAnswer) -> str:
    """Why one cell has no bounds."""
    if figure.reason:
        return figure.reason
    match figure.outcome:
        case Outcome.NOT_HELD:
            return "not held"
        case Outcome.WITHHELD:
            return withheld(answer)
        case _:
            return "given without bounds"
