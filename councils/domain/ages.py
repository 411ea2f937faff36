"""Ages in completed years."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AgeBand:
    """From `low` to `high` completed years, both included; None at an open end; both None: stated as unknown.

    Raises ValueError where the ends are the wrong way round or below nought.
    """

    low: int | None
    high: int | None

    def __post_init__(self) -> None:
        for end in (self.low, self.high):
            if end is not None and end < 0:
                raise ValueError(f"not an age: {end}")
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError(f"not an age band: {self.low} to {self.high}")
