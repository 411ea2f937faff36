"""Where a text says at what its "fewer than 5" begins: "Small numbers (1 to 4) have been shown as fewer than 5".

Such a sentence speaks for every "fewer than 5", "<5" and "under five" of its document, in a table or out of it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.hints import folded
from councils.domain.numbers import read_number
from councils.domain.wording.meaning import Beginning
from councils.domain.wording.takenback import takes_back, takes_back_anywhere

_LARGEST, _LARGEST_UNDER = 20, 10
"""The most that a limit is, and an "under 10": "under 13" is an age."""
_LONGEST = 500
_SMALL = (
    r"(?:\d{1,2}(?![\w%]|[.,:]\d)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b)"
)
_NOUGHT = r"(?:zero(?:e?s)?|noughts?|naught|nils?|none|nothing|0(?![\w.]\d?))"
_NOUN = r"(?:\s+(?:child(?:ren)?|cases?|young people|people|persons?|individuals?|victims?))?"
_LIMIT = expression(
    rf"(?:<\s?|\b(?:(?:fewer|less|lower|smaller)\s+than|under|below)\s+)(?P<below>{_SMALL})"
    rf"|(?:(?:≤|<=)\s?|\b(?:up\s+to|at\s+(?:the\s+)?most|(?:no|not)\s+more\s+than|not\s+exceeding|a\s+maximum\s+of)\s+)(?P<most>{_SMALL})"
    rf"|(?<![\w–-])(?P<last>{_SMALL})\s+(?:(?:or|and)\s+(?:fewer|less|under|below|lower))\b",
    re.IGNORECASE,
)
_RANGE = expression(
    rf"(?<![\w.,/–-])(?P<first>[012]|zero|nought|nil|one|two|an?\s+single){_NOUN}"
    rf"(?:\s*[-–—]\s*|\s*,?\s+(?:(?:right\s+)?up\s+to|through(?:\s+to)?|to|until)\s+(?:and\s+including\s+)?|(?<=\d)/(?:\d/)*"
    rf"|(?:\s*,\s*{_SMALL})+\s*(?:,\s*|,?\s+(?:and|or)\s+))(?P<last>{_SMALL})"
    rf"|\bbetween\s+(?P<between>[012]|zero|nought|nil|one|two|an?\s+single){_NOUN}\s+and\s+(?P<and>{_SMALL})",
    re.IGNORECASE,
)
_MAY_BEGIN = expression(
    r"[<≤]|\b(?:fewer|less|lower|smaller|under|below|up\s+to|most|more\s+than|exceeding|maximum|zero|nought|naught|nil|none|nothing"
    r"|non-?zero|one|two|single)|(?<![\w.,/–-])[012](?!\w)"
)
"""One of the words or signs that every limit, every range and every nought has, in folded words."""
_NUMBERED = expression(
    r"\b(?:questions?|tables?|parts?|items?|sections?|points?|columns?|rows?|sheets?|notes?|pages?|quarters?|q|steps?|levels?|bands?"
    r"|stages?|annex(?:es)?|appendi(?:x|ces)|schedules?|paragraphs?|years?|key\s+stages?|tiers?|aged?|ages)\s*$",
    re.IGNORECASE,
)
""" "Questions 1 to 4" are no number of children."""
_NUMBERS = (
    r"(?:numbers?|figures?|counts?|values?|cells?|totals?|entry|entries|quantit(?:y|ies)|amounts?"
    r"|anything|results?|data|breakdowns?)"
)
_SHOW = (
    r"(?:show[ns]?|shewn|giv(?:e|es|en)|present(?:ed|s)?|report(?:ed)?|record(?:ed)?|replac\w+|stat(?:e|ed)|express\w*|describ\w+|put|writ(?:e|ten)"
    r"|print(?:ed)?|publish(?:ed)?|list(?:ed)?|enter(?:ed)?|display(?:ed)?|mark(?:ed)?|represent(?:s|ed|ing)?|suppress\w*|mask(?:ed)?|hid(?:e|den)"
    r"|withh[eo]ld\w*|redact\w*|round(?:ed)?|group(?:ed)?|band(?:ed)?|treat(?:ed)?|appears?|used?|mean(?:s|ing|t)?|denot\w+|stands?|indicat\w+"
    r"|signif\w+|refers?|covers?|covering|includ\w+|exclud\w+|read|equals?|disclos\w+|releas\w+|distinguish\w*|separat\w+|differentiat\w*"
    r"|conceal\w*|rendered|quoted?|referred|obscured?|contains?|call(?:ed)?|say|said|taken|understood|protect\w*|convert\w*|chang\w+|substitut\w+)"
)
_SPOKEN_OF = expression(rf"\b{_NUMBERS}\b.*\b{_SHOW}\b|\b{_SHOW}\b.*\b{_NUMBERS}\b", re.IGNORECASE)
_IS_SAID = expression(
    r"[\"'”’)]*\s*(?:,?\s*(?:here|in\s+(?:this|the|our|these)\s+[\w\s]{1,30}?|throughout|wherever\s+\w+\s+\w+|it|this|that|the\s+(?:term|phrase|words?|figure|number))\s*,?\s+)?"
    r"(?:=|:|-|–|\(|,?\s*(?:i\.?e\b|that\s+is\b|meaning\b|namely\b|in\s+other\s+words\b|to\s+say\b|so\b)"
    r"|(?:is|are|was|were|has\s+been|have\s+been|should\s+be|must\s+be|can\s+be|may\s+be)\s+(?:always\s+|only\s+|to\s+be\s+)?(?:used|read|put|shown|given|taken|understood|counted|not\b|never\b|at\s+least|between|anything|any\b|a\s+number|from|one|1\b|either)"
    r"|(?:always\s+|only\s+|here\s+|may\s+|might\s+|could\s+|can\s+)?(?:means?|denotes?|stands?|indicates?|represents?|signif|refers?|covers?|includes?|excludes?|equals?|applies|does\s+not|do\s+not|never|mean\b))",
    re.IGNORECASE,
)
"""What goes on from a "fewer than 5" of which the sentence says what it means."""
_IN_WORDS_SAID = expression(
    r"\b(?:show[ns]?|given|giving|present\w*|report\w*|record\w*|replac\w+|stated?|express\w*|describ\w+|put|writ\w+|print\w*|publish\w*|listed|enter\w*"
    r"|display\w*|mark\w*|represent\w*|suppress\w*|mask\w*|round\w*|group\w*|band\w*|treat\w*|appears?|say|said|us(?:e|ed|ing)|quoted?|rendered|call\w*"
    r"|changed|converted|substituted)\b"
    r"(?:\s+(?:it|them|this|these|here|below|above|only|simply|just|each|as|by|with|to|the|a|an|term|phrase|words?|entry|symbol|sign|form|being|in))*\W*$",
    re.IGNORECASE,
)
"""What leads to a "fewer than 5" that stands for other numbers: "have been shown as"."""
_NO = (
    r"(?:exclud\w+|excl\.?|not\s+(?:including|counting)|(?:do|does|did|will|would|can|is|are)(?:\s+not|n['’]t)\s+(?:ever\s+)?(?:include|count|cover|mean|contain|indicate|denote|apply\s+to|stand\s+for)"
    r"|never\s+(?:includes?|means?|covers?|stands?\s+for)?|other\s+than|except(?:ing)?(?:\s+for)?|but\s+(?:is\s+)?(?:not|never)|and\s+(?:is\s+)?not|not|save(?:\s+for)?|apart\s+from|bar|without|rather\s+than"
    r"|as\s+(?:opposed|distinct)\s+(?:to|from)|instead\s+of|(?:more|greater|larger|higher|bigger|other)\s+than|above|over|exceed(?:s|ing)|>)"
)
_A = r"(?:(?:an?|any|the|actual|true|real|genuine|of|values?|figures?|counts?|numbers?)\s+)*"
_AS_SUCH = (
    r"(?:(?:always|still|each|all|therefore|actually|only|instead)\s+)?(?:shown|given|printed|stated|reported|recorded|displayed|published|presented|written|entered|left|disclosed)"
    r"\s+(?:as\s+(?:such|zeros?|noughts?|nil|none|0|[\"'“‘](?:0|zero|nil|none)[\"'”’]|they\s+(?:are|stand)|itself|themselves)|openly|in\s+full|separately|where|wherever)|(?:shown|given|printed|stated|published|disclosed)\W*$"
)
_NOUGHT_SHOWN = expression(rf"\b{_NOUGHT}\b[^,]*\b(?:{_AS_SUCH})", re.IGNORECASE)
_LEFT_OUT = expression(
    rf"\b{_NO}\s+{_A}{_NOUGHT}(?!\w)|>\s?0(?!\d)|\bnon-?\s?zero\b|\bpositive\b|\bat\s+least\s+(?:one|1)\b|(?<!\w)(?:one|1){_NOUN}\s+or\s+more\b(?!\s+(?:of|individuals?|persons?|people|child|young))"
    rf"|\b{_NOUGHT}\s+(?:(?:values?|counts?|figures?|cells?|entries|returns?|cases)\s+)?(?:(?:is|are|has\s+been|have\s+been|was|were|being)\s+)(?:{_AS_SUCH}|(?:excluded|left\s+out|not\s+(?:included|counted|covered)))"
    rf"|\b{_NOUGHT}\s+(?:excepted|apart|aside)\b|\b(?:no|not)\s+(?:fewer|less)\s+than\s+(?:one|1)\b",
    re.IGNORECASE,
)
_TAKEN_IN = expression(
    rf"\b(?:includ(?:es?|ed|ing)|covers?|covering|contains?|counts?|counting|means?|may|might|could|can|possibly|either|even|with|and|or|from|as\s+well\s+as|together\s+with|between|both|be)\s+(?:also\s+)?(?:be\s+)?{_A}{_NOUGHT}(?!\w)"
    rf"|\b{_NOUGHT}\s*(?:,|or\b|and\b|to\b|up\b|as\s+well|included|inclusive|through\b|[-–]\s*\d)"
    rf"|\b(?:not|n['’]t|cannot|never|no)\b.*\b(?:distin\w+|separat\w+|differen\w+|tell\b.*\bapart|singl\w+\s+out)\b.*{_NOUGHT}",
    re.IGNORECASE,
)
_OF_NOUGHT = expression(
    rf"(?<![\w.,/£–-]){_NOUGHT}(?!\w)|\bnon-?zero\b|\bpositive\b|\bat\s+least\s+(?:one|1)\b", re.IGNORECASE
)
_OF_ONE = expression(
    rf"(?<![\w.,/£–-])(?:1|one|an?\s+single){_NOUN}\s+(?:or\s+more|up|to|and|upwards)\b|\bno\s+(?:cases|children|such|one)\b",
    re.IGNORECASE,
)
_PERHAPS = expression(
    r"\b(?:whether|depend\w*|or\s+not|sometimes|usually|normally|generally|mostly|largely|perhaps|unless|if\s+any)\b",
    re.IGNORECASE,
)
_READ_AS = expression(r"\b(?:read|take|understand|treat|see)\b[^,;]*\bas\b", re.IGNORECASE)
_A_NOUGHT = expression(r"\b(?:zero(?:e?s)?|noughts?|naught|nil|non-?zero)\b", re.IGNORECASE)
_OF_AGES = expression(
    r"\b(?:aged?|ages|years?\s+(?:of\s+age|olds?)|year-olds?|months?|weeks?|days?|hours?|minutes?|per\s?cent|bands?)\b|%|£",
    re.IGNORECASE,
)
_SENTENCE = expression(r"[^\n.;\t|]*(?:\.(?!\s|$)[^\n.;\t|]*)*")
_AFTER = expression(r";[^\n.\t|]*")
_NEXT = expression(r"\.\s+(?P<said>[^\n.;\t|]*)")
_THAT_IS = expression(r"\bi\.\s?e\.,?", re.IGNORECASE)
_GOES_ON = expression(r"\s*(?:This|It|These|They|That|Such)\b")
_KEYED = expression(
    r"^[^\S\n]*(?:(?:key|notes?|legend|symbols?)[^\S\n]*[:\t|][^\S\n]*)?[\"'“‘]?(?P<token>(?:<\s?|(?:fewer|less)\s+than\s+)[\w]+)[\"'”’]?[^\S\n]*[\t|][^\S\n]*(?P<meaning>[^\n\t|]+)$",
    re.IGNORECASE | re.MULTILINE,
)
_SHORTEST_WRAPPED = 45
_SMALL_NUMBERS = expression(
    r"\b(?:small|low|tiny|little)\s+(?:numbers?|figures?|counts?|values?|cells?|totals?)\b", re.IGNORECASE
)
_SIGNS = expression(r"[*#†‡§]|\b(?:asterisk|dash|hyphen|hash|star|sign|symbol)", re.IGNORECASE)
_OF_A_SECTION = expression(r"\b(?:s\.?|sec(?:tion)?s?)\s?\d+[A-Z]?(?:\s?\(\w+\))*", re.IGNORECASE)
_ANOTHER_NUMBER = expression(r"\d\d|\b(?:[6-9])\b")


_PURPOSE = expression(
    r"\b(?:so\s+(?:that|as)|in\s+order|to\s+(?:avoid|prevent|protect|ensure|reduce|stop|make\s+sure|minimi[sz]e|preserve|keep)|because|since|lest|for\s+fear|given\s+that|as\s+(?:this|it|they|these|those|otherwise|small|such|to\s+do)"
    r"|(?:which|that)\s+(?:could|might|may|can|would|is\s+not|are\s+not|has\s+not|have\s+not|we\s+(?:do|can|may)\s*not))\b[^,]*"
    r"|\bthere\s+(?:was|were)\b|\bnot\s+(?:shown|given|stated|printed|published|disclosed|released|provided)\s+(?:exactly|precisely|individually|separately|in\s+full|as\s+such|openly)",
    re.IGNORECASE,
)
"""Why numbers are hidden, and that they are: nothing against what their sentence says."""
_BODIES = (
    r"(?:councils|authorities|boards|boroughs|trusts|forces|agencies|partners|bodies|organisations|departments"
    r"|police|government|ministers|schools|they|some|others|you)"
)
_DENIED_OR_OTHERS = expression(
    r"\b(?:not|never|cannot|neither|nor|no|nobody|wrong(?:ly)?|mistaken(?:ly)?|incorrect(?:ly)?|hardly|rarely)\b|n['’]t\b|\bcan\s?not\b"
    r"|\b(?:may|might|can|could|would|if|whether|likely|probab\w+|possib\w+|assum\w+|suppos\w+|unless|except(?:ions?)?)\b"
    r"|\b(?:used\s+to|earlier|previous(?:ly)?|former(?:ly)?|until|till|past|old|last|ago|once|had|was|were|did|before|prior|then|will|shall|future|from\s+now)\b"
    r"|\b(?:another|other|some|many|most|neighbouring|several|different|certain)\s+(?!(?:numbers?|figures?|counts?|values?|cells?|small|than)\b)[a-z]+"
    rf"|\b{_BODIES}\s+(?:\w+\s+){{0,2}}(?:show|use|give|report|put|publish|print|write|say|mean|count|record|present|replace|hide|mask|suppress|ask|want|request|suggest|propos|prefer|invite|quote|said)\w*"
    r"|\b(?:asked|requested|wanted|suggested|proposed|invited|expected|wished)\b"
    r"|\b(?:staff|workforce|employees?|budgets?|spend(?:ing)?|complaints?|carers?|pupils?|teachers?|officers?|workers?)\b",
    re.IGNORECASE,
)
"""A sentence that denies what it speaks of, leaves it open, or is of others, of other numbers or of another time."""
_OF_SOMETHING = expression(
    r"\W*(?:for|in|on|with|regarding|concerning|within|as\s+(?:to|regards))\s+(?!(?:the|this|these|those|that|our|all|any|each|every|both|small|low|what|which|line|accordance|order|keeping|response|reply|answer\w*|here|general|tables?|parts?|questions?|regard|respect|view|compliance|consequence|such|cases|numbers?|figures?|counts?|privacy|confidentiality|clarity|reference)\b)"
    r"(?![^,]*\b(?:reasons?|purposes?|grounds?|policy|guid\w+|rules?|protection|act|zeros?|noughts?|nil)\b)[^,]{1,40},",
    re.IGNORECASE,
)
""" "For staff numbers, ...": a sentence of something else."""


def find_beginnings(text: str) -> tuple[Beginning, ...]:
    """What the text says of where its limits begin: one for each limit, and one without a limit for all of them.

    A limit of which two different things are said, or something that is not understood, is unsettled.
    """
    found: dict[int | None, Beginning] = {}
    for said, goes_on in _sentences(text):
        if found and _takes_limits_back(said):
            found = {high: replace(each, certain=False) for high, each in found.items()}
        for each in _as_far_as_said(_said_by(said), said, goes_on):
            known = found.get(each.high, each)
            found[each.high] = known if known == each else Beginning(each.high, min(known.low, each.low), certain=False)
    for row in _KEYED.finditer(text):
        limits, ranges = set(_limits(row["token"])), set(_ranges(row["meaning"]))
        if len(limits) == 1 and {high for _, high in ranges} == limits and not _OF_AGES.search(row[0]):
            low, high = ranges.pop()
            found.setdefault(high, Beginning(high, min(low, 1), certain=low <= 1))
    return tuple(found.values())


def _takes_limits_back(said: str) -> bool:
    """True for a sentence anywhere below by which no limit begins so everywhere: "In table 2 <5 means not recorded"."""
    last = said.rpartition(": ")[2]  # of two that `_sentences` has joined
    return takes_back(last) and (takes_back_anywhere(last) or _LIMIT.search(last) is not None)


def _as_far_as_said(beginnings: tuple[Beginning, ...], said: str, goes_on: str) -> tuple[Beginning, ...]:
    """What the sentence says, unsettled where its words deny it, are of others, or are then taken back."""
    if all(each.low == 0 for each in beginnings) or not _is_doubtful(said, goes_on):
        return beginnings
    return tuple(Beginning(each.high, 0, certain=False) for each in beginnings)


def _is_doubtful(said: str, goes_on: str) -> bool:
    """True where more than a plain "1 to 4 are shown as <5" is said, or taken back behind a semicolon."""
    if _OF_SOMETHING.match(said):
        return True
    rest = _PURPOSE.sub(" ", _LIMIT.sub(" ", _LEFT_OUT.sub(" ", said)))
    after = _NOUGHT_SHOWN.sub(" ", goes_on)
    return any(_DENIED_OR_OTHERS.search(words) is not None for words in (rest, _PURPOSE.sub(" ", after))) or (
        _TAKEN_IN.search(after) is not None
    )


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    """The sentences of the text, each with what follows behind a semicolon.

    One that is wrapped is made whole, and goes with the next where that begins with "This".
    """
    before = ""
    whole = _THAT_IS.sub("that is ", _unwrapped(text))
    for found in _SENTENCE.finditer(whole):
        said = found[0]
        if not said.strip() or len(said) > _LONGEST:
            continue
        after = _AFTER.match(whole, found.end())
        goes_on = after[0][:_LONGEST] if after is not None else ""
        if (turn := _NEXT.match(whole, found.end())) is not None and takes_back(turn["said"]):
            goes_on += f", except: {turn['said']}"
        joined = before and _GOES_ON.match(said) and not _said_by(said)
        yield (f"{before}: {said}" if joined else said), goes_on
        before = said


def _unwrapped(text: str) -> str:
    lines = text.split("\n")
    made: list[str] = []
    for line in lines:
        last = made[-1] if made else ""
        goes_on = len(last) >= _SHORTEST_WRAPPED and last[-1] not in ".:;!?" and "\t" not in last + line
        if goes_on and line[:1] and (line[0].islower() or line[0] in "<(“\"'‘0123456789"):
            made[-1] = f"{last} {line}"
        else:
            made.append(line)
    return "\n".join(made)


def _said_by(said: str) -> tuple[Beginning, ...]:
    """What one sentence says of where limits begin; nothing where it speaks neither of nought nor of one."""
    if _MAY_BEGIN.search(folded(said)) is None:
        return ()
    limits, ranges = set(_limits(said)), set(_ranges(said))
    is_of_first = bool(ranges) or _OF_NOUGHT.search(said) is not None or _OF_ONE.search(said) is not None
    if not is_of_first or _OF_AGES.search(said) or not _speaks_of_numbers(said, limits=bool(limits)):
        return ()
    highs = limits | {high for _, high in ranges}
    if len(highs) > 1:
        return tuple(Beginning(high, 0, certain=False) for high in limits)
    high = next(iter(highs), None)
    low = _first(said, {low for low, _ in ranges})
    if not limits and (low == 0 or _SIGNS.search(said)):
        return ()
    if low is None:
        return (Beginning(high, 0, certain=False),) if limits or _SMALL_NUMBERS.search(said) else ()
    return (Beginning(high, low, certain=high is not None and not _counts_others(said)),)


def _first(said: str, lows: set[int]) -> int | None:
    """The first of small numbers, 0 or 1; None where the sentence says neither, both, or more than is understood."""
    rest = _LEFT_OUT.sub(" ", said)
    takes_in = _TAKEN_IN.search(rest) is not None
    firsts = lows | ({1} if rest != said else set()) | ({0} if takes_in else set())
    first = next(iter(firsts)) if len(firsts) == 1 else None
    if first == 1 and _OF_NOUGHT.search(_RANGE.sub(" ", rest)):
        return None
    return first if first in (0, 1) and not _PERHAPS.search(said) else None


def _speaks_of_numbers(said: str, *, limits: bool) -> bool:
    """True where the sentence speaks of numbers and how they are shown, or of what its own limit means."""
    if not limits and not _RANGE.search(said):
        return (
            _NOUGHT_SHOWN.search(said) is not None
            or (_SMALL_NUMBERS.search(said) and _A_NOUGHT.search(said)) is not None
        )
    if _SMALL_NUMBERS.search(said) or _SPOKEN_OF.search(said) or (limits and _A_NOUGHT.search(said)):
        return True
    if _READ_AS.search(said):
        return limits
    return any(
        _IS_SAID.match(said, limit.end()) is not None or _IN_WORDS_SAID.search(said[: limit.start()]) is not None
        for limit in _LIMIT.finditer(said)
    )


def _counts_others(said: str) -> bool:
    """True where other numbers stand beside the limit and its range: a year, or a count of its own."""
    rest = _OF_A_SECTION.sub(" ", _LIMIT.sub(" ", _RANGE.sub(" ", said)))
    return _ANOTHER_NUMBER.search(rest) is not None


def _limits(said: str) -> Iterator[int]:
    """The most that each "fewer than 5" allows."""
    for limit in _LIMIT.finditer(said):
        number = read_number(limit["below"] or limit["most"] or limit["last"])
        is_age = limit[0][:1] in "uUbB" and number is not None and number > _LARGEST_UNDER
        if number is not None and 1 < number <= _LARGEST and not is_age:
            yield number - 1 if limit["below"] else number


def _ranges(said: str) -> Iterator[tuple[int, int]]:
    """The first and the last number of each "1 to 4"."""
    for each in _RANGE.finditer(said):
        first, last = each["first"] or each["between"], read_number(each["last"] or each["and"])
        low = 1 if "single" in first.casefold() else 0 if first.casefold() == "nil" else read_number(first)
        if low is None or last is None or not low < last <= _LARGEST or _NUMBERED.search(said, 0, each.start()):
            continue
        yield low, last
