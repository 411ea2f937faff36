"""Knows the words that only join a label and its count: "in 2019 *there were* 12 *children*"."""

from councils.domain.expressions import expression

FAR = 90
"""The most signs between a label and its count."""

_LINK = expression(
    r"[\s:=–—\-,;.(\[|•*→>]*(?:(?:and|in|for|of|at|as|the|there|was|were|is|are|had|have|has|been|being|we|a|an|total|totals?|number|figure|count|of|cases?|"
    r"child(?:ren)?|young|people|persons?|individuals|victims?|referrals?|assessments?|episodes?|contacts?|monitored|supported|identified|recorded|open|active|known|aged?|"
    r"year|years|old|olds|whom|which|with|who|on|during|up|rising|falling|increasing|decreasing|fell|rose|to|then|from|it|this|that|by|end|each|calendar|financial|group|groups|"
    r"ethnic|ethnicity|background|origin|described|these|those|them|reported|only|just|first|last|latest|council|again|both|also|further|another|cse|csa|ce|between|march|april|current|stood|came|compared|"
    r"held|showed|shows|our|records?|x|noted|counted|worked|concerning|about|being|boys?|girls?)?[\s:=–—\-,;.()\[\]|•*→>'’\"“”]*)*"
)


def links(between: str) -> bool:
    """True where the words between a label and a count only join the two."""
    return len(between) <= FAR and _LINK.fullmatch(between.lower()) is not None
