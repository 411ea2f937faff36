"""What a visitor asks for: one frozen value, read from the query string and written back to it.

Nothing given: sensible defaults. A wrong value or an unknown name is a `SelectionFault`, never ignored. What search
engines and mailers add to an address is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlencode

from councils.domain.vocabulary import Question


class Measure(StrEnum):
    """What can be compared."""

    CURRENT_CASES = "current_cases"
    GROUP_BASED_CASES = "group_based_cases"
    YEARLY_CASES = "yearly_cases"
    VICTIM_ETHNICITY = "victim_ethnicity"
    VICTIM_AGE = "victim_age"
    PERPETRATOR_ETHNICITY = "perpetrator_ethnicity"
    OFFICIAL_SERIES = "official_series"
    OFFICIAL_SHARE = "official_share"

    @property
    def is_official(self) -> bool:
        """True for the Department for Education's series, which covers England alone."""
        return self in (Measure.OFFICIAL_SERIES, Measure.OFFICIAL_SHARE)

    @property
    def question(self) -> Question | None:
        """The question of a round that it is the answer to, if it is one."""
        return None if self.is_official else Question(self.value)

    @property
    def has_years(self) -> bool:
        """True where there is a figure for each year."""
        return self in YEARS

    @property
    def has_categories(self) -> bool:
        """True where a count is broken down by ethnic group or age."""
        return self in (Measure.VICTIM_ETHNICITY, Measure.VICTIM_AGE, Measure.PERPETRATOR_ETHNICITY)


class Per(StrEnum):
    """What a count is set against: nothing, 10,000 residents aged 0 to 17, or the council's own total."""

    COUNT = "count"
    CHILDREN = "children"
    TOTAL = "total"


class Order(StrEnum):
    """What the councils are sorted by."""

    NAME = "name"
    REGION = "region"
    VALUE = "value"


class Detail(StrEnum):
    """How finely ethnic groups are told apart, after the Census 2021: five groups or nineteen categories."""

    FIVE = "five"
    NINETEEN = "nineteen"


class GroupKind(StrEnum):
    """Ways of naming many councils at once."""

    ALL = "all"
    REGION = "region"
    KIND = "kind"
    NEIGHBOURS = "neighbours"


MEASURE_WORDS = {
    Measure.CURRENT_CASES: "Cases monitored now",
    Measure.GROUP_BASED_CASES: "Cases thought to be group-based",
    Measure.YEARLY_CASES: "Cases monitored each year",
    Measure.VICTIM_ETHNICITY: "Victims by ethnicity",
    Measure.VICTIM_AGE: "Victims by age",
    Measure.PERPETRATOR_ETHNICITY: "Perpetrators by ethnicity",
    Measure.OFFICIAL_SERIES: "Assessments that named child sexual exploitation",
    Measure.OFFICIAL_SHARE: "Share of assessments that named child sexual exploitation",
}
PER_WORDS = {
    Per.COUNT: "",
    Per.CHILDREN: "per 10,000 children",
    Per.TOTAL: "as a share of the council's own total",
}
YEARS = {
    Measure.YEARLY_CASES: (2010, 2024),
    Measure.OFFICIAL_SERIES: (2018, 2025),
    Measure.OFFICIAL_SHARE: (2018, 2025),
}
"""The first and last years there are; the official series' years end in March."""

KIND_WORDS = {
    "county": "county councils",
    "unitary": "unitary authorities",
    "metropolitan": "metropolitan districts",
    "london-borough": "London boroughs",
    "city": "City of London",
    "district": "non-metropolitan districts",
    "welsh": "Welsh councils",
    "scottish": "Scottish councils",
    "ni-district": "Northern Ireland districts",
    "ni-trust": "health and social care trusts",
}

