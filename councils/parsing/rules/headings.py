"""Knows the headings and marks that stand around answers and say nothing themselves: "Response", "You asked", "A:"."""

import re
from itertools import pairwise

from councils.domain.expressions import expression

_HEADING = (
    r"(?:(?:our|the|council(?:'s)?|your|foi|full|details of(?: the)?|the council's)\s+)?"
    r"(?:responses?|answers?|repl(?:y|ies)|decisions?|decision notice|resolution|details|requests?|request details|questions?|"
    r"information requested|information request(?:ed)?|request for information|freedom of information(?: act)?(?: 2000)?"
    r"(?: \(FOIA?\))?(?: request| response)?|"
    r"foi(?: request| response| release)?|you asked(?: for)?|we said|you said|we replied|you requested|i requested|findings|"
    r"summary(?: of request| of response)?|description|outcome|status|information provided|information disclosed|"
    r"response to (?:your )?(?:foi )?request|response to question|child sexual exploitation(?: \(cse\))?|"
    r"request and response|questions? and (?:answers?|responses?)|answers? to (?:your )?questions?)"
)
_ALONE = expression(rf"\W*{_HEADING}(?:\s*(?:is|are)\s+(?:as follows|below|set out below))?\W*", re.IGNORECASE)
_LEADING = expression(
    r"(?!\*[^\S\n]+(?:child(?:ren)?|cases?|young (?:people|persons?)|victims?|individuals?)\W*(?:\n|\Z))[\s\-–—•*·|>]*(?:(?:(?:council(?:'s)?|our|the)\s+)?(?:(?:response|answer|reply)\s+(?:to\s+)?(?:question\s*)?\(?(?:\d{1,2}\s?[a-g]?|[a-g])\)?\s*[:.)\-–—]+|(?:response|answer|reply|ans|resp|decision|we said|a|r)\s*[:\-–—]+(?!\d)|(?:answer|ans|reply|a|r)\s?\d{1,2}\s?[a-g]?\s*[:.)\-–—]+(?=\s))|(?:A|R)\.(?=\s)|(?-i:A|R)[1-8][a-g]?(?=[^\S\n]+(?-i:[A-Z0-9<*]))|[-–—•*·|:>]+(?=\s))",
    re.IGNORECASE,
)
_LEAD_IN = expression(
    r"\W*(?:(?:please (?:find|see)|see|set out|detailed|provided|shown)\b[^.\n]{0,60}\b(?:below|following)|"
    r"(?:our|the council's|the) (?:response|answer|reply)s?\b[^.\n]{0,60}\b(?:below|follows|following|is|are)|"
    r"(?:can|could|would) you please (?:confirm|provide)|please (?:can you |could you )?(?:confirm|provide)(?: the following)?|"
    r"(?:you|your request)\b[^.\n]{0,60}\b(?:asked|requested|following|below)\b[^.\n]{0,60}|"
    r"the following information|in response to your (?:request|questions?)\b[^.\n]{0,60}|"
    r"(?:i|we) (?:can|am able to|are able to) (?:confirm|respond|provide|advise)[^.\n]{0,20}(?:as follows|below|the following|that))\W*",
    re.IGNORECASE,
)
_CELL_HEADINGS = expression(
    r"\W*(?:question|request|query|no\.?|ref\.?|number|#)?\s*\t\W*(?:response|answer|reply|question|request)\W*",
    re.IGNORECASE,
)


_STATUS = expression(
    r"\W*(?:(?:all )?(?:the )?(?:information|data|answer) )?(?:(?:is|has been) )?(?:supplied|disclosed|released|provided|given)(?: in full)?\s*[.:;–—-]+\s+(?=\S)",
    re.IGNORECASE,
)
""" "Information supplied. It does, and it has.": the decision, before the answer itself."""
_LETTER_A = expression(r"[\s\-–—•*·|>]*\(?a\s?[.:)\-–—]", re.IGNORECASE)
_LETTER_B = expression(r"\n[\s\-–—•*·|>]*\(?b\s?[.:)\-–—]", re.IGNORECASE)
""" "A." before an answer is a mark, unless "B." begins a line further down: then it is the first of the labels."""


