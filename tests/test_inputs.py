"""Saved pages are found in a fixed order, and bad ones are refused with a clear word."""

from __future__ import annotations

import gzip
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scraper import payload
from scraper.errors import InputError
from scraper.inputs import Found, Input, Unread, find, is_corpus, read

PAGE = b"<!doctype html><title>T</title><h1>T</h1><p>Some text.</p>"


def put(path: Path, body: bytes = PAGE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return path


def sources(found: list[Found]) -> list[str]:
    return [item.source for item in found if isinstance(item, Input)]


def refused(path: Path) -> str:
    (found,) = find([str(path)])
    assert isinstance(found, Input)
    with pytest.raises(InputError) as caught:
        read(found)
    return caught.value.reason


def test_a_folder_gives_its_pages_in_a_fixed_order(tmp_path: Path) -> None:
    for name in ("b.htm", "a/z.html.gz", "a/c.txt", "d.xhtml", "E.HTML"):
        put(tmp_path / "news" / name)
    assert sources(list(find([str(tmp_path / "news")]))) == [
        *("news/E.HTML", "news/a/c.txt", "news/a/z.html.gz", "news/b.htm", "news/d.xhtml")
    ]


def test_the_source_does_not_depend_on_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "news" / "a.html")
    monkeypatch.chdir(tmp_path)
    from_above = sources(list(find(["news"])))
    monkeypatch.chdir(tmp_path / "news")
    assert (
        sources(list(find(["."]))) == sources(list(find(["a.html"]))) == sources(list(find(["*.html"]))) == from_above
    )


def test_folders_of_one_name_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "may" / "raw" / "a.html")
    put(tmp_path / "june" / "raw" / "a.html")
    monkeypatch.chdir(tmp_path)
    assert sources(list(find(["may/raw", "june/raw"]))) == ["may/raw/a.html", "june/raw/a.html"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("news/*.html", ["news/a.html"]),
        ("news/**/*.html", ["news/a.html", "news/x/b.html", "news/x/y/c.html"]),
        ("news/**", ["news/a.html", "news/t.txt", "news/x/b.html", "news/x/y/c.html"]),
        ("new?/[tx]*", ["news/t.txt", "news/x/b.html", "news/x/y/c.html"]),
    ],
)
def test_globs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, expected: list[str]) -> None:
    for name in ("a.html", "x/b.html", "x/y/c.html", "t.txt", "style.css", ".hidden/d.html"):
        put(tmp_path / "news" / name)
    monkeypatch.chdir(tmp_path)
    found = sources(list(find([pattern])))
    assert sorted(name.removeprefix(f"{tmp_path.name}/") for name in found) == sorted(expected)


def test_a_file_whose_name_looks_like_a_glob(tmp_path: Path) -> None:
    put(tmp_path / "story[1].html")
    assert sources(list(find([str(tmp_path / "story[1].html")]))) == [f"{tmp_path.name}/story[1].html"]


def test_each_file_comes_once(tmp_path: Path) -> None:
    page = put(tmp_path / "a.html")
    assert len(list(find([str(page), str(tmp_path), str(tmp_path / "*.html")]))) == 1


def test_what_is_left_out(tmp_path: Path) -> None:
    for name in (
        "a.html",
        "a_files/frame.html",
        ".b.html",
        ".git/c.html",
        "style.css",
        "old/articles.jsonl",
        "old/000.txt",
    ):
        put(tmp_path / name)
    found = list(find([str(tmp_path)]))
    assert sources(found) == [f"{tmp_path.name}/a.html"]
    left_out = {
        item.source.partition("/")[2]: item.reason for item in found if isinstance(item, Unread) and not item.bad
    }
    assert left_out == {
        "a_files": "frames and pictures saved along with a page",
        "old": "a corpus that copydesk wrote",
        "style.css": "not a page by its suffix",
    }


