"""What the words of one cell, or of one count inside a sentence, allow."""

import re
from collections.abc import Callable
from functools import lru_cache

from councils.domain.count import Count
from councils.domain.expressions import expression
from councils.domain.numbers import IN_WORDS, read_number
from councils.domain.vocabulary import Outcome
from councils.domain.wording.meaning import SuppressionKey, Wording, WordingKind

FIRST_YEAR, LAST_YEAR = 1990, 2039
"""A bare number from one to the other can be a year, and is never a settled count."""

type _Reader = Callable[[list[int], int], Wording | None]

_S = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"
_RAW = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+"
_N = rf"(?:{_RAW}|{IN_WORDS})"
_LESS = r"(?:less|fewer)(?:\s?(?:/|or|and)\s?(?:less|fewer))?"
_LEFT, _RIGHT = r"(?<![\w£$€#@&§])(?<!§[ \xa0])(?:(?<=\s(?:19|20)\d\d:)|(?<!\d[.,:/–-]))", r"(?![\w%]|[.,:/–-][0-9])"
_NUMBERS = expression(_N, re.IGNORECASE)

_PEOPLE = (
    r"child(?:ren)?|young\s+(?:people|persons?)|people|persons?|individuals?|victims?|perpetrators?|males?|females?"
)
COUNTED = (
    rf"(?:{_PEOPLE}|girls?|boys?|pupils?|minors?|adults?|cases?|referrals?|assessments?|episodes?|contacts?|incidents?"
    r"|instances?|reports?|plans?|enquiries|investigations?)"
)
"""Pattern of what councils count, for use with re.IGNORECASE."""
_ASKED_FOR = rf"(?:{_PEOPLE}|girls?|boys?|pupils?|minors?|adults?|cases?|referrals?|episodes?|incidents?|instances?)"
_WORK = r"(?:assessments|contacts|investigations)"
_PAPER = r"(?:reports?|plans?|enquir(?:y|ies)|assessment|contact|investigation)"
_PAPERS = r"(?:reports|plans|enquiries)"

_ADJECTIVES = (
    r"(?:(?:known|recorded|current|currently|open|active|live|ongoing|such|identified|confirmed|reported|new|relevant|cse"
    r"|(?:gangs?|groups?)(?:(?:\s+(?:or|and)\s+|\s?/\s?)(?:gangs?|groups?))?[\s-](?:based|related|linked))\s+)*"
)
_OTHER_THING = (
    r"(?:management|files?|records?|recording|systems?|reviews?|notes?|lists?|protection|numbers?"
    r"|c(?:an|ould)|may|might|w(?:ill|ould)|must)"
)
_THEIR_PAPERS = (
    r"(?:management|files?|records(?!\s+as)|recording|systems?|reviews?|notes?|lists?|numbers?|data(?:bases?|sets?)?|information|figures?|details|logs?|reports?|reporting|studies|study"
    r"|workers?|holders?|services?|teams?|codes?|flags?|fields?|registers?|trackers?|counts?|totals?|names?|statistics|conferences?|history|histories|types?|meetings?|discussions?)"
)
_NOT_PAPERS = rf"(?![’'-]\w|['’]{_S}\w|{_S}{_THEIR_PAPERS}\b)"
""" "No cases", and not "no case list", "no children's services"."""
_OF_CSE = (
    rf"(?=[^\S\n]*(?:$|[.,;)|\t\n])|{_S}(?:of|about|concerning|regarding|involving|relating{_S}to|for){_S}(?:[\w-]+{_S}){{0,2}}?(?:CSE|CSA|sexual|exploitation|abuse)\b(?!{_S}(?:(?:is|are|was|were){_S})?(?:available|exists?|held|kept|published))"
    rf"|{_S}(?:is|are|was|were|(?:has|have|had){_S}been){_S}(?:open(?:ed)?|received|started|undertaken|completed|carried{_S}out|active)\b)"
)
_OPENS = r"(?:(?<![\s\S])|(?<=\n)|(?<=[:|\t–—-])|(?<=[:|\t–—-] )|(?<=\d, )|(?<=[Tt]here were ))"
_BEEN = rf"(?:(?:is|are|was|were|(?:has|have|had){_S}been){_S})?"
_CAME_IN = rf"(?={_S}{_BEEN}(?:open(?:ed)?|received|started|active|made(?!{_S}(?:of|to|about)\b))\b)"
""" "No reports have been received", and not "no reports are available"."""
IS_COUNTED = rf"(?=$|[^\S\n]*[.;\n]|{_S}{_ADJECTIVES}{COUNTED}\b(?!['’-]|{_S}{_OTHER_THING}\b))"
"""Before what is counted, or at an end: "a single case", and not "a single case management system"."""
_ONE_OF_THEM = rf"(?=$|[^\S\n]*[.;\n]|{_S}{_ADJECTIVES}{_ASKED_FOR}\b{_NOT_PAPERS})"
_WATCHED = rf"(?:monitored|open|supported|tracked|worked{_S}with|at{_S}risk)"
IS_WATCHED = rf"(?=$|[^\S\n]*[.;\n]|{_S}(?:is|was){_S}(?:(?:currently|presently|now|being){_S})*{_WATCHED}\b)"
"""Behind "no one", where it is a nought: "No one is being monitored", and not "No one here can say"."""


