"""How long the heaviest comparisons take to compute and to draw; printed by `make bench`, never a limit."""

from typing import Any

import pytest
from django.conf import settings

from councils.charts.comparison import NARROW, WIDE, image
from councils.domain.comparison import Comparison
from councils.domain.selection import Selection
from councils.exports.comparisons import csv_lines
from councils.queries.comparisons import compared
from councils.queries.state import published_state
from councils.recording.reference import load_reference

pytestmark = pytest.mark.django_db

HEAVY = {
    "every council, eight official years": {"measure": "official_series"},
    "the same as rates": {"measure": "official_series", "per": "children"},
    "every council, fifteen years": {"measure": "yearly_cases"},
}


def comparison(parameters: dict[str, str]) -> Comparison:
    return compared(Selection.read(parameters.items()), published_state()).comparison


@pytest.fixture
def reference() -> None:
    load_reference(folder=settings.BASE_DIR / "fixtures")


@pytest.mark.parametrize("name", HEAVY)
def test_a_comparison_is_computed(benchmark: Any, reference: None, name: str) -> None:
    assert benchmark(comparison, HEAVY[name]).rows


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_comparison_is_drawn(benchmark: Any, reference: None, width: int) -> None:
    found = comparison({"measure": "official_series"})
    assert benchmark(image, found, width=width).startswith("<svg")


def test_a_comparison_is_written_as_csv(benchmark: Any, reference: None) -> None:
    found = comparison({"measure": "official_series"})
    assert benchmark(lambda: sum(1 for _ in csv_lines(found))) == len(found.rows) + len(found.beside) + 1
