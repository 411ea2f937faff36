"""Takes off a label what only says of whom or by what it counts: the "Victims:" of "Victims: White"."""

import re

from councils.domain.expressions import expression

_WHOM = r"(?:victims?|child(?:ren)?|young people|survivors?|cases?|perpetrators?|suspects?|offenders?)(?:['’]s|s['’])?"
_BY = r"(?:ethnic(?:ity| group| background| origin)?s?|ages?(?: groups?| bands?)?)"
_PREFIX = expression(
    rf"\W*(?:(?:assumed|known|number of|no\.? of|current|by|of|with|the)\s+)*(?:{_WHOM}\s*(?:by |of |[-–—:,/(]\s*)?\s*{_BY}?|{_BY}(?:\s+of\s+{_WHOM})?)\s*(?:[:–—=>]|-(?=\s)|(?<=\s)-|,(?=\s*(?:aged?|ages|under|over|less than|younger|older|\d+)\b))\s*(?=\S)",
    re.IGNORECASE,
)

_KEY = expression(
    r"\W*(?:q(?:uestion)?\.?\s?[1-7][a-e]?|part\s\(?[a-g1-7]\)?|[1-7][.)])\s*[:.)–—-]*\s*(?=[A-Za-z])", re.IGNORECASE
)
""" The "Q5:" of "Q5: Ethnicity: White"."""


def unprefixed(label: str) -> str:
    """The label without such words before it; the whole label where none stand there, or nothing stands after them."""
    keyed = _KEY.match(label)
    found = _PREFIX.match(label, keyed.end() if keyed else 0)
    return label[found.end() :] if found else label
