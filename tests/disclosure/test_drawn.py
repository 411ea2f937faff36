"""The attacker measures every drawing and catches none; each way that one could tell more is tried on purpose."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from councils.charts import comparison as drawing
from councils.charts import groups, maps, strips
from councils.domain import phrases
from councils.domain.before_peers import BeforePeers
from councils.domain.intervals import Interval
from councils.feeds import corrections as feed
from councils.queries.withdrawn import Withdrawn
from councils.views import compare as page
from councils.views import embed
from councils.views import words as corrections_page
from tests.disclosure.drawn import (
    read_alternatives,
    read_corrections,
    read_drawing,
    read_drawings,
    read_parts,
    read_peers,
    read_sentences,
)
from tests.disclosure.letters import AGE, AGES, EACH_YEAR, ETHNICITY, GROUPS, NOW, Collection, Letter, exactly
from tests.disclosure.public import Asked, Told
from tests.disclosure.test_attacker import (
    EXAMPLE,
    as_the_middle,
    in_public,
    leaks,
    middle,
    the_middle_plotted,
)

pytestmark = pytest.mark.django_db

FIRST = EXAMPLE.letters["aldmoor"][0].answers
LATER = Letter(
    {
        **FIRST,
        GROUPS: {"": exactly(2)},
        AGE: dict(zip(AGES, (exactly(3), exactly(8), exactly(1)), strict=True)),
    }
)
CORRECTED = replace(EXAMPLE, letters={**EXAMPLE.letters, "aldmoor": (*EXAMPLE.letters["aldmoor"], LATER)})
"""The example, with a second letter of one council: of what is withdrawn both say something else."""


@pytest.fixture
def there() -> Iterator[Collection]:
    with in_public(CORRECTED) as collection:
        yield collection


WHERE = (
    *("current_cases place", "group_based_cases place", "victim_ethnicity place", "yearly_cases place"),
    *("funnel place", "strip place", "touched", "map", "parts", "sentence", "alternative", "peers"),
    *("/corrections/ page", "/corrections/feed/"),
)


def test_the_attacker_reads_every_kind_of_drawing_and_nothing_there_tells_more(there: Collection) -> None:
    told = Told()
    read_drawings(told, Client(), there)
    assert [said for said in WHERE if not any(one.where.endswith(said) for one in told.statements)] == []
    assert leaks(there, told) == []


type Reading = Callable[[Told, Client, Collection], None]


def drawn(measure: str, per: str = "count", view: str = "chart") -> Reading:
    return lambda told, client, there: read_drawing(told, client, there, asked(there, measure, per), view=view)


def asked(there: Collection, measure: str, per: str = "count") -> Asked:
    return Asked(measure, per, max(there.releases))


def parts(told: Told, client: Client, there: Collection) -> None:
    read_parts(told, client, there, asked(there, ETHNICITY, "total"))


def sentences(told: Told, client: Client, there: Collection) -> None:
    read_sentences(told, client, there, asked(there, NOW))


def alternatives(told: Told, client: Client, there: Collection) -> None:
    read_alternatives(told, client, there, "aldmoor")


def peers(told: Told, client: Client, there: Collection) -> None:
    read_peers(told, client, there, "brinsea")


def value_in_the_middle(rows: Any) -> Interval | None:
    found = [row.value for row in rows if row.value is not None]
    return Interval(middle(found[0]), middle(found[0])) if found else None


THE_PIECE = groups._piece


def piece_of_the_middle(row: Any) -> Any:
    """A part as long as the middle of what it can be."""
    piece = THE_PIECE(row)
    return piece and replace(piece, low=float(middle(row.value)) * 100)


def lead_of_the_middle(comparison: Any) -> str:
    known = [row for row in comparison.rows if row.value is not None]
    return " ".join(f"{row.council.short_name}: {as_the_middle(row.value)}." for row in known)


LEAKS: dict[str, tuple[Any, str, Any, Reading]] = {
    "the length of a bar": (drawing, "plotted", the_middle_plotted, drawn(NOW)),
    "the length of a bar of a group": (drawing, "plotted", the_middle_plotted, drawn(ETHNICITY)),
    "the length of a bar of a rate": (drawing, "plotted", the_middle_plotted, drawn(NOW, "children")),
    "the height of a year": (drawing, "plotted", the_middle_plotted, drawn(EACH_YEAR)),
    "the height of a point against its population": (
        *(drawing, "plotted", the_middle_plotted),
        drawn(NOW, "children", "funnel"),
    ),
    "the place of a dot among peers": (strips, "plotted", the_middle_plotted, drawn(NOW, "children", "strip")),
    "the words of what is touched": (
        strips,
        "spanned",
        lambda value, _: as_the_middle(value),
        drawn(NOW, "children", "strip"),
    ),
    "the colour of a hexagon": (maps, "_value", value_in_the_middle, drawn(NOW, view="map")),
    "the length of a part": (groups, "_piece", piece_of_the_middle, parts),
    "the sentence in an image": (drawing, "lead", lead_of_the_middle, sentences),
    "the sentence of a page": (page, "lead", lead_of_the_middle, sentences),
    "the sentence of a frame": (embed, "lead", lead_of_the_middle, sentences),
    "an alternative text": (phrases, "bounds", as_the_middle, alternatives),
    "what is said before peers": (
        *(BeforePeers, "own_words", property(lambda self: f"{float(middle(self.own)):.1f}")),
        peers,
    ),
    "a withdrawn figure among corrections": (corrections_page, "withdrawn", Withdrawn, read_corrections),
    "a withdrawn figure in the feed": (feed, "withdrawn", Withdrawn, read_corrections),
}


@pytest.mark.parametrize("leak", LEAKS)
def test_the_attacker_catches(there: Collection, monkeypatch: pytest.MonkeyPatch, leak: str) -> None:
    module, name, leaky, read = LEAKS[leak]
    monkeypatch.setattr(module, name, leaky)
    told = Told()
    read(told, Client(), there)
    assert leaks(there, told) != []


def test_the_attacker_knows_a_range_that_is_drawn_as_wide_as_it_is(there: Collection) -> None:
    told = Told()
    read_drawing(told, Client(), there, asked(there, NOW))
    hidden = [one for one in told.statements if ("brinsea", 0, NOW, "") in one.weights]
    assert {(round(one.low), round(one.high)) for one in hidden} == {(0, 4)}
