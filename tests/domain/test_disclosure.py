"""What is hidden so that small counts stay hidden: laws, and a slow attacker who tries every number."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from councils.domain.count import Count
from councils.domain.disclosure import Key, Part, Table, hidden_cells, is_small, with_subtotals

ETHNICITY, AGE, NOW, GROUPS = "victim_ethnicity", "victim_age", "current_cases", "group_based_cases"


def by_group(period: str = "", edition: int = 0, **cells: int | Count | None) -> Table:
    return Table(ETHNICITY, Part.BREAKDOWN, counts(cells), period, edition)


def by_age(period: str = "", edition: int = 0, **cells: int | Count | None) -> Table:
    return Table(AGE, Part.BREAKDOWN, counts(cells), period, edition)


def now(count: int | Count | None, period: str = "", edition: int = 0) -> Table:
    return Table(NOW, Part.WHOLE, counts({"count": count}), period, edition)


def in_groups(count: int | Count | None, edition: int = 0) -> Table:
    return Table(GROUPS, Part.SOME, counts({"count": count}), edition=edition)


def counts(cells: dict[str, int | Count | None]) -> dict[str, Count | None]:
    return {name: Count.exactly(cell) if isinstance(cell, int) else cell for name, cell in cells.items()}


def hidden(*tables: Table) -> set[str]:
    """What is hidden, each as `question category`, short."""
    short = {ETHNICITY: "", AGE: "", NOW: "now ", GROUPS: "groups "}
    return {f"{short[question]}{category}" for question, category in hidden_cells(tables)}


# Examples


@pytest.mark.parametrize("count", [Count(1, 1), Count(4, 4), Count(0, 4), Count(1, 4), Count(0, 1)])
def test_a_count_of_one_to_four_is_small_however_it_is_said(count: Count) -> None:
    assert is_small(count)


@pytest.mark.parametrize("count", [None, Count(0, 0), Count(5, 5), Count(0, 9), Count(3, 5), Count(0, None)])
def test_a_nought_five_or_a_wider_range_is_not_small(count: Count | None) -> None:
    assert not is_small(count)


def test_nothing_is_hidden_where_nothing_is_small() -> None:
    assert hidden(by_group(asian=5, white=17, black=0), by_age(a12=22), now(22), in_groups(3)) == set()


def test_a_small_count_of_all_cases_alone_is_not_a_breakdowns_cell() -> None:
    assert hidden(now(3), in_groups(1)) == set()


def test_a_small_cell_without_any_total_is_hidden_alone() -> None:
    assert hidden(by_group(asian=3, white=17, black=6)) == {"asian"}


def test_beside_a_total_the_next_smallest_cell_goes_with_it() -> None:
    assert hidden(by_group(asian=3, white=17, black=6, other=0), now(26)) == {"asian", "black"}


def test_a_nought_is_no_cover() -> None:
    assert hidden(by_group(asian=3, other=0), now(3)) == {"asian", "now count"}


def test_two_small_cells_cover_each_other_where_they_come_to_enough() -> None:
    assert hidden(by_group(asian=3, black=2, white=17), now(22)) == {"asian", "black"}


def test_two_small_cells_that_come_to_less_than_four_need_a_third() -> None:
    assert hidden(by_group(asian=1, black=1, white=20), now(22)) == {"asian", "black", "white"}


def test_the_other_breakdown_is_a_total_too() -> None:
    assert hidden(by_group(asian=3, white=17), by_age(a12=9, a13=11)) == {"asian", "white"}


def test_the_other_breakdown_is_covered_where_nothing_else_can_cover() -> None:
    assert hidden(by_group(asian=3), by_age(a12=0, a13=3)) == {"asian", "a13"}


def test_a_total_of_another_period_tells_nothing() -> None:
    assert hidden(by_group("2023", asian=3, white=17), now(20, "2024")) == {"asian"}


def test_a_total_of_an_unstated_period_may_be_of_this_one() -> None:
    assert hidden(by_group("2023", asian=3, white=17), now(20)) == {"asian", "white"}


def test_a_question_without_a_count_tells_nothing() -> None:
    assert hidden(by_group(asian=3, white=17), by_age(), now(None)) == {"asian"}


def test_a_total_that_the_cells_exceed_counts_something_else() -> None:
    assert hidden(by_group(asian=3, white=30), now(20)) == {"asian"}


def test_a_total_known_only_roughly_hides_the_cell_by_itself() -> None:
    assert hidden(by_group(asian=3, white=17), now(Count(15, 30))) == {"asian"}


def test_a_cell_that_the_council_withheld_is_cover() -> None:
    assert hidden(by_group(asian=3, white=17, black=None), now(26)) == {"asian"}


def test_the_group_based_count_goes_where_it_is_all_that_tells() -> None:
    assert hidden(by_group(asian=3), now(3), in_groups(3)) == {"asian", "now count", "groups count"}


def test_a_cell_hidden_at_one_release_is_hidden_at_every_other() -> None:
    tables = by_group(asian=3, white=17, edition=1), by_group(asian=9, white=17, edition=2)
    assert hidden_cells(tables) == {(ETHNICITY, "asian")}


def test_an_earlier_release_is_no_key_to_a_later_one() -> None:
    before, after = by_group(asian=6, white=17, edition=1), by_group(asian=3, white=17, edition=2)
    assert hidden(before, after, now(23, edition=1), now(23, edition=2)) == {"asian", "white"}
    assert hidden(before, after, now(23, edition=1), now(20, edition=2)) == {"asian", "now count"}


def test_two_releases_side_by_side_tell_no_more_than_each() -> None:
    before = by_group(asian=3, white=None, black=0, edition=1)
    after = by_group(asian=None, white=9, black=None, edition=2)
    assert hidden(before, now(12, edition=1)) == {"asian"}
    assert hidden(before, after, now(12, edition=1)) == {"asian", "white"}


def test_a_category_renamed_between_releases_goes_under_both_names() -> None:
    before = Table(ETHNICITY, Part.BREAKDOWN, counts({"Asian": 3, "Wite": 17, "Black": 8}), edition=1)
    after = Table(ETHNICITY, Part.BREAKDOWN, counts({"Asian": 3, "White": 17, "Black": 8}), edition=2)
    assert hidden(before, after) == {"Asian", "Wite", "White"}


OPEN = Count(5, None)
UNDER_FIVE = Count(0, 4)


def test_a_total_that_changed_is_hidden_as_it_tells_by_how_much_what_is_hidden_changed() -> None:
    ages = [by_age(a12=OPEN, a13=1, a14=UNDER_FIVE, edition=edition) for edition in (1, 2)]
    small = {(AGE, "a13"), (AGE, "a14")}
    assert hidden_cells([*ages, now(17, edition=1), now(17, edition=2)]) == small
    assert hidden_cells([*ages, now(17, edition=1), now(15, edition=2)]) == small | {(NOW, "count")}


def test_a_cell_that_changed_is_hidden_beside_a_small_one() -> None:
    before, after = by_group(asian=3, white=17, black=9, edition=1), by_group(asian=3, white=19, black=9, edition=2)
    assert hidden(before, after) == {"asian", "white"}


def test_the_other_breakdowns_cell_that_changed_is_hidden_too() -> None:
    ages = by_age(a12=9, a13=11, edition=1), by_age(a12=9, a13=13, edition=2)
    assert hidden(by_group(asian=3, white=OPEN, edition=1), *ages) == {"asian", "a13"}


def test_a_category_of_the_other_breakdown_that_one_release_does_not_name_goes() -> None:
    ages = by_age(a12=9, a13=11, edition=1), by_age(a12=9, a14=9, edition=2)
    assert hidden(by_group(asian=3, white=OPEN, edition=1), *ages) == {"asian", "a13", "a14"}


def test_a_question_that_a_release_does_not_answer_changes_none_of_its_categories() -> None:
    assert hidden(by_group(asian=3, white=17, edition=1), by_group(edition=2)) == {"asian"}


def test_nothing_that_changed_is_hidden_where_nothing_is_small() -> None:
    before, after = by_group(asian=9, white=17, edition=1), by_group(asian=9, black=6, edition=2)
    assert hidden(before, after, now(26, edition=1), now(15, edition=2)) == set()


@pytest.mark.parametrize("later", [Count(5, 19), Count(17, None), None, Count(17, 17)])
def test_a_count_that_may_be_the_same_in_other_words_has_not_changed(later: Count | None) -> None:
    small = by_age(a12=OPEN, a13=OPEN, a14=3, edition=1)
    assert hidden_cells([small, now(17, edition=1), now(later, edition=2)]) == {(AGE, "a14")}


def test_a_count_of_other_days_has_not_changed() -> None:
    small = by_age(a12=OPEN, a13=OPEN, a14=3, edition=1)
    before, after = now(23, "as at 2024-03-31", edition=1), now(17, "as at 2025-03-31", edition=2)
    assert hidden_cells([small, before, after]) == {(AGE, "a14")}


def test_two_totals_that_one_letter_gives_and_the_next_repeats_have_not_changed() -> None:
    small = by_age(a12=OPEN, a13=OPEN, a14=3, edition=1)
    totals = [now(count, edition=edition) for edition in (1, 2) for count in (17, 23)]
    assert hidden_cells([small, *totals]) == {(AGE, "a14")}
    assert (NOW, "count") in hidden_cells([small, *totals, now(30, edition=2)])


def test_a_group_based_count_that_changed_says_no_more_than_its_largest() -> None:
    small = by_age(a12=OPEN, a13=OPEN, a14=3, edition=1)
    assert hidden_cells([small, in_groups(9, edition=1), in_groups(3, edition=2)]) == {(AGE, "a14")}


def test_words_that_are_wider_alone_are_set_side_by_side() -> None:
    """Five to nine each, if nothing changed: then at most three are left of thirteen."""
    before = by_age(a12=Count(0, 9), a13=OPEN, a14=2, edition=1), now(13, edition=1)
    assert hidden_cells(before) == {(AGE, "a14")}
    assert hidden_cells([*before, by_age(a12=OPEN, a13=Count(0, 9), a14=2, edition=2)]) == {(AGE, "a12"), (AGE, "a14")}


WITHIN = {"british": "white", "irish": "white"}


def test_a_group_is_the_total_of_its_own_parts() -> None:
    tables = with_subtotals(by_group(white=22, british=20, irish=2, asian=9), WITHIN)
    assert hidden(*tables) == {"irish", "british"}


def test_a_group_that_is_small_is_hidden_with_its_parts() -> None:
    tables = with_subtotals(by_group(white=3, british=3, irish=0, asian=9), WITHIN)
    assert hidden(*tables) == {"white", "british"}


def test_a_total_is_set_against_groups_and_against_their_parts() -> None:
    tables = with_subtotals(by_group(white=22, british=22, irish=0, asian=3), WITHIN)
    assert hidden(*tables, now(25)) == {"asian", "white", "british"}


def test_a_table_without_subtotals_stands_alone() -> None:
    table = by_group(british=20, asian=9)
    assert with_subtotals(table, WITHIN) == [table]


# Laws

cells = st.one_of(
    st.integers(0, 8).map(Count.exactly),
    st.sampled_from([Count(0, 4), Count(1, 4), Count(5, 9), Count(0, 9), None]),
)


@st.composite
def answered(draw: st.DrawFn) -> list[Table]:
    """One council's two breakdowns and its total, true or not."""
    groups = draw(st.dictionaries(st.sampled_from(["asian", "black", "white"]), cells, max_size=3))
    ages = draw(st.dictionaries(st.sampled_from(["a12", "a13", "a14"]), cells, max_size=3))
    total = draw(st.one_of(st.none(), st.integers(0, 20).map(Count.exactly), st.just(Count(0, 4))))
    return [Table(ETHNICITY, Part.BREAKDOWN, groups), Table(AGE, Part.BREAKDOWN, ages), now(total)]


