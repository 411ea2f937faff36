"""plotly's own script among the static files, straight out of its Python package: no copy of it is kept here."""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.contrib.staticfiles.utils import matches_patterns
from django.core.checks import CheckMessage, Error
from django.core.files.storage import FileSystemStorage

NAME = "plotly.min.js"


def _package() -> Path:
    """Where plotly is installed, found without importing it."""
    spec = find_spec("plotly")
    return Path(spec.origin).parent if spec is not None and spec.origin is not None else Path()


class PlotlyScript(BaseFinder):
    """Finds the one file that charts are explored with, and nothing else of the package."""

    folder = _package() / "package_data"

    def check(self, **_: Any) -> list[CheckMessage]:
        """What is wrong with the settings: nothing, or that plotly is not there."""
        missing = not (self.folder / NAME).is_file()
        return [Error("plotly's script is not in its package", obj=self)] if missing else []

    def find(self, path: str, find_all: bool = False, **_: Any) -> Any:  # noqa: FBT001, FBT002 - Django's own form
        """Where the file lies, or nothing for another path."""
        found = str(self.folder / NAME) if path == NAME else None
        return ([found] if found else []) if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, FileSystemStorage]]:
        """The file, for whoever collects and does not ask to leave it out."""
        if not matches_patterns(NAME, ignore_patterns or ()):
            yield NAME, FileSystemStorage(location=self.folder)
