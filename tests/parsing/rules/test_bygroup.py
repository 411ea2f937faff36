"""Counts by ethnic group, the label as written, before its count or after it."""

import pytest

from councils.domain.vocabulary import EthnicGroup, Outcome, Question
from councils.parsing.rules.bygroup import read_groups
from tests.parsing.reading_letters import answer_to, bounds, facts_of, letter, read_letter

ETHNICITY = Question.VICTIM_ETHNICITY
TWO = [("White British", 24, 24), ("Pakistani", 9, 9)]


@pytest.mark.parametrize(
    "words",
    [
        "Ethnicity\tNumber\nWhite British\t24\nPakistani\t9",
        "White British 24\nPakistani 9",
        "24 White British\n9 Pakistani",
        "White British: 24, Pakistani: 9",
        "White British – 24\nPakistani – 9",
        "Ethnicity: White British 24; Pakistani 9.",
        "Q5 (ethnicity) - White British 24; Pakistani 9.",
        "24 were White British and 9 were Pakistani.",
        "Of the 33 children, 24 are White British and 9 are Pakistani.",
        "White British\n24\nPakistani\n9",
        "White\nBritish\n24\nPakistani\n9",
        "| White British | 24 |\n| Pakistani | 9 |",
        "The breakdown of ethnicity of the assumed victims is 24 White British and 9 Pakistani.",
    ],
)
def test_every_layout_gives_each_group_its_own_value(words: str) -> None:
    found = [
        (" ".join(label.split()), low, high)
        for label, low, high in bounds(answer_to(ETHNICITY, letter(e=words)).figures)
    ]
    assert found == TWO


def test_labels_that_say_nothing_known_are_labels_beside_others() -> None:
    figures = answer_to(ETHNICITY, letter(e="15 White British\n6 Gypsy/Roma\n3 Refused")).figures
    assert bounds(figures) == [("White British", 15, 15), ("Gypsy/Roma", 6, 6), ("Refused", 3, 3)]
    assert figures[-1].ethnicity is not None
    assert figures[-1].ethnicity.group is EthnicGroup.UNKNOWN


def test_other_ethnicity_is_a_label() -> None:
    assert bounds(answer_to(ETHNICITY, letter(e="A: 1 Other ethnicity\n\n22 White British")).figures) == [
        ("Other ethnicity", 1, 1),
        ("White British", 22, 22),
    ]


def test_less_than_five_beside_a_printed_nought_is_one_to_four() -> None:
    figures = answer_to(ETHNICITY, letter(e="White British\t24\nPakistani\t<5\nArab\t0")).figures
    assert bounds(figures) == [("White British", 24, 24), ("Pakistani", 1, 4), ("Arab", 0, 0)]


def test_a_star_without_a_key_has_no_bounds() -> None:
    answer = answer_to(ETHNICITY, letter(e="White British\t24\nPakistani\t*"))
    assert bounds(answer.figures)[-1] == ("Pakistani", None, None)
    assert answer.outcome is Outcome.PARTLY_ANSWERED


def test_a_star_has_the_bounds_of_the_key_anywhere_in_the_letter() -> None:
    words = letter(e="White British\t24\nPakistani\t*", f="Not held") + "\n\n* stands for a number from 1 to 4."
    assert bounds(answer_to(ETHNICITY, words).figures)[-1] == ("Pakistani", 1, 4)


def test_a_total_is_no_group() -> None:
    assert bounds(answer_to(ETHNICITY, letter(e="White British\t24\nPakistani\t9\nTotal\t33")).figures) == TWO


@pytest.mark.parametrize(
    "words",
    [
        "White British 61%\nAsian 22%",
        "The 2021 Census shows that 212,400 residents are White British.",
        "Male\t12\nFemale\t20",
        "We do not record the ethnicity of the 22 children.",
    ],
)
def test_shares_residents_and_gender_are_no_groups(words: str) -> None:
    assert answer_to(ETHNICITY, letter(e=words)).figures == ()