# What each form of words allows: its numbers, and `least`, where a threshold begins (1 where noughts are printed)


def _number(numbers: list[int], _least: int) -> Wording:
    return counted(WordingKind.NIL if numbers[0] == 0 else WordingKind.NUMBER, Count.exactly(numbers[0]))


def _twice(numbers: list[int], least: int) -> Wording | None:
    """A number in words and again in digits: two that differ are no number."""
    return _number(numbers, least) if len(set(numbers)) == 1 else None


def _nil(_numbers: list[int], _least: int) -> Wording:
    return counted(WordingKind.NIL, Count.exactly(0))


def _no_work(_numbers: list[int], _least: int) -> Wording:
    """ "No assessments were open": whether assessments are what is counted, nobody says."""
    return counted(WordingKind.NIL, Count.exactly(0), certain=False)


def _none_had(_numbers: list[int], _least: int) -> Wording:
    """ "We do not have any such cases" is a nought, unless it means that none are recorded: for a person to say."""
    return counted(WordingKind.NIL, Count.exactly(0), certain=False)


def _below(numbers: list[int], least: int) -> Wording | None:
    return None if numbers[0] == 0 else _up_to(numbers[0] - 1, least)


def _at_most(numbers: list[int], least: int) -> Wording | None:
    """ "No more than 0" is a nought for a person to look at: left unread, the "more than 0" inside it would be read."""
    return _up_to(numbers[0], least) if numbers[0] else counted(WordingKind.NIL, Count.exactly(0), certain=False)


def _up_to(most: int, least: int) -> Wording:
    """From `least`, nought or one, which may be no more than the last."""
    return counted(WordingKind.THRESHOLD, Count(min(least, most), most))


def _above(numbers: list[int], _least: int) -> Wording:
    return counted(WordingKind.AT_LEAST, Count(numbers[0] + 1, None))


def _at_least(numbers: list[int], _least: int) -> Wording:
    return counted(WordingKind.AT_LEAST, Count(numbers[0], None))


def _range(numbers: list[int], _least: int) -> Wording | None:
    low, high = numbers
    return counted(WordingKind.RANGE, Count(low, high)) if low < high else None


def _within(numbers: list[int], _least: int) -> Wording | None:
    """ "More than 10 but fewer than 20": neither limit is reached."""
    low, high = min(numbers) + 1, max(numbers) - 1
    return counted(WordingKind.RANGE, Count(low, high)) if low < high else None


