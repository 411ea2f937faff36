"""Each finding has a name of its own, short enough to be kept beside a decision."""

from councils.domain.finding_keys import key_of, latest
from councils.domain.returns import Finding
from councils.domain.vocabulary import FindingCode, Question

AGES = Finding(FindingCode.SUM_DIFFERS, "The ages add up to 7.", (Question.VICTIM_AGE,))


def test_a_finding_has_the_same_key_whenever_it_is_found() -> None:
    again = Finding(FindingCode.SUM_DIFFERS, "The ages add up to 7.", (Question.VICTIM_AGE,))
    assert key_of(again) == key_of(AGES)


def test_findings_that_differ_in_anything_have_different_keys() -> None:
    others = [
        AGES,
        Finding(FindingCode.PART_EXCEEDS_WHOLE, AGES.message, AGES.questions),
        Finding(AGES.code, "The ages add up to 8.", AGES.questions),
        Finding(AGES.code, AGES.message, (Question.CURRENT_CASES, Question.VICTIM_AGE)),
        Finding(AGES.code, AGES.message, ()),
    ]
    assert len({key_of(one) for one in others}) == len(others)


def test_every_key_fits_beside_a_decision() -> None:
    assert all(len(key_of(Finding(code, "x" * 400, (*Question,)))) <= 40 for code in FindingCode)


def test_a_finding_is_settled_by_its_own_key_before_its_code() -> None:
    own, code = key_of(AGES), AGES.code
    assert latest({own: "own", code.value: "code"}, own, code) == "own"
    assert latest({code.value: "code"}, own, code) == "code"
    assert latest({"sum-differs-000000000000": "another"}, own, code) is None
