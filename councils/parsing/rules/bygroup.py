"""Reads counts by ethnic group, "White British 12", "4 Asian": the label as the council wrote it, before its count or after it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from councils.domain.ages import read_age
from councils.domain.ethnicity import Ethnicity, is_ethnic_label, map_label, names_a_sex, names_adults
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import Period
from councils.domain.vocabulary import EthnicGroup
from councils.domain.wording import Wording
from councils.parsing.rules.blanks import blank_cells, untold_cells
from councils.parsing.rules.byyears import ByYears, read_by_years
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.groupcodes import without_code
from councils.parsing.rules.groupkeys import with_keyed
from councils.parsing.rules.headed import Labels, labels_of
from councils.parsing.rules.labelsfirst import labels_first
from councils.parsing.rules.listtotals import is_subtotal
from councils.parsing.rules.pairs import Paired, Read, in_rows
from councils.parsing.rules.peoples import is_by_people, people_between
from councils.parsing.rules.prefixed import is_half_named, unprefixed, without_heritage, without_names
from councils.parsing.rules.questionnumbers import could_be_question, without_questions
from councils.parsing.rules.rows import Box, Row, rows_within, unlabelled
from councils.parsing.rules.shaped import shaped
from councils.parsing.rules.spans import Places
from councils.parsing.rules.summed import counts_beyond_total
from councils.parsing.rules.totals import is_said_of_whole, is_total
from councils.parsing.rules.yearly import values_in

_AROUND = expression(
    r"^(?:[\s:;,.=–—\-•*·|/()\[\]→>\"“”]|\b(?:and|x|q\d|identif(?:y|ies|ying)|describes?|themselves|who|that|of|whom|which|were|was|are|is|as|have|has|had|been|being|identified|recorded|described|entered|registered|categori[sz]ed|marked|coded|logged|reported|shown|given|put down|children|child|cases?|young|people|"
    r"persons?|victims?|individuals?|from|an?|the|with|ethnicit(?:y|ies)(?![^\S\n]+(?:not|un))|ethnic(?! minorit)|group|background|there|we|all|in|total|by|number|count|who|these|those|them|our|aged?|breakdown|for|self[- ]?defined|"
    r"currently|following|remaining|rest|other (?=\d)|a further|further|the remaining|belong(?:s|ing)?|classed|listed|noted|come|under|category|where (?:it is |this is )?(?:known|recorded|stated|held)|(?:(?:suspected|alleged|known) )?(?:perpetrators?|offenders?|suspects?)|to|be|their|plus|majority|mainly|mostly|most|predominantly|vast|large|great|part [a-g])\b)+"
    r"|(?:[\s:;,.=–—\-•*·|/()\[\]→>\"“”]|\d+(?:\.\d+)?\s?%|\b(?:(?:and|but|while|whilst) (?:for )?(?:the|their) ethnicity|and|x|of|whom|which|were|was|are|is|as|children|child|cases?|young people|victims?|individuals|people|persons?|and the|a further|further|there|we|have|remaining|the|plus|with|for|in|total|number|whilst|while|but)\b|(?<=[(\[])n(?=\s?=))+$",
    re.IGNORECASE,
)
_HEADED = expression(r"\W*(?:\w+ ){0,3}?ethnic", re.IGNORECASE)
_JOINS = expression(
    r"^[^:]*(?:ethnic(?:ity| group)?|victims?|children|age|breakdown|total)\W*:|:.*:|\b(?:and|of|the)$", re.IGNORECASE
)
_HEADED_LABEL = expression(r"(?P<over>[^:]+):(?P<under>[^:]+)")
_NOUN = expression(r"\s+(?:ethnicity|ethnic (?:group|background|origin))(?=[\s:;,.–—-]*$)", re.IGNORECASE)
_ODD_LABEL = expression(
    r"\W*(?P<label>(?!(?:male|female|boys?|girls?|total|all|age|year|children|cases|there|of|we|the)\b)[A-Za-z][A-Za-z /&()'’-]{2,45}?)\s*[:–—=-]\s*$",
    re.IGNORECASE,
)
"""A label that is no known ethnic group, on a line of its own in a list of them."""
_SIGNS = ' \t\n:;,.=–—-•*·|/()[]→>"“”'
_MOST_WORDS = 12


def read_groups(facts: Facts, start: int, end: int, *, perpetrators: bool = False) -> Drafted:
    """The counts of a passage that stand with an ethnic group of victims or of perpetrators."""
    rows = tuple(_whole_labels(facts.text, unlabelled(rows_within(facts.letter, start, end), facts.request)))
    rows = without_names(without_questions(tuple(_without_age_tables(map(without_code, rows)))))
    by_years = read_by_years(facts, rows, _group_of)
    rows = shaped(by_years.rest, Labels.GROUPS, perpetrators=perpetrators)
    listed = _listed(rows)
    near = _near_others(facts, rows, listed)
    untold = untold_cells(rows, lambda words: is_ethnic_label(words) and not _is_untold(words), _is_untold)
    paired: Paired[Ethnicity] = in_rows(facts.text, rows, lambda box: _read_box(facts, box, listed, near, untold))
    pairs = [pair for pair in paired.pairs if perpetrators or not names_adults(pair.key.value.label)]
    nested = _are_nested([pair.key.value for pair in pairs])
    whole = not (nested and counts_beyond_total([pair.value for pair in pairs], paired.totals))
    settled = [p for p in pairs if whole and p.sure and not (nested and is_subtotal(facts.text, p.key, p.value))]
    drafts = tuple(
        Draft(
            pair.value,
            pair in settled
            and _is_known(pair.key.value)
            and not names_a_sex(pair.key.value.label)
            and not (could_be_question(facts.text, pair.value) or is_half_named(facts.text, pair.key)),
            period=_period_before(facts, pair.key.start, pair.value.start),
            ethnicity=pair.key.value,
        )
        for pair in pairs
    )
    drafts += tuple(
        Draft(value, sure=False, ethnicity=group)
        for group, value in blank_cells(rows, {pair.value for pair in pairs}, _group_of)
    )
    keys = tuple((pair.key.start, pair.key.end) for pair in pairs)
    return with_keyed(facts, start, end, _of_years(by_years) + Drafted(drafts, paired.totals, paired.left, keys))


_LEADS_WITH = expression(r"\W*(?:in|during|for)\s+(?:the\s+)?(?:(?:financial|calendar)\s+)?(?:year\s+)?", re.IGNORECASE)


def _period_before(facts: Facts, *starts: int) -> Period | None:
    """The year that a line begins with: "In 2023/24: White British 32, Asian 4"."""
    begins = facts.text.rfind("\n", 0, min(starts)) + 1
    said = within(facts.periods, begins, min(starts))
    if len(said) != 1 or not _LEADS_WITH.fullmatch(facts.text, begins, said[0].start):
        return None
    return said[0].value if facts.text.startswith(":", said[0].end) else None


def _without_age_tables(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows without those of a table whose columns are ages: its counts are no group's, whatever table is above it."""
    width = 0
    for row in rows:
        if _heads_ages(row):
            width = len(row.boxes)
        elif (
            len(row.boxes) != width or _HEADED.match(row.boxes[0].text) or labels_of(row.boxes[0].text) is Labels.GROUPS
        ):
            width = 0
        if not width:
            yield row


