"""What a query string asks for, and what it cannot."""

from collections.abc import Iterable
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.chosen import ALL, CouncilsChosen, Group, GroupKind
from councils.domain.listing import in_words, listed
from councils.domain.measures import Detail, Measure, Order, Per, View, YearSpan, all_years, views_of, ways_of_counting
from councils.domain.selection import Selection, without
from councils.domain.selection_fault import SelectionFault

NAMES = {"aldermere": "Aldermere", "fenbridge": "Fenbridge", "west-midlands": "West Midlands", "london": "London"}


def read(**parameters: str) -> Selection:
    return Selection.read(parameters.items())


def fault(**parameters: str) -> SelectionFault:
    with pytest.raises(SelectionFault) as raised:
        read(**parameters)
    return raised.value


def test_nothing_given_is_the_current_cases_of_all_councils() -> None:
    assert read() == Selection(measure=Measure.CURRENT_CASES, councils=ALL, per=Per.COUNT, order=Order.NAME)


def test_everything_given_is_read() -> None:
    assert read(
        measure="yearly_cases",
        councils="aldermere,fenbridge",
        per="children",
        years="2014..2020",
        order="value",
        detail="nineteen",
        release="3",
    ) == Selection(
        measure=Measure.YEARLY_CASES,
        councils=CouncilsChosen(("aldermere", "fenbridge")),
        per=Per.CHILDREN,
        years=YearSpan(2014, 2020),
        order=Order.VALUE,
        detail=Detail.NINETEEN,
        release=3,
    )


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("measure", "prevalence"),
        ("measure", "CURRENT_CASES"),
        ("per", "head"),
        ("order", "rank"),
        ("detail", "twenty"),
        ("release", "0"),
        ("release", "-1"),
        ("release", "newest"),
        ("release", "1.0"),
        ("release", "१"),
        ("councils", "region:"),
        ("councils", "area:west-midlands"),
        ("councils", "kind:burgh"),
        ("councils", "all,region:london"),
        ("councils", "<script>"),
        ("councils", "a\x00b"),
        ("councils", "aldermere;drop"),
        ("prevalence", "1"),
    ],
)
def test_a_wrong_value_is_named_with_its_part(part: str, value: str) -> None:
    assert fault(**{part: value}).part == part


@pytest.mark.parametrize("years", ["2014-2020", "14..20", "2020..2014", "2009..2014", "2014..2025", "..2014", "x"])
def test_years_that_cannot_be_are_named(years: str) -> None:
    assert fault(measure="yearly_cases", years=years).part == "years"


def test_years_are_refused_where_there_is_one_count() -> None:
    assert fault(measure="current_cases", years="2014").part == "years"


def test_the_official_years_end_in_2025() -> None:
    assert read(measure="official_series", years="2025").years == YearSpan(2025, 2025)
    assert fault(measure="official_series", years="2017").part == "years"


@pytest.mark.parametrize("measure", ["victim_ethnicity", "victim_age", "perpetrator_ethnicity", "official_share"])
def test_a_rate_is_refused_where_no_population_fits(measure: str) -> None:
    assert fault(measure=measure, per="children").part == "per"


@pytest.mark.parametrize("measure", ["current_cases", "yearly_cases", "official_series"])
def test_a_share_is_refused_of_what_is_no_part(measure: str) -> None:
    assert fault(measure=measure, per="total").part == "per"


@pytest.mark.parametrize(
    "name", ["utm_source", "utm_anything", "gclid", "fbclid", "mc_cid", "mc_eid", "msclkid", "_ga", "UTM_Source"]
)
def test_what_search_engines_and_mailers_add_is_dropped(name: str) -> None:
    assert read(**{name: "x"}) == Selection()


def test_a_part_that_is_not_known_is_named_and_not_ignored() -> None:
    found = fault(council="aldermere")
    assert found.part == "council"
    assert "no such part" in found.reason
    assert "its parts are: measure, councils, per, years," in found.reason


@pytest.mark.parametrize(
    ("given", "allowed"),
    [
        ({"measure": "cases"}, Measure),
        ({"per": "head"}, Per),
        ({"per": "total"}, ["count", "children"]),
        ({"measure": "official_share", "per": "children"}, ["count"]),
        ({"order": "size"}, Order),
        ({"detail": "groups"}, Detail),
        ({"view": "pie"}, View),
        ({"measure": "victim_age", "view": "map"}, ["chart"]),
        ({"councils": "kind:parish"}, ["county", "unitary", "ni-trust"]),
        ({"councils": "area:kent"}, ["region:", "kind:", "neighbours:", "all"]),
        ({"anyway": "yes"}, ["1"]),
        ({"measure": "yearly_cases", "years": "2009"}, ["2010 to 2024"]),
        ({"measure": "yearly_cases", "years": "last year"}, ["2014..2024"]),
    ],
)
def test_a_wrong_word_is_answered_with_those_that_are_allowed(given: dict[str, str], allowed: Iterable[str]) -> None:
    reason = fault(**given).reason
    assert [word for word in allowed if word not in reason] == []


