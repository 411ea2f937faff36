"""Which council wrote a letter, wherever its name or its domain stands, and which ones the letter only mentions."""

import pytest

from councils.domain.register import Register, RegisterCouncil
from councils.domain.vocabulary import NoteCode
from councils.parsing import parse
from councils.parsing.rules.council import find_names
from councils.parsing.rules.letter import Letter
from tests.parsing.reading_letters import letter, placed, read_letter

REGISTER = Register(
    (
        RegisterCouncil(
            "AVB",
            "X06000001",
            "Avonbrook Council",
            "Avonbrook",
            ("Avonbrook Metropolitan Borough Council", "AMBC"),
            ("avonbrook.gov.example",),
        ),
        RegisterCouncil("NAV", "X06000002", "North Avonbrook Council", "North Avonbrook"),
        RegisterCouncil(
            "TRN",
            "X10000001",
            "Thornshire County Council",
            "Thornshire",
            ("Thornshire CC",),
            ("thornshire.gov.example",),
        ),
        RegisterCouncil("LKV", None, "Lakevale Health and Social Care Trust", "Lakevale", ("LHSCT",)),
        RegisterCouncil(
            "MLG", "X09000004", "London Borough of Marlgate", "Marlgate", ("Marlgate Council", "LB Marlgate")
        ),
        RegisterCouncil("ISC", "X06000005", "Council of the Isles of Scarra", "Isles of Scarra", ("Scarra Council",)),
        RegisterCouncil("CAR", "X06000006", "Carrow City Council", "Carrow", ("City of Carrow",)),
        RegisterCouncil("CRS", "X10000007", "Carrowshire County Council", "Carrowshire"),
        RegisterCouncil(
            "DFW", "X06000008", "Dunsley and Farrow Council", "Dunsley and Farrow", ("Dunsley & Farrow Council",)
        ),
        RegisterCouncil("STM", "X06000009", "St Maud's Borough Council", "St Maud's"),
        RegisterCouncil(
            "NTW", "X11000010", "Nantwern County Borough Council", "Nantwern", ("Cyngor Bwrdeistref Sirol Nantwern",)
        ),
    )
)
ANSWERS = "\n\n" + letter(a="Yes", c="22")


