"""Finds what a letter repeats of what others said: "You ask us to confirm that there were 45 cases in 2021", "The press put it at 60".

Whoever asks says what they believe, have read or were told. A reply that repeats it makes none of it the council's
figure, whether the council goes on to agree or not.
"""

import re
from collections.abc import Iterator, Sequence

from councils.domain.expressions import expression
from councils.domain.hints import folded
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.rows import row_of, rows_within, sentences
from councils.parsing.rules.spans import Places

_LETTER = r"(?:(?:foi|information|original|own|last|first|covering|follow-?up)\s+)?(?:request|letter|e-?mail|message|enquiry|inquiry|query|questions?|correspondence|article|report|post|tweet|petition|complaint)"
_REQUEST = r"(?:request|enquiry|questions?)"
_PRESS = (
    r"(?:(?:news)?papers?|press(?: (?:articles?|reports?|releases?|cuttings?|coverage))?|media(?: reports?)?|(?:news|newspaper|magazine) (?:articles?|reports?|stor(?:y|ies)|items?)|articles?|journalists?|reporters?|broadcast(?:ers?)?|documentary|"
    r"BBC(?: \w+)?|ITV(?: News)?|Sky News|Channel 4(?: News)?|Panorama|radio|television|campaign(?:ers?| groups?)|bloggers?|a (?:charity|think tank|website)|"
    r"(?-i:(?:[A-Z]\w+ ){0,3}(?:Gazette|Herald|Chronicle|Echo|Telegraph|Courier|Argus|Mercury|Express|Guardian|Observer|Journal|Examiner|Advertiser|Mirror|Tribune|Times|Evening [A-Z]\w+|Daily [A-Z]\w+|Weekly [A-Z]\w+)))"
)
_WHO_ASKS = (
    rf"(?:you|the (?:requester|applicant|complainant|enquirer|requestor)|your {_LETTER}|(?:the|this) {_REQUEST})"
)
_SAYS = (
    r"(?:says?|said|states?|stated|suggests?|suggested|claims?|claimed|asserts?|asserted|alleges?|alleged|believes?|believed|understands?|understood|assumes?|assumed|quotes?|quoted|"
    r"mentions?|mentioned|cites?|cited|repeats?|repeated|wr(?:ites?|ote)(?! to| on| again| \d)|tells? us|told us|inform(?:s|ed)? us|report(?:s|ed)?|reckons?|estimates?|estimated|calculates?|calculated|heard|reads? (?:that|in|of)|points? (?:out|to)|pointed (?:out|to)|"
    r"refers? (?:us )?to|referred (?:us )?to|draws? (?:our )?attention to|drew (?:our )?attention to|puts? (?:the|it|this|that|them)|gives? (?:a|the|us)|gave (?:a|us)|were told|was told|have been told|had been told|had seen|had found|saw|found (?:that|in)|sets? out|were given|compares?|compared)"
)
_HOLDS = r"(?:notes?|noted|lists|listed|includes?|included|contain(?:s|ed)?)"
""" "Your letter contains": whereas "if you include" and "please note" claim nothing."""
_ASKS_OF_IT = (
    r"(?:ask(?:s|ed)?|want(?:s|ed)?|wish(?:es|ed)?|would like|request(?:s|ed)?|sought|seeks?|invit(?:es?|ed))\s+(?:for )?(?:us |the council |me |to have |an? |our )*"
    r"(?:(?:to )?(?:confirm(?:ation|ed)?|verify|verified|check(?:ed)?|deny|agree|comment(?: on)?|explain|know|say)\s+(?:or deny |whether or not )?(?:that|whether|if|why|how it is|the fact|(?:it|this|these|those) (?:is|are)|your|these|those|this|a (?:total|figure)|the (?:figures?|numbers?|totals?) (?:of|that you|you|which you))|"
    r"(?:whether|if) (?:it (?:is|was)|there (?:were|was|are|is|had|have)|we (?:had|have|agree)|the (?:council|figures?|numbers?|totals?) (?:had|has|is|are|was|were|of)|that|this|these|those)|why|about (?:the|a|our|an) (?:\w+ ){0,4}?(?=\d))"
)
_SAID = rf"(?:that |which )?(?:you|your {_LETTER}|the (?:requester|applicant))\s+(?:have |had |has )?(?:quot|giv|gave|cit|mention|refer|suppl|provid|stat|set out|put|sent|attach|describ|say|said|tell|told|claim|believ|found|saw|read)\w*"
_DATED = r"(?:,? (?:of|dated|sent on|received on) [\w ]{3,24},?)?"
_HOW = rf"(?:(?:also|then|further|have|has|had|do|did|are|is|were|was|appear to|seem to|go on to|went on to|in (?:your|the) {_LETTER}|rightly|wrongly|correctly|incorrectly|specifically|previously|next|first)\s+)*"
_TOLD = expression(
    rf"(?<!\bas )(?<!, which )\b{_WHO_ASKS}\b{_DATED}\s+{_HOW}(?:{_SAYS}|{_ASKS_OF_IT})(?!\w)|\b(?:your {_LETTER}|the {_REQUEST})\b{_DATED}\s+{_HOW}{_HOLDS}(?!\w)"
    r"|\bwe (?:are|were|have been|had been) (?:also )?(?:asked (?:to (?:confirm|verify|check|deny|agree|explain)|whether|if|why)|told|informed|advised by you)\b"
    r"|\byou (?:may|might|must|will|would|could|can|seem to|appear to|also)? ?(?:have (?:been told|been given|heard|read|seen|noticed|got)|think|thought|suppose|had thought|are (?:aware|under the impression|concerned)|were (?:aware|under the impression)) (?:(?:reports?|claims?|somewhere|elsewhere|it said) )?(?:that|of|there|we)\b"
    r"|\b(?:claims?|suggestions?|rumours?|assertions?|comments?|statements?|beliefs?|impression|assumptions?|(?:aware of|seen|read|heard) (?:\w+ )?reports?) (?:is |was |were |are )?that\b"
    r"|\b(?:councillors?|MPs?|campaigners?|residents?|charity|commentators?|opposition)\b(?: [A-Z]\w+){0,2} (?:has |have |had |was |were |is |are )?(?:sa(?:y|ys|id)|claim(?:s|ed)?|suggest(?:s|ed)?|alleg(?:es?|ed)|assert(?:s|ed)?|believe[sd]?|stat(?:es?|ed)|tweeted|posted|wr(?:ites?|ote)|quoted?|quoted as saying|told (?:the|a) \w+) (?:that|in|on|there|we)\b"
    rf"|\bit (?:is|was|has been|had been) (?:\w+ )?(?:suggested|claimed|rumoured|put to us|reported (?:to us|elsewhere)|said elsewhere)\b"
    rf"|\b(?:following|further to|with reference to|in response to|regarding|as to) your (?:statement|claim|assertion|suggestion|comment|remark|understanding|belief)s?\b"
    rf"|\b(?:an? |one |the |recent |local |national |some |last \w+'s )*{_PRESS}\b[^.;:\n]{{0,40}}?\b(?:report(?:s|ed)?|says?|said|claim(?:s|ed)?|stat(?:es?|ed)|quot(?:es?|ed)|print(?:s|ed)?|puts?|wrote|carried|suggest(?:s|ed)?|gave|gives|has it|had it|alleg(?:es?|ed)|estimat(?:es?|ed)|published|mention(?:s|ed)?)\b"
    rf"|\bnot (?:the )?\d[\d,]*(?: \w+)?,? (?:as )?{_SAID}|\b(?:the|your) \d[\d,]*(?: \w+){{0,2}},? {_SAID}",
    re.IGNORECASE,
)
""" What stands after such words is theirs."""
_TOLD_AFTER = expression(
    rf"\b(?:figures?|numbers?|totals?|counts?|estimates?|data|statistics)\b(?: of \d[\d,]*)?,? {_SAID}|,? as {_SAID}|(?<!,)(?<!, )\b(?:that|which) you (?:mention|quote|cite|refer to|give|gave|read|saw|have (?:read|seen|heard))\w*"
    rf"|\byour (?:own )?(?:figures?|numbers?|totals?|counts?|estimates?|calculations?|understanding|belief|suggestion|assertion|claim|assumption|statement)\b"
    rf"|\b(?:mentioned|quoted|cited|claimed|alleged|asserted|referred to) (?:in|by) your {_LETTER}|\b(?:figures?|numbers?|totals?|counts?) (?:given|stated|set out|used|shown) (?:in|by) (?:your {_LETTER}|the (?:{_REQUEST}|{_PRESS}))\b|\b(?:is|was|are|were) what (?:you|the (?:requester|{_PRESS}))\b"
    rf"|\b(?:according to|(?:quoted|reported|printed|published|stated|claimed|said|shown|carried|broadcast) (?:in|by|on)|(?:in|from) an?) (?:the |an? |recent |local |national )*{_PRESS}(?!\w)",
    re.IGNORECASE,
)
""" In a clause with such words everything is theirs."""
_PERHAPS = expression(
    rf"\b(?:as|which) {_SAID}|\byou (?:also |have |had |rightly |correctly )*(?:notes?|noted)\b|\byou (?:are|were) (?:quite |also )?(?:right|correct)\b|\ballegations? (?:is |was |were |are )?that\b"
    r"|\b(?:parents?|somebody|someone|others|people|some|they|he|she|it (?:is|was|has been|had been)) (?:\w+ )?(?:sa(?:y|ys|id)|claim(?:s|ed)?|suggest(?:s|ed)?|alleg(?:es?|ed)|assert(?:s|ed)?|believe[sd]?|stat(?:es?|ed)|tweeted|posted|wr(?:ites?|ote)|quoted?|told (?:the|a) \w+) (?:that|in|on|there|we)\b",
    re.IGNORECASE,
)
""" "As you say, there were 45", "they alleged that": it may be the council that counts, and nobody is sure of it."""
_TURN = expression(
    r"\band (?:that )?we (?:hold|held|have|had|record(?:ed)?|count(?:ed)?|find|found|make|made|monitor(?:ed)?|know|knew|see|saw)\b|"
    r";|,? (?:but|however|whereas|while|although|though|yet|when in fact)\b|\b(?:in fact|in reality|in truth)\b"
    r"|[:,–—-]? ?(?:and )?\bour (?:own )?(?:records?|systems?|figures?|numbers?|data|counts?|totals?|answer|reply|database)\b"
    r"|,? (?:and )?the (?:correct|right|actual|true|real|proper|recorded) (?:figures?|numbers?|totals?|counts?|answers?)\b"
    r"|[,:–—-] ?(?:and )?(?:we|it|they|there|yes|no|none|the council) (?:(?:can|do|did) )?(?:hold|held|have|had|has|record(?:ed)?|count(?:ed)?|find|found|make|made|show|is|are|was|were|monitor(?:ed)?|does)\b"
    r"|\bwe (?:instead|now|actually|in fact) (?:hold|have|had|record(?:ed)?|count(?:ed)?|find|make)\b|\b(?:is|are|was|were) (?:actually|in fact|really|rather)\b|\bshould (?:be|read|have been)\b",
    re.IGNORECASE,
)
_PARTS = expression(
    r";|(?:, |\s)(?=(?:not|rather than|instead of|against|compared (?:with|to)|as opposed to|but|whereas|while) )",
    re.IGNORECASE,
)
_AGREED = expression(
    r"\b(?:is|are|was|were) (?:also )?(?:right|correct|accurate|agreed|confirmed)\b(?!\?)|\bwe (?:can )?(?:confirm|agree)\b",
    re.IGNORECASE,
)
_NUMBER = expression(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|\w+teen|\w+ty|nil|none|zero)\b",
    re.IGNORECASE,
)
_ANY = expression(
    r"\b(?:you|your|requester|applicant|complainant|enquirer|requestor|request|press|papers?|newspapers?|media|articles?|journalists?|BBC|ITV|Sky News|Channel 4|Panorama|radio|television|Gazette|Herald|Chronicle|Echo|Telegraph|Courier|Argus|Mercury|Express|Guardian|Observer|Journal|Examiner|Advertiser|Mirror|Tribune|Times|Evening|Daily|Weekly|suggested|alleged|claimed|rumoured|campaign\w*|reported)\b",
    re.IGNORECASE,
)

