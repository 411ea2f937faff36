"""Finds the council that answered: by name in the letter's head ("Avonbrook Council"), by the domain it writes from, by its only full name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.register import Register, RegisterCouncil
from councils.domain.returns import CouncilNamed
from councils.domain.scanning import found_in
from councils.parsing.rules.letter import Letter, Word
from councils.parsing.rules.mentions import Mention, is_council_line, is_part_of_another, mention_of
from councils.parsing.text import Kind

_BODY = expression(
    r"\b(?:council|trust|corporation|authority|borough|cyngor|city of|royal|comhairle|london|county"
    r"|(?:m|c|l|r)?bc|mdc|[cd]c|hsct)\b",
    re.IGNORECASE,
)
_DOMAIN = expression(r"(?<![\w.-])(?P<domain>[a-z0-9-]{2,}(?:\.[a-z0-9-]{2,})+)", re.IGNORECASE)
_FROM = expression(r"\W*from:", re.IGNORECASE)
_HEAD_ENDS = expression(
    r"^[^\w\n]*(?:dear\b|good (?:morning|afternoon)|to whom|(?:can|could) you please|request[^\w\n]*$|you asked|response[^\w\n]*$|\(?[1a][).]\s)",
    re.IGNORECASE | re.MULTILINE,
)
_RESPONSE_OF = expression(
    r"\b(?:this is|response (?:of|from|by)|on behalf of|for and on behalf of|reply from|thank(?:s| you) for (?:contacting|asking|writing to))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SENT_ON = expression(r"[^.;\n]{0,60}\b(?:passed|transferred|forwarded|sent on|redirected)\b", re.IGNORECASE)
""" "Thank you for writing to Avonbrook Council, which has passed your request to us"."""
_ANSWER_TOGETHER = expression(
    r"\b(?:joint (?:response|reply) (?:of|from|by)|on behalf of|shared (?:\w+ ){0,3}for|for|response of)\s+(?:both\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_OF_ITSELF = expression(
    r",?\s+(?:is|being|as)\s+(?:only\s+)?an?\s+(?:\w+\s+)?(?:second|lower|third)[- ]tier\b|,?\s+(?:is|being|as)\s+an?\s+(?:non-metropolitan |shire )?(?:district|borough) (?:council|authority)\b[^.;\n]{0,50}\b(?:no|not|nor|without)\b",
    re.IGNORECASE,
)
""" "Avonbrook Council is a second-tier authority": what a district tells of itself."""
_LONGEST_HEAD = 1500


@dataclass(frozen=True, slots=True)
class Named:
    """A council named in the letter, `start` to `end`; `in_full` where more than its place-name stands there."""

    start: int
    end: int
    council: RegisterCouncil
    in_full: bool
    mention: Mention = Mention.OWN


@dataclass(frozen=True, slots=True)
class Answerer:
    """The council that answered, if the letter settles it; `several` where it names more than one and does not."""

    council: CouncilNamed | None
    several: tuple[RegisterCouncil, ...] = ()


def find_answerer(letter: Letter, register: Register, request_starts: int) -> Answerer:
    """The council that answered; two named alike are not settled by guessing."""
    every = tuple(find_names(letter, register))
    names = tuple(named for named in every if named.mention is not Mention.REFERRED)
    head = _head(letter, request_starts)
    joined = _joined(letter.text, names)
    if joined:
        return Answerer(None, joined)
    for group in _groups(letter, register, every, head):
        councils = tuple(dict.fromkeys(group))
        if len(councils) == 1:
            return Answerer(_named(councils[0]))
        if len(councils) > 1:
            return _settled(letter, register, every, councils, head)
    return Answerer(None)


def _groups(
    letter: Letter, register: Register, every: tuple[Named, ...], head: int
) -> Iterator[Sequence[RegisterCouncil]]:
    """What speaks for a council, the strongest first; where another body's letterhead stands, mentions do not count."""
    names = tuple(named for named in every if named.mention is not Mention.REFERRED)
    own = [named for named in names if named.mention is Mention.OWN]
    yield _by_sender(letter, register)
    yield [named.council for named in own if named.in_full and named.end <= head]
    yield _signed(letter, names)
    yield _by_domain(letter, register, every)
    if _has_strange_head(letter, names, head):
        return
    for among in (own, names):
        yield [named.council for named in among if named.in_full]
        yield [named.council for named in among if named.end <= head]
        yield [named.council for named in among]