@st.composite
def answered_twice(draw: st.DrawFn) -> list[tuple[Table, Table]]:
    """The same three tables at two releases, some of their cells said otherwise, some named in one alone."""
    pairs = []
    for table in draw(answered()):
        again = {name: draw(st.one_of(st.just(count), cells)) for name, count in table.cells.items()}
        if table.part is Part.BREAKDOWN and draw(st.booleans()):
            again.pop(next(iter(again), ""), None)
        pairs.append((table, replace(table, cells=again, edition=1)))
    return pairs


@given(answered())
def test_every_small_cell_of_a_breakdown_is_hidden(tables: list[Table]) -> None:
    gone = hidden_cells(tables)
    for table in tables[:2]:
        assert all(table.key(name) in gone for name, count in table.cells.items() if is_small(count))


@given(answered())
def test_something_is_hidden_only_where_something_is_small(tables: list[Table]) -> None:
    any_small = any(is_small(count) for table in tables[:2] for count in table.cells.values())
    assert bool(hidden_cells(tables)) is any_small


@given(answered(), st.randoms(use_true_random=False))
def test_the_order_of_cells_does_not_matter(tables: list[Table], random: object) -> None:
    shuffled = [Table(table.question, table.part, dict(reversed(list(table.cells.items())))) for table in tables]
    assert hidden_cells(shuffled) == hidden_cells(tables)


