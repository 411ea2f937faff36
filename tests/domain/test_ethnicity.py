"""Which group and category a council's label means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.ethnicity import (
    GROUP_OF,
    Ethnicity,
    is_ethnic_label,
    is_mistyped,
    map_label,
    names_a_sex,
    names_adults,
)
from councils.domain.vocabulary import EthnicDetail, EthnicGroup


@pytest.mark.parametrize(
    ("label", "detail"),
    [
        *(
            ("White British", "british"),
            ("White Welsh/British", "british"),
            ("White - British", "british"),
            ("WBRI", "british"),
            ("WBRI - White British", "british"),
        ),
        ("White: English, Welsh, Scottish, Northern Irish or British", "british"),
        *(("Scottish or other British", "british"), ("White: Scottish or other British", "british")),
        *(("White Irish", "irish"), ("Irish", "irish"), ("WIRI", "irish")),
        *(("Gypsy or Irish Traveller", "gypsy_or_irish_traveller"), ("WIRT", "gypsy_or_irish_traveller")),
        *(("Traveller of Irish heritage", "gypsy_or_irish_traveller"), ("Roma", "roma")),
        *(
            ("Any other White background", "other_white"),
            ("White Other", "other_white"),
            ("White European", "other_white"),
        ),
        *(("Asian or Asian British - Pakistani", "pakistani"), ("APKN", "pakistani"), ("Pakistani", "pakistani")),
        *(("Asian/Asian British: Indian", "indian"), ("Bangladeshi", "bangladeshi"), ("Chinese", "chinese")),
        *(("Any other Asian background", "other_asian"), ("Asian Other", "other_asian")),
        *(("Black or Black British - African", "african"), ("Black African", "african"), ("BCRB", "caribbean")),
        ("Black/African/Caribbean/Black British: African", "african"),
        *(("Any other Black background", "other_black"), ("BOTH", "other_black")),
        *(("White/Black Caribbean", "white_and_black_caribbean"), ("MWBC", "white_and_black_caribbean")),
        *(("Mixed White and Asian", "white_and_asian"), ("Mixed - White and Black African", "white_and_black_african")),
        *(("Any other Mixed background", "other_mixed"), ("Any other Mixed or Multiple background", "other_mixed")),
        *(("Arab", "arab"), ("Any other ethnic group", "other_ethnic_group"), ("OOTH", "other_ethnic_group")),
    ],
)
def test_a_label_of_one_category_has_it_and_its_group(label: str, detail: str) -> None:
    mapped = map_label(label)
    assert mapped.detail is EthnicDetail(detail)
    assert mapped.group is GROUP_OF[EthnicDetail(detail)]
    assert mapped.label == label


@pytest.mark.parametrize(
    ("label", "group"),
    [
        *(
            ("White", "white"),
            ("Gypsy/Roma", "white"),
            ("any mixed background", "mixed"),
            ("Any Asian group", "asian"),
            ("WROM", "white"),
            ("Asian", "asian"),
            ("Black British", "black"),
        ),
        *(("Asian, Asian British or Asian Welsh", "asian"), ("Dual heritage", "mixed"), ("Other", "other")),
        *(
            ("Black, Black British, Black Welsh, Caribbean or African", "black"),
            ("Mixed/multiple ethnic groups", "mixed"),
        ),
        *(("Other ethnicity", "other"), ("Other ethnic group", "other")),
        *(("Not stated", "unknown"), ("Refused", "unknown"), ("REFU", "unknown"), ("NOBT", "unknown")),
        *(
            ("Information not yet obtained", "unknown"),
            ("Unknown", "unknown"),
            ("n/k", "unknown"),
            ("Ethnicity not recorded", "unknown"),
        ),
        *(("Prefer not to say", "unknown"), ("No ethnicity recorded", "unknown"), ("another ethnic group", "other")),
        *(("White minorities", "white"), ("Minority white ethnic groups", "white")),
    ],
)
def test_a_label_of_a_group_or_of_two_categories_has_its_group_alone(label: str, group: str) -> None:
    mapped = map_label(label)
    assert mapped.group is EthnicGroup(group)
    assert mapped.detail is None


@pytest.mark.parametrize(
    "label",
    [
        "BAME",
        "All other groups combined",
        "Non-white",
        "Eastern European",
        "Other than White British",
        "British",
        "Polish",
        "Black and minority ethnic (BME)",
        "All minority ethnic groups",
        "Ethnic minorities",
        "Other or unknown",
    ],
)
def test_a_label_across_groups_cannot_be_mapped_and_is_still_a_label(label: str) -> None:
    assert map_label(label) == Ethnicity(label, None, None)
    assert is_ethnic_label(label, in_table=True)


@pytest.mark.parametrize(
    "text", ["", "Total", "Children", "Age", "both", "Ethnicity", "12", "1 White", "Yes", "White paper"]
)
def test_what_is_no_label_is_none(text: str) -> None:
    assert not is_ethnic_label(text)
    assert not is_ethnic_label(text, in_table=True)
    assert map_label(text).group is None


@pytest.mark.parametrize(
    "text", ["Other", "Unknown", "Not stated", "Refused", "Any other", "All other groups combined"]
)
def test_words_of_anything_are_labels_only_in_a_table_by_ethnicity(text: str) -> None:
    assert not is_ethnic_label(text)
    assert is_ethnic_label(text, in_table=True)


def test_a_category_of_another_group_is_refused() -> None:
    with pytest.raises(ValueError, match="not a category"):
        Ethnicity("White British", EthnicGroup.ASIAN, EthnicDetail.BRITISH)


def test_the_nineteen_categories_are_of_five_groups() -> None:
    assert len(GROUP_OF) == 19
    assert set(GROUP_OF.values()) == set(EthnicGroup) - {EthnicGroup.UNKNOWN}


@given(st.text(max_size=100))
def test_any_label_is_kept_as_written(label: str) -> None:
    assert map_label(label).label == label


@pytest.mark.parametrize(
    "label",
    [
        "Welsh/English/Scottish/Northern Irish/British",
        "English/Welsh/Scottish/N.Irish/British",
        "White: English, Welsh, Scottish, Northern Irish or British",
        "British/English",
        "White - Welsh/British",
    ],
)
def test_the_nations_of_the_kingdom_are_british_in_any_order(label: str) -> None:
    ethnicity = map_label(label)
    assert (ethnicity.group, ethnicity.detail) == (EthnicGroup.WHITE, EthnicDetail.BRITISH)


@pytest.mark.parametrize(
    "label", ["Irish", "British", "White Irish", "Irish and Scottish Traveller", "British Asian Welsh"]
)
def test_other_nations_are_not_taken_for_british(label: str) -> None:
    assert map_label(label).detail is not EthnicDetail.BRITISH


def test_names_of_the_black_group_in_any_order_are_the_group() -> None:
    assert map_label("Black, Black British, Caribbean or African").group is EthnicGroup.BLACK
    assert map_label("African or Caribbean").group is not EthnicGroup.WHITE


@pytest.mark.parametrize(
    ("label", "group", "detail"),
    [
        ("Pakistani, Scottish Pakistani or British Pakistani", "asian", "pakistani"),
        ("Indian, Indian Scottish or Indian British", "asian", "indian"),
        ("African, Scottish African or British African", "black", "african"),
        ("Black, Scottish Black or British Black", "black", None),
        ("Arab, Scottish Arab or British Arab", "other", "arab"),
        ("British Pakistani", "asian", "pakistani"),
        ("Caribbean or Black", "black", None),
        ("White: Other British", "white", "british"),
        ("White: Showman / Showwoman", "white", None),
    ],
)
def test_the_labels_of_the_scottish_census_are_known(label: str, group: str, detail: str | None) -> None:
    mapped = map_label(label)
    assert (mapped.group, mapped.detail) == (EthnicGroup(group), detail and EthnicDetail(detail))


@pytest.mark.parametrize("label", ["British", "British European", "British Other", "Scottish schools"])
def test_a_nation_beside_what_is_no_group_names_none(label: str) -> None:
    assert map_label(label).group is None


@pytest.mark.parametrize(
    ("label", "group", "detail"),
    [
        ("Other White (Polish)", "white", "other_white"),
        ("Asian (Afghan)", "asian", None),
        ("Any other Black background (Congolese)", "black", "other_black"),
        ("Any other White background (Polish, Romanian and Roma)", "white", "other_white"),
    ],
)
def test_a_people_in_brackets_leaves_a_group_what_it_is(label: str, group: str, detail: str | None) -> None:
    mapped = map_label(label)
    assert (mapped.label, mapped.group, mapped.detail) == (
        label,
        EthnicGroup(group),
        detail and EthnicDetail(detail),
    )


@pytest.mark.parametrize(
    "label", ["White (total)", "White (women)", "White (human)", "Unknown (Polish)", "Team (Polish)"]
)
def test_other_words_in_brackets_make_no_label(label: str) -> None:
    assert map_label(label).detail is None
    assert not is_ethnic_label(label)


@pytest.mark.parametrize(
    ("label", "known"),
    [("Irish Travellers", "Irish Traveller"), ("Pakistanis", "Pakistani"), ("W British", "White British")],
)
def test_the_people_and_their_short_names_are_the_group(label: str, known: str) -> None:
    assert (map_label(label).group, map_label(label).detail) == (map_label(known).group, map_label(known).detail)


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("Any other White backgroud", "Any other White background"),
        ("Black Carribean", "Black Caribbean"),
        ("Black Carribbean", "Black Caribbean"),
        ("Bangledeshi", "Bangladeshi"),
        ("Pakistnai", "Pakistani"),
        ("White Brittish", "White British"),
        ("Unknwon", "Unknown"),
    ],
)
def test_a_slip_of_the_typist_leaves_a_label_what_it_is(label: str, meant: str) -> None:
    slipped, known = map_label(label), map_label(meant)
    assert (slipped.label, slipped.group, slipped.detail) == (label, known.group, known.detail)
    assert not is_mistyped(meant)


@pytest.mark.parametrize(
    "label", ["Pakistan", "Somalia", "Bangladesh", "Number", "Referred", "Closed", "Easter", "Ohter"]
)
def test_another_word_is_no_slip(label: str) -> None:
    assert not is_ethnic_label(label)


@pytest.mark.parametrize(
    "label",
    ["Not slated", "Not started", "Not stayed", "Not recoded", "Refuses", "Declines", "Travelled", "Not messing"],
)
def test_a_verb_that_is_near_another_is_no_slip(label: str) -> None:
    assert not is_ethnic_label(label, in_table=True)
    assert not is_mistyped(label)


@pytest.mark.parametrize("label", ["White (all)", "White (all groups)", "white - combined", "White girls", "White men"])
def test_all_of_a_group_and_a_sex_of_it_are_of_that_group(label: str) -> None:
    assert map_label(label) == Ethnicity(label, EthnicGroup.WHITE)


@pytest.mark.parametrize("label", ["girls", "other boys", "unknown men", "(all)", "all girls", "European women"])
def test_a_sex_of_no_one_group_is_of_none(label: str) -> None:
    assert map_label(label).group is None


def test_a_label_says_whether_it_is_of_a_sex_and_of_adults() -> None:
    labels = ("Pakistani boys", "White British female", "Asian men", "White British", "boys")
    assert [label for label in labels if names_a_sex(label)] == ["Pakistani boys", "White British female", "Asian men"]
    assert [label for label in labels if names_adults(label)] == ["Asian men"]
