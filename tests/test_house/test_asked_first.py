"""What is asked of a sentence first, so that little else is: whatever would be found has a word that it asks for."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from councils.domain import totals_said
from councils.domain.hints import folded
from councils.domain.wording import limitstarts
from councils.parsing.rules import claimed
from tests.grown_words import grown_from

CLAIMS = (claimed._TOLD, claimed._TOLD_AFTER, claimed._PERHAPS)
TOTALS = [after if before is totals_said._ANYTHING_BEFORE else before for before, after, _, _ in totals_said._FORMS]
LIMITS = (limitstarts._LIMIT, limitstarts._RANGE, limitstarts._A_NOUGHT)
SEED = st.integers(0, 10**9)


@given(SEED)
@settings(max_examples=200, deadline=None)
def test_whatever_is_told_of_others_speaks_of_others(seed: int) -> None:
    chance = random.Random(seed)
    for told in CLAIMS:
        words = grown_from(told, chance)
        assert not told.search(words) or claimed._OF_OTHERS.search(folded(words)), words


@given(SEED)
@settings(max_examples=200, deadline=None)
def test_whatever_says_a_total_says_one_of_the_words_of_all(seed: int) -> None:
    chance = random.Random(seed)
    for form in TOTALS:
        words = grown_from(form, chance)
        assert not form.search(words) or totals_said._SAYS_ALL.search(words), words


@given(SEED)
@settings(max_examples=200, deadline=None)
def test_whatever_says_where_limits_begin_has_a_limit_a_range_or_a_nought(seed: int) -> None:
    chance = random.Random(seed)
    for form in LIMITS:
        words = grown_from(form, chance)
        assert not form.search(words) or limitstarts._MAY_BEGIN.search(folded(words)), words


@pytest.mark.parametrize("pattern", [*CLAIMS, *TOTALS, *LIMITS])
def test_words_grown_from_each_often_match_it(pattern: re.Pattern[str]) -> None:
    chance = random.Random(1)
    assert sum(pattern.search(grown_from(pattern, chance)) is not None for _ in range(100)) > 10
