"""Finds the refusal of a whole request ("this would take 225 hours"), or of what is left of it: by cost, as vexatious, as published, as not held.

Whatever such a letter tells of years, files and children belongs to its reasoning; the one reason answers every question.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.headings import is_heading
from councils.parsing.rules.refusals import is_not_ours, is_refusal, names_holder, says_not_held
from councils.parsing.rules.rows import Box, sentences
from councils.parsing.rules.subjects import signs_of

_REQUEST = r"(?:your|this|the|that|such a|a|any) (?:(?:\w+ ){0,3}?|whole of (?:your|the|this) )requests?\b"
_SOUGHT = (
    r"(?:the |any |this |all (?:of )?(?:the )?|of the )(?:\w+ )?(?:information|data|figures)(?: that| which)? (?:\w+ ){0,3}?(?:(?:for which |about which )?you(?:r request)?(?: have|['’]ve|['’]re)? (?:requested|request|asked(?: us)? (?:for|about)|ask(?:ing|s|ed)?(?: for)?|sought|seek|want|describes?)|requested|sought|asked for|in question|(?:falling )?within (?:the )?scope)"
    r"|(?:all|any|none|each) of (?:the |this |these |your )?(?:information|data|questions|parts|it)(?: that is)?(?: asked for| sought)?(?: in| at| under| for)? \(?[a1]\)? ?(?:to|-|–) ?\(?[g7]\b|(?:the )?requested information|information (?:requested|sought|asked for)|what you (?:have )?(?:ask(?:ed)?(?: us)? for|want|request(?:ed)?)|relevant to your (?:request|questions?)"
)
_ALL = r"(?:any|all|none|each|the whole|every) (?:parts? )?(?:of )?(?:it|this|them|these|(?:your|these|the) (?:\w+ )?(?:questions|points|parts)|the information|the seven|the parts)\b|\bany part\b|\b(?:in full|in its entirety|as a whole|in whole)\b|\brefusal notice\b|\bnotice (?:of refusal|under section 1[67])"
_WHOLLY = expression(
    rf"\b(?:{_SOUGHT}|{_ALL}|{_REQUEST})|\bobliged to comply\b(?! with (?:part|question))", re.IGNORECASE
)
_ALL_SOUGHT = expression(_SOUGHT, re.IGNORECASE)
_PART_OF = expression(
    r"\b(?:(?:parts?|elements?|aspects?|questions?|points?|items?|sections?) (?:\(?[a-g1-7]\)?\b|of\b|in\b(?! (?:your|the|this) (?:\w+ )?(?:e-?mail|request|letter|message|enquiry|list)\b))|(?:this|that|these|those|some|following|both|last|first|two|three|four|five) (?:parts?|elements?|aspects?|questions?|points?)|in part\b|part(?:ly|ially)\b|one part\b|for (?:ages?|ethnicity|individual years)\b)",
    re.IGNORECASE,
)
_REST = expression(
    r"\b(?:rest|remain(?:der|ing)|balance|other (?:parts|questions|elements|points|items|information|data|details|figures)|(?:everything|all) else|what is left|otherwise)\b",
    re.IGNORECASE,
)
_ASKED = expression(
    r"\b(?:request|questions?|parts?|points|items|information|elements?|(?:everything|all) else)\b", re.IGNORECASE
)
_NOTICE = expression(
    r"\W*(?:refusal notice\b|notice of refusal\b|(?:decision|outcome|result|response|status)\W+(?:(?:request|information) )?(?:refused|withheld|exempt|not held|refused in full|all withheld)\W*$)",
    re.IGNORECASE,
)
_EXCUSED = expression(
    r"\b(?:not|n['’]t|no longer) (?:be )?(?:obliged|required|bound)\b|\bneed not\b|\bnot oblige\b|\bexceeds?\b|\b(?:over|above|beyond|more than) the (?:\w+ )?limit\b|\bno obligation\b|\bnot (?:have|need) to (?:comply|answer|respond)\b|\bmore than (?:18|24|40) hours\b|\b(?:lets?|allows?|permits?|entitles?|enables?) (?:us|the council|this council|the trust) (?:to )?refuse (?:your|the|this) (?:whole |entire )?request\b|\bwill not be (?:answer|process|respond)",
    re.IGNORECASE,
)
_TOLD_ALL_THE_SAME = expression(
    r"\b(?:helpful|outside (?:of )?(?:the )?(?:Act|FOIA?|terms)|discretion|good ?will|(?:we|i|council) (?:can|am able to|are able to|is able to)(?: \w+)? (?:tell|confirm|provide|give|say|disclose|advise|share|offer|supply))\b",
    re.IGNORECASE,
)
_ADVICE = expression(
    r"\b(?:narrow|refine|reduce the scope|resubmit|re-submit|new request|advice and assistance|section 16\b.{0,30}advice|had you|if you (?:were to|only|asked|limited|confine))|\b(?:we )?(?:could|would be able to|might be able to) (?:\w+ )?(?:answer|provide|give|tell|help)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WholeRefusal:
    """Where the reason for everything stands; `of_rest`: it is for what is left when other answers are given."""

    start: int
    end: int
    of_rest: bool


def find_whole_refusal(facts: Facts, stretches: Sequence[tuple[int, int]]) -> WholeRefusal | None:
    """The refusal of a whole request in what no label and no printed question claims; None where none is said."""
    spoken = [box for start, end in stretches for box in _spoken(facts, start, end)]
    reasons = [box for box in spoken if _is_reason(facts, box)]
    whole = [box for box in reasons if _is_of_all(box.text) or _is_of_what_was_named(box, spoken)]
    if not whole:
        return None
    start = min(box.start for box in reasons if not _PART_OF.search(box.text) or box in whole)
    if any(says_not_held(box.text) for box in whole):
        start = min(
            [start, *(box.start for box in spoken if box.start < start and _is_right_above(box, start, spoken))]
        )
    after = [box for box in spoken if box.start >= start]
    end = max(box.end for box in after if box in reasons or _sends_on(box, whole))
    return WholeRefusal(start, end, all(_is_of_rest(box, spoken) for box in whole))


_WHOSE_DUTY = expression(
    r"\b(?:social (?:care|services|work)|children['’]?s['’]? (?:services|social|safeguarding)|safeguarding|child protection)\b"
    r"(?=.*\b(?:provided|delivered|run|managed|carried out|undertaken|discharged|exercised|held) by\b|.*\b(?:responsibility|duty|function|job|remit|matter) (?:of|for)\b"
    r"|.*\b(?:lies?|rests?|sits?) with\b)|\b(?:provides?|delivers?|runs?|is responsible for|has (?:the )?(?:duty|responsibility)[^.]{0,20})\b[^.]{0,40}"
    r"\b(?:social (?:care|services|work)|children['’]?s['’]? (?:services|social)|safeguarding|child protection)\b",
    re.IGNORECASE | re.DOTALL,
)
""" "Children's social care is provided by the county": why nothing is held here, and by whom it is."""


def _is_right_above(box: Box, start: int, spoken: Sequence[Box]) -> bool:
    """True for one of the two sentences above the reason that say whose work this is."""
    above = [each for each in spoken if each.start < start][-_LOOKED_BACK:]
    return box in above and names_holder(box.text) and _WHOSE_DUTY.search(box.text) is not None


def tells_all_the_same(words: str) -> bool:
    """True for words after a refusal that give something nevertheless: "To be helpful, we can tell you that …"."""
    return _TOLD_ALL_THE_SAME.search(words) is not None


def _is_of_rest(box: Box, spoken: Sequence[Box]) -> bool:
    above = spoken[max(0, spoken.index(box) - 1)]
    return (
        _says_rest(box.text)
        or _is_of_figures(box.text)
        or (_IT.search(box.text) is not None and _says_rest(above.text))
    )


def _spoken(facts: Facts, start: int, end: int) -> list[Box]:
    """The sentences of a stretch, its paragraphs whole however they were folded; a row of a table is one."""
    found: list[Box] = []
    for paragraph in re.finditer(r"(?:(?!\n[ \t]*\n)[\s\S])+", facts.text[start:end]):
        first, last = start + paragraph.start(), start + paragraph.end()
        lines = [] if "\t" in paragraph[0] or "|" in paragraph[0] else [(first, last)]
        for line in lines or [(first + m.start(), first + m.end()) for m in re.finditer(r"[^\n]+", paragraph[0])]:
            boxes = sentences(facts.text, *line) if lines else (Box(*line, facts.text[slice(*line)]),)
            found += [
                Box(box.start, box.end, re.sub(r"\s+", " ", box.text)) for box in boxes if not is_heading(box.text)
            ]
    return [box for box in found if box.text.strip() and not facts.request.touch(box.start, box.end)]


def _is_reason(facts: Facts, box: Box) -> bool:
    """True where a sentence refuses, says that nothing is held, or that nobody here does this work."""
    if _NOTICE.match(box.text):
        return True
    if _ADVICE.search(box.text) or _NONE_WERE.search(box.text) or _BUT_ANSWERED.search(box.text):
        return False
    return is_refusal(facts, box) or says_not_held(box.text) or _EXCUSED.search(box.text) is not None


_BUT_ANSWERED = expression(
    r"\b(?:but|however|nevertheless|nonetheless|though),? (?:(?:we|i|the council) )?(?:have |has |will |shall |am |are |do |did )?(?:\w+ ){0,3}?(?:answer(?:ed|ing)?|repl(?:y|ied)|provided?|giv(?:e|en)|told)\b(?! (?:no|none|nothing|to (?:no|none))\b)",
    re.IGNORECASE,
)
""" "Section 12 allows us to refuse your request, but we have chosen to answer": a reason that was not used."""
_NONE_WERE = expression(
    r"^\W*(?:and |so |but )?(?:there (?:are|were) )?(?:none|no (?:\w+ ){0,2}?(?:cases?|children|young people|victims?))\b[^.;]{0,40}\b(?:recorded|found|identified|known|reported|seen|monitored|in any of)\b",
    re.IGNORECASE,
)
""" "No cases were recorded in any of them": nought of the years that were named, and no refusal."""


def _says_rest(words: str) -> bool:
    """True for words that speak of the rest of the request: "the remaining questions"."""
    return _REST.search(words) is not None and _ASKED.search(words) is not None


def _is_of_all(words: str) -> bool:
    """True where a reason is for the request as such, or for the rest of it, and not for a part that it names."""
    if _NOTICE.match(words) or is_not_ours(words):
        return True
    if _REST.search(words):
        return _says_rest(words)
    plain = _LAW.sub(" ", _ONE_PART.sub(" ", words))
    plain = _OF_THEM.sub(" ", plain) if _names_only_people(words) else plain
    if _is_of_figures(plain):
        return True
    return (_WHOLLY.search(plain) is not None or _HELD_ALL.search(plain) is not None) and _PART_OF.search(
        re.sub(r"\bany parts? of\b", " ", plain, flags=re.IGNORECASE)
    ) is None


def _is_of_figures(words: str) -> bool:
    """True where none of the figures is confirmed or denied: all that was asked for but words, which are answered beside."""
    told = _NEITHER.search(words) is not None and _NUMBERS.search(words) is not None
    return told and not signs_of(words) and _PART_OF.search(_LAW.sub(" ", words)) is None


_NEITHER = expression(
    r"\bneither (?:to )?confirm(?:s|ed|ing)?,? n?or (?:to )?den(?:y|ies|ied|ying)\b|\b(?:not|n['’]t) (?:to )?(?:either )?confirm,? n?or (?:to )?deny\b|\bduty to confirm or (?:to )?deny\b",
    re.IGNORECASE,
)
_NUMBERS = expression(
    r"\b(?:(?:all|any|every|each|none)(?: one)?(?: of)?(?: the| these| those)?|the|these|those|your|as (?:for|to)) (?:sets? of |requested )?(?:figures|numbers|statistics|counts|number (?:that |which )?you)\b",
    re.IGNORECASE,
)
""" "As for the numbers, we neither confirm nor deny that we hold any"."""
_OF_THEM = expression(r"\b(?:any|all|none|each|every one) of (?:it|this|them|these)\b", re.IGNORECASE)
_PEOPLE = frozenset({Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.PERPETRATOR_ETHNICITY})
_BESIDE_PEOPLE = frozenset({Question.STRATEGY, Question.MECHANISMS, Question.CURRENT_CASES})


def _names_only_people(words: str) -> bool:
    """True for "their ages are not recorded for any of them": all of the children are not all that was asked."""
    signs = signs_of(words) - _BESIDE_PEOPLE
    return bool(signs) and signs <= _PEOPLE


_ONE_PART = expression(
    r"\b(?:as|because|since) (?:just |only )?one part (?:alone )?(?:of (?:it|your request|the request)|takes|brings|is|goes|would (?:take|go|exceed)|exceeds)\b[^,]*"
    r"|\b(?:just |only )?(?:one|any(?: one)?|a single) (?:part|item|question|point|element)s? of (?:it|them|(?:your|the|this|that|a) request)\b",
    re.IGNORECASE,
)
""" "As one part of it exceeds the limit", "when one item of a request is over the limit": the part that sinks the rest."""
_LAW = expression(
    r"\b(?:sub)?sections?\s+\d{1,2}[A-Z]?(?:\(\w+\))+|\bsections?\s+\d{1,2}[A-Z]?(?=\s+(?:of\s+(?:the|that|this)\s+(?:[A-Z]|act\b)|FOIS?A\b))"
)
""" "The duty in section 1(1)(a) does not apply": a section of the law, and no part of the request."""
_HELD_ALL = expression(
    r"^(?!\W*(?:but |and |so |however,? )?(?:for|in|during|before|prior to|between|from|until|up to|as to) (?:[a-z]+ ){0,4}(?:19|20)\d\d)[^,;:]{0,60}\b(?:holds?|has|have) (?:all (?:of )?)?(?:the|this|that|such) (?:information|data)\b(?! (?:on|about|for|relating|concerning|in (?:question|part)|to answer)\b)",
    re.IGNORECASE,
)
""" "The council has the information but is not required to supply it"; "for 2010 to 2018 we do not hold it" is of those years."""

_IT = expression(r"\b(?:it|this|they|them|these)\b", re.IGNORECASE)
_LOOKED_BACK = 2
_COVERS_ALL = expression(
    r"\W*(?:this|it|that|the (?:limit|exemption|refusal))\b[^.]{0,20}\b(?:covers?|appl(?:ies|y) to|extends? to|goes for|is true of|takes in)\b[^.]{0,20}\b(?:all|each|every|any|whole|entire)\b",
    re.IGNORECASE,
)


def _is_of_what_was_named(box: Box, spoken: Sequence[Box]) -> bool:
    """ "We hold the information requested. Section 22 applies to it": the reason is for what a sentence above names."""
    at = spoken.index(box)
    if at + 1 < len(spoken) and _COVERS_ALL.match(spoken[at + 1].text):
        return True
    if not _IT.search(box.text) or _PART_OF.search(box.text):
        return False
    above = spoken[max(0, at - _LOOKED_BACK) : at]
    return any(
        _says_rest(each.text) or (_ALL_SOUGHT.search(each.text) and not _PART_OF.search(each.text)) for each in above
    )


def _sends_on(box: Box, whole: Sequence[Box]) -> bool:
    """True for a sentence that says whom to ask instead, where what is refused is not held here."""
    return names_holder(box.text) and any(says_not_held(each.text) for each in whole)
