"""A reason for small cells is on the list above it that hides some, and not on the open list below it."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, letter

_REASON = "The numbers below five are withheld under section 40(2), as personal data."
_AGES = "By age:\n\n12 to 13\t8\n14 to 15\t16\n16 to 17\t11"


def _groups(*counts: str, gap: str = "\t") -> str:
    labels = ("White British", "Pakistani", "Black Caribbean", "Indian")
    rows = (f"{label}{gap}{count}" for label, count in zip(labels, counts, strict=True))
    return "By ethnicity:\n\n" + "\n".join(rows)


def _outcomes(*parts: str) -> tuple[Outcome, Outcome]:
    text = letter(e="\n\n".join(parts))
    ethnicity, age = Question.VICTIM_ETHNICITY, Question.VICTIM_AGE
    return answer_to(ethnicity, text).outcome, answer_to(age, text).outcome


@pytest.mark.parametrize("gap", ["\t", "   ", " | ", " ", ": "])
@pytest.mark.parametrize("sign", ["<5", "*"])
@pytest.mark.parametrize(
    "reason",
    [_REASON, "Figures of fewer than 5 are exempt under section 40(2).", "Small cells are refused under s.40(2)."],
)
def test_a_reason_below_hidden_cells_is_not_on_the_open_list_below_it(gap: str, sign: str, reason: str) -> None:
    groups = _groups("24", "6", sign, sign, gap=gap)
    assert _outcomes(groups, reason, _AGES) == (Outcome.PARTLY_ANSWERED, Outcome.ANSWERED)


def test_the_open_list_cites_no_exemption() -> None:
    text = letter(e="\n\n".join((_groups("24", "6", "<5", "<5"), _REASON, _AGES)))
    assert answer_to(Question.VICTIM_ETHNICITY, text).exemptions == ("FOIA s.40(2)",)
    assert answer_to(Question.VICTIM_AGE, text).exemptions == ()


def test_a_list_that_hides_cells_itself_keeps_the_reason_above_it() -> None:
    ages = "By age:\n\n12 to 13\t<5\n14 to 15\t16\n16 to 17\t11"
    assert _outcomes(_groups("24", "6", "<5", "<5"), _REASON, ages)[1] is Outcome.PARTLY_ANSWERED


def test_a_reason_below_an_open_list_is_not_moved_by_it() -> None:
    assert _outcomes(_groups("24", "6", "7", "8"), _REASON, _AGES)[1] is Outcome.PARTLY_ANSWERED


def test_a_refusal_that_speaks_of_no_small_cells_is_of_what_stands_below_it_too() -> None:
    reason = "Further detail is withheld under section 40(2), as personal data."
    assert _outcomes(_groups("24", "6", "<5", "<5"), reason, _AGES)[1] is Outcome.PARTLY_ANSWERED


@pytest.mark.parametrize("ages", ["Age 14: 8, age 16: 6", "Age 14: 8", "Aged 11 to 13: 8\nAged 16 to 17: 6"])
def test_ages_with_one_left_out_may_hide_that(ages: str) -> None:
    assert _outcomes("White British 20, Indian <5.", _REASON, ages)[1] is Outcome.PARTLY_ANSWERED


@pytest.mark.parametrize("ages", ["Age 14: 8, age 15: 12, age 16: 6", "Aged 11 to 13: 8\nAged 14 to 17: 6"])
def test_ages_that_run_on_hide_none(ages: str) -> None:
    assert _outcomes("White British 20, Indian <5.", _REASON, ages)[1] is Outcome.ANSWERED
