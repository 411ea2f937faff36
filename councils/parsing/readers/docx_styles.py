"""What a Word document's styles say of its paragraphs and runs: headings, list numbering, hidden text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from councils.parsing.readers.package import Element, child_of, children_of, value_of

_DEEPEST = 12
_LIFTED = re.compile(r"[1-9]")
_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their identifiers."""

    elements: dict[str, Element]

    @classmethod
    def of(cls, part: Element | None) -> Styles:
        """Read the styles part; a document without one has only what its paragraphs say themselves."""
        return cls({value_of(style, "styleId") or "": style for style in children_of(part, "style")})

    def is_heading(self, properties: Element | None) -> bool:
        """Say whether a paragraph's style is a heading or a title."""
        return any(
            (value_of(child_of(style, "name")) or "").lower().startswith(("heading", "title", "subtitle"))
            for style in self._line(value_of(child_of(properties, "pStyle")))
        )

    def numbering(self, properties: Element | None) -> tuple[str, int] | None:
        """Return the list and the level that a paragraph is numbered by, its own or its style's."""
        own = child_of(properties, "numPr")
        identifier, depth = value_of(child_of(own, "numId")), value_of(child_of(own, "ilvl"))
        for style in self._line(value_of(child_of(properties, "pStyle"))):
            numbered = child_of(style, "pPr", "numPr")
            identifier = identifier or value_of(child_of(numbered, "numId"))
            depth = depth or value_of(child_of(numbered, "ilvl"))
        if identifier is None or identifier == "0":
            return None
        return identifier, int(depth) if depth and depth.isdecimal() and len(depth) == 1 else 0

    def is_set(self, properties: Element | None, name: str) -> bool:
        """Say whether a run has a property such as `vanish` or `strike`, of its own or by its style."""
        own = child_of(properties, name)
        if own is not None:
            return value_of(own) not in _OFF
        for style in self._line(value_of(child_of(properties, "rStyle"))):
            inherited = child_of(style, "rPr", name)
            if inherited is not None:
                return value_of(inherited) not in _OFF
        return False

    def is_raised(self, properties: Element | None) -> bool:
        """Say whether a run stands above its line: superscript or lifted, of its own or by its style."""
        styles = (child_of(style, "rPr") for style in self._line(value_of(child_of(properties, "rStyle"))))
        for each in (properties, *styles):
            aligned = value_of(child_of(each, "vertAlign"))
            lifted = value_of(child_of(each, "position"))
            if aligned is not None or lifted is not None:
                return aligned == "superscript" or (lifted is not None and _LIFTED.match(lifted) is not None)
        return False

    def _line(self, identifier: str | None) -> list[Element]:
        """Return a style and those it is based on, nearest first."""
        line: list[Element] = []
        while identifier in self.elements and len(line) < _DEEPEST:
            line.append(self.elements[identifier])
            identifier = value_of(child_of(line[-1], "basedOn"))
        return line
