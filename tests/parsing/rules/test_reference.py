"""The council's own reference, in every form that officers give it, and the numbers that are none."""

import pytest

from councils.parsing.rules.letter import Letter
from councils.parsing.rules.reference import find_reference
from councils.parsing.rules.spans import Places
from tests.parsing.reading_letters import letter, placed, read_letter

BODY = "\n\n" + letter(a="Yes", c="22")


def reference_of(head: str) -> str | None:
    return read_letter("Avonbrook Council\n\n" + head + BODY).reference


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("Enquiry number: 7110265", "7110265"),
        ("Ref: MCT 0093 25-26\n15 May 2025", "MCT 0093 25-26"),
        ("Our ref: FOI 412 2025/26", "FOI 412 2025/26"),
        ("Our ref: MCT 0093 25-26 cases were counted", "MCT 0093"),
        ("Thank you for your request, our number DDC 2025/140.", "DDC 2025/140"),
        ("2025/AVB/0519\n8 May 2025", "2025/AVB/0519"),
        ("council\tfoi_ref\tpart\nAvonbrook\tAV/24980\ta", "AV/24980"),
        ("Your request: 0052/2025-26", "0052/2025-26"),
        ("Thanks for this, we've logged it as 25-26/0044.", "25-26/0044"),
        ("Request number: 7110265", "7110265"),
        ("Request no. 7110265", "7110265"),
        ("Request No: FOI-2025-0412", "FOI-2025-0412"),
        ("Freedom of Information - 2025/FOI/88", "2025/FOI/88"),
        ("Ref no: 437/25", "437/25"),
        ("Ref. No. 437/25", "437/25"),
        ("Ref No 437/25", "437/25"),
        ("FOI ref: 25/00871", "25/00871"),
        ("FOI Ref 25/00871", "25/00871"),
        ("FOI reference number: 101000280970", "101000280970"),
        ("FOI Reference 101000280970", "101000280970"),
        ("Case ref: 12345", "12345"),
        ("Case number 101000280970", "101000280970"),
        ("Case no. 12345", "12345"),
        ("Case ID: 12345", "12345"),
        ("Case: 90241", "90241"),
        ("Subject: Response to your request [Ref: FOI-2025-77]\n\nDear", "FOI-2025-77"),
        ("Subject: RE: FOI request - CSE [RVC-2025-0912]\n\nDear", "RVC-2025-0912"),
        ("Subject: Freedom of Information request (ref 12345)", "12345"),
        ("Freedom of Information request (Reference 0052/2025-26)", "0052/2025-26"),
        ("Thank you for your request (reference 0052/2025-26).", "0052/2025-26"),
        ("Thank you for your request, reference FOI/2025/118, which we received.", "FOI/2025/118"),
        ("Thank you for your request, our reference 118/25.", "118/25"),
        ("Your request has been given the reference number 118-25.", "118-25"),
        ("Your request has been allocated reference FOI-118.", "FOI-118"),
        ("Please quote reference 118/2025 in any correspondence.", "118/2025"),
        ("Please quote 118/2025 in all correspondence.", "118/2025"),
        ("quoting reference FOI2025/118", "FOI2025/118"),
        ("Reference: FOI 437-25", "FOI 437-25"),
        ("Reference: CRN 00412345", "CRN 00412345"),
        ("Reference number\n437/25", "437/25"),
        ("Reference No.\t437/25", "437/25"),
        ("Reference WBCIR:21457", "WBCIR:21457"),
        ("WBCIR:21457", "WBCIR:21457"),
        ("Ref: WBCIR:21457", "WBCIR:21457"),
        ("Our ref: IGT/25-26/118", "IGT/25-26/118"),
        ("Our Ref : 118", "118"),
        ("Our Ref - 118/AB", "118/AB"),
        ("Our reference    118/AB", "118/AB"),
        ("OUR REF: FOI25/118", "FOI25/118"),
        ("Our Ref: F2025-00118    Your Ref: CSE1", "F2025-00118"),
        ("Your ref: CSE1   Our ref: F2025-00118", "F2025-00118"),
        ("Your reference none; ours LS/FOI/5120", "LS/FOI/5120"),
        ("Yours: none. Ours: LS/FOI/5120", "LS/FOI/5120"),
        ("FOI number: 5120", "5120"),
        ("FOI no: 5120/25", "5120/25"),
        ("FOI No 5120", "5120"),
        ("FOI Request 5120", "5120"),
        ("FOI request 25/02217", "25/02217"),
        ("FOI request: 25/02217", "25/02217"),
        ("Freedom of Information request 25/02217", "25/02217"),
        ("Freedom of Information Request - 25/02217", "25/02217"),
        ("Freedom of Information Act 2000 - Request 25/02217", "25/02217"),
        ("FREEDOM OF INFORMATION REQUEST FOI/25/118", "FOI/25/118"),
        ("Freedom of Information Act 2000: FOI-25-118", "FOI-25-118"),
        ("FOI Disclosure log 25/118", "25/118"),
        ("Disclosure log reference: 25/118", "25/118"),
        ("Disclosure Log No. 118/25", "118/25"),
        ("FOI ID 12345", "12345"),
        ("ID: 12345", "12345"),
        ("Request ID\n12345", "12345"),
        ("Request: FOI-25-118", "FOI-25-118"),
        ("Response to FOI-25-118", "FOI-25-118"),
        ("Response to FOI request 25118", "25118"),
        ("Response to request reference 25118", "25118"),
        ("Reply to your request 437/25", "437/25"),
        ("RE: FOI 437/25", "FOI 437/25"),
        ("Re: Freedom of Information request ref 437/25", "437/25"),
        ("FOI 437/25 – child sexual exploitation", "FOI 437/25"),
        ("FOI/25/0187: child sexual exploitation", "FOI/25/0187"),
        ("Information request reference IR25/118", "IR25/118"),
        ("Information Request 25/118", "25/118"),
        ("Enquiry ref: 118/25", "118/25"),
        ("Enquiry reference: 118/25", "118/25"),
        ("Customer reference: 118/25", "118/25"),
        ("Tracking number: 101118", "101118"),
        ("Log number: 101118", "101118"),
        ("Log No. 101118", "101118"),
        ("Request log ref 101118", "101118"),
        ("Unique reference: 101118", "101118"),
        ("Service request 101118", "101118"),
        ("Correspondence ref: 101118", "101118"),
        ("Correspondence number 101118", "101118"),
        ("Incident: 101118", "101118"),
        ("Contact reference 101118", "101118"),
        ("Complaint/Request ref: 101118", "101118"),
        ("Application ref 101118", "101118"),
        ("Review reference: IR-0093", "IR-0093"),
        ("Internal review ref: IR-0093", "IR-0093"),
        ("Ein cyf / Our ref: 118/25", "118/25"),
        ("Ein cyf/Our ref 118/25\nEich cyf/Your ref", "118/25"),
        ("Cyfeirnod: 118/25", "118/25"),
        ("SAR/FOI ref 118/25", "118/25"),
        ("Ref: 437/25/AB/cd", "437/25/AB/cd"),
        ("Ref: AB/cd/437", "AB/cd/437"),
        ("Ref: KMBC 118840", "KMBC 118840"),
        ("Ref: CSC 25 0066", "CSC 25 0066"),
        ("Ref: BC.2025.0734", "BC.2025.0734"),
        ("Ref: Q/25/0611", "Q/25/0611"),
        ("Ref: NMC0004471", "NMC0004471"),
        ("Ref: FOI-P 1440", "FOI-P 1440"),
        ("Ref: IG 25 118", "IG 25 118"),
        ("Ref: 25 118", "25 118"),
        ("Ref: 2025 118", "2025 118"),
        ("Ref: FOI_2025_118", "FOI_2025_118"),
        ("Ref: DF-250419-7", "DF-250419-7"),
        ("Ref: 20250417-02", "20250417-02"),
        ("Ref: 1184/2025/FOI", "1184/2025/FOI"),
        ("[118/25]", "118/25"),
        ("(FOI 118/25)", "FOI 118/25"),
        ("(118/25)", "118/25"),
        ("Your FOI request, ref. 118/25, is answered below.", "118/25"),
        ("We have logged your request under reference 118/25.", "118/25"),
        ("recorded as FOI 118/25", "FOI 118/25"),
        ("registered under number 118/25", "118/25"),
        ("It has the number 118/25 in our log.", "118/25"),
        ("Requests should quote FOI 118.", "FOI 118"),
        ("Rhyddid Gwybodaeth: CSE/RhG 2025-208", "CSE/RhG 2025-208"),
        ("Freedom of Information: 118/25", "118/25"),
        ("AVB25-0533", "AVB25-0533"),
        ("AoS 25/1233", "AoS 25/1233"),
        ("AV 0207", "AV 0207"),
        ("25/00913", "25/00913"),
        ("Subject: RE: RE: AoS 25/1233 clarification", "AoS 25/1233"),
        ("Internal review: 25/2207-R", "25/2207-R"),
        ("Response to FOI AVC 3317", "FOI AVC 3317"),
        ("FOI AoS 25/1190\n\nOn AoS 25/1190 we can say the following.", "AoS 25/1190"),
        ("FOI 25/118\n\nCall 01632 960 500 and quote 25/118", "25/118"),
    ],
)
def test_a_reference_is_read_as_it_is_written(head: str, reference: str) -> None:
    assert reference_of(head) == reference


