"""Every name that a published figure has had: a correction may give it another, and a withdrawal is of the figure.

Published rows keep no thread from one release to the next but the council's own words: a figure is known again by its
name, or by its place in the same document. Where neither tells, whatever may be the figure counts as it, so that
nothing which was taken out of public stays there under another name.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import permutations

from django.db.models import Q

from councils.domain.vocabulary import Question as QuestionKey
from councils.models import AgeCount, EthnicityCount, Figure, VictimCount, YearCount

type Key = tuple[int, str, str]
"""A request, the key of a question, and a category of it (`Figure.category`)."""

_TABLES: dict[QuestionKey, type[Figure]] = {
    QuestionKey.CURRENT_CASES: VictimCount,
    QuestionKey.GROUP_BASED_CASES: VictimCount,
    QuestionKey.VICTIM_AGE: AgeCount,
    QuestionKey.VICTIM_ETHNICITY: EthnicityCount,
    QuestionKey.PERPETRATOR_ETHNICITY: EthnicityCount,
    QuestionKey.YEARLY_CASES: YearCount,
}


def other_names(keys: Collection[Key]) -> dict[Key, set[str]]:
    """The other names that each of these figures has or had at any release, by one query for each of their tables."""
    if not keys:
        return {}
    published = _published({(request, question) for request, question, _ in keys})
    return {key: names_over_time(key[2], published.get(key[:2], ())) - {key[2]} for key in keys}


def _published(asked: set[tuple[int, str]]) -> dict[tuple[int, str], list[list[Figure]]]:
    """The figures of each answer to these questions that is or was public."""
    found: dict[tuple[int, str], dict[int, list[Figure]]] = {}
    for table in dict.fromkeys(_TABLES[QuestionKey(question)] for _, question in asked if question in _TABLES):
        wanted = Q()
        for request, question in asked:
            wanted |= Q(answer__request=request, answer__question__key=question)
        for figure in table.objects.filter(wanted).select_related("answer__question"):
            answer = figure.answer
            answers = found.setdefault((answer.request_id, answer.question.key), {})
            answers.setdefault(figure.answer_id, []).append(figure)
    return {key: list(answers.values()) for key, answers in found.items()}


def names_over_time(category: str, answers: Iterable[Sequence[Figure]]) -> set[str]:
    """Every name that the figure of this name has in these answers to one question, its own among them."""
    pairs = list(permutations(answers, 2))
    names, known = {category}, 0
    while len(names) > known:
        known = len(names)
        for here, there in pairs:
            for figure in here:
                if figure.category in names:
                    names |= _names_of(figure, here, there)
    return names


def _names_of(figure: Figure, here: Sequence[Figure], there: Sequence[Figure]) -> set[str]:
    """What a figure of one answer may be called in another answer, beside its own name."""
    named = {other.category: other for other in here}
    moved = {
        other.category
        for other in there
        if _share_a_place(figure, other) and not _share_a_place(named.get(other.category), other)
    }
    if moved or figure.category in {other.category for other in there}:
        return moved
    return {other.category for other in there if other.category not in named and not _stand_apart(figure, other)}


def _share_a_place(one: Figure | None, other: Figure) -> bool:
    """True where the two stand in the same words of the same document."""
    return one is not None and one.place is not None and other.place is not None and one.place.overlaps(other.place)


def _stand_apart(one: Figure, other: Figure) -> bool:
    """True where the two stand in different words of the same document: they are two figures for certain."""
    together = one.document_sha256 != "" and one.document_sha256 == other.document_sha256
    return together and not _share_a_place(one, other)
