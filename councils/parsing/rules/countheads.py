"""Doubts a count in a table whose column is headed by something that nobody has learnt to be a count of cases.

"Deaths", "Score" or "Weeks open" over a column of numbers says that it holds no count of children, whatever stands in
the rows. What it could be has no end, so the words are listed that the heading over a count is made of.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councils.domain.ages import read_age
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.period_words import read_period
from councils.domain.returns import CouncilNamed, Figure
from councils.domain.vocabulary import Question
from councils.domain.wording import read_wording
from councils.parsing.rules.columns import is_name
from councils.parsing.rules.countnames import names_no_count
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.headed import labels_of
from councils.parsing.rules.rows import Row, row_of

_MOST_ROWS = 60
_FAR_BELOW = 1_000
_MOST_WORDS = 9
COUNTED = (
    "children child young people person persons personid individual individuals case cases victim victims survivors "
    "youths teenagers referral referrals assessment assessments episode episodes records "
    "number numbers no nos count counts counted total totals value values figure figures amount quantity qty n sum all overall grand "
    "row obs observation t"
)
DESCRIBED = (
    "cse csa sexual sexually exploitation exploited open current currently active live known monitored monitoring "
    "supported recorded identified assessed screened involved considered tracked receiving support worked working allocated "
    "held new newly started opened made subject main concern primary factor risk confirmed suspected group gang "
    "based related linked panel mace register list team hub service caseload cohort plan plans procedure "
    "completed registered reported actual actuals distinct unique different unduplicated whom which who that were are is was being"
)
_TIMES = (
    "year years yearly annual annually financial calendar academic quarter quarters q qtr st nd rd th month date day snapshot point "
    "end ending ended start period during time now today as at on in of the for with by per each any to from and or our a an within across "
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec fy"
)
_REPLIED = (
    "answer answers response responses reply replies result results data information supplied provided disclosed "
    "council council's councils trust we said holds what yes both summary authority borough here your question foi outcome "
    "social care children's department directorate"
)
_LABELLED = "age ages aged band group groups ethnicity ethnic category under over"
OFFENDERS = frozenset(
    ["perpetrator", "perpetrators", "offender", "offenders", "suspect", "suspects", "alleged", "assumed"]
)
KNOWN = frozenset(f"{COUNTED} {DESCRIBED} {_TIMES} {_REPLIED} {_LABELLED} assumed alleged".split())
"""Every word that the heading over a count of cases is made of."""
_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OTHERS = expression(r"%|£|\d,\d{3}\b|\ball\b.*\b(?:social|care|services?|referrals?|assessments?)\b", re.IGNORECASE)
_CODE = expression(r"[A-Z]{2,}\S*\d|\S*\d\S*[./-]\S*\d")


def is_headed_otherwise(facts: Facts, question: Question, figure: Figure, own: CouncilNamed | None) -> bool:
    """True for a count whose column is headed by words that are no words for a count of cases, nor the council's name."""
    if figure.count is None or figure.span is None:
        return False
    rows, column = table_above(facts, figure.span.start)
    head = head_over(rows, column)
    own_head = "" if head is None else head.boxes[column].text
    of_groups = question is Question.GROUP_BASED_CASES and _OF_GROUPS.search(own_head) is not None
    if own_head and not of_groups and _names_none(rows, column, own_head, figure):
        return True
    if own_head and head is not None and _names_labels(rows, head) and not _is_known(own_head, figure, question, own):
        return True
    heads = heads_over(facts, figure.span.start)
    if any(not _is_known(words, figure, question, own) for words in _head_goes_on(rows, column)):
        return True
    return bool(heads) and not _is_known(heads[-1], figure, question, own)


def _head_goes_on(rows: Sequence[Row], column: int) -> Iterator[str]:
    """The words of a heading's second line over the column: the "in need" below "Year | Children", beside an empty first cell."""
    for row, over in pairwise(rows[1:]):
        words = row.boxes[column].text
        is_line = column and not row.boxes[0].text and not any(_is_cell(box.text) for box in row.filled)
        if is_line and words and all(is_name(box.text) for box in over.filled):
            yield words


def _is_cell(words: str) -> bool:
    return read_wording(words) is not None or read_period(words) is not None or any(map(str.isdigit, words))