@pytest.mark.parametrize(
    "head",
    [
        "quoting the reference number above",
        "The region as a whole recorded 412 in 2023.",
        "The team recorded 25 in 2020 and logged 38 in 2021.",
        "Freedom of Information Act 2000",
        "Data Protection Act 2018",
        "Request received 22 April 2025",
        "Request dated 22/04/2025",
        "Your request of 22 April",
        "Response date 22/04/2025",
        "Case 5 was closed",
        "In each case 12 children",
        "Your case has been passed on 22 April 2025",
        "ICO reference FS50123456",
        "Tel: 01632 960 777",
        "Our number is 01632 960 777",
        "Tel 01632 960777. Ext 4471",
        "Company number 1234567",
        "VAT Registration Number 123 4567 89",
        "Charity number 1234567",
        "Data Protection registration number Z1234567",
        "ICO registration number Z1234567",
        "Our ref:\nYour ref: ABC/12",
        "Our ref:\n22 April 2025",
        "Your ref: e-mail of 3 May 2025\nOur ref:",
        "Public Notice 2021",
        "We hold 118/2025 records",
        "Form no. 4471",
        "Room 4.12",
        "Floor 3, 12 Tanner Row, AV1 4QD",
        "Request 7 of 7",
        "Page 1 of 3",
        "Strategy 2022-2027",
    ],
)
def test_numbers_of_other_things_are_no_reference(head: str) -> None:
    assert reference_of(head) is None


