"""A letter in a few lines for the tests of the rules, and what is read from it."""

from councils.domain.register import Register, RegisterCouncil
from councils.domain.returns import Answer, Figure, Return
from councils.domain.vocabulary import Question
from councils.parsing import parse
from councils.parsing.readers import read
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.restated import find_restated
from councils.parsing.rules.spans import Places
from councils.parsing.text import PlacedText

ASKED = {
    "a": "that your council currently operates these mechanisms and has a strategy to cover CSE,",
    "b": "the nature of these mechanisms used to monitor CSE and the strategy in place,",
    "c": "the current number of cases of CSE being monitored by your council,",
    "d": "the number of CSE cases monitored that are thought to be gang/group based (cases involving 2 or more perpetrators),",
    "e": "a breakdown of ethnicity and - if possible - age of the assumed victims of CSE being monitored by your council",
    "f": "a breakdown of ethnicity of perpetrators for cases being monitored by your council.",
    "g": (
        "the number of cases being monitored each year between 2010 and 2024 (please use the most appropriate reporting "
        "date for this data and, if this is not available, please provide this information as of the 1st March of that "
        "year). If data is not available for a particular year then please specify the reason for this."
    ),
}
"""The seven parts of the request, in its own words."""

REGISTER = Register(
    (
        RegisterCouncil("AVB", "X06000001", "Avonbrook Council", "Avonbrook", (), ("avonbrook.gov.example",)),
        RegisterCouncil("NAV", "X06000002", "North Avonbrook Council", "North Avonbrook"),
        RegisterCouncil("TRN", "X10000001", "Thornshire County Council", "Thornshire", ("Thornshire CC",)),
        RegisterCouncil("LKV", None, "Lakevale Health and Social Care Trust", "Lakevale"),
    )
)


def placed(text: str) -> PlacedText:
    """The placed text that the plain text reader makes of `text`."""
    return read(text.encode("utf-8"))


def facts_of(text: str) -> Facts:
    """What stands in a text, its restated questions set apart."""
    letter = Letter.of(placed(text))
    return Facts.of(letter, Places.of((found.start, found.end) for found in find_restated(letter)))


def letter(**answers: str) -> str:
    """A letter that prints each question with its answer below: `letter(c="22 children")`."""
    return "\n\n".join(f"{part}) {ASKED[part]}\n\n{words}" for part, words in answers.items())


def read_letter(text: str) -> Return:
    """The return that a letter makes."""
    return parse(placed(text), REGISTER)


def answer_to(question: Question, text: str) -> Answer:
    """The answer that a letter gives to one question."""
    return read_letter(text).answer(question)


def bounds(figures: tuple[Figure, ...]) -> list[tuple[str, int | None, int | None]]:
    """Label, least and most of each figure, the label being its period, ages or ethnic label."""
    return [(_label(figure), figure.low, figure.high) for figure in figures]


def _label(figure: Figure) -> str:
    if figure.ethnicity is not None:
        return figure.ethnicity.label
    if figure.age is not None:
        return f"{figure.age.low}-{figure.age.high}"
    return str(figure.period) if figure.period is not None else ""
