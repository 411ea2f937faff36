"""Doubts figures of which the answer itself says that they are something else: "These are contacts", "Half of the 24", "First language: 20 English".

Words below a list speak of it as often as those above it do; and words beside a count may turn it round ("4 are not White
British"), or give it to more than the council ("of whom 24 live in the borough").
"""

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.domain.returns import Figure
from councils.domain.vocabulary import EthnicGroup, Question
from councils.parsing.rules.subjects import signs_of

_OF_ETHNICITY = (Question.VICTIM_ETHNICITY, Question.PERPETRATOR_ETHNICITY)
_ONE_COUNT = (Question.CURRENT_CASES, Question.GROUP_BASED_CASES)
_OF_THE_REST = expression(
    r"\W*(?:[a-h][.)]\s*)?(?:unknown|not (?:yet )?(?:known|stated|recorded)|others?|neither|new)\s*[:=\u2013-]?\s*\d",
    re.IGNORECASE,
)
""" "c. Unknown: 21": the last part of a list, and no answer to the third question."""
_SPEAKS_OF_FIGURES = expression(
    r"^\W*(?:(?:please )?note:?\s+(?:that )?|n\.?b\.?:?\s+|\*+\s*|\w+:\s+)?"
    r"(?:these|this|those|they|it|both|(?:all (?:of )?)?the above|(?:each|every) (?:figure|number|count|entry)|all (?:of )?(?:these|figures|numbers)|(?:the |our )?(?:figures?|numbers?|counts?|data|totals?|table|list|chart|rows|groups|ages|ethnicit(?:y|ies)|breakdown)(?: (?:above|given|shown|here|below|for \d{4}))?)\b"
    r"[^.;]{0,40}?\b(?:is|are|was|were|refers?|relates?|includes?|covers?|counts?|represents?|shows?|comes?|reflects?|means?|concerns?|made up)\b"
    r"|^\W*(?:notes?|n\.?b\.?):?\s+(?:ethnicity|ethnicities|ages?) (?:of|for|from)\b|^\W*(?:(?:notes?|n\.?b\.?):?\s+)?(?:all )?(?:figures?|numbers?|counts?) (?:of|for|from)\b|^\W*(?:we|the (?:team|service|council)|our (?:team|system)) (?:have |has )?(?:count(?:s|ed)?|include[sd]?)\b|^\W*(?:includes|including|counts|counting|based on|taken from|covers|covering)\b"
    r"|^\W*(?:table|chart|figure|source|key)(?:\s+\w{1,3})?\s*[:–—-]",
    re.IGNORECASE,
)
_DENIED = expression(
    r"\b(?:not|no|none|nothing|nobody|never|nor|without|\w+n['’]t|exclud\w+|except|other than|apart from|rather than)\b",
    re.IGNORECASE,
)
_PART_OF = expression(
    r"(?:\b(?:half|most|many|some|majority|minority|quarters?|thirds?|rest|remainder|all but \w+|(?:nearly|almost|virtually|not) all|none|few|several)\b)\s+(?:of\s+)?(?:(?:the|these|those|our|all)\s+)?\Z",
    re.IGNORECASE,
)
_TURNED_ROUND = expression(
    r"\b(?:not|other than|except|excluding|apart from|besides|neither)\b|\bnon(?:[\s‐-―−-]|(?=white|black|asian|british))",
    re.IGNORECASE,
)
_NO_ETHNICITY = expression(
    r"\b(?:nationalit\w+|citizen\w*|languages?|religio\w+|faiths?|countr(?:y|ies) of (?:birth|origin)|born (?:in|abroad)|place of birth)\b",
    re.IGNORECASE,
)
_OTHERS = r"(?:mothers?|fathers?|parents?|carers?|workers?|staff|siblings?|famil(?:y|ies)|teachers?|residents?|population|borough|pupils?|girls?|boys?|females?|males?)"
_OF_OTHERS = expression(
    rf"\b{_OTHERS}(?:['’]s?)?\s+(?:ethnic\w*|heritage|background)\b(?!\s+of)|\bethnic\w*(?:\s+\w+)?\s+of\s+(?:(?:the|all|our|their)\s+)?(?:\d+\s+)?(?:children (?:in|of) the )?{_OTHERS}\b(?!\s+and\b)",
    re.IGNORECASE,
)
""" "Mother's ethnicity", "Ethnicity of the 17 girls": of other people, or of some of the children."""
_ETHNICITY = expression(r"\bethnic\w*|\bheritage\b|\brace\b", re.IGNORECASE)
_OF_MORE_PLACES = expression(
    r"\bof (?:whom|which|these|them|those) (?:only )?[\w-]+ (?:\w+ ){0,2}?(?:live|lives|living|reside|resident|belong|ours|are from|come from|are (?:in|of|placed by) (?:our|this|the))\b"
    r"|\b(?:shared (?:with|by|between|across)|jointly (?:with|run)|joint (?:panel|team|service)|(?:across|for|between) (?:the |both |all )?(?:two|three|four|five|both|partner)\b[^.;]{0,20}(?:councils|authorities|boroughs|areas)|both (?:councils|boroughs|authorities))\b",
    re.IGNORECASE,
)
_SO_FAR_IN_YEARS = expression(
    r"(?:^|\n)\W*(?:by (?:the )?(?:end|close)(?: of)?|up to|until|through to)(?: (?:the|end|of|\d\d?|[a-z]+)){0,3} (?:19|20)\d\d\s*[:=–-]?\s*\d|\bby (?:the end of |the close of )?(?:\w+ )?(?:19|20)\d\d,? (?:[\w’']+ ){1,4}?(?:had|has|have)\b|\b(?:cumulative\w*|altogether by|in all by|running total)\b",
    re.IGNORECASE,
)
_OF_TODAYS_CASES = expression(
    r"\byears? (?:in which|when|that|of which) (?:they|the child|each|he|she|it)\b|\bof (?:those|these|the (?:children|cases|young people|\d+)|all) [^.;:\n]{0,25}?\b(?:open|current\w*|active|now|today)\b"
    r"|\bstill open\b|\byears? of (?:birth|offence|incident|the offence|the abuse|opening|referral)\b|\bfirst (?:came|known|referred|identified|opened|seen)\b",
    re.IGNORECASE,
)