def test_the_unknown_ages_of_a_table_below_are_no_ethnic_group() -> None:
    words = "Ethnicity\tNumber\nWhite British\t24\nPakistani\t9\n\nAge\tNumber\n14\t20\n15\t10\nUnknown\t3"
    letter_words = letter(e=words)
    assert bounds(answer_to(ETHNICITY, letter_words).figures) == TWO
    assert bounds(answer_to(Question.VICTIM_AGE, letter_words).figures)[-1] == ("None-None", 3, 3)


def test_a_label_that_was_broken_before_its_row_is_whole() -> None:
    words = "Ethnicity\tTotal\nWhite British\t21\nWhite and Black\nAfrican\t4"
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    assert bounds(figures) == [("White British", 21, 21), ("White and Black African", 4, 4)]


def test_a_heading_over_a_row_is_no_part_of_its_label() -> None:
    words = "Ethnicity\tTotal\nWhite\nBritish\t21\nIrish\t4"
    assert "White British" not in [
        label for label, *_ in bounds(answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures)
    ]


def test_a_symbol_after_a_label_is_its_hidden_count() -> None:
    words = "White British *\nAsian 8\nMixed *\n\n* denotes a figure of less than five"
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    assert bounds(figures) == [("White British", 0, 4), ("Asian", 8, 8), ("Mixed", 0, 4)]


def test_most_of_them_is_no_part_of_a_label() -> None:
    words = "The majority are White British (17) and 4 are Black African."
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    assert bounds(figures) == [("White British", 17, 17), ("Black African", 4, 4)]


def test_a_group_after_the_name_of_its_part_is_read() -> None:
    answer = read_letter(
        "Part c - 8 children.\n\nPart d - 0\n\nPart e - White British 8. Ages: 15 (5), 17 (3).\n\nPart f - Not held."
    ).answer(Question.VICTIM_ETHNICITY)
    assert bounds(answer.figures) == [("White British", 8, 8)]


@pytest.mark.parametrize("label", ["Not recorded", "Not known", "Information not held", "Refused"])
@pytest.mark.parametrize("sign", ["\t", ": ", " - "])
def test_a_label_that_says_unknown_makes_no_answer_partial(label: str, sign: str) -> None:
    words = f"White British{sign}30\nAny other White background{sign}5\n{label}{sign}2"
    answer = answer_to(Question.VICTIM_ETHNICITY, letter(e=words))
    assert answer.outcome is Outcome.ANSWERED
    assert [low for _, low, _ in bounds(answer.figures)] == [30, 5, 2]


def test_a_group_that_is_withheld_makes_the_answer_partial() -> None:
    answer = answer_to(Question.VICTIM_ETHNICITY, letter(e="White British\t30\nAsian\twithheld under s.40(2)"))
    assert answer.outcome is Outcome.PARTLY_ANSWERED


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "Welsh/English/Scottish/Northern Irish/British - 18\nGypsy or Irish Traveller - 6",
            [("Welsh/English/Scottish/Northern Irish/British", 18, 18), ("Gypsy or Irish Traveller", 6, 6)],
        ),
        (
            "White: English, Welsh, Scottish, Northern Irish or British 18\nAsian, Asian British or Asian Welsh 4",
            [
                ("White: English, Welsh, Scottish, Northern Irish or British", 18, 18),
                ("Asian, Asian British or Asian Welsh", 4, 4),
            ],
        ),
        (
            "White British – 18, Black, Black British, Caribbean or African – 2",
            [("White British", 18, 18), ("Black, Black British, Caribbean or African", 2, 2)],
        ),
        ("Asian/Asian British: Pakistani 4; Black 2", [("Asian/Asian British: Pakistani", 4, 4), ("Black", 2, 2)]),
        ("White British = 18 / Asian = 3 / Mixed = 1", [("White British", 18, 18), ("Asian", 3, 3), ("Mixed", 1, 1)]),
        ("18 x White British, 4 x Pakistani", [("White British", 18, 18), ("Pakistani", 4, 4)]),
        ("White British 75% (18), Asian 25% (6)", [("White British", 18, 18), ("Asian", 6, 6)]),
        ("White (British): 18; Asian (Pakistani): 2", [("White (British)", 18, 18), ("Asian (Pakistani)", 2, 2)]),
        (
            "18 identify as White British, and 4 as Pakistani.",
            [("White British", 18, 18), ("Pakistani", 4, 4)],
        ),
        (
            "White - British\n12\nAsian - Bangladeshi\n2\nInformation not yet obtained\n2",
            [("White - British", 12, 12), ("Asian - Bangladeshi", 2, 2), ("Information not yet obtained", 2, 2)],
        ),
    ],
)
def test_a_label_is_kept_as_the_officer_wrote_it(words: str, said: list[tuple[str, int, int]]) -> None:
    assert bounds(answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures) == said


