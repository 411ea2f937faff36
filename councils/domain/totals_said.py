"""Finds where prose says how many there are in all: what may contradict the count that was given beside it.

"The total number of children is fewer than 5", "as there are no open cases", "of the 25 children, 3 …". Only words
that speak of everyone count: those that go on to an age, a group, a year or a place speak of a part, or of another
time, and say no total. So every word between the total and its count, and after it to the end of the clause, has to
be one of the few that narrow nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from councils.domain.count import Count
from councils.domain.expressions import expression
from councils.domain.hints import folded
from councils.domain.vocabulary import Unit
from councils.domain.wording import CountFound, WordingKind, find_counts

_CHILDREN = r"(?:child(?:ren)?(?:\s+and\s+young\s+people)?|young\s+(?:people|persons?))"
_COUNTED = rf"(?:{_CHILDREN}|cases?|victims?|individuals?|people|persons?)"
_NARROWS_NOTHING = (
    r"(?:that|which|who|are|is|were|was|have|has|been|being|we|us|by|to|with|in|at|of|for|the|our|this|as|council(?:['’]s)?"
    r"|currently|current|presently|present|now|moment|known|open|active|support(?:ed)?|monitored|working|worked|tracked"
    rf"|involved|affected|concerned|identified|subject|question|risk|victims?|{_COUNTED}|teams?|services?"
    r"|children['’]s|social\s+care|cse|child|sexual(?:ly)?|exploitation|exploited|only|just|still|very|so"
    r"|cohort|total|overall|altogether|all|told|itself|here|on|list|books|caseload|register|tracker|whole|entire|county"
    r"|borough|city|district|area|town|island)"
)
_FREE = rf"(?:\s+{_NARROWS_NOTHING})*"
_VERB = r"(?:is|are|was|were|being|remains?|amounts?\s+to|stands?\s+at|comes?\s+to)"
_LITTLE = r"(?:only|just|still|currently|now|also|therefore|about|likely\s+to\s+be|very\s+low,?)"
_REASON = r"(?:as|because(?:\s+of)?|since|given(?:\s+that)?|that|means|due\s+to|owing\s+to)"

_TOTAL_BEFORE = expression(
    rf"(?:\b(?:the|our|a)\s+)?\b(?:total|overall|entire|whole)(?:\s+(?:numbers?|count|figures?|cohort|caseload))?{_FREE}"
    rf"\s+{_VERB}(?:\s+{_LITTLE})?\s+$|\b(?:the\s+)?(?:numbers?|figures?)\s+(?:in\s+(?:total|all)|overall|altogether)\s+(?:is|are)\s+$",
    re.IGNORECASE,
)
_NUMBER_BEFORE = expression(
    rf"(?:^\s*|\b{_REASON}\s+)(?:the|our)\s+(?:current\s+)?(?:number\s+of\s+{_COUNTED}|cohort|caseload){_FREE}"
    rf"\s+(?:{_VERB}|numbers|consists\s+of|is\s+made\s+up\s+of|comprises)(?:\s+{_LITTLE})?\s+$"
    rf"|(?:^\s*|\b{_REASON}\s+|\b(?:with|for)\s+)(?:the|our|a)\s+(?:whole\s+|entire\s+|total\s+)?(?:cohort|caseload)\s+of\s+$",
    re.IGNORECASE,
)
_ONLY_BEFORE = expression(
    rf"(?:^\s*|\b)(?:{_REASON}\s+(?:there|we)\s+(?:are|is|were|have)\s+(?:currently\s+|now\s+)?|(?:{_REASON}|with)\s+)(?:only|just|but)\s+$",
    re.IGNORECASE,
)
_REASON_BEFORE = expression(
    rf"(?:\b{_REASON}|^\s*with)\s+(?:(?:there|we)\s+(?:are|were|is|have|being)\s+)?(?:{_LITTLE}\s+)?$|^\s*there\s+being\s+$",
    re.IGNORECASE,
)
_FEW_BEFORE = expression(
    rf"\b(?:low|small|limited)\s+(?:overall\s+|total\s+)?number\s+of\s+{_COUNTED}{_FREE}(?:,?\s+(?:which|that|being)\s+(?:is\s+|are\s+)?|\s*\(\s*(?:i\.?e\.?,?\s*|which\s+is\s+)?)$"
    rf"|\bnumber\s+of\s+{_COUNTED}{_FREE}\s+is\s+(?:(?:so|very|too|extremely|relatively)\s+)*(?:small|low)\s*\(\s*$"
    rf"|\b(?:so|very)\s+few\s+{_COUNTED}\s*\(\s*$"
    rf"|\b(?:so\s+(?:small|low)\s+an?|(?:such\s+an?|(?:the|this|our|a)(?:\s+very)?)\s+(?:small|low|limited))\s+(?:total|overall\s+number|cohort|caseload){_FREE}\s*(?:\(|,|\bof)\s*(?:which\s+is\s+|being\s+|i\.?e\.?,?\s+)?$"
    rf"|\b(?:the|our)\s+(?:total|overall)\s+(?:numbers?|count|figures?|cohort|caseload){_FREE}\s*\(\s*$",
    re.IGNORECASE,
)
""" "Given the small number of children (fewer than five)"."""
_A_TOTAL_OF_BEFORE = expression(
    r"\b(?:a\s+total\s+of|(?:in\s+(?:total|all)|altogether|overall),?\s+(?:there|we)\s+(?:are|were|have))\s+$",
    re.IGNORECASE,
)
_OF_THE_BEFORE = expression(r"\b(?:all|(?:all\s+|none\s+)?of\s+(?:the|these|our))\s+$", re.IGNORECASE)
_ANYTHING_BEFORE = expression(r"$")
_IN_TOTAL_AFTER = expression(rf"\s+{_COUNTED}{_FREE}\s+(?:in\s+(?:total|all)|altogether|overall)\s*$", re.IGNORECASE)
_COUNTED_AFTER = expression(rf"\s+(?:(?:currently|known|open|active|current)\s+)*{_COUNTED}{_FREE}\s*$", re.IGNORECASE)
_ENDED_AFTER = expression(
    rf"\s+(?:(?:currently|known|open|active|current)\s+)*{_COUNTED}{_FREE}(?<!\bin)(?<!\bof)(?<!\bwith)(?<!\bby)\s*$",
    re.IGNORECASE,
)
""" "Two cases in which …" goes on."""
_FREE_AFTER = expression(rf"{_FREE}\s*$", re.IGNORECASE)
_OF_THE_AFTER = expression(
    rf"\s+(?:(?:currently|open|active|current)\s+)*{_COUNTED}(?:\s+(?:currently|now)\s+(?:open|supported))?"
    rf"(?:\s*$|\s+(?:are|were|have|has|is|was)\b)|\s+{_COUNTED}{_FREE}\s*$",
    re.IGNORECASE,
)
_OF_SOME = expression(
    r"\b(?:where|if|when|whenever|unless|each|every|some|any|certain|several|other|others|remaining|whose|most|groups?"
    r"|categor(?:y|ies)|cells?|bands?|rows?|columns?|values?|breakdowns?|subsets?|per|previous(?:ly)?|last|earlier)\b",
    re.IGNORECASE,
)
_OF_EACH = expression(
    r"[^.;:!?\n]{0,12}\)\s+(?:in|for|within|under)\s+(?:each|every|any|some|certain|most|several|the\s+(?:groups|categories))\b",
    re.IGNORECASE,
)
""" "A small number of cases (fewer than 5) in some categories"."""
_REASON_BEGINS = expression(r"\b(?:as|because|since|given|due|means)\b", re.IGNORECASE)
_LED_IN = expression(
    rf"(?:^|[,)])\s*(?:(?:and|so|but|however|currently|at\s+present|overall|in\s+total),?\s*)?$|\b{_REASON},?\s+$",
    re.IGNORECASE,
)
_AT_A_TIME = expression(r"(?<!\bAct\s)(?<!\bRegulations\s)(?<!\(Scotland\)\s)\b(?:19|20)\d\d\b")
""" "In 2024"; the year of "the Freedom of Information Act 2000" is a law's."""
_OF_A_PART = expression(
    r"^\s*(?!by\s+(?:age|ethnic\w*|gender|sex|year)\b)(?:for|in|among|amongst|of|within|during|by|from|at)\b(?!\s+(?:total|all|present|question)\b)[^,]*,",
    re.IGNORECASE,
)
_CLAUSE_ENDS = expression(
    r"[.;:!?,()\t|–—]|\n\s*\n|\s(?:and|but|so|therefore|which|we)\s"
    r"|(?<=ed)\s+(?:this|it|these|the\s+(?:information|data|breakdown))\s+(?:is|are|has|have|was|must|cannot|will)\b",
    re.IGNORECASE,
)
""" "Because fewer than 10 children are being monitored this is withheld" has no comma."""
_SENTENCE_BEGINS = expression(r"[.;:!?\t|]|\n\s*\n")
_LOOK = 160
_ABOUT = {"child": Unit.CHILDREN, "young": Unit.CHILDREN, "case": Unit.CASES}
_NOUN = expression(r"\b(child|young|case)", re.IGNORECASE)
_NOUN_LAST = expression(rf"\b{_COUNTED}$", re.IGNORECASE)


