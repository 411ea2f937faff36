"""Measures readings against what letters are expected to give: `NAME.expected.json` beside `NAME.ext`.

A field that the expectation leaves out is not scored. A figure is found when its question, its period, age or ethnic
label and its bounds are those of an expected one; each expected figure is found once. A certain figure that none of
them expects is false, where the expectation states that question's figures.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from councils.domain.return_json import as_dict
from councils.domain.returns import Return

SUFFIX = ".expected.json"
METADATA = ("council", "reference", "received_on", "responded_on", "published_on")
_DETAILS = ("value", "exemptions", "referred_to", "basis", "unit", "scope")

type Form = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a kind were right, of how many that were scored."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.of + other.of)

    @property
    def share(self) -> float | None:
        """The share that was right, None where nothing was scored."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Miss:
    """Something that differs from the expectation: of what kind, at which question or field, and what was read."""

    kind: str
    where: str
    read: str
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """What one reading, or many together, got right."""

    figures: Tally = Tally()
    certain: Tally = Tally()
    outcomes: Tally = Tally()
    details: Tally = Tally()
    metadata: Tally = Tally()
    findings: Tally = Tally()
    notes: Tally = Tally()
    documents: int = 0
    seconds: float = 0.0
    misses: tuple[Miss, ...] = field(default=())

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))

    @property
    def false_certain(self) -> tuple[Miss, ...]:
        """The figures marked certain that no expectation knows: the worst fault of all."""
        return tuple(miss for miss in self.misses if miss.kind == "false certain")


def score(read: Return, expected: Form, seconds: float = 0.0) -> Score:
    """How far a reading agrees with what was expected of it."""
    total = Score(documents=1, seconds=seconds)
    form: Form = as_dict(read)
    total += _metadata(form, expected)
    answers = {answer["question"]: answer for answer in form["answers"]}
    for wanted in expected.get("answers", ()):
        total += _answer(answers[wanted["question"]], wanted)
    total += _codes("findings", form, expected)
    return total + _codes("notes", form, expected)


def _metadata(form: Form, expected: Form) -> Score:
    total = Score()
    for name in METADATA:
        if name in expected:
            same = _agrees(form[name], expected[name])
            misses = () if same else (Miss("metadata", name, str(form[name]), str(expected[name])),)
            total += Score(metadata=Tally(int(same), 1), misses=misses)
    return total


def _agrees(read: object, wanted: object) -> bool:
    """True where `read` has everything that is wanted; of an object, what is left out is not wanted."""
    if isinstance(wanted, Mapping) and isinstance(read, Mapping):
        return all(_agrees(read.get(name), value) for name, value in wanted.items())
    if isinstance(wanted, list) and isinstance(read, list) and all(isinstance(each, str) for each in wanted):
        return sorted(map(str, read)) == sorted(wanted)
    return read == wanted


def _answer(answer: Form, wanted: Form) -> Score:
    total = Score()
    if "outcome" in wanted:
        same = answer["outcome"] == wanted["outcome"]
        misses = () if same else (Miss("outcome", answer["question"], answer["outcome"], wanted["outcome"]),)
        total += Score(outcomes=Tally(int(same), 1), misses=misses)
    for name in _DETAILS:
        if name in wanted:
            same = _agrees(answer[name], wanted[name])
            misses = (
                () if same else (Miss("detail", f"{answer['question']} {name}", str(answer[name]), str(wanted[name])),)
            )
            total += Score(details=Tally(int(same), 1), misses=misses)
    return total + _figures(answer, wanted["figures"]) if "figures" in wanted else total


def _figures(answer: Form, wanted: Sequence[Form]) -> Score:
    left: list[Form] = list(answer["figures"])
    missed: list[Form] = []
    found_certain = 0
    for figure in sorted(wanted, key=len, reverse=True):
        match = next((each for each in left if _is_found(each, figure)), None)
        if match is None:
            missed.append(figure)
        else:
            left.remove(match)
            found_certain += match["certain"]
    false = [figure for figure in left if figure["certain"]]
    question = str(answer["question"])
    return Score(
        figures=Tally(len(wanted) - len(missed), len(wanted)),
        certain=Tally(found_certain, found_certain + len(false)),
        misses=(
            *(Miss("false certain", question, _named(figure)) for figure in false),
            *(Miss("figure not found", question, "", _named(figure)) for figure in missed),
            *(Miss("figure not expected", question, _named(figure)) for figure in left if not figure["certain"]),
        ),
    )


def _is_found(figure: Form, wanted: Form) -> bool:
    for name in ("low", "high", "period", "age"):
        if name in wanted and figure[name] != wanted[name]:
            return False
    told = wanted.get("ethnicity")
    if told is not None and "label" not in told:
        return figure["ethnicity"] is not None and _agrees(figure["ethnicity"], told)
    return "ethnicity" not in wanted or _label(figure) == _label(wanted)


def _label(figure: Form) -> str | None:
    ethnicity = figure.get("ethnicity")
    return " ".join(str(ethnicity["label"]).casefold().split()) if ethnicity else None


def _named(figure: Form) -> str:
    of = figure.get("period") or figure.get("age") or (figure.get("ethnicity") or {}).get("label") or ""
    return f"{of} “{figure.get('words', '')}” {figure.get('low')}..{figure.get('high')}".strip()


def _codes(kind: str, form: Form, expected: Form) -> Score:
    if kind not in expected:
        return Score()
    read = [each["code"] for each in form[kind]]
    wanted = [each["code"] for each in expected[kind]]
    found = [code for code in wanted if code in read]
    tally = Tally(len(found), len(wanted))
    misses = (
        *(Miss(f"{kind}: not found", code, "", code) for code in wanted if code not in read),
        *(Miss(f"{kind}: not expected", code, code) for code in read if code not in wanted),
    )
    return Score(findings=tally, misses=misses) if kind == "findings" else Score(notes=tally, misses=misses)


# Folders of letters


@dataclass(frozen=True, slots=True)
class Expected:
    """A letter and what is expected of it."""

    letter: Path
    form: Form


def letters_in(folder: Path) -> Iterator[Expected]:
    """Every letter under a folder that has an expectation beside it. Raises ValueError where one is not JSON."""
    for path in sorted(folder.rglob(f"*{SUFFIX}")):
        name = path.name.removesuffix(SUFFIX)
        try:
            form = json.loads(path.read_text("utf-8"))
        except ValueError as fault:
            raise ValueError(f"{path}: {fault}") from fault
        for letter in sorted(path.parent.glob(f"{name}.*")):
            if letter.suffix and letter.name[len(name) + 1 :].count(".") == 0:
                yield Expected(letter, form)


def register_beside(folder: Path) -> Path | None:
    """The `councils.csv` of a folder or of the nearest one above it."""
    for place in (folder, *folder.resolve().parents):
        if (found := place / "councils.csv").is_file():
            return found
    return None
