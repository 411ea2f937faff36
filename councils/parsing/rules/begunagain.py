"""Parts answers under one heading by labels that begin again below it: "Questions 3 and 4" over "a) 30 children" and "b) Four of them"."""

from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.labels import Label, labels_at_lines
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.numberlines import NumberLine


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
    if len(chain) < _TWO or told not in (counted, line.numbers) or len(family) > len(chain):
        return ()
    return tuple(chain)


def parted(letter: Letter, line: NumberLine) -> tuple[tuple[int, int, tuple[Question, ...]], ...]:
    """Where each answer below a line of numbers begins and ends, and its questions; one for all where no labels part them."""
    labels = labels_begun_again(letter, line)
    if len(line.numbers) < _TWO or len(labels) != len(line.numbers):
        return ((line.opens, line.end, line.questions),)
    stops = [*(label.start for label in labels[1:]), line.end]
    return tuple(
        (label.end, stop, PARTS[number - 1]) for label, stop, number in zip(labels, stops, line.numbers, strict=True)
    )


_TWO = 2
