"""Publish: from a reading to published answers, figures, findings, corrections and the next release, all at once."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction

from councils.domain.finding_keys import finding_key as settling_key
from councils.domain.finding_keys import latest
from councils.domain.return_json import from_dict
from councils.models import Answer, Correction, Decision, Finding, PublishedReturn, Question, Reading, Release, Request
from councils.recording.differences import (
    Difference,
    differences,
    finding_key,
    same_answer,
    same_return,
    stored_rows,
)
from councils.recording.documents import FROM_THE_COUNCIL
from councils.recording.locks import lock_releases
from councils.recording.people import check_two_people
from councils.recording.refusals import CannotBePublished, ReasonMissing, Superseded
from councils.recording.releases import next_release
from councils.recording.requests import fill_request
from councils.recording.rows import AnswerRows, LeftOut, ReturnRows, rows_of


@dataclass(frozen=True, slots=True)
class Publication:
    """What a publication did: its release, None where nothing differed; what it left out; how much it corrected."""

    release: Release | None
    left_out: tuple[LeftOut, ...]
    corrections: int


@dataclass(frozen=True, slots=True)
class _Change:
    """What is to be closed and opened: `None` before is a first publication."""

    before: PublishedReturn | None
    after: ReturnRows
    answers: tuple[tuple[AnswerRows | None, AnswerRows], ...]
    closed_findings: tuple[Finding, ...]
    opened_findings: tuple[Finding, ...]
    differences: tuple[tuple[Question, Difference], ...]

    @property
    def is_none(self) -> bool:
        return (
            self.before is not None
            and same_return(self.before, self.after.published)
            and not (self.answers or self.closed_findings or self.opened_findings)
        )


@transaction.atomic
def publish(
    *, reading: Reading, by: User, checked_by: User, why: str = "", published_by: User | None = None
) -> Publication:
    """
    Publish what `by` put forward and `checked_by` found right; `why` is for the public.

    `published_by` is who does it, where that is neither of the two.

    Uncertain figures are left out and listed. Rows that say the same stay; where all do, there is no release.
    Raises OnePersonTwice where one person did both and the setting forbids it; CannotBePublished if the council is not
    settled or a value does not fit; Superseded if a document from the council itself is published and this is none;
    ReasonMissing if something published would change without a reason.
    """
    one_person = check_two_people(reading=reading, by=by, checked_by=checked_by)
    request = reading.request
    if request is None:
        raise CannotBePublished("The council of this reading is not settled")
    lock_releases()
    change = _change(reading, request)
    if change.is_none:
        return Publication(None, change.after.left_out, 0)
    if change.differences and not why.strip():
        raise ReasonMissing(f"{len(change.differences)} published figures or outcomes would change: give a reason")
    release = next_release(
        summary=f"{'Published again' if change.before else 'Published'}: {request.council.short_name}"
    )
    _write(change, release)
    Correction.objects.bulk_create(
        Correction(
            release=release,
            request=request,
            question=question,
            category=difference.category,
            change=difference.change,
            before=difference.before,
            after=difference.after,
            why=why.strip(),
            by=by,
            checked_by=checked_by,
            one_person=one_person,
        )
        for question, difference in change.differences
    )
    _decide(reading, by, checked_by, published_by or by, why)
    fill_request(request=request, value=from_dict(reading.body), by=published_by or by)
    return Publication(release, change.after.left_out, len(change.differences))


@dataclass(frozen=True, slots=True)
class Preview:
    """What publishing would do: whether it is the first time, what it would leave out, what it would correct."""

    is_first: bool
    changes_nothing: bool
    left_out: tuple[LeftOut, ...]
    corrections: tuple[tuple[Question, Difference], ...]


def preview(*, reading: Reading, request: Request) -> Preview:
    """What `publish` would do, found by the same steps and not done. Raises what it would raise."""
    change = _change(reading, request)
    return Preview(change.before is None, change.is_none, change.after.left_out, change.differences)


def _change(reading: Reading, request: Request) -> _Change:
    """What publishing would close and open, once nothing stands in its way."""
    before = PublishedReturn.objects.current().filter(request=request).select_related("reading").first()
    after = rows_of(reading, request)
    another = before is not None and before.reading.document_id != reading.document_id
    ours = after.published.provenance in FROM_THE_COUNCIL
    if another and before and before.provenance in FROM_THE_COUNCIL and not ours:
        raise Superseded("A document from the council itself is published: a retold one cannot take its place")
    current = Answer.objects.current().filter(request=request).select_related("question")
    stored = {answer.question.key: stored_rows(answer) for answer in current}
    answers = tuple(
        (stored.get(key), rows)
        for key, rows in after.answers.items()
        if key not in stored or not same_answer(stored[key], rows)
    )
    findings = {finding_key(finding): finding for finding in Finding.objects.current().filter(request=request)}
    wanted = _settled(after.findings, findings, reading)
    return _Change(
        before=before,
        after=after,
        answers=answers,
        closed_findings=tuple(old for key, old in findings.items() if not _stays(old, wanted.get(key))),
        opened_findings=tuple(new for key, new in wanted.items() if not _stays(findings.get(key), new)),
        differences=tuple(
            (new.answer.question, difference)
            for old, new in answers
            if old is not None
            for difference in differences(old, new)
        ),
    )


def _settled(
    findings: tuple[Finding, ...], current: dict[tuple[str, str, tuple[str, ...]], Finding], reading: Reading
) -> dict[tuple[str, str, tuple[str, ...]], Finding]:
    """The findings with how they were settled: for this reading or one before it, or else as published now."""
    decided = _decided(reading)
    wanted = {finding_key(finding): finding for finding in findings}
    for key, finding in wanted.items():
        how = latest(decided, settling_key(finding.code, finding.message, finding.questions), finding.code)
        if how is not None:
            finding.state, finding.note = how
        elif key in current:
            finding.state, finding.note = current[key].state, current[key].note
    return wanted


def _decided(reading: Reading) -> dict[str, tuple[str, str]]:
    """How findings were settled along the readings that led to this one, the last decision counting."""
    line: list[int] = []
    step: Reading | None = reading
    while step is not None:
        line.append(step.pk)
        step = step.parent
    decisions = Decision.objects.filter(reading__in=line, kind=Decision.Kind.FINDING_SETTLED).order_by("pk")
    return {decision.finding: (decision.settled_as, decision.why) for decision in decisions}


def _stays(old: Finding | None, new: Finding | None) -> bool:
    return old is not None and new is not None and (old.state, old.note) == (new.state, new.note)


def _write(change: _Change, release: Release) -> None:
    if change.before is not None:
        _close(change.before, release)
    change.after.published.from_release = release
    change.after.published.save(force_insert=True)
    for old, new in change.answers:
        if old is not None:
            _close(old.answer, release)
        new.answer.from_release = release
        new.answer.save(force_insert=True)
        if new.figures:
            for figure in new.figures:
                figure.answer = new.answer
            type(new.figures[0]).objects.bulk_create(new.figures)
    for finding in change.closed_findings:
        _close(finding, release)
    for finding in change.opened_findings:
        finding.from_release = release
        finding.save(force_insert=True)


def _close(row: PublishedReturn | Answer | Finding, release: Release) -> None:
    row.until_release = release
    row.save(update_fields=["until_release"])


def _decide(reading: Reading, by: User, checked_by: User, published_by: User, why: str) -> None:
    """Write down who proposed, approved and published it, as far as that has not been written down yet."""
    made = set(reading.decisions.values_list("kind", flat=True))
    steps = ((Decision.Kind.PROPOSED, by), (Decision.Kind.APPROVED, checked_by))
    decisions = [Decision(reading=reading, kind=kind, by=person) for kind, person in steps if kind not in made]
    decisions.append(Decision(reading=reading, kind=Decision.Kind.PUBLISHED, by=published_by, why=why.strip()))
    Decision.objects.bulk_create(decisions)
