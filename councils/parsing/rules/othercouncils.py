"""Finds, in tables that print several councils side by side ("Year | Avonbrook | Thornshire"), the counts that are not the answering council's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from councils.domain.expressions import expression
from councils.domain.register import Register, RegisterCouncil
from councils.domain.returns import CouncilNamed
from councils.domain.scanning import found_in
from councils.parsing.rules.council import Answerer
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.otherwise import names_another_council
from councils.parsing.rules.rows import Row, row_of, sentences
from councils.parsing.rules.spans import Places
from councils.parsing.rules.totals import speaks_of_all
from councils.parsing.text import Kind

_WORDS = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ABOUT_IT = frozenset(
    {
        *(
            "council",
            "councils",
            "the",
            "of",
            "borough",
            "city",
            "county",
            "district",
            "metropolitan",
            "royal",
            "london",
            "mbc",
            "bc",
            "cc",
            "dc",
            "lb",
        ),
        *(
            "number",
            "numbers",
            "children",
            "cases",
            "victims",
            "count",
            "total",
            "totals",
            "figures",
            "cse",
            "young",
            "people",
            "in",
            "for",
            "at",
            "only",
            "our",
            "area",
            "s",
        ),
    }
)
_TOGETHER = expression(
    r"\W*(?:joint(?:ly)?|together|england|scotland|wales|northern ireland|united kingdom|uk|national(?:ly)?|(?:the )?region\w*|neighbours?|statistical neighbours?)\b[\w\s]{0,30}\W*",
    re.IGNORECASE,
)
_FEWEST_CELLS = 2
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Others:
    """The places of other councils' counts, and the councils whose they are, as far as the register knows them."""

    places: Places
    councils: tuple[RegisterCouncil, ...] = ()


def find_others(letter: Letter, register: Register, own: CouncilNamed | None) -> Others:
    """What is printed of councils other than `own`: in columns, in rows, in a table or an attachment under another's name."""
    bracketed = list(_bracketed(letter.text))
    if own is None:
        return Others(Places.of(bracketed))
    extracts = [*_extracts(letter, own), *bracketed, *_told_by_others(letter, own)]
    if not ("\t" in letter.text or "|" in letter.text):
        return Others(Places.of(extracts))
    names = _Names.of(register, own)
    found: list[tuple[int, int]] = []
    above = ""
    for is_table, run in groupby(_rows(letter), key=lambda row: len(row.boxes) > 1):
        rows = list(run)
        if is_table:
            found += _in_table(rows, names, above)
        above = rows[-1].boxes[0].text
    return Others(Places.of([*found, *extracts]), tuple(names.seen.values()) if found else ())


_IN_BRACKETS = expression(
    r"(?<=[\w%])\s*\((?:(?:or|with|and|of a total of|out of)\s+)?\d[\d,]*(?:\s+[\w'’]+){0,4}?\s+(?:across|for|in|between|over|from|including)\s+"
    r"(?:both|all|the|our|each)(?:\s+(?:of|the|two|three|four|five|six|other|whole|partner|neighbouring|shared|joint)){0,3}\s+"
    r"(?:councils|boroughs|authorities|areas|counties|districts|partners|(?:service|partnership|region)(?:\s+as a whole)?)\b[^()\d]{0,30}\)",
    re.IGNORECASE,
)
""" "33 young people (49 across both councils)"."""
_OWN_BEFORE = expression(r"\d[^.;:()]{0,60}\Z")


def _bracketed(text: str) -> Iterator[tuple[int, int]]:
    """What stands in brackets behind the council's own count, of several councils together."""
    for found in _IN_BRACKETS.finditer(text):
        if _OWN_BEFORE.search(text, max(0, found.start() - 80), found.start()):
            yield found.span()


_TOLD = expression(
    r"\b(?:stated|reported|published|said|announced|disclosed|recorded|told|put|gave)\b[^.;\n]{0,160}?\d", re.IGNORECASE
)
_DISOWNED = expression(
    r"\b(?:(?:that|this|the|those|these|its|their) (?:number|figure|total|count|figures|numbers|totals|counts)|it|they|which) (?:is|are|was|were) not (?:of )?(?:the (?:city|council|borough|trust|district|county|town)['’]s|ours|our own|for (?:the|this|our)|about (?:the|this|our))\b"
    r"|\b(?:do|does|did|can|could|is|are|was|were)(?:n['’]t| ?not) (?:be )?(?:divided?|split|separated?|apportion(?:ed)?|broken down|disaggregate[d]?|relate to (?:the|this|our)|include (?:the|this|our))\b"
    r"|\b(?:whole|entire) (?:of the )?(?:former )?(?:county|region|force area)\b|\bwhen we were (?:still )?part of\b",
    re.IGNORECASE,
)
""" "That number is not the city's and we cannot divide it."""