def code_of(text: str) -> str | None:
    """The code of the council that the letter is read to be from; "…" stands for questions and answers."""
    council = parse(placed(text.replace("…", ANSWERS)), REGISTER).council
    return council.code if council else None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Avonbrook Council…", "AVB"),
        ("AVONBROOK COUNCIL…", "AVB"),
        ("Avonbrook\nCouncil…", "AVB"),
        ("Avonbrook…", "AVB"),
        ("AVONBROOK…", "AVB"),
        ("FOI response - Avonbrook…", "AVB"),
        ("Avonbrook MBC…", "AVB"),
        ("AMBC FOI Team…", "AVB"),
        ("London Borough of Marlgate…", "MLG"),
        ("Marlgate London Borough Council…", "MLG"),
        ("LB Marlgate…", "MLG"),
        ("Marlgate Council…", "MLG"),
        ("Isles of Scarra Council…", "ISC"),
        ("Council of the Isles of Scarra…", "ISC"),
        ("City of Carrow Council…", "CAR"),
        ("Carrow City Council…", "CAR"),
        ("Carrowshire County Council…", "CRS"),
        ("Carrowshire…", "CRS"),
        ("Dunsley & Farrow Council…", "DFW"),
        ("Dunsley and Farrow…", "DFW"),
        ("St Maud’s Borough Council…", "STM"),
        ("St. Maud's Borough Council…", "STM"),
        ("St Mauds Borough Council…", "STM"),
        ("Nantwern CBC…", "NTW"),
        ("Cyngor Bwrdeistref Sirol Nantwern\nNantwern County Borough Council…", "NTW"),
        ("Response…\n\nYours sincerely\n\nA. Officer\nAvonbrook Council", "AVB"),
        ("Response…\n\nYours sincerely\n\nA. Officer\nInformation Officer, Avonbrook", "AVB"),
        ("Response…\n\nKind regards\n\nA. Officer\nfoi@avonbrook.gov.example", "AVB"),
        ("Response…\n\nwww.avonbrook.gov.example", "AVB"),
        ("Response…\n\navonbrook.gov.example", "AVB"),
        ("Response…\n\nSee https://democracy.avonbrook.gov.example/x.pdf", "AVB"),
        ("Response\n\nAvonbrook Council holds this.…", "AVB"),
        ("Response\n\nI can confirm that Avonbrook Council holds this information.…", "AVB"),
        ("Response…\n\nAvonbrook Council, Town Hall, AV1 1AA", "AVB"),
        ("Response…\n\n© Avonbrook Council 2025", "AVB"),
        ("Response…\n\nIf you are unhappy write to the Monitoring Officer, Avonbrook Council, Town Hall.", "AVB"),
        ("Thornshire\n\nDear A…", "TRN"),
        ("Thornshire County Council\n\nDear A\n\nThe police (Thornshire Constabulary) hold this.…", "TRN"),
        (
            "Avonbrook Council\n\nDear A\n\nNot held. Children's services in Avonbrook are provided by Thornshire County Council. foi@thornshire.gov.example",
            "AVB",
        ),
        (
            "Dear A\n\nAvonbrook is a district council. Children's services are provided by Thornshire County Council. Write to foi@thornshire.gov.example.\n\nYours sincerely\nA. Officer\nAvonbrook Council",
            "AVB",
        ),
        (
            "Dear A\n\nThis is a district council. Please contact Thornshire County Council (foi@thornshire.gov.example).\n\nA. Officer\nAvonbrook Council | foi@avonbrook.gov.example",
            "AVB",
        ),
        (
            "Avonbrook Council\n\nDear A\n\nThornshire County Council and North Avonbrook Council share a panel with us.…",
            "AVB",
        ),
        ("Avonbrook Children's Trust on behalf of Avonbrook Council…", "AVB"),
        ("Avonbrook Council in partnership with North Avonbrook Council…", "AVB"),
        ("Dear Avonbrook Council…\n\nYours\nThornshire County Council", "TRN"),
        ("Freedom of Information request to Avonbrook Council…", "AVB"),
        ("Request to Avonbrook Council\n\nResponse from Avonbrook Council…", "AVB"),
        ("You asked Avonbrook Council:…", "AVB"),
        ("Response from Thornshire County Council to a request made of Avonbrook Council…", "TRN"),
        (
            "The Avonbrook Safeguarding Children Partnership's page…\n\nYours sincerely\nA. Officer\nThornshire County Council",
            "TRN",
        ),
        ("Freedom of Information Team\nThornshire County Council\nCounty Hall, Carrow…", "TRN"),
        ("Thornshire County Council\nCounty Hall\nMarlgate Road\nCarrow…", "TRN"),
        ("Children's Services, Thornshire…", "TRN"),
        ("From: FOI <foi@avonbrook.gov.example>\nTo: E <e@thornshire.gov.example>\nSubject: x…", "AVB"),
        ("LHSCT\n…", "LKV"),
        ("Lakevale HSC Trust…", "LKV"),
        ("Lakevale Trust…", "LKV"),
        ("Lakevale HSCT…", "LKV"),
    ],
)
def test_the_council_that_writes_is_told_from_those_it_mentions(text: str, code: str) -> None:
    assert code_of(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "Dear A\n\nThornshire Police hold this.…",
        "To: Avonbrook Council\nFrom: E. Marchetti…",
        "Dear Avonbrook Council…",
        "This is a joint response from Avonbrook Council and Thornshire County Council…",
        "This response is given on behalf of both Avonbrook Council and Thornshire County Council.…",
        "Avonbrook and Thornshire shared FOI service, for Avonbrook Council and Thornshire County Council…",
        "The councils of Avonbrook and Thornshire answer together.…",
        "Avonbrook Council & Thornshire County Council\nShared Information Team…",
        "Elsewhere Council\n\nAvonbrook Council is our neighbour.…",
        "Southmere Borough Council\n…\n\nYours sincerely\nSouthmere Borough Council\nnear Avonbrook",
        "Avonbrook Parish Council…",
        "Avonbrook NHS Foundation Trust…",
        "Avonbrook Police…",
    ],
)
def test_what_does_not_settle_the_council_leaves_it_open(text: str) -> None:
    assert code_of(text) is None


