"""Laws that hold for any text, and every letter of the collection read as it is expected to be."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from councils.domain.register import Register
from councils.domain.returns import Return
from councils.domain.vocabulary import Outcome
from councils.parsing import parse
from councils.parsing.measuring import Expected, letters_in, register_beside, score
from councils.parsing.readers import read
from councils.parsing.text import PlacedText
from councils.reference.register import read_register
from tests.parsing.reading_letters import ASKED, REGISTER, letter

LETTERS = Path(__file__).resolve().parents[1] / "letters" / "open"
PIECES = [
    *ASKED.values(),
    *(f"{part}) {words}" for part, words in ASKED.items()),
    *("Response", "A:", "Yes", "None", "22", "<5", "*", "1,204", "fewer than 5", "Not held", "N/A", "-", "22 children"),
    *(
        "2014",
        "2014-15",
        "as at 31 March 2025",
        "before 2014 we did not record it",
        "For questions 6 and 7",
        "see question 1",
    ),
    *(
        "White British",
        "Not stated",
        "Age",
        "12",
        "12-13",
        "aged 14",
        "Total",
        "Year\tNumber",
        "| 2014 | 17 |",
        "section 40(2)",
    ),
    *(
        "Dear Sir",
        "Yours sincerely",
        "Avonbrook Council",
        "Ref: FOI 12/34",
        "4 May 2025",
        "(plus 40 unknown)",
        "\t",
        "\n",
        "\n\n",
    ),
]
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=40).map("\n".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
)


def _read(text: str) -> Return:
    return parse(PlacedText(text), REGISTER)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_makes_a_return_whose_spans_are_true(text: str) -> None:
    for answer in _read(text).answers:
        for figure in answer.figures:
            assert figure.span is not None
            assert figure.span.of(text) == figure.words
            assert answer.passage is not None
            assert answer.passage.covers(figure.span)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_what_is_unread_lies_inside_answers_and_in_no_figure(text: str) -> None:
    made = _read(text)
    passages = [answer.passage for answer in made.answers if answer.passage is not None]
    figures = [figure.span for answer in made.answers for figure in answer.figures if figure.span is not None]
    for span in made.unread:
        assert any(passage.overlaps(span) for passage in passages)
        assert not any(figure.overlaps(span) for figure in figures)


@given(TEXTS)
@settings(max_examples=40, deadline=None)
def test_the_same_text_is_always_read_the_same(text: str) -> None:
    assert _read(text) == _read(text)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_a_question_without_an_answer_has_no_figure(text: str) -> None:
    assert not any(answer.figures for answer in _read(text).answers if answer.outcome is Outcome.NO_ANSWER)


@given(st.dictionaries(st.sampled_from(list(ASKED)), st.sampled_from(["", "  "])))
@settings(max_examples=40, deadline=None)
def test_the_request_alone_never_holds_a_figure(parts: dict[str, str]) -> None:
    made = _read(letter(**dict(sorted(parts.items()))))
    assert not any(answer.figures for answer in made.answers)


@pytest.fixture(scope="module")
def invented() -> Register:
    path = register_beside(LETTERS)
    assert path is not None
    return read_register(path)


AN_OUTCOME_LEFT = {"trap-neither-confirm-nor-deny", "words-contradict-figure"}
"""Letters of which one question is left as not answered, where the letter does say something of it."""


@pytest.mark.parametrize("letter_expected", list(letters_in(LETTERS)), ids=lambda each: each.letter.name)
def test_every_letter_of_the_collection_is_read_without_a_false_figure(
    letter_expected: Expected, invented: Register
) -> None:
    measured = score(parse(read(letter_expected.letter.read_bytes()), invented), letter_expected.form)
    assert measured.false_certain == ()
    assert measured.figures.right == measured.figures.of
    assert measured.metadata.right == measured.metadata.of
    assert measured.findings.right == measured.findings.of
    left = 1 if letter_expected.letter.stem in AN_OUTCOME_LEFT else 0
    assert measured.outcomes.of - measured.outcomes.right <= left


ODD_LETTERS = {"i": "ı", "s": "ſ", "k": "\N{KELVIN SIGN}", "I": "İ", "1": "\N{FULLWIDTH DIGIT ONE}", "2": "²"}


@pytest.mark.parametrize("plain", ODD_LETTERS)
@pytest.mark.parametrize("part", range(4))
def test_a_letter_written_with_what_python_takes_for_ascii_is_read_to_its_end(
    plain: str, part: int, invented: Register
) -> None:
    for path in sorted(LETTERS.glob("*.txt"))[part::4]:
        placed = PlacedText(read(path.read_bytes()).text.replace(plain, ODD_LETTERS[plain]))
        for answer in parse(placed, invented).answers:
            assert all(figure.span.of(placed.text) == figure.words for figure in answer.figures if figure.span)
