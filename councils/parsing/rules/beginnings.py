"""Reads in which year a council's figures begin: "our records begin in 2014", "we have only recorded this since 2014".

Such a sentence leaves the years before it without data, though it does not say so; a person is to look.
"""

import re

from councils.domain.expressions import expression

_YEAR = r"(?P<year>20\d\d)(?!\d)"
_KEPT = r"(?:records?|recording|data|figures?|information|statistics|counts?|counting|monitoring|collection|collecting|series|data\s?sets?|returns?|numbers?|spreadsheet|tracker|log)"
_KEEPING = r"(?:h[eo]ld|ha(?:s|ve|d)|record(?:s|ed|ing)?|collect(?:s|ed|ing)?|collate[ds]?|captur\w+|ke(?:ep|eps|pt)|count(?:s|ed|ing)?|monitor(?:s|ed|ing)?|report(?:s|ed|ing)?|available|introduced|used|began|started|flagged|go(?:es)? back)"
_OURS = r"(?:panel|register|tracker|system|database|meetings?|dataset|marker|flag|code|log|spreadsheet)"
_SET_UP = r"(?:set up|established|created|formed|introduced|launched|begun|started|opened|put in place)"
_BEGINNINGS = tuple(
    expression(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_KEPT}\b[^.;\n]{{0,60}}?\b(?:begins?|began|begun|starts?|started|commence[ds]?|dates? (?:back )?(?:only )?(?:from|to)|go(?:es)? (?:only )?back (?:only )?(?:to|as far as)|(?:available|held|kept|exists?|recorded|collected|reliable|complete) (?:only )?(?:from|since))\b[^.;\n\d]{{0,24}}?{_YEAR}",
        rf"\b(?:only|first)\b[^.;\n]{{0,40}}?\b{_KEEPING}\b[^.;\n]{{0,50}}?\b(?:from|since|in|to)\b[^.;\n\d]{{0,16}}?{_YEAR}",
        rf"\b{_KEEPING}\b[^.;\n]{{0,30}}? (?:from|since)\b[^.;\n\d]{{0,16}}?{_YEAR}(?:\s?[/–-]\s?\d{{2,4}})?,? (?:only|onwards?|and not before)\b",
        rf"\b{_KEEPING}\b[^.;\n]{{0,40}}? only (?:from|since|back to)\b[^.;\n\d]{{0,16}}?{_YEAR}",
        rf"\b(?:began|begun|started|commenced) (?:to )?(?:record|collect|collat|count|keep|hold|captur|monitor|report|flag)\w*\b[^.;\n]{{0,40}}?\b(?:from|in|since|on)\b[^.;\n]{{0,16}}?{_YEAR}",
        rf"\b{_OURS}\b[^.;\n]{{0,20}}?\b(?:was|were) (?:only |first |not )?{_SET_UP}\b[^.;\n\d]{{0,24}}?{_YEAR}",
        rf"\b{_OURS} (?:only )?(?:began|started|first met|came into (?:being|use)|dates? from)\b[^.;\n\d]{{0,24}}?{_YEAR}",
        rf"\b{_OURS} (?:has|have) (?:only )?(?:existed|been (?:in (?:use|place|existence)|kept|held|running|going))\b[^.;\n\d]{{0,24}}?{_YEAR}",
        rf"\b(?:from|since)\s+(?:the\s+)?(?:[a-z]+\s+){{0,3}}{_YEAR}(?:\s?[/–-]\s?\d{{2,4}})?\s+onwards?\b",
        rf"\b(?:can|could|(?:able|possible) to|only) (?:only )?(?:go(?:es|ing)?|look|reach(?:es)?|report) (?:only )?back (?:only )?(?:to|as far as)\b[^.;\n\d]{{0,16}}?{_YEAR}",
        rf"(?<![\d/–-]){_YEAR}(?:\s?[/–-]\s?\d{{2,4}})?,? (?:is|was|being) (?:the|our) (?:earliest|first) (?:[a-z]+ )?year\b",
        rf"\b(?:earliest|first) (?:[a-z]+ )?(?:year|figures?|data|records?|counts?)\b[^.;\n\d]{{0,60}}?\b(?:is|are|was|were)\b[^.;\n\d]{{0,24}}?{_YEAR}",
        rf"\bno (?:further|earlier)(?: back)? than\b[^.;\n\d]{{0,16}}?{_YEAR}",
    )
)


def begins_in(words: str) -> tuple[int, int, int] | None:
    """The first year of a council's figures, with start and end of the words that say so; None where none do."""
    for pattern in _BEGINNINGS if "20" in words else ():
        if found := pattern.search(words):
            return int(found["year"]), found.start(), found.end()
    return None


_BEGAN = expression(
    rf"\b(?:did not|didn['’]t) (?:yet )?(?:exist|meet|begin|start)\b|\b(?:was|were) (?:only |first |not )?(?:yet )?{_SET_UP}\b|\b(?:began|started|first met|came into (?:being|use|force)|dates? from)\b",
    re.IGNORECASE,
)
_A_YEAR = expression(r"\b20\d\d\b")


def begins_something(words: str) -> bool:
    """True for a sentence that tells in which year the panel or the system began, whose counts are given by year."""
    return _BEGAN.search(words) is not None and _A_YEAR.search(words) is not None
