"""The form above the matrix of answers."""

from django import forms

from councils.domain import phrases
from councils.models import Council
from councils.queries.answers import AnswersFilter
from councils.queries.councils import regions


class AnswersFilterForm(forms.Form):
    """A region, a kind, an outcome; all may be left empty."""

    region = forms.ChoiceField(label="Region or nation", required=False, choices=lambda: [("", "Any"), *regions()])
    kind = forms.ChoiceField(label="Kind of council", required=False, choices=[("", "Any"), *Council.Kind.choices])
    outcome = forms.ChoiceField(
        label="With an answer that is",
        required=False,
        choices=[("", "Any"), *((key.value, words) for key, words in phrases.OUTCOME.items())],
    )

    def chosen(self) -> AnswersFilter:
        """What was asked of the matrix. Call once the form is valid."""
        return AnswersFilter(**self.cleaned_data)
