"""The third set of letters: each has its expectation, in the contract's fields, and says the words expected of it."""

import csv
import email
import email.policy
import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from lxml import html
from python_calamine import CalamineWorkbook

HERE = Path(__file__).parent
FORMATS = {".txt", ".html", ".pdf", ".docx", ".eml", ".xlsx", ".ods", ".csv"}
LETTERS = sorted(path for path in HERE.iterdir() if path.suffix in FORMATS and path.name != "councils.csv")
EXPECTATIONS = sorted(HERE.glob("*.expected.json"))

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
    *("council", "reference", "received_on", "responded_on", "published_on"),
    *("answers", "findings", "notes", "unread"),
}
ANSWER_FIELDS = {
    *("question", "outcome", "value", "exemptions", "referred_to"),
    *("passage", "basis", "unit", "scope", "figures"),
}
FIGURE_FIELDS = {"low", "high", "words", "span", "outcome", "certain", "period", "age", "ethnicity"}
OUTCOMES = {"answered", "partly_answered", "withheld", "not_held", "answered_differently", "no_answer"}
CELL_OUTCOMES = {"answered", "withheld", "not_held"}
UNITS = {None, "children", "cases", "referrals", "assessments", "episodes"}
BASES = {None, "open_on_date", "during_period", "new_in_period"}
GROUPS = {
    "asian": {"bangladeshi", "chinese", "indian", "pakistani", "other_asian"},
    "black": {"african", "caribbean", "other_black"},
    "mixed": {"white_and_asian", "white_and_black_african", "white_and_black_caribbean", "other_mixed"},
    "white": {"british", "irish", "gypsy_or_irish_traveller", "roma", "other_white"},
    "other": {"arab", "other_ethnic_group"},
    "unknown": set(),
    None: set(),
}
FINDINGS = {
    *("sum-differs", "text-contradicts-figure", "uneven-suppression"),
    *("current-differs-from-year", "adults-included", "part-exceeds-whole"),
}
NOTES = {"replaces-earlier", "hidden-content", "attachment-only", "request-only", "several-councils"}
DAY = r"\d{4}-\d\d-\d\d"
PERIOD = re.compile(rf"\d{{4}}(/\d\d)?( Q[1-4])?|{DAY}\.\.({DAY})?|as at {DAY}")
EXEMPTION = re.compile(r"FOIS?A s\.\d+(\(\w+\))*")


def expectation_of(letter: Path) -> Path:
    return letter.with_name(f"{letter.stem}.expected.json")


