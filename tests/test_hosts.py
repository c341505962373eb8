"""One request at a time to a host, with pauses: longer where it asks for them or keeps failing."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Coroutine
from typing import Any

import pytest

from scraper.errors import Resting
from scraper.hosts import FAILURES_BEFORE_REST, FIRST_REST_S, Hosts, Standing, Stopping, host_of


class FakeClock:
    """Time passes only by waiting for it."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


class FakeMemory:
    def __init__(self) -> None:
        self.standings: dict[str, Standing] = {}

    def standing(self, host: str) -> Standing:
        return self.standings.get(host, Standing())

    def set_standing(self, host: str, standing: Standing) -> None:
        self.standings[host] = standing


def made(clock: FakeClock, memory: FakeMemory | None = None, *, jitter_s: float = 0.0) -> Hosts:
    return Hosts(memory or FakeMemory(), clock=clock, jitter_s=jitter_s, max_wait_s=100.0, seed=1)


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(work)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://Example.org/a", "example.org"),
        ("http://example.org:80/", "example.org"),
        ("https://example.org.:443/", "example.org"),
        ("http://example.org:8080/", "example.org:8080"),
        ("https://example.org:80/", "example.org:80"),
    ],
)
def test_host_of(url: str, host: str) -> None:
    assert host_of(url) == host


def test_turns_of_one_host_are_apart_by_the_delay_and_jitter() -> None:
    clock = FakeClock()
    hosts = made(clock, jitter_s=2.0)
    begun: list[float] = []

    async def visit() -> None:
        async with hosts.turn("https://a.example/", delay_s=5):
            begun.append(clock.now())

    async def main() -> None:
        await asyncio.gather(*(visit() for _ in range(6)))

    run(main())
    gaps = [later - earlier for earlier, later in itertools.pairwise(begun)]
    assert all(5 <= gap <= 7 for gap in gaps)
    assert len(set(gaps)) > 1


def test_the_delay_counts_from_the_end_of_a_request() -> None:
    clock = FakeClock()
    hosts = made(clock)

    async def main() -> float:
        async with hosts.turn("https://a.example/", delay_s=5):
            clock.time += 30
        async with hosts.turn("https://a.example/", delay_s=5):
            return clock.now()

    assert run(main()) == 1035


def test_hosts_do_not_wait_for_each_other() -> None:
    clock = FakeClock()
    hosts = made(clock)

    async def main() -> None:
        for name in "abc":
            async with hosts.turn(f"https://{name}.example/", delay_s=50):
                pass

    run(main())
    assert clock.slept == []


def test_a_pause_asked_for_is_waited_out_or_named() -> None:
    clock = FakeClock()
    hosts = made(clock)
    url = "https://a.example/"

    async def visit() -> float:
        async with hosts.turn(url, delay_s=0):
            return clock.now()

    hosts.pause(url, until=1090, reason="asked for a pause")
    assert run(visit()) == 1090
    hosts.pause(url, until=1300, reason="asked for a pause")
    with pytest.raises(Resting, match="asked for a pause") as caught:
        run(visit())
    assert caught.value.until == 1300


def test_a_failing_host_rests_and_longer_each_time() -> None:
    clock, memory = FakeClock(), FakeMemory()
    hosts = made(clock, memory)
    url = "https://a.example/"
    for _ in range(FAILURES_BEFORE_REST - 1):
        hosts.failed(url, reason="HTTP status 500")
    assert memory.standing("a.example").next_at == 0
    hosts.failed(url, reason="HTTP status 500")
    assert memory.standing("a.example").next_at == 1000 + FIRST_REST_S
    assert "HTTP status 500" in memory.standing("a.example").reason
    clock.time += FIRST_REST_S
    hosts.failed(url, reason="HTTP status 500")
    assert memory.standing("a.example").next_at == 1000 + 3 * FIRST_REST_S
    hosts.answered(url)
    assert memory.standing("a.example").failures == 0
    assert memory.standing("a.example").rests == 0


def test_the_next_run_knows_when_the_last_one_asked() -> None:
    clock, memory = FakeClock(), FakeMemory()

    async def visit(hosts: Hosts) -> float:
        async with hosts.turn("https://a.example/", delay_s=5):
            return clock.now()

    assert run(visit(made(clock, memory))) == 1000
    assert run(visit(made(clock, memory))) == 1005


def test_who_would_wait_while_stopping_does_not() -> None:
    hosts = made(FakeClock())

    async def main() -> None:
        async with hosts.turn("https://a.example/", delay_s=5):
            hosts.stop()  # the request in hand ends as it would
        async with hosts.turn("https://a.example/", delay_s=5):
            pass

    with pytest.raises(Stopping):
        run(main())


def test_stopping_wakes_who_waits() -> None:
    class Forever(FakeClock):
        async def sleep(self, seconds: float) -> None:
            await asyncio.Event().wait()

    hosts = made(Forever())

    async def main() -> None:
        waiting = asyncio.ensure_future(hosts.wait(1e9))
        await asyncio.sleep(0)
        hosts.stop()
        await waiting

    with pytest.raises(Stopping):
        run(main())
