"""Doubts a list by year below a title where another list of the same answer has one that names the cases more plainly: "Cases", and then "Referrals received"."""

from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.domain.returns import Figure
from councils.domain.vocabulary import Question
from councils.parsing.rules.bound import Passage
from councils.parsing.rules.countheads import COUNTED, DESCRIBED, heads_over
from councils.parsing.rules.countnames import plainness
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.titlewords import titles_over

_WORD = expression(r"[^\W\d_]+")


def under_rival_titles(
    facts: Facts, question: Question, figures: Sequence[Figure], passages: Sequence[Passage]
) -> tuple[Figure, ...]:
    """The counts by year whose title names the cases less plainly than another of the answer does, or as plainly in other words."""
    if question is not Question.YEARLY_CASES:
        return ()
    titles = {figure: _title(facts, figure, passages) for figure in figures if figure.count is not None}
    said = {title for title in titles.values() if title}
    if len({_named(title) for title in said}) <= 1:
        return ()
    return tuple(figure for figure, title in titles.items() if title and any(_is_rival(other, title) for other in said))


def _is_rival(other: str, title: str) -> bool:
    return _named(other) != _named(title) and plainness(other) >= plainness(title)


def _named(title: str) -> frozenset[str]:
    """The words of a title that say what was counted."""
    return frozenset(word.removesuffix("s") for word in _WORD.findall(title.casefold()) if word in _NAMES)


_SAYS_NOTHING = (
    "were are is was being that who which whom number numbers no nos total totals figure figures value values count counts n sum all overall grand t row "
    "made held cse csa sexual sexually exploitation exploited reported recorded identified known"
)
_NAMES = frozenset(f"{COUNTED} {DESCRIBED}".split()) - frozenset(_SAYS_NOTHING.split())


def _title(facts: Facts, figure: Figure, passages: Sequence[Passage]) -> str:
    if figure.span is None:
        return ""
    start = figure.span.start
    passage = next((each for each in passages if each.start <= start < each.end), None)
    if passage is None:
        return ""
    head = next(iter(heads_over(facts, start)), "")
    return head if _named(head) else next(titles_over(facts, figure, start, passage), "")
