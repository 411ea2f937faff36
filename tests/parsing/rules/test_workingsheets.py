"""A sheet that was never meant to be sent is no answer, whatever it counts."""

import pytest

from councils.parsing.rules.workingsheets import without_working_sheets, working_sheets
from councils.parsing.text import Kind, PlacedText, Segment


def book(*sheets: tuple[str, str]) -> PlacedText:
    text, segments = "", []
    for name, words in sheets:
        segments.append(Segment(len(text), len(text) + len(name), Kind.SHEET_NAME))
        text += f"{name}\n\n"
        segments.append(Segment(len(text), len(text) + len(words), Kind.CELL))
        text += f"{words}\n\n"
    return PlacedText(text, tuple(segments))


def kept(*sheets: tuple[str, str]) -> str:
    return " ".join(without_working_sheets(book(*sheets)).split())


@pytest.mark.parametrize(
    "name",
    ["Working", "Workings", "Working copy", "Draft", "First draft", "Calculations", "Superseded", "Old figures",
     "Previous version", "Do not send", "Not for publication", "Internal use only", "Rough work", "Draft 2"],
)  # fmt: skip
def test_a_sheet_by_its_name(name: str) -> None:
    assert kept(("Reply", "3\t14"), (name, "3\t35")) == f"Reply 3 14 {name}"


@pytest.mark.parametrize(
    "words",
    [
        "Draft for checking by the performance team, 8 May",
        "NOT FOR RELEASE",
        "Working copy",
        "Please delete before sending",
        "First draft, 2 May",
        "Remove before release",
    ],
)
def test_a_sheet_by_what_stands_over_it(words: str) -> None:
    assert kept(("Reply", "3\t14"), ("Sheet2", f"{words}\n\n3\t35")) == "Reply 3 14 Sheet2"


@pytest.mark.parametrize(
    "name", ["Workforce", "Reply", "Working together", "Years", "Part e", "Drafting", "Older children"]
)
def test_other_sheets_stay(name: str) -> None:
    assert kept(("Reply", "3\t14"), (name, "3\t35")) == f"Reply 3 14 {name} 3 35"


def test_a_strategy_in_draft_is_an_answer() -> None:
    assert "Yes" in kept(("Reply", "Yes, a draft strategy is in place"), ("Years", "2024\t5"))


def test_the_only_sheet_of_a_workbook_stays_whatever_its_name() -> None:
    assert list(working_sheets(book(("Draft", "3\t14")))) == []


def test_every_place_stays_where_it_was() -> None:
    placed = book(("Working", "3\t35"), ("Reply", "3\t14"))
    made = without_working_sheets(placed)
    assert len(made) == len(placed.text)
    assert made.index("14") == placed.text.index("14")
