"""Knows what is not there in words that no list holds: "not a thing that we record", "the forms do not ask", "lost with the old system".

They are looked for only where an answer gives no figure and no other reason: so the words may be taken broadly.
"""

import re

from councils.domain.expressions import expression

_NOT = r"(?:\bnot|n['’]t|\bcannot|\bnever|\bno(?! (?:cases?|child(?:ren)?|young|groups?|gangs?|victims?)\b)|\bnobody|\bno[- ]one|\bneither|\bnor|\bunable|\blacks?|\blacking|\boutside|\bwithout|\bnone of (?:our|the) (?:systems?|records?|forms?|reports?))"
_KEPT = (
    r"(?:record\w*|h[eo]ld\w*|ke(?:ep|pt)\w*|collect\w*|collat\w*|captur\w*|count(?:s|ed|ing)?\b|track\w*|sort(?:s|ed)?\b|analys\w*|classif\w*|categor\w*|distin\w*|separate\w*|identif\w*|(?:break|broken|breaks)\b[^.;\n]{0,20}\bdown|breakdown\w*"
    r"|disaggregat\w*|aggregat\w*|retriev\w*|known?\b|shows?\b|list\b|exist\w*|available|data\b|figures?\b|information|statistics|fields?\b|questions? (?:about|on|for)|forms?\b|database|report(?:s|ed|able)?\b|go back|look back|split\b|logg?(?:s|ed)?\b|note[sd]?\b|ask(?:s|ed)?\b)"
)
_UNHELD = expression(
    rf"{_NOT}\b[^.;\n]{{0,60}}?\b{_KEPT}"
    rf"|\b(?:data|records?|figures?|lists?|information|it|they|numbers?)\b[^.;\n]{{0,40}}\b(?:(?:was|were|is|are|been|gets?) (?:\w+ )?(?:lost|overwritten|wiped|purged|deleted|destroyed|discarded|unavailable|lacking|missing|archived)|unavailable\b|do(?:es)? not exist)"
    r"|^\W*not (?:us|ours|for us)\b|\bunavailable\b|\boverwritten\b|\bonly (?:know|have|hold|record|show|see|count)s?\b[^.;\n]{0,20}\b(?:present|current|today|now|latest)",
    re.IGNORECASE,
)
_OF_OTHERS = expression(
    r"\bdo(?:es)? not (?:mean|include|add|reflect|represent|count as|hold (?:meetings|that view))\b|\bnot (?:all|every|only|just|always|necessarily)\b|\bno (?:longer|doubt|concerns?)\b|\bcannot be (?:compared|added)\b|\bnot (?:be )?(?:compared|comparable)\b",
    re.IGNORECASE,
)
""" "Not all are known to the police": said of some of what is told."""
_COUNTED = expression(
    r"\W*(?:<\s?)?\d+\W+(?:(?:child(?:ren)?|young (?:people|persons?)|cases?|victims?|people)\s+)?(?:not|un)|[^.;\n]*\b(?:not \w+|unknown)\W{1,3}\d+\W*$",
    re.IGNORECASE,
)
""" "3 Not recorded": a count and its label."""
_A_LABEL = expression(r"\W*(?:not|un) ?\w+\W*", re.IGNORECASE)
""" "Not known" over a column or beside a count: one group among the others."""
_FOUND = r"(?:known|recorded|identified|reported|logged|noted|confirmed|established)"
_PAPER = r"(?:data|information|figures?|records?|numbers?|statistics?|breakdowns?|details?|lists?|reports?)"
_A_ZERO = expression(
    rf"\bno\s+(?:\w+\s+)?{_FOUND}\s+(?!{_PAPER}\b)[a-z]"
    rf"|\b(?:nobody|no[- ]one|none|not (?:one|a single \w+))\b(?:\s+[\w'’-]+){{0,6}}?\s+(?:is|are|was|were|(?:has|have|had) been)\s+(?:\w+\s+)?{_FOUND}\b"
    rf"|\bno\s+(?:[\w'’-]+\s+){{0,2}}?(?:links?|involvement|groups?|gangs?|networks?|cases?|child(?:ren)?|young (?:people|persons?)|victims?|perpetrators?|suspects?)\b(?:\s+[\w'’-]+){{0,5}}?\s+(?:is|are|was|were|(?:has|have|had) been)\s+(?:\w+\s+)?{_FOUND}\b",
    re.IGNORECASE,
)
""" "There were no known groups", "Nobody is recorded at present": the count is nil, and it is known."""
_DENIED = expression(
    r"\b(?:do|does|did|is|are|was|were|has|have|can|could|would)(?:\s+not|n['’]t)\b|\bcannot\b|\bunable\b",
    re.IGNORECASE,
)
_MOST_WORDS = 60
_A_COUNT = expression(r"[<>≤≥~]?\s?(?!(?:19|20)\d\d$)\d[\d,]*")


def is_unheld(said: tuple[str, ...], *, of_one_count: bool = False) -> bool:
    """
    True for a short answer of which a sentence says, in whatever words, that no such thing is recorded.

    Never beside a cell or a line that is a number and no year, nor for a cell among others: a table that was not read
    has a column "Not known". Where one count was asked for, `of_one_count`, "no known groups" is none of them.
    """
    if sum(len(words.split()) for words in said) > _MOST_WORDS:
        return False
    if any(_A_COUNT.fullmatch(cell.strip()) for words in said for cell in words.replace("|", "\t").split("\t")):
        return False
    sentences = [words for words in said if len(said) == 1 or not _A_LABEL.fullmatch(words)]
    if of_one_count:
        sentences = [words for words in sentences if _DENIED.search(words) or not _A_ZERO.search(words)]
    return any(
        _UNHELD.search(words) and not _OF_OTHERS.search(words) and not _COUNTED.match(words) for words in sentences
    )
