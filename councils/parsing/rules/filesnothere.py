"""Takes a pointer to a file that is not in the document for no answer: "Please see the attached spreadsheet."."""

import re
from collections.abc import Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.answering import Answered
from councils.parsing.rules.facts import Facts
from councils.parsing.text import Kind

_FILE = r"(?:attach(?:ed(?! to\b)|ments?)|enclos(?:ed|ures?)|accompanying|spread ?sheet|workbook|(?:separate|excel|pdf|word) (?:file|document|sheet|letter))"
_POINTS = expression(
    rf"\b(?:see|refer to|consult|find|as per|(?:shown|given|provided|set out|contained|included|listed|answered|found) (?:in|on|by))\b[^.;\n]{{0,50}}\b{_FILE}\b"
    rf"|\b(?:in|within|is|are|be|been)\b[^.;\n]{{0,30}}\b(?!spread ?sheet|workbook){_FILE}\b|^\W*{_FILE}\b[^.;\n]{{0,20}}$|\b{_FILE} (?:is|are)\b",
    re.IGNORECASE,
)
_BESIDE = expression(
    rf"\b(?:{_FILE}|there(?:in)?|tabs?|file|download\w*)\b|\b(?:let us know|contact us|telephone|ring us|password|in it|this (?:letter|e-?mail|message)|(?:letter|e-?mail|message) itself|(?:given|set out|printed|repeated) here)\b",
    re.IGNORECASE,
)
""" "Numbers under 6 are shown there as an x": more of the file."""
_KEY = expression(
    r"\b(?:look at|read|see|mind|note|check|use|mark|start with)\b[^.;\n]{0,30}\b(?:key|legend|notes?|headings?|guide|explanations?)\b[^.;\n]{0,30}\b(?:rows?|columns?|sheets?|tabs?|top|foot|page|front|first)\b",
    re.IGNORECASE,
)
""" "Please look at the key on row 4": how the file is to be read."""
_SIGNED = expression(
    r"\W*(?:[A-Z][\w&'’-]*\s+(?:(?:and|of|for|the|&)\s+)*){0,5}(?:Council|Team|Governance|Officer|Manager|Department|Services?|Unit|Office|Borough|Trust|Directorate|[Rr]egards|sincerely|faithfully|Advis[eo]r|Information|Compliance)(?:\s+[A-Z][\w&'’-]*){0,4}\W*"
)
""" Who signs below."""
_NAMES_PAPER = expression(
    r"\b(?:strateg(?:y|ies)|polic(?:y|ies)|protocols?|plans?|procedures?|framework|pathway|guidance|toolkit)\b",
    re.IGNORECASE,
)
""" "Our strategy is attached" says that there is one."""
_WHOLE_REPLY = expression(
    rf"\b(?:response|reply|answers?|information|decision|(?:parts|questions|points)\b[^.;\n]{{0,60}}\b(?:are|is))\b[^.;\n]{{0,70}}\b(?:is|are|can be found|(?:is|are) (?:set out|given|provided|contained)|answered|dealt with)\s+(?:in|on|as)?\s*(?:\w+\s+){{0,3}}?{_FILE}",
    re.IGNORECASE,
)
_SENTENCE = expression(r"(?:[^.;\n]|[.;](?!\s|$))+", re.MULTILINE)
_WORD = expression(r"[A-Za-z]{2}")
_ATTACHED_HERE = (Kind.ATTACHMENT_NAME, Kind.SHEET_NAME)
_PROSE = (Question.STRATEGY, Question.MECHANISMS)


def without_pointers(facts: Facts, answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """The answers, those that are nothing but a pointer to a file, of which the document holds none, left unanswered.

    Such an answer keeps its passage. Where no count is given at all and the whole reply is said to be in a file, the
    words that were bound to the first two parts answer them no more.
    """
    if any(line.kind in _ATTACHED_HERE for line in facts.letter.lines):
        return tuple(answers)
    read = [_unanswered(each) if _only_points(facts, each) else each for each in answers]
    counted = [each.answer.outcome for each in read if each.answer.question not in _PROSE]
    elsewhere = _elsewhere(facts) if all(outcome is Outcome.NO_ANSWER for outcome in counted) else None
    if elsewhere is None:
        return tuple(read)
    return tuple(_unanswered(each) if each.answer.value is None or _holds(each, elsewhere) else each for each in read)


def _unanswered(each: Answered) -> Answered:
    return replace(each, answer=replace(each.answer, outcome=Outcome.NO_ANSWER, value=None, figures=()))


def _holds(each: Answered, place: tuple[int, int]) -> bool:
    return any(passage.start <= place[0] and place[1] <= passage.end for passage in each.passages)


def _only_points(facts: Facts, each: Answered) -> bool:
    """True for an answer without counts, value or reason, whose every sentence is of the file."""
    answer = each.answer
    if (
        any(figure.count for figure in answer.figures)
        or answer.value is not None
        or answer.outcome not in _IN_WORDS
        or not each.passages
    ):
        return False
    words = "\n".join(facts.text[passage.start : passage.end] for passage in each.passages)
    said = [found[0] for found in _SENTENCE.finditer(words) if _WORD.search(found[0])]
    if not any(_POINTS.search(sentence) for sentence in said):
        return False
    is_of_paper = answer.question in _PROSE and any(_NAMES_PAPER.search(sentence) for sentence in said)
    return not is_of_paper and all(map(_is_of_file, said))


def _is_of_file(sentence: str) -> bool:
    """True for a sentence that points to the file, says how to use it, or signs the letter."""
    return _SIGNED.fullmatch(sentence) is not None or any(p.search(sentence) for p in (_POINTS, _BESIDE, _KEY))


_IN_WORDS = (Outcome.ANSWERED, Outcome.ANSWERED_DIFFERENTLY)


def _elsewhere(facts: Facts) -> tuple[int, int] | None:
    """Where the letter, not the request that it prints, says that its whole reply is in a file."""
    said = (found.span() for found in _WHOLE_REPLY.finditer(facts.text))
    return next((place for place in said if not facts.request.touch(*place)), None)
