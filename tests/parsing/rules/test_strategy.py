"""Whether a strategy that includes CSE exists."""

import pytest

from councils.domain.vocabulary import Question, StrategyValue
from councils.parsing.rules.strategy import read_strategy
from tests.parsing.reading_letters import read_letter


@pytest.mark.parametrize(
    "words",
    [
        "Yes.",
        "Yes - both.",
        "We can confirm both.",
        "The council works to its Child Exploitation Strategy 2023-2026.",
        "Partners have collectively agreed an Exploitation Strategy.",
        "The 2022-2025 strategy can be found at our website.",
        "We do not have a standalone CSE strategy. CSE is covered by the Exploitation Strategy.",
        "Our strategy was refreshed last autumn.",
    ],
)
def test_a_strategy_that_exists_is_a_yes(words: str) -> None:
    assert read_strategy(words) is StrategyValue.YES


@pytest.mark.parametrize(
    "words", ["No.", "There is no strategy covering CSE at present.", "The council does not have a strategy."]
)
def test_no_strategy_is_a_no(words: str) -> None:
    assert read_strategy(words) is StrategyValue.NO


@pytest.mark.parametrize(
    "words",
    [
        "The CSE strategy expired in 2023.",
        "A strategy is being developed.",
        "Children are seen weekly.",
        "The strategy is in draft.",
        "As to part (a), the strategy is being rewritten.",
        "As to part (b), the Council does.",
    ],
)
def test_what_has_expired_or_is_still_written_settles_neither(words: str) -> None:
    assert read_strategy(words) is None


@pytest.mark.parametrize(
    "words",
    [
        *("Part a - Yes, we do.", "Strategy and mechanisms\t\tYes", "Q1: Yes", "As to part (a), the Council does."),
        *("With regard to question 1, we do.", "Regarding your first point (a), yes."),
    ],
)
def test_a_yes_after_the_name_of_its_part_is_a_yes(words: str) -> None:
    assert read_strategy(words) is StrategyValue.YES


@pytest.mark.parametrize(
    "words", ["Part a - No.", "Strategy and mechanisms\t\tNo", "On part (a), no.", "In respect of part a: it does not."]
)
def test_a_no_after_the_name_of_its_part_is_a_no(words: str) -> None:
    assert read_strategy(words) is StrategyValue.NO


@pytest.mark.parametrize("words", ["Reviewed by whom\tYes Group", "Part b - Yes Centre"])
def test_a_yes_in_the_name_of_something_else_settles_nothing(words: str) -> None:
    assert read_strategy(words) is not StrategyValue.NO


@pytest.mark.parametrize(
    "words",
    [
        "Yes",
        "Yes.",
        "Yes to both.",
        "Yes, to both elements.",
        "Confirmed. Saltersea has both.",
        "The council can confirm this is so.",
        "Yes, we do, and yes, we have one.",
        "Yes, Lynchester does and has.",
        "I confirm both.",
        "That is correct.",
        "Correct",
        "This is confirmed",
        "We can confirm that these mechanisms are in place.",
        "The council operates these mechanisms and has a strategy.",
        "Avonbrook does operate such mechanisms. CSE is part of our Exploitation Strategy 2023-26.",
        "CSE is covered by the regional strategy to which the Trust is a party.",
        "The strategy is available on our website.",
        "Please see our Exploitation Strategy: www.x.gov.example/strategy",
        "Our strategy can be found at the link below.",
        "Both are in place.",
        "The mechanisms operate and the strategy was agreed in 2022.",
        "We do operate mechanisms to monitor CSE and there is a strategy. It is called Growing Up Safe.",
        "There is no stand-alone CSE strategy; CSE is included in our wider exploitation strategy.",
        "We do not have a separate CSE strategy. It forms part of the Vulnerable Adolescents Strategy.",
        "Whilst there is no specific CSE strategy, CSE is covered within the multi-agency Child Exploitation Protocol.",
        "Yes – the strategy is currently being refreshed.",
        "Oes / Yes",
        "Y",
        "Mechanisms – Yes\nStrategy – Yes",
        "Mechanisms operate: Yes. Strategy in place: Yes.",
        "The council confirms it has such a strategy.",
        "Indeed we do.",
        "We do.",
        "It does.",
        "Avonbrook does.",
        "The Council does both.",
        "Absolutely",
        "Avonbrook Council does have a strategy.",
        "Yes there is",
        "There is",
        "Affirmative",
        "The Council currently operates these mechanisms and has a strategy",
        "We work under the pan-London Child Protection Procedures",
    ],
)
def test_every_way_of_saying_that_there_is_one_is_a_yes(words: str) -> None:
    assert read_strategy(words) is StrategyValue.YES


@pytest.mark.parametrize(
    "words",
    [
        "No",
        "No.",
        "No, we do not.",
        "Northmere does not have a strategy that covers CSE. The last one lapsed in 2022 and it has not been replaced.",
        "There is currently no CSE strategy in place.",
        "The council has no strategy.",
        "We have mechanisms but no strategy.",
        "The Council does not currently have a strategy to cover CSE.",
        "The mechanisms operate, but there isn't a strategy.",
        "We do not have a CSE strategy at present, but one is being developed.",
        "N",
        "Yes - mechanisms; No - strategy",
        "Mechanisms: yes. Strategy: no.",
    ],
)
def test_every_way_of_saying_that_there_is_none_is_a_no(words: str) -> None:
    assert read_strategy(words) is StrategyValue.NO


