"""Tells a wider whole from the children with CSE among them: "412 children in need, of whom 22 are monitored for CSE"."""

import re

from councils.domain.expressions import expression

_WIDER = expression(
    r"\b(?:child(?:ren)? in need|CIN|looked[- ]after|(?:children|young people) in (?:our )?care|CLA|LAC|care leavers?|child protection plans?|CPP?s?|early help|social care|social work(?:ers?)?|missing|"
    r"referr(?:als|ed)|contacts|assessments?|all (?:open |current )?cases|(?:all )?open cases|caseload|(?:all|any) (?:forms|types|kinds) of exploitation|exploitation (?:team|hub|cohort|list)|"
    r"criminal(?:ly)? exploit\w*|CCE|county lines|at risk of exploitation|contextual safeguarding|extra[- ]familial)\b",
    re.IGNORECASE,
)
_CSE = expression(r"\b(?:CSE|CSA|sexual(?:ly)?)\b", re.IGNORECASE)


def is_wider(clause: str) -> bool:
    """True for a clause that counts other children, or more, and does not speak of sexual exploitation."""
    return _WIDER.search(clause) is not None and _CSE.search(clause) is None


def names_cse(clause: str) -> bool:
    """True for a clause that speaks of sexual exploitation."""
    return _CSE.search(clause) is not None
