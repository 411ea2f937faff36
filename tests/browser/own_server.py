"""The site in processes of its own, over a database of its own: it can be killed, started again, and measured."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.conftest import ROOT

STARTING = 60  # seconds a start may take on a busy machine

_SETTING_UP = """
import json
from django.core.management import call_command
call_command("migrate", verbosity=0)
call_command("createcachetable", verbosity=0)
from django.test import Client
from councils.recording.requests import request_for
from tests.browser.desk_site import staff
from tests.returns import eastmarsh, the_round
of = request_for(council=eastmarsh(), round=the_round())
client = Client()
client.force_login(staff("ada"))
print(json.dumps([of.pk, client.cookies["sessionid"].value]))
"""


@dataclass
class Server:
    """The site on a port of its own, served as `make run` serves it; `folder` holds its database and its documents."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """What it is told: nothing of the shell around the tests that would change what it serves."""
        kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "SECRET_KEY"}}
        return kept | {"VAR": str(self.folder), "LOCAL": "1", "DEBUG": "0", "PYTHONPATH": str(ROOT)}

    def set_up(self) -> tuple[int, Any]:
        """Make the database, with a request and a researcher: the request's number, and her session's cookie."""
        command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", _SETTING_UP]
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=True)
        pk, cookie = json.loads(done.stdout.strip().splitlines()[-1])
        return int(pk), {"name": "sessionid", "value": str(cookie), "url": f"{self.address}/staff/"}

    def start(self) -> None:
        """Start it, and wait until it answers."""
        granian = str(Path(sys.executable).with_name("granian"))
        options = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port), "--log-level", "warning"]
        command = [granian, *options, "--blocking-threads", "4", "foicse.wsgi:application"]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=self.environment, stdout=log, stderr=log, start_new_session=True
            )
        end = time.monotonic() + STARTING
        while time.monotonic() < end:
            try:
                with urlopen(f"{self.address}/help/", timeout=2):
                    return
            except (URLError, TimeoutError, ConnectionError):
                time.sleep(0.1)
        pytest.fail((self.folder / "log").read_text()[-2000:])

    def kill(self) -> None:
        """End the server and its workers at once, in the middle of whatever they do."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None
