"""Figures that are said to be another place's are another's."""

import pytest

from councils.domain.returns import CouncilNamed
from councils.parsing.rules.otherplaces import are_of_another_place, names_another_body

OWN = CouncilNamed("AVB", "X06000001", "Avonbrook Council")


@pytest.mark.parametrize(
    "said",
    [
        "The above is for Thornshire as a whole.",
        "These figures cover Thornshire.",
        "The figures are for the county as a whole.",
        "Data: Thornshire Police",
    ],
)
def test_figures_said_to_be_of_another_place_are_not_the_councils(said: str) -> None:
    assert are_of_another_place((said,), OWN)


@pytest.mark.parametrize(
    "said",
    [
        "The above is for Avonbrook only.",
        "These figures are for Avonbrook as a whole.",
        "The figures are for Children known to Social Care.",
        "These are for March.",
        "Those ages are withheld under section 40(2) of the Freedom of Information Act 2000.",
        "The figures come from Mosaic.",
    ],
)
def test_figures_of_the_council_itself_are_its_own(said: str) -> None:
    assert not are_of_another_place((said,), OWN)


def test_a_phrase_names_another_body() -> None:
    assert names_another_body("Thornshire as a whole", OWN)
    assert names_another_body("Source: Department for Education", OWN)


def test_a_phrase_on_cases_names_no_other_body() -> None:
    assert not names_another_body("Avonbrook as a whole", OWN)
    assert not names_another_body("Data from our case system", OWN)
