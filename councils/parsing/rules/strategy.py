"""Tells whether a letter says that mechanisms operate and a strategy that includes CSE exists: "Yes, we have both", "There is no strategy"."""

import re

from councils.domain.expressions import expression
from councils.domain.hints import folded
from councils.domain.vocabulary import StrategyValue

_NO = expression(
    r"^\W*no\b(?!\W*(?:data|information|\d))|\bno\s+(?:\w+[\s-]+){0,5}?(?:strategy|strategies|policy)\b|\b(?:do(?:es)?|did)(?:\s+not|n['’]t)\s+(?:currently\s+|presently\s+|yet\s+)?(?:have|hold|operate|possess)\s+(?:\w+[\s-]+){0,6}?(?:strategy|mechanisms?|policy)\b"
    r"|\bstrategy\s+(?:does not|doesn['’]t)\s+exist|\b(?:not|n['’]t)\s+(?:currently\s+|yet\s+)?(?:in place|adopted|have one)\b|\bwithout a\b[^.]{0,30}\bstrategy\b|\b(?:is|are|was)(?:\s+not|n['’]t)\s+(?:currently\s+|yet\s+)?(?:a|any|one)\b(?:\s+(?:\w+[\s-]+){0,4}?(?:strategy|policy)\b)?|^\W*n\W*$",
    re.IGNORECASE,
)
_WIDER = expression(
    r"\b(?:part of|(?:strand|element|chapter|component|theme|priority) (?:of|in)|within|included in|includes?|covered (?:by|in|under)|covers?|encompass\w*|incorporat\w+|embedded|sits? (?:within|under)|addressed (?:by|in|through)|forms? part|instead|under (?:the|our|its)|wider|broader|overarching|all forms of exploitation)\b",
    re.IGNORECASE,
)
_YES = expression(
    r"^\W*y\W*$|^\W*(?:(?:currently|both|now|already|fully)\s+)?(?:in (?:place|force|operation|use)|adopted|published|agreed|approved|refreshed|launched|signed off)\b|\bthis is confirmed\b|\b(?:see|read|refer to|found in|in)\s+(?:our|the (?:council|trust|partnership|county)['’]s|its)\s+(?:[\w'’&-]+\s+){0,6}strategy\b"
    r"|^\W*(?:yes|confirmed|correct|affirmative|absolutely|indeed|certainly|of course|agreed|we (?:can )?confirm|i (?:can )?confirm|it is confirmed|that is (?:correct|right|so|the case)|both\b)|\bcan confirm\b|\bconfirms?\b"
    r"|\b(?:has|have|had|operates?|maintains?|follows?|uses?|runs?|adopt(?:s|ed)|agreed|publish(?:ed|es)|launched|implement(?:s|ed)|works? (?:to|under)|there (?:is|are)|in (?:place|force|use|operation)|refresh(?:ed)?|updated|reviewed|approved|signed)\b[^.]{0,120}\b(?:strateg(?:y|ies)|mechanisms?|polic(?:y|ies)|protocol|procedures|action plan)\b"
    r"|\b(?:strateg(?:y|ies)|mechanisms?|polic(?:y|ies)|protocol|procedures|action plan)\b[^.]{0,120}\b(?:is|are|was|were|has been|in (?:place|force|use)|can be found|covers?|includes?|available|adopted|runs?|deals?|addresses|exists?|operat\w+|updated|sets? out|here|attached|link)\b",
    re.IGNORECASE,
)
_UNSETTLED = expression(
    r"\b(?:in development|under development|being (?:developed|re-?written|re-?drafted|written|drafted|prepared|consulted)|in draft|draft strategy|expired|lapsed|out of date|came to an end|ended in|has ended|not been renewed|due to be (?:published|adopted|agreed|approved|launched)|awaiting (?:approval|sign)|working towards|will be developed|is to be (?:written|developed)|currently developing|are developing|is developing)\b",
    re.IGNORECASE,
)
_ROW_NAMED = expression(r"\A[^\t\n]*\t\s*(?=(?:yes|no)\b[^\t\n]*\Z)", re.IGNORECASE)
_PART_NAMED = expression(
    r"\A\W*(?:(?:as (?:to|for|regards)|in (?:respect of|relation to|answer to|response to)|with (?:regard|reference|respect) to|on|for|regarding|concerning)\s+)?(?:your\s+|the\s+)?(?:first\s+)?(?:part|question|limb|point|item|paragraph|q)\s*\(?(?:a|1)\)?\s*[-–—:.,]\s*",
    re.IGNORECASE,
)
""" "As to part (a), the Council does"."""
_SPEAKER = expression(
    r"\A\W*(?!(?:we|it|this|the|there|mechanisms?|strateg\w+)\b)[A-Za-z][\w’'&/-]*(?:\s+[\w’'&/-]+){0,4}\s*:\s*(?=(?:yes|no|confirmed|correct)\b)",
    re.IGNORECASE,
)
""" "CSC: Yes we do": whose words they are."""
_MISSPELT = expression(r"\bstrat(?:er|ar|ir|a|i)gy\b", re.IGNORECASE)
_MENTIONED = expression(r"\bstrateg(?:y|ies)\b", re.IGNORECASE)


