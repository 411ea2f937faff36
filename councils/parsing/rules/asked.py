"""How the eight questions are worded, read once from `questions.toml`: "how many cases of CSE are currently being monitored"."""

import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question

PARTS: tuple[tuple[Question, ...], ...] = (
    (Question.STRATEGY,),
    (Question.MECHANISMS,),
    (Question.CURRENT_CASES,),
    (Question.GROUP_BASED_CASES,),
    (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE),
    (Question.PERPETRATOR_ETHNICITY,),
    (Question.YEARLY_CASES,),
)
"""The seven parts of the request, a to g, and the questions that each comes to."""

_BEGINNING = 9
EMPTY_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "is",
        "are",
        "to",
        "in",
        "by",
        "for",
        "that",
        "your",
        "our",
        "this",
        "these",
        "be",
        "been",
    ]
)
_WORD = expression(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True)
class Asked:
    """One way of asking: the questions it asks (none: a preamble of the request) and its words in lower case.

    `says`: the wording is the council's own statement, an answer in itself.
    """

    questions: tuple[Question, ...]
    words: tuple[str, ...]
    says: bool = False

    @cached_property
    def telling(self) -> frozenset[str]:
        """The words near its beginning that say something."""
        return frozenset(self.words[:_BEGINNING]) - EMPTY_WORDS


@cache
def ways_of_asking() -> tuple[Asked, ...]:
    """Every known wording of a question, and of the request's preamble."""
    source = tomllib.loads(files(__package__).joinpath("questions.toml").read_text("utf-8"))
    asked = [
        Asked(tuple(map(Question, entry["asks"])), _words(entry["text"]), entry.get("says", False))
        for entry in source["wording"]
    ]
    return (*asked, *(Asked((), _words(entry["text"])) for entry in source["preamble"]))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower().replace("’", "'") for word in _WORD.findall(text))


def part_of(question: Question) -> int:
    """The part of the request, counted from 0, that a question belongs to."""
    return next(number for number, questions in enumerate(PARTS) if question in questions)
