"""
Make the project's environment: `python3 tools/setup.py`, from any Python 3.11 on; nothing but the standard library.

Fetches uv where there is none, lets it find or fetch the Python that `.python-version` names, and installs exactly
what `requirements/test.txt` locks, by hash. Says nothing and does nothing when that is already so.
`python3 tools/setup.py uv` prints the path of uv instead.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
STAMP = ENVIRONMENT / "installed-from"
LOCKED = ROOT / "requirements" / "test.txt"
WANTED = ROOT / ".python-version"
OWN_UV = ROOT / "var" / "uv"
OWN_UV_BY_PIP = ROOT / "var" / "uv-by-pip"
OLDEST = (3, 11)


class SetupFault(Exception):
    """Setting up cannot go on; the message says why and what would help."""


def fingerprint() -> str:
    """What the environment depends on, as a hash: the locked requirements and the Python's version."""
    return hashlib.sha256(WANTED.read_bytes() + b"\n" + LOCKED.read_bytes()).hexdigest()


def is_current() -> bool:
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text().strip() == fingerprint()


def ran(*command: object, quietly: bool = False) -> bool:
    """True if the command ran and succeeded; `quietly` keeps back what it prints."""
    words = [str(word) for word in command]
    try:
        return subprocess.run(words, check=False, capture_output=quietly).returncode == 0
    except OSError:
        return False


def works(uv: Path) -> bool:
    return ran(uv, "--version", quietly=True)


def with_venv() -> Path:
    ran(sys.executable, "-m", "venv", OWN_UV, quietly=True)
    ran(OWN_UV / "bin" / "python", "-m", "pip", "install", "--quiet", "uv", quietly=True)
    return OWN_UV / "bin" / "uv"


def with_pip_in_a_folder() -> Path:
    ran(sys.executable, "-m", "pip", "install", "--quiet", "--target", OWN_UV_BY_PIP, "uv", quietly=True)
    return OWN_UV_BY_PIP / "bin" / "uv"


def with_pip_for_the_user() -> Path:
    ran(sys.executable, "-m", "pip", "install", "--quiet", "--user", "uv", quietly=True)
    return Path(os.environ.get("PYTHONUSERBASE") or Path.home() / ".local") / "bin" / "uv"


def find_uv() -> Path:
    """The path of a uv that works: the one on PATH, one fetched before, or one fetched now."""
    on_path = shutil.which("uv")
    known = [Path(on_path)] if on_path else []
    for uv in (*known, OWN_UV / "bin" / "uv", OWN_UV_BY_PIP / "bin" / "uv"):
        if works(uv):
            return uv
    print("Fetching uv, which installs the rest …", file=sys.stderr)
    for fetch in (with_venv, with_pip_in_a_folder, with_pip_for_the_user):
        uv = fetch()
        if works(uv):
            return uv
    raise SetupFault(
        "There is no uv, and neither venv nor pip could fetch it: install uv by hand, "
        f"or python3-venv for {sys.executable}, and see that this machine reaches a package index."
    )


def is_python(version: str) -> bool:
    """True if the environment there is runs on this version, given as `3.13`."""
    return ran(PYTHON, "-c", f"import sys; sys.exit('%d.%d' % sys.version_info[:2] != '{version}')", quietly=True)


def install() -> None:
    """Make the environment and fill it with what is locked; raises `SetupFault` where that cannot be done."""
    uv, version = find_uv(), WANTED.read_text().strip()
    print(f"Installing Python {version} and what requirements/test.txt locks: about a minute …", file=sys.stderr)
    make = (uv, "venv", "--quiet", "--clear", "--no-project", "--python", version, ENVIRONMENT)
    if not is_python(version) and not ran(*make):
        raise SetupFault(f"Python {version} is neither on this machine nor could uv fetch it: install it by hand.")
    if not ran(uv, "pip", "sync", "--quiet", "--require-hashes", "--python", PYTHON, LOCKED):
        raise SetupFault("The locked packages could not be installed; uv says above which, and why.")
    STAMP.write_text(fingerprint() + "\n")


def main() -> int:
    if sys.version_info < OLDEST:
        print(f"Python 3.11 or later is needed to set up; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    os.chdir(ROOT)
    for name in ("VIRTUAL_ENV", "PYENV_DIR", "PYENV_VERSION"):
        os.environ.pop(name, None)  # what chose this Python must not hide the one that is wanted
    try:
        if sys.argv[1:] == ["uv"]:
            print(find_uv())
        elif not is_current():
            install()
    except SetupFault as fault:
        print(fault, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
