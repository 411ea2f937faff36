"""Correct one figure: a new reading that follows the one it corrects, and is proposed to be checked."""

from dataclasses import replace

from django.contrib.auth.models import User
from django.db import transaction

from councils.domain.return_json import from_dict
from councils.domain.returns import Answer, Figure
from councils.domain.vocabulary import Question
from councils.domain.wording import read_wording
from councils.models import Reading
from councils.recording.checking import check_is_newest, propose_newest
from councils.recording.locks import lock_releases
from councils.recording.readings import record_reading
from councils.recording.refusals import Refused


class NotUnderstood(Refused):
    """The words are no wording of a count, or leave open how many they mean."""


@transaction.atomic
def correct_figure(
    *, reading: Reading, by: User, question: Question, position: int, words: str, why: str = ""
) -> Reading:
    """
    The figure at `position` (from 1, in the order of the letter) as `words` say it, in a new reading that is proposed.

    Raises NotUnderstood where the words mean no count; Unchangeable where the reading is not the newest any more.
    """
    lock_releases()
    check_is_newest(reading)
    value = from_dict(reading.body)
    answer = value.answer(question)
    if not 1 <= position <= len(answer.figures):
        raise NotUnderstood(f"{question} has no figure {position}")
    corrected = _with_figure(answer, position, _said(answer.figures[position - 1], words))
    answers = tuple(corrected if each.question is question else each for each in value.answers)
    made = record_reading(
        by=by,
        value=replace(value, answers=answers),
        document=reading.document,
        request=reading.request,
        parent=reading,
        masks=reading.masks,
    )
    propose_newest(reading=made, by=by, why=why)
    return made


def _said(figure: Figure, words: str) -> Figure:
    wording = read_wording(words)
    if wording is None or not wording.certain:
        raise NotUnderstood(f"“{words}” does not say how many: write it as 22, <5, 10-15 or not recorded")
    span = figure.span if words.strip() == figure.words else None
    return replace(
        figure,
        low=wording.low,
        high=wording.high,
        words=words.strip(),
        span=span,
        outcome=wording.outcome,
        certain=True,
    )


def _with_figure(answer: Answer, position: int, figure: Figure) -> Answer:
    figures = list(answer.figures)
    figures[position - 1] = figure
    return replace(answer, figures=tuple(figures))
