"""Knows a "no" that counts nobody: "No cases can be counted", "none of our systems", "none given", "zero tolerance".

A word for nothing is a nought only where what there is none of is what was asked for. What a record, a system or an
officer lacks says that no count was kept; and what "is not known" or "cannot be told" of children may be any number.
"""

import re

from councils.domain.expressions import expression
from councils.domain.numbers import BELOW_100_IN_WORDS

_NEW_CLAUSE = r"(?:that|which|who|whom|whose|where|and(?! young)|but|so|because|as|since|while|although|though|if|when)"
_WORDS = rf"(?:\s+(?!{_NEW_CLAUSE}\b)[\w'’/-]+){{0,8}}?"
_BE = r"(?:is|are|was|were|(?:has|have|had)\s+been|being|gets?|got)"
_MODAL = r"(?:can|could|may|might|will|would|shall|should|must|need)"
_NOT = r"(?:not|n['’]t|never|cannot|no|nor|neither|without|lacks?|lacking|unable)"

_TOLD = (
    r"(?:identif\w+|extract\w*|count(?:ed)?|report(?:ed)?|found|find|retriev\w+|drawn|draw"
    r"|disclos\w+|releas\w+|given|give|provid\w+|supplied|supply"
    r"|shown?|list(?:ed)?|produc\w+|told|tell|distinguish\w*|separat\w+|search\w*|see|seen|isolat\w+"
    r"|deriv\w+|determin\w+|establish\w*|ascertain\w*|known?"
    r"|obtain\w*|trac(?:ed?|king)|track(?:ed)?|verif\w+|stated?|broken|split|sort(?:ed)?"
    r"|match(?:ed)?|singled|pick(?:ed)?|select(?:ed)?|filter(?:ed)?|run"
    r"|publish\w*|record(?:ed)?|group(?:ed)?|categori[sz]\w+|classif\w+|pull(?:ed)?|quot\w+"
    r"|share[d]?|add(?:ed)?|confirm(?:ed)?|say|said)"
)
_UNTOLD = (
    rf"{_WORDS}\s+{_MODAL}(?:\s+not|n['’]t)?\s+(?:\w+ly\s+)?(?:be\s+"
    rf"|have\s+been\s+)?(?:\w+ly\s+)?{_TOLD}\b(?!\s+(?:as|to\s+be)\b)"
)
""" "No cases could be identified from the system": they may be there."""
_RULED = rf"{_WORDS}\s+(?:should|must|ought|will|would|shall|needs?|has\s+to|is\s+to|is\s+ever|is\s+never)\b"
""" "No child will be turned away": what ought to be."""
_SORTED = (
    r"(?:assessed|looked\s+at|screened|classified|coded|categori[sz]ed|broken\s+down|split|separated"
    r"|distinguished|analysed|disaggregated|sorted|indexed|searched|reviewed|read|sampled"
    r"|audited|examined|checked|surveyed|asked|visible|searchable|accessible|retrievable|reportable"
    r"|identifiable|available|published|disclosed|released"
    r"|given|provided|supplied|shown|looked|linked\s+(?:to|with)\s+(?:others|other\s+cases"
    r"|each\s+other|one\s+another)|closed|named|alike|the\s+same|left"
    r"|turned\s+away|refused|discharged|stepped\s+down|criminali[sz]ed|blamed)"
)
_UNSORTED = (
    rf"{_WORDS}\s+{_BE}\s+(?:\w+ly\s+|yet\s+|ever\s+|not\s+)?{_SORTED}\b(?!\s+(?:as|to\s+(?:be|involve|have))\b)"
)
""" "No case is coded in this way": what was not done to the cases."""
_SET_DOWN = (
    r"(?:recorded|counted|flagged|marked|tagged|labelled|listed|kept|held|stored|captured|collected"
    r"|collated|logged|monitored|noted|registered|grouped|tracked)"
)
_BY_PARTS = (
    rf"{_WORDS}\s+{_BE}\s+(?:\w+ly\s+)?{_SET_DOWN}\s+(?:(?:separately|individually|centrally"
    r"|in\s+(?:this|that|such\s+a|the)\s+(?:way|form|manner|format))\b"
    r"|(?:by|according\s+to|against|in\s+terms\s+of)\s+(?!(?:the\s+|this\s+|our\s+)?(?:council|team"
    r"|service|trust|panel|social|hub|MACE|local|authority)\b)|(?:for|with)\s+(?:ethnicity|age)\b)"
)
""" "No children are listed by ethnicity"."""
_MARK = (
    r"(?:flags?|codes?|markers?|tags?|labels?|categor(?:y|ies)|classifications?|ethnicit(?:y|ies)"
    r"|ethnic\s+\w+|ages?|dates?\s+of\s+birth|entry|entries|fields?|records?|records?\s+of"
    r"|reports?|names?|details?)"
)
_UNMARKED = (
    rf"{_WORDS}\s+(?:have|has|had|carry|carries|carried|bears?|bore|with)\s+(?:(?:a|an|any|their|its"
    rf"|such|the|this|that|been\s+given\s+an?y?)\s+)?(?:[\w-]+\s+){{0,3}}?{_MARK}\b"
)
""" "No children have a flag for CSE", "None of the children has an ethnicity recorded"."""
_WHERE_KNOWN = (
    rf"{_WORDS}\s+(?:where|in\s+which|for\s+which|for\s+whom|of\s+which)\s+(?:(?:we"
    r"|the\s+council)\s+(?:know|hold|record)\b|(?:this|that|it|this\s+\w+|ethnicit(?:y|ies)|ages?"
    r"|(?:the|their|such)\s+[\w-]+)\s+"
    r"(?:is|are|was|were|has\s+been|have\s+been|can\s+be|could\s+be)\s+(?:known|recorded|held|stated"
    r"|available|noted|given|shown|captured|completed|told)\b)"
)
""" "There were no cases where this is known"."""
_BY_REASON = (
    rf"[^.;\n\t|]{{0,80}}?(?:\b(?:because|as|since|given\s+that|in\s+that|owing\s+to|due\s+to)\b"
    rf"|,\s+(?:which|for)\b)[^.;\n\t|]{{0,50}}?(?:\b{_NOT}\b|n['’]t\b)[^.;\n\t|]{{0,50}}?"
    r"\b(?:categor\w+|codes?|coded|coding|flag(?:s|ged)?|markers?|fields?|classif\w+|labels?|option"
    r"|tick[- ]?box\w*|record(?:s|ed|ing)?|captur\w+|collect\w*|distinguish\w*|systems?|count(?:s"
    r"|ed)?|exist\w*|hold|keep|reports?|reported)\b"
)
""" "No cases were recorded because we do not record CSE"."""
_SAYS = (
    rf"{_WORDS}\s+(?:states?|says?|tells?|mentions?|records?|shows?(?!\s+(?:signs?|evidence"
    r"|indications?|links?|any)\b))\s"
)
""" "None of the 31 cases says whether a group was involved"."""
_UNREAD = r"[^.;\n\t|]{0,80}?\bwithout\s+(?:\w+ing\b|an?\s+(?:manual|full|file|search|check)\b)"
""" "No case can be called so without reading it"."""
_OF_AN_OFFICER = (
    r"no\s+(?:individual|person)\s+(?!(?:is|was|has\s+been|had\s+been)\s+(?:(?:currently|presently"
    r"|now|being|at\s+present)\s+)*(?:monitored|supported|open|known|at\s+risk|thought|identified"
    r"|subject|a\s+victim|recorded|on)\b)[a-z]"
)
""" "No individual is named for this work", "No person here keeps such a list"."""
_NOBODY_COUNTED = expression(
    f"{_UNTOLD}|{_RULED}|{_UNSORTED}|{_BY_PARTS}|{_UNMARKED}|{_WHERE_KNOWN}|{_BY_REASON}|{_SAYS}|{_UNREAD}",
    re.IGNORECASE,
)
"""Behind "no cases", "none", "none of the children": words by which they are no nought."""

