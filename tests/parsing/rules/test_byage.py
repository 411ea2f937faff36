"""Counts by age: a number alone is an age only where a list of ages is being printed."""

import pytest

from councils.domain.ages import AgeBand
from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter

AGE = Question.VICTIM_AGE
THREE = [("12-12", 0, 4), ("13-13", 8, 8), ("14-14", 6, 6)]


@pytest.mark.parametrize(
    "words",
    [
        "Age\t\n12\t<5\n13\t8\n14\t6",
        "Age\tNumber\n12\t<5\n13\t8\n14\t6",
        "Age\n12\n<5\n13\n8\n14\n6",
        "Age\n12: <5\n13: 8\n14: 6",
        "By age: 12 (<5), 13 (8), 14 (6).",
        "Ages: 12 years: <5, 13 years: 8, 14 years: 6.",
        "Age 12 = <5\nAge 13 = 8\nAge 14 = 6",
        "Aged 12 - <5\nAged 13 - 8\nAged 14 - 6",
    ],
)
def test_every_layout_gives_each_age_its_own_value(words: str) -> None:
    assert bounds(answer_to(AGE, letter(e=words)).figures) == THREE


@pytest.mark.parametrize(
    ("label", "band"),
    [
        ("Under 12", "None-11"),
        ("12-13", "12-13"),
        ("15 or over", "15-None"),
        ("Under 5s", "None-4"),
        ("Aged 5-9", "5-9"),
    ],
)
def test_bands_of_ages_are_labels(label: str, band: str) -> None:
    assert bounds(answer_to(AGE, letter(e=f"Age band\tChildren\n{label}\t7")).figures) == [(band, 7, 7)]


def test_a_range_of_ages_without_counts_is_a_scope() -> None:
    answer = answer_to(AGE, letter(e="22 White British\n\nBetween the age of 10- 21 years old."))
    assert answer.outcome is Outcome.ANSWERED_DIFFERENTLY
    assert answer.figures == ()
    assert answer.scope.ages == AgeBand(10, 21)


def test_the_total_column_stands_for_boys_and_girls() -> None:
    words = "Age\tMale\tFemale\tTotal\n12\t1\t3\t4\n13\t0\t5\t5\nTotal\t1\t8\t9"
    assert bounds(answer_to(AGE, letter(e=words)).figures) == [("12-12", 4, 4), ("13-13", 5, 5)]


@pytest.mark.parametrize(
    "words",
    [
        "White British 24\nNot stated 3",
        "White British\t24\nUnknown\t6",
        "The 2021 Census shows that 44,870 residents are aged 0 to 17.",
        "Ages are not recorded.",
        "12 White British, 4 Pakistani",
    ],
)
def test_what_is_no_age_is_not_read_as_one(words: str) -> None:
    assert answer_to(AGE, letter(e=words)).figures == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12-14 years: 5. 15-17 years: 11.", [("12-14", 5, 5), ("15-17", 11, 11)]),
        ("The ages are: 11 years 5, 12 years 7, 13 years 9.", [("11-11", 5, 5), ("12-12", 7, 7), ("13-13", 9, 9)]),
        (
            "Under 5s: nil. 5-9: nil. 10-14: 3. 15-17: 5.",
            [("None-4", 0, 0), ("5-9", 0, 0), ("10-14", 3, 3), ("15-17", 5, 5)],
        ),
    ],
)
def test_bands_that_rise_in_one_line_are_ages(words: str, expected: list[tuple[str, int, int]]) -> None:
    assert bounds(answer_to(Question.VICTIM_AGE, letter(e=words)).figures) == expected


@pytest.mark.parametrize("words", ["13: 4, 12: 5, 14: 6", "Group 1: 10-14, group 2: 12-16", "4 meetings, 5 reports"])
def test_numbers_that_do_not_rise_or_overlap_are_no_ages(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(Question.VICTIM_AGE, letter(e=words)).figures)


