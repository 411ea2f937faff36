"""A drawing that differs from its record is named, with what explains it if anything does."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.chart_records import ChartRecord, How, chart_differences

THEN = datetime(2026, 11, 22, tzinfo=UTC)


def record(release: int | None = 1, **hashes: str) -> ChartRecord:
    """Drawings named by the council that they show."""
    return ChartRecord(release, THEN, hashes, {name: (name,) for name in hashes})


def told(before: ChartRecord, now: ChartRecord, *touched: str) -> list[tuple[str, How, bool]]:
    return [(one.name, one.how, one.is_explained) for one in chart_differences(before, now, touched=touched)]


def test_a_drawing_that_stayed_is_not_told() -> None:
    assert told(record(kent="1"), record(release=2, kent="1"), "kent") == []


def test_what_changed_was_added_or_is_gone_is_told_by_name() -> None:
    before, now = record(kent="1", devon="1"), record(kent="2", essex="1")
    assert told(before, now) == [("devon", How.GONE, False), ("essex", How.ADDED, False), ("kent", How.CHANGED, False)]


def test_a_publication_explains_the_drawings_that_show_its_council_and_no_others() -> None:
    before, now = record(kent="1", devon="1"), record(kent="2", devon="2")
    assert told(before, now, "kent") == [("devon", How.CHANGED, False), ("kent", How.CHANGED, True)]


def test_a_drawing_that_is_gone_is_explained_by_what_it_showed() -> None:
    assert told(record(kent="1"), record(), "kent") == [("kent", How.GONE, True)]


@given(st.dictionaries(st.text(), st.text()), st.none() | st.integers(1, 99))
def test_a_record_reads_back_as_it_was_written(hashes: dict[str, str], release: int | None) -> None:
    kept = ChartRecord(release, THEN, hashes, dict.fromkeys(hashes, ("a", "b")))
    assert ChartRecord.from_json(kept.to_json()) == kept


@given(st.permutations(["kent", "devon", "essex"]))
def test_the_order_of_drawing_does_not_show_in_the_file(names: list[str]) -> None:
    assert record(1, **dict.fromkeys(names, "1")).to_json() == record(kent="1", devon="1", essex="1").to_json()


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"release": 1, "recorded_at": "x", "charts": {}}', "7"])
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        ChartRecord.from_json(text)
