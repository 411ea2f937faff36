"""What some words say about how many: the value that every reading of them comes to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from councils.domain.count import Count
from councils.domain.vocabulary import Outcome


class WordingKind(StrEnum):
    """The ways in which a council says how many, or does not."""

    NUMBER = "number"
    NIL = "nil"
    THRESHOLD = "threshold"
    RANGE = "range"
    AT_LEAST = "at_least"
    APPROXIMATE = "approximate"
    VAGUE = "vague"
    SUPPRESSED = "suppressed"
    NOT_HELD = "not_held"
    EXEMPT = "exempt"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Wording:
    """What some words mean: the bounds they allow (None: none were given), the outcome, and whether that is settled."""

    kind: WordingKind
    count: Count | None
    outcome: Outcome
    certain: bool

    @property
    def low(self) -> int | None:
        """The least that the words allow, None where they give no bounds."""
        return None if self.count is None else self.count.low

    @property
    def high(self) -> int | None:
        """The most that the words allow, None where they give no bounds or no upper one."""
        return None if self.count is None else self.count.high


@dataclass(frozen=True, slots=True)
class Beginning:
    """The least number, 0 or 1, that limits cover whose most is `high`; `high` None: that every limit covers."""

    high: int | None
    low: int
    certain: bool


@dataclass(frozen=True, slots=True)
class SuppressionKey:
    """What a document says that its symbols stand for, as in "* denotes fewer than five"; and where limits begin."""

    meanings: tuple[tuple[str, Wording], ...]
    beginnings: tuple[Beginning, ...] = ()

    def meaning(self, symbol: str) -> Wording | None:
        """What the symbol stands for, None where the document does not say."""
        meanings = dict(self.meanings)
        return meanings.get(symbol) or meanings.get(symbol.casefold())

    def begun(self, limit: Wording) -> Wording:
        """A limit, "fewer than five", from where the document says that such limits begin, whatever is beside it."""
        high = limit.high
        said = [each for each in self.beginnings if each.high in (high, None)]
        if limit.count is None or high is None or not said:
            return limit
        own = [each for each in said if each.high is not None] or said
        stated = max(each.low for each in own)
        takes_nought_in = stated == 0 and all(each.certain and each.high is not None for each in own)
        low = stated if limit.low == 0 or takes_nought_in else limit.count.low
        return replace(limit, count=Count(low, high), certain=limit.certain and all(each.certain for each in own))
