"""What a word for nothing counts: nobody, or nothing at all."""

import pytest

from councils.domain.wording import find_counts, read_wording


def noughts(text: str) -> list[tuple[str, bool]]:
    """The words of every nought of a text, and whether it is settled."""
    return [(each.words(text), each.wording.certain) for each in find_counts(text) if each.wording.high == 0]


@pytest.mark.parametrize(
    "text",
    [
        "There is no report in release 6.2 from which this could be drawn.",
        "There is no such report.",
        "There is no such report for any of the 15 years.",
        "No report can be run for this.",
        "2010: no report; 2011: no report",
        "There are no plans to collect this.",
        "No assessment of the number has been made.",
        "No enquiries have been made of the police.",
        "No reports are available.",
        "There is no contact with the county about this.",
        "Not one report shows it.",
        "We do not have any report on this.",
        "Not any data.",
    ],
)
def test_what_a_record_or_a_system_lacks_is_no_nought(text: str) -> None:
    assert noughts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "No case list is kept.",
        "No case management system holds this.",
        "No children's services function sits with this council.",
        "No young people's records are searchable.",
        "No referrals data is held.",
        "No episode data is held.",
        "No case-level data.",
        "No victims' names are held.",
        "We do not have any case management data on this.",
    ],
)
def test_what_is_kept_about_children_is_not_children(text: str) -> None:
    assert noughts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "No cases could be identified from the system.",
        "No cases could be extracted.",
        "Without a manual search of 312 files no cases can be counted.",
        "No incidents can be reported from the system.",
        "No cases aged 12 can be reported.",
        "None can be told apart.",
        "No child will be identified by this reply.",
        "No child should be identifiable from what we send.",
        "No case may be disclosed.",
        "No case can be described as such without reading it.",
    ],
)
def test_what_cannot_be_told_is_no_nought(text: str) -> None:
    assert noughts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "No case is coded in this way.",
        "No cases are categorised by number of perpetrators.",
        "No children are listed by ethnicity.",
        "No case has been searched.",
        "No case file has been read for this.",
        "No cases have been reviewed to find this out.",
        "None of the 31 has been assessed for this.",
        "No children have a flag for CSE on our system.",
        "None of the children has an ethnicity recorded.",
        "There were no cases where this is known.",
        "None of the 31 cases states whether a group was involved.",
        "No cases were closed in that year.",
    ],
)
def test_what_was_not_done_to_cases_is_no_nought(text: str) -> None:
    assert noughts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "No cases were recorded because we do not record CSE.",
        "No such cases are recorded on our systems, which cannot record CSE.",
        "No children were flagged in 2010 as the flag did not exist.",
        "None has been recorded, as the field does not exist.",
    ],
)
def test_a_nought_for_want_of_a_record_is_none(text: str) -> None:
    assert noughts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "None of this is held.",
        "We have none of that data.",
        "None of these figures are held.",
        "None of our systems records CSE.",
        "None of the two systems gives it.",
        "None of the 14 teams keeps a count.",
        "None of the work is recorded under that heading.",
        "None of the years before 2014 is available.",
        "None of the children's ethnicities are held.",
        "None given.",
        "2010: none returned; 2011: none stated",
        "None that we can count.",
        "None to give.",
    ],
)
def test_none_of_other_things_is_no_nought(text: str) -> None:
    assert noughts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We operate a zero tolerance approach to CSE.",
        "There is zero recording of CSE.",
        "Nil return not made.",
        "Nil response from the service.",
        "Nil held.",
        "It is not known; nil is not entered on the system.",
        "The number is not zero but is not held.",
        "The true figure is unlikely to be zero.",
        "The number is above zero and below a figure that we could publish.",
        "Numbers other than zero are rounded.",
        "We cannot say that there are none.",
        "This does not mean that there are no cases.",
    ],
)
def test_a_nought_that_is_spoken_of_or_denied_is_none(text: str) -> None:
    assert noughts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "No individual is named for this work.",
        "No person here keeps such a list.",
        "Nobody here can say.",
        "No one counts them.",
    ],
)
def test_an_officer_that_there_is_not_is_no_nought(text: str) -> None:
    assert noughts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "No cases were recorded.",
        "None recorded.",
        "2010: none recorded",
        "No children are flagged for CSE.",
        "No cases are held on the register.",
        "None that we are aware of.",
        "None known.",
        "2010: none on file",
        "No cases can be said to be group based.",
        "No assessments were open.",
        "No contacts, 2010",
    ],
)
def test_a_nought_that_may_be_a_want_of_records_is_left_to_a_person(text: str) -> None:
    ((_, certain),) = noughts(text)
    assert not certain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("None.", "None"),
        ("Nil return.", "Nil"),
        ("Nil response: 0", "0"),
        ("There are currently none.", "none"),
        ("No cases.", "No cases"),
        ("No live cases.", "No live cases"),
        ("There are no children currently being monitored for CSE.", "no children"),
        ("No children or young people are being monitored for CSE today.", "No children"),
        ("No referrals for CSE are open at present.", "No referrals"),
        ("No individuals are currently being monitored.", "No individuals"),
        ("No individual is being monitored.", "No individual"),
        ("No child is known to be at risk.", "No child"),
        ("No cases have been identified.", "No cases"),
        ("There are no cases recorded as group based.", "no cases"),
        ("None of the 31.", "None"),
        ("None of the nineteen is thought to be a victim of a gang or group.", "None"),
        ("None of the four was known to be.", "None"),
        ("None of these cases is thought to be group based.", "None"),
        ("None of the above cases are known to involve a gang.", "None"),
        ("None of the children shows signs of a group.", "None"),
        ("None of which are thought to be gang related.", "None"),
        ("No cases involving 2 or more perpetrators are being monitored.", "No cases"),
        ("None\nCases before 2014 cannot be counted.", "None"),
        ("None. Cases before 2014 cannot be counted.", "None"),
        ("Asian\tnone\tnot recorded", "none"),
        ("The answer is nil, and the year before cannot be reported.", "nil"),
        ("Not a single case is open.", "Not a single"),
        ("The number of cases is zero.", "zero"),
        ("Zero cases", "Zero"),
    ],
)
def test_none_of_what_was_asked_for_is_a_settled_nought(text: str, words: str) -> None:
    assert (words, True) in noughts(text)


