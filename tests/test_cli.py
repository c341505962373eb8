"""The command line: exit codes, what is printed, and what is left when it ends in the middle."""

from __future__ import annotations

import gzip
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from stat import S_ISDIR
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from scraper.cli import app

PARAGRAPHS = (
    "The harbour council met on Monday and put off the vote on the old bridge until the missing ledger is found.",
    "The bridge has been closed since March, when an inspector found that two of its eight pillars stand in sand.",
    "A new vote is planned for the autumn; until then the ferry runs every half hour, and on Sundays every hour.",
)
needs_fifo = pytest.mark.skipif(sys.platform == "win32", reason="needs a FIFO")


def html(title: str, *, url: str | None = None, charset: str = "utf-8") -> bytes:
    link = f'<link rel="canonical" href="{url}">' if url else ""
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    meta = f'<meta charset="{charset}"><meta property="og:type" content="article">'
    head = f"<head>{meta}<title>{title}</title>{link}</head>"
    return f"<!doctype html><html>{head}<body><article><h1>{title}</h1>{body}</article></body></html>".encode()


def text(title: str) -> bytes:
    return "\n\n".join([title, *PARAGRAPHS]).encode()


def run(*args: str | int | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args], input=stdin)


def records(folder: Path, name: str = "articles.jsonl") -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / name).read_text().splitlines()]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with two articles and an empty file."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.html").write_bytes(html("Bridge vote put off", url="https://e.org/a"))
    (folder / "b.txt").write_bytes(text("Ferry runs on Sundays"))
    (folder / "c.html").write_bytes(b"")
    return folder


def test_clean_into_a_corpus(pages: Path, tmp_path: Path) -> None:
    done = run("clean", pages, "-o", tmp_path / "corpus")
    assert done.exit_code == 1, done.output
    assert done.stdout == ""
    assert "pages/c.html: empty file" in done.stderr
    assert re.search(r"cleaned +2 \(2 new, 0 changed, 0 unchanged\)", done.stderr)
    assert "\r" not in done.stderr  # no bar where nobody looks
    assert [record["source"] for record in records(tmp_path / "corpus")] == ["pages/a.html", "pages/b.txt"]
    assert records(tmp_path / "corpus", "rejected.jsonl")[0]["reason"] == "empty file"
    again = run("clean", pages, "-o", tmp_path / "corpus", "--jobs", 1)
    assert "0 new, 0 changed, 2 unchanged" in again.stderr
    (pages / "c.html").unlink()
    assert run("clean", pages, "-o", tmp_path / "corpus").exit_code == 0


def test_the_summary_for_machines(pages: Path, tmp_path: Path) -> None:
    (pages / "style.css").write_bytes(b"")
    (pages / "d.html").write_bytes(html("Again", url="https://e.org/a"))
    done = run("clean", pages, "-o", tmp_path / "corpus", "--json")
    assert done.exit_code == 1
    assert done.stderr == ""
    found = json.loads(done.stdout)
    assert (found["read"], found["cleaned"], found["new"], found["rejected"]) == (4, 2, 2, 2)
    assert found["rejected_by_reason"] == {"empty file": 1, "duplicate": 1}
    assert found["left_out"] == {"not a page by its suffix": 1}
    assert sum(found["sites"].values()) == 2
    assert (found["interrupted"], found["error"], found["output"]) == (False, None, str(tmp_path / "corpus"))


def test_json_lines(pages: Path, tmp_path: Path) -> None:
    done = run("clean", pages, "--format", "jsonl")
    assert done.exit_code == 1
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == ["pages/a.html", "pages/b.txt"]
    assert "pages/c.html: empty file" in done.stderr
    file = tmp_path / "out.jsonl"
    assert run("clean", pages, "--format", "jsonl", "-o", file).exit_code == 1
    assert file.read_text() == done.stdout
    assert run("clean", pages, "--format", "jsonl", "-o", file).exit_code == 2
    assert run("clean", pages, "--format", "jsonl", "-o", file, "--force").exit_code == 1


def test_standard_input(tmp_path: Path) -> None:
    done = run("clean", "-", "--url", "https://e.org/x", "--format", "jsonl", stdin=text("A title"))
    assert done.exit_code == 0, done.stderr
    article = json.loads(done.stdout)
    assert (article["source"], article["url"]) == ("-", "https://e.org/x")
    assert article["text"] == "\n\n".join(PARAGRAPHS)
    done = run("clean", "-", "-o", tmp_path / "corpus", stdin=gzip.compress(html("A title")))
    assert done.exit_code == 0, done.stderr


