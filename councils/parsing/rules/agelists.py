"""Reads ages and counts that stand in a run: "12 – 5, 13 – 8, 14 – 15", "3 are 12, 9 are 13", "2 x 13 years".

In such a run a number may be an age or a count, and two of them with a dash may look like a band. So a run is read as a
whole: entries of one form that follow each other, with ages that rise or fall throughout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from councils.domain.ages import AGE_REMARK, IN_PLURAL, AgeBand, read_age
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.numbers import AGE_IN_WORDS, IN_WORDS
from councils.domain.wording import CountFound, Wording, read_wording
from councils.parsing.rules.facts import within

_YOUNGEST, _OLDEST = 8, 25
_OLDEST_CHILD = 18
_LEAST, _LEAST_UNMARKED, _PLAIN = 2, 3, 4
_MOST = 25
_LONGEST_REMARK = 60

_S = r"[^\S\n]"
_N = rf"(?:\d{{1,2}}(?!\d)|{AGE_IN_WORDS})"
_AGED = rf"(?:aged?|ages){_S}+(?:of\s+)?(?:between\s+|from\s+)?"
_YEARS = r"[\s-]?(?:years?(?:[\s-]olds?|\s+of\s+age)?|yrs?(?:\s+olds?)?|y/?o|(?:[mb]lwydd\s+)?oed)\b"
_LIMIT = r"(?:under|over|below|above|up\s+to|(?:young|old)er\s+than)[\s-]+(?:the\s+age\s+of\s+)?"
_OPEN = r"\s?\+|\s+(?:and|or)\s+(?:over|above|older|under|below|younger)\b"
_TO = r"(?:\s?[-–—/]\s?|\s+(?:to|and|or)\s+)"
_BAND = expression(
    rf"(?:{_AGED}|between\s+)?(?:{_N}(?:{_YEARS})?{_TO}{_N}|{_LIMIT}(?:{_N}(?:['’]?s\b)?|{IN_PLURAL}\b)|less\s+than\s+{_N}(?={_YEARS})|{_N}(?:{_YEARS})?(?:{_OPEN}))(?:{_YEARS})?",
    re.IGNORECASE,
)
_ONE = expression(rf"(?:{_AGED})?{_N}(?:{_YEARS})?", re.IGNORECASE)
_NOT_KNOWN = expression(r"(?:age\s+)?(?:unknown|not (?:known|recorded|stated)|n[./]?k)\b", re.IGNORECASE)
_SAYS_AGE = expression(r"\bage|year|yr|y/?o\b|\boed\b|under|over|below|above|\+", re.IGNORECASE)
_FIRST_OF_TWO = expression(
    rf"(?:\d{{1,4}}(?!\d)|{AGE_IN_WORDS})(?!\s?%|[.,:/]\d| per ?cent| (?:or|and) (?:fewer|less|more|under|over)\b)",
    re.IGNORECASE,
)
_PEOPLE = r"(?:child(?:ren)?|young (?:people|persons?|adults)|people|persons?|cases?|victims?|individuals?|care leavers?|teenagers?|boys?|girls?)"
_OF_THEM = rf"(?:of\s+(?:them|these|those|whom|which|(?:the|these|our)\s+(?:\d+\s+)?{_PEOPLE})|{_PEOPLE})"
_AFTER_COUNT = expression(rf"\s+{_PEOPLE}(?=\W|$)", re.IGNORECASE)
_BETWEEN_ENTRIES = expression(
    r"(?:\s*[,;/|]|\s*\n\s*[-•*·o>]?|\.(?=\s)|(?=\s))\s*(?:\b(?:and|plus|with|&)\s+)?(?:of (?:whom|which)\s+)?(?:(?:there\s+(?:are|were|was|is)\s+)?(?:a further|another|the (?:other|remaining|rest|remainder|others)(?:\s*,)?)\s+)?"
    r"(?:(?:(?:the|our)\s+)?[a-z]+\s+(?:age\s+)?(?:groups?|bands?|ranges?|brackets?|cohorts?)\s*[(\[]\s*)?",
    re.IGNORECASE,
)
_COMMA = expression(rf"{_S}*,{_S}*")
_SPACE = expression(rf"{_S}+")
_CLOSES = expression(rf"{_S}*[)\]]{_S}*[:=–—-]?{_S}*")
_COMES_TO = expression(
    rf"{_S}+(?:was|were|is|are|there (?:is|are|was|were)|had|has|have|number(?:s|ed)?|accounts? for|accounted for|makes? up|made up){_S}+",
    re.IGNORECASE,
)
""" "10 to 12 was 5, 13 to 15 was 26"."""
_FOR = expression(rf"{_S}+for{_S}+", re.IGNORECASE)
""" "12 for 2 children, 13 for 4 children": only where "2 for 12" cannot be meant."""
_MARKS = (
    expression(rf"{_S}*[:=]{_S}*"),
    expression(rf"(?:{_S}*|(?<=years)\n)[-–—]+>?{_S}*"),  # a line may be folded before the dash
    expression(rf"{_S}*[(\[]{_S}*"),
    _CLOSES,
    expression(rf"{_S}*[x×]{_S}*", re.IGNORECASE),
    _COMMA,
    _SPACE,
    _COMES_TO,
    _FOR,
)
"""What stands between an age and the count after it; one and the same throughout a run."""
_JOIN_MARKS = expression(r"[^\S\n]*[x×][^\S\n]*|[^\S\n]*\([^\S\n]*|[^\S\n]*[-–—:=][^\S\n]*", re.IGNORECASE)
_JOIN_WORDS = expression(
    rf"{_S}*(?:{_OF_THEM})?(?:{_S}*,(?={_S}*(?:who|that|are|were|is|was)\b))?{_S}*(?:(?:who|that)\s+)?"
    rf"(?:(?:are|were|is|was|being|fall|fell){_S}+)?(?:either{_S}+)?(?:(?:at|in|of){_S}+(?:the{_S}+)?)?",
    re.IGNORECASE,
)
_VERB = expression(r"\b(?:are|were|is|was|at|in|between|being|fall|fell)\b|[x×]", re.IGNORECASE)
_STARTS = expression(
    rf"(?<![\w/.,£$-])(?:{_AGED}|between\s+|{_LIMIT}|(?:fewer|less)\s+than\s+|<\s?)?(?:{_N}|{IN_PLURAL})", re.IGNORECASE
)
_HEADS = expression(r"\bages?\b[^.\n]{0,60}$|\bages?\b[^.\n]{0,60}\n\W*$", re.IGNORECASE)
_HALF_READ = expression(r"[\d*#][^\S\n]+$")
""" "Age 13 *, 14 12, 15 20": the 12 is the count of the number before it, and begins no run."""
_NO_AGES = expression(
    r"\b(?:years?|weeks?|months?|days?|wards?|stages?|scores?|levels?|nos?|numbers?|questions?|sections?|pages?|from|at|on)\W*$",
    re.IGNORECASE,
)
"""Before a run that does not say that it is about ages: "school years 9 - 5, 10 - 4, 11 - 3"."""
_COUNTED_BEFORE = expression(
    rf"(?:\d|\b(?:{IN_WORDS}))\s+(?:{_OF_THEM}\s+)?(?:(?:who|that)\s+)?(?:are|were|is|was)\s+(?:just\s+|only\s+|now\s+)?$",
    re.IGNORECASE,
)
"""Before an age that has its count already: "3 are aged thirteen, 9 fourteen"."""
_AGED_FIRST = expression(_AGED, re.IGNORECASE)
_DASH = expression(r"\s?[-–—]\s?")
_AGES_BEFORE = 140
_LEADS = expression(r"\bages?\b[^.\n]{0,25}?[:–—-][^.:\n]*$", re.IGNORECASE)
_LISTED = expression(r"(?:<\s?)?(?:\d{1,3}|\*)[^\S\n]*(?:[;,.](?!\d)|and\b|\n|$)", re.IGNORECASE)
_TAIL = expression(r"\s*(?:(?:age )?(?:group|range|band|bracket)s?\b|[)\]])+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """An age with its count; `says_age`: its own words leave no doubt that the age is one."""

    age: Found[AgeBand]
    count: Found[Wording]
    end: int
    says_age: bool


@dataclass(frozen=True, slots=True)
class Run:
    """A run of entries; `sure` where its words or its heading say that these are ages."""

    entries: tuple[Entry, ...]
    sure: bool

    @property
    def start(self) -> int:
        """Where the first entry begins."""
        return min(self.entries[0].age.start, self.entries[0].count.start)

    @property
    def end(self) -> int:
        """Where the last entry ends."""
        return self.entries[-1].end

    @property
    def ages(self) -> tuple[Found[AgeBand], ...]:
        """The ages of its entries."""
        return tuple(entry.age for entry in self.entries)

    @property
    def counts(self) -> tuple[Found[Wording], ...]:
        """The counts of its entries."""
        return tuple(entry.count for entry in self.entries)


def find_runs(
    text: str, start: int, end: int, counts: Sequence[CountFound], *, headed: bool = False
) -> tuple[Run, ...]:
    """The runs of ages with counts between `start` and `end`; `headed`: all that stands there is about ages.

    `counts`: those that the text is known to hold.
    """
    text = _without_shares(text, start, end)
    reader = _Reader(text, end, {count.start: count for count in within(counts, start, end)})
    runs: list[Run] = []
    after = start
    for begin in _STARTS.finditer(text, start, end):
        if begin.start() < after or _HALF_READ.search(text, max(start, begin.start() - 4), begin.start()):
            continue
        chains = reader.chains(begin.start())
        if chains:
            after = chains[0][-1].end
            run = _settled(text, start, begin.start(), chains, headed=headed)
            runs += [run] if run else []
    return tuple(runs)


_SAYS_WHICH = r"(?:averages?|mean|median|mode|youngest|oldest|most (?:common|frequent)|commonest|usual|typical)"
_WHICH_BEFORE = expression(
    rf"\b{_SAYS_WHICH}\W+(?:\w+\W+){{0,3}}$|\b(?:most|mostly|mainly|usually|typically|majority)\W+(?:(?:of|them|these|those|whom|children|are|were|is|was|being|aged?)\W+){{0,4}}$",
    re.IGNORECASE,
)
_WHICH_AFTER = expression(
    rf"\s*(?:,\s*)?(?:being|is|was|are|were)\s+(?:by far\s+)?the\s+{_SAYS_WHICH}\b", re.IGNORECASE
)

_MOST_BEFORE = 80


def is_of_an_age(text: str, floor: int, start: int, end: int) -> bool:
    """True for a number that is an age itself, and nobody's number: "with an average of 15", "14 being the most common"."""
    floor = max(floor, start - _MOST_BEFORE)
    return _WHICH_BEFORE.search(text, floor, start) is not None or _WHICH_AFTER.match(text, end) is not None


