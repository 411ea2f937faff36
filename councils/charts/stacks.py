"""Shares of a whole laid end to end: what is sure of each group in its colour, and what ranges leave open, hatched.

Six grounds at most, told apart by their darkness and by the name and figure on or below each. Another whole may lie
below it as a thinner bar, to be seen against it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from councils.charts.palette import (
    BEHIND,
    INK,
    PAPER,
    RULE,
    SOFT,
    Figure,
    hatched,
    hovering,
    is_narrow,
    layout,
    plain,
    text_width,
    words,
    wrapped,
)

GROUNDS = ("#12436D", "#28A197", "#801650", "#F4A27A", "#D9D4EC")
"""Of the five groups of the Census, in its order; what is not known is grey."""
_LIGHT = frozenset(GROUNDS[1:2] + GROUNDS[3:])
_BAR, _THIN, _LEAST = 30, 12, 4.0
"""Pixels a bar is high, and a thinner one; per cent below which a piece has no figure on itself."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One group of a whole: at least `low` per cent of it, `said` in words; its `place`, 0 to 4, None: not known."""

    label: str
    low: float
    said: str
    place: int | None


@dataclass(frozen=True, slots=True)
class Stack:
    """One council's whole; `more` says what cannot be drawn, and why.

    `beside` is the thinner bar, of what `beside_label` says; without pieces, the reason why there is none.
    """

    label: str
    pieces: tuple[Piece, ...] = ()
    more: str = ""
    beside: tuple[Piece, ...] = ()
    beside_label: str = ""


def stacks(wholes: Sequence[Stack], *, width: int, after: Sequence[str] = ()) -> Figure:
    """The figure: a bar a council, its pieces named in words below it; `after` are words for those not drawn."""
    edge = 12 if is_narrow(width) else 16
    room = width - 2 * edge
    made = layout(width=width, height=0, margin={"l": 0, "r": 0, "t": 0, "b": 0})
    traces: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    top = 8.0
    for whole in wholes:
        said = [*(f"{piece.label} {piece.said}" for piece in whole.pieces), *([whole.more] if whole.more else [])]
        told = [*wrapped("; ".join(said), room, 12), *wrapped(_beside(whole), room, 12)]
        notes.append(_note(f"<b>{plain(whole.label)}</b>", edge, top + 9, color=INK, size=13.5))
        top += 22
        if whole.pieces:
            traces += _bar(whole, edge, top, room)
            notes += _on_it(whole, edge, top, room)
            top += _BAR + 4
        if whole.beside:
            thin = Stack(f"{whole.label}, {whole.beside_label}", whole.beside)
            traces += _bar(thin, edge, top - 2, room, high=_THIN)
            top += _THIN + 2
        notes += [_note(plain(line), edge, top + 8 + 16 * row) for row, line in enumerate(told)]
        top += 16 * len(told) + 14
    for line in (line for text in after for line in wrapped(text, room, 12)):
        notes.append(_note(plain(line), edge, top + 8))
        top += 16
    made["height"] = round(top + 6)
    made["xaxis"] = {"range": [0, width], "visible": False, "fixedrange": True}
    made["yaxis"] = {"range": [made["height"], 0], "visible": False, "fixedrange": True}
    made["annotations"] = notes
    return {"data": traces or [{"type": "scatter", "x": [], "y": []}], "layout": made}


def _beside(whole: Stack) -> str:
    """What the thinner bar is of, with its pieces, or why there is none."""
    if not whole.beside:
        return whole.beside_label
    return f"{whole.beside_label}: {'; '.join(f'{piece.label} {piece.said}' for piece in whole.beside)}"


def _note(text: str, x: float, y: float, **how: Any) -> dict[str, Any]:
    return words(text, **{"x": x, "y": y, "xanchor": "left", "size": 12, "color": SOFT, **how})


def _bar(whole: Stack, left: float, top: float, room: float, *, high: int = _BAR) -> list[dict[str, Any]]:
    """The pieces end to end, then the part that is not settled."""
    flat = {"type": "bar", "orientation": "h", "width": high, "y": [top + high / 2]}
    made = []
    reached = 0.0
    for piece in whole.pieces:
        colour = BEHIND if piece.place is None else GROUNDS[piece.place]
        place = {"base": [left + reached / 100 * room], "x": [piece.low / 100 * room]}
        said = hovering([f"{whole.label}, {piece.label}: {piece.said}"])
        made.append({**flat, **place, "marker": {"color": colour, "line": {"color": PAPER, "width": 1}}, **said})
        reached += piece.low
    if reached < 99.95:  # noqa: PLR2004 - what rounding leaves is nothing
        place = {"base": [left + reached / 100 * room], "x": [(100 - reached) / 100 * room]}
        open_ = hovering([f"{whole.label}: what the words leave open between the groups"])
        made.append({**flat, **place, "marker": hatched(RULE), **open_})
    return made


def _on_it(whole: Stack, left: float, top: float, room: float) -> list[dict[str, Any]]:
    """The names of the pieces that have room for theirs."""
    notes = []
    reached = 0.0
    for piece in whole.pieces:
        wide = piece.low / 100 * room
        if piece.low >= _LEAST and text_width(piece.label, 12) * 1.1 < wide:
            light = piece.place is None or GROUNDS[piece.place] in _LIGHT
            middle = left + reached / 100 * room + wide / 2
            place = {"x": middle, "y": top + _BAR / 2, "xanchor": "center", "size": 12}
            notes.append(words(plain(piece.label), **place, color=INK if light else PAPER))
        reached += piece.low
    return notes