@pytest.mark.parametrize(
    "words",
    [
        "Ethnicity: 24 children, age: 13",
        "Children: 24 (see table)",
        "White paper 2 and Black Country 5",
        "English Heritage gave 5 grants.",
        "The Welsh/English border has 3 teams.",
    ],
)
def test_words_that_only_look_like_a_label_count_nobody(words: str) -> None:
    assert not [f for f in answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures if f.certain]


def test_all_other_groups_keep_their_all() -> None:
    words = "By ethnicity: White 33, Black 4, Asian 2, all other groups combined 5."
    assert bounds(answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures)[-1] == (
        "all other groups combined",
        5,
        5,
    )


def test_victims_who_were_all_of_one_group_are_of_that_group() -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e="The 7 victims were all White British.")).figures
    assert all(figure.ethnicity is not None and figure.ethnicity.label == "White British" for figure in figures)


@pytest.mark.parametrize(
    ("words", "groups"),
    [
        (
            "We hold an ethnicity for 20 suspects: 11 are White, 5 are Asian, 2 are Black and 2 are not known.",
            [("White", 11), ("Asian", 5), ("Black", 2), ("not known", 2)],
        ),
        (
            "Of the 12, 7 were White British, 3 were Asian and for 2 the ethnicity is not recorded.",
            [("White British", 7), ("Asian", 3), ("not recorded", 2)],
        ),
        ("There are 12 victims: White British 7, Asian 5.", [("White British", 7), ("Asian", 5)]),
        ("Six are White, three are Asian; the other three are unknown.", [("White", 6), ("Asian", 3), ("unknown", 3)]),
        ("White British 7, Asian 3. Age is not recorded.", [("White British", 7), ("Asian", 3)]),
        (
            "Seven are White British, two of mixed White and Asian heritage and one of mixed heritage.",
            [("White British", 7), ("mixed White and Asian", 2), ("mixed heritage", 1)],
        ),
        ("8 x White British, 1 x Other White (Polish)", [("White British", 8), ("Other White (Polish)", 1)]),
    ],
)
def test_a_list_in_prose_counts_those_not_known_and_not_the_whole(words: str, groups: list[tuple[str, int]]) -> None:
    facts = facts_of(words)
    drafts = read_groups(facts, 0, len(facts.text)).drafts
    read = [(d.ethnicity.label, d.value.value.count.low) for d in drafts if d.ethnicity and d.value.value.count]
    assert read == groups


def test_a_code_before_the_name_of_a_group_is_no_group_of_its_own() -> None:
    words = "Code\tEthnicity\tVictims\nWBRI\tWhite British\t15\nAIND\tIndian\t9"
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    assert [(figure.ethnicity and figure.ethnicity.label, figure.low) for figure in figures] == [
        ("White British", 15),
        ("Indian", 9),
    ]


