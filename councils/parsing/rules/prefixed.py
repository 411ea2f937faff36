"""Takes off a label what only says of whom or by what it counts: the "Victims:" of "Victims: White"."""

import re

_WHOM = r"(?:victims?|child(?:ren)?|young people|survivors?|cases?|perpetrators?|suspects?|offenders?)(?:['’]s|s['’])?"
_BY = r"(?:ethnic(?:ity| group| background| origin)?s?|ages?(?: groups?| bands?)?)"
_PREFIX = re.compile(
    rf"\W*(?:(?:assumed|known|number of|no\.? of|current|by|of|with|the)\s+)*(?:{_WHOM}\s*(?:by |of |[-–—:,/(]\s*)?\s*{_BY}?|{_BY}(?:\s+of\s+{_WHOM})?)\s*(?:[:–—=>]|-(?=\s)|(?<=\s)-)\s*(?=\S)",
    re.IGNORECASE,
)


def unprefixed(label: str) -> str:
    """The label without such words before it; the whole label where none stand there, or nothing stands after them."""
    found = _PREFIX.match(label)
    return label[found.end() :] if found else label