@given(answered())
def test_a_release_that_repeats_another_hides_nothing_more(tables: list[Table]) -> None:
    again = [Table(table.question, table.part, table.cells, edition=1) for table in tables]
    assert hidden_cells([*tables, *again]) == hidden_cells(tables)


# A second implementation, slow and obvious: an attacker who tries every number there could be

MOST = 24
"""The most that three cells that are seen must come to: a hidden one may be all of it."""


@settings(max_examples=150)
@given(answered())
def test_an_attacker_who_tries_every_number_finds_one_to_four_possible_in_every_hidden_cell(
    tables: list[Table],
) -> None:
    gone = hidden_cells(tables)
    for name, values in possible(tables, gone):
        assert values >= {1, 2, 3, 4}, name


@settings(max_examples=150)
@given(answered_twice())
def test_an_attacker_who_guesses_that_nothing_changed_finds_one_to_four_possible_in_every_hidden_cell(
    pairs: list[tuple[Table, Table]],
) -> None:
    """The boldest guess there is: whoever guesses less, and is right, cannot know more."""
    gone = hidden_cells([table for pair in pairs for table in pair])
    if gone:
        for name, values in possible([side_by_side(*pair, gone) for pair in pairs], gone):
            assert values >= {1, 2, 3, 4}, name


