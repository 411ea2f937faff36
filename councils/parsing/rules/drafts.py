"""A figure as the rules hand it on, before the whole list it stands in has been seen, whose noughts make "<5" one to four."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from councils.domain.ages import AgeBand
from councils.domain.count import Count
from councils.domain.ethnicity import Ethnicity, is_mistyped
from councils.domain.found import Found
from councils.domain.periods import Period
from councils.domain.returns import Figure, Span
from councils.domain.vocabulary import Outcome
from councils.domain.wording import SuppressionKey, Wording, WordingKind, is_symbol, read_wording
from councils.parsing.rules.letter import Letter


@dataclass(frozen=True, slots=True)
class Draft:
    """A count or a reason for none, and what it is for; `sure` where nothing in its place leaves a doubt."""

    value: Found[Wording]
    sure: bool
    period: Period | None = None
    age: AgeBand | None = None
    ethnicity: Ethnicity | None = None


@dataclass(frozen=True, slots=True)
class Drafted:
    """The figures of one answer, the totals checked with them, the counts that nobody could place, and the labels."""

    drafts: tuple[Draft, ...] = ()
    totals: tuple[Found[Wording], ...] = ()
    left: tuple[Found[Wording], ...] = ()
    keys: tuple[tuple[int, int], ...] = ()

    def __add__(self, other: Drafted) -> Drafted:
        return Drafted(
            self.drafts + other.drafts, self.totals + other.totals, self.left + other.left, self.keys + other.keys
        )


SYMBOLS = ("*", "**", "***", "[c]", "[x]", "#")


def figures(
    letter: Letter,
    drafts: Sequence[Draft],
    key: SuppressionKey | None,
    *,
    sure: bool,
    beside: Sequence[Found[Wording]] = (),
) -> tuple[Figure, ...]:
    """The figures of one answer; where its list prints noughts, "<5" no longer allows them.

    `beside`: what else its table counts, as girls and boys beside all. Noughts among them only are for a person to weigh.
    """
    zeros = any(_is_nought(draft.value) for draft in drafts)
    only_beside = not zeros and any(map(_is_nought, beside))
    shown = (zeros or only_beside) and len(drafts) > 1
    made = [_figure(letter, draft, key, zeros_shown=shown, sure=sure) for draft in drafts]
    made = [
        _uncertain(figure) if only_beside and figure.low != draft.value.value.low else figure
        for figure, draft in zip(made, drafts, strict=True)
    ]
    return tuple(_doubted(made))


def _is_nought(value: Found[Wording]) -> bool:
    return value.value.count is not None and value.value.high == 0


def _figure(letter: Letter, draft: Draft, key: SuppressionKey | None, *, zeros_shown: bool, sure: bool) -> Figure:
    words = draft.value.words(letter.text)
    wording = draft.value.value
    is_as_typed = draft.ethnicity is None or not is_mistyped(draft.ethnicity.label)
    if zeros_shown and wording.kind in (WordingKind.THRESHOLD, WordingKind.SUPPRESSED):
        wording = read_wording(words, key=key, zeros_shown=True) or wording
        wording = _above_nought(wording) if is_symbol(words) else wording
    return Figure(
        low=wording.low,
        high=wording.high,
        words=draft.value.words(letter.placed.text),
        span=Span(draft.value.start, draft.value.end),
        outcome=Outcome.NOT_HELD if wording.count is None and wording.outcome is Outcome.NOT_HELD else wording.outcome,
        certain=sure and draft.sure and wording.certain and is_as_typed,
        period=draft.period,
        age=draft.age,
        ethnicity=draft.ethnicity,
    )


def _above_nought(wording: Wording) -> Wording:
    """A symbol that stands for "fewer than five" is one to four where noughts are printed beside it."""
    count = wording.count
    if count is None or count.low > 0 or count.high is None or count.high < 1:
        return wording
    return replace(wording, count=Count(1, count.high))


def _doubted(figures: Iterable[Figure]) -> Iterable[Figure]:
    """Two values for one label: both are kept, and neither is certain; of ethnic groups, no other of their list is either."""
    made = list(figures)
    labels = [(figure.period, figure.age, figure.ethnicity and figure.ethnicity.label.casefold()) for figure in made]
    twice = {label[0] for label in labels if label[2] is not None and labels.count(label) > 1}
    for figure, label in zip(made, labels, strict=True):
        doubtful = labels.count(label) > 1 or (label[2] is not None and label[0] in twice)
        yield _uncertain(figure) if doubtful and figure.certain else figure


def _uncertain(figure: Figure) -> Figure:
    return replace(figure, certain=False)