def test_texts_in_markdown(tmp_path: Path) -> None:
    for name in ("a.md", "b.MARKDOWN", "c.md.gz", "README.md", "readme.txt"):
        put(tmp_path / name)
    found = list(find([str(tmp_path)]))
    assert sources(found) == [f"{tmp_path.name}/{name}" for name in ("a.md", "b.MARKDOWN", "c.md.gz")]
    assert {item.kind for item in found if isinstance(item, Input)} == {"text"}
    # Who names one means it.
    assert sources(list(find([str(tmp_path / "README.md")]))) == [f"{tmp_path.name}/README.md"]


def test_of_a_sample_only_the_page_is_read(tmp_path: Path) -> None:
    for name in ("page.txt", "expected.txt", "expected.json"):
        put(tmp_path / "case" / name)
    put(tmp_path / "other" / "expected.txt")
    assert sources(list(find([str(tmp_path)]))) == [
        f"{tmp_path.name}/case/page.txt",
        f"{tmp_path.name}/other/expected.txt",
    ]
    assert sources(list(find([str(tmp_path / "case" / "*.txt")]))) == ["case/page.txt"]


def test_a_linked_folder_is_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "a.html")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert len(sources(list(find([str(tmp_path)])))) == 1


def test_a_corpus_is_no_input(tmp_path: Path) -> None:
    put(tmp_path / "articles.jsonl", b"")
    (found,) = find([str(tmp_path)])
    assert isinstance(found, Unread)
    assert found.bad


def test_manifests_name_addresses(tmp_path: Path) -> None:
    for name in ("a.html", "x/b.html", "x/c", "d.html"):
        put(tmp_path / name)
    put(
        tmp_path / "manifest.jsonl",
        b'{"file": "a.html", "url": "https://e.org/a"}\n\n{"file": "x/b.html", "url": "https://e.org/b"}\n',
    )
    put(
        tmp_path / "x" / "manifest.jsonl",
        b'{"file": "b.html", "url": "https://e.org/near"}\n{"file": "c", "charset": "koi8-r"}',
    )
    given = put(tmp_path / "outside" / ".m.jsonl", b'{"file": "../d.html", "url": "https://e.org/d"}')
    pages = {
        item.source.partition("/")[2]: item
        for item in find([str(tmp_path)], manifest=str(given))
        if isinstance(item, Input)
    }
    assert {name: page.url for name, page in pages.items()} == {
        "a.html": "https://e.org/a",
        "d.html": "https://e.org/d",
        "x/b.html": "https://e.org/near",
        "x/c": None,
    }
    assert pages["x/c"].charset == "koi8-r"
    (alone,) = find([str(tmp_path / "a.html")])
    assert alone.url == "https://e.org/a"


def test_a_file_that_only_the_manifest_has_is_reported(tmp_path: Path) -> None:
    put(tmp_path / "manifest.jsonl", b'{"file": "gone.html", "url": "https://e.org/a"}')
    assert list(find([str(tmp_path)])) == [
        Unread(
            source=f"{tmp_path.name}/gone.html", url="https://e.org/a", reason="named in manifest.jsonl, but not there"
        )
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b'{"file": "a.html", "url": ', "truncated"),
        (b'{"url": "https://e.org"}', "file"),
        (b'{"file": "a.html", "url": 7}', "url"),
        (b'{"file": "a.html", "url": "e.org/a"}', "no http"),
        (b'{"file": "../a.html"}', "not beside or below"),
        (b'{"file": "ok.html", "url": "https://e.org/other"}', "named before"),
        (b"\xff\xfe", "malformed"),
    ],
)
def test_a_broken_manifest_names_file_and_line(tmp_path: Path, line: bytes, problem: str) -> None:
    put(tmp_path / "manifest.jsonl", b'{"file": "ok.html", "url": "https://e.org/ok"}\n' + line)
    with pytest.raises(InputError, match=rf"manifest\.jsonl, line 2: .*{problem}"):
        list(find([str(tmp_path)]))


