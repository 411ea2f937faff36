"""Words that are likely to match a pattern, put together at random from what the pattern says."""

import random
import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined] # as in `tools.hints`
from re import _parser  # type: ignore[attr-defined]
from typing import Any


def grown_from(made: re.Pattern[str], chance: random.Random) -> str:
    """Some words that are likely to match: what stands behind and before them is not looked at."""
    return _grown(_parser.parse(made.pattern, made.flags), chance)


def _grown(steps: Iterable[tuple[Any, Any]], chance: random.Random) -> str:
    """What the steps of a pattern that Python has taken apart put together."""
    return "".join(_grown_of(kind, what, chance) for kind, what in steps)


def _grown_of(kind: Any, what: Any, chance: random.Random) -> str:
    if kind is op.LITERAL:
        return chr(what)
    if kind is op.IN:
        chosen, of = chance.choice(what)
        return (
            chr(of) if chosen is op.LITERAL else chr(chance.randint(*of)) if chosen is op.RANGE else _SOME.get(of, "a")
        )
    if kind is op.BRANCH:
        return _grown(chance.choice(what[1]), chance)
    if kind is op.SUBPATTERN:
        return _grown(what[3], chance)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        times = chance.randint(what[0], min(what[1], what[0] + 2))
        return "".join(_grown(what[2], chance) for _ in range(times))
    return _grown(what[1], chance) if kind is op.ASSERT and what[0] > 0 else "x" if kind is op.ANY else ""


_SOME = {op.CATEGORY_DIGIT: "7", op.CATEGORY_SPACE: " ", op.CATEGORY_NOT_WORD: "-", op.CATEGORY_NOT_SPACE: "("}