def test_the_reference_that_the_letter_gives_outweighs_the_one_in_its_subject() -> None:
    assert reference_of("Subject: Your FOI 25-26/0044\n\nHi\n\nWe've logged it as 25-26/0044.") == "25-26/0044"


def test_the_reference_is_read_under_the_heading_of_its_column() -> None:
    assert reference_of("Ref\tSubject\tReceived\n25/117\tCSE\t22/04/25") == "25/117"


def test_a_column_headed_otherwise_holds_no_reference() -> None:
    assert reference_of("Subject\tReceived\nCSE 25/117\t22/04/25") is None


@pytest.mark.parametrize(
    "head", ["Records were kept from 2010/11.", "AV 2025", "AV1 1AA", "24/25", "2024-25", "AVON 19"]
)
def test_years_postcodes_and_short_numbers_are_no_reference(head: str) -> None:
    assert reference_of(head) is None


@pytest.mark.parametrize("label", ["1.a)", "1.a", "(5.b)", "1.2", "10a)"])
def test_the_label_of_a_question_is_no_reference(label: str) -> None:
    assert reference_of(f"DETAILS OF REQUEST\n\n- {label} that your council has a strategy") is None


def test_the_reference_of_an_earlier_answer_is_not_that_of_the_letter() -> None:
    text = "Avonbrook Council\n\nIR-56002\n\n7. Year by year\n\nSee response to IR-55310, which you received on 2 July 2025."
    assert read_letter(text).reference == "IR-56002"


