"""Reads why a question got no count: withheld ("exempt under section 40(2)", the cost limit) or not held ("we do not record this"), and who holds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.vocabulary import Outcome, Question
from councils.domain.wording import Wording, WordingKind
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.nothingrefused import denies_refusal
from councils.parsing.rules.rows import Box, rows_within, sentences
from councils.parsing.rules.subjects import signs_of

_DENIED = expression(
    r"\bneither\s+confirm(?:s|ing)?\s+n?or\s+den(?:y|ies|ying)\b|\brefus(?:e|es|ed|al|ing)\b|\b(?:is|are|be|being)\s+(?:being\s+)?(?:withheld|refused|exempt(?:ed)?)\b|\bwithh[eo]ld(?:ing)?\b"
    r"|\b(?:appropriate|cost|fees?)\s+(?:limit|threshold)\b|\bexceeds?\s+(?:the\s+)?(?:18|£|appropriate|cost|time)|\bexempt(?:ion|ed)?\b.{0,40}\b(?:applies|apply|engaged|applied|disclosure|under)\b|\bvexatious\b|\brel(?:y|ies|ying|ied) (?:up)?on (?:\w+ ){0,3}(?:sections?|exemptions?|s\.?\s?\d)"
    r"|\b(?:unable|not able|cannot|can not|not (?:possible|in a position)|not prepared) to (?:release|disclose|provide|share|report)\b|\bcan(?:not|'t|’t) (?:release|disclose|share)\b",
    re.IGNORECASE | re.DOTALL,
)
_NOT_HELD = expression(
    r"\b(?:do(?:es)?|did|has|have|would|will)(?:\s+not|n['’]?t)\s+(?:\w+\s+){0,2}?(?:hold|record|collect|collate|capture|keep|store|monitor|gather|have|held|recorded|collected|kept|retain(?:ed)?)\b(?!\s+(?:any\s+)?(?:concerns|the right|an obligation))(?!(?<=have)\s+any\s+(?:[\w/-]+\s+){0,3}?(?:cases?|child(?:ren)?|young people|gangs?|groups?|networks?)\b(?!['’]|\s+(?:data|records?|details|information|figures|numbers|services?|social|aged|by|before|prior|markers?|flags?|codes?)\b))"
    r"|(?:\bnot|n['’]t|\bnever|\bno longer|\bneither\b[^.;\n]{0,50}\bnor\b[^.;\n]{0,30}(?:is|are|was|were))\s+(?:\w+\s+){0,2}?(?:held|recorded|collected|collated|captured|kept|stored|retained|gathered|available|coded|broken down|asked (?:about|for|on|in)|noted|logged|flagged|written down)\b|\bnone (?:(?:is|are|was|were|can be|could be) )?(?:held|kept|collected|collated|captured|available|stored|retained)\b|\bnone (?:is|are|was|were) recorded\b|\bnone exist(?:s|ed)?\b"
    r"|\b(?:holds?|has|have|ha[ds]|keeps?|kept)\s+(?:no (?:record|data|information|figure|number|such|count|yearly|breakdown|statistics?|tall(?:y|ies)|details? (?:of|on|about))|neither|nothing(?! to (?:do|add|say)\b))\b|\bholds? no\b|\b(?:no|nothing)\b(?!\s+recorded\s+(?:links?|groups?|gangs?|networks?|involvement)\b)(?!\s+(?:\w+\s+)?(?:cases?|child(?:ren)?|young people|victims?)\s+(?:(?:are|were|is|have been|has been)\s+)?(?:\w+ly\s+)?(?:recorded|held|noted|known)\s+as\s)[^.;\n]{0,60}\b(?:held|recorded|collected|collated|kept|exists?|existed|captured|available|taken|made|produced|migrated|was kept)\b|\bno\s+(?:such\s+)?(?:data|information|records?|figures?)\b|(?:\bnot|n['’]t) something\b[^.;\n]{0,40}\b(?:record(?:s|ed)?|holds?|held|collect(?:s|ed)?|asks?|asked|writes?|written|note[sd]?|log(?:s|ged)?|keeps?|kept|captured?s?|count(?:s|ed)?|track(?:s|ed)?|monitor(?:s|ed)?)\b|\b(?:do(?:es)?|did)(?: not|n[\'’]t) (?:ask|note|log|count|track|flag|code|tag|categorise|classify)\b(?! (?:that|for)\b)"
    r"|\b(?:not|no) (?:an? |the )?(?:\w+ )?(?:field|data item|column|drop-?down)s?\b(?: \w+){0,3} (?:on|in|within|of|for|to record)\b"
    r"|\b(?:(?:has|have|with|contains?|is|are) no (?:such|separate|specific)|lack(?:s|ed|ing)? an?(?: such| separate)?) (?:categor(?:y|ies)|codes?|flags?|markers?|fields?|headings?|classifications?|labels?)\b"
    r"|(?:\bnot|n['’]t|\bnever) reported on\b|\bneither\b[^.;\n]{0,60}\b(?:holds?|records?|keeps?|collects?|captures?)\b|\bnor (?:do(?:es)?|did|have|has) (?:we|it|the council|this council) (?:\w+ )?(?:hold|record|collect|collate|capture|keep|held|recorded|collected|kept)\b"
    r"|\bnot information (?:that|which|we|the council)\b[^.;\n]{0,30}\b(?:record|hold|collect)s?|(?:\bnot|n['’]t) (?:the )?(?:responsib|a function|hold)|\brecords? nothing\b|(?:\b(?:is|are) |^\W*|[:–-] )(?:un|not )known to (?:us|the (?:council|trust|authority)|this council)\b|\b(?:we|council|trust|it) do(?:es)?(?: not|n['’]t) know\b(?! (?:who|why|how you))|\b(?:section|s\.?) ?17\b(?:\(\d\))?[^.;\n]{0,60}(?:\(Scotland\)|\bFOISA\b|\bappl(?:y|ies|ied)\b)|\b(?:holds?|has|have|keeps?) none of (?:(?:the|this|that|your|these) )?(?:requested )?(?:information|data|records?|figures|it\b|this\b|what\b)|\bnone of (?:the|this|that|these|your)\b(?!\s+(?:(?!information|data|details|records?|figures|numbers)[\w-]+\s+){0,3}?(?:cases|children|people|persons|victims|girls|boys|referrals|individuals|perpetrators|offenders|suspects)\b(?!['’]|\s+(?:information|data|details|records?|figures|numbers|files)\b)[^.;\n]{0,110}?\b(?:recorded|held|kept)\s+(?:as|to (?:be|have))\b)[^.;\n]{0,90}\b(?:is|are|was|were) (?:\w+ )?(?:held|recorded|kept|collected)\b|\bnothing (?:is |was )?(?:before|prior|further back|earlier|older)\b(?! (?:your|the request|we|you)\b)|\bN/A\b|\bnot applicable\b|\bunrecorded\b|\bare deleted\b|\b(?:was|were) deleted\b|\bdestroyed\b",
    re.IGNORECASE,
)
_DENIES_SOMETHING = expression(
    r"\bn(?:o|ei|ever|/a)|n['’]t\b|\b(?:do(?:es)?|did|has|have)nt\b|17|\black|unrecorded|unknown|\bdeleted|\bdestroyed",
    re.IGNORECASE,
)
"""One of these stands in whatever says that nothing is held."""
_NOT_OURS = expression(
    r"\b(?:sits?|rests?|lies) with (?:the )?(?:other|another|partner|criminal justice|external) (?:agenc|bod|authorit|organisation|council|partner)\w*|\bupper[- ]tier\b|\bis (?:a|the) (?:county(?: council)?|police) (?:function|responsibility|service|matter)\b|"
    r"\bnone of (?:this|these|it|that|them|those)\b[^.]{0,40}\b(?:sits?|lies?|rests?|is ours|are ours|falls?|is (?:held|for us)|comes?|belongs?)\b"
    r"|\bnone of what (?:you (?:have )?(?:ask(?:ed)?|want(?:ed)?|request(?:ed)?|seek|sought)|(?:is|was) (?:asked|requested|sought))(?: for| of us| about)? (?:is|are|was|were) (?:held|kept|recorded|ours)\b(?! (?:for|before|on|about|in|since|until|after|prior|of)\b)"
    r"|\b(?:has|have|with) no (?:children['’]s (?:social )?(?:care|services?)|social (?:care|services?|work)|safeguarding|education)(?: or \w+)? (?:functions?|responsibilit(?:y|ies)|duty|duties|role|powers?|department|remit)\b"
    r"|\b(?:not (?:a|the) (?:function|responsibility|service|job)|(?:not|n['’]t) (?:responsible|the (?:right|relevant|responsible) (?:council|authority|body))|do(?:es)?(?: not|n['’]t) (?:have (?:responsibility|any responsibility|children)|provide (?:children|social)|deal with|run (?:children|social)|hold responsibility|deliver (?:children|social)))\b[^.]{0,60}",
    re.IGNORECASE,
)
_UNABLE_TO_REPORT = expression(
    r"(?:\bnot|n['’]t) (?:an? )?(?:something|field|category|question) (?:that |which )?[^.;\n]{0,30}\b(?:can|could|able)\b|\b(?:there (?:is|was|are|were)|ha(?:s|ve)) no (?:\w+ ){0,2}?(?:flag|marker|code|category|field|facility|way|means|method)\b"
    r"|\b(?:unable|not able|cannot|can't|can’t|not possible|impossible|does not allow|not reportable|no facility|not in a reportable)\b[^.;\n]{0,60}\b(?:report|extract|identif|break|separat|disaggregat|search|retriev|produc|provide|filter|quer)"
    r"|\b(?:unable|not able|cannot|can't|can’t|not possible|impossible|no way)\b[^.;\n]{0,20}?\b(?:say|saying|tell|telling|state|count|determine|give|supply|quantify|know|knowing)\b[^.;\n]{0,20}?\b(?:how|which|what|whether|numbers?|figures?|totals?|counts?|breakdowns?)\b",
    re.IGNORECASE,
)
_SILENT = expression(r"\bneither\s+confirm\w*\s+n?or\s+den\w+\b|\bconfirm or deny\b", re.IGNORECASE)
_HOLDER = expression(
    r"(?P<named>Police\s+(?:and|&)\s+Crime\s+Commissioner(?:\s+for(?:\s+[A-Z][\w'’-]+)+)?|(?:(?!(?:The|This|That|These|We|Any|Please|For|If|You|Details?|Contact|Ask|Data|Information|Your|Such|Perpetrators?|It|They|In|Held|Only|From|To|And|Both|Requests?|Enquiries|Freedom|Unit|Chief|Constable|Police and Crime)\b)[A-Z][\w'’&-]*\s+(?:(?:(?<!Police )(?<!Constabulary )(?<!Council )(?:and|&)|of|upon|the)\s+(?=[A-Z]))?){1,5}"
    r"(?:Police(?:\s+(?:Service|Scotland|Force))?|POLICE|Constabulary|CONSTABULARY|(?:CC|MBC|Ltd|Limited|CIC)\b|Children\s+First|County\s+Council|Borough\s+Council|City\s+Council|District\s+Council|Council|Metropolitan\s+Police(?:\s+Service)?|Crown\s+Prosecution\s+Service|Health\s+and\s+Social\s+Care\s+Trust|Children['’]s\s+Trust|NHS[\w\s]{0,20}Trust|Safeguarding\s+(?:Children\s+)?Partnership)"
    r"|Safeguarding\s+Children\s+Partnership|Police\s+Scotland|Police\s+Service\s+of\s+Northern\s+Ireland|(?:the\s+)?Department\s+for\s+Education|\bDfE\b|Crown\s+Prosecution\s+Service|Metropolitan\s+Police(?:\s+Service)?|PSNI\b|Ministry\s+of\s+Justice|National\s+Crime\s+Agency|Home\s+Office|Scottish\s+Government|Welsh\s+Government)"
    r"|(?P<police>\b(?i:(?:the\s+|local\s+)?police(?:\s+(?:force|service))?)\b(?!\s+(?:of\s+)?[A-Z]|\s+and\s+Crime))"
)
_SENT_ON = expression(
    r"\b(?:made (?:of|to)|enquir(?:e|ies)|held|hold|holds|holding|holders?|ke(?:pt|eps?)|own(?:ed|s)|maintain(?:ed|s)|retain(?:ed|s)|lead agency|(?:right|correct|proper|appropriate|relevant) (?:body|authority|organisation|agency)|suggest(?:ed)?|put to|contact|contacted|refers?|referred|direct(?:ed)?|re-?direct(?:ed)?|ask|asked|request(?:ed|s)?|available (?:from|at|through)|obtain(?:ed)?|matter for|responsib\w+|collect(?:ed|s)?|record(?:ed|s)?|addressed|publish(?:ed|es)?|submitted|sent|transfer(?:red)?|provided by|belongs? to|lies with|rests with|dealt with|investigated|(?:able|placed) to (?:help|assist|advise|answer|respond|say)|try|(?:services? (?:are|is) )?provided by|approach|apply to|forwarded|passed to|services|(?:data )?(?:controllers?|owners?)|sits? with|lies|rests?|falls? (?:to|with|within|under)|writ(?:e|ing) to|go(?:es)? to|runs?(?= (?:by|for|the|child|social|all))|provides|deliver(?:s|ed)?|colleagues|(?:question|one|matter) for|deals? with)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reason:
    """What a passage says about having no count; `is_silent`: it neither confirms nor denies that there is one."""

    outcome: Outcome | None
    exemptions: tuple[str, ...]
    referred_to: str | None
    said: tuple[Box, ...]
    is_silent: bool = False


_REFUSED_LABEL = expression(
    r"\W*(?:\d+\W+)?(?:information |child )?(?:refused|declined)\b(?:\W*[\d<*]+)?\W*", re.IGNORECASE
)
_COUNTED_LABEL = expression(
    r"\W*(?:not (?:recorded|known|stated|held|obtained|available)|unknown|information not (?:yet )?obtained|no data)\W+(?:\d|<\s?\d|\*)[\d,]*(?:\s+(?:child(?:ren)?|cases?|young (?:people|persons?)|victims?))?\W*"
    r"|\W*(?:\d|<\s?\d|\*)[\d,]*\s+(?:(?:child(?:ren)?|cases?|young (?:people|persons?)|victims?)\s+)?(?:not (?:recorded|known|stated|held|obtained|available)|unknown|information not (?:yet )?obtained)\W*",
    re.IGNORECASE,
)
_REFUSED_COUNTED = expression(
    r"\b(?:(?:information|not stated|question) )?(?:refused|declined)(?: to (?:say|answer|state))?\s*[:=(–-]?\s*(?:\d|<\s?\d|\*|nil\b|none\b)|\b\d+\s+(?:information )?(?:refused|declined)\b",
    re.IGNORECASE,
)
_UNKNOWN = expression(r"\W*(?:unknown|not known|n[./]?k)\W*", re.IGNORECASE)
_ABSENT = Wording(WordingKind.NOT_HELD, None, Outcome.NOT_HELD, certain=True)
_REFUSED = Wording(WordingKind.EXEMPT, None, Outcome.WITHHELD, certain=True)
_PEOPLE = frozenset({Question.VICTIM_ETHNICITY, Question.VICTIM_AGE})


def statements(facts: Facts, start: int, end: int, question: Question, shared: tuple[Question, ...]) -> tuple[Box, ...]:
    """The sentences of a passage that are about `question`; in a passage for both ethnicity and age, each its own."""
    found = [
        sentence
        for row in rows_within(facts.letter, start, end)
        for box in row.filled
        for sentence in sentences(facts.text, box.start, box.end)
        if not (_is_of_this_letter(facts, sentence) or denies_refusal(sentence.text))
    ]
    if not (question in _PEOPLE and set(shared) >= _PEOPLE):
        return tuple(found)
    tabular = {box.start for row in rows_within(facts.letter, start, end) if len(row.filled) > 1 for box in row.filled}
    kept: list[Box] = []
    about = _PEOPLE
    goes_on = set(shared) == _PEOPLE
    for sentence in found:
        signs = frozenset() if _goes_on_with(facts, sentence) else signs_of(sentence.text) & _PEOPLE
        about = _PEOPLE if sentence.start in tabular else signs or (about if goes_on else _PEOPLE)
        kept += [sentence] if question in about else []
    return tuple(kept)


_THIS_LETTER = expression(
    r"\b(?:no|not|nothing|none)\b[^.;\n]{0,40}\b(?:in|within|on|by) this (?:cover(?:ing)? )?(?:letter|e-?mail|message|note|reply|response)\b"
    r"|\b(?:this|the) (?:cover(?:ing)? )?(?:letter|e-?mail|message|note)(?: itself)? (?:holds|contains|has|gives|includes|carries|repeats) (?:no|none|nothing)\b"
    r"|\b(?:no|nothing|none)\b[^.;\n]{0,30}\b(?:given|set out|printed|repeated) here\b",
    re.IGNORECASE,
)


def _is_of_this_letter(facts: Facts, sentence: Box) -> bool:
    """True for "There are no figures in this letter", which says where they are not, and of no number that it is not held."""
    return _THIS_LETTER.search(sentence.text) is not None and not is_refusal(facts, sentence)


_LOOKS_BACK = expression(r"\W*(?:they|these|those|this|it|such|the latter|both)\b", re.IGNORECASE)
_SMALL_CELLS = expression(
    r"\b(?:numbers?|figures?|counts?|cells?|values?|totals?|small|anything|groups?)\b[^.;\n]{0,40}\b(?:(?:under|below|less than|fewer than|lower than|between)\s+\w+|suppress\w+)|^\W*(?:\*|<\s?\d)",
    re.IGNORECASE,
)


def speaks_of_small_cells(words: str) -> bool:
    """True for "Numbers below 5 have been withheld": of the list that hides some, and of no other."""
    return _SMALL_CELLS.search(words) is not None


_OF_ONE = expression(
    r"\b(?:give|provide|release|disclose|share|supply|break down|publish|withhold(?:ing)?|refus(?:e|ing))\s+(?:you\s+)?(?:(?:the|their|any|exact|a breakdown (?:of|by))\s+){0,3}(?:ages?|ethnicit(?:y|ies))\b(?!\s+(?:and|or)\b)"
    r"|^\W*(?:(?:the|their|exact|victims?['’]?)\s+)*(?:ages?|ethnicit(?:y|ies)|age breakdown|ethnic breakdown)(?:\s+of\s+(?:the\s+|each\s+)?\w+)?\s+(?:is|are|has been|have been|was|were|cannot be|can not be|must be)\s+(?:\w+\s+)?(?:withheld|refused|exempt|not (?:given|provided|disclosed|released)|given|provided|disclosed|released)\b"
    r"|^\W*(?:(?:the|their|victims?['’]?)\s+)*(?:ages?|ethnicit(?:y|ies))(?:\s+of\s+(?:the\s+)?\w+)?\s*(?::|\s[–—-]\s)",
    re.IGNORECASE,
)
""" "We cannot give the ages because the total is fewer than 5", "Ages are withheld as fewer than 5 …": of the one that it names, whatever was said before."""


def _goes_on_with(facts: Facts, sentence: Box) -> bool:
    """True for a reason that speaks of what was said before it, or of small cells, whatever else it names."""
    if not is_refusal(facts, sentence) or _OF_ONE.search(sentence.text):
        return False
    return _LOOKS_BACK.match(sentence.text) is not None or _SMALL_CELLS.search(sentence.text) is not None


def read_reason(facts: Facts, said: tuple[Box, ...], *, is_given: bool = False) -> Reason:
    """The outcome that the sentences give for want of a count (None: they give none), exemptions, and who holds it.

    `is_given`: they stand beside counts.
    """
    said = tuple(box for box in said if not (_REFUSED_LABEL.fullmatch(box.text) or _COUNTED_LABEL.fullmatch(box.text)))
    denied = [box for box in said if _DENIED.search(box.text)]
    missing = [box for box in said if _says_not_held(facts, box)]
    missing += [box for above, box in pairwise(said) if _IT_IS_NOT.match(box.text) and _WHETHER_HELD.search(above.text)]
    if len(said) == 1 and _UNKNOWN.fullmatch(said[0].text):
        missing = list(said)
    exemptions = _relied_on(facts, said, apart_from_ranks=bool(missing) or is_given)
    outcome: Outcome | None = None
    if exemptions or any(_is_refusal(box.text) for box in denied):
        outcome = Outcome.WITHHELD
    elif missing:
        outcome = Outcome.NOT_HELD
    return Reason(
        outcome,
        exemptions,
        _referred_to(said),
        tuple(dict.fromkeys([*denied, *missing])),
        any(_SILENT.search(box.text) for box in said),
    )


_WHETHER_HELD = expression(
    r"\b(?:whether|if)\b[^.;\n]*\b(?:held|hold|holds|recorded|record|kept|keep)\b", re.IGNORECASE
)
_IT_IS_NOT = expression(
    r"\W*(?:(?:in this case|here|regrettably|i regret that|unfortunately),? )?(?:it|they|this|that|none|we|the (?:council|trust|information|data)) (?:is|are|does|do)(?: not|n['’]t)\b\W*(?:$|,|because|as\b|since|and)",
    re.IGNORECASE,
)
""" "The Act requires me to say whether it is held. It is not."."""


_ONLY_MIGHT = expression(
    r"\b(?:may|might|could)(?: also| then| well)* (?:have to |need to )?(?:apply|be (?:engaged|exempt|relied|withheld|refused|applicable))|\b(?:would|will) (?:also|then|in any case|in addition|likely) |\b(?:even if|were we to|had we)\b|\bnot (?:relied|relying|rely) on\b",
    re.IGNORECASE,
)


def _relied_on(facts: Facts, said: tuple[Box, ...], *, apart_from_ranks: bool) -> tuple[str, ...]:
    """The exemptions cited, without those that only might apply, and "s.40" where s.40(2) is cited as well."""
    every = [(box, each) for box in said for each in within(facts.exemptions, box.start, box.end)]
    own = [(box, each.value) for box, each in every if not _MENTIONED.search(facts.text[box.start : each.start])]
    cited = own or [(box, each.value) for box, each in every]
    cited = _without_explained(_without_ranked(cited) if apart_from_ranks else cited)
    sure = [value for box, value in cited if not _ONLY_MIGHT.search(box.text)] or [value for _, value in cited]
    return tuple(dict.fromkeys(value for value in sure if not any(other.startswith(f"{value}(") for other in sure)))


_MENTIONED = expression(
    r"\b(?:mentioned|specified|listed|described|set out|referred to|named|matters|interests) (?:in|by|under|at) (?:the )?$|\bnot exempt(?: information)? (?:by virtue of|under) (?:the )?$",
    re.IGNORECASE,
)
""" "Any of the matters mentioned in section 31(1)": what the exemption relied on protects."""
_EXPLAINS = expression(
    r"\W*(?:under |by virtue of )?(?:sections?|s\.?)\s?\d[^.;\n]{0,90}?\b(?:provides?|states?|says?|sets? out|allows?|reads?|concerns?|(?:is|are) (?:an? )?(?:absolute|qualified|class[- ]based|subject to))\b",
    re.IGNORECASE,
)
_RANKS = expression(
    r"\W*(?:sections?|s\.?)\s?\d\S*\s+(?:is|are)\s+(?:an?\s+)?(?:absolute|qualified)\b"
    r"|\W*(?:for (?:ease of|your) reference|for (?:your )?information|for completeness|by way of (?:explanation|background)|as background)\b,?[^.;\n]{0,30}\b(?:sections?|s\.?)\s?\d[\d()\w]* (?:\w+ ){0,4}?(?:exempts?|provides?|states?|says|sets? out|allows?|reads?|concerns?|covers?|appl(?:y|ies) (?:to|where|when|if)|is engaged (?:where|when|if))\b",
    re.IGNORECASE,
)
""" "Section 38 is absolute", "For ease of reference, section 38(1)(b) exempts …": of the law, and not of this answer."""
_NO_SUBSECTIONS = ("FOIA s.12", "FOIA s.14", "FOISA s.12", "FOISA s.14")


def _without_ranked(cited: list[tuple[Box, str]]) -> list[tuple[Box, str]]:
    """The citations but for "Section 38(1)(b) is absolute": below counts, and beside what is not held, that refuses nothing."""
    relied = {value for box, value in cited if not _RANKS.match(box.text)}
    return [(box, value) for box, value in cited if value in relied or not _RANKS.match(box.text)]


def _without_explained(cited: list[tuple[Box, str]]) -> list[tuple[Box, str]]:
    """The citations without those of the law told beside the reason: "Section 31(3) provides that … in section 31(1)"."""
    relied = {value for box, value in cited if not _EXPLAINS.match(box.text)}
    numbers = {value.partition("(")[0] for value in relied if "(" in value or value in _NO_SUBSECTIONS}
    return [
        (box, value)
        for box, value in cited
        if not (_EXPLAINS.match(box.text) and value not in relied and value.partition("(")[0] in numbers)
    ]


@lru_cache(maxsize=2048)
def says_not_held(words: str) -> bool:
    """True for words that say that nothing is held or recorded."""
    denied = _DENIES_SOMETHING.search(words) is not None and _NOT_HELD.search(words) is not None
    return (denied and not denies_refusal(words)) or is_not_ours(words)


def is_not_ours(words: str) -> bool:
    """True for words that say that the council does not do this work: "none of this sits with us"."""
    return _NOT_OURS.search(words) is not None


_SHARE_NEXT = expression(r"[\s:=(–-]*\d[\d.]*\s?(?:%|per ?cent)", re.IGNORECASE)
""" "Asian 12%, not recorded 8%": a label with its share."""


def _says_not_held(facts: Facts, box: Box) -> bool:
    """True where words of the council's own, not of the printed question, say that nothing is held."""
    return says_not_held(box.text) and any(
        not facts.request.touch(box.start + found.start(), box.start + found.end())
        and not _SHARE_NEXT.match(box.text, found.end())
        for pattern in (_NOT_HELD, _NOT_OURS)
        for found in pattern.finditer(box.text)
    )


