"""What is masked in public, and what is left as the council wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.masking import masked, masks


@pytest.mark.parametrize(
    "written", ["foi@eastmarsh.gov.example", "jo.o'hara+foi@mail.eastmarsh.gov.example", "A_B@x-y.example"]
)
def test_an_email_address_is_masked(written: str) -> None:
    assert masked(f"Write to {written}.") == "Write to [e-mail address]."


@pytest.mark.parametrize(
    "written",
    ["024 7697 5408", "01632 960123", "(01632) 960 123", "+44 1632 960123", "+44 (0)1632 960123", "07700900123"],
)
def test_a_telephone_number_is_masked(written: str) -> None:
    assert masked(f"Call {written} today") == "Call [telephone number] today"


@pytest.mark.parametrize(
    "written",
    [
        "In 2014 there were 17, in 2015 37 and in 2016 74.",
        "0 0 0 1 2 3",
        "FOI2025/00735",
        "Reference 101000280970",
        "0052/2025-26",
        "14 April 2025",
        "The Head of Service, Eastmarsh Council",
        "1,204 children",
        "under s.40(2) and s.38(1)(b)",
        "@ 5 o'clock",
    ],
)
def test_figures_references_dates_and_names_are_left_alone(written: str) -> None:
    assert masked(written) == written


def test_two_addresses_are_masked_apart() -> None:
    assert masked("a@b.example and c@d.example") == "[e-mail address] and [e-mail address]"


def test_nothing_is_masked_in_nothing() -> None:
    assert masks("") == ()


@given(st.text(st.sampled_from("ab0123456789@. ()+-/,"), max_size=80))
def test_masks_lie_in_order_inside_the_text_and_never_overlap(text: str) -> None:
    found = masks(text)
    ends = [0, *(mask.end for mask in found)]
    assert all(end <= mask.start < mask.end <= len(text) for end, mask in zip(ends, found, strict=False))


@given(st.text(max_size=80))
def test_masking_twice_changes_nothing_more(text: str) -> None:
    assert masked(masked(text)) == masked(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Asian: 3, White: 17", "Asian: [number], White: [number]"),
        ("fewer than five of 1,204", "[number] of [number]"),
        ("<5 and 13.6%", "[number] and [number]"),
        ("Both were Asian; a third were not", "[number] were Asian; a [number] were not"),
        ("Twenty-two children aged 12/13", "[number] children aged [number]"),
    ],
)
def test_numbers_are_masked_where_they_are_asked_to_be(text: str, shown: str) -> None:
    assert masked(text, numbers=True) == shown
    assert masked(text) == text


@pytest.mark.parametrize("text", ["Someone is anyone", "tenants often weigh", "No cases were bothersome"])
def test_words_that_only_begin_as_numbers_do_are_not_masked(text: str) -> None:
    assert masked(text, numbers=True) == text


def test_a_name_that_staff_marked_is_masked() -> None:
    assert masked("Ask Ann Smith, Head of Service.", [(4, 13)]) == "Ask [name], Head of Service."


def test_a_name_beyond_the_end_is_masked_as_far_as_the_text_goes() -> None:
    assert masked("Ask Ann", [(4, 90)]) == "Ask [name]"
    assert masked("Ask Ann", [(50, 90), (-5, 0), (3, 3)]) == "Ask Ann"


def test_a_name_inside_an_address_leaves_none_of_either_to_be_seen() -> None:
    assert masked("ann.smith@eastmarsh.gov.example", [(0, 9)]) == "[e-mail address]"


def test_a_name_that_reaches_out_of_a_number_to_ring_shows_none_of_itself() -> None:
    shown = masked("Call 01632 960123 Ann Smith now", [(12, 27)])
    assert shown == "Call [telephone number] now"


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4), st.booleans())
def test_no_character_of_a_marked_name_is_left(text: str, names: list[tuple[int, int]], numbers: bool) -> None:
    covered = {place for mask in masks(text, names, numbers=numbers) for place in range(mask.start, mask.end)}
    assert all(place in covered for start, end in names for place in range(start, min(end, len(text))))
