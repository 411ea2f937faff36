"""What must be true of the letters themselves, whatever the parser makes of them."""

import csv
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.letters import press
from tests.letters.letter_text import occurs, text_of

HERE = Path(__file__).parent
FOLDERS = sorted({path.parent for path in HERE.glob("*/*.expected.json")})
FROM_SOURCES = [folder for folder in FOLDERS if folder.name != "third"]
"""The third hand made some of its files in their own formats."""
EXPECTATIONS = sorted(HERE.glob("*/*.expected.json"))
OPEN = sorted(HERE.glob("open/*.expected.json"))
PRESSED = sorted(
    path
    for folder in FOLDERS
    for path in folder.iterdir()
    if path.suffix[1:] in press.PRESSES and path.stem != "councils"
)
QUESTIONS = [
    "strategy",
    "mechanisms",
    "current_cases",
    "group_based_cases",
    "victim_ethnicity",
    "victim_age",
    "perpetrator_ethnicity",
    "yearly_cases",
]
RETURN_FIELDS = {
    "council",
    "reference",
    "received_on",
    "responded_on",
    "published_on",
    "answers",
    "findings",
    "notes",
    "unread",
}
ANSWER_FIELDS = {
    "question",
    "outcome",
    "value",
    "exemptions",
    "referred_to",
    "passage",
    "basis",
    "unit",
    "scope",
    "figures",
}
FIGURE_FIELDS = {"low", "high", "words", "span", "outcome", "certain", "period", "age", "ethnicity"}
OUTCOMES = {"answered", "partly_answered", "withheld", "not_held", "answered_differently", "no_answer"}
FINDINGS = {
    "sum-differs",
    "text-contradicts-figure",
    "uneven-suppression",
    "current-differs-from-year",
    "adults-included",
    "part-exceeds-whole",
}
NOTES = {"replaces-earlier", "hidden-content", "attachment-only", "request-only", "several-councils"}
DETAILS = {
    "asian": {"bangladeshi", "chinese", "indian", "pakistani", "other_asian"},
    "black": {"african", "caribbean", "other_black"},
    "mixed": {"white_and_asian", "white_and_black_african", "white_and_black_caribbean", "other_mixed"},
    "white": {"british", "irish", "gypsy_or_irish_traveller", "roma", "other_white"},
    "other": {"arab", "other_ethnic_group"},
    "unknown": set(),
}
DAY = r"\d{4}-\d\d-\d\d"
PERIOD = re.compile(rf"\d{{4}}(/\d\d)?( Q[1-4])?|{DAY}\.\.({DAY})?|as at {DAY}")
TEXT_FORMATS = {"txt", "html", "csv", "eml"}


@cache
def _expectation(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text("utf-8"))


def _source(expectation: Path) -> Path:
    return expectation.parent / "sources" / f"{expectation.name.removesuffix('.expected.json')}.letter"


def _figures(expectation: Path) -> list[dict[str, Any]]:
    return [figure for answer in _expectation(expectation).get("answers", []) for figure in answer.get("figures", [])]


def _each_of(paths: list[Path]) -> Callable[[Callable[[Path], None]], Any]:
    """Hold a check for each of the paths, folder by folder: as a test of its own, a millisecond's check costs five."""
    by_folder = {
        folder: [path for path in paths if path.parent == folder] for folder in {path.parent for path in paths}
    }

    def for_folders(check: Callable[[Path], None]) -> Any:
        @pytest.mark.parametrize("folder", sorted(by_folder), ids=lambda folder: folder.name)
        def held(folder: Path) -> None:
            assert [fault for path in by_folder[folder] if (fault := fault_in(path))] == []

        def fault_in(path: Path) -> str:
            try:
                check(path)
            except AssertionError as fault:
                return f"{path.name}: {fault}"
            return ""

        held.__name__ = check.__name__
        return held

    return for_folders


def test_there_are_letters_enough_and_a_third_of_them_are_traps() -> None:
    traps = [path for path in OPEN if path.name.startswith("trap-")]
    assert len(OPEN) >= 42
    assert len(traps) * 3 >= len(OPEN)


def test_every_format_is_pressed_at_least_three_times() -> None:
    pressed = [kind for path in HERE.glob("open/sources/*.letter") for kind in _formats(path)]
    assert {kind for kind in press.PRESSES if pressed.count(kind) < 3} == set()


def _formats(path: Path) -> list[str]:
    formats: list[str] = press.read_letter(path).formats
    return formats


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_letter_has_its_expectation_and_every_expectation_its_letters(folder: Path) -> None:
    expected = {path.name.removesuffix(".expected.json") for path in folder.glob("*.expected.json")}
    pressed = {path.stem for path in PRESSED if path.parent == folder}
    assert expected == pressed


@pytest.mark.parametrize("folder", FROM_SOURCES, ids=lambda folder: folder.name)
def test_no_pressed_letter_is_missing_or_left_over(folder: Path) -> None:
    asked = {f"{path.stem}.{kind}" for path in folder.glob("sources/*.letter") for kind in _formats(path)}
    assert {path.name for path in PRESSED if path.parent == folder} == asked


@_each_of(EXPECTATIONS)
def test_an_expectation_uses_only_the_fields_of_a_return(path: Path) -> None:
    expectation = _expectation(path)
    assert set(expectation) <= RETURN_FIELDS
    for answer in expectation.get("answers", []):
        assert set(answer) <= ANSWER_FIELDS
        assert answer.get("outcome", "answered") in OUTCOMES
    for figure in _figures(path):
        assert set(figure) <= FIGURE_FIELDS


