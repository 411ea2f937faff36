"""
Find the Chromium that the browser tests drive, or fetch it: `python -m tools.browser` prints its path.

The one that `CHROMIUM` names; else one on PATH; else, on Debian as root, its package; else Playwright's own.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "fonts-dejavu-core")

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
    if shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "-qq", "update"], env=quiet, stdout=sys.stderr, check=False)
        install = ["apt-get", "-qq", "install", "-y", "--no-install-recommends", *PACKAGES]
        if subprocess.run(install, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0:
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], stdout=sys.stderr, check=False)


def main() -> int:
    try:
        find()
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
