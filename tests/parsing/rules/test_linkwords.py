"""Words between a label and its count."""

import pytest

from councils.parsing.rules.linkwords import links


@pytest.mark.parametrize("between", [": ", " - ", " = ", " children in ", " there were ", ", of whom ", " (", ""])
def test_words_that_only_join_a_label_to_its_count_link_them(between: str) -> None:
    assert links(between)


@pytest.mark.parametrize(
    "between", [" which the review found ", " residents of ", " per cent of ", " meetings and ", " " * 91]
)
def test_words_that_say_something_link_nothing(between: str) -> None:
    assert not links(between)