@lru_cache(maxsize=2048)
def _is_refusal(words: str) -> bool:
    """Being unable to report is no refusal in itself; a refusal, an exemption or the cost limit is."""
    plain = re.sub(
        r"\b(?:unable|not able|cannot|can not|not (?:possible|in a position)|not prepared) to (?:provide|report|share)\b",
        " ",
        words,
        flags=re.IGNORECASE,
    )
    return _DENIED.search(_REFUSED_COUNTED.sub(" ", plain)) is not None


def is_refusal(facts: Facts, box: Box) -> bool:
    """True for a sentence that refuses, or cites an exemption."""
    refused = _is_refusal(box.text) or bool(within(facts.exemptions, box.start, box.end))
    return refused and not denies_refusal(box.text)


def is_unable_to_report(said: tuple[Box, ...]) -> bool:
    """True where the council cites no section and only says that it cannot report this."""
    return any(_UNABLE_TO_REPORT.search(box.text) for box in said)


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def is_reason(words: str) -> bool:
    """True for a sentence that says why something is not given."""
    refused = _DENIED.search(words) is not None and not denies_refusal(words)
    return says_not_held(words) or refused or _UNABLE_TO_REPORT.search(words) is not None


_BESIDE_NOT_HELD = expression(
    r"^\W*(?i:(?:data |information )?(?:is )?not (?:held|recorded|known)(?: by (?:us|the council))?\s*[-–—:,(;.]+\s*(?:this is |held by |see |ask |try |please contact |contact |refer to |(?:a )?matter for )?(?:the )?)"
    r"(?P<named>(?:[A-Z][\w'’&-]*\s+(?:(?:and|of|&)\s+(?=[A-Z]))?){1,4}(?:Police|Constabulary))\W*$"
)
""" "Not held - Wendle Police": a short answer names who holds it without a verb."""
_ONLY_THE_POLICE = expression(
    r"\W*(?:(?i:(?:please )?(?:see|ask|contact|try) |(?:this|that|it)(?: (?:would|will|may|might|could))? (?:be|is|lies|sits|rests)(?: (?:held (?:by|with)|for|with|a (?:matter|question) for|one for))? )?(?:(?i:the )?(?P<named>(?:[A-Z][\w'’&-]*\s+(?:(?:and|of|&)\s+(?=[A-Z]))?){1,4}(?:Police|Constabulary)|Police Scotland|PSNI|Police Service of Northern Ireland)|(?i:(?:the )?(?:local )?police(?: force)?)))\W*"
)
""" "Wendle Police." and nothing else."""


