"""One council's own years and the official series beside them: three comparisons, as anybody could ask for them."""

from councils.domain.chosen import CouncilsChosen
from councils.domain.companions import Companions
from councils.domain.comparison import Comparison
from councils.domain.measures import Measure, all_years
from councils.domain.selection import Selection
from councils.domain.selection_fault import SelectionFault
from councils.queries.comparisons import compared
from councils.queries.state import PublishedState


def companions(slug: str, state: PublishedState) -> Companions | None:
    """The council's years in each measure; None where no council has that slug, or the series does not hold it."""
    try:
        series = _years(Measure.OFFICIAL_SERIES, slug, state)
    except SelectionFault:
        return None
    if not series.with_counts:
        return None
    own = _years(Measure.YEARLY_CASES, slug, state)
    return Companions(
        name=series.councils[0].short_name,
        own=own if own.with_counts else None,
        series=series,
        share=_years(Measure.OFFICIAL_SHARE, slug, state),
    )


def _years(measure: Measure, slug: str, state: PublishedState) -> Comparison:
    selection = Selection(measure, CouncilsChosen((slug,)), years=all_years(measure))
    return compared(selection, state).comparison
