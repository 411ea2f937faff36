"""The letters under given paths, each with what its manifest says of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from councils.reference.faults import FaultyFile
from councils.reference.manifest import FILE_NAME, LetterRow, read_manifest

NOT_LETTERS = frozenset({".md", ".json", ".toml", ".letter"})
"""Files that stand beside letters and explain them."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A file to be taken in: what the manifest says of it, if there is one, or why it is refused unread."""

    path: Path
    row: LetterRow | None = None
    refused: str = ""


class _Folders:
    """The manifests of folders, each read once."""

    def __init__(self) -> None:
        self._manifests: dict[Path, dict[str, LetterRow] | str | None] = {}

    def letter(self, path: Path) -> Letter:
        manifest = self._manifest(path.parent)
        if manifest is None:
            return Letter(path)
        if isinstance(manifest, str):
            return Letter(path, refused=manifest)
        if path.name not in manifest:
            return Letter(path, refused=f"{FILE_NAME} beside it does not say what it is")
        return Letter(path, row=manifest[path.name])

    def _manifest(self, folder: Path) -> dict[str, LetterRow] | str | None:
        if folder not in self._manifests:
            try:
                self._manifests[folder] = read_manifest(folder)
            except FaultyFile as fault:
                self._manifests[folder] = str(fault.faults[0])
        return self._manifests[folder]


def find_letters(paths: Iterable[Path]) -> tuple[Letter, ...]:
    """Every letter under the paths, none twice: named files, and of a folder all but what explains its letters."""
    folders = _Folders()
    found: dict[Path, Letter] = {}
    for path in paths:
        for letter in _letters(path, folders):
            found.setdefault(letter.path.resolve(), letter)
    return tuple(found.values())


def _letters(path: Path, folders: _Folders) -> Iterator[Letter]:
    if path.is_dir():
        for inside in sorted(inside for inside in path.rglob("*") if _is_letter(inside, path)):
            yield folders.letter(inside)
    elif path.is_file():
        yield folders.letter(path)
    else:
        yield Letter(path, refused="there is no such file or folder")


def _is_letter(path: Path, root: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
    return not hidden and path.suffix.lower() not in NOT_LETTERS and path.is_file()
