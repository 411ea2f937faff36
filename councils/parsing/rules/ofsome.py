"""Doubts a count whose own words give it to some of the cases, or to no cases at all: "Under 13s: 22", "Group-based: 22", "14 more than in 2019".

The words themselves are known ones, as each may stand beside a count of all the cases: it is what they say together that
leaves the rest of the cases out.
"""

import re

from councils.domain.expressions import expression
from councils.domain.returns import Figure
from councils.domain.vocabulary import Question
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.said import is_of_groups
from councils.parsing.rules.surroundings import Around
from councils.parsing.rules.titlewords import is_of_some_ages

_CASES = (Question.CURRENT_CASES, Question.YEARLY_CASES)
_ONE_COUNT = (Question.CURRENT_CASES, Question.GROUP_BASED_CASES)
_COUNTED = (*_CASES, Question.GROUP_BASED_CASES)
_LONGEST = 400
_PARTED = expression(r"\b(?:of|among) (?:which|whom|these|those|them|the)\b|[,;]", re.IGNORECASE)
_SEXUAL_ABUSE = expression(r"\bCSA\b|\bsexual(?:ly)? abuse", re.IGNORECASE)
_EXPLOITATION = expression(r"\bCSE\b|\bexploit\w*", re.IGNORECASE)
_SAYS_AGES = expression(r"\bage[ds]\b|\byears?[- ]olds?\b|\b(?:under|over)[- ]?\d+s\b|\d\d ?\+", re.IGNORECASE)
_COMPARED_NEXT = expression(
    r"\s+(?:\w+ )?(?:more|fewer|less|higher|lower|up|down)\s+(?:\w+ )?(?:than|on)\b|\s?\?", re.IGNORECASE
)
""" "14 more than in 2019", "14?": a change, and a count that the council asks itself about."""
_OF_A_PIECE = expression(
    r"\bper (?:month|week|day|quarter|social worker|worker|officer|practitioner|team|school|ward)\b|\bnew\b.{0,30}\b(?:this|last|past|previous) (?:month|week|quarter)\b",
    re.IGNORECASE,
)
_LEAVES_OUT = expression(
    r"[^\S\n]*(?:\w+[^\S\n]+){0,2}[(\[](?:[^()\[\]\n]{0,40}[ ,;])?(?:exclud\w+|excl\b\.?|not including|does not include|without|except\w*|apart from|other than|omit\w*|missing)\b"
    r"(?! (?:any |the )?(?:nobody|no[- ]one|none|nothing|no\b|duplicat\w+|repeat\w*|re-?referrals|criminal|CCE|county lines|adults|over|18|non|other|children placed|siblings|closed|errors?))",
    re.IGNORECASE,
)
""" "14 (excludes the north area)"; one without duplicates, or without what was not asked for, counts all."""
_PER_SOMEBODY = expression(
    r"\b(?:per|each|every) (?:social )?(?:worker|officer|practitioner|team|school|ward)\b", re.IGNORECASE
)
_AT_MOST_SO_MANY = expression(
    r"\b(?:can|could|able to|may|room (?:for|to)|capacity (?:for|to|of))\s+(?:\w+ )?(?:support|work|hold|take|monitor|accommodate|carry|manage|see)\b|\bat (?:any )?one time\b|\bat a time\b",
    re.IGNORECASE,
)
_ONE_HAS_MORE = expression(
    r"\b(?:ha(?:ve|s|d|ving)|with|be(?:en)?|counted|appears?|under|in|on)\s+(?:\w+ )?\Z", re.IGNORECASE
)
_MORE_THAN_ONE = expression(r"more than (?:one|two|1|2)", re.IGNORECASE)
_OF_ONE_PERPETRATOR = expression(
    r"\b(?:one|1|single|lone|sole|unknown|unidentified)\s+(?:\w+\s+)?(?:perpetrator|offender|suspect|adult|male|abuser)s?\b"
    r"|\b(?:perpetrators?|offenders?|suspects?)\b[^.;]{0,20}\b(?:unknown|not known|not identified|unclear|undetermined)\b"
    r"|\b(?:1|one|a single)\s+(?:network|gang)\b",
    re.IGNORECASE,
)
_SEVERAL = expression(r"\b(?:more than one|two or more|2 or more|multiple|several)\b", re.IGNORECASE)
_ABOUT = expression(r"\W*c\.\s*\d+", re.IGNORECASE)
_LABELLED_SO = expression(r"^[ \t]*[abdefg]\.\s", re.MULTILINE | re.IGNORECASE)


def is_of_some(facts: Facts, around: Around) -> bool:
    """True for a count of some ages, of groups, of abuse without exploitation, of a piece of the time, and for a change."""
    figure, question = around.figure, around.question
    if figure.count is None or figure.span is None or question not in _COUNTED:
        return False
    before, after = _beside(facts, around, figure)
    if _SAYS_AGES.search(around.sentence) is not None and is_of_some_ages(around.sentence):
        return True
    if (
        _COMPARED_NEXT.match(after)
        or _LEAVES_OUT.match(after)
        or _OF_A_PIECE.search(around.sentence)
        or _PER_SOMEBODY.search(around.near)
    ):
        return True
    if _AT_MOST_SO_MANY.search(around.sentence) or _one_has_more(figure, before):
        return True
    if question is Question.GROUP_BASED_CASES:
        return _OF_ONE_PERPETRATOR.search(around.sentence) is not None and not _SEVERAL.search(around.sentence)
    return _is_of_groups_alone(around, before) or _is_of_abuse(around)


def is_of_too_long(question: Question, figure: Figure) -> bool:
    """True for the one count of a question over several years: "4 (2019 to 2024)"."""
    period = figure.period
    if question not in _ONE_COUNT or figure.count is None or period is None or period.end is None:
        return False
    return (period.end - period.start).days > _LONGEST


def may_be_about(facts: Facts, question: Question, figure: Figure) -> bool:
    """True for "c. 20" where no other answer has a letter with a full stop: the third label, or "about"."""
    if question is not Question.CURRENT_CASES or figure.span is None:
        return False
    start = facts.text.rfind("\n", 0, figure.span.start) + 1
    return _ABOUT.match(facts.text, start, figure.span.end) is not None and _LABELLED_SO.search(facts.text) is None


def _beside(facts: Facts, around: Around, figure: Figure) -> tuple[str, str]:
    """The words of the sentence before the figure, and what follows it in its line."""
    if figure.span is None:
        return "", ""
    at = around.sentence.find(figure.words)
    end = facts.text.find("\n", figure.span.end)
    return around.sentence[: max(at, 0)], facts.text[figure.span.end : end if end >= 0 else len(facts.text)]


def _one_has_more(figure: Figure, before: str) -> bool:
    """True for the "more than one" of "a child may have more than one"."""
    return _MORE_THAN_ONE.match(figure.words) is not None and _ONE_HAS_MORE.search(before) is not None


def _is_of_groups_alone(around: Around, before: str) -> bool:
    """True for "Group-based cases: 22" where all cases were asked for; "22, of which 4 are group-based" counts all first."""
    said = before if around.question is Question.CURRENT_CASES else around.near
    return is_of_groups(said) and _PARTED.search(said) is None


def _is_of_abuse(around: Around) -> bool:
    return _SEXUAL_ABUSE.search(around.near) is not None and not any(map(_EXPLOITATION.search, around.said))
