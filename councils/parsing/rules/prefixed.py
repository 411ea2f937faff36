"""Takes off a label what only says of whom or by what it counts: the "Victims:" of "Victims: White", the "heritage" of "of White heritage"."""

import re
from collections.abc import Sequence

from councils.domain.ages import read_age
from councils.domain.ethnicity import Ethnicity, is_ethnic_label, map_label
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.vocabulary import EthnicGroup
from councils.parsing.rules.rows import Box, Row

_WHOM = r"(?:victims?|child(?:ren)?|young people|survivors?|cases?|perpetrators?|suspects?|offenders?)(?:['’]s|s['’])?"
_BY = r"(?:ethnic(?:ity| group| background| origin)?s?|ages?(?: groups?| bands?)?)"
_PREFIX = expression(
    rf"\W*(?:(?:assumed|known|number of|no\.? of|current|by|of|with|the)\s+)*(?:{_WHOM}\s*(?:by |of |[-–—:,/(]\s*)?\s*{_BY}?|{_BY}(?:\s+of\s+{_WHOM})?)\s*(?:[:–—=>]|-(?=\s)|(?<=\s)-|,(?=\s*(?:aged?|ages|under|over|less than|younger|older|\d+)\b))\s*(?=\S)",
    re.IGNORECASE,
)

_OF = r"(?P<of>ethnicit(?:y|ies)|ethnic[ _](?:group|background|origin|category)|heritage|race|nationality)(?![ _](?:group|background))"
_NAME = expression(
    rf"\W*(?:(?:assumed|known|number of|no\.? of|current)\s+)*(?:(?:{_WHOM}\s+|by\s+)?"
    rf"(?:{_OF}|(?P<by>ages?(?:[ _](?:groups?|bands?))?))(?:\s+of\s+{_WHOM})?|{_WHOM})[\s_/.…>=:(\[–—-]+(?=\w)",
    re.IGNORECASE,
)
""" "Ethnicity" of "Ethnicity White British", "Victim ethnicity_White British"; "Victims" of "Victims White British"."""
_KEY = expression(
    r"\W*(?:q(?:uestion)?\.?\s?[1-7][a-e]?|part\s\(?[a-g1-7]\)?|[1-7][.)])\s*[:.)–—-]*\s*(?=[A-Za-z])", re.IGNORECASE
)
""" The "Q5:" of "Q5: Ethnicity: White"."""


def unprefixed(label: str) -> str:
    """The label without such words before it; the whole label where none stand there, or nothing stands after them."""
    keyed = _KEY.match(label)
    start = keyed.end() if keyed else 0
    if found := _PREFIX.match(label, start):
        return label[found.end() :]
    named = _NAME.match(label, start)
    rest = label[named.end() :] if named else ""
    rest = rest[:-1] if named and named[0][-1] in "([" and rest[-1:] in (")", "]") else rest
    if named and named["of"]:
        return rest if _is_known(rest) or (rest[:1].isupper() and not rest.istitle() and _is_unknown(rest)) else label
    if named and named["by"]:
        return rest if read_age(label) is None and _is_age(rest) else label
    return rest if named and _is_known(rest, in_table=False) else label