_NUMBERED = expression(
    r"[\s|]*(?P<words>(?:(?:our|the|council(?:'s)?)[^\S\n]+)?(?:answer|response|reply))[^\S\n]+(?P<number>[1-8]|[a-h])[^\S\n]*\n(?=\s*\S)",
    re.IGNORECASE,
)
""" "Answer 4" alone on the line over an answer."""
_FEWEST_NUMBERED = 3


_TWO_LANGUAGES = expression(
    r"\W*(?:cwestiwn[^\S\n]*\d{1,2}[a-h]?(?:\W+question[^\S\n]*\d{1,2}[a-h]?)?|question[^\S\n]*\d{1,2}[a-h]?\W+cwestiwn[^\S\n]*\d{1,2}[a-h]?)\W*",
    re.IGNORECASE,
)
""" "Cwestiwn 5 / Question 5": over what is asked, and below the answer before it."""


def is_heading(words: str) -> bool:
    """True for a line that only announces what comes: "Response", "Our response is set out below:"."""
    said = any(pattern.fullmatch(words) for pattern in (_ALONE, _LEAD_IN, _CELL_HEADINGS, _TWO_LANGUAGES))
    return (said and not _THEN_A_SIGN.fullmatch(words)) or not re.search(r"[\w*<>#†‡]", words)


_THEN_A_SIGN = expression(r"\s*[^\W_][^*#†‡\n]*[:–—-][^\S\n]+(?:\*{1,3}|#|†|‡)\s*")
""" "Reply: *": the sign that hides a count is the whole of the answer."""


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The passage without blank space, headings and marks such as "A:" at its ends."""
    while start < end:
        while start < end and text[start] in " \t\n|":
            start += 1
        while start < end and text[end - 1] in " \t\n|":
            end -= 1
        line_end = text.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        last = max(text.rfind("\n", start, end) + 1, start)
        if is_heading(text[start:line_end]):
            start = line_end
        elif last > start and is_heading(text[last:end]):
            end = last
        elif (
            (found := _LEADING.match(text, start, end))
            and found.end() > start
            and not (_LETTER_A.match(text, start, end) and _LETTER_B.search(text, found.end(), end))
        ) or (found := _STATUS.match(text, start, end) or _numbered(text, start, end)):
            start = found.end()
        else:
            break
    return start, max(start, end)


def _numbered(text: str, start: int, end: int) -> re.Match[str] | None:
    """The line "Answer 4", where the letter has such a line over each of its answers: elsewhere the 4 may count."""
    found = _NUMBERED.match(text, start, end)
    if found is None:
        return None
    like = re.findall(rf"(?<![^\n]){found['words']}[^\S\n]+(\d+|[a-h])[^\S\n]*(?=\n)", text, re.IGNORECASE)
    return found if len(like) >= _FEWEST_NUMBERED and all(one < other for one, other in pairwise(like)) else None


_TITLE_THEN_REPLY = expression(
    r"[^\S\n]*(?P<title>[^\W\d][^\n\t|\d]{1,80}?)[^\S\n]*\n+[^\S\n]*(?=(?:(?:our|the|council(?:['’]s)?|trust)\s+)?(?:response|answer|reply|decision)\s*[:–—-])",
    re.IGNORECASE,
)
_MOST_WORDS = 10


def after_title(text: str, start: int, end: int) -> int:
    """Where the reply begins below a label's own short title: "Q6. Perpetrators / Response: As above"; else `start`."""
    found = _TITLE_THEN_REPLY.match(text, start, end)
    return found.end() if found and len(found["title"].split()) <= _MOST_WORDS else start


_POINTS = expression(
    r"\s*(?P<words>(?:please\s+)?(?:see|refer to)\b[^.\n]{0,60}\b(?:below|following|overleaf|attached|tables?|above|page)\b[^.\n]{0,20}\.?)\s*",
    re.IGNORECASE,
)


def pointing(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the whole of an answer stands that only points on: "See table below."; as a heading it would be trimmed away."""
    found = _POINTS.fullmatch(text, start, end)
    return found.span("words") if found else None
