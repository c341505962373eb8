"""The command against bad weather, whole and killed on the way. `tests/soak.py` does the same in full size."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
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
        assert job.stderr is not None
        for _ in range(3):
            job.stderr.readline()  # a page each
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


def test_watch_stops_on_sigterm_and_another_job_is_told_of_it(tmp_path: Path) -> None:
    run = soak.Soak(tmp_path, hosts=2, pages=30, seed=6)
    command = [sys.executable, "-m", "scraper", "watch", "-c", str(tmp_path / "config.toml"), "--log-format", "json"]
    watch = subprocess.Popen(command, stderr=subprocess.PIPE)
    try:
        assert watch.stderr is not None
        events = (json.loads(line)["event"] for line in watch.stderr)
        assert "page" in events  # reads up to the first one
        second = run.start()
        _, told = second.communicate(timeout=30)
        assert second.returncode == 1
        assert f"copydesk watch, process {watch.pid}".encode() in told
        watch.send_signal(signal.SIGTERM)
        rest = [json.loads(line) for line in watch.stderr]
        assert watch.wait(timeout=30) == 0
        assert {event["outcome"] for event in rest if event["event"] == "source"} == {"stopped"}
        run.check_readable()
        assert 0 < len(list((tmp_path / "corpus").glob("*.txt"))) < 60
    finally:
        watch.kill()
        watch.communicate()
        run.close()
