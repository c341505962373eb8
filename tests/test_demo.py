"""The demo shows the whole way, and nothing leaves the machine."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path
from typing import Any

import msgspec
import pytest

from scraper import samples
from scraper.demo import demo, sites_of
from scraper.errors import InputError

SAMPLES = Path(__file__).parents[1] / "samples"


def run(folder: Path, told: list[str]) -> dict[str, Any]:
    def tell(event: str, **fields: Any) -> None:
        told.append(f"{event} {fields.get('url')} {fields.get('outcome')}")

    return asyncio.run(demo(folder, root=None, tell=tell))


def test_the_whole_job_gives_what_cleaning_the_samples_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = socket.getaddrinfo

    def watched(host: Any, *args: Any, **kwargs: Any) -> Any:
        asked.append(str(host))
        return real(host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", watched)
    monkeypatch.setattr("scraper.demo.DELAY_S", 0.0)
    told: list[str] = []
    figures = run(tmp_path, told)
    assert set(asked) <= {"127.0.0.1"}
    served = [x for x in samples.find(SAMPLES) if x.url and not x.page.name.startswith("page.txt")]
    wanted = {text for text in (samples.clean(sample).get("text") for sample in served) if text}
    texts = {path.read_text(encoding="utf-8") for path in (tmp_path / "corpus").glob("*.txt")}
    assert wanted == texts
    refused = [name for name, one in figures.items() if one.failed.get("robots.txt does not allow it")]
    assert len(refused) == len(figures)
    lines = (tmp_path / "corpus" / "articles.jsonl").read_bytes().splitlines()
    assert len(lines) == len(texts)
    assert all(msgspec.json.decode(line)["url"] for line in lines)
    again = run(tmp_path, [])
    assert sum(one.fetched for one in again.values()) == 0


def test_a_folder_without_samples(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--root"):
        sites_of(tmp_path / "nothing")
