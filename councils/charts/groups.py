"""Ethnic groups as shares laid end to end, with the makeup of all residents, of every age, in a thinner bar below."""

from collections.abc import Iterable, Sequence

from councils.charts.palette import Figure
from councils.charts.plotted import MOST_LINES_WITH_WORDS, counted
from councils.charts.stacks import Piece, Stack, stacks
from councils.domain import phrases
from councils.domain.comparison import Comparison, Row
from councils.domain.intervals import Interval
from councils.domain.sentences import interval_words
from councils.domain.vocabulary import CENSUS_GROUPS

_PLACES = {phrases.GROUP[group]: place for place, group in enumerate(CENSUS_GROUPS)}


def groups_of(comparison: Comparison, *, width: int) -> Figure:
    """Each council's groups as parts of one bar; of many councils, those without any are counted in words."""
    wholes, silent = [], []
    for council in comparison.councils:
        rows = comparison.of(council.slug)
        if any(row.value is not None for row in rows):
            wholes.append(_whole(rows, comparison))
        elif len(comparison.councils) > MOST_LINES_WITH_WORDS:
            silent.append(rows[0])
        else:
            wholes.append(Stack(council.short_name, more=rows[0].why))
    return stacks(wholes, width=width, after=counted(silent))


def notes_of_groups(comparison: Comparison) -> Iterable[str]:
    """What the thinner bars are of, and what they must not be taken for."""
    shown = [comparison.compositions[slug] for slug in _shown(comparison) if slug in comparison.compositions]
    if not shown:
        return
    censuses = sorted({one.source for one in shown})
    yield (
        "Thinner bars: residents of all ages, not children, at the census. A census has no part that is not known. "
        f"{'; '.join(censuses)}."
    )


def _shown(comparison: Comparison) -> Iterable[str]:
    return dict.fromkeys(row.council.slug for row in comparison.known)


def _whole(rows: Sequence[Row], comparison: Comparison) -> Stack:
    pieces = [piece for row in rows if (piece := _piece(row)) is not None]
    left_out = "; ".join(f"{row.category}: {row.why}" for row in rows if row.value is None and row.category)
    label, beside = _residents(rows[0].council.slug, comparison)
    in_order = sorted(pieces, key=lambda piece: len(_PLACES) if piece.place is None else piece.place)
    return Stack(rows[0].council.short_name, tuple(in_order), left_out, beside, label)


def _piece(row: Row) -> Piece | None:
    """A group's sure share. What maps to no group is drawn in the grey of what is not known."""
    if row.value is None:
        return None
    place = _PLACES.get(row.category, _PLACES.get(row.group))
    return Piece(row.category, float(row.value.low) * 100, interval_words(row.value, unit="share"), place)


def _residents(slug: str, comparison: Comparison) -> tuple[str, tuple[Piece, ...]]:
    """The thinner bar, in the order of the census."""
    composition = comparison.compositions.get(slug)
    if composition is None:
        return ("No census figures are held here for this area." if comparison.compositions else ""), ()
    shares = {group: composition.share(group) for group in _PLACES}
    pieces = tuple(
        Piece(group, float(share) * 100, interval_words(Interval(share, share), unit="share"), _PLACES[group])
        for group, share in shares.items()
        if share is not None
    )
    return f"Residents of all ages, census of {composition.census_year}", pieces
