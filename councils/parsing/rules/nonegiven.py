"""Knows a "none" that is no nought: "There is none for 2010, as the system began in 2011", "2010: none (not recorded)".

A word for nothing says that nobody was counted, or that no count was kept. Where the same words say why there is
nothing, it is the latter; a "0" with such words beside it is left to a person.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.vocabulary import Outcome
from councils.domain.wording import Wording, WordingKind
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.rows import row_of, sentences

_ABSENT = Wording(WordingKind.NOT_HELD, None, Outcome.NOT_HELD, certain=True)
_KEPT = r"(?:record(?:ed|ing|s)?|h[eo]ld|kept|keep|collect(?:ed|ing)?|collat(?:ed?|ing)|captur(?:ed?|ing)|count(?:ed|ing)?|monitor(?:ed|ing)?|available|stor(?:ed?|ing)|log(?:ged)?|track(?:ed|ing)?)"
_RECORDS = r"(?:systems?|databases?|data ?sets?|data|records?|recording|registers?|trackers?|logs?|modules?|spreadsheets?|figures|information|statistics|collections?|counting|counts?|monitoring|teams?|panels?|services?|codes?|flags?|fields?|categor(?:y|ies))"
_BEGINS = r"(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|came (?:in|into)|introduc(?:ed|tion)|set up|creat(?:ed|ion)|launch(?:ed)?|went live|go(?:es)? live|established|formed|only goes? back)"
_NO_RECORD = expression(
    rf"\b{_RECORDS}\b[^.;\n\t]{{0,40}}?\b{_BEGINS}\b|\b(?:we|council|trust|it)\s+(?:only |first )?{_BEGINS}\b[^.;\n\t]{{0,30}}?\b(?:{_KEPT}|{_RECORDS})\b"
    rf"|\b(?:not|n['’]t|never|cannot)\s+(?:\w+\s+){{0,2}}?(?:{_KEPT}|in (?:use|place|existence)|set up|exist\w*|live|begun|started|introduced|possible|able)\b"
    rf"|\b(?:before|prior to|pre-?)\s*(?:(?:our|the|any|that|this|we|these|such)\s+)?(?:\w+\s+)?(?:{_RECORDS}|{_KEPT})\b|\bpre-?dat\w+"
    rf"|\b(?:no|without(?: an?)?|lack of)\s+(?:\w+\s+)?(?:records?|recording|data|data ?base|systems?|information|figures|register|tracker|spreadsheet|log)\b|\b(?:lost|destroyed|deleted|archived)\b",
    re.IGNORECASE,
)
_SO = expression(r"\b(?:so|therefore|hence|thus|accordingly|which is why|meaning|consequently)\b|;", re.IGNORECASE)
_HELD = expression(r"\b(?:h[eo]lds?|keeps?|kept)\s+\Z", re.IGNORECASE)
""" "We hold none for 2010": no count, and not a count of nobody."""
_WORD = expression(r"none|nothing|nil|not any", re.IGNORECASE)


def without_invented_noughts(facts: Facts, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, a nought in words not held where the words beside it say so, and one in digits there doubtful."""
    made: list[Draft] = []
    for draft in drafts:
        if draft.value.value.kind is not WordingKind.NIL or not _is_no_record(facts, draft, drafts):
            made.append(draft)
        elif _WORD.fullmatch(draft.value.words(facts.text)) is None:
            made.append(replace(draft, sure=False))
        elif not _is_told_besides(draft, drafts):
            value = Found(draft.value.start, draft.value.end, _ABSENT)
            made.append(replace(draft, value=value, sure=False))
    return tuple(made)


def _is_told_besides(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """True where another draft gives the reason for the same year, age or group."""
    return any(
        each.value.value.kind is WordingKind.NOT_HELD
        and (each.period, each.age, each.ethnicity) == (draft.period, draft.age, draft.ethnicity)
        for each in drafts
    )


def _is_no_record(facts: Facts, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """True where what stands after a nought says that no count was kept, or what stands before it gives that for the reason."""
    start, end, is_row = _place(facts, draft.value.start)
    first = max((each.value.end for each in drafts if start <= each.value.end <= draft.value.start), default=start)
    last = min((each.value.start for each in drafts if draft.value.end <= each.value.start < end), default=end)
    before, after = facts.text[first : draft.value.start], facts.text[draft.value.end : last]
    if last < end:  # what stands right before the next count is its label
        after = "" if is_row else after[: max(after.rfind(","), after.rfind(";"), 0)]
    if _HELD.search(before) is not None:
        return True
    return _NO_RECORD.search(after) is not None or (
        _NO_RECORD.search(before) is not None and _SO.search(before) is not None
    )


def _place(facts: Facts, at: int) -> tuple[int, int, bool]:
    """The sentence that `at` stands in, or the row of a table, which is told."""
    line = facts.letter.lines[bisect_right(facts.letter.lines, at, key=lambda line: line.start) - 1]
    row = row_of(facts.text, line.start, line.end)
    if len(row.filled) > 1:
        return line.start, line.end, True
    said = ((each.start, each.end) for each in sentences(facts.text, line.start, line.end))
    first, last = next(((start, end) for start, end in said if start <= at < end), (line.start, line.end))
    own = facts.request.gaps(first, last)  # "d) nil, e) White 3, f) not recorded": up to the next label
    return next(((start, end, False) for start, end in own if start <= at < end), (first, last, False))
