"""One job at a time, and the second one is told who the first is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scraper.errors import Locked
from scraper.lock import held


def test_the_second_is_told_who_holds_it(tmp_path: Path) -> None:
    path = tmp_path / "state.lock"
    with held(path, what="copydesk watch"):
        with pytest.raises(Locked) as caught, held(path, what="copydesk fetch"):
            pass
        assert f"copydesk watch, process {os.getpid()} on " in str(caught.value)
    with held(path, what="copydesk fetch"):
        pass


def test_the_lock_of_a_killed_job_is_free(tmp_path: Path) -> None:
    path = tmp_path / "state.lock"
    script = f"""
import os, pathlib
from scraper.lock import held
with held(pathlib.Path({str(path)!r}), what="copydesk fetch"):
    print("held", flush=True)
    input()
"""
    job = subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert job.stdout is not None
    assert job.stdout.readline() == b"held\n"
    with pytest.raises(Locked, match=f"process {job.pid}"), held(path, what="another"):
        pass
    job.kill()
    job.wait()
    with held(path, what="another"):
        pass
    job.communicate()
