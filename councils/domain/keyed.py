"""What typed words mean in a cell: a count, a date, an exemption, one of a closed list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from councils.domain import phrases
from councils.domain.ages import AgeBand, read_age
from councils.domain.cells import Cell, Field, Value, age_of, period_of
from councils.domain.dates import read_date
from councils.domain.ethnicity import Ethnicity, map_label
from councils.domain.returns import Figure, Span
from councils.domain.vocabulary import Basis, Exploitation, Outcome, RiskStatus, StrategyValue, Unit
from councils.domain.wording import SuppressionKey, Wording, find_exemptions, read_wording

GIVEN = " = "
"""Between the council's words and what a person says that they allow: `about 20 = 15 to 25`."""
QUOTED = 60
"""Characters of what was typed that a refusal repeats."""
LONGEST = {Field.REFERENCE: 80, Field.REFERRED_TO: 120}
"""As many characters as are kept."""

WORDS_IN: dict[Field, dict[str, str]] = {
    Field.OUTCOME: {word.value: said for word, said in phrases.OUTCOME.items()},
    Field.VALUE: {"yes": "yes", "no": "no"},
    Field.BASIS: {word.value: said for word, said in phrases.BASIS.items()},
    Field.UNIT: {word.value: said for word, said in phrases.UNIT.items()},
    Field.STATUS: {word.value: said for word, said in phrases.STATUS.items()},
    Field.EXPLOITATION: {word.value: said for word, said in phrases.EXPLOITATION.items()},
}
"""The fields that are chosen from a closed list, each word with how it is said."""

_CHOICES: dict[Field, Callable[[str], Value]] = {
    Field.OUTCOME: Outcome,
    Field.VALUE: StrategyValue,
    Field.BASIS: Basis,
    Field.UNIT: Unit,
    Field.STATUS: RiskStatus,
    Field.EXPLOITATION: Exploitation,
}


class Refused(ValueError):
    """Words that cannot stand where they were put; the message says why and what can."""


def figure_keyed(
    cell: Cell,
    words: str,
    *,
    span: Span | None = None,
    key: SuppressionKey | None = None,
    zeros_shown: bool = False,
    was: Figure | None = None,
) -> Figure:
    """The figure that the words make in a cell; `was` lends its mapping of the label. Raises Refused.

    A person may give what vague words allow, after an equals sign between spaces.
    """
    said, given, meant = words.partition(GIVEN)
    wording = wording_of(meant.strip() if given else words, key=key, zeros_shown=zeros_shown)
    try:
        age = age_of(cell.age) if cell.age else None
        period = period_of(cell.period)
    except ValueError as fault:
        raise Refused(f"This row has no age or period that can be read: {fault}.") from fault
    return Figure(
        low=wording.low,
        high=wording.high,
        words=said.strip() if given else words,
        span=span,
        outcome=wording.outcome,
        certain=wording.certain,
        period=period,
        age=age,
        ethnicity=_ethnicity(cell, was),
    )


def _ethnicity(cell: Cell, was: Figure | None) -> Ethnicity | None:
    if not cell.label:
        return None
    return was.ethnicity if was is not None and was.ethnicity is not None else map_label(cell.label)


def wording_of(words: str, *, key: SuppressionKey | None = None, zeros_shown: bool = False) -> Wording:
    """What the words of a count allow. Raises Refused where they are none."""
    wording = read_wording(words, key=key, zeros_shown=zeros_shown)
    if wording is None:
        said = words if len(words) <= QUOTED else f"{words[:QUOTED]}…"
        raise Refused(
            f"“{said}” is no wording of a count: write what the council wrote, such as 22, <5, nil or not recorded, "
            f"or say what it allows, as in “{said} = 1 to 9”."
        )
    return wording


def field_value(cell: Cell, words: str) -> Value | None:
    """What typed words say in a field, None where it is left empty. Raises Refused."""
    if not words:
        return None
    match cell.field:
        case Field.REFERENCE | Field.REFERRED_TO:
            return _short(cell.field, words)
        case Field.RECEIVED_ON | Field.RESPONDED_ON | Field.PUBLISHED_ON:
            return _date(words)
        case Field.EXEMPTIONS:
            return _exemptions(words)
        case Field.AGES:
            return _ages(words)
        case Field.OUTCOME | Field.VALUE | Field.BASIS | Field.UNIT | Field.STATUS | Field.EXPLOITATION:
            return _chosen(cell.field, words)
    raise Refused("This cannot be typed: select it in the document.")


def _short(field: Field, words: str) -> str:
    if len(words) > LONGEST[field]:
        raise Refused(f"That is {len(words)} characters; {LONGEST[field]} are kept. Shorten it.")
    return words


def _date(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        day = read_date(words)
    if day is None:
        raise Refused(f"“{words}” is no date: write it as 8 May 2025 or 2025-05-08.")
    return day


def _ages(words: str) -> AgeBand:
    band = read_age(words)
    if band is None:
        raise Refused(f"“{words}” is no age: write 12, 10-17, under 18, 18 and over or not known.")
    return band


def _exemptions(words: str) -> tuple[str, ...]:
    """Each section that is cited, between commas or semicolons: `FOIA s.40(2), s.12`."""
    cited: list[str] = []
    for part in words.replace(";", ",").split(","):
        plain = part.strip()
        found = find_exemptions(plain, letter=words) if plain else ()
        if plain and not found:
            raise Refused(f"“{plain}” is no exemption that councils rely on: write FOIA s.40(2) or FOISA s.38(1)(b).")
        cited += [one.value for one in found]
    return tuple(dict.fromkeys(cited))


def _chosen(field: Field, words: str) -> Value:
    plain = words.casefold()
    for word, said in WORDS_IN[field].items():
        if plain in (word, word.replace("_", " "), said.casefold()):
            return _CHOICES[field](word)
    raise Refused(f"“{words}” is none of: {', '.join(WORDS_IN[field].values())}.")
