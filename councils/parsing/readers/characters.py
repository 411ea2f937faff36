"""Characters as a person sees them: spaces are spaces, and what cannot be seen is not there."""

import re

_SPACES = dict.fromkeys([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_LINE_ENDS = dict.fromkeys([0x0B, 0x0C, 0x85, 0x2028, 0x2029], "\n")
_UNSEEN = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF, 0x200E, 0x200F, 0x061C])
_CONTROLS = dict.fromkeys([*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)])
_DIRECTIONS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
SYMBOLS = {0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF076: "•", 0xF02D: "-", 0xF0FC: "✓", 0xF0FB: "✗"}
"""Signs of the fonts Symbol and Wingdings, which word processors write where a list has bullets."""
_SEEN: dict[int, str | None] = {
    **SYMBOLS,
    **_SPACES,
    **_LINE_ENDS,
    **_UNSEEN,
    **_CONTROLS,
    **_DIRECTIONS,
    **_SURROGATES,
}
_TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ASCII_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def seen(text: str) -> str:
    """Return the text with `\\n` line ends, plain spaces, and without characters that leave no mark.

    Directional overrides go too: they make "54" show as "45", and the one text must read the same to everyone.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and not _ASCII_CONTROLS.search(text):
        return text
    return text.translate(_SEEN)


def with_plain_spaces(text: str) -> str:
    """Return the text with each kind of space as a plain one: columns are told by what stands under what."""
    return text if text.isascii() else text.translate(_SPACES)


def is_turned(text: str) -> bool:
    """Say whether the text holds directional overrides, so that a person may have seen other digits than are stored."""
    return _TURNED.search(text) is not None


def folded(text: str) -> str:
    """Return one line of text with its runs of white space as single spaces, as a browser shows it."""
    return " ".join(text.split())
