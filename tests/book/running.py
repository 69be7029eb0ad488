"""Runs a command with a time limit and returns all that it and its children print."""

import os
import signal
import subprocess
import tempfile
from pathlib import Path

MOST = 1 << 20  # bytes of output


def run(command: list[str], cwd: Path, environment: dict[str, str], limit: float) -> tuple[int | None, str]:
    """The status, or None for a command that was stopped at its limit; and stdout and stderr together."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            status: int | None = process.wait(timeout=max(limit, 0.1))
        except subprocess.TimeoutExpired:
            status = None
        try:
            os.killpg(process.pid, signal.SIGKILL)  # what it left behind
        except ProcessLookupError:
            pass
        process.wait()
        output.seek(0)
        return status, output.read(MOST).decode("utf-8", "replace")
