"""Knows the captions that officers put over answers in words of their own: "Victims", "Open cases", "Age profile", "Trend"."""

import re

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question

_PEOPLE = r"(?:victims?|child(?:ren)?|young (?:people|persons?)|survivors?)"
_OFFENDERS = r"(?:(?:alleged |suspected )?(?:perpetrators?|offenders?|suspects?|abusers?)|persons? of concern|(?:those|people|persons) (?:responsible|of concern))"
_LED = r"\W*(?:(?:the|our|information (?:on|about)|details? of|data on|about|number of|numbers? of|profile of|characteristics of|ethnicity and age of|breakdown of|question on)\s+)*"
_AFTER = r"(?:\s+(?:data|information|details|figures?|numbers?|profile|breakdown|position|being monitored|monitored|supported))*\W*"


_DAY = r"(?:[\s,(–—-]+(?:as )?(?:at|of|on)\s+(?:the )?\d{1,2}(?:st|nd|rd|th)?\s+(?:of )?[a-z]{3,9}\s+20\d\d)?"
""" "Open cases at 1 May 2025"."""
_SPAN = r"(?:since (?:19|20)\d\d|(?:from )?2010 onwards?|(?:between |from )?2010 ?(?:to|-|–|and) ?(?:20)?2[3-5])"
"""The years of the request, or all since one: "Cases since 2010"."""


def _caption(question: tuple[Question, ...], words: str) -> tuple[tuple[Question, ...], re.Pattern[str]]:
    return question, expression(rf"{_LED}(?:{words}){_DAY}{_AFTER}", re.IGNORECASE)


_CAPTIONS = (
    _caption(
        (Question.PERPETRATOR_ETHNICITY,),
        rf"by whom|{_OFFENDERS}|{_OFFENDERS}['’]?s?['’]? ethnicit(?:y|ies)|ethnicit(?:y|ies)(?: of| for)?(?: the)?\W+{_OFFENDERS}",
    ),
    _caption(
        (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE),
        rf"{_PEOPLE}|{_PEOPLE}['’]?s? (?:characteristics|demographics)|demographics|who(?: (?:they are|are they|is affected))?",
    ),
    _caption(
        (Question.VICTIM_AGE,),
        rf"ages?(?: (?:groups?|ranges?|bands?))?|{_PEOPLE}['’]?s?['’]? ages?|ages?(?: of| for)?(?: the)?\W+{_PEOPLE}",
    ),
    _caption(
        (Question.VICTIM_ETHNICITY,),
        rf"ethnic(?:ity|ities| origins?| backgrounds?| groups?)|{_PEOPLE}['’]?s?['’]? ethnicity|ethnicit(?:y|ies)(?: of| for)?(?: the)?\W+{_PEOPLE}",
    ),
    _caption(
        (Question.YEARLY_CASES,),
        r"trends?|trends? over time|(?:cases |figures |numbers? |cases monitored |children |totals? )?(?:by|per|each|every|for each|in each|for every|in every) year|year[ -](?:by|on)[ -]year|yearly(?: cases| totals?)?|annual(?: cases| totals?)?|(?:cases |figures |numbers )?over (?:time|the years)|(?:over )?the years|(?-i:Years|YEARS)|previous years|past years|earlier years|historic(?:al)?|history|before now|in the past|20\d\d ?(?:to|-|–) ?(?:20)?\d\d|time series|(?:past|earlier) (?:figures|numbers)"
        rf"|(?:(?:cases|figures|numbers|children|totals?|trends?|history|data)(?: monitored)?|(?:yearly|annual|historical|previous) (?:cases|figures|numbers|totals?|data))[ ,(–—-]+{_SPAN}",
    ),
    _caption(
        (Question.GROUP_BASED_CASES,),
        r"(?:of which |of these )?(?:gangs?|groups?)(?:(?:\s?/\s?| or | and )(?:gangs?|groups?))?(?:[ -](?:based|related|linked))?(?: (?:cases|exploitation|cse|involvement|element))?|(?:cases )?(?:with |involving )?(?:multiple|more than one|two or more|2 or more) (?:perpetrators|offenders|suspects)",
    ),
    _caption(
        (Question.CURRENT_CASES,),
        r"(?:current|open|active|live)(?: (?:open|cse))? (?:cases?|caseload|numbers?|children|young people)|currently (?:open|monitored)|(?:children |cases? )(?:now|open|currently open|currently monitored|at present|today|at the moment|on (?:our|the) (?:list|books))|(?:how many |open )?now|how many|now open|open (?:today|at present|at the moment)|caseload|snapshot|(?:present|today['’]s) position|numbers? now|(?:current|present)(?:ly)?(?: (?:position|picture|total|figures?))?|(?:number of )?cases",
    ),
    _caption(
        (Question.STRATEGY, Question.MECHANISMS),
        r"(?:the )?(?:strategy|strategies|policy) and (?:the )?(?:mechanisms?|monitoring)|(?:the )?(?:mechanisms?|monitoring) and (?:the )?(?:strategy|strategies|policy)",
    ),
    _caption((Question.STRATEGY,), r"strategy|strategies|policy|strategy and procedures"),
    _caption(
        (Question.MECHANISMS,),
        r"mechanisms?|monitoring(?: arrangements| mechanisms)?|how (?:cases|we) (?:are monitored|monitor(?: cases)?)|arrangements",
    ),
)


def caption_says(words: str) -> frozenset[Question]:
    """The questions that the whole of a caption names; none where it is no caption."""
    for questions, pattern in _CAPTIONS:
        if pattern.fullmatch(words):
            return frozenset(questions)
    return frozenset()


_OF_NUMBERS = expression(
    r"\W*(?:(?:the|our|your|key|main|some)\s+)*(?:numbers?|figures?|data|statistics|counts?|cases and numbers|numbers and figures|the numerical parts?)\W*",
    re.IGNORECASE,
)


def names_numbers(words: str) -> bool:
    """True for a heading that only says that numbers follow, of whatever question: "Numbers", "Our figures"."""
    return _OF_NUMBERS.fullmatch(words) is not None


_RUN_IN = expression(r"[ \t]*(?:[-–•*]\s*)?(?P<caption>[A-Z][^:.;,\n\t|\d?]{2,60}?)\.(?=\s|$)")


def run_in_caption(text: str, start: int, end: int) -> tuple[int, frozenset[Question]]:
    """Where the caption ends that stands as the first sentence of a paragraph, "Gang or group based. None.", and what it names."""
    found = _RUN_IN.match(text, start, end)
    told = caption_says(found["caption"]) if found else frozenset()
    return (found.end(), told) if found and told else (start, frozenset())


_BEFORE_COLON = expression(r"(?P<caption>[^:.;,\n\d]{3,60}?)\s*(?::|\s[-–—])\s")


def caption_before(words: str) -> frozenset[Question]:
    """The questions of the caption that a sentence begins with: "Perpetrators: not recorded."."""
    found = _BEFORE_COLON.match(words)
    return caption_says(found["caption"]) if found else frozenset()
