"""What a letter says of other things, with numbers, beside its answers or in place of one, is nowhere a certain figure."""

from itertools import cycle

import pytest

from tests.parsing.reading_letters import letter, read_letter

SAID = (
    "In a borough of 214,000 people, of whom 46,300 are under 18, any small number could point to a child.",
    "There are 31 primary schools and 6 secondary schools in the area.",
    "The service employs 42 social workers across 5 teams.",
    "Last year our front door received 9,812 contacts of all kinds.",
    "A total of 1,204 assessments of need were completed in the same year for all children.",
    "The Multi-Agency Child Exploitation panel has 14 members and met 23 times in 2024.",
    "Training on exploitation was attended by 318 members of staff in 2023/24.",
    "The partnership spent £48,000 on this work in 2024.",
    "Nationally, 15,210 assessments recorded child sexual exploitation as a factor in 2023.",
    "The Department for Education published figures of 240 for the region.",
    "Our neighbouring authority reported 37 cases in its own reply.",
    "The police recorded 126 crimes flagged as exploitation in 2024.",
    "Of those crimes, 19 led to a charge.",
    "The council looked after 612 children at 31 March 2025.",
    "There were 214 children on a child protection plan at 31 March 2025.",
    "Of children on a plan, 3 were under the category of sexual abuse.",
    "In 2022 the authority had 57 children missing from care on more than one occasion.",
    "This figure was previously given as 29.",
    "Our earlier response gave 17.",
    "In response to a similar request last year we said 41.",
    "The figure would be 12 if repeat referrals were left out.",
    "We estimate that 60 files would have to be opened by hand.",
    "It would take 2 officers 19 days to search 1,140 records.",
    "A sample of 25 files took 6 hours.",
    "You asked for figures from 2010 to 2024, which is 15 years.",
    "The system holds 8 fields on this subject.",
    "We aim to respond within 20 working days.",
    "We received your request 3 weeks after a similar one, one of 7 this year.",
    "The 2021 Census counted 52,114 residents aged 0 to 17.",
    "About 23% of pupils are from minority ethnic backgrounds.",
    "Some 6 in 10 of those referred were girls.",
    "The rate per 10,000 children was 4.3 in 2023 and 5.1 in 2024.",
    "The target for 2025 is 90.",
    "In the first quarter 21 contacts led to no further action.",
    "Five children's homes in the area are run by private providers.",
    "There are two specialist workers and one team manager.",
    "Three councils share this service.",
    "The figure for the whole county is 143.",
    "Across the four authorities of the partnership there were 88 in 2024.",
    "Our commissioned charity supported 26 young people last year, from all referral routes.",
    "The helpline took 74 calls.",
    "The National Referral Mechanism received 11 referrals from us, of which 4 concerned sexual exploitation.",
    "Of the adults known to the police, 6 were convicted.",
    "The youth justice service worked with 33 young people.",
    "Operation Larch identified 9 suspects.",
    "In 2019 the inspectorate looked at 12 cases.",
    "Ofsted visited in 2023 and sampled 24 children's records.",
    "Page 3 of the strategy lists 7 priorities for 2023 to 2026.",
    "Version 2 of the policy was agreed on 4 May 2022 and has 31 pages.",
    "The panel considers up to 10 children each month.",
    "Each worker has a caseload of 15.",
    "The minimum age of a child discussed was 11.",
    "Children are screened with a tool of 18 questions, and a score of 16 or more is high risk.",
    "Scores of 0 to 5 are low.",
    "The return counts children aged 10 to 17, and not those of 18 or 19.",
    "Before 2016 the risk was recorded by 3 different teams.",
    "There have been 4 changes of system since 2012.",
    "One case was closed in error and reopened.",
    "We cannot rule out that 2 children were counted twice.",
    "Two of these children have since moved to another area.",
    "Compared with 2023 this is an increase of 8.",
    "The number fell by 5 in 2022.",
    "Numbers doubled between 2018 and 2020.",
    "This is 3 fewer than in the year before.",
    "Fewer than 5 requests on this subject were refused.",
    "Nil returns were submitted for 2 quarters.",
    "No complaints were received about this service in 2024.",
    "Zero tolerance is the policy of this council.",
    "None of our staff was disciplined.",
    "In all, 84 children were at risk of exploitation of any kind, including criminal exploitation.",
    "There were 46 episodes of criminal exploitation in 2023.",
    "Radicalisation accounted for 3 referrals in 2024.",
    "Boys made up 12 of a different cohort.",
    "The 16 children in the trial group were chosen at random.",
    "There were 19 strategy discussions.",
    "Section 40 applies to 2 of the 7 parts.",
    "Please quote 25-0417 when you reply to us.",
    "Telephone 01234 567 890, extension 42.",
    "Your request was logged at 14:32 on 3 March 2025 as item 16.",
    "The fee would be £450, at £25 an hour for 18 hours.",
    "In 2022 the policy had 31 pages.",
    "Version 3 was agreed on 4 May 2022 and has 12 chapters.",
    "Extremism led to 4 referrals in 2023 and 5 referrals in 2024.",
    "Forced marriage accounted for 2 cases in 2023.",
    "Honour based abuse made up 4 cases in 2022.",
    "The survey was answered by 12 White British and 4 Mixed respondents.",
    "Those excluded from school were White British (4) and Black Caribbean (6).",
    "Foster carers: White British 41, Asian 6.",
    "White British: 12 interviews. Asian: 3 interviews.",
    "The posters were seen by 14 children aged 12 and 13.",
    "Of the taxi drivers whose licences were revoked, 3 were Pakistani and 4 White British.",
    "Aged 14: 3 who were refused a place.",
    "Witnesses: White British 4.",
    "There are 9 hotspots being monitored.",
    "At present 3 panels monitor cases.",
    "Currently we are monitoring 7 locations.",
)
ANSWERS = {
    "a": "Yes.",
    "b": "A weekly panel and a hub of several agencies.",
    "c": "22 children are being monitored.",
    "d": "None.",
    "e": "White British 12, Pakistani 6 and White Irish 4. Aged 14: 9, aged 15: 13.",
    "f": "This is not recorded.",
    "g": "2021: 30\n2022: 33\n2023: 41",
}

COUNTED = ("c", "d", "e", "g")
"""The parts that ask for counts of children."""


def _certain_in(said: str, text: str) -> list[tuple[str, str]]:
    """The certain figures whose words stand in what was said, each with its question."""
    begins = text.index(said)
    read = read_letter(text)
    return [
        (answer.question, figure.words)
        for answer in read.answers
        for figure in answer.figures
        if figure.certain and figure.span is not None and begins <= figure.span.start < begins + len(said)
    ]


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("part", COUNTED)
def test_what_is_said_in_place_of_an_answer_is_no_certain_figure(part: str, said: str) -> None:
    assert _certain_in(said, f"Avonbrook Council\n\n{letter(**ANSWERS | {part: said})}") == []


@pytest.mark.parametrize(("part", "said"), list(zip(cycle(COUNTED), SAID, strict=False)))
def test_what_is_said_behind_an_answer_is_no_certain_figure(part: str, said: str) -> None:
    assert _certain_in(said, f"Avonbrook Council\n\n{letter(**ANSWERS | {part: f'{ANSWERS[part]} {said}'})}") == []
