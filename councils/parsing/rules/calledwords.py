"""Doubts figures that a sentence calls something nobody has learnt: "These are step downs", "The table shows girls by year".

What a sentence over a list, or below it, may call its figures has no end, so the words are listed that it calls counts of
cases by, as they are for a title. One that says why something is not given, or what a sign stands for, calls them nothing.
"""

import re
from collections.abc import Sequence

from councils.domain.dates import MONTHS
from councils.domain.ethnicity import LABEL_WORDS
from councils.domain.expressions import expression
from councils.domain.returns import CouncilNamed
from councils.domain.vocabulary import Question
from councils.parsing.rules.countheads import known_over_counts
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.titlewords import KNOWN_OVER_LISTS, is_of_some_ages
from councils.parsing.rules.unknownwords import KNOWN_BESIDE_COUNTS

_MOST_WORDS = 40
_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NUMBERS = r"(?:figures?|numbers?|counts?|data|totals?|tables?|lists?|rows?|statistics|breakdowns?)"
_CALLS = r"(?:(?:all |only |both )?(?:are|is|were|was|show(?:s|n)?|give(?:s)?|list(?:s)?|count(?:s)?|cover(?:s)?|represents?|reflects?|relates? to|refers? to|includes?|comprises?|concerns?|sets? out|describes?|contains?|means?))"
_SUBJECT = expression(
    r"\W*(?:(?:please )?(?:foot)?note\W{0,3}(?:that )?|n\.?b\.?\W{0,2}|\*+\s*)?"
    rf"(?:(?:all |each |both |every )?(?:of )?(?:these|those|this|they|the above)(?: {_NUMBERS})?|(?:(?:all|the|our|each|every) )?(?:of )?(?:the |our )?{_NUMBERS})"
    rf"(?: (?:above|given|shown|here|below|provided|reported|supplied|overleaf|is|are)| in (?:the|this|each) (?:table|list|column|row))*,? {_CALLS}\b",
    re.IGNORECASE,
)
_ANNOUNCES = expression(r"\b(?:below|following|follows|as under)\b|:\W*$", re.IGNORECASE)
_ON_SIGNS = expression(
    r"\b(?:withh\w+|exempt\w*|section|s\.?\s?\d\d|suppress\w*|redact\w*|asterisk\w*|denot\w+|stands? for|replaced|identif\w+|personal data|shown as|rounded|lower than|below (?:five|5)|small|principles?)\b|[*<]",
    re.IGNORECASE,
)
_GOES_ON = expression(
    r"[;(]|,? (?:and |but )?not\b|,? (?:because|so|although|though|but|however|and (?:may|should|cannot|can|must|so)|which means)\b|,(?= (?:as|and|so|since|when|where|if)\b)",
    re.IGNORECASE,
)
_DENIED = expression(
    r"\W*(?:\w+ly )?(?:not|no|never|neither)\b(?P<what>[^.;,]*)|[^.;]*\b(?:exclud\w+|except|other than|apart from|without)\b(?P<left>[^.;,]*)",
    re.IGNORECASE,
)
_OF_CASES = expression(
    r"\W*(?:(?:all|only|just|solely|exclusively|necessarily|always|limited|confined|restricted|specific|specifically|exclusive|to|the|of|any|a|for|those|cases|children) )*(?:CSE|CSA|sexual\w*|cases|children|victims|validated|verified|checked|final|current|open|complete|reliable|accurate|exact|correct|up to date)\b",
    re.IGNORECASE,
)
_OF_EACH = expression(r"\W*(?:they|this)\b", re.IGNORECASE)
""" "They are aged 13 to 17" tells of all children, and leaves none out."""
_SAYS_WORDS = expression(r"[^\W\d_]")
_LABEL = expression(r"^\W*(?:[ivx]+|[a-h])[).]", re.IGNORECASE)
_OF_ANY_KIND = expression(r"\b(?:forms|types|kinds) of (?:child )?exploitation\b", re.IGNORECASE)
_BOTH_SEXES = expression(
    r"\b(?:girls|females?|young women)\b(?=.*\b(?:boys|males?|young men)\b)|\b(?:boys|males?|young men)\b(?=.*\b(?:girls|females?|young women)\b)",
    re.IGNORECASE | re.DOTALL,
)
_SEXES = frozenset({"girls", "boys", "female", "females", "male", "males", "women", "men"})
_OF_CASE_COUNTS = (
    "kept before appear appears appeared appearing course heard referred flagged ticked meeting forum months moved mean means many how entered "
    "database spreadsheet form relate relates relating refer refers cover covers covering show counting represent represents include includes including included "
    "reflect reflects taken drawn extracted pulled live change brought may subject point stage everyone every part reporting board begin began begun used using "
    "date up introduced where either both position whole way against under next column row rows same seen dealt discussed tool "
    "able nothing set registrations extract return returns added measure after since turning periods papers third offer arrangements headings without harm suspended island once published"
)
_SAID_OF_CASES = frozenset(_OF_CASE_COUNTS.split()) | frozenset(MONTHS)


def calls_them_otherwise(question: Question, told: Sequence[str], lead: str, own: CouncilNamed | None) -> bool:
    """True where a sentence of those `told` of figures, or of the `lead` over them, calls them by a word that is not known."""
    known = known_over_counts(question, own) | KNOWN_OVER_LISTS | KNOWN_BESIDE_COUNTS | _SAID_OF_CASES
    if question not in (Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES):
        known |= LABEL_WORDS
    leads = [line for line in lead.split("\n") if "\t" not in line]
    by_age = question is Question.VICTIM_AGE
    return any(_is_called_otherwise(each, known, by_age=by_age) for each in (*told, *leads)) or any(
        _ANNOUNCES.search(said) and _has_unknown_words(said, known) for said in leads
    )


def _is_called_otherwise(said: str, known: frozenset[str], *, by_age: bool) -> bool:
    subject = _SUBJECT.match(said)
    if subject is None or len(said.split()) > _MOST_WORDS or is_reason(said) or _ON_SIGNS.search(said):
        return False
    rest = said[subject.end() :]
    denied = _DENIED.match(rest)
    if denied is not None:
        return _OF_CASES.match(denied["what"] or denied["left"] or "") is not None
    called = _GOES_ON.split(rest, maxsplit=1)[0]
    if _has_unknown_words(called, known):
        return True
    return (
        not by_age
        and _OF_EACH.match(said) is None
        and _SAYS_WORDS.search(called) is not None
        and is_of_some_ages(called)
    )


def _has_unknown_words(called: str, known: frozenset[str]) -> bool:
    called = _OF_ANY_KIND.sub(" ", _LABEL.sub(" ", called))
    words = {word.removesuffix("'s") for word in _WORD.findall(called.casefold().replace("’", "'"))}
    if _BOTH_SEXES.search(called):
        words -= _SEXES
    return not words <= known