def test_a_letter_that_only_cites_another_has_no_reference() -> None:
    assert read_letter("Avonbrook Council\n\nPlease see our earlier reply FOI-2201 of May.").reference is None


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("Our ref: TMBC FOI 25/1193", "TMBC FOI 25/1193"),
        ("Our ref: FOI 25/1193", "FOI 25/1193"),
        ("Avonbrook Council response ABC-2025-0740", "ABC-2025-0740"),
        ("Decision notice AB/FOI/25/1193 of 3 July 2025", "AB/FOI/25/1193"),
    ],
)
def test_a_reference_keeps_the_letters_before_it(head: str, reference: str) -> None:
    assert reference_of(head) == reference


@pytest.mark.parametrize("head", ["Telephone AB-01632-960733x", "See foi@abc-2025-0740.example", "Cases in 2010-2024"])
def test_what_only_looks_like_letters_year_and_number_is_no_reference(head: str) -> None:
    assert reference_of(head) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I can now reply to your request (FOI WG 24/25 - 812), and am sorry.", "FOI WG 24/25 - 812"),
        ("Your reference with us is SDC 2025 - 0188.", "SDC 2025 - 0188"),
        ("Avonbrook Council\n\n2025/TCC/0519\n8 May 2025\n", "2025/TCC/0519"),
        ("Avonbrook Council\n\nCS-IG-00417\n", "CS-IG-00417"),
    ],
)
def test_a_reference_of_several_pieces_is_whole(text: str, value: str) -> None:
    assert read_letter(text).reference == value


@pytest.mark.parametrize("text", ["Your reference: 12-AB-99", "A-Z\n", "FOI 2025 - 5 questions"])
def test_other_pieces_are_no_reference(text: str) -> None:
    assert read_letter(text).reference in (None, "FOI 2025")


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("Case reference FOI2025/00735", "FOI2025/00735"),
        ("Our ref: 437/25", "437/25"),
        ("Request ID: FOI705633873", "FOI705633873"),
        ("Reference\n0052/2025-26", "0052/2025-26"),
        ("Our Ref WBCIR:21457", "WBCIR:21457"),
        ("Your ref: 123/4\nOur ref: 56/7", "56/7"),
        ("Request reference 101000280970", "101000280970"),
        ("FOI 3502 (2025)", "FOI 3502 (2025)"),
        ("ABC/FOI/07790", "ABC/FOI/07790"),
        ("FOI PC25/0067", "PC25/0067"),
        ("Our ref: FOI PC25/0067", "FOI PC25/0067"),
        ("Your ref: FOI/25/881", "FOI/25/881"),
        ("Your reference number is 881-25", "881-25"),
        ("Subject: FOI 12345 - child sexual exploitation", "FOI 12345"),
        ("Request for information under FOIA – 18655", "18655"),
        ("Our reference is still IFC-2025-77.", "IFC-2025-77"),
        ("THE COUNTY COUNCIL\n\n437/25\n\n8 May 2025", "437/25"),
        ("Freedom of Information Act 2000 (20110046)", "20110046"),
        ("Reference\tReceived\tResponded\nF/12\t1 May 2025\t9 June 2025", "F/12"),
    ],
)
def test_the_councils_reference_is_kept_as_written(head: str, reference: str) -> None:
    assert read_letter(head + BODY).reference == reference


@pytest.mark.parametrize(
    "head",
    [
        *("Freedom of Information Act 2000", "Your ref: 123/4", "14 May 2025", "Tel: 01632 960 777"),
        *("See https://www.avonbrook.gov.example/FOI-2024/991", "Write to FOI2025@avonbrook.gov.example"),
        *(
            "Our ref:\nYour ref: ABC/12",
            "Our strategy 2024",
            "Requests under FOIA - 2024",
            "2023/24\n",
            "Of the files on FOIA, 18655 pages",
        ),
    ],
)
def test_laws_dates_and_the_askers_reference_are_none(head: str) -> None:
    assert read_letter(head + BODY).reference is None


@pytest.mark.parametrize(
    "head",
    [
        "Our response to question 3",
        "Response: Female 18, Male 4",
        "Request: 2010-2018",
        "Reply\tIrish 0",
        "Case\tFemale 18",
        "Information request 2010-2018",
        "We have only recorded since 2021: 2021 = 6, 2022 = 14",
        "Recorded 2021: 6",
        "Cases recorded during 2022/23 and 2023/24",
    ],
)
def test_a_count_or_a_stretch_of_years_is_no_reference(head: str) -> None:
    assert read_letter(head + BODY).reference is None


