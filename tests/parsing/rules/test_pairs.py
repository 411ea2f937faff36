"""Labels and counts in pairs: a label without a count never moves another's."""

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter


def test_those_children_are_children() -> None:
    words = "Eleven of those children are recorded as White British, four as Pakistani and one as Not Yet Obtained."
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(c="16", e=words)).figures
    assert [figure.low for figure in figures] == [11, 4, 1]
