"""Knows refusals that cite no law: "not shared, because the numbers are low", "suppressed", "it would take more than 18 hours".

They are looked for only where an answer gives no figure and no other reason: so the words may be taken broadly.
"""

import re

from councils.domain.expressions import expression

_GIVE = r"(?:provid|disclos|releas|shar|giv|publish|suppl|answer|comment|report|show|includ|broke|break|split|state|detail|list|set out|mak|confirm|help|go |say)\w*"
_GIVEN = r"(?:provided|disclosed|released|shared|given|published|supplied|answered|reported|shown|included|broken|split|stated|listed|set out|made)"
_NOT_GIVEN = expression(
    rf"\b(?:not|never|n['’]t|cannot|unable|unwilling|reluctant|rather not|nor)\b[^.;\n]{{0,40}}?\b{_GIVE}"
    rf"|\bdeclin(?:e|es|ed|ing) to\b|\bprefer not\b|\b(?:prevent|prohibit|preclude)(?:s|ed|ing)? (?:us|the council|it|me|this|that|its|our|any|disclosure|the release)\b|\b(?:has|have|is|are|been|be) (?:omitted|removed|left out|held back|kept back|hidden|masked|combined)\b",
    re.IGNORECASE,
)
_TO_PROTECT = expression(
    r"\b(?:(?:so|very|too) few\b|(?:small|low|tiny|few|limited|size of) (?:\w+ )?(?:numbers?|figures?|counts?|cohorts?|groups?|samples?|populations?|cells?)|(?:numbers?|figures?|counts?|cohorts?|groups?|totals?)\b[^.;\n]{0,30}\b(?:small|low|few|under|below|less than|fewer than)|"
    r"(?:could|may|might|would|can|risk\w*|lead\w*|likely|possible|allow\w*|so that|being|be)\b[^.;\n]{0,40}\bidentified|identify(?:ing)? (?:the |an? |any |our |individual )*(?:individuals?|child(?:ren)?|people|persons?|young|someone|anyone|victims?|them)|"
    r"identifi(?:able|ability|cation)|identit(?:y|ies)|confidential\w*|(?<!child )protect(?:s|ed|ing)?(?! (?:plans?|register|conferences?|characteristics?))|sensitiv\w*|personal (?:data|information|details)|third[- ]part(?:y|ies)|data protection|GDPR|DPA|privacy|recognis(?:e|ed|able|ing)|anonymi\w+|anonymity|"
    r"public interest|(?:live|ongoing|current|criminal|police) investigations?|jigsaw|disclosive|disclosure (?:of|would|could|may|might|control|risk)|prejudic\w*|endanger\w*|distress\w*)\b",
    re.IGNORECASE,
)
_HIDDEN = expression(
    r"\bsuppress(?:ed|ing|ion)\b|\bredact(?:ed|ing|ion)\b|(?<!\bno )\bexempt(?:ed|ion|ions)?\b|^\W*(?:strictly )?confidential\W*$|\b(?:not|non)[- ]?disclos(?:able|ed)\b|\b(?:non-?|un)reportable\b|\bnot (?:for|suitable for) (?:disclosure|release|publication)\b"
    r"|\bdisclosive\b|\b(?:will|shall|can|may|must) not be (?:\w+ )?(?:released|disclosed|published|shared)\b|\bdeclin(?:e|es|ed|ing) to\b|\bunwilling to\b|\b(?:not|n['’]t)\s+(?:neither )?confirm n?or deny\b"
    r"|\b(?:numbers?|figures?|counts?|cohorts?|groups?)\b[^.;\n]{0,20}\btoo (?:small|low|few)\b|\btoo (?:small|low|few)\b[^.;\n]{0,12}\bto (?:be )?(?:\w+ )?(?:shar|report|publish|disclos|releas|giv|provid|break|broken|show|split|list)\w*"
    r"|^\W*(?:due to |because of |owing to )?(?:the )?(?:very )?(?:small|low) numbers?\W*$|^\W*(?:this is |it is )?(?:third[- ]party )?personal (?:data|information)\b|\bnot in the public interest\b|\b(?:given|supplied|provided|shared) (?:to us )?in confidence\b",
    re.IGNORECASE,
)
_COST = expression(
    r"\b(?:more than|over|excess of|exceed\w*|beyond|upwards of|than the)\b[^.;\n]{0,30}(?:\b(?:18|eighteen)\b(?: working| staff)? hours\b|£\s?(?:450|600)\b|\b(?:appropriate|cost|time|fees?) limit\b)"
    r"|\b(?:open|read|check|review|go through|look (?:at|through|into)|search|examin|inspect|interrogat|trawl)\w*\b[^.;\n]{0,30}\b(?:each|every|all|individual|\d[\d,]*)\b[^.;\n]{0,25}\b(?:files?|records?|cases?)\b[^\n]{0,120}(?:\b(?:hours?|minutes|days|weeks)\b|£)",
    re.IGNORECASE,
)


def withholds(words: str) -> bool:
    """True for words that keep back what is held, to protect people or for what it would cost, whatever law they name."""
    if _HIDDEN.search(words) or _COST.search(words):
        return True
    return _NOT_GIVEN.search(words) is not None and _TO_PROTECT.search(words) is not None


_TOLD = expression(
    r"\d\s?%|\bper ?cent\b|\b(?:between|from) \d{1,2} (?:and|to) \d{1,2}\b|\bage[sd]?\s+(?:of |are |range |ranged |ranging |from |between |is |was |were )*\d|\b(?:youngest|oldest|eldest|majority|most of|mainly|mostly|predominantly)\b",
    re.IGNORECASE,
)


def tells_something(words: str) -> bool:
    """True for words that tell shares, a range of ages or who most of them are: an answer in other terms, whatever is kept back."""
    return _TOLD.search(words) is not None
