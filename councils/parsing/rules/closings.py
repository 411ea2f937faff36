"""Knows where answers end: at reviews ("If you are unhappy with this reply"), complaints, re-use and thanks, which close every letter."""

import re
from collections.abc import Iterable

from councils.domain.expressions import expression
from councils.parsing.rules.letter import Letter, Line

_CLOSING = expression(
    r"\W*(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm|with)?\s?(?:kind\s)?regards\b|many thanks\W*$|sincerely\W*$"
    r"|(?:if|should|where) (?:you|the requester) (?:\w+ ){0,2}(?:unhappy|dissatisfied|not satisfied|not happy|remain|disagree|unsatisfied|not content)"
    r"|if you (?:wish|want|would like|need|require|have) (?:\w+ ){0,4}(?:complain|complaint|appeal|review|further|queries|query|questions|concerns|discuss|clarif)"
    r"|should you (?:wish|want|have|require|need)\b|in the event that you"
    r"|you (?:have|may|can|are entitled)(?: also)? (?:the |a )?(?:rights?|ask|request|appeal|complain|entitled)\b"
    r"|(?:requests? for|to request|please send|details of) (?:an? )?(?:internal )?reviews?|internal reviews?\W*$|internal review (?:procedure|process|request)|your rights?\b|rights? of appeal|complaints?\b|appeals?\b"
    r"|(?:the )?supply of (?:information|documents)|(?:the )?information (?:supplied|provided|we have) (?:\w+ ){0,6}(?:copyright|re-?use|continues)"
    r"|re-?use of|copyright\b|most of the information|you (?:can|may|are free to) (?:use|re-?use|browse)"
    r"|for information, we publish|please (?:remember to|quote|return (?:to|this|the|your|all|any|completed)|contact (?:us|me) if|do not hesitate|note that (?:the )?(?:information|council) (?:\w+ ){0,4}publish)"
    r"|i (?:trust|hope) (?:that )?(?:this|the|you)|we (?:trust|hope) (?:that )?(?:this|the|you)|this (?:concludes|completes|now concludes)|your request is now (?:closed|complete)"
    r"|(?:the )?information commissioner(?:'s|’s)?\b|(?:scottish )?information commissioner|https?://(?:www\.)?ico\.org"
    r"|documents\W*$|there are no documents|this is [\w' ’-]+(?:council|authority|trust)['’s]* response to (?!your\b|you\b|the (?:\w+ )?(?:request|questions?|e-?mail|letter|enquiry) (?:that |which )?(?:you|we)\b)|(?:page )?last updated|related (?:pages|links)|share this page|is this page useful"
    r"|(?:you (?:can|may) )?(?:search|browse|view|read|explore) (?:all |more |our |other |previous |past |the ){1,3}(?:foi )?(?:responses?|requests?|disclosure log|disclosures)\b|(?:make|submit|send) (?:a |another )(?:new |further )?(?:foi |information |freedom of information )?request\b"
    r"|publication scheme|disclosure log|the council publishes|we publish (?:a|our|responses)|feedback\W*$|privacy\b|the council's privacy|disclaimer\b|this e-?mail (?:and|is|was)|sent from my)",
    re.IGNORECASE,
)
_OPENING = expression(
    r"\W*(?:dear\b|to whom|good (?:morning|afternoon)|thank you for|thanks for|i (?:am writing|write|refer)|we (?:write|refer) |further to|with reference to|re:|subject:|"
    r"your request (?:has been|was|for information)|(?:i|we) (?:acknowledge|have (?:now )?(?:completed|considered|processed|received))|this (?:letter|e-?mail) (?:is|responds|sets)|"
    r"(?:your|our) ref\b|date\b|ref\b|reference\b|freedom of information act|foi\b|information governance|postal address|phone\b|tel\b|e-?mail\b|www\.|https?://|from:|to:|sent:|cc:|received\b|published\b|case reference|response date)",
    re.IGNORECASE,
)


def is_closing(words: str) -> bool:
    """True for a line that opens the part of a letter after its answers."""
    return _CLOSING.match(words) is not None


def is_opening(words: str) -> bool:
    """True for a line of the letter's head: salutation, thanks, references, contacts."""
    return _OPENING.match(words) is not None


_TITLE = expression(r"\W*internal reviews?\W*", re.IGNORECASE)
_TITLE_OF_PAGE = expression(
    r"\W*(?:foi\W+|our\W+|the\W+)?(?:disclosure log|publication scheme)\b[^.\n]*", re.IGNORECASE
)
_LONG, _MOST_ABOVE, _MOST_ABOVE_PAGE = 80, 8, 2


def closing_lines(letter: Letter) -> tuple[Line, ...]:
    """The lines that end whatever answer stands before them; "Internal review" or "Disclosure log: CSE" over a letter is its title."""
    closing = tuple(
        line
        for number, line in enumerate(letter.lines)
        if is_closing(letter.text[line.start : line.end]) and not _is_title(letter, number)
    )
    below = _appendix(letter, closing[0].start) if closing else None
    return closing if below is None else tuple(line for line in closing if line.start > below)


_APPENDIX = expression(
    r"\W*(?:(?:appendix|annex|schedule|enclosure|attachment)\b(?:\s+(?:[a-d1-4]|one|i))?\b[^.;\n]{0,70}|(?:our |the council['’]s |full )?(?:response|answers|reply|replies|responses) to (?:your |the |each )?(?:questions?|request|points?)\b[^.;\n]{0,40})",
    re.IGNORECASE,
)
_KEYED = expression(
    r"\W*(?:(?:questions?|q|part|point|item|answer|response)\s?\.?\s?\(?(?P<named>[1-7a-g])\b|\(?(?P<alone>[1-7a-g])[).:])",
    re.IGNORECASE,
)
_LEAST_KEYED = 5


def _appendix(letter: Letter, start: int) -> int | None:
    """Where the answers begin that stand below the signature, "Appendix A" over "Question 1: Yes"; None where none do."""
    above = (line for line in letter.lines if line.start < start)
    if len(_keys(letter, above)) >= _LEAST_KEYED:
        return None
    for line in (each for each in letter.lines if each.start > start):
        if _APPENDIX.fullmatch(letter.text, line.start, line.end):
            below = (each for each in letter.lines if each.start > line.end)
            return line.start if len(_keys(letter, below)) >= _LEAST_KEYED else None
    return None


def _keys(letter: Letter, lines: Iterable[Line]) -> set[str]:
    """The numbers and letters of questions that lines begin with."""
    found = (_KEYED.match(letter.text, line.start, line.end) for line in lines if not line.is_aside)
    return {(each["named"] or each["alone"]).lower() for each in found if each}


def _is_title(letter: Letter, number: int) -> bool:
    above, line = letter.lines[:number], letter.lines[number]
    is_of_page = len(above) <= _MOST_ABOVE_PAGE and _TITLE_OF_PAGE.fullmatch(letter.text, line.start, line.end)
    if len(above) > _MOST_ABOVE or not (is_of_page or _TITLE.fullmatch(letter.text, line.start, line.end)):
        return False
    return all(other.end - other.start < _LONG for other in above)