_MIGHT = expression(
    r"\b(?:may|might|could|should|would|will|do|does)(?: well| be able to| probably)?(?: have (?:it|this|that|them|these)| do so| do this| hold (?:it|this))?\W*$",
    re.IGNORECASE,
)
""" "We hold nothing. The police may.": who may is told without saying what."""
_OF_POLICE = expression(
    r"\bpolice (?:information|data|matters?|business|records?)\b(?=.*\b(?:not|n['’]t|no|nothing|rather)\b)|\b(?:matter|question|one) for the (?:police|force|constabulary)\b|\b(?:is|it['’]s) a police (?:matter|function|issue|responsibility|question)\b|^\W*(?:(?:this|it|that)(?: is|['’]s) )?(?:a )?police (?:matter|information|data|business)\W*$|\b(?:is|be|are|lies?|sits?|rests?) (?:for|with) the police\W*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def _referred_to(said: tuple[Box, ...]) -> str | None:
    """The body that holds it in the council's words; a named one before a nameless "the police"."""
    police = any(_OF_POLICE.search(box.text) for box in said)
    for box in said:
        if only := _ONLY_THE_POLICE.fullmatch(box.text):
            return re.sub(r"\s+", " ", only["named"]) if only["named"] else "police"
        if beside := _BESIDE_NOT_HELD.search(box.text):
            return re.sub(r"\s+", " ", beside["named"]).removeprefix("the ")
        for found in _HOLDER.finditer(box.text) if _SENT_ON.search(box.text) or _MIGHT.search(box.text) else ():
            if not _is_holder(box.text, found):
                continue
            if found["named"]:
                return re.sub(r"\s+", " ", found["named"]).removeprefix("the ")
            police = True
    return "police" if police else None


_BEFORE_HOLDER = expression(
    r"\b(?:(?:duty|duties|functions?|responsibilit(?:y|ies)|job|role|remit|business|work|task|province)\s+of|(?:those|that)\s+of)\s+(?:the\s+)?$"
    r"|\b(?:by|to|with|from|for|contact|contacting|suggest|ask|asking|approach|try|and|or|see|(?:made|asked|requested) of)\s+(?:our\s+)?(?:colleagues\s+(?:at|in|with|from)\s+)?(?:the\s+)?(?:local\s+)?(?:(?:C|c)hief\s+(?:C|c)onstable\s+of\s+)?(?:the\s+)?$"
    r"|\b(?:holds?|holders?|held|keeps?|provides?|responsib\w+|right|relevant|appropriate|correct|lead|ask|contact|approach|records?|answer\w*)\b[^.;\n]{0,40}?\b(?:is|are|would be|will be)\s*:?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AFTER_HOLDER = expression(
    r"[\w\s,'’()-]{0,30}?\b(?:hold|holds|held|holding|records?|may|might|would|will|can|could|should|do(?:es)?(?=\W*\Z)|is able|are able|(?:is|are|be) (?:the |our )?(?:right|best|appropriate|relevant|responsible|lead|proper|correct|(?:data )?(?:controllers?|owners?)|(?:place|body|one|people) to)|(?:is|are|does|do)\W*\Z|deliver(?:s|ed)?\b|deals? with|runs?\b|who|which|has|have|collects?|publish(?:es)?)\b",
    re.IGNORECASE,
)
_DENIES = expression(
    r"(?:(?!\bwe\b|\band\b|\bso\b)[\w\s,]){0,20}?\b(?:do(?:es)?(?: not|n['’]t)|cannot|has no|have no|holds? no|is not|isn['’]t|neither|refus(?:es?|ed|ing)|declin(?:es?|ed)|withholds?|withheld|reli(?:es|ed)|is relying|considers|has (?:decided|concluded|considered|withheld|refused)|is (?:unable|withholding|refusing))\b",
    re.IGNORECASE,
)


_HOLDS = expression(
    r",? (?:who|which|that) (?:\w+ )?(?:holds?|records?|keeps?|collects?|has|have) (?!no\b)", re.IGNORECASE
)
""" "The police, who hold it, do not share it with us"."""


_NOT_HELD_BY = expression(
    r"\b(?:not|n['’]t|never)\s+(?:held|recorded|kept|collected|known)\s+by\s+(?:the\s+)?$", re.IGNORECASE
)


def _is_holder(words: str, found: re.Match[str]) -> bool:
    """True where the body is said to hold it, or is one to ask; a council that says it holds nothing is neither."""
    after = words[found.end() :]
    if _HOLDS.match(after):
        return True
    if _DENIES.match(after) or _NOT_HELD_BY.search(words[: found.start()]):
        return False
    return _BEFORE_HOLDER.search(words[: found.start()]) is not None or _AFTER_HOLDER.match(after) is not None


def phrase_of_absence(facts: Facts, sentence: Box) -> tuple[Found[Wording], bool] | None:
    """The words of a sentence that say why nothing is given, and whether that is settled; None where it does not."""
    if facts.request.touch(sentence.start, sentence.end) or denies_refusal(sentence.text):
        return None
    gaps = within(facts.gaps, sentence.start, sentence.end)
    held = _NOT_HELD.search(sentence.text)
    if held is not None:
        if gaps and gaps[0].value.outcome is Outcome.NOT_HELD:
            return gaps[0], True
        return Found(sentence.start + held.start(), sentence.start + held.end(), _ABSENT), True
    if refused := _DENIED.search(sentence.text):
        wording = _REFUSED if _is_refusal(sentence.text) else _ABSENT
        return Found(sentence.start + refused.start(), sentence.start + refused.end(), wording), False
    return None


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def names_holder(words: str) -> bool:
    """True for a sentence that says who holds it, or whom to ask."""
    return _SENT_ON.search(words) is not None and _HOLDER.search(words) is not None
