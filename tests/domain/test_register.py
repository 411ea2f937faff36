"""Councils told apart by name and domain."""

import pytest

from councils.domain.register import Register, RegisterCouncil

OAKSHIRE = RegisterCouncil(
    "OAK", "E10000099", "Oakshire County Council", "Oakshire", ("Oaks & Elms",), ("oakshire.gov.uk",)
)
ELMTON = RegisterCouncil(
    "ELM", "E06000099", "Elmton City Council", "Elmton", (), ("www.elmton.gov.uk", "shared.gov.uk")
)
BIRCHLEY = RegisterCouncil("BIR", None, "Birchley Trust", "Birchley", ("Oaks and Elms",), ("shared.gov.uk",))
REGISTER = Register.of([OAKSHIRE, ELMTON, BIRCHLEY])


@pytest.mark.parametrize(
    "domain",
    ["oakshire.gov.uk", "www.oakshire.gov.uk", "FOI@oakshire.gov.uk", "foi@mail.oakshire.gov.uk", "oakshire.gov.uk."],
)
def test_a_domain_or_an_address_settles_the_council(domain: str) -> None:
    assert REGISTER.by_domain(domain) is OAKSHIRE


def test_a_domain_written_with_www_in_the_register_is_the_same() -> None:
    assert REGISTER.by_domain("elmton.gov.uk") is ELMTON


@pytest.mark.parametrize(
    "domain", ["shared.gov.uk", "gov.uk", "notoakshire.gov.uk", "oakshire.gov", "", "uk", "police.uk"]
)
def test_a_domain_of_two_councils_or_of_none_settles_nothing(domain: str) -> None:
    assert REGISTER.by_domain(domain) is None


def test_councils_are_found_by_their_codes() -> None:
    assert REGISTER.by_code("OAK") is OAKSHIRE
    assert REGISTER.by_gss_code("E06000099") is ELMTON
    assert REGISTER.by_code("oak") is None
    assert REGISTER.by_gss_code("E99999999") is None


def test_a_name_may_be_that_of_several_councils() -> None:
    assert REGISTER.named("oakshire  county council") == (OAKSHIRE,)
    assert REGISTER.named("Oaks and Elms") == (OAKSHIRE, BIRCHLEY)
    assert REGISTER.named("Oak") == ()


def test_a_council_has_no_name_twice() -> None:
    assert RegisterCouncil("X", None, "Xton", "Xton", ("Xton", "X")).names == ("Xton", "X")


def test_two_councils_of_one_code_are_refused() -> None:
    with pytest.raises(ValueError, match="two councils"):
        Register.of([OAKSHIRE, OAKSHIRE])
