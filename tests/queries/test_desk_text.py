"""A document's text as the desk shows it: every character once, and every mark in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.returns import Answer, Figure, Return, Span
from councils.domain.vocabulary import Outcome, Question
from councils.models import Document
from councils.queries.desk_text import PieceShown, documents_shown

TEXT = "\N{LARGE RED CIRCLE} Page one: 22 children.\nPage two: mail a.b@example.org, Jane Example\n"


def document(text: str = TEXT, *, sha256: str = "a" * 64, starts: tuple[int, ...] = ()) -> Document:
    return Document(sha256=sha256, text=text, page_starts=list(starts), file_name="letter.pdf", size=1)


def figure(start: int, end: int, *, certain: bool = True, name: str | None = None) -> Figure:
    return Figure(1, 1, "1", Span(start, end, name), Outcome.ANSWERED, certain=certain)


def of_figures(*figures: Figure, unread: tuple[Span, ...] = ()) -> Return:
    answers = tuple(
        Answer(question, figures=figures if question is Question.CURRENT_CASES else ()) for question in Question
    )
    return Return(answers=answers, unread=unread)


def pieces(value: Return, *masks: Span, starts: tuple[int, ...] = ()) -> list[PieceShown]:
    [shown] = documents_shown([document(starts=starts)], value, masks)
    return [piece for page in shown.pages for piece in page.pieces]


def kinds(shown: list[PieceShown]) -> dict[str, str]:
    return {piece.text: piece.kinds for piece in shown if piece.kinds}


@given(
    st.lists(st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 9)), max_size=6),
    st.lists(st.integers(0, 80), max_size=3),
)
def test_the_pieces_are_the_text_whatever_is_marked_in_it(marks: list[tuple[int, int]], starts: list[int]) -> None:
    spans = [Span(start, min(start + length, len(TEXT))) for start, length in marks]
    value = of_figures(*(figure(span.start, span.end) for span in spans[:3]), unread=tuple(spans[3:]))
    shown = pieces(value, *spans[:1], starts=tuple(sorted(set(starts))))
    assert "".join(piece.text for piece in shown) == TEXT
    assert all(TEXT[piece.at : piece.at + len(piece.text)] == piece.text for piece in shown)


def test_a_figure_an_unread_passage_and_a_masked_name_are_marked_where_they_stand() -> None:
    start = TEXT.index("22")
    name = Span(TEXT.index("Jane"), TEXT.index("Jane") + len("Jane Example"))
    unread = Span(TEXT.index("two"), TEXT.index("two") + 3)
    shown = kinds(pieces(of_figures(figure(start, start + 2, certain=False), unread=(unread,)), name))
    assert shown == {"22": "figure uncertain", "two": "unread", "a.b@example.org": "proposed", "Jane Example": "masked"}


def test_two_figures_of_one_passage_share_its_mark() -> None:
    start = TEXT.index("22")
    [mark] = [
        piece for piece in pieces(of_figures(figure(start, start + 2), figure(start, start + 2))) if piece.figures
    ]
    assert len(mark.figures) == 2
    assert mark.place == f"{start}-{start + 2}"


def test_a_document_is_cut_at_its_pages_and_one_without_pages_is_whole() -> None:
    second = TEXT.index("Page two")
    [shown] = documents_shown([document(starts=(second,))], Return(), ())
    assert [page.number for page in shown.pages] == [1, 2]
    assert shown.pages[1].pieces[0].at == second
    [whole] = documents_shown([document()], Return(), ())
    assert len(whole.pages) == 1


@pytest.mark.parametrize(("name", "first", "second"), [(None, 1, 0), ("a" * 64, 1, 0), ("b" * 64, 0, 1)])
def test_a_span_is_marked_in_the_document_that_it_names(name: str | None, first: int, second: int) -> None:
    both = [document(), document(sha256="b" * 64)]
    shown = documents_shown(both, of_figures(figure(3, 5, name=name)), ())
    marked = [sum(bool(piece.figures) for page in one.pages for piece in page.pieces) for one in shown]
    assert marked == [first, second]
