"""What the words of one cell allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.count import Count
from councils.domain.vocabulary import Outcome
from councils.domain.wording import SuppressionKey, WordingKind, find_counts, find_suppression_key, read_wording

numbers = st.integers(0, 999_999)
limits = st.integers(2, 5000)


def bounds(words: str, *, zeros_shown: bool = False) -> tuple[int | None, int | None]:
    wording = read_wording(words, zeros_shown=zeros_shown)
    assert wording is not None
    return wording.low, wording.high


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        *(("22", 22, 22), ("1,204", 1204, 1204), ("twenty-three", 23, 23), ("one hundred and four", 104, 104)),
        *(("twenty-two (22)", 22, 22), ("22 children", 22, 22), ("Total: 22", 22, 22), ("22 in total", 22, 22)),
        *(("0", 0, 0), ("nil", 0, 0), ("Nil.", 0, 0), ("None.", 0, 0), ("zero", 0, 0), ("nought", 0, 0)),
        *(("no cases", 0, 0), ("No children", 0, 0), ("no recorded cases", 0, 0), ("0 (zero)", 0, 0)),
        *(("<5", 0, 4), ("< 5", 0, 4), ("&lt;5", 0, 4), ("fewer than five", 0, 4), ("less than 5", 0, 4)),
        *(("less/fewer than 5", 0, 4), ("under 5", 0, 4), ("fewer than\n5", 0, 4), ("less then 5", 0, 4)),
        *(("5 or fewer", 0, 5), ("five or less", 0, 5), ("up to 4", 0, 4), ("no more than 5", 0, 5), ("≤5", 0, 5)),
        *(("1 to 4", 1, 4), ("1-4", 1, 4), ("1–4", 1, 4), ("between 1 and 4", 1, 4), ("10-15", 10, 15), ("0-4", 0, 4)),
        *(("more than 10", 11, None), (">10", 11, None), ("over 10", 11, None), ("at least 10", 10, None)),
        *(("10+", 10, None), ("10 or more", 10, None), ("no fewer than 10", 10, None)),
    ],
)
def test_words_that_say_how_many_give_their_bounds(words: str, low: int, high: int | None) -> None:
    assert bounds(words) == (low, high)
    wording = read_wording(words)
    assert wording is not None
    assert wording.certain
    assert wording.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    "words",
    [
        *("approximately 20", "around 20", "about twenty", "c. 20", "c20", "circa 20", "20 or so", "~20", "nearly 20"),
        *("a very small number", "a small number", "low numbers", "very few", "a handful", "several", "a few"),
    ],
)
def test_words_that_only_hint_give_no_bounds_and_are_not_certain(words: str) -> None:
    wording = read_wording(words)
    assert wording is not None
    assert (wording.count, wording.outcome, wording.certain) == (None, Outcome.ANSWERED, False)


@pytest.mark.parametrize(
    "words",
    [
        *("*", "**", "[c]", "c", "suppressed", "[redacted]", "Withheld", "non-reportable"),
        *(
            "Section 40(2)",
            "s.40(2)",
            "exempt",
            "exempt under s.40(2)",
            "withheld under section 40(2)",
        ),
    ],
)
def test_what_is_withheld_has_no_bounds(words: str) -> None:
    wording = read_wording(words)
    assert wording is not None
    assert (wording.count, wording.outcome) == (None, Outcome.WITHHELD)


@pytest.mark.parametrize(
    "words",
    [
        *("", " ", "\n", "-", "–", "—", "N/A", "n/a", "not recorded", "Not held", "no data"),
        *("No data held", "not available", "x", "..", "[x]", "z", "unknown", "data not held"),
        *(
            "not applicable",
            "unrecorded",
        ),
    ],
)
def test_what_is_not_there_is_never_nought(words: str) -> None:
    wording = read_wording(words)
    assert wording is not None
    assert (wording.count, wording.outcome) == (None, Outcome.NOT_HELD)


@pytest.mark.parametrize("words", ["", "-", "–"])
def test_a_blank_or_a_dash_needs_someone_to_look(words: str) -> None:
    wording = read_wording(words)
    assert wording is not None
    assert not wording.certain


@pytest.mark.parametrize(
    "words",
    [
        *("1st", "5%", "5 per cent", "3.5", "£5", "10:30", "-5", "4-1", "5-5", "007", "12345678", "1,20"),
        *("22/23", "5kg", "White British", "no", "yes", "22 (twenty-one)", "<0", "SK9 5AF", "437/25"),
        *(
            "2 or",
            "5 6",
            "page",
            "08 May 2025",
            "9" * 5000,
            "two hundred thousand hundred",
        ),
    ],
)
def test_words_that_say_nothing_of_how_many_are_no_wording(words: str) -> None:
    assert read_wording(words) is None


@pytest.mark.parametrize("words", ["2014", "1990", "2039", "5*", "a dozen", "half a dozen"])
def test_a_number_that_can_mean_something_else_is_not_certain(words: str) -> None:
    wording = read_wording(words)
    assert wording is not None
    assert wording.count is not None
    assert not wording.certain


@pytest.mark.parametrize("words", ["2,014", "1989", "2040"])
def test_a_number_that_cannot_be_a_year_is_certain(words: str) -> None:
    wording = read_wording(words)
    assert wording is not None
    assert wording.certain


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("<5", 1, 4), ("fewer than five", 1, 4), ("5 or fewer", 1, 5), ("up to 4", 1, 4), ("<1", 0, 0), ("0-4", 0, 4)],
)
def test_a_threshold_begins_at_one_where_noughts_are_printed(words: str, low: int, high: int) -> None:
    assert bounds(words, zeros_shown=True) == (low, high)


@given(numbers)
def test_every_number_says_itself(number: int) -> None:
    assert bounds(str(number)) == (number, number)
    assert bounds(f"{number:,}") == (number, number)


@given(limits)
def test_fewer_than_a_number_is_one_or_fewer_less(limit: int) -> None:
    assert bounds(f"<{limit}") == bounds(f"{limit - 1} or fewer") == (0, limit - 1)


@given(limits)
def test_no_threshold_is_tighter_than_its_words(limit: int) -> None:
    below = read_wording(f"fewer than {limit}")
    above = read_wording(f"more than {limit}")
    assert below is not None
    assert above is not None
    assert below.count is not None
    assert above.count is not None
    assert all(below.count.contains(Count.exactly(number)) for number in (0, 1, limit - 1))
    assert not below.count.contains(Count.exactly(limit))
    assert above.count.contains(Count(limit + 1, None))


@given(numbers, numbers)
def test_a_range_is_read_only_in_rising_order(one: int, other: int) -> None:
    wording = read_wording(f"{one}-{other}")
    if one < other:
        assert wording is not None
        assert wording.count == Count(one, other)
    else:
        assert wording is None


@given(st.text(max_size=60))
def test_any_text_is_read_or_left_and_bounds_come_only_with_an_answer(words: str) -> None:
    wording = read_wording(words)
    assert wording is None or wording.count is None or wording.outcome is Outcome.ANSWERED


def test_an_asterisk_has_the_bounds_of_its_key() -> None:
    key = find_suppression_key("* denotes 1 to 5")
    assert isinstance(key, SuppressionKey)
    wording = read_wording(" * ", key=key)
    assert wording is not None
    assert wording.count == Count(1, 5)
    assert read_wording("[c]", key=key) == read_wording("[c]")


def test_a_key_says_what_a_dash_means() -> None:
    wording = read_wording("-", key=find_suppression_key("- = nil"))
    assert wording is not None
    assert (wording.kind, wording.count) == (WordingKind.NIL, Count.exactly(0))


@pytest.mark.parametrize(
    ("words", "low", "high"), [("n<5", 0, 4), ("n < 5", 0, 4), ("LT5", 0, 4), ("smaller than 5", 0, 4)]
)
def test_a_limit_has_more_spellings(words: str, low: int, high: int) -> None:
    read = read_wording(words)
    assert read is not None
    assert (read.low, read.high, read.certain) == (low, high, True)


@pytest.mark.parametrize("words", ["6r", "6 p", "6¹", "6 (r)", "6 (note 2)", "6 [e]", "6[1]", "6[1, 3]"])
def test_a_number_with_a_mark_is_not_settled(words: str) -> None:
    read = read_wording(words)
    assert read is not None
    assert (read.low, read.high, read.certain) == (6, 6, False)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("30 at most", 0, 30),
        ("not exceeding 30", 0, 30),
        ("30 maximum", 0, 30),
        ("maximum 30", 0, 30),
        ("30 at least", 30, None),
        ("30 min", 30, None),
        ("upwards of 30", 30, None),
        ("more than 10 but fewer than 20", 11, 19),
        ("Less than 20 but more than 10", 11, 19),
        ("over 5 and under 10", 6, 9),
    ],
)
def test_a_limit_may_stand_behind_its_number_or_beside_another(words: str, low: int, high: int | None) -> None:
    assert bounds(words) == (low, high)


@pytest.mark.parametrize(
    "words", ["30ish", "30 (approx.)", "30 or thereabouts", "close to 30", "of the order of 30", "dozens"]
)
def test_about_so_many_has_no_bounds_and_is_never_settled(words: str) -> None:
    wording = read_wording(words)
    assert wording is not None
    assert (wording.count, wording.certain) == (None, False)


@pytest.mark.parametrize("words", ["double figures", "not any"])
def test_figures_of_so_many_digits_are_bounds_to_look_at(words: str) -> None:
    wording = read_wording(words)
    assert wording is not None
    assert wording.count in (Count(10, 99), Count(0, 0))


@pytest.mark.parametrize("words", ["more than 10 but fewer than 11", "over 5 and under 5", "30 minutes", "30 most"])
def test_limits_that_leave_nothing_give_no_bounds(words: str) -> None:
    assert read_wording(words) is None


@pytest.mark.parametrize("words", ["§40", "§ 40(2)", "§§ 31", "§40 applies"])
def test_a_section_by_its_sign_is_no_count(words: str) -> None:
    wording = read_wording(words)
    assert wording is not None
    assert (wording.kind, wording.count) == (WordingKind.EXEMPT, None)
    assert find_counts(f"It is {words}") == ()


@pytest.mark.parametrize("words", ["12§", "12 §", "12"])
def test_the_sign_behind_a_count_is_a_mark(words: str) -> None:
    wording = read_wording(words)
    assert wording is not None
    assert (wording.low, wording.high) == (12, 12)


def test_a_number_behind_the_sign_that_is_no_exemption_is_unread() -> None:
    assert read_wording("§ 5") is None
    assert find_counts("It is § 5") == ()