_AGES = expression(r"\W*(?:\w+\W+){0,3}?ages?\b", re.IGNORECASE)
_LEAST_AGES = 2


def _heads_ages(row: Row) -> bool:
    """True for "Age | 13 or under | 14 | 15": a name of ages, then nothing but ages and a total."""
    first, *others = row.filled
    bands = [read_age(box.text) for box in others if not is_total(box.text)]
    return len(bands) >= _LEAST_AGES and _AGES.match(first.text) is not None and all(bands)


def _group_of(box: Box) -> Ethnicity | None:
    return map_label(box.text) if is_ethnic_label(box.text, in_table=True) else None


def _of_years(by_years: ByYears[Ethnicity]) -> Drafted:
    return Drafted(
        tuple(
            Draft(each.value, each.sure, period=each.period.value, ethnicity=each.key.value) for each in by_years.counts
        ),
        by_years.totals,
        keys=tuple((each.key.start, each.key.end) for each in by_years.counts),
    )


def _are_nested(groups: Sequence[Ethnicity]) -> bool:
    """True where a broad group stands in a list with one of those within it: "White" and "British"."""
    broad = {each.group for each in groups if each.group is not None and each.detail is None}
    return any(each.group in broad and each.detail is not None for each in groups)


def _is_known(ethnicity: Ethnicity) -> bool:
    """True for a label of an ethnic group; an odd one in a list of them is for a person to look at."""
    return ethnicity.group is not None or is_ethnic_label(ethnicity.label, in_table=True)


