"""A council is proposed for what of it stands in the letter, and that is said."""

import pytest

from councils.domain.proposing import why_proposed
from councils.domain.register import RegisterCouncil

EASTMARSH = RegisterCouncil(
    code="EMS",
    gss_code=None,
    name="Eastmarsh Borough Council",
    short_name="Eastmarsh",
    aliases=("The Marsh",),
    domains=("eastmarsh.example",),
)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Write to foi@eastmarsh.example.", ("eastmarsh.example stands in it once",)),
        ("www.eastmarsh.example, FOI@EASTMARSH.EXAMPLE", ("eastmarsh.example stands in it twice",)),
        ("Eastmarsh Borough Council", ("“Eastmarsh Borough Council” stands in it once",)),
        ("EASTMARSH\nBOROUGH COUNCIL", ("“Eastmarsh Borough Council” stands in it once",)),
        ("Eastmarsh, Eastmarsh and eastmarsh", ("“Eastmarsh” stands in it 3 times",)),
        ("The Marsh", ("“The Marsh” stands in it once",)),
        (
            "Eastmarsh\nfoi@eastmarsh.example",
            ("eastmarsh.example stands in it once", "“Eastmarsh” stands in it once"),
        ),
    ],
)
def test_what_speaks_for_it_is_said(text: str, why: tuple[str, ...]) -> None:
    assert why_proposed(text, EASTMARSH) == why


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Northwold Council",
        "Eastmarshes",
        "northeastmarsh",
        "foi@not-eastmarsh.example-mail",
        "west-eastmarsh.example",
    ],
)
def test_what_does_not_name_it_does_not_speak_for_it(text: str) -> None:
    assert [why for why in why_proposed(text, EASTMARSH) if "example" in why or "Borough" in why] == []


def test_a_longer_name_is_not_counted_as_a_shorter_one_again() -> None:
    assert len(why_proposed("Eastmarsh Borough Council", EASTMARSH)) == 1