_SHARE = expression(
    r"\(\s?\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)\s?\)|\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)[^\S\n]*[(\[](?P<count>\d{1,3})[)\]]"
)


def _without_shares(text: str, start: int, end: int) -> str:
    """The text, its shares blank: "13: 6 (19%)", or "13: 19% (6)" with the count alone left standing."""
    parts: list[str] = []
    after = 0
    for share in _SHARE.finditer(text, start, end):
        kept = share.span("count") if share["count"] else (share.end(), share.end())
        parts += [text[after : share.start()], " " * (kept[0] - share.start()), text[slice(*kept)]]
        parts.append(" " * (share.end() - kept[1]))
        after = share.end()
    return "".join((*parts, text[after:])) if parts else text


def _settled(text: str, floor: int, at: int, chains: list[list[Entry]], *, headed: bool) -> Run | None:
    """The one run that begins at `at`; none where ages and counts could change places."""
    telling = [chain for chain in chains if any(entry.says_age for entry in chain) or _is_banded(chain)]
    told = telling or (chains if len(chains) == 1 else [chain for chain in chains if _is_unbroken(chain)])
    if len(told) != 1:
        return None
    chain = told[0]
    counted = chain[0].age.start < chain[0].count.start and _COUNTED_BEFORE.search(text, max(floor, at - 60), at)
    if counted or _are_bands_alone(text, chain):
        return None
    if telling or headed or _HEADS.search(text, max(floor, at - 140), at):
        return Run(tuple(chain), sure=True)
    if _NO_AGES.search(text, max(0, at - 40), at):
        return None
    if len(chain) >= _LEAST_UNMARKED and _is_unbroken(chain):
        return Run(tuple(chain), sure=chain[0].count.start < chain[0].age.start or len(chain) >= _PLAIN)
    told_apart = len(chain) >= _LEAST_UNMARKED or _are_said_to_be(text, chain)
    return Run(tuple(chain), sure=False) if told_apart and _are_children(chain) else None


