"""Tells by its words which of the eight questions a sentence or a heading is about: "their ages", "more than one offender", "each year"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from councils.domain.expressions import expression
from councils.domain.hints import folded
from councils.domain.numbers import IN_WORDS
from councils.domain.vocabulary import Question
from councils.parsing.rules.childhood import without_childhood

_DOING = r"(?:exploit(?:ing|ation|s|ers?)?\b|abus(?:e|es|ing|ers?)\b|harm(?:s|ing)?\b|offend\w*|offences?\b|responsible\b|(?:a )?risks? to\b)"
_IS_DONE_TO = r"(?:at|risk|vulnerable|not|are|is|was|were|been|being|be)"
_PERPETRATOR = (
    r"(?:perp[ei]trat[eo]rs?|offenders?|suspects?|abusers?|alleged (?:perpetrators?|offenders?)|(?:persons?|people|individuals?|adults?|males|men) of (?:concern|interest)|exploiters?"
    r"|(?:those|(?<!young )people|persons?|adults?|men|individuals?) (?:(?:who (?:are|were|is|was) )?(?:suspected|accused)(?= (?:is|are|was|were|has|have|of it|of (?:the )?(?:abuse|exploitation|harm|offen[cs]es?|this))\b|[.,;:)]|\Z)|(?:(?:thought|believed|held|alleged|said|suspected)(?: to be)? )?(?:responsible|behind it)\b(?! for (?!the (?:abuse|exploitation|harm|offen))\w)|(?:alleged|believed|thought|suspected) to (?:have (?:done|committed|caused|carried)|be (?:behind|responsible))\b)"
    r"|(?:those|(?<!young )people|persons?|anyone|individuals?|adults?|men|males) (?:who|that|thought to|believed to|suspected of|suspected to|accused of|alleged to|alleged of|responsible for|causing|posing)(?: (?!at\b|risk\b|vulnerable\b|not\b)\w+){0,4}? ?\b"
    + _DOING
    + rf"|(?:those|(?<!young )people|persons?|anyone|individuals?|adults?|men|males|whoever) ?(?:(?:who|that)\b)?(?: (?!{_IS_DONE_TO}\b)\w+){{0,4}}? (?:(?<=who )|(?<=that )|(?<=have )|(?<=has )|(?<=had )|(?<=whoever )|(?<=ly ))(?:exploited|harmed|abused)\b"
    + ")"
)
_ETHNIC = r"(?:ethnic(?:ity|ities|ally)?|ethnic (?:group|origin|background)s?|race|nationality|heritage)"
_AGE = r"(?:ages?|aged|age (?:group|range|band|breakdown|profile)s?|years? old|year[- ]olds?|under[- ]?\d+s?|dates? of birth|youngest|oldest|eldest)"
_CASE = r"(?:cases?|child(?:ren)?|young (?:people|persons?)|victims?|referrals?|assessments?|episodes?|plans?|individuals?|investigations?)"


@dataclass(frozen=True, slots=True)
class _Sign:
    question: Question
    pattern: re.Pattern[str]


def _sign(question: Question, pattern: str) -> _Sign:
    """A sign that is looked for in folded words, which takes less than half as long as to mind no letter's case."""
    return _Sign(question, expression(pattern, re.DOTALL))


