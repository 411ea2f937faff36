"""Figures before and after the whole list they stand in has been seen: noughts beside them, keys to symbols, and doubles."""

from collections.abc import Sequence

import pytest

from councils.domain.found import Found
from councils.domain.periods import Period
from councils.domain.returns import Figure
from councils.domain.vocabulary import EthnicGroup, Outcome, Question
from councils.domain.wording import Wording
from councils.parsing.rules.drafts import Draft, Drafted, figures
from councils.parsing.rules.facts import Facts
from tests.parsing.reading_letters import answer_to, facts_of, letter


def values_in(facts: Facts) -> list[Found[Wording]]:
    counts = [Found(count.start, count.end, count.wording) for count in facts.counts]
    return sorted([*counts, *facts.gaps], key=lambda value: value.start)


def figures_of(listed: str, *, key: str = "", years: Sequence[int] = range(2010, 2020)) -> tuple[Figure, ...]:
    """The figures of a list, one for each year; `key`: what the letter says of symbols below it."""
    facts = facts_of(f"{listed}\n\n{key}")
    values = [value for value in values_in(facts) if value.end <= len(listed)]
    drafts = [Draft(value, True, period=Period.calendar_year(year)) for value, year in zip(values, years, strict=False)]
    return figures(facts.letter, drafts, facts.key, sure=True)


def bounds(made: Sequence[Figure]) -> list[tuple[str, int | None, int | None]]:
    return [(figure.words, figure.low, figure.high) for figure in made]


def test_each_count_is_a_figure_in_the_councils_own_words() -> None:
    made = figures_of("12, fewer than 5, about 20, not recorded")
    assert bounds(made) == [
        ("12", 12, 12),
        ("fewer than 5", 0, 4),
        ("about 20", None, None),
        ("not recorded", None, None),
    ]
    assert [figure.outcome for figure in made] == [*[Outcome.ANSWERED] * 3, Outcome.NOT_HELD]


def test_an_estimate_is_never_certain() -> None:
    assert [figure.certain for figure in figures_of("about 20, 9")] == [False, True]


def test_less_than_five_in_a_list_that_prints_a_nought_is_at_least_one() -> None:
    assert bounds(figures_of("0, <5, 9")) == [("0", 0, 0), ("<5", 1, 4), ("9", 9, 9)]


@pytest.mark.parametrize("listed", ["12, <5, 9", "<5", "<5, not recorded"])
def test_less_than_five_may_be_none_where_no_nought_is_printed(listed: str) -> None:
    assert ("<5", 0, 4) in bounds(figures_of(listed))


def test_a_symbol_beside_a_nought_has_the_bounds_of_its_key_above_it() -> None:
    assert bounds(figures_of("0, *, 9", key="* means fewer than 5"))[1] == ("*", 1, 4)
    assert bounds(figures_of("12, *, 9", key="* means fewer than 5"))[1] == ("*", 0, 4)


def test_a_symbol_without_a_key_has_no_bounds_even_beside_a_nought() -> None:
    hidden = figures_of("0, *, 9")[1]
    assert (hidden.low, hidden.high, hidden.outcome) == (None, None, Outcome.WITHHELD)


def test_two_values_for_one_year_are_both_kept_and_neither_is_certain() -> None:
    made = figures_of("12, 9, 14", years=(2019, 2019, 2020))
    assert [(figure.low, figure.certain) for figure in made] == [(12, False), (9, False), (14, True)]


def test_values_for_different_years_are_certain() -> None:
    assert all(figure.certain for figure in figures_of("12, 9, 14"))


def test_nothing_is_certain_in_an_answer_that_is_not() -> None:
    facts = facts_of("12, 9")
    drafts = [Draft(value, True, Period.calendar_year(2010 + at)) for at, value in enumerate(values_in(facts))]
    assert [figure.certain for figure in figures(facts.letter, drafts, None, sure=False)] == [False, False]


@pytest.mark.parametrize(("others", "bound", "certain"), [("0", (1, 4), False), ("7", (0, 4), True)])
def test_a_nought_in_another_column_narrows_a_bound_that_a_person_looks_at(
    others: str, bound: tuple[int, int], *, certain: bool
) -> None:
    facts = facts_of(f"<5, 9, {others}")
    values = values_in(facts)
    drafts = [Draft(value, True, Period.calendar_year(2010 + at)) for at, value in enumerate(values[:2])]
    hidden, open_count = figures(facts.letter, drafts, None, sure=True, beside=values)
    assert ((hidden.low, hidden.high), hidden.certain) == (bound, certain)
    assert open_count.certain


def test_a_lone_bound_is_not_narrowed_by_a_nought_elsewhere() -> None:
    facts = facts_of("<5, 0")
    bound, nought = values_in(facts)
    [figure] = figures(facts.letter, [Draft(bound, True)], None, sure=True, beside=[bound, nought])
    assert (figure.low, figure.high) == (0, 4)


def test_a_figure_stands_where_its_words_stand() -> None:
    for figure in figures_of("12, fewer than 5, not recorded"):
        assert figure.span is not None
        assert figure.span.of("12, fewer than 5, not recorded") == figure.words


def test_answers_of_several_passages_are_one_after_the_other() -> None:
    facts = facts_of("12, 9, 14")
    first, second, third = values_in(facts)
    together = Drafted((Draft(first, True),), left=(second,)) + Drafted((Draft(third, False),), totals=(second,))
    assert [draft.value for draft in together.drafts] == [first, third]
    assert (together.left, together.totals) == ((second,), (second,))


def _by_group(words: str) -> list[tuple[str, EthnicGroup | None, int | None, bool]]:
    read = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    return [(each.ethnicity.label, each.ethnicity.group, each.low, each.certain) for each in read if each.ethnicity]


@pytest.mark.parametrize(
    ("label", "group"), [("Pakistnai", EthnicGroup.ASIAN), ("Black Carribbean", EthnicGroup.BLACK)]
)
def test_a_label_with_a_slip_put_right_is_read_and_for_a_person_to_look_at(label: str, group: EthnicGroup) -> None:
    assert _by_group(f"White British: 20\n{label}: 3") == [
        ("White British", EthnicGroup.WHITE, 20, True),
        (label, group, 3, False),
    ]


@pytest.mark.parametrize("label", ["Not started", "Not slated", "Travelled", "Refuses"])
def test_other_words_near_a_label_are_of_no_group_and_for_a_person_to_look_at(label: str) -> None:
    read = _by_group(f"White British: 20\nAsian: 3\n{label}: 5")
    assert read[-1] == (label, None, 5, False)