def test_a_name_that_the_page_reads_itself_is_no_fault() -> None:
    assert Selection.read([("page", "2")], besides=("page",)) == Selection()


def test_blanks_of_a_form_are_not_values() -> None:
    assert read(measure="", councils=" ", years="", release="") == Selection()


def test_the_same_name_given_twice_alike_is_one() -> None:
    assert Selection.read([("per", "children"), ("per", "children")]).per is Per.CHILDREN


def test_the_same_name_given_twice_differently_is_a_fault() -> None:
    with pytest.raises(SelectionFault, match="twice"):
        Selection.read([("per", "children"), ("per", "count")])


def test_the_fields_of_the_form_that_name_councils_are_joined() -> None:
    given_ = [("councils", "Aldermere, Fenbridge"), ("councils", ""), ("councils", "region:west-midlands")]
    assert Selection.read(given_).councils == CouncilsChosen(
        ("aldermere", "fenbridge"), Group(GroupKind.REGION, "west-midlands")
    )


def test_names_as_they_are_written_come_to_their_slugs() -> None:
    assert read(councils="Kingston upon Hull, St. Helens, King's Wood").councils.named == (
        "kingston-upon-hull",
        "st-helens",
        "kings-wood",
    )


def test_a_council_named_twice_is_one_council() -> None:
    assert read(councils="aldermere,Aldermere").councils.named == ("aldermere",)


def test_neighbours_set_the_council_itself_in_front() -> None:
    assert read(councils="neighbours:aldermere").councils.in_front == ("aldermere",)
    assert read(councils="region:london").councils.in_front == ()


def test_too_many_councils_named_one_by_one_are_refused() -> None:
    assert fault(councils=",".join(f"council-{number}" for number in range(251))).part == "councils"


def test_the_heading_says_measure_rate_and_councils() -> None:
    selection = read(councils="neighbours:aldermere", per="children")
    assert (
        selection.words(NAMES, size=11)
        == "Cases monitored now, per 10,000 children, Aldermere and its ten statistical neighbours"
    )


@pytest.mark.parametrize(
    ("councils", "size", "words"),
    [
        ("aldermere", 1, "Aldermere"),
        ("aldermere,fenbridge", 2, "Aldermere and Fenbridge"),
        ("all", 212, "all 212 councils with children's services"),
        ("region:west-midlands", 14, "the 14 councils of the West Midlands"),
        ("region:london", 33, "the 33 councils of London"),
        ("kind:metropolitan", 36, "the 36 metropolitan districts"),
        ("neighbours:aldermere", 2, "Aldermere and its one statistical neighbour"),
        ("aldermere,region:west-midlands", 14, "Aldermere among the 14 councils of the West Midlands"),
    ],
)
def test_the_councils_are_said_in_words(councils: str, size: int, words: str) -> None:
    assert read(councils=councils).words(NAMES, size=size) == f"Cases monitored now, {words}"


def test_the_heading_of_the_official_series_says_that_it_is_englands() -> None:
    assert (
        read(measure="official_series")
        .words({}, size=153)
        .endswith("all 153 councils with children's services in England")
    )


def test_years_are_said_only_where_some_are_left_out() -> None:
    assert (
        read(measure="yearly_cases", councils="aldermere").words(NAMES, size=1)
        == "Cases monitored each year, Aldermere"
    )
    assert (
        read(measure="yearly_cases", councils="aldermere", years="2014..2020")
        .words(NAMES, size=1)
        .endswith("Aldermere, 2014 to 2020")
    )


def test_the_query_of_the_default_says_only_the_measure() -> None:
    assert Selection().to_query() == "measure=current_cases"


def test_the_query_keeps_commas_and_colons_readable() -> None:
    assert (
        read(councils="aldermere,region:london").to_query() == "measure=current_cases&councils=aldermere,region:london"
    )


@pytest.mark.parametrize(
    ("part", "value", "given_", "left"),
    [
        ("per", "head", [("per", "head"), ("order", "name")], [("order", "name")]),
        ("councils", "nowhere", [("councils", "Nowhere, aldermere")], [("councils", "aldermere")]),
        ("councils", "nowhere", [("councils", "nowhere"), ("per", "count")], [("per", "count")]),
        ("councils", "a!", [("councils", "a!,fenbridge")], [("councils", "fenbridge")]),
        ("councils", "all,region:x", [("councils", "all,region:x")], []),
    ],
)
def test_a_fault_can_be_left_out_and_the_rest_kept(
    part: str, value: str, given_: list[tuple[str, str]], left: list[tuple[str, str]]
) -> None:
    assert without(SelectionFault(part, value, "…"), given_) == left


def test_a_list_of_names_is_cut_short_with_the_number_of_the_others() -> None:
    assert listed([]) == ""
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert listed([str(number) for number in range(9)]) == "0, 1, 2 and six others"


