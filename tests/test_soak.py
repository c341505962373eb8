"""The command against bad weather, whole and killed on the way. `tests/soak.py` does the same in full size."""

from __future__ import annotations

import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import soak


def test_every_page_that_could_be_had_is_there_once(tmp_path: Path) -> None:
    found = soak.whole(tmp_path, hosts=8, pages=12)
    assert found["articles"] > 60


def test_kill_9_loses_nothing_and_repeats_nothing(tmp_path: Path) -> None:
    found = soak.killed(tmp_path, hosts=8, pages=12, kills=5)
    assert found["articles"] > 60
    assert len(set(found["archived at each kill"])) > 1  # it was killed at work


def test_sigterm_finishes_the_page_in_hand_and_stops(tmp_path: Path) -> None:
    run = soak.Soak(tmp_path, hosts=4, pages=40, seed=5)
    try:
        job = run.start()
        with suppress(subprocess.TimeoutExpired):
            job.wait(timeout=1.5)
        job.send_signal(signal.SIGTERM)
        out, err = job.communicate(timeout=30)
        assert job.returncode == 0, err.decode()
        assert b'"fetched"' in out
        run.check_readable()
        archived = run.archived()
        texts = list((tmp_path / "corpus").glob("*.txt"))
        assert 0 < len(texts) == len(archived) < 100  # all that was fetched is in the corpus, and more is left
        assert not (tmp_path / "corpus" / ".copydesk.journal").exists()
    finally:
        run.close()
