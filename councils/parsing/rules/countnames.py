"""Tells the name of a count of cases ("Number of CSE cases") from a name of the same words that is of none ("Case number")."""

from __future__ import annotations

import re

from councils.domain.expressions import expression

_PEOPLE = (
    "child|children|young|people|persons?|individuals?|cases|case|victims?|survivors?|youths?|teenagers?|referrals?|assessments?|episodes?|"
    "caseload|cohort|(?:person|child|case)_?id|cse|csa|exploitation|exploited|sexual|sexually"
)
_OFFENDERS = "perpetrators?|offenders?|suspects?|alleged"
_THING = (
    r"cases?|child|person|individual|young person|worker|team|panel|hub|plan|list|register|row|record|question|part|answer|response|year|quarter|"
    r"month|week|day|period|group|band|age|label|service|caseload|caseworker|staff|ward|area"
)
_IDENTIFIES = expression(
    rf"\b(?:{_THING})(?:['’]s)?[\s_-]+(?:number|no|num|nr|id|identifier|ref|reference|code|key|index)\W*\Z|\b(?:id|identifier|upn|uprn|nhs)\W*\Z",
    re.IGNORECASE,
)
""" "Case number", "Person ID"; "Case numbers" are counts."""
_COUNTED_BY = expression(r"\W*(?:(?:distinct|unique)\s+)?(?:count|number|no\.?)\s+of\b", re.IGNORECASE)
""" "Count of Person ID", over a pivot."""
_HOW_MANY = expression(r"\b(?:number|no\.?|nos\.?|count|sum|total|how many)[\s_]+of\s+(?P<what>.+)", re.IGNORECASE)
_OF_THINGS = expression(
    r"(?:(?:open|current|active|new|known|cse|csa|child|sexual|exploitation)\s+)*(?:groups|gangs|panels|meetings|teams|hubs|lists|registers|networks)\b(?![\s-]*(?:based|related|linked))",
    re.IGNORECASE,
)
""" "Number of CSE groups"."""
OTHER_COUNTED = expression(
    r"[\s(]+(?:[\w'’/-]+\s+){0,2}?(?:meetings?|officers?|workers?|staff|teams?|partners?|agencies|boards?|panels?|files?|records?|forms?|schools?|contacts?|reports?|members?|sessions?|audits?|indicators?|hubs?|offices?|authorities|councils?|questions?|exemptions?|systems?|managers?|practitioners?|posts?|wards?|areas?|districts?|boroughs|counties|databases?|spreadsheets?|boxes|categories|types?|levels?|points?|occasions|times|ways|parts?|services?|organisations?|bodies|strands?|priorities|copies|attachments?|tables?|columns?|rows?|fte|sites?|homes?|warnings?|notices?|arrests?|crimes?|offences?)\b",
    re.IGNORECASE,
)
""" "12 staff", "three former areas": what stands after the number of something else than cases."""
BODIES_COUNTED = expression(
    r"(?:['’]s)?[^\S\n\t]+(?:(?:former|predecessor|previous|old|older|separate|different|earlier|local|district|area|regional|annual|other|panel['’]?s?|social|full-?time|part-?time|data|police)[^\S\n]+){0,2}"
    r"(?:authorities|councils|areas|boroughs|districts|teams|systems|databases|spreadsheets|officers|staff|workers|members|posts|boards|agencies|partners|offices|services|hubs|sites|buildings|reports(?!\s+(?:of|about|relating|concerning|that)\b))\b",
    re.IGNORECASE,
)
""" "The 2 predecessor authorities", "its eleven members": who counted, or with what, and no case."""
_OTHER_AGES = expression(
    r"\b(?:over|above|older than)\s*\d|\b(?:under|below|younger than)\s*(?!18\b|25\b)\d|\b(?:1[6-9]|2[0-6])\s*(?:\+|(?:and|or) over)",
    re.IGNORECASE,
)
_COLUMN = expression(
    r"\W*(?:col(?:umn)?|field|unnamed|var(?:iable)?|empty)[\s:_.]*\d{0,3}\W*|\W*[fxyz][\s_]?\d{0,3}\W*", re.IGNORECASE
)
_NOTHING = (
    "time times year years yearly financial calendar academic date dates age ages aged band group groups ethnicity ethnic category under over "
    "register list procedure question questions part your foi panel mace team hub service plan plans gang based related linked main primary "
    "factor row of the for with by per each any to from and or our a an in on at as during period point start end ended ending"
)
_SAYS_NOTHING = frozenset(_NOTHING.split())
"""Words that belong into the name of a count, and without another of them name none: "Register", "Group", "Plan"."""
_WORD = expression(r"[^\W_]+")
_OF_TIME = expression(r"\W*(?:time|years?|months?|weeks?|days?|dates?|ages?|questions?|when)\b", re.IGNORECASE)
_NOT_TIME = expression(rf"\b(?:{_PEOPLE}|{_OFFENDERS}|number|numbers|count|total|totals)\b|\d", re.IGNORECASE)
_PLAIN = expression(r"\b(?:number|numbers|nos?|count|counts|totals?|values?|figures?|n|all)\b|#", re.IGNORECASE)
_NAMES_PEOPLE = expression(rf"\b(?:{_PEOPLE})\b", re.IGNORECASE)
_PASSING = expression(r"\b(?:referrals?|assessments?|episodes?)\b", re.IGNORECASE)
_NAMES_OFFENDERS = expression(rf"\b(?:{_OFFENDERS})\b", re.IGNORECASE)
_NAMES_CSE = expression(r"\b(?:cse|csa|sexual|sexually|exploitation|exploited)\b", re.IGNORECASE)


