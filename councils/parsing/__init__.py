"""What is on the paper: bytes to text with places, and text to a return."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from councils.domain.register import Register
    from councils.domain.returns import Return
    from councils.parsing.text import PlacedText


def parse(text: PlacedText, register: Register) -> Return:
    """The return that the text makes, `register` telling one council from another; the same for the same two values."""
    from councils.parsing.rules.reading import read_return

    return read_return(text, register)
