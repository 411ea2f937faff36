"""The councils' own words, searched as the public sees them: masked first, so that nothing masked can be found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councils.domain.masking import masked
from councils.models import Answer
from councils.queries.withdrawn import withdrawn

SHORTEST = 2
"""Characters that a search must have: a single one stands in every passage."""
AROUND = 160
"""Characters shown on either side of what was found."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage, and whether it is what was looked for."""

    text: str
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """One answer whose words hold what was looked for."""

    council: str
    slug: str
    round_key: str
    question: str
    question_key: str
    is_retold: bool
    pieces: tuple[Piece, ...]


def search(words: str) -> list[Found]:
    """Every published answer that holds the words, as one phrase, in any case, by council and question.

    Nothing is found for fewer than `SHORTEST` characters.
    """
    wanted = " ".join(words.split())
    if len(wanted) < SHORTEST:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, wanted.split(" "))), re.IGNORECASE)
    return list(_found(pattern))


def _found(pattern: re.Pattern[str]) -> Iterator[Found]:
    answers = list(
        Answer.objects.current()
        .exclude(passage="")
        .select_related("question", "request__council", "request__round")
        .prefetch_related("request__published_returns")
        .order_by("request__council__short_name", "request__council__code", "question__position")
    )
    out = withdrawn()
    by_request: dict[int, list[Answer]] = {}
    for answer in answers:
        by_request.setdefault(answer.request_id, []).append(answer)
    for answer in answers:
        if out.hides_passage(answer, by_request[answer.request_id]):
            continue
        pieces = tuple(
            _pieces(
                masked(
                    answer.passage,
                    [(start, end) for start, end in answer.names],
                    numbers=out.hides_numbers(answer.request_id),
                ),
                pattern,
            )
        )
        if pieces:
            yield _shown(answer, pieces)


def _shown(answer: Answer, pieces: tuple[Piece, ...]) -> Found:
    current = (returned for returned in answer.request.published_returns.all() if returned.until_release_id is None)
    return Found(
        council=answer.request.council.name,
        slug=answer.request.council.slug,
        round_key=answer.request.round.key,
        question=answer.question.title,
        question_key=answer.question.key,
        is_retold=any(returned.provenance == "retold" for returned in current),
        pieces=pieces,
    )


def _pieces(text: str, pattern: re.Pattern[str]) -> Iterator[Piece]:
    """The words found with what stands around the first of them; nothing where they do not stand in the text."""
    matches = list(pattern.finditer(text))
    if not matches:
        return
    start, end = max(0, matches[0].start() - AROUND), min(len(text), matches[0].end() + AROUND)
    position = start
    yield Piece("… " if start else "")
    for match in matches:
        if match.end() > end:
            break
        yield Piece(text[position : match.start()])
        yield Piece(match.group(), is_found=True)
        position = match.end()
    yield Piece(text[position:end] + (" …" if end < len(text) else ""))
