"""Which exemptions a letter cites, and which sections are none."""

import pytest

from councils.domain.wording import find_exemptions


def cited(text: str, letter: str | None = None) -> list[str]:
    return [found.value for found in find_exemptions(text, letter=letter)]


@pytest.mark.parametrize(
    ("text", "exemptions"),
    [
        ("Section 40 (2) of the FOI Act", ["FOIA s.40(2)"]),
        ("s40(2)", ["FOIA s.40(2)"]),
        ("S.12(1)", ["FOIA s.12(1)"]),
        ("under section 12 of the Freedom of Information Act 2000", ["FOIA s.12"]),
        ("Section 40(2) of the Act", ["FOIA s.40(2)"]),
        ("sections 30(1) and 40(2)", ["FOIA s.30(1)", "FOIA s.40(2)"]),
        ("s.23(5), s.24(2), s.30(3) and s.31(3)", ["FOIA s.23(5)", "FOIA s.24(2)", "FOIA s.30(3)", "FOIA s.31(3)"]),
        ("section 40(5B)(a)(i)", ["FOIA s.40(5B)(a)(i)"]),
        ("exempt under Sections 40(2) and 40(3)(a)(i)", ["FOIA s.40(2)"]),
        ("FOISA s.12", ["FOISA s.12"]),
        ("regulation 12(5)(f)", ["EIR r.12(5)(f)"]),
    ],
)
def test_exemptions_are_found_as_cited(text: str, exemptions: list[str]) -> None:
    assert cited(text) == exemptions


def test_the_letter_tells_scotlands_law_from_the_other() -> None:
    letter = "Freedom of Information (Scotland) Act 2002. We rely on section 38(1)(b)."
    assert cited("We rely on section 38(1)(b).", letter) == ["FOISA s.38(1)(b)"]
    assert cited("We rely on section 38(1)(b).") == ["FOIA s.38(1)(b)"]


@pytest.mark.parametrize(
    "text",
    [
        *("Section 1(1)", "section 10", "under section 16", "a section 17 notice", "section 50", "Section 8"),
        *("the first condition of Section 40 (3)", "s.40(3)(a)(i)", "section 40(3A)(a)"),
        *("Section 3(2) and 3(3) of the Data Protection Act 2018", "section 40 of the Data Protection Act 2018"),
        *("section 31 of the Children Act 1989", "Children Act 1989, section 31", "Section 47 enquiries"),
        *("section 31 order", "items 21 and 22", "pages 12 and 40", "40(2)", "a 12 section form", ""),
    ],
)
def test_other_sections_are_no_exemptions(text: str) -> None:
    assert cited(text) == []


def test_not_held_under_scotlands_section_17_is_no_exemption() -> None:
    assert cited("under section 17 of the Freedom of Information (Scotland) Act 2002") == []


def test_a_citation_is_found_with_the_words_that_make_it_one() -> None:
    text = "This falls under section 40(2) and s.31(1)."
    assert [found.words(text) for found in find_exemptions(text)] == ["section 40(2)", "s.31(1)"]


@pytest.mark.parametrize(
    "text",
    [
        "REFUSAL NOTICE: section 12, Freedom of Information Act 2000",
        "Section 12, Freedom of Information Act",
        "exempt (section 12, the Freedom of Information Act 2000)",
    ],
)
def test_a_section_with_its_act_after_a_comma_is_of_that_act(text: str) -> None:
    assert [found.value for found in find_exemptions(text)] == ["FOIA s.12"]


@pytest.mark.parametrize(
    ("text", "exemptions"),
    [
        ("under section 31(1)(a) and (b) of the Act", ["FOIA s.31(1)(a)", "FOIA s.31(1)(b)"]),
        ("s.31(1)(a), (b) and (c)", ["FOIA s.31(1)(a)", "FOIA s.31(1)(b)", "FOIA s.31(1)(c)"]),
        ("Section 12(1) and (2)", ["FOIA s.12(1)", "FOIA s.12(2)"]),
        ("under section 30(1)(a)(i) and (ii)", ["FOIA s.30(1)(a)(i)", "FOIA s.30(1)(a)(ii)"]),
        ("Section 40, subsection 2", ["FOIA s.40(2)"]),
        ("Section 38, paragraph (1)(b)", ["FOIA s.38(1)(b)"]),
        ("section 40(2) and (3A)(a)", ["FOIA s.40(2)"]),
        ("section 40 subsections (2) and (3)", ["FOIA s.40(2)"]),
    ],
)
def test_further_subsections_are_of_the_section_before_them(text: str, exemptions: list[str]) -> None:
    assert [found.value for found in find_exemptions(text)] == exemptions


@pytest.mark.parametrize("text", ["For (c) section 40(2), and (d) is not held", "section 40(2) and (d)"])
def test_the_label_of_the_next_answer_is_no_subsection(text: str) -> None:
    assert [found.value for found in find_exemptions(text)] == ["FOIA s.40(2)"]


@pytest.mark.parametrize(
    ("text", "exemptions"),
    [
        ("withheld under s40(2)\n(e) White British 25", ["FOIA s.40(2)"]),
        ("It is over the limit in section 12\n(f) Not held", ["FOIA s.12"]),
        ("exempt under section 40(2)\n(3) 31 children", ["FOIA s.40(2)"]),
        ("under s.38(1)\n(b) of the Freedom of Information (Scotland) Act 2002", ["FOISA s.38(1)(b)"]),
        ("section 31(1)\n(a), and no other", ["FOIA s.31(1)(a)"]),
        ("section 40\n(2) applies", ["FOIA s.40(2)"]),
    ],
)
def test_a_label_on_the_next_line_is_no_subsection_and_a_folded_one_is(text: str, exemptions: list[str]) -> None:
    assert cited(text) == exemptions


def test_an_exemption_is_cited_by_the_sign_of_a_section() -> None:
    assert [each.value for each in find_exemptions("Withheld: §40(2) and § 31(1)(a).")] == [
        "FOIA s.40(2)",
        "FOIA s.31(1)(a)",
    ]


def test_a_number_beside_a_sign_that_hides_another_is_no_exemption() -> None:
    assert find_exemptions("Asian § 40 12§40") == ()