def _approximate(_numbers: list[int], _least: int) -> Wording:
    return Wording(WordingKind.APPROXIMATE, None, Outcome.ANSWERED, certain=False)


def _dozen(_numbers: list[int], _least: int) -> Wording:
    return counted(WordingKind.NUMBER, Count.exactly(12), certain=False)


def _half_a_dozen(_numbers: list[int], _least: int) -> Wording:
    return counted(WordingKind.NUMBER, Count.exactly(6), certain=False)


def _one(_numbers: list[int], _least: int) -> Wording:
    return counted(WordingKind.NUMBER, Count.exactly(1))


def _one_digit(_numbers: list[int], least: int) -> Wording:
    return counted(WordingKind.THRESHOLD, Count(least, 9), certain=False)


def _two_digits(_numbers: list[int], _least: int) -> Wording:
    return counted(WordingKind.RANGE, Count(10, 99), certain=False)


def _vague(_numbers: list[int], _least: int) -> Wording:
    return Wording(WordingKind.VAGUE, None, Outcome.ANSWERED, certain=False)


def counted(kind: WordingKind, count: Count, *, certain: bool = True) -> Wording:
    """A wording that gives bounds."""
    return Wording(kind, count, Outcome.ANSWERED, certain)


_MORE_THAN = rf"(?:>[^\S\n]?|\b(?:(?:more|greater){_S}than|over|above){_S})"
_FEWER_THAN = rf"(?:<[^\S\n]?|\b(?:{_LESS}{_S}than|under|below){_S})"
_BUT = rf"(?:,?{_S}(?:but|and|yet){_S})"

NONE_KEPT = (
    r"(?:\bnone\s+(?:(?:(?:is|are|was|were|has|have|been|can|could|be)\s+)*(?:held|available|kept|collected|collated|captured|stored|gathered"
    r"|retained|obtainable|provided|supplied))\b|\b(?:zero|nil)\s+(?:data|information|records?|figures?)\b)"
)
"""Pattern of a "none" that is no nought, for use with re.IGNORECASE: "none is held", "zero data"."""
NONE_EXIST = (
    r"\bnone\s+(?:exist(?:s|ed)?|(?:(?:is|are|was|were)\s+)?(?:given|stated|returned|submitted|entered|specified))\b"
)
"""Pattern of a "none" that is no nought, or one: nobody knows whether cases did not exist or were not told."""