def is_said_to_be_else(question: Question, figure: Figure, said: Sequence[str], near: str, before: str) -> bool:
    """True for a figure whose own sentence (`near`, `before` up to its count) or another `said` beside it takes it back."""
    if figure.count is None:
        return False
    return (
        _PART_OF.search(before) is not None
        or (question in _OF_ETHNICITY and _is_of_no_group(figure, near))
        or (question in _ONE_COUNT and _OF_THE_REST.match(near) is not None)
        or (question is Question.CURRENT_CASES and any(map(_OF_MORE_PLACES.search, said)))
        or (question is Question.YEARLY_CASES and bool(_SO_FAR_IN_YEARS.search(near) or _OF_TODAYS_CASES.search(near)))
    )


_CHANGE = expression(r"\+\Z|(?:^|[,;(])\s*[\u2212\u2013-]\Z")
""" "+4 in 2020, -2 in 2021": by how much a count changed."""


_BEFORE_SIGN = 4


def is_a_change(text: str, figure: Figure) -> bool:
    """True for a count right behind a plus or a minus that stands against nothing else."""
    if figure.count is None or figure.span is None or not figure.words[:1].isdigit():
        return False
    start = figure.span.start
    return _CHANGE.search(text[max(0, start - _BEFORE_SIGN) : start]) is not None


def is_of_the_other_side(question: Question, said: Sequence[str]) -> bool:
    """True where a sentence says of the figures that they are of victims, under perpetrators, or the other way round."""
    return any(_is_of_other_side(question, each) for each in said)


def _is_of_other_side(question: Question, said: str) -> bool:
    of_perpetrators = Question.PERPETRATOR_ETHNICITY in signs_of(said)
    of_victims = _VICTIMS.search(said) is not None
    if question is Question.PERPETRATOR_ETHNICITY:
        return of_victims and not of_perpetrators
    return question in (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE) and of_perpetrators and not of_victims


_VICTIMS = expression(r"\b(?:victims?|survivors?)\b", re.IGNORECASE)


def sentences_on_figures(said: Sequence[str]) -> tuple[str, ...]:
    """What sentences say that the figures are ("These are contacts and no cases"), up to the word that says what they are not."""
    return tuple(_DENIED.split(each, maxsplit=1)[0] for each in said if _SPEAKS_OF_FIGURES.search(each))


def _is_of_no_group(figure: Figure, near: str) -> bool:
    """True for a label that says who is left out, and for nationalities, languages and religions."""
    ethnicity = figure.ethnicity
    if ethnicity is not None and ethnicity.group is not EthnicGroup.UNKNOWN and _TURNED_ROUND.search(ethnicity.label):
        return True
    if _OF_OTHERS.search(near):
        return True
    return _NO_ETHNICITY.search(near) is not None and _ETHNICITY.search(near) is None