def test_groups_within_groups_that_count_beyond_the_total_are_for_a_person_to_look_at() -> None:
    words = "White\t17\nBritish\t15\nOther\t2\nAsian\t7\nIndian\t5\nPakistani\t2\nTotal\t24"
    figures = answer_to(ETHNICITY, letter(e=words)).figures
    assert len(figures) == 6
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize("total", ["24", "30", "<30", "*"])
def test_groups_up_to_their_total_stay_certain(total: str) -> None:
    figures = answer_to(ETHNICITY, letter(e=f"White British\t15\nIndian\t9\nTotal\t{total}")).figures
    assert [figure.certain for figure in figures] == [True, True]


def test_a_share_alone_is_no_count() -> None:
    assert answer_to(ETHNICITY, letter(c="78", e="White British (69%), Pakistani (10%), Mixed (21%).")).figures == ()


def test_a_label_with_its_share_says_nothing_of_what_is_held() -> None:
    words = "White British children account for 71% of plans, Asian children 12% and not recorded 8%."
    assert answer_to(Question.VICTIM_ETHNICITY, letter(c="22", e=words)).outcome is Outcome.ANSWERED_DIFFERENTLY


def test_a_share_on_a_line_of_its_own_ends_no_list() -> None:
    words = "Recorded ethnicity\nNumber\nPer cent\nWhite British\n15\n58%\nIndian\n9\n34.6%\nRefused\n2\n8 per cent"
    assert bounds(answer_to(ETHNICITY, letter(e=words)).figures) == [
        ("White British", 15, 15),
        ("Indian", 9, 9),
        ("Refused", 2, 2),
    ]


def test_a_share_is_no_count_of_the_group_above_it() -> None:
    assert answer_to(ETHNICITY, letter(e="White British\n58%\nIndian\n34.6%\nRefused\n8%")).figures == ()


@pytest.mark.parametrize("sign", [": ", " - ", " = ", " ("])
def test_a_heritage_with_its_count_behind_a_sign_is_a_label_as_it_stands(sign: str) -> None:
    close = ")" if "(" in sign else ""
    text = letter(e=f"White{sign}7{close}; Dual heritage{sign}3{close}; Asian heritage{sign}2{close}.")
    figures = answer_to(Question.VICTIM_ETHNICITY, text).figures
    assert [figure.ethnicity and figure.ethnicity.label for figure in figures] == [
        "White",
        "Dual heritage",
        "Asian heritage",
    ]


@pytest.mark.parametrize(
    ("words", "label", "number"),
    [
        (
            "Twenty-two are White British and nine as belonging to all other ethnic groups combined.",
            "all other ethnic groups combined",
            9,
        ),
        ("White 15, other than White 8.", "other than White", 8),
        ("White British 15, other than White British 8.", "other than White British", 8),
    ],
)
def test_all_others_together_are_a_group_of_no_place(words: str, label: str, number: int) -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    assert (label, number, number) in bounds(figures)
    assert len(figures) == 2


def test_newspaper_words_in_a_list_of_counts_are_groups() -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e="17 British, 3 Romanian, 1 Albanian")).figures
    assert bounds(figures) == [("British", 17, 17), ("Romanian", 3, 3), ("Albanian", 1, 1)]
    assert all(figure.ethnicity is not None and figure.ethnicity.group is None for figure in figures)


def test_one_newspaper_word_alone_is_no_group() -> None:
    assert answer_to(Question.VICTIM_ETHNICITY, letter(e="The 12 British Transport Police officers met.")).figures == ()


def test_a_count_may_stand_behind_n() -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e="White British (n=20), Asian (n=3)")).figures
    assert bounds(figures) == [("White British", 20, 20), ("Asian", 3, 3)]


def test_a_symbol_before_a_semicolon_hides_its_own_groups_count() -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e="White British 20; Asian *; Black *\n* = 1-5")).figures
    assert bounds(figures) == [("White British", 20, 20), ("Asian", 1, 5), ("Black", 1, 5)]