@_each_of(EXPECTATIONS)
def test_an_expectation_asks_the_questions_once_and_in_order(path: Path) -> None:
    asked = [answer["question"] for answer in _expectation(path).get("answers", [])]
    assert asked == [question for question in QUESTIONS if question in asked]


@_each_of(EXPECTATIONS)
def test_an_expectation_names_only_findings_and_notes_that_exist(path: Path) -> None:
    expectation = _expectation(path)
    assert {finding["code"] for finding in expectation.get("findings", [])} <= FINDINGS
    assert {note["code"] for note in expectation.get("notes", [])} <= NOTES


@_each_of(PRESSED)
def test_the_words_of_every_expected_figure_stand_in_the_letter(path: Path) -> None:
    text = text_of(path)
    words = [figure["words"] for figure in _figures(_expected_of(path)) if figure.get("words")]
    assert [token for token in words if not occurs(token, text)] == []


@_each_of(PRESSED)
def test_the_ethnic_labels_and_the_reference_expected_are_as_the_letter_writes_them(path: Path) -> None:
    text = " ".join(text_of(path).split())
    labels = [(figure.get("ethnicity") or {}).get("label") for figure in _figures(_expected_of(path))]
    written = [*labels, _expectation(_expected_of(path)).get("reference")]
    assert [label for label in written if label is not None and label not in text] == []


def _expected_of(letter: Path) -> Path:
    return letter.with_name(f"{letter.stem}.expected.json")


@_each_of(EXPECTATIONS)
def test_the_periods_expected_are_written_as_the_contract_writes_them(path: Path) -> None:
    periods = [figure["period"] for figure in _figures(path) if figure.get("period")]
    assert [period for period in periods if not PERIOD.fullmatch(period)] == []


@_each_of(EXPECTATIONS)
def test_an_expected_ethnic_detail_belongs_to_its_group(path: Path) -> None:
    groups = [figure["ethnicity"] for figure in _figures(path) if figure.get("ethnicity")]
    assert [group for group in groups if group.get("detail") and group["detail"] not in DETAILS[group["group"]]] == []


@_each_of(EXPECTATIONS)
def test_the_bounds_of_every_expected_figure_are_bounds(path: Path) -> None:
    for figure in _figures(path):
        low, high = figure.get("low"), figure.get("high")
        assert low is not None or high is None
        assert low is None or high is None or 0 <= low <= high


@_each_of(EXPECTATIONS)
def test_a_question_wholly_withheld_or_not_held_expects_no_bounds(path: Path) -> None:
    for answer in _expectation(path).get("answers", []):
        if answer.get("outcome") in {"withheld", "not_held", "no_answer"}:
            assert [figure for figure in answer.get("figures", []) if figure.get("low") is not None] == []


@_each_of(EXPECTATIONS)
def test_the_expected_council_is_one_of_the_invented_ones(path: Path) -> None:
    own = path.parent / "councils.csv"
    codes = {row["code"]: row["gss_code"] or None for row in _register(own if own.exists() else HERE / own.name)}
    council = _expectation(path).get("council")
    assert council is None or codes[council["code"]] == council["gss_code"]


def _register(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_no_invented_council_has_a_code_that_the_register_of_nations_could_give() -> None:
    rows = _register(HERE / "councils.csv")
    assert {row["gss_code"][:1] for row in rows} <= {"X", ""}
    assert all(domain.endswith(".example") for row in rows for domain in row["domains"].split("|"))
    assert len({row["code"] for row in rows}) == len(rows)


@_each_of(OPEN)
def test_pressing_a_text_format_again_changes_nothing(path: Path) -> None:
    letter = press.read_letter(_source(path))
    for kind in TEXT_FORMATS & set(letter.formats):
        if kind != "eml" or not letter.setting("attach"):
            assert press.PRESSES[kind](letter) == (path.parent / f"{letter.name}.{kind}").read_bytes()


@pytest.mark.parametrize("kind", sorted(press.PRESSES))
def test_the_same_source_gives_the_same_bytes_in_every_format(kind: str) -> None:
    source = "# Answers\n\nQuestion 3\n\n| Year | Cases |\n|---|---|\n| 2014 | 17 |\n| 2015 | <5 |\n"
    first, second = (press.PRESSES[kind](press.parse_letter("twice", source)) for _ in range(2))
    assert first == second


def test_settings_that_never_end_are_refused() -> None:
    with pytest.raises(ValueError, match="without a closing"):
        press.parse_letter("open-ended", "---\nformats: txt\nDear requester\n")


def test_a_backslash_keeps_a_line_that_looks_like_markup() -> None:
    letter = press.parse_letter("kept", "\\# not a heading\n\n\\- 6. not a bullet\n")
    assert press.as_text(letter) == "# not a heading\n\n- 6. not a bullet\n"
    assert "<ul>" not in press.as_html(letter)


def test_a_table_can_be_flattened_to_one_cell_a_line() -> None:
    letter = press.parse_letter("flat", "---\ntable: cells\n---\n| 2014 | 17 |\n| 2015 | |\n")
    assert press.as_text(letter) == "2014\n17\n2015\n"


def test_a_letter_in_utf_16_begins_with_its_byte_order_mark() -> None:
    letter = press.parse_letter("wide", "---\nencoding: utf-16\n---\nDear requester\n")
    assert press.press_txt(letter).startswith(b"\xff\xfe")
