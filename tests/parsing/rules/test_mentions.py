"""A council that a letter only mentions, as the one to ask or as a neighbour, told from the one that writes it."""

import pytest

from councils.parsing.rules.mentions import Mention, is_council_line, is_part_of_another, mention_of


@pytest.mark.parametrize(
    ("before", "after", "mention"),
    [
        ("Please contact ", ".", Mention.REFERRED),
        ("Thank you for contacting ", " on 22 April.", Mention.OWN),
        ("Thank you for writing to ", ". We have no cases.", Mention.BESIDE),
        ("We suggest writing to ", ".", Mention.REFERRED),
        ("Those services are provided by ", ".", Mention.REFERRED),
        ("We share a panel with ", ".", Mention.REFERRED),
        ("", " is responsible for children's services.", Mention.REFERRED),
        ("Please write back. ", " holds 22 cases.", Mention.OWN),
        ("Thornshire is our neighbour. We share a register with the ", ".", Mention.REFERRED),
        ("Perpetrators are a matter for ", ".", Mention.REFERRED),
        ("", " may hold this.", Mention.REFERRED),
        ("This is the response of the ", ".", Mention.BESIDE),
        ("You wrote to ", " on 3 May.", Mention.BESIDE),
        ("Southmere Council (formerly ", ")", Mention.REFERRED),
        ("Southmere Council, successor to ", ", answers.", Mention.REFERRED),
        ("Southmere Council replaced ", " in 2019.", Mention.REFERRED),
        ("Southmere Council, like ", ", has a panel.", Mention.REFERRED),
        ("Thank you for asking ", ".", Mention.OWN),
        ("You would need to ask ", ".", Mention.REFERRED),
        ("", " monitors 22 children.", Mention.OWN),
    ],
)
def test_the_words_around_a_name_say_whether_it_is_anothers(before: str, after: str, mention: Mention) -> None:
    text = before + "Avonbrook Council" + after
    assert mention_of(text, len(before), len(text) - len(after)) is mention


@pytest.mark.parametrize(
    ("words", "is_name"),
    [
        ("Southmere Borough Council", True),
        ("SOUTHMERE COUNCIL", True),
        ("Dear Council", False),
        ("The council replied", False),
    ],
)
def test_a_line_that_is_nothing_but_a_councils_name_is_a_letterhead(words: str, is_name: bool) -> None:
    assert is_council_line(words) is is_name


@pytest.mark.parametrize("text", ["Avonbrook Police", "Avonbrook Road", "South Avonbrook", "Avonbrook Town Council"])
def test_a_place_in_another_bodys_name_is_no_council(text: str) -> None:
    start = text.index("Avonbrook")
    assert is_part_of_another(text, start, start + len("Avonbrook"), in_full=False)


@pytest.mark.parametrize("text", ["Avonbrook Council", "Avonbrook has 22 cases", "the Avonbrook area"])
def test_a_name_by_itself_is_a_piece_of_no_other(text: str) -> None:
    start = text.index("Avonbrook")
    assert not is_part_of_another(text, start, start + len("Avonbrook"), in_full=False)


def test_a_name_given_in_full_is_no_place_in_a_street() -> None:
    text = "Avonbrook Council House"
    assert is_part_of_another(text, 0, len("Avonbrook Council"), in_full=False)
    assert not is_part_of_another(text, 0, len("Avonbrook Council"), in_full=True)


@pytest.mark.parametrize(
    "before",
    [
        "It is a matter for the county, to which you can write at:\n\nAccess to Information\n",
        "Please contact:\n",
        "You may wish to send your request to:\n\n",
        "The right authority to ask:\nInformation Team\nFloor 3\n",
    ],
)
def test_a_council_at_the_head_of_an_address_below_is_the_one_to_ask(before: str) -> None:
    text = f"{before}Thornshire County Council\nFloor 3, 40 Castle Gate"
    start = len(before)
    assert mention_of(text, start, start + len("Thornshire County Council")) is Mention.REFERRED


@pytest.mark.parametrize(
    ("before", "after"),
    [("", " is one of 5 districts in a two-tier area."), ("Our answers:\n", "\n\n1. Yes"), ("Ref: 22/1\n", "\n")],
)
def test_a_council_that_says_what_it_is_speaks_for_itself(before: str, after: str) -> None:
    text = f"{before}Avonbrook District Council{after}"
    assert mention_of(text, len(before), len(before) + len("Avonbrook District Council")) is Mention.OWN