def test_addresses_from_a_manifest(pages: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "addresses.jsonl"
    manifest.write_text('{"file": "pages/b.txt", "url": "https://e.org/b"}\n')
    run("clean", pages, "-o", tmp_path / "corpus", "--manifest", manifest)
    assert [record["url"] for record in records(tmp_path / "corpus") if record["source"] == "pages/b.txt"] == [
        "https://e.org/b"
    ]
    manifest.write_text('{"file": \n')
    done = run("clean", pages, "-o", tmp_path / "other", "--manifest", manifest)
    assert done.exit_code == 2
    assert f"{manifest}, line 1: " in done.stderr
    assert not (tmp_path / "other").exists()


def test_bad_input_does_not_stop_the_others(pages: Path, tmp_path: Path) -> None:
    (pages / "cut.html.gz").write_bytes(gzip.compress(html("Cut"))[:-9])
    (pages / "no-gzip.html.gz").write_bytes(html("No gzip"))
    (pages / "photo.html").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    (pages / "wrong-label.html").write_bytes(html("Käse im Hafen", charset="shift_jis", url="https://e.org/w"))
    done = run("clean", pages, tmp_path / "missing.html", tmp_path / "nothing*", "-o", tmp_path / "corpus")
    assert done.exit_code == 1
    rejected = {
        record["input"].rpartition("/")[2]: record["reason"]
        for record in records(tmp_path / "corpus", "rejected.jsonl")
    }
    assert {name: reason for name, reason in rejected.items() if name != "wrong-label.html"} == {
        "c.html": "empty file",
        "cut.html.gz": "truncated gzip",
        "no-gzip.html.gz": "not a gzip file, despite its name",
        "photo.html": "not a page but a PNG picture",
        "missing.html": "no such file or folder",
        "nothing*": "nothing matches this pattern",
    }
    assert {"pages/a.html", "pages/b.txt", "pages/wrong-label.html"} == {
        r["source"] for r in records(tmp_path / "corpus")
    }


def test_a_page_of_another_site_under_site(tmp_path: Path) -> None:
    for name, host in (("a", "one.example"), ("b", "two.example"), ("c", "mirror.example")):
        (tmp_path / f"{name}.html").write_bytes(html(name, url=f"https://{host}/{name}-story"))
    (tmp_path / "own").mkdir()
    for host in ("one.example", "two.example"):
        (tmp_path / "own" / f"{host}.toml").write_text(f'domains = ["{host}"]\n')
    folder = tmp_path / "corpus"
    done = run("clean", tmp_path / "*.html", "-o", folder, "--site", "one.example", "--sites", tmp_path / "own")
    assert done.exit_code == 1
    assert [record["canonical_url"] for record in records(folder)] == [
        "https://one.example/a-story",
        "https://mirror.example/c-story",
    ]
    (rejected,) = records(folder, "rejected.jsonl")
    assert rejected["reason"] == "a page of two.example, not of one.example"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["clean", "{pages}"], "Give the corpus folder with -o DIR"),
        (["clean", "{pages}", "--format", "jsonl", "--json"], "can't both go to standard output"),
        (["clean", "{pages}/missing.html", "-o", "{out}"], "missing.html: no such file or folder"),
        (["clean", "{empty}", "-o", "{out}"], "no page found"),
        (["clean", "{pages}", "--url", "https://e.org/a", "-o", "{out}"], "--url is for one page"),
        (["clean", "{pages}", "-o", "{pages}"], "files that copydesk did not write (a.html): give a new or empty"),
        (["clean", "{pages}", "-o", "{pages}/a.html"], "a file is in the way"),
        (["clean", "{pages}", "-o", "{out}", "--site", "no-such-site.example"], "no site is called"),
        (["clean", "{pages}", "-o", "{out}", "--sites", "{empty}/none"], "no such folder"),
        (["clean", "{pages}", "-o", "{out}", "--jobs", "0"], "--jobs"),
        (["clean", "-o", "{out}"], "Missing argument"),
        (["explain", "{pages}"], "more than one page"),
        (["explain", "{pages}/missing.html"], "no such page"),
        (["sites", "--sites", "{empty}/none"], "no such folder"),
    ],
)
def test_wrong_use(pages: Path, tmp_path: Path, args: list[str], said: str) -> None:
    (tmp_path / "empty").mkdir()
    places = {"pages": pages, "empty": tmp_path / "empty", "out": tmp_path / "out"}
    done = run(*(arg.format(**places) for arg in args))
    assert done.exit_code == 2, done.output
    assert said in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_broken_site_file_is_named(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "e.org.toml").write_text('domains = ["e.org"]\n\n[body]\nselekt = ["#x"]\n')
    for command in (["clean", pages, "-o", tmp_path / "out"], ["explain", pages / "a.html"], ["sites"]):
        done = run(*command, "--sites", tmp_path / "own")
        assert done.exit_code == 2
        assert f"{tmp_path / 'own' / 'e.org.toml'}, line 4, key body.selekt: unknown key" in done.stderr
    assert not (tmp_path / "out").exists()


