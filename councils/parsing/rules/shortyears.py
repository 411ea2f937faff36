"""Reads runs of financial years without their century: "14/15: 61, 15/16: 72, 16/17: 80", "FY21 44, FY22 39".

One alone could be a day, a band of ages or a range of counts. In a run each begins where the one before it ends, which
no bands of ages do.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from councils.domain.dates import full_year
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import Period
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.spans import overlap

_PAIR = expression(
    r"(?<![\d/.–-])(?<!\d )(?<!\bto )(?<!until )(?<!through )(?<!\d [–-] )(?P<first>[012]\d)\s?(?P<sign>[/–-])\s?(?P<second>[012]\d)(?![\d/–-]|\.\d)"
    r"(?:(?<=\b(?:in|by) ..[/–-]..)|(?<=\bfor ..[/–-]..)|(?<=\bduring ..[/–-]..)|(?:(?<=\t..[/–-]..)|(?<=\| ..[/–-]..)|(?<=^..[/–-]..))(?=[^\S\n]*(?:[\t|\n]|\Z))|(?=[^\S\n]*(?:[:=(,–—-][^\S\n]*)?(?:there\s+)?(?:(?:was|were|is|are|had)\s+)?(?:[<*\d]|fewer|less|nil|none|zero|not\b|n/[ahr])))",
    re.IGNORECASE | re.MULTILINE,
)
_NAMED = expression(r"\bF\.?/?Y\.?\s?['’]?(?P<year>[012]\d)(?!\d|\s?[/–-]\s?\d)", re.IGNORECASE)
_SAYS_YEARS = expression(r"\b(?:years?|yearly|annual(?:ly)?|financial|fiscal|fy|april)\b", re.IGNORECASE)
_SAYS_AGES = expression(r"\b(?:age[ds]?|years?[\s-]olds?)\b", re.IGNORECASE)
_LEAST, _LEAST_UNSAID = 2, 3
_PAST_CHILDHOOD = 19
_FAR, _BEFORE = 60, 120


_CELL = expression(r"\s*(?P<first>[012]\d)\s?[/–-]\s?(?P<second>[012]\d)\s*")


def is_run_of_short_years(cells: Sequence[str]) -> bool:
    """True for "10-11", "11-12", "12-13": each begins where the one before it ends, or they run back so."""
    found = [_CELL.fullmatch(cell) for cell in cells]
    firsts = [int(each["first"]) for each in found if each and (int(each["first"]) + 1) % 100 == int(each["second"])]
    steps = {later - earlier for earlier, later in pairwise(firsts)}
    return len(firsts) == len(cells) >= _LEAST and steps in ({1}, {-1})


def with_short_years(facts: Facts, start: int, end: int) -> Facts:
    """The facts with the years, too, that the stretch from `start` to `end` names in a run without their century."""
    known = within(facts.periods, start, end)
    short = [
        each
        for each in (*_pairs(facts.text, start, end), *_named(facts.text, start, end))
        if not any(overlap(each, other.start, other.end) for other in known)
        and not facts.request.touch(each.start, each.end)
    ]
    if not short:
        return facts
    chains = _chains(sorted([*known, *short], key=lambda key: key.start))
    run = [key for chain in chains if _are_years(facts.text, chain, start) for key in chain if key in short]
    return replace(facts, periods=tuple(sorted([*facts.periods, *run], key=lambda key: key.start))) if run else facts


def _pairs(text: str, start: int, end: int) -> Iterator[Found[Period]]:
    for match in _PAIR.finditer(text[start:end]):  # what stands before the stretch is its label: "Question 7 – 22/23"
        first = full_year(match["first"])
        if (first + 1) % 100 == int(match["second"]):
            yield Found(start + match.start(), start + match.end(), Period.financial_year(first))


def _named(text: str, start: int, end: int) -> Iterator[Found[Period]]:
    """ "FY21": the financial year that ends then, as most say it."""
    for match in _NAMED.finditer(text, start, end):
        yield Found(match.start(), match.end(), Period.financial_year(full_year(match["year"]) - 1))


def _chains(found: Sequence[Found[Period]]) -> Iterator[list[Found[Period]]]:
    """Years that follow each other without a gap, all rising or all falling, none far from the next."""
    chain: list[Found[Period]] = []
    for each in found:
        steps = [b.value.start.year - a.value.start.year for a, b in pairwise([*chain, each])]
        if chain and (each.start - chain[-1].end > _FAR or abs(steps[-1]) != 1 or len(set(steps)) > 1):
            yield chain
            chain = []
        chain.append(each)
    yield chain


def _are_years(text: str, chain: list[Found[Period]], floor: int) -> bool:
    if len(chain) < _LEAST:
        return False
    before = text[max(floor, chain[0].start - _BEFORE) : chain[0].start]
    if _SAYS_AGES.search(before):
        return False
    past = min(each.value.start.year for each in chain) % 100 >= _PAST_CHILDHOOD
    said = past or _SAYS_YEARS.search(before) is not None or text[chain[0].start].isalpha()
    return said or len(chain) >= _LEAST_UNSAID
