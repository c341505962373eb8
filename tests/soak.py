"""The job as a command against bad weather on loopback, killed at random moments if wished; then everything is checked.

python tests/soak.py --hosts 50 --pages 40             the whole run, figures printed
python tests/soak.py --hosts 50 --pages 40 --kills 30  the same, killed 30 times on the way
"""

from __future__ import annotations

import argparse
import collections
import itertools
import json
import random
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from local_server import Ask, Hit, LocalServer, Reply
from news import Weather
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from cleaners import corpus

DELAY_S = 0.05
CLOCK_SLACK_S = 0.01  # the server's clock stops when the answer is sent, the job's when it has arrived
RETRY_AFTER_S = 1.0
RUN_LIMIT_S = 300.0


class Soak:
    """One folder, one server with weather, and the command as often as wanted."""

    def __init__(self, folder: Path, *, hosts: int, pages: int, seed: int) -> None:
        self.folder = folder
        self.server = LocalServer(self._answer, count=hosts)
        self.server.__enter__()
        self.weather = Weather(self.server.hosts, pages=pages, seed=seed)
        allowed = json.dumps(self.server.hosts)
        sources = "".join(
            f'[[source]]\nname = "{host}"\nfeeds = ["http://{host}/feed"]\n' for host in self.server.hosts
        )
        (folder / "config.toml").write_text(
            f'[fetch]\ncontact = "desk@example.org"\ndelay_s = {DELAY_S}\njitter_s = 0.02\nmax_page_mb = 1.0\n'
            f"allow_hosts = {allowed}\n{sources}",
            encoding="utf-8",
        )

    def close(self) -> None:
        self.server.__exit__()

    def _answer(self, ask: Ask) -> Reply:
        return self.weather.answer(ask)

    def start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "scraper", "fetch", "-c", str(self.folder / "config.toml"), "--json"]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self) -> dict[str, Any]:
        """One whole run; the figures it printed."""
        job = self.start()
        out, err = job.communicate(timeout=RUN_LIMIT_S)
        assert job.returncode == 0, err.decode()[-2000:]
        figures: dict[str, Any] = json.loads(out)["sources"]
        return figures

    def run_and_kill(self, after_s: float, *, at_work: bool) -> None:
        """Kill it some time after its start or, `at_work`, after it has finished its first page or source."""
        job = self.start()
        assert job.stderr is not None
        if at_work:
            job.stderr.readline()
        with suppress(subprocess.TimeoutExpired):
            job.communicate(timeout=after_s)
        job.kill()
        job.communicate()

    def check_readable(self) -> None:
        """Whatever happened: no half text, no half record but at the very end."""
        for path in (self.folder / "corpus").glob("*.txt"):
            head, blocks = corpus.parse(path.read_text(encoding="utf-8"))
            assert head, path
            assert len(blocks) == 5, path
        self.archived()

    def archived(self) -> collections.Counter[str]:
        """How often each page is in the archive as a response."""
        found: collections.Counter[str] = collections.Counter()
        files = sorted((self.folder / "archive").glob("*.warc.gz"))
        for path in files:
            with path.open("rb") as file:
                records = ArchiveIterator(file, check_digests="raise")
                try:
                    for record in records:
                        record.content_stream().read()
                        link = record.rec_headers.get_header("Copydesk-Link")
                        if link and record.rec_type == "response":
                            found[link] += 1
                except (ArchiveLoadFailed, EOFError):
                    assert path == files[-1], f"{path.name} is broken in the middle"
        return found

    def check_all(self) -> None:
        """Every page that could be had is in the corpus and in the archive exactly once."""
        self.check_readable()
        wanted = self.weather.can_be_had()
        texts = sorted((self.folder / "corpus").glob("*.txt"))
        heads = collections.Counter(path.read_text(encoding="utf-8").partition("\n")[0] for path in texts)
        assert heads.keys() == wanted.keys(), (wanted.keys() - heads.keys(), heads.keys() - wanted.keys())
        assert set(heads.values()) <= {1}
        records = (self.folder / "corpus" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
        assert sorted(json.loads(line)["file"] for line in records) == [path.name for path in texts]
        archived = self.archived()
        assert set(archived.values()) == {1}, [url for url, count in archived.items() if count > 1]
        assert archived.keys() == set(wanted.values())

    def check_polite(self, *, killed: bool = False) -> float:
        """No host hit faster than its delay, none in parallel, none against robots.txt. The shortest pause, s."""
        shortest = float("inf")
        by_host: dict[str, list[Hit]] = collections.defaultdict(list)
        for hit in self.server.hits:
            assert not hit.path.startswith("/private"), hit
            by_host[hit.host].append(hit)
        for hits in by_host.values():
            hits.sort(key=lambda hit: hit.started)
            for before, after in itertools.pairwise(hits):
                # An answer that a killed job no longer waited for ends late; its beginning still counts.
                pause = after.started - (before.started if killed else before.ended)
                shortest = min(shortest, pause)
                assert pause >= DELAY_S - CLOCK_SLACK_S, (pause, before, after)
                if before.status in (429, 503) and not killed:
                    assert after.started - before.ended >= RETRY_AFTER_S - 2 * CLOCK_SLACK_S - DELAY_S, (before, after)
        return shortest


def whole(folder: Path, *, hosts: int, pages: int, seed: int = 1) -> dict[str, Any]:
    """A run from beginning to end, checked, and a second one that has nothing to do."""
    soak = Soak(folder, hosts=hosts, pages=pages, seed=seed)
    try:
        started = time.monotonic()
        soak.run()
        seconds = time.monotonic() - started
        soak.check_all()
        shortest = soak.check_polite()
        before = len(soak.server.hits)
        soak.run()
        again = soak.server.hits[before:]
        assert [(hit.path, hit.status) for hit in again] == [("/feed", 304)] * hosts, again[:5]
        return {
            "hosts": hosts,
            "pages": hosts * pages,
            "articles": len(soak.weather.can_be_had()),
            "requests": before,
            "seconds": round(seconds, 1),
            "shortest pause, s": round(shortest, 3),
            "requests of the second run": len(again),
        }
    finally:
        soak.close()


def killed(folder: Path, *, hosts: int, pages: int, kills: int, seed: int = 2) -> dict[str, Any]:
    """A run killed again and again; what stands is readable each time, and in the end all is there once."""
    chance = random.Random(seed)
    soak = Soak(folder, hosts=hosts, pages=pages, seed=seed)
    try:
        stood = []
        for _ in range(kills):
            soak.run_and_kill(chance.uniform(0.0, 1.2), at_work=chance.random() < 0.8)
            soak.check_readable()
            stood.append(sum(soak.archived().values()))
        soak.run()
        soak.check_all()
        soak.check_polite(killed=True)
        asked = collections.Counter((hit.host, hit.path) for hit in soak.server.hits if hit.status == 200)
        broken = {"cut", "broken gzip", "hang up"}  # answered twice in any case
        twice = sum(
            count - 1
            for (host, path), count in asked.items()
            if path.startswith(("/a/", "/moved/"))
            and soak.weather.fate(host, path.removeprefix("/moved")) not in broken
        )
        return {
            "hosts": hosts,
            "pages": hosts * pages,
            "kills": kills,
            "archived at each kill": stood,
            "articles": len(soak.weather.can_be_had()),
            "answers cut off by a kill and asked for again": twice,
        }
    finally:
        soak.close()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--hosts", type=int, default=50)
    arguments.add_argument("--pages", type=int, default=40, help="of each host")
    arguments.add_argument("--kills", type=int, default=0)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if given.kills:
            found = killed(Path(folder), hosts=given.hosts, pages=given.pages, kills=given.kills, seed=given.seed)
        else:
            found = whole(Path(folder), hosts=given.hosts, pages=given.pages, seed=given.seed)
    print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
