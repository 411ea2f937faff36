"""What a published figure is a figure of, in words: the group, the age or the period."""

from councils.domain import phrases, returns
from councils.domain.vocabulary import Question
from councils.models.published import THE_COUNT


def category_of(question: Question, figure: returns.Figure) -> str:
    """The category of a figure that was read; two values of one category share it."""
    period = "" if figure.period is None else str(figure.period)
    if question is Question.VICTIM_AGE and figure.age is not None:
        return _joined(phrases.age_band(figure.age.low, figure.age.high), period)
    if question in (Question.VICTIM_ETHNICITY, Question.PERPETRATOR_ETHNICITY) and figure.ethnicity is not None:
        return _joined(figure.ethnicity.label, period)
    return period or THE_COUNT


def _joined(category: str, period: str) -> str:
    return f"{category}, {period}" if period else category
