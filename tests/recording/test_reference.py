"""Loading the reference data: it adds, it changes, and the second time it does nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from councils.models import Council, CouncilAlias, Neighbour, OfficialFigure, Population, Question, Round
from councils.recording.reference import TableLoaded, load_reference
from councils.reference.faults import FaultyFile
from tests.returns import FIXTURES

pytestmark = pytest.mark.django_db


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """The reference files with a handful of councils: quick to load again and again."""
    codes = {"BNS", "SHF", "NYE", "NYK", "HAG", "ABC", "SHSCT", "HEF"}
    gss_codes = {"E92000001", "E08000016", "E10000023", "E06000065", "E06000019"}
    keep: dict[str, Callable[[list[str]], bool]] = {
        "councils.csv": lambda cells: cells[0] in codes,
        "population.csv": lambda cells: cells[0] in codes,
        "ethnicity_all_ages.csv": lambda cells: cells[0] in codes,
        "neighbours.csv": lambda cells: cells[0] in codes and cells[3] in codes,
        "official_series.csv": lambda cells: cells[0] in gss_codes,
    }
    for name, chosen in keep.items():
        first, *lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()
        (tmp_path / name).write_text("\n".join([first, *(line for line in lines if chosen(line.split(",")))]) + "\n")
    (tmp_path / "rounds").mkdir()
    (tmp_path / "rounds" / "r.toml").write_text((FIXTURES / "rounds" / "cse-2025.toml").read_text())
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))


def by_table(loaded: tuple[TableLoaded, ...]) -> dict[str, tuple[int, int, int]]:
    return {row.table: (row.added, row.changed, row.left) for row in loaded}


def test_the_whole_of_it_loads() -> None:
    loaded = by_table(load_reference(folder=FIXTURES))
    assert loaded["councils"] == (460, 0, 0)
    assert loaded["populations aged 0 to 17"] == (3896, 0, 0)
    assert loaded["residents by ethnic group, all ages"] == (1995, 0, 0)
    assert loaded["statistical neighbours"] == (3090, 0, 0)
    assert loaded["official figures"] == (2624, 0, 0)
    assert loaded["questions"] == (8, 0, 0)


def test_the_second_time_nothing_changes(few: Path) -> None:
    load_reference(folder=few)
    before = [list(model.objects.values()) for model in (Council, CouncilAlias, Population, Neighbour, OfficialFigure)]
    loaded = load_reference(folder=few)
    assert [(row.added, row.changed) for row in loaded] == [(0, 0)] * len(loaded)
    after = [list(model.objects.values()) for model in (Council, CouncilAlias, Population, Neighbour, OfficialFigure)]
    assert after == before


def test_the_second_time_nothing_is_written(few: Path) -> None:
    load_reference(folder=few)
    with CaptureQueriesContext(connection) as queries:
        load_reference(folder=few)
    written = [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert written == []


def test_a_changed_row_changes_that_row_alone(few: Path) -> None:
    load_reference(folder=few)
    herefordshire = Council.objects.get(code="HEF")
    change(few / "councils.csv", ",West Mercia,", ",The Marches Constabulary,")
    loaded = by_table(load_reference(folder=few))
    assert loaded["councils"] == (0, 1, 7)
    herefordshire.refresh_from_db()
    assert herefordshire.police_force == "The Marches Constabulary"


def test_two_neighbours_can_change_places(few: Path) -> None:
    load_reference(folder=few)
    model = "DfE children's services 2025"
    (few / "neighbours.csv").write_text(
        f"code,model,rank,neighbour,closeness\nHEF,{model},1,BNS,Close\nHEF,{model},2,SHF,Close\n"
    )
    load_reference(folder=few)
    (few / "neighbours.csv").write_text(
        f"code,model,rank,neighbour,closeness\nHEF,{model},1,SHF,Close\nHEF,{model},2,BNS,Close\n"
    )
    assert by_table(load_reference(folder=few))["statistical neighbours"] == (0, 2, 0)
    ranks = Neighbour.objects.filter(council__code="HEF", model=model, rank__lte=2).order_by("rank")
    assert [row.neighbour.code for row in ranks] == ["SHF", "BNS"]


def test_what_staff_added_is_left_alone(few: Path) -> None:
    load_reference(folder=few)
    CouncilAlias.objects.create(council=Council.objects.get(code="HEF"), kind="name", value="The Marches")
    load_reference(folder=few)
    assert CouncilAlias.objects.filter(value="The Marches").exists()


def test_a_closed_council_names_who_came_after_it(few: Path) -> None:
    load_reference(folder=few)
    closed = Council.objects.get(code="NYK")
    assert closed.is_closed
    assert [council.code for council in closed.successors.all()] == ["NYE"]


def test_a_district_names_who_holds_the_duty(few: Path) -> None:
    load_reference(folder=few)
    holder = Council.objects.get(code="ABC").duty_holder
    assert holder is not None
    assert holder.code == "SHSCT"


def test_official_figures_are_found_by_a_former_code(few: Path) -> None:
    load_reference(folder=few)
    figures = OfficialFigure.objects.filter(area_code="E08000016")
    assert figures.exists()
    assert {figure.council and figure.council.code for figure in figures} == {"BNS"}


def test_a_county_that_closed_keeps_its_own_official_figures(few: Path) -> None:
    load_reference(folder=few)
    figures = OfficialFigure.objects.filter(series="cse-factor")
    assert set(figures.filter(council__code="NYK").values_list("year", flat=True)) == set(range(2018, 2024))
    assert set(figures.filter(council__code="NYE").values_list("year", flat=True)) == {2024, 2025}


def test_england_has_its_rounding_and_no_council(few: Path) -> None:
    load_reference(folder=few)
    england = OfficialFigure.objects.get(series="cse-factor", level="national", year=2025)
    assert (england.words, england.low, england.high, england.council) == ("12400", 12_395, 12_405, None)


def test_a_symbol_has_no_bounds_and_keeps_its_meaning(few: Path) -> None:
    load_reference(folder=few)
    figure = OfficialFigure.objects.get(series="cse-factor", council__code="HEF", year=2024)
    assert (figure.words, figure.symbol, figure.low, figure.high) == ("u", "u", None, None)
    assert "low reliability" in figure.symbol_words


def test_a_faulty_file_loads_nothing_at_all(few: Path) -> None:
    change(few / "population.csv", "HEF,2024,", "HEF,soon,")
    with pytest.raises(FaultyFile, match=r"population.csv, line \d+, year: 'soon' is not a whole number"):
        load_reference(folder=few)
    assert not Council.objects.exists()


def test_the_round_has_its_questions_in_the_order_of_a_return(few: Path) -> None:
    load_reference(folder=few)
    questions = Question.objects.filter(round=Round.objects.get(key="cse-2025"))
    assert [question.key for question in questions][:2] == ["strategy", "mechanisms"]
    assert questions.last().title == "Cases each year"  # type: ignore[union-attr]


def test_a_changed_question_keeps_its_row(few: Path) -> None:
    load_reference(folder=few)
    before = Question.objects.get(key="current_cases").pk
    change(few / "rounds" / "r.toml", 'title = "Current cases"', 'title = "Cases now"')
    assert by_table(load_reference(folder=few))["questions"] == (0, 1, 7)
    assert Question.objects.get(pk=before).title == "Cases now"
