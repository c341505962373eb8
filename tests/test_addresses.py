"""Which addresses may be reached: judged after the name is resolved, and connected to as judged."""

from __future__ import annotations

import asyncio
import ssl

import httpcore
import httpx
import pytest
from local_server import serving

from scraper.addresses import VettedBackend, VettedTransport, is_public, ssl_context
from scraper.errors import Refused, Unreachable


@pytest.mark.parametrize(
    "address",
    [
        *(
            "127.0.0.1",
            "127.9.9.9",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
        ),
        *(
            "::1",
            "::",
            "fe80::1%eth0",
            "fc00::1",
            "fec0::1",
            "::7f00:1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
        ),
        *("224.0.0.1", "255.255.255.255", "240.0.0.1", "not an address", ""),
    ],
)
def test_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_public(address: str) -> None:
    assert is_public(address)


class Scripted(VettedBackend):
    """Names resolve as the test says, another answer each time; no connection is made."""

    def __init__(self, *answers: list[str], allow_hosts: tuple[str, ...] = ()) -> None:
        super().__init__(allow_hosts=allow_hosts)
        self.answers = list(answers)
        self.connected: list[str] = []
        self._inner = self  # type: ignore[assignment]

    async def resolve(self, host: str, port: int) -> list[str]:
        return self.answers.pop(0)

    async def connect_tcp(self, host: str, port: int, *args: object, **kwargs: object) -> httpcore.AsyncNetworkStream:
        if host.replace(".", "").replace(":", "").isalnum() and is_ip(host):
            self.connected.append(host)
            raise httpcore.ConnectError("scripted")
        return await super().connect_tcp(host, port)


def is_ip(host: str) -> bool:
    return host[0].isdigit() or ":" in host


def connect(backend: Scripted, host: str = "a.example", port: int = 80) -> None:
    with pytest.raises(httpcore.ConnectError):
        asyncio.run(backend.connect_tcp(host, port))


def test_a_name_of_a_private_address_is_refused() -> None:
    backend = Scripted(["10.0.0.1", "::1"])
    with pytest.raises(Refused, match="in a private network"):
        asyncio.run(backend.connect_tcp("a.example", 80))
    assert backend.connected == []


def test_only_the_public_ones_of_several_addresses_are_tried() -> None:
    backend = Scripted(["127.0.0.1", "8.8.8.8", "1.1.1.1"])
    connect(backend)
    assert backend.connected == ["8.8.8.8", "1.1.1.1"]


def test_a_name_is_resolved_once_and_that_answer_is_connected_to() -> None:
    backend = Scripted(["8.8.8.8"], ["127.0.0.1"])
    connect(backend)
    assert backend.connected == ["8.8.8.8"]
    assert len(backend.answers) == 1


@pytest.mark.parametrize("allowed", ["a.example", "A.EXAMPLE", "a.example:80"])
def test_an_allowed_host_may_be_private(allowed: str) -> None:
    backend = Scripted(["10.0.0.1"], allow_hosts=(allowed,))
    connect(backend)
    assert backend.connected == ["10.0.0.1"]


def test_allowing_one_port_allows_no_other() -> None:
    backend = Scripted(["10.0.0.1"], allow_hosts=("a.example:8080",))
    with pytest.raises(Refused):
        asyncio.run(backend.connect_tcp("a.example", 80))


def get(url: str, *, allow_hosts: tuple[str, ...] = ()) -> int:
    async def main() -> int:
        transport = VettedTransport(backend=VettedBackend(allow_hosts=allow_hosts))
        try:
            response = await transport.handle_async_request(httpx.Request("GET", url))
            await response.aread()
            return response.status_code
        finally:
            await transport.aclose()

    return asyncio.run(main())


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001"])
def test_loopback_by_any_name_is_refused(name: str) -> None:
    with serving({"/": b"secret"}) as server:
        port = server.hosts[0].partition(":")[2]
        with pytest.raises((Refused, Unreachable)):
            get(f"http://{name}:{port}/")
        assert server.hits == []


def test_certificates_and_host_names_are_checked() -> None:
    context = ssl_context()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname


def test_an_allowed_host_answers() -> None:
    with serving({"/": b"page"}) as server:
        assert get(server.url("/"), allow_hosts=(server.hosts[0],)) == 200
