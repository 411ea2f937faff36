"""Reads which answer a note is on: "Annual figures are crimes recorded by the police", "The figures by ethnicity are contacts".

Such a note says of one answer what "the figures" says of all. Where the words name an answer and leave open which one
("The figures in table 2"), the note may be on any.
"""

import re
from dataclasses import dataclass

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS

_NUMBERS = r"(?:figures?|numbers?|counts?|values?|data|totals?|answers?|statistics|breakdowns?)"
_BE = r"(?:is|are|was|were|refers?|relates?|includes?|covers?|represents?|shows?|means?|concerns?|comes?)\b"
_SUBJECT = expression(
    r"\W*+(?:(?:(?:foot|end)?notes?|n\.?b\.?|caveats?|key)\W++(?:that )?|\d{1,2}[.):\]]\s+)*"
    rf"(?P<subject>(?:(?!{_BE})[\w/’'–-]+,? ){{0,6}}?(?:{_NUMBERS}(?: (?!{_BE})[\w/()’'–-]+,?){{0,8}}?"
    rf"|ages|ethnicit(?:y|ies)|years|answers? [\w()]{{1,3}}|q(?:uestion)?s?\.? ?[\w()]{{1,3}}|(?:19|20)\d\d)) (?={_BE})",
    re.IGNORECASE,
)
_QUESTION = expression(
    r"\b(?:q(?:uestion)?s?\.? ?|(?:part|answer|point) )\(?(?P<part>[1-7](?!\d)|[a-g]\b)", re.IGNORECASE
)
_YEARS = expression(r"\b(?:year(?:s|ly)?|annual|(?:19|20)\d\d)\b", re.IGNORECASE)
_ETHNICITY = expression(r"\bethnic\w*", re.IGNORECASE)
_AGE = expression(r"\bages?\b(?! of\b)", re.IGNORECASE)
_UNCLEAR = expression(r"\b(?:table|sheet|list|chart|row|column|section) \w+\b", re.IGNORECASE)
_OF_PERPETRATORS = expression(r"\b(?:perpetrator|suspect|offender)\w*", re.IGNORECASE)
_OF_VICTIMS = expression(r"\b(?:victim|survivor)\w*", re.IGNORECASE)
_LETTERS = "abcdefg"
_COUNTED = frozenset(Question) - {Question.STRATEGY, Question.MECHANISMS}


@dataclass(frozen=True, slots=True)
class NamedNote:
    """A note on the figures of `questions`; `on_all` is what it would say of all figures."""

    questions: frozenset[Question]
    on_all: str


def read_named(note: str) -> NamedNote | None:
    """The note with the questions that its subject names, all that count where it is unclear which; None if it names none."""
    found = _SUBJECT.match(note)
    if found is None or (named := _named(found["subject"])) is None:
        return None
    return NamedNote(named or _COUNTED, f"The figures {note[found.end() :]}")


def names_one(words: str) -> bool:
    """True for words that name the answer, the years or the table that they are on, wherever they do."""
    return _named(words) is not None


def _named(words: str) -> frozenset[Question] | None:
    parts = [found["part"].casefold() for found in _QUESTION.finditer(words)]
    named = {
        question for part in parts for question in PARTS[_LETTERS.index(part) if part.isalpha() else int(part) - 1]
    }
    if _ETHNICITY.search(words):
        named |= _of_side(words)
    if _AGE.search(words):
        named.add(Question.VICTIM_AGE)
    if not named and _YEARS.search(words):
        named.add(Question.YEARLY_CASES)
    return frozenset(named) if named or _UNCLEAR.search(words) else None


def _of_side(words: str) -> frozenset[Question]:
    of_perpetrators, of_victims = _OF_PERPETRATORS.search(words), _OF_VICTIMS.search(words)
    if of_perpetrators and not of_victims:
        return frozenset({Question.PERPETRATOR_ETHNICITY})
    if of_victims and not of_perpetrators:
        return frozenset({Question.VICTIM_ETHNICITY})
    return frozenset({Question.VICTIM_ETHNICITY, Question.PERPETRATOR_ETHNICITY})
