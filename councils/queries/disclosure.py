"""The operator's switch: which published cells are hidden from the public where small cells are to be, at any release.

Read by `councils.queries.withdrawn` alone, the one filter that stands below everything public.
"""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.core.cache import caches

from councils.domain.ages import AgeBand
from councils.domain.disclosure import Part, Table, hidden_cells, with_subtotals
from councils.domain.vocabulary import Question as QuestionKey
from councils.models import AgeCount, EthnicityCount, Figure, Release, VictimCount

WORDS = "hidden here, as small numbers are"
"""What stands in the place of a hidden figure."""
WHY = "This site shows no count of one to four in a breakdown of victims, nor what one could be worked out from."

PARTS = {
    QuestionKey.CURRENT_CASES: Part.WHOLE,
    QuestionKey.GROUP_BASED_CASES: Part.SOME,
    QuestionKey.VICTIM_ETHNICITY: Part.BREAKDOWN,
    QuestionKey.VICTIM_AGE: Part.BREAKDOWN,
}
_TABLES: tuple[type[Figure], ...] = (VictimCount, EthnicityCount, AgeCount)

type Hidden = tuple[int, str, str]
"""A request, a question and a category of it (`Figure.category`)."""


def masks_small_cells() -> bool:
    """Whether the operator has small cells hidden."""
    return bool(settings.SMALL_CELLS == "mask")


def hidden_figures() -> frozenset[Hidden]:
    """Everything hidden, of every request and release; empty unless small cells are to be hidden.

    Worked out once for each release: published rows never change between two.
    """
    if not masks_small_cells():
        return frozenset()
    key = f"hidden-cells-{Release.objects.order_by('-number').values_list('number', flat=True).first()}"
    kept: frozenset[Hidden] | None = caches["pages"].get_or_set(key, _hidden_figures, timeout=None)
    return kept if kept is not None else _hidden_figures()


def _hidden_figures() -> frozenset[Hidden]:
    tables: dict[int, list[Table]] = {}
    for request, table in _tables(_figures()):
        tables.setdefault(request, []).append(table)
    return frozenset((request, *key) for request, own in tables.items() for key in hidden_cells(own))


def _figures() -> Iterator[Figure]:
    """Every figure of the four questions, whatever release it stood at."""
    for model in _TABLES:
        found = model.objects.filter(answer__question__key__in=PARTS)
        yield from found.select_related("answer__question").order_by("answer", "position")


def _tables(figures: Iterable[Figure]) -> Iterator[tuple[int, Table]]:
    """The figures of each answer by period and, where a category was given several values, by which of them it is."""
    lists: dict[tuple[int, str, int], list[Figure]] = {}
    for figure in figures:
        lists.setdefault((figure.answer_id, figure.period, figure.ordinal), []).append(figure)
    for (answer_id, period, _), own in lists.items():
        answer = own[0].answer
        question = QuestionKey(answer.question.key)
        cells = {figure.category: figure.count for figure in own}
        table = Table(question.value, PARTS[question], cells, period, answer_id)
        for each in with_subtotals(table, dict(_inside(own))):
            yield answer.request_id, each


def _inside(figures: list[Figure]) -> Iterator[tuple[str, str]]:
    """Each category that is part of another: a group of an ethnic group, a narrower band of ages."""
    for part in figures:
        wholes = [whole for whole in figures if whole is not part and _holds(whole, part)]
        if wholes:
            narrowest = next(one for one in wholes if not any(_holds(one, other) for other in wholes))
            yield part.category, narrowest.category


def _holds(whole: Figure, part: Figure) -> bool:
    if isinstance(whole, EthnicityCount) and isinstance(part, EthnicityCount):
        return bool(whole.group == part.group and part.detail and not whole.detail and whole.group)
    if isinstance(whole, AgeCount) and isinstance(part, AgeCount):
        one, other = AgeBand(whole.age_low, whole.age_high), AgeBand(part.age_low, part.age_high)
        return not one.is_unknown and not other.is_unknown and one != other and one.covers(other)
    return False