def test_groups_and_ages_in_one_cell_are_parted_by_a_stroke() -> None:
    text = letter(e="W.British: 14; Asian: <6; Mixed: <6 / 10-13: <6; 14-15: 9; 16-17: 7")
    groups, ages = (answer_to(each, text).figures for each in (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE))
    assert bounds(groups) == [("W.British", 14, 14), ("Asian", 0, 5), ("Mixed", 0, 5)]
    assert bounds(ages) == [("10-13", 0, 5), ("14-15", 9, 9), ("16-17", 7, 7)]


def test_the_year_that_a_line_begins_with_is_the_year_of_its_groups() -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e="In 2022: White 4\nIn 2023/24: White 9, Asian 5")).figures
    assert [(str(figure.period), figure.low) for figure in figures] == [("2022", 4), ("2023/24", 9), ("2023/24", 5)]


def test_a_year_within_a_sentence_is_not_taken_for_the_year_of_each_group() -> None:
    words = "Since 2014 we record ethnicity: White 4, Asian 5"
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    assert [(figure.period, figure.low) for figure in figures] == [(None, 4), (None, 5)]


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("White: 70\nBlack and minority ethnic: 13", ["White", "Black and minority ethnic"]),
        ("White 33, and Black, Asian and minority ethnic 13", ["White", "Black, Asian and minority ethnic"]),
        ("70 were White and 13 were minority ethnic", ["White", "minority ethnic"]),
        ("70 White and 13 from an ethnic minority", ["White", "ethnic minority"]),
        ("70 White and 13 from minority ethnic communities", ["White", "minority ethnic communities"]),
        ("White British - 70\nEthnic minorities - 13", ["White British", "Ethnic minorities"]),
        (
            "White British | 70\nBlack and minority ethnic (BME) | 3",
            ["White British", "Black and minority ethnic (BME)"],
        ),
        ("White British 70, Asian 4, other ethnic 3", ["White British", "Asian", "other ethnic"]),
        ("White 70, ethnicity not known 2", ["White", "ethnicity not known"]),
        ("White 70, all minority ethnic groups 2", ["White", "all minority ethnic groups"]),
        ("White heritage 24, Asian heritage 6", ["White heritage", "Asian heritage"]),
    ],
)
def test_no_word_of_a_label_is_dropped(words: str, labels: list[str]) -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    assert [figure.ethnicity and figure.ethnicity.label for figure in figures] == labels


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("Ethnicity White British 20, ethnicity Asian 4", ["White British", "Asian"]),
        ("Ethnicity - White - 20; Ethnicity - not recorded - 2", ["White", "not recorded"]),
        ("24 of White heritage, 6 of Asian heritage", ["White", "Asian"]),
        ("70 of White ethnicity and 13 of Black ethnicity", ["White", "Black"]),
        ("The 21 children are 19 of White British ethnicity and 2 of Indian origin.", ["White British", "Indian"]),
        ("Nineteen are of White British ethnicity; two are of a Mixed ethnicity.", ["White British", "Mixed"]),
    ],
)
def test_the_name_of_what_is_told_is_no_part_of_a_label(words: str, labels: list[str]) -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    assert [figure.ethnicity and figure.ethnicity.label for figure in figures] == labels


@pytest.mark.parametrize("words", ["19 of Asian ethnicity and 2 of mixed ethnicity", "19 White, 2 of Other ethnicity"])
def test_a_name_that_may_or_may_not_take_the_word_ethnicity_is_for_a_person_to_read(words: str) -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(19, True), (2, False)]


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("White ethnicity: 19\nMixed ethnicity: 2", ["White ethnicity", "Mixed ethnicity"]),
        ("19 White, 2 of mixed heritage", ["White", "mixed heritage"]),
    ],
)
def test_a_label_that_ends_in_ethnicity_without_an_of_is_kept_and_certain(words: str, labels: list[str]) -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    assert [figure.ethnicity and figure.ethnicity.label for figure in figures] == labels
    assert all(figure.certain for figure in figures)


