"""Parts answers under one heading by labels that begin again below it: "Questions 3 and 4" over "a) 30 children" and "b) Four of them"."""

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.bound import Bound
from councils.parsing.rules.labels import Label, labels_at_lines
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.numberlines import NumberLine
from councils.parsing.rules.subjects import names_perpetrators, signs_of, subject_of


def labels_begun_again(letter: Letter, line: NumberLine) -> tuple[Label, ...]:
    """The labels below a line of numbers that count its parts from the first on, or repeat its numbers; none where something stands before them."""
    labels = labels_at_lines(letter, line.opens, line.end)
    if not labels or letter.text[line.opens : labels[0].start].strip():
        return ()
    family = [label for label in labels if label.family is labels[0].family and not label.minor]
    count = len(line.numbers)
    chain = family[:count] if count > 1 else family
    told = tuple(label.number for label in chain)
    counted = tuple(range(1, len(chain) + 1))
    if len(chain) < 2 or told not in (counted, line.numbers) or len(family) > len(chain):
        return ()
    return tuple(chain)


def parted(letter: Letter, line: NumberLine) -> tuple[tuple[int, int, tuple[Question, ...], Bound], ...]:
    """Where each answer below a line of numbers begins and ends, its questions and how sure that is; one for all where none are parted.

    Labels may also list the parts of one answer: those that repeat no number part for certain only where each later
    answer shows by its words that it is of its own question, and not at all where one names another's.
    """
    whole = ((line.opens, line.end, line.questions, Bound.LABEL),)
    labels = labels_begun_again(letter, line)
    if len(line.numbers) < 2 or len(labels) != len(line.numbers):
        return whole
    stops = [*(label.start for label in labels[1:]), line.end]
    answers = [letter.text[label.end : stop] for label, stop in zip(labels, stops, strict=True)]
    own = [PARTS[number - 1] for number in line.numbers]
    repeats = tuple(label.number for label in labels) == line.numbers
    if not repeats and any(map(_is_of_another, answers, own, [line.questions] * len(own))):
        return whole
    is_sure = repeats or all(map(_shows_its_own, answers[1:], own[1:]))
    if not is_sure and Question.PERPETRATOR_ETHNICITY in line.questions:
        return whole
    bound = Bound.LABEL if is_sure else Bound.PROBABLE
    return tuple((label.end, stop, questions, bound) for label, stop, questions in zip(labels, stops, own, strict=True))


def _is_of_another(answer: str, own: Sequence[Question], asked: Sequence[Question]) -> bool:
    """True for an answer that names another of the questions `asked` and not its `own`."""
    about = _about(answer)
    return bool(about & set(asked)) and not about & set(own)


def _shows_its_own(answer: str, own: Sequence[Question]) -> bool:
    """True for an answer that names its question, or only says that there is none; years answer that for each year."""
    if Question.MECHANISMS in own or (_NUMBER.search(answer) is None and _GAP.search(answer) is not None):
        return True
    if Question.YEARLY_CASES in own:
        return _A_YEAR.search(answer) is not None
    return bool(_about(answer) & set(own))


def _about(answer: str) -> frozenset[Question]:
    if names_perpetrators(answer) and Question.GROUP_BASED_CASES not in signs_of(answer):
        return frozenset({Question.PERPETRATOR_ETHNICITY})
    return subject_of(answer)


_NUMBER = expression(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|\w+teen|\w+ty|nil|none|zero)\b",
    re.IGNORECASE,
)
_GAP = expression(
    r"\b(?:no|not|cannot|unable|unknown|unrecorded|withh[eo]ld|exempt|refused?|redacted|suppressed)\b|n['’]t\b",
    re.IGNORECASE,
)
_A_YEAR = expression(r"\b(?:19|20)\d\d\b")
