"""The commands of the fetch job: exit codes, what they print, and what a broken machine makes of them."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from local_server import LocalServer
from test_job import site
from typer.testing import CliRunner, Result

from scraper.cli import app
from scraper.lock import held
from scraper.state import State

PATHS = [f"/a/{n}" for n in range(6)]


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with LocalServer(site(PATHS)) as server:
        yield server


@pytest.fixture
def config(tmp_path: Path, server: LocalServer) -> Path:
    file = tmp_path / "config.toml"
    (host,) = server.hosts
    file.write_text(
        f'[fetch]\ncontact = "desk@example.org"\ndelay_s = 0\njitter_s = 0\nattempts = 1\nallow_hosts = ["{host}"]\n'
        f'[[source]]\nname = "local"\nfeeds = ["http://{host}/feed"]\n',
        encoding="utf-8",
    )
    return file


def run(command: str, config: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, [command, "-c", str(config), *arguments])


def test_fetch_then_status(config: Path) -> None:
    result = run("fetch", config, "--log-format", "json")
    assert result.exit_code == 0, result.output
    events = [json.loads(line) for line in result.stderr.splitlines() if line.startswith("{")]
    pages = [event for event in events if event["event"] == "page"]
    assert [page["outcome"] for page in pages] == ["new"] * 6
    assert all(page["url"] and page["time"] and page["source"] == "local" for page in pages)
    assert "local: 6 new" in result.stderr
    assert len(list((config.parent / "corpus").glob("*.txt"))) == 6
    shown = run("status", config)
    assert shown.exit_code == 0
    assert "6 new" in shown.stdout
    found = json.loads(run("status", config, "--json").stdout)
    assert found["sources"][0]["links"] == {"cleaned": 6}
    assert found["sources"][0]["next_run"] > time.time()


def test_json_goes_to_standard_output_and_nothing_else(config: Path) -> None:
    found = json.loads(run("fetch", config, "--json").stdout)
    assert found["sources"]["local"]["new"] == 6
    assert found["drift"] == []


def test_a_limit_and_a_dry_run(config: Path, server: LocalServer) -> None:
    assert json.loads(run("fetch", config, "--json", "--limit", "2").stdout)["sources"]["local"]["fetched"] == 2
    result = run("fetch", config, "--dry-run")
    assert result.exit_code == 0, result.output
    assert len(result.stdout.splitlines()) == 4
    assert json.loads(run("fetch", config, "--dry-run", "--json").stdout)["local"] == result.stdout.splitlines()
    assert len(server.hits) == 1 + 1 + 2 + 1 + 1  # robots.txt, feed, two pages, two looks at the feed


def test_a_dry_run_writes_nothing(config: Path, server: LocalServer) -> None:
    def everything() -> dict[Path, tuple[float, bytes]]:
        files = (path for path in config.parent.rglob("*") if path.is_file())
        return {path: (path.stat().st_mtime, path.read_bytes()) for path in files}

    assert len(run("fetch", config, "--dry-run").stdout.splitlines()) == 6
    assert list(everything()) == [config]
    run("fetch", config, "--limit", "2")
    before = everything()
    assert len(run("fetch", config, "--dry-run").stdout.splitlines()) == 4
    assert everything() == before
    with held(config.parent / "state.sqlite.lock", what="copydesk watch"):
        assert "in use by copydesk watch" in run("fetch", config, "--dry-run").stderr


def test_wrong_use(config: Path, tmp_path: Path) -> None:
    for broken, word in (
        (run("fetch", tmp_path / "none.toml"), "no such file"),
        (run("fetch", config, "--source", "other"), "no source is called 'other'; there are local"),
        (run("watch", tmp_path / "none.toml"), "no such file"),
    ):
        assert broken.exit_code == 2
        assert word in broken.stderr
        assert len(broken.stderr.splitlines()) == 1
    text = config.read_text(encoding="utf-8")
    config.write_text(text + 'site = "nobody.example"\n', encoding="utf-8")
    result = run("fetch", config)
    assert result.exit_code == 2
    assert "source[0].site" in result.stderr


def test_no_state_yet(config: Path) -> None:
    result = run("status", config)
    assert result.exit_code == 1
    assert "no state yet" in result.stderr


def test_another_job_is_named(config: Path) -> None:
    with held(config.parent / "state.sqlite.lock", what="copydesk watch"):
        result = run("fetch", config)
    assert result.exit_code == 1
    assert "in use by copydesk watch, process" in result.stderr


def test_drift_has_an_exit_code_of_its_own(config: Path) -> None:
    assert run("fetch", config).exit_code == 0
    state = State(config.parent / "state.sqlite")
    for number in range(60):
        age_s = number * 12 * 3600.0
        origins = {"body": "site: #old" if number > 6 else "generic: main"}
        state.add_answered(f"http://b.example/{number}", site="b.example", at=time.time() - age_s, origins=origins)
    state.close()
    result = run("fetch", config)
    assert result.exit_code == 3
    assert "b.example: body no longer comes from site: #old" in result.stderr
    assert "http://b.example/0" in result.stderr
    assert json.loads(run("fetch", config, "--json").stdout)["drift"][0]["rule"] == "site: #old"
    shown = run("status", config, "--json")
    assert shown.exit_code == 3
    assert json.loads(shown.stdout)["drift"][0]["examples"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs resource limits")
@pytest.mark.parametrize("limit_bytes", [4_000, 8_000, 70_000, 150_000])
def test_a_disk_that_takes_no_more_has_one_clear_line(config: Path, limit_bytes: int) -> None:
    def starved() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, limit_bytes))

    command = [sys.executable, "-m", "scraper", "fetch", "-c", str(config), "--json"]
    result = subprocess.run(command, capture_output=True, preexec_fn=starved, timeout=60)
    told = result.stderr.decode().splitlines()
    if result.returncode != 0:
        assert result.returncode == 1, told
        assert told[-1].startswith("copydesk: ")
        assert "Traceback" not in result.stderr.decode()
    result = subprocess.run(command, capture_output=True, timeout=60)
    assert result.returncode == 0, result.stderr
    assert len(list((config.parent / "corpus").glob("*.txt"))) == 6


def test_help_comes_without_the_network_libraries() -> None:
    script = (
        "import sys, scraper.cli; print([m for m in ('httpx', 'apscheduler', 'sqlite3', 'rich') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout
    assert found.strip() == b"[]"


def test_help_names_the_commands() -> None:
    shown: Any = CliRunner().invoke(app, ["--help"]).stdout
    for command in ("fetch", "watch", "status", "demo"):
        assert command in shown
