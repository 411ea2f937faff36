"""Tells what each column of a table holds, by its heading and by its cells: labels, names of what is counted, counts.

A table of records says in the cells of every row what its one count is for ("Part | Measure | Group | Period | Value");
a table with periods across its top has a count below each.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from councils.domain.ages import read_age
from councils.domain.dates import read_date
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.period_words import read_period
from councils.domain.periods import Period
from councils.domain.wording import read_wording
from councils.parsing.rules.countnames import names_another_number
from councils.parsing.rules.headed import Labels, labels_of
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.prefixed import unprefixed
from councils.parsing.rules.rows import Box, Row, row_of
from councils.parsing.rules.totals import takes_in_all

_LEAST_COLUMNS = 3
_LEAST_ROWS = 3
_LINES_BEFORE_HEAD = 5
_MOST_WORDS = 9
_FEW_WORDS = 4
_MOST, _SOME = 0.6, 0.34


class Role(StrEnum):
    """What a column is for."""

    KEY = "key"
    MEASURE = "measure"
    CATEGORY = "category"
    PERIOD = "period"
    COUNT = "count"
    ACROSS = "across"
    SAME = "same"
    REMARK = "remark"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class HeadedTable:
    """A table whose first row names its columns; every row has a cell, perhaps empty, in each.

    `over`: the line that stands right over it.
    """

    over: str
    head: Row
    rows: tuple[Row, ...]
    roles: tuple[Role, ...]

    def columns(self, role: Role) -> tuple[int, ...]:
        """The columns that are for `role`, from the left."""
        return tuple(number for number, each in enumerate(self.roles) if each is role)


_KEY = expression(
    r"(?:q(?:uestion)?\.?\s?|part\s?)?\(?(?:[1-9]|[a-h])\)?[.:)]?\s?(?:\(?(?:[a-e]|i{1,3}|(?<=\.)[1-9])\)?[.:)]?)?",
    re.IGNORECASE,
)
_KEYS = expression(
    r"\W*(?:(?:foi|request|your|the)\s+)*(?:questions?|parts?|items?|q|qn|ref(?:erence)?|no\.?|number|#)(?:[\s_.]*(?:no\.?|number|num|ref(?:erence)?|part|id))?\W*",
    re.IGNORECASE,
)
_REMARKS = expression(
    r"\W*(?:(?:any|further|other|additional|data|council|our|service|officers?'?s?|team|explanatory|supporting)\s+)*(?:comments?|commentary|(?:foot)?notes?|remarks?|reasons?|caveats?|explanations?|sources?|definitions?|methods?|methodology|context|qualit(?:y|ies))\b.{0,30}",
    re.IGNORECASE,
)
_SHARES = expression(
    r"%|\b(?:per ?cent(?:age)?|rate|rank|proportion|share|change|previous|last year|denominator|base|population|out of|(?:lower|upper) (?:ci|bound|limit|confidence.*)|confidence|england|wales|national|region(?:al)?|neighbours?)\b",
    re.IGNORECASE,
)
_PAPER = r"(?:repl(?:y|ies)|responses?|answers?|letters?|requests?|decisions?|disclosures?|releases?|receipt|issue|publication|enquir(?:y|ies))"
_HANDLED = expression(
    r"\b(?:checked|verified|updated|extract(?:ed)?|reviewed|approved|signed|produced|run|completed|received|sent|due|issued|published|entered|submitted|"
    rf"replied|responded|answered|disclosed|released|logged|closed|refreshed|downloaded|date of (?:(?:the|our|this|your|foi)\s+)*{_PAPER}|{_PAPER}[\s_]+(?:date|sent|made)|date[\s_]+{_PAPER})\b",
    re.IGNORECASE,
)
""" "Date checked", "Date of reply": when somebody saw to the row, and nothing of what it counts."""
_BODIES = expression(
    r"\W*(?:(?:local|name of|the|public)\s+)*(?:councils?|authorit(?:y|ies)|organisations?|LAs?|bod(?:y|ies)|trusts?)(?:[\s_](?:name|code|id))?\W*",
    re.IGNORECASE,
)
_COUNTS = expression(
    r"\b(?:numbers?|no\.?|counts?|values?|totals?|figures?|child(?:ren)?|young people|cases?|victims?|answers?|responses?|repl(?:y|ies)|results?|amount|volume|quantity|qty|numerator|obs(?:_value|ervations?)?|supplied|provided|held|n)\b|#",
    re.IGNORECASE,
)
_REPLIES = expression(
    r"\W*(?:(?:our|the|council'?s?|your|foi)\s+)*(?:answers?|responses?|repl(?:y|ies)|values?|results?)(?:\s+(?:given|supplied|provided|value))?\W*",
    re.IGNORECASE,
)
_NOW = expression(
    r"\W*(?:current(?:ly)?|now|latest|today|at present|present|snapshot|open now)(?:\s+(?:position|snapshot|number|cases|date))?\W*",
    re.IGNORECASE,
)
_OF_NONE = expression(r"\W*(?:-|–|n/?a|not applicable)\W*", re.IGNORECASE)
_SEX = expression(r"\W*(?:(?:fe)?males?|boys?|girls?|[mf]|non[- ]binary|persons)\W*", re.IGNORECASE)
_PARTS = expression(r":\s+|\s+[-–—]\s+")
_PERIODS = expression(r"\b(?:years?|periods?|dates?|as at|time|when|quarter|month|snapshot|f\.?y\.?)\b", re.IGNORECASE)
_LABELS = expression(
    r"\b(?:ages?|ethnic\w*|group(?:ing)?s?|categor\w+|breakdown|band|characteristic|dimension|sub-?(?:categor\w+|groups?|types?|measures?|levels?)|split|detail|level|label|code)\b",
    re.IGNORECASE,
)
_NO_LABELS = expression(
    r"\b(?:gangs?|groups?[- ]?(?:based|related|linked))\b|/\s?group|\A\W*(?:(?:q(?:uestion)?\.?\s?|part\s)?(?:4|d)[.):]*\s*)groups?\W*\Z",
    re.IGNORECASE,
)
""" "Group based" is what is counted, no grouping."""


def headed_tables(letter: Letter) -> Iterator[HeadedTable]:
    """The tables of three columns and more that name their columns in their first row, in order."""
    for run in _runs(letter):
        at = _head_of(run)
        if at is None or len(run) == at + 1:
            continue
        head, rows = run[at], tuple(run[at + 1 :])
        if len(rows) > 1 and _goes_on(rows[0]):
            head, rows = _joined(head, rows[0]), rows[1:]
        roles = [
            _role(box.text, [words for row in rows if (words := row.boxes[number].text)], len(rows))
            for number, box in enumerate(head.boxes)
        ]
        if not _counts_among_remarks(roles, rows) and not _stand_side_by_side(head, rows):
            yield HeadedTable(_line_over(letter.text, head.start), head, rows, tuple(_with_own_periods(roles, rows)))


def _counts_among_remarks(roles: Sequence[Role], rows: Sequence[Row]) -> bool:
    """True for lists of names and counts that are set in a form's columns for replies and remarks, each below its question."""
    below = [row for row in rows if not row.boxes[0].text and len(row.filled) > 1]
    return any(
        sum(is_count(row.boxes[column].text) and any(map(str.isdigit, row.boxes[column].text)) for row in below) > 1
        for column, role in enumerate(roles)
        if role is Role.REMARK
    )