@pytest.mark.parametrize("reference", ["Foi 4471", "FOI 4471", "CAS 4471", "2025/140", "2025-20111"])
def test_a_labelled_reference_of_a_word_and_a_number_is_kept(reference: str) -> None:
    assert read_letter(f"Our reference: {reference}" + BODY).reference == reference


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("Avonbrook Council - AVB-3391", "AVB-3391"),
        ("Avonbrook Council, AVB/3391/25", "AVB/3391/25"),
        ("Avonbrook Council (AVC-3391)", "AVC-3391"),
        ("Avonbrook Council | FOI response | AVB-3391", "AVB-3391"),
        ("Avonbrook Council - MACE-2", None),
        ("Avonbrook Council - 2024", None),
        ("Avonbrook Council, AV1 2QQ", None),
    ],
)
def test_a_code_after_the_councils_name_at_the_end_of_its_line_is_the_reference(
    head: str, reference: str | None
) -> None:
    assert read_letter(head + BODY).reference == reference


@pytest.mark.parametrize(
    "head", ["# AVBCIR:21457 Child sexual exploitation", "AVBCIR:21457 Monitoring", "AVBCIR:21457 | Avonbrook Council"]
)
def test_a_reference_of_letters_and_a_number_may_open_the_title(head: str) -> None:
    assert reference_of(head) == "AVBCIR:21457"


@pytest.mark.parametrize("head", ["TOTAL:21 children", "Total: 21457", "NOTE: 2024 figures"])
def test_other_words_before_a_colon_are_no_reference(head: str) -> None:
    assert reference_of(head) is None


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("Our Ref: RCC/25/0118 PL", "RCC/25/0118 PL"),
        ("Ein Cyf/Our Ref: DC 25 1184 Ab\nDyddiad/Date: 6 May 2025", "DC 25 1184 Ab"),
        ("FOI/EIR reference: 2025 / 118 / IG", "2025 / 118 / IG"),
        ("AVC EIR 118-25", "AVC EIR 118-25"),
        ("AVC FOI 118-25\n13 May 2025", "AVC FOI 118-25"),
        ("Reference No. S/25/FOI/12", "S/25/FOI/12"),
        ("Ref: HC4471 - 9 May 2025", "HC4471"),
        ("Ref: HC4471 - 09/05/2025", "HC4471"),
        ("Ref: HC4471 / Date: 9 May 2025", "HC4471"),
        ("FOI 4471 / CSE", "FOI 4471"),
        ("Reference: AV 118 CSE", "AV 118"),
        ("Request #: 25-1190", "25-1190"),
        ("FOI # 30991", "30991"),
        ("eRequest ID: 55120", "55120"),
        ("Record no. 6612/25", "6612/25"),
        ("Matter number: LEG/006612", "LEG/006612"),
        ("SR number 4471882", "4471882"),
        ("Service request: 4471882", "4471882"),
        ("Our file: AV/4471", "AV/4471"),
        ("Your reference for this request is HC4471.", "HC4471"),
        ("This request is known to us as HC4471.", "HC4471"),
        ("Your request, number 1188 of this year, was received.", "1188"),
        ("Your request number 773/25", "773/25"),
        ("Freedom of Information Act request (4471/25)", "4471/25"),
        ("Cyfeirnod y cais: HC-118/25", "HC-118/25"),
        ("Rhif y cais: 11844", "11844"),
        ("Cyf/Ref: RH 2025 0771", "RH 2025 0771"),
        ("Reference/Cyfeirnod: HC-118/25", "HC-118/25"),
        ("URN 118442", "118442"),
        ("Cais Rhyddid Gwybodaeth RhG/25/331", "RhG/25/331"),
        ("Answer to question FEN-Q-771\nReleased 9 May 2025", "FEN-Q-771"),
        ("We refer to your request with reference number OSV/771, made on 10 April 2025.", "OSV/771"),
        ("Thank you for your email (OSV771).", "OSV771"),
        ("Avonbrook FOI 0771 (2025)\nReference year 2025/26", "FOI 0771 (2025)"),
        ("Response ID: HC.25.00118", "HC.25.00118"),
        ("To: requester\n\nCase no. 3391 has been closed.", "3391"),
        ("Subject: [#44120] Your request\n\nDear", "44120"),
        ("FOI/2025/0733 - Exploitation\nDate requested: 7 April 2025", "FOI/2025/0733"),
        ("Disclosure Log\nRequest 2025-0911: exploitation", "2025-0911"),
        ("Complaint ref: CMP-7781   FOI ref: WU-0992", "WU-0992"),
        ("Your request (which we have numbered 25/0771 for our records) is answered.", "25/0771"),
    ],
)
def test_a_reference_is_read_with_its_initials_and_by_whatever_its_number_is_called(head: str, reference: str) -> None:
    assert reference_of(head) == reference