def _is_unbroken(chain: list[Entry]) -> bool:
    """True for ages that follow each other without a gap: 12, 13, 14 or 10-12, 13-15, 16-17."""
    known = [entry.age.value for entry in chain if not entry.age.value.is_unknown]
    known = known if known[0].youngest < known[-1].youngest else known[::-1]
    return known[0].oldest >= _YOUNGEST and all(below.oldest + 1 == above.youngest for below, above in pairwise(known))


def _are_bands_alone(text: str, chain: list[Entry]) -> bool:
    """True for "10-12", "13-15", "16-17": bands that have lost their counts, and no children aged 10, 13 and 16."""
    dashed = all(_DASH.fullmatch(text, each.age.end, each.count.start) is not None for each in chain)
    single = all(each.age.value.low == each.age.value.high is not None for each in chain)
    ends = [(each.age.value.youngest, each.count.value.low or 0) for each in chain]
    rise = all(low < to <= _OLDEST for low, to in ends) and all(low == to + 1 for (_, to), (low, _) in pairwise(ends))
    return dashed and single and rise


_IS = expression(r"\b(?:are|is|were|was)\b", re.IGNORECASE)
_NO_UNIT_NEXT = expression(r"\s*(?:[.,;)]|\Z|\n|and\b|with\b|years?\b)", re.IGNORECASE)


