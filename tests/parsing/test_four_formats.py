"""The same letter sent as text, as a web page, as PDF or as DOCX makes the same return.

Places differ from format to format, and so does the white space inside a token: its words are exactly those of the text,
and text that a mail program folded has a line end where the others have a space.
"""

from pathlib import Path
from typing import Any

import pytest

from councils.domain.return_json import as_dict
from councils.parsing import parse
from councils.parsing.readers import read
from tests.letters import press
from tests.parsing.alike import FORMATS, HANDS, SOURCES, differences, invented, said


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: f"{source.parents[1].name}-{source.stem}")
def test_the_four_formats_of_a_letter_say_the_same(source: Path) -> None:
    pressed = press.read_letter(source)
    forms = {
        name: said(as_dict(parse(read(getattr(press, f"press_{name}")(pressed)), invented(source.parents[1]))))
        for name in FORMATS
    }
    if pressed.setting("chrome") and forms["txt"]["council"] is None:
        forms["html"]["council"] = None  # the site around the letter may say whose it is where the letter does not
    for name in FORMATS[1:]:
        difference = next(differences(forms["txt"], forms[name]), None)
        assert difference is None, f"{source.stem} in txt and {name}: {difference}"


@pytest.mark.parametrize("hand", HANDS)
def test_some_letters_of_every_hand_are_pressed_in_all_four_formats(hand: str) -> None:
    assert any(source.parents[1].name == hand for source in SOURCES)


ONE = {"answers": [{"question": "strategy", "value": "yes"}]}


@pytest.mark.parametrize(
    ("other", "difference"),
    [
        ({"answers": [{"question": "strategy", "value": "no"}]}, "answers[strategy].value is 'yes' and 'no'"),
        ({"answers": []}, "answers is [{'question': 'strategy', 'value': 'yes'}] and []"),
        ({}, "is {'answers': [{'question': 'strategy', 'value': 'yes'}]} and {}"),
    ],
)
def test_a_difference_is_told_with_its_place(other: dict[str, Any], difference: str) -> None:
    assert [found.strip() for found in differences(ONE, other)] == [difference]


def test_the_same_form_has_no_difference() -> None:
    assert list(differences(ONE, {"answers": [{"value": "yes", "question": "strategy"}]})) == []


def test_only_the_spaces_of_a_token_are_evened() -> None:
    assert said({"words": "fewer than\nfive", "name": "A  B", "span": None}) == {
        "words": "fewer than five",
        "name": "A  B",
    }
