"""Knows the lists that are members of one sentence, as laws and refusals print them: their letters key no answers.

"The bodies include: (a) the Security Service, (b) the special forces, and (c) eleven further bodies." A sentence goes on
from the colon before the first entry to the full stop after the last; every entry between ends in a comma, a semicolon,
"and" or "or". A council's answers are sentences of their own, or "a) yes; b) monthly; c) 12": an entry that says yes or
no, gives a number or says that nothing is held is an answer.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import count, takewhile

from councils.domain.expressions import expression
from councils.parsing.rules.labels import Family, Label
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.strategy import read_strategy

_INTRODUCED = expression(
    r"(?:[:–—-]|\b(?:which|that|where|when|unless|because|whether|of|for|if|by|to|is|are|be|include|including|means?))[\s>\"“]*\Z"
)
_UNENDED = expression(r"[a-z,][^\S\n]*\n[>\s\"“(]*\Z")
""" "31(1) Information is exempt if its disclosure would be likely to prejudice", over "(a) the prevention of crime,"."""
_GOES_ON = expression(r"(?:[,;]|\b(?:and|or|but)|[,;:]\s*[–—-]+)[\s>]*\Z", re.IGNORECASE)
_BEGINS_SENTENCE = expression(r"[>\s\"“]*(?!The\b|An?\b|Any\b)[A-Z]")
_COUNTS = expression(r"(?<![\w(.])(?:\d[\d,]*|nil|none|zero|unknown|not known|n/?a)(?![\w)])", re.IGNORECASE)
_LAW = expression(
    r"\b\d{1,2}[A-Z]?\(\d\w?\)|\b(?:sections?|subsections?|regulations?|articles?|s\.?|ss\.?|schedule|paragraphs?)\s*\(?\d[\w()]*",
    re.IGNORECASE,
)
_LEAST_ENTRIES = 2
_LONGEST = 400


def without_sentence_lists(text: str, labels: Sequence[Label]) -> tuple[Label, ...]:
    """The labels without those whose entries are members of one sentence and answer nothing."""
    runs = (run for family in Family for run in _runs([label for label in labels if label.family is family]))
    members = {label.start for run in runs for label in run if _are_members(text, run)}
    return tuple(label for label in labels if label.start not in members)


def _runs(labels: Sequence[Label]) -> Iterator[Sequence[Label]]:
    """The labels of one family that count from one upwards, each stretch by itself."""
    begins = [at for at, label in enumerate(labels) if label.number == 1]
    for at in begins:
        run = [label for label, _ in takewhile(lambda pair: pair[0].number == pair[1], zip(labels[at:], count(1)))]
        if len(run) >= _LEAST_ENTRIES:
            yield run


def _are_members(text: str, run: Sequence[Label]) -> bool:
    before = text[max(0, run[0].start - _LONGEST) : run[0].start]
    if _INTRODUCED.search(before) is None and not (_UNENDED.search(before) and _LAW.search(before)):
        return False
    ends = [*(label.start for label in run[1:]), _end_of_paragraph(text, run[-1].end)]
    entries = [text[label.end : end] for label, end in zip(run, ends, strict=True)]
    goes_on = all(_GOES_ON.search(entry) for entry in entries[:-1]) and all(len(entry) < _LONGEST for entry in entries)
    begins = any(_BEGINS_SENTENCE.match(entry) for entry in entries)
    asks = all(_ASKS.match(entry) for entry in entries)
    return goes_on and not begins and (asks or not any(map(_answers, entries)))


_ASKS = expression(r"\W*(?:whether|if|how (?:likely|far|easily|easy|much|great|probable))\b", re.IGNORECASE)
""" "(a) whether fewer than 5 people would be meant": what was weighed, and no answer."""


def _end_of_paragraph(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _answers(entry: str) -> bool:
    said = _LAW.sub(" ", entry)
    return _COUNTS.search(said) is not None or read_strategy(entry) is not None or is_reason(entry)