_THING = (
    r"(?:data(?:\s?sets?|bases?)?|information|statistics|details|records|recording|reports?|returns"
    r"|systems?|fields?|codes?|flags?|categor(?:y|ies)|forms?|files|documents|teams?|officers?"
    r"|staff|workers|managers|services|partners|agencies|authorities|councils|departments"
    r"|directorates|panels|schools|breakdowns?|counts|totals|lists|logs|registers|trackers"
    r"|spreadsheets|reviews"
    r"|strategies|mechanisms|meetings|colleagues|sources|methods|ways|tools|questions|parts|points|us)"
)
_NUMBERED = (
    r"(?:data|figures?|numbers?|totals?|counts?|years?|months|quarters?|ages?|categories|these|those"
    r"|them|which|it|this|that|above)"
)
_KEPT = (
    r"(?:held|recorded|available|kept|collected|collated|captured|stored|gathered|retained|published"
    r"|obtainable|given|provided|supplied|known\s+to\s+us|returned|counted|reported|analysed"
    r"|broken\s+down|disclosed|released)"
)
_THEM = (
    r"(?:(?:child(?:ren)?|young|cases?|people|persons?|individuals?|victims?|girls?|boys?|pupils?"
    r"|minors?|them|those|these|whom|which|referrals?|incidents?|episodes?|instances?|perpetrators?"
    r"|suspects?"
    r"|offenders?|adults?|cohort|group|caseload|total|number|survivors?|clients?|users?|teenagers?"
    r"|youths?|assessments?|investigations?|concerns?|ones?|all|figures?|years?)\b(?!['’])"
    r"|above\s+[a-z]|\d|"
    rf"(?:{BELOW_100_IN_WORDS}))"
)
_NONE_OF_A_THING = expression(
    rf"{_OF_AN_OFFICER}|none\s+of\s+(?:(?:this|that|it|what)\b(?!\s+(?:group|number|cohort|total"
    r"|cases|period|age)\b)|(?:(?!child|cases?\b|young|victims?\b"
    rf"|them\b)[\w'’-]+\s+){{1,4}}?{_THING}\b"
    rf"|(?!(?:[\w'’-]+\s+){{0,6}}?{_THEM})[a-z]|(?:(?:the|these|those|our|its"
    rf"|their)\s+)?(?:\w+\s+){{0,2}}?{_NUMBERED}\b[^.;\n\t|]{{0,30}}?\b(?:{_BE}|can\s+be"
    rf"|could\s+be)\s+(?:\w+\s+)?{_KEPT}\b(?!\s+(?:as|to\s+be)\b)"
    rf"|[^.;\n\t|]{{1,40}}?\b(?:can|could)\s+(?:be\s+)?{_TOLD}\b(?!\s+(?:as|to\s+be)\b))"
    r"|none\s+(?:that|which)\s+(?:we|i|the\s+\w+|it)\s+(?:can|could|hold|holds|record|records|keep"
    r"|keeps|have\s+(?:recorded|counted))\b"
    rf"|none\s+(?:that|which)\b[^.;\n\t|]{{0,30}}?\b(?:is|are|was|were)\s+{_KEPT}\b"
    r"|none\s+to\s+(?:give|offer|share|hand|disclose|provide|supply|publish|show)\b"
    rf"|none\s+(?:(?:{_BE})\s+)?(?:given|stated|made|returned|submitted|entered|produced|published|disclosed|released|possible|reportable|retrievable|quoted|offered|shown|reported\s+on|run|drawn|extracted|identifiable|searched|specified|sent)\b",
    re.IGNORECASE,
)
""" "None of our systems", "none of that data", "none of these figures are held", "none given"."""

