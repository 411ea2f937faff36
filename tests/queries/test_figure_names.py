"""A figure is known again under another name; two are not taken for one where the letter tells them apart."""

import pytest

from councils.models import Figure, YearCount
from councils.queries.figure_names import names_over_time

LETTER = "a" * 64
OTHER = "b" * 64

type Said = tuple[str, int | None]
"""A year and where it begins in the letter."""


def answer(*years: Said, document: str = LETTER) -> list[Figure]:
    return [
        YearCount(
            period=year, span_start=start, span_end=start and start + 2, document_sha256=document if start else ""
        )
        for year, start in years
    ]


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        ((("2014", 10),), (("2014", 10),), {"2014"}),
        ((("2014", 10),), (("2014/15", 10),), {"2014", "2014/15"}),
        ((("2014", 10), ("2015", 20)), (("2014/15", 10), ("2015", 20)), {"2014", "2014/15"}),
        ((("2014", 10), ("2015", 20)), (("2014", 20), ("2015", 10)), {"2014", "2015"}),
        ((("2014", 10),), (("2021", 30),), {"2014"}),
        ((("2014", 10), ("2015", 10)), (("2014", 10), ("2015", 10)), {"2014"}),
        ((("2014", None), ("2015", None)), (("2014/15", None), ("2015", None)), {"2014", "2014/15"}),
        ((("2014", None), ("2015", None)), (("2014", None), ("2016", None)), {"2014"}),
        ((("2014", 10), ("2015", 20)), (("2015", 20),), {"2014"}),
    ],
    ids=[
        "it kept its name",
        "it was renamed",
        "its neighbour kept its name",
        "two names were exchanged",
        "another figure came in its stead, elsewhere in the letter",
        "one sentence says both",
        "no place is known, and one name is new",
        "no place is known, and it kept its name",
        "it was taken away",
    ],
)
def test_the_names_of_a_figure_are_found_from_either_end(
    before: tuple[Said, ...], after: tuple[Said, ...], names: set[str]
) -> None:
    assert names_over_time("2014", [answer(*before), answer(*after)]) == names
    assert names_over_time("2014", [answer(*after), answer(*before)]) == names


def test_a_figure_renamed_twice_is_known_by_its_first_name() -> None:
    answers = [answer(("2014", 10)), answer(("2014/15", 10)), answer(("2014 to 2015", 10))]
    assert names_over_time("2014", answers) == {"2014", "2014/15", "2014 to 2015"}
    assert names_over_time("2014 to 2015", answers) == {"2014", "2014/15", "2014 to 2015"}


def test_the_same_place_in_another_document_does_not_tell_two_figures_apart() -> None:
    answers = [answer(("2014", 10)), answer(("2014/15", 90), document=OTHER)]
    assert names_over_time("2014", answers) == {"2014", "2014/15"}


def test_what_was_published_once_has_one_name() -> None:
    assert names_over_time("2014", [answer(("2014", 10), ("2015", 20))]) == {"2014"}
    assert names_over_time("2014", []) == {"2014"}
