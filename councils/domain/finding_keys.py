"""What names a finding, so that each of a return's findings is settled on its own."""

from collections.abc import Iterable
from hashlib import sha256

from councils.domain.returns import Finding
from councils.domain.vocabulary import FindingCode

_DIGITS = 12


def finding_key(code: FindingCode | str, message: str, questions: Iterable[str]) -> str:
    """
    The code with a few digits of all that is said: at most 40 characters.

    A finding that says something else, or touches other questions, is another one and has another key.
    """
    said = "\n".join((message, *(str(question) for question in questions)))
    return f"{code}-{sha256(said.encode()).hexdigest()[:_DIGITS]}"


def key_of(finding: Finding) -> str:
    """The key of a finding of a reading."""
    return finding_key(finding.code, finding.message, finding.questions)


def latest[T](settled: dict[str, T], key: str, code: FindingCode | str) -> T | None:
    """What settled the finding: by its own key, or by its code alone, as it was done once for all of that code."""
    return settled.get(key, settled.get(str(code)))
