"""Which network addresses may be reached, and a transport that connects to nothing else.

The address that was checked is the address that is connected to: a name is resolved once, here, so a name server that
answers differently the second time (DNS rebinding) gains nothing. Every request goes this way, redirects included.
Proxies from the environment are not used, they would resolve the name again.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import socket
import ssl
from collections.abc import AsyncIterator, Iterable, Iterator

import httpcore
import httpx

from scraper.errors import Refused, Unreachable

MAX_CONNECTIONS = 200
KEEP_ALIVE_S = 30.0
NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address in the last 32 bits

GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")  # RFC 4291, 2.4: all that has been handed out so far

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet: not loopback, private, link-local, shared, multicast, …

    IPv6 addresses that stand for an IPv4 one (mapped, 6to4, Teredo, NAT64) are judged by that one too.
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(_is_open(one) for one in _meanings(found))


def _is_open(address: Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address) and address not in GLOBAL_UNICAST:
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _meanings(address: Address) -> Iterator[Address]:
    if isinstance(address, ipaddress.IPv4Address):
        yield address
        return
    if address.ipv4_mapped is not None:
        yield address.ipv4_mapped
        return
    if address in NAT64:
        yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        return
    yield address
    if address.sixtofour is not None:
        yield address.sixtofour
    if address.teredo is not None:
        yield from address.teredo


class VettedBackend(httpcore.AsyncNetworkBackend):
    """Resolves a name, keeps the addresses that may be reached, connects to one of those.

    `allow_hosts` are names, or name:port, of hosts that may be in a private network. Raises Refused.
    """

    def __init__(self, *, allow_hosts: Iterable[str] = ()) -> None:
        self._allowed = frozenset(host.lower() for host in allow_hosts)
        self._inner = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        failure: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for address in await self.vetted(host, port):
            try:
                return await self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError("no address")

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None
    ) -> httpcore.AsyncNetworkStream:
        raise Refused("a socket file is no web address", url=path)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

    async def vetted(self, host: str, port: int) -> list[str]:
        """The addresses of a host that may be connected to. Raises Refused where it has none such."""
        try:
            found = await self.resolve(host, port)
        except (socket.gaierror, UnicodeError) as error:
            raise httpcore.ConnectError(f"no such host: {host}") from error
        name = host.lower().rstrip(".")
        if name in self._allowed or f"{name}:{port}" in self._allowed:
            return found
        public = [address for address in found if is_public(address)]
        if not public:
            raise Refused(f"in a private network: {host}; fetch.allow_hosts can allow it", url=host)
        return public

    async def resolve(self, host: str, port: int) -> list[str]:
        """All addresses of a name, in the system's order of preference."""
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class VettedTransport(httpx.AsyncBaseTransport):
    """httpx over a pool of connections that only `backend` opens. Certificates are checked, always."""

    def __init__(self, *, backend: VettedBackend) -> None:
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=ssl_context(),
            max_connections=MAX_CONNECTIONS,
            max_keepalive_connections=MAX_CONNECTIONS,
            keepalive_expiry=KEEP_ALIVE_S,
            network_backend=backend,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        asked = httpcore.Request(
            method=request.method,
            url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=b"",
            extensions=request.extensions,
        )
        with unreachable(str(url)):
            answer = await self._pool.handle_async_request(asked)
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Stream(answer, url=str(url)),
            extensions=answer.extensions,
        )

    async def aclose(self) -> None:
        await self._pool.aclose()


class _Stream(httpx.AsyncByteStream):
    """The body as it arrives, its errors named as ours."""

    def __init__(self, answer: httpcore.Response, *, url: str) -> None:
        self._answer = answer
        self._url = url

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with unreachable(self._url):
            async for part in self._answer.aiter_stream():
                yield part

    async def aclose(self) -> None:
        await self._answer.aclose()


def ssl_context() -> ssl.SSLContext:
    """Certificates and host names are checked against certifi's list, as httpx does."""
    return httpx.create_ssl_context(verify=True, trust_env=False)


@contextlib.contextmanager
def unreachable(url: str) -> Iterator[None]:
    """Names the errors of the connection: all of them mean that no whole answer came."""
    try:
        yield
    except httpcore.TimeoutException as error:
        raise Unreachable("no answer in time", url=url) from error
    except httpcore.ConnectError as error:
        raise Unreachable(f"no connection: {error}", url=url) from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise Unreachable(f"broken answer: {error}", url=url) from error