def test_the_disk_is_full(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        done = run("clean", pages, "-o", tmp_path / "corpus", "--json")
    assert done.exit_code == 1
    assert "the disk is full: what was written stands; free some space and run the same command again" in done.stderr
    assert "disk is full" in json.loads(done.stdout)["error"]
    assert list((tmp_path / "corpus").glob("*.txt")) == []
    run("clean", pages, "-o", tmp_path / "corpus")
    assert len(records(tmp_path / "corpus")) == 2


def start(*args: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "scraper", *map(str, args)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """A page that never ends: once its other end is open, someone is reading it."""
    path = tmp_path / "endless.html"
    os.mkfifo(path)
    return path


@needs_fifo
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_in_the_middle(pages: Path, tmp_path: Path, endless: Path, sent: signal.Signals) -> None:
    running = start("clean", pages, endless, "-o", tmp_path / "corpus", "--jobs", "1")
    # The pages before it are done. It ends then, because a signal that comes right before a read does not end the read.
    with endless.open("wb"):
        running.send_signal(sent)
    _, told = running.communicate(timeout=30)
    assert running.returncode == 130
    assert "interrupted: what was cleaned so far stands; run the same command again to go on" in told.decode()
    assert "Traceback" not in told.decode()
    assert [record["source"] for record in records(tmp_path / "corpus")] == ["pages/a.html", "pages/b.txt"]
    assert not list((tmp_path / "corpus").glob(".*"))


@pytest.mark.parametrize("option", ["--sites", "-o"])
def test_a_place_that_nobody_may_look_at(
    pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    closed, look = tmp_path / "closed" / "x", Path.stat

    def stat(path: Path, **options: bool) -> os.stat_result:
        if path == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return look(path, **options)

    monkeypatch.setattr(Path, "stat", stat)
    monkeypatch.setattr(Path, "is_dir", lambda path: S_ISDIR(path.stat().st_mode))  # newer Pythons ask otherwise
    done = run("clean", pages / "a.html", "--format", "jsonl", option, closed)
    assert (done.exit_code, done.stderr) == (2, f"copydesk: {closed}: permission denied\n")


def test_ctrl_c_before_anything_was_opened(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "iterdir", interrupt)
    done = run("clean", pages, "-o", tmp_path / "corpus")
    assert (done.exit_code, done.stderr) == (130, "copydesk: interrupted\n")


@needs_fifo
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_no_worker_outlives_the_command(pages: Path, endless: Path, sent: signal.Signals) -> None:
    running = start("clean", pages, endless, "--format", "jsonl", "--jobs", "2")
    assert running.stdout
    assert json.loads(running.stdout.readline())["source"] == "pages/a.html"
    with endless.open("wb"):
        if sent == signal.SIGINT:
            os.killpg(running.pid, sent)  # as a terminal does: to the workers as well
        else:
            running.send_signal(sent)
        running.wait(timeout=30)
    _, told = running.communicate(timeout=30)  # the pipe ends when the last process that holds it has ended
    assert "Traceback" not in told.decode()
    assert running.returncode == (130 if sent == signal.SIGINT else -sent)


@needs_fifo
def test_killed_in_the_middle(pages: Path, tmp_path: Path, endless: Path) -> None:
    running = start("clean", pages, endless, "-o", tmp_path / "corpus", "--jobs", "1")
    with endless.open("wb"):
        running.kill()
        running.communicate(timeout=30)
    for folder in ("corpus", "uninterrupted"):
        run("clean", pages, "-o", tmp_path / folder)
    contents = [{p.name: p.read_bytes() for p in (tmp_path / name).iterdir()} for name in ("corpus", "uninterrupted")]
    assert contents[0] == contents[1]


def test_a_reader_that_has_had_enough(pages: Path) -> None:
    running = start("clean", *[pages / "a.html"], "--format", "jsonl", "--jobs", "1")
    assert running.stdout
    running.stdout.close()
    assert running.stderr
    told = running.stderr.read().decode()
    running.wait(timeout=30)
    assert "Traceback" not in told
    assert "Exception" not in told


def test_explain(pages: Path) -> None:
    done = run("explain", pages / "a.html", "--url", "https://e.org/a")
    assert done.exit_code == 0, done.output
    for line in (
        r"page +pages/a\.html",
        r"url +https://e\.org/a",
        r"site +",
        r"verdict +article",
        r"title +Bridge vote",
    ):
        assert re.search(line, done.stdout), line
    assert PARAGRAPHS[0][:60] in done.stdout
    found = json.loads(run("explain", pages / "b.txt", "--json").stdout)
    assert found["article"]["title"] == "Ferry runs on Sundays"
    assert found["source"] == "pages/b.txt"


def test_explain_a_refused_page(pages: Path) -> None:
    done = run("explain", pages / "c.html")
    assert (done.exit_code, done.stderr) == (1, "copydesk: pages/c.html: empty file\n")
    (pages / "d.html").write_bytes(b"<!doctype html><html><body></body></html>")
    done = run("explain", pages / "d.html")
    assert done.exit_code == 1
    assert re.search(r"refused +\S", done.stdout)


def test_sites(tmp_path: Path) -> None:
    (tmp_path / "own.example.toml").write_text('domains = ["own.example"]\n\n[body]\nselect = ["#story"]\n')
    listed = run("sites", "--sites", tmp_path)
    assert listed.exit_code == 0, listed.output
    assert re.search(r"own\.example +own\.example", listed.stdout)
    assert run("sites").stdout in listed.stdout or "own.example" not in run("sites").stdout
    for name in ("own.example", "https://www.own.example/story"):
        shown = run("sites", "show", name, "--sites", tmp_path)
        assert shown.exit_code == 0, shown.output
        assert re.search(rf"body\.select +{re.escape(str(tmp_path / 'own.example.toml'))} .*#story", shown.stdout)
    missing = run("sites", "show", "https://nobody.example/")
    assert missing.exit_code == 1
    assert "cleaned by the generic rules" in missing.stderr


def test_samples(pages: Path, tmp_path: Path) -> None:
    root = tmp_path / "samples"
    added = run("samples", "add", pages / "b.txt", "--root", root, "--name", "e.org/case")
    assert added.exit_code == 0, added.output
    folder = root / "e.org" / "case"
    assert added.stdout.strip() == str(folder)
    assert run("samples", "check", "--root", root).exit_code == 0
    (folder / "expected.txt").write_text("Something else")
    checked = run("samples", "check", "--root", root)
    assert checked.exit_code == 1
    assert "e.org/case text" in checked.stdout
    accepted = run("samples", "accept", "--root", root)
    assert accepted.exit_code == 0
    assert accepted.stdout.startswith("--- a/e.org/case/expected.txt\n+++ b/e.org/case/expected.txt\n")
    assert "\n-Something else\n" in accepted.stdout
    assert run("samples", "check", "--root", root).exit_code == 0
    again = run("samples", "add", pages / "b.txt", "--root", root, "--name", "e.org/case")
    assert again.exit_code == 2


def test_the_version() -> None:
    assert re.fullmatch(r"copydesk \d+\.\d+\.\d+\n", run("--version").stdout)


def test_help_imports_nothing_heavy() -> None:
    heavy = {"trafilatura", "httpx", "selectolax", "rich", "lxml", "msgspec", "cleaners", "multiprocessing"}
    code = (
        "import sys; from scraper.cli import app\n"
        "try: app(['--help'])\n"
        f"except SystemExit: print(sorted({heavy!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
