"""What a document says that its symbols stand for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from councils.domain.count import Count
from councils.domain.expressions import expression
from councils.domain.hints import folded
from councils.domain.numbers import BELOW_100_IN_WORDS
from councils.domain.vocabulary import Outcome
from councils.domain.wording.cells import PATTERNS, read_wording, unsettled
from councils.domain.wording.hiding_words import HIDING_WORDS, words_said_to_hide
from councils.domain.wording.legend import find_legend
from councils.domain.wording.limitstarts import find_beginnings
from councils.domain.wording.meaning import Beginning, SuppressionKey, Wording, WordingKind
from councils.domain.wording.signs import find_signs_spoken_of
from councils.domain.wording.takenback import (
    hides_second_numbers,
    is_excepted,
    is_on_a_key,
    is_shown_as_limit,
    takes_back,
)

_SENTENCE = expression(r"[^\n.;]*(?:\.(?!\s|$)[^\n.;]*)*")
_LONGEST_SENTENCE = 500
_OPEN, _CLOSE = r"[\"'“‘(]?\s?", r"\s?[\"'”’)]?"
_SIGN = r"<\s?\d{1,2}|\*{1,3}|\[[a-z]\]|#|†|‡|§(?!\s?\d)|\^|~|\.\.|:|(?<!\w)[cxzus](?!\w)|(?<!\w)[-–—](?!\w)"
_NAMED = r"asterisks?|stars?|dash(?:es)?|hyphens?|hash(?:es)?"
_NAMES = {"asterisk": "*", "star": "*", "dash": "-", "dashe": "-", "hyphen": "-", "hash": "#", "hashe": "#"}
_ITSELF = r"(?:\s*[,:–-]?\s*(?:this|the|that|such an?)\s+(?:symbol|sign|mark|character|entry|marker|star|asterisk))?"
_SYMBOL = (
    rf"{_OPEN}(?P<sign>{_SIGN}){_CLOSE}{_ITSELF}|(?:an?\s+)?(?P<named>{_NAMED})(?:\s*\({_OPEN}(?:{_SIGN}){_CLOSE}\))?"
)
_LED = (
    r"(?:\d{1,2}[.):]?\s*\t\s*|(?:foot)?notes?\s*\d*:?\s*|key(?:\s+to\s+symbols?)?:?\s*|legend:?\s*|(?:symbols?|shorthand|signs?|markers?|codes?|notation|abbreviations?):?\s*|please\s+note(?:\s+that)?:?\s*|n\.?b\.?:?\s*"
    r"|in\s+(?:the|this|these|all)\s+(?:\w+\s+)?(?:tables?|figures|sheets?|data)(?:\s+(?:above|below))?,?\s*|where(?:ver)?\s+|(?:any\s+)?(?:cells?|values?|figures?|entries)\s+(?:marked|shown|given)\s+(?:with\s+|as\s+)?)*"
)
_VERB = (
    r"(?:=|:|denotes?|denoting|indicates?|indicating|represents?|representing|means?|meaning|signif(?:y|ies)|shows?"
    r"|refers?\s+to|stands?\s+for|is|are|equals?|has\s+been\s+used|have\s+been\s+used|(?:is|are)\s+used|used|contains?|covers?|hides?)"
)
_SYMBOL_FIRST = expression(rf"^[^\w*#\[†‡§^~]*{_LED}(?:{_SYMBOL})\s*{_VERB}\s*(?P<meaning>.+)", re.IGNORECASE)
_IN_THE_MIDDLE = expression(rf"(?:\b(?:an?|the)\s+|[\"'“‘(])(?:{_SYMBOL})\s*{_VERB}\s*(?P<meaning>.+)", re.IGNORECASE)
_LIMIT_SPOKEN_OF = expression(
    rf"(?P<sign><\s?\d{{1,2}}){_CLOSE}{_ITSELF}(?:,?\s*(?:it|this|that))?\s*(?:should\s+be\s+read\s+as|(?:is|are)\s+used\s+(?:for|where)|{_VERB})\s*(?P<meaning>.+)",
    re.IGNORECASE,
)
_MEANING_FIRST = expression(
    rf"(?P<meaning>.{{1,300}}?)\b(?:shown|marked|replaced|represented|suppressed|denoted|indicated|displayed"
    rf"|recorded|given|reported|expressed|identified|redacted|withheld|presented|used|appear|entered|hidden)\b"
    rf"(?:\s+(?:as|by|with|using|to|in\s+the\s+table)){{0,2}}\s*(?:{_SYMBOL})",
    re.IGNORECASE,
)
_WE_USE = expression(rf"(?P<meaning>.{{1,300}}?)\b(?:we\s+(?:have\s+)?used?)\s+(?:{_SYMBOL})", re.IGNORECASE)
_A_NUMBER = expression(
    r"\s*(?:(?:an?|any|the|small|low|all|exact)\s+)*(?:numbers?|values?|figures?|counts?|cells?|totals?)\s+"
    r"(?:(?:is|are|of|from|in|the|range|that|which|with|any)\s+)*",
    re.IGNORECASE,
)
""" "Any number from" of a footnote "* Any number from 1 to 5"."""
_FOOTNOTE = expression(
    rf"^\s*{_LED}(?P<sign>\*{{1,3}}|\[[a-z]\]|#|†|‡|§(?!\s?\d))(?P<named>)(?:\s*[–—-]\s+)?\s*\(?"
    r"(?P<meaning>(?:[A-Za-z<]|(?<=\t)\d|[012]\s?(?:[-–—]|to)\s?\d{1,2}\b).+|[012]\s?[-–—]\s?\d)",
    re.IGNORECASE,
)
_HIDES = expression(
    r"suppress|withh|redact|confiden|disclos|not\s+shown|identif|replac|data\s+protection|(?:kept|held)\s+back",
    re.IGNORECASE,
)
_NOT_THERE = expression(
    r"(?:not|un)\s?(?:available|recorded|held|collected|applicable|known)|no\s+data|missing", re.IGNORECASE
)
_NOUGHT = expression(r"^(?:an?\s+)?(?:zero|nil|nought|none|0)\b(?!\s+to)|\bno\s+(?:cases|children)\b", re.IGNORECASE)
_NOUGHT_LEFT_OUT = expression(
    r"(?:exclud|not\s+includ|except|other\s+than|but\s+not)\w*\s+(?:zeros?|nil|0|nought)|non-?\s?zero"
    r"|(?:more|greater|larger|higher)\s+than\s+(?:zero|nil|nought|0)\b|above\s+(?:zero|nought|0)\b|at\s+least\s+(?:one|1)\b",
    re.IGNORECASE,
)
_BUT_NOT_NOUGHT = expression(
    r"[,(\s]+(?:but|and\s+(?:not|more|greater|above)|excluding|not|inclusive|other)\b[^,;.]*$", re.IGNORECASE
)
_WHY = expression(r",\s+(?:kept|held|hidden|not|so|which|to)\b.*", re.IGNORECASE)
""" "1 to 3, kept back so that nobody can be recognised"."""
_LISTED = expression(r"\b(?P<first>\d|one|two)(?:\s*,\s*\w+)+,?\s+or\s+(?P<last>\d|\w+)\b", re.IGNORECASE)
""" "1, 2, 3 or 4": anything from the first to the last."""

_HIDDEN = Wording(WordingKind.SUPPRESSED, None, Outcome.WITHHELD, certain=True)
_ABSENT = Wording(WordingKind.NOT_HELD, None, Outcome.NOT_HELD, certain=True)
_ZERO = Wording(WordingKind.NIL, Count.exactly(0), Outcome.ANSWERED, certain=True)
_BOUNDED = (WordingKind.THRESHOLD, WordingKind.RANGE)
_HIDDEN_TOO = Wording(WordingKind.SUPPRESSED, None, Outcome.WITHHELD, certain=False)
_HIDES_MORE = expression(
    r"\bsecondary\b|\bnext[- ](?:smallest|lowest|highest)\b|\bsubtract\w*"
    r"|\b(?:others?|another|larger|bigger|higher|remaining|totals?|hidden|suppressed)\b.{0,40}"
    r"\b(?:work(?:ed|ing)? out|calculat\w*|deriv\w*|deduc\w*|infer\w*)"
    r"|\bor (?:an?|any|the|where an?|another|other) (?:\w+ ){0,4}(?:number|figure|cell|value|total)s?\b",
    re.IGNORECASE,
)
"""A sign that also hides what would give a small number away has no limit."""
_OF_SOMETHING_ELSE = expression(
    r"\bnot(?!\s+(?:zero|nil|nought|0|including|counting)\b)"
    r"|\b(?:never|except|unless|n['’]t|aged?|ages|years?|months?|weeks?|days?|old)\b|%|per cent|20[012]\d"
    r"|\b(?:child(?:ren)?|people|persons?|girls?|boys?|victims?|those)\s+(?:who\s+are\s+)?(?:under|over|below|above)\b",
    re.IGNORECASE,
)
_A_LIMIT = expression(
    r"\b(?:threshold|limit|below|than|fewer|less|between)\b"
    rf"|(?<!s\.)(?<!s)(?<!section )(?<![\w.(])(?:\d{{1,2}}|{BELOW_100_IN_WORDS})\b",
    re.IGNORECASE,
)
"""A number that its words hide, without saying which in words that are understood."""
HIDING = ("*", "**", "***", "#", "[c]", "c", "[s]", "s", "†", "‡", "§", *HIDING_WORDS)
"""What hides a number where nothing says otherwise."""
_NOT_SHOWN = expression(
    r"\b(?:not|never|cannot)\s+(?:be\s+)?(?:shown|given|disclosed|released|published|provided|reported)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 45
_LEAST_HIDDEN, _MOST_HIDDEN = 2, 20
_HIDES_NUMBERS = expression(
    r"\b(?:numbers?|figures?|counts?|cells?|values?|totals?|anything)\b.*\b(?:suppress|withh|redact|hidden|hid|(?:kept|held)\s+back|replac|mask|conceal|blank|obscur|starred|not\s+(?:shown|given|disclos|releas|publish|print|stat|display|made\s+public))"
    r"|\b(?:suppress|withh|redact|hid(?:e|den)|replac|mask|conceal|blank|obscur|do\s+not\s+(?:publish|disclose|release|give|show|print))\w*\b.*\b(?:numbers?|figures?|counts?|cells?|values?|totals?|anything)\b"
    r"|\b(?:suppress|hide|mask|conceal|obscure|withhold)\s+(?:all\s+|any\s+|from\s+)?(?:\d|one\b|two\b|anything\b)"
    r"|\b(?:small|low) (?:numbers?|figures?|counts?|values?)\b\W*(?:here |\w+ly )?(?:are|is|means?|refers?|being|\()",
    re.IGNORECASE,
)


def find_suppression_key(text: str) -> SuppressionKey | None:
    """What the text says that its symbols stand for, one meaning each; None where it says nothing of the kind.

    A symbol that is given two different meanings has neither.
    """
    return _key_of(_meanings(text), text)


def _meanings(text: str) -> dict[str, Wording]:
    """What each sign means that the text says one meaning of."""
    meanings: dict[str, Wording | None] = {}
    said = _sentences(text)
    in_doubt = _hiding_more(_sentences(_WRAPPED.sub(" ", text)))
    taking_back = [takes_back(each) for each in said]
    below = [(at, _signs_of(each)) for at, each in enumerate(said) if taking_back[at] and is_on_a_key(each)]
    for at, sentence in enumerate(said):
        for symbol, told in _said_by(sentence):
            is_in_part = is_excepted(sentence) or any(taking_back[at + 1 : at + 2])
            is_not_all = is_in_part or _is_among(symbol, (*in_doubt, *(signs for place, signs in below if place > at)))
            meaning = unsettled(told) if is_not_all and told.count is not None else told
            meanings[symbol] = _agreed(meanings.get(symbol, meaning), meaning)
    for token, words in find_legend(text).items():
        spelt_out = read_wording(words.value) or _meaning(words.value, needs_reason=False)
        if spelt_out is not None and spelt_out.kind is not WordingKind.NUMBER:
            is_not_all = spelt_out.count is not None and _is_among(token, in_doubt)
            meanings.setdefault(token, unsettled(spelt_out) if is_not_all else spelt_out)
    return {symbol: meaning for symbol, meaning in meanings.items() if meaning is not None}


_WRAPPED = expression(r"(?<=[a-z,])[^\S\n]*\n[^\S\n]*(?=[a-z])")


def _sentences(text: str) -> list[str]:
    return [each for each in _SENTENCE.findall(text) if each.strip() and len(each) <= _LONGEST_SENTENCE]


def _hiding_more(said: Sequence[str]) -> list[frozenset[str]]:
    """The signs of each sentence that says that larger numbers are hidden too; none named: every sign."""
    return [_signs_of(each) for each in said if hides_second_numbers(each)]


def _signs_of(said: str) -> frozenset[str]:
    return frozenset(sign.value for sign in find_signs_spoken_of(said))


def _is_among(symbol: str, in_doubt: Sequence[frozenset[str]]) -> bool:
    return any(not signs or symbol in signs for signs in in_doubt)


def _beginnings(text: str) -> tuple[Beginning, ...]:
    """Where the limits of the text begin; all unsettled where larger numbers are printed as limits too."""
    found = find_beginnings(text)
    if not any(
        hides_second_numbers(each) and (is_shown_as_limit(each) or not find_signs_spoken_of(each))
        for each in _sentences(_WRAPPED.sub(" ", text))
    ):
        return found
    said = tuple(replace(each, certain=False) for each in found)
    return said if any(each.high is None for each in said) else (*said, Beginning(None, 0, certain=False))


def _agreed(known: Wording | None, meaning: Wording) -> Wording | None:
    """What two sentences give a symbol: unsettled where one of them takes it back, None where they differ."""
    if known is None or unsettled(known) != unsettled(meaning):
        return None
    return known if not known.certain else meaning


_ANOTHER_SIGN = expression(r"\[[a-z]\]", re.IGNORECASE)
""" "[c] from 1 to 3, so withheld [x] none": what stands behind one sign is not said of the next."""


def _said_by(sentence: str) -> list[tuple[str, Wording]]:
    if (limit := _LIMIT_SPOKEN_OF.search(sentence)) and (narrowed := _narrowed(limit)):
        return narrowed
    for pattern in (_SYMBOL_FIRST, _MEANING_FIRST, _WE_USE, _IN_THE_MIDDLE, _FOOTNOTE):
        match = pattern.search(sentence) if pattern is _IN_THE_MIDDLE else pattern.match(sentence)
        if match is None or (pattern is _MEANING_FIRST and _ANOTHER_SIGN.search(match["meaning"])):
            continue
        if (match["sign"] or "").startswith("<"):
            if narrowed := _narrowed(match):
                return narrowed
            continue
        meaning = _meaning(match["meaning"], needs_reason=pattern is _FOOTNOTE)
        if meaning is not None:
            return [(_symbol(match), _as_far_as_settled(meaning, sentence))]
    return _said_in_any_words(sentence)


def _as_far_as_settled(meaning: Wording, sentence: str) -> Wording:
    """The meaning, unsettled where two limits are said, and without one where the sign hides other numbers too."""
    if _HIDES_MORE.search(sentence):
        return _HIDDEN_TOO
    highs = {bound.high for bound in _bounds(sentence)}
    if meaning.kind is WordingKind.THRESHOLD:
        meaning = SuppressionKey((), find_beginnings(sentence)).begun(meaning)
    return unsettled(meaning) if meaning.count is not None and len(highs) > 1 else meaning


def _said_in_any_words(sentence: str) -> list[tuple[str, Wording]]:
    """What a sentence that names one sign, or one word for hidden numbers, and one limit says in whatever words."""
    signs = {sign.value for sign in find_signs_spoken_of(sentence)}
    words = set() if signs else {word for word in words_said_to_hide(sentence) if not _is_count(word)}
    said = sentence.replace(next(iter(words)), "") if words else sentence
    if len(signs | words) != 1 or _OF_SOMETHING_ELSE.search(said) or len(sentence.split()) > _MOST_WORDS:
        return []
    sign = (signs | words).pop().casefold()
    bounds = set(_small_bounds(said))
    if _HIDES_MORE.search(said):
        return [(sign, _HIDDEN_TOO)]
    bound = bounds.pop() if len(bounds) == 1 else None
    return [] if bound is None or bound.count is None else [(sign, _as_far_as_settled(bound, said))]


def _is_count(word: str) -> bool:
    read = read_wording(word)
    return read is not None and read.count is not None


def _small_bounds(words: str) -> Iterator[Wording]:
    """The limits that a key gives, which begin near nought; from 1 where the words leave nought out."""
    first = _first_bound(words)
    for bound in _bounds(words):
        low, high = bound.low, bound.high
        if low is None or high is None or low > _LEAST_HIDDEN or high > _MOST_HIDDEN:
            yield _HIDDEN
        else:
            yield first if first is not None and first.high == high else bound


def _bounds(words: str) -> Iterator[Wording]:
    """Every "fewer than 5" and "1 to 5" of the words."""
    spans = {match.span() for pattern, _ in PATTERNS for match in pattern.finditer(words)}
    for start, end in spans:
        if any(first <= start and end <= last and (first, last) != (start, end) for first, last in spans):
            continue
        read = read_wording(words[start:end])
        if read is not None and read.kind in _BOUNDED:
            yield read


def find_key(text: str, *, own: str | None = None) -> SuppressionKey | None:
    """What the text says that its symbols stand for; to those that only hide, a notice on small numbers is the key.

    `own` is what the council itself says in it, which alone tells where limits begin; the whole text where not given.
    """
    meanings, notice = _meanings(text), find_notice(text)
    silent = [sign for sign in HIDING if (known := meanings.get(sign)) is None or known.kind is WordingKind.SUPPRESSED]
    if notice is not None:
        meanings |= dict.fromkeys(silent, notice)
    return _key_of(meanings, text if own is None else own)


def _key_of(meanings: dict[str, Wording], own: str) -> SuppressionKey | None:
    beginnings = _beginnings(own)
    return SuppressionKey(tuple(meanings.items()), beginnings) if meanings or beginnings else None


def find_notice(text: str) -> Wording | None:
    """The limit below which the text hides numbers, naming no sign: unsettled; None where it says two or none."""
    said = [each for each in _SENTENCE.findall(text) if len(each) <= _LONGEST_SENTENCE and _HIDES_NUMBERS.search(each)]
    told = [each for each in said if not _OF_SOMETHING_ELSE.search(_NOT_SHOWN.sub("", each))]
    bounds = {bound for each in told for bound in _small_bounds(each)}
    if len(bounds) != 1 or any(map(_HIDES_MORE.search, said)) or (bound := bounds.pop()).count is None:
        return None
    return unsettled(bound)


@lru_cache(maxsize=64)  # asked again for each figure that is a word
def speaks_of_small_numbers(text: str) -> bool:
    """True where the text says that numbers are hidden, and names a limit, whatever its key explains."""
    return any(
        _HIDES_NUMBERS.search(said) is not None and _A_LIMIT.search(_NOT_SHOWN.sub("", said)) is not None
        for said in _SENTENCE.findall(text)
        if len(said) <= _LONGEST_SENTENCE and "\t" not in said
    )


def _narrowed(match: re.Match[str]) -> list[tuple[str, Wording]]:
    """ "<5 means between one and four": a limit that the document says begins at one; else it means what it says."""
    limit, meaning = read_wording(match["sign"]), _first_bound(match["meaning"])
    if limit is None or meaning is None or limit.high != meaning.high or meaning.low == 0:
        return []
    return [(match["sign"].replace(" ", ""), meaning)]


def _symbol(match: re.Match[str]) -> str:
    if match["sign"]:
        return match["sign"].casefold()
    return _NAMES[folded(match["named"]).rstrip("s")]


def _meaning(words: str, *, needs_reason: bool) -> Wording | None:
    bounded = _first_bound(words)
    if needs_reason:
        alone = read_wording(words)
        is_alone = (alone is not None and alone.kind in _BOUNDED) or _is_number_within(words)
        return bounded if is_alone or _HIDES.search(words) else None
    if bounded is not None:
        return bounded
    if _NOUGHT.search(words.strip()):
        return _ZERO
    if _HIDES.search(words):
        return _HIDDEN_TOO if _A_LIMIT.search(words) else _HIDDEN
    return _ABSENT if _NOT_THERE.search(words) else None


def _is_number_within(words: str) -> bool:
    """True for "any number from 1 to 5", which says of a symbol what it hides and is no item of a list."""
    named = _A_NUMBER.match(words)
    bare = _BUT_NOT_NOUGHT.sub("", words[named.end() if named else 0 :])
    bare = _WHY.sub("", bare) if named else bare
    alone = None if named is None and bare == words else read_wording(bare)
    return alone is not None and alone.kind in _BOUNDED


def _first_bound(words: str) -> Wording | None:
    """The first "fewer than 5" or "1 to 5" of the words; from 1 where they say that nought is left out."""
    if listed := _LISTED.search(words):
        read = read_wording(f"{listed['first']} to {listed['last']}")
        return read if read is not None and read.kind in _BOUNDED else None
    spans = sorted(
        {match.span() for pattern, _ in PATTERNS for match in pattern.finditer(words)}, key=lambda s: (s[0], -s[1])
    )
    zeros_shown = _NOUGHT_LEFT_OUT.search(words) is not None
    for start, end in spans:
        read = read_wording(words[start:end], zeros_shown=zeros_shown)
        if read is not None and read.kind in _BOUNDED:
            return read
    return None
