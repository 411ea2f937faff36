"""Tells a nought of cases from a nought of groups: "No cases are thought to be gang based" beside "No groups are known"."""

import re

from councils.domain.expressions import expression

_GROUPED = (
    r"(?:gangs?|groups?|networks?|organised|two or more|2 or more|more than one|multiple|several) ?(?:[/-] ?\w+)?"
)
_SAID_OF_CASES = expression(
    r"\s+(?:of\s+(?:which|whom|them|these|those|the|our)\b[^.;\n]{0,30}?)?(?:(?:who|that|which)\s+)?"
    r"(?:(?:are|is|were|was|have|has|had|been|being)\b|currently\b|known\b|thought\b|recorded\b|flagged\b|identified\b|class(?:ed|ified)\b|marked\b|noted\b|categorised\b|listed\b|believed\b|considered\b|suspected\b|linked\b|involv\w+|relat\w+|where\b|with\b|at present\b)"
    rf"[^.;\n]{{0,90}}?\b{_GROUPED}",
    re.IGNORECASE,
)
_NOT_COUNTED = expression(
    r"\s*(?:of\s+(?:the|these|our|those)\s+)?(?:(?!(?:are|is|was|were|have|has|had|being|thought|linked|involv\w+|relat\w+|concern\w*|includ\w+|featur\w+)\b)\w+\s+){0,2}?(?:gangs?|groups|networks)\b(?![\s-]+(?:cases|based|related|linked))",
    re.IGNORECASE,
)


_OF_ALL = expression(r"\s*[-–—,:(]\s*(?:(?:as|because|since) )?(?:all|each|every)\b", re.IGNORECASE)
""" "None - all are thought to involve one perpetrator": said, and then why."""


_OF_SOME = expression(
    r"[^.;\n]{0,60}?\b(?:gangs?|groups?|networks?)\b(?:"
    r"\s+(?:(?:is|are|was|were|has|have|had)\s+)?(?:been\s+)?(?:\w+ly\s+)?(?:new|opened|reopened|started|begun|received|referred|added|accepted|allocated|closed)\s+(?:in|during|since|this|last|between|after|before|from)\b"
    r"|\s+(?:that|which|whom)\s+(?:we|the council|our|it|(?:is|are) (?:recorded|held|flagged|coded))\b(?!\s+(?:\w+\s+)?(?:know|knows|aware|thought|known)\b)"
    r"|[^.;\n]{0,60}?\b(?:but|although|though|while|whereas)\s+(?:\w+\s+){0,2}?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|several|some)\b))",
    re.IGNORECASE,
)
""" "No cases involving gangs were opened in 2024", "none involve groups that we record", "no gangs but six are older"."""


def counts_no_cases(after: str) -> bool:
    """True where the words after a nought say of cases, and not of groups, that none is gang or group based."""
    if _OF_ALL.match(after):
        return True
    if _OF_SOME.match(after):
        return False
    return _SAID_OF_CASES.match(after) is not None and _NOT_COUNTED.match(after) is None


_SPEAKS_OF_GROUPS = expression(r"\b(?:gangs?|groups?)\b", re.IGNORECASE)


def is_of_groups(token: str) -> bool:
    """True for a nought that is itself of gang or group based cases: "no gang related cases"."""
    return _SPEAKS_OF_GROUPS.search(token) is not None


_OF_NO_RECORD = expression(
    r"\b(?:because|as|since|given that|in that|owing to|due to|for)\b[^.;\n]{0,40}?\b(?:no|not|n['’]t|cannot|never|lacks?|without|neither)\b[^.;\n]{0,40}?"
    r"\b(?:categor(?:y|ies|ise[sd]?)|codes?|coded|flag(?:s|ged)?|markers?|fields?|headings?|classif\w+|labels?|labelled|option|tick[- ]?box\w*|record(?:s|ed)?|capture[sd]?|collect(?:s|ed)?|distinguish\w*)\b",
    re.IGNORECASE,
)


def is_unkept(after: str) -> bool:
    """True for what follows the "no child" of "No child is monitored as group based because our system has no such category"."""
    return _OF_NO_RECORD.search(after) is not None


_IN_ANY = expression(
    r"\b(?:not|n['’]t|never|no)\b[^.;\n]{0,50}?\b(?:thought|believed?|known(?=\s+to\b)|considered|suspected|understood|assessed|appl(?:y|ies)|the case|features?|involv\w+|indicat\w+|evidence|seen|aware|think)\b(?![^.;\n]{0,40}?\b(?:whether|if|how)\b)[^.;\n]{0,40}?\bany\b(?: of (?:the|these|those|them|our)\b(?: \w+){0,2}(?: (?:cases?|children|young people))?| (?:such |known |gang |group )?(?:cases?|children|young people|victims?|gangs?|groups?|involvement|links?|instances?)\b|(?=\W*(?:$|\n)))"
    r"|(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+)?(?:identified|found|come across|encountered|dealt with|had)\s+any\b(?!\s+(?:\w+\s+){0,3}?(?:information|data|records?|reports?|systems?|figures?|evidence|ways?|means))",
    re.IGNORECASE,
)


def nought_in_any(words: str) -> tuple[int, int] | None:
    """Where a sentence says that no case is one: "Not thought to be the case in any of the 12"."""
    found = _IN_ANY.search(words)
    return found.span() if found else None


_MANAGES_GROUPS = expression(
    r"\b(?:manag(?:es?|ed|ing)|oversee(?:s|ing)?|oversaw|map(?:s|ped|ping)?|monitor(?:s|ed|ing)?|tracks?|tracking|disrupt(?:s|ed|ing)?)\b[^.;\n]{0,30}?\b(?:no|none|nil|\d+|one|two|three|four|five|six|seven|eight|nine|ten|any|these)\s+(?:\w+\s+)?(?:(?:groups|gangs|networks)\b|(?<=any )(?:group|gang|network)\b(?!\s*(?:/|or\b|and\b)))(?![\s-]+(?:based|related|linked|associated|cases|children|victims|offend\w*))"
    r"|\b(?:gangs?|groups?|networks?)\b[^.;\n]{0,40}?\b(?:panel|team|unit|board|forum|meeting|desk)\b[^.;\n]{0,30}?\b(?:manag|overs[ae]|oversee|map|monitor|track|disrupt)\w*\s+(?:no|none|nil|\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b(?!\s+(?:\w+\s+)?(?:cases?|child(?:ren)?|young|victims?)\b)",
    re.IGNORECASE,
)


def manages_groups(words: str) -> bool:
    """True for an answer that counts the groups that somebody manages: "is managing no groups. It has managed 2."."""
    return _MANAGES_GROUPS.search(words) is not None