_OF_OTHERS = expression(
    r"\b(?:you|your|requester|applicant|complainant|enquirer|requestor|request|enquiry|questions?|councillors?|mps?|campaign\w*|residents?"
    r"|charity|commentators?|opposition|claims?|suggestions?|rumours?|assertions?|comments?|statements?|beliefs?|impression|assumptions?"
    r"|reports?|reported|reporters?|asked|told|informed|suggested|claimed|rumoured|put to us|said elsewhere|(?:news)?papers?|press|media"
    r"|magazine|news|articles?|journalists?|broadcast\w*|documentary|bbc|itv|sky news|channel 4|panorama|radio|television|bloggers?|think tank"
    r"|website|gazette|herald|chronicle|echo|telegraph|courier|argus|mercury|express|guardian|observer|journal|examiner|advertiser|mirror"
    r"|tribune|times|evening|daily|weekly|parents?|somebody|someone|others|people|some|they|he|she|it|allegations?)\b"
)
"""A word without which nothing is told of others, in folded words: most sentences have none, and that is soon said."""


def find_claimed(letter: Letter) -> Places:
    """The places that repeat what others said, from where they are said to do so to where the council speaks for itself."""
    if not _ANY.search(letter.text):
        return Places(())
    return Places.of((*_in_sentences(letter), *_in_lists(letter), *_in_columns(letter)))