def test_numbers_up_to_ten_are_said_in_letters() -> None:
    assert [in_words(number) for number in (0, 10, 11, 1_234)] == ["no", "ten", "11", "1,234"]


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    """Every selection that can be asked for."""
    measure = draw(st.sampled_from(Measure))
    slugs = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?", fullmatch=True).filter(lambda slug: slug != "all")
    group = draw(
        st.none()
        | st.just(Group(GroupKind.ALL))
        | st.builds(Group, st.sampled_from([GroupKind.REGION, GroupKind.NEIGHBOURS]), slugs)
        | st.just(Group(GroupKind.KIND, "unitary"))
    )
    named = tuple(draw(st.lists(slugs, unique=True, max_size=5)))
    whole = all_years(measure)
    years = None
    if whole is not None:
        first = draw(st.integers(whole.first, whole.last))
        years = YearSpan(first, draw(st.integers(first, whole.last)))
    return Selection(
        measure=measure,
        councils=CouncilsChosen(named, group) if named or group else ALL,
        per=draw(st.sampled_from(ways_of_counting(measure))),
        years=years,
        order=draw(st.sampled_from(Order)),
        detail=draw(st.sampled_from(Detail)),
        release=draw(st.none() | st.integers(1, 99_999)),
    )


@given(selections())
def test_a_selection_written_as_a_query_is_read_back_the_same(selection: Selection) -> None:
    assert Selection.read(parse_qsl(selection.to_query(), strict_parsing=True)) == selection


@given(
    st.lists(st.tuples(st.sampled_from(["measure", "councils", "per", "years", "release", "x"]), st.text(max_size=30)))
)
def test_any_query_string_is_a_selection_or_a_named_fault(parameters: list[tuple[str, str]]) -> None:
    found = selection_or_fault(parameters)
    if isinstance(found, SelectionFault):
        assert found.part in {name for name, _ in parameters}
        assert found.reason
    else:
        assert found.to_query()


def selection_or_fault(parameters: list[tuple[str, str]]) -> Selection | SelectionFault:
    try:
        return Selection.read(parameters)
    except SelectionFault as fault_:
        return fault_


# How it is drawn, and what is asked for on purpose


@pytest.mark.parametrize("view", ["map", "funnel", "strip"])
def test_a_drawing_of_one_value_a_council_is_of_the_latest_year_unless_one_is_named(view: str) -> None:
    assert str(Selection.read([("measure", "official_series"), ("view", view)]).years) == "2025"
    named = Selection.read([("measure", "official_series"), ("view", view), ("years", "2019")])
    assert str(named.years) == "2019"
    assert named.to_query().removeprefix("measure=official_series&").removeprefix("per=children&") == (
        f"years=2019&view={view}"
    )


def test_a_drawing_of_one_value_a_council_refuses_several_years() -> None:
    with pytest.raises(SelectionFault, match="of one year"):
        Selection.read([("measure", "official_series"), ("view", "map"), ("years", "2019..2020")])


def test_rates_by_population_are_per_children_whether_said_or_not() -> None:
    assert Selection.read([("view", "funnel")]).per is Per.CHILDREN
    with pytest.raises(SelectionFault, match="per children"):
        Selection.read([("view", "funnel"), ("per", "count")])


@pytest.mark.parametrize(
    ("measure", "view"), [("victim_age", "map"), ("official_share", "funnel"), ("victim_ethnicity", "strip")]
)
def test_a_measure_is_not_drawn_as_what_cannot_show_it(measure: str, view: str) -> None:
    with pytest.raises(SelectionFault) as fault:
        Selection.read([("measure", measure), ("view", view)])
    assert fault.value.part == "view"


def test_showing_what_is_not_comparable_is_kept_in_the_address() -> None:
    selection = Selection.read([("anyway", "1")])
    assert selection.anyway
    assert selection.to_query() == "measure=current_cases&anyway=1"
    assert not Selection.read([]).anyway
    assert Selection().shown_anyway() == selection


def test_ethnic_groups_can_be_asked_for_beside_residents() -> None:
    beside = Selection(Measure.VICTIM_ETHNICITY, release=3).beside_residents()
    assert beside == Selection(Measure.VICTIM_ETHNICITY, per=Per.TOTAL, detail=Detail.FIVE, release=3)


def test_nothing_else_is_and_nothing_twice() -> None:
    assert Selection(Measure.VICTIM_AGE).beside_residents() is None
    assert Selection(Measure.VICTIM_ETHNICITY, per=Per.TOTAL, detail=Detail.FIVE).beside_residents() is None


def test_a_deliberate_word_is_one_or_nothing() -> None:
    with pytest.raises(SelectionFault, match="left out"):
        Selection.read([("anyway", "yes")])


@pytest.mark.parametrize("measure", list(Measure))
def test_a_selection_drawn_in_another_way_can_be_read_back(measure: Measure) -> None:
    for view in views_of(measure):
        drawn = Selection.read([("measure", measure)]).drawn_as(view)
        assert Selection.read(parse_qsl(drawn.to_query())) == drawn
