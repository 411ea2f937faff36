"""Finds one answer given for several questions by name: "For questions 6 and 7", "Q3-5", "(c), (d) and (e)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from councils.domain.expressions import expression
from councils.domain.hints import folded
from councils.domain.scanning import found_in
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.captions import caption_says
from councils.parsing.rules.codelines import NO_CODE
from councils.parsing.rules.quarter_names import quarters_named
from councils.parsing.rules.refusals import is_reason, names_holder

_COUNTED = r"(?!\s+(?:child|young|cases?\b|victims?\b|individuals?\b|people\b|open\b|of (?:the|these|those|them|which|whom)\b))"
_ITEM = rf"(?:[qQ]\.?\s?)?\(?(?:(?:[1-9]|10)(?!\d){_COUNTED}\s?\(?(?:(?!(?<=\s)(?-i:A[^\S\n]+[a-z]))[a-g](?![a-z]))?|[a-gA-G])\)?\.?"
""" A question's number; the 17 of "On question 3, 17 children" is none."""
_JOIN = r"(?:\s*(?:,\s*(?:and|&)?|&|/|\band\b|\bto\b|\bthrough\b|\+)\s*|(?<!\s)[-–—](?=[\dqa-g(])|\s*[-–—]\s*(?=[qQ]))"
_OR = r"(?:,?\s*\bor\s+|(?:\s+|(?<=\s))[-–—]\s+(?=\(?[1-7]\)?(?:,?\s*\(?inclusive\b|\s+[-–—]\s|:|\s+(?:are\s+(?:all\s+)?(?:exempt|refused|withheld|not)|we|section|not|no|neither|this|these)\b)))"
""" "3, 4 or 5"; "questions 3 – 7 (inclusive)", where "question 3 – 7" is answered by a 7."""
_LIST = rf"{_ITEM}(?:\s+onwards?\b|(?:(?:{_JOIN}|{_OR})(?:(?:questions?|parts?|points?|items?|requests?)\s+)?{_ITEM})*)"
_WORDS = ("one", "two", "three", "four", "five", "six", "seven")
_WORDED = rf"(?:{'|'.join(_WORDS)})\b(?:{_JOIN}(?:{'|'.join(_WORDS)})\b)*(?:[.:](?=\s))?"
""" "Parts one and two", "questions six and seven"."""
_NOUN = r"(?:questions?|parts?|points?|items?|qs?\.?|sections?|requests?|numbers?(?!(?<=s)\W+(?:from\s+|between\s+)?[01]\s?(?:to|and|-|–)\b)|elements?)"
_LED = r"(?:(?:however|but|otherwise|and|also|finally|lastly|in addition|similarly|nevertheless),?\s+)?(?:(?:for|on|in (?:relation|respect|response|regard|answer|reply)(?: to| of)?|regarding|with (?:regards?|respect|reference) to|as (?:regards|for|to)|concerning|to|(?:the )?(?:(?:right|correct(?:ed)?|true|new|revised|proper|full) )?(?:answers?|responses?|repl(?:y|ies)) (?:to|for))\s+)?"
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_ORDINAL = expression(
    rf"{_LED}(?:your\s+(?:the\s+)?|the\s+(?=\w+\s+(?:question|point|part|item)\b))(?P<list>{'|'.join(_ORDINALS)})\b(?:\s+(?:questions?|points?|parts?|items?|requests?|query))?(?=\s*[,:]|\s+(?:(?:the\s+)?answer|I|we|our|is|are)\b)",
    re.IGNORECASE,
)
""" "To your first question the answer is yes. … Your third: 41 children": so only where most of them are named."""
_LEAST_ORDINALS = 4
_NAMED = expression(
    rf"{NO_CODE}{_LED}(?:(?:your|both|all|every|each(?:\s+of)?|the)\s+)?{_NOUN}\s*(?:from\s+)?(?P<list>{_LIST}|{_WORDED})(?![\w%])(?!\)?\.?\s*(?:\bto\b|\bthrough\b|[-–—])\s*{_ITEM}\s+would\b)(?!\)?\s?\(\d)(?!\s+of\s+(?:the\s+)?(?:[a-z]+\s+){{0,6}}?Act\b)(?![^\S\n]?\(?(?:(?-i:i)|i{{2,3}}|iv)\b)(?![).:]?\s+(?:asks?(?!\s+(?:the\s+)?(?:local\s+)?(?:police|(?-i:[A-Z])))|asked|above|below|would|(?:is|are) (?:in|set|given|below|answered|shown)))",
    re.IGNORECASE,
)
_BARE = expression(
    rf"(?:[-–•*]\s*)?(?P<list>{_ITEM}(?:{_JOIN}{_ITEM})+)(?=\s*[:.)\-–]|\s+(?:we|the|not|this|no|information)\b|,?\s+(?:yes|nil|none|zero|not|neither|both|see|withheld|refused|exempt|(?:both )?fall away|(?:do|does|did) not (?:apply|arise))\b|\s*(?:\n|$)|\t)[ .:,)\-–]*",
    re.IGNORECASE,
)
_LED_BARE = expression(
    rf"(?:for|on|as (?:for|regards|to)|regarding|concerning|turning to|in (?:relation|respect|regard|answer|reply|response) (?:to|of)|with (?:regard|respect|reference) to|(?:(?:the |our )?(?:answers?|responses?|reply) )?(?:to|for))\s+(?:both\s+)?(?P<list>{_ITEM}(?:{_JOIN}{_ITEM})+|\((?:[1-7]|[a-g])\))(?=\s?[,:]|\s(?:is|are|was|were|please|section|we|you|the (?:council|trust|authority|information|answer|same))\b)",
    re.IGNORECASE,
)
""" "For 6 and 7, neither is held", "As to (f), ask the police": two at least, or a bracket, and a comma, so that no day and no number of children is meant."""
_BARE_WITHIN = expression(
    rf"(?P<list>[1-7](?:{_JOIN}[1-7])+|[a-g](?:{_JOIN}[a-g])+)(?=\s+(?:Not|None|Nil|No|We|Nothing|Neither|Both|See|As|Same|The|N/A|This|Withheld|Refused|Exempt)\b|,\s+(?i:yes|no|nil|none|zero|not|neither|both|see|withheld|refused|exempt)\b)[ ,]+"
)
""" "4 None. 5 and 6 Not applicable.": within a line too, where an answer begins right after the numbers."""
_NAMED_WITHIN = expression(
    rf"\b(?:{_NOUN}|(?:requested|asked for|sought|required|information|data|figures)\s+(?:at|in|under|by)"
    rf"|(?:questions|parts|points|items)\b[^.;:()\n\d]{{3,60}}?(?:\(|\bnamely\b|\bi\.?e\.?,?|\bthat is,?|\bbeing\b))\s*(?:from\s+)?(?P<list>{_LIST}|{_WORDED})(?![\w%])",
    re.IGNORECASE,
)
_REFUSES_THEM = expression(
    r"^(?!.*\b(?:whole|entire|consider)\b).*\b(?:neither confirm|hold|held|holds|record|recorded|exempt|withh[eo]ld|withholding|refus\w+|limit|exceed\w*|disclos\w+|rel(?:y|ies|ied|ying) (?:up)?on)\b",
    re.IGNORECASE | re.DOTALL,
)
_WHOLE_SENTENCE = expression(r"[^.\n]+(?:\.(?!\s|$)[^.\n]*)*")
_AS_LABEL = expression(rf"(?:your\s+)?{_NOUN}\s*(?:[\d(a-g]|(?:{'|'.join(_WORDS)})\b)", re.IGNORECASE)
_DASH_NEXT = expression(r"[ ]{1,2}[-–—:][ \n]")
_ANSWER_NEXT = expression(r"(?:[Qq]|[Qq]uestion)\.?\s?\d{1,2}\s+(?=[A-Z\d<*])")
_ENDS = (".", ":", ")", "\n", "\t", "-", "–", "")
_SENTENCE = expression(
    r"(?:^|(?<=[.:;!?\n\t]))[ \t]*[-–•*]?[ ]*(?=[A-Za-z(0-9])"
    r"|(?:,|\b(?:and|but|while|whilst|whereas))\s(?P<on>)(?=(?i:(?:for|to|on|in\s+answer\s+to|as\s+for)\s+)?(?i:the\s+answers?\s+to\s+)?"
    r"(?:(?i:questions?|parts?|points?|items?|q)\s?\(?[1-7a-g]\)?|\((?:[1-7]|[a-g])\)),?\s+(?:(?:it|that|this)\s+)?(?:is|are|was|were|we|the|there|none|nil|no|zero|not)\b)",
    re.MULTILINE,
)
""" "(c) is 12 and part (d) is nil": a part is named within a sentence too, where another has been answered in it."""
_ANSWERED = expression(r"\d|\b(?:is|are|was|were|we|no|nil|none|zero|not)\b", re.IGNORECASE)
_ENDED = expression(r"[.;!?]\s|\n\s*\n")
_IN_WORDS = expression(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
_RANGE = expression(
    r"(?P<low>\d{1,2}|\b[a-g])\)?\.?\s*(?:-|–|—|\bto\b|\bthrough\b)\s*(?:q\.?\s?)?\(?(?P<high>\d{1,2}|[a-g]\b)",
    re.IGNORECASE,
)
_ONWARDS = expression(r"\)?\s+onwards?\b", re.IGNORECASE)
_ONE = expression(r"(?<![a-z0-9])(?:q\.?\s?)?(?P<one>\d{1,2}|[a-g])(?![a-z0-9]*[a-z0-9]{2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Joint:
    """Where an answer names its questions, and the numbers of those questions as printed (a is 1).

    `is_bare`: the numbers stand alone before the answer, as a label does: "3 to 7."
    """

    start: int
    end: int
    numbers: tuple[int, ...]
    is_bare: bool = False


def find_joint(text: str, start: int = 0, end: int | None = None) -> tuple[Joint, ...]:
    """The places between `start` and `end` where a sentence begins by naming the questions it answers."""
    found = tuple(_joints(text, start, len(text) if end is None else end))
    misled = [joint for joint in found if _is_label(joint) and _names_another_part(text, joint)]
    return found if len(misled) < _LEAST_MISLED else tuple(joint for joint in found if not _is_label(joint))


_LEAST_MISLED = 2
_HEADS_COUNTS = expression(r"numbers?[^\S\n]*\n", re.IGNORECASE)
""" "Number" over "10": the heading of a column, each of its cells on a line of its own."""


def _is_label(joint: Joint) -> bool:
    return joint.is_bare and len(joint.numbers) == 1


def _names_another_part(text: str, joint: Joint) -> bool:
    """True for "Section B - Children", the council's own parts of its letter."""
    line_end = text.find("\n", joint.end)
    told = caption_says(text[joint.end : line_end if line_end >= 0 else len(text)].strip(" -–—:.\t"))
    return bool(told) and joint.numbers[0] <= len(PARTS) and not told & frozenset(PARTS[joint.numbers[0] - 1])


def _joints(text: str, start: int, end: int) -> Iterator[Joint]:
    after = start
    quarters = quarters_named(text)
    in_ordinals = _are_in_ordinals(text)
    for beginning in _SENTENCE.finditer(text, start, end):
        at = beginning.end()
        is_within = beginning["on"] is not None
        if at < after or quarters.touch(at, at + 1) or (is_within and not _goes_on(text[start:at], after - start)):
            continue
        found = _NAMED.match(text, at, end)
        if found and ("\t" in found[0] or ("\n" in found[0] and text[max(0, at - 1) : at] in ("\t", "|"))):
            continue
        if found and _HEADS_COUNTS.match(found[0]):
            continue
        is_bare = (
            found is not None
            and _AS_LABEL.match(found[0]) is not None
            and (
                found[0][-1] in ".:)"
                or text[found.end() : found.end() + 1] in _ENDS
                or _DASH_NEXT.match(text, found.end()) is not None
                or _ANSWER_NEXT.match(text, found.start(), end) is not None
            )
        )
        if found and _AS_ONE.match(found[0]) and _labelled_alike(text, at, found["list"]):
            continue
        if found is None:
            found = (_ORDINAL.match(text, at, end) if in_ordinals else None) or _LED_BARE.match(text, at, end)
        if found is None and _is_line_start(text, at):
            is_bare, found = True, _BARE.match(text, at, end)
        if found is None:
            is_bare, found = True, _BARE_WITHIN.match(text, at, end)
        numbers = read_numbers(found["list"]) if found else ()
        is_band = is_bare and found is not None and _is_row_of_ages(text, found)
        if found and numbers and max(numbers) <= 10 and not is_band:
            after = found.end()
            yield Joint(beginning.start() if is_within else at, found.end(), numbers, is_bare)


@lru_cache(maxsize=64)
def _are_in_ordinals(text: str) -> bool:
    """True for a letter that names most of the questions by their place, sentence by sentence."""
    said = folded(text)
    if sum(word in said for word in _ORDINALS) < _LEAST_ORDINALS:
        return False
    return len({folded(found["list"]) for found in found_in(text, _ORDINAL)}) >= _LEAST_ORDINALS


def _goes_on(said: str, named: int) -> bool:
    """True where a part has been named, up to `named`, and what follows answers it and has not ended its sentence."""
    return named > 0 and _ENDED.search(said, named) is None and _ANSWERED.search(said, named) is not None


_AS_ONE = expression(r"as\b", re.IGNORECASE)
_LABEL_BEFORE = expression(
    r"(?:^|[.;:]\s+)[^\w\n]*(?:q(?:uestion)?\.?\s?)?\(?(?P<label>[1-9]|[a-g])\)?\s?[.):\t]\s*\Z",
    re.IGNORECASE | re.MULTILINE,
)


def _labelled_alike(text: str, at: int, named: str) -> bool:
    """ "6. As for point 4, section 17 applies": the label says which is answered, and the name to what it points.

    "3. As to part (b), …": the number is of the paragraph, for the parts have letters.
    """
    label = _LABEL_BEFORE.search(text, text.rfind("\n", 0, at) + 1, at)
    return label is not None and (label["label"].isalpha() or any(map(str.isdecimal, named)))


_COUNT_ALONE = expression(r"[^\S\n]*[:|]?[^\S\n]*(?:<\s?)?(?:\d{1,4}|\*)[^\S\n]*(?:[\t|]|$)", re.MULTILINE)
_AGES_NEAR = expression(
    r"^\W*(?:(?:\d{1,2}\s?(?:-|–|to|and)\s?)?1[0-9]\s?(?:-|–|to|and|\+|or|years?|[:|\t])|(?:under|over|aged?|ages)\s*\d)",
    re.IGNORECASE,
)


def _is_row_of_ages(text: str, found: re.Match[str]) -> bool:
    """True for "5 to 9 | 2" in a list of ages: a band with nothing but its count, above or below another age."""
    if _COUNT_ALONE.match(text, found.end()) is None or not found["list"][:1].isdecimal():
        return False
    lines = text[: found.start()].rstrip().rpartition("\n")[2], text[found.end() :].partition("\n")[2].lstrip("\n")
    return any(_AGES_NEAR.match(line) is not None for line in lines)


def find_refused(text: str, start: int, end: int) -> tuple[Joint, ...]:
    """The sentences that name, somewhere in them, more than one question that they refuse or hold nothing for."""
    refused: list[Joint] = []
    for sentence in _WHOLE_SENTENCE.finditer(text, start, end):
        for clause in _findings(sentence[0]):
            words = clause[0]
            refuses = (
                (is_reason(words) and _REFUSES_THEM.search(words)) or _APPLIES.search(words) or names_holder(words)
            )
            refuses = refuses or _CELLS_OF.match(words) is not None
            found = _NAMED_WITHIN.search(words) if refuses else None
            found = None if found and _REASON_GIVEN.search(words, 0, found.start()) else found
            numbers = read_numbers(found["list"]) if found else ()
            if (
                len(numbers) >= (1 if _SHORT.match(words) or _CELLS_OF.match(words) else 2)
                and max(numbers) <= len(PARTS)
                and not _OVERTURNED.search(words)
            ):
                first = sentence.start() + clause.start() + len(words) - len(words.lstrip())
                refused.append(Joint(first, first, numbers))
    return tuple(refused)


_REASON_GIVEN = expression(
    r"\breasons?\b(?: as)?(?: (?:that|which))?(?: (?:we|i))?(?: (?:have|are|is|was|were))?(?: already)? ?(?:give|gave|given|set out|stated|explained|said|told|described)? (?:at|for|in|under|to|by|above at|above for|in (?:answer|response|reply) to)\s*\Z",
    re.IGNORECASE,
)
""" "Withheld for the reason that we give at points 3, 4 and 5": where a reason stands, and no parts that are refused here."""
_SHORT = expression(
    r"\W*(?:we|the council|the trust) (?:do(?:es)? not|cannot) (?:hold|have|record|provide) (?:any of )?(?:the )?(?:information|data|figures) (?:requested |sought |asked for )?(?:at|in|under)\b"
    r"|[^.;\n]{0,60}\b(?:holds? (?:nothing|no (?:information|data|records?)|none)|(?:do(?:es)?|did)(?: not|n['’]t) hold (?:anything|any (?:information|data|records?))) (?:at all )?(?:for|in (?:respect|relation|response|answer) (?:of|to)|under|to answer|at|falling within)\s+(?:part|question|point|item)\b",
    re.IGNORECASE,
)
""" "We do not hold the information at (f)": the one part that a list of findings names."""
_CELLS_OF = expression(
    r"\W*(?:(?:the|all|any|some|small|very|low|individual|exact|certain) )*(?:figures|numbers|counts|cells|values|totals)\b[^.;\n]{0,60}\b(?:suppress\w*|withh[eo]ld|hidden|redacted|removed|refused|replaced|masked|not (?:been )?(?:given|shown|disclosed|released|provided))\b"
    rf"[^.;\n]{{0,40}}?\b(?:in|for|at|under|to)\b(?: the| our| (?:answer|response|reply)| (?:to|for)){{0,3}} {_NOUN}",
    re.IGNORECASE,
)
""" "Figures below five have been suppressed in the answer to question 5": of that answer alone, wherever it is said."""
_APPLIES = expression(
    r"\b(?:sections?|s\.) ?\d+(?:\(\d\w?\))*[^.;]{0,40}\b(?:appl(?:y|ies|ied)|engaged|relied|stands?)\b|\b(?:uphold|upheld|maintain(?:ed)?|stand by)\b[^.;]{0,40}\b(?:sections?|s\.) ?\d",
    re.IGNORECASE,
)
_FINDING = expression(r"(?:(?!,? (?:and|but) that\b)[\s\S])+")
_OVERTURNED = expression(
    r"\b(?:wrongly|incorrectly|mistakenly|not correctly|in error|should not have|no longer (?:rely|relies|appl\w+)|overturn\w*|withdraw\w*|do(?:es)? not apply|did not apply)\b",
    re.IGNORECASE,
)


def _findings(sentence: str) -> list[re.Match[str]]:
    """ "I find that … was wrongly applied to (c), and that … was rightly applied to (e)": each finding by itself."""
    return list(_FINDING.finditer(sentence))


def _is_line_start(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip(" \t-–•*|")


def read_numbers(words: str) -> tuple[int, ...]:
    """The numbers that a list such as "3, 4 and 5", "3-5" or "(c) to (e)" names; empty where it names none in order."""
    words = _ONWARDS.sub(
        f" to {len(PARTS)}", _IN_WORDS.sub(lambda found: str(_WORDS.index(found[0].lower()) + 1), words)
    )
    if words.lower() in _ORDINALS:
        return (_ORDINALS.index(words.lower()) + 1,)
    numbers: list[int] = []
    for found in _RANGE.finditer(words):
        low, high = _number(found["low"]), _number(found["high"])
        numbers += range(low, high + 1) if low < high <= low + 9 else []
    if not numbers and _RANGE.search(words):
        return ()
    rest = _RANGE.sub(" ", words)
    numbers += [_number(found["one"]) for found in _ONE.finditer(rest)]
    return tuple(sorted({number for number in numbers if number > 0}))


def _number(words: str) -> int:
    return int(words) if words.isdigit() else "abcdefg".index(words.lower()) + 1