def test_one_url_is_for_one_page(tmp_path: Path) -> None:
    put(tmp_path / "a.html")
    (found,) = find([str(tmp_path)], url="https://e.org/a")
    assert found.url == "https://e.org/a"
    put(tmp_path / "b.html")
    with pytest.raises(InputError, match="one page"):
        list(find([str(tmp_path)], url="https://e.org/a"))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    for body, kind in ((PAGE, "html"), (gzip.compress(PAGE), "html"), (b"Title\n\nText.", "text")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(body)))
        (found,) = find(["-"])
        assert isinstance(found, Input)
        page = read(found)
        assert (page.source, page.kind) == ("-", kind)


def test_missing_and_empty(tmp_path: Path) -> None:
    assert list(find([str(tmp_path / "no.html")])) == [
        Unread(source=f"{tmp_path.name}/no.html", reason="no such file or folder")
    ]
    assert list(find([str(tmp_path)])) == []
    (nothing,) = find([str(tmp_path / "*.html")])
    assert isinstance(nothing, Unread)
    assert nothing.reason == "nothing matches this pattern"
    assert refused(put(tmp_path / "empty.html", b"")) == "empty file"
    assert refused(put(tmp_path / "blank.txt", b" \n\t")) == "nothing but white space"


def test_a_file_that_vanished(tmp_path: Path) -> None:
    page = put(tmp_path / "a.html")
    (found,) = find([str(page)])
    assert isinstance(found, Input)
    page.unlink()
    with pytest.raises(InputError, match="no such file"):
        read(found)


def test_permission_denied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = put(tmp_path / "a.html")

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", denied)
        assert refused(page) == "permission denied"
    monkeypatch.setattr(Path, "iterdir", denied)
    (found,) = find([str(tmp_path)])
    assert isinstance(found, Unread)
    assert found.reason == "folder can't be read: Permission denied"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "not a page but a PNG picture"),
        (b"%PDF-1.7 hello", "not a page but a PDF"),
        (bytes(range(256)) * 20, "binary, not text"),
        (gzip.compress(b"\xff\xd8\xff\xe0 jpeg"), "not a page but a JPEG picture"),
    ],
)
def test_binary_is_refused(tmp_path: Path, body: bytes, reason: str) -> None:
    assert refused(put(tmp_path / "a.html", body)) == reason


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "cp1252", "shift_jis", "iso2022_jp"])
def test_text_in_any_encoding_is_not_binary(tmp_path: Path, codec: str) -> None:
    text = "<html><p>日本</p></html>" if "j" in codec else "<html><p>Käse</p></html>"
    (found,) = find([str(put(tmp_path / "a.html", text.encode(codec)))])
    assert isinstance(found, Input)
    assert read(found).body


def test_gzip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = gzip.compress(PAGE * 100)
    assert refused(put(tmp_path / "a.html.gz", packed[:-20])) == "truncated gzip"
    assert refused(put(tmp_path / "b.html.gz", packed[:20])) == "truncated gzip"
    assert refused(put(tmp_path / "c.html.gz", packed[:-8] + b"\0" * 8)) == "damaged gzip"
    assert refused(put(tmp_path / "d.html.gz", PAGE)) == "not a gzip file, despite its name"
    assert refused(put(tmp_path / "e.html.gz", b"")) == "not a gzip file, despite its name"
    for name, body in (("f.html.gz", packed + packed), ("g.html", packed)):
        (found,) = find([str(put(tmp_path / name, body))])
        assert isinstance(found, Input)
        assert read(found).body == PAGE * (200 if name == "f.html.gz" else 100)


def test_a_gzip_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(payload, "MAX_PAGE_BYTES", 1_000_000)
    bomb = gzip.compress(b" " * 30_000_000)
    assert refused(put(tmp_path / "a.html.gz", bomb)) == "larger than 1,000,000 bytes when unpacked"
    assert refused(put(tmp_path / "b.html.gz", gzip.compress(b"x" * 600_000) * 2)).startswith("larger than")


