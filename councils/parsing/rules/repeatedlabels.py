"""Finds the label of a question that every line of its answer begins with: "5. 14 Pakistani", "5. Age 11   2".

The label of the first line keys the answer; on the lines below it says nothing more, and above all it counts nothing.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councils.domain.expressions import expression
from councils.parsing.rules.labels import Label
from councils.parsing.rules.legal import is_of_law

_LOOKED_AT = 160
_LABELLED = expression(
    r"^[^\S\n]*(?P<label>(?:q(?:uestion)?\.?[^\S\n]?)?\(?(?:[1-8]|[a-h])[.):])[^\S\n]+(?=\S)",
    re.MULTILINE | re.IGNORECASE,
)


def repeated_labels(text: str) -> Iterator[tuple[int, int]]:
    """Where the labels stand that open a line as they opened the line above it."""
    for above, below in pairwise(_LABELLED.finditer(text)):
        same = re.sub(r"\s", "", above["label"]).casefold() == re.sub(r"\s", "", below["label"]).casefold()
        is_defined = same and is_of_law(text[above.end() : above.end() + _LOOKED_AT])
        if same and not is_defined and text.count("\n", above.end(), len(text[: below.start()].rstrip())) == 0:
            yield below.span("label")


def without_repeated(text: str, labels: Sequence[Label]) -> list[Label]:
    """The labels without those that open a line as they opened the line above it."""
    again = tuple(repeated_labels(text))
    return [label for label in labels if not any(start <= label.start < end for start, end in again)]
