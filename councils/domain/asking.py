"""What a reader could ask next: told from what an answer leaves out, never from what it might have meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from councils.domain.vocabulary import Basis, Outcome, Question, Unit


@dataclass(frozen=True, slots=True)
class Left:
    """What an answer left open; `has_counts` is true where it gave any."""

    question: Question
    outcome: Outcome
    exemptions: tuple[str, ...] = ()
    referred_to: str = ""
    basis: Basis | None = None
    unit: Unit | None = None
    has_counts: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to ask, of whom, and the questions that it would settle."""

    words: str
    questions: tuple[Question, ...]


def what_to_ask(answers: Iterable[Left], *, police_force: str = "") -> tuple[Suggestion, ...]:
    """The suggestions, each once, in the order of the questions. `police_force`: the force of the council's area."""
    found: dict[str, list[Question]] = {}
    for answer in answers:
        for words in _suggestions(answer, police_force):
            found.setdefault(words, []).append(answer.question)
    return tuple(Suggestion(words, tuple(questions)) for words, questions in found.items())


def _suggestions(answer: Left, police_force: str) -> Iterable[str]:
    match answer.outcome:
        case Outcome.NOT_HELD:
            yield _ask_another(answer, police_force)
        case Outcome.WITHHELD | Outcome.PARTLY_ANSWERED if answer.exemptions:
            yield from (words for words in map(_after_exemption, answer.exemptions) if words)
        case Outcome.ANSWERED_DIFFERENTLY:
            yield "Ask the council for the count itself, in the words of the question."
        case Outcome.NO_ANSWER:
            yield "Ask the council whether it holds this: the letter passes over it."
        case _:
            pass
    yield from _of_counts(answer)


def _ask_another(answer: Left, police_force: str) -> str:
    if not answer.referred_to:
        return "Ask the council what it does record of this, and who else would hold it."
    if answer.referred_to != "police":
        return f"Ask {answer.referred_to}: the council says that it would hold this."
    force = f" ({police_force} here)" if police_force else ""
    return f"Ask the police force{force}: the council says that the police would hold this."


_COST = "Ask again for fewer years or one category, so that finding it stays within the cost limit."
_LESS = "Ask the council what made the request a burden, and ask for less."
_WHERE = "Ask the council for the address where it can be read."
_WHEN = "Ask the council when it will be published."
_WIDER = "Ask for ranges such as “fewer than 5”, or for several years or ages together, so that nobody can be known."
_AFTER = {
    **dict.fromkeys(("FOIA s.12", "FOISA s.12"), _COST),
    **dict.fromkeys(("FOIA s.14", "FOISA s.14"), _LESS),
    **dict.fromkeys(("FOIA s.21", "FOISA s.25"), _WHERE),
    **dict.fromkeys(("FOIA s.22", "FOISA s.27"), _WHEN),
    **dict.fromkeys(("FOIA s.40", "FOISA s.38"), _WIDER),
}
"""What can be asked after a refusal, by section: a narrower request, or one that the section does not stand against."""


def _after_exemption(exemption: str) -> str:
    return _AFTER.get(exemption.partition("(")[0].strip(), "")


def _of_counts(answer: Left) -> Iterable[str]:
    if not answer.has_counts:
        return
    if answer.basis is None and answer.question in (Question.CURRENT_CASES, Question.GROUP_BASED_CASES):
        yield "Ask whether the count is of one day or of a period, and which."
    if answer.unit is None and answer.question in (Question.CURRENT_CASES, Question.YEARLY_CASES):
        yield "Ask what was counted: children, cases, referrals or assessments."
    if answer.basis is None and answer.question is Question.YEARLY_CASES:
        yield "Ask whether a child helped in two years is counted in both."
