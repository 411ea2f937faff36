"""Knows what says that nothing is refused: "No information has been withheld", "We have not applied any exemption"."""

import re

from councils.domain.expressions import expression

_REFUSED = r"(?:withheld|refused|redacted|exempt(?:ed)?|held back)"
_NOTHING_REFUSED = expression(
    rf"\b(?:no|none|nothing)\b(?:(?!\b(?:and|which|that|because|as|so|since|can|could|will|not)\b)[^.,;:\n]){{0,60}}?\b(?:is|are|was|were|been|be)\s+(?:\w+\s+){{0,2}}?{_REFUSED}\b"
    rf"|\b(?:has|have|had|is|are|was|were)(?:\s+not|n['’]t)\s+(?:been\s+)?{_REFUSED}\b(?! information\b)|\bwithheld\s+(?:nothing|none)\b"
    r"|\bno\s+exemptions?\s+(?:has|have|is|are|was|were)\s+(?:been\s+)?(?:applied|claimed|relied|engaged|used|needed)\b"
    r"|(?:\bnot|n['’]t)\s+(?:applied|relied\s+(?:up)?on|claimed|used|applying|relying\s+(?:up)?on)\s+any\s+exemptions?\b",
    re.IGNORECASE,
)
_BUT = expression(
    r"\b(?:but|except|other than|apart from|however|although|though|save|unless|if|were|would|some|beyond|only|unable|cannot|"
    r"held(?! back)|hold|holds|recorded?|neither|nor|partly)\b",
    re.IGNORECASE,
)
"""What takes back that nothing is refused, or says of something besides that it is not there."""


def denies_refusal(words: str) -> bool:
    """True for a sentence that says that nothing was withheld, refused or exempt, and nothing else of what is not given."""
    said = re.sub(r"\s+", " ", words)
    found = _NOTHING_REFUSED.search(said)
    return found is not None and _BUT.search(said[: found.start()] + " " + said[found.end() :]) is None
