"""Where a document speaks of its signs."""

import pytest

from councils.domain.wording import find_signs_spoken_of


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("An asterisk hides it.", ["*"]),
        ("The figure is marked with a *.", ["*"]),
        ("* Suppressed to protect identities", ["*"]),
        ("Dashes mean that nothing was recorded, and (#) that it is confidential.", ["-", "#"]),
        ('Starred cells are small, "x" is for what is missing.', ["*", "x"]),
        ("c means confidential", ["c"]),
        ("Where you see * the number is small", ["*"]),
        ("Any such number has been changed to *", ["*"]),
        ("Key: * fewer than 5", ["*"]),
        ("Cells with † or a [c] are explained below", ["†", "[c]"]),
    ],
)
def test_a_sign_in_a_sentence_is_spoken_of(text: str, signs: list[str]) -> None:
    found = find_signs_spoken_of(text)
    assert [each.value for each in found] == signs
    assert all(text[each.start : each.end].strip() for each in found)


@pytest.mark.parametrize(
    "text",
    [
        *("", "*", "14\t*\n15\t8", "White British: *, Asian: *", "* item one here", "- a bullet that is long"),
        *("Under 14    *", "14 to 15: *", "The Star Panel meets weekly", "White British *", "12# 13*"),
    ],
)
def test_a_sign_in_its_cell_or_before_an_item_is_not_spoken_of(text: str) -> None:
    assert find_signs_spoken_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "(c) At present there are fewer than five",
        "Given the answer at (c), a child could be identified",
        "As (c) above",
    ],
)
def test_a_letter_in_brackets_is_the_label_of_an_answer(text: str) -> None:
    assert find_signs_spoken_of(text) == ()


@pytest.mark.parametrize(
    "text", ["Small numbers are shown as (c)", "(c) means fewer than five", "We have used (c) here"]
)
def test_a_letter_in_brackets_that_stands_for_something_is_a_sign(text: str) -> None:
    assert [each.value for each in find_signs_spoken_of(text)] == ["c"]
