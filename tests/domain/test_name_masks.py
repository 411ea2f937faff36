"""Names that are not shown in public, marked by one person or by two."""

from hypothesis import given
from hypothesis import strategies as st

from councils.domain.name_masks import Mask, mask_of, mask_once, merged_masks, span_of_mask
from councils.domain.returns import Span

spans = st.builds(
    lambda start, length, document: Span(start, start + length, document),
    st.integers(0, 9),
    st.integers(0, 9),
    st.none() | st.just("a" * 64),
)
masks = st.lists(spans.map(mask_of), max_size=5).map(mask_once)


@given(spans)
def test_a_mask_reads_back_as_its_span(span: Span) -> None:
    assert span_of_mask(mask_of(span)) == span


@given(masks, masks, masks)
def test_whatever_either_person_marked_is_masked(base: list[Mask], mine: list[Mask], theirs: list[Mask]) -> None:
    both = merged_masks(base, mine=mine, theirs=theirs)
    assert all(mask in both for mask in [*mine, *theirs] if mask not in base)
    assert all(mask not in both for mask in base if mask not in mine or mask not in theirs)
    assert mask_once(both) == both


@given(masks, masks)
def test_who_marked_nothing_leaves_the_others_masks_as_they_are(base: list[Mask], theirs: list[Mask]) -> None:
    assert merged_masks(base, mine=None, theirs=theirs) == theirs
