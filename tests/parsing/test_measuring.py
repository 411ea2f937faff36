"""Readings set against what letters are known to say."""

from dataclasses import replace
from pathlib import Path

import pytest

from councils.domain.ethnicity import Ethnicity
from councils.domain.returns import Answer, Figure, Return, Span
from councils.domain.vocabulary import EthnicGroup, Outcome, Question
from councils.parsing.measuring import Score, Tally, letters_in, register_beside, score

FIGURE = Figure(22, 22, "22", Span(0, 2), Outcome.ANSWERED, certain=True)


def _read(*figures: Figure, outcome: Outcome = Outcome.ANSWERED) -> Return:
    answers = tuple(
        Answer(question, outcome, figures=figures) if question is Question.CURRENT_CASES else Answer(question)
        for question in Question
    )
    return Return(answers=answers, reference="FOI 1")


def _expected(**answer: object) -> dict[str, object]:
    return {"answers": [{"question": "current_cases", **answer}]}


def test_a_figure_with_the_same_bounds_is_found() -> None:
    measured = score(_read(FIGURE), _expected(figures=[{"low": 22, "high": 22}]))
    assert (measured.figures, measured.certain) == (Tally(1, 1), Tally(1, 1))


def test_each_expected_figure_is_found_once() -> None:
    measured = score(_read(FIGURE, FIGURE), _expected(figures=[{"low": 22, "high": 22}]))
    assert measured.figures == Tally(1, 1)
    assert len(measured.false_certain) == 1


def test_a_certain_figure_that_nothing_expects_is_false() -> None:
    (miss,) = score(_read(FIGURE), _expected(figures=[])).false_certain
    assert (miss.where, "22" in miss.read) == ("current_cases", True)


def test_an_uncertain_figure_that_nothing_expects_is_not_false() -> None:
    measured = score(_read(replace(FIGURE, certain=False)), _expected(figures=[]))
    assert measured.false_certain == ()
    assert measured.certain == Tally(0, 0)


@pytest.mark.parametrize(
    "other", [{"low": 21, "high": 22}, {"low": 22, "high": None}, {"low": 22, "high": 22, "period": "2014"}]
)
def test_other_bounds_or_another_year_are_not_the_figure(other: dict[str, object]) -> None:
    assert score(_read(FIGURE), _expected(figures=[other])).figures == Tally(0, 1)


@pytest.mark.parametrize(("told", "found"), [({}, 1), ({"group": "white"}, 1), ({"group": "asian"}, 0)])
def test_an_ethnic_group_without_its_label_is_scored_by_what_it_says(told: dict[str, str], found: int) -> None:
    figure = replace(FIGURE, ethnicity=Ethnicity("White British", EthnicGroup.WHITE, None))
    assert score(_read(figure), _expected(figures=[{"low": 22, "ethnicity": told}])).figures == Tally(found, 1)


def test_a_field_left_out_is_not_scored() -> None:
    assert score(_read(FIGURE), {}) == Score(documents=1)
    assert score(_read(FIGURE), _expected(outcome="answered")).figures == Tally(0, 0)


def test_a_null_that_is_stated_is_scored() -> None:
    measured = score(_read(FIGURE), {"reference": None, "council": None})
    assert measured.metadata == Tally(1, 2)


def test_outcomes_are_scored() -> None:
    assert score(_read(FIGURE), _expected(outcome="withheld")).outcomes == Tally(0, 1)


def test_scores_add_up() -> None:
    one = score(_read(FIGURE), _expected(figures=[{"low": 22, "high": 22}]), seconds=0.5)
    both = one + one
    assert (both.documents, both.figures, both.seconds) == (2, Tally(2, 2), 1.0)


def test_nothing_scored_has_no_share() -> None:
    assert Tally().share is None


def test_letters_are_found_beside_their_expectations(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    for name in ("one.txt", "one.pdf", "one.expected.json", "other.txt", "inner/two.html", "inner/two.expected.json"):
        (tmp_path / name).write_text("{}")
    assert [each.letter.name for each in letters_in(tmp_path)] == ["two.html", "one.pdf", "one.txt"]


def test_an_expectation_that_is_no_json_is_named(tmp_path: Path) -> None:
    (tmp_path / "one.expected.json").write_text("{")
    with pytest.raises(ValueError, match=r"one\.expected\.json"):
        list(letters_in(tmp_path))


def test_the_nearest_register_above_is_taken(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "councils.csv").write_text("code\n")
    assert register_beside(inner) == tmp_path / "councils.csv"