COUNT_FORMS: tuple[tuple[str, _Reader], ...] = (
    (rf"{_MORE_THAN}{_N}{_BUT}{_FEWER_THAN}{_N}", _within),
    (rf"{_FEWER_THAN}{_N}{_BUT}{_MORE_THAN}{_N}", _within),
    (
        rf"(?:(?:\bn[^\S\n]?)?(?:<|&lt;|＜)[^\S\n]?|\blt[^\S\n]?(?=\d)|\b(?:{_LESS}{_S}(?:than|then)|under|below|(?:lower|smaller){_S}than){_S}){_N}",
        _below,
    ),
    (
        (
            rf"(?:(?:<=|≤|=<)[^\S\n]?|\b(?:up{_S}to(?:{_S}and{_S}including)?|at{_S}(?:the{_S})?most|not{_S}(?:exceed(?:ing)?|over|above|in{_S}excess{_S}of)"
            rf"|(?:no|not){_S}(?:more|greater|higher){_S}than|(?:a{_S})?max(?:imum)?(?:{_S}of)?){_S}){_N}"
            rf"|{_N}{_S}(?:(?:or|and){_S}(?:fewer|less|under|below|lower)\b(?!\s+than)|at{_S}(?:the{_S})?most\b|max(?:imum)?\b)"
        ),
        _at_most,
    ),
    (
        rf"(?:(?:>|&gt;|＞)[^\S\n]?|\b(?:(?:more|greater){_S}than|over|above|in{_S}excess{_S}of|exceeding){_S}){_N}",
        _above,
    ),
    (
        (
            rf"(?:(?:>=|≥|=>)[^\S\n]?|\b(?:at{_S}(?:the{_S}very{_S})?least|(?:a{_S})?min(?:imum)?(?:{_S}of)?"
            rf"|upwards{_S}of|(?:no|not){_S}(?:fewer|less|lower){_S}than|not{_S}(?:under|below)){_S}){_N}"
            rf"|(?:{_RAW})\+|{_N}{_S}(?:(?:or|and){_S}(?:more|greater|above|over|upwards)\b(?!\s+than)|at{_S}(?:the{_S}very{_S})?least\b|min(?:imum)?\b)"
        ),
        _at_least,
    ),
    (
        (
            rf"(?:\bbetween{_S}{_N}{_S}and|(?:\bfrom{_S})?{_N}{_S}(?:to|or)){_S}{_N}"
            rf"|(?:{_RAW})[^\S\n]?[-–—][^\S\n]?(?:{_RAW})"
        ),
        _range,
    ),
    (
        (
            rf"(?:~[^\S\n]?|\bc(?:irca|a)?\.?[^\S\n]?|\b(?:approximately|approx\.?|around|about|roughly|some|nearly|almost"
            rf"|(?:an{_S})?estimated(?:{_S}at)?|in{_S}the{_S}region{_S}of|(?:of|in|on){_S}the{_S}order{_S}of|close{_S}to){_S}){_N}"
            rf"|{_N}{_S}?(?:\((?:approximately|approx\.?|estimated?|est\.?|circa)\)|ish\b)"
            rf"|{_N}{_S}(?:or{_S}(?:so|thereabouts)\b|approximately\b|approx\b\.?)"
        ),
        _approximate,
    ),
    (rf"(?:{IN_WORDS})\s?\((?:{_RAW})\)|(?:{_RAW})\s?\((?:{IN_WORDS})\)", _twice),
    (rf"(?:nil|none|0)\s?\((?:0|zero|nil|none)\)|zero\s?\(nil\)|\b(?:nil|none)\b|\bnot{_S}any\b{IS_COUNTED}", _nil),
    (rf"\bno{_S}{_ADJECTIVES}{_ASKED_FOR}\b{_NOT_PAPERS}", _nil),
    (rf"\bno{_S}{_ADJECTIVES}{_WORK}\b{_OF_CSE}", _no_work),
    (rf"\bno{_S}{_ADJECTIVES}{_PAPERS}\b{_CAME_IN}|{_OPENS}no{_S}{_PAPERS}\b(?=[^\S\n]*(?:$|[.,;)|\t\n]))", _no_work),
    (rf"\bnot{_S}(?:one|a{_S}single)\b(?:{_S}one\b)?{_ONE_OF_THEM}", _nil),
    (rf"\b(?:no[\s-]?one|nobody){IS_WATCHED}", _nil),
    (rf"\ba{_S}single{IS_COUNTED}", _one),
    (rf"\b(?:in{_S})?single[\s-](?:figures|digits)\b", _one_digit),
    (rf"\b(?:in{_S})?double[\s-](?:figures|digits)\b", _two_digits),
    (
        rf"\b(?:(?:do|does)(?:{_S}not|n['’]t){_S}(?:\w+ly{_S})?have|(?:are|is|were|was)(?:{_S}not|n['’]t)(?:{_S}\w+ly)?){_S}any{_S}(?:[\w/-]+{_S}){{0,2}}?{_ASKED_FOR}\b{_NOT_PAPERS}(?!{_S}(?:social|aged|by|before|prior)\b)",
        _none_had,
    ),
    (r"\bhalf[\s-]a[\s-]dozen\b", _half_a_dozen),
    (r"\ba\s+dozen\b", _dozen),
    (
        r"\b(?:an?\s+)?(?:very\s+|extremely\s+|too\s+)?(?:small|low|limited|tiny)\s+numbers?\b|\bvery\s+few\b|\ba\s+handful\b|\bdozens\b",
        _vague,
    ),
    (rf"(?:{_RAW})|\b{IN_WORDS}", _number),
)
"""Every form of words that says how many, composite ones before those that stand inside them."""

