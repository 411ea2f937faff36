"""Knows sentences that speak of other places, people or numbers ("Nationally …", "The census shows …"): no figure of the answer stands there."""

import re

from councils.domain.expressions import expression

_CONTEXT = expression(
    r"\b(?:national(?:ly)?|census|residents?|population|in england\b|england and wales|across (?:the country|england|scotland|wales)|region(?:al(?:ly)?)?|"
    r"(?:newspaper|press|media) report|neighbouring|other (?:councils|authorities)|statistical neighbours|requests? (?:made|received|under)|newspaper|"
    r"threshold for|had the new|by way of (?:context|background)|(?:for|as) (?:context|background)|(?:context|background) only|returns? to the department)\b",
    re.IGNORECASE,
)
_OF_OUR_OWN = expression(
    r"\b(?:place[ds]|placements?|transferr?\w*|liv(?:e|es|ing)|residing|moved|looked after|responsib\w+|are|is|were)\b\W+(?:\w+\W+){0,3}?(?:in|by|from|to|with|of)\s+(?:any\s+)?(?:neighbouring|other) (?:councils|authorities|(?:council|authority)(?: areas?)?)\b",
    re.IGNORECASE,
)
""" "Placed here by other councils": where our own children are, or whose the children are that we look after."""


def is_context(words: str) -> bool:
    """True for a sentence about the country, the census or somebody else's numbers."""
    return _CONTEXT.search(_OF_OUR_OWN.sub("", words)) is not None