def _has_strange_head(letter: Letter, names: tuple[Named, ...], head: int) -> bool:
    """True where a line of the head is a council's name that the register does not have."""
    return any(
        line.end <= head
        and is_council_line(letter.text[line.start : line.end])
        and not any(line.start <= named.start < line.end for named in names)
        for line in letter.lines
    )


def _joined(text: str, names: tuple[Named, ...]) -> tuple[RegisterCouncil, ...]:
    """Councils that answer together: "the joint response of Highbeck Council and Vennbridge Council"."""
    for one, other in pairwise(names):
        between = text[one.end : other.start]
        before = text[max(0, one.start - 40) : one.start]
        after = text[other.end :].partition("\n")[0]
        alike = (one.in_full and other.in_full) or _PLURAL.match(after)
        line = text[text.rfind("\n", 0, one.start) + 1 : one.start] + after
        together = _ANSWER_TOGETHER.search(before) or not re.search(r"\w", _without_names(line, names))
        if one.council != other.council and alike and _AND.fullmatch(between) and together:
            return (one.council, other.council)
    return ()


_AND = expression(r"\s*(?:and|&|[|/•·+])\s*(?:the\s+)?")
_PLURAL = expression(r" (?:(?:Borough|District|City|County) )?(?:Councils|COUNCILS|Boroughs)\b")
_OF_A_SERVICE = expression(
    r"\b(?:Councils|COUNCILS|Boroughs|[Ss]hared|[Jj]oint|[Ii]nformation|[Ll]egal|[Gg]overnance|[Ss]ervices?|[Tt]eam|[Pp]artnership|for|of|the|and|FOI)\b"
)
""" "Avonbrook Council | Thornshire Council - shared legal service": nobody else's words are beside the names."""


def _without_names(line: str, names: tuple[Named, ...]) -> str:
    # The longest first: "Carrow" taken out of "Carrow City Council" would leave words beside the names.
    for name in sorted({name for named in names for name, _ in _names(named.council)}, key=len, reverse=True):
        line = line.replace(name, "")
    return _OF_A_SERVICE.sub("", line)


def _settled(
    letter: Letter, register: Register, every: tuple[Named, ...], councils: tuple[RegisterCouncil, ...], head: int
) -> Answerer:
    """Of several, the one whose line or whose own address stands alone at the very head."""
    names = tuple(named for named in every if named.mention is not Mention.REFERRED)
    for group in (
        [named.council for named in names if named.in_full and _is_letterhead(letter, named, head)],
        _signed(letter, names),
        _by_domain(letter, register, every),
    ):
        among = tuple(dict.fromkeys(council for council in group if council in councils))
        if len(among) == 1:
            return Answerer(_named(among[0]))
    return Answerer(None, councils)


def _named(council: RegisterCouncil) -> CouncilNamed:
    return CouncilNamed(council.code, council.gss_code, council.name)


def _head(letter: Letter, request_starts: int) -> int:
    found = _HEAD_ENDS.search(letter.text)
    ends = [request_starts, _LONGEST_HEAD, found.start() if found else _LONGEST_HEAD]
    return max(min(ends), _first_lines(letter, 3))


def _first_lines(letter: Letter, number: int) -> int:
    lines = [line for line in letter.lines if line.kind is not Kind.FIELD][:number]
    return lines[-1].end if lines and lines[-1].end - lines[0].start < 300 else lines[0].end if lines else 0


def _is_letterhead(letter: Letter, named: Named, head: int) -> bool:
    """True where the name has its line to itself, or leads it."""
    if named.end > head:
        return False
    line = next((line for line in letter.lines if line.start <= named.start < line.end), None)
    if line is None or re.search(r"\w", letter.text[line.start : named.start]):
        return False
    return re.match(r"\s*(?:$|[^\w\s'’])", letter.text[named.end : line.end]) is not None


def _signed(letter: Letter, names: tuple[Named, ...]) -> list[RegisterCouncil]:
    """Councils that the letter says it is from: "This is Eastmarsh Council's response", the lines below the closing."""
    closing = max(
        (
            line.start
            for line in letter.lines
            if re.match(
                r"\W*(?:yours|kind regards|regards|sincerely)", letter.text[line.start : line.end], re.IGNORECASE
            )
        ),
        default=len(letter.text),
    )
    return [
        named.council
        for named in names
        if named.in_full
        and (
            (
                _RESPONSE_OF.search(letter.text[max(0, named.start - 40) : named.start])
                and not _SENT_ON.match(letter.text, named.end)
            )
            or closing <= named.start <= closing + 300
            or _OF_ITSELF.match(letter.text, named.end)
        )
    ]