PATTERNS = tuple((expression(rf"{_LEFT}(?:{form}){_RIGHT}", re.IGNORECASE), read) for form, read in COUNT_FORMS)


# Cells without a count

_WITHHELD = Wording(WordingKind.SUPPRESSED, None, Outcome.WITHHELD, certain=True)
_NOT_HELD = Wording(WordingKind.NOT_HELD, None, Outcome.NOT_HELD, certain=True)
_EXEMPT = Wording(WordingKind.EXEMPT, None, Outcome.WITHHELD, certain=True)
_BLANK = Wording(WordingKind.BLANK, None, Outcome.NOT_HELD, certain=False)
_UNSETTLED = Wording(WordingKind.NOT_HELD, None, Outcome.NOT_HELD, certain=False)
_A_FEW = Wording(WordingKind.VAGUE, None, Outcome.ANSWERED, certain=False)

_SYMBOLS = {
    # The symbols that statistics of government use: c confidential, x not available, z not applicable, u unreliable.
    **dict.fromkeys(("*", "**", "***", "[c]", "c", "#", "†", "‡", "§", "^", "s", "[s]"), _WITHHELD),
    **dict.fromkeys(("x", "[x]", "..", "...", "…", ":", "z", "[z]", "?", "n/k", "nk"), _UNSETTLED),
    **dict.fromkeys(("u", "[u]", "~"), Wording(WordingKind.SUPPRESSED, None, Outcome.WITHHELD, certain=False)),
    **dict.fromkeys(("", "-", "–", "—", "--", "_"), _BLANK),
}