def test_lines_that_each_begin_with_an_age_need_no_heading() -> None:
    words = "White British 18\n\n13 and under: 4\n14: 6\n15: 7\n16-17: 5"
    expected = [("None-13", 4, 4), ("14-14", 6, 6), ("15-15", 7, 7), ("16-17", 5, 5)]
    assert bounds(answer_to(Question.VICTIM_AGE, letter(e=words)).figures) == expected


def test_a_part_of_those_named_before_is_a_figure() -> None:
    words = "Of these 5 were aged 10-13, 7 aged 14-15 and 10 aged 16-17."
    expected = [("10-13", 5, 5), ("14-15", 7, 7), ("16-17", 10, 10)]
    assert bounds(answer_to(Question.VICTIM_AGE, letter(e=words)).figures) == expected


def test_the_whole_that_a_part_is_of_is_no_figure() -> None:
    words = "Of these 22 children 5 are aged 12."
    assert bounds(answer_to(Question.VICTIM_AGE, letter(e=words)).figures) == [("12-12", 5, 5)]


def test_a_list_of_groups_above_does_not_shift_the_ages_below_it() -> None:
    words = "White British\n12\nNot yet obtained\n2\n\n13 years\n5\n14 years\n9"
    answer = answer_to(AGE, letter(e=words))
    assert bounds(answer.figures) == [("13-13", 5, 5), ("14-14", 9, 9)]
    assert all(figure.certain for figure in answer.figures)


def test_counts_above_their_ages_are_never_certain() -> None:
    words = "5\n13 years\n9\n14 years\n2\n15 years"
    assert not any(figure.certain for figure in answer_to(AGE, letter(e=words)).figures)


def test_a_row_that_names_its_kind_gives_the_age_in_its_second_cell() -> None:
    words = "5 Ethnicity\tPakistani\t13\n5 Victim age\t13\t5\n5 Victim age\t14\t8"
    assert bounds(answer_to(AGE, letter(e=words)).figures) == [("13-13", 5, 5), ("14-14", 8, 8)]


def test_a_row_that_names_something_else_gives_no_age() -> None:
    assert answer_to(AGE, letter(e="Ethnicity\tPakistani\t13\nStage\t13\t5\nStage\t14\t8")).figures == ()


def test_a_label_before_an_answer_does_not_hide_the_ages_after_it() -> None:
    words = "Part c - 8 children\n\nPart d - 0\n\nPart e - White British 8. Ages: 15 (5), 17 (3).\n\nPart f - Not held."
    assert bounds(answer_to(AGE, words).figures) == [("15-15", 5, 5), ("17-17", 3, 3)]


@pytest.mark.parametrize(
    "cell",
    ["13: 3; 14: 5; 15: 7", "13 - 3, 14 - 5, 15 - 7", "13 = 3; 14 = 5; 15 = 7", "aged 13: 3, aged 14: 5, aged 15: 7"],
)
def test_a_cell_of_a_table_may_hold_a_whole_list_of_ages(cell: str) -> None:
    text = f"Ref\tWhat you asked\tReply\nc\tCurrent CSE cases\t15\nd\tGroup based\t1\ne\tAge\t{cell}\nf\tEthnicity of perpetrators\tNot held\n"
    assert bounds(answer_to(Question.VICTIM_AGE, text).figures) == [("13-13", 3, 3), ("14-14", 5, 5), ("15-15", 7, 7)]


def _told(words: str) -> list[tuple[int | None, str, bool]]:
    figures = answer_to(Question.VICTIM_AGE, letter(c="24", e=words)).figures
    return [(figure.age.low if figure.age else None, figure.words, figure.certain) for figure in figures]


