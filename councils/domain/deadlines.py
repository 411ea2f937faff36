"""When an answer was due, day by day.

Freedom of Information Act 2000, s.10: the twentieth working day after the day of receipt; s.10(6): no Saturday, no
Sunday, no day that is a bank holiday in any part of the United Kingdom. Freedom of Information (Scotland) Act 2002,
s.10 and s.73: the same twenty days, but only Scotland's bank holidays are skipped.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

import holidays

from councils.domain.count import Count

WORKING_DAYS = 20
_A_DAY = timedelta(days=1)
_WEEKEND = {5: "Saturday", 6: "Sunday"}
_PARTS = {"ENG": "England", "WLS": "Wales", "SCT": "Scotland", "NIR": "Northern Ireland"}


class Law(StrEnum):
    """The two laws that give a council twenty working days."""

    FOIA = "FOIA"
    FOISA = "FOISA"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that does not count, and why: `Saturday`, or `Easter Monday (England, Wales and Northern Ireland)`."""

    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class CountedDay:
    """A day on the way to a deadline: which working day it is or, where `number` is None, why it does not count."""

    day: date
    number: int | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day for an answer to a request received on a day, with every day that was skipped on the way."""

    law: Law
    received_on: date
    due_on: date
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class DueRange:
    """The first and the last day on which the answer can have been due; None where nothing bounds that end."""

    earliest: Deadline | None
    latest: Deadline | None


def law_of(nation: str) -> Law:
    """The law that a council of the nation answers under."""
    return Law.FOISA if nation == "Scotland" else Law.FOIA


def due_date(received_on: date, law: Law) -> Deadline:
    """The deadline of a request received on a day."""
    skipped: list[Skipped] = []
    counted = 0
    for day in _days_after(received_on):
        reason = why_skipped(day, law)
        if reason is not None:
            skipped.append(Skipped(day, reason))
        elif (counted := counted + 1) == WORKING_DAYS:
            return Deadline(law, received_on, day, tuple(skipped))
    raise ValueError(f"no working days after {received_on}")


def counted_days(deadline: Deadline) -> tuple[CountedDay, ...]:
    """Every day from the one after receipt to the deadline, each working day with its number."""
    reasons = {skipped.day: skipped.reason for skipped in deadline.skipped}
    counted: list[CountedDay] = []
    number = 0
    for day in _days_after(deadline.received_on):
        if day > deadline.due_on:
            break
        reason = reasons.get(day)
        number += reason is None
        counted.append(CountedDay(day, None, reason) if reason is not None else CountedDay(day, number))
    return tuple(counted)


def due_between(earliest: date | None, latest: date | None, law: Law) -> DueRange:
    """When an answer was due whose request was received on an unknown day, no earlier and no later than two others.

    Raises ValueError where the days are the wrong way round.
    """
    if earliest is not None and latest is not None and latest < earliest:
        raise ValueError(f"not in this order: {earliest}, {latest}")
    return DueRange(
        None if earliest is None else due_date(earliest, law), None if latest is None else due_date(latest, law)
    )


def working_day_number(received_on: date, other: date, law: Law) -> int | None:
    """Which working day after receipt `other` is, 0 for the day itself; None for a day before it.

    A day that is skipped has the number of the last working day before it.
    """
    if other < received_on:
        return None
    days = (received_on + timedelta(days=step) for step in range(1, (other - received_on).days + 1))
    return sum(1 for day in days if why_skipped(day, law) is None)


def working_days_taken(earliest: date | None, latest: date | None, answered_on: date, law: Law) -> Count:
    """How many working days an answer took whose request was received on an unknown day between two others.

    The answer itself bounds the day of receipt, which cannot be after it.
    """
    last = answered_on if latest is None else min(latest, answered_on)
    low = working_day_number(last, answered_on, law)
    high = None if earliest is None else working_day_number(earliest, answered_on, law)
    if low is None or (earliest is not None and high is None):
        raise ValueError(f"answered on {answered_on}, before it was received")
    return Count(low, high)


def why_skipped(day: date, law: Law) -> str | None:
    """Why the day is no working day under the law, None where it is one."""
    if day.weekday() in _WEEKEND:
        return _WEEKEND[day.weekday()]
    parts = {"SCT": "Scotland"} if law is Law.FOISA else _PARTS
    kept = {part: name for part in parts if (name := _bank_holidays(part, day.year).get(day)) is not None}
    if not kept:
        return None
    name = next(iter(kept.values()))
    return name if len(kept) == len(parts) else f"{name} ({_listed([_PARTS[part] for part in kept])})"


def _days_after(day: date) -> Iterator[date]:
    while day < date.max:
        day += _A_DAY
        yield day


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


@lru_cache(maxsize=256)
def _bank_holidays(part: str, year: int) -> dict[date, str]:
    return dict(holidays.country_holidays("GB", subdiv=part, years=year))
