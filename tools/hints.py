"""
Tell from the patterns of all expressions where a match can begin and which words it needs: `python -m tools.hints`
writes what `councils.parsing` hands to them, `--show` prints it. A test holds that it is what the patterns say.

Python takes a pattern apart for itself (`re._parser`), and nothing public shows that. So it is done here, when the
rules change, and never where letters are read.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from re import _constants as op  # type: ignore[attr-defined] # typeshed does not know it
from re import _parser  # type: ignore[attr-defined]
from typing import Any, cast

import councils.domain
import councils.parsing
from councils.domain.expressions import hint_key, made_so_far
from councils.domain.hints import DIGIT, HEAD, NO_HINT, WORD, Begins, Hint, first_folded
from councils.parsing.hints import TABLE, as_json

type Steps = Sequence[tuple[Any, Any]]

_MOST_HEADS = 120
_MOST_CHOICES = 12
"""Of characters between brackets, of which each makes heads of its own; more end a head."""
_MOST_NEEDS = 24
_SHORTEST_WORD = 3
_ASCII = 128
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_GROUPS = (op.SUBPATTERN, op.ATOMIC_GROUP)
_OF_NO_WIDTH = (op.AT, op.ASSERT, op.ASSERT_NOT)


def hint(pattern: str, flags: int) -> Hint:
    """What is known of the expression; raises re.error if the pattern is none."""
    steps = _parser.parse(pattern, flags)
    flags |= steps.state.flags
    needs = _worth_asking(_needs(steps))
    if _begins_a_line(steps, flags) and steps.getwidth()[0]:
        return Hint(Begins.LINE, (), needs)
    heads = _heads(steps).all()
    if "" in heads or any(head[0].isspace() for head in heads) or not _begins_a_word(steps):
        return Hint(Begins.ANYWHERE, (), needs)
    return Hint(Begins.HEAD, tuple(sorted(_shortest(heads))), needs)


@dataclass(frozen=True, slots=True)
class _Heads:
    """What some steps can begin with: `whole` is all that they match, after `begun` they match more, or may."""

    whole: frozenset[str] = frozenset()
    begun: frozenset[str] = frozenset()

    def all(self) -> frozenset[str]:
        return self.whole | self.begun

    def then(self, other: "_Heads") -> "_Heads":
        """What comes of it when those steps follow."""
        whole = {one + two for one, two in product(self.whole, other.whole)}
        begun = {one + two if not one or two[:1] != WORD else one for one, two in product(self.whole, other.begun)}
        full = {head for head in whole if len(head) >= HEAD}
        cut = {head[:HEAD] for head in full | begun}
        joined = _Heads(frozenset(whole - full), self.begun | cut)
        return joined if len(joined.all()) <= _MOST_HEADS else _Heads(begun=self.all())


_NOTHING_YET = _Heads(whole=frozenset({""}))
_ANYTHING = _Heads(begun=frozenset({""}))


def _heads(steps: Steps) -> _Heads:
    heads = _NOTHING_YET
    for step in steps:
        if step[0] not in _OF_NO_WIDTH:
            heads = heads.then(_heads_of(step))
        if not heads.whole:
            break
    return heads


def _heads_of(step: tuple[Any, Any]) -> _Heads:
    kind, what = step
    if kind in (op.LITERAL, op.IN):
        return _of_characters(_folded_literal(what) if kind is op.LITERAL else _choices(what))
    if kind is op.BRANCH:
        each = [_heads(steps) for steps in what[1]]
        return _Heads(_union(heads.whole for heads in each), _union(heads.begun for heads in each))
    if kind in _GROUPS:
        return _heads(_within(kind, what))
    if kind in _REPEATS:
        least, most, steps = what
        once = _heads(steps)
        again = once if most == 1 else _Heads(begun=once.all())
        return again if least else _Heads(again.whole | {""}, again.begun)
    return _ANYTHING


def _within(kind: Any, what: Any) -> Steps:
    """The steps of a group."""
    return cast("Steps", what if kind is op.ATOMIC_GROUP else what[3])


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)


def _of_characters(characters: frozenset[str] | None) -> _Heads:
    if characters is None:
        return _ANYTHING
    if len(characters) > _MOST_CHOICES or WORD in characters:
        return _Heads(begun=characters)
    return _Heads(whole=characters)


def _folded_literal(point: int) -> frozenset[str] | None:
    """The one character that every match of it folds to; None for a letter that ASCII has not, but for its folding."""
    if point >= _ASCII and (chr(point).isalnum() or first_folded(chr(point)).isalnum()):
        return None
    return frozenset({first_folded(chr(point))})


def _choices(choices: Steps) -> frozenset[str] | None:
    found: set[str] = set()
    for kind, what in choices:
        if kind is op.LITERAL and (literal := _folded_literal(what)):
            found |= literal
        elif kind is op.RANGE and what[1] < _ASCII:
            found |= {first_folded(chr(point)) for point in range(what[0], what[1] + 1)}
        elif kind is op.CATEGORY and what is op.CATEGORY_DIGIT:
            found.add(DIGIT)
        elif kind is op.CATEGORY and what is op.CATEGORY_WORD:
            found.add(WORD)
        else:
            return None
    return frozenset(found)


def _shortest(heads: frozenset[str]) -> frozenset[str]:
    """Without those that begin with another."""
    longer = {head for head in heads for length in range(len(head)) if head[:length] in heads}
    if WORD in heads:
        longer |= {head for head in heads if head != WORD and _is_of_words(head)}
    return heads - longer


def _is_of_words(head: str) -> bool:
    return head[:1].isalnum() or head[:1] == WORD


def _begins_a_line(steps: Steps, flags: int) -> bool:
    for kind, what in steps:
        if kind is op.AT and what is op.AT_BEGINNING:
            return bool(flags & re.MULTILINE)
        if kind in _GROUPS:
            there = flags if kind is op.ATOMIC_GROUP else (flags | what[1]) & ~what[2]
            return _begins_a_line(_within(kind, what), there)
        if kind is op.BRANCH:
            return all(_begins_a_line(each, flags) for each in what[1])
        if kind not in _OF_NO_WIDTH:
            return False
    return False


def _begins_a_word(steps: Steps) -> bool:
    """True where whatever begins with a letter or digit does so only after what is none."""
    for place, (kind, what) in enumerate(steps):
        rest = list(steps[place + 1 :])
        if kind in _OF_NO_WIDTH:
            if _is_before_a_word(kind, what, rest):
                return True
        elif kind in _GROUPS:
            return _begins_a_word([*_within(kind, what), *rest])
        elif kind is op.BRANCH:
            return all(_begins_a_word([*each, *rest]) for each in what[1])
        elif kind in _REPEATS:
            least, _, repeated = what
            return _begins_a_word([*repeated, *rest]) and (bool(least) or _begins_a_word(rest))
        else:
            return kind in (op.LITERAL, op.IN) and not any(map(_is_of_words, _heads_of((kind, what)).all()))
    return False


def _is_before_a_word(kind: Any, what: Any, rest: Steps) -> bool:
    r"""True of `\b` before a letter, of `(?<!\w)`, and of `(?<![\w£$])`: nothing after it is the midst of a word."""
    if kind is op.AT:
        return what is op.AT_BOUNDARY and _only_words(rest)
    direction, steps = what
    if kind is op.ASSERT or direction >= 0 or len(steps) != 1 or steps[0][0] is not op.IN:
        return False
    choices = steps[0][1]
    return (op.CATEGORY, op.CATEGORY_WORD) in choices and all(choice is not op.NEGATE for choice, _ in choices)


def _only_words(steps: Steps) -> bool:
    heads = _heads(steps).all()
    return "" not in heads and all(map(_is_of_words, heads))


def _needs(steps: Steps) -> tuple[str, ...]:
    """Words of which one stands in whatever the steps match; empty where there are none."""
    best: tuple[str, ...] = ()
    run = ""
    for kind, what in steps:
        if kind is op.LITERAL and what < _ASCII:
            run += chr(what).lower()
            continue
        if kind is op.AT:
            continue
        best, run = _better(best, (run,) if run else ()), ""
        best = _better(best, _needs_of(kind, what))
    return _better(best, (run,) if run else ())


def _needs_of(kind: Any, what: Any) -> tuple[str, ...]:
    if kind in _GROUPS:
        return _needs(_within(kind, what))
    if kind is op.ASSERT:
        return _needs(what[1])
    if kind in _REPEATS and what[0]:
        return _needs(what[2])
    if kind is op.BRANCH:
        each = [_needs(steps) for steps in what[1]]
        return _without_longer({word for words in each for word in words}) if all(each) else ()
    if kind is op.IN and all(choice is op.LITERAL and point < _ASCII for choice, point in what):
        return tuple(sorted({chr(point).lower() for _, point in what}))
    return ()


def _without_longer(words: set[str]) -> tuple[str, ...]:
    return tuple(sorted(word for word in words if not any(other in word for other in words - {word})))


def _better(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Whichever fewer letters have."""
    return max(one, other, key=_rarity)