def _are_said_to_be(text: str, chain: list[Entry]) -> bool:
    """True for "Two are 14 and three are 16": a verb between every count and its age."""
    said = all(_IS.search(text, each.count.end, each.age.start) is not None for each in chain)
    return said and _NO_UNIT_NEXT.match(text, chain[-1].end) is not None


def _are_children(chain: list[Entry]) -> bool:
    """True for single ages of those whom the request is about."""
    bands = [entry.age.value for entry in chain if not entry.age.value.is_unknown]
    return all(_YOUNGEST <= band.youngest <= band.oldest <= _OLDEST_CHILD for band in bands)


def _is_banded(chain: list[Entry]) -> bool:
    """True for bands that follow each other and nothing else: "10-14: 3. 15-17: 12"."""
    bands = [entry.age.value for entry in chain]
    return all(not band.is_unknown and band.youngest < band.oldest for band in bands) and _is_unbroken(chain)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads entries out of `text` up to `end`."""

    text: str
    end: int
    counts: Mapping[int, CountFound]

    def chains(self, at: int) -> list[list[Entry]]:
        """The longest runs that begin at `at`, each way of telling ages from counts once; none of a single entry."""
        found = [self._longest(at, mark, ()) for mark in (*_MARKS, None)]
        most = max(len(chain) for chain in found)
        told = {tuple(entry.age.start for entry in chain): chain for chain in found if len(chain) == most}
        return list(told.values()) if most >= _LEAST else []

    def _longest(self, at: int, mark: re.Pattern[str] | None, before: tuple[Entry, ...]) -> list[Entry]:
        """The most entries that follow `before` from `at`; without a mark the count comes first."""
        best: list[Entry] = list(before)
        if len(before) >= _MOST:
            return best
        for entry in self._after_age(at, mark) if mark else self._before_age(at, goes_on=bool(before)):
            chain = (*before, entry)
            if not _goes_one_way(chain):
                continue
            joined = _BETWEEN_ENTRIES.match(self.text, entry.end, self.end)
            if joined and mark is _COMMA and "," in joined[0]:
                joined = None
            found = self._longest(joined.end(), mark, chain) if joined else list(chain)
            best = found if len(found) > len(best) else best
        return best

    def _after_age(self, at: int, mark: re.Pattern[str]) -> Iterator[Entry]:
        """ "13 – 8": an age, the mark, its count."""
        for age in self._ages_at(at):
            between = mark.match(self.text, self._past_remark(age.end), self.end)
            is_bare = mark in (_SPACE, _CLOSES, _COMES_TO) and not (
                self._says_age(age) or age.value.low != age.value.high
            )
            if between is None or (is_bare and not (mark is _SPACE and self._is_listed(age, between.end()))):
                continue
            for count in self._counts_at(between.end()):
                if self._is_band(age, count) or (mark is _FOR and not self._is_told_first(age, count)):
                    continue
                end = self._past(count.end, closes="(" in between[0] or "[" in between[0])
                if end is not None:
                    yield Entry(age, count, end, self._says_age(age))

    def _is_listed(self, age: Found[AgeBand], at: int) -> bool:
        """True for the "12 2;" of "Ages: 12 2; 13 3": an age of a child in a list of ages, with a number and no more."""
        low, begins = age.value.low, max(0, age.start - _AGES_BEFORE)
        is_child = low is not None and _YOUNGEST <= low <= _OLDEST
        return is_child and bool(_LISTED.match(self.text, at, self.end) and _LEADS.search(self.text, begins, age.start))

    def _is_told_first(self, age: Found[AgeBand], count: Found[Wording]) -> bool:
        """True where of "12 for 2 children" the first is the age: the second is said to count, or is no age of a child."""
        if not _YOUNGEST <= age.value.youngest <= _OLDEST:
            return False
        counts = _AFTER_COUNT.match(self.text, count.end, self.end) is not None
        return counts or not _YOUNGEST <= (count.value.low or 0) <= _OLDEST

    def _past_remark(self, at: int) -> int:
        """Where the remark ends that an age has in brackets: "18 to 24 years (care leavers): 5"."""
        closed = self.text.find(")", at, min(self.end, at + _LONGEST_REMARK)) + 1
        return closed if closed and AGE_REMARK.match(self.text, at, closed) else at

    def _is_band(self, age: Found[AgeBand], count: Found[Wording]) -> bool:
        """True for "Aged 5-9", a band whose count stands elsewhere: no age of five with a count of nine."""
        low, to = age.value.low, count.value.low
        if low is None or to is None or not low < to <= _OLDEST or _AGED_FIRST.match(self.text, age.start) is None:
            return False
        dashed = _DASH.fullmatch(self.text, age.end, count.start) is not None
        return dashed and _AFTER_COUNT.match(self.text, count.end, self.end) is None

    def _before_age(self, at: int, *, goes_on: bool) -> Iterator[Entry]:
        """ "9 are 13": a count, words that join, its age; in a run that `goes_on` the words may be left away, "7 sixteen"."""
        for count, join in product(self._counts_at(at), (_JOIN_MARKS, _JOIN_WORDS)):
            between = join.match(self.text, count.end, self.end)
            for age in self._ages_at(between.end()) if between else ():
                if _AFTER_COUNT.match(self.text, age.end, self.end) and not self._says_age(age):
                    continue  # "12 (1 child)": the second number counts
                yield from self._joined(count, between[0] if between else "", age, goes_on=goes_on)

    def _joined(self, count: Found[Wording], between: str, age: Found[AgeBand], *, goes_on: bool) -> Iterator[Entry]:
        says = self._says_age(age)
        says_so = _VERB.search(between) or self.text.startswith("between", age.start)
        says_so = says_so or (goes_on and between != "" and between.isspace())
        if says or says_so or (age.value.low != age.value.high and between.strip()):
            tail = _TAIL.match(self.text, age.end, self.end)
            yield Entry(age, count, tail.end() if tail else age.end, says or bool(tail and tail[0].strip(" )]")))

    def _past(self, at: int, *, closes: bool) -> int | None:
        """Where an entry ends whose count ends at `at`, past "children" and the bracket that closes."""
        people = _AFTER_COUNT.match(self.text, at, self.end)
        at = people.end() if people else at
        if not closes:
            return at
        closed = re.compile(r"\s*[)\]]").match(self.text, at, self.end)
        return closed.end() if closed else None

    def _says_age(self, age: Found[AgeBand]) -> bool:
        return _SAYS_AGE.search(self.text, age.start, age.end) is not None

    def _ages_at(self, at: int) -> Iterator[Found[AgeBand]]:
        for pattern in (_BAND, _ONE, _NOT_KNOWN):
            found = pattern.match(self.text, at, self.end)
            band = read_age(found[0]) if found else None
            if found and band is not None and (band.is_unknown or _youngest(band) <= _OLDEST):
                yield Found(found.start(), found.end(), band)

    def _counts_at(self, at: int) -> Iterator[Found[Wording]]:
        """The count that begins at `at`; where two numbers with a dash were taken for one, the first of them too."""
        known = self.counts.get(at)
        if known is not None and known.end <= self.end:
            yield Found(known.start, known.end, known.wording)
        found = _FIRST_OF_TWO.match(self.text, at, self.end)
        wording = read_wording(found[0]) if found else None
        if found and wording is not None and (known is None or known.end > found.end()):
            yield Found(found.start(), found.end(), wording)


def _goes_one_way(chain: tuple[Entry, ...]) -> bool:
    """True for ages that rise throughout or fall throughout, none within another; "unknown" comes last."""
    bands = [entry.age.value for entry in chain]
    if any(band.is_unknown for band in bands[:-1]) or bands[0].is_unknown:
        return False
    known = [band for band in bands if not band.is_unknown]
    rises = all(below.oldest < above.youngest for below, above in pairwise(known))
    return rises or all(above.youngest > below.oldest for above, below in pairwise(known))


def _youngest(band: AgeBand) -> int:
    return band.low if band.low is not None else (band.high or 0)
