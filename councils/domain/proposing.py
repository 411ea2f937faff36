"""Why a letter is thought to be from a council: what of that council stands in its text, for a person to judge."""

import re
from collections.abc import Iterator

from councils.domain.register import RegisterCouncil


def why_proposed(text: str, council: RegisterCouncil) -> tuple[str, ...]:
    """What speaks for the council, in words; nothing where neither its names nor its domains stand in the text."""
    return (*_by_domain(text, council), *_by_name(text, council))


def _by_domain(text: str, council: RegisterCouncil) -> Iterator[str]:
    for domain in council.domains:
        times = len(re.findall(rf"(?<![\w-]){re.escape(domain)}(?![\w-])", text, re.IGNORECASE))
        if times:
            yield f"{domain} stands in it {_times(times)}"


def _by_name(text: str, council: RegisterCouncil) -> Iterator[str]:
    """The longest of its names that is there, not inside an address; shorter ones are mostly parts of it."""
    for name in sorted(council.names, key=len, reverse=True):
        pattern = r"\s+".join(map(re.escape, name.split()))
        times = len(re.findall(rf"(?<![\w@.]){pattern}(?!\w|\.\w)", text, re.IGNORECASE))
        if times:
            yield f"“{name}” stands in it {_times(times)}"
            return


def _times(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, f"{times} times")
