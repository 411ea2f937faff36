"""Reads a reference that no word announces: a line of the head, or a part of one, that is nothing but a case's name: "CSE cases - 25-0716"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from councils.domain.dates import find_dates
from councils.domain.expressions import expression
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.spans import Places
from councils.parsing.text import Kind

_PARTS = expression(r"\t|\||\s{3,}|\s[-–—/]\s|[;,()\[\]]\s*|\s+(?=\()")
_CODE = expression(
    r"#?(?:CSE )?(?P<code>(?:[A-Z]{1,6}[ ./_-]){0,2}(?:[A-Z]{1,6}[ ./_-]?)?\d[\dA-Z./_-]*(?: (?:[A-Z]{1,3}|[A-Z]?\d{2,6})){0,2})"
)
_LAST_OF_SUBJECT = expression(r"(?:.*\s)?(?P<code>(?=\S*[A-Z/-])(?=\S*\d\S*\d)[A-Z\d][\w./-]{4,})")
_NO_CODE = expression(
    r"\d\d[/-]\d\d|[A-Z ./_-]+(?:19|20)\d\d|(?:\+44|0\d{2,4})[ -]?\d{3,}.*|(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d\d|(?:19|20)\d\d))?|\d{1,2}\s?[–-]\s?\d{1,2}"
    r"|.*\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|(?:ROOM|FLOOR|TEL|FAX|EXT|DX|BOX|PO|UNIT|PAGE|ACT|ISO|UK|GB|VAT|ICO|IC|COVID|PART|FOIA?|EIR|FOISA|REV|V|S|SECTION|Q|TABLE)\b[ .:/-]?(?:BOX )?\d.*"
    r"|\d{1,2}[.:]\d\d(?:[AP]M)?|\d{1,3}(?:,\d{3})+|\d{1,2}(?:ST|ND|RD|TH)\b.*|[£]?\d+\.\d\d|[1-9]\.\s.*",
)
""" Telephone numbers, years, ages, post codes, rooms, laws, and what stands behind the number of a question."""
NO_CODE = (
    r"(?!(?-i:[AQR] ?[A-GR]|[AQR])[ ]?[/._-]?[ ]?(?!\d{1,2}[/.-]\d{1,2}[/.-](?:(?:19|20)\d\d|\d\d)(?!\d))"
    r"(?:\d{2,}[/-]\d{2,}|\d{5,}\b))"
)
""" "QB 25/06/0099" and "Q/25/0099" begin with no label, as "Q3 31/03/2025: 22" does: what a pattern of labels begins with."""
_LABEL = expression(
    r".*(?:\byours?|ref(?:erence)?|n(?:umber|o)|registration|tel\w*|fax|phone|subject|request|code|id|charity|company)\W*",
    re.IGNORECASE,
)
""" What names the number behind it as another's, or it had been read already."""
_LEAST_DIGITS, _LEAST_BARE = 3, 5
_SUBJECT = expression(r"subject:\s*(?:(?:re|fw|fwd):\s*)*", re.IGNORECASE)
_SALUTATION = expression(r"\W*(?:dear|good (?:morning|afternoon)|hello|hi)\b", re.IGNORECASE)
_MOST_LINES, _LONGEST = 12, 140


def code_at_head(letter: Letter, request: Places) -> str | None:
    """The first part of a line of the head that is a code; None where there is none."""
    found = (_code_in(letter.text[line.start : line.end], line.kind) for line in _head(letter, request))
    return next((code for code in found if code is not None), None)


def _head(letter: Letter, request: Places) -> Iterator[Line]:
    """The lines down to the salutation and the heading below it, none of which is a sentence, and running feet."""
    left: int = _MOST_LINES
    words = ""
    for line in letter.lines:
        above, words = words, letter.text[line.start : line.end]
        if line.kind in (Kind.HEADER, Kind.FOOTER):
            yield line
        elif left > 0 and request.touch(line.start, line.end):
            left = 0
        elif left > 0 and line.kind is not Kind.QUOTED and (line.kind is not Kind.FIELD or _SUBJECT.match(words)):
            left = min(left - 1, 1) if _SALUTATION.match(words) else left - 1
            if len(words) < _LONGEST and not words.endswith(".") and not ("\t" in words and "\t" in above):
                yield line


def _code_in(words: str, kind: Kind) -> str | None:
    subject = _SUBJECT.match(words) if kind is Kind.FIELD else None
    words = words[subject.end() :] if subject else words
    for before, part in pairwise(["", *_PARTS.split(words)]):
        found = None if _LABEL.fullmatch(before) else _CODE.fullmatch(part.strip(" ."))
        if found and _is_code(found["code"], alone=part.strip() == words.strip()):
            return found["code"]
    last = _LAST_OF_SUBJECT.fullmatch(words.strip()) if subject else None
    return last["code"] if last and _is_code(last["code"], alone=False) else None


def _is_code(code: str, *, alone: bool) -> bool:
    digits = sum(sign.isdigit() for sign in code)
    if _NO_CODE.fullmatch(code) or find_dates(code) or digits < _LEAST_DIGITS:
        return False
    return not code.replace(" ", "").isdigit() or (alone and digits >= _LEAST_BARE and not code.startswith("0"))
