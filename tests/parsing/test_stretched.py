"""Letters with thousands of blank lines or tabs where others have one: the same figures, and no time without end."""

import pytest

from councils.domain.returns import Return
from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import letter, read_letter

LETTER = letter(c="22 children", d="3", g="2021\t14\n2022\t17\n2023\t9")


@pytest.mark.parametrize("place", ["head", "before an answer", "end"])
def test_a_letter_with_thirty_thousand_blank_lines_says_what_it_says_without(place: str) -> None:
    blank = "\n" * 30_000
    stretched = {
        "head": blank + LETTER,
        "before an answer": LETTER.replace("22 children", f"{blank}22 children"),
        "end": LETTER + blank,
    }[place]
    found = read_letter(stretched)
    assert counts(found, Question.CURRENT_CASES) == [22]
    assert counts(found, Question.YEARLY_CASES) == [14, 17, 9]


def test_ten_thousand_tabs_after_a_number_are_gone_through_once() -> None:
    found = read_letter(LETTER + "\nAnnex\n12" + "\t" * 10_000 + "x\n")
    assert counts(found, Question.CURRENT_CASES) == [22]


@pytest.mark.parametrize("asked", ["", "Q5 Breakdown of ethnicity and age of victims\n\n"])
def test_eight_hundred_rows_of_one_child_each_give_no_figure(asked: str) -> None:
    groups, heads = (
        ("White British", "Asian Pakistani", "Mixed", "Not recorded"),
        "Case ref\tYear\tEthnicity\tAge\tStatus",
    )
    rows = (f"C{n}\t{2010 + n * 7 % 15}\t{groups[n * 3 % 4]}\t{10 + n * 5 % 8}\tOpen" for n in range(800))
    found = read_letter(f"Avonbrook Council\n\n{asked}{heads}\n" + "\n".join(rows) + "\n")
    assert [figure for answer in found.answers for figure in answer.figures] == []
    assert len(found.unread) == (1600 if asked else 0)


def counts(found: Return, question: Question) -> list[int | None]:
    return [None if figure.count is None else figure.count.high for figure in found.answer(question).figures]
