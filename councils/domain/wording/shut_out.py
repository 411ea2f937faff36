"""Digits that are never figures: in dates, references, sections, links, sums of money, and the like."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from councils.domain.ages import find_ages
from councils.domain.dates import find_dates
from councils.domain.expressions import expression
from councils.domain.found import Found, blanked
from councils.domain.numbers import IN_WORDS, IN_WORDS_OR_DIGITS
from councils.domain.period_words import find_periods
from councils.domain.scanning import found_in
from councils.domain.wording.cells import IS_COUNTED, IS_WATCHED

_N = r"(?<![\d,])\d[\d,]{0,12}(?:\.\d{1,6})?"
_LETTERED = r"(?:\s*\(\s*\w{1,3}\s*\))"
_SECTION = (
    r"\b(?:sub-?sections?|sections?|sec|ss?|regulations?|reg|articles?|arts?|schedules?|sch|paragraphs?|paras?|clauses?"
    r"|conditions?|exemptions?|exceptions?)\b\.?"
)
_PART = (
    r"\b(?:page|pages|p\.|pp\.|questions?|ques|q|points?|items?|tables?|figs?\.?|appendix|annexe?|appendices|version"
    r"|volume|vol|levels?|tiers?|phases?|stages?|steps?|chapters?|parts?|class|room|floor|unit|suite|rows?|columns?"
    r"|footnotes?|notes?|priority|priorities|objective|strand|theme|pillar|step|band|grade|key\s+stage|year\s+group"
    r"|quarters?|qtr|options?|category|operation|working\s+together)"
)
_POINTING = (
    r"\b(?:see(?:[^\S\n]+also)?|refer(?:[^\S\n]+you)?[^\S\n]+to|(?:shown|set[^\S\n]+out|given|found|listed|contained|included|provided|displayed|presented|plotted|pictured|detailed)[^\S\n]+(?:in|on|at|by|under)"
    r"|as[^\S\n]+(?:in|per)|appears?[^\S\n]+(?:in|on|at)|consult)"
)
_THE = r"(?:(?:the|our|my)[^\S\n]+)?(?:(?:attached|enclosed|accompanying|embedded|separate)[^\S\n]+)?"
_NO_NAME = (
    r"(?:the|these|those|all|about|around|roughly|some|only|just|over|under|than|another|nearly|almost|any|each|our|their"
    r"|exactly|and|or|between|total|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|aged?|ages?)"
)
_POINTED = r"(?=[^\S\n]*(?:$|[.,;)\]]|(?:and|or|below|above|overleaf|attached|enclosed|opposite)\b))"
_PICTURE = r"(?:Figure|Chart|Graph|Image|Picture|Diagram|Exhibit|Plate|Slide|Screenshot|Sheet|Tab|Map)"
_ANSWER = r"(?:answers?|responses?|repl(?:y|ies))"
_NO_COUNT = (
    r"(?![\w%]|[.,]\d|[^\S\n]+(?:child|young|cases?\b|victims?\b|people\b|open\b"
    r"|of[^\S\n]+(?:the|these|those|our|whom|them)\b))"
)
_IS_OF = (
    r"(?:is|was|are|were|counts?|covers?|shows?|gives?|relates?|refers?|includes?|above|below"
    r"|and[^\S\n]+(?:that|those|the[^\S\n]+\w+)[^\S\n]+(?:in|at|to))\b"
)
_IS_OF_A_DAY = (
    r"(?:was[^\S\n]+(?:counted|taken)|is[^\S\n]+(?:as[^\S\n]+(?:at|of|on)|a[^\S\n]+(?:snapshot|count))"
    r"|counts|covers|relates[^\S\n]+to|refers[^\S\n]+to)\b"
)
""" "3 was counted on 2 July; 7 covers the year": as children, they *were* counted; the number is an answer's."""
_TIME_UNIT = r"(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?)"
_KIND_OF_DAY = r"(?:(?:clear|full|calendar|working|business|school|consecutive|further)[\s-]+)*"
_PENCE = r"(?-i:p|[^\S\n]p(?![^\S\n]?[.:=–-]?[^\S\n]?\d))"
""" "17p" and "17 p", and not the key of the next count: "WB 17, P 3"."""

