"""Reads why a year has no count where the line below it says so: "2010" over "Not available - not recorded in this year"."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from councils.domain.found import Found
from councils.domain.periods import Period
from councils.domain.vocabulary import Outcome
from councils.domain.wording import Wording, WordingKind
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.rows import Box, Row

_MOST_WORDS = 16
_NOT_HELD = Wording(WordingKind.NOT_HELD, None, Outcome.NOT_HELD, certain=False)
_WITHHELD = Wording(WordingKind.EXEMPT, None, Outcome.WITHHELD, certain=False)


def reasons_below(
    facts: Facts, rows: Sequence[Row], given: Sequence[Draft], year_of: Callable[[Box], Period | None]
) -> tuple[Draft, ...]:
    """A figure without a count for each year alone on its line that none is `given` for, with a reason alone on the next.

    `year_of` reads a whole line. None where nothing is given; a person is to look, as the line may speak of more than
    the year above it.
    """
    known = {draft.period for draft in given}
    return tuple(
        Draft(reason, sure=False, period=year)
        for above, below in pairwise(rows if given else ())
        if len(above.boxes) == len(below.boxes) == 1
        and (year := year_of(above.boxes[0])) is not None
        and year not in known
        and (reason := _reason(facts, below.boxes[0])) is not None
    )


def _reason(facts: Facts, box: Box) -> Found[Wording] | None:
    """The words of a short line that give no count, name no year and say why there is none."""
    is_short = len(box.text.split()) <= _MOST_WORDS
    counts, periods = within(facts.counts, box.start, box.end), within(facts.periods, box.start, box.end)
    if not is_short or counts or periods:
        return None
    if facts.request.touch(box.start, box.end):
        return None
    gaps = within(facts.gaps, box.start, box.end)
    if gaps:
        return gaps[0]
    if not is_reason(box.text):
        return None
    exempt = within(facts.exemptions, box.start, box.end)
    return Found(box.start, box.end, _WITHHELD if exempt else _NOT_HELD)