def _by_sender(letter: Letter, register: Register) -> list[RegisterCouncil]:
    """The council whose domain the topmost e-mail field "From:" shows."""
    for line in letter.lines:
        words = letter.text[line.start : line.end]
        if line.kind is Kind.FIELD and _FROM.match(words):
            found = [register.by_domain(match["domain"]) for match in _DOMAIN.finditer(words)]
            return [council for council in found if council is not None]
    return []


def _by_domain(letter: Letter, register: Register, every: tuple[Named, ...]) -> list[RegisterCouncil]:
    """The councils whose domains stand in the letter, those last that it only sends the reader on to."""
    places: dict[RegisterCouncil, list[Mention]] = {}
    for match in found_in(letter.text, _DOMAIN):
        council = register.by_domain(match["domain"])
        if council is not None and not _is_addressee(letter, match.start()):
            places.setdefault(council, []).append(mention_of(letter.text, match.start(), match.end()))
    for council, mentions in places.items():
        mentions += [named.mention for named in every if named.council == council]
    apart = {council: mentions for council, mentions in places.items() if not _is_beside_another(council, every)}
    return [council for council, mentions in apart.items() if not _is_sent_on_to(mentions)] or list(apart)


def _is_beside_another(council: RegisterCouncil, every: tuple[Named, ...]) -> bool:
    """True where its full name stands only as that of the one to ask, and another council names itself in full."""
    in_full = [named for named in every if named.in_full]
    named_so = {named.mention for named in in_full if named.council == council}
    others = {named.mention for named in in_full if named.council != council}
    return named_so == {Mention.REFERRED} and Mention.OWN in others


def _is_sent_on_to(mentions: Sequence[Mention]) -> bool:
    """True where a council that is named or whose domain is given is spoken of as the one to ask."""
    return mentions.count(Mention.REFERRED) * 2 >= len(mentions)


# Names


def find_names(letter: Letter, register: Register) -> Iterator[Named]:
    """Every council named in the letter, the longest name at each place, outside the request's own addressee line."""
    index = _index(register, letter)
    at = 0
    while at < len(letter.words):
        first = letter.words[at].text
        entries = (
            *index.get(first.replace("'", ""), ()),
            *(index.get(first.removesuffix("'s"), ()) if "'" in first else ()),
        )
        found = next((entry for entry in entries if _stands(letter, at, entry[0], in_full=entry[2])), None)
        if found is None:
            at += 1
            continue
        words, council, in_full = found
        last = letter.words[at + len(words) - 1]
        start = letter.words[at].start
        if (
            council is not None
            and not _is_addressee(letter, start)
            and (in_full or _is_name(letter, at, len(words)))
            and _A_PLACE.match(letter.text, start) is None
            and not is_part_of_another(letter.text, start, last.end, in_full=in_full)
        ):
            yield Named(start, last.end, council, in_full, mention_of(letter.text, start, last.end))
        at += len(words)


_A_PLACE = expression(r"(?:city|county|borough|district) of\b")
""" "The city of Avonbrook" in small letters is where people live, and not who answers."""


def _stands(letter: Letter, at: int, words: tuple[str, ...], *, in_full: bool) -> bool:
    here = letter.words[at : at + len(words)]
    if len(here) < len(words):
        return False
    *first, last = (word.text for word in here)
    plain = tuple(word.replace("'", "") for word in first)
    ends = (last.replace("'", ""), last.removesuffix("'s"))
    return plain == words[:-1] and words[-1] in ends and _on_one_line(letter, here, in_full=in_full)


def _on_one_line(letter: Letter, words: tuple[Word, ...], *, in_full: bool) -> bool:
    """False for words in two sentences, cells or paragraphs, but for the paragraphs of a letterhead that are one name."""
    start, end = words[0].start, words[-1].end
    between = letter.text[start:end]
    if "\n\n" in between:
        before = letter.text[letter.text.rfind("\n", 0, start) + 1 : start]
        after = letter.text[end:].partition("\n")[0]
        alone = not re.search(r"\w", before + after) and not re.search(r"[\t.]", between)
        return in_full and alone and between.count("\n\n") == 1
    return "\t" not in between and "." not in re.sub(r"(?i)\bst\.", "", between)


