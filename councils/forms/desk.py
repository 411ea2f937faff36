"""The forms of the desk."""

from django import forms

from councils.queries.intake import rounds
from councils.queries.queue import WORDS, QueueFilter, people

_LONGEST_REASON = 2_000


type Choices = list[tuple[str | int, str]]


def _states() -> Choices:
    return [("", "all that waits"), *((word.value, said) for word, said in WORDS.items())]


def _rounds() -> Choices:
    return [("", "all rounds"), *((of.key, of.title) for of in rounds())]


def _people() -> Choices:
    return [("", "anybody"), *((who.pk, who.get_username()) for who in people())]


class QueueForm(forms.Form):
    """Filter the queue by state, council, round and person."""

    state = forms.ChoiceField(required=False, label="Waits", choices=_states)
    q = forms.CharField(required=False, label="Council", max_length=80)
    round = forms.ChoiceField(required=False, choices=_rounds)
    person = forms.TypedChoiceField(required=False, coerce=int, empty_value=None, choices=_people)

    def chosen(self) -> QueueFilter:
        """What was asked; nothing where what was asked is not in the lists."""
        return QueueFilter(**self.cleaned_data) if self.is_valid() else QueueFilter()


class ReasonForm(forms.Form):
    """A reason in words."""

    why = forms.CharField(
        label="Reason", max_length=_LONGEST_REASON, widget=forms.Textarea(attrs={"rows": 3, "cols": 60})
    )