class Said(Enum):
    """How sure the words are to speak of everyone: they say so, or they take a number of all for granted."""

    AS_TOTAL = auto()
    IN_PASSING = auto()


@dataclass(frozen=True, slots=True)
class TotalSaid:
    """A total, said by the characters `start` to `end` of a text; `unit` where the words name what they count."""

    start: int
    end: int
    count: Count
    said: Said
    unit: Unit | None


_KIND_OF_COUNCIL = expression(
    r"^the\s+|\b(?:(?:royal|london)\s+borough|city|county|borough)\s+of\b|\b(?:city|county|district|borough|metropolitan|unitary|combined|council|authority)\b",
    re.IGNORECASE,
)
_SHORTEST_PLACE = 4


def place_of(name: str) -> str:
    """The place of a council of that name: "Irtholme" for "Irtholme Borough Council"; empty where none is told."""
    place = " ".join(_KIND_OF_COUNCIL.sub(" ", name).split()).strip(" ,")
    return place if len(place) >= _SHORTEST_PLACE and place.replace(" ", "").isalpha() else ""


_SAYS_ALL = expression(
    rf"\b(?:total|overall|entire|whole|altogether|in\s+all|numbers?\s+of|cohort|caseload|low|small|limited|few|with|there\s+being|all"
    rf"|of\s+(?:the|these|our)|{_REASON})\b",
    re.IGNORECASE,
)
"""One of the words that every form of a total has: most lists and tables have none."""