@pytest.mark.parametrize(
    "words",
    [
        "Number\tAge\n13\t13\n15\t14\n9\t15",
        "Count\tAge in years\tShare\n13\t13\t35%\n15\t14\t41%\n9\t15\t24%",
    ],
)
def test_the_column_headed_age_holds_the_ages_wherever_it_stands(words: str) -> None:
    assert _told(words) == [(13, "13", True), (14, "15", True), (15, "9", True)]


def test_ages_of_girls_and_of_boys_apart_are_not_those_of_all() -> None:
    rows = "Girls\t13\t2\nGirls\t14\t4\nBoys\t13\t1\nBoys\t14\t1"
    assert not any(certain for _, _, certain in _told(f"Gender\tAge\tNumber\n{rows}"))


def test_an_age_that_comes_again_in_a_table_is_for_a_person_to_look_at() -> None:
    assert not any(certain for _, _, certain in _told("Age\tNumber\n13\t2\n14\t4\n15\t5\n13\t1\n14\t1\n15\t9"))


@pytest.mark.parametrize(
    "rows", ["0-4\t0\n5-9\t2\n10-14\t5\n15-17\t9", "0 to 4\t0\n5 to 9\t2\n10 to 14\t5\n15 to 17\t9"]
)
def test_low_bands_are_no_numbers_of_questions(rows: str) -> None:
    assert [words for _, words, _ in _told(f"Age\tNumber\n{rows}")] == ["0", "2", "5", "9"]


def test_an_age_in_words_may_be_joined_to_its_years() -> None:
    assert _told("Age\tCount\nThirteen-year-olds\t3\nFourteen-year-olds\t4") == [(13, "3", True), (14, "4", True)]


@pytest.mark.parametrize(
    ("cell", "low", "high", "certain"),
    [
        ("5 or less", 0, 5, True),
        ("Under 5", 0, 4, True),
        ("n<5", 0, 4, True),
        ("LT5", 0, 4, True),
        ("6r", 6, 6, False),
        ("6¹", 6, 6, False),
    ],
)
def test_a_cell_beside_an_age_counts(cell: str, low: int, high: int, *, certain: bool) -> None:
    figures = answer_to(AGE, letter(c="24", e=f"Age\tNumber\n13\t{cell}\n14\t7\n15\t9")).figures
    assert [(figure.age and figure.age.low, figure.low, figure.high, figure.certain) for figure in figures] == [
        (13, low, high, certain),
        (14, 7, 7, True),
        (15, 9, 9, True),
    ]


@pytest.mark.parametrize(("cell", "certain"), [("W/H", True), ("..", False)])
def test_a_cell_without_a_number_beside_an_age_is_kept(cell: str, *, certain: bool) -> None:
    figures = answer_to(AGE, letter(c="24", e=f"Age\tNumber\n13\t{cell}\n14\t7\n15\t9")).figures
    assert (figures[0].words, figures[0].count, figures[0].certain) == (cell, None, certain)


def test_bands_with_a_limit_stay_ages_before_their_counts() -> None:
    first = answer_to(AGE, letter(c="24", e="Under 12\t3\tOver 12\t9")).figures[0]
    assert (first.age and first.age.high, first.words) == (11, "3")


