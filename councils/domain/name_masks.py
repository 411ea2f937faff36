"""Names that are not shown in public: spans kept beside a reading, since a return itself has no place for them.

As stored: `{"start": 3, "end": 9}`, with `document` where the request has several.
"""

from collections.abc import Sequence
from typing import Any

from councils.domain.returns import Span

type Mask = dict[str, Any]


def mask_of(span: Span) -> Mask:
    """A span as it is stored."""
    offsets: Mask = {"start": span.start, "end": span.end}
    return offsets if span.document is None else {**offsets, "document": span.document}


def span_of_mask(mask: Mask) -> Span:
    """The span that is stored. Raises ValueError or KeyError where it is none."""
    return Span(mask["start"], mask["end"], mask.get("document"))


def merged_masks(base: Sequence[Mask], *, mine: Sequence[Mask] | None, theirs: Sequence[Mask]) -> list[Mask]:
    """Two people's masks together: what either marked is masked, what either took off is not. No `mine`: untouched."""
    if mine is None:
        return list(theirs)
    added = [mask for mask in mask_once(mine) if mask not in base and mask not in theirs]
    return [*(mask for mask in theirs if mask in mine or mask not in base), *added]


def mask_once(masks: Sequence[Mask]) -> list[Mask]:
    """The masks without repetition, in their order."""
    return [mask for place, mask in enumerate(masks) if mask not in masks[:place]]