_PATTERNS = tuple(
    (reason, expression(pattern, re.IGNORECASE | re.MULTILINE))
    for reason, pattern in (
        (
            "link",
            r"\b(?:https?://|www\.)\S+|(?<=/)[\w.-]*\d[\w./-]*|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:uk|org|com|net)\b/?\S*",
        ),
        ("e-mail address", r"[^\s@<>()]{1,64}@[^\s@<>()]{1,255}"),
        (
            "money",
            rf"[£$€][^\S\n]?{_N}[^\S\n]?(?:k|m|bn|million|billion)?\b|\b{_N}(?<!,)(?:[^\S\n]?(?:pounds|pence)|{_PENCE})\b",
        ),
        ("percentage", rf"(?<![\w.]){_N}[^\S\n]?(?:%|per[^\S\n]?cent\b|percentage\s+points?)"),
        ("percentage", rf"\b(?:{IN_WORDS})[^\S\n]+(?:per[^\S\n]?cent\b|percentage\s+points?)"),
        (
            "share",
            (
                r"\b(?:one|two|three|four|five)[\s-](?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)\b"
                rf"|\b(?:1|one)[^\S\n]+in[^\S\n]+(?:every[^\S\n]+)?(?:(?:[2-9]|1\d|20)(?![\w%/–-]|[.,]\d|\s+(?:to|and)\s+\d)|(?:{IN_WORDS}))\b"
            ),
        ),
        (
            "rate",
            (
                rf"(?:(?<![\w.]){_N}[^\S\n]+)?"
                r"(?:\b(?:per|in every|for every|for each|out of every|in)[^\S\n]+|(?<=\w)/)"
                r"(?:1|10|100|1,000|a[^\S\n]+)?[,\s]?(?:000|thousand|hundred)\b"
            ),
        ),
        (
            "figures",
            (
                rf"(?<![\w/–-])(?!(?:19|20)\d\d\b)(?:{IN_WORDS_OR_DIGITS})[ ]"
                r"(?:(?:different|separate|overlapping|sets[ ]of)[ ])?"
                r"(?:figures|numbers|totals|counts|dates|values|data[ ]?sets|tables|columns|rows|snapshots"
                r"|(?:case[ ]|recording[ ]|computer[ ])?systems|databases|spreadsheets)\b"
                r"|\b(?:one|two|three)[ ](?:(?:single|common|broad|general|shared|combined|overall|generic)[ ])?"
                r"(?:flags?|codes?|markers?|categor(?:y|ies)|fields?|headings?|labels?|process(?:es)?|modules?|templates?"
                r"|drop-?downs?|tick[ -]?box(?:es)?|registers?|trackers?|databases?|spreadsheets?|code[ ]sets?)\b"
            ),
        ),
        (
            "group",
            (
                r"\b(?:more[^\S\n]+than[^\S\n]+(?:one|two|[12])|(?:two|three|[23])[^\S\n]+or[^\S\n]+more|at[^\S\n]+least[^\S\n]+(?:two|2))"
                r"[^\S\n]+(?:(?:alleged|suspected|known|adult|male|different)[^\S\n]+)?(?:persons?|people|perpetrators?|offenders?|suspects?|abusers?|adults?|m[ae]n|individuals?)\b"
            ),
        ),
        (
            "supposition",
            (
                rf"\bwhether[^\S\n]+(?:(?:there|it)[^\S\n]+(?:is|are|was|were|be)[^\S\n]+)?(?:(?:only|just|as[^\S\n]+(?:few|many)[^\S\n]+as)[^\S\n]+)?{_N}"
                rf"(?:[^\S\n]+[a-z]+){{0,2}}?[^\S\n]+or[^\S\n]+{_N}"
            ),
        ),
        ("telephone number", r"(?<![\w.,])(?:\+\d{2}[\s-]?(?:\(0\)[^\S\n]?)?|\(?0)\d{2,5}\)?(?:[\s-]?\d{2,4}){1,3}\b"),
        (
            "telephone number",
            r"\b(?:tele)?(?:phone|tel|fax|ext|dial|call|text|ring)(?:ension)?\b[.:]?(?:\s+on)?\s*\d[\d ]*\d",
        ),
        ("postcode", r"\b[A-Z]{1,2}\d[A-Z\d]?[^\S\n]?\d[A-Z]{2}\b"),
        (
            "address",
            r"\bP\.?[^\S\n]?O\.?\s+Box\s+\d+|\b\d{1,4}[A-Z]?\s+(?:[A-Z][a-z]+\s+){1,3}(?:Street|Road|Lane|Avenue|Square|Place)\b",
        ),
        (
            "section",
            rf"\b{_SECTION}\s*\(?\d+[A-Z]{{0,2}}\)?{_LETTERED}*(?:\s*(?:,|and|or|&|to|-|–)\s*\d+[A-Z]?{_LETTERED}+)*",
        ),
        (
            "section",
            (
                rf"\b(?:sections|ss|regulations|articles|paragraphs|exemptions)\s+\d+[A-Z]?{_LETTERED}*"
                rf"(?:\s*(?:,|and|or|&|to|-|–)\s*\d+[A-Z]?{_LETTERED}*)*"
            ),
        ),
        (
            "section",
            (
                rf"(?<![\w(.,]){_SECTION}?\d+[A-Z]?[^\S\n]?(?:\(\s*(?:\d{{1,2}}[A-Z]?|[a-z])\s*\))+"
                r"(?=\s*(?:of\b|\(|and\s+\d+\())"
            ),
        ),
        ("section", rf"(?<!\w)§{{1,2}}\d\d[A-Z]?{_LETTERED}*"),
        ("section", r"\b\d+\(\d[A-Z]?\)(?:\([a-z]+\))*"),
        (
            "law",
            (
                r"\b(?:Act|Acts|Regulations?|Order|Directive|Measure|DPA|FOIA|FOISA|GDPR|EIRs?)\b,?\s*"
                r"(?:\([A-Za-z ]+\)\s*)?(?:19|20)\d\d(?:/\d+)?"
            ),
        ),
        (
            "part",
            rf"{_PART}(?:[^\S\n]?(?:no|number)\b)?\.?[^\S\n]?\(?\d{{1,3}}\)?(?:[^\S\n]?\(?[a-h]\b\)?)?(?!\d|[,.]\d|%)",
        ),
        (
            "part",
            (
                r"\b(?:pages|questions|question(?![^\S\n]?\d{1,2}[a-h]?,[^\S\n]?\d+(?![^\S\n]?(?:,|and\b|or\b|&)))|q|points|items|tables|levels|tiers|stages|parts|answers|responses|qs|quarters)[^\S\n]?\d{1,2}[a-h]?"
                r"(?:[^\S\n]?(?:,|and|to|or|&|-|–|/)[^\S\n]?\d{1,2}[a-h]?(?!\d|[,.]\d|%|/\d\d\b|\s+(?:child|young|cases?\b|victims?\b|people\b|open\b|of\s+(?:(?:the|these|those|our)\s+)?(?:child|young|cases?\b|\d|whom|which|them)|(?:for|to|in\s+answer\s+to|under)\s+(?:question\b|part\b|q))))+"
            ),
        ),
        (
            "part",
            rf"\b(?:in|to|at|from|of|see|under|with|and|both|than|as|by|on)[^\S\n]+{_THE}{_ANSWER}[^\S\n]+(?:to[^\S\n]+)?\(?[1-8]\)?{_NO_COUNT}",
        ),
        ("part", rf"\b{_ANSWER}[^\S\n]\(?[1-8]\)?(?=[^\S\n]+{_IS_OF})"),
        ("part", rf"(?<![\w.,/–-])[2-8](?=[^\S\n]+{_IS_OF_A_DAY})"),
        (
            "part",
            (
                r"\b(?:tabs?|sheets?|worksheets?|slides?)[ ]?(?:no\.?[ ]?|number[ ])?\d{1,2}"
                r"(?:[ ]?(?:,|and|to|&|-|–)[ ]?\d{1,2})*(?![\w%]|[.,]\d"
                r"|[ ](?:child|young|cases?\b|victims?\b|people\b|open\b|of[ ](?:these|those|them|our)\b))"
            ),
        ),
        ("part", r"\b(?:19|20)?\d\d\s+(?:of|out\s+of)\s+\d+\s+pages|\bpage\s+\d+\s+of\s+\d+"),
        (
            "part",
            rf"{_POINTING}[^\S\n]+{_THE}(?!{_NO_NAME}\b)[a-z]{{3,}}[^\S\n]+\d{{1,2}}(?:[^\S\n]?[a-h]\b)?{_POINTED}",
        ),
        (
            "part",
            r"(?:[\[(:,;][^\S\n]?|\b(?:in|on|at|to|from|by|and|with|see)[^\S\n]|^[^\S\n]*)(?-i:Figure)[^\S\n]\d{1,2}(?=[^\S\n]*[:–—-][^\S\n]+[a-z]|[^\S\n]+(?!(?:open|active|current|cases?|child(?:ren)?|young|victims?|people|in|as|at|on|for)\b)[a-z])",
        ),
        ("part", rf"\b(?:in|on|at|to|from|by|and|with|see)[^\S\n](?-i:{_PICTURE})[^\S\n]\d{{1,2}}{_POINTED}"),
        ("part", r"\byear\s+(?:[1-9]|1[0-3])\b(?!\s*[:,]\s*\d)"),
        ("programme", r"\b(?:MACE|MAPPA|MARAC|CEMOG|COVID|Prevent|Level|Tier)[\s-]?\d{1,2}\b"),
        (
            "reference",
            r"\b[A-Z]+\d[\w/:.-]*|\b\d+(?!ish\b)[A-Z]{2,}\w*\b(?<!st)(?<!nd)(?<!rd)(?<!th)|\b[A-Z]{2,}(?:[/:_.#-][A-Z]*){1,2}\d{3,}[\w/-]*",
        ),
        ("reference", r"\b\d+/\d+(?:[/-]\d+)*\b|\b\d{2,}-\d{2,}-\d{2,}\b|\b\d{7,}\b|(?<![,.\d])\b0\d+\b"),
        (
            "reference",
            (
                r"\b(?:reference|ref|case\s+(?:number|no|ref)|request\s+(?:id|no|number|ref)|foi(?:a)?|eir|rfi|id)\b"
                r"(?:\s+(?:number|no|id|ref))?[.:#\s-]{1,4}[\w/-]*\d{3,}[\w/-]*|\bcase\s+\d{4,}"
            ),
        ),
        (
            "reference",
            r"\b(?:user|operator|log-?in|terminal|job|batch|query|script)(?:[^\S\n](?:id|no\.?|number))?[^\S\n]?#?\d{3,}\b(?![%,.]\d)",
        ),
        (
            "age",
            (
                r"\b(?:until|till|before|when|once|after)[^\S\n]+(?:they|he|she|(?:the|a|each|every)[^\S\n]+(?:child|young[^\S\n]+person|care[^\S\n]+leaver|person)|(?:children|young[^\S\n]+people|care[^\S\n]+leavers|people))"
                r"[^\S\n]+(?:(?:is|are|was|were|turn(?:s|ed)?|reach(?:es|ed)?|attain(?:s|ed)?|become|becomes|became)[^\S\n]+)(?:the[^\S\n]+age[^\S\n]+of[^\S\n]+|aged?[^\S\n]+)?"
                rf"(?:{IN_WORDS_OR_DIGITS})(?=[^\S\n]*(?:$|[.,;:)\n]|(?:and|or|but|if|where|unless|years?|who|whether|in|when|with)\b))"
            ),
        ),
        (
            "time",
            r"\b\d{1,2}[:.]\d{2}[^\S\n]?(?:am|pm|hrs|hours)?\b|\b\d{1,2}[^\S\n]?(?:am|pm|noon|o'clock)\b|\b24/7\b",
        ),
        ("decimal", r"(?<![\w.])\d+(?:\.\d+)+(?!\w)"),
        ("ordinal", r"\b\d+[^\S\n]?(?:st|nd|rd|th)\b"),
        (
            "duration",
            rf"\b(?:{_N}|{IN_WORDS})(?:[^\S\n]?(?:-|–|to|or)[^\S\n]?(?:{_N}|{IN_WORDS}))?[^\S\n]?-?{_KIND_OF_DAY}{_TIME_UNIT}\b",
        ),
        (
            "duration",
            (
                rf"\b(?:[1-8]|{IN_WORDS})[ ](?:(?:single|full|whole|calendar|financial|more|further)[ ])*"
                r"(?-i:quarters?)\b(?![ ]*[\d(:=])"
            ),
        ),
        (
            "place",
            (
                rf"\b(?:(?:{_N}|{IN_WORDS})[ ](?:out[ ])?of[ ](?:(?:the|our|its|all)[ ])*)?(?:{_N}|{IN_WORDS})[ ]"
                r"(?:localities|wards|neighbourhoods|parishes|postcodes?|villages)\b"
            ),
        ),
        ("size", rf"\b{_N}[^\S\n]?(?:[kmg]b|km|metres?|miles?)\b"),
        (
            "refusal arithmetic",
            (
                rf"(?<![\w.])(?:{IN_WORDS_OR_DIGITS})[^\S\n]+(?:(?:electronic|paper|individual|case|social|care|manual|separate)[^\S\n]+)*"
                r"(?:files?|records|documents?|e-?mails|notes)\b"
            ),
        ),
        ("request", r"\b(?:2|two)\s+or\s+more\s+(?:perpetrators|offenders|suspects|people|individuals|abusers)"),
        (
            "date",
            (
                r"(?<![\w.,/-])\d{1,2}(?:st|nd|rd|th)?[^\S\n]+(?:of[^\S\n]+)?"
                r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December)\b"
            ),
        ),
        (
            "idiom",
            (
                rf"\b(?:no(?![ -]one{IS_WATCHED})|not(?! one{IS_COUNTED})|any|every|each|some|the|this|that"
                r"|which|last|by|old|new|newer|previous|former|earlier|existing"
                r"|replac(?:es|ed|ing))[ -]one\b|\bone['’]s\b|\bone-\w+"
            ),
        ),
        (
            "idiom",
            (
                rf"(?<!-)\bone\s+(?:of(?!\s+(?:(?!the\b|our\b|these\b|those\b)\w+\s+){{1,5}}(?:heritage|descent|origin|ethnicity|background)\b)(?!\s+(?:the|these|those|our)\s+(?:\d+|(?:{IN_WORDS}))\b\s*(?:[.,;:)]|$|(?:child|children|cases|young|victims|it|we|there|is|was|has)\b))|or\s+more|another|or\s+other|hand|day|time|place|that|which|who|where|side|aspect|way"
                r"|area|year|system|in\s+use|used|introduced|we|it)\b"
            ),
        ),
        (
            "reference",
            (
                r"\b(?:answers?|responses?|repl(?:y|ies)|see|refer|as)\s+(?:(?:to|in|at|under|per|for)\s+)?(?:point\s+)?\(?\d{1,2}[a-g]?\)?\s+(?:above|below)\b"
                r"|\b(?:see|as[^\S\n]+(?:at|in|per|under)|(?:answer|response|reply)[^\S\n]+(?:to|at|in|under)"
                r"|(?:reasons?|given|explained|stated|set[^\S\n]+out|said|noted|described|mentioned)[^\S\n]+(?:at|under|in))"
                r"[^\S\n]+\(?[1-9](?:[^\S\n]?\(?[a-h]\b)?\)?(?=[^\S\n]*(?:[.;:)]|,(?!\d)|$))(?!\.\d)"
            ),
        ),
        (
            "idiom",
            (
                r"\bnone(?=\s+(?:of\s+(?:this|the\s+(?:information|data)"
                r"|(?:these|the\s+above)(?![^\S\n]*(?:[.;)\n]|\Z)|\s+(?:\w+\s+)?(?:cases|children|young|victims|individuals|people)\b"
                r"|\s+(?:are|is|were|was|have|has)\s+(?:\w+\s+){0,2}?(?:thought|believed|considered|known|suspected|linked|gang|group|assessed|deemed)"
                r"|\s+(?:currently\s+|appears?\s+to\s+)?(?:involv|featur)\w*))"
                r"|the\s+less|held))"
            ),
        ),
        (
            "idiom",
            r"\bone[\s-](?:to|on)[\s-]one\b|\b1[:\s-](?:2[:-])?1\b|\bone[\s-]stop\b|\btwo[\s-]way\b|\b9-1-1\b",
        ),
        ("list number", r"^[^\S\n]*(?:[-•*▪●]\s*)?(?:\((?:\d{1,2}|[a-z])\)|(?:1?\d|20)[.)])(?=[^\S\n]+\S|[A-Z])"),
        ("list number", r"^[^\S\n]*(?:[-•*▪●]\s*)?\d{1,2}\)|^[^\S\n]*(?:[-•*▪●]\s*)?\d{1,2}\.?[a-h][.):]?(?=\s|$)"),
        ("list number", r"^[^\S\n]*[-•▪●]\s*\d{1,2}[.)](?=\s|$)"),
    )
)