def _stand_side_by_side(head: Row, rows: Sequence[Row]) -> bool:
    """True for tables that each have their labels and their counts: "Year | Cases | Ethnicity | Number"."""
    labels = [at for at, box in enumerate(head.boxes) if labels_of(box.text) is not None]
    counts = [at + 1 for at in labels if at + 1 < len(head.boxes) and at + 1 not in labels]
    return 1 < len(labels) == len(counts) and all(any(row.boxes[at].text.isdecimal() for row in rows) for at in counts)


def _goes_on(row: Row) -> bool:
    """True for the second line of a heading: "31 March | monitored | year before" below "Year ending | Children | Change on"."""
    others = [box.text for box in row.boxes[1:] if box.text]
    return len(others) > 1 and all(words[0].islower() and not is_count(words) for words in others)


def _joined(head: Row, below: Row) -> Row:
    pairs = zip(head.boxes, below.boxes, strict=True)
    return Row(tuple(Box(above.start, above.end, f"{above.text} {box.text}".strip()) for above, box in pairs))


_DATE = expression(r"\W*(?:the\s+)?dates?\W*", re.IGNORECASE)
_ENDS = expression(
    r"\b(?:years?|periods?|quarters?|months?|weeks?|12 months|y/?e)\b[\s_]*(?:to|end(?:s|ed|ing)?)\b|\bend(?:s|ed|ing)?[\s_]+(?:of[\s_]+)?(?:the[\s_]+)?(?:year|period|quarter|month|week)\b",
    re.IGNORECASE,
)


