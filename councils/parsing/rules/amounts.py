"""Doubts figures that a sentence calls other amounts than counts: "Figures are percentages", "Rates per 10,000", "in hundreds", "All figures are estimates".

Such a sentence stands above a table, below it, or in a note at the foot of the letter, and turns every number it is
about into something else. One about a column of its own ("Percentages are given in brackets") turns none.
"""

import re
from collections.abc import Iterator, Sequence

from councils.domain.expressions import expression
from councils.domain.returns import CouncilNamed
from councils.domain.vocabulary import Question
from councils.parsing.rules.answering import Answered
from councils.parsing.rules.bound import Passage
from councils.parsing.rules.facts import Facts, kept
from councils.parsing.rules.namednotes import names_one, read_named
from councils.parsing.rules.otherplaces import are_of_another_place
from councils.parsing.rules.rows import row_of, sentences
from councils.parsing.rules.saidelse import sentences_on_figures

_MOST_WORDS = 30
_AMOUNT = (
    r"(?:%|per ?cent(?:age)?s?\b|proportions?\b|ratios?\b|rates?\b|per (?:1|10|100)[, ]?000\b|per (?:thousand|hundred|head|capita)\b"
    r"|in (?:the )?(?:tens|dozens|hundreds|thousands|\W?000s?)\b|(?:hundreds|thousands)\b|multipl\w+ (?:of|by)\b"
    r"|estimat\w+|approximat\w+|indicative\b|rough(?:ly)?\b|ballpark\b|extrapolat\w+|projections?\b|projected\b|forecasts?\b|model(?:led|s)\b|imputed\b|weighted\b|guess\w*|scaled\b"
    r"|cumulative\w*|running totals?\b|averages?\b|medians?\b|targets?\b|index(?:ed)?\b|scores?\b|rankings?\b|illustrat\w+|a (?:\w+ )?sample\b|test data\b|dummy\b|fictitious\b|in (?:hours|minutes|pounds|months|weeks|days)\b)"
)
_NUMBERS = r"(?:figures?|numbers?|counts?|values?|data|totals?|answers?|entries|amounts?|statistics)"
_ABOUT_FIGURES = expression(
    r"^\W*(?:(?:please )?(?:foot)?note\w*\W{0,3}\s*(?:that )?|n\.?b\.?\W{0,2}\s*|key:\s*|units?:\s*|caveats?:\s*|\d\W{0,2}\s*)?"
    rf"(?:(?:(?:all|each|every|both|the|these|those|this|our|any|above|of)\s+){{0,4}}{_NUMBERS}|(?:all(?: of)? )?(?:these|those|this|they|it|the above)|all|everything|units?|(?:what|that which) (?:we|is|are|has|have|was) (?:\w+ ){{0,3}}?(?=is\b|are\b))\b",
    re.IGNORECASE,
)
_CALLED = expression(
    rf"(?:\b(?:are|is|was|were|be|been|as|shown|given|expressed|stated|quoted|represents?|refers? to|shows?|means?|being)\b|[:,(–—-])[^.;]{{0,40}}?(?<![\w-]){_AMOUNT}"
    rf"|^[\s(]*(?:in|per|as)\b[^.;]{{0,20}}?{_AMOUNT}|^[\s(]*per \d",
    re.IGNORECASE,
)
_BY_ITSELF = expression(
    r"^\W*(?:(?:(?:foot|end)?notes?|n\.?b\.?|key|\d{1,2}(?=[.):\]]))\W+){0,2}(?:(?:all|shown|given|expressed|stated|units?)\W+){0,3}(?:(?:as|in|are)\s+)?(?:an?\s+)?"
    r"(?:(?<=\()per ?cent\b|(?<=in )per ?cent\b|(?<=as )per ?cent\b|percentages? (?:of|by)\b|percentages?\W*$|proportions? of\b|rates? per\b|per (?:1|10|100)[, ]?000\b|per (?:thousand|head|hundred)\b|in (?:tens|hundreds|thousands|\W?000s?)\b"
    r"|rates?,? (?:and )?(?:not|rather)\b|rates?\W*$|(?:hundreds|thousands|'000s?|estimates?|estimated|estimates? only|approximate(?:ly)?|approximations?|cumulative|running totals?|indicative(?: only)?)\W*$)",
    re.IGNORECASE,
)
_FEW_WORDS = 9
_OF_SOME = expression(
    r"\bbrackets?\b|\bparenthes\w+|\bitalics\b|\bcolumns?\b|\brows?\b|\bmarked\b|\b(?:percentages?|rates?|averages?) (?:are|is|may|have|has|will|do|does|were|can)\b|\bestimat\w+ (?:to|that|at)\b",
    re.IGNORECASE,
)
_DENIED = expression(
    r"\b(?:not|no|never|nor|without|rather than|other than|instead of|than|avoid)\b|n['’]t\b", re.IGNORECASE
)


def says_another_amount(sentence: str) -> bool:
    """True for a sentence that says of the figures beside it that they are no counts."""
    subject = _ABOUT_FIGURES.match(sentence)
    if subject is None or len(sentence.split()) > _MOST_WORDS or _OF_SOME.search(sentence):
        return False
    said = _DENIED.split(sentence[subject.end() :], maxsplit=1)[0]
    return _CALLED.search(said) is not None


