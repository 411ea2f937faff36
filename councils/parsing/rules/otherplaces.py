"""Doubts figures that a sentence or a phrase gives to another place or body: "The above is for Thornshire as a whole", "Data: Thornshire Police", "both councils together"."""

import re
from collections.abc import Iterator, Sequence

from councils.domain.expressions import expression
from councils.domain.returns import CouncilNamed, Figure
from councils.parsing.rules.countheads import KNOWN
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.sheettitles import titles_of_sheet

_A_PLACE = expression(
    r"\b(?:[Ff]or|[Oo]f|[Aa]cross|[Cc]overs?|[Cc]overing|[Cc]oncerns?|[Cc]oncerning|[Aa]bout)\s+(?:(?:the|all|whole|entire|wider|of|both)\s+){0,3}(?P<name>[A-Z][a-z]+(?:\s(?:and\s)?[A-Z][a-z]+)*)"
)
_OF_THE_LAW = expression(r"\b(?:sections?|Act|Regulations?|exempt\w*|withheld|officer)\b", re.IGNORECASE)
_A_SOURCE = expression(
    r"^\W*(?:notes?\W+)?(?:source|data|figures|provided by|supplied by)\s*[:–—-]?\s[^.;]*\b(?:police|constabulary|ofsted|ons|dfe|department for education|home office|nspcc)\b",
    re.IGNORECASE,
)
_THE_WHOLE = expression(
    r"\bas a whole\b|\b(?:county|force|region)-?wide\b|\b(?:whole|entire|wider) (?:county|region|force|partnership|area)\b|\bboth the \w+ and\b",
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
        if names_another_body(said, own) or _is_wide(said, ours):
            return True
    return False


def _is_wide(said: str, ours: frozenset[str]) -> bool:
    """True for "Thornshire-wide", and not for the council's own name, nor for "Borough-wide"."""
    names = [found["name"] for found in _WIDE.finditer(said)]
    return any(_PLACE.search(name) and name.casefold() not in ours for name in names)


_WIDE = expression(r"\b(?P<name>[A-Z][a-z]+)-?wide\b")


def phrases_of_a_place(said: Sequence[str]) -> tuple[str, ...]:
    """The phrases without a verb among `said`, alone or in brackets, that give all figures to a place: "For the whole of Thornshire"."""
    return tuple(found["phrase"] for each in said if any(map(each.__contains__, _SIGNS)) for found in _given_to(each))


def _given_to(said: str) -> Iterator[re.Match[str]]:
    return _GIVEN_TO.finditer(said) if len(said) < _LONGEST else iter(())


_LONGEST = 400
_SIGNS = ("wide", "hole", "ntire", "ll ")
_GIVEN_TO = expression(
    r"(?:^|\()\W*(?P<phrase>(?:(?:all|both|these|figures?|numbers?|data|counts?|totals?)\s+)*"
    r"(?:(?:for|across|covering|throughout|of)\s+)?(?:(?:the\s+)?(?:whole|entire)|all)\s(?:of\s)?[^.;:!?()\n\d]{3,60}|[a-z]+-?wide)\W*(?:$|\))",
    re.IGNORECASE,
)


def names_another_body(said: str, own: CouncilNamed | None) -> bool:
    """True for "Thornshire as a whole", "Data: Thornshire Police"; false where the council itself is named."""
    is_own = bool(_names(own).intersection(said.casefold().replace("wide", " ").replace("-", " ").split()))
    return _A_SOURCE.search(said) is not None or (_THE_WHOLE.search(said) is not None and not is_own)


def is_on_a_sheet_of_another_place(facts: Facts, figure: Figure, own: CouncilNamed | None) -> bool:
    """True for a figure on a sheet of a workbook that is called, or titled, by the name of another place and nothing else."""
    if figure.span is None or own is None:
        return False
    return any(names_another_place(title, own) for title in titles_of_sheet(facts, figure.span.start))


def names_another_place(title: str, own: CouncilNamed | None) -> bool:
    """True for a title of a sheet that is nothing but the name of a place, "Millbrook", "Borough of Saltby", and not of the council's."""
    name = _A_NAME.fullmatch(title)
    if name is None or own is None or not _names(own).isdisjoint(name["name"].casefold().replace("-", " ").split()):
        return False
    return _PLACE.search(name["name"]) is not None or name["of"] is not None


_A_NAME = expression(
    r"\W*(?P<of>(?:Borough|City|County|District|Town) of )?(?P<name>[A-Z][a-z]{2,}(?:[ -](?:(?:and|upon|on|in|under|by|with|the|of)[ -])?(?!(?:Area|Only|Council|Borough|District)\b)[A-Z][a-z]{2,}){0,2})(?: (?:[Aa]rea|[Oo]nly|[Cc]ouncil|[Bb]orough|[Dd]istrict))?\W*"
)
_PLACE = expression(
    r"\b(?:England|Scotland|Wales|Stoke|Leeds|Kent|Essex|Sussex|Devon|Bath|York|Hull|Cornwall)\b"
    r"|[a-z]{2}(?:ton|ham|ford|ley|bury|wich|wick|shire|brook|by|worth|mouth|pool|port|burgh|borough|chester|cester|caster|field|wood|dale|gate|stead|hurst|don|combe|minster|ness|bridge|thorpe|thwaite|moor|mere|haven|holm|side|shaw|stone|vale|land|sea|hill|well|cliff|marsh)\b"
)
"""The ends of the names of places, by which nothing else is called that stands over a sheet."""


def _names(own: CouncilNamed | None) -> frozenset[str]:
    return frozenset(own.name.casefold().split()) if own is not None else frozenset()


_SAID_TOO = "and early help welfare protection mosaic liquidlogic safeguarding black white asian mixed other"
_LEARNT = KNOWN | frozenset(_SAID_TOO.split())
