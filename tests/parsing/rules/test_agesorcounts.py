"""Ages whose counts could be ages are read, and a person looks which is which."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter

AGES = Question.VICTIM_AGE


@pytest.mark.parametrize(
    "cells",
    ["6\t13\n9\t14\n12\t15", "5 12\n6 13\n7 14\n9 15", "14\t17\n15\t16\n16\t15"],
)
def test_counts_that_run_on_as_ages_do_are_uncertain(cells: str) -> None:
    assert not any(figure.certain for figure in answer_to(AGES, letter(e=f"Ages of victims:\n\n{cells}")).figures)


@pytest.mark.parametrize("cells", ["13\t4\n14\t9\n15\t2", "13\t6\n14\t14\n15\t10", "12\t1\n13\t2\n14\t3"])
def test_counts_that_cannot_be_ages_in_order_stay_certain(cells: str) -> None:
    figures = answer_to(AGES, letter(e=f"Age\tNumber\n{cells}")).figures
    assert len(figures) == 3
    assert all(figure.certain for figure in figures)


def test_a_band_of_ages_is_no_certain_count() -> None:
    figures = answer_to(AGES, letter(e="Age\tNumber\n0-4\t5-11\n12-15\t16-17")).figures
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize("stray", ["1", "2", "5", "22", "31", "45"])
def test_an_age_far_from_every_other_is_uncertain(stray: str) -> None:
    figures = answer_to(AGES, letter(e=f"Age\tNumber\n{stray}\t7\n13\t4\n14\t9\n15\t2")).figures
    assert not any(figure.certain for figure in figures if figure.age and str(figure.age.low) == stray)
    assert all(figure.certain for figure in figures if figure.age and figure.age.low in (13, 14, 15))


@pytest.mark.parametrize("ages", [("5", "6", "8"), ("18", "19", "21"), ("0-4", "6", "12"), ("17", "20", "22")])
def test_young_and_grown_ages_that_others_lead_to_are_certain(ages: tuple[str, str, str]) -> None:
    figures = answer_to(AGES, letter(e="Age\tNumber\n" + "\n".join(f"{age}\t4" for age in ages))).figures
    assert len(figures) == 3
    assert all(figure.certain for figure in figures)


def _sure_ages(words: str) -> list[bool]:
    figures = answer_to(Question.VICTIM_AGE, f"Avonbrook Council\n\n{letter(e=words)}").figures
    return [figure.certain for figure in figures]


@pytest.mark.parametrize("words", ["Under 16: 12\nUnder 18: 19", "Age\tNumber\nUnder 16\t12\nUnder 18\t19"])
def test_of_bands_of_ages_one_may_hold_the_other(words: str) -> None:
    assert True not in _sure_ages(words)


@pytest.mark.parametrize("words", ["Under 16: 12\n16 to 17: 7", "Age\tNumber\nUnder 16\t12\n16 and over\t7"])
def test_bands_beside_one_another_stay_certain(words: str) -> None:
    assert _sure_ages(words) == [True, True]


@pytest.mark.parametrize("cells", ["13\n14\n15\n16\n17\n3", "17\n16\n15\n14\n13\n3", "12\n13\n15\n17"])
def test_ages_that_count_the_ages_missing_between_them_are_never_certain(cells: str) -> None:
    assert True not in _sure_ages(f"Age\nNumber\n{cells}")


@pytest.mark.parametrize("cells", ["13\n4\n14\n16\n15\n3", "13\n4\n15\n2\n17\n3", "13\n14\n14\n9\n15\n3"])
def test_ages_with_counts_that_are_no_ages_between_them_stay_certain(cells: str) -> None:
    assert _sure_ages(f"Age\nNumber\n{cells}") == [True, True, True]


def test_a_count_beside_a_band_written_alike_is_uncertain() -> None:
    figures = answer_to(AGES, letter(e="Aged 13 - 15 and aged 16 - 3.")).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(3, False)]


def test_ages_that_follow_each_other_with_counts_behind_dashes_are_certain() -> None:
    figures = answer_to(AGES, letter(e="Aged 13 - 4, aged 14 - 9, aged 15 - 2.")).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(4, True), (9, True), (2, True)]