def test_the_holder_of_the_perpetrators_records_is_not_the_writer() -> None:
    answers = letter(a="Yes", f="Held by Thornshire Police")
    assert code_of("Dear A\n\n" + answers + "\n\nYours sincerely\nAvonbrook Council") == "AVB"


DISTRICT = """Dear Sir or Madam,

Avonbrook Council is the lower tier authority for 4 towns. It is not a children's services authority, so it does not hold any
of the information that you ask for.

Social care for children in Avonbrook is provided by Thornshire County Council, to which you may wish to write:

Information Governance, County Offices, 19 Market Street, Thornshire DG1 2AA
foi@thornshire.gov.example
"""


def test_the_address_of_the_council_to_ask_is_not_the_writers() -> None:
    council = parse(placed(DISTRICT), REGISTER).council
    assert council is not None
    assert council.code == "AVB"


def test_an_address_that_a_council_gives_as_its_own_is_the_writers() -> None:
    council = parse(placed("You may write to foi@thornshire.gov.example.\n\nWe hold nothing.\n"), REGISTER).council
    assert council is not None
    assert council.code == "TRN"


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("Avonbrook Council", "AVB"),
        ("NORTH AVONBROOK COUNCIL", "NAV"),
        ("Thornshire CC\nShire Hall", "TRN"),
        ("Write to foi@avonbrook.gov.example", "AVB"),
        ("Lakevale Health and Social Care Trust", "LKV"),
        ("Avonbrook Council\n\nThornshire County Council runs other services.", "AVB"),
    ],
)
def test_the_council_is_found_by_name_or_domain(head: str, code: str) -> None:
    council = read_letter(head + ANSWERS).council
    assert council is not None
    assert council.code == code


def test_a_signature_with_a_short_name_outweighs_a_neighbour_named_in_full() -> None:
    read = read_letter(
        letter(a="Yes", c="22, without those whom Avonbrook Council monitors")
        + "\n\nYours sincerely\n\nA. Officer\nThornshire CC"
    )
    assert read.council is not None
    assert read.council.code == "TRN"


def test_neighbours_and_the_commissioner_in_passing_unsettle_nothing() -> None:
    read = read_letter(
        "Thornshire County Council\n\nDear Ms Smith\n\nWe share a panel with Avonbrook Council and North Avonbrook "
        "Council. You may complain to the Information Commissioner's Office." + ANSWERS
    )
    assert read.council is not None
    assert read.council.code == "TRN"
    assert NoteCode.SEVERAL_COUNCILS not in {note.code for note in read.notes}


def test_two_councils_that_answer_together_are_not_settled_by_guessing() -> None:
    read = read_letter("This is the joint response of Avonbrook Council and Thornshire County Council." + ANSWERS)
    assert read.council is None
    assert NoteCode.SEVERAL_COUNCILS in {note.code for note in read.notes}


@pytest.mark.parametrize("head", ["Dear Avonbrook Council,", "The police of Elsewhere", ""])
def test_no_council_is_guessed(head: str) -> None:
    assert read_letter(head + ANSWERS).council is None