def test_a_file_without_a_known_suffix_must_look_like_html(tmp_path: Path) -> None:
    (found,) = find([str(put(tmp_path / "index.php?id=1"))])
    assert isinstance(found, Input)
    assert read(found).kind == "html"
    assert refused(put(tmp_path / "style.css", b"p { color: red }")).startswith("not a saved page")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
def test_a_file_name_that_is_not_unicode(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.html")
    put(tmp_path / name)
    (found,) = find([str(tmp_path)])
    assert isinstance(found, Input)
    assert found.source == f"{tmp_path.name}/caf\\xe9.html"
    assert read(found).body == PAGE


@pytest.mark.parametrize(
    ("body", "charset", "text"),
    [
        ("Käse".encode(), None, "Käse"),
        ("\ufeffKäse".encode(), None, "Käse"),
        ("Käse".encode("utf-16"), None, "Käse"),
        ("Käse “x”".encode("cp1252"), None, "Käse “x”"),
        ("Привет".encode("koi8-r"), "koi8-r", "Привет"),
        ("Käse".encode(), "no-such-charset", "Käse"),
        ("Käse".encode(), "ascii", "Käse"),
        ("Käse, ".encode() * 20 + b"B\xc3", None, "Käse, " * 20 + "B\ufffd"),
    ],
)
def test_text_files_are_decoded(body: bytes, charset: str | None, text: str) -> None:
    assert payload.decode(body, charset=charset) == text


@pytest.mark.skipif(sys.platform == "win32", reason="needs a FIFO")
@pytest.mark.parametrize("given", ["", "*.html"])
def test_a_pipe_that_lies_among_pages_is_left_out(tmp_path: Path, given: str) -> None:
    put(tmp_path / "a.html")
    os.mkfifo(tmp_path / "b.html")
    found = list(find([str(tmp_path / given)]))
    assert [item.source.rpartition("/")[2] for item in found] == ["a.html", "b.html"]
    assert found[1] == Unread(source=found[1].source, reason="a pipe, socket or device", bad=False)
    (named,) = find([str(tmp_path / "b.html")])
    assert isinstance(named, Input), "somebody who names it means it"


@pytest.mark.parametrize("url", ["lantern.example/a", "/a", "ftp://lantern.example/a", ""])
def test_an_address_that_is_none(tmp_path: Path, url: str) -> None:
    with pytest.raises(InputError) as caught:
        list(find([str(put(tmp_path / "a.html"))], url=url))
    assert str(caught.value) == f"--url: {url!r} is no http(s) address"


def test_a_folder_that_nobody_may_look_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As its owner's other users see it: pages around it are cleaned, and it is said."""
    put(tmp_path / "a.html")
    put(tmp_path / "closed" / "b.html")
    put(tmp_path / "listed" / "c.html")
    look, names = Path.stat, Path.iterdir

    def stat_outside(path: Path, **options: Any) -> os.stat_result:
        if path.parent in (tmp_path / "closed", tmp_path / "listed"):
            raise PermissionError(13, "Permission denied", str(path))
        return look(path, **options)

    def list_outside(path: Path) -> Iterator[Path]:
        if path == tmp_path / "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return names(path)

    monkeypatch.setattr(Path, "stat", stat_outside)
    monkeypatch.setattr(Path, "iterdir", list_outside)
    label = tmp_path.name
    assert [(x.source, getattr(x, "reason", None)) for x in find([str(tmp_path)])] == [
        (f"{label}/a.html", None),
        (f"{label}/closed", "folder can't be read: Permission denied"),
        (f"{label}/listed/c.html", None),
    ]
    (named,) = find([str(tmp_path / "closed" / "b.html")])
    assert isinstance(named, Input)
    assert not is_corpus(tmp_path / "closed")
