"""Rounds: each asks the eight questions once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from councils.domain.vocabulary import Question
from councils.reference.faults import FaultyFile
from councils.reference.rounds import read_round, read_rounds

Written = Callable[[str, str], Path]
HEAD = 'key = "r"\ntitle = "R"\nposition = 1\nfirst_year = 2010\nlast_year = 2024\nrequest_text = "Please?"\n'


def asked(*keys: str) -> str:
    return "".join(f'[[question]]\nkey = "{key}"\npart = "a"\ntitle = "T"\ntext = "t"\n' for key in keys)


def faults(path: Path) -> list[str]:
    with pytest.raises(FaultyFile) as refused:
        read_round(path)
    return [str(fault) for fault in refused.value.faults]


def test_a_round_is_read_with_its_questions_in_order(written: Written) -> None:
    row = read_round(written("r.toml", HEAD + asked(*Question)))
    assert [question.key for question in row.questions] == list(Question)
    assert (row.first_year, row.last_year, row.sent_on) == (2010, 2024, None)


def test_a_question_that_is_missing_is_named(written: Written) -> None:
    assert faults(written("r.toml", HEAD + asked(*list(Question)[1:]))) == ["r.toml, question: strategy is missing"]


def test_a_question_that_stands_twice_is_named_with_its_line(written: Written) -> None:
    assert faults(written("r.toml", HEAD + asked("strategy", "strategy")))[0].startswith(
        "r.toml, line 7, key: strategy"
    )


def test_a_question_nobody_knows_is_refused_with_its_line(written: Written) -> None:
    assert faults(written("r.toml", HEAD + asked("colour")))[0].startswith("r.toml, line 7, key: 'colour' is none of")


def test_a_field_nobody_reads_is_refused(written: Written) -> None:
    assert faults(written("r.toml", 'colour = "red"\n' + HEAD + asked(*Question))) == [
        "r.toml, colour: is not a field of this table"
    ]


def test_years_in_the_wrong_order_are_refused(written: Written) -> None:
    text = HEAD.replace("2010", "2030") + asked(*Question)
    assert faults(written("r.toml", text)) == ["r.toml, last_year: is before the first"]


def test_a_round_without_questions_is_refused(written: Written) -> None:
    assert faults(written("r.toml", HEAD)) == ["r.toml, question: there is no [[question]]"]


def test_what_is_not_toml_is_refused_with_its_line(written: Written) -> None:
    [fault] = faults(written("r.toml", 'key = "r"\ntitle = \n'))
    assert fault.startswith("r.toml, line 2: ")


def test_two_rounds_of_one_key_are_refused(written: Written, tmp_path: Path) -> None:
    written("a.toml", HEAD + asked(*Question))
    written("b.toml", HEAD.replace("position = 1", "position = 2") + asked(*Question))
    with pytest.raises(FaultyFile, match=r"b.toml, key: r is another round's key already"):
        read_rounds(tmp_path)


def test_two_rounds_at_one_position_are_refused(written: Written, tmp_path: Path) -> None:
    written("a.toml", HEAD + asked(*Question))
    written("b.toml", HEAD.replace('"r"', '"s"') + asked(*Question))
    with pytest.raises(FaultyFile, match=r"b.toml, position: 1 is another round's position already"):
        read_rounds(tmp_path)
