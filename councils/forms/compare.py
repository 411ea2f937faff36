"""The form above a comparison: what, whom, per what, which years, in which order. It is read by `Selection`."""

from collections.abc import Iterable
from typing import Any

from django import forms

from councils.domain.chosen import ALL, KIND_WORDS
from councils.domain.evidence import CouncilFacts
from councils.domain.measures import (
    DETAIL_WORDS,
    MEASURE_WORDS,
    PER_WORDS,
    VIEW_WORDS,
    Measure,
    Order,
    Per,
    all_years,
    views_of,
    ways_of_counting,
)
from councils.domain.selection import Selection

_ORDERS = [(Order.NAME, "Name"), (Order.REGION, "Region"), (Order.VALUE, "Value")]


class CompareForm(forms.Form):
    """Works without scripts: the councils' names, one group, and one council to add are all sent as `councils`."""

    measure = forms.ChoiceField(label="What", choices=[(m.value, words) for m, words in MEASURE_WORDS.items()])
    councils = forms.CharField(label="Councils, by commas", required=False)
    add = forms.ChoiceField(label="Add a council", required=False)
    group = forms.ChoiceField(label="Or many at once", required=False)
    per = forms.ChoiceField(label="Per")
    years = forms.CharField(label="Years", required=False)
    view = forms.ChoiceField(label="Drawn as")
    detail = forms.ChoiceField(label="Groups", choices=[(d.value, words) for d, words in DETAIL_WORDS.items()])
    anyway = forms.CharField(widget=forms.HiddenInput, required=False)
    order = forms.ChoiceField(label="Order", choices=[(order.value, words) for order, words in _ORDERS])

    def add_prefix(self, field_name: str) -> str:
        """The three ways of naming councils share one name in the address."""
        return "councils" if field_name in ("add", "group") else field_name

    def give_own_ids(self) -> None:
        """Give each field an id of its own, where Django makes one of the name that three of them share."""
        for name, field in self.fields.items():
            field.widget.attrs["id"] = f"pick-{name}"


def compare_form(
    selection: Selection, *, councils: Iterable[CouncilFacts] = (), regions: Iterable[tuple[str, str]] = ()
) -> CompareForm:
    """The form, filled with a selection and offering what the register has."""
    known = {council.slug: council.short_name for council in councils if council.owes_answer}
    form = CompareForm(initial=_initial(selection, known), auto_id="pick-%s", label_suffix="")
    _choose(form, "add", [("", "–"), *known.items()])
    _choose(form, "group", [("", "only those named; all where none is"), *_groups(selection, known, regions)])
    _choose(form, "per", [(per.value, PER_WORDS[per] or "count") for per in _pers(selection.measure)])
    _choose(form, "view", [(view.value, VIEW_WORDS[view]) for view in views_of(selection.measure)])
    if len(views_of(selection.measure)) == 1:
        del form.fields["view"]
    if not selection.measure.is_ethnicity:
        del form.fields["detail"]
    if not selection.anyway:
        del form.fields["anyway"]
    form.give_own_ids()
    whole = all_years(selection.measure)
    if whole is None:
        del form.fields["years"]
    else:
        form.fields["years"].widget.attrs["placeholder"] = str(whole)
    return form


def _initial(selection: Selection, known: dict[str, str]) -> dict[str, Any]:
    return {
        "measure": selection.measure.value,
        "councils": ", ".join(known.get(slug, slug) for slug in selection.councils.named),
        # Where nobody is named, all is the default: whoever then types a name means that council, not all beside it.
        "group": "" if selection.councils == ALL else str(selection.councils.group or ""),
        "per": selection.per.value,
        "years": "" if selection.years in (None, all_years(selection.measure)) else str(selection.years),
        "view": selection.view.value,
        "detail": selection.detail.value,
        "anyway": "1" if selection.anyway else "",
        "order": selection.order.value,
    }


def _pers(measure: Measure) -> list[Per]:
    return list(ways_of_counting(measure))


def _choose(form: CompareForm, name: str, choices: list[Any]) -> None:
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        field.choices = choices


def _groups(selection: Selection, known: dict[str, str], regions: Iterable[tuple[str, str]]) -> list[Any]:
    kinds = [(f"kind:{kind}", words) for kind, words in KIND_WORDS.items()]
    of = [*selection.councils.in_front]
    near = [(f"neighbours:{slug}", f"{known[slug]} and its neighbours") for slug in of if slug in known]
    return [
        ("all", "all with children's services"),
        *([("Statistical neighbours", near)] if near else []),
        ("Region or nation", [(f"region:{slug}", name) for slug, name in sorted(regions, key=lambda one: one[1])]),
        ("Kind", kinds),
    ]
