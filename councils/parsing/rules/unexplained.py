"""Doubts the signs whose document speaks of them in words that no rule understood.

A "*" that nothing explains hides a number, and that is settled; one that a sentence somewhere explains is not.
"""

import re

from councils.domain.expressions import expression
from councils.domain.returns import Figure
from councils.domain.vocabulary import Outcome
from councils.domain.wording import (
    HIDING_WORDS,
    find_signs_spoken_of,
    is_symbol,
    speaks_of_small_numbers,
    words_spoken_of,
)
from councils.parsing.rules.facts import Facts

_NOT_APPLICABLE = expression(r"\W*(?:n\s?[./]?\s?a\.?|not applicable)\W*", re.IGNORECASE)
""" "N/A": no count is given, and whether any is held nobody says."""


def is_unexplained(facts: Facts, figure: Figure) -> bool:
    """True for a sign that the text speaks of and no key gives a meaning; a dash of any length is one sign, and so is "N/A".

    So for a word that hides a number, where the text speaks of small numbers or of the word itself.
    """
    sign = figure.words.strip().casefold()
    is_known = facts.key is not None and facts.key.meaning(sign) is not None
    if figure.count is None and _NOT_APPLICABLE.fullmatch(sign) is not None:
        return not is_known
    if figure.count is None and figure.outcome is Outcome.WITHHELD and sign[:1].isalpha() and len(sign) > 1:
        spoken_of = sign in words_spoken_of(facts.text)
        return not is_known and (spoken_of or (sign in HIDING_WORDS and speaks_of_small_numbers(facts.text)))
    if not sign or not is_symbol(sign) or is_known:
        return False
    if figure.count is None and figure.outcome is Outcome.WITHHELD and speaks_of_small_numbers(facts.text):
        return True
    plain = "-" if sign in ("–", "—", "--") else sign.strip("[]") if sign[1:-1].isalpha() else sign
    return any(
        spoken.value.strip("[]") == plain and not facts.request.touch(spoken.start, spoken.end)
        for spoken in find_signs_spoken_of(facts.text)
    )