@pytest.mark.parametrize("words", ["no report", "no such report", "no enquiry"])
def test_a_cell_of_no_report_has_no_count_and_is_left_to_a_person(words: str) -> None:
    wording = read_wording(words)
    assert wording is not None
    assert (wording.count, wording.certain) == (None, False)


@pytest.mark.parametrize("words", ["no reports", "no plans", "no enquiries", "No reports have been received."])
def test_no_reports_are_perhaps_a_nought(words: str) -> None:
    ((_, certain),) = noughts(words)
    assert not certain


@pytest.mark.parametrize(
    "words", ["We hold no reports.", "There are no plans to count.", "No reports on this.", "No plans exist."]
)
def test_papers_that_there_are_not_are_no_nought(words: str) -> None:
    assert noughts(words) == []


def test_a_cell_of_none_that_were_told_is_not_held_perhaps() -> None:
    wording = read_wording("none given")
    assert wording is not None
    assert (wording.count, wording.certain) == (None, False)


_NOUGHT_AT_MOST = (
    "No more than 0",
    "no more than zero",
    "not exceeding 0",
    "not above 0",
    "up to 0",
    "at most 0",
    "0 or fewer",
    "≤0",
)


@pytest.mark.parametrize("words", _NOUGHT_AT_MOST)
def test_nought_at_most_is_a_nought_for_a_person_to_look_at(words: str) -> None:
    wording = read_wording(words)
    assert wording is not None
    assert (wording.low, wording.high, wording.certain) == (0, 0, False)
    found = [
        (each.wording.low, each.wording.high, each.wording.certain) for each in find_counts(f"It is {words} cases")
    ]
    assert found == [(0, 0, False)]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("no more than 5", 0, 5),
        ("not above 5", 0, 5),
        ("not over 5", 0, 5),
        ("does not exceed 5", 0, 5),
        ("not below 5", 5, None),
        ("no lower than 5", 5, None),
        ("more than 0", 1, None),
        ("above 5", 6, None),
        ("no fewer than 5", 5, None),
    ],
)
def test_a_limit_that_is_denied_is_the_other_one(words: str, low: int, high: int | None) -> None:
    assert [(each.wording.low, each.wording.high) for each in find_counts(f"{words} cases")] == [(low, high)]
