"""Runs of ages with counts are read as a whole, so that an age is never taken for a count, nor a pair for a band."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from councils.domain.returns import Figure
from councils.domain.vocabulary import Question
from councils.domain.wording import find_counts
from councils.parsing.rules.agelists import find_runs, is_of_an_age
from tests.parsing.reading_letters import answer_to, bounds, letter

RUNS = (
    ("eldest group (16-17) 11, middle group (14-15) 12, youngest group (10-13) 3", "16-17:11 14-15:12 10-13:3"),
    ("Younger band [10-13]: 3; middle band [14-15]: 12; older band [16-17]: 11", "10-13:3 14-15:12 16-17:11"),
    ("Age: 10-12, 6; 13-15, 25; 16-17, 15", "10-12:6 13-15:25 16-17:15"),
    (
        "By age they are: 12 – 5, 13 – 8, 14 – 15, 15 – 19, 16 – 12, 17 – 7.",
        "12-12:5 13-13:8 14-14:15 15-15:19 16-16:12 17-17:7",
    ),
    (
        "As for their ages, 3 are 12, 9 are 13, 17 are 14, 20 are 15 and 22 are 16 or 17.",
        "12-12:3 13-13:9 14-14:17 15-15:20 16-17:22",
    ),
    ("14 aged 13 to 15, 12 aged 16–17 and seven care leavers 18-21", "13-15:14 16-17:12 18-21:7"),
    ("• 13-15: 14\n• 16-17: 12\n• 18-21: 7", "13-15:14 16-17:12 18-21:7"),
    ("2 x 13 years, 4 x 14 years, 5 x 15 years", "13-13:2 14-14:4 15-15:5"),
    ("2 x 13, 4 x 14 and 5 x 15 year olds", "13-13:2 14-14:4 15-15:5"),
    ("Age of victims: 2 x 13yrs, 4 x 14yrs, 5 x 15yrs", "13-13:2 14-14:4 15-15:5"),
    (
        "Six were between ten and twelve, nine were thirteen or fourteen and eleven were fifteen to seventeen.",
        "10-12:6 13-14:9 15-17:11",
    ),
    (
        "Of the children, six were aged between ten and twelve, nine were aged thirteen and eleven were fifteen.",
        "10-12:6 13-13:9 15-15:11",
    ),
    (
        "Age\n18\t1\n17\t7\n16\t12\n15\t15\n14\t10\n13\t5\n12\t2",
        "18-18:1 17-17:7 16-16:12 15-15:15 14-14:10 13-13:5 12-12:2",
    ),
    (
        "Age\tNo.\n18\t1\n17\t7\n16\t12\n15\t15\n14\t10\n13\t5\n12\t2",
        "18-18:1 17-17:7 16-16:12 15-15:15 14-14:10 13-13:5 12-12:2",
    ),
    ("13 years\n2\n14 years\n3\n15 years\n7\n16 years\n5", "13-13:2 14-14:3 15-15:7 16-16:5"),
    ("Age\n17\n7\n16\n12\n15\n15", "17-17:7 16-16:12 15-15:15"),
    ("Ages: 13 (4), 14 (7), 15 (9), 16 (6), 17 (2)", "13-13:4 14-14:7 15-15:9 16-16:6 17-17:2"),
    ("Ages: 4 aged 13, 7 aged 14, 9 aged 15, 6 aged 16, 2 aged 17.", "13-13:4 14-14:7 15-15:9 16-16:6 17-17:2"),
    ("13 year olds: 4; 14 year olds: 7; 15 year olds: 9", "13-13:4 14-14:7 15-15:9"),
    ("Four 13 year olds, seven 14 year olds and nine 15 year olds.", "13-13:4 14-14:7 15-15:9"),
    ("Four 13-year-olds, seven 14-year-olds and nine 15-year-olds.", "13-13:4 14-14:7 15-15:9"),
    ("Four were 13, seven were 14 and nine were 15.", "13-13:4 14-14:7 15-15:9"),
    ("4 children are aged 13, 7 are aged 14 and 9 are aged 15.", "13-13:4 14-14:7 15-15:9"),
    ("Age 10-12\t3\nAge 13-15\t12\nAge 16-17\t8", "10-12:3 13-15:12 16-17:8"),
    ("Ages 10-12: 3, ages 13-15: 12, ages 16-17: 8", "10-12:3 13-15:12 16-17:8"),
    ("10 to 12 years: 3, 13 to 15 years: 12, 16 to 17 years: 8", "10-12:3 13-15:12 16-17:8"),
    ("Age profile: 10-12 = 3 / 13-15 = 12 / 16-17 = 8", "10-12:3 13-15:12 16-17:8"),
    ("Age: 11 years - 1, 12 years - 2, 13 years - 5", "11-11:1 12-12:2 13-13:5"),
    ("Ages\n11 - 1\n12 - 2\n13 - 5\n14 - 15", "11-11:1 12-12:2 13-13:5 14-14:15"),
    ("Under 13: 2\n13-15: 9\n16-17: 11\n18+: 1", "None-12:2 13-15:9 16-17:11 18-None:1"),
    ("Age range   Number\n10-12   3\n13-15   12\n16-17   8", "10-12:3 13-15:12 16-17:8"),
    ("12 years\t13 years\t14 years\n2\t5\t6", "12-12:2 13-13:5 14-14:6"),
    ("All 14 are aged between 13 and 17.", "13-17:14"),
    ("Of the 22 children, 8 are 15 and the rest, 14, are 16 or over.", "15-15:8 16-None:14"),
    ("12 - 3\n13 - 8\n14 - 6", "12-12:3 13-13:8 14-14:6"),
    ("By age: under 12 - 1; 12 to 14 - 9; 15 to 17 - 12", "None-11:1 12-14:9 15-17:12"),
    ("5 were under 13, 10 were 13-15 and 7 were 16-17.", "None-12:5 13-15:10 16-17:7"),
    ("There are 5 children under 13, 10 between 13 and 15, and 7 aged 16 or 17.", "None-12:5 13-15:10 16-17:7"),
    ("12 (fewer than 5), 13 (6), 14 (9), 15 (fewer than 5)", "12-12:<5 13-13:6 14-14:9 15-15:<5"),
    ("Age 12 - <5, 13 - 6, 14 - 9, 15 - <5", "12-12:<5 13-13:6 14-14:9 15-15:<5"),
    (
        "Fewer than 5 were aged 12, 6 were 13, 9 were 14 and fewer than five were 15.",
        "12-12:<5 13-13:6 14-14:9 15-15:<5",
    ),
    ("Twelve: 3, thirteen: 8, fourteen: 6", "12-12:3 13-13:8 14-14:6"),
    ("Ages twelve (3), thirteen (8) and fourteen (6).", "12-12:3 13-13:8 14-14:6"),
    ("three aged twelve, eight aged thirteen and six aged fourteen", "12-12:3 13-13:8 14-14:6"),
    ("12yrs x 3, 13yrs x 8, 14yrs x 6", "12-12:3 13-13:8 14-14:6"),
    ("12yo - 3, 13yo - 8, 14yo - 6", "12-12:3 13-13:8 14-14:6"),
    ("Age 13: 4 Age 14: 7 Age 15: 9", "13-13:4 14-14:7 15-15:9"),
    ("13 - 4 children\n14 - 7 children\n15 - 9 children", "13-13:4 14-14:7 15-15:9"),
    ("13: 4 14: 7 15: 9 16: 6", "13-13:4 14-14:7 15-15:9 16-16:6"),
    ("Age at 1 April: 13 = 4, 14 = 7, 15 = 9", "13-13:4 14-14:7 15-15:9"),
    ("Age 17: 9\nAge 16: 7\nAge 15: 4", "17-17:9 16-16:7 15-15:4"),
    ("17 years - 9, 16 years - 7, 15 years - 4", "17-17:9 16-16:7 15-15:4"),
    ("Age breakdown: 17 (9), 16 (7), 15 (4)", "17-17:9 16-16:7 15-15:4"),
    ("Ages: 11-13 x 4, 14-15 x 8, 16-17 x 5", "11-13:4 14-15:8 16-17:5"),
    ("The ages are 13 (4 children), 14 (7 children) and 15 (9 children).", "13-13:4 14-14:7 15-15:9"),
    ("4 (13 years), 7 (14 years), 9 (15 years)", "13-13:4 14-14:7 15-15:9"),
    ("4 at 13, 7 at 14 and 9 at 15", "13-13:4 14-14:7 15-15:9"),
    ("4 children at age 13, 7 at age 14 and 9 at age 15", "13-13:4 14-14:7 15-15:9"),
    ("We recorded 12 children in the 13-15 age group and 9 in the 16-17 age group.", "13-15:12 16-17:9"),
    ("Twelve of the children are 13 to 15 years old and nine are 16 to 17 years old.", "13-15:12 16-17:9"),
    ("10-14: fewer than 5. 15-17: 12.", "10-14:<5 15-17:12"),
    ("Aged 0-9: 0\nAged 10-15: 14\nAged 16-17: 8", "0-9:0 10-15:14 16-17:8"),
    ("12 = 1; 13 = 4; 14 = 9; 15 = 13; 16 = 8; 17 = 5", "12-12:1 13-13:4 14-14:9 15-15:13 16-16:8 17-17:5"),
)
"""How officers write ages and counts, and what is to be read."""


def _said(figure: Figure) -> str:
    assert figure.age is not None
    count = f"{figure.low}" if figure.low == figure.high else f"<{(figure.high or 0) + 1}"
    return f"{figure.age.low}-{figure.age.high}:{count}"


def _ages(words: str) -> tuple[Figure, ...]:
    return answer_to(Question.VICTIM_AGE, letter(c="22", e=words)).figures


@pytest.mark.parametrize(("words", "said"), RUNS)
def test_each_age_has_the_count_that_the_officer_gave_it(words: str, said: str) -> None:
    assert " ".join(map(_said, _ages(words))) == said


@pytest.mark.parametrize(("words", "said"), RUNS)
def test_ages_below_ethnic_groups_are_read_alike(words: str, said: str) -> None:
    assert " ".join(map(_said, _ages(f"White British 20\nPakistani 2\n\n{words}"))) == said


@pytest.mark.parametrize(
    "words",
    [
        "The youngest is 11 and the oldest 17.",
        "Ages range from 12 to 17, with an average of 15.",
        "The median age is 15 and the mean 14.",
        "Ages 12, 13, 14, 15 and 16 are all represented.",
        "School years 9 - 5, 10 - 4, 11 - 3, 12 - 2.",
        "Nationally 3 were 12, 9 were 13 and 17 were 14.",
        "The perpetrators: 3 aged 19, 9 aged 20 and 17 aged 21.",
        "12 x 13, 13 x 14",
        "See sections 12 - 3, 13 - 8 and 14 - 6.",
        "They were 12 months, 13 months and 14 months with us.",
        "3 of the panels meet on the 12th, 9 on the 13th and 17 on the 14th.",
    ],
)
def test_numbers_that_are_no_run_of_ages_give_no_figure(words: str) -> None:
    assert _ages(words) == ()


@pytest.mark.parametrize(
    "words",
    [
        "12 - 3\n13 - 8\n14 - 6",
        "Twelve: 3, thirteen: 8, fourteen: 6",
        "13 - 4 children\n14 - 7 children\n15 - 9 children",
    ],
)
def test_a_short_run_that_never_speaks_of_age_is_for_a_person_to_look_at(words: str) -> None:
    assert [figure.certain for figure in _ages(words)] == [False] * 3


@pytest.mark.parametrize("words", ["By age: 12 - 3, 13 - 8", "3 aged 12 and 8 aged 13", "12 years: 3, 13 years: 8"])
def test_a_run_that_speaks_of_age_is_certain(words: str) -> None:
    assert [figure.certain for figure in _ages(words)] == [True] * 2


def test_a_count_on_the_next_line_belongs_to_the_age_above_it() -> None:
    words = "13 years\n2\n14 years\n3\n15 years\n7"
    assert " ".join(map(_said, _ages(words))) == "13-13:2 14-14:3 15-15:7"
    assert find_runs(words, 0, len(words), find_counts(words)) == ()


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [
        ("10 or fewer", 0, 10),
        ("more than 10", 11, None),
        ("1-4", 1, 4),
        ("up to 5", 0, 5),
        ("at least 6", 6, None),
        ("nil", 0, 0),
    ],
)
def test_a_bound_in_a_run_is_as_wide_as_its_words(count: str, low: int, high: int | None) -> None:
    for words in (f"Age 12: 6, 13-15: {count}, 16-17: 8.", f"Aged 12: 6\nAged 13-15: {count}\nAged 16-17: 8"):
        assert [(figure.low, figure.high) for figure in _ages(words)] == [(6, 6), (low, high), (8, 8)]


def test_an_age_without_a_count_moves_no_other_ages_count() -> None:
    said = [_said(figure) for figure in _ages("By age: 12 - 3, 13 - , 14 - 6, 15 - 8")]
    assert not any(each.startswith("13-13") for each in said)
    assert {"14-14:6", "15-15:8"} <= set(said)


_COUNTS = st.lists(st.integers(0, 40), min_size=4, max_size=8)


@given(first=st.integers(8, 13), counts=_COUNTS, falls=st.booleans())
@pytest.mark.parametrize(
    "entry", ["{age} – {count}", "{age}: {count}", "{age} ({count})", "{age} x {count}", "{count} aged {age}"]
)
def test_any_run_is_read_as_it_was_written(entry: str, first: int, counts: list[int], *, falls: bool) -> None:
    pairs = list(enumerate(counts, start=first))[:: -1 if falls else 1]
    words = "By age: " + ", ".join(entry.format(age=age, count=count) for age, count in pairs) + "."
    runs = find_runs(words, 0, len(words), find_counts(words))
    read = [(each.age.value.low, each.count.value.low) for run in runs for each in run.entries]
    assert read in (pairs, [])


@given(first=st.integers(8, 13), counts=_COUNTS)
@settings(max_examples=40)
def test_ages_in_a_column_keep_their_counts_whichever_way_they_run(first: int, counts: list[int]) -> None:
    pairs = list(enumerate(counts, start=first))
    for way in (pairs, pairs[::-1]):
        words = "Age\tNumber\n" + "\n".join(f"{age}\t{count}" for age, count in way)
        assert [(f.age and f.age.low, f.low) for f in _ages(words)] == way


def test_a_long_run_of_numbers_is_read_in_good_time() -> None:
    words = "Ages " + ", ".join(f"{number}-{number + 1}" for number in range(1, 90)) + "."
    assert len(find_runs(words, 0, len(words), find_counts(words))) <= 1


@pytest.mark.parametrize(
    "words",
    [
        "In terms of age, 9 fall in the 13-15 bracket and 8 in the 16-17 bracket.",
        "13-15 9; 16-17 8",
        "13-15 (9), 16-17 (8)",
        "9 in the 13-15 age group, 8 in the 16-17 age group",
    ],
)
def test_bands_are_ages_without_the_word(words: str) -> None:
    assert " ".join(map(_said, _ages(words))) == "13-15:9 16-17:8"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("12 (1 child), 13 (2 children), 15 (5 children)", [(12, "1"), (13, "2"), (15, "5")]),
        ("Of the 15, one is 12, two are 13 and the remaining 12 are 16 or 17", [(12, "one"), (13, "two"), (16, "12")]),
    ],
)
def test_ages_with_one_left_out_are_read_for_a_person_to_look_at(words: str, said: list[tuple[int, str]]) -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(c="15", e=words)).figures
    assert [(figure.age and figure.age.low, figure.words) for figure in figures] == said
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize("folded", ["14 years\n- 3", "14\nyears - 3", "14 years - 3"])
def test_an_age_keeps_its_count_where_its_line_is_folded_before_the_dash(folded: str) -> None:
    figures = _ages(f"By age: 13 years - 2; {folded}; 15 years - 5.")
    assert [_said(figure) for figure in figures] == ["13-13:2", "14-14:3", "15-15:5"]


def test_the_first_age_below_its_heading_is_no_longer_heading() -> None:
    given = answer_to(
        Question.VICTIM_AGE, letter(e="9 White British\n\nAge\n\n2 x 13 years\n5 x 14 years\n6 x 16 years")
    )
    assert bounds(given.figures) == [("13-13", 2, 2), ("14-14", 5, 5), ("16-16", 6, 6)]


def test_a_band_that_says_aged_is_no_age_with_a_count() -> None:
    text = letter(e="White 5\nAsian 6\n\nAge\nNumber\nAged 5-9\n*\nAged 10-13\n11\nAged 14-15\n22")
    assert bounds(answer_to(Question.VICTIM_AGE, text).figures) == [
        ("5-9", None, None),
        ("10-13", 11, 11),
        ("14-15", 22, 22),
    ]


def test_an_age_that_says_aged_has_a_smaller_number_behind_a_dash_for_its_count() -> None:
    text = letter(e="White 5\nAsian 6\n\nAged 13 - 4, aged 14 - 3, aged 15 - 4")
    assert bounds(answer_to(Question.VICTIM_AGE, text).figures) == [("13-13", 4, 4), ("14-14", 3, 3), ("15-15", 4, 4)]


@pytest.mark.parametrize(
    "words",
    [
        "3 are aged thirteen, 9 fourteen, 12 fifteen and 7 sixteen.",
        "3 were 13, 9 14, 12 15, and 7 16.",
    ],
)
def test_a_run_of_counts_before_ages_may_leave_its_verb_away(words: str) -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(e=words)).figures
    assert bounds(figures) == [("13-13", 3, 3), ("14-14", 9, 9), ("15-15", 12, 12), ("16-16", 7, 7)]


@pytest.mark.parametrize("words", ["3 are aged thirteen, 9 were placed in care.", "3 children are aged 13, 12."])
def test_an_age_that_has_its_count_takes_no_other(words: str) -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(e=words)).figures
    assert [each for each in bounds(figures) if each[0] == "13-13" and each[1] != 3] == []


@pytest.mark.parametrize(
    "words",
    [
        "10 to 12 years: 9\n13 to 17 years: 41\n18 to 24 years (care leavers): 5",
        "10-12 | 9\n13-17 | 41\n18-24 (care leavers) | 5",
        "10-12 (primary): 9; 13-17: 41; 18-24 (care leavers, transition): 5",
    ],
)
def test_an_age_may_have_a_remark_in_brackets(words: str) -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(e=words)).figures
    assert bounds(figures) == [("10-12", 9, 9), ("13-17", 41, 41), ("18-24", 5, 5)]


@pytest.mark.parametrize("words", ["13 (boys): 4\n13 (girls): 5\n14 (boys): 6", "5 (months): 3\n6 (months): 4"])
def test_a_bracket_that_narrows_an_age_is_no_remark(words: str) -> None:
    assert answer_to(Question.VICTIM_AGE, letter(e=words)).figures == ()


@pytest.mark.parametrize("words", ["13 oed – 2; 14 oed – 3; 15 oed – 5.", "13 oed: 2, 14 oed: 3, 15 oed: 5"])
def test_a_welsh_list_of_ages_is_read(words: str) -> None:
    assert bounds(answer_to(Question.VICTIM_AGE, letter(e=f"Oedran / Age: {words}")).figures) == [
        ("13-13", 2, 2),
        ("14-14", 3, 3),
        ("15-15", 5, 5),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "By age the number of victims who were 10 to 12 was 5, 13 to 15 was 26 and 16 to 17 was 13.",
        "Those aged 10 to 12 were 5, those aged 13 to 15 were 26 and those aged 16 to 17 were 13.",
        "10 to 12 there are 5, 13 to 15 there are 26, 16 to 17 there are 13.",
        "10 to 12 accounted for 5, 13 to 15 accounted for 26, 16 to 17 accounted for 13.",
    ],
)
def test_an_age_may_have_its_count_behind_a_verb(words: str) -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(e=words)).figures
    assert bounds(figures) == [("10-12", 5, 5), ("13-15", 26, 26), ("16-17", 13, 13)]


def test_a_count_before_its_age_stays_the_count() -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(e="4 are 12, 9 are 13, 20 are 14 and 28 are 15.")).figures
    assert bounds(figures) == [("12-12", 4, 4), ("13-13", 9, 9), ("14-14", 20, 20), ("15-15", 28, 28)]


@pytest.mark.parametrize(
    "words",
    [
        "Ages: 12 2; 13 3; 14 8; 15 9; 16 9",
        "White British 25, Asian 6. Ages: 12 2, 13 3, 14 8, 15 9, 16 9",
        "Ages - 12 2, 13 3, 14 8, 15 9 and 16 9",
    ],
)
def test_a_list_of_ages_may_have_nothing_but_spaces_before_its_counts(words: str) -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(e=words)).figures
    assert bounds(figures) == [("12-12", 2, 2), ("13-13", 3, 3), ("14-14", 8, 8), ("15-15", 9, 9), ("16-16", 9, 9)]


def test_bands_and_an_age_may_stand_in_one_list() -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(e="Ages: 13-15 10; 16-17 <5; 18 9")).figures
    assert bounds(figures) == [("13-15", 10, 10), ("16-17", 0, 4), ("18-18", 9, 9)]


@pytest.mark.parametrize("words", ["Ages: 12, 13, 14, 15", "Wards: 12 2; 13 3; 14 8", "Ages vary. See 12 2, 13 3."])
def test_numbers_in_pairs_are_no_ages_without_a_heading_and_a_mark(words: str) -> None:
    assert find_runs(words, 0, len(words), find_counts(words)) == ()


def test_ages_that_could_be_counts_are_not_sure() -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(e="Ages: 10 12, 11 13, 12 14")).figures
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "words",
    [
        "13: 6 (19%), 14: 14 (45%), 15: 11 (35%)",
        "13: 19% (6), 14: 45% (14), 15: 35% (11)",
        "Ages: 13 - 6 (19.4%), 14 - 14 (45.2%), 15 - 11 (35.5%)",
        "13 yrs 6 (19%)\n14 yrs 14 (45%)\n15 yrs 11 (35%)",
    ],
)
def test_a_share_beside_a_count_moves_no_age(words: str) -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(e=words)).figures
    assert bounds(figures) == [("13-13", 6, 6), ("14-14", 14, 14), ("15-15", 11, 11)]


def test_shares_alone_count_nobody() -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(e="Ages: 13 (19%), 14 (45%), 15 (35%)")).figures
    assert not any(figure.low is not None for figure in figures)


@pytest.mark.parametrize(
    "words",
    [
        "Ages range between 11 and 17 with 14 being the most common.",
        "They are aged 11 to 17, 15 being the average.",
        "The ages range from 11 to 17, and 14 is the median.",
        "Aged 11-17 (most are 15).",
    ],
)
def test_the_commonest_age_is_no_count(words: str) -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(e=f"31 are White British. {words}")).figures
    assert not any(figure.low in (14, 15) for figure in figures)


def test_a_count_begins_no_run_of_ages() -> None:
    words = "White British 31, Mixed 7, * = fewer than 5. Age 13 *, 14 12, 15 20, 16 10."
    figures = answer_to(Question.VICTIM_AGE, letter(e=words)).figures
    assert not any(figure.low in (15, 16) for figure in figures)


@pytest.mark.parametrize(
    "words",
    [
        "All five are White Scottish. Two are 14 and three are 16.",
        "2 are 14 and 3 are 16.",
        "Two were 14, three were 16.",
        "Two children are 14 and three are 16",
    ],
)
def test_two_ages_that_children_are_said_to_be_are_read_for_a_person_to_look_at(words: str) -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(c="Five", e=words)).figures
    assert bounds(figures) == [("14-14", 2, 2), ("16-16", 3, 3)]
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "words",
    [
        "Two are in year 9 and three are in year 10.",
        "Two are 14% and three are 16% of all.",
        "Two are 14 and three are 16 weeks old.",
        "Three are 12 and two are 10 miles away.",
    ],
)
def test_two_numbers_of_something_else_are_no_ages(words: str) -> None:
    assert answer_to(Question.VICTIM_AGE, letter(c="Five", e=words)).figures == ()


@pytest.mark.parametrize(
    "words",
    [
        "The average age was 15",
        "Most of them are aged 15",
        "Aged 15, being the most common",
        "Aged 15 ,is by far the most frequent",
        "A long list of other things comes before it, and it goes on for more than a line: the youngest is 15",
    ],
)
def test_a_number_that_is_itself_an_age_is_nobodys(words: str) -> None:
    at = words.index("15")
    assert is_of_an_age(words, 0, at, at + 2)


@pytest.mark.parametrize(
    "words",
    [
        "Aged 14: 15",
        "On average there is a review each month, and what it finds is told to the panel that meets in the town hall: 15",
        "15 being the number",
    ],
)
def test_a_number_of_children_is_no_age(words: str) -> None:
    at = words.index("15")
    assert not is_of_an_age(words, 0, at, at + 2)


def test_shares_of_either_form_are_set_aside_and_what_follows_keeps_its_place() -> None:
    text = "Ages: 13: 6 (19%), 14: 45% (14), 15: 11 (35%), 16: 4"
    runs = find_runs(text, 0, len(text), find_counts(text))
    read = [(text[e.age.start : e.age.end], text[e.count.start : e.count.end]) for run in runs for e in run.entries]
    assert read == [("13", "6"), ("14", "14"), ("15", "11"), ("16", "4")]


@pytest.mark.parametrize(
    "words",
    ["Up to 12: 4, 13: 5, 14: 6", "Aged up to 12 - 4\nAged 13 - 5\nAged 14 - 6", "Up to 12 - 4\n13 - 5\n14 - 6"],
)
def test_up_to_an_age_is_no_single_age(words: str) -> None:
    told = bounds(answer_to(Question.VICTIM_AGE, letter(e=words)).figures)
    assert told == [("None-12", 4, 4), ("13-13", 5, 5), ("14-14", 6, 6)]


def test_up_to_a_count_is_no_band_of_ages() -> None:
    told = bounds(answer_to(Question.VICTIM_AGE, letter(e="13: up to 5, 14: 6, 15: 7")).figures)
    assert ("None-5", 6, 6) not in told


@pytest.mark.parametrize("youngest", ["less than 1 year", "less than 10 years", "less than one year of age"])
def test_less_than_so_many_years_is_an_age_of_the_run(youngest: str) -> None:
    answer = answer_to(Question.VICTIM_AGE, letter(e=f"By age: {youngest}: 0; 10 to 15 years: 22; 16 to 17 years: 12"))
    assert [figure.low for figure in answer.figures] == [0, 22, 12]
    assert answer.figures[0].age is not None
    assert answer.figures[0].age.low is None


def test_less_than_so_many_is_a_count_beside_an_age() -> None:
    answer = answer_to(Question.VICTIM_AGE, letter(e="Age 12: less than 5, 13: less than 5, 14: 8"))
    assert [(figure.low, figure.high) for figure in answer.figures] == [(0, 4), (0, 4), (8, 8)]


@pytest.mark.parametrize(
    "words",
    [
        "The ages are 12 for 2 children, 13 for 4 children, 14 for 9 children and 15 for 16 children.",
        "Ages: 12 for 2, 13 for 4, 14 for 7, 15 for 3.",
    ],
)
def test_an_age_may_be_said_for_its_count(words: str) -> None:
    read = [
        (figure.age.low, figure.low) for figure in answer_to(Question.VICTIM_AGE, letter(e=words)).figures if figure.age
    ]
    assert read in ([(12, 2), (13, 4), (14, 9), (15, 16)], [(12, 2), (13, 4), (14, 7), (15, 3)])


@pytest.mark.parametrize(
    "words", ["Ages: 9 for 12, 10 for 13, 11 for 14.", "Ages: 2 for 12, 4 for 13, 7 for 14, 9 for 15."]
)
def test_two_numbers_of_which_either_may_be_the_age_are_not_read(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(Question.VICTIM_AGE, letter(e=words)).figures)
