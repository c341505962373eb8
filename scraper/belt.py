"""Work handed from the event loop to one thread, in batches: what waits while a batch is done makes the next one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")
Value = TypeVar("Value")


class Belt(Generic[Item, Outcome]):
    """Batches for `work`, which gives one outcome an item. An error of `work` goes to everyone in its batch."""

    def __init__(self, work: Callable[[Sequence[Item]], Sequence[Outcome]], *, most: int) -> None:
        self._work = work
        self._most = most
        self._thread = ThreadPoolExecutor(1)
        self._waiting: list[tuple[Item, asyncio.Future[Outcome]]] = []
        self._running: asyncio.Task[None] | None = None

    async def put(self, item: Item) -> Outcome:
        """The outcome of one item, once its batch is done."""
        future: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, future))
        if self._running is None or self._running.done():
            self._running = asyncio.ensure_future(self._run())
        return await future

    async def call(self, work: Callable[[], Value]) -> Value:
        """Something else done in the same thread, between two batches."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def close(self) -> None:
        """Wait for what the thread is doing."""
        self._thread.shutdown()

    async def _run(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[: self._most], self._waiting[self._most :]
            items = [item for item, _ in batch]
            try:
                outcomes = await asyncio.get_running_loop().run_in_executor(self._thread, self._work, items)
            except Exception as error:  # not handled here: handed to those who wait
                for _, future in batch:
                    if not future.done():
                        future.set_exception(error)
                continue
            for (_, future), outcome in zip(batch, outcomes, strict=True):
                if not future.done():
                    future.set_result(outcome)
