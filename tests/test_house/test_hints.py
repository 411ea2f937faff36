"""What a pattern tells of its matches before it is looked for, and that the table says so of every expression."""

import random
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from councils.domain.expressions import hint_key, hint_of, made_so_far
from councils.domain.hints import NO_HINT, Begins, Hint
from councils.domain.scanning import found_in
from councils.parsing.hints import TABLE, from_json
from councils.parsing.readers import read
from tests.grown_words import grown_from
from tools.hints import hint, load_all

LETTERS = Path(__file__).resolve().parents[1] / "letters"
I = re.IGNORECASE  # noqa: E741 - as in `re`
ODD = str.maketrans({"i": "ı", "s": "ſ", "k": "\N{KELVIN SIGN}", "I": "İ"})

HEADS = {
    (r"\bcases?\b", 0): ("cas",),
    (r"\b(?:one|two) cases", I): ("one", "two"),
    (r"(?<![\w£])\d+%?", 0): ("0",),
    (r"(?<!\w)\(?\d", 0): ("(0", "0"),
    (r"\b(?:the )?year", I): ("the", "yea"),
    (r"\bno\b", 0): ("no",),
    (r"\b(?:no|not) held", 0): ("no ", "not"),
    (r"\b[ab]c", 0): ("ac", "bc"),
    (r"\b\w+ly\b", 0): ("_",),
    (r"[£$]\d", 0): ("$0", "£0"),
    (r"\bs\.\s*12", I): ("s.",),
    (r"\((\w+)\)", 0): ("(",),
    (r"\b(?-i:Act)\b", I): ("act",),
    (r"\b(?>no|the) child", 0): ("no ", "the"),
}
ANYWHERE = (
    r"cases?",  # in the midst of "showcases" too
    r"\bcases|ases",
    r"(?:\bold )?cases",
    r"\w+ly",
    r".\d",
    r"[^a]bc",
    r"\s*held",
    r"(?:held)?",
    r"(?<=\w)/\d+|\d",
    r"(?<!\d)cases",
    r"(?<![^\w])cases",
    r"[-–]*cases",
    r"é\w",
    r"\bétude",
    r"\bß",
    r"(?<!\w)\N{COMBINING GREEK YPOGEGRAMMENI}",  # folds to a letter, and is none
    r"\b(?:(?i:||$)ß|a)",
)
NO_LINES = (r"^a??", r"^(?:|held)", r"^", r"^[^\S\n]*")
LINES = (r"^\d", r"^[^\S\n]*held", r"(?:^a|^b)", r"(?=\S)^\d")
NEEDS = {
    r"\bwithheld\b": ("withheld",),
    r"(?:not|never) (?:held|kept)": ("held", "kept"),
    r"(?:held|withheld)": ("held",),
    r"\d+%": ("%",),
    r"[<>]\d": ("<", ">"),
    r"Section (?:12|14)\b": ("section 1",),
    r"children(?= held)": ("children",),
    r"(?:children)+": ("children",),
    r"(?>children)": ("children",),
}
NO_NEEDS = (
    r"[£$]\d",
    r"\d+",
    r"(?:held)?",
    r"(?:held)*",
    r"held|\d",
    r"(?!held)\d",
    r"[a-z]+",
    r"[^%]",
    r"an?",
    r"\w+",
)


@pytest.mark.parametrize(("pattern", "flags"), HEADS)
def test_a_pattern_that_begins_a_word_tells_its_heads(pattern: str, flags: int) -> None:
    told = hint(pattern, flags)
    assert (told.begins, told.heads) == (Begins.HEAD, HEADS[pattern, flags])


@pytest.mark.parametrize("pattern", ANYWHERE)
def test_a_pattern_that_may_begin_within_a_word_or_a_space_begins_anywhere(pattern: str) -> None:
    told = hint(pattern, I)
    assert (told.begins, told.heads) == (Begins.ANYWHERE, ())


@pytest.mark.parametrize("pattern", LINES)
def test_a_pattern_begins_a_line_only_where_lines_have_beginnings(pattern: str) -> None:
    assert hint(pattern, re.MULTILINE).begins is Begins.LINE
    assert hint(pattern, 0).begins is not Begins.LINE


