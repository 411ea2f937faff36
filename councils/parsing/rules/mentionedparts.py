"""Leaves out the parts that the refusal of a whole request only mentions: "Part (c) could not be brought within the limit".

Where one reason is for everything, a part that is named in its prose is reasoned about, and is not answered by it.
"""

from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.answering import answer
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.bound import Binding, Bound, Passage
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.rows import sentences
from councils.parsing.rules.wholly import find_whole_refusal, tells_all_the_same

_PARTS = len({part_of(question) for question in Question})


def without_mentioned_parts(facts: Facts, binding: Binding) -> Binding:
    """The binding without its passages of some parts where prose names them all, and the letter refuses everything.

    What speaks of every part, "section 14 applies to parts (a) to (g)", stays; and so does all where a part is given
    nevertheless: "To be helpful, we can say that part (c) is 12".
    """
    named = [passage for passage in binding.passages if len(_parts(passage)) < _PARTS]
    if not named or any(passage.bound is not Bound.NAMED for passage in binding.passages):
        return binding
    refused = find_whole_refusal(facts, binding.open)
    if refused is None or refused.of_rest or any(_is_answered(facts, passage) for passage in named):
        return binding
    if _is_title(facts.text, refused.start, refused.end) and any(_gives_reason(facts, passage) for passage in named):
        return binding
    if tells_all_the_same(facts.text[refused.end : max(passage.end for passage in named)]):
        return binding
    return replace(binding, passages=tuple(passage for passage in binding.passages if passage not in named))


_SAYS_MORE = expression(r"[.;!?](?:\s|\Z)")


def _is_title(text: str, start: int, end: int) -> bool:
    """True for "Freedom of Information Act 2000 – Refusal Notice" and no sentence of it: which parts are refused is said below."""
    return _SAYS_MORE.search(text, start, end) is None and "\n\n" not in text[start:end]


def _gives_reason(facts: Facts, passage: Passage) -> bool:
    return any(is_reason(each.text) for each in sentences(facts.text, passage.start, passage.end))


def _parts(passage: Passage) -> set[int]:
    return {part_of(question) for question in passage.questions}


def _is_answered(facts: Facts, passage: Passage) -> bool:
    """True for a passage of one part alone that gives a figure, or says yes or no."""
    if len(_parts(passage)) > 1:
        return False
    given = [answer(facts, question, [passage]).answer for question in passage.questions]
    return any(each.figures or each.value is not None for each in given)