def test_all_other_groups_are_mapped_with_their_all() -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e="White British: 20\nAll other ethnic groups: 3")).figures
    assert [figure.ethnicity and figure.ethnicity.group for figure in figures] == [EthnicGroup.WHITE, None]


@pytest.mark.parametrize("label", ["all others", "All others", "all other groups", "others"])
def test_all_that_are_left_keep_the_whole_of_their_label(label: str) -> None:
    found = bounds(answer_to(ETHNICITY, letter(e=f"White British 27, {label} 6.")).figures)
    assert found == [("White British", 27, 27), (label, 6, 6)]


def test_words_before_the_first_group_of_perpetrators_are_no_part_of_it() -> None:
    words = "Where known, perpetrators are White British (9) and Asian (4). In 12 cases the ethnicity is unknown."
    figures = answer_to(Question.PERPETRATOR_ETHNICITY, letter(f=words)).figures
    assert [low for _, low, _ in bounds(figures)][:2] == [9, 4]
    assert figures[0].ethnicity is not None
    assert figures[0].ethnicity.label == "White British"


def test_a_count_in_words_between_lines_of_groups_ends_no_list_and_the_next_line_is_a_label() -> None:
    words = "White British\n16\nAsian\nLess than 5\nNot recorded\nFewer than 5"
    figures = answer_to(ETHNICITY, letter(e=words)).figures
    assert bounds(figures) == [("White British", 16, 16), ("Asian", 0, 4), ("Not recorded", 0, 4)]
    assert all(figure.certain for figure in figures)


def test_lines_of_ages_below_lines_of_groups_end_their_list() -> None:
    words = "White British\n16\nAsian\n9\nAge\nUnder 14\n5\n14 to 17\n12\nNot known\n8"
    assert bounds(answer_to(ETHNICITY, letter(e=words)).figures) == [("White British", 16, 16), ("Asian", 9, 9)]


@pytest.mark.parametrize("first", ["Not stated - 3", "3 Not stated", "Unknown: 3", "Not known (3)"])
def test_the_first_of_a_list_of_groups_may_be_untold(first: str) -> None:
    told = bounds(answer_to(Question.VICTIM_ETHNICITY, letter(e=f"{first}\nMixed - 4\nBlack Caribbean - 7")).figures)
    assert [low for _, low, _ in told] == [3, 4, 7]


def test_what_is_not_known_above_a_list_of_groups_is_no_group_of_it() -> None:
    words = "Not recorded before 2019.\nMixed - 4\nBlack Caribbean - 7"
    assert [low for _, low, _ in bounds(answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures)] == [4, 7]


@pytest.mark.parametrize(
    "lead", ["By ethnicity the 11 children were:", "The 11 children were, by ethnicity:", "Of the 11 the ethnicity is:"]
)
def test_the_first_group_of_a_list_that_semicolons_part_is_no_other_than_the_next(lead: str) -> None:
    words = f"{lead} Black Caribbean, 4; White British, 5; not stated, 2."
    told = bounds(answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures)
    assert told == [("Black Caribbean", 4, 4), ("White British", 5, 5), ("not stated", 2, 2)]


@pytest.mark.parametrize(
    "last",
    [
        "and the ethnicity of one is entered as Not stated",
        "and the ethnicity of one is recorded as Not stated",
        "and one is entered as Not stated",
    ],
)
def test_the_ethnicity_of_one_is_no_part_of_the_label_before_it(last: str) -> None:
    words = f"Sixteen are White British, two are Asian or Asian British {last}."
    facts = facts_of(words)
    drafts = read_groups(facts, 0, len(facts.text)).drafts
    assert [(d.ethnicity and d.ethnicity.label, d.value.value.low) for d in drafts] == [
        ("White British", 16),
        ("Asian or Asian British", 2),
        ("Not stated", 1),
    ]


def test_no_group_is_made_of_an_ethnicity_that_has_no_count() -> None:
    facts = facts_of("Sixteen are White British, two are Asian and the ethnicity of one is with the police.")
    drafts = read_groups(facts, 0, len(facts.text)).drafts
    assert [d.ethnicity and d.ethnicity.label for d in drafts] == ["White British", "Asian"]