def _is_name(letter: Letter, at: int, length: int) -> bool:
    """A place-name alone counts only where it is written as a name and is no part of a longer one or of an address."""
    word = letter.words[at]
    after = letter.text[letter.words[at + length - 1].end :][:1]
    before = letter.text[max(0, word.start - 1) : word.start]
    return (
        letter.text[word.start].isupper()
        and before not in ("@", ".", "/", "-")
        and after not in ("@", ".co", "-")
        and not after.startswith("@")
    )


def _is_addressee(letter: Letter, start: int) -> bool:
    """True for a name behind "Dear" or "To:"; one that begins the sentence behind "Dear Sir," is nobody's addressee."""
    before = letter.text[letter.text.rfind("\n", 0, start) + 1 : start]
    begins = re.search(r"dear [^,]{2,40}, $", before, re.IGNORECASE) and _DOES.match(letter.text, start)
    return not begins and re.match(r"[>\s]*(?:dear|to:|cc:)\b", before, re.IGNORECASE) is not None


_DOES = expression(r"[^\n,.]{3,60}? (?:has|is|can|does|holds|received|writes|responds|replies|acknowledges)\b")


Entry = tuple[tuple[str, ...], RegisterCouncil | None, bool]


@lru_cache(maxsize=4)
def _index_of(councils: tuple[RegisterCouncil, ...]) -> dict[str, list[Entry]]:
    by_name: dict[tuple[str, ...], dict[str, tuple[RegisterCouncil, bool]]] = {}
    for council in councils:
        for name, in_full in _names(council):
            words = tuple(_WORDS.findall(_plain(name)))
            if words:
                by_name.setdefault(words, {})[council.code] = (council, in_full)
    index: dict[str, list[Entry]] = {}
    for words, sharing in by_name.items():
        alone = next(iter(sharing.values())) if len(sharing) == 1 else None
        entry: Entry = (words, None, False) if alone is None else (words, *alone)
        index.setdefault(words[0], []).append(entry)
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


_WORDS = expression(r"[^\W_]+(?:['’][^\W_]+)*")


def _plain(name: str) -> str:
    return name.casefold().replace("’", "").replace("'", "")


def _index(register: Register, letter: Letter) -> dict[str, list[Entry]]:
    """The names of those councils of which some name begins with a word of the letter, by that word."""
    said = {word.text.replace("'", "") for word in letter.words}
    said |= {word.text.removesuffix("'s") for word in letter.words if "'" in word.text}
    return _index_of(tuple(council for council in register.councils if not said.isdisjoint(_first_words(council))))


def _first_words(council: RegisterCouncil) -> Iterator[str]:
    for name in (council.name, *council.names):
        for first in (_WORDS.search(_plain(each)) for each in _written(name)):
            if first is not None:
                yield first[0]


def _names(council: RegisterCouncil) -> Iterator[tuple[str, bool]]:
    for name in council.names:
        yield from ((each, _BODY.search(name) is not None and len(name.split()) > 1) for each in _written(name))
        if _BODY.search(name) is None and len(name) > 3:
            yield from ((f"{each} Council", True) for each in _written(name))
    yield from (
        (council.name.removesuffix(kind) + short, True) for kind, short in _KINDS if council.name.endswith(kind)
    )
    place = council.name.removesuffix(_TRUST)
    if place != council.name:
        yield from ((place + name, True) for name in (" HSC Trust", " HSCT", " Trust"))


_KINDS = (
    (" Metropolitan Borough Council", " MBC"),
    (" County Borough Council", " CBC"),
    (" Borough Council", " BC"),
    (" District Council", " DC"),
    (" County Council", " CC"),
    (" City Council", " CC"),
)
""" "Avonbrook DC": how an officer shortens a name."""
_TRUST = " Health and Social Care Trust"


def _written(name: str) -> Iterator[str]:
    """The name with "and" or without it, as "&" stands for no word, and with "Saint" for its "St"."""
    yield name
    if " and " in name:
        yield name.replace(" and ", " ")
    if re.match(r"St\.? ", name):
        yield "Saint " + name.split(" ", 1)[1]