def repeats_a_claim(words: str) -> bool:
    """True for words that speak of what others said: whatever number stands beside could be theirs."""
    return _OF_OTHERS.search(folded(words)) is not None and any(
        said.search(words) is not None for said in (_TOLD, _TOLD_AFTER, _PERHAPS)
    )


def find_quoted(letter: Letter, claimed: Places) -> Places:
    """The places among those `claimed` that are wholly others' own words or numbers: between quotation marks, or in a column "You quoted"."""
    quotations = [
        (quoted.start(), quoted.end())
        for start, end in claimed.stretches
        for quoted in _QUOTED.finditer(letter.text, start, end)
    ]
    return Places.of((*quotations, *(_in_columns(letter) if claimed.stretches else ())))


def _in_sentences(letter: Letter) -> Iterator[tuple[int, int]]:
    text = letter.text
    for row in rows_within(letter, 0, len(text)):
        for box in row.filled if len(row.filled) == 1 else ():
            for sentence in sentences(text, box.start, box.end):
                if not _OF_OTHERS.search(folded(sentence.text)) or not _NUMBER.search(sentence.text):
                    continue
                for start, end in _claimed(sentence.text):
                    if _NUMBER.search(sentence.text, start, end):
                        yield (
                            sentence.start + start,
                            _past_quotation(text, sentence.start + start, sentence.start + end),
                        )


