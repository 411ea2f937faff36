"""
Find the Chromium that the browser tests drive, or fetch it: `python -m tools.browser` prints its path.

The one that `CHROMIUM` names; else its headless shell, on Debian as root from its package, since it opens a page in
half the time; else a whole one on PATH; else Playwright's own.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ((SHELL, "fonts-dejavu-core"), ("chromium", "fonts-dejavu-core"))  # older Debians have no shell

# No voice of its own on the network, and no graphics card asked for.
ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
)


class NoBrowser(Exception):
    """There is no Chromium to drive; the message says how to get one."""


def arguments() -> list[str]:
    """What Chromium is started with; its sandbox does not start for root."""
    return [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]


def find() -> Path:
    """The path of a Chromium on this machine; raises `NoBrowser` where there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        if not Path(named).is_file():
            raise NoBrowser(f"CHROMIUM names {named}, which is not there")
        return Path(named)
    for name in NAMES:
        if path := shutil.which(name):
            return Path(path)
    if (own := _playwrights_own()).is_file():
        return own
    raise NoBrowser("There is no Chromium: run `make browser`, put one on PATH, or name one in CHROMIUM")


def _playwrights_own() -> Path:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def fetch() -> None:
    """Install a Chromium: Debian's as root, otherwise Playwright's own; what they print goes to standard error."""
    print("Installing Chromium for the browser tests …", file=sys.stderr)
    if _is_debian_as_root() and any(_installed(packages) for packages in PACKAGES):
        return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], stdout=sys.stderr, check=False)


def fetch_shell() -> None:
    """Install the headless shell beside a whole Chromium; without it, without a network, the whole one serves."""
    print("Installing Chromium's headless shell, the faster one for tests …", file=sys.stderr)
    _installed(PACKAGES[0])


def _is_debian_as_root() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def _installed(packages: tuple[str, ...]) -> bool:
    """Whether Debian's packages could be installed; what is known of them is fetched anew where that does not do."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-qq", "-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=20"]
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    if subprocess.run(install, env=quiet, capture_output=True, check=False).returncode == 0:
        return True
    subprocess.run([*apt, "update"], env=quiet, stdout=sys.stderr, check=False)
    return subprocess.run(install, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0


def main() -> int:
    try:
        if find().name != SHELL and "CHROMIUM" not in os.environ and _is_debian_as_root():
            fetch_shell()
    except NoBrowser:
        fetch()
    try:
        print(find())
    except NoBrowser as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
