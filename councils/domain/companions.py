"""A council's own years with the official series beside them: two measures, kept apart."""

from dataclasses import dataclass

from councils.domain.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Companions:
    """One council's years in its own terms (None: it gives no count for any), in the series, and as a share of it."""

    name: str
    own: Comparison | None
    series: Comparison
    share: Comparison

    @property
    def is_retold(self) -> bool:
        """True where its own years rest on a letter that we retold."""
        return self.own is not None and self.own.is_retold
