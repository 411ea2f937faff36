"""A short run of the fuzzer over the readers; a long one is started by hand."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_readers_survive_some_thousand_documents_made_up_by_the_fuzzer() -> None:
    ended = subprocess.run(
        [sys.executable, "tests/fuzz/readers.py", "-atheris_runs=4000", "-max_len=600", "-seed=7", "-verbosity=0"],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-3000:]
