"""A line that looks like the next of a list, below a full one: the rest of its sentence, or a list's next."""

import pytest

from councils.parsing.midsentence import is_rest_of_sentence


@pytest.mark.parametrize(
    ("above", "words"),
    [
        ("Should you withdraw item (g) we would be glad to look at", "(a) to (f) as a new request."),
        ("The same reasoning applies with equal force to our replies on", "b) and c) above."),
        ("The council relies on the exemption that is set out in section", "(2) of the Act."),
        ("2019 - 15; 2020 - 11; 2021 - 13; 2022", "- 9; 2023 - 10; 2024 - 6."),
        ("White British - 12, Pakistani - 3, White and Black Caribbean", "– nil, Other - 2."),
        ("White: at least 15. Asian: fewer than ten. Every other group:", "none."),
        ("2022: 14; 2023: 11; 2024 up to the end of the quarter:", "8."),
        ("In 2012 there were nine of them, and in the year that followed there were", "8. In 2014 the team was new."),
    ],
)
def test_the_rest_of_a_sentence_is_known(above: str, words: str) -> None:
    assert is_rest_of_sentence(above, words)


@pytest.mark.parametrize(
    ("above", "words"),
    [
        ("that your council currently operates these mechanisms and has a strategy,", "(b) the nature of these"),
        ("a) whether there is a strategy and what it says of children in care and", "b) how it is monitored"),
        ("We answer each of your questions in turn, beginning with the following:", "(a) and (b) Yes."),
        ("the agencies that attend are the following, each with one member", "- 2 social workers"),
        ("2019 - 15; 2020 - 11; 2021 - 13; 2022 - 9;", "- 3 of these were reviewed"),
        ("Children whose plan was reviewed: 12. Ages of the children:", "White: 4, Asian: 8"),
        ("The number of children in each year is set out below:", "none."),
        ("How many of the cases above were group based?", "4. None."),
    ],
)
def test_what_begins_anew_is_no_rest(above: str, words: str) -> None:
    assert not is_rest_of_sentence(above, words)
