"""Abbreviations that a document explains."""

import pytest

from councils.domain.vocabulary import Outcome
from councils.domain.wording import WordingKind, find_legend, find_suppression_key, read_wording


@pytest.mark.parametrize(
    ("text", "legend"),
    [
        ("n/r = not recorded", {"n/r": "not recorded"}),
        ("Key: n/r = not recorded, n/k = not known.", {"n/r": "not recorded", "n/k": "not known"}),
        ("NR means not recorded; S denotes suppressed", {"nr": "not recorded", "s": "suppressed"}),
        ("In the tables 'NH' stands for not held.", {"nh": "not held"}),
        ("Notes\nc - confidential\n", {"c": "confidential"}),
        ("Figures that are not available (NA) are left out.", {"na": "not available"}),
        ("n/h: not held, plans were not yet in use", {"n/h": "not held"}),
        ("NR - not recorded before the system changed\nNK - not known", {"nr": "not recorded", "nk": "not known"}),
        ("n/c: data not collected in this form", {"n/c": "not collected"}),
        (
            "Shorthand: [c] a number from 1 to 3, kept back; [x] not recorded",
            {"[c]": "a number from 1 to 3, kept back", "[x]": "not recorded"},
        ),
        ("Key\n[c] confidential\n[z]: not applicable", {"[c]": "confidential", "[z]": "not applicable"}),
        (
            "Key\nNR\tNot recorded\nW - withheld under section 40\n\nOther\twords",
            {"nr": "Not recorded", "w": "withheld under section 40"},
        ),
    ],
)
def test_an_abbreviation_stands_for_the_words_that_explain_it(text: str, legend: dict[str, str]) -> None:
    found = find_legend(text)
    assert {token: words.value for token, words in found.items()} == legend
    assert [text[words.start : words.end] for words in found.values()] == list(legend.values())


@pytest.mark.parametrize(
    "text",
    [
        "This means that nothing is held.",
        "12 = 4 + 8",
        "The panel meets weekly.",
        "NR\tnot recorded",
        "What is = to",
        "f: not held",
        "d) not recorded",
        "Q - not recorded",
        "Ages - the council has not recorded them",
        "n/h: see below",
        "Age: not held",
        "CCE - not recorded",
        "Asian: not known",
    ],
)
def test_other_words_explain_nothing(text: str) -> None:
    assert find_legend(text) == {}


def test_an_abbreviation_with_two_meanings_has_none() -> None:
    assert find_legend("S = suppressed. Later on: S = small") == {}


def test_a_cell_with_an_abbreviation_says_what_it_was_explained_with() -> None:
    key = find_suppression_key("n/r = not recorded by the council in a form that can be counted")
    meant = read_wording("N/R", key=key)
    assert meant is not None
    assert (meant.count, meant.outcome) == (None, Outcome.NOT_HELD)


def test_an_abbreviation_of_a_limit_has_its_bounds() -> None:
    meant = read_wording("LT", key=find_suppression_key("LT = fewer than five"))
    assert meant is not None
    assert (meant.kind, meant.low, meant.high) == (WordingKind.THRESHOLD, 0, 4)


def test_an_abbreviation_of_a_name_counts_nothing() -> None:
    assert find_suppression_key("MACE means multi-agency child exploitation") is None


def test_a_cell_without_an_explained_abbreviation_says_nothing() -> None:
    assert read_wording("LT", key=find_suppression_key("n/r = not recorded")) is None


@pytest.mark.parametrize("head", ["Marker\tMeaning", "Code\tDescription", "Letter | Meaning", "Entry\tExplanation"])
def test_a_table_of_marks_and_their_meanings_is_a_key(head: str) -> None:
    found = find_legend(f"{head}\nc\tSuppressed: fewer than 6\nx\tNot collected before 2014")
    assert {token: words.value for token, words in found.items()} == {
        "c": "Suppressed: fewer than 6",
        "x": "Not collected before 2014",
    }


def test_a_table_of_letters_and_counts_is_no_key() -> None:
    assert find_legend("Team\tNumber\nA\t14\nB\t19") == {}


def test_a_letter_in_square_brackets_stands_for_what_the_key_says_of_it() -> None:
    key = find_suppression_key(
        "Shorthand: [c] a number from 1 to 3, kept back so that nobody is known; [x] not recorded"
    )
    hidden, missing = read_wording("[c]", key=key), read_wording("[x]", key=key)
    assert hidden is not None
    assert (hidden.low, hidden.high) == (1, 3)
    assert missing is not None
    assert (missing.count, missing.outcome) == (None, Outcome.NOT_HELD)


@pytest.mark.parametrize("text", ["Answers\n[c] fewer than five\n[d] none", "[c] 22 children\n[d] None of them"])
def test_labels_in_square_brackets_are_no_key(text: str) -> None:
    assert find_legend(text) == {}
