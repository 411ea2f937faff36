"""What the words of a letter say of counts, years and ages, and the digits that are never a figure."""

import pytest

from councils.parsing.rules.facts import Facts, kept, within
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.spans import Places
from tests.parsing.reading_letters import facts_of, letter, placed


@pytest.mark.parametrize("words", ["115 (plus 40 unknown)", "[Image 1: table, 640 pixels]\n115", "2014 and 115"])
def test_facts_hold_only_what_may_be_a_figure(words: str) -> None:
    facts = facts_of(words)
    assert [facts.text[count.start : count.end] for count in facts.counts] == ["115"]


def counted(words: str) -> list[str]:
    facts = facts_of(words)
    return [facts.text[count.start : count.end] for count in facts.counts]


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("22 of 30", ["22", "30"]),
        ("1,204", ["1,204"]),
        ("twelve", ["twelve"]),
        ("fewer than 5", ["fewer than 5"]),
        ("20-25", ["20-25"]),
        ("c. 20 children", ["20"]),
        ("there were c. 20 children", ["c. 20"]),
        ("7. 22", ["22"]),
    ],
)
def test_a_count_is_found_in_its_own_words(words: str, counts: list[str]) -> None:
    assert counted(words) == counts


@pytest.mark.parametrize(
    "words",
    [
        "2014",
        "2014 to 2024",
        "up to 2014",
        "section 40(2)",
        "aged 12 to 13",
        "(plus 40 unknown)",
        "(excluding 3)",
        "[chart 3]",
        "Tel: 01632 960 777",
        "https://www.avonbrook.gov.example/foi/22",
    ],
)
def test_years_ages_laws_links_and_remainders_are_no_counts(words: str) -> None:
    assert counted(words) == []


def test_nothing_is_found_in_the_words_of_the_request() -> None:
    facts = facts_of(letter(g="2019: 22"))
    assert [facts.text[count.start : count.end] for count in facts.counts] == ["22"]
    assert [facts.text[period.start : period.end] for period in facts.periods] == ["2019"]


def test_what_a_label_takes_is_no_count_and_the_rest_of_it_is() -> None:
    facts = facts_of("5 - 20 children")
    labelled = facts.without(Places.of([(0, 1)]))
    assert [count.wording.low for count in facts.counts] == [5]
    assert [(count.wording.low, count.wording.high) for count in labelled.counts] == [(20, 20)]


def test_what_a_label_takes_whole_is_gone() -> None:
    facts = facts_of("7\n22 children").without(Places.of([(0, 1)]))
    assert [facts.text[count.start : count.end] for count in facts.counts] == ["22"]


def test_only_what_lies_wholly_within_is_within() -> None:
    facts = facts_of("22 children and 304 more")
    assert [count.wording.low for count in within(facts.counts, 0, 24)] == [22, 304]
    assert [count.wording.low for count in within(facts.counts, 0, 17)] == [22]
    assert [count.wording.low for count in within(facts.counts, 1, 24)] == [304]


@pytest.mark.parametrize(("is_asked", "low"), [(True, 0), (False, 1)])
def test_where_limits_begin_is_told_by_the_council_and_not_by_whoever_asks(is_asked: bool, low: int) -> None:
    said = "Numbers of 1 to 4 are shown as fewer than 5."
    whole = Letter.of(placed(f"{said}\n\nfewer than 5"))
    facts = Facts.of(whole, Places.of([(0, len(said))] if is_asked else []))
    assert [(each.wording.low, each.wording.high) for each in facts.counts][-1] == (low, 4)


def test_what_is_kept_is_found_once_for_each_letter() -> None:
    asked: list[str] = []

    @kept
    def first_words(facts: Facts, end: int) -> str:
        asked.append(facts.text)
        return facts.text[:end]

    one, other = facts_of("22 children"), facts_of("9 children")
    assert [first_words(each, 2) for each in (one, one, other, one)] == ["22", "22", "9 ", "22"]
    assert asked == ["22 children", "9 children"]


def test_what_was_kept_of_facts_is_not_that_of_their_parts() -> None:
    @kept
    def counts(facts: Facts) -> int:
        return len(facts.counts)

    facts = facts_of("5 - 20 children")
    assert (counts(facts), counts(facts.without(Places.of([(0, 15)])))) == (1, 0)


@pytest.mark.parametrize("words", ["55% are 16 or 17", "45 per cent were 16 or 17", "12% of them are 13 or 14"])
def test_what_a_share_of_them_are_is_how_old_they_are(words: str) -> None:
    assert counted(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "the rest are 13 or younger",
        "the others were 12 or 13",
        "Most are 15 and over",
        "The rest of them are 12 and under",
    ],
)
def test_what_the_rest_are_is_how_old_they_are(words: str) -> None:
    assert counted(words) == []


@pytest.mark.parametrize("words", ["20 are White and the rest, 12, are Asian", "The others are 12 Asian children"])
def test_how_many_the_rest_are_is_a_count(words: str) -> None:
    assert "12" in counted(words)


def test_what_stands_before_a_share_is_a_count() -> None:
    assert counted("22 are White British, which is 55% of 40") == ["22", "40"]