_PER = {
    Measure.CURRENT_CASES: (Per.COUNT, Per.CHILDREN),
    Measure.GROUP_BASED_CASES: (Per.COUNT, Per.CHILDREN, Per.TOTAL),
    Measure.YEARLY_CASES: (Per.COUNT, Per.CHILDREN),
    Measure.VICTIM_ETHNICITY: (Per.COUNT, Per.TOTAL),
    Measure.VICTIM_AGE: (Per.COUNT, Per.TOTAL),
    Measure.PERPETRATOR_ETHNICITY: (Per.COUNT, Per.TOTAL),
    Measure.OFFICIAL_SERIES: (Per.COUNT, Per.CHILDREN),
    Measure.OFFICIAL_SHARE: (Per.COUNT,),
}
_WHY_NOT_PER = {
    Per.CHILDREN: "no population is known that such a rate could be set against",
    Per.TOTAL: "this count is not a part of a larger one",
}
_NAMES = ("measure", "councils", "per", "years", "order", "detail", "release")
_TRACKING = re.compile(
    r"(utm_|mc_|pk_|mtm_|hsa_|matomo_).*|gclid|gclsrc|dclid|gbraid|wbraid|gad_source|fbclid|msclkid|twclid|ttclid"
    r"|li_fat_id|igshid|yclid|_ga|_gl|_hsenc|_hsmi|vero_id",
    re.IGNORECASE,
)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MOST_COUNCILS = 250
_LONGEST_VALUE = 12_000


class SelectionFault(ValueError):
    """A part of the query string that cannot be met: which part, what was given, and why not."""

    def __init__(self, part: str, value: str, reason: str) -> None:
        super().__init__(f"{part}: {reason}")
        self.part = part
        self.value = value
        self.reason = reason


@dataclass(frozen=True, slots=True)
class YearSpan:
    """From one year to another, both included."""

    first: int
    last: int

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def __len__(self) -> int:
        return self.last + 1 - self.first

    def __contains__(self, year: object) -> bool:
        return isinstance(year, int) and self.first <= year <= self.last

    def __str__(self) -> str:
        return f"{self.first}..{self.last}" if self.first != self.last else str(self.first)

    def words(self) -> str:
        """As a sentence has it: `2014 to 2024`, `2014`."""
        return f"{self.first} to {self.last}" if self.first != self.last else str(self.first)


@dataclass(frozen=True, slots=True)
class Group:
    """Many councils by one name: all that owe an answer, a region, a kind, or a council's statistical neighbours."""

    kind: GroupKind
    slug: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.slug}" if self.slug else str(self.kind)


@dataclass(frozen=True, slots=True)
class CouncilsChosen:
    """The councils named one by one, and at most one group. With both, the named stand out before the group."""

    named: tuple[str, ...] = ()
    group: Group | None = None

    def __str__(self) -> str:
        return ",".join([*self.named, *([str(self.group)] if self.group else [])])

    @property
    def in_front(self) -> tuple[str, ...]:
        """The councils that a drawing of many sets before the rest."""
        if self.group is not None and self.group.kind is GroupKind.NEIGHBOURS:
            return (*self.named, self.group.slug) if self.group.slug not in self.named else self.named
        return self.named


