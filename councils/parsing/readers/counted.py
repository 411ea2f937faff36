"""Cells that count, by which a reader knows a table from other things that stand under one another."""

import re

_COUNT = re.compile(
    r"[<>≤]?=?\s?\d[\d,.]*[*%]?|\*{1,3}|#|\[[a-z]\]|[-–—]|n/?[ak]|nil|none|zero"
    r"|not (?:held|known|recorded|available)|withheld|suppressed",
    re.IGNORECASE,
)


def counts(words: str) -> bool:
    """Whether the whole of a cell is a number, or one of the words and signs that stand in the place of one."""
    return _COUNT.fullmatch(words.strip()) is not None
