"""One request at a time to each host, a pause between two, and longer pauses where a host asks for them or fails.

A host is what answers: its name, and the port where it is an unusual one, so that http and https share their turn.
What a host is owed outlives the run: it is kept in a `Memory`, which the state implements.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import AsyncIterator
from typing import Protocol
from urllib.parse import urlsplit

import msgspec

from scraper.errors import Resting

FAILURES_BEFORE_REST = 5
FIRST_REST_S = 15 * 60.0
LONGEST_REST_S = 24 * 3600.0
USUAL_PORTS = {"http": 80, "https": 443}


class Clock(Protocol):
    """Seconds since 1970, and waiting. Tests pass one that does not wait."""

    def now(self) -> float: ...

    async def sleep(self, seconds: float) -> None: ...


class SystemClock:
    """The real one."""

    def now(self) -> float:
        return time.time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class Stopping(Exception):
    """Raised instead of waiting once the run has been asked to stop. What was not begun is begun next time."""


class Standing(msgspec.Struct, frozen=True):
    """How a host stands: no request before `next_at`, the last one ended at `last_at` (seconds since 1970).

    `failures` are those in a row, `rests` those taken for them so far.
    """

    next_at: float = 0.0
    failures: int = 0
    rests: int = 0
    reason: str = ""
    last_at: float = 0.0


class Memory(Protocol):
    """Where the standing of hosts is kept between runs."""

    def standing(self, host: str) -> Standing: ...

    def set_standing(self, host: str, standing: Standing) -> None: ...


def host_of(url: str) -> str:
    """`example.org`, or `example.org:8080` where the port is not the usual one of the scheme."""
    parts = urlsplit(url)
    name = (parts.hostname or "").rstrip(".")
    port = parts.port
    return name if port is None or USUAL_PORTS.get(parts.scheme) == port else f"{name}:{port}"


class Hosts:
    """Gives out turns. `jitter_s` is the most that is added to a pause; `max_wait_s` the longest one waited out."""

    def __init__(
        self, memory: Memory, *, clock: Clock, jitter_s: float, max_wait_s: float, seed: int | None = None
    ) -> None:
        self._memory = memory
        self._clock = clock
        self._jitter_s = jitter_s
        self._max_wait_s = max_wait_s
        self._random = random.Random(seed)
        self._locks: dict[str, asyncio.Lock] = {}
        self._standings: dict[str, Standing] = {}
        self._stop = asyncio.Event()

    def stop(self) -> None:
        """From now on nobody waits: who would, gets Stopping."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        return self._stop.is_set()

    @contextlib.asynccontextmanager
    async def turn(self, url: str, *, delay_s: float) -> AsyncIterator[None]:
        """The host's one place, `delay_s` after the last request ended. Raises Resting where that is too long."""
        host = host_of(url)
        async with self._locks.setdefault(host, asyncio.Lock()):
            standing = self._standing(host)
            now = self._clock.now()
            # The pause that was set when the last request ended, or a longer one that robots.txt has asked for since.
            wait_s = max(standing.next_at, standing.last_at + delay_s) - now
            if wait_s > self._max_wait_s:
                raise Resting(standing.reason or "the host is left alone for now", url=url, until=now + wait_s)
            await self.wait(wait_s)
            pause_s = delay_s + self._random.uniform(0, self._jitter_s)
            # Written before the request as well: a killed run must not make the next one hurry.
            self._asked(host, pause_s=pause_s)
            try:
                yield
            finally:
                self._asked(host, pause_s=pause_s)

    async def wait(self, seconds: float) -> None:
        """Wait, unless the run is to stop: then Stopping."""
        if self._stop.is_set():
            raise Stopping
        if seconds <= 0:
            return
        sleeping = asyncio.ensure_future(self._clock.sleep(seconds))
        stopping = asyncio.ensure_future(self._stop.wait())
        try:
            await asyncio.wait({sleeping, stopping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleeping.cancel()
            stopping.cancel()
        if self._stop.is_set():
            raise Stopping

    def pause(self, url: str, *, until: float, reason: str) -> None:
        """The host asked for a pause (Retry-After); nobody gets a turn before `until`."""
        host = host_of(url)
        if until > self._standing(host).next_at:
            self._set(host, next_at=until, reason=reason)

    def failed(self, url: str, *, reason: str) -> None:
        """One page could not be had for a reason that may pass. After several in a row the host rests."""
        host = host_of(url)
        standing = self._standing(host)
        failures = standing.failures + 1
        if failures < FAILURES_BEFORE_REST:
            self._set(host, failures=failures)
            return
        rest_s = min(LONGEST_REST_S, FIRST_REST_S * 2**standing.rests)
        until = self._clock.now() + rest_s
        text = f"left alone after {failures} failures in a row, the last: {reason}"
        # One more failure after the rest is enough for the next, longer one.
        self._set(host, failures=failures - 1, rests=standing.rests + 1, next_at=until, reason=text)

    def answered(self, url: str) -> None:
        """The host works."""
        host = host_of(url)
        standing = self._standing(host)
        if standing.failures or standing.rests:
            self._set(host, failures=0, rests=0, reason="")

    def _asked(self, host: str, *, pause_s: float) -> None:
        now = self._clock.now()
        self._set(host, last_at=now, next_at=max(self._standing(host).next_at, now + pause_s))

    def _standing(self, host: str) -> Standing:
        found = self._standings.get(host)
        if found is None:
            found = self._standings[host] = self._memory.standing(host)
        return found

    def _set(self, host: str, **changes: object) -> None:
        standing = msgspec.structs.replace(self._standing(host), **changes)
        self._standings[host] = standing
        self._memory.set_standing(host, standing)