ALL = CouncilsChosen(group=Group(GroupKind.ALL))


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything that decides what a comparison shows. `release` None: the newest. `years` None: no years apply."""

    measure: Measure = Measure.CURRENT_CASES
    councils: CouncilsChosen = ALL
    per: Per = Per.COUNT
    years: YearSpan | None = None
    order: Order = Order.NAME
    detail: Detail = Detail.FIVE
    release: int | None = None

    @classmethod
    def read(cls, parameters: Iterable[tuple[str, str]], *, besides: Collection[str] = ()) -> Selection:
        """The selection that a query string asks for. `besides`: names that the page itself reads.

        Raises SelectionFault for a value that cannot be, a name given twice, and a name that is not known.
        """
        given = _given(parameters, besides)
        measure = _one_of(Measure, given, "measure", Measure.CURRENT_CASES)
        per = _one_of(Per, given, "per", Per.COUNT)
        if per not in _PER[measure]:
            raise SelectionFault("per", per, f"{MEASURE_WORDS[measure]}: {_WHY_NOT_PER[per]}")
        return cls(
            measure=measure,
            councils=_councils(given.get("councils", "")),
            per=per,
            years=_years(given.get("years", ""), measure),
            order=_one_of(Order, given, "order", Order.NAME),
            detail=_one_of(Detail, given, "detail", Detail.FIVE),
            release=_release(given.get("release", "")),
        )

    def to_query(self, **besides: str) -> str:
        """The one query string of this selection, defaults left out; `besides` are added at its end."""
        parts = {
            "measure": self.measure.value,
            "councils": "" if self.councils == ALL else str(self.councils),
            "per": "" if self.per is Per.COUNT else self.per.value,
            "years": "" if self.years in (None, all_years(self.measure)) else str(self.years),
            "order": "" if self.order is Order.NAME else self.order.value,
            "detail": "" if self.detail is Detail.FIVE else self.detail.value,
            "release": "" if self.release is None else str(self.release),
        }
        return urlencode({name: value for name, value in {**parts, **besides}.items() if value}, safe=",:")

    def words(self, names: Mapping[str, str], *, size: int) -> str:
        """The selection as a heading: `Cases monitored now, per 10,000 children, Coventry and Herefordshire`.

        `names` gives a council's or a region's name by its slug, `size` is how many councils there are in all.
        """
        years = "" if self.years in (None, all_years(self.measure)) or self.years is None else self.years.words()
        councils = councils_words(self.councils, names, size, english=self.measure.is_official)
        parts = [MEASURE_WORDS[self.measure], PER_WORDS[self.per], councils, years]
        return ", ".join(part for part in parts if part)

    def at(self, release: int | None) -> Selection:
        """The same selection, fixed to a release."""
        return replace(self, release=release)


def all_years(measure: Measure) -> YearSpan | None:
    """Every year there is for a measure, or None where none apply."""
    return YearSpan(*YEARS[measure]) if measure in YEARS else None


def ways_of_counting(measure: Measure) -> tuple[Per, ...]:
    """What a measure can be set against."""
    return _PER[measure]


def without(fault: SelectionFault, parameters: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The parameters without the part at fault: of several councils, without the one that is not known."""
    kept = []
    for name, value in parameters:
        items = [item.strip() for item in value.split(",")]
        left = [item for item in items if item and fault.value not in (item, _maybe_slug(item))]
        if name != fault.part:
            kept.append((name, value))
        elif name == "councils" and left and len(left) < len([item for item in items if item]):
            kept.append((name, ",".join(left)))
    return kept


def _maybe_slug(item: str) -> str:
    try:
        return _slug(item, item)
    except SelectionFault:
        return ""


_SMALL_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MOST_NAMES = 4


def in_words(number: int) -> str:
    """A number as a sentence has it: in letters up to ten."""
    return _SMALL_NUMBERS[number] if number < len(_SMALL_NUMBERS) else f"{number:,}"


def listed(names: Iterable[str], *, most: int = _MOST_NAMES) -> str:
    """`Coventry`, `Coventry and Kent`, `Coventry, Kent and 5 others`."""
    named = list(names)
    if len(named) > most:
        named = [*named[: most - 1], f"{len(named) - most + 1} others"]
    return named[0] if len(named) == 1 else " and ".join([", ".join(named[:-1]), named[-1]]) if named else ""


def councils_words(chosen: CouncilsChosen, names: Mapping[str, str], size: int, *, english: bool = False) -> str:
    """The councils of a selection in words; `english`: those of England alone are meant."""
    named = listed(names.get(slug, slug) for slug in chosen.named)
    if chosen.group is None:
        return named
    group = _group_words(chosen.group, names, size, english=english)
    return f"{named} among {group}" if named else group


def _group_words(group: Group, names: Mapping[str, str], size: int, *, english: bool) -> str:
    match group.kind:
        case GroupKind.ALL:
            return f"all {size:,} councils with children's services{' in England' if english else ''}"
        case GroupKind.REGION:
            name = names.get(group.slug, group.slug)
            article = "the " if name.startswith(("North ", "South ", "East ", "West ")) else ""
            return f"the {size:,} councils of {article}{name}"
        case GroupKind.KIND:
            return f"the {size:,} {KIND_WORDS[group.slug]}" if size != 1 else f"the {KIND_WORDS[group.slug]}"
        case GroupKind.NEIGHBOURS:
            neighbours = "neighbour" if size == 2 else "neighbours"  # noqa: PLR2004 - the council and one other
            return f"{names.get(group.slug, group.slug)} and its {in_words(size - 1)} statistical {neighbours}"


