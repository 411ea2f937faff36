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
