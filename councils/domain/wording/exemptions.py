"""The exemptions that a letter cites, in one form: `FOIA s.40(2)`, `FOISA s.38(1)(b)`, `EIR r.12(5)(f)`."""

import re
from enum import StrEnum

from councils.domain.expressions import expression
from councils.domain.found import Found, apart
from councils.domain.scanning import found_in


class Act(StrEnum):
    """The laws that give a council reasons to refuse."""

    FOIA = "FOIA"
    FOISA = "FOISA"


# Freedom of Information Act 2000, Part II with ss.12 (cost) and 14 (vexatious or repeated); s.16 is advice, s.17 the
# notice itself, s.40(3) to (4A) and (7) are conditions of s.40(2).
_FOIA = frozenset({"12", "14", "22A", *map(str, range(21, 45))} - {"25"})
# Freedom of Information (Scotland) Act 2002, Part 2 with ss.12, 14 and 18 (neither confirm nor deny); s.17 is "not
# held", s.38(2) to (5) are conditions of s.38(1).
_FOISA = frozenset({"12", "14", "18", *map(str, range(25, 42))})
_CONDITIONS = {
    Act.FOIA: expression(r"40\((?:3A?|3B|4A?|6|7|8)\).*"),
    Act.FOISA: expression(r"38\((?:2A?|2B|3A?|4|5|5A|6)\).*"),
}

_BRACKET = r"\(\s?(?:\d{1,2}[A-Z]?|[a-z]{1,4})\s?\)"
_GOES_ON = (
    r"(?=[;,.)(]|\Z"
    r"|\s+(?:of|and|or|to|is|are|was|appl\w+|which|as|in|for|because|since|by|under|with|has|have|engaged)\b)"
)
_SUB = rf"(?:[^\S\n]?{_BRACKET}|\s?\n{_BRACKET}{_GOES_ON})"
""" A subsection; on the next line only where the sentence goes on, for else it is the label of the next answer."""
_IN_WORDS = rf"(?:,?\s+(?:sub-?sections?|paragraphs?)\s+\(?(?:\d{{1,2}}[A-Z]?|[a-z])\b\)?(?:{_SUB})*)"
_SECTION = rf"\d{{1,2}}[A-Z]?(?:{_SUB})*(?:{_IN_WORDS})*(?![\w%])"
_AND_THE_NEXT = rf"\s*(?:,\s*and|,|;|and|or|&|/)\s*(?:(?:(?:sections?|ss?)\.?\s?)?{_SECTION}|{_SUB}+)"
_SIGN = rf"(?<!\w)§{{1,2}}(?:(?=\d\d)|\s(?=\d\d[A-Z]?\s?{_BRACKET}))"
""" "§40", "§ 40(2)", and not the "§ 40" of a sign beside a number."""
_CITED = expression(rf"(?:\b(?:sections?|secs?|ss?)\.?\s?|{_SIGN})({_SECTION}(?:{_AND_THE_NEXT})*)", re.IGNORECASE)
_EACH = expression(
    rf"(?:(?<!\w)(?:sections?|ss?)\.?\s?)?(?<![\d(])(?P<whole>{_SECTION})|(?<=[\s,;&/])(?P<next>(?=\(){_SUB}+)",
    re.IGNORECASE,
)
_ONE_SUB = expression(r"\((\w+)\)")
_EIR = expression(rf"\breg(?:ulation)?s?\.?\s?((?:12|13)(?:{_SUB})*)", re.IGNORECASE)

