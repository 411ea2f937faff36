"""Doubts figures that a sentence or a phrase gives to another place or body: "The above is for Thornshire as a whole", "Data: Thornshire Police", "both councils together"."""

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.domain.returns import CouncilNamed
from councils.parsing.rules.countheads import KNOWN
from councils.parsing.rules.refusals import is_reason

_A_PLACE = expression(
    r"\b(?:[Ff]or|[Oo]f|[Aa]cross|[Cc]overs?|[Cc]overing|[Cc]oncerns?|[Cc]oncerning|[Aa]bout)\s+(?:(?:the|all|whole|of|both)\s+){0,3}(?P<name>[A-Z][a-z]+(?:\s(?:and\s)?[A-Z][a-z]+)*)"
)
_OF_THE_LAW = expression(r"\b(?:sections?|Act|Regulations?|exempt\w*|withheld|officer)\b", re.IGNORECASE)
_A_SOURCE = expression(
    r"^\W*(?:notes?\W+)?(?:source|data|figures|provided by|supplied by)\s*[:–—-]?\s[^.;]*\b(?:police|constabulary|ofsted|ons|dfe|department for education|home office|nspcc)\b",
    re.IGNORECASE,
)
_THE_WHOLE = expression(
    r"\bas a whole\b|\b(?:whole|entire|wider) (?:county|region|force|partnership|area)\b|\bboth the \w+ and\b",
    re.IGNORECASE,
)


_COUNCILS = r"(?:(?:partner|member|neighbouring|local|participating|constituent) )*(?:councils|authorities|boroughs|districts|counties|cities|unitaries|trusts|(?:council |local authority )areas)"
_TOGETHER = expression(
    rf"\b(?:both|(?:all|the|our|these|those) (?:two|three|four|five|six|seven|eight|nine|ten|\d+)|across (?:all )?(?:the|our)) (?:of (?:the|our) )?(?:{_COUNCILS}|areas)\b"
    rf"|\b(?:all|two|three|four|five|six|seven|eight|nine|ten|each of the) {_COUNCILS}\b"
    rf"|\b(?:combined|joint|pooled|aggregate[d]?) (?:\w+ )?(?:figures?|numbers?|totals?|counts?|data)\b(?! for (?:both|all) (?:years|groups|ages|sexes|genders|girls|boys))"
    r"|\b(?:bi|tri)-?borough\b",
    re.IGNORECASE,
)


def are_of_several_councils(words: str) -> bool:
    """True for "for both areas together", "Combined figures for the two councils": how many are the council's own nobody says."""
    return _TOGETHER.search(words) is not None


def are_of_another_place(told: Sequence[str], own: CouncilNamed | None) -> bool:
    """True where a sentence says that figures are "for Thornshire", "for the county as a whole", and not of the council that answers."""
    ours = _names(own)
    for said in told:
        if is_reason(said) or _OF_THE_LAW.search(said):
            continue
        names = [found["name"].casefold().split() for found in _A_PLACE.finditer(said)]
        if any(not ours.intersection(name) and not _LEARNT.issuperset(name) for name in names):
            return True
        if names_another_body(said, own):
            return True
    return False


def names_another_body(said: str, own: CouncilNamed | None) -> bool:
    """True for "Thornshire as a whole", "Data: Thornshire Police"; false where the council itself is named."""
    is_own = bool(_names(own).intersection(said.casefold().split()))
    return _A_SOURCE.search(said) is not None or (_THE_WHOLE.search(said) is not None and not is_own)


def _names(own: CouncilNamed | None) -> frozenset[str]:
    return frozenset(own.name.casefold().split()) if own is not None else frozenset()


_SAID_TOO = "and early help welfare protection mosaic liquidlogic safeguarding black white asian mixed other"
_LEARNT = KNOWN | frozenset(_SAID_TOO.split())