@pytest.mark.parametrize(
    "words",
    [
        "A strategy is in development.",
        "The strategy expired in 2023 and is being refreshed.",
        "The strategy is currently being rewritten.",
        "A new strategy is being drafted; the previous ended in 2024.",
        "Our strategy is due to be published later this year.",
        "Information on this is held by the county.",
        "Please see our website.",
        "This is not held.",
        "Our strategy lapsed in 2023 and a replacement is awaited.",
        "The Safeguarding Partnership's CSE strategy 2021-2024 has come to an end and will be replaced.",
    ],
)
def test_a_strategy_to_come_one_that_has_ended_and_other_words_settle_neither(words: str) -> None:
    assert read_strategy(words) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("No. We do not currently have a strategy that covers CSE.", StrategyValue.NO),
        ("No, there is no strategy which includes CSE.", StrategyValue.NO),
        ("No. There is no separate strategy; CSE is included in our exploitation strategy.", StrategyValue.YES),
        ("Our position is unchanged: yes.", StrategyValue.YES),
        ("Our position is unchanged: no.", StrategyValue.NO),
    ],
)
def test_the_sentence_after_a_bare_no_says_what_is_not_there(words: str, value: StrategyValue) -> None:
    assert read_strategy(words) is value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("CSC: Yes we do, the Exploitation Strategy.", StrategyValue.YES),
        ("Children's social care: Yes", StrategyValue.YES),
        ("Head of Service: no.", StrategyValue.NO),
    ],
)
def test_a_team_may_be_named_before_its_words(words: str, value: StrategyValue) -> None:
    assert read_strategy(words) is value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("We do, and we have.", StrategyValue.YES),
        ("It does, and it has one.", StrategyValue.YES),
        ("The council does both.", StrategyValue.YES),
        ("We do not, and we have none.", StrategyValue.NO),
    ],
)
def test_a_strategy_is_told_without_being_named(words: str, value: StrategyValue) -> None:
    assert (
        read_letter(
            f"Your point a. {words}\n\nYour point b. A tracker.\n\nYour point c. 6 children.\n\nYour point d. One.\n"
        )
        .answer(Question.STRATEGY)
        .value
        is value
    )


@pytest.mark.parametrize(
    "words",
    [
        "It does both. There is no longer a plan for CSE by itself.",
        "We do both. The old plan ended.",
        "The Council does so. It has no separate plan.",
        "We have both. The plan is for all exploitation.",
    ],
)
def test_doing_both_is_yes_whatever_explains_it(words: str) -> None:
    assert read_strategy(words) is StrategyValue.YES


@pytest.mark.parametrize("words", ["We do not do both.", "We have both not.", "It does what it can."])
def test_other_doings_are_no_yes(words: str) -> None:
    assert read_strategy(words) is not StrategyValue.YES


@pytest.mark.parametrize("words", ["Avonbrook does, on both counts.", "The council does, in both respects."])
def test_the_council_does_on_both_counts(words: str) -> None:
    assert read_strategy(words) is StrategyValue.YES


def test_the_council_does_so_on_one_point_only() -> None:
    assert read_strategy("Avonbrook does not, on either count.") is not StrategyValue.YES


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("As regards part (a), the answer remains yes.", StrategyValue.YES),
        ("Our response is: yes", StrategyValue.YES),
        ("The answers are yes and yes", StrategyValue.YES),
        ("The answer to both parts is no.", StrategyValue.NO),
        ("The answer is no longer settled: one is being written.", None),
        ("Nobody can say whether the answer is yes", None),
    ],
)
def test_a_sentence_may_say_what_the_answer_is(words: str, value: StrategyValue | None) -> None:
    assert read_strategy(words) is value


@pytest.mark.parametrize("words", ["In place since 2019, refreshed 2024", "Adopted in 2023", "Currently in force"])
def test_a_strategy_that_is_in_place_is_one(words: str) -> None:
    assert read_strategy(words) is StrategyValue.YES


@pytest.mark.parametrize("words", ["Not in place", "Adopted in 2015, since expired", "To be adopted in 2026"])
def test_a_strategy_that_is_not_or_no_longer_in_place_is_none(words: str) -> None:
    assert read_strategy(words) is not StrategyValue.YES


@pytest.mark.parametrize("words", ["The authority does have such arrangements.", "We do have these mechanisms."])
def test_arrangements_of_that_kind_are_what_was_asked_for(words: str) -> None:
    assert read_strategy(words) is StrategyValue.YES


def test_mechanisms_without_a_strategy_are_no_strategy() -> None:
    words = "We do operate such mechanisms. We do not have a strategy for CSE on its own or within another document."
    assert read_strategy(words) is StrategyValue.NO


@pytest.mark.parametrize("what", ["one strand of", "a chapter in", "a priority in"])
def test_a_strategy_of_which_it_is_a_strand_covers_it(what: str) -> None:
    words = f"There is no stand-alone strategy. CSE is {what} the Vulnerability Strategy 2024-27."
    assert read_strategy(words) is StrategyValue.YES


@pytest.mark.parametrize("words", ["Mechanisms and stratergy: Yes, we have them both.", "We have a stratagy in place."])
def test_a_misspelt_strategy_is_one(words: str) -> None:
    assert read_strategy(words) is StrategyValue.YES
