"""Sets apart what a bracket behind a list of counts says of other years: "2022: 12, 2023: 16 (2010 to 2021 not recorded)"."""

import re
from collections.abc import Iterable, Iterator

from councils.domain.expressions import expression
from councils.parsing.rules.countnames import BODIES_COUNTED
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.rows import Box, Row

_BRACKET = expression(r"\s*\((?P<words>[^()\n]*\b20[012]\d\b[^()\n]*)\)\W*\Z")
_ABSENT = expression(
    r"\b(?:not|no|none|nothing|never|cannot|can['’]t|unable|earliest|unavailable|withheld|exempt|destroyed|lost|unrecorded|n/a)\b",
    re.IGNORECASE,
)


def without_gaps_told(facts: Facts, rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, a line of text without the bracket at its end that names years and gives no count for them.

    The years in it are no labels: with them every count would go to the year after its own.
    """
    for row in rows:
        box = row.boxes[0]
        found = _BRACKET.search(box.text) if len(row.boxes) == 1 else None
        if found is None or not found.start() or not _is_gap(facts, box.start + found.start("words"), found["words"]):
            yield row
        else:
            yield Row((Box(box.start, box.start + found.start(), box.text[: found.start()]),))


def _is_gap(facts: Facts, start: int, words: str) -> bool:
    counts = within(facts.counts, start, start + len(words))
    of_years = (each.could_be_year or BODIES_COUNTED.match(facts.text, each.end) for each in counts)
    return all(of_years) and (is_reason(words) or _ABSENT.search(words) is not None)
