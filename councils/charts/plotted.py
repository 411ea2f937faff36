"""How a comparison's values come onto a drawing: bounds as plotly takes them; what is not drawn, counted in words."""

from collections import Counter
from collections.abc import Sequence

from councils.domain.comparison import Comparison, Row
from councils.domain.intervals import Interval
from councils.domain.reasons import OUTCOME_WORDS
from councils.domain.sentences import interval_words

MOST_LINES_WITH_WORDS = 40
"""Beyond so many councils, those of which nothing is known are counted in words, not given a line each."""


def plotted(value: Interval, unit: str) -> tuple[float, float | None]:
    """The bounds, a share in per cent; None: no limit."""
    factor = 100 if unit == "share" else 1
    return float(value.low) * factor, None if value.high is None else float(value.high) * factor


def spanned(value: Interval, unit: str) -> str:
    """The bounds in figures, as short as a drawing wants them: `0–4`."""
    return interval_words(value, unit=unit).replace(" to ", "–")


def label(row: Row, comparison: Comparison) -> str:
    """The council, with the period where it gave several."""
    periods = {other.period for other in comparison.of(row.council.slug)}
    return f"{row.council.short_name}, {row.period}" if len(periods) > 1 and row.period else row.council.short_name


def counted(rest: Sequence[Row]) -> list[str]:
    """`98 others: no letter in this collection`, the most first."""
    said = Counter(row.no_value or OUTCOME_WORDS.get(row.outcome, row.outcome) for row in rest)
    return [f"{number:,} {'other' if number == 1 else 'others'}: {words}" for words, number in said.most_common()]