@pytest.mark.parametrize(
    "head",
    [
        "FOI 2000",
        "FOIA 2000 request",
        "EIR 2004",
        "Our response to your FOI of 14/04/2025",
        "Registered with the ICO: Z5512093",
        "ICO case: IC-118442-K9B2",
        "Your request, numbers 1 to 7",
        "Requests 1 to 7",
        "Date requested: 7 April 2025",
        "Ofsted URN 80412",
        "Reference year 2025/26",
        "We refer to our response under OSV/771.",
        "Thank you for your email (3 pages).",
    ],
)
def test_the_acts_year_the_day_of_a_request_and_the_commissioners_numbers_are_no_reference(head: str) -> None:
    assert reference_of(head) is None


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("437/25 Child sexual exploitation\n\nIn our reply to request 212/25 we gave 48.", "437/25"),
        ("Reference\nABC 2025 05 0093\nReceived\nMonday 28 April 2025", "ABC 2025 05 0093"),
        ("ABC MBC\tRequest 25/04/1187\tReceived 22-04-2025", "25/04/1187"),
        ("Access to information, reply WIM-7781/25\nResponse 19-05-2025", "WIM-7781/25"),
        (
            "Reply to ABCIR:30962\n\n6. Not recorded\n\n7. 2010-11\tNot recorded\n7. 2011-12\tNot recorded",
            "ABCIR:30962",
        ),
        ("Dear Customer\n\nRe: REQ-0057731\n\nPlease find attached the response.", "REQ-0057731"),
        ("Number\t512/25\nDate answered\t09/06/2025", "512/25"),
        ("Our answers are below. ABC 2025-118 was logged on 9 April 2025.", "ABC 2025-118"),
        ("Since our answer to FOI 118/25 we have found one more.\n\nOur ref: FOI 204/25", "FOI 204/25"),
        ("In our response to request 212/25 we said that 48 cases were open.", "212/25"),
    ],
)
def test_a_reference_stands_wherever_an_officer_puts_it(head: str, reference: str) -> None:
    assert reference_of(head) == reference


@pytest.mark.parametrize(
    "head",
    [
        "6. Not recorded\n\n7. 2010-11\tNot recorded\n7. 2011-12\tNot recorded",
        "Request 25/04/2025",
        "Strategy for the answer COVID-19",
        "Re: children at risk, 2010-2024",
        "2024/25 Annual figures",
        "Not logged\n12 cases",
        "Number\t2024/25",
    ],
)
def test_labels_of_questions_and_days_are_still_no_reference(head: str) -> None:
    assert reference_of(head) is None


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("F.O.I. No. 1184/25", "1184/25"),
        ("Reference (please quote): KX/0087/25", "KX/0087/25"),
        ("Unique Reference Number (URN): 25-00417", "25-00417"),
        ("Ours: WAP 94-25\nYours: none", "WAP 94-25"),
        ("Subject: Re: cse question (ours: WAP 94-25)\n\nHi there,", "WAP 94-25"),
        ("WAP 94-25. We had your request in good order.", "WAP 94-25"),
        ("Your FOI, our 4417/25", "4417/25"),
        ("Job number: 77120", "77120"),
        ("eCase 10422", "10422"),
        ("Your request is known here as 4417/25", "4417/25"),
        ("Please see the answers below, under your reference 0052/2025-26.", "0052/2025-26"),
    ],
)
def test_a_number_is_announced_in_the_words_of_each_office(head: str, reference: str) -> None:
    assert reference_of(head) == reference


