"""Finds the day that the heading of an answer, or of its column, names: "3. Current cases (children, 31 May 2025)"."""

import re
from collections.abc import Iterator, Sequence

from councils.domain.dates import find_dates, read_date
from councils.domain.expressions import expression
from councils.domain.periods import Period
from councils.domain.returns import Figure
from councils.domain.wording import CountFound
from councils.parsing.rules.date_words import Called, called_by_label
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.paperdays import is_day_of_a_paper
from councils.parsing.rules.rows import row_of

_NAMED = r"(?:(?:position|snapshot|count(?:ed)?|correct|figures?|data|taken|as|list)\s+)?(?:(?:as )?(?:at|of|on)\s+)?(?:the\s+)?"
_BESIDE = expression(
    rf"[\w<,*]+(?P<words>(?: +[A-Za-z][A-Za-z'’/-]*){{0,12}})(?:(?P<bracket> *[(\[] *)| *[–—,-] +){_NAMED}(?P<day>\w[^()\[\]\n;:]{{5,28}}?)(?(bracket) *[)\]]|(?=\s*[.;]?\s*$|\n))",
    re.IGNORECASE | re.MULTILINE,
)
""" "14 (1 May 2025)", "14 children are being monitored (1 May 2025)", "14 children, 1 May 2025"."""
_AHEAD = expression(
    rf"(?:^|(?<=\n)|(?<=\t))\W*(?:(?:question|part|q)?\W*[\da-h][.):]+\s*)?[(\[]?{_NAMED}(?P<day>\w[^()\[\]\n;:]{{5,28}}?)[)\]]?(?: *[:–—-] *|(?<=[)\]]) +)(?P<words>(?:[A-Za-z][A-Za-z'’/-]* +){{0,6}})\Z",
    re.IGNORECASE,
)
""" "1 May 2025: 14", "(1 May 2025) there were 14"."""
_ANOTHER_MATTER = expression(
    r"\b(?:polic(?:y|ies)|strateg\w+|protocols?|guidance|reports?|reported|letter|replies|reply|replied|respon\w+|request\w*|publish\w*|clos\w+|opened|referred|new|start\w*|since|from|until|before|after|by|between|above|below|than|last|previous\w*)\b",
    re.IGNORECASE,
)
"""Between a count and a day, what the day is of instead: "14 children under our policy (1 May 2025)"."""
_OTHER_DAY = expression(
    r"\b(?:received|asked|requested|dated|sent|of|since|from|before|after|until|by)\s+(?:the\s+)?$", re.IGNORECASE
)


def day_over(facts: Facts, start: int) -> Period | None:
    """The one day in brackets after the count at `start`, or named by the heading before it: on its line, on the line above if that asks the question, or over its column.

    None where no day, or more than one, is named, and where the day is that of a letter or the end of a stretch.
    """
    if (day := day_beside(facts.text, start)) is not None:
        return day
    begins = facts.text.rfind("\n", 0, start) + 1
    if not facts.text[begins:start].strip(" \t|"):
        above = facts.text[:begins].rstrip()
        begins = above.rfind("\n") + 1
        if not facts.request.touch(begins, len(above)):
            return None
    first = min((each.start for each in within(facts.counts, begins, start) if not each.could_be_year), default=start)
    return _one_day(facts.text[begins:first]) or _day_over_column(facts, start)


def day_beside(text: str, start: int) -> Period | None:
    """The day right after the count at `start`, or alone before it: "14 (1 May 2025)", "33 children (at 1 May 2025)", "1 May 2025: 14"."""
    found = _BESIDE.match(text, start) or _AHEAD.search(
        text[max(text.rfind("\n", 0, start) + 1, start - _REACH) : start]
    )
    if found is None or _ANOTHER_MATTER.search(found["words"]):
        return None
    day = read_date(found["day"])
    return None if day is None else Period.as_at(day)


def _one_day(words: str) -> Period | None:
    days = [
        found
        for found in find_dates(words)
        if not (_OTHER_DAY.search(words[: found.start]) or is_day_of_a_paper(words, found.start))
    ]
    return Period.as_at(days[0].value) if len({day.value for day in days}) == 1 else None


_MOST_ROWS = 60
_REACH = 100
_MOST_WORDS = 12
_LATER_OR_EARLIER = expression(
    r"\b(?:updated|extract\w*|run|printed|reported|report|published|due|year|months?|weeks?|period|quarter|end(?:ing|ed)?|opened|closed|referred|new|to|up to)\b",
    re.IGNORECASE,
)


def _day_over_column(facts: Facts, start: int) -> Period | None:
    """The day that alone heads the column of the count at `start`: "Line | On 31 March 2025" over "Being monitored | 43".

    None where the heading says that the day is one on which something was sent, run or ended, or that a stretch goes to.
    """
    found = next(_dated_heads(facts, start), None)
    if found is None or _LATER_OR_EARLIER.search(found[1]) or called_by_label(found[0], "") is not Called.NOTHING:
        return None
    return _one_day(found[1])


def is_of_an_unread_day(facts: Facts, figure: Figure) -> bool:
    """True for a count without a period below a cell, or in a sentence, that names a day: of whatever that is the day, the count is not simply today's."""
    if figure.span is None or figure.period is not None:
        return False
    if _is_said_with_a_day(facts.text, figure.span.start):
        return True
    return any(called_by_label(label, "") is Called.NOTHING for label, _ in _dated_heads(facts, figure.span.start))


_SENTENCE_ENDS = expression(r"\.\s|[\n\t|;]")


def _is_said_with_a_day(text: str, start: int) -> bool:
    """True where the sentence or the cell of a count names a day which is not that of a letter, a meeting or a paper."""
    begins = max(
        (each.end() for each in _SENTENCE_ENDS.finditer(text, max(0, start - _REACH), start)),
        default=max(0, start - _REACH),
    )
    ends = _SENTENCE_ENDS.search(text, start)
    words = text[begins : ends.start() if ends else min(len(text), start + _REACH)]
    return any(not is_day_of_a_paper(words, found.start) for found in find_dates(words))


def _dated_heads(facts: Facts, start: int) -> Iterator[tuple[str, str]]:
    """The first cell of its row, and the words, of each cell with a date over the count at `start`, from below."""
    lines = facts.letter.lines
    at = next((number for number, line in enumerate(lines) if line.start <= start < line.end), None)
    if at is None:
        return
    below = row_of(facts.text, lines[at].start, lines[at].end)
    column = next((number for number, box in enumerate(below.boxes) if box.start <= start < box.end), 0)
    for line in reversed(lines[max(0, at - _MOST_ROWS) : at]):
        row = row_of(facts.text, line.start, line.end)
        if not column or len(row.boxes) != len(below.boxes) or facts.text[row.end : below.start].count("\n") > 1:
            return
        words = row.boxes[column].text
        counts = within(facts.counts, row.boxes[column].start, row.boxes[column].end)
        if len(words.split()) <= _MOST_WORDS and find_dates(words) and not _counts_cases(facts.text, words, counts):
            yield row.boxes[0].text, words
        below = row


def _counts_cases(text: str, words: str, counts: Sequence[CountFound]) -> bool:
    """True for "18 children on 30 May 2025", the answer of a row above, which heads nothing."""
    return any(words.lstrip().startswith(text[count.start : count.end]) for count in counts if not count.could_be_year)
