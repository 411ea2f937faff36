"""How the eight questions are worded: every wording of `questions.toml` asks what it says, and no two the same."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS, Asked, part_of, ways_of_asking
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.restated import find_restated
from tests.parsing.reading_letters import placed


def test_every_part_of_the_request_is_asked_in_some_way() -> None:
    asked = {question for way in ways_of_asking() for question in way.questions}
    assert asked == set(Question)
    assert [part_of(questions[0]) for questions in PARTS] == list(range(7))


@pytest.mark.parametrize("way", ways_of_asking(), ids=lambda way: " ".join(way.words[:8]))
def test_a_wording_that_a_letter_prints_is_known_for_what_it_asks(way: Asked) -> None:
    printed = " ".join(way.words)
    read = Letter.of(placed(f"Avonbrook Council\n\n{printed}?\n\n22 children\n"))
    assert [found.questions for found in find_restated(read)] == [way.questions]


@pytest.mark.parametrize("way", ways_of_asking(), ids=lambda way: " ".join(way.words[:8]))
def test_a_wording_has_words_near_its_beginning_that_tell_it(way: Asked) -> None:
    assert len(way.telling) > 1
    assert not way.telling & {"the", "of", "your", "is"}


def test_no_wording_stands_twice() -> None:
    worded = [way.words for way in ways_of_asking()]
    assert len(set(worded)) == len(worded)


def test_ethnicity_and_age_are_asked_in_one_part() -> None:
    assert part_of(Question.VICTIM_AGE) == part_of(Question.VICTIM_ETHNICITY) == 4
    assert part_of(Question.YEARLY_CASES) == 6


@pytest.mark.parametrize("words", ["How many swimming pools are there?", "22 children are monitored.", "Yes, we do."])
def test_other_words_ask_no_question(words: str) -> None:
    assert find_restated(Letter.of(placed(words))) == ()