def _whole_labels(text: str, rows: tuple[Row, ...]) -> Iterator[Row]:
    """The rows with labels that were broken over two lines ("White / British") made whole again."""
    at = 0
    while at < len(rows):
        here, below = rows[at], rows[at + 1] if at + 1 < len(rows) else None
        if (
            below is not None
            and len(here.boxes) == len(below.boxes) == 1
            and "\n" not in text[here.end : below.start - 1]
            and any(map(str.isalpha, below.boxes[0].text))
        ):
            joined = f"{here.boxes[0].text} {below.boxes[0].text}"
            if is_ethnic_label(here.boxes[0].text, in_table=True) and map_label(joined).detail is not None:
                yield Row((Box(here.start, below.end, joined),))
                at += 2
                continue
        if below is not None and len(here.boxes) == 1 < len(below.boxes) and (whole := _broken(here, below)):
            yield whole
            at += 2
            continue
        yield here
        at += 1


_GOES_ON = expression(r"(?:\b(?:and|or|&|any other|other|white and black|white and|mixed)|[/,–—-])\s*$", re.IGNORECASE)


def _broken(above: Row, row: Row) -> Row | None:
    """The row whose label began on the line above: "White and Black" over "African | 4 | 0 | 4"."""
    words, first = above.boxes[0].text, row.boxes[0]
    joined = f"{words} {first.text}"
    if not first.text or not _GOES_ON.search(words) or len(words.split()) > _MOST_WORDS:
        return None
    if map_label(joined).detail is None or not is_ethnic_label(joined, in_table=True):
        return None
    return Row((Box(above.start, first.end, joined), *row.boxes[1:]))


def _listed(rows: tuple[Row, ...]) -> frozenset[str]:
    """The first cells of a table most of whose first cells are ethnic groups: all of them are labels there."""
    listed: set[str] = set()
    run: list[str] = []
    for row in (*rows, None):
        if row is not None and len(row.boxes) > 1:
            run.append(row.boxes[0].text)
            continue
        headed = any(_HEADED.match(label) for label in run[:2])
        ethnic = [label for label in run if is_ethnic_label(label, in_table=headed)]
        if len(ethnic) >= (1 if headed else 2):
            body = run[run.index(ethnic[0]) :]
            listed.update(
                label
                for label in body
                if label and not is_total(label) and not read_age(label) and re.search(r"[A-Za-z]", label)
            )
        run = []
    return frozenset(listed)


def _near_others(facts: Facts, rows: tuple[Row, ...], listed: frozenset[str]) -> Places:
    """The lines of a list by ethnicity, up to the next heading: there "Refused" and "Not known" are labels too."""
    near: list[tuple[int, int]] = []
    in_list = awaits = False
    for above, row in zip((None, *rows), rows, strict=False):
        read = [_read_box(facts, box, listed, Places(()), Places(())) for box in row.filled]
        if any(each.keys for each in read):
            if above and not in_list and _OPENS_LIST.match(facts.text, above.start, above.end):
                near.append((above.start, above.end))
            in_list = True
        elif not (any(each.values for each in read) or _goes_on(row)) or (_is_by_age(row) and not awaits):
            in_list = False
        awaits = in_list and not any(each.values for each in read)  # "Less than 5" below "Asian" is its count
        if in_list:
            near.append((row.start, row.end))
    return Places.of(near)