@pytest.mark.parametrize(
    "words",
    [
        "White (all) 33, Mixed (all) 6, Black (all) 5.",
        "White (all groups): 33\nMixed (combined): 6\nBlack (any): 5",
        "White - all 33, Mixed - all 6, Black - all 5",
    ],
)
def test_a_group_with_all_of_it_in_brackets_is_that_group(words: str) -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(c="44", e=words)).figures
    assert [(f.ethnicity and f.ethnicity.group, f.low) for f in figures] == [
        (EthnicGroup.WHITE, 33),
        (EthnicGroup.MIXED, 6),
        (EthnicGroup.BLACK, 5),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "White girls 33, white boys 7, Asian girls 20",
        "33 White girls, 7 white boys and 20 Asian girls",
        "White females: 33\nWhite males: 7\nAsian females: 20",
    ],
)
def test_girls_and_boys_of_a_group_are_counts_for_a_person_to_look_at(words: str) -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(c="60", e=words)).figures
    assert [(f.ethnicity and f.ethnicity.group, f.low, f.certain) for f in figures] == [
        (EthnicGroup.WHITE, 33, False),
        (EthnicGroup.WHITE, 7, False),
        (EthnicGroup.ASIAN, 20, False),
    ]


def test_men_of_a_group_are_perpetrators_and_no_victims() -> None:
    words = "Asian men 14, white men 19"
    of_men = answer_to(Question.PERPETRATOR_ETHNICITY, letter(c="60", f=words)).figures
    assert bounds(of_men) == [("Asian men", 14, 14), ("white men", 19, 19)]
    assert answer_to(Question.VICTIM_ETHNICITY, letter(c="60", e=words)).figures == ()


@pytest.mark.parametrize("words", ["33 girls, 7 boys", "Other girls 33, unknown boys 7", "Most girls 33"])
def test_girls_and_boys_of_no_group_are_none(words: str) -> None:
    assert answer_to(Question.VICTIM_ETHNICITY, letter(c="40", e=words)).figures == ()


def test_what_is_said_of_a_group_in_brackets_behind_it_is_no_part_of_its_label() -> None:
    answer = answer_to(
        Question.VICTIM_ETHNICITY, letter(e="44 White British\n3 Arab (all from the same family)\n9 Asian (Indian)")
    )
    assert bounds(answer.figures) == [("White British", 44, 44), ("Arab", 3, 3), ("Asian (Indian)", 9, 9)]


@pytest.mark.parametrize("part", ["including 12 Irish", "of whom 12 Irish", "incl 12 Irish", "of which 12 are Irish"])
@pytest.mark.parametrize("between", ["; ", "\n", ", "])
def test_a_part_in_brackets_before_the_count_crosses_no_labels(part: str, between: str) -> None:
    made = read_letter(letter(c="56", e=f"White British ({part}) 44{between}Asian 12"))
    figures = bounds(made.answer(Question.VICTIM_ETHNICITY).figures)
    assert [figure for figure in figures if figure != ("Asian", 12, 12)] == []
    assert len(made.unread) >= 2


def test_a_bracket_without_a_count_stands_between_a_label_and_its_count() -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(c="56", e="White (British) 44; Asian (Pakistani) 12")).figures
    assert [low for _, low, _ in bounds(figures)] == [44, 12]


@pytest.mark.parametrize("part", ["12 of them Irish", "12 of them being Irish"])
def test_a_count_within_the_brackets_before_another_makes_nothing_certain(part: str) -> None:
    text = letter(c="56", e=f"White British ({part}) 44; Asian 12")
    figures = answer_to(Question.VICTIM_ETHNICITY, text).figures
    assert "Irish" not in [label for label, _, _ in bounds(figures)]
    assert not any(figure.certain for figure in figures if figure.ethnicity and figure.ethnicity.label != "Asian")
