"""The form of a comparison: three ways of naming councils, one name in the address, an id for each field."""

from lxml import html

from councils.domain.chosen import CouncilsChosen, Group, GroupKind
from councils.domain.evidence import CouncilFacts
from councils.domain.measures import Measure
from councils.domain.selection import Selection
from councils.forms.compare import compare_form


def made(selection: Selection) -> html.HtmlElement:
    form = compare_form(selection, councils=[CouncilFacts("aldermere", "Aldermere Council", "Aldermere")])
    return html.fromstring("".join(f"{field.label_tag()}{field}" for field in form.visible_fields()))


def test_every_label_names_a_field_of_its_own() -> None:
    for measure in Measure:
        form = made(Selection(measure=measure))
        ids = [field.get("id") for field in form.xpath("//input|//select")]
        assert len(set(ids)) == len(ids)
        assert [label.get("for") for label in form.xpath("//label")] == ids


def test_councils_one_more_and_many_at_once_are_all_sent_as_councils() -> None:
    names = [field.get("name") for field in made(Selection()).xpath("//input|//select")]
    assert names.count("councils") == 3
    assert "add" not in names
    assert "group" not in names


def chosen_group(selection: Selection) -> str:
    [picked] = made(selection).xpath("//select[@id='pick-group']/option[@selected]/@value")
    return str(picked)


def test_a_name_typed_where_all_were_shown_means_that_council_alone() -> None:
    assert chosen_group(Selection()) == ""


def test_a_group_that_was_chosen_beside_names_stays_chosen() -> None:
    for group in (Group(GroupKind.ALL), Group(GroupKind.REGION, "west-midlands")):
        selection = Selection(councils=CouncilsChosen(("aldermere",), group))
        form = compare_form(selection, regions=[("west-midlands", "West Midlands")])
        assert form.initial["group"] == str(group)
    assert chosen_group(Selection(councils=CouncilsChosen(("aldermere",), Group(GroupKind.ALL)))) == "all"