def has_one_date(table: HeadedTable) -> bool:
    """True for a column headed "Date" and no more, the same day in all rows: that of the snapshot, or that of the reply."""
    dated = (at for at in table.columns(Role.PERIOD) if _DATE.fullmatch(table.head.boxes[at].text))
    return len(table.rows) > 1 and any(len({row.boxes[at].text for row in table.rows}) == 1 for at in dated)


def names_ends(table: HeadedTable) -> bool:
    """True for a column headed "Year ending": a day in it is the last of a stretch, and not that of the count."""
    heads = (table.head.boxes[at].text for at in table.columns(Role.PERIOD))
    return any(_ENDS.search(head) is not None for head in heads)


def _line_over(text: str, start: int) -> str:
    above = text[:start].rstrip()
    return above[above.rfind("\n") + 1 :]


def _runs(letter: Letter) -> Iterator[list[Row]]:
    """The rows of one width that stand right below each other."""
    run: list[Row] = []
    for line in letter.lines:
        row = row_of(letter.text, line.start, line.end)
        joins = run and len(row.boxes) == len(run[-1].boxes) and letter.text[run[-1].end : row.start].count("\n") < 2
        if not joins:
            if len(run) > 1:
                yield run
            run = []
        if not line.is_aside and (
            len(row.boxes) >= _LEAST_COLUMNS or (run and len(row.boxes) > 1) or _is_of_values(row)
        ):
            run.append(row)
    if len(run) > 1:
        yield run


_NAMES = expression(
    r"\W*(?:(?:performance\s+)?(?:metrics?|measures?|indicators?|data\s?(?:items?|points?|fields?)|variables?|statistics?|items?|details?|descriptions?|what (?:was|is|we|you) (?:count(?:ed)?|asked)|(?:questions?|parts?) (?:and|&|/) (?:details?|descriptions?|items?)))\W*",
    re.IGNORECASE,
)
_VALUES = expression(
    r"\W*(?:(?:our|the)\s+)?(?:values?|numbers?|counts?|totals?|figures?|results?|no\.?|answers?|responses?|repl(?:y|ies))\W*",
    re.IGNORECASE,
)


def _is_of_values(row: Row) -> bool:
    """True for "Metric | Value", over a list of whatever was counted."""
    cells = [box.text for box in row.boxes]
    return len(cells) > 1 and _NAMES.fullmatch(cells[0]) is not None and _VALUES.fullmatch(cells[1]) is not None


def _with_own_periods(roles: Sequence[Role], rows: Sequence[Row]) -> Iterator[Role]:
    """The roles, without the day that is the same in all rows where another column says when each counts."""
    said = {
        number: {row.boxes[number].text for row in rows if row.boxes[number].text}
        for number, role in enumerate(roles)
        if role is Role.PERIOD
    }
    differ = any(len(words) > 1 for words in said.values())
    for number, role in enumerate(roles):
        yield Role.OTHER if differ and len(said.get(number, ())) == 1 else role


def _head_of(run: Sequence[Row]) -> int | None:
    """Which row names the columns: the first that could, unless the one below it says more of what columns hold."""
    heads = [number for number, row in enumerate(run[:_LINES_BEFORE_HEAD]) if _is_head(row)]
    if (
        len(heads) > 1
        and heads[1] == heads[0] + 1
        and _says_of_columns(run[heads[1]]) > 1 + _says_of_columns(run[heads[0]])
    ):
        return heads[1]
    return heads[0] if heads else None


def _says_of_columns(row: Row) -> int:
    """How many cells are the usual name of a column, and not the address or the date of a reply."""
    return sum(
        pattern.fullmatch(box.text) is not None
        if pattern in (_KEYS, _REMARKS, _REPLIES)
        else len(box.text.split()) <= _FEW_WORDS and pattern.search(box.text) is not None
        for box in row.filled
        for pattern in (_KEYS, _REMARKS, _REPLIES, _COUNTS, _PERIODS, _LABELS)
    )


def _is_head(row: Row) -> bool:
    """True for a row of names, in every cell but perhaps the corner; only a period among them is a number."""
    filled = row.filled
    if len(filled) < max(_LEAST_COLUMNS - 1, len(row.boxes) - 1) or not row.boxes[-1].text:
        return False
    return all(len(box.text.split()) <= _MOST_WORDS and is_name(box.text) for box in filled)


def is_name(words: str) -> bool:
    """True for words, a period, or a band of ages; a bare number names nothing."""
    said = read_wording(words)
    is_band = not words.isdecimal() and read_age(words) is not None
    return is_period(words) or is_band or said is None or said.count is None


