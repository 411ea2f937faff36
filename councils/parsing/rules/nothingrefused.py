"""Knows what says that nothing is refused: "No information has been withheld", "We have not applied any exemption", "I overturn the refusal"."""

import re
from functools import lru_cache

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
    r"held(?! back)|hold|holds|recorded?|neither|nor|partly|partially|in part|rel(?:y|ies|ying)|instead|substitut\w+|replac\w+)\b",
    re.IGNORECASE,
)
"""What takes back that nothing is refused, or says of something besides that it is not there."""


_A_REFUSAL = (
    r"(?:refusals?|exemptions?|(?:decision|reliance|use|application|withholding)\b(?=[^.;\n]{0,40}\b(?:refus|withh|section|s\.?\s?\d|exempt))|"
    r"sections?\s(?!1(?!\d))\d[\w()]*|s\.?\s?(?!1(?!\d))\d[\w()]*)"
)
_TAKEN_BACK = expression(
    rf"\b(?:overturn(?:s|ed|ing)?|revers(?:e|es|ed|ing)|set(?:s|ting)? aside|withdr[ae]w(?:s|n|ing)?|quash(?:es|ed)?|rescind(?:s|ed)?|"
    rf"(?:do(?:es)?|did)(?: not|n['’]t) uphold|no longer rel(?:y|ies|ying) (?:up)?on)\s+(?:(?!but\b)\w+\s+){{0,3}}?{_A_REFUSAL}"
    rf"|\b{_A_REFUSAL}[^.,;:\n]{{0,60}}?\b(?:(?:is|are|was|were|has been|have been|be) (?:\w+ly )?(?:overturned|reversed|set aside|withdrawn|quashed|rescinded|lifted|not upheld)"
    r"|(?:does|do) not (?:apply|bite)\b|no longer (?:appl(?:y|ies)|relied (?:up)?on|engaged))",
    re.IGNORECASE,
)
""" "I overturn the decision to refuse this part", "Our reliance on section 40(2) is withdrawn"."""


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def denies_refusal(words: str) -> bool:
    """True for a sentence that says that nothing was withheld, refused or exempt, and nothing else of what is not given."""
    said = re.sub(r"\s+", " ", words)
    found = _NOTHING_REFUSED.search(said) or _TAKEN_BACK.search(said)
    return found is not None and _BUT.search(said[: found.start()] + " " + said[found.end() :]) is None
