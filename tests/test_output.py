"""The corpus keeps what it has: through second runs, changes, crashes at any moment and full disks."""

from __future__ import annotations

import errno
import functools
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cleaners import Article, Block, corpus
from scraper import files
from scraper.errors import OutputError
from scraper.jsonlines import JsonLines, open_lines
from scraper.output import Corpus, open_corpus
from scraper.results import Outcome, Rejected, Result, render

WORDS = "harbour bridge council tariff monsoon ledger violin orchard printer glacier"


def article(source: str, text: str, *, url: str | None = None, title: str = "A title") -> Result:
    blocks = (Block(text),)
    found = Article(id=corpus.article_id(url, text), url=url, canonical_url=url, title=title, blocks=blocks)
    return render(found, source=source, cleaner="e.org")


def page(name: str, text: str = "Some text.") -> Result:
    return article(f"in/{name}.html", f"{text} ({name})", url=f"https://e.org/{name}")


def bad(name: str, reason: str = "listing") -> Result:
    return Rejected(source=f"in/{name}.html", reason=reason)


def write(folder: Path, *results: Result) -> list[Outcome]:
    with open_corpus(folder) as target:
        return [target.add(result)[0] for result in results]


def state(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def lines(folder: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / name).read_text().splitlines()]


def names(folder: Path) -> list[str]:
    return sorted(path.name[:3] for path in folder.glob("*.txt"))


