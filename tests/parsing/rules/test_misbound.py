"""Figures whose place speaks against the question that they came to."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.misbound import are_out_of_step, is_of_the_other_count, is_refused_with_all
from tests.parsing.reading_letters import facts_of

ALL = tuple(Question)
GROUP, NOW = Question.GROUP_BASED_CASES, Question.CURRENT_CASES


def _passage(text: str, words: str, *questions: Question, bound: Bound = Bound.LABEL) -> Passage:
    return Passage(text.index(words), text.index(words) + len(words), questions, bound)


@pytest.mark.parametrize("words", ["At present 188 children have a CSE flag.", "22 cases are currently open."])
def test_a_count_of_open_cases_under_the_label_of_groups_is_of_the_other_count(words: str) -> None:
    assert is_of_the_other_count(GROUP, _passage(words, words, GROUP), words)
    assert not is_of_the_other_count(NOW, _passage(words, words, NOW), words)


@pytest.mark.parametrize("words", ["3", "3 children", "Three of the current cases are thought to be group based."])
def test_a_count_that_speaks_of_groups_or_of_nothing_is_not(words: str) -> None:
    assert not is_of_the_other_count(GROUP, _passage(words, words, GROUP), words)


def test_a_printed_question_outweighs_the_words_of_its_answer() -> None:
    words = "At present 3 children."
    assert not is_of_the_other_count(GROUP, _passage(words, words, GROUP, bound=Bound.RESTATED), words)


def test_a_figure_beside_a_refusal_of_every_part_is_refused_with_all() -> None:
    text = "We do not hold any of this, points 1 to 7.\n\nWhite British 120, other 29."
    refused = _passage(text, "We do not hold any of this, points 1 to 7.", *ALL, bound=Bound.NAMED)
    listed = _passage(text, "White British 120, other 29.", Question.VICTIM_ETHNICITY, bound=Bound.CONTENT)
    assert is_refused_with_all(facts_of(text), listed, [refused, listed])
    assert not is_refused_with_all(facts_of(text), refused, [refused])


def test_a_figure_beside_a_refusal_of_one_part_is_not() -> None:
    text = "We do not hold ages.\n\nWhite British 120, other 29."
    refused = _passage(text, "We do not hold ages.", Question.VICTIM_AGE)
    listed = _passage(text, "White British 120, other 29.", Question.VICTIM_ETHNICITY, bound=Bound.CONTENT)
    assert not is_refused_with_all(facts_of(text), listed, [refused, listed])


def test_labels_two_places_off_are_out_of_step() -> None:
    text = "A monthly panel looks at each.\n\n188 children are open now.\n\nPerpetrators: not recorded."
    parts = text.split("\n\n")
    passages = [
        _passage(text, parts[0], NOW),
        _passage(text, parts[1], GROUP),
        _passage(text, parts[2], Question.YEARLY_CASES),
    ]
    assert are_out_of_step(facts_of(text), passages)


def test_labels_whose_words_fit_are_in_step() -> None:
    text = "A monthly panel looks at each.\n\n188 children are open now.\n\nPerpetrators: not recorded."
    parts = text.split("\n\n")
    passages = [
        _passage(text, parts[0], Question.STRATEGY),
        _passage(text, parts[1], NOW),
        _passage(text, parts[2], Question.PERPETRATOR_ETHNICITY),
    ]
    assert not are_out_of_step(facts_of(text), passages)


def test_one_answer_in_the_words_of_another_is_no_list_out_of_step() -> None:
    text = "188 children are open now.\n\nNot recorded."
    assert not are_out_of_step(
        facts_of(text), [_passage(text, "188 children are open now.", GROUP), _passage(text, "Not recorded.", NOW)]
    )