def without_names(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows without the name of their column where it stands before each group: "Ethnicity Unknown | 3"."""
    labels = [row.boxes[0].text for row in rows]
    names = {
        label[: named.end()].casefold()
        for label in labels
        if (named := _NAME.match(label)) is not None and not named["by"] and _is_known(label[named.end() :])
    }
    return tuple(Row((_without(row.boxes[0], names), *row.boxes[1:])) for row in rows) if names else tuple(rows)


_NAMES_AGES = expression(
    rf"\W*(?:\d{{1,2}}\s?[a-h]?\b\W*)?(?:{_WHOM}\W+(?:by\W+)?|by\s+)?(?P<name>ages?(?:[ _](?:groups?|bands?))?(?:\s+of\s+(?:the\s+)?(?:\w+\s+)?{_WHOM})?)\W*",
    re.IGNORECASE,
)


def without_names_of_ages(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows without the cell "Age of victims" that each row of a list begins with, where an age stands next to it."""
    named = [row for row in rows if len(row.filled) > 1 and _NAMES_AGES.fullmatch(row.boxes[0].text)]
    named = [row for row in named if read_age(row.filled[1].text) is not None]
    bare = [row for row in rows[:1] if named and len(row.boxes) == len(named[0].boxes) - 1]
    named += [row for row in bare if read_age(row.boxes[0].text) is not None]
    if len(named) < _LEAST_NAMED:
        return tuple(rows)
    return tuple(_from_age(row, int(row not in bare)) if row in named else row for row in rows)


def _from_age(row: Row, at: int) -> Row:
    """The row from its age on, which says "aged 14" where the cell before it has said that the 14 is one."""
    age = row.filled[at]
    words = age.text if any(map(str.isalpha, age.text)) else f"{_SAYS_AGE}{age.text}"
    begins = age.end - len(words)  # as much of the cell before it as the word takes
    return Row((Box(begins, age.end, words), *row.boxes[row.boxes.index(age) + 1 :]))


_LEAST_NAMED = 2
_SAYS_AGE = "aged "


def _without(box: Box, names: set[str]) -> Box:
    named = _NAME.match(box.text)
    if named is None or box.text[: named.end()].casefold() not in names:
        return box
    rest = box.text[named.end() :]
    return Box(box.end - len(rest), box.end, rest) if is_ethnic_label(rest, in_table=True) else box


def _is_known(label: str, *, in_table: bool = True) -> bool:
    return is_ethnic_label(label, in_table=in_table) and map_label(label).group is not EthnicGroup.UNKNOWN


def _is_unknown(label: str) -> bool:
    return is_ethnic_label(label, in_table=True) and len(label.split()) > 1


def _is_age(label: str) -> bool:
    return label[:1].isdigit() and read_age(label) is not None


_STANDS_OF = expression(r"\b(?:of|from|with)\s+(?:(?:an?|the|mixed)\s+)?\Z", re.IGNORECASE)
_HERITAGE = expression(
    r"(?:,?\s+(?:and|but|while|whilst|the|their|whose))*\s+(?:heritage|descent|(?P<of_any>ethnicity|(?:ethnic )?origin))\Z",
    re.IGNORECASE,
)
_ETHNICITY_AFTER = expression(r"\s+ethnicity\b", re.IGNORECASE)
_NAMES_NONE = (EthnicGroup.UNKNOWN, None)
_OWN_HERITAGE = (EthnicGroup.MIXED, *_NAMES_NONE)


def without_heritage(text: str, start: int, end: int) -> int:
    """Where "White and Asian" ends in "of White and Asian heritage", "Asian" in "of Asian ethnicity".

    "Asian heritage 6" and "mixed heritage" are labels as they stand.
    """
    tail = _HERITAGE.search(text, start, end) if _STANDS_OF.search(text, max(0, start - 20), start) else None
    place = map_label(text[start : tail.start()]) if tail else None
    if tail is None or place is None:
        return end
    bare = place.detail is None and place.group in (_NAMES_NONE if tail["of_any"] else _OWN_HERITAGE)
    return end if bare or place.group is EthnicGroup.OTHER else tail.start()


def is_half_named(text: str, label: Found[Ethnicity]) -> bool:
    """True for the label of "of mixed ethnicity", whose "ethnicity" may be of its name or of the sentence."""
    of_mixed = label.value.detail is None and label.value.group in (EthnicGroup.MIXED, EthnicGroup.OTHER)
    if not of_mixed or _STANDS_OF.search(text, max(0, label.start - 20), label.start) is None:
        return False
    within = _HERITAGE.search(text, label.start, label.end)
    return _ETHNICITY_AFTER.match(text, label.end) is not None or (within is not None and within["of_any"] is not None)
