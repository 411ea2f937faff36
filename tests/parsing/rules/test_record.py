"""Of a record of today and those of other years, the one of today answers what is asked about today."""

from councils.domain.vocabulary import Question
from councils.parsing.rules.record import Record, of_today
from councils.parsing.rules.rows import Box


def record(question: Question, *, is_now: bool) -> Record:
    cell = Box(0, 2, "22")
    return Record(0, 2, 0, cell, (question,), (), (), None, None, None, is_now=is_now, sure=True)


def test_a_count_of_today_leaves_those_of_other_years_without_its_question() -> None:
    now, then = record(Question.VICTIM_AGE, is_now=True), record(Question.VICTIM_AGE, is_now=False)
    assert [each.questions for each in of_today((then, now))] == [(), (Question.VICTIM_AGE,)]


def test_without_a_count_of_today_every_record_keeps_its_question() -> None:
    then = record(Question.VICTIM_AGE, is_now=False)
    assert of_today((then, then)) == (then, then)


def test_years_keep_theirs_beside_a_count_of_today() -> None:
    now, then = record(Question.YEARLY_CASES, is_now=True), record(Question.YEARLY_CASES, is_now=False)
    assert of_today((then, now)) == (then, now)
