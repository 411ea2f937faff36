"""A short run of the fuzzer over the rules; a long one is started by hand."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_rules_survive_some_thousand_letters_made_up_by_the_fuzzer() -> None:
    ended = subprocess.run(
        [sys.executable, "tests/fuzz/rules.py", "-atheris_runs=1500", "-max_len=400", "-seed=7", "-verbosity=0"],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-3000:]
