"""What differs between figures that stand side by side, in plain words, and how far that matters.

The levels: *like* (nothing known to differ), *mind the differences* (something differs, or one of them does not say),
*not comparable* (they count different things, or in different times).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from councils.domain import phrases
from councils.domain.comparison import Comparison, Row
from councils.domain.listing import in_words, listed
from councils.domain.periods import Period, PeriodKind
from councils.domain.vocabulary import Unit


class Level(IntEnum):
    """How far figures can be compared."""

    LIKE = 0
    MIND = 1
    NOT_COMPARABLE = 2


LEVEL_WORDS = {
    Level.LIKE: "like",
    Level.MIND: "mind the differences",
    Level.NOT_COMPARABLE: "not comparable",
}
UNSAID = "not said"
_LAST_YEAR_OF_CHILDHOOD = 17


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: what, how far it matters, and who said which."""

    aspect: str
    level: Level
    words: str


def differences(rows: Iterable[Row]) -> tuple[Difference, ...]:
    """What differs among the rows with a count, the weightiest first."""
    counted = [row for row in rows if row.count is not None]
    found = [difference for compare in _COMPARED if (difference := compare(counted)) is not None]
    return tuple(sorted(found, key=lambda difference: -difference.level))


def level(found: Sequence[Difference]) -> Level:
    """How far the whole can be compared: as far as what differs most."""
    return max((difference.level for difference in found), default=Level.LIKE)


def needs_a_word(comparison: Comparison) -> bool:
    """True where councils' counts are not comparable and the visitor has not said to show them side by side anyway.

    What one council alone says in several ways is its own answer, and no comparison.
    """
    counted = {row.council.slug for row in comparison.with_counts}
    apart = len(counted) > 1 and level(differences(comparison.rows)) is Level.NOT_COMPARABLE
    return apart and not comparison.selection.anyway


def _differing(
    aspect: str, rows: Sequence[Row], said: Callable[[Row], str], worst: Callable[[set[str]], Level]
) -> Difference | None:
    """A difference where councils say different things, or some say it and others do not."""
    by_saying: dict[str, dict[str, str]] = {}
    for row in rows:
        by_saying.setdefault(said(row), {})[row.council.slug] = row.council.short_name
    stated = set(by_saying) - {UNSAID}
    if len(by_saying) < 2:  # noqa: PLR2004 - it takes two to differ
        return None
    weight = worst(stated) if len(stated) > 1 else Level.MIND
    return Difference(aspect, weight, _who_said_which(by_saying))


def _who_said_which(by_saying: dict[str, dict[str, str]]) -> str:
    """`children: Coventry and Kent; cases: 12 councils; not said: 30 councils`, what was not said last."""
    sayings = sorted(by_saying, key=lambda saying: (saying == UNSAID, -len(by_saying[saying]), saying))
    return "; ".join(f"{saying}: {_who(list(by_saying[saying].values()))}" for saying in sayings)


def _who(names: list[str]) -> str:
    return listed(names) if len(names) <= 3 else f"{in_words(len(names))} councils"  # noqa: PLR2004 - a short list


def _unit(rows: Sequence[Row]) -> Difference | None:
    alike = {phrases.UNIT[Unit.CHILDREN], phrases.UNIT[Unit.CASES]}
    return _differing(
        "What is counted",
        rows,
        lambda row: phrases.UNIT[row.unit] if row.unit else UNSAID,
        lambda stated: Level.MIND if stated <= alike else Level.NOT_COMPARABLE,
    )


def _basis(rows: Sequence[Row]) -> Difference | None:
    return _differing(
        "A day or a period",
        rows,
        lambda row: phrases.BASIS[row.basis] if row.basis else UNSAID,
        lambda _: Level.NOT_COMPARABLE,
    )


def _status(rows: Sequence[Row]) -> Difference | None:
    return _differing(
        "At risk or confirmed",
        rows,
        lambda row: phrases.STATUS[row.scope.status] if row.scope.status else UNSAID,
        lambda _: Level.NOT_COMPARABLE,
    )


def _exploitation(rows: Sequence[Row]) -> Difference | None:
    return _differing(
        "Which exploitation",
        rows,
        lambda row: phrases.EXPLOITATION[row.scope.exploitation] if row.scope.exploitation else UNSAID,
        lambda _: Level.NOT_COMPARABLE,
    )


def _ages(rows: Sequence[Row]) -> Difference | None:
    return _differing("Ages", rows, _age_words, lambda _: Level.MIND)


def _age_words(row: Row) -> str:
    ages = row.scope.ages
    if ages is None or (ages.low is None and ages.high is None):
        return UNSAID
    adults = ages.high is None or ages.high > _LAST_YEAR_OF_CHILDHOOD
    return f"{phrases.age_band(ages.low, ages.high)}{', adults among them' if adults else ''}"


_PERIOD_WORDS = {
    PeriodKind.CALENDAR_YEAR: "calendar years",
    PeriodKind.FINANCIAL_YEAR: "financial years, April to March",
    PeriodKind.CALENDAR_QUARTER: "one quarter of a year",
    PeriodKind.FINANCIAL_QUARTER: "one quarter of a year",
    PeriodKind.RANGE: "a range of days",
    PeriodKind.SINCE: "all since a day",
    PeriodKind.SNAPSHOT: "one day",
}


def _period(rows: Sequence[Row]) -> Difference | None:
    years = {_PERIOD_WORDS[PeriodKind.CALENDAR_YEAR], _PERIOD_WORDS[PeriodKind.FINANCIAL_YEAR]}
    return _differing(
        "Period",
        rows,
        _period_words,
        lambda stated: Level.MIND if stated <= years else Level.NOT_COMPARABLE,
    )


def _period_words(row: Row) -> str:
    return _kind_words(row.period) if row.period else UNSAID


@lru_cache(maxsize=512)
def _kind_words(period: str) -> str:
    try:
        return _PERIOD_WORDS[Period.parse(period).kind]
    except ValueError:
        return UNSAID


def _duty(rows: Sequence[Row]) -> Difference | None:
    return _differing(
        "Who holds the duty",
        rows,
        lambda row: "with children's services" if row.council.owes_answer else "without children's services",
        lambda _: Level.MIND,
    )


def _population(rows: Sequence[Row]) -> Difference | None:
    with_population = [row for row in rows if row.population is not None]
    return _differing(
        "What the population rests on",
        with_population,
        lambda row: (row.population.basis if row.population else "") or UNSAID,
        lambda _: Level.MIND,
    )


_COMPARED = (_unit, _basis, _period, _status, _exploitation, _ages, _duty, _population)
