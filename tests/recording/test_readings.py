"""Readings follow one another: a later parser adds one only where it understood something else."""

import pytest
from django.contrib.auth.models import User

from councils.models import Reading
from councils.recording.readings import parsers_reading, record_parsed, record_reading
from councils.recording.refusals import Refused
from tests.returns import LETTER, a_reading, a_return, current_cases, number

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]
ONE, OTHER = a_return(current_cases(number("22"))), a_return(current_cases(number("23")))


def test_the_same_understood_again_adds_no_reading() -> None:
    first = a_reading(ONE, version="1")
    assert a_reading(ONE, version="2") == first
    assert first.document is not None
    first.document.refresh_from_db()
    assert first.document.parser_version == "2"


def test_something_else_understood_is_a_reading_that_follows() -> None:
    first, second = a_reading(ONE, version="1"), a_reading(OTHER, version="2")
    assert (second.parent, second.parser_version) == (first, "2")
    assert first.document is not None
    assert parsers_reading(first.document) == second


def test_a_reading_has_no_reader_by_name_if_the_parser_made_it() -> None:
    assert (a_reading(ONE).reader, a_reading(ONE).read_by) == ("parser", None)


def test_a_person_reads_by_name(ada: User) -> None:
    parsed = a_reading(ONE)
    made = record_reading(by=ada, value=OTHER, document=parsed.document, parent=parsed)
    assert (made.reader, made.read_by, made.request) == ("person", ada, parsed.request)


def test_the_council_itself_may_read_without_an_account() -> None:
    parsed = a_reading(ONE)
    assert record_reading(by=None, value=OTHER, request=parsed.request).reader == "council"


def test_a_reading_of_nothing_is_refused(ada: User) -> None:
    with pytest.raises(Refused, match="neither was given"):
        record_reading(by=ada, value=ONE)


def test_a_text_read_otherwise_is_kept_with_the_reading_of_it() -> None:
    parsed = a_reading(ONE)
    assert parsed.document is not None
    record_parsed(document=parsed.document, text=LETTER + "\n", value=ONE, parser_version="2")
    parsed.document.refresh_from_db()
    assert parsed.document.text == LETTER + "\n"


def test_a_text_that_people_have_worked_on_stays_as_they_had_it(ada: User) -> None:
    parsed = a_reading(ONE)
    assert parsed.document is not None
    record_reading(by=ada, value=OTHER, document=parsed.document, parent=parsed)
    kept, new = record_parsed(document=parsed.document, text=LETTER + "\n", value=OTHER, parser_version="2")
    assert (kept, new) == (parsed, False)
    parsed.document.refresh_from_db()
    assert parsed.document.text == LETTER
    assert Reading.objects.filter(reader="parser").count() == 1