_SIGNS = (
    _sign(
        Question.GROUP_BASED_CASES,
        r"\b(?:gangs?(?: ?/ ?groups?)?|groups?[- ]?(?:/ ?gangs?|based|related|associated)|(?:two|2|three|3|several) or more (?:(?:suspected|alleged|known|adult|possible|identified|different) )?(?:perpetrators|offenders|suspects|adults|people|persons|individuals|men|abusers)|(?:multiple|several) (?:(?:suspected|alleged|known|adult|possible) )?(?:perpetrators|offenders|abusers)|more than one (?:(?:suspected|alleged|known|adult|possible) )?(?:perpetrator|offender|suspect|person|individual|adult|man|abuser|exploiter)|(?:gangs?|groups?|networks?) (?:is|are|was|were|to be|being|may be|might be) (?:\w+ )?(?:to (?:be|have been) )?(?:involved|responsible|behind|at work)|organised (?:network|exploitation|groups?)|by (?:an? (?:\w+ )?)?(?:groups?|gangs?)|groups? of (?:\w+ )?(?:perp[ei]trat[eo]rs|offenders|suspects|abusers)|group or gang|groups or gangs|in groups|(?:linked|connected|related|relating|associated|involved|thought to be in) (?:to|with|in)? ?(?:a |an? \w+ )?(?:groups?|gangs?|networks?)(?! (?:work|sessions?|programmes?|supervision))|(?:part of|within|involv\w+) (?:a |an )?(?:\w+ )?(?:groups?|gangs?|networks?)(?! (?:work|sessions?|programmes?|supervision))|manag(?:es?|ing|ed) (?:\w+ ){0,3}?(?:groups?|gangs?|networks?)|in (?:one|two|three|four|five|a|the same|several|\d) (?:\w+ )?(?:groups?|gangs?|networks?)(?! (?:work|sessions?|programmes?|supervision|settings?))|grooming gangs?|victims? of (?:an? |any |the )?(?:groups?|gangs?|networks?)|group exploitation|csa? groups)\b",
    ),
    _sign(Question.PERPETRATOR_ETHNICITY, rf"\b{_PERPETRATOR}\b"),
    _sign(Question.VICTIM_ETHNICITY, rf"\b{_ETHNIC}\b"),
    _sign(Question.VICTIM_AGE, rf"\b{_AGE}\b"),
    _sign(
        Question.YEARLY_CASES,
        r"\b(?:(?:each|every|per|by) (?:calendar |financial |single )?year(?! (?:of (?:age|birth)|groups?)\b)|year(?:ly)?[- ](?:by[- ]year|on[- ]year|figures|totals|breakdown|data|numbers)|annual(?:ly)?|(?:between|from) 2010|since 2010|2010\s?(?:to|-|–|and)\s?2024|(?:previous|past|former) years|historic(?:al)?(?: data| figures| information| years)?|earlier years|(?:prior to|before|from|since|until) (?:19|20)\d\d|over the (?:period|years)|these years|each of the years|(?:going|goes|go|went) (?:\w+ )?back to (?:19|20)\d\d|nothing earlier|years? (?:19|20)\d\d|calendar years?|financial years?)\b",
    ),
    _sign(
        Question.CURRENT_CASES,
        rf"\b(?:current(?:ly)?|at present|presently|at the (?:time|moment)|as (?:at|of|on)|open|active|today|now)\b.{{0,90}}\b{_CASE}\b|\b{_CASE}\b.{{0,90}}\b(?:current(?:ly)?|at present|presently|at the (?:time|moment)|as (?:at|of)|open to|being (?:monitored|supported|worked|tracked|overseen)|active|today|now)\b|\b(?:monitoring|monitors?|supporting|working with|open to|we (?:track|support|monitor))\b.{{0,40}}\b{_CASE}\b|\b{_CASE} (?:(?:were|was|are|is|stood|remained) (?:\w+ )?(?:open|active|live|on the books)|(?:open|active|live) on)\b|^\W*(?:being|currently) (?:monitored|supported|tracked|worked with) (?:for|as) (?:\w+ ){{0,3}}?(?:cse|exploitation)\b|\bthere (?:are|were)\b.{{0,15}}\b{_CASE} (?:\w+ ){{0,2}}?on (?:the|our|its|a|this) (?:[\w'’]+ ){{0,2}}?(?:register|list|tracker|caseload|cohort)\b|\b(?:oversight of|overs(?:aw|ees|eeing)|sight of|kn(?:ew|ows?) of|aware of|(?:is|are|was|were) (?:following|tracking|managing|holding|in touch with))\b.{{0,12}}\b(?:\d+|{IN_WORDS}) (?:\w+ ){{0,2}}?{_CASE}\b|\b(?:register|list|tracker|cohort|caseload)\b.{{0,30}}\b(?:h[eo]lds?|held|had|has|contain(?:s|ed)|stood at|stands at|numbered|comprise[sd]|name[sd])\b.{{0,30}}\b{_CASE}\b|\bon the (?:day|date) (?:of|that|your|we|on which|when|it)\b.{{0,90}}\b{_CASE}\b|\b{_CASE}\b.{{0,40}}\bon (?:our|the|that|its) (?:[\w'’]+ ){{0,2}}?(?:books?|caseload|list|register|tracker)\b",
    ),
    _sign(
        Question.MECHANISMS,
        r"\b(?:mechanisms?|arrangements|tracker|audited|panels?|mace|multi[- ]agency|mash|meetings?|sub-?groups?|screening tools?|risk assessments?|toolkits?|performance (?:data|measures|dashboards?)|data ?sets?|(?<!information )governance|audits?|dashboards?|oversee[ns]?|oversight|monitored (?:by|through|via)|strategy (?:group|meetings?|discussions?)|monitoring (?:is|takes place|happens|works) (?:\w+ )?(?:done|carried out|through|by|led|via|undertaken|in|at|at the)|(?:weekly|fortnightly|monthly|quarterly|daily|formal|regular) (?:[\w-]+ ){0,2}?(?:reviews?|conversations?|calls?|huddles?|briefings?|hubs?|forums?|clinics?|conferences?)|(?:safeguarding|vulnerability|exploitation|contextual|adolescent|risk|joint) (?:hub|forum|huddle)|(?:keep|keeps|keeping|kept) (?:a )?track|tracked (?:by|through|via|in|at|on|using))\b",
    ),
    _sign(
        Question.STRATEGY,
        r"\b(?:strateg(?:y|ies)|policy|policies|procedures?|protocols?|operates? (?:these|such|the) mechanisms|action plan)\b",
    ),
)


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def signs_of(words: str) -> frozenset[Question]:
    """Every question that some word of `words` points to."""
    plain = folded(words)
    return frozenset(sign.question for sign in _SIGNS if sign.pattern.search(plain))