def test_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "corpus"
    assert write(folder, page("a"), bad("b"), page("c")) == ["new", "rejected", "new"]
    first, second = lines(folder, "articles.jsonl")
    assert first["file"] == corpus.name(0, corpus.article_id("https://e.org/a", ""))
    assert second["file"].startswith("001_")
    text = (folder / first["file"]).read_bytes()
    assert text == b"A title\n\nSome text. (a)"
    assert first["sha256"] == corpus.digest(text.decode())
    assert (first["source"], first["cleaner"], first["url"]) == ("in/a.html", "e.org", "https://e.org/a")
    every_field = {field for field in Article.__struct_fields__ if field != "blocks"}
    assert set(first) == every_field | {"file", "source", "sha256", "cleaner", "version"}
    assert lines(folder, "rejected.jsonl") == [{"input": "in/b.html", "url": None, "reason": "listing"}]
    assert len(list(folder.iterdir())) == 4


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    results = [
        page("a"),
        bad("b"),
        article("in/c.txt", "No address here."),
        page("d"),
        article("in/e.html", "x", url="https://e.org/a"),
    ]
    write(tmp_path, *results)
    before, times = state(tmp_path), {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert write(tmp_path, *results) == ["unchanged", "rejected", "unchanged", "unchanged", "rejected"]
    assert state(tmp_path) == before
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == times


def test_a_new_page_is_appended(tmp_path: Path) -> None:
    write(tmp_path, page("b"), page("d"))
    assert write(tmp_path, page("a"), page("b"), page("c"), page("d")) == ["new", "unchanged", "new", "unchanged"]
    assert [record["source"] for record in lines(tmp_path, "articles.jsonl")] == [f"in/{x}.html" for x in "bdac"]


def test_a_position_is_never_given_twice(tmp_path: Path) -> None:
    write(tmp_path, page("a"), page("b"))
    next(tmp_path.glob("001_*.txt")).unlink()
    write(tmp_path, page("c"))
    assert names(tmp_path) == ["000", "002"]
    write(tmp_path, page("b"))
    assert names(tmp_path) == ["000", "001", "002"]


def test_a_changed_page_keeps_its_file(tmp_path: Path) -> None:
    write(tmp_path, page("a"), page("b"))
    before = state(tmp_path)
    assert write(tmp_path, page("a", "Quite another text."), page("b")) == ["changed", "unchanged"]
    after = state(tmp_path)
    assert list(after) == list(before)
    assert [name for name in after if after[name] != before[name]] == [next(iter(before)), "articles.jsonl"]


def test_without_an_address_the_source_finds_the_file(tmp_path: Path) -> None:
    write(tmp_path, article("in/a.txt", WORDS))
    for text in (f"{WORDS} corrected", f"{WORDS} corrected again"):
        assert write(tmp_path, article("in/a.txt", text)) == ["changed"]
        assert write(tmp_path, article("in/a.txt", text)) == ["unchanged"]
    (record,) = lines(tmp_path, "articles.jsonl")
    assert record["file"] == corpus.name(0, corpus.article_id(None, WORDS))
    assert record["id"] in record["file"]
    assert (tmp_path / record["file"]).read_text() == f"A title\n\n{WORDS} corrected again"


def test_an_address_that_becomes_known_does_not_make_a_second_article(tmp_path: Path) -> None:
    write(tmp_path, article("in/a.txt", WORDS))
    assert write(tmp_path, article("in/a.txt", WORDS, url="https://e.org/a")) == ["changed"]
    assert write(tmp_path, article("other/a.txt", WORDS, url="https://e.org/a")) == ["changed"]
    assert names(tmp_path) == ["000"]


def test_another_article_under_an_old_file_name_loses_nothing(tmp_path: Path) -> None:
    """A file name such as latest.txt is used again and again: what it held before stays."""
    write(tmp_path, article("in/latest.txt", WORDS))
    assert write(tmp_path, article("in/latest.txt", "entirely other words stand here today")) == ["new"]
    write(tmp_path, article("in/x.html", WORDS + " more", url="https://e.org/1"))
    assert write(tmp_path, article("in/x.html", WORDS + " still more", url="https://e.org/2")) == ["new"]
    assert names(tmp_path) == ["000", "001", "002", "003"]


def test_texts_that_changed_places_are_both_kept(tmp_path: Path) -> None:
    write(tmp_path, article("in/1.txt", WORDS))
    results = [article("in/1.txt", f"{WORDS} new"), article("in/2.txt", WORDS)]
    assert write(tmp_path, *results) == ["changed", "new"]
    assert {path.read_text() for path in tmp_path.glob("*.txt")} == {f"A title\n\n{WORDS}", f"A title\n\n{WORDS} new"}
    assert write(tmp_path, *results) == ["unchanged", "unchanged"]


def test_standard_input_is_no_source_to_go_by(tmp_path: Path) -> None:
    assert write(tmp_path, article("-", WORDS)) == write(tmp_path, article("-", f"{WORDS} more")) == ["new"]
    write(tmp_path, Rejected(source="-", reason="listing"))
    assert lines(tmp_path, "rejected.jsonl")[0]["reason"] == "listing"


def test_the_first_of_two_inputs_of_one_article_wins(tmp_path: Path) -> None:
    results = [article("in/a.html", "one", url="https://e.org/a"), article("in/b.html", "two", url="https://e.org/a")]
    for _ in range(2):
        write(tmp_path, *results)
        (record,) = lines(tmp_path, "articles.jsonl")
        assert record["source"] == "in/a.html"
        assert lines(tmp_path, "rejected.jsonl") == [
            {"input": "in/b.html", "url": "https://e.org/a", "reason": f"duplicate of {record['file']}"}
        ]


def test_the_same_page_twice_in_one_run_is_an_update(tmp_path: Path) -> None:
    """A fetch job that runs on sees a page again, and its corpus stays open."""
    results = [page("a"), page("a", "Corrected."), article("in/t.txt", WORDS), article("in/t.txt", f"{WORDS} more")]
    assert write(tmp_path, *results) == ["new", "changed", "new", "changed"]
    assert [path.read_text()[9:] for path in sorted(tmp_path.glob("*.txt"))] == ["Corrected. (a)", f"{WORDS} more"]


def test_a_rejection_goes_when_the_page_is_fine(tmp_path: Path) -> None:
    write(tmp_path, bad("a"), bad("b"))
    assert write(tmp_path, page("a"), bad("b", "empty file")) == ["new", "rejected"]
    assert lines(tmp_path, "rejected.jsonl") == [{"input": "in/b.html", "url": None, "reason": "empty file"}]


def test_the_last_good_text_stays_when_the_page_is_rejected(tmp_path: Path) -> None:
    write(tmp_path, page("a"))
    before = state(tmp_path)
    name = lines(tmp_path, "articles.jsonl")[0]["file"]
    for _ in range(2):
        write(tmp_path, bad("a", "truncated gzip"))
        assert {**state(tmp_path), "rejected.jsonl": b""} == before
        (rejection,) = lines(tmp_path, "rejected.jsonl")
        assert rejection["reason"] == f"truncated gzip; {name} of an earlier run is kept"
    write(tmp_path, page("a"))
    assert state(tmp_path) == before


def test_texts_without_records_are_adopted(tmp_path: Path) -> None:
    write(tmp_path, page("a"), page("b"))
    before = state(tmp_path)
    (tmp_path / "articles.jsonl").unlink()
    write(tmp_path)
    assert [record["title"] for record in lines(tmp_path, "articles.jsonl")] == ["A title", "A title"]
    write(tmp_path, page("b"), page("a"))
    assert state(tmp_path) == before
    (tmp_path / corpus.name(1, "0" * 16)).write_text("x")
    with pytest.raises(OutputError, match="has the position of 001_"):
        write(tmp_path)


def test_many_results_are_written_in_batches(tmp_path: Path) -> None:
    results = [page(f"{number}") if number % 3 else bad(f"{number}") for number in range(300)]
    with open_corpus(tmp_path) as target:
        for result in results:
            target.add(result)
        assert len(names(tmp_path)) > 100
    assert names(tmp_path) == [f"{number:03d}" for number in range(200)]
    assert len(lines(tmp_path, "rejected.jsonl")) == 100


FIRST = [page("a"), bad("b"), article("in/t.txt", WORDS), page("gone")]
SECOND = [
    page("new"),
    page("a", "Corrected."),
    page("b"),
    article("in/t.txt", f"{WORDS} more"),
    bad("gone"),
    bad("worse"),
]


def second_run(folder: Path) -> None:
    with open_corpus(folder) as target:
        for result in SECOND:
            target.add(result)
            target.flush()


def assert_whole(folder: Path) -> None:
    """Every text is the one that some record of it speaks of, and every record is of a text that is there."""
    recorded: dict[str, set[str]] = {}
    for name in ("articles.jsonl", ".copydesk.journal"):
        for record in lines(folder, name) if (folder / name).exists() else []:
            if "file" in record:
                recorded.setdefault(record["file"], set()).add(record["sha256"])
    for path in folder.glob("[0-9]*.txt"):
        assert corpus.digest(path.read_text()) in recorded[path.name]
    for record in lines(folder, "articles.jsonl"):
        assert (folder / record["file"]).exists()


def assert_completed(folder: Path) -> None:
    """A run over nothing finishes what stood when the last one was killed."""
    write(folder)
    texts = {path.name: corpus.digest(path.read_text()) for path in folder.glob("*.txt")}
    assert texts == {record["file"]: record["sha256"] for record in lines(folder, "articles.jsonl")}
    assert len(list(folder.iterdir())) == len(texts) + 2


def on_each_write(patch: pytest.MonkeyPatch, act: Callable[[int], None]) -> None:
    """Calls `act` with 1, 2, 3, … before every step that reaches the disk."""
    count = iter(range(1, 10_000))
    for place, name in ((os, "fsync"), (Path, "replace"), (Path, "unlink")):
        patch.setattr(place, name, _counted(getattr(place, name), lambda _: act(next(count))))


@pytest.fixture
def finished(tmp_path: Path) -> dict[str, bytes]:
    """What an uninterrupted second run leaves."""
    write(tmp_path / "whole", *FIRST)
    second_run(tmp_path / "whole")
    return state(tmp_path / "whole")


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_killed_at_any_moment(tmp_path: Path, finished: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """kill -9 before each step that reaches the disk; the next run ends as if nothing had been."""

    def die(step: int, *, at: int) -> None:
        if step == at:
            os._exit(9)

    killed = 0
    while True:
        folder = tmp_path / f"at-{killed + 1}"
        write(folder, *FIRST)
        child = os.fork()
        if child == 0:
            on_each_write(monkeypatch, functools.partial(die, at=killed + 1))
            second_run(folder)
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
            break
        killed += 1
        assert_whole(folder)
        assert_completed(Path(shutil.copytree(folder, tmp_path / f"copy-{killed}")))
        second_run(folder)
        assert state(folder) == finished
    assert killed > 20


@pytest.mark.parametrize("torn", [b'{"file":"009_0123', b"\0\0\0", b'{"input":"x","url":null,"reason":"y"}'])
def test_a_torn_last_line_of_the_journal(tmp_path: Path, finished: dict[str, bytes], torn: bytes) -> None:
    folder = tmp_path / "torn"
    write(folder, *FIRST)
    (folder / ".copydesk.journal").write_bytes(torn)
    killed_again = Corpus(folder)
    for result in SECOND[:3]:
        killed_again.add(result)
    killed_again.flush()
    second_run(folder)
    assert state(folder) == finished


@pytest.mark.parametrize(
    ("code", "said"), [(errno.ENOSPC, "disk is full: .* run the same command again"), (errno.EIO, "I/O|Input/output")]
)
def test_the_disk_is_full_at_any_moment(
    tmp_path: Path, finished: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:

    def fail(step: int, *, after: int) -> None:
        if step > after:
            raise OSError(code, os.strerror(code))

    failed = 0
    while True:
        folder = tmp_path / f"at-{failed + 1}"
        write(folder, *FIRST)

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", _counted(os.fsync, functools.partial(fail, after=failed)))
            problem = _problem_of(second_run, folder)
        if problem is None:
            break
        assert re.search(said, problem)
        failed += 1
        assert_whole(folder)
        second_run(folder)
        assert state(folder) == finished
    assert failed > 10


def _problem_of(run: Callable[[Path], None], folder: Path) -> str | None:
    try:
        run(folder)
    except OutputError as error:
        return str(error)
    return None


def _counted(original: Callable[..., Any], act: Callable[[int], None]) -> Callable[..., Any]:
    count = iter(range(1, 10_000))

    def step(*args: Any, **kwargs: Any) -> Any:
        act(next(count))
        return original(*args, **kwargs)

    return step


def test_interrupted_what_was_added_stands(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), open_corpus(tmp_path) as target:  # noqa: PT012 - the moment matters
        target.add(page("a"))
        raise KeyboardInterrupt
    assert len(lines(tmp_path, "articles.jsonl")) == 1
    assert names(tmp_path) == ["000"]


def test_a_write_that_fails_leaves_nothing_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(OSError, match="No space"):
        files.replace(tmp_path / "a", broken())
    monkeypatch.setattr(os, "fsync", lambda _: list(broken()))
    with pytest.raises(OSError, match="No space"):
        files.replace(tmp_path / "a", [b"new"])
    assert state(tmp_path) == {"a": b"old"}


def test_a_failed_append_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files.append(tmp_path / "a", [b"one"])

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            files.append(tmp_path / "a", [b"two"])
    assert files.append(tmp_path / "a", [b"three"]) == 4
    assert (tmp_path / "a").read_bytes() == b"one\nthree\n"


def test_two_runs_do_not_write_one_corpus(tmp_path: Path) -> None:
    with open_corpus(tmp_path) as target:
        target.add(page("a"))
        with pytest.raises(OutputError, match="another copydesk is writing this corpus"):
            write(tmp_path, page("b"))
    write(tmp_path, page("b"))
    assert not (tmp_path / ".copydesk.lock").exists()


def test_someone_elses_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(OutputError, match=r"did not write \(notes\.txt\): give a new or empty folder"):
        write(tmp_path, page("a"))
    assert state(tmp_path) == {"notes.txt": b"mine"}
    (tmp_path / "articles.jsonl").write_text('{"headline": "of another tool"}\n')
    with pytest.raises(OutputError, match=r"articles\.jsonl: line 1 is no record of copydesk"):
        write(tmp_path, page("a"))


def test_a_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for place in (tmp_path / "file", tmp_path / "file" / "corpus"):
        with pytest.raises(OutputError, match="a file is in the way"):
            write(place, page("a"))


def test_a_folder_that_is_not_writable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", denied)
    with pytest.raises(OutputError, match="not writable: change its permissions"):
        write(tmp_path / "corpus", page("a"))


def test_a_damaged_record_is_named(tmp_path: Path) -> None:
    write(tmp_path, page("a"), page("b"))
    records = (tmp_path / "articles.jsonl").read_text().splitlines()
    for second in ("{", records[0], records[1].replace("001_", "one_")):
        (tmp_path / "articles.jsonl").write_text(f"{records[0]}\n{second}\n")
        with pytest.raises(OutputError, match=r"articles\.jsonl: line 2"):
            write(tmp_path)


def test_json_lines(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    def add_all(target: JsonLines | Corpus) -> list[Outcome]:
        return [
            target.add(result)[0]
            for result in (page("a"), bad("b"), page("c"), article("in/d.html", "x", url="https://e.org/a"))
        ]

    with open_lines(None) as target:
        assert add_all(target) == ["new", "rejected", "new", "rejected"]
    printed = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert [line["text"] for line in printed] == ["Some text. (a)", "Some text. (c)"]
    assert printed[0]["title"] == "A title"
    path = tmp_path / "out.jsonl"
    with open_lines(path) as target:
        add_all(target)
    assert [json.loads(line) for line in path.read_text().splitlines()] == printed


def test_json_lines_keep_what_only_claims_to_be_the_same(tmp_path: Path) -> None:
    """Five pages that all name one address as theirs, and a copy of the first."""
    texts = [" ".join(f"{word}{number}" for word in WORDS.split()) for number in range(5)]
    wrong = "https://e.org/a"
    path = tmp_path / "out.jsonl"
    with open_lines(path) as target:
        for number, text in enumerate([*texts, texts[0]]):
            own = f"https://e.org/{number}" if number else wrong
            found = Article(id=corpus.article_id(wrong, ""), url=own, canonical_url=wrong, blocks=(Block(text),))
            outcome, _ = target.add(render(found, source=own, cleaner=None))
            assert outcome == ("rejected" if number == 5 else "new")
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [line["text"] for line in lines] == texts
    assert len({line["id"] for line in lines}) == 5


def test_a_file_of_json_lines_is_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with pytest.raises(KeyboardInterrupt), open_lines(path) as target:  # noqa: PT012 - the moment matters
        target.add(page("a"))
        raise KeyboardInterrupt
    assert state(tmp_path) == {}
    path.write_text("mine")
    with pytest.raises(OutputError, match="--force"), open_lines(path):
        pass
    assert path.read_text() == "mine"
    with open_lines(path, force=True):
        pass
    assert path.read_text() == ""
    with pytest.raises(OutputError, match="a folder"), open_lines(tmp_path):
        pass
    with pytest.raises(OutputError, match="No such file"), open_lines(tmp_path / "no" / "out.jsonl"):
        pass


def test_whether_lines_are_copies_is_the_same_in_every_process() -> None:
    """What is kept of a text to compare others with is drawn by its words, not by a number of this process."""
    code = (
        "from scraper.jsonlines import _numbers, _sample\n"
        "print(list(_sample(_numbers(b' '.join(b'w%d' % i for i in range(99))))))"
    )
    drawn = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(drawn) == 1
