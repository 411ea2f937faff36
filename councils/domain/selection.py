"""What a visitor asks for: one frozen value, read from the query string and written back to it.

Nothing given: sensible defaults. A wrong value or an unknown name is a `SelectionFault`, never ignored. What search
engines and mailers add to an address is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import urlencode

from councils.domain.chosen import ALL, CouncilsChosen, councils_words, read_councils, slug_of
from councils.domain.expressions import expression
from councils.domain.measures import (
    MEASURE_WORDS,
    PER_OF,
    PER_WORDS,
    WHY_NOT_PER,
    Detail,
    Measure,
    Order,
    Per,
    View,
    YearSpan,
    all_years,
    latest_year,
    views_of,
)
from councils.domain.selection_fault import SelectionFault

_NAMES = ("measure", "councils", "per", "years", "order", "detail", "view", "anyway", "release")
_TRACKING = expression(
    r"(utm_|mc_|pk_|mtm_|hsa_|matomo_).*|gclid|gclsrc|dclid|gbraid|wbraid|gad_source|fbclid|msclkid|twclid|ttclid"
    r"|li_fat_id|igshid|yclid|_ga|_gl|_hsenc|_hsmi|vero_id",
    re.IGNORECASE,
)
_LONGEST_VALUE = 12_000


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything that decides what a comparison shows. `release` None: the newest. `years` None: no years apply.

    `anyway`: the visitor has asked to see side by side what is not comparable.
    """

    measure: Measure = Measure.CURRENT_CASES
    councils: CouncilsChosen = ALL
    per: Per = Per.COUNT
    years: YearSpan | None = None
    order: Order = Order.NAME
    detail: Detail = Detail.LABELS
    view: View = View.CHART
    anyway: bool = False
    release: int | None = None

    @classmethod
    def read(cls, parameters: Iterable[tuple[str, str]], *, besides: Collection[str] = ()) -> Selection:
        """The selection that a query string asks for. `besides`: names that the page itself reads.

        Raises SelectionFault for a value that cannot be, a name given twice, and a name that is not known.
        """
        given = _given(parameters, besides)
        measure = _one_of(Measure, given, "measure", Measure.CURRENT_CASES)
        view = _view(given, measure)
        per = _one_of(Per, given, "per", Per.CHILDREN if view is View.FUNNEL else Per.COUNT)
        if view is View.FUNNEL and per is not Per.CHILDREN:
            raise SelectionFault("per", per, "rates by population are drawn per children")
        if per not in PER_OF[measure]:
            raise SelectionFault(
                "per",
                per,
                f"{MEASURE_WORDS[measure]}: {WHY_NOT_PER[per]}; it can be one of: {', '.join(PER_OF[measure])}",
            )
        return cls(
            measure=measure,
            councils=read_councils(given.get("councils", "")),
            per=per,
            years=_years(given.get("years", ""), measure, view),
            order=_one_of(Order, given, "order", Order.NAME),
            detail=_one_of(Detail, given, "detail", Detail.LABELS),
            view=view,
            anyway=_is_asked(given, "anyway"),
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
            "detail": "" if self.detail is Detail.LABELS else self.detail.value,
            "view": "" if self.view is View.CHART else self.view.value,
            "anyway": "1" if self.anyway else "",
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

    def shown_anyway(self) -> Selection:
        """The same selection, with the deliberate word that what is not comparable is to be shown."""
        return replace(self, anyway=True)

    def drawn_as(self, view: View) -> Selection:
        """The same selection in another drawing, with the years and the way of counting that it can have."""
        years = self.years
        if view is not View.CHART and years is not None and len(years) > 1:
            years = latest_year(self.measure)
        per = Per.CHILDREN if view is View.FUNNEL else self.per
        return replace(self, view=view, years=years, per=per)

    def beside_residents(self) -> Selection | None:
        """The same ethnic groups as shares of the five, beside which residents stand; None where they do, or cannot."""
        beside = replace(self, detail=Detail.FIVE, per=Per.TOTAL)
        return beside if self.measure.is_ethnicity and beside != self else None

    def at(self, release: int | None) -> Selection:
        """The same selection, fixed to a release."""
        return replace(self, release=release)


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
        return slug_of(item, item)
    except SelectionFault:
        return ""


def _given(parameters: Iterable[tuple[str, str]], besides: Collection[str]) -> dict[str, str]:
    """What was given, by name: blanks and tracking dropped, several councils' fields joined."""
    given: dict[str, str] = {}
    for name, raw in parameters:
        value = raw.strip()
        if _TRACKING.fullmatch(name) or name in besides:
            continue
        if name not in _NAMES:
            raise SelectionFault(
                name[:60], value[:200], f"there is no such part of a comparison; its parts are: {', '.join(_NAMES)}"
            )
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


def _view(given: Mapping[str, str], measure: Measure) -> View:
    view = _one_of(View, given, "view", View.CHART)
    if view not in views_of(measure):
        known = ", ".join(views_of(measure))
        raise SelectionFault("view", view, f"{MEASURE_WORDS[measure]}: it can be drawn as: {known}")
    return view


def _is_asked(given: Mapping[str, str], part: str) -> bool:
    if given.get(part, "1") != "1":
        raise SelectionFault(part, given[part][:200], "it can be 1, or left out")
    return part in given


def _years(value: str, measure: Measure, view: View) -> YearSpan | None:
    whole = all_years(measure)
    if not value:
        return whole if view is View.CHART else latest_year(measure)
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
    if view is not View.CHART and len(span) > 1:
        raise SelectionFault("years", value[:200], "a drawing of one value for each council is of one year")
    return span


def _release(value: str) -> int | None:
    if not value:
        return None
    if not re.fullmatch(r"[1-9]\d{0,8}", value, re.ASCII):
        raise SelectionFault("release", value[:200], "a release is a whole number from 1")
    return int(value)
