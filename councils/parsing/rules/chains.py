"""Chooses, among everything that looks like a label, the one list of labels that keys the answers: "a) … b) … c) …", "Q1 … Q8"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from councils.domain.expressions import expression
from councils.domain.numbers import IN_WORDS
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.gluedlabels import with_glued
from councils.parsing.rules.labels import Family, Label
from councils.parsing.rules.legal import is_of_law
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.repeatedlabels import without_repeated
from councils.parsing.rules.sentencelists import without_sentence_lists
from councils.parsing.rules.subjects import signs_of

_LEAST_ENTRIES = 2

_E, _F, _G = PARTS[4], PARTS[5], PARTS[6]
NUMBERINGS: tuple[tuple[tuple[Question, ...], ...], ...] = (
    PARTS,
    (*PARTS[:4], (Question.VICTIM_ETHNICITY,), (Question.VICTIM_AGE,), _F, _G),
    ((Question.STRATEGY, Question.MECHANISMS), *PARTS[2:]),
    ((), *PARTS),
    ((), (), *PARTS),
)
"""How councils number the parts: as asked; with the fifth split in two; with the first two as one; after one or two statements."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer of a keyed list: its label, the words after it, and the questions that it answers."""

    label: Label
    end: int
    questions: tuple[Question, ...]


Agrees = Callable[[tuple[Question, ...], str], float]


def find_chain(text: str, labels: Sequence[Label], end: int, agrees: Agrees) -> tuple[Entry, ...]:
    """The keyed list that `labels` make up to `end`, or nothing where they make none."""
    best: tuple[float, tuple[Entry, ...]] = (0.0, ())
    labels = with_glued(text, without_repeated(text, without_sentence_lists(text, labels)), end)
    for family in Family:
        of_family = _of_family(labels, family)
        for numbering in NUMBERINGS:
            score, entries = _best_chain(text, of_family, end, numbering, agrees)
            bias = 0.0 if numbering is PARTS else -0.6
            numbers = {entry.label.number for entry in entries}
            if len(numbering) > len(PARTS) + 1 and max(numbers, default=0) <= len(PARTS):
                continue  # two statements before the list push its last parts past the seventh
            if not numbering[0] and min(numbers, default=1) > numbering.count(()) + 1:
                continue  # a list that begins at its third entry has no statement before the first part
            if len(numbers) >= _LEAST_ENTRIES and score + bias > best[0]:
                best = score + bias, entries
    return best[1]


_OTHER = {Family.LETTER: Family.DIGIT, Family.DIGIT: Family.LETTER}


def _of_family(labels: Sequence[Label], family: Family) -> list[Label]:
    """The labels of a family, with the last part where it alone is of the other: "a) … b) … f) … 7a) … 7b) …"."""
    found: list[Label] = []
    reached, borrowed = 0, -1
    for label in labels:
        before_last = reached == len(PARTS) - 1
        if before_last and label.number == len(PARTS) and label.family is _OTHER.get(family):
            found.append(replace(label, family=family))
            borrowed = label.start
        elif label.family is family and label.start != borrowed:
            found.append(label)
            reached = max(reached, label.number) if label.number == reached + 1 else reached
    return found


def as_asked(chain: tuple[Entry, ...], named: frozenset[Question]) -> tuple[Entry, ...]:
    """The list with the numbers of the request, where an answer to questions by name leaves its own no question to answer.

    "3), 4), 5) and 7) are exempt. 6) Not recorded": the sixth is no second half of the fifth, which is answered already.
    """
    numbered = [(entry, PARTS[entry.label.number - 1]) for entry in chain if entry.label.number <= len(PARTS)]
    clash = any(
        entry.questions and named.issuperset(entry.questions) and not named & {*asked} for entry, asked in numbered
    )
    if not clash or len(numbered) < len(chain):
        return chain
    return tuple(replace(entry, questions=asked) for entry, asked in numbered)


