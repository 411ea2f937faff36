"""Presses letters whose tables are drawn otherwise than `press` draws them, as other programs and other hands do."""

import html
import io
from collections.abc import Callable, Sequence

from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from tests.letters import press

_SHORT = 40

type Rows = Sequence[Sequence[str]]


def _even(rows: Rows) -> list[tuple[str, ...]]:
    width = max(map(len, rows))
    return [(*row, *("",) * (width - len(row))) for row in rows]


def _widths(rows: Rows) -> list[int]:
    return [max(3, *(len(row[column]) for row in rows)) for column in range(len(rows[0]))]


def _padded(rows: Rows, between: str = " ") -> list[str]:
    widths = _widths(rows)
    return [between.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]


def _barred(rows: Rows) -> list[str]:
    return [f"| {line} |" for line in _padded(rows, " | ")]


def bars(rows: Rows) -> list[str]:
    """As Markdown has it: bars, and dashes below the first row."""
    head, *others = _barred(rows)
    return [head, "|" + "|".join("-" * (width + 2) for width in _widths(rows)) + "|", *others]


def bare_bars(rows: Rows) -> list[str]:
    """Bars between the cells alone."""
    return [" | ".join(row) for row in rows]


def frame(rows: Rows) -> list[str]:
    """A frame around the head and around all other rows, as databases print it."""
    edge = "+" + "+".join("-" * (width + 2) for width in _widths(rows)) + "+"
    head, *others = _barred(rows)
    return [edge, head, edge, *others, edge]


def frames(rows: Rows) -> list[str]:
    """A frame around each row."""
    edge = "+" + "+".join("-" * (width + 2) for width in _widths(rows)) + "+"
    return [edge, *(line for row in _barred(rows) for line in (row, edge))]


def box(rows: Rows) -> list[str]:
    """Lines of a terminal's box."""
    top, middle, bottom = (
        left + joint.join("─" * (width + 2) for width in _widths(rows)) + right
        for left, joint, right in ("┌┬┐", "├┼┤", "└┴┘")
    )
    lines = [f"│ {line} │" for line in _padded(rows, " │ ")]
    return [top, *(line for row in lines[:-1] for line in (row, middle)), lines[-1], bottom]


def dashes(rows: Rows) -> list[str]:
    """Dashes below the heads of columns, which spaces alone part."""
    head, *others = _padded(rows, "   ")
    return [head, "   ".join("-" * width for width in _widths(rows)), *others]


DRAWN: dict[str, Callable[[Rows], list[str]]] = {
    "bars": bars,
    "bare bars": bare_bars,
    "frame": frame,
    "frames": frames,
    "box": box,
    "dashes": dashes,
}


def drawn_txt(letter: press.Letter, draw: Callable[[Rows], list[str]]) -> bytes:
    """The letter as plain text, its tables drawn by a function of their rows."""
    return _as_txt(letter, lambda lines: lines, draw)


def marked_txt(letter: press.Letter, mark: str) -> bytes:
    """The letter as plain text with its longer lines between marks, as a mail program shows bold type."""

    def marked(lines: Sequence[str]) -> list[str]:
        return [f"{mark}{line}{mark}" if len(line) > _SHORT and line[0].isalnum() else line for line in lines]

    return _as_txt(letter, marked, bars)


def _as_txt(
    letter: press.Letter, words: Callable[[Sequence[str]], Sequence[str]], draw: Callable[[Rows], list[str]]
) -> bytes:
    pieces = [
        draw(_even(block.rows)) if block.kind == "table" else words(press.as_text(_alone(letter, block)).splitlines())
        for block in letter.blocks
    ]
    return ("\n\n".join("\n".join(piece) for piece in pieces) + "\n").encode()


def _alone(letter: press.Letter, block: press.Block) -> press.Letter:
    return press.Letter(letter.name, {}, (block,), letter.attached)


def unruled_pdf(letter: press.Letter, place: str) -> bytes:
    """The letter as PDF, its tables without rules, and their cells set to the "TOP", "MIDDLE" or "BOTTOM"."""
    styles = getSampleStyleSheet()
    flow: list[Flowable] = []
    for block in letter.blocks:
        if block.kind == "table":
            flow.append(_unruled(_even(block.rows), place))
        else:
            lines = press.as_text(_alone(letter, block)).splitlines()
            flow.append(Paragraph("<br/>".join(html.escape(line, quote=False) for line in lines), styles["BodyText"]))
        flow.append(Spacer(1, 8))
    file = io.BytesIO()
    SimpleDocTemplate(file, invariant=1).build(flow)
    return file.getvalue()


def _unruled(rows: Rows, place: str) -> Table:
    style = getSampleStyleSheet()["Normal"]
    cells = [[Paragraph(html.escape(cell, quote=False), style) for cell in row] for row in rows]
    others = max(1, len(rows[0]) - 1)
    dress = TableStyle([("VALIGN", (0, 0), (-1, -1), place), ("TEXTCOLOR", (0, 0), (-1, -1), colors.black)])
    return Table(cells, colWidths=[150, *[300 / others] * (len(rows[0]) - 1)], hAlign="LEFT", style=dress)