def names_another_amount(words: str) -> bool:
    """True for a line without a verb that says the same: "Rates per 10,000 children", "(per cent)"."""
    return len(words.split()) <= _FEW_WORDS and _BY_ITSELF.search(words) is not None and not _OF_SOME.search(words)


@kept  # asked again for each figure of a passage
def are_other_amounts(facts: Facts, passage: Passage) -> bool:
    """True where a line of the passage that is no row of a table says that the figures are no counts."""
    return any(map(_turns, _lines_beside(facts, passage.start, passage.end)))


def _turns(words: str) -> bool:
    return names_another_amount(words) or any(
        says_another_amount(each.text) for each in sentences(words, 0, len(words))
    )


def _lines_beside(facts: Facts, start: int, end: int) -> Iterator[str]:
    for line in facts.letter.lines_within(start, end):
        filled = row_of(facts.text, line.start, line.end).filled
        if len(filled) == 1 and not facts.request.touch(line.start, line.end):
            yield filled[0].text


def turned_by_notes(facts: Facts, answers: Sequence[Answered], own: CouncilNamed | None) -> frozenset[Question]:
    """The questions of whose figures a note says that they are no counts, or another council's.

    A note that names an answer turns that one wherever it stands. One on all figures stands outside of all answers, speaks
    of all figures, or stands at the foot: below the last figure, or below "Notes".
    """
    if _is_told_of_all(facts, answers, own):
        return frozenset(Question)
    named = [note for said in _single_lines(facts) if (note := read_named(said)) is not None and _calls(note.on_all)]
    return frozenset(question for note in named for question in note.questions)


def _is_told_of_all(facts: Facts, answers: Sequence[Answered], own: CouncilNamed | None) -> bool:
    passages = [passage for each in answers for passage in each.passages]
    figures = [figure.span.end for each in answers for figure in each.answer.figures if figure.span is not None]
    return any(
        says_another_amount(said) or are_of_another_place(sentences_on_figures((said,)), own)
        for line in facts.letter.lines
        if _NUMBER.search(facts.text, line.start, line.end) and not facts.request.touch(line.start, line.end)
        for said in _said_of_all(facts, line.start, line.end, passages)
    ) or any(not names_one(note) and _calls(note) for note in _notes(facts, max(figures, default=0)))


def _calls(note: str) -> bool:
    return _turns(note) or any(map(_OTHER_THINGS.search, sentences_on_figures((note,))))


def _single_lines(facts: Facts) -> Iterator[str]:
    """The sentences of the reply that stand in no row of a table and speak of figures."""
    for line in facts.letter.lines:
        filled = row_of(facts.text, line.start, line.end).filled
        if len(filled) == 1 and not facts.request.touch(line.start, line.end):
            yield from (each.text for each in sentences(facts.text, line.start, line.end))


_MOST_NOTES = 12
_NOTES = expression(
    r"\W*(?:(?:explanatory |general |data |further |important |end ?|foot ?)*notes?|caveats?|key|data quality|about (?:the|these) (?:data|figures))(?: (?:on|to|about|for) (?:the |these |this )?(?:data|figures|numbers|tables?|response|reply|answers?))?\W*",
    re.IGNORECASE,
)
_OTHER_THINGS = expression(
    r"\b(?:contacts|incidents|crimes?|offences|arrests|missing episodes|children in need|all (?:types|forms|kinds) of (?:exploitation|harm|abuse))\b",
    re.IGNORECASE,
)
""" "Figures are contacts", where cases were asked for."""


def _notes(facts: Facts, last: int) -> Iterator[str]:
    """The lines below the `last` figure of the reply that stand in a paragraph of their own, and those below a heading "Notes"."""
    left = 0
    for line in facts.letter.lines:
        filled = row_of(facts.text, line.start, line.end).filled
        if not filled or facts.request.touch(line.start, line.end):
            left = 0
        elif len(filled) == 1 and _NOTES.fullmatch(filled[0].text):
            left = _MOST_NOTES
        elif left or (line.start > last and facts.text.endswith("\n\n", 0, line.start)):
            left = max(left - 1, 0)
            yield filled[-1].text


def _said_of_all(facts: Facts, start: int, end: int, passages: Sequence[Passage]) -> Iterator[str]:
    is_outside = not any(passage.start < end and start < passage.end for passage in passages)
    for each in sentences(facts.text, start, end):
        if (_SPEAKS_OF_ALL if is_outside else _OF_THE_WHOLE_REPLY).search(each.text):
            yield each.text


_NUMBER = expression(rf"\b{_NUMBERS}\b", re.IGNORECASE)
_SPEAKS_OF_ALL = expression(
    rf"\b(?:all|the|these|our|each|every|any)\s+(?:of\s+)?(?:the\s+|our\s+)?{_NUMBERS}\b|^\W*(?:notes?\W+)?{_NUMBERS} (?:are|is|in|shown|given|throughout)\b",
    re.IGNORECASE,
)
_OF_THE_WHOLE_REPLY = expression(
    rf"^\W*(?:(?:please )?note\W+(?:that )?)?all (?:of )?(?:the |our |these )?{_NUMBERS}\b|\b(?:in|throughout|of) (?:this|our|the) (?:response|reply|letter|answer|document)\b|\bthroughout\b",
    re.IGNORECASE,
)
