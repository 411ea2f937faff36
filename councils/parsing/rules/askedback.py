"""Takes the answers away of a letter that only asks what is meant: "We cannot yet answer it. Please tell us which list you have in mind."

Section 1(3) of the Freedom of Information Act 2000 lets an authority ask before it answers; whatever such a letter says
of its lists belongs to its own question. One that gives a count or settles the strategy has answered that much.
"""

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.domain.returns import Answer
from councils.parsing.rules.answering import Answered

_NOT_YET = expression(
    r"\b(?:can ?not|can['’]t|unable to|not able to|not in a position to|do not propose to|will not)\s+(?:yet\s+|begin to\s+|start to\s+)?(?:answer|respond|reply|process|proceed|deal|take|comply|continue)\b[^.;\n]{0,60}(?:\byet\b|\buntil\b|\bwithout (?:more|further|that|this)\b|\bbecause\b|\bas\b|\bsince\b|$)"
    r"|\bbefore (?:we|the council|i) (?:can|are able to|begin|start)\b|\bin order (?:for us )?to (?:answer|process|respond|proceed|deal)\b",
    re.IGNORECASE | re.MULTILINE,
)
_ASKS = expression(
    r"\bplease\s+(?:could you\s+|can you\s+|would you\s+)?(?:tell us|tell me|clarify|confirm|let us know|let me know|say|specify|explain)\b|\b(?:need|ask|require|asking)\s+you\s+to\s+(?:clarify|tell|confirm|say|specify|explain)\b|\b(?:seek(?:ing)?|require|request(?:ing)?|need|await(?:ing)?)\s+(?:some\s+|further\s+|your\s+)?clarification\b|\bsection\s+1\(3\)",
    re.IGNORECASE,
)
_WAITS = expression(
    r"\b(?:when|once|until|after) (?:we|i) (?:have )?(?:hear|heard|receive|received|get|got)\b|\b(?:on|upon) receipt of (?:your|this|the)\b|\bhear(?:d)? (?:nothing|from you)\b|\b(?:do not|don['’]t) (?:hear|receive)\b|\b(?:on hold|clock|paused|suspended|lapsed?|lapse)\b",
    re.IGNORECASE,
)


def without_asked_back(text: str, read: Sequence[Answered]) -> Sequence[Answered]:
    """The answers as they are; none where the letter only asks its reader what is meant and waits to be told."""
    given = any(figure.count is not None for each in read for figure in each.answer.figures)
    settled = any(each.answer.value is not None for each in read)
    if given or settled or not all(said.search(text) for said in (_NOT_YET, _ASKS, _WAITS)):
        return read
    return [Answered(Answer(each.answer.question)) for each in read]
