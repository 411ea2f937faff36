"""A page's main text, told from what the site puts around it and from what no visitor sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from lxml.html import HtmlElement

from councils.parsing.readers.characters import folded
from councils.parsing.readers.layout import HIDDEN, Block, Item, Notice
from councils.parsing.readers.panels import is_hidden, open_panels

_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "canvas",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "map",
        "head",
        "button",
        "select",
        "option",
        "input",
        "dialog",
        "math",
        "progress",
        "meter",
        "datalist",
    ]
)
_AROUND = frozenset({"nav"})
_AROUND_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar"})
_AROUND_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|breadcrumbs?|skip-?links?|skip|site-?(?:header|footer|nav|search)|masthead|navbar|navigation"
    r"|main-?menu|share|social|sharing|feedback|pagination|search-?(?:form|box|bar)|back-?to-?top|newsletter)(?:$|[\s_-])",
    re.IGNORECASE,
)
_STRUCK = frozenset({"del", "s", "strike"})
_UPDATED = re.compile(
    r"(?:this )?(?:page |content )?(?:was )?(?:last|date) (?:updated|reviewed|modified|published on)\b", re.IGNORECASE
)
_ONLY_DATE = re.compile(
    r"[\W\d]*(?:\w+,?\s+)?\d{1,2}(?:st|nd|rd|th)?[\s/.-]+\w+[\s/.-]+\d{2,4}[\s\d:apm.]*", re.IGNORECASE
)
_HAS_WORDS = re.compile(r"\w")
_LEAST_MAIN = 0.2
_NEARLY_ALL = 0.9
_LONGEST_UPDATE = 80
_LONGEST_CHROME = 3000


def main_part(root: HtmlElement) -> HtmlElement:
    """Return the element that holds the main text; the whole body where none does, or it holds next to nothing."""
    body = next(iter(root.iter("body")), root)
    open_panels(body)
    _drop(body, _is_silent)
    whole = len(_words(body))
    for path in (
        ".//main",
        ".//*[@role='main']",
        ".//article",
        ".//*[@id='content' or @id='main' or @id='main-content']",
    ):
        found = body.xpath(path)
        if len(found) == 1 and len(_words(found[0])) >= whole * _LEAST_MAIN:
            return found[0]
    return body


def drop_unseen(main: HtmlElement) -> list[Notice]:
    """Take out the site's chrome, then what is hidden or struck out; what was hidden and held words is told."""
    whole = len(_words(main)) * _NEARLY_ALL
    _drop(main, lambda element: _is_chrome(element, min(_LONGEST_CHROME, whole)))
    hidden = _drop(main, is_hidden)
    struck = _drop(main, lambda element: element.tag in _STRUCK)
    return [*_told(hidden, "is hidden on the page"), *_told(struck, "is struck out on the page")]


def without_updates(items: Sequence[Item]) -> Iterator[Item]:
    """Leave out "Last updated" and its date: when a page was touched says nothing of the letter on it."""
    after_label = False
    for item in items:
        if isinstance(item, Block):
            if _UPDATED.match(item.text) and len(item.text) < _LONGEST_UPDATE:
                after_label = not re.search(r"\d", item.text)
                continue
            if after_label and _ONLY_DATE.fullmatch(item.text):
                after_label = False
                continue
            after_label = False
        yield item


def _drop(root: HtmlElement, is_unwanted: Callable[[HtmlElement], bool]) -> list[str]:
    unwanted = [element for element in root.iter() if element is not root and is_unwanted(element)]
    words = []
    for element in unwanted:
        words.append(folded(_words(element)))
        _empty(element)
    return words


def _empty(element: HtmlElement) -> None:
    """Take out what an element holds; a row or a cell of a table goes itself, so that it takes no place."""
    element.clear(keep_tail=True)
    if element.tag in ("tr", "td", "th"):
        element.tag = "span"


def _told(texts: Sequence[str], how: str) -> list[Notice]:
    return [Notice(HIDDEN, f"text that {how} was left out")] if any(map(_HAS_WORDS.search, texts)) else []


def _words(element: HtmlElement) -> str:
    return "".join(element.itertext())


def _is_silent(element: HtmlElement) -> bool:
    return not isinstance(element.tag, str) or element.tag in _SILENT


def _is_chrome(element: HtmlElement, longest: float) -> bool:
    """Say whether an element is the site's own, by its kind, or by its name if it holds no more than chrome does."""
    if element.tag in _AROUND or (element.get("role") or "").lower() in _AROUND_ROLES:
        return True
    if element.tag in ("header", "footer"):
        return next(element.iterancestors("article", "main"), None) is None and _is_page_part(element)
    if element.tag == "form":
        return len(_words(element)) < _LONGEST_CHROME / 10
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return _AROUND_NAMES.search(names) is not None and len(_words(element)) < longest


def _is_page_part(element: HtmlElement) -> bool:
    return len(_words(element)) < _LONGEST_CHROME
