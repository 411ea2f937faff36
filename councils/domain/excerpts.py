"""The words around a place in a text, for whoever has to find it there: whole ones, and an ellipsis where they end."""

from councils.domain.expressions import expression
from councils.domain.returns import Span

CUT = "…"
_FIRST_WORD, _LAST_WORD = expression(r"^\S+(?=\s)"), expression(r"(?<=\s)\S+$")


def words_before(text: str, span: Span, room: int) -> str:
    """What stands before a place, at most `room` characters of the text; only a word longer than that is cut inside."""
    start = span.start - room
    if start <= 0:
        return text[: span.start]
    shown = text[start : span.start]
    if _is_inside_a_word(text, start):
        shown, cut = _FIRST_WORD.subn("", shown)
        if not cut:
            return CUT + shown
    return f"{CUT} {shown.lstrip()}"


def words_after(text: str, span: Span, room: int) -> str:
    """What stands after a place, in the same way."""
    end = span.end + room
    if end >= len(text):
        return text[span.end :]
    shown = text[span.end : end]
    if _is_inside_a_word(text, end):
        shown, cut = _LAST_WORD.subn("", shown)
        if not cut:
            return shown + CUT
    return f"{shown.rstrip()} {CUT}"


def _is_inside_a_word(text: str, at: int) -> bool:
    return not text[at - 1].isspace() and not text[at].isspace()
