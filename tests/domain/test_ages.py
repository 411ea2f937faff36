"""Ages, and how councils write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.ages import AgeBand, find_ages, read_age

ends = st.none() | st.integers(0, 120)
bands = st.builds(lambda one, other: AgeBand(one, other) if _rising(one, other) else AgeBand(other, one), ends, ends)


def _rising(one: int | None, other: int | None) -> bool:
    return one is None or other is None or one <= other


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        *(("12", 12, 12), ("aged 12", 12, 12), ("Age 12", 12, 12), ("12 years", 12, 12), ("twelve", 12, 12)),
        *(("12-13", 12, 13), ("10 - 21", 10, 21), ("between 10 and 21", 10, 21), ("16 to 17", 16, 17), ("0-4", 0, 4)),
        *(("under 12", None, 11), ("Under 5s", None, 4), ("less than 1 year", None, 0), ("17 and under", None, 17)),
        *(("18+", 18, None), ("18 and over", 18, None), ("over 16", 17, None), ("16 or over", 16, None)),
        *(("up to 18", None, 18), ("Between the age of 10- 21 years old", 10, 21), ("15 year olds", 15, 15)),
        *(("unknown", None, None), ("n/k", None, None), ("not recorded", None, None), ("Age not recorded", None, None)),
    ],
)
def test_a_cell_says_an_age(words: str, low: int | None, high: int | None) -> None:
    assert read_age(words) == AgeBand(low, high)


@pytest.mark.parametrize(
    "words",
    ["", "250", "21-10", "-5", "5%", "12.5", "2014", "White British", "2014/15", "<", "total", "12 cases", "£12"],
)
def test_what_is_no_age_is_not_read(words: str) -> None:
    assert read_age(words) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We support children up to the age of 18 years old", [(None, 18)]),
        ("Between the age of 10- 21 years old.", [(10, 21)]),
        ("over 18s and under-18s", [(19, None), (None, 17)]),
        ("five 14-year-olds and 3 aged 15", [(14, 14), (15, 15)]),
        ("children aged 12 to 15", [(12, 15)]),
        ("care leavers 18+", [(18, None)]),
    ],
)
def test_ages_are_found_where_the_text_says_they_are_ages(
    text: str, found: list[tuple[int | None, int | None]]
) -> None:
    assert [(each.value.low, each.value.high) for each in find_ages(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "22 White British",
        "there were under 5 cases",
        "20 working days",
        "10 minutes",
        "page 6",
        "Age\t\n12\t<5",
        "12-13\t5",
    ],
)
def test_a_number_alone_is_no_age_in_running_text(text: str) -> None:
    assert find_ages(text) == ()


@pytest.mark.parametrize(("low", "high"), [(-1, 5), (None, -1), (12, 11)])
def test_ends_that_nobody_can_have_are_refused(low: int | None, high: int | None) -> None:
    with pytest.raises(ValueError, match="not an age"):
        AgeBand(low, high)


@pytest.mark.parametrize(("low", "high"), [(18, 18), (10, 21), (18, None), (None, 18), (0, None)])
def test_a_band_past_17_includes_adults(low: int | None, high: int | None) -> None:
    assert AgeBand(low, high).includes_adults


@pytest.mark.parametrize(("low", "high"), [(0, 17), (None, 17), (12, 12), (None, None)])
def test_a_band_up_to_17_and_an_unknown_age_include_no_adults(low: int | None, high: int | None) -> None:
    assert not AgeBand(low, high).includes_adults


@given(bands)
def test_a_known_band_covers_itself_and_an_unknown_one_nothing(band: AgeBand) -> None:
    assert band.covers(band) is not band.is_unknown


@given(bands, bands)
def test_a_band_that_covers_adults_includes_them(one: AgeBand, other: AgeBand) -> None:
    assert one.includes_adults or not (one.covers(other) and other.includes_adults)


@given(st.integers(0, 99))
def test_under_and_over_an_age_leave_that_age_and_the_next_out(age: int) -> None:
    over = read_age(f"over {age}")
    assert over == AgeBand(age + 1, None)
    if age > 0:
        assert read_age(f"under {age}") == AgeBand(None, age - 1)


@pytest.mark.parametrize(
    "text", ["spread over seven years of age", "split across 7 years of age", "distributed among six years of age"]
)
def test_how_many_ages_there_are_is_no_age(text: str) -> None:
    assert find_ages(text) == ()


@pytest.mark.parametrize(
    "text",
    ["over seven years of age", "children split between those over 16 and others", "across 12 to 15 years of age"],
)
def test_an_age_after_other_words_stays_one(text: str) -> None:
    assert len(find_ages(text)) == 1


@pytest.mark.parametrize(
    "text", ["2023: under 20", "2021/22 - over 25.", "White: under 20, Asian: over 20", "2022\tunder 18"]
)
def test_what_follows_a_year_or_a_label_is_a_count_and_no_age(text: str) -> None:
    assert find_ages(text) == ()


@pytest.mark.parametrize(
    "text", ["Children under 18", "Scope: under 18", "Age: under 20", "In 2023 those under 18 were seen"]
)
def test_ages_of_people_are_still_ages(text: str) -> None:
    assert len(find_ages(text)) == 1


@pytest.mark.parametrize(
    "text",
    ["the total number of cases is 20 or more", "The caseload was 16 or over.", "Our count stands at 25 or above"],
)
def test_so_many_or_more_are_no_age(text: str) -> None:
    assert find_ages(text) == ()


@pytest.mark.parametrize(
    ("text", "low"),
    [("aged 16 or more", 16), ("16 years or more", 16), ("The number of 18 or over", 18), ("16 or more: 4", 16)],
)
def test_so_old_or_more_is_an_age(text: str, low: int) -> None:
    assert [found.value for found in find_ages(text)] == [AgeBand(low, None)]


@pytest.mark.parametrize(
    ("words", "band"),
    [("18 to 24 years (care leavers)", AgeBand(18, 24)), ("Under 13 (primary school)", AgeBand(None, 12))],
)
def test_a_remark_in_brackets_changes_no_age(words: str, band: AgeBand) -> None:
    assert read_age(words) == band


@pytest.mark.parametrize("words", ["13 (boys)", "12 (months)", "10 (five)", "13 (or under)", "13 (nil)"])
def test_a_bracket_that_says_more_makes_no_age(words: str) -> None:
    assert read_age(words) is None


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("13 oed", 13, 13), ("14 mlwydd oed", 14, 14), ("16-17 oed", 16, 17), ("10 blwydd oed", 10, 10)],
)
def test_an_age_may_be_said_in_welsh(words: str, low: int, high: int) -> None:
    assert read_age(words) == AgeBand(low, high)


def test_a_welsh_word_that_begins_like_years_is_no_age() -> None:
    assert read_age("13 oedran") is None


def test_aged_up_to_an_age_takes_it_in() -> None:
    text = "22 young people aged up to 25 are open, up to 9 of them new."
    assert [found.value for found in find_ages(text)] == [AgeBand(None, 25)]


@pytest.mark.parametrize("text", ["20 children and young people up to 25", "30 cases (care leavers up to 25)"])
def test_people_up_to_an_age_of_the_grown_are_of_that_age(text: str) -> None:
    assert [found.value for found in find_ages(text)] == [AgeBand(None, 25)]


@pytest.mark.parametrize(
    "text",
    [
        "we see up to 25 children",
        "people up to 9 at a time",
        "young people up to 25 of them new",
        "children up to 20 a month",
    ],
)
def test_people_up_to_a_number_are_so_many(text: str) -> None:
    assert find_ages(text) == ()


@pytest.mark.parametrize("text", ["13 and under\t22", "15 years or over\t18", "13 years old and under  16"])
def test_the_count_next_to_an_open_band_is_no_age(text: str) -> None:
    assert all({found.value.low, found.value.high} <= {None, 13, 14, 15} for found in find_ages(text))


@pytest.mark.parametrize(("text", "high"), [("children and under 16s", 15), ("Boys or under 18s", 17)])
def test_under_an_age_behind_other_words_is_one(text: str, high: int) -> None:
    assert [found.value for found in find_ages(text)] == [AgeBand(None, high)]


@pytest.mark.parametrize("text", ["As to age: 33 are under age 15", "Ages: 14 of them are under age 15"])
def test_those_who_are_counted_behind_the_word_age_are_no_age(text: str) -> None:
    assert [found.value for found in find_ages(text)] == [AgeBand(None, 14)]


@pytest.mark.parametrize("text", ["Age: 15", "Age: 15 (two children)", "Aged 15 are most of them"])
def test_an_age_behind_its_own_word_stays_one(text: str) -> None:
    assert [found.value for found in find_ages(text)] == [AgeBand(15, 15)]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("Under-fives", None, 4), ("under twelves", None, 11), ("over-fifteens", 16, None), ("under sixes", None, 5)],
)
def test_ages_in_words_may_stand_in_the_plural(words: str, low: int | None, high: int | None) -> None:
    assert read_age(words) == AgeBand(low, high)


@pytest.mark.parametrize("words", ["under-fiver", "fives", "under tense"])
def test_other_words_are_no_plural_of_an_age(words: str) -> None:
    assert read_age(words) is None