_OF_NO_NUMBER = expression(
    r"(?:zero|nil)[\s-]+(?:(?:held|kept|available|given|stated|submitted|tolerance|based|hours?"
    r"|rated?|carbon|emissions?|recording|reporting|trust|sum|day|responses?(?!\s*[:=])|repl(?:y"
    r"|ies)|answers?|data|information|knowledge|records?|reports?|figures?|systems?|capacity|staff"
    r"|detail)\b"
    r"|(?:returns?|responses?|entr(?:y|ies)|submissions?)\s+(?:[\w'’]+\s+){0,2}?(?:not|never|n['’]t"
    r"|no|means?|or)\b|returns?\s+not\b)"
    r"|(?:zero|nil|nought|none)[\"'”’]?\s+(?:(?:is|are|was|were|has\s+been|does)\s+(?:not|never)\s+(?:entered|recorded|used|shown|mean|a\s|the\s|to\s+be\s+(?:read|taken))|to\s+be\s+(?:read|taken|assumed|inferred)|means?|denotes?|indicates?|signif\w+|stands?\s+for|here\s+means?)\b",
    re.IGNORECASE,
)
""" "Zero tolerance", "nil return not made", "nil is not entered"."""
_DENIED_BEFORE = expression(
    r"\b(?:not|n['’]t|never|non|than|above|below|under|over|from|towards|approach(?:es|ing)?|and\s+not|rather\s+than|instead\s+of|cannot\s+be|(?:un|not\s+)likely\s+to)(?:\s+(?:necessarily|a|an|be|the|taken\s+as|read\s+as|mean))*[\s\"'“‘-]+\Z",
    re.IGNORECASE,
)
""" "Not nil", "above zero", "this does not mean none"."""