def beside_named(labels: Sequence[Label], named: frozenset[Question], end: int) -> tuple[Entry, ...]:
    """The labels, too few for a list, of the parts that answers to several questions by name leave: "5 & 6) … 7) 2022: 30"."""
    left = [label for label in labels if label.number <= len(PARTS) and not named & {*PARTS[label.number - 1]}]
    if not named or not left or len({label.number for label in left}) != len(left):
        return ()
    stops = [*(label.start for label in left[1:]), end]
    return tuple(Entry(label, stop, PARTS[label.number - 1]) for label, stop in zip(left, stops, strict=True))


def _best_chain(
    text: str, labels: list[Label], end: int, numbering: tuple[tuple[Question, ...], ...], agrees: Agrees
) -> tuple[float, tuple[Entry, ...]]:
    """The best path through the labels whose numbers never fall, by dynamic programming."""
    usable = [label for label in labels if label.number <= len(numbering)]
    scores: list[float] = []
    before: list[int | None] = []
    for index, label in enumerate(usable):
        until = usable[index + 1].start if index + 1 < len(usable) else end
        words, asked = text[label.end : until], numbering[label.number - 1]
        worth = 1.0 + min(agrees(asked, words), _AGAINST_NAMES if _only_names(asked, words) else 1.0)
        come_from = [
            (
                _step(usable[other], label, scores[other], is_row=_is_row(text, usable[other], label))
                - (_OTHER_SIGN if _sign(text, usable[other]) != _sign(text, label) else 0.0)
                - _PASSED_BY * min(index - other - 1, len(PARTS)),
                other,
            )
            for other in range(index)
        ]
        came = max(come_from, default=(_entry_cost(label), None), key=lambda step: step[0])
        if came[0] < _entry_cost(label):
            came = (_entry_cost(label), None)
        scores.append(worth + came[0])
        before.append(came[1])
    if not scores:
        return 0.0, ()
    best = max(scores)
    at: int | None = scores.index(best)
    path: list[Label] = []
    while at is not None:
        path.append(usable[at])
        at = before[at]
    return best, _entries(path[::-1], end, numbering)


_PASSED_BY = 0.02
"""What each label between two has against their being neighbours: "1. Our strategy, enclosed" above "1. Yes" and "2. A panel"."""
_OTHER_SIGN = 0.05
"""What "3 – high" has against it below "1." and "2.", where "3." stands as well."""


def _sign(text: str, label: Label) -> str:
    return text[label.start : label.end].strip().strip("(")[-1:]


def _entry_cost(label: Label) -> float:
    return -0.3 * (label.number - 1)


def _step(above: Label, label: Label, score: float, *, is_row: bool) -> float:
    if label.number < above.number:
        return -99.0
    if label.number == above.number and is_row:
        return score - 0.9
    if label.number == above.number:
        return score - (0.8 if label.minor and label.minor > above.minor else 2.5)
    return score + 0.3 - 0.25 * (label.number - above.number - 1)


def _is_row(text: str, above: Label, label: Label) -> bool:
    """True where two like labels each begin a row of one table: "Q5 | White British | 12"."""
    between = text[above.end : label.start]
    return between.count("\n") == 1 and ("\t" in between or "|" in between)


def _entries(path: list[Label], end: int, numbering: tuple[tuple[Question, ...], ...]) -> tuple[Entry, ...]:
    ends = [label.start for label in path[1:]] + [end]
    return tuple(Entry(label, until, numbering[label.number - 1]) for label, until in zip(path, ends, strict=True))


_NEIGHBOURS = {
    Question.VICTIM_AGE: {Question.VICTIM_ETHNICITY},
    Question.VICTIM_ETHNICITY: {Question.VICTIM_AGE},
    Question.STRATEGY: {Question.MECHANISMS},
    Question.MECHANISMS: {Question.STRATEGY},
}


