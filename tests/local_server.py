"""A real news server on loopback: each port is a host of its own, every request is logged with its times.

Run as a script it prints its ports and serves until its input is closed, so that a job can be killed beside it.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Hit:
    """One request as the server saw it; times are seconds on one clock for all hosts."""

    host: str
    path: str
    headers: dict[str, str]
    status: int
    started: float
    ended: float


@dataclass(frozen=True)
class Reply:
    """What to answer. `wait_s`: first wait; `cut`: hang up after so many bytes of the body; `raw`: send just this."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    content_type: str = "text/html; charset=utf-8"
    wait_s: float = 0.0
    cut: int | None = None
    chunked: bool = False
    raw: bytes | None = None


@dataclass(frozen=True)
class Ask:
    host: str
    path: str
    headers: dict[str, str]


Answerer = Callable[[Ask], Reply]


class LocalServer:
    """Serves on `count` ports of 127.0.0.1, in a thread of its own. Use as a context manager."""

    def __init__(self, answer: Answerer, *, count: int = 1) -> None:
        self._answer = answer
        self._count = count
        self._loop = asyncio.new_event_loop()
        self._servers: list[asyncio.Server] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self.hosts: list[str] = []
        self.hits: list[Hit] = []

    def __enter__(self) -> LocalServer:
        ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(ready,), daemon=True)
        self._thread.start()
        assert ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def url(self, path: str = "/", *, host: int = 0) -> str:
        return f"http://{self.hosts[host]}{path}"

    def paths(self, *, host: int = 0) -> list[str]:
        return [hit.path for hit in self.hits if hit.host == self.hosts[host]]

    def _run(self, ready: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._open())
        ready.set()
        self._loop.run_forever()
        for server in self._servers:
            server.close()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()

    async def _open(self) -> None:
        for _ in range(self._count):
            server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
            self._servers.append(server)
            self.hosts.append(f"127.0.0.1:{server.sockets[0].getsockname()[1]}")

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        port = writer.get_extra_info("sockname")[1]
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while await self._one(reader, writer, host=f"127.0.0.1:{port}"):
                pass
        writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, host: str) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        started = time.monotonic()
        line, *fields = head.strip().split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (f.partition(":") for f in fields)}
        path = line.split(" ")[1]
        reply = self._answer(Ask(host, path, headers))
        if reply.wait_s:
            await asyncio.sleep(reply.wait_s)
        keep = await self._send(writer, reply)
        self.hits.append(Hit(host, path, headers, reply.status, started, time.monotonic()))
        return keep

    async def _send(self, writer: asyncio.StreamWriter, reply: Reply) -> bool:
        if reply.raw is not None:
            writer.write(reply.raw)
            await writer.drain()
            return False
        length = {} if reply.chunked or reply.status == 304 else {"Content-Length": str(len(reply.body))}
        coding = {"Transfer-Encoding": "chunked"} if reply.chunked else {}
        typed = {"Content-Type": reply.content_type} if reply.content_type else {}
        fields = {**typed, **length, **coding, **reply.headers}
        head = f"HTTP/1.1 {reply.status} Status\r\n" + "".join(f"{k}: {v}\r\n" for k, v in fields.items()) + "\r\n"
        body = b"" if reply.status == 304 else reply.body
        if reply.chunked:
            pieces = [body[i : i + 500] for i in range(0, len(body), 500)]
            body = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
        if reply.cut is not None:
            body = body[: reply.cut]
        writer.write(head.encode("latin-1") + body)
        await writer.drain()
        return reply.cut is None


@contextlib.contextmanager
def serving(routes: dict[str, Reply | bytes | Answerer], *, count: int = 1) -> Iterator[LocalServer]:
    """A server with fixed answers by path, the same on each host; robots.txt is 404 where not given."""

    def answer(ask: Ask) -> Reply:
        found = routes.get(ask.path)
        if found is None:
            return Reply(b"not here", status=404)
        if isinstance(found, bytes):
            return Reply(found)
        return found if isinstance(found, Reply) else found(ask)

    with LocalServer(answer, count=count) as server:
        yield server
