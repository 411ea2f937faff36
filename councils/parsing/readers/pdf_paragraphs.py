"""From the lines of pages to paragraphs: what the page's edge broke is joined, what repeats on each page is set apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from councils.parsing.readers.layout import Block, Item
from councils.parsing.readers.pdf_lines import Line
from councils.parsing.text import Kind

_MARGIN = 62.0
_OPENS = re.compile(
    r"(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.):]+\s|[•●○▪■‣o\-–*]\s|[QA]\d?[:.]\s)", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Page:
    """A page counted from 1, its height in points, and its lines from top to bottom."""

    number: int
    height: float
    lines: Sequence[Line]


def paragraphs_of(pages: Sequence[Page]) -> list[Item]:
    """Return the paragraphs of all pages; running headers stand once at the top, running footers at the end."""
    repeated = _repeated(pages)
    margin = _right_margin(pages)
    headers: dict[str, Block] = {}
    footers: dict[str, Block] = {}
    body: list[_Paragraph] = []
    for page in pages:
        gap = _usual_gap(page)
        for line in page.lines:
            edge = _edge(page, line)
            if edge and (edge, _masked(line)) in repeated:
                kept, kind = (headers, Kind.HEADER) if edge == "top" else (footers, Kind.FOOTER)
                kept.setdefault(line.text, Block(line.text, kind, page.number))
            elif body and body[-1].goes_on(line, page, margin, gap):
                body[-1].add(line)
            else:
                body.append(_Paragraph(page.number, [line]))
    return [*headers.values(), *(paragraph.block() for paragraph in body), *footers.values()]


@dataclass(slots=True)
class _Paragraph:
    page: int
    lines: list[Line]

    def goes_on(self, line: Line, page: Page, margin: float, gap: float) -> bool:
        """Say whether a line is the rest of this paragraph: its first word had no room on the line before."""
        last = self.lines[-1]
        if "\t" in line.text or "\t" in last.text or _OPENS.match(line.text) or abs(last.size - line.size) > 0.6:
            return False
        first_word = line.text.split(" ", 1)[0]
        wide = (line.right - line.left) * len(first_word) / max(1, len(line.text))
        if last.right + wide + 0.2 * line.size <= margin:
            return False
        if page.number != self.page:
            return not last.text.rstrip().endswith((".", "?", "!", ":")) and line.text[:1].islower()
        return (
            last.y - line.y <= 1.25 * min(max(gap, line.size), 2.6 * line.size)
            and abs(line.left - last.left) < 6 * line.size
        )

    def add(self, line: Line) -> None:
        self.lines.append(line)

    def block(self) -> Block:
        text = self.lines[0].text
        for line in self.lines[1:]:
            text += line.text if re.search(r"\w-$", text) else f" {line.text}"
        return Block(text, Kind.PARAGRAPH, self.page)


def _edge(page: Page, line: Line) -> str | None:
    if line.y > page.height - _MARGIN:
        return "top"
    return "bottom" if line.y < _MARGIN else None


def _masked(line: Line) -> str:
    return _DIGITS.sub("#", line.text)


def _repeated(pages: Sequence[Page]) -> set[tuple[str, str]]:
    counted: Counter[tuple[str, str]] = Counter()
    for page in pages:
        places = {(_edge(page, line), _masked(line)) for line in page.lines}
        counted.update((edge, words) for edge, words in places if edge is not None)
    return {place for place, count in counted.items() if count >= 2 and count * 2 >= len(pages)}


def _right_margin(pages: Sequence[Page]) -> float:
    """Return where lines of prose end: the furthest that a fair share of the long ones reaches."""
    ends = sorted(line.right for page in pages for line in page.lines if "\t" not in line.text and len(line.text) > 40)
    return ends[int(len(ends) * 0.97)] if ends else float("inf")


def _usual_gap(page: Page) -> float:
    gaps = sorted(above.y - below.y for above, below in zip(page.lines, page.lines[1:], strict=False))
    return gaps[len(gaps) // 4] if gaps else 0.0
