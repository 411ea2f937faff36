"""The form above the list of councils."""

from django import forms

from councils.models import Council
from councils.queries.councils import CouncilFilter, regions


class CouncilFilterForm(forms.Form):
    """Part of a name, a region, a kind; all may be left empty."""

    q = forms.CharField(label="Name", required=False, max_length=80)
    region = forms.ChoiceField(label="Region or nation", required=False, choices=lambda: [("", "Any"), *regions()])
    kind = forms.ChoiceField(label="Kind", required=False, choices=[("", "Any"), *Council.Kind.choices])
    closed = forms.BooleanField(label="Closed councils too", required=False)

    def chosen(self) -> CouncilFilter:
        """What was asked of the list. Call once the form is valid."""
        said = self.cleaned_data
        return CouncilFilter(q=said["q"].strip(), region=said["region"], kind=said["kind"], closed=said["closed"])