def _claimed(words: str) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that are somebody else's words."""
    for found in _TOLD.finditer(words):
        turn = _TURN.search(words, found.end())
        yield found.start(), turn.start() if turn else len(words)
    start = 0
    for end in (*(part.start() for part in _PARTS.finditer(words)), len(words)):
        told = _TOLD_AFTER.search(words, start, end)
        if told is not None and not _AGREED.search(words, start, end):
            turn = _TURN.search(words, told.end(), end)
            yield start, turn.start() if turn else end
        start = end


_QUOTED = expression(r"“[^”]+”|\"[^\"]+\"|‘[^’]+’")
_QUOTES = {"“": "”", '"': '"', "‘": "’"}
_LONGEST_QUOTATION = 600


def _past_quotation(text: str, start: int, end: int) -> int:
    """Where the quotation ends that begins between `start` and `end`, as far as it goes on in the same paragraph; else `end`."""
    for opening, closing in _QUOTES.items():
        at = text.rfind(opening, start, end)
        if (
            at >= 0
            and text.find(closing, at + 1, end) < 0
            and (opening != closing or text.count(opening, start, end) % 2)
        ):
            paragraph = text.find("\n\n", end)
            last = text.find(closing, end, min(end + _LONGEST_QUOTATION, paragraph if paragraph >= 0 else len(text)))
            return last + 1 if last >= 0 else end
    return end


_LONGEST_ENTRY = 9


def _in_lists(letter: Letter) -> Iterator[tuple[int, int]]:
    """The entries below "Your e-mail quotes these figures:"."""
    lines = [line for line in letter.lines if not line.is_aside]
    for at, line in enumerate(lines):
        words = letter.text[line.start : line.end].rstrip()
        if not words.endswith(":"):
            continue
        last = sentences(letter.text, line.start, line.end)[-1:]
        if last and _leads_in(last[0].text):
            yield from ((entry.start, entry.end) for entry in _entries(letter, lines[at + 1 :]))


def _leads_in(words: str) -> bool:
    told = [*_TOLD.finditer(words), *_TOLD_AFTER.finditer(words)]
    return any(not _TURN.search(words, found.end()) for found in told) and not _AGREED.search(words)


def _entries(letter: Letter, below: Sequence[Line]) -> Iterator[Line]:
    """The short lines that follow, until one says something or leads in something else; at most one empty line between two."""
    for line in below:
        words = letter.text[line.start : line.end].strip()
        if words.endswith((":", "?")) or len(words.split()) > _LONGEST_ENTRY or not _NUMBER.search(words):
            return
        yield line


_THEIR_HEAD = expression(
    rf"\W*(?:(?:the|as|in|from|by) )*(?:your (?:own )?(?:figures?|numbers?|totals?|counts?|version)|(?:figures?|numbers?|totals?|counts?|cases) (?:in|from) (?:your {_LETTER}|the (?:request|{_PRESS}))|"
    rf"(?:(?:figures?|numbers?|totals?|counts?|what|cases),? )?(?:that )?(?:you|(?:the )?requester|(?:the )?applicant) (?:quoted?|gave|give|said|say|stated?|cited?|mention(?:ed)?|believed?|have|had|supplied|asked us to confirm)|"
    rf"(?:quoted|given|stated|claimed|cited) (?:by (?:you|the (?:requester|applicant))|in (?:your {_LETTER}|the request))|{_PRESS}(?: figures?)?)\W*",
    re.IGNORECASE,
)


def _in_columns(letter: Letter) -> Iterator[tuple[int, int]]:
    """The cells below "You quoted", in a table that has what the council counted beside it."""
    columns: list[int] = []
    width = 0
    for line in letter.lines:
        boxes = row_of(letter.text, line.start, line.end).boxes
        heads = [at for at, box in enumerate(boxes) if at and _THEIR_HEAD.fullmatch(box.text)]
        if heads:
            columns, width = heads, len(boxes)
        elif len(boxes) != width:
            columns = []
        else:
            yield from ((boxes[at].start, boxes[at].end) for at in columns if boxes[at].text)