_COST_OF_LOOKING = expression(
    rf"(?:\d{{1,6}}|\b{IN_WORDS}|\bfew|\bseveral)[\s-](?:minutes?|mins?|hours?|hrs)\b", re.IGNORECASE
)


def _arithmetic(text: str) -> Iterator[Found[str]]:
    """The sentences, each within its line, that reckon in minutes or hours what an answer would cost."""
    for match in found_in(text, _COST_OF_LOOKING):
        line_start = text.rfind("\n", 0, match.start()) + 1
        line_end = text.find("\n", match.end())
        start = max(line_start, text.rfind(". ", line_start, match.start()) + 1)
        ends = [end for end in (line_end, text.find(". ", match.end())) if end != -1]
        yield Found(start, min(ends, default=len(text)), "refusal arithmetic")


_NOTE = expression(r"^[^\S\n]*\[(?P<number>\d{1,2})\][^\S\n]+(?=[^\W\d])", re.MULTILINE)
_MARK = expression(r"\[(?P<number>\d{1,2})\]")
_MARK_BEHIND = expression(r"(?<=\d)\[\d{1,3}(?:\s?[,;]\s?\d{1,3})*\]")


def _note_marks(text: str) -> Iterator[Found[str]]:
    """The "[1]" right behind a number; elsewhere, and before "[1] As at 31 March", where a line begins such a note."""
    for mark in found_in(text, _MARK_BEHIND):
        yield Found(mark.start(), mark.end(), "mark of a note")
    notes = _notes(text)
    for mark in _MARK.finditer(text) if notes else ():
        note = notes.get(int(mark["number"]))
        if note is not None and (
            mark.start() <= note or _AT_A_WORD.search(text, max(0, mark.start() - 2), mark.start())
        ):
            yield Found(mark.start(), mark.end(), "mark of a note")


