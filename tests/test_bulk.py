"""Many pages over processes: in order, none lost, and no page stops the others."""

from __future__ import annotations

import io
import itertools
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleaners import inspect_html
from scraper import bulk
from scraper.bulk import CHUNK_PAGES, WINDOW_CHUNKS, Clean, How, clean_pages
from scraper.errors import ScrapeError
from scraper.inputs import Found, Input, Unread, find
from scraper.results import Cleaned, Rejected, Result

PARAGRAPH = "The harbour council met on Monday and put off the vote on the bridge until the ledger is found. " * 4


def save(folder: Path, name: str, *, body: str = PARAGRAPH) -> Path:
    path = folder / f"{name}.html"
    path.write_text(f"<!doctype html><title>{name}</title><article><h1>{name}</h1><p>{body}</p><p>{name}</p></article>")
    return path


def named(*names: str) -> list[Found]:
    return [Input(source=name, path=name) for name in names]


def said(results: Iterator[Result]) -> list[str]:
    return [result.reason if isinstance(result, Rejected) else result.source for result in results]


def test_the_same_results_in_the_same_order_with_any_number_of_jobs(tmp_path: Path) -> None:
    for number in range(3 * CHUNK_PAGES):
        save(tmp_path, f"{number:03d}", body=PARAGRAPH * (20 if number % 7 == 0 else 1))
    (tmp_path / "010.html").write_bytes(b"")
    (tmp_path / "style.css").write_bytes(b"")
    (tmp_path / "manifest.jsonl").write_text('{"file": "gone.html"}\n')
    found = list(find([str(tmp_path)]))
    alone = list(clean_pages(found, jobs=1))
    assert len(alone) == 3 * CHUNK_PAGES + 1
    assert sum(isinstance(result, Cleaned) for result in alone) == 3 * CHUNK_PAGES - 1
    assert list(clean_pages(found, jobs=3)) == alone


def prepare_deadly(how: How) -> Clean:
    """Cleans by name: `kill` and `leave` end the worker, `once-PATH` does so the first time."""

    def clean(found: Input) -> Result:
        if found.source == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if found.source == "leave":
            os._exit(7)
        if found.source.startswith("once-"):
            marker = Path(found.source.removeprefix("once-"))
            if not marker.exists():
                marker.touch()
                os._exit(1)
        if found.source == "raise":
            raise SystemExit
        return Rejected(source=found.source, reason=f"saw {found.source}")

    return clean


def test_a_crash_loses_only_its_page(tmp_path: Path) -> None:
    names = [str(number) for number in range(40)]
    names[3], names[17], names[18], names[39] = "kill", "leave", f"once-{tmp_path / 'marker'}", "kill"
    expected = [f"saw {name}" for name in names]
    expected[3] = expected[39] = "crashed the cleaner (killed by SIGKILL)"
    expected[17] = "crashed the cleaner (exit code 7)"
    assert said(clean_pages(named(*names), jobs=2, prepare=prepare_deadly)) == expected


def prepare_nothing(how: How) -> Clean:
    os._exit(3)


def test_workers_that_do_not_start_end_the_run() -> None:
    with pytest.raises(ScrapeError, match=r"do not start \(exit code 3\): try --jobs 1"):
        list(clean_pages(named("a", "b"), jobs=2, prepare=prepare_nothing))


@pytest.mark.skipif(sys.platform == "win32", reason="needs a FIFO")
def test_a_page_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "PAGE_LIMIT_S", 1.0)
    endless = tmp_path / "b.html"
    os.mkfifo(endless)  # opening it to read waits for a writer that never comes
    found = [*find([str(save(tmp_path, "a"))]), *find([str(endless)]), *find([str(save(tmp_path, "c"))])]
    first, second, third = clean_pages(found, jobs=2)
    assert isinstance(second, Rejected)
    assert second.reason == "took longer than 1 s"
    assert isinstance(first, Cleaned)
    assert isinstance(third, Cleaned)


def test_an_exception_is_a_rejection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    def inspect_badly(body: bytes, **options: object) -> object:
        if b"<h1>bad</h1>" in body:
            raise KeyError("oddity")
        return inspect_html(body, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("scraper.bulk.inspect_html", inspect_badly)
    for name in ("a", "bad", "c"):
        save(tmp_path, name)
    first, second, third = clean_pages(find([str(tmp_path)]), jobs=1)
    assert isinstance(second, Rejected)
    assert (second.reason, second.kind) == ("KeyError: 'oddity'", "error: KeyError")
    assert isinstance(first, Cleaned)
    assert isinstance(third, Cleaned)


def test_standard_input_among_other_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(save(tmp_path, "in").read_bytes())))
    paths = [str(save(tmp_path, "a")), "-", str(save(tmp_path, "b"))]
    assert said(clean_pages(find(paths), jobs=2)) == [f"{tmp_path.name}/a.html", "-", f"{tmp_path.name}/b.html"]


def prepare_place(how: How) -> Clean:
    return lambda found: Rejected(source=found.source, reason=str(os.getpid()))


def test_standard_input_is_not_sent_anywhere() -> None:
    found = [*named("a"), Input(source="-", path="-", body=b"x"), *named("b")]
    here = str(os.getpid())
    assert [place == here for place in said(clean_pages(found, jobs=2, prepare=prepare_place))] == [False, True, False]


def prepare_echo(how: How) -> Clean:
    return lambda found: Rejected(source=found.source, reason=f"{found.source} {how.site}")


def test_pages_are_taken_as_they_are_needed() -> None:
    taken = itertools.count()
    inputs = (Input(source=str(number), path="") for number, _ in zip(taken, range(100_000), strict=False))
    results = clean_pages(inputs, how=How(site="e.org"), jobs=2, prepare=prepare_echo)
    assert [result.source for result in itertools.islice(results, 3)] == ["0", "1", "2"]
    assert next(taken) <= 2 * WINDOW_CHUNKS * CHUNK_PAGES + 2 * CHUNK_PAGES
    results.close()
    assert multiprocessing.active_children() == []


def test_how_reaches_the_workers_and_bad_inputs_keep_their_place() -> None:
    found = [
        *named("a"),
        Unread(source="b", reason="no such file"),
        Unread(source="c", reason="", bad=False),
        *named("d"),
    ]
    expected = ["a None", "no such file", "d None"]
    for jobs in (1, 2):
        assert said(clean_pages(found, how=How(site=None), jobs=jobs, prepare=prepare_echo)) == expected