def names_no_count(head: str) -> bool:
    """True for the heading of a column that holds something else than a count of people, though its words could name one.

    A number that identifies ("Case no."), a number of other things ("Number of panels"), people of other ages
    ("Number over 18"), a time ("Time open", "Year opened"), or a name that a program gave ("Column1").
    """
    if (
        (_IDENTIFIES.search(head) and not _COUNTED_BY.match(head))
        or _COLUMN.fullmatch(head)
        or _OTHER_AGES.search(head)
    ):
        return True
    counted = _HOW_MANY.search(head)
    if counted is not None and _OF_THINGS.match(counted["what"]):
        return True
    if counted is not None and not (
        _NAMES_PEOPLE.search(counted["what"])
        or _NAMES_OFFENDERS.search(counted["what"])
        or counted["what"][0].isdigit()
    ):
        return True
    if _OF_TIME.match(head) and not _NOT_TIME.search(head):
        return True
    words = _WORD.findall(head.casefold())
    return bool(words) and all(word in _SAYS_NOTHING for word in words)


_NO_PEOPLE = expression(
    r"\b(?:targets?|budgets?|budgeted|planned|forecasts?|trajector(?:y|ies)|benchmarks?|thresholds?|expected|variance|RAG|costs?|spend|spending|expenditure|hours|fte|"
    r"scores?|rank(?:ing)?s?|cumulative\w*|running total|year to date|ytd|to date|postcode|phone|extension)\b|£",
    re.IGNORECASE,
)


def names_another_number(head: str) -> bool:
    """True for the heading of numbers that count nobody, whatever else it says: aims, costs, sums so far, numbers that identify."""
    identifies = _IDENTIFIES.search(head) is not None and _COUNTED_BY.match(head) is None
    return identifies or _NO_PEOPLE.search(head) is not None


def plainness(head: str, *, perpetrators: bool = False) -> int:
    """How plainly a heading names a count of cases: 3 with what they are of, 2 cases or people, 1 a number or referrals, 0 none of these."""
    if names_no_count(head):
        return 0
    if (_NAMES_OFFENDERS if perpetrators else _NAMES_PEOPLE).search(head) is None:
        return 1 if _PLAIN.search(head) else 0
    if _PASSING.search(head) and not perpetrators:
        return 1
    return 3 if perpetrators or _NAMES_CSE.search(head) else 2
