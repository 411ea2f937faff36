"""A line that looks like the next of a list, below a full one: the rest of its sentence, or a list's next."""

import pytest

from councils.parsing.midsentence import Points, is_next_number, is_next_question, is_rest_of_sentence, numbers_of


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
        ("e) White British 11, White and Asian 2, any other 1, Black Caribbean", "3. Age: 13 (2), 14 (3)."),
        ("5. White British 11; Asian Pakistani 2; any other group", "6. The ages are not held."),
        ("The children who are on the list are White British", "(7), White and Asian (2) and Pakistani (2)."),
        ("White British (7), White and Asian (2) and Black Caribbean", "(3). By age they are 13 (2)."),
        ("Nine of the children live with their families (of whom", "2) and the rest in care."),
        ("The children were counted in each calendar year: 2023 - 40, 2024 -", "36. Nothing is held before."),
        ("White British = 4, Pakistani = 1, unknown =", "5. Ages are not held."),
        ("The number of children in each calendar year was: 2014", "- 12, 2015 - 24, 2016 - 31."),
        ("White and Asian 1, Black Caribbean 3. Age of the children: 13:", "1, 14: 2, 15: 3."),
        ("This is personal data under section 40(3A)", "(a) of the Act."),
        ("5. Age: eldest group (16-17) 11, middle group (14-15) 12, youngest group (10-13)", "3."),
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
        ("The groups are White British 11, White and Asian 2, Pakistani 1", "2. Ages: 13 (2), 14 (3)."),
        ("the exemption has these two limbs, of which we rely on", "(2) The public interest"),
        ("The children live in the following places, at the date of this letter", "(3) in foster care, (4) at home"),
        ("The panel has met in each month of this year (as the law asks", "3. There are 17 children."),
        ("Ages are withheld as the numbers are small and Asian:", "4. The number is withheld."),
    ],
)
def test_what_begins_anew_is_no_rest(above: str, words: str) -> None:
    assert not is_rest_of_sentence(above, words)


@pytest.mark.parametrize(
    ("above", "words", "before", "after"),
    [
        ("d) The number of the cases that are thought to be group based is now", "2. The others are not.", (), ()),
        ("g) The children monitored in each year of the series were 2015, 24; 2016,", "31. None before.", (), ()),
        (
            "5. The groups of the children are White and Asian, Black Caribbean",
            "3. Age: 13, 14.",
            (1, 2, 3, 4, 5),
            (6,),
        ),
        ("Age of the children who are on the list on the date of this letter:", "13: 1, 14: 2, 15: 3.", (4, 5), (6,)),
        ("Pakistani 3 and ethnicity not yet obtained 2. Aged 12 to 14:", "10. Aged 15 to 17: 19.", (4,), ()),
        ("For your information: 1. a complaint is made; 2. it is read within 3 days;", "3. it is answered.", (), ()),
        ("The number of children who were aged 15", "4. Those aged 16 are not held.", (), ()),
        (
            "We answered the last part of it in 2025, and had in the year 2024",
            "36. The others are not held.",
            (6, 7),
            (),
        ),
    ],
)
def test_a_number_that_no_list_around_it_holds_is_the_rest_of_its_sentence(
    above: str, words: str, before: tuple[int, ...], after: tuple[int, ...]
) -> None:
    assert is_rest_of_sentence(above, words, Points(before, after))