def find_totals_said(text: str, *, place: str = "") -> Iterator[TotalSaid]:
    """Every total that the prose of `text` says, in order; in `place`, the council's own, everyone lives."""
    if _SAYS_ALL.search(text) is None:
        return
    if place:
        own = re.compile(rf"(?<=\bin )(?:the\s+)?{re.escape(place)}\b", re.IGNORECASE)
        text = own.sub(lambda found: "town".ljust(len(found[0])), text)
    for found in find_counts(text):
        count = found.wording.count
        if count is None or found.could_be_year:
            continue
        before, after = _around(text, found)
        begin = _begin(found, before, after)
        if begin is not None and not (found.wording.kind in _LOW and _OF_EACH.match(text, found.end)):
            start = found.start - len(before) + begin[0]
            yield TotalSaid(start, found.end, count, begin[1], _unit(text[start : found.end] + after))


def _around(text: str, found: CountFound) -> tuple[str, str]:
    """What stands before the count in its sentence, and in its clause after it, what it counts first."""
    before = text[max(0, found.start - _LOOK) : found.start]
    begins = [match.end() for match in _SENTENCE_BEGINS.finditer(before)]
    named = " cases" if _NOUN_LAST.search(found.words(text)) else ""
    after = named + text[found.end : found.end + _LOOK]
    ends = _CLAUSE_ENDS.search(after)
    return before[begins[-1] if begins else 0 :], after[: ends.start()] if ends else after


def _begin(found: CountFound, before: str, after: str) -> tuple[int, Said] | None:
    """Where the words begin that say the total, and how they say it; None where they say none."""
    if _OF_SOME.search(_from_reason(before)) or _AT_A_TIME.search(before):
        return None
    kind = found.wording.kind
    for pattern, follows, kinds, said in _FORMS:
        match = pattern.search(before) if kinds is None or kind in kinds else None
        if match is None or not follows.match(after):
            continue
        if pattern not in _LED_IN_BY or _speaks_of_all(before[: match.start()]):
            return match.start() + len(match[0]) - len(match[0].lstrip()), said
    return None


def _speaks_of_all(lead_in: str) -> bool:
    """False for "for girls, the total is": what leads the words in narrows them, unless a reason comes between."""
    return not lead_in.strip() or (_LED_IN.search(lead_in) is not None and _OF_A_PART.match(lead_in) is None)


def _from_reason(before: str) -> str:
    """What stands after the last "as" or "because": "we cannot break the groups down, as the total is …"."""
    begins = [match.start() for match in _REASON_BEGINS.finditer(before)]
    return before[begins[-1] :] if begins else before


def _unit(words: str) -> Unit | None:
    named = {_ABOUT[folded(match[1])] for match in _NOUN.finditer(words)}
    return named.pop() if len(named) == 1 else None


_LOW = frozenset({WordingKind.THRESHOLD, WordingKind.NIL})
_EXACT = frozenset({WordingKind.NUMBER})
_FORMS = (
    (_TOTAL_BEFORE, _FREE_AFTER, None, Said.AS_TOTAL),
    (_NUMBER_BEFORE, _FREE_AFTER, _LOW, Said.AS_TOTAL),
    (_REASON_BEFORE, _COUNTED_AFTER, _LOW, Said.AS_TOTAL),
    (_FEW_BEFORE, expression(rf"(?:\s+{_COUNTED})?{_FREE}\s*$", re.IGNORECASE), _LOW, Said.AS_TOTAL),
    (_ONLY_BEFORE, _ENDED_AFTER, _EXACT, Said.IN_PASSING),
    (_A_TOTAL_OF_BEFORE, _COUNTED_AFTER, None, Said.AS_TOTAL),
    (_ANYTHING_BEFORE, _IN_TOTAL_AFTER, None, Said.AS_TOTAL),
    (_OF_THE_BEFORE, _OF_THE_AFTER, _EXACT, Said.IN_PASSING),
)
_LED_IN_BY = (_TOTAL_BEFORE, _A_TOTAL_OF_BEFORE)
