"""Strings of a spreadsheet that end in raised characters: "12" with a small 1 above it is 12 and a note, and no 121."""

import re
from collections.abc import Iterator

from councils.parsing.readers.package import Element, Package, child_of, name_of, value_of

NOTE_MARK = re.compile(r"\d{1,3}(?:\s?[,;]\s?\d{1,3})*|[a-z]|[*†‡§]{1,2}", re.IGNORECASE)
"""What raised characters are, spaces left off, where they point to a note: "1, 2", "a", "*"; not the "th" of "4th"."""
_SHEET = re.compile(r"xl/(?:sharedStrings|worksheets/[^/]+)\.xml")
_RAISED = re.compile(r"\s*(?:super\b|[1-9]\d*%)")


def raised_strings(package: Package) -> dict[str, str]:
    """
    Return the strings that hold a raised note mark, as they read joined, each with its marks in brackets: "12[1]".

    The values' own reader joins what stands on the line with what is raised above it. It does not tell which cells
    share a string: one that reads the same without a mark is taken for the other, as nobody can tell the two apart.

    Raises UnreadableDocument if the package is damaged.
    """
    found = _open_document(package) if "content.xml" in package.names else _office(package)
    return {joined: marked for joined, marked in found if joined != marked}


def _office(package: Package) -> Iterator[tuple[str, str]]:
    for name in sorted(filter(_SHEET.fullmatch, package.names)):
        for string in package.elements(name, "si", "is"):
            runs = [run for run in string if name_of(run) == "r"]
            words = [(_text_of(run), _is_raised(run)) for run in runs]
            if any(raised for _, raised in words):
                yield _joined(words)


def _text_of(run: Element) -> str:
    return "".join(str(part.text or "") for part in run if name_of(part) == "t")


def _is_raised(run: Element) -> bool:
    return value_of(child_of(run, "rPr", "vertAlign")) == "superscript"


def _open_document(package: Package) -> Iterator[tuple[str, str]]:
    raised = frozenset(_raised_styles(package))
    for paragraph in package.elements("content.xml", "p") if raised else ():
        words = [(str(paragraph.text or ""), False)]
        for part in paragraph:
            inside = "".join(str(text) for text in part.itertext())
            words += [(inside, value_of(part, "style-name") in raised), (str(part.tail or ""), False)]
        if any(above for _, above in words):
            yield _joined(words)


def _raised_styles(package: Package) -> Iterator[str]:
    for part in ("content.xml", "styles.xml"):
        for style in package.elements(part, "style"):
            position = value_of(child_of(style, "text-properties"), "text-position")
            if position is not None and _RAISED.match(position):
                yield value_of(style, "name") or ""


def _joined(words: list[tuple[str, bool]]) -> tuple[str, str]:
    """The string as it reads joined, and with its marks in brackets; what opens a cell marks nothing before it."""
    joined = "".join(said for said, _ in words)
    marked = ""
    for said, raised in words:
        is_mark = raised and marked.strip() and NOTE_MARK.fullmatch(said.strip())
        marked += f"[{said.strip()}]" if is_mark else said
    return joined.strip(), marked.strip()
