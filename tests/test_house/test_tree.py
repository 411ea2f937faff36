"""The shape of the house: sizes of modules and functions, names of files, the licence, the layers."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import WITHOUT_DATABASE

LONGEST_MODULE, LONGEST_FUNCTION = 400, 50  # lines
ROOT = Path(__file__).resolve().parents[2]
OURS = ("councils", "foicse", "tools")
NAMED_FOR_NOTHING = {"utils", "util", "helpers", "common", "services", "misc", "shared"}


def modules() -> Iterator[Path]:
    for folder in OURS:
        yield from (path for path in sorted((ROOT / folder).rglob("*.py")) if "migrations" not in path.parts)


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """The name and the length in lines, decorators left out, of each function of the module."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_module_is_long() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in modules()}
    assert {name: length for name, length in lengths.items() if length >= LONGEST_MODULE} == {}


def test_no_function_is_long() -> None:
    long = {
        f"{path.relative_to(ROOT)}: {name}": length
        for path in modules()
        for name, length in functions(path)
        if length >= LONGEST_FUNCTION
    }
    assert long == {}


def test_no_module_is_named_for_nothing() -> None:
    assert [path for path in modules() if path.stem in NAMED_FOR_NOTHING or path.parent.name in NAMED_FOR_NOTHING] == []


def test_every_module_with_code_is_met_by_the_tests_of_its_own_folder() -> None:
    tested = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()}
    packages = {
        path.parent.name for path in (ROOT / "councils").glob("*/__init__.py") if any(functions_of(path.parent))
    }
    assert packages - {"migrations", "templatetags"} - tested == set()


def test_each_rule_of_the_parser_has_a_test_file_of_its_name_and_no_other_stands_beside_them() -> None:
    """A module without a function is plain data: it has nothing to test, and may yet have a file."""
    modules = {path.stem: path for path in (ROOT / "councils" / "parsing" / "rules").glob("*.py")}
    rules = {name for name, path in modules.items() if any(functions(path))}
    tested = {path.stem.removeprefix("test_") for path in (ROOT / "tests" / "parsing" / "rules").glob("*.py")}
    assert rules - tested == set()
    assert tested - modules.keys() == set()


def test_each_rule_of_the_parser_is_called_by_another_module() -> None:
    rules = {path.stem for path in (ROOT / "councils" / "parsing" / "rules").glob("*.py")} - {"__init__"}
    used = {
        name
        for path in modules()
        for name in re.findall(r"councils\.parsing\.rules\.(\w+) import", path.read_text())
        if name != path.stem
    }
    assert rules - used == set()


def test_no_test_asks_for_a_database_where_a_run_on_another_does_not_look() -> None:
    """The browser's folder apart: the sites that its tests drive are SQLite's."""
    asked = re.compile(r"django_db|live_server|transactional_db|def test_\w+\([^)]*\bdb\b")
    folders = [ROOT / "tests" / name for name in WITHOUT_DATABASE - {"browser"}]
    assert all(folder.is_dir() for folder in folders)
    assert [path for folder in folders for path in folder.rglob("*.py") if asked.search(path.read_text())] == []


def functions_of(package: Path) -> Iterator[str]:
    for path in package.rglob("*.py"):
        yield from (name for name, _ in functions(path))


def test_the_layers_are_held_for_every_module_there_is() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    [layers] = [contract for contract in contracts if contract.get("exhaustive")]
    named = set(re.findall(r"\w+", " ".join(layers["layers"]))) | set(layers["exhaustive_ignores"])
    standing = {path.stem for path in (ROOT / "councils").glob("*.py")} - {"__init__"}
    standing |= {path.parent.name for path in (ROOT / "councils").glob("*/__init__.py")}
    assert standing - named == set()


def test_the_linter_of_the_layers_finds_no_import_that_points_up() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    ended = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stdout


@pytest.mark.parametrize("name", ["LICENSE", "README.md", "CONTRIBUTING.md", "DECISIONS.md", "CHANGELOG.md"])
def test_every_document_of_the_house_is_there_and_says_something(name: str) -> None:
    assert len((ROOT / name).read_text().split()) > 100