@pytest.mark.parametrize(
    ("says", "code"),
    [
        ("is a second-tier authority and has no children's services", "AVB"),
        ("is only a lower-tier council", "AVB"),
        ("is a district council and does not run social care", "AVB"),
        ("has been a unitary since 1998", None),
    ],
)
def test_what_a_district_tells_of_itself_names_it(says: str, code: str | None) -> None:
    text = f"Dear Requester\n\nAvonbrook Council {says}. You may wish to note that North Avonbrook Council keeps its own records.\n"
    named = read_letter(text).council
    assert (None if named is None else named.code) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Dunsley & Farrow Council…", "DFW"),
        ("DUNSLEY & FARROW COUNCIL…", "DFW"),
        ("Dunsley Farrow Council…", "DFW"),
        ("Lakevale Health & Social Care Trust…", "LKV"),
        ("Lakevale HSC Trust…", "LKV"),
        ("Lakevale HSCT…", "LKV"),
        ("Lakevale Trust…", "LKV"),
        ("Saint Maud's Borough Council…", "STM"),
        ("ST. MAUD'S BOROUGH COUNCIL…", "STM"),
        ("St Maud's BC\n\nNot held. Ask Thornshire CC.…", "STM"),
        ("Nantwern CBC…", "NTW"),
        ("Carrow CC…", "CAR"),
        ("Lakevale\n\nHealth and Social Care Trust…", "LKV"),
        ("Avonbrook\n\nCouncil…", "AVB"),
        ("Dear Ms Roe, Avonbrook Council has considered your request.…", "AVB"),
        ("Avonbrook Council (formerly Thornshire County Council)…", "AVB"),
        ("…\n\nYours sincerely\n\nAvonbrook Council, successor to Thornshire County Council", "AVB"),
        ("…\n\nYours sincerely\n\nA Roe\nAvonbrook Council, like Carrow City Council, has no such panel.", "AVB"),
        ("Thank you for asking Avonbrook Council; Carrow City Council's figures are its own.…", "AVB"),
        ("Thank you for writing to Avonbrook Council.…", "AVB"),
    ],
)
def test_a_council_is_known_by_its_name_in_other_spellings_and_beside_what_it_was(text: str, code: str) -> None:
    assert code_of(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "Avonbrook and Carrow Councils…",
        "Avonbrook and Carrow Councils' shared information service…",
        "Avonbrook Council | Carrow City Council | Thornshire County Council - shared legal service…",
        "Shared Legal Service for Avonbrook and Carrow Councils…",
        "…\n\nYours sincerely\n\nAvonbrook & Carrow Councils",
        "Dear Avonbrook Council, this is for Carrow City Council's eyes.…".replace(
            "for Carrow City Council's", "for your"
        ),
        "Vale Trust…",
    ],
)
def test_councils_that_share_a_letterhead_and_other_bodies_settle_none(text: str) -> None:
    assert code_of(text) is None


@pytest.mark.parametrize(
    ("text", "in_full"),
    [
        ("Lakevale\n\nHealth and Social Care Trust", True),
        ("About Lakevale\n\nHealth and Social Care Trust lists", False),
        ("Lakevale\n\nHealth and Social Care\n\nTrust", False),
        ("Lakevale\tHealth and Social Care Trust", False),
    ],
)
def test_a_name_over_two_paragraphs_is_one_only_where_they_say_nothing_more(text: str, in_full: bool) -> None:
    assert [named.in_full for named in find_names(Letter.of(placed(text)), REGISTER)] == [in_full]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("FOI 7019/25\n\nThe fall is because the city of Carrow left the county's services.", None),
        ("FOI 7019/25\n\nChildren who live in the city of Carrow are counted.", None),
        ("City of Carrow\n\nFOI 7019/25\n\nThe fall is because of a new team.", "CAR"),
        ("Carrowshire County Council\n\nFOI 7019/25\n\nThe city of Carrow has a council of its own.", "CRS"),
    ],
)
def test_a_city_in_small_letters_is_a_place_and_not_who_writes(text: str, code: str | None) -> None:
    council = parse(placed(text), REGISTER).council
    assert (council.code if council is not None else None) == code
