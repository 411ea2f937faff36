"""What a document says that its symbols stand for."""

import re

from councils.domain.count import Count
from councils.domain.vocabulary import Outcome
from councils.domain.wording.cells import PATTERNS, read_wording
from councils.domain.wording.meaning import SuppressionKey, Wording, WordingKind

_SENTENCE = re.compile(r"[^\n.;]*(?:\.(?!\s|$)[^\n.;]*)*")
_LONGEST_SENTENCE = 500
_OPEN, _CLOSE = r"[\"'“‘(]?\s?", r"\s?[\"'”’)]?"
_SIGN = r"\*{1,3}|\[[a-z]\]|#|†|‡|\^|~|\.\.|:|(?<!\w)[cxzus](?!\w)|(?<!\w)[-–—](?!\w)"
_NAMED = r"asterisks?|stars?|dash(?:es)?|hyphens?|hash(?:es)?"
_NAMES = {"asterisk": "*", "star": "*", "dash": "-", "dashe": "-", "hyphen": "-", "hash": "#", "hashe": "#"}
_SYMBOL = rf"{_OPEN}(?P<sign>{_SIGN}){_CLOSE}|(?:an?\s+)?(?P<named>{_NAMED})(?:\s*\({_OPEN}(?:{_SIGN}){_CLOSE}\))?"
_VERB = (
    r"(?:=|:|denotes?|denoting|indicates?|indicating|represents?|representing|means?|meaning|signif(?:y|ies)|shows?"
    r"|refers?\s+to|stands?\s+for|is|are|equals?|has\s+been\s+used|have\s+been\s+used|(?:is|are)\s+used|used)"
)
_SYMBOL_FIRST = re.compile(
    rf"^[^\w*#\[†‡^~]*(?:note:?\s*|key:?\s*|where\s+)?(?:{_SYMBOL})\s*{_VERB}\s*(?P<meaning>.+)", re.IGNORECASE
)
_IN_THE_MIDDLE = re.compile(rf"(?:\b(?:an?|the)\s+|[\"'“‘(])(?:{_SYMBOL})\s*{_VERB}\s*(?P<meaning>.+)", re.IGNORECASE)
_MEANING_FIRST = re.compile(
    rf"(?P<meaning>.{{1,300}}?)\b(?:shown|marked|replaced|represented|suppressed|denoted|indicated|displayed"
    rf"|recorded|given|reported|expressed|identified|redacted|withheld|presented|used|appear|entered|hidden)\b"
    rf"(?:\s+(?:as|by|with|using|to|in\s+the\s+table)){{0,2}}\s*(?:{_SYMBOL})",
    re.IGNORECASE,
)
_WE_USE = re.compile(rf"(?P<meaning>.{{1,300}}?)\b(?:we\s+(?:have\s+)?used?)\s+(?:{_SYMBOL})", re.IGNORECASE)
_FOOTNOTE = re.compile(
    r"^\s*(?:note:?\s*|key:?\s*)?(?P<sign>\*{1,3}|\[[a-z]\]|#|†|‡)(?P<named>)\s*(?P<meaning>[A-Za-z<].+)", re.IGNORECASE
)
_HIDES = re.compile(
    r"suppress|withh|redact|confiden|disclos|not\s+shown|identif|replac|data\s+protection", re.IGNORECASE
)
_NOT_THERE = re.compile(
    r"(?:not|un)\s?(?:available|recorded|held|collected|applicable|known)|no\s+data|missing", re.IGNORECASE
)
_NOUGHT = re.compile(r"^(?:an?\s+)?(?:zero|nil|nought|none|0)\b(?!\s+to)|\bno\s+(?:cases|children)\b", re.IGNORECASE)
_NOUGHT_LEFT_OUT = re.compile(
    r"(?:exclud|not\s+includ|except|other\s+than|but\s+not)\w*\s+(?:zeros?|nil|0|nought)|non-?\s?zero", re.IGNORECASE
)

_HIDDEN = Wording(WordingKind.SUPPRESSED, None, Outcome.WITHHELD, certain=True)
_ABSENT = Wording(WordingKind.NOT_HELD, None, Outcome.NOT_HELD, certain=True)
_ZERO = Wording(WordingKind.NIL, Count.exactly(0), Outcome.ANSWERED, certain=True)
_BOUNDED = (WordingKind.THRESHOLD, WordingKind.RANGE)


def find_suppression_key(text: str) -> SuppressionKey | None:
    """What the text says that its symbols stand for, one meaning each; None where it says nothing of the kind.

    A symbol that is given two different meanings has neither.
    """
    meanings: dict[str, Wording | None] = {}
    for sentence in (each for each in _SENTENCE.findall(text) if len(each) <= _LONGEST_SENTENCE):
        for symbol, meaning in _said_by(sentence):
            meanings[symbol] = meaning if meanings.get(symbol, meaning) == meaning else None
    settled = tuple((symbol, meaning) for symbol, meaning in meanings.items() if meaning is not None)
    return SuppressionKey(settled) if settled else None


def _said_by(sentence: str) -> list[tuple[str, Wording]]:
    for pattern in (_SYMBOL_FIRST, _MEANING_FIRST, _WE_USE, _IN_THE_MIDDLE, _FOOTNOTE):
        match = pattern.search(sentence) if pattern is _IN_THE_MIDDLE else pattern.match(sentence)
        if match is None:
            continue
        meaning = _meaning(match["meaning"], needs_reason=pattern is _FOOTNOTE)
        if meaning is not None:
            return [(_symbol(match), meaning)]
    return []


def _symbol(match: re.Match[str]) -> str:
    if match["sign"]:
        return match["sign"].casefold()
    return _NAMES[match["named"].casefold().rstrip("s")]


def _meaning(words: str, *, needs_reason: bool) -> Wording | None:
    bounded = _first_bound(words)
    if needs_reason:
        alone = read_wording(words)
        is_alone = alone is not None and alone.kind in _BOUNDED
        return bounded if is_alone or _HIDES.search(words) else None
    if bounded is not None:
        return bounded
    if _NOUGHT.search(words.strip()):
        return _ZERO
    if _HIDES.search(words):
        return _HIDDEN
    return _ABSENT if _NOT_THERE.search(words) else None


def _first_bound(words: str) -> Wording | None:
    """The first "fewer than 5" or "1 to 5" of the words; from 1 where they say that nought is left out."""
    spans = sorted(
        {match.span() for pattern, _ in PATTERNS for match in pattern.finditer(words)}, key=lambda s: (s[0], -s[1])
    )
    zeros_shown = _NOUGHT_LEFT_OUT.search(words) is not None
    for start, end in spans:
        read = read_wording(words[start:end], zeros_shown=zeros_shown)
        if read is not None and read.kind in _BOUNDED:
            return read
    return None
