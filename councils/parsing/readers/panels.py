"""Parts of a web page that open when a visitor asks for them: accordions, tabs, "read more"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

_UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])", re.IGNORECASE
)
_FOLDED_NAMES = re.compile(
    r"(?:^|[\s_-])(?:accordions?|collaps(?:e|ed|ible)|expander|expandable|disclosure|toggle|tab-?(?:pane|panel|content))"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_FOLDED_ROLES = frozenset({"tabpanel", "region"})
_TARGETS = ("aria-controls", "data-target", "data-bs-target", "href")
_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary")


def open_panels(body: HtmlElement) -> None:
    """
    Show what a visitor opens by a button or a link, and keep the button's words where they are a panel's heading.

    A page is kept as it came, with its panels closed: they are part of what was published, unlike what nothing opens.
    """
    controlled = frozenset(_controlled(body))
    for element in body.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "button":
            element.tag = "span" if _is_heading(element) else "button"
        elif is_hidden(element) and _opens(element, controlled):
            element.attrib.pop("hidden", None)
            element.attrib.pop("style", None)


def is_hidden(element: HtmlElement) -> bool:
    """Say whether an element is hidden by its own attributes."""
    return element.get("hidden") is not None or _UNSEEN_STYLE.search(element.get("style") or "") is not None


def _opens(element: HtmlElement, controlled: frozenset[str]) -> bool:
    if (element.get("hidden") or "").lower() == "until-found" or element.get("id") in controlled:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return (element.get("role") or "").lower() in _FOLDED_ROLES or _FOLDED_NAMES.search(names) is not None


def _controlled(body: HtmlElement) -> Iterator[str]:
    """Yield the names of the elements that a button, or a link that works as one, opens."""
    for element in body.iter("button", "a", "div", "span", "h2", "h3", "h4"):
        if element.tag in ("button", "a") or element.get("role") in ("button", "tab"):
            for attribute in _TARGETS:
                value = element.get(attribute) or ""
                yield from value.split() if attribute == "aria-controls" else [value[1:]] if value[:1] == "#" else []


def _is_heading(button: HtmlElement) -> bool:
    """Say whether a button opens a panel below it, and so bears the panel's heading: "Question 3 [+]"."""
    if next(button.iterancestors(*_HEADS), None) is not None:
        return True
    return button.get("aria-expanded") is not None and _FOLDED_NAMES.search(button.get("class") or "") is not None