def _role(head: str, cells: Sequence[str], height: int) -> Role:
    if period_of(head) is not None or (_NOW.fullmatch(head) and not (cells and _share(cells, is_period) >= _MOST)):
        return Role.ACROSS
    if _REMARKS.fullmatch(head):
        return Role.REMARK
    if _HANDLED.search(head) and cells and _share(cells, is_period) >= _MOST:
        return Role.OTHER
    if not cells or _SHARES.search(head) or names_another_number(head) or _BODIES.fullmatch(head):
        return Role.SAME if cells and len(set(cells)) == 1 and _BODIES.fullmatch(head) else Role.OTHER
    if _is_telling(_PARTS.split(head)[-1]) and not _is_bare(head) and _share(cells, is_count) >= _MOST:
        return Role.COUNT
    return _role_by_cells(head, cells, height)


def _role_by_cells(head: str, cells: Sequence[str], height: int) -> Role:
    names_counts = (_COUNTS.search(head) or _NO_LABELS.search(head)) is not None and labels_of(head) is None
    names_labels = _LABELS.search(head) is not None and not _NO_LABELS.search(head)
    may_be_ages = labels_of(head) is Labels.AGES or (names_labels and not names_counts)
    labels = [cell for cell in cells if may_be_ages or not _is_bare(cell)]
    is_by_label = sum(_is_category(cell) or (names_labels and is_period(cell)) for cell in labels) >= _MOST * len(cells)
    tells = any(_is_telling(cell) or is_of_one_sex(cell) for cell in cells) and not _are_counts(head, cells)
    tests = (
        (Role.KEY, _KEYS.fullmatch(head) is not None and _share(cells, is_key) > _MOST),
        (Role.PERIOD, _share(cells, is_period) >= _MOST and (not names_counts or _PERIODS.search(head) is not None)),
        (Role.CATEGORY, is_by_label and any(map(is_ethnic_label, cells))),
        (Role.COUNT, names_counts and not names_labels and _share(cells, is_count) > _SOME),
        (Role.COUNT, _REPLIES.fullmatch(head) is not None and any(map(is_count, cells))),
        (Role.CATEGORY, is_by_label and tells),
        (Role.SAME, len(set(cells)) == 1 and len(cells) == height > _LEAST_ROWS),
        (Role.COUNT, _share(cells, is_count) >= _MOST),
        (Role.MEASURE, _share(cells, _has_letters) >= (0 if names_labels and any(map(_has_letters, cells)) else _MOST)),
    )
    return next((role for role, holds in tests if holds), Role.OTHER)


def _share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(map(test, cells)) / len(cells)


def _has_letters(words: str) -> bool:
    return any(map(str.isalpha, words))


def is_key(words: str) -> bool:
    """True for the label of a question and nothing else: "5", "Q5a", "(e)"."""
    return _KEY.fullmatch(words.strip()) is not None


def is_count(words: str) -> bool:
    """True for a cell that says a count, or in a few words why there is none."""
    return read_wording(words) is not None


def is_now(words: str) -> bool:
    """True for the heading, or the cell, of what is counted at present."""
    return _NOW.fullmatch(words) is not None


def is_remark(words: str) -> bool:
    """True for the heading of a column of remarks."""
    return _REMARKS.fullmatch(words) is not None


def is_all(words: str) -> bool:
    """True for the category that takes in every other, or for none."""
    return takes_in_all(words) or _OF_NONE.fullmatch(words) is not None


def is_of_one_sex(words: str) -> bool:
    """True for the category of girls or of boys."""
    return _SEX.fullmatch(words) is not None


def is_period(words: str) -> bool:
    """True for a cell that says when: a year, a day, "Current"."""
    return period_of(words) is not None or is_now(words)


def period_of(words: str) -> Period | None:
    """The period that a cell says; a day alone is the one on which was counted."""
    day = read_date(words)
    return read_period(words) or (None if day is None else Period.as_at(day))


def _is_bare(words: str) -> bool:
    """True for a number alone, which is an age only where the heading says so."""
    return words.strip("<>*() ").replace(",", "").isdecimal()


def _is_category(words: str) -> bool:
    return _is_telling(words) or is_all(words) or is_of_one_sex(words)


def _is_telling(words: str) -> bool:
    label = unprefixed(words)
    return is_ethnic_label(label, in_table=True) or read_age(label) is not None


def _are_counts(head: str, cells: Sequence[str]) -> bool:
    """True for bare numbers under a heading that names no label: they are counts, not ages."""
    named = labels_of(head) is Labels.AGES or (_LABELS.search(head) is not None and _NO_LABELS.search(head) is None)
    return not (named and read_age(head) is None) and all(is_count(cell) for cell in cells)
