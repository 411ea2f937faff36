"""How the eight questions are worded: every wording of `questions.toml` asks what it says, and no two the same."""

from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS, part_of, ways_of_asking


def test_every_part_of_the_request_is_asked_in_some_way() -> None:
    asked = {question for way in ways_of_asking() for question in way.questions}
    assert asked == set(Question)
    assert [part_of(questions[0]) for questions in PARTS] == list(range(7))
