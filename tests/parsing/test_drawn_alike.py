"""The same table drawn in other ways makes the same return: in plain text, and on a page without rules."""

from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from councils.domain.return_json import as_dict
from councils.parsing import parse
from councils.parsing.readers import read
from tests.letters import dressing, press
from tests.parsing.alike import SOURCES, differences, invented, said


def has_table(source: Path) -> bool:
    return any(block.kind == "table" for block in press.read_letter(source).blocks)


def form_of(document: bytes, source: Path) -> Any:
    return said(as_dict(parse(read(document), invented(source.parents[1]))))


WITH_TABLES = [source for source in SOURCES if has_table(source)]


@pytest.mark.parametrize("source", WITH_TABLES, ids=lambda source: f"{source.parents[1].name}-{source.stem}")
def test_a_table_says_the_same_however_its_text_draws_it(source: Path) -> None:
    letter = press.read_letter(source)
    framed = form_of(dressing.drawn_txt(letter, dressing.frame), source)
    for name, draw in dressing.DRAWN.items():
        difference = next(differences(framed, form_of(dressing.drawn_txt(letter, draw), source)), None)
        assert difference is None, f"{source.stem} drawn with a frame and with {name}: {difference}"


@pytest.mark.parametrize(
    ("source", "mark"),
    [*zip(WITH_TABLES, cycle(["**", "_"]), strict=False)],
    ids=lambda each: getattr(each, "stem", each),
)
def test_marks_of_emphasis_change_nothing(source: Path, mark: str) -> None:
    letter = press.read_letter(source)
    plain = form_of(dressing.drawn_txt(letter, dressing.bars), source)
    assert list(differences(plain, form_of(dressing.marked_txt(letter, mark), source))) == []


def figures_of(form: Any, *, certain: bool) -> set[tuple[Any, ...]]:
    """The figures of a form, or the certain ones alone, without their places."""
    return {
        (answer["question"], repr(figure["period"]), repr(figure["age"]), repr(figure["ethnicity"]), figure["words"])
        for answer in form["answers"]
        for figure in answer["figures"]
        if figure["certain"] or not certain
    }


@pytest.mark.parametrize(
    ("source", "place"),
    [*zip(WITH_TABLES, cycle(["TOP", "MIDDLE", "BOTTOM"]), strict=False)],
    ids=lambda each: getattr(each, "stem", each),
)
def test_a_page_without_rules_says_nothing_for_certain_that_a_ruled_one_does_not(source: Path, place: str) -> None:
    letter = press.read_letter(source)
    ruled = figures_of(form_of(press.press_pdf(letter), source), certain=False)
    assert figures_of(form_of(dressing.unruled_pdf(letter, place), source), certain=True) <= ruled