@pytest.mark.parametrize(
    "head",
    [
        "Your ref: CSE/2025/1",
        "Reference (see below) 25 children",
        "Our 2024/25 figures are below.",
        "Ours: none",
        "MACE 2. We meet each month.",
        "Our job is to keep 77 children safe.",
    ],
)
def test_what_is_ours_without_being_a_case_has_no_reference(head: str) -> None:
    assert reference_of(head) is None


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("Response BH25-771 dated 23 May 2025", "BH25-771"),
        ("Our reply AV-771, dated 23 May 2025", "AV-771"),
    ],
)
def test_a_code_before_the_date_of_a_response_is_its_reference(head: str, reference: str) -> None:
    assert reference_of(head) == reference


def test_the_form_that_a_response_follows_is_no_reference() -> None:
    assert reference_of("Response of 23 May 2025") is None


def test_what_is_known_is_no_reference() -> None:
    assert reference_of("FOI-4471-2025\n\nKnown suspects: 9 White, 6 Asian") == "FOI-4471-2025"
    assert reference_of("Your request is known to us as AV/24980") == "AV/24980"


@pytest.mark.parametrize(
    "number",
    [
        "case line 0303 123 1113",
        "request line: 0303 1231113",
        "case line 03031231113",
        "Ref line (01632) 960233",
        "enquiry number 01632 960 233",
        "contact number +44 (0)1632 960233",
        "ticket number 029-2034-5678",
        "case number 0800 123 456",
    ],
)
def test_a_telephone_number_is_no_reference(number: str) -> None:
    assert reference_of(f"Write to the Commissioner, Water Lane ({number}).") is None
    assert reference_of(f"Write to the Commissioner ({number}).\nReview of FOI response KC-7714") == "KC-7714"


@pytest.mark.parametrize("reference", ["0052/2025-26", "101000280970", "0303/25", "01-25-0417"])
def test_a_reference_may_begin_as_telephone_numbers_do(reference: str) -> None:
    assert reference_of(f"Our ref: {reference}") == reference


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("Decision notice PAL-5688", "PAL-5688"),
        ("Notice of decision PAL/5688", "PAL/5688"),
        ("Refusal notice: SK-2025-0044", "SK-2025-0044"),
        ("Decision notice IC-40405-T4L8", None),
        ("Decision Notice FS50123456", None),
        ("Information sheet COVID-19", None),
        ("Review MACE 2", None),
    ],
)
def test_a_title_may_bear_the_reference(head: str, value: str | None) -> None:
    letter = Letter.of(placed(f"Avonbrook Council\n{head}\n\nIssued 18 June 2025\n"))
    assert find_reference(letter, Places(())) == value


@pytest.mark.parametrize("head", ["FOI Request: FS-Case-698812345", "Freedom of Information request FS-Case-698812345"])
def test_case_within_a_reference_is_part_of_it(head: str) -> None:
    assert reference_of(head) == "FS-Case-698812345"


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("Dear Ms Abara,\n\nFOI S-25-0488", "S-25-0488"),
        ("FOI request S-25-0488", "S-25-0488"),
        ("FOI S/25/0488", "S/25/0488"),
        ("Our ref: RBH 7781 / CSE", "RBH 7781 / CSE"),
        ("Our reference: 25/0312 / FOI\n14 May 2025", "25/0312 / FOI"),
        ("Ref: AV/7781/CSE", "AV/7781/CSE"),
    ],
)
def test_a_reference_keeps_the_initials_that_are_part_of_it(head: str, reference: str) -> None:
    assert reference_of(head) == reference


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("Our ref: RBH 7781 / 14 May 2025", "RBH 7781"),
        ("Ref: 7781 / Your ref: 12", "7781"),
        ("Our ref: 7781 - CSE request", "7781"),
        ("Our ref: AB 7781 / CSE request from Mr Bell", "AB 7781"),
        ("Section 40-2 applies", None),
    ],
)
def test_what_stands_beside_a_reference_is_no_part_of_it(head: str, reference: str | None) -> None:
    assert reference_of(head) == reference


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("Our Ref/Your Ref: AV/25118", "AV/25118"),
        ("Our Ref / Your Ref: 25118", "25118"),
        ("Our/Your Ref: 2025/118", "2025/118"),
        ("Your Ref/Our Ref: AV/25118", "AV/25118"),
        ("Ref: - 25118", "25118"),
        ("Re: #25118 Freedom of Information request", "25118"),
        ("Freedom of Information request - #25118", "25118"),
        ("[#25118] Your request", "25118"),
        ("Subject: RE: AVB25118: Freedom of information", "AVB25118"),
        ("Subject: 25118 - response", "25118"),
    ],
)
def test_a_reference_is_known_that_only_a_subject_or_a_shared_label_gives(head: str, reference: str) -> None:
    assert reference_of(head) == reference


