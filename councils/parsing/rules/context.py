"""Knows sentences that speak of other places, people or numbers ("Nationally …", "The census shows …"): no figure of the answer stands there."""

import re
from collections.abc import Sequence
from functools import lru_cache

from councils.domain.expressions import expression

_CONTEXT = expression(
    r"\b(?:national(?:ly)?|census|residents?|population|in england\b|england and wales|across (?:the country|england|scotland|wales)|region(?:al(?:ly)?)?(?!\s+of\s+(?:\w+\s+)?\d)|"
    r"(?:newspaper|press|media) report|neighbouring|other (?:councils|authorities)|statistical neighbours|requests? (?:made|received|under)|newspaper|"
    r"threshold for|had the new|inhabitants|pupils on|on (?:the |our )?(?:school )?rolls?|school rolls?|"
    r"(?:place|area|towns?|boroughs?|districts?|city|county|villages?|islands?|parish(?:es)?|wards?|authority|council|communit(?:y|ies))(?:,?\s+(?:some|many|most|several|each|all|one|two|three|both|none)(?:\s+of\s+(?:them|which|these))?)?\s+(?:of\s+(?:\w+\s+){0,3}?\d[\d,]*\s+(?:people|children|young people|souls|persons)|(?:with|has|having|where|in which)\s+(?:\w+\s+){0,3}?\d[\d,]*\s+(?:people|souls|persons|under[- ]?18s?))\b|"
    r"(?:former|predecessor|abolished|old) (?:\w+ ){0,3}?(?:council|authority)(?:['’]s \w+)? (?:(?:had|has|itself|then|once|last) )*(?:reported|recorded|counted|published|gave|showed|monitored|listed|stated|told)|"
    r"figures (?:that (?:are|were|have been) )?(?:published|produced|released|collected|given|kept) by (?:others|other (?:bodies|organisations|people|agencies))|"
    r"by way of (?:context|background)|(?:for|as) (?:context|background)|(?:context|background) only|returns? to the department)\b",
    re.IGNORECASE,
)
_OF_OUR_OWN = expression(
    r"\b(?:place[ds]|placements?|transferr?\w*|liv(?:e|es|ing)|residing|moved|looked after|responsib\w+|are|is|were)\b\W+(?:\w+\W+){0,3}?(?:in|by|from|to|with|of)\s+(?:any\s+)?(?:neighbouring|other) (?:councils|authorities|(?:council|authority)(?: areas?)?)\b",
    re.IGNORECASE,
)
""" "Placed here by other councils": where our own children are, or whose the children are that we look after."""


_OF_REQUESTS = expression(
    r"\b(?:received|answered|handled|dealt with|responded to|processed|refused|closed)\s+(?:(?:some|about|over|almost|nearly|more than|around)\s+)?\d[\d,]*\s+(?:\w+\s+){0,4}?(?:requests|enquiries|complaints)\b(?!\s+for\s+(?!information\b))"
    r"|\b\d[\d,]*\s+(?:cases\s+)?(?:we|the council)\s+(?:asked|told|advised|invited)\s+(?:the\s+)?(?:requesters?|applicants?)\b"
    r"|\b\d[\d,]*\s+(?:foi|foia|eir|freedom of information|information|subject access)\s+requests\b",
    re.IGNORECASE,
)
""" "In 2024-25 we received 1,312 requests": the council's own work on requests."""


_CRIMES = (
    r"(?:crimes?|offences|arrests|prosecutions|convictions|(?:crime|incident|intelligence) (?:reports|records|logs))\b"
)
_OF_POLICE = expression(
    rf"\b(?:police|constabulary|chief constable|the force)\b[^;\n]{{0,120}}?\b\d[\d,]*\s+(?:[\w-]+\s+){{0,3}}?{_CRIMES}"
    rf"|\b\d[\d,]*\s+(?:[\w-]+\s+){{0,3}}?{_CRIMES}[^;\n]{{0,120}}?\b(?:police|constabulary|chief constable|the force)\b"
    rf"|\A\W*(?:[\w-]+\s+){{0,4}}{_CRIMES}[^;:\n]{{0,60}}?\b(?:by|from|of) (?:the )?(?:[A-Z]\w+ ){{0,3}}(?:police|constabulary|force)\b",
    re.IGNORECASE,
)
""" "Thornshire Police had put a flag on 318 crimes in 2024, compared with 297 in 2023": crimes that the police count."""


_OPENS = expression(
    r"\W*(?:(?:by way of|as|for|to give|in) (?:some |a little |your )?(?:wider |further )?(?:context|background|comparison|illustration|contrast))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def is_context(words: str, sentence: str = "") -> bool:
    """True for words about the country, the census or somebody else's numbers, or in a `sentence` that opens "For context, …"."""
    if _OPENS.match(sentence) is not None:
        return True
    own = _OF_OUR_OWN.sub("", words)
    return any(told.search(own) is not None for told in (_CONTEXT, _OF_POLICE)) or is_of_requests(words)


_OTHER_THINGS = (
    r"(?:teams?|systems?|services?|databases?|data ?sets?|panels?|councils|authorities|boroughs|districts|localit(?:y|ies)|areas?|workers?|officers?|managers?|practitioners?|analysts?|offices?|sources?|spreadsheets?|"
    r"hubs?|units?|departments?|directorates?|forces|agenc(?:y|ies)|partners?|posts?|strateg(?:y|ies)|polic(?:y|ies)|themes?|years?|months?|weeks?|quarters?|ways?|occasions?|stages?|categor(?:y|ies)|types|reasons?|versions?)"
)
_OF_OTHER_THINGS = expression(
    rf"[^\S\n]+(?:(?!(?:and|or|of|in|on|at|to|by|for|from|with|were|was|are|is|had|has|have|children?|cases?|young|girls?|boys?|victims?|people|known|open)\b)[a-z-]+[^\S\n]+){{0,2}}{_OTHER_THINGS}\b(?![^\S\n]+(?:cases?|children|victims?|plans?)\b)",
    re.IGNORECASE,
)


def counts_other_things(text: str, end: int) -> bool:
    """True for a number that ends at `end` before "legacy teams" or "systems": those are counted, and no children."""
    return _OF_OTHER_THINGS.match(text, end) is not None


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def is_of_requests(words: str) -> bool:
    """True for a sentence that counts requests for information: "we received 1,312 requests"."""
    return _OF_REQUESTS.search(words) is not None


def tells_of_requests(sentences: Sequence[str]) -> bool:
    """True for words all of whose numbers are of requests for information: a page's boast below the request, and no answer."""
    told = [words for words in sentences if any(map(str.isdigit, words))]
    return bool(told) and all(map(is_of_requests, told))
