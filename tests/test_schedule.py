"""When sources are looked at, that runs do not overlap, and that watching ends when told."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from apscheduler.triggers.interval import IntervalTrigger
from local_server import LocalServer
from test_job import Bench, bench_rows, site

from cleaners import load_sites
from scraper import schedule
from scraper.config import Source
from scraper.errors import Locked
from scraper.lock import held
from scraper.schedule import next_run, trigger, watch

NOW = datetime(2024, 5, 10, 12, 7, tzinfo=UTC).timestamp()


def source(**keys: Any) -> Source:
    return Source(name="s", feeds=("https://a.example/feed",), **keys)


@pytest.mark.parametrize(
    ("keys", "last", "minutes"),
    [
        ({"every": "1h"}, None, 0),
        ({"every": "1h"}, NOW - 600, 50),
        ({"every": "1h"}, NOW - 7200, 0),
        ({"cron": "*/15 * * * *"}, None, 8),
        ({"cron": "0 6 * * *"}, NOW - 60, 17 * 60 + 53),
    ],
)
def test_next_run(keys: dict[str, str], last: float | None, minutes: int) -> None:
    found = next_run(source(**keys), last=last, now=NOW)
    assert found is not None
    assert (found - NOW) / 60 == minutes


def test_times_have_jitter() -> None:
    times = trigger(source(every="1h"), last=NOW - 600, now=NOW)
    at = datetime.fromtimestamp(NOW, UTC)
    fires = {times.get_next_fire_time(None, at).timestamp() - NOW for _ in range(20)}
    assert len(fires) > 5
    assert all(50 * 60 <= fire <= 55 * 60 for fire in fires)
    assert trigger(source(cron="0 6 * * *"), last=None, now=NOW).jitter > 0


def test_watching_looks_again_without_overlap_until_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def often(*_: object, **__: object) -> IntervalTrigger:
        return IntervalTrigger(seconds=1)

    monkeypatch.setattr(schedule, "trigger", often)
    with LocalServer(site(["/a/1", "/a/2"])) as server:
        bench = Bench(tmp_path, server)
        bench.settings |= {"delay_s": 0}
        config = bench.config()
        runs: list[str] = []

        async def main() -> None:
            def tell(event: str, **fields: Any) -> None:
                if event == "source":
                    runs.append(fields["outcome"])
                    if len(runs) == 2:
                        asyncio.get_running_loop().call_soon(watching.cancel)

            watching = asyncio.ensure_future(watch(config, sources=config.source, sites=load_sites(), tell=tell))
            await asyncio.gather(watching, return_exceptions=True)

        asyncio.run(main())
        assert runs == ["done", "done"]
        rows = bench_rows(bench, "SELECT started_at, ended_at FROM run ORDER BY id")
        assert rows[0][1] <= rows[1][0]
        assert len(bench.texts()) == 2


def test_a_second_job_is_told_who_holds_the_state(tmp_path: Path) -> None:
    with LocalServer(site([])) as server:
        config = Bench(tmp_path, server).config()
        with held(Path(f"{config.state}.lock"), what="copydesk fetch"), pytest.raises(Locked, match="copydesk fetch"):
            asyncio.run(watch(config, sources=config.source, sites=load_sites(), tell=lambda *_, **__: None))
