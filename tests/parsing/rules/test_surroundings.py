"""A figure is judged by its sentence, by what leads its list or table in, and by what is said of all figures there."""

from dataclasses import replace

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.answering import answer
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.surroundings import Around, what_stands_around
from tests.parsing.reading_letters import facts_of


def _arounds(text: str, question: Question = Question.YEARLY_CASES) -> list[Around]:
    """What stands around each figure of a text that answers one question as a whole."""
    facts = facts_of(text)
    answered = answer(facts, question, [Passage(0, len(text), (question,), Bound.LABEL)])
    found = (what_stands_around(facts, answered, figure) for figure in answered.answer.figures)
    return [around for around in found if around is not None]


def test_each_figure_has_its_own_sentence() -> None:
    around = _arounds("There were 12 cases in 2021. There were 14 cases in 2022.")
    assert [each.sentence for each in around] == ["There were 12 cases in 2021.", "There were 14 cases in 2022."]


def test_entries_of_a_list_are_led_in_by_the_line_above_it() -> None:
    around = _arounds("Children open to the panel:\n2021: 12\n2022: 14")
    assert [each.sentence for each in around] == ["2021: 12", "2022: 14"]
    assert all("Children open to the panel" in each.lead for each in around)


def test_a_sentence_is_led_in_by_nothing() -> None:
    around = _arounds("Referrals are counted.\n\nThe council was monitoring twelve children in all in 2021.")
    assert [each.lead for each in around] == [""]


def test_a_clause_is_led_in_by_what_the_first_one_says() -> None:
    around = _arounds("Rate per 10,000: 2020: 12; 2021: 14; 2022: 15")
    assert all("Rate per" in f"{each.lead}{each.sentence}" for each in around)


def test_every_sentence_of_the_passage_is_known() -> None:
    (around,) = _arounds("We are monitoring 12 children. None is in a gang.", Question.CURRENT_CASES)[:1]
    assert around.said == ("We are monitoring 12 children.", "None is in a gang.")


@pytest.mark.parametrize(("below", "named"), [("Contacts with the front door", True), ("These are children.", False)])
def test_a_phrase_below_a_list_names_all_of_it(below: str, named: bool) -> None:
    around = _arounds(f"2021: 12\n2022: 14\n{below}")
    assert all((below in each.named) is named for each in around)


def test_what_is_said_of_the_figures_is_told_of_each() -> None:
    around = _arounds("2021: 12\n2022: 14\nThese are referrals to the front door.")
    assert all(any("referrals" in said for said in each.told) for each in around)


def test_a_figure_without_a_place_has_nothing_around_it() -> None:
    facts = facts_of("12")
    answered = answer(facts, Question.CURRENT_CASES, [Passage(0, 2, (Question.CURRENT_CASES,), Bound.LABEL)])
    placeless = [replace(figure, span=None) for figure in answered.answer.figures]
    assert [what_stands_around(facts, answered, figure) for figure in placeless] == [None]
