"""Finds what a letter tells of an earlier answer that it puts right: "The first letter gave 52", "not 52 as we first said".

The figures of the earlier answer are never figures of this one.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from councils.domain.expressions import expression
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.rows import Box, row_of, rows_within, sentences
from councils.parsing.rules.spans import Places
from councils.parsing.text import Kind

_FORMER = r"(?:first|earlier|original|previous|initial|former|prior)"
_ANSWER = r"(?:letter|answer|response|reply|e-?mail|decision|message|disclosure|version|return|figures?|numbers?|totals?|table|spreadsheet|attachment)"
_GAVE = r"(?:gave|said|stated|told|reported|quoted|showed|listed|counted|put|read|claimed|recorded|had|included|contained|was|were|supplied|provided|sent|set out|answered|disclosed)"
_REPLY = r"(?:letter|answer|response|reply|e-?mail|message|disclosure|release)"
_ELSE = r"(?:someone|somebody|anyone|another|a different|an?other|others?|a (?:journalist|newspaper|researcher|student|charity|councillor|member)|an? (?:earlier|previous))"
_BACK_THEN = r"(?:last (?:year|month|spring|summer|autumn|winter)|(?:a|one|two|three|some|several|\d) (?:years?|months?) ago|(?:in|of) (?:[A-Z][a-z]+ )?20\d\d)"
_EARLIER = expression(
    rf"\b(?:an?|another|one|our|the)\s+(?:\w+\s+)?{_REPLY}(?:\s+(?:that )?(?:we|I|was|had been)\s+(?:sent|gave|given|made))?\s+(?:to|for)\s+{_ELSE}\b[^.;\n]{{0,50}}?\b{_GAVE}\b"
    rf"|\b(?:an?|another|one|our|the)\s+(?:\w+\s+)?{_REPLY}\s+{_BACK_THEN}\s+(?:\w+\s+)?{_GAVE}\b|\blast year['’]s (?:\w+ )?{_REPLY}\s+(?:\w+\s+)?{_GAVE}\b"
    rf"|\b(?:we|I|the (?:council|trust))\s+(?:had |have )?(?:told|gave|sent|answered)\s+{_ELSE}\b(?: (?:else|requester|applicant|person|enquirer))?"
    rf"|\b(?:(?:the|our|my|that|this|its|your)\s+)?{_FORMER}\s+(?:\w+\s+)?{_ANSWER}\b(?:\s+(?:of|dated|sent on)\s+[\w ]{{3,24}}?)?[^.;\n]{{0,40}}?\b{_GAVE}\b"
    rf"|\b(?:we|i|you|the council|it)\s+(?:had |have |were |was |have been |had been )?(?:previously|originally|first|initially|earlier|wrongly|mistakenly|incorrectly|in error)\s+(?:\w+\s+)?{_GAVE}\b(?!\s+(?:in|from|since|during|as an?\b|(?:by|on|with) [^.;\n]{{0,30}}\bin)\s+(?:the\s+)?(?:[a-z]+\s+)?(?:20\d\d|[a-z]+\s+in\s+20\d\d))"
    rf"|\bon \d{{1,2}}(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{{4}})?,? (?:it|we|I|the (?:council|trust)) (?:gave|said|stated|told|quoted|answered|replied|refused|withheld|sent|supplied|disclosed)\b"
    rf"|\b(?:our|my|the)\s+{_ANSWER}\s+(?:of|dated|sent on)\s+\d{{1,2}}(?:st|nd|rd|th)?\s+[A-Z][a-z]+(?:\s+\d{{4}})?\s+(?:\w+\s+)?{_GAVE}\b"
    rf"|\bin (?:that|our|my|its|the|this) (?:{_FORMER} )?{_ANSWER}(?: (?:of|dated) [\w ]{{3,24}})?,? (?:we|I|it|the council) (?:had |have )?(?:refused|withheld|{_GAVE})\b"
    rf"|\b(?:figures?|numbers?|totals?|counts?)\s+(?:that )?(?:you )?(?:(?:we|I) )?(?:were |was |had |have )?(?:previously|originally|first|initially|earlier|wrongly|mistakenly|incorrectly)\s+(?:given|sent|supplied|provided|disclosed|stated|reported|gave|published)\b",
    re.IGNORECASE,
)
_FIRST_ANSWER = expression(
    r"\W*(?:\(?[a-h\d]{1,2}[).:]\W*)?(?:the|our|my|that|this|your) (?:council['’]s |trust['’]s )?(?:response|reply|answer|refusal notice|letter|e-?mail|decision|disclosure)(?: (?:of|dated|sent on) [\w ]{3,24}?)? (?:had |wrongly |incorrectly )?(?:gave|stated|reported|quoted|put|told|said)\b",
    re.IGNORECASE,
)
""" "The response gave 41": what a letter says in the past of a response is of one that was given before it."""
_NAMED = expression(rf"(?:\w+\s+){{0,2}}?{_FORMER}\s+(?:\w+\s+)?{_ANSWER}\b", re.IGNORECASE)
_NOW = expression(
    r"\b(?:the |a )?(?:right|correct|corrected|true|actual|proper|revised|new|accurate) (?:figures?|numbers?|answers?|totals?|counts?)\b|\bshould (?:have (?:been|read|said)|be|read)\b|\bcorrected? to\b|\b(?:is|are) (?:now|in fact|actually|really)\b|\bwe now\b|\bin fact\b|\bhas since\b|;",
    re.IGNORECASE,
)
_ELSEWHERE = expression(
    r"\b(?:not|instead of|rather than|in place of|replac(?:es|ing))\s+(?:the\s+|an?\s+)?(?:total of\s+)?(?:\d[\d,]*|[a-z]+)(?:,\s*|\s+)(?:as|that|which|we|you|I|given|in|of)\s+(?:\w+\s+){0,5}?(?:first|earlier|original(?:ly)?|previous(?:ly)?|initial(?:ly)?|before|stated|given)\b",
    re.IGNORECASE,
)
_AS_BEFORE = expression(
    r"\b(?:unchanged|still (?:stands?|correct|right)|remains? (?:the same|correct|right)|stands?|same as)\b",
    re.IGNORECASE,
)


def find_earlier(letter: Letter) -> Places:
    """The places that tell of an earlier answer, from where it is told to where the sentence turns to the new one."""
    if not _ANY.search(letter.text):
        return Places(())
    return Places.of((*_places(letter), *_earlier_cells(letter)))


_ANSWERED = r"(?:answered|replied|responded|said|wrote|told (?:you|them|the \w+)|gave|sent)"
_NOT_NOW = r"(?![^\n]*\b(?:now|new|correct\w*|revis\w+|replac\w+|supersed\w+|current\w*|instead|updat\w+|amend\w+|this (?:letter|response|reply|time))\b)"
_LIST_OF_THEN = expression(
    rf"{_NOT_NOW}[^\n]*(?:\b(?:when|which|that|then|20\d\d|last year|year ago|months ago|before|earlier),? (?:we|the (?:council|trust)) {_ANSWERED}\b|\b{_FORMER}\s+(?:\w+\s+)?{_ANSWER}s?\b(?! to\b))[^\n]{{0,80}}:",
    re.IGNORECASE,
)
_TURNS = expression(
    r"(?!\W*\(?[\da-h][.):])(?=[^\n]*[a-z]{3,} [^\n]*[a-z]{3,})[^\n]*\b(?:now|current(?:ly)?|since|today|correct\w*|revis\w+|updated?|new|changed|this (?:request|letter|response|reply|time|year)|(?:our|the) answers? (?:is|are))\b",
    re.IGNORECASE,
)
_MOST_LINES = 60


def with_earlier_lists_aside(letter: Letter) -> Letter:
    """The letter, the list of an earlier answer that it prints again being quoted: "In 2023 we answered as follows:" over "3. 50".

    The list ends where a sentence turns to the new answers; where none does, it may be the answer itself.
    """
    lines = letter.lines
    for at, line in enumerate(lines):
        if line.kind in _SPOKEN and _LIST_OF_THEN.fullmatch(letter.text, line.start, line.end):
            ends = next((n for n in range(at + 2, len(lines)) if _TURNS.match(letter.text, lines[n].start)), None)
            if ends is not None and ends - at <= _MOST_LINES:
                told = tuple(replace(each, kind=Kind.QUOTED) for each in lines[at + 1 : ends])
                lines = (*lines[: at + 1], *told, *lines[ends:])
    return letter if lines is letter.lines else replace(letter, lines=lines)


_SPOKEN = (Kind.LINE, Kind.PARAGRAPH)


_EARLIER_HEAD = expression(
    rf"\W*(?:(?:the|our|in|on|as|at|from|your)\s+)*(?:{_FORMER}(?:\s+{_ANSWER})?|{_FORMER}ly\s+(?:given|stated|{_GAVE})|originally(?:\s+\w+)?|previously(?:\s+\w+)?|(?:as )?first (?:given|sent|stated|answered|reported)|before(?: (?:the )?review)?|superseded|withdrawn)\W*",
    re.IGNORECASE,
)
_NEW_HEAD = expression(
    r"\W*(?:(?:the|our|on|after|as|at|following|in|this)\s+)*(?:(?:internal )?review(?:ed)?|revis(?:ed|ion)|correct(?:ed|ion)|new|now|amended|updated|final|second|right|this)(?:\s+\w+){0,3}\W*",
    re.IGNORECASE,
)


def _earlier_cells(letter: Letter) -> Iterator[tuple[int, int]]:
    """The cells below "First reply" in a table that has "On review" beside it."""
    columns: list[int] = []
    width = 0
    for line in letter.lines:
        boxes = row_of(letter.text, line.start, line.end).boxes
        if len(boxes) < _LEAST_COLUMNS:
            columns = []
        elif any(_NEW_HEAD.fullmatch(box.text) for box in boxes) and any(
            _EARLIER_HEAD.fullmatch(box.text) for box in boxes
        ):
            columns, width = [at for at, box in enumerate(boxes) if _EARLIER_HEAD.fullmatch(box.text)], len(boxes)
        elif len(boxes) == width:
            yield from ((boxes[at].start, boxes[at].end) for at in columns if boxes[at].text)


_LEAST_COLUMNS = 3


_ANY = expression(
    rf"\b(?:{_REPLY}[^.\n]{{0,40}} (?:gave|stated|reported|quoted|put|told|said)|{_FORMER}|{_REPLY} (?:[\w ]{{1,24}} )?(?:to|for) {_ELSE}|{_REPLY} {_BACK_THEN}|last year['’]s|(?:told|gave|sent|answered) {_ELSE}|superseded|before (?:the )?review|originally|previously|initially|wrongly|mistakenly|incorrectly|in error|on \d{{1,2}}(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{{4}})?,? (?:it|we|I|the)|(?:our|my) (?:letter|answer|response|reply|e-?mail) (?:of|dated|sent)|in (?:that|our|my|its) (?:letter|answer|response|reply|e-?mail|decision))\b",
    re.IGNORECASE,
)


def _places(letter: Letter) -> Iterator[tuple[int, int]]:
    for row in rows_within(letter, 0, len(letter.text)):
        told: frozenset[str] = frozenset()
        for box in row.filled if len(row.filled) == 1 else ():
            said = sentences(letter.text, box.start, box.end)
            for at, sentence in enumerate(said):
                is_kept = any(_IS_KEPT.match(after.text) for after in said[at + 1 : at + 2])
                first = None if is_kept else _FIRST_ANSWER.match(sentence.text)
                if told and (again := _told_again(sentence, told)) is not None:
                    yield again
                for found in (*([first] if first else ()), *_EARLIER.finditer(sentence.text)):
                    if _AS_BEFORE.search(sentence.text):
                        continue
                    turn = _NOW.search(sentence.text, found.end())
                    named = _NAMED.match(sentence.text, found.start())
                    begins = named.end() if named else found.end()
                    ends = turn.start() if turn else len(sentence.text)
                    told |= frozenset(_NUMBER.findall(sentence.text[begins:ends]))
                    yield sentence.start + begins, sentence.start + ends
                for found in _ELSEWHERE.finditer(sentence.text):
                    yield sentence.start + found.start(), sentence.start + found.end()


_IS_KEPT = expression(
    r"(?!.*\b(?:not|never|only)\b)(?!.*\d).*\b(?:uphold|upheld|confirm(?:ed)?|agree|(?:is|was) (?:right|correct|accurate)|stands?)\b",
    re.IGNORECASE | re.DOTALL,
)
""" "The reply reported 41 cases. I uphold this"."""
_NUMBER = expression(r"\d[\d,]*")
_WAS = expression(
    r"\s+(?:children\s+|cases\s+)?(?:was|were|had|came|included|is not|are not|is the number of|counted|covered)\b"
)


def _told_again(sentence: Box, told: frozenset[str]) -> tuple[int, int] | None:
    """Where a sentence speaks again of a number of the earlier answer: "I find that 41 was the number of referrals"."""
    for found in _NUMBER.finditer(sentence.text):
        if found[0] in told and _WAS.match(sentence.text, found.end()):
            turn = _NOW.search(sentence.text, found.end())
            return sentence.start + found.start(), sentence.start + (turn.start() if turn else len(sentence.text))
    return None