def side_by_side(before: Table, after: Table, gone: frozenset[Key]) -> Table:
    """What two releases let be seen of a table, if each number is the same at both."""
    cells: dict[str, Count | None] = {}
    for name in {**before.cells, **after.cells}:
        seen = [table.cells[name] for table in (before, after) if name in table.cells and table.key(name) not in gone]
        both = [number for number in range(MOST + 1) if all(number in possible_values(count) for count in seen)]
        assert both, f"{name} is seen to have changed"
        assert len(seen) != 1 or not (before.cells and after.cells), f"{name} is seen at one release alone"
        cells[name] = Count(min(both), max(both))
    return replace(before, cells=cells)


def possible(tables: Sequence[Table], gone: frozenset[Key]) -> Iterable[tuple[str, set[int]]]:
    """What every hidden cell can be, for any pair of tables that can be true together."""
    for table in tables[:2]:
        for other in tables:
            if other is table or not other.cells:
                continue
            wholes = {sum(cells) for cells in every_way(other, gone)}
            ways = [way for way in every_way(table, gone) if sum(way) in wholes]
            for place, name in enumerate(table.cells):
                if table.key(name) in gone and ways:
                    yield name, {way[place] for way in ways}


def every_way(table: Table, gone: frozenset[Key]) -> Iterable[tuple[int, ...]]:
    """Every set of numbers that the table may stand for as far as it can be seen."""
    ranges = [possible_values(None if table.key(name) in gone else count) for name, count in table.cells.items()]
    return product(*ranges)


def possible_values(count: Count | None) -> range:
    if count is None:
        return range(MOST + 1)
    return range(count.low, (MOST if count.high is None else count.high) + 1)
