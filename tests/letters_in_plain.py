"""Letters of invented councils, as plain as they come, for the commands to take in."""

from pathlib import Path

EASTMARSH = """Eastmarsh Borough Council

foi@eastmarsh.gov.example

Our reference: FOI-2025-0101

8 May 2025

Thank you for your request, which we received on 14 April 2025.

a) that your council currently operates these mechanisms and has a strategy to cover CSE

Yes, both are in place.

c) the current number of cases of CSE being monitored by your council

{now}

d) the number of CSE cases monitored that are thought to be gang/group based

0

g) the number of cases being monitored each year between 2010 and 2024

2014: 12
2015: <5
2016: not recorded
"""
NOBODY = """A letter without a letterhead

c) the current number of cases of CSE being monitored by your council

7
"""


def write(folder: Path, name: str = "eastmarsh.txt", text: str = EASTMARSH, now: str = "22") -> Path:
    """A letter as a file."""
    folder.mkdir(exist_ok=True, parents=True)
    path = folder / name
    path.write_text(text.replace("{now}", now), encoding="utf-8")
    return path