_AT_A_WORD = expression(r"\S$|\d[^\S\n]$")
""" "Asian[1]" and "20 [1]"; whereas "Asian [7]" may give a count."""


def _notes(text: str) -> dict[int, int]:
    """
    The notes that lines begin, each by its number, with where the last of that number's lines has it.

    Notes are numbered from 1, in order, and marks point to them: "[20] White British" over "[7] Asian" gives counts.
    """
    begun = [(int(note["number"]), note.start("number") - 1) for note in found_in(text, _NOTE)]
    in_order = all(number in (1, before + 1) for before, number in pairwise([0, *(number for number, _ in begun)]))
    listed = in_order and len(begun) > 1
    lines = {at for _, at in begun}
    marked = {int(mark["number"]) for mark in _MARK.finditer(text) if mark.start() not in lines}
    return {number: at for number, at in begun if in_order and (listed or number in marked)}


@lru_cache(maxsize=8)  # asked more than once of a whole letter
def find_shut_out(text: str) -> tuple[Found[str], ...]:
    """The passages whose digits and number words are never figures, with the reason for each.

    A bare year is not among them: whether `2014` is a year or a count is for its surroundings to say.
    """
    found: list[Found[str]] = [Found(day.start, day.end, "date") for day in find_dates(text)]
    found += [Found(at.start, at.end, "period") for at in find_periods(text) if not at.words(text).isdecimal()]
    found += [Found(band.start, band.end, "age") for band in find_ages(text)]
    found += _arithmetic(text)
    found += _note_marks(text)
    for reason, pattern in _PATTERNS:
        found += [Found(match.start(), match.end(), reason) for match in found_in(text, pattern) if match[0].strip()]
    return _joined(found)


def _joined(found: list[Found[str]]) -> tuple[Found[str], ...]:
    """The passages in order, those that overlap made one, with the reason of the one that begins first."""
    joined: list[Found[str]] = []
    for passage in sorted(found, key=lambda each: (each.start, -each.end)):
        if joined and passage.start < joined[-1].end:
            first = joined.pop()
            joined.append(Found(first.start, max(first.end, passage.end), first.value))
        else:
            joined.append(passage)
    return tuple(joined)


@lru_cache(maxsize=8)
def without_shut_out(text: str) -> str:
    """The text with everything made unreadable that can hold no figure, every offset kept."""
    return blanked(text, find_shut_out(text))