_GAPS = tuple(
    (expression(pattern, re.IGNORECASE), meaning)
    for pattern, meaning in (
        (
            r"(?:figures?\s+|data\s+|numbers?\s+)?\[?(?:suppressed|supp|w/h|redacted|withheld|confidential)\]?",
            _WITHHELD,
        ),
        (r"(?:non|not)[\s-]?(?:reportable|disclosable|disclosed|published|releasable)", _WITHHELD),
        (
            (
                r"(?:data|figures?|information|numbers?)?\s*(?:is\s+|are\s+|was\s+|were\s+)?(?:not|un)\s?-?"
                r"(?:recorded|held|collected|collated|captured|available|kept|stored|gathered|monitored)"
            ),
            _NOT_HELD,
        ),
        (
            r"(?:no|nil|zero)\s+(?:data|information|records?|figures?)(?:\s+(?:is\s+|are\s+)?(?:held|available|recorded|collected|collated))?",
            _NOT_HELD,
        ),
        (NONE_EXIST, _UNSETTLED),
        (NONE_KEPT, _NOT_HELD),
        (r"n\.?\s?[/\\]?\s?a\.?|not\s+applicable|nr", _NOT_HELD),
        (r"(?:not\s+|un)(?:known|reported|stated|provided|specified)|missing|blank|unknown", _UNSETTLED),
        (
            (
                r"(?:exempt(?:ion)?|withheld|refused|redacted)(?:\s+(?:from\s+disclosure|applies|applied|information))?"
                r"(?:\s*[-–,:(]?\s*(?:under\s+|by\s+|per\s+)?(?:foia?\s+|foisa\s+)?s(?:ection|ec)?\.?\s?\d+[A-Z]?(?:\s?\(\w+\))*\)?)?"
            ),
            _EXEMPT,
        ),
        (
            r"(?:foia?\s+|foisa\s+)?s(?:ection|ec)?\.?\s?\d+[A-Z]?(?:\s?\(\w+\))*(?:\s+(?:exempt(?:ion)?|applies|applied))?",
            _EXEMPT,
        ),
        (
            r"§{1,2}\s?(?:1[2-9]|2\d|3\d|4[0-4])[A-Z]?(?:\s?\(\w+\))*(?:\s+(?:foia?|foisa|exempt(?:ion)?|applies|applied))?",
            _EXEMPT,
        ),
        (rf"no\s+(?:such\s+)?{_PAPER}", _UNSETTLED),
        (r"(?:several|a\s+few|few|some|a\s+number|a\s+couple|small|low)", _A_FEW),
    )
)
_COUNTED_AFTER = expression(rf"\s+(?:{_ADJECTIVES}{COUNTED}|in\s+total)$", re.IGNORECASE)
_TOTAL_BEFORE = expression(r"^(?:a\s+)?total(?:\s+of|\s*:)?\s+", re.IGNORECASE)
_FOOTNOTE = expression(
    r"(?<=\d)(?:\s?[*†‡§]+|[¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,3}(?:\s?[,;]\s?\d{1,3})*\]|\[[a-z*†‡§]\]"
    r"|\s?\[?[rpe]\]?|\s?\((?:[rpe]|note \d)\))$",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def read_wording(words: str, *, key: SuppressionKey | None = None, zeros_shown: bool = False) -> Wording | None:
    """What the whole of `words`, one cell or one count, allows; None where it is no wording of a count at all.

    `key` is what the document says that its symbols mean. `zeros_shown` is True where noughts are printed as such in
    the same table or list, so that "fewer than 5" begins at 1.
    """
    plain = " ".join(words.split())
    if key is not None and (meant := key.meaning(plain)) is not None:
        return meant
    if key is not None and (meant := key.meaning(_COUNTED_AFTER.sub("", plain))) is not None:
        return meant
    symbol = _SYMBOLS.get(plain.casefold())
    if symbol is not None:
        return symbol
    plain = plain.rstrip(".,;:").strip()
    marked = _FOOTNOTE.sub("", plain)
    read = _read_plain(marked, zeros_shown=zeros_shown)
    if key is not None and read is not None and read.kind is WordingKind.THRESHOLD:
        return key.begun(read)
    if read is not None and marked != plain and read.kind is WordingKind.NUMBER:
        return unsettled(read)
    return read


def _read_plain(plain: str, *, zeros_shown: bool) -> Wording | None:
    if plain.isdecimal() and plain.isascii():
        return _of_form(plain, _number, zeros_shown=zeros_shown)
    for pattern, read in PATTERNS:
        if pattern.fullmatch(plain):
            return _of_form(plain, read, zeros_shown=zeros_shown)
    for pattern, meaning in _GAPS:
        if pattern.fullmatch(plain):
            return meaning
    shorter = _TOTAL_BEFORE.sub("", _COUNTED_AFTER.sub("", plain))
    return _read_plain(shorter, zeros_shown=zeros_shown) if shorter != plain and shorter else None


def _of_form(plain: str, read: _Reader, *, zeros_shown: bool) -> Wording | None:
    """What words of one form allow; a bare number that can be a year is not settled."""
    numbers = [read_number(number) for number in _NUMBERS.findall(plain)]
    if None in numbers:
        return None
    wording = read([number for number in numbers if number is not None], 1 if zeros_shown else 0)
    return unsettled(wording) if wording is not None and could_be_year(plain) else wording


def could_be_year(words: str) -> bool:
    """True for four digits, without a comma, that can be a year of a return."""
    return len(words) == len("2014") and words.isdecimal() and FIRST_YEAR <= int(words) <= LAST_YEAR


def unsettled(wording: Wording) -> Wording:
    """The same wording, for a person to look at."""
    return Wording(wording.kind, wording.count, wording.outcome, certain=False)


def is_symbol(words: str) -> bool:
    """True for what stands in a cell instead of a count and is no word."""
    return words.strip().casefold() in _SYMBOLS