def _given(parameters: Iterable[tuple[str, str]], besides: Collection[str]) -> dict[str, str]:
    """What was given, by name: blanks and tracking dropped, several councils' fields joined."""
    given: dict[str, str] = {}
    for name, raw in parameters:
        value = raw.strip()
        if _TRACKING.fullmatch(name) or name in besides:
            continue
        if name not in _NAMES:
            raise SelectionFault(name[:60], value[:200], "there is no such part of a comparison")
        if "\x00" in value or len(value) > _LONGEST_VALUE:
            raise SelectionFault(name, value[:200].replace("\x00", ""), "this cannot be read")
        if not value:
            continue
        if name in given and name == "councils":
            value = f"{given[name]},{value}"
        elif name in given and given[name] != value:
            raise SelectionFault(name, value[:200], "it is given twice, differently")
        given[name] = value
    return given


def _one_of[Word: StrEnum](words: type[Word], given: Mapping[str, str], part: str, otherwise: Word) -> Word:
    value = given.get(part)
    if value is None:
        return otherwise
    try:
        return words(value)
    except ValueError:
        known = ", ".join(word.value for word in words)
        raise SelectionFault(part, value[:200], f"it can be one of: {known}") from None


def _councils(value: str) -> CouncilsChosen:
    named: dict[str, None] = {}
    groups: dict[Group, None] = {}
    for item in (part.strip() for part in value.split(",")):
        if item and (item == GroupKind.ALL or ":" in item):
            groups[_group(item)] = None
        elif item:
            named[_slug(item, item)] = None
    if len(groups) > 1:
        raise SelectionFault("councils", value[:200], "one group at a time")
    if len(named) > _MOST_COUNCILS:
        raise SelectionFault("councils", value[:200], f"at most {_MOST_COUNCILS} can be named one by one")
    group = next(iter(groups), None)
    return CouncilsChosen(tuple(named), group) if named or group else ALL


def _group(item: str) -> Group:
    if item == GroupKind.ALL:
        return Group(GroupKind.ALL)
    name, _, of = item.partition(":")
    if name not in ("region", "kind", "neighbours"):
        raise SelectionFault("councils", item[:200], "a group begins with region:, kind: or neighbours:, or is all")
    group = Group(GroupKind(name), _slug(of, item))
    if group.kind is GroupKind.KIND and group.slug not in KIND_WORDS:
        raise SelectionFault("councils", item[:200], f"a kind is one of: {', '.join(KIND_WORDS)}")
    return group


def _slug(name: str, item: str) -> str:
    """The slug that a name comes to: `Kingston upon Hull` and `kingston-upon-hull` are one."""
    plain = re.sub(r"['’.]", "", name.strip().lower()).replace("&", " and ")
    slug = re.sub(r"[\s_-]+", "-", plain).strip("-")
    if not _SLUG.fullmatch(slug):
        raise SelectionFault("councils", item[:200], "this is not a council's name")
    return slug


def _years(value: str, measure: Measure) -> YearSpan | None:
    whole = all_years(measure)
    if not value:
        return whole
    if whole is None:
        raise SelectionFault("years", value[:200], f"{MEASURE_WORDS[measure]}: one count, not one for each year")
    found = re.fullmatch(r"(\d{4})(?:\.\.(\d{4}))?", value, re.ASCII)
    if not found:
        raise SelectionFault("years", value[:200], "years are written as 2014..2024, a single one as 2014")
    span = YearSpan(int(found[1]), int(found[2] or found[1]))
    if span.first > span.last:
        raise SelectionFault("years", value[:200], "the first year comes after the last")
    if span.first not in whole or span.last not in whole:
        raise SelectionFault("years", value[:200], f"there are years from {whole.words()}")
    return span


def _release(value: str) -> int | None:
    if not value:
        return None
    if not re.fullmatch(r"[1-9]\d{0,8}", value, re.ASCII):
        raise SelectionFault("release", value[:200], "a release is a whole number from 1")
    return int(value)