def expected(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return loaded


def answers(path: Path) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = expected(path)["answers"]
    return listed


def figures(path: Path) -> list[dict[str, Any]]:
    return [figure for answer in answers(path) for figure in answer.get("figures", [])]


def is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def plain_text(path: Path) -> str:
    content = path.read_bytes()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    return content.decode("utf-8" if is_utf8(content) else "windows-1252")


def pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def docx_text(path: Path) -> str:
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


def html_text(page: bytes | str) -> str:
    return "\n".join(str(text) for text in html.fromstring(page).itertext())


def csv_text(table: str) -> str:
    return "\n".join(cell for row in csv.reader(table.splitlines()) for cell in row)


def mail_text(path: Path) -> str:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    reading: dict[str, Callable[[str], str]] = {"html": html_text, "csv": csv_text, "plain": str}
    parts = [part for part in message.walk() if part.get_content_maintype() == "text"]
    subject = [str(message["Subject"])]
    return "\n".join(subject + [reading[part.get_content_subtype()](part.get_content()) for part in parts])


def sheets_text(path: Path) -> str:
    workbook = CalamineWorkbook.from_path(path)
    rows = [row for name in workbook.sheet_names for row in workbook.get_sheet_by_name(name).to_python()]
    return "\n".join(f"{cell:g}" if isinstance(cell, float) else str(cell) for row in rows for cell in row)


READERS: dict[str, Callable[[Path], str]] = {
    ".txt": plain_text,
    ".html": lambda path: html_text(path.read_bytes()),
    ".csv": lambda path: csv_text(plain_text(path)),
    ".pdf": pdf_text,
    ".docx": docx_text,
    ".eml": mail_text,
    ".xlsx": sheets_text,
    ".ods": sheets_text,
}


def text_of(letter: Path) -> str:
    """All the text of the letter, read without the parser that it is there to try."""
    return READERS[letter.suffix](letter)


def occurs(words: str, text: str) -> bool:
    """Whether the words stand in the text by themselves, not inside a longer number or word."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return re.search(rf"(?<![\w,.]){pattern}(?!\w|[,.]\d)", text) is not None


def test_there_are_at_least_thirty_letters_in_every_format() -> None:
    assert len(LETTERS) >= 30
    assert {letter.suffix for letter in LETTERS} == FORMATS


def test_every_letter_has_its_expectation_and_every_expectation_its_letter() -> None:
    assert sorted(map(expectation_of, LETTERS)) == EXPECTATIONS


def test_plain_text_letters_come_in_three_encodings() -> None:
    contents = [letter.read_bytes() for letter in LETTERS if letter.suffix == ".txt"]
    marked = [content for content in contents if content.startswith(b"\xff\xfe")]
    undecodable = [content for content in contents if content not in marked and not is_utf8(content)]
    assert len(marked) == 1
    assert len(undecodable) == 1


@pytest.mark.parametrize("path", EXPECTATIONS, ids=lambda path: path.name)
def test_an_expectation_holds_only_the_contracts_fields(path: Path) -> None:
    body = expected(path)
    assert body.keys() <= RETURN_FIELDS
    assert [answer["question"] for answer in body["answers"]] == QUESTIONS
    assert {finding["code"] for finding in body.get("findings", [])} <= FINDINGS
    assert {note["code"] for note in body.get("notes", [])} <= NOTES
    for key in ("received_on", "responded_on", "published_on"):
        assert body.get(key) is None or date.fromisoformat(body[key]).year == 2025


@pytest.mark.parametrize("path", EXPECTATIONS, ids=lambda path: path.name)
def test_an_expected_council_is_in_the_register_beside_the_letters(path: Path) -> None:
    with (HERE / "councils.csv").open(encoding="utf-8", newline="") as file:
        codes = {row["code"]: row["gss_code"] or None for row in csv.DictReader(file)}
    council = expected(path)["council"]
    assert council is None or codes[council["code"]] == council["gss_code"]


@pytest.mark.parametrize("path", EXPECTATIONS, ids=lambda path: path.name)
def test_expected_answers_use_the_contracts_fields_and_words(path: Path) -> None:
    for answer in answers(path):
        assert answer.keys() <= ANSWER_FIELDS
        assert answer.get("outcome", "answered") in OUTCOMES
        assert answer.get("unit") in UNITS
        assert answer.get("basis") in BASES
        assert all(EXEMPTION.fullmatch(exemption) for exemption in answer.get("exemptions", []))
        assert answer["question"] == "strategy" or "value" not in answer


@pytest.mark.parametrize("path", EXPECTATIONS, ids=lambda path: path.name)
def test_what_is_wholly_withheld_or_not_held_is_expected_to_have_no_figures(path: Path) -> None:
    wholly = [answer for answer in answers(path) if answer.get("outcome") in {"withheld", "not_held", "no_answer"}]
    assert [answer["question"] for answer in wholly if answer["figures"] != []] == []


@pytest.mark.parametrize("path", EXPECTATIONS, ids=lambda path: path.name)
def test_expected_figures_use_the_contracts_fields_and_words(path: Path) -> None:
    for figure in figures(path):
        assert figure.keys() <= FIGURE_FIELDS
        assert figure.get("outcome", "answered") in CELL_OUTCOMES
        assert figure.get("period") is None or PERIOD.fullmatch(figure["period"])
        ethnicity = figure.get("ethnicity", {})
        assert ethnicity.keys() <= {"label", "group", "detail"}
        assert ethnicity.get("detail") in GROUPS[ethnicity.get("group")] | {None}


@pytest.mark.parametrize("path", EXPECTATIONS, ids=lambda path: path.name)
def test_expected_bounds_are_in_order_and_stand_only_where_a_count_was_given(path: Path) -> None:
    for figure in figures(path):
        low, high = figure["low"], figure["high"]
        assert high is None or (low is not None and 0 <= low <= high)
        assert low is None or figure.get("outcome", "answered") == "answered"


@pytest.mark.parametrize("letter", LETTERS, ids=lambda path: path.name)
def test_the_words_of_every_expected_figure_occur_in_its_letter(letter: Path) -> None:
    text = text_of(letter)
    words = [figure["words"] for figure in figures(expectation_of(letter)) if "words" in figure]
    assert [token for token in words if not occurs(token, text)] == []


@pytest.mark.parametrize("letter", LETTERS, ids=lambda path: path.name)
def test_every_expected_ethnic_label_and_reference_is_as_the_letter_writes_it(letter: Path) -> None:
    path, text = expectation_of(letter), " ".join(text_of(letter).split())
    labels = [figure.get("ethnicity", {}).get("label") for figure in figures(path)]
    written = [*labels, expected(path).get("reference")]
    assert [label for label in written if label is not None and label not in text] == []