_EACH = expression(
    r"\bstrateg(?:y|ies)\b(?:\s+(?:in place|exists?|to cover CSE|covers? CSE))?\s*[:=?–—-]+\s*(?P<after>yes|no)\b|\b(?P<before>yes|no)\s*[:–—-]+\s*(?:an?\s+|the\s+)?(?:CSE\s+)?strategy\b",
    re.IGNORECASE,
)
""" "Mechanisms: yes. Strategy: no.": each of the two is told by itself, and the strategy settles the whole."""
_AFTER_COLON = expression(r"[:–—]\s*(?P<after>yes|no)(?P<before>\W*)$", re.IGNORECASE)
_ANSWER_IS = expression(
    r"(?<!whether the )(?<!if the )\b(?:answers?|response|reply) (?:(?:to|for|on) (?:[\w()]+ ){1,4}?)?(?:is|are|remains?|was|stays?|stands? as|must be)(?: (?:still|therefore|again|also|simply))?[:,]? [\"“'‘]?(?P<after>yes|no)\b(?! (?:longer|more|separate|such|doubt|different))(?P<before>)",
    re.IGNORECASE,
)
""" "As regards part (a), the answer remains yes"."""
_NO_THEN_WHY = expression(r"\A\W*no\b\W+(?=\w)", re.IGNORECASE)
""" "No. We do not have a strategy that covers CSE": the sentence after the word says what is not there."""
_DOES = expression(
    r"\W*(?!.*\b(?:not|no|never)\b)(?:[\w'’]+\s+){1,4}?(?:do|does|has|have|is|are)(?:[\s,]+(?:so|both|indeed|and|have|has|such|these|those|mechanisms?|arrangements?|processes|one|do|does|we|it|they|the council|on|in|to|counts|respects|cases|points))*\W*",
    re.IGNORECASE,
)
_DOES_NOT = expression(
    r"\W*(?:[\w'’]+\s+){1,3}?(?:do|does|has|have)(?:\s+not|n['’]t)(?:[\s,]+(?:and|nor|or|so|either|we|it|they|has|have|do|does|none|one))*\W*",
    re.IGNORECASE,
)
_IN_TWO_LANGUAGES = expression(
    r"\A\W*(?:oes|ydy|ydym|ydi|ie|oes,? mae)\s*[/|–-]\s*(?=yes\b)|\A\W*(?:nac oes|nac ydy|na)\s*[/|–-]\s*(?=no\b)",
    re.IGNORECASE,
)


_DOES_BOTH = expression(
    r"\A\W*(?:it|we|the (?:council|trust|authority|borough)|this council)\s+(?:currently\s+)?(?:do(?:es)?|ha(?:s|ve))\s+(?:both|so|indeed|all of these|each of these)\b(?!\s+not\b)",
    re.IGNORECASE,
)
""" "It does both. There is no longer a plan for CSE by itself": what comes after explains the first words."""
_BOTH_ARE = expression(
    r"\W*(?:these|they|both|all)(?: of (?:them|these))? (?:(?:are|both|all|do|currently|now|already) )*(?:in (?:place|operation|use|force)|operat\w+|exist)\b",
    re.IGNORECASE,
)
""" "These are both in place"."""


def read_strategy(words: str) -> StrategyValue | None:
    """Yes, no, or None where the words settle neither: a strategy that has expired or is still being written."""
    words = _IN_TWO_LANGUAGES.sub("", _PART_NAMED.sub("", _ROW_NAMED.sub("", words)))
    words = _SPEAKER.sub("", _MISSPELT.sub("strategy", words))
    if each := _EACH.search(words) or _AFTER_COLON.search(words) or _ANSWER_IS.search(words):
        return StrategyValue(folded(each["after"] or each["before"]))
    words = _NO_THEN_WHY.sub("", words) if _NO.search(_NO_THEN_WHY.sub("", words)) else words
    starts_yes = re.search(r"^\W*(?:yes|confirmed|correct)\b", words, re.IGNORECASE | re.MULTILINE) is not None
    if starts_yes or _DOES.fullmatch(words) or _DOES_BOTH.match(words):
        return StrategyValue.YES
    if denial := _DOES_NOT.fullmatch(words) or _NO.search(words):
        if _WIDER.search(words[denial.end() :]) and not re.match(r"\W*no\b\W*$", words, re.IGNORECASE):
            return StrategyValue.YES if _covers_after(words[denial.end() :]) else StrategyValue.NO
        return StrategyValue.NO
    if _UNSETTLED.search(words):
        return None
    return (
        StrategyValue.YES
        if _BOTH_ARE.match(words) or _YES.search(words) or (_WIDER.search(words) and _MENTIONED.search(words))
        else None
    )


def _covers_after(words: str) -> bool:
    """After "no separate strategy": true where CSE is then said to be part of another one that exists."""
    said = [sentence for sentence in re.split(r"(?<=[.;,])\s", words) if _WIDER.search(sentence)]
    return any(
        re.search(
            r"\b(?:strateg|polic|framework|plan|procedure|protocol|approach|arrangements)", sentence, re.IGNORECASE
        )
        and not _UNSETTLED.search(sentence)
        for sentence in said[:3]
    ) and not re.match(r"\W*(?:that )?(?:cover|includ)", words, re.IGNORECASE)