@pytest.mark.parametrize("pattern", NO_LINES)
def test_a_pattern_that_may_match_nothing_begins_no_line(pattern: str) -> None:
    assert hint(pattern, re.MULTILINE).begins is Begins.ANYWHERE


@pytest.mark.parametrize("pattern", NEEDS)
def test_a_pattern_tells_the_words_of_which_each_match_has_one(pattern: str) -> None:
    assert hint(pattern, I).needs == NEEDS[pattern]


@pytest.mark.parametrize("pattern", NO_NEEDS)
def test_a_pattern_that_matches_without_a_word_needs_none(pattern: str) -> None:
    assert hint(pattern, I).needs == ()


def test_a_pattern_that_is_none_is_said_to_be_none() -> None:
    with pytest.raises(re.error):
        hint("(", 0)


def test_the_table_says_what_the_patterns_say() -> None:
    shown = subprocess.run([sys.executable, "-m", "tools.hints", "--show"], capture_output=True, text=True, check=True)
    assert from_json(shown.stdout) == table(), "run `make fix`"


def test_no_hint_that_says_nothing_is_kept() -> None:
    assert NO_HINT not in table().values()


@pytest.mark.parametrize("name", ["request-printed-twice.txt", "count-after-other-numbers.eml"])
def test_every_expression_finds_in_a_letter_what_it_finds_when_looked_for_everywhere(name: str) -> None:
    text = read((LETTERS / "open" / name).read_bytes()).text
    for written in (text, text.upper(), text.replace(" ", "é"), text.replace(" 2", "é2").translate(ODD)):
        assert_all_find_alike(written, every_expression())


def words_of_patterns() -> list[str]:
    said = {word for told in table().values() for word in (*told.heads, *told.needs)}
    return sorted({word.replace("0", "2") for word in said})


@given(st.data(), st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_a_sample_of_expressions_finds_in_any_text_what_it_finds_when_looked_for_everywhere(
    data: st.DataObject, seed: int
) -> None:
    words = st.sampled_from([*words_of_patterns(), "é", "ı", "ſ", "²", "\N{KELVIN SIGN}", "\n", "\t", "2014", "12"])
    between = st.sampled_from(["", " ", " ", "\n", "-"])
    pieces = data.draw(st.lists(st.tuples(words, between), min_size=60, max_size=120))
    sample = random.Random(seed).sample(every_expression(), 60)
    assert_all_find_alike("".join(map("".join, pieces)), sample)


@given(st.integers(0, 10**9))
@settings(max_examples=25, deadline=None)
def test_an_expression_finds_in_words_grown_from_it_what_it_finds_when_looked_for_everywhere(seed: int) -> None:
    chance = random.Random(seed)
    for made in chance.sample(every_expression(), 40):
        words = grown_from(made, chance)
        before, after = (chance.choice(["", " ", "a", "é", "\n", "(", "1", "£", "²", "\u0301", "Held. "]) for _ in "ba")
        oddly = "".join(character.translate(ODD) if chance.random() < 0.2 else character for character in words)
        for said in (words, words.upper(), oddly):
            assert_all_find_alike(f"{before}{said}{after}{said} " + "and so on, " * 20, [made])


def test_most_expressions_are_met_by_words_grown_from_them() -> None:
    chance = random.Random(1)
    met = [any(made.search(grown_from(made, chance) + " ") for _ in range(20)) for made in every_expression()]
    assert sum(met) > 0.8 * len(met)


@cache
def table() -> dict[str, Hint]:
    return from_json(TABLE.read_text(encoding="utf-8"))


@cache
def every_expression() -> list[re.Pattern[str]]:
    load_all()
    return [made for made in made_so_far() if hint_key(made.pattern, made.flags) in table()]


def assert_all_find_alike(text: str, expressions: list[re.Pattern[str]]) -> None:
    for made in expressions:
        everywhere = [found.span() for found in made.finditer(text)]
        assert [found.span() for found in found_in(text, made)] == everywhere, made.pattern
        assert hint_of(made).can_match(text) or not everywhere, made.pattern