def _rarity(words: tuple[str, ...]) -> tuple[int, int, int]:
    shortest = min(map(len, words), default=-1)
    return min(shortest, _SHORTEST_WORD + 1), -len(words), shortest


def _worth_asking(words: tuple[str, ...]) -> tuple[str, ...]:
    told = all(len(word) >= _SHORTEST_WORD or not word.isalnum() for word in words)
    return words if told and len(words) <= _MOST_NEEDS and " " not in words else ()


def load_all() -> None:
    """Have the domain and the parser make all their expressions."""
    for package in (councils.domain, councils.parsing):
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            importlib.import_module(module.name)


def hints() -> dict[str, Hint]:
    """The hints of all expressions of the domain and the parser that say something, each by its key."""
    load_all()
    each = {(made.pattern, made.flags) for made in made_so_far()}
    told = {hint_key(*made): _told(*made) for made in sorted(each)}
    if len(told) != len(each):
        raise SystemExit("Two expressions have one key: write one of them otherwise.")
    return {key: said for key, said in sorted(told.items()) if said != NO_HINT}


def _told(pattern: str, flags: int) -> Hint:
    try:
        return hint(pattern, flags)
    except re.error as fault:
        raise SystemExit(f"This is no pattern, since {fault}: {pattern}") from fault


def main() -> None:
    table = as_json(hints())
    if "--show" in sys.argv:
        print(table, end="")
    else:
        TABLE.write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