def _told_by_others(letter: Letter, own: CouncilNamed) -> Iterator[tuple[int, int]]:
    """Sentences that tell what another council reported, where they or the next say that it is not the own council's count."""
    for found in found_in(letter.text, _TOLD):
        paragraph = slice(letter.text.rfind("\n", 0, found.start()) + 1, (letter.text + "\n").index("\n", found.end()))
        said = sentences(letter.text, paragraph.start, paragraph.stop)
        at = next((at for at, each in enumerate(said) if each.start <= found.start() < each.end), None)
        if at is None or not names_another_council(said[at].text, own) or _names_own(said[at].text, own):
            continue
        if any(_DISOWNED.search(each.text) for each in said[at : at + 2]):
            yield said[at].start, said[at].end


_OURS = expression(r"\b(?:we|us|ours?|here)\b", re.IGNORECASE)


def _names_own(words: str, own: CouncilNamed) -> bool:
    """ "The county put it at 212, of whom 14 lived in Avonbrook": a person must look."""
    return _OURS.search(words) is not None or not set(_plain(own.name).split()).isdisjoint(_plain(words).split())


_MOST_OF_TITLE = 14


def _extracts(letter: Letter, own: CouncilNamed) -> Iterator[tuple[int, int]]:
    """The attachments and sheets that begin with the name of another council: "I attach a page that the county published"."""
    names = [line for line in letter.lines if line.kind in (Kind.ATTACHMENT_NAME, Kind.SHEET_NAME)]
    ends = [line.start for line in names[1:]] + [len(letter.text)]
    for name, end in zip(names, ends, strict=False):
        first = next(iter(letter.lines_within(name.end, end)), None)
        title = "" if first is None else letter.text[first.start : first.end]
        if len(title.split()) <= _MOST_OF_TITLE and not title.endswith(".") and names_another_council(title, own):
            yield name.end, end


@dataclass(frozen=True, slots=True)
class _Names:
    own: str
    councils: dict[str, tuple[RegisterCouncil, ...]]
    seen: dict[str, RegisterCouncil]

    @classmethod
    def of(cls, register: Register, own: CouncilNamed) -> _Names:
        """Every council by the plain form of each of its names."""
        councils: dict[str, tuple[RegisterCouncil, ...]] = {}
        for council in register.councils:
            for name in (name for name in dict.fromkeys(map(_plain, council.names)) if len(name) >= _SHORTEST):
                councils[name] = (*councils.get(name, ()), council)
        return cls(own.code, councils, {})

    def is_own(self, words: str) -> bool:
        return any(council.code == self.own for council in self.councils.get(_plain(words), ()))

    def is_other(self, words: str) -> bool:
        """True for the name of another council; one that two councils share, one of them the own, is the own's."""
        named = self.councils.get(_plain(words), ()) if words[:1].isupper() and len(words) <= _LONGEST else ()
        if not named or any(council.code == self.own for council in named):
            return False
        self.seen[named[0].code] = named[0]
        return True


_LONGEST = 70


def _plain(words: str) -> str:
    """A name's words in small letters, without those that say that it is a council or what it counts."""
    found = [word.casefold() for word in _WORDS.findall(words)]
    kept = [word for word in found if word not in _ABOUT_IT]
    return " ".join(kept)


def _rows(letter: Letter) -> Iterator[Row]:
    return (row for line in letter.lines if (row := row_of(letter.text, line.start, line.end)).filled)


def _in_table(rows: Sequence[Row], names: _Names, above: str) -> Iterator[tuple[int, int]]:
    if names.is_other(above):
        yield from ((box.start, box.end) for row in rows for box in row.boxes[1:])
        return
    heads = [row for row in rows if len(row.filled) >= _FEWEST_CELLS and not any(map(str.isdigit, row.boxes[-1].text))]
    for head in heads:
        columns = set(_columns(head, names))
        yield from (
            (row.boxes[at].start, row.boxes[at].end)
            for row in rows
            if row.start > head.start and len(row.boxes) == len(head.boxes)
            for at in columns
        )
    others = [row for row in rows if names.is_other(row.boxes[0].text)]
    beside_own = bool(others) and any(names.is_own(row.boxes[0].text) for row in rows)
    for row in rows:
        if row in others or (beside_own and _is_of_all(row.boxes[0].text)):
            yield from ((box.start, box.end) for box in row.boxes[1:])


def _is_of_all(name: str) -> bool:
    """True for the name of a row beside those of councils that counts for all of them, or for a wider place."""
    return speaks_of_all(name) or _TOGETHER.fullmatch(name) is not None


def _columns(head: Row, names: _Names) -> Iterator[int]:
    """The columns of others under a heading row that names at least one other council.

    Beside the own council's column, that is every column from the first council's on: "Shared service" is nobody's.
    """
    others = [at for at, box in enumerate(head.boxes) if at and names.is_other(box.text)]
    own = [at for at, box in enumerate(head.boxes) if at and names.is_own(box.text)]
    if not others or not own:
        yield from others
        return
    yield from (at for at in range(min(*others, *own), len(head.boxes)) if at not in own)


def beside(answerer: Answerer, register: Register, others: Others) -> Answerer:
    """The answerer with the councils whose counts its letter prints beside its own, for a person to know of."""
    own = None if answerer.council is None else register.by_code(answerer.council.code)
    return replace(answerer, several=(own, *others.councils)) if own is not None and others.councils else answerer
