"""Keeping, cleaning and writing, in the order that a crash can't hurt."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from news import article, title
from test_archive import exchange
from test_hosts import FakeClock

from cleaners import load_sites
from scraper.archive import Archive, Visit
from scraper.desk import Assembly, Desk, Kept
from scraper.fetch import Answer, Validators
from scraper.state import State

HOST = "a.example"


class Bench:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.state = State(folder / "state")
        self.archive = Archive(folder / "archive", max_file_bytes=10**6, software="copydesk/1", contact="x")
        self.desk = Desk(
            corpus_folder=str(folder / "corpus"),
            state=self.state,
            archive=self.archive,
            sites=load_sites(),
            clock=FakeClock(),
            page_limit_bytes=10**6,
        )

    def page(self, path: str, *, canonical: str | None = None) -> tuple[Kept, Assembly]:
        url = f"https://{HOST}{path}"
        body = article(HOST, path, canonical=canonical or url).encode()
        answer = Answer(url=url, status=200, body=body, content_type="text/html", charset=None, validators=Validators())
        visit = Visit(exchange=exchange(path, raw=body), link=url, source="s")
        kept = Kept(visits=[visit], source="s", link=url, answer=answer)
        assembly = Assembly(link=url, source="s", site="", links=[url], urls=[url])
        self.desk.read(assembly, body, url=url, charset=None, at=visit.exchange.at)
        return kept, assembly

    def heads(self) -> list[str]:
        files = sorted((self.folder / "corpus").glob("*.txt"))
        return [file.read_text(encoding="utf-8").partition("\n")[0] for file in files]


def test_pages_of_one_batch_that_name_one_address_are_told_apart(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    wrong = f"https://{HOST}/a/1"
    pages = [bench.page(f"/a/{n}", canonical=wrong) for n in (1, 2, 3)]
    bench.desk.keep([kept for kept, _ in pages])
    done = bench.desk.finish([assembly for _, assembly in pages])
    assert [one.kind for one in done] == ["new", "new", "new"]
    assert bench.heads() == [title(HOST, f"/a/{n}") for n in (1, 2, 3)]


def test_nothing_is_noted_that_is_not_archived(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench(tmp_path)
    kept, _ = bench.page("/a/1")

    def fail(*_: object, **__: object) -> None:
        raise OSError("the machine died")

    with monkeypatch.context() as patch:
        patch.setattr(bench.archive, "append", fail)
        with pytest.raises(OSError, match="died"):
            bench.desk.keep([kept])
    assert bench.state.link(kept.link or "") is None


def test_what_is_archived_and_not_noted_is_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench(tmp_path)
    kept, _ = bench.page("/a/1")

    def fail(*_: object, **__: object) -> None:
        raise OSError("the machine died")

    with monkeypatch.context() as patch:
        patch.setattr(bench.state, "add_attempts", fail)
        with pytest.raises(OSError, match="died"):
            bench.desk.keep([kept])
    assert bench.state.link(kept.link or "") is None
    assert bench.desk.recover() == 1
    row = bench.state.link(kept.link or "")
    assert row is not None
    assert row.status == "fetched"
    assert b"<article>" in bench.desk.load(row)[0]
    assert bench.desk.recover() == 0


def test_nothing_is_called_cleaned_that_is_not_in_the_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = Bench(tmp_path)
    kept, assembly = bench.page("/a/1")
    bench.desk.keep([kept])

    def fail(*_: object, **__: object) -> None:
        raise OSError("the machine died")

    with monkeypatch.context() as patch:
        patch.setattr("scraper.output.Corpus.flush", fail)
        with pytest.raises(OSError, match="died"):
            bench.desk.finish([assembly])
    row = bench.state.link(kept.link or "")
    assert row is not None
    assert row.status == "fetched"


def test_a_page_that_breaks_the_cleaner_is_rejected_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = Bench(tmp_path)
    good = bench.page("/a/1")

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("no such thing")

    with monkeypatch.context() as patch:
        patch.setattr("scraper.desk.inspect_html", fail)
        bad = bench.page("/a/2")
    bench.desk.keep([good[0], bad[0]])
    first, second = bench.desk.finish([good[1], bad[1]])
    assert first.kind == "new"
    assert (second.kind, second.reason) == ("rejected", "error: RuntimeError: no such thing")


@pytest.mark.parametrize("again", [False, True], ids=["same run", "next run"])
def test_a_part_that_another_host_has_in_hand_while_the_whole_is_written(tmp_path: Path, again: bool) -> None:
    bench = Bench(tmp_path)
    (first, whole), (second, part) = bench.page("/story"), bench.page("/story/2")
    bench.desk.keep([first])
    whole.links += part.links
    whole.urls += part.urls
    whole.reports += part.reports
    bench.desk.keep([msgspec.structs.replace(second, part_of=first.link)])
    assert [done.kind for done in bench.desk.finish([whole])] == ["new"]
    bench.desk.keep([second])  # it was on its way here as well
    if again:
        bench.desk.close()
    done = bench.desk.finish([part])
    assert [(one.kind, one.reason) for one in done] == [("part", f"part of {first.link}")]
    row = bench.state.link(second.link or "")
    assert row is not None
    assert (row.status, row.part_of, row.next_at) == ("part", first.link, None)
    assert bench.heads() == [title(HOST, "/story")]