@pytest.mark.parametrize(
    ("above", "words", "before", "after"),
    [
        ("2. The nature of the mechanisms that are used to monitor these cases", "3. The number of cases", (1, 2), ()),
        ("4. The number of the cases that are thought to be group based", "6. The perpetrators", (1, 2, 3, 4), ()),
        ("3. How many children are monitored by your council on the day", "3. 17", (1, 2, 3), ()),
        ("Our replies are numbered as you put the parts of your request", "3. There are 17.", (), (4, 5, 6, 7)),
        ("We answer the parts of your request in turn, and as you put them", "1. Yes.", (), ()),
        ("1) Yes 2) The panel that meets each month and looks at each child", "3) 17 children", (1,), ()),
        ("The groups are White British 11, White and Asian 2, Pakistani 1", "2. Ages: 13 (2), 14 (3).", (), ()),
        ("The number of the cases that are thought to be group based.", "8. None of them is.", (1, 2), ()),
        ("1. Yes, and we have a strategy; 2. A panel which meets each month;", "3. There are 17.", (1,), (4,)),
        ("The answer to what you asked in the fourth part of the request; 2. none;", "4. None.", (1, 2), ()),
        ("We set the ages of the children out in the lines that follow this:", "10. Aged 15 to 17: 19.", (4,), ()),
        ("Pakistani 3 and ethnicity not yet obtained 2. Aged 12 to 14:", "5. Aged 15 to 17: 19.", (3, 4), ()),
        ("Pakistani 3 and ethnicity not yet obtained 2. Aged 12 to 14:", "10. All of them are open.", (4,), ()),
    ],
)
def test_a_number_that_a_list_may_hold_opens_a_point(
    above: str, words: str, before: tuple[int, ...], after: tuple[int, ...]
) -> None:
    assert not is_rest_of_sentence(above, words, Points(before, after))


@pytest.mark.parametrize(
    ("above", "words", "asks"),
    [
        ("Ethnicity of perpetrators? The police may hold that. We do not.", "Cases each year?", True),
        ("How many are open now? 27 children are on the list.", "How many are group based? None.", True),
        ("How many are open now, and how many of them", "are group based?", False),
        ("How many are open now?", "How many are group based?", False),
        ("Do you operate mechanisms? If so, what are they? Please say.", "Is there a strategy?", False),
        ("Ethnicity of perpetrators? The police may hold that.", "The Council does not.", False),
        ("We looked at all of them. The police may hold the rest.", "Cases each year?", False),
        ("The strategy covers criminal and sexual exploitation.", "Question 2. Nature of the mechanisms", True),
        ("It had managed 3, and 2 of those led to notices.", "Response e:", True),
        ("They are four Black African children; one is Chinese.", "In response to 6., no.", True),
        ("They are four Black African children; one is Chinese.", "Part 6 of the strategy says more.", False),
        ("The strategy forms chapter 4 of the plan for 2023-28.", "Part 2 (nature of the mechanisms)", True),
        ("They are four Black African children, as we said at", "Question 2. Nature of the mechanisms", False),
        ("There are ages that we do not hold and cannot give.", "A child may be counted twice.", False),
        ("Groups. The panel has none under management.", "Victims. Not recorded.", True),
        ("The panel has no groups under management now.", "Victims. Not recorded.", False),
        ("White: 29. Asian: 9. Black: 2.", "Mixed: 4. Other: 1.", False),
    ],
)
def test_a_question_below_an_answered_one_begins_anew(above: str, words: str, asks: bool) -> None:
    assert is_next_question(above, words) is asks


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("3. There are 17 children.", [3]),
        ("(4) None", [4]),
        ("Q5 Ethnicity", [5]),
        ("Questions 6 and 7: not held", [6, 7]),
        ("1, 2 & 3. Yes", [1, 2, 3]),
        ("There are 17 children.", []),
        ("2024: 17", []),
        ("22/04/2025", []),
    ],
)
def test_the_numbers_that_begin_a_line_are_told(line: str, numbers: list[int]) -> None:
    assert list(numbers_of(line)) == numbers


def test_bare_numbers_follow_one_another() -> None:
    assert is_next_number("5 Ethnicity is not held", "6 Not recorded")
    assert is_next_number("5 - Ethnicity is not held", "6 - Not recorded")
    assert not is_next_number("5 Ethnicity is not held", "7 Not recorded")
    assert not is_next_number("Ethnicity is not held", "6 Not recorded")
    assert not is_next_number("5 Ethnicity: nine White British and", "6 of other groups")