def test_ages_in_a_table_of_two_rows_need_no_names() -> None:
    text = "5b. Age of victims\n\n13\t14\t15\t16\t17\n1\t2\t4\t4\t1"
    assert bounds(answer_to(Question.VICTIM_AGE, "Avonbrook Council\n\n5a. Ethnicity of victims\n12 White British\n\n" + text).figures) == [
        ("13-13", 1, 1),
        ("14-14", 2, 2),
        ("15-15", 4, 4),
        ("16-16", 4, 4),
        ("17-17", 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["Age of the 31 children", "Ages of all 31 cases", "Age"])
def test_a_heading_of_ages_may_say_how_many_there_are(head: str) -> None:
    text = letter(e=f"White Welsh 18\nAsian 13\n\n{head}\n\n12 <5\n13 6\n14 21")
    assert bounds(answer_to(Question.VICTIM_AGE, text).figures) == [("12-12", 0, 4), ("13-13", 6, 6), ("14-14", 21, 21)]


def test_a_heading_with_a_number_of_another_kind_heads_no_ages() -> None:
    text = letter(e="White Welsh 18\nAsian 13\n\nAge and stage 3\n\n12 <5\n13 6\n14 21")
    assert answer_to(Question.VICTIM_AGE, text).figures == ()


def test_less_than_one_year_is_an_age_before_its_count() -> None:
    figures = answer_to(Question.VICTIM_AGE, letter(e="Less than 1 year 0\n1-4 years 0\n5-9 years 1")).figures
    assert bounds(figures) == [("None-0", 0, 0), ("1-4", 0, 0), ("5-9", 1, 1)]


def test_ages_with_their_counts_behind_a_dash_are_no_bands() -> None:
    words = "Aged 13 - 15\nAged 14 - 1\nAged 15 - 3\nAged 16 - 18"
    told = bounds(answer_to(Question.VICTIM_AGE, letter(c="37", e=f"White British 37\n{words}")).figures)
    assert told == [("13-13", 15, 15), ("14-14", 1, 1), ("15-15", 3, 3), ("16-16", 18, 18)]


def test_bands_one_after_the_other_stay_bands() -> None:
    words = "Aged 10 - 12: 4\nAged 13 - 15: 20\nAged 16 - 17: 9"
    told = bounds(answer_to(Question.VICTIM_AGE, letter(c="33", e=f"White British 33\n{words}")).figures)
    assert told == [("10-12", 4, 4), ("13-15", 20, 20), ("16-17", 9, 9)]


@pytest.mark.parametrize("words", ["Under 12: 2. 12 to 14: 27. 15 to 17: 43.", "Under 12 (2). 12-14 (27). 15-17 (43)."])
@pytest.mark.parametrize("head", ["Age of victims", "Ages"])
def test_a_cell_that_lists_ages_as_sentences_beside_the_name_of_the_ages_is_a_list(head: str, words: str) -> None:
    rows = f"White: 70. Asian: 2.\n5. {head}\t{words}"
    assert bounds(answer_to(AGE, letter(e=f"Ethnicity\t{rows}")).figures) == [
        ("None-11", 2, 2),
        ("12-14", 27, 27),
        ("15-17", 43, 43),
    ]


def test_the_sentences_beside_one_age_give_no_other_age_a_count() -> None:
    figures = answer_to(AGE, letter(e="Age\t12 to 14: 27. We met 16 times.\nNote\tSee section 4. 12 people")).figures
    assert {label for label, _, _ in bounds(figures)} <= {"12-14"}


@pytest.mark.parametrize("head", ["Age - ", "Age: ", "5. Age – ", "Ages of victims - "])
@pytest.mark.parametrize("dash", ["-", " to ", " - "])
def test_bands_behind_the_name_of_their_kind_and_a_dash_are_labels_of_their_rows(head: str, dash: str) -> None:
    rows = f"{head}under 13\t3\n{head}13{dash}15\t8\n{head}16{dash}17\t6"
    assert bounds(answer_to(AGE, letter(e=rows)).figures) == [("None-12", 3, 3), ("13-15", 8, 8), ("16-17", 6, 6)]


def test_single_ages_behind_the_name_of_their_kind_and_a_dash_are_labels_of_their_rows() -> None:
    assert bounds(answer_to(AGE, letter(e="Age - 12\t<5\nAge - 13\t8\nAge - 14\t6")).figures) == THREE


def test_a_line_of_an_age_a_dash_and_its_count_without_another_cell_stays_an_entry() -> None:
    assert bounds(answer_to(AGE, letter(e="Aged 13 - 15\nAged 14 - 1\nAged 15 - 2")).figures) == [
        ("13-13", 15, 15),
        ("14-14", 1, 1),
        ("15-15", 2, 2),
    ]