_OF_GROUPS = expression(r"\b(?:gangs?|groups?)\b", re.IGNORECASE)
""" "Gang/group": what the fourth part asks for, and the heading of its column."""
_AGES = expression(
    r"\bages?d?\b|\blabels?\b|\bcategor|\bcharacteristic|\bgroup|\bband|\bbreakdown|\bbirth|\byears? old\b|\byrs?\b|\bold\b",
    re.IGNORECASE,
)


def is_sorted_otherwise(facts: Facts, figure: Figure) -> bool:
    """True for a count by age beside a bare number that words other than "age" head: it may be a rank or a level."""
    if figure.age is None or figure.age.is_unknown or figure.span is None:
        return False
    label, heads = _label_of(facts, figure.span.start)
    is_bare = label == str(figure.age.low) == str(figure.age.high)
    if is_bare and heads and _SINCE_WHEN.search(heads[0]):
        return True
    if not is_bare or not heads or _AGES.search(heads[0]):  # the next above heads a table that follows on another
        return False
    return not _AGES.search(heads[-1]) and not _counts_people(heads[-1])


_SINCE_WHEN = expression(
    r"\b(?:years?|months?|weeks?|length|time|duration)\b.{0,20}\b(?:known|open|service|involve\w*|support\w*|since|on (?:the )?(?:plan|list)|in care)\b",
    re.IGNORECASE,
)
""" "Years known to service" over 1, 2 and 3, which are no ages."""


def _counts_people(head: str) -> bool:
    """True for "Number" over the first cells, where the ages stand in the second."""
    return bool(_WORD.search(head)) and set(_WORD.findall(head.casefold())) <= KNOWN - {
        "row",
        "t",
        "q",
        "age",
        "month",
    }


def _label_of(facts: Facts, start: int) -> tuple[str, tuple[str, ...]]:
    """The first cell of the row that a count stands in, and the cells over it."""
    line = next((line for line in facts.letter.lines if line.start <= start < line.end), None)
    if line is None:
        return "", ()
    first = row_of(facts.text, line.start, line.end).boxes[0]
    return first.text, heads_over(facts, first.start) if first.text else ()


def heads_over(facts: Facts, start: int) -> tuple[str, ...]:
    """The cells with words that stand over the cell at `start` in its table, from below; nothing outside of tables."""
    rows, column = table_above(facts, start)
    found = ((row, row.boxes[column].text) for row in rows[1:] if column or len(row.filled) > 1 or len(row.boxes) == 2)
    return tuple(
        words
        for row, words in found
        if words and (_names_its_year(words) if words[0].isdigit() else _heads_it(facts, row, words))
    )


def head_over(rows: Sequence[Row], column: int) -> Row | None:
    """The nearest row above the first of `rows`, from below, that names columns, this one among them; else the top row if it names others."""
    named = [row for row in rows[1:] if len(row.filled) > 1 and all(is_name(box.text) for box in row.filled)]
    filled = (row for row in named if row.boxes[column].text)
    own = (row for row in filled if _names_labels(rows, row) or not _says_a_cell(row.boxes[column].text))
    top = named[-1] if named and stands_on_top(rows, named[-1]) and not named[-1].boxes[column].text else None
    return next(own, top)


def _names_labels(rows: Sequence[Row], row: Row) -> bool:
    """True for a heading that has a column of labels, at the top of its table or below its title: "Age | Missing"."""
    return stands_on_top(rows, row) and any(labels_of(box.text) is not None for box in row.filled)


def stands_on_top(rows: Sequence[Row], row: Row) -> bool:
    """True for the first of `rows`, which are told from below, or the first below a title."""
    return row is rows[-1] or len(rows[rows.index(row) + 1].filled) == 1


_FEW = expression(r"\W*(?:(?:less|fewer) than \w+|\w+ (?:and|or) (?:less|fewer))\W*", re.IGNORECASE)
""" "Less than 5" is a count, as "Under 5" need not be."""


def _says_a_cell(words: str) -> bool:
    """True for what stands in a cell for a count: "*", "Not recorded"; "Over 18" and "2019/20" are names too."""
    is_name_too = any(map(str.isalpha, words)) and read_age(words) is not None and not _FEW.fullmatch(words)
    return read_wording(words) is not None and not is_name_too and read_period(words) is None