def subject_of(words: str) -> frozenset[Question]:
    """The questions that `words` are about, the stronger signs silencing the weaker; empty where none is told."""
    signs = _signs_but_for_childhood(words)
    told = signs & {Question.GROUP_BASED_CASES, Question.YEARLY_CASES}
    people = signs & {Question.VICTIM_ETHNICITY, Question.VICTIM_AGE}
    if Question.GROUP_BASED_CASES in signs:
        return frozenset({Question.GROUP_BASED_CASES}) | (
            people if re.search(r"\bvictims?\b", words, re.IGNORECASE) else frozenset()
        )
    if Question.PERPETRATOR_ETHNICITY in signs and (people or _is_about_perpetrators(words)):
        both = _names_victims(words)
        return frozenset({Question.PERPETRATOR_ETHNICITY}) | (people if both else frozenset())
    if people:
        return people | told
    if told == {Question.YEARLY_CASES} and Question.STRATEGY in signs and _OF_A_STRATEGY.search(words):
        told = frozenset({Question.STRATEGY})
    if told:
        return told
    if Question.CURRENT_CASES in signs and not signs & {Question.STRATEGY}:
        return frozenset({Question.CURRENT_CASES})
    return signs & {Question.STRATEGY, Question.MECHANISMS, Question.CURRENT_CASES}


def _signs_but_for_childhood(words: str) -> frozenset[Question]:
    """The signs of `words`; "31 children under 18 are being monitored" is about the cases, and not about ages."""
    signs = signs_of(words)
    if {Question.VICTIM_AGE, Question.CURRENT_CASES} <= signs:
        signs -= {Question.VICTIM_AGE} - signs_of(without_childhood(words))
    return signs


_OF_A_STRATEGY = expression(
    r"^(?!.*\b(?:cases?|child(?:ren)?|young people|victims|monitored|recorded|held|figures|data|numbers?|counts?)\b).*\bstrateg(?:y|ies)\b[^.;]*\b(?:from|since|until|between|dates? from|runs? (?:from|to)) (?:19|20)\d\d"
    r"|^\W*(?:there (?:is|was|were|has been)|(?:the|our|a|its|we have a|we had a) (?:[\w-]+ ){0,3}?strategy)\b(?!.*\b(?:cases|children|young people|victims|monitored|recorded|held|figures|data)\b)[^.;]*\b(?:strateg(?:y|ies)|from (?:19|20)\d\d)\b",
    re.IGNORECASE | re.DOTALL,
)
""" "There was a strategy for CSE from 2019 to 2022": the years are those of the strategy."""


def names_perpetrators(words: str) -> bool:
    """True for words that name those who exploit, whatever else they name."""
    return _NAMES_PERPETRATORS.search(words) is not None


_NAMES_PERPETRATORS = expression(rf"\b{_PERPETRATOR}\b", re.IGNORECASE)


_FIRST_OR_SECOND = expression(
    r"\b(?:your|the)\s+(?P<which>first\s+(?:two|2)|first\s+and\s+second|first|second)\s+(?:questions?|points?|parts?|items?)\b",
    re.IGNORECASE,
)


def means_named(words: str) -> frozenset[Question]:
    """The first two questions, as far as a sentence names them by their place: "with regard to your first two questions"."""
    named = {re.sub(r"\s+", " ", found["which"]).lower() for found in _FIRST_OR_SECOND.finditer(words)}
    told = {Question.STRATEGY} if any(each.startswith("first") for each in named) else set()
    if any(each != "first" for each in named):
        told.add(Question.MECHANISMS)
    return frozenset(told)


def _is_about_perpetrators(words: str) -> bool:
    return (
        re.search(
            rf"\b(?:data|information|details|records?|recorded?|hold|held|breakdown)\b.{{0,60}}\b{_PERPETRATOR}\b|\b{_PERPETRATOR}\b.{{0,60}}\b(?:data|information|details|held|hold|ke(?:pt|eps?)|records?|recorded|noted?|known)\b",
            words,
            re.IGNORECASE | re.DOTALL,
        )
        is not None
    )


def _names_victims(words: str) -> bool:
    return re.search(r"\bvictims?\b|\bof (?:the )?child(?:ren)?\b", words, re.IGNORECASE) is not None
