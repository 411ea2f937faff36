"""What a council fills in to reply: the words of each cell, whether all is right, a note, a file."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms

from councils.models import Reading
from councils.models.row_numbers import row_number
from councils.parsing.readers.limits import LARGEST_DOCUMENT
from councils.queries.desk import FieldShown, RowShown
from councils.queries.replies import QuestionRead, ReturnRead, return_read
from councils.recording.desk_saves import NotTaken
from councils.recording.replies import LONGEST_NOTE, Said, SentFile

CELL = "cell:"
"""Begins the name of a cell's input, before its address."""
ENDINGS = (
    *(".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".htm", ".html", ".eml", ".msg"),
    *(".xls", ".xlsx", ".ods", ".csv", ".png", ".jpg", ".jpeg", ".tif", ".tiff"),
)
"""How the name of a file ends that a council may send: staff are to open it, and it may come from anybody."""
LONGEST_WORDS = 400


class Input:
    """One cell as its input is drawn: its name, its label, what stands in it, and what is wrong with that."""

    __slots__ = ("choices", "fault", "label", "means", "name", "value")

    def __init__(self, shown: FieldShown | RowShown, written: str | None, fault: str) -> None:
        self.name = CELL + shown.address
        self.label = shown.label if isinstance(shown, FieldShown) else shown.name or "all"
        self.means = "" if isinstance(shown, FieldShown) else shown.means
        self.choices = shown.choices if isinstance(shown, FieldShown) else ()
        self.value = shown.typed if written is None else written
        self.fault = fault


class ReplyForm(forms.Form):
    """A reply to a return as read. Cells are checked where they are understood, on saving, not here."""

    shown_reading = forms.IntegerField(widget=forms.HiddenInput)
    confirms = forms.BooleanField(label="This is what we answered", required=False)
    note = forms.CharField(
        label="Anything you want to tell us",
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    file = forms.FileField(
        label="A file, such as your letter or a table",
        required=False,
        allow_empty_file=False,
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS)}),
    )

    def __init__(self, *given: Any, read: ReturnRead, **named: Any) -> None:
        super().__init__(*given, **named)
        self.read = read
        self._faults: dict[str, str] = {}
        self._before = self._as_shown()

    def _as_shown(self) -> ReturnRead:
        """What the council had before it when it wrote; what it left as it was follows what stands now."""
        pk = row_number(str(self.data.get("shown_reading", "")))
        if pk is None or pk == self.read.reading.pk:
            return self.read
        return return_read(self.read.link, pk) or self.read

    @property
    def shown(self) -> Reading:
        """The reading that the page showed: the one that stands, or an earlier one, which is then refused."""
        pk = self.cleaned_data["shown_reading"]
        return self.read.reading if pk == self.read.reading.pk else Reading(pk=pk)

    def clean_file(self) -> Any:
        """A file is no larger than a letter may be, and is called as a letter, a table or a picture of one is."""
        file = self.cleaned_data["file"]
        if file is not None and not file.name.casefold().endswith(ENDINGS):
            raise forms.ValidationError(
                "It is neither a letter nor a table: send a PDF, a document, a spreadsheet, an e-mail or a scan."
            )
        if file is not None and file.size > LARGEST_DOCUMENT:
            raise forms.ValidationError(f"It is larger than {LARGEST_DOCUMENT // 1024 // 1024} MB.")
        return file

    def clean(self) -> dict[str, Any]:
        """A council either confirms everything or changes something."""
        found = super().clean() or {}
        if any("\0" in words for words in self._written().values()):
            raise forms.ValidationError("Something you wrote has a character in it that cannot be kept.")
        if any(len(words) > LONGEST_WORDS for words in self._written().values()):
            raise forms.ValidationError(f"No cell takes more than {LONGEST_WORDS} characters: use the note.")
        if found.get("confirms") and self._before.edits(self._written()):
            raise forms.ValidationError("You changed something and also said that all is right. Please choose one.")
        return found

    def said(self) -> Said:
        """What the council says, once the form is valid."""
        file = self.cleaned_data["file"]
        return Said(
            confirms=self.cleaned_data["confirms"],
            edits=self._before.edits(self._written()),
            note=self.cleaned_data["note"],
            file=SentFile(file.name, file.read()) if file else None,
        )

    def mark(self, not_taken: Iterable[NotTaken]) -> None:
        """Say beside each cell what is wrong with its words."""
        self._faults = {CELL + str(one.cell): one.reason for one in not_taken}
        self.add_error(None, "Some of what you wrote could not be understood: it is marked below. Nothing was sent.")

    def questions(self) -> Iterator[tuple[QuestionRead, list[Input], list[Input]]]:
        """Each question with the inputs of its fields and of its counts."""
        for question in self.read.questions:
            yield question, [*map(self._input, question.fields)], [*map(self._input, question.shown.rows)]

    def head(self) -> list[Input]:
        """The inputs of the return as a whole."""
        return [*map(self._input, self.read.head)]

    def _input(self, shown: FieldShown | RowShown) -> Input:
        name = CELL + shown.address
        changed = {str(edit.cell) for edit in self._before.edits(self._written())} if self.is_bound else set()
        return Input(shown, self.data[name] if shown.address in changed else None, self._faults.get(name, ""))

    def _written(self) -> dict[str, str]:
        return {name.removeprefix(CELL): str(self.data[name]) for name in self.data if name.startswith(CELL)}