_SCOTLAND = expression(r"Freedom\s+of\s+Information\s+\(Scotland\)|\bFOISA\b|\bFOI\(?S\)?A\b", re.IGNORECASE)
_INFORMATION_LAW = expression(r"Freedom\s+of\s+Information|\bFOI|\bthe\s+Act\b|\bof\s+FOI", re.IGNORECASE)
_OTHER_LAW_AFTER = expression(
    r"[^.;\n]{0,12}?(?<!Freedom )\b(?:of|under|in)\s+(?:the\s+)?(?!Freedom|FOI|the\b)"
    r"(?:[A-Z][\w&()]+\s+(?:and\s+|of\s+)?){1,6}(?:Act|Measure|Bill)\b"
    r"|[^.;\n]{0,12}?\b(?:of|under)\s+(?:the\s+)?(?:DPA|UK\s+GDPR|GDPR|CA)\b"
    r"|\s*(?:,|\))?\s*(?:DPA|Data\s+Protection|Children\s+Act|enquir|investigation|assessment|order|accommodat|agreement)"
)
_OTHER_LAW_BEFORE = expression(
    r"\b(?!Information\b)[A-Z]\w+\s+(?:\(Scotland\)\s+|\(Wales\)\s+)?Act(?:\s+\(?(?:19|20)\d\d\)?)?,?\s*(?:\(\w+\),?\s*)?$|\bDPA(?:\s+20\d\d)?,?\s*$"
)


def find_exemptions(text: str, *, letter: str | None = None) -> tuple[Found[str], ...]:
    """Every exemption that the text cites, with its subsections as cited.

    `letter` is the whole of which the text may be a part: it tells Scotland's law from the other. Not exemptions, and
    not found: s.1, s.10, s.16, s.17, the conditions such as s.40(3), and sections of other laws.
    """
    act = Act.FOISA if _SCOTLAND.search(text if letter is None else letter) else Act.FOIA
    found: list[Found[str]] = []
    for citation in found_in(text, _CITED):
        if not _is_of_another_law(text, citation):
            found += _sections(text, citation, act)
    found += [Found(match.start(), match.end(), f"EIR r.{_plain(match[1])}") for match in found_in(text, _EIR)]
    return apart(found)


def _sections(text: str, citation: re.Match[str], act: Act) -> list[Found[str]]:
    """The exemptions of one citation, which may be of several sections; the first has the word "section" with it."""
    sections: list[tuple[re.Match[str], str]] = []
    for match in _EACH.finditer(text, citation.start(1), citation.end(1)):
        plain = _plain(match["whole"]) if match["whole"] else _beside(sections[-1][1], _plain(match["next"]))
        sections += [(match, plain)] if plain else []
    return [
        Found(citation.start() if place == 0 else match.start(), match.end(), f"{act} s.{plain}")
        for place, (match, plain) in enumerate(sections)
        if _is_exemption(plain, act)
    ]


def _beside(section: str, subs: str) -> str | None:
    """`31(1)(b)` for the "(b)" of "31(1)(a) and (b)"; None where the section has no subsection of that kind."""
    first = _ONE_SUB.match(subs)
    alike = [sub for sub in _ONE_SUB.finditer(section) if first and sub[1][0].isdigit() == first[1][0].isdigit()]
    return section[: alike[-1].start()] + subs if alike else None


_IN_BRACKETS = expression(r",?\s*(?:sub-?sections?|paragraphs?)\s*\(?(\w+)\)?", re.IGNORECASE)


def _plain(section: str) -> str:
    """`40(2)` for "40 (2)" and "40, subsection 2"; letters of subsections small, of sections capital."""
    number, bracket, rest = re.sub(r"\s+", "", _IN_BRACKETS.sub(r"(\1)", section)).partition("(")
    return number.upper() + (bracket + rest)


def _is_exemption(section: str, act: Act) -> bool:
    number = section.partition("(")[0]
    known = _FOIA if act is Act.FOIA else _FOISA
    return number in known and _CONDITIONS[act].fullmatch(section) is None


def _is_of_another_law(text: str, citation: re.Match[str]) -> bool:
    before, after = text[max(0, citation.start() - 80) : citation.start()], text[citation.end() : citation.end() + 90]
    return bool(_OTHER_LAW_AFTER.match(after)) or bool(_OTHER_LAW_BEFORE.search(before))
