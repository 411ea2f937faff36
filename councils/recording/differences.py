"""What a publication changes: question by question, the answer and its figures, before and after."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.forms.models import model_to_dict

from councils.domain import phrases
from councils.models import Answer, Correction, Figure, Finding, PublishedReturn
from councils.recording.rows import FIGURES, AnswerRows

LONGEST = 400
_OF_THE_RELEASE = ("id", "from_release", "until_release")


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure, or one thing said of an answer: what stood there and what stands there now; empty for nothing."""

    category: str
    before: str
    after: str

    @property
    def change(self) -> Correction.Change:
        """Whether it was added, removed or changed."""
        if not self.before:
            return Correction.Change.ADDED
        return Correction.Change.CHANGED if self.after else Correction.Change.REMOVED


def differences(before: AnswerRows, after: AnswerRows) -> Iterator[Difference]:
    """What differs between two answers to one question, as the public is told it."""
    old, new = _said(before), _said(after)
    for category in dict.fromkeys((*old, *new)):
        was, now = old.get(category, ""), new.get(category, "")
        if was != now:
            yield Difference(category[1], was[:LONGEST], now[:LONGEST])


def same_answer(before: AnswerRows, after: AnswerRows) -> bool:
    """Whether the two answers and all their figures would be the same rows."""
    mine, theirs = (
        [model_to_dict(figure, exclude=("id", "answer")) for figure in rows.figures] for rows in (before, after)
    )
    return mine == theirs and _content(before.answer) == _content(after.answer)


def same_return(before: PublishedReturn, after: PublishedReturn) -> bool:
    """Whether two returns say the same as a whole, whichever reading they were published from."""
    return _content(before, "reading") == _content(after, "reading")


def finding_key(finding: Finding) -> tuple[str, str, tuple[str, ...]]:
    """What makes two findings the same one."""
    return finding.code, finding.message, tuple(finding.questions)


def _content(row: Answer | PublishedReturn, *besides: str) -> dict[str, object]:
    return model_to_dict(row, exclude=(*_OF_THE_RELEASE, *besides))


def _said(rows: AnswerRows) -> dict[tuple[str, str], str]:
    """Everything said of an answer, by what it is said of; what is not said is not there."""
    answer = rows.answer
    status, exploitation = answer.scope_status, answer.scope_exploitation
    ages = (answer.scope_age_low, answer.scope_age_high)
    fields = {
        "": answer.outcome.replace("_", " "),
        "yes or no": answer.value,
        "exemptions": ", ".join(answer.exemptions),
        "referred to": answer.referred_to,
        "basis": answer.basis.replace("_", " "),
        "unit": answer.unit,
        "ages": "" if ages == (None, None) else phrases.age_band(*ages),
        "status": status.replace("_", " "),
        "exploitation": exploitation,
    }
    said = {("answer", name): words for name, words in fields.items() if words}
    return said | {("figure", figure.category): _words(figure) for figure in rows.figures}


def _words(figure: Figure) -> str:
    if figure.count is None:
        return f"{figure.words} ({figure.outcome.replace('_', ' ')})".strip()
    bounds = str(figure.count)
    return figure.words if figure.words == bounds else f"{figure.words} ({bounds})".strip()


def stored_rows(answer: Answer) -> AnswerRows:
    """A published answer with its figures."""
    table = FIGURES.get(answer.question.key)
    figures = () if table is None else table.objects.filter(answer=answer).order_by("position")
    return AnswerRows(answer, tuple(figures))
