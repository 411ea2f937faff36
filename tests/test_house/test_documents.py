"""The documents say what is there: every command, every setting, every layer, no path of anyone's machine."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ["README.md", "CONTRIBUTING.md", "DECISIONS.md", "CHANGELOG.md"]
SAID = {name: (ROOT / name).read_text() for name in DOCUMENTS}
MAKEFILE = (ROOT / "Makefile").read_text()
TARGETS = sorted(set(re.findall(r"^\.PHONY: (.*)$", MAKEFILE, flags=re.MULTILINE)[0].split()))


@pytest.mark.parametrize("target", TARGETS)
def test_every_make_target_is_documented(target: str) -> None:
    assert f"make {target}" in SAID["README.md"] + SAID["CONTRIBUTING.md"]


@pytest.mark.parametrize("target", TARGETS)
def test_every_make_target_says_in_help_what_it_does(target: str) -> None:
    assert re.search(rf"^{target}:.*## \w+", MAKEFILE, flags=re.MULTILINE)


def test_no_make_target_is_documented_that_is_not_there() -> None:
    named = set(re.findall(r"`make ([a-z]+)", " ".join(SAID.values())))
    assert named - set(TARGETS) == set()


def test_every_setting_of_the_environment_is_documented() -> None:
    read = set(re.findall(r'environment\.\w+\(\s*"([A-Z_]+)"', (ROOT / "foicse" / "settings.py").read_text()))
    read |= set(re.findall(r'os\.environ(?:\.get\(|\[)"([A-Z_]+)"', (ROOT / "foicse" / "settings.py").read_text()))
    assert len(read) >= 9
    assert [name for name in sorted(read) if f"`{name}`" not in (ROOT / "foicse" / "settings.py").read_text()] == []
    in_public = read - {"DEBUG", "LOCAL"}
    assert [name for name in sorted(in_public) if f"`{name}`" not in SAID["README.md"]] == []


def test_the_layers_are_drawn_as_they_are_held() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    [held] = [contract["layers"] for contract in contracts if contract.get("exhaustive")]
    drawing = SAID["CONTRIBUTING.md"].split("```")[1]
    order = [drawing.index(f"    {re.findall(r'\w+', layer)[0]} ") for layer in held]
    assert order == sorted(order)
    for layer in held:
        assert set(re.findall(r"\w+", layer)) <= set(re.findall(r"\w+", drawing))


def test_every_rule_of_the_parser_is_named_where_rules_are_told() -> None:
    rules = {path.stem for path in (ROOT / "councils" / "parsing" / "rules").glob("*.py")} - {"__init__"}
    told = SAID["CONTRIBUTING.md"].partition("## How to add a rule")[2].partition("\n## ")[0]
    assert sorted(name for name in rules if f"`{name}`" not in told) == []


def test_no_rule_is_told_that_is_not_there_and_none_is_told_at_two_steps() -> None:
    rules = {path.stem for path in (ROOT / "councils" / "parsing" / "rules").glob("*.py")}
    told = SAID["CONTRIBUTING.md"].partition("| step | modules | what goes on |")[2].partition("\n\n")[0]
    named = [name for row in told.splitlines()[2:] for name in re.findall(r"`(\w+)`", row.split("|")[2])]
    assert len(named) > 100
    assert sorted(set(named) - rules) == []
    assert sorted(name for name in set(named) if named.count(name) > 1) == []


def test_every_folder_and_file_that_a_document_names_is_there() -> None:
    named = re.findall(
        r"`((?:councils|foicse|tests|tools|requirements|fixtures|docs)/[\w./-]*)`", " ".join(SAID.values())
    )
    assert named
    assert [path for path in sorted(set(named)) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_inside_the_house_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", SAID[name])
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_names_a_place_on_somebodys_machine(name: str) -> None:
    assert re.findall(r"/(?:home|root|Users|tmp|work)/\S*", SAID[name]) == []


def test_the_newest_version_in_the_changelog_is_the_projects() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    newest = re.findall(r"^## (\d+\.\d+\.\d+)", SAID["CHANGELOG.md"], flags=re.MULTILINE)[0]
    assert newest == version


def test_decisions_are_numbered_in_order_without_a_gap() -> None:
    numbers = [int(number) for number in re.findall(r"^## (\d+)\. ", SAID["DECISIONS.md"], flags=re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_licence_is_the_one_the_project_states() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert (ROOT / "LICENSE").read_text().startswith(f"{project['license']} License")
