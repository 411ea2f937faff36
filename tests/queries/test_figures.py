"""The figures of many answers come by one query, each whole, once, and in the order of its letter."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from councils.models import AgeCount, Answer, EthnicityCount, VictimCount, YearCount
from councils.queries.figures import figures_of
from tests.published import Given, a_council, exact, in_year, publish, ranged

pytestmark = pytest.mark.django_db


def a_full_return(name: str) -> None:
    publish(
        a_council(name),
        current_cases=Given(figures=[exact(22)]),
        victim_age=Given(figures=[exact(6, age_low=14, age_high=14), ranged("<5", 0, 4, age_low=12, age_high=12)]),
        victim_ethnicity=Given(figures=[exact(3, label="Asian", group="asian")]),
        yearly_cases=Given(figures=[in_year(exact(number), 2014 + number) for number in range(3)]),
        strategy=Given(),
    )


def test_every_figure_is_there_as_its_table_has_it() -> None:
    a_full_return("Eastmarsh")
    found = figures_of(Answer.objects.all())
    figures = [figure for own in found.values() for figure in own]
    for model in (VictimCount, AgeCount, EthnicityCount, YearCount):
        stored = list(model.objects.order_by("pk").values())
        read = sorted((figure for figure in figures if isinstance(figure, model)), key=lambda figure: figure.pk)
        assert [
            {name: getattr(figure, name) for name in row} for figure, row in zip(read, stored, strict=True)
        ] == stored


def test_figures_stand_in_the_order_of_the_letter() -> None:
    a_full_return("Eastmarsh")
    answer = Answer.objects.get(question__key="victim_age")
    assert [figure.words for figure in figures_of([answer])[answer.pk]] == ["6", "<5"]


def test_an_answer_without_figures_has_none() -> None:
    a_full_return("Eastmarsh")
    strategy = Answer.objects.get(question__key="strategy")
    assert figures_of([strategy]) == {}
    assert figures_of([]) == {}


def test_the_database_is_asked_once_however_many_there_are() -> None:
    a_full_return("Eastmarsh")
    a_full_return("Northwold")
    answers = list(Answer.objects.all())
    with CaptureQueriesContext(connection) as queries:
        assert sum(len(own) for own in figures_of(answers).values()) == 14
    assert len(queries) == 1