@pytest.mark.parametrize("below", ["25118/AV", "Avonbrook Council, FOI 25118", "Information Team (our ref 25118)"])
def test_a_reference_is_known_that_only_stands_below_the_signature(below: str) -> None:
    found = read_letter(f"Avonbrook Council{BODY}\n\nYours sincerely\nA Person\n{below}\n").reference
    assert found is not None
    assert "25118" in found


@pytest.mark.parametrize(
    "head",
    [
        "Subject: FOI Act 2000 request",
        "Subject: CSE 2025 - request",
        "Subject: Request of 14 April 2025",
        "Our plan is #1 of four, see #25 of the plan.",
        "Your Ref: CSE 1",
    ],
)
def test_laws_years_and_small_numbers_in_a_subject_are_no_references(head: str) -> None:
    assert reference_of(head) is None


@pytest.mark.parametrize(
    "opening",
    [
        "Please see below the response to your request CB-25-481, which was sent to us on 15 May 2025.",
        "Please see the attached reply to request CB-25-481.",
        "Please see our response to your request CB-25-481.",
    ],
)
def test_a_reply_that_one_is_asked_to_see_is_this_one(opening: str) -> None:
    assert find_reference(Letter.of(placed(f"Good morning\n\n{opening}\n\n1) Yes.\n")), Places(())) == "CB-25-481"


def test_a_reply_to_another_request_that_one_is_asked_to_see_is_not_this_one() -> None:
    assert find_reference(Letter.of(placed("1) Yes.\n\n7) See response to IR-55-310.\n")), Places(())) is None


@pytest.mark.parametrize(
    "head", ["Freedom of Information Act 2000 - disclosure", "Freedom of Information Act 2000: response"]
)
def test_a_reference_behind_the_law_and_its_year_is_one(head: str) -> None:
    assert read_letter(f"Avonbrook Council\n\n{head} 2025/0148\n\nDear Requester\n").reference == "2025/0148"


@pytest.mark.parametrize(
    "words",
    [
        "Freedom of Information Act 2000 - disclosure 2024/25",
        "A team (known as MACE 1 for single children) meets.",
        "Concerns are recorded as Tier 2.",
    ],
)
def test_a_year_behind_the_law_and_the_number_of_a_panel_are_no_reference(words: str) -> None:
    assert read_letter(f"Avonbrook Council\n\n{words}\n\nDear Requester\n").reference is None


def test_a_case_that_is_named_as_a_panel_is_keeps_its_reference() -> None:
    assert read_letter("Avonbrook Council\n\nYour request was logged as MACE 25/0032.\n").reference == "MACE 25/0032"


@pytest.mark.parametrize(
    ("line", "reference"), [("File QM/447-25", "QM/447-25"), ("Our file AB-1234/25", "AB-1234/25")]
)
def test_a_file_at_the_head_of_a_letter_is_the_reference(line: str, reference: str) -> None:
    text = f"Avonbrook Council\nTuesday 24 June 2025\n{line}{BODY}"
    assert read_letter(text).reference == reference


@pytest.mark.parametrize("line", ["File TABLE-12.xlsx", "File 3 of the strategy", "Filed under CSE"])
def test_another_file_is_none(line: str) -> None:
    assert read_letter(f"Avonbrook Council\n{line}{BODY}").reference is None