def table_above(facts: Facts, start: int) -> tuple[tuple[Row, ...], int]:
    """The row that holds `start` and those of its table above it, from below, with the column; no rows outside of tables."""
    lines = facts.letter.lines
    at = next((number for number, line in enumerate(lines) if line.start <= start < line.end), None)
    if at is None:
        return (), 0
    row = row_of(facts.text, lines[at].start, lines[at].end)
    column = next((number for number, box in enumerate(row.boxes) if box.start <= start < box.end), None)
    return ((), 0) if column is None or len(row.boxes) == 1 else ((row, *_rows_above(facts, row, at)), column)


def rows_below(facts: Facts, row: Row) -> Iterator[Row]:
    """The rows of its table that stand below `row`, from above."""
    above = row
    for line in facts.letter.lines_within(row.end, min(row.end + _FAR_BELOW, len(facts.text))):
        below = row_of(facts.text, line.start, line.end)
        if line.start <= row.end:
            continue
        if len(below.boxes) != len(row.boxes) or facts.text[above.end : below.start].count("\n") > 1:
            return
        yield below
        above = below


def _rows_above(facts: Facts, row: Row, at: int) -> Iterator[Row]:
    below = row
    for line in reversed(facts.letter.lines[max(0, at - _MOST_ROWS) : at]):
        above = row_of(facts.text, line.start, line.end)
        if len(above.boxes) != len(row.boxes) or facts.text[above.end : below.start].count("\n") > 1:
            return
        yield above
        below = above


_DATED_NAME = expression(
    r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?(?P<name>\s+[^\W\d_].*)|\d\d?\s?[/–-]\s?\d\d?(?P<aged>\s+[^\W\d_].*)"
)


def _names_its_year(words: str) -> bool:
    """True for "2011 census", "0-17 population": a heading that begins with a year or with ages, and goes on to say of what."""
    named = _DATED_NAME.fullmatch(words)
    return named is not None and not all(
        word in KNOWN for word in _WORD.findall(named[named.lastgroup or 0].casefold())
    )


def _heads_it(facts: Facts, row: Row, words: str) -> bool:
    """True for words over a column: "Missing" and "S47" are reasons in a row of counts, and names in a row of headings."""
    said = read_wording(words, key=facts.key)
    first = row.boxes[0].text
    return said is None or (
        said.count is None and any(map(str.isalpha, words)) and (not first or labels_of(first) is not None)
    )


def _is_known(head: str, figure: Figure, question: Question, own: CouncilNamed | None) -> bool:
    """True for words over a count; a sentence, a reference, its group or a period over a column is none to be doubted."""
    if _NO_CASES.fullmatch(head):
        return False
    if len(head.split()) > _MOST_WORDS or head.endswith(".") or (_CODE.search(head) and not _names_its_year(head)):
        return True
    if is_ethnic_label(head, in_table=True):
        return figure.ethnicity is not None and figure.ethnicity.label.casefold() in head.casefold()
    if _OTHERS.search(head):
        return False
    known = known_over_counts(question, own)
    return all(word in known for word in _WORD.findall(head.casefold().replace("’", "'")))


def known_over_counts(question: Question, own: CouncilNamed | None) -> frozenset[str]:
    """The words that may stand over counts for a question: of cases, of offenders where they are asked for, and the council's own name."""
    offenders = OFFENDERS if question is Question.PERPETRATOR_ETHNICITY else frozenset[str]()
    return KNOWN | offenders | frozenset(_WORD.findall(own.name.casefold()) if own is not None else ())


def _names_none(rows: Sequence[Row], column: int, head: str, figure: Figure) -> bool:
    """True for "Case number" or "Over 18" over a count that is neither of that period, nor of those ages, nor of that group."""
    if len(head.split()) > _MOST_WORDS or not names_no_count(head):
        return False
    if (band := read_age(head)) is not None:
        return band != figure.age
    if read_period(head) is not None or is_ethnic_label(head, in_table=True):
        return False
    over = next((row.boxes[column].text for row in rows[1:] if row.boxes[column].text), "")
    if labels_of(head) is None or not over:
        return True
    if figure.age is not None:
        return read_age(over) != figure.age
    return figure.period is None or read_period(over) != figure.period


_NO_CASES = expression(
    r"\W*(?:(?:age )?groups?|bands?|ended|ending|start(?:ed|ing)?|dates?|days?|months?|year ?end|quarters?|levels?|lists?|panels?|plans?|teams?|child|case|person|young person|individual|record|row)\W*",
    re.IGNORECASE,
)
"""Words that belong into the heading of a column of cases, and by themselves head another."""
