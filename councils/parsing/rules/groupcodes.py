"""Leaves away what stands before the name of a group and counts nobody: "WBRI | White British | 15", "2.5.1 Indian: 4", "(ii) Roma: 3"."""

from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.parsing.rules.rows import Box, Row

_CODE = expression(r"[A-Z]{2,5}\d?|[A-Z]\d{1,2}|\d{1,2}")
_NUMBER = expression(
    r"(?:\d{1,2}\.){1,3}\d{1,2}[.):]?\s+(?=[A-Z][a-z])|\(?(?:viii|vii|vi|iv|ix|iii|ii|i|v|x)[).]\s*(?=[A-Z][a-z])"
)


def without_code(row: Row) -> Row:
    """The row without the code in a cell of its own, or the number of a list that begins its line."""
    first, *others = row.boxes
    named = len(others) > 1 and is_ethnic_label(others[0].text, in_table=True)
    if named and _CODE.fullmatch(first.text) and any(map(str.isalpha, first.text)):
        return Row(tuple(others))
    number = _NUMBER.match(first.text)
    if number is None:
        return row
    return Row((Box(first.start + number.end(), first.end, first.text[number.end() :]), *others))
