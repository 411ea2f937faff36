"""What a published figure is a figure of, in words: the group, the age or the period."""

from councils.domain import phrases, returns
from councils.domain.vocabulary import Question
from councils.models import AgeCount, EthnicityCount, Figure

THE_COUNT = "count"
"""The category of a question that asks for one count."""


def category_of(question: Question, figure: returns.Figure) -> str:
    """The category of a figure that was read; two values of one category share it."""
    period = "" if figure.period is None else str(figure.period)
    if question is Question.VICTIM_AGE and figure.age is not None:
        return _joined(phrases.age_band(figure.age.low, figure.age.high), period)
    if question in (Question.VICTIM_ETHNICITY, Question.PERPETRATOR_ETHNICITY) and figure.ethnicity is not None:
        return _joined(figure.ethnicity.label, period)
    return period or THE_COUNT


def category_of_row(figure: Figure) -> str:
    """The category of a published figure; a second value of one category says that it is the second."""
    match figure:
        case AgeCount():
            category = _joined(phrases.age_band(figure.age_low, figure.age_high), figure.period)
        case EthnicityCount():
            category = _joined(figure.label, figure.period)
        case _:
            category = figure.period or THE_COUNT
    return category if figure.ordinal == 1 else f"{category} (value {figure.ordinal})"


def _joined(category: str, period: str) -> str:
    return f"{category}, {period}" if period else category