_NOT_SAID = expression(
    r"\b(?:(?:cannot|can['’]t|can\s+not|could\s+not|couldn['’]t|unable\s+to|impossible\s+to"
    r"|not\s+possible\s+to|not\s+able\s+to)\s+(?:\w+\s+)?(?:say|state|confirm|tell|assume|assert"
    r"|know|claim)|(?:not|n['’]t)\s+(?:mean|say|suggest|imply|the\s+case))\b"
    r"[^.;\n]{0,25}?(?:\bthere\s+(?:are|were|is|was|have\s+been)\s+|\bof\s+|\bthat\s+|\bmean\s+)\Z",
    re.IGNORECASE,
)
""" "We cannot say that there are none"."""

_EITHER = expression(
    rf"{_WORDS}\s+(?:{_BE}\s+)?(?:\w+ly\s+)?(?:recorded(?!\s+as\b)|counted|flagged|marked|tagged"
    r"|labelled|listed|kept|held|captured|logged|registered)\b"
    rf"|{_WORDS}\s+{_MODAL}\b|\s+(?:known|reported|noted|found|seen|on\s+(?:file|record|(?:the|our)\s+system))\b(?!\s+\w)|\s+(?:that|which|of\s+which|of\s+whom)\s+(?:we|i|the\s+council)\b",
    re.IGNORECASE,
)
""" "No cases were recorded", "None recorded": nobody, or nobody was written down."""

_LONGEST, _BEFORE = 160, 70
_END = expression(r"[.?!](?=\s|\Z)|[;\t|]|\n(?![^\S\n]*[a-z(])")
_NAMES_THEM = expression(r"no\b|not\b|none|nobody|do(?:es)?\b|(?:are|is|were|was)\b", re.IGNORECASE)


def counts_nobody(text: str, start: int, end: int) -> bool:
    """True for a word for nothing, `start` to `end` of a text, that is no count by what stands around it."""
    before, after = text[max(0, start - _BEFORE) : start], _clause(text, end)
    said = text[start:end] + after
    if _OF_NO_NUMBER.match(said) or _NOT_SAID.search(before):
        return True
    if _NAMES_THEM.match(said) is None:
        return _DENIED_BEFORE.search(before) is not None
    return _NONE_OF_A_THING.match(said) is not None or _NOBODY_COUNTED.match(after) is not None


def may_count_nobody(text: str, end: int) -> bool:
    """True where a "no cases" or a "none" that ends at `end` is a nought, or says that none was written down."""
    return _EITHER.match(_clause(text, end)) is not None


def _clause(text: str, at: int) -> str:
    """What goes on from `at` to the end of its sentence or cell, lines joined that were folded."""
    stop = _END.search(text, at, at + _LONGEST)
    rest = text[at : stop.start() if stop else at + _LONGEST]
    return (" " if rest[:1].isspace() else "") + " ".join(rest.split())