_GROUPS = expression(
    r"\b(?:White|Black|Asian|Mixed|British|Irish|Pakistani|Indian|Bangladeshi|African|Caribbean|Traveller)\b",
    re.IGNORECASE,
)
_YEARS = expression(r"\b20[012]\d\b")
_LEAST_GROUPS, _LEAST_YEARS = 2, 3
_AGAINST_LAW = -2.0
_AGAINST_NAMES = -0.3
_MEANS = frozenset({Question.STRATEGY, Question.MECHANISMS})
_NAMES_ONLY = expression(
    rf"\W*(?:(?!(?:see|as|per|above|below|attached|overleaf|enclosed|none|nil|no|not|n/?a|unknown|unrecorded|unavailable|refused|withheld|exempt\w*|zero|nought|never|nothing|nobody|neither|ditto|same|suppressed|redacted|yes|{IN_WORDS})\b)[a-z][a-z/'’-]*+[^\w\n*]*+){{1,6}}",
    re.IGNORECASE,
)


def _only_names(questions: tuple[Question, ...], words: str) -> bool:
    """True for "open cases" where a count is asked for: an item of an agenda, with no count and no reason for none."""
    return not _MEANS.issuperset(questions) and _NAMES_ONLY.fullmatch(words.strip()) is not None


def _listed(words: str) -> frozenset[Question]:
    """What an answer lists without naming it: ethnic groups with counts, or years."""
    listed: set[Question] = set()
    if len(_GROUPS.findall(words)) >= _LEAST_GROUPS and re.search(r"\d", words):
        listed.add(Question.VICTIM_ETHNICITY)
    if len(set(_YEARS.findall(words))) >= _LEAST_YEARS:
        listed.add(Question.YEARLY_CASES)
    return frozenset(listed)


def agreement(questions: tuple[Question, ...], words: str) -> float:
    """How far the words after a label speak for (above nought) or against (below) the questions it would key."""
    if is_of_law(words[:160]):
        return _AGAINST_LAW
    signs = signs_of(words[:900])
    telling = signs - {Question.CURRENT_CASES, Question.MECHANISMS, Question.STRATEGY} | _listed(words[:900])
    if Question.PERPETRATOR_ETHNICITY in questions:
        telling -= {Question.VICTIM_ETHNICITY}
    if not questions:
        return -0.2
    if telling & set(questions):
        return 0.8
    if telling and not any(telling <= _NEIGHBOURS.get(question, set()) for question in questions):
        return -0.5
    return 0.3 if signs & set(questions) else 0.0


def holds(run_on: Sequence[Label], chain: Sequence[Entry]) -> bool:
    """True where the list of lines is part of one whose labels stand within lines as well: "1) Yes. 2) A panel. 3) Nine." over "4) Nil."."""
    numbers = {label.start: label.number for label in run_on}
    return len(run_on) > len(chain) and all(numbers.get(entry.label.start) == entry.label.number for entry in chain)


def agreeing(text: str, labels: Sequence[Label], end: int, *, is_next: bool = False) -> tuple[Entry, ...]:
    """Labels too few for a list, kept where the words after them speak for their question, as for its first half: "7a", "7b".

    `is_next`: there is one alone, with the number after that of a printed question; less then speaks for it, as "Not held."
    """
    if not labels:
        return ()
    ends = [label.start for label in labels[1:]] + [end]
    entries = (Entry(label, until, PARTS[label.number - 1]) for label, until in zip(labels, ends, strict=True))
    kept: list[Entry] = []
    for entry in entries:
        goes_on = (
            bool(kept) and kept[-1].label.number == entry.label.number and kept[-1].label.minor < entry.label.minor
        )
        agrees = agreement(entry.questions, text[entry.label.end : entry.end])
        if goes_on or agrees > (0.0 if is_next else 0.5) or (is_next and agrees == 0 and _is_refused(text, entry)):
            kept.append(entry)
    return tuple(kept)


_MOST_OF_REASON = 160


def _is_refused(text: str, entry: Entry) -> bool:
    """ "6. Not held": a line that says why there is no answer, and nothing else."""
    line = text[entry.label.end : entry.end].strip().split("\n", maxsplit=1)[0]
    return len(line) <= _MOST_OF_REASON and is_reason(line)
