"""
No page, file, image, order, rate or place tells more of a hidden count than the council did.

An attacker collects everything public and works out the least and the most that each hidden cell can be. That may not
be narrower than what the letters alone leave open: with what anyone may suppose (breakdowns add up to the count), and
without, so that no answer of the site does that subtraction itself. `ATTACKS=200` runs longer.

Where small cells are hidden, the attacker is stronger still. It reads every release; it takes for granted that
breakdowns add up and that the group-based cases are some of all; and it guesses which numbers a later letter left as
they were, all of them at once and always rightly (`unchanged`). Even so each small cell of a breakdown may be anything
from one to four. What it does not know is more than that: what people in the council could tell it, and which of the
hidden cells are the small ones.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from typing import Any

import pytest
from django.core.cache import caches
from django.db import transaction
from django.test import Client, override_settings
from hypothesis import HealthCheck, Phase, example, given, settings

from councils.charts import ages as drawn_ages
from councils.charts import plotted as drawing
from councils.charts import strips
from councils.domain import comparison as comparing
from councils.domain import phrases
from councils.domain.comparison import Row, Total
from councils.domain.count import Count
from councils.domain.disclosure import is_small
from councils.domain.intervals import Interval, RankRange
from councils.queries import comparisons, returns, search
from councils.queries.withdrawn import Withdrawn
from tests.disclosure.drawn import read_drawings
from tests.disclosure.drawn_ages import read_ages
from tests.disclosure.drawn_dots import read_dots
from tests.disclosure.letters import (
    AGE,
    AGES,
    ETHNICITY,
    GROUPS,
    LABELS,
    MOST,
    NOW,
    Collection,
    Key,
    Letter,
    Said,
    collections,
    counted_by_age,
    exactly,
    fewer_than_five,
    more_than_four,
    published,
    written_twice,
)
from tests.disclosure.public import Asked, Told, everything, read_data, read_file, read_image, read_pages, read_table
from tests.disclosure.solving import Room, Statement, rooms

pytestmark = pytest.mark.django_db

attacks = settings(
    max_examples=int(os.environ.get("ATTACKS", "3")),
    deadline=None,
    phases=[Phase.explicit, Phase.generate],  # a smaller failing example is not worth the minutes it takes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
)


@contextmanager
def in_public(collection: Collection) -> Iterator[Collection]:
    """The collection, published for as long as the attack takes."""
    caches["pages"].clear()
    with transaction.atomic():
        yield published(collection)
        transaction.set_rollback(True)


def all_public(there: Collection) -> Told:
    """Everything that the attacker reads, what drawings tell by their measures included."""
    told = everything(Client(), there)
    read_drawings(told, Client(), there)
    ages(told, Client(), there)
    dots(told, Client(), there)
    return told


def leaks(collection: Collection, told: Told) -> list[str]:
    """Every hidden cell that the public can narrow further than the letters let them."""
    letters = letters_leave(collection)
    wanted = [key for key, said in collection.cells() if said.is_hidden or collection.is_out(key)]
    found = []
    for supposed in ([], adding_up(collection)):
        alone = rooms(wanted, supposed, [], with_sums(letters))
        public = rooms(wanted, [*supposed, *told.statements], told.ranked, with_sums(letters))
        found += [f"{key}: {alone[key]} became {public[key]}" for key in wanted if narrower(public[key], alone[key])]
    return found


def narrower(public: Room | None, alone: Room | None) -> bool:
    """Also where nothing fits any more: then something public contradicts the letters."""
    return alone is not None and (public is None or public[0] > alone[0] or public[1] < alone[1])


def letters_leave(collection: Collection) -> dict[Key, Room]:
    """What the letters say of each cell; of what is withdrawn, nothing."""
    return {
        key: (0, MOST)
        if said.low is None or collection.is_out(key)
        else (said.low, MOST if said.high is None else said.high)
        for key, said in collection.cells()
    }


def sum_of(slug: str, edition: int) -> Key:
    return slug, edition, "all", ""


def with_sums(given: Mapping[Key, Room]) -> dict[Key, Room]:
    """The cells, and the number of all children of each letter, which nobody states."""
    return {**given, **{sum_of(slug, edition): (0, MOST) for slug, edition, _, _ in given}}


def adding_up(collection: Collection) -> list[Statement]:
    """What anyone may suppose: each breakdown adds up to all children, the count is all of them, groups are some."""
    supposed = []
    for slug, letters in collection.letters.items():
        for edition in range(len(letters)):
            whole = {sum_of(slug, edition): -1.0}
            for question in (NOW, ETHNICITY, AGE):
                cells = dict.fromkeys(collection.of(slug, edition, question), 1.0)
                if cells:
                    supposed.append(Statement(cells | whole, 0, 0, question))
            groups = collection.of(slug, edition, GROUPS)
            supposed += [Statement({key: 1.0} | whole, -MOST, 0, GROUPS) for key in groups]
    return supposed


def unchanged(collection: Collection) -> list[Statement]:
    """The boldest guess that is true: every number that two letters of a council share, hidden or not, said or not.

    No letter says so: "more than 4" twice may be two numbers. But most of what is written again is as it was, and
    whoever supposes that is often right. Who guesses less can work out less; who guesses more is wrong.
    """
    trues = {key: said.true for key, said in collection.cells()} | dict(all_children(collection))
    pairs = [
        (key, (slug, 1, question, name)) for key in trues for slug, edition, question, name in [key] if not edition
    ]
    return [Statement({one: 1.0, other: -1.0}, 0, 0, "same") for one, other in pairs if trues[one] == trues.get(other)]


def all_children(collection: Collection) -> Iterator[tuple[Key, int]]:
    """How many there are in truth, for every letter that tells of them all in one way or another."""
    for slug, written in collection.letters.items():
        for edition, letter in enumerate(written):
            if cells := letter.answers[NOW] or letter.answers[ETHNICITY] or letter.answers[AGE]:
                yield sum_of(slug, edition), sum(said.true for said in cells.values())


@attacks
@given(collections())
def test_nothing_public_narrows_a_hidden_count_beyond_the_letters(collection: Collection) -> None:
    with in_public(collection) as there:
        assert leaks(there, all_public(there)) == []


A_TOTAL_THAT_CHANGED = written_twice(
    counted_by_age(exactly(17), more_than_four(12), exactly(1), fewer_than_five(4)),
    counted_by_age(exactly(15), more_than_four(12), exactly(1), fewer_than_five(2)),
)
"""Whoever supposes that the other ages did not change knows that the last was two at least."""
ANOTHER_AGE_THAT_CHANGED = written_twice(
    counted_by_age(Said(14, "*", None, None), exactly(6), more_than_four(5), fewer_than_five(3)),
    counted_by_age(Said(14, "*", None, None), exactly(8), more_than_four(5), fewer_than_five(1)),
)
"""Whoever supposes that the count did not change, though it is not told, knows that the last was two at least."""
WORDS_THAT_CHANGED = written_twice(
    counted_by_age(exactly(13), Said(5, "fewer than 10", 0, 9), more_than_four(6), fewer_than_five(2)),
    counted_by_age(exactly(13), more_than_four(5), Said(6, "fewer than 10", 0, 9), fewer_than_five(2)),
)
"""Whoever supposes that nothing changed knows that the first two are five at least, each."""


@attacks
@example(A_TOTAL_THAT_CHANGED)
@example(ANOTHER_AGE_THAT_CHANGED)
@example(WORDS_THAT_CHANGED)
@given(collections())
def test_where_small_cells_are_hidden_each_may_be_anything_from_one_to_four(collection: Collection) -> None:
    with override_settings(SMALL_CELLS="mask"), in_public(collection) as there:
        told = all_public(there)
        small = [key for key, said in there.cells() if key[2] in (ETHNICITY, AGE) and is_small(count_of(said))]
        nothing = with_sums(dict.fromkeys(dict(there.cells()), (0, MOST)))
        supposed = [*adding_up(there), *unchanged(there)]
        for key, room in rooms(small, [*supposed, *told.statements], told.ranked, nothing).items():
            assert room is not None
            assert room[0] <= 1, key
            assert room[1] >= 4, key


def count_of(said: Said) -> Count | None:
    return None if said.low is None else Count(said.low, said.high)


# The attacker is no good if it reads nothing, or finds nothing where there is something


EXAMPLE = Collection(
    letters={
        "aldmoor": (
            Letter(
                {
                    NOW: {"": exactly(12)},
                    GROUPS: {"": fewer_than_five(2)},
                    ETHNICITY: dict(zip(LABELS, map(exactly, (0, 1, 9)), strict=False))
                    | {"Not stated": fewer_than_five(2)},
                    AGE: dict(zip(AGES, (fewer_than_five(2), exactly(9), exactly(1)), strict=True)),
                    "yearly_cases": {"2023": fewer_than_five(1), "2024": exactly(9)},
                }
            ),
        ),
        "brinsea": (
            Letter(
                {NOW: {"": fewer_than_five(4)}, GROUPS: {"": exactly(1)}, ETHNICITY: {}, AGE: {}, "yearly_cases": {}}
            ),
        ),
        "corwick": (
            Letter({NOW: {"": exactly(1)}, GROUPS: {"": exactly(1)}, ETHNICITY: {}, AGE: {}, "yearly_cases": {}}),
        ),
    },
    residents={"aldmoor": 20_000, "brinsea": 20_000, "corwick": 20_000},
    withdrawn=frozenset({("aldmoor", AGE, "13")}),
)


@pytest.fixture
def there() -> Iterator[Collection]:
    with in_public(EXAMPLE) as collection:
        yield collection


SOURCES = (
    *(
        "count",
        "poisson",
        "value",
        "order",
        "total",
        "total's words",
        "lead",
        "table",
        "words",
        "passage",
        "bars",
        "dots",
    ),
    *("/councils/aldmoor/", "/councils/aldmoor/cse-2025/"),
)


def test_the_attacker_reads_every_kind_of_thing_that_is_public(there: Collection) -> None:
    told = all_public(there)
    assert [said for said in SOURCES if not any(one.where.endswith(said) for one in told.statements)] == []
    assert any("/search/" in one.where for one in told.statements)
    assert any(".csv" in one.where for one in told.statements)
    assert {len(one.cells) for one in told.ranked} == {1, 2, 3}
    read = {key for one in told.statements for key in one.weights}
    assert read == {key for key, _ in there.cells()}


def test_the_attacker_finds_nothing_in_the_example_as_it_is(there: Collection) -> None:
    assert leaks(there, all_public(there)) == []


type Reading = Callable[[Told, Client, Collection], None]


def data(measure: str, per: str = "count") -> Reading:
    return lambda told, client, there: read_data(told, client, there, Asked(measure, per, max(there.releases)))


def file(measure: str, per: str = "count") -> Reading:
    return lambda told, client, there: read_file(told, client, there, Asked(measure, per, max(there.releases)))


def table(measure: str) -> Reading:
    return lambda told, client, there: read_table(told, client, there, Asked(measure, "count", max(there.releases)))


def image(measure: str) -> Reading:
    return lambda told, client, there: read_image(told, client, there, Asked(measure, "count", max(there.releases)))


def ages(told: Told, client: Client, there: Collection) -> None:
    read_ages(told, client, there, Asked(AGE, "count", max(there.releases)))


def dots(told: Told, client: Client, there: Collection) -> None:
    read_dots(told, client, there, Asked(NOW, "count", max(there.releases)))


def middle(value: Interval) -> Fraction:
    return value.low if value.high is None else (value.low + value.high) / 2


def by_the_middle(group: list[Row], *_: Any) -> Any:
    found = [row.value for row in group if row.value is not None]
    return -middle(found[-1]) if found else Fraction(1)


def sums_of_middles(rows: list[Row], *, asked: int) -> list[Total]:
    middles = [round(middle(Interval.of(row.count))) for row in rows if row.count is not None]
    return [Total("", Count.exactly(sum(middles)), len(middles), asked)]


def ranks_of_middles(values: list[Interval]) -> tuple[RankRange, ...]:
    middles = [middle(value) for value in values]
    places = [1 + sum(other > own for other in middles) for own in middles]
    return tuple(RankRange(place, place, len(values)) for place in places)


def of_twelve(part: Count, others: Count) -> Interval:
    """A share of the total that the letter gives elsewhere, less the cells that are shown."""
    low = part.low if others.high is None else max(part.low, 12 - others.high)
    return Interval(Fraction(low, 12), Fraction(12 - others.low, 12))


def rate_of_the_middle(count: Count, residents: int) -> Interval:
    rate = middle(Interval.of(count)) * Fraction(10_000, residents)
    return Interval(rate, rate)


def as_the_middle(value: Interval | Count | None, **_: object) -> str:
    if isinstance(value, Count):
        value = Interval.of(value)
    return "" if value is None else str(round(middle(value)))


def the_middle_said(value: Interval, _unit: str) -> str:
    return as_the_middle(value)


def the_middle_plotted(value: Interval, _unit: str) -> tuple[float, float]:
    return float(middle(value)), float(middle(value))


LEAKS: dict[str, tuple[Any, str, Any, Reading]] = {
    "an order by the middle of what is hidden": (comparing, "_place", by_the_middle, data(NOW)),
    "a sum of middles": (comparing, "_totals", sums_of_middles, data(NOW)),
    "a place by the middle": (comparing, "rank_ranges", ranks_of_middles, data(NOW)),
    "a share of the total less what is shown": (comparing, "share_among", of_twelve, file(ETHNICITY, "total")),
    "a rate of the middle": (comparing, "rate", rate_of_the_middle, data(NOW, "children")),
    "a label in an image": (drawing, "interval_words", as_the_middle, image(NOW)),
    "a label in the image of a breakdown": (drawing, "interval_words", as_the_middle, image(ETHNICITY)),
    "a label in the strips of ages": (drawn_ages, "spanned", the_middle_said, ages),
    "a bar in the strips of ages": (drawn_ages, "plotted", the_middle_plotted, ages),
    "a dot in a strip": (strips, "plotted", the_middle_plotted, dots),
    "a withdrawn figure in a comparison": (comparisons, "withdrawn", Withdrawn, data(AGE)),
    "a withdrawn figure in a table": (comparisons, "withdrawn", Withdrawn, table(AGE)),
    "a withdrawn figure on the return's page": (returns, "withdrawn", Withdrawn, read_pages),
    "a withdrawn figure in the words that a search finds": (search, "withdrawn", Withdrawn, read_pages),
}


@pytest.mark.parametrize("leak", LEAKS)
def test_the_attacker_finds(there: Collection, monkeypatch: pytest.MonkeyPatch, leak: str) -> None:
    module, name, leaky, read = LEAKS[leak]
    monkeypatch.setattr(module, name, leaky)
    told = Told()
    read(told, Client(), there)
    assert leaks(there, told) != []


def test_the_attacker_finds_a_narrower_count_on_a_page(there: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrases, "bounds", as_the_middle)
    told = Told()
    read_pages(told, Client(), there)
    assert leaks(there, told) != []