_UNTOLD = r"(?:not (?:stated|known|recorded|yet obtained|disclosed)|unknown|refused|other)"
_OPENS_LIST = expression(rf"(?i)(?:\W*(?:by )?ethnicity)?\W*(?:{_UNTOLD}[\s:=(–-]*[<\d]|[<\d,]+ {_UNTOLD}\W*$)")
""" "Not stated - 3" as the first of a list of groups, before any of its rows has named one."""


def _goes_on(row: Row) -> bool:
    """True for a label alone, and for "58%" below the count of a table with each cell on a line of its own."""
    words = row.filled[0].text
    return is_ethnic_label(words, in_table=True) or re.fullmatch(r"\W*[\d.]+\s?(?:%|per ?cent)\W*", words) is not None


def _is_by_age(row: Row) -> bool:
    if len(row.filled) == 1 and not re.search(r"[A-Za-z]", row.filled[0].text):
        return False
    band = read_age(row.filled[0].text)
    return (band is not None and not band.is_unknown) or re.match(
        r"\W*(?:by )?ages?\b", row.filled[0].text, re.IGNORECASE
    ) is not None


_ENDS_IN_SYMBOL = expression(r"\w[^\S\n]*[:–-]?[^\S\n]+(?:\*{1,3}|#|\[[cx]\])\s?[;,.]?$")
""" "White British *": a label and the symbol that hides its count."""


def _is_untold(words: str) -> bool:
    return map_label(words).group is EthnicGroup.UNKNOWN


def _read_box(facts: Facts, box: Box, listed: frozenset[str], near: Places, untold: Places) -> Read[Ethnicity]:
    if untold.touch(box.start, box.end):
        return Read((), tuple(values_in(facts, box)))
    in_table = near.touch(box.start, box.end)
    prefixed = unprefixed(box.text)
    if prefixed != box.text and is_ethnic_label(prefixed, in_table=in_table or _HEADED.match(box.text) is not None):
        return Read((Found(box.start, box.end, map_label(prefixed)),), ())
    is_label = is_ethnic_label(box.text, in_table=in_table) and not _ENDS_IN_SYMBOL.search(box.text)
    if box.text in listed or (is_label and len(box.text.split()) <= _MOST_WORDS):
        return Read((Found(box.start, box.end, map_label(box.text)),), ())
    values = [
        value
        for value in values_in(facts, box)
        if value.value.count is not None
        or not (
            is_ethnic_label(value.words(facts.text), in_table=in_table) or _says_unknown_of_count(facts, box, value)
        )
    ]
    if len(values) > 1 and is_said_of_whole(facts.text[values[0].end : values[1].start]):
        values = values[1:]
    return Read(
        tuple(_labels(facts.text, box, values, in_table=in_table or is_by_people(facts.text, box))), tuple(values)
    )


_OF_COUNT = expression(
    r"\s+(?:(?:are|is|was|were|have|has|had|who|whose|of|an?|the|their|with|children|cases?|ethnicity|ethnic group|background)\s+)*\Z",
    re.IGNORECASE,
)


def _says_unknown_of_count(facts: Facts, box: Box, value: Found[Wording]) -> bool:
    """True for "2 are not known" in a list of ethnic groups: the label of a count, and no reason for giving none."""
    words = re.sub(r"\A(?:(?:is|are|was|were|has|have|been)\s+)+", "", value.words(facts.text), flags=re.IGNORECASE)
    return is_ethnic_label(words, in_table=True) and any(
        _OF_COUNT.match(facts.text, count.end, value.start) is not None
        for count in within(facts.counts, box.start, value.start)
    )


def _labels(text: str, box: Box, values: list[Found[Wording]], *, in_table: bool) -> list[Found[Ethnicity]]:
    """The stretches between counts that are ethnic groups once the words that only join are taken off."""
    if not values:
        return []
    edges = [box.start, *(edge for value in values for edge in (value.start, value.end)), box.end]
    if places := labels_first(text, box, values, lambda words: is_ethnic_label(words, in_table=True)):
        return [Found(start, end, map_label(text[start:end])) for start, end in places]
    gaps = tuple(zip(edges[::2], edges[1::2], strict=True))
    labels = [_label_in(text, start, end, in_table=in_table) for start, end in gaps]
    found = [label for label in labels if label is not None]
    if found:
        peoples = (people_between(text, *gap) for gap, label in zip(gaps, labels, strict=True) if label is None)
        found += [Found(*place, map_label(text[slice(*place)])) for place in peoples if place is not None]
        found.sort(key=lambda label: label.start)
    if not found and in_table and len(values) == 1 and (odd := _ODD_LABEL.match(text, box.start, values[0].start)):
        found.append(Found(*odd.span("label"), map_label(odd["label"])))
    return found


def _label_in(text: str, start: int, end: int, *, in_table: bool) -> Found[Ethnicity] | None:
    for first, last in _pieces(text, start, end):
        for begin, ends in (_bared(text, first, last), _plain(text, first, last)):
            stop = without_heritage(text, begin, _closed(text, begin, ends))
            words = text[begin:stop]
            if not words or len(words.split()) > _MOST_WORDS or _only_joins(words):
                continue
            if is_ethnic_label(words, in_table=in_table):
                begins = _with_all(text, start, begin, stop)
                return Found(begins, stop, map_label(re.sub(r"\s+", " ", text[begins:stop])))
    return None


_ALL = expression(r"\b(?:all|any)\s+\Z", re.IGNORECASE)
_SEVERAL = expression(
    r"others?\b|.*\b(?:groups|backgrounds|categories|communities|combined)\Z", re.IGNORECASE | re.DOTALL
)


def _with_all(text: str, floor: int, start: int, end: int) -> int:
    """Where a label begins with its "all": "all other groups combined" counts more than one group, "all Asian groups" too."""
    before = _ALL.search(text, floor, start) if _SEVERAL.match(text, start, end) else None
    return before.start() if before and is_ethnic_label(text[before.start() : end], in_table=True) else start


def _only_joins(words: str) -> bool:
    """True for words that a label cannot be; with a colon it can be one only below the name of its group."""
    if _JOINS.search(words) or ";" in words:
        return True
    headed = _HEADED_LABEL.fullmatch(words)
    if headed is None:
        return ":" in words
    over, whole = map_label(headed["over"]), map_label(words)
    return over.group is None or over.group is not whole.group or over.detail is not None


def _closed(text: str, start: int, end: int) -> int:
    """Past the bracket that closes one opened inside the label: "White (British)"."""
    opened = text.count("(", start, end) > text.count(")", start, end)
    return end + 1 if opened and text.startswith(")", end) else end


_COUNTED_LABEL = expression(r"(?<=\w)[^\S\n]+[^,;:.()\n]+\(")
_CLOSES_PART = expression(r"\s[A-Za-z][^()\n\d]*\)[ :=–-]*\d")
_OPENS_PART = expression(r"\w\s?\(\s*(?:of (?:whom|which|these|them)|incl?\b|including)[^()]*\Z", re.IGNORECASE)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The whole stretch first, then its parts between commas, semicolons, colons and sentence ends."""
    counted = _COUNTED_LABEL.match(text, start, end)
    if _CLOSES_PART.match(text, start) or (not counted and _OPENS_PART.search(text, start, end)):
        return []  # "White British (of whom 12 Irish) 44"
    signs = r"[,;:.(]\s|\s(?=\()" if counted else r"[,;:.(]\s"
    cuts = [start, *(m.end() for m in re.compile(signs).finditer(text, start, end)), end]
    return [(start, end), *pairwise(cuts)]


def _plain(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the signs around it."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip(_SIGNS))
    return first, max(first, start + len(words.rstrip(_SIGNS)))


def _bared(text: str, start: int, end: int) -> tuple[int, int]:
    last = end
    while (found := _AROUND.search(text[start:end])) and found[0]:
        if found.start() == 0:
            start += found.end()
        else:
            end = start + found.start()
    tail = _NOUN.match(text, end, last)
    return start, max(start, tail.end() if tail else end)
